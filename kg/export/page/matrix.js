// Who accuses whom, as a table of counts: rows speak, columns are spoken of.

const MATRIX_SIDE = 24; // rows and columns at most; the rest is counted below

function ranked(pairs, end) {
  const sums = new Map();
  for (const pair of pairs) sums.set(pair[end], (sums.get(pair[end]) ?? 0) + pair.claims.length);
  return [...sums].sort((a, b) => b[1] - a[1] || compare(actorName(a[0]), actorName(b[0])));
}

function matrixView(list, state, type, onPick, onType) {
  const pairs = [...bundles(list.filter((claim) => claim.type === type), state).values()].filter(({ to }) => to);
  const [rows, columns] = [ranked(pairs, "from"), ranked(pairs, "to")];
  const found = new Map(pairs.map((pair) => [`${pair.from}~${pair.to}`, pair]));
  const most = Math.max(1, ...pairs.map((pair) => pair.claims.length));
  const choices = present.filter((name) => name !== "statement");
  const select = make("select", { onchange: (event) => onType(event.target.value) },
    choices.map((name) => make("option", { value: name, selected: name === type }, TYPES[name].many)));
  const bar = make("div", { class: "bar" }, make("label", {}, "Count ", select),
    make("span", { class: "hint" }, "A row speaks of a column; a number opens its claims."));
  if (!pairs.length) return [bar, make("p", { class: "hint empty" }, `None of the claims shown are ${TYPES[type].many}.`)];
  const [tops, sides] = [columns.slice(0, MATRIX_SIDE), rows.slice(0, MATRIX_SIDE)];
  const head = make("tr", {}, make("td", { class: "corner" }), tops.map(([id]) => make("th", { scope: "col" }, make("span", {}, actorName(id)))), make("th", { scope: "col", class: "sum" }, make("span", {}, "all")));
  const cell = (from, to) => {
    const pair = found.get(`${from}~${to}`);
    if (!pair) return make("td");
    const number = pair.claims.length;
    const name = `${actorName(from)} → ${actorName(to)}: ${counted(number, TYPES[type].noun)}`;
    const button = make("button", { type: "button", title: name, "aria-label": name, onclick: () => onPick({ kind: "pair", id: pair.key }, true) }, String(number));
    const td = make("td", { class: "filled" }, button);
    td.style.setProperty("--share", String(Math.sqrt(number / most)));
    return td;
  };
  const body = sides.map(([from, sum]) => make("tr", {}, make("th", { scope: "row" }, actorName(from)), tops.map(([to]) => cell(from, to)), make("td", { class: "sum" }, String(sum))));
  const left = Math.max(0, rows.length - sides.length) + Math.max(0, columns.length - tops.length);
  return [bar,
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Matrix of ${TYPES[type].many}` },
      make("table", { class: `matrix ${type}` }, make("caption", {}, `${TYPES[type].many}: who speaks (rows) of whom (columns)`), make("thead", {}, head), make("tbody", {}, body))),
    left ? make("p", { class: "hint empty" }, `${counted(left, "row or column", "rows and columns")} with fewer claims are not shown; filters bring them in.`) : null];
}
