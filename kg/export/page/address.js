// What the page shows, and its address: only what differs from the first view.

const FIRST_TYPES = ["accusation", "commitment", "denial"];
const PARTS = { actor: "", article: "", outlet: "", since: "", until: "", mode: "", search: "" };
const KINDS_OF_CHOICE = ["claim", "pair", "actor", "exchange", "promise", "breaches"];
const VIEWS = ["network", "matrix", "timeline", "ledger"];
const THEMES = ["auto", "light", "dark"];
const LINES_EACH = 3; // lines drawn for each actor drawn, where there are more
const AT_FIRST = 25; // actors drawn where there are more than half as many again: those with most claims
const present = Object.keys(TYPES).filter((type) => claims.some((claim) => claim.type === type));

function firstState() {
  return {
    ...PARTS, types: new Set(FIRST_TYPES), least: 0, grouped: true, open: new Set(), top: AT_FIRST, view: "network", count: "accusation", theme: "auto",
    sort: { key: "", down: false }, choice: null,
  };
}

// "#types=accusation&show-exchange=russia~united-states"
function stateFromAddress() {
  const query = new URLSearchParams(location.hash.slice(1));
  const state = firstState();
  for (const part of Object.keys(PARTS)) state[part] = query.get(part) ?? "";
  if (query.has("types")) state.types = new Set(query.get("types").split(",").filter((type) => TYPES[type]));
  state.least = Math.min(1, Math.max(0, Number(query.get("least")) || 0));
  state.grouped = query.get("grouped") !== "no";
  state.open = new Set((query.get("open") ?? "").split(",").filter((id) => nodeById.has(id)));
  state.top = query.get("top") === "all" ? Infinity : Number(query.get("top")) || AT_FIRST;
  state.view = VIEWS.includes(query.get("view")) ? query.get("view") : "network";
  state.count = TYPES[query.get("count")] ? query.get("count") : "accusation";
  state.theme = THEMES.includes(query.get("theme")) ? query.get("theme") : "auto";
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
  if (state.open.size) query.set("open", [...state.open].join(","));
  if (state.top !== AT_FIRST) query.set("top", state.top === Infinity ? "all" : state.top);
  for (const [part, first] of [["view", "network"], ["count", "accusation"], ["theme", "auto"]]) if (state[part] !== first) query.set(part, state[part]);
  if (state.sort.key) query.set("sort", state.sort.key + (state.sort.down ? ",down" : ""));
  if (state.choice) query.set(`show-${state.choice.kind}`, state.choice.id);
  return `#${query}`;
}
