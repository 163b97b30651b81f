// Reads a graph with N3.js (.ttl, .trig, .nt, .nq) or jsonld-streaming-parser (.jsonld) and writes N-Quads.
import { createReadStream, readFileSync } from "node:fs";
import { JsonLdParser } from "jsonld-streaming-parser";
import n3 from "n3";

const FORMATS = { ttl: "text/turtle", trig: "application/trig", nt: "application/n-triples", nq: "application/n-quads" };
const path = process.argv[2];
const ending = path.split(".").pop();
const writer = new n3.Writer({ format: "application/n-quads" });

const finish = () => writer.end((error, text) => {
  if (error) throw error;
  process.stdout.write(text);
});

if (ending === "jsonld") {
  const parser = new JsonLdParser({ documentLoader: { load: (url) => { throw new Error(`wants the network: ${url}`); } } });
  parser.on("data", (quad) => writer.addQuad(quad)).on("error", (error) => { throw error; }).on("end", finish);
  createReadStream(path).pipe(parser);
} else {
  writer.addQuads(new n3.Parser({ format: FORMATS[ending] }).parse(readFileSync(path, "utf8")));
  finish();
}
