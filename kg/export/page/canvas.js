// The picture: vis-network on a canvas, places given, physics off until somebody asks.

const WORDS_UP_TO = 16; // lines: beyond, "19 charges" becomes "19"
const HOVER_UP_TO = 3000; // lines: beyond, fading all others takes longer than a hover lasts
const ROOM = { x: 78, top: 46, bottom: 46 }; // pixels around the actors, for their names
const UNTANGLE_FOR = 2500; // milliseconds
const FAR = 2.4; // pixels at most for one unit of the layout: three actors need not stand in the corners

const probe = document.createElement("i");

// A colour of the stylesheet as the canvas takes it, in the light or the dark that now holds.
function colour(name) {
  if (!probe.isConnected) document.body.append(probe);
  probe.hidden = true;
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

function createCanvas(container, onPick, onOpen, tell) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  let lines = new Map();
  let shown = null; // {state, focus}
  let said = new Map(); // actor → claims it makes, as drawn: how large it is
  let looks = new Map(); // what each node and edge was last painted as: only changes are painted
  let paints = {};
  let words = null; // placed labels, until something moves
  let keyed = null; // the actor that the keyboard stands on
  let kept = null; // what is near the focus
  let settling = 0;
  const network = new vis.Network(container, { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.5 },
    nodes: { borderWidth: 2, borderWidthSelected: 3, shapeProperties: { interpolation: false } },
    edges: { selectionWidth: 1.5, hoverWidth: 0.8, arrowStrikethrough: false },
  });
  container.querySelector(".vis-network").tabIndex = -1; // vis would take the focus itself: an empty stop

  function isTall() {
    return container.clientHeight > 1.15 * container.clientWidth;
  }

  // A folded state stands where it will stand among its officials when one of the others is opened.
  function layoutPlace(node) {
    const shape = isTall() ? "-tall" : "";
    const { grouped, open } = shown.state;
    const wanted = grouped && !open.size ? "sides" : "all";
    return node.places[wanted + shape] ?? node.places[(wanted === "all" ? "sides" : "all") + shape];
  }

  function radiusOf(id) {
    const crowd = Math.min(1, Math.max(0.4, Math.sqrt((container.clientWidth * container.clientHeight) / (nodes.length + 1)) / 95));
    return (9 + Math.min(17, 3.4 * Math.sqrt(said.get(id) ?? 0))) * crowd;
  }

  // The layout stretched to the window: as broad and as high as there is room.
  function placesInWindow(ids) {
    const places = new Map(ids.map((id) => [id, layoutPlace(nodeById.get(id))]));
    const axes = [0, 1].map((axis) => {
      const values = [...places.values()].map((place) => place[axis]);
      return { low: Math.min(...values), high: Math.max(...values) };
    });
    const room = [container.clientWidth - 2 * ROOM.x, container.clientHeight - ROOM.top - ROOM.bottom];
    const stretch = axes.map(({ low, high }, axis) => Math.min(FAR, Math.max(60, room[axis]) / Math.max(1, high - low)));
    const slack = [Math.min(stretch[0], 2.2 * stretch[1]), Math.min(stretch[1], 2.2 * stretch[0])];
    const stretched = new Map([...places].map(([id, place]) => [id, place.map((value, axis) =>
      (value - (axes[axis].low + axes[axis].high) / 2) * slack[axis])]));
    const part = ids.length < drawing.nodes.length / 2 && ids.length > 20; // a few of many: their places were made for all
    return parted(part ? opened(stretched) : stretched, new Map(ids.map((id) => [id, sizeOf(id)])), room.map((length) => length / 2));
  }

  // Width and height that an actor needs with its name below, in pixels.
  function sizeOf(id) {
    const rows = nodeById.get(id).label.split("\n");
    const wide = Math.max(...rows.map((row) => row.length)) * 7.2;
    return { width: Math.max(wide, 2 * radiusOf(id)) + 8, height: 2 * radiusOf(id) + rows.length * LINE_HEIGHT + 8 };
  }

  function nodeLook(id, faded) {
    const node = nodeById.get(id);
    const paint = { background: paints[node.group] ?? paints.unknown, border: paints[id === keyed ? "focus" : "node-border"] };
    return {
      id, shape: node.shape, size: radiusOf(id), borderWidth: id === keyed ? 5 : 2,
      color: { ...paint, highlight: paint, hover: paint }, opacity: faded ? 0.16 : 1,
    };
  }

  function lineLook(line, faded) {
    const look = TYPES[line.type];
    const paint = paints[faded ? "faded-line" : line.type];
    return {
      id: line.key, from: line.from, to: line.to ?? line.from, dashes: look.dashes, width: 1.3 + Math.sqrt(line.claims.length),
      color: { color: paint, highlight: paint, hover: paint },
      arrows: { to: { enabled: true, type: look.arrow === "triangle" ? "arrow" : look.arrow, scaleFactor: loops(line) ? 0.45 : 0.7 } },
      smooth: { enabled: true, type: "curvedCW", roundness: look.bend * (isTall() ? 1.3 : 1) },
      selfReference: { size: 15 + radiusOf(line.from) / 5, angle: loops(line) ? freeWay(line.from) : 0 },
    };
  }

  // The direction (radians, against the clock from the right) in which an actor's loop meets fewest lines and no rim.
  function freeWay(id) {
    const here = network.body.nodes[id];
    const long = radiusOf(id) * 1.4 + 46;
    const others = [...lines.values()].filter(({ from, to }) => to && from !== to && (from === id || to === id)).map(({ from, to, type }) => {
      const there = network.body.nodes[from === id ? to : from];
      return Math.atan2(here.y - there.y, there.x - here.x) + Math.atan(2 * TYPES[type].bend) * (from === id ? 1 : -1);
    });
    const apart = (a, b) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
    const cut = (way) => Math.abs(here.x + long * Math.cos(way)) > container.clientWidth / 2 || Math.abs(here.y - long * Math.sin(way)) > container.clientHeight / 2;
    const score = (way) => Math.min(Math.PI, ...others.map((other) => apart(way, other))) - (cut(way) ? 2 : 0);
    const ways = Array.from({ length: 16 }, (_, step) => Math.PI / 2 + (step * Math.PI) / 8);
    return ways.reduce((a, b) => (score(b) > score(a) + 0.01 ? b : a));
  }

  function loops({ from, to }) {
    return to === null || to === from;
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

  function changed(look) {
    const sign = JSON.stringify(look);
    if (looks.get(look.id) === sign) return false;
    looks.set(look.id, sign);
    return true;
  }

  // Paint what looks otherwise than before, with all but the neighbourhood of `focus` faded.
  function paint(focus) {
    kept = near(focus);
    words = null;
    nodes.update(nodes.getIds().map((id) => nodeLook(id, kept && !kept.nodes.has(id))).filter(changed));
    edges.update([...lines.values()].map((line) => lineLook(line, kept && !kept.lines.has(line.key))).filter(changed));
    network.redraw();
  }

  function replace(dataset, wanted) {
    const ids = new Set(wanted);
    const gone = dataset.getIds().filter((id) => !ids.has(id));
    dataset.remove(gone);
    for (const id of gone) looks.delete(id);
  }

  function show(found, state, focus) {
    const before = shown && `${nodes.getIds().sort()} ${shown.state.grouped} ${[...shown.state.open]}`;
    lines = found;
    shown = { state, focus };
    const present = new Set([...lines.values()].flatMap((line) => [line.from, line.to ?? line.from]));
    said = new Map();
    for (const line of lines.values()) said.set(line.from, (said.get(line.from) ?? 0) + line.claims.length);
    replace(edges, lines.keys());
    replace(nodes, present);
    nodes.add([...present].filter((id) => !nodes.get(id)).map((id) => ({ id, x: 0, y: 0, shape: "dot" })));
    if (keyed && !present.has(keyed)) keyed = null;
    if (`${nodes.getIds().sort()} ${state.grouped} ${[...state.open]}` !== before) fit(false);
    paint(focus);
  }

  // Everybody to the place that the layout gives, nothing zoomed.
  function fit(repaint = true) {
    stop();
    if (!shown || !nodes.length || !container.clientWidth) return;
    const places = placesInWindow(nodes.getIds());
    nodes.update([...places].map(([id, [x, y]]) => ({ id, x, y })));
    looks = new Map();
    network.moveTo({ position: { x: 0, y: (ROOM.bottom - ROOM.top) / 2 }, scale: 1, animation: false });
    if (repaint) paint(shown.focus);
  }

  function zoom(factor) {
    network.moveTo({ scale: Math.min(8, Math.max(0.1, network.getScale() * factor)), animation: false });
  }

  function stop() {
    if (!settling) return;
    clearTimeout(settling);
    settling = 0;
    network.setOptions({ physics: false });
    network.storePositions();
    words = null;
    network.redraw();
    tell("The actors stand still again. Tidy puts them back.");
  }

  // Springs, only because somebody asked, and only for a moment.
  function untangle() {
    stop();
    const physics = { enabled: true, solver: "forceAtlas2Based", stabilization: false, forceAtlas2Based: { gravitationalConstant: -90, springLength: 110, avoidOverlap: 0.6 } };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || nodes.length > 400;
    settling = setTimeout(stop, UNTANGLE_FOR);
    network.setOptions({ physics });
    if (still) {
      network.once("stabilizationIterationsDone", stop);
      network.stabilize(60); // sixty steps at once, and only their end is drawn
    } else {
      tell("The actors move for a moment.");
    }
  }

  function hover(focus) {
    if (lines.size <= HOVER_UP_TO && !settling) paint(focus ?? shown.focus);
  }

  // --- words -------------------------------------------------------------------------------------------------------

  function pointOn(key, t) {
    const edge = network.body.edges[key];
    if (edge.from !== edge.to) return edge.edgeType.getPoint(t);
    const [x, y, radius] = edge.edgeType._getCircleData();
    const turn = edge.options.selfReference.angle + Math.PI * (t - 0.5);
    return { x: x + radius * Math.cos(turn), y: y - radius * Math.sin(turn) };
  }

  function loopMiddle(key) {
    const [x, y] = network.body.edges[key].edgeType._getCircleData();
    return { x, y };
  }

  function lineText(line) {
    if (kept && !kept.lines.has(line.key)) return "";
    const count = line.claims.length;
    if (loops(line)) return count > 1 || lines.size <= WORDS_UP_TO ? `${count}` : "";
    return lines.size <= WORDS_UP_TO || kept?.lines.size <= 6 ? counted(count, TYPES[line.type].noun) : count > 1 ? `${count}` : "";
  }

  function placedWords(context) {
    const scale = network.getScale();
    if (words?.scale === scale && !settling) return words;
    const actors = nodes.getIds().filter((id) => !kept || kept.nodes.has(id)).map((id) => {
      const { x, y } = network.body.nodes[id];
      return { id, x: x * scale, y: y * scale, radius: radiusOf(id) * scale, lines: nodeById.get(id).label.split("\n"), weight: said.get(id) ?? 0 };
    });
    const strokes = [...lines.values()].filter((line) => network.body.edges[line.key]?.connected).map((line) => ({
      key: line.key, text: lineText(line), short: line.claims.length > 1 ? `${line.claims.length}` : "", weight: line.claims.length,
      at: (t) => { const { x, y } = loops(line) && t === 0.5 ? loopMiddle(line.key) : pointOn(line.key, t); return { x: x * scale, y: y * scale }; },
    }));
    const { x, y } = network.getViewPosition();
    const frame = boxAround(x * scale, y * scale, container.clientWidth - 4, container.clientHeight - 4);
    words = { scale, ...placeWords(context, actors, strokes, frame) };
    return words;
  }

  function drawWords(context) {
    if (!shown) return;
    const { scale, nodes: names, lines: counts } = placedWords(context);
    context.save();
    context.scale(1 / scale, 1 / scale);
    Object.assign(context, { textAlign: "center", textBaseline: "middle", lineJoin: "round", strokeStyle: paints.paper });
    for (const { key, text, box } of counts) {
      Object.assign(context, { font: LINE_FONT, fillStyle: paints.paper });
      context.beginPath();
      context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 8);
      context.fill();
      context.fillStyle = paints[lines.get(key)?.type] ?? paints.text;
      context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5);
    }
    Object.assign(context, { font: NODE_FONT, fillStyle: paints.text, lineWidth: 4 });
    for (const { lines: rows, box } of names) {
      rows.forEach((row, rank) => {
        const [x, y] = [(box.left + box.right) / 2, box.top + (rank + 0.5) * LINE_HEIGHT];
        context.strokeText(row, x, y);
        context.fillText(row, x, y);
      });
    }
    context.restore();
  }

  // A soft field behind each state and its people: the sides of the quarrel at a glance.
  function fields() {
    if (!shown || (shown.state.grouped && !shown.state.open.size)) return [];
    const sides = new Map();
    for (const id of nodes.getIds()) {
      const { x, y } = network.body.nodes[id];
      const { side } = nodeById.get(id);
      (sides.get(side) ?? sides.set(side, []).get(side)).push({ x, y });
    }
    const room = 30;
    return [...sides.values()].filter((places) => places.length > 1).map((places) => ({
      left: Math.min(...places.map(({ x }) => x)) - 2 * room, right: Math.max(...places.map(({ x }) => x)) + 2 * room,
      top: Math.min(...places.map(({ y }) => y)) - room, bottom: Math.max(...places.map(({ y }) => y)) + room + 12,
    }));
  }

  function drawFields(context) {
    context.fillStyle = paints.side ?? colour("side");
    for (const { left, top, right, bottom } of fields()) {
      context.beginPath();
      context.roundRect(left, top, right - left, bottom - top, 24);
      context.fill();
    }
  }

  // --- mouse and keys ----------------------------------------------------------------------------------------------

  function repaint() {
    paints = Object.fromEntries([...Object.keys(TYPES), ...Object.keys(KINDS), "paper", "text", "side", "focus", "node-border",
      "faded-line"].map((name) => [name, colour(name)]));
    looks = new Map();
    if (shown) paint(shown.focus);
  }

  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  function step([x, y]) {
    const ids = nodes.getIds();
    if (!ids.length) return;
    const most = ids.reduce((a, b) => ((said.get(b) ?? 0) > (said.get(a) ?? 0) ? b : a));
    const here = keyed && network.body.nodes[keyed];
    const ahead = here ? ids.filter((id) => id !== keyed).map((id) => {
      const [dx, dy] = [network.body.nodes[id].x - here.x, network.body.nodes[id].y - here.y];
      return { id, along: dx * x + dy * y, aside: Math.abs(dx * y) + Math.abs(dy * x) };
    }).filter(({ along }) => along > 1).sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside) : [{ id: most }];
    if (!ahead.length) return;
    keyed = ahead[0].id;
    paint({ node: keyed });
    const made = [...lines.values()].filter((line) => line.from === keyed).flatMap((line) => line.claims);
    const met = [...lines.values()].filter((line) => line.to === keyed).flatMap((line) => line.claims);
    tell(`${actorName(keyed)}, ${KINDS[known.actors[keyed]?.kind] ?? "actor"}: makes ${tally(made)}; receives ${tally(met)}.`);
  }

  container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (WAYS[event.key]) step(WAYS[event.key]);
    else if (event.key === "Enter" && keyed) onPick({ kind: "actor", id: keyed }, true);
    else if (event.key === " " && keyed) onOpen(keyed);
    else if (event.key === "+" || event.key === "-") zoom(event.key === "+" ? 1.25 : 0.8);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  container.addEventListener("blur", () => { if (keyed) { keyed = null; paint(shown.focus); } });
  network.on("beforeDrawing", drawFields);
  network.on("afterDrawing", drawWords);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    network.unselectAll();
    onPick(node ? { kind: "actor", id: node } : edge ? { kind: "pair", id: edge } : null);
  });
  network.on("doubleClick", ({ nodes: [node] }) => node && onOpen(node));
  network.on("dragEnd", ({ nodes: moved }) => { if (moved.length) { network.storePositions(); looks = new Map(); words = null; network.unselectAll(); } });
  network.on("dragging", () => { words = null; });
  network.on("hoverNode", ({ node }) => hover({ node }));
  network.on("hoverEdge", ({ edge }) => hover({ lines: new Set([edge]) }));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  container.addEventListener("mouseleave", () => hover(null)); // vis says nothing when the mouse leaves the canvas
  new ResizeObserver(() => {
    if (!container.clientWidth) return; // hidden behind another tab
    network.setSize("100%", "100%");
    network.redraw();
    fit();
  }).observe(container);
  repaint();

  // Where a line or an actor is in the window, in CSS pixels: for tests, and for whoever writes a tour.
  function pointOf(id) {
    const inside = network.canvasToDOM(lines.has(id) ? pointOn(id, 0.5) : network.getPosition(id));
    const frame = container.getBoundingClientRect();
    return { x: frame.left + inside.x, y: frame.top + inside.y };
  }

  return { network, show, fit, zoom, untangle, repaint, pointOf, pointOn, radiusOf, fields, lines: () => lines, words: () => words,
    paints: () => paints, settling: () => settling !== 0, keyed: () => keyed };
}
