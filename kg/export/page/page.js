// The state of the page, its address, and who tells whom.

const at = (id) => document.getElementById(id);
const FIRST_TYPES = ["accusation", "commitment", "denial"];
const PARTS = { actor: "", article: "", mode: "", search: "" };
const KINDS_OF_CHOICE = ["claim", "pair", "sides", "actor", "breaches"];
const present = Object.keys(TYPES).filter((type) => claims.some((claim) => claim.type === type));

function firstState() {
  return {
    ...PARTS, types: new Set(FIRST_TYPES), least: 0, grouped: true, sort: { key: "", down: false }, choice: null,
  };
}

// "#types=accusation&pair=russia~united-states~accusation": only what differs from the first view.
function stateFromAddress() {
  const query = new URLSearchParams(location.hash.slice(1));
  const state = firstState();
  for (const part of Object.keys(PARTS)) state[part] = query.get(part) ?? "";
  if (query.has("types")) state.types = new Set(query.get("types").split(",").filter((type) => TYPES[type]));
  state.least = Math.min(1, Math.max(0, Number(query.get("least")) || 0));
  state.grouped = query.get("grouped") !== "no";
  const [key = "", way] = (query.get("sort") ?? "").split(",");
  state.sort = { key, down: way === "down" };
  const kind = KINDS_OF_CHOICE.find((name) => query.has(`show-${name}`));
  if (kind) state.choice = { kind, id: query.get(`show-${kind}`) };
  return state;
}

function addressOf(state) {
  const query = new URLSearchParams();
  for (const part of Object.keys(PARTS)) if (state[part]) query.set(part, state[part]);
  const types = Object.keys(TYPES).filter((type) => state.types.has(type)).join(",");
  if (types !== FIRST_TYPES.join(",")) query.set("types", types);
  if (state.least) query.set("least", state.least);
  if (!state.grouped) query.set("grouped", "no");
  if (state.sort.key) query.set("sort", state.sort.key + (state.sort.down ? ",down" : ""));
  if (state.choice) query.set(`show-${state.choice.kind}`, state.choice.id);
  return `#${query}`;
}

let state = stateFromAddress();
let origin = null; // the claim whose row opened the detail: where focus goes back to

function listed() {
  return claims.filter((claim) => passes(claim, state));
}

// The claims behind a choice. One claim is shown even when a filter hides it: the address asked for it.
function chosenClaims(list) {
  const { kind, id } = state.choice ?? {};
  if (kind === "claim") return claimById.has(id) ? [claimById.get(id)] : [];
  if (kind === "actor") return list.filter((claim) => involves(claim, id, state.grouped));
  if (kind === "breaches") return list.filter((claim) => claim.breaches);
  if (kind === "pair" || kind === "sides") {
    return list.filter((claim) => sourceOf(claim) && pairOf(claim, kind === "sides").key === id);
  }
  return [];
}

function headingOf(choice, chosen) {
  if (choice.kind === "actor") return actorName(choice.id);
  if (choice.kind === "breaches") return "Charges of a broken promise";
  if (!chosen.length) return "Nothing here";
  if (choice.kind === "claim") return sentenceOf(chosen[0]);
  const { from, to, type } = pairOf(chosen[0], choice.kind === "sides");
  const verb = type === "relation" ? "and" : type === "commitment" ? "has promises to keep" + (to ? " to" : "") : TYPES[type].verb;
  return [actorName(from), verb, to ? actorName(to) : ""].join(" ").trim();
}

function countsOfficials() {
  const { kind, id } = state.choice;
  return kind === "sides" || (kind === "actor" && state.grouped && drawing.nodes.some((node) => node.id !== id && sideOf(node.id) === id));
}

function drawDetail(list, chosen) {
  const box = at("detail");
  if (!state.choice) {
    box.replaceChildren(...story(list, pick).filter(Boolean));
    box.classList.remove("open");
    return;
  }
  const articles = new Set(chosen.map((claim) => claim.doc)).size;
  const own = state.choice.kind === "actor" ? portrait(state.choice.id, (id) => update({ actor: id })) : [];
  const note = chosen.length
    ? `${counted(chosen.length, "claim")} in ${counted(articles, "article")}${countsOfficials() ? "; officials and bodies count with their state" : ""}`
    : "No claim passes the filters, or the address names one that this page does not hold.";
  box.replaceChildren(
    make("div", { class: "bar" },
      make("h2", { id: "detail-heading", tabindex: "-1" }, headingOf(state.choice, chosen)),
      make("button", { type: "button", id: "close", onclick: close }, "Close")),
    make("p", { class: "hint" }, note), ...own.filter(Boolean), cards(chosen, pick));
  box.classList.add("open");
  box.scrollTop = 0;
}

function focusOf(chosen) {
  if (!state.choice) return null;
  if (state.choice.kind === "actor") return { node: state.grouped ? sideOf(state.choice.id) : state.choice.id };
  return { lines: new Set(chosen.filter(sourceOf).map((claim) => pairOf(claim, state.grouped).key)) };
}

function drawFilters(list) {
  for (const box of at("types").querySelectorAll("input")) box.checked = state.types.has(box.value);
  for (const part of Object.keys(PARTS)) if (at(part).value !== state[part]) at(part).value = state[part];
  at("least").value = state.least;
  at("least-shown").value = state.least ? `≥ ${percent(state.least)}` : "any";
  at("grouped").checked = state.grouped;
  at("shown").textContent = `${list.length} of ${claims.length}`;
  const active = Object.keys(PARTS).filter((part) => state[part]).length + (state.least ? 1 : 0);
  at("filter-count").textContent = active ? `(${active} set)` : "";
}

function draw() {
  const list = listed();
  const chosen = chosenClaims(list);
  drawFilters(list);
  table.show(list, state.sort, new Set(chosen.map((claim) => claim.id)));
  drawDetail(list, chosen);
  canvas.show(list, state, focusOf(chosen));
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
  if (choice && matchMedia("(max-width: 820px)").matches) at("detail").scrollIntoView({ block: "start" });
}

function close() {
  const back = origin;
  origin = null;
  update({ choice: null });
  if (back) table.focusRow(back);
  else at("detail-heading").focus();
}

function sortBy(key) {
  update({ sort: { key, down: state.sort.key === key && !state.sort.down } });
}

function fillFilters() {
  at("types").append(...present.map((type) => make("label", { class: `type ${type}` },
    make("input", { type: "checkbox", value: type }), TYPES[type].many,
    make("small", {}, String(claims.filter((claim) => claim.type === type).length)))));
  const ids = new Set(claims.flatMap((claim) => [claim.source, claim.target, claim.speaker, claim.behalf]).filter(Boolean));
  const byName = [...ids].sort((a, b) => actorName(a).localeCompare(actorName(b), "en"));
  at("actor").append(...byName.map((id) => make("option", { value: id }, actorName(id))));
  at("article").append(...Object.entries(known.articles).map(([id, { title }]) => make("option", { value: id }, title)));
  const modes = Object.keys(MODES).filter((mode) => claims.some((claim) => claim.mode === mode));
  at("mode").append(...modes.map((mode) => make("option", { value: mode }, MODES[mode])));
}

function listen() {
  at("types").addEventListener("change", () => {
    update({ types: new Set([...at("types").querySelectorAll("input:checked")].map((box) => box.value)) });
  });
  for (const part of Object.keys(PARTS)) at(part).addEventListener("input", () => update({ [part]: at(part).value }));
  at("least").addEventListener("input", () => update({ least: Number(at("least").value) }));
  at("grouped").addEventListener("change", () => update({ grouped: at("grouped").checked, choice: null }));
  at("reset").addEventListener("click", () => update({ ...firstState(), grouped: state.grouped }));
  at("fit").addEventListener("click", () => canvas.fit());
  at("filter-form").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => { state = stateFromAddress(); draw(); });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.choice && event.target.type !== "search") close();
  });
}

at("filters").hidden = false;
at("filters").open = matchMedia("(min-width: 821px)").matches;
at("panes").hidden = false;
const canvas = createCanvas(at("network"), (choice) => pick(choice));
const table = createTable(at("table"), at("more"), pick, sortBy);
fillFilters();
listen();
draw();
window.kgPage = { network: canvas.network, pointOf: canvas.pointOf, lines: canvas.lines, state: () => state, data: known };
