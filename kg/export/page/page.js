// Who tells whom: controls change the state, the state draws the page.

const at = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 820px)");

let state = stateFromAddress();
let origin = null; // the claim whose row opened the detail: where focus goes back to

function tell(words) {
  at("told").textContent = words;
}

function listed() {
  return claims.filter((claim) => passes(claim, state));
}

// The claims behind a choice. One claim is shown even when a filter hides it: the address asked for it.
function chosenClaims(list) {
  const { kind, id } = state.choice ?? {};
  if (kind === "claim") return claimById.has(id) ? [claimById.get(id)] : [];
  if (kind === "actor") return list.filter((claim) => involves(claim, id, state));
  if (kind === "breaches") return list.filter((claim) => claim.breaches);
  if (kind === "promise") return claims.filter((claim) => promiseOf(claim) === id).sort(byTime);
  if (kind === "exchange") return between(list, ...endsOf(id));
  if (kind === "pair") return list.filter((claim) => sourceOf(claim) && pairOf(claim, state).key === id);
  return [];
}

function endsOf(id) {
  const [one = "", two = ""] = id.split("~");
  return [one, two];
}

function headingOf({ kind, id }, chosen) {
  if (kind === "actor") return actorName(id);
  if (kind === "exchange") return endsOf(id).map(actorName).join(" and ");
  if (kind === "breaches") return "Charges of a broken promise";
  if (!chosen.length) return "Nothing here";
  if (kind === "claim") return sentenceOf(chosen[0]);
  if (kind === "promise") return "One promise, and what is said of it";
  const { from, to, type } = pairOf(chosen[0], state);
  const verb = type === "relation" ? "and" : type === "commitment" ? "has promises to keep" + (to ? " to" : "") : TYPES[type].verb;
  return [actorName(from), verb, to ? actorName(to) : ""].join(" ").trim();
}

function noteOf(chosen) {
  const articles = new Set(chosen.map((claim) => claim.doc)).size;
  const folded = ["pair", "actor"].includes(state.choice.kind) && chosen.some((claim) => partiesOf(claim).some((id) => placeOf(id, state) !== id));
  return chosen.length
    ? `${counted(chosen.length, "claim")} in ${counted(articles, "article")}${folded ? "; officials and bodies count with their state" : ""}`
    : "No claim passes the filters, or the address names one that this page does not hold.";
}

function insideOf({ kind, id }, chosen) {
  if (kind === "exchange") return exchange(chosen, ...endsOf(id), pick);
  const own = kind === "actor" ? portrait(id, state, {
    pick, filter: (actor) => update({ actor }), open: unfold, exchange: (one, two) => pick({ kind: "exchange", id: `${one}~${two}` }, true),
  }) : [];
  const pair = kind === "pair" && chosen.length ? pairOf(chosen[0], state) : null;
  const both = pair?.to && pair.to !== pair.from ? make("p", { class: "acts" }, linkTo({ kind: "exchange", id: `${pair.from}~${pair.to}` }, "Read both directions in order of time", pick)) : null;
  return [...own, both, cards(chosen, pick)].filter(Boolean);
}

function drawDetail(list, chosen) {
  const box = at("detail");
  if (!state.choice) {
    box.replaceChildren(...story(list, pick).filter(Boolean));
    box.classList.remove("open");
    return;
  }
  box.replaceChildren(
    make("div", { class: "bar" },
      make("h2", { id: "detail-heading", tabindex: "-1" }, headingOf(state.choice, chosen)),
      make("button", { type: "button", id: "close", onclick: close }, "Close")),
    make("p", { class: "hint" }, noteOf(chosen)), ...insideOf(state.choice, chosen));
  box.classList.add("open");
  box.scrollTop = 0;
}

function focusOf(chosen) {
  if (!state.choice || !chosen.length) return null;
  if (state.choice.kind === "actor") return { node: placeOf(state.choice.id, state) };
  return { lines: new Set(chosen.filter(sourceOf).map((claim) => pairOf(claim, state).key)) };
}

function drawFilters(list) {
  for (const box of at("types").querySelectorAll("input")) box.checked = state.types.has(box.value);
  for (const part of Object.keys(PARTS)) if (at(part) && at(part).value !== state[part]) at(part).value = state[part];
  at("least").value = state.least;
  at("least-shown").value = state.least ? `≥ ${percent(state.least)}` : "any";
  at("grouped").checked = state.grouped && !state.open.size;
  at("shown").textContent = `${list.length} of ${claims.length}`;
  const active = Object.keys(PARTS).filter((part) => part !== "search" && state[part]).length + (state.least ? 1 : 0);
  at("filter-count").textContent = active ? `(${active} set)` : "";
  at("reset").hidden = addressOf({ ...state, choice: null, view: "network", count: "accusation", theme: "auto", sort: { key: "" }, grouped: true, open: new Set(), top: AT_FIRST }) === "#";
}

// The lines between the actors with most claims, where there are too many to tell apart; the rest is a choice away.
function strongest(found) {
  const own = state.choice?.kind === "actor" ? placeOf(state.choice.id, state) : null;
  const sums = new Map();
  for (const { from, to, claims: said } of found.values()) {
    for (const id of new Set([from, to ?? from])) sums.set(id, (sums.get(id) ?? 0) + said.length);
  }
  const all = [...sums].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([id]) => id);
  const top = all.length <= AT_FIRST * 1.5 && state.top === AT_FIRST ? all.length : state.top;
  const kept = new Set([...all.slice(0, top), ...(sums.has(own) ? [own] : [])]);
  const among = [...found.values()].filter((line) => kept.has(line.from) && kept.has(line.to ?? line.from));
  const most = Math.max(LINES_EACH * Math.min(top, AT_FIRST * 8), LINES_EACH * AT_FIRST);
  const drawn = state.top === Infinity ? among : among.sort((a, b) => involvement(b, own) - involvement(a, own) || b.claims.length - a.claims.length || compare(a.key, b.key)).slice(0, most);
  drawTop(kept.size, all.length, drawn.length, found.size);
  return new Map(drawn.map((line) => [line.key, line]));
}

function involvement(line, actor) {
  return actor && (line.from === actor || line.to === actor) ? 1 : 0;
}

function drawTop(actors, allActors, drawn, all) {
  at("top-actors").hidden = drawn === all && state.top === AT_FIRST;
  at("top-count").textContent = `${Math.min(actors, allActors)} of ${allActors} actors and ${drawn} of ${counted(all, "line")}: those with most claims.`;
  at("top").value = String(state.top === Infinity ? "all" : state.top);
}

function drawView(list, chosen) {
  for (const name of VIEWS) {
    at(`tab-${name}`).setAttribute("aria-selected", String(state.view === name));
    at(`tab-${name}`).tabIndex = state.view === name ? 0 : -1;
    at(`view-${name}`).hidden = state.view !== name;
  }
  if (state.view === "network") {
    const found = strongest(bundles(list, state));
    at("nobody").hidden = found.size > 0;
    at("network").classList.toggle("crowded", new Set([...found.values()].flatMap(({ from, to }) => [from, to])).size > 14);
    canvas.show(found, state, focusOf(chosen));
  }
  const views = {
    matrix: () => matrixView(list, state, state.count, pick, (count) => update({ count })),
    timeline: () => timelineView(list, pick, (since, until) => update({ since, until })),
    ledger: () => ledgerView(list, pick),
  };
  if (views[state.view]) at(`view-${state.view}`).replaceChildren(...views[state.view]().filter(Boolean));
}

function drawTheme() {
  document.documentElement.dataset.theme = state.theme;
  at("theme").value = state.theme;
}

function draw() {
  const list = listed();
  const chosen = chosenClaims(list);
  drawFilters(list);
  drawDetail(list, chosen);
  table.show(list, state.sort, new Set(chosen.map((claim) => claim.id)));
  drawView(list, chosen);
}

function update(change) {
  state = { ...state, ...change };
  try {
    history.replaceState(null, "", addressOf(state));
  } catch {
    // a sandboxed frame may not write its address; the page works without
  }
  draw();
}

function pick(choice, byKey = false) {
  if (choice?.kind === "claim" && document.activeElement?.closest("#table")) origin = choice.id;
  update({ choice });
  if (byKey && choice) at("detail-heading").focus();
  if (choice && narrow.matches) at("detail").scrollIntoView({ block: "start" });
}

function close() {
  const back = origin;
  origin = null;
  update({ choice: null });
  if (back) table.focusRow(back);
  else at("detail-heading").focus();
}

// Officials out of their state, or back into it.
function unfold(id) {
  const side = sideOf(id);
  if (!drawing.nodes.some((node) => node.id !== side && sideOf(node.id) === side)) return;
  const open = new Set(state.open);
  if (!open.delete(side)) open.add(side);
  update({ open, grouped: true });
  tell(`${actorName(side)}: officials ${open.has(side) ? "shown one by one" : "counted with their state"}.`);
}

function sortBy(key) {
  update({ sort: { key, down: state.sort.key === key && !state.sort.down } });
}

function options(id, pairs) {
  at(id).append(...pairs.map(([value, text]) => make("option", { value }, text)));
  if (!pairs.length) at(id).closest("label").hidden = true;
}

function fillFilters() {
  at("types").append(...present.map((type) => make("label", { class: `type ${type}` },
    make("input", { type: "checkbox", value: type }), TYPES[type].many,
    make("small", {}, String(claims.filter((claim) => claim.type === type).length)))));
  const ids = new Set(claims.flatMap((claim) => [...partiesOf(claim), ...partiesOf(claim).map(sideOf)]));
  options("actor", [...ids].map((id) => [id, actorName(id)]).sort((a, b) => compare(a[1], b[1])));
  const articles = Object.entries(known.articles);
  options("article", articles.map(([id, { title, date }]) => [id, date ? `${date} ${title}` : title]));
  options("outlet", [...new Set(articles.map(([, { outlet }]) => outlet).filter(Boolean))].sort().map((name) => [name, name]));
  options("mode", Object.keys(MODES).filter((mode) => claims.some((claim) => claim.mode === mode)).map((mode) => [mode, MODES[mode]]));
  const days = [...new Set(claims.map(dateOf))].filter(Boolean).sort();
  at("dates").hidden = !days.length;
  for (const part of ["since", "until"]) {
    at(part).min = days[0] ?? "";
    at(part).max = days.at(-1) ?? "";
  }
  at("legend-kinds").replaceChildren(...[...at("legend-kinds").children].filter((item) => drawing.nodes.some((node) => node.group === item.dataset.kind)));
  at("legend-types").replaceChildren(...[...at("legend-types").children].filter((item) => present.includes(item.dataset.type)));
}

function listenToFilters() {
  at("types").addEventListener("change", () => {
    update({ types: new Set([...at("types").querySelectorAll("input:checked")].map((box) => box.value)) });
  });
  for (const part of Object.keys(PARTS)) at(part).addEventListener("input", () => update({ [part]: at(part).value }));
  at("least").addEventListener("input", () => update({ least: Number(at("least").value) }));
  at("grouped").addEventListener("change", () => update({ grouped: at("grouped").checked, open: new Set(), choice: null }));
  at("top").addEventListener("change", () => update({ top: at("top").value === "all" ? Infinity : Number(at("top").value) }));
  at("reset").addEventListener("click", () => update({ ...firstState(), grouped: state.grouped, open: state.open, view: state.view, theme: state.theme }));
  at("filter-form").addEventListener("submit", (event) => event.preventDefault());
}

function listenToTabs() {
  for (const name of VIEWS) at(`tab-${name}`).addEventListener("click", () => update({ view: name }));
  at("tabs").addEventListener("keydown", ({ key }) => {
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!turn) return;
    update({ view: VIEWS[(VIEWS.indexOf(state.view) + turn + VIEWS.length) % VIEWS.length] });
    at(`tab-${state.view}`).focus();
  });
}

function listenToPopovers() {
  for (const menu of document.querySelectorAll("details.menu")) {
    menu.addEventListener("toggle", () => { if (menu.open) for (const other of document.querySelectorAll("details.menu")) if (other !== menu) other.open = false; });
  }
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
  });
}

function listen() {
  listenToFilters();
  listenToTabs();
  listenToPopovers();
  at("fit").addEventListener("click", () => canvas.fit());
  at("untangle").addEventListener("click", () => canvas.untangle());
  at("zoom-in").addEventListener("click", () => canvas.zoom(1.25));
  at("zoom-out").addEventListener("click", () => canvas.zoom(0.8));
  at("theme").addEventListener("change", () => { update({ theme: at("theme").value }); drawTheme(); canvas.repaint(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => canvas.repaint());
  const writers = exportsOf(canvas);
  for (const button of document.querySelectorAll("[data-export]")) {
    button.addEventListener("click", () => { at("exports").open = false; writers[button.dataset.export](listed()); });
  }
  addEventListener("hashchange", () => { state = stateFromAddress(); drawTheme(); canvas.repaint(); draw(); });
  addEventListener("beforeprint", () => table.showAll());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || at("copied").open) return;
    const menu = document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (state.choice && event.target.type !== "search") {
      close();
    }
  });
}

at("top-bar").hidden = false;
at("panes").hidden = false;
drawTheme();
const canvas = createCanvas(at("network"), pick, unfold, tell);
const table = createTable(at("table"), at("more"), pick, sortBy);
fillFilters();
listen();
draw();
performance.mark("kg-drawn");
window.kgPage = {
  network: canvas.network, pointOf: canvas.pointOf, lines: canvas.lines, words: canvas.words, settling: canvas.settling, fields: canvas.fields,
  keyed: canvas.keyed, graph: loadGraph, state: () => state, data: known,
};
