// What leaves the page: files of what is shown, and text to copy. Nothing goes over a network.

const COLUMNS_OF_CSV = ["id", "article", "title", "outlet", "date", "type", "subtype", "speaker", "on_behalf_of", "source", "target",
  "content", "quote", "status", "mode", "rule", "confidence"];

function csvOf(list) {
  const name = (id) => (id ? actorName(id) : "");
  const rows = list.map((claim) => [
    claim.id, claim.doc, articleOf(claim).title, articleOf(claim).outlet, dateOf(claim), claim.type, claim.subtype, name(claim.speaker),
    name(claim.on_behalf_of), name(sourceOf(claim)), name(claim.target), claim.content, quoteOf(claim), claim.status, claim.mode, claim.rule, claim.confidence,
  ]);
  const cell = (value) => (/[",\r\n]/.test(String(value ?? "")) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ""));
  return [COLUMNS_OF_CSV, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function save(name, content, kind) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: kind }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function savePng(canvas) {
  const drawn = canvas.network.canvas.frame.canvas;
  const copy = make("canvas");
  [copy.width, copy.height] = [drawn.width, drawn.height];
  const context = copy.getContext("2d");
  context.fillStyle = canvas.paints().paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => save("network.png", blob));
}

const OUTLINES = {
  hexagon: [0, 60, 120, 180, 240, 300], square: [45, 135, 225, 315], triangle: [30, 150, 270], diamond: [0, 90, 180, 270], star: [0, 72, 144, 216, 288],
};

function shapeOf(node, radius, paint) {
  const drawn = { fill: paint, stroke: "currentColor", "stroke-width": 2 };
  if (node.shape === "dot") return svgElement("circle", { r: radius, ...drawn });
  const reach = node.shape === "square" ? radius * Math.SQRT2 : radius * (node.shape === "triangle" ? 1.25 : 1);
  const points = OUTLINES[node.shape].map((turn) => [Math.cos((turn * Math.PI) / 180) * reach, Math.sin((turn * Math.PI) / 180) * reach]);
  return svgElement("polygon", { points: points.map((point) => point.map((value) => value.toFixed(1)).join(",")).join(" "), ...drawn });
}

// A line as a curve that ends at the actor's edge, with its arrow as a small triangle, disc, bar or diamond.
function curveOf(canvas, line, at) {
  const paint = canvas.paints()[line.type];
  const steps = Array.from({ length: 25 }, (_, rank) => canvas.pointOn(line.key, rank / 24));
  const end = canvas.network.body.nodes[line.to ?? line.from];
  const reach = canvas.radiusOf(line.to ?? line.from) + 5;
  const outside = line.to && line.to !== line.from ? steps.filter((point) => Math.hypot(point.x - end.x, point.y - end.y) > reach) : steps;
  const path = outside.map((point, rank) => `${rank ? "L" : "M"}${at(point).map((value) => value.toFixed(1)).join(" ")}`).join("");
  const [before, last] = outside.slice(-2);
  const group = svgElement("g", {}, svgElement("path", { d: path, fill: "none", stroke: paint, "stroke-width": (1.3 + Math.sqrt(line.claims.length)).toFixed(1),
    ...(TYPES[line.type].dashes ? { "stroke-dasharray": TYPES[line.type].dashes.join(" ") } : {}) }));
  if (!before || !last) return group;
  const turn = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
  const heads = { triangle: "M-7 -6L6 0L-7 6Z", circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z", bar: "M-1 -8h3v16h-3Z", diamond: "M-7 0L0 -5L7 0L0 5Z" };
  group.append(svgElement("path", { d: heads[TYPES[line.type].arrow], fill: paint, transform: `translate(${at(last).map((value) => value.toFixed(1)).join(" ")}) rotate(${turn.toFixed(1)})` }));
  return group;
}

function svgOf(canvas) {
  const scale = canvas.network.getScale();
  const frame = canvas.network.canvas.frame;
  const middle = canvas.network.getViewPosition();
  const [width, height] = [frame.clientWidth, frame.clientHeight];
  const at = ({ x, y }) => [(x - middle.x) * scale + width / 2, (y - middle.y) * scale + height / 2];
  const paints = canvas.paints();
  const words = canvas.words() ?? { nodes: [], lines: [] };
  const shift = `translate(${(width / 2 - middle.x * scale).toFixed(1)} ${(height / 2 - middle.y * scale).toFixed(1)})`;
  const text = (x, y, content, paint, size, weight = "normal") => svgElement("text", { x: x.toFixed(1), y: (y + size * 0.35).toFixed(1), fill: paint, stroke: paints.paper,
    "stroke-width": 4, "paint-order": "stroke", "font-size": size, "font-weight": weight, "text-anchor": "middle", "font-family": "system-ui, sans-serif" }, content);
  const svg = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, color: paints["node-border"] },
    svgElement("title", {}, document.title), svgElement("rect", { width, height, fill: paints.paper }));
  for (const line of canvas.lines().values()) if (canvas.network.body.edges[line.key]) svg.append(curveOf(canvas, line, at));
  for (const id of canvas.network.body.nodeIndices) {
    const node = nodeById.get(id);
    const [x, y] = at(canvas.network.body.nodes[id]);
    svg.append(svgElement("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, shapeOf(node, canvas.radiusOf(id) * scale, paints[node.group] ?? paints.unknown)));
  }
  const labels = svgElement("g", { transform: shift });
  for (const { key, text: content, box } of words.lines) labels.append(text((box.left + box.right) / 2, (box.top + box.bottom) / 2, content, paints[canvas.lines().get(key).type], 12, "600"));
  for (const { lines, box } of words.nodes) {
    lines.forEach((row, rank) => labels.append(text((box.left + box.right) / 2, box.top + (rank + 0.5) * LINE_HEIGHT, row, paints.text, 13)));
  }
  svg.append(labels);
  return new XMLSerializer().serializeToString(svg);
}

// A window with the text: where the clipboard is refused (a sandboxed frame), it can still be marked and copied.
function showText(title, text) {
  const dialog = document.getElementById("copied");
  const area = make("textarea", { readonly: true, rows: 14, spellcheck: "false", "aria-label": title });
  area.value = text;
  const done = make("span", { class: "hint", role: "status" });
  const copy = async () => {
    try {
      if (document.featurePolicy?.allowsFeature("clipboard-write") === false) throw new Error("refused");
      await navigator.clipboard.writeText(text);
      done.textContent = "Copied.";
    } catch {
      area.select();
      done.textContent = "Marked: copy with Ctrl+C or ⌘C.";
    }
  };
  dialog.replaceChildren(make("h2", {}, title), area, make("div", { class: "bar" }, make("button", { type: "button", onclick: copy }, "Copy"), done,
    make("button", { type: "button", onclick: () => dialog.close() }, "Close")));
  dialog.showModal();
  copy();
}

async function copyClaim(claim, what, title) {
  const texts = {
    turtle: async () => turtleOf(claim, await loadGraph()), query: async () => queryOf(claim, await loadGraph()),
    citation: async () => citationOf(claim), link: async () => `${location.href.split("#")[0]}#show-claim=${encodeURIComponent(claim.id)}\n`,
  };
  showText(`${title} of ${claim.id}`, await texts[what]());
}

// Every download by its name; `list` is what the filters leave.
function exportsOf(canvas) {
  return {
    csv: (list) => save("claims.csv", csvOf(list), "text/csv"),
    png: () => savePng(canvas),
    svg: () => save("network.svg", svgOf(canvas), "image/svg+xml"),
    jsonld: async () => save("graph.jsonld", (await loadGraph()).text, "application/ld+json"),
    turtle: async () => {
      const { context, nodes } = await loadGraph();
      const body = [...nodes.values()].map((node) => turtleBlock(node, context)).join("\n\n");
      save("graph.ttl", withPrefixes(`${body}\n`, context, (name, space) => `@prefix ${name}: <${space}> .`), "text/turtle");
    },
  };
}
