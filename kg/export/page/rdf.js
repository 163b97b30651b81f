// The graph in the page: JSON-LD, equal to the Turtle that `kg build` writes; one claim of it as Turtle and as a query.

let graphLoaded = null;

// {context, nodes: Map of @id → node}. A large graph lies packed in the page and is opened on first need.
function loadGraph() {
  graphLoaded ??= readGraph().then((text) => {
    const { "@context": context, "@graph": nodes } = JSON.parse(text);
    return { text, context, nodes: new Map(nodes.map((node) => [node["@id"], node])) };
  });
  return graphLoaded;
}

async function readGraph() {
  const element = document.getElementById("kg-graph");
  if (element.type === "application/ld+json") return element.textContent;
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

function isPrefixed(name, context) {
  const [prefix, local] = name.split(":");
  return typeof context[prefix] === "string" && !local.startsWith("//");
}

function iri(name, context) {
  return isPrefixed(name, context) ? name : `<${name}>`;
}

function quoted(text) {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return `"${text.replace(/[\\"\n\r\t]/g, (letter) => escapes[letter])}"`;
}

function term(value, coercion, context) {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") {
    if ("@id" in value) return iri(value["@id"], context);
    return quoted(value["@value"]) + (value["@type"] ? `^^${iri(value["@type"], context)}` : "");
  }
  if (coercion === "@id") return iri(value, context);
  return quoted(value) + (coercion ? `^^${iri(coercion, context)}` : "");
}

function many(value) {
  return Array.isArray(value) ? value : [value];
}

// A node's predicates and objects: [["kg:accused", ["id:united-states"]], …].
function rowsOf(node, context) {
  return Object.entries(node).filter(([key]) => key !== "@id").map(([key, value]) => {
    if (key === "@type") return ["a", many(value).map((kind) => iri(kind, context))];
    const entry = context[key] && typeof context[key] === "object" ? context[key] : { "@id": key };
    return [iri(entry["@id"], context), many(value).map((one) => term(one, entry["@type"], context))];
  });
}

function turtleBlock(node, context) {
  return `${iri(node["@id"], context)} ${rowsOf(node, context).map(([name, values]) => `${name} ${values.join(", ")}`).join(" ;\n    ")} .`;
}

function withPrefixes(body, context, line) {
  const used = new Set([...body.matchAll(/(?<![\w<:/#])([a-z]+):/g)].map(([, prefix]) => prefix));
  const known = Object.entries(context).filter(([name, space]) => typeof space === "string" && used.has(name));
  return known.sort(([a], [b]) => compare(a, b)).map(([name, space]) => line(name, space)).join("\n") + "\n\n" + body;
}

function nodeOf(claim, { context, nodes }) {
  return nodes.get(`id:${claim.id}`) ?? nodes.get(context.id + encodeURIComponent(claim.id));
}

// The claim with its proposition, its evidence and how its actors were resolved.
function turtleOf(claim, graph) {
  const { context, nodes } = graph;
  const start = nodeOf(claim, graph);
  const found = new Map([[start["@id"], start]]);
  const follow = (node, keys) => {
    for (const key of keys) {
      for (const value of many(node[key] ?? [])) {
        const name = typeof value === "object" ? value["@id"] : value;
        const next = nodes.get(name);
        if (!next || found.has(name)) continue;
        found.set(name, next);
        follow(next, ["hasSelector", "oa:hasSelector"]);
      }
    }
  };
  follow(start, ["content", "evidence", "cue", "piece", "resolution", "kg:content", "kg:evidence", "kg:cue", "kg:resolution"]);
  const body = [...found.values()].map((node) => turtleBlock(node, context)).join("\n\n");
  return withPrefixes(body, context, (name, space) => `@prefix ${name}: <${space}> .`) + "\n";
}

// SPARQL that finds the claim by what it is and whom it names, for `kg query` and every RDF store.
function queryOf(claim, graph) {
  const { context } = graph;
  const node = nodeOf(claim, graph);
  const actors = new Set(Object.keys(known.actors).flatMap((id) => [`id:${id}`, `<${context.id}${encodeURIComponent(id)}>`]));
  const told = rowsOf(node, context).flatMap(([name, values]) =>
    values.filter((value) => name === "a" || actors.has(value)).map((value) => `    ?claim ${name} ${value} .`));
  const body = [
    "SELECT DISTINCT ?claim ?quote WHERE {", ...told, "    ?claim kg:evidence/oa:hasSelector/oa:exact ?quote .",
    `    FILTER (?claim = ${iri(node["@id"], context)})  # without this line: all such claims`, "}",
  ].join("\n");
  const words = sentenceOf(claim).replace(/\s+/g, " ");
  return `# ${words}\n${withPrefixes(body, context, (name, space) => `PREFIX ${name}: <${space}>`)}\n`;
}

function citationOf(claim) {
  const { title, outlet, date, url } = articleOf(claim);
  const voice = claim.speaker ? voiceOf(claim) : "The article";
  const place = [`“${title}”`, outlet, date, url].filter(Boolean).join(", ");
  return `${voice}: “${quoteOf(claim).replace(/^[“"]|[”"]$/g, "").replace(/\s+/g, " ")}” In: ${place} (${claim.doc}). `
    + `Read as: ${sentenceOf(claim)}. Claim ${claim.id}, found by ${known.extractor}, rule ${claim.rule}, confidence ${claim.confidence}; a claim, not a fact.\n`;
}
