// The picture: vis-network on a canvas, places given, physics off.

const LABELS_UP_TO = 30; // lines: beyond, words on every line hide the picture; they come back on hover
const HOVER_UP_TO = 1500; // lines: beyond, fading all others takes longer than a hover lasts

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function createCanvas(container, onPick) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let lines = new Map();
  let shown = null;
  let said = new Map(); // actor → claims it makes, as drawn: how large it is
  const network = new vis.Network(container, { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.6 },
    nodes: { borderWidth: 2, borderWidthSelected: 3, shapeProperties: { interpolation: false } },
    edges: { selectionWidth: 1.5, hoverWidth: 0.8, arrowStrikethrough: false },
  });

  function isTall() {
    return container.clientHeight > 1.15 * container.clientWidth;
  }

  function placeOf(node) {
    const [x, y] = node.places[(shown?.grouped ? "sides" : "all") + (isTall() ? "-tall" : "")];
    return { x, y };
  }

  function nodeLook(node, faded) {
    const paint = { background: colour(node.group), border: colour("node-border") };
    return {
      id: node.id, label: node.label, shape: node.shape, size: 12 + Math.min(10, said.get(node.id) ?? 0), ...placeOf(node),
      color: { ...paint, highlight: paint, hover: paint }, opacity: faded ? 0.2 : 1,
      font: {
        size: isTall() ? 19 : 17, face: "system-ui, sans-serif", color: colour(faded ? "faded-text" : "text"), vadjust: -3,
        strokeWidth: 4, strokeColor: colour("paper"), bold: false,
      },
    };
  }

  function lineLook(line, faded, worded) {
    const look = TYPES[line.type];
    const count = line.claims.length;
    const word = line.to === null && line.type === "commitment" ? "promises" : look.verb;
    const times = count > 1 ? `×${count}` : "";
    const label = worded && !isTall() ? `${word} ${times}`.trim() : times; // upright lines have no room for words
    const paint = colour(faded ? "faded-line" : line.type);
    return {
      id: line.key, from: line.from, to: line.to ?? line.from, dashes: look.dashes, width: 1.4 + Math.sqrt(count),
      label: faded ? "" : label, color: { color: paint, highlight: paint, hover: paint },
      arrows: { to: { enabled: true, type: look.arrow === "triangle" ? "arrow" : look.arrow, scaleFactor: 0.75 } },
      smooth: { enabled: true, type: "curvedCW", roundness: look.bend * (isTall() ? 1.3 : 1) }, selfReference: { size: 18, angle: placeOf(nodeById.get(line.from)).x < 0 ? 0.75 * Math.PI : 0.25 * Math.PI },
      font: { size: 14, face: "system-ui, sans-serif", color: paint, strokeWidth: 8, strokeColor: colour("paper"), align: "horizontal" },
    };
  }

  function near(focus) {
    if (!focus) return null;
    const keep = { lines: new Set(), nodes: new Set() };
    for (const line of lines.values()) {
      if (!focus.lines?.has(line.key) && line.from !== focus.node && line.to !== focus.node) continue;
      keep.lines.add(line.key);
      keep.nodes.add(line.from).add(line.to ?? line.from);
    }
    if (focus.node) keep.nodes.add(focus.node);
    return keep.nodes.size ? keep : null;
  }

  // Redraw everything, with all but the neighbourhood of `focus` faded.
  function paint(focus) {
    const keep = near(focus);
    const worded = keep ? keep.lines.size <= LABELS_UP_TO : lines.size <= LABELS_UP_TO;
    edges.update([...lines.values()].map((line) => lineLook(line, keep && !keep.lines.has(line.key), worded)));
    nodes.update(nodes.getIds().map((id) => nodeLook(nodeById.get(id), keep && !keep.nodes.has(id))));
  }

  function replace(dataset, wanted) {
    const ids = new Set(wanted);
    dataset.remove(dataset.getIds().filter((id) => !ids.has(id)));
  }

  function show(list, state, focus) {
    lines = bundles(list, state.grouped);
    const present = new Set([...lines.values()].flatMap((line) => [line.from, line.to ?? line.from]));
    said = new Map();
    for (const line of lines.values()) said.set(line.from, (said.get(line.from) ?? 0) + line.claims.length);
    const before = nodes.getIds().sort().join(" ");
    shown = { grouped: state.grouped, focus };
    replace(edges, lines.keys());
    replace(nodes, present);
    nodes.update([...present].map((id) => nodeLook(nodeById.get(id), false)));
    paint(focus);
    if (nodes.getIds().sort().join(" ") !== before) fit();
  }

  function fit() {
    network.fit({ animation: false, maxZoomLevel: 1.3 });
    network.moveTo({ scale: network.getScale() * 0.95 }); // vis does not count loops and their words
  }

  function hover(focus) {
    if (lines.size <= HOVER_UP_TO) paint(focus ?? shown.focus);
  }

  // A soft field behind each state and its people, with its name: the sides of the quarrel at a glance.
  function drawSides(context) {
    if (shown?.grouped !== false) return;
    const sides = new Map();
    for (const id of nodes.getIds()) {
      const side = nodeById.get(id).side;
      sides.set(side, [...(sides.get(side) ?? []), network.getBoundingBox(id)]);
    }
    for (const [side, boxes] of sides) {
      if (boxes.length < 2) continue;
      const left = Math.min(...boxes.map((box) => box.left)) - 14;
      const top = Math.min(...boxes.map((box) => box.top)) - 14;
      const right = Math.max(...boxes.map((box) => box.right)) + 14;
      const bottom = Math.max(...boxes.map((box) => box.bottom)) + 14;
      context.fillStyle = colour("side");
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, 22);
      context.fill();
    }
  }

  container.querySelector(".vis-network").tabIndex = -1; // the keyboard's way is the table: no empty stop here
  network.on("beforeDrawing", drawSides);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    network.unselectAll();
    if (node) onPick({ kind: "actor", id: node });
    else if (edge) onPick({ kind: shown.grouped ? "sides" : "pair", id: edge });
    else onPick(null);
  });
  network.on("hoverNode", ({ node }) => hover({ node }));
  network.on("hoverEdge", ({ edge }) => hover({ lines: new Set([edge]) }));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  container.addEventListener("mouseleave", () => hover(null)); // vis says nothing when the mouse leaves the canvas
  new ResizeObserver(() => {
    network.setSize("100%", "100%");
    network.redraw();
    if (shown) paint(shown.focus); // a window turned on its side has other places
    fit();
  }).observe(container);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint(shown?.focus));

  // Where a line or an actor is in the window, in CSS pixels: for tests, and for whoever writes a tour.
  function pointOf(id) {
    const line = network.body.edges[id];
    const place = line ? line.edgeType.getPoint(0.5) : network.getPosition(id);
    const inside = network.canvasToDOM(place);
    const frame = container.getBoundingClientRect();
    return { x: frame.left + inside.x, y: frame.top + inside.y };
  }

  return { network, show, fit, pointOf, lines: () => lines };
}
