// Where words go in the picture: nowhere on top of each other. Boxes are in CSS pixels at the present zoom.

const CELL = 64; // pixels of the grid that finds neighbours
const NODE_FONT = "13px system-ui, sans-serif";
const LINE_FONT = "600 12px system-ui, sans-serif";
const LINE_HEIGHT = 15;

function createGrid() {
  const cells = new Map();
  function keys({ left, top, right, bottom }) {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) found.push(`${x},${y}`);
    }
    return found;
  }
  return {
    add(box) { for (const key of keys(box)) (cells.get(key) ?? cells.set(key, []).get(key)).push(box); },
    hits(box) {
      const met = new Set();
      for (const key of keys(box)) {
        for (const other of cells.get(key) ?? []) if (cross(box, other)) met.add(other);
      }
      return met;
    },
  };
}

function cross(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const widths = new Map();

function widthOf(context, font, text) {
  const key = font + text;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

// Below the actor, above it, beside it, then a little further off: what is free and crosses fewest lines.
function spotsAround({ x, y, radius }, width, height) {
  const off = radius + 4 + height / 2;
  const side = radius + 6 + width / 2;
  const near = [[0, off], [0, -off], [side, 0], [-side, 0], [side * 0.8, off * 0.8], [-side * 0.8, off * 0.8],
    [side * 0.8, -off * 0.8], [-side * 0.8, -off * 0.8], [0, off + 12], [0, -off - 12],
    [side, off / 2], [-side, off / 2], [side, -off / 2], [-side, -off / 2]];
  return near.map(([dx, dy]) => boxAround(x + dx, y + dy, width, height));
}

// The box moved until nothing of it is cut; who stands outside altogether (the picture is zoomed) stays there.
function slidInside(box, frame) {
  const right = Math.min(0, frame.right - box.right) + Math.max(0, frame.left - box.left);
  const down = Math.min(0, frame.bottom - box.bottom) + Math.max(0, frame.top - box.top);
  const far = Math.abs(right) > (box.right - box.left) / 2 || Math.abs(down) > box.bottom - box.top;
  return far ? box : { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down };
}

// nodes: {id, x, y, radius, lines, weight}; lines: {key, at(t), text, short, weight}. Gives the boxes that found a place.
function placeWords(context, nodes, lines, frame) {
  const taken = createGrid();
  const strokes = createGrid();
  for (const node of nodes) taken.add(boxAround(node.x, node.y, 2 * node.radius + 2, 2 * node.radius + 2));
  if (lines.length <= 400) {
    for (const line of lines) {
      for (let t = 0.04; t <= 1.001; t += 0.04) {
        const { x, y } = line.at(t);
        strokes.add(boxAround(x, y, t > 0.85 ? 10 : 4, t > 0.85 ? 10 : 4)); // its end wears an arrow
      }
    }
  }
  const inside = (box) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  const placed = { nodes: [], lines: [] };
  const freeBox = (node, rows) => {
    const width = Math.max(...rows.map((row) => widthOf(context, NODE_FONT, row))) + 4;
    const spots = spotsAround(node, width, rows.length * LINE_HEIGHT).map((box) => slidInside(box, frame));
    const free = spots.map((box, rank) => ({ box, rank })).filter(({ box }) => inside(box) && !taken.hits(box).size);
    const cost = ({ box, rank }) => strokes.hits(box).size + rank * 0.7;
    return free.sort((a, b) => cost(a) - cost(b))[0]?.box;
  };
  for (const node of [...nodes].sort((a, b) => b.weight - a.weight || compare(a.id, b.id))) {
    const short = node.lines.length > 1 ? [`${node.lines[0]} …`] : [];
    for (const rows of [node.lines, short]) {
      const box = rows.length ? freeBox(node, rows) : null;
      if (!box) continue;
      taken.add(box);
      placed.nodes.push({ id: node.id, lines: rows, box });
      break;
    }
  }
  for (const line of [...lines].filter(({ text }) => text).sort((a, b) => b.weight - a.weight || compare(a.key, b.key))) {
    const [start, end] = [line.at(0), line.at(1)];
    const long = Math.hypot(start.x - end.x, start.y - end.y);
    const fits = (words) => widthOf(context, LINE_FONT, words) + 50 < long; // else it would hide the line
    const text = line.text.length < 4 || fits(line.text) ? line.text : line.short;
    if (!text) continue;
    const width = widthOf(context, LINE_FONT, text) + 8;
    for (const t of [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.1, 0.9]) {
      const { x, y } = line.at(t);
      const box = boxAround(x, y, width, LINE_HEIGHT + 2);
      if (taken.hits(box).size || !inside(box)) continue;
      taken.add(box);
      placed.lines.push({ key: line.key, text, box });
      break;
    }
  }
  return placed;
}

const PUSHES = 80;
const PUSHED_UP_TO = 300; // actors: beyond, names are hidden anyway

// Half by value and half by rank: a crowd in one corner opens, and no outlier shrinks all others.
function opened(places) {
  const found = new Map([...places].map(([id]) => [id, []]));
  for (const axis of [0, 1]) {
    const order = [...places].sort((a, b) => a[1][axis] - b[1][axis] || compare(a[0], b[0]));
    const [low, high] = [order[0][1][axis], order.at(-1)[1][axis]];
    order.forEach(([id, place], rank) => {
      found.get(id)[axis] = place[axis] / 2 + (low + ((high - low) * rank) / Math.max(1, order.length - 1)) / 2;
    });
  }
  return found;
}

// Boxes of actors with their names pushed apart, inside the frame [half width, half height]. The same each time.
function parted(places, sizes, [halfWidth, halfHeight]) {
  const boxes = [...places].sort((a, b) => compare(a[0], b[0])).map(([id, [x, y]]) => ({ id, x, y, ...sizes.get(id) }));
  if (boxes.length > PUSHED_UP_TO) return places;
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const shrink = Math.min(1, Math.sqrt((2.2 * halfWidth * halfHeight) / area));
  for (let round = 0, moved = true; moved && round < PUSHES; round += 1) {
    moved = false;
    boxes.forEach((a, rank) => {
      for (const b of boxes.slice(rank + 1)) {
        const over = [((a.width + b.width) / 2) * shrink - Math.abs(a.x - b.x), ((a.height + b.height) / 2) * shrink - Math.abs(a.y - b.y)];
        if (Math.min(...over) <= 1) continue;
        const axis = over[0] < over[1] ? "x" : "y";
        const push = (Math.min(...over) / 2) * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= push;
        b[axis] += push;
        moved = true;
      }
      a.x = Math.min(halfWidth, Math.max(-halfWidth, a.x));
      a.y = Math.min(halfHeight, Math.max(-halfHeight, a.y));
    });
  }
  return new Map(boxes.map(({ id, x, y }) => [id, [x, y]]));
}
