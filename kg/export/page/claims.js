// What the page knows: claims, actors, articles; how claims are filtered, bundled and put into words.

const known = JSON.parse(document.getElementById("kg-data").textContent);
const drawing = JSON.parse(document.getElementById("kg-network").textContent);
const claims = known.edges;
const rankOf = new Map(claims.map((claim, rank) => [claim.id, rank])); // they come by article and place in it
const claimById = new Map(claims.map((claim) => [claim.id, claim]));
const nodeById = new Map(drawing.nodes.map((node) => [node.id, node]));

const TYPES = {
  accusation: { many: "accusations", noun: "charge", sign: "▶", verb: "accuses", arrow: "triangle", dashes: false, bend: 0.14 },
  commitment: { many: "commitments", noun: "promise", sign: "●", verb: "promises", arrow: "circle", dashes: [12, 7], bend: 0.26 },
  denial: { many: "denials", noun: "denial", sign: "▮", verb: "denies", arrow: "bar", dashes: [2, 5], bend: 0.38 },
  relation: { many: "relations", noun: "tie", sign: "◆", verb: "relation", arrow: "diamond", dashes: [5, 3], bend: 0.06 },
  statement: { many: "statements", noun: "statement", sign: "“", verb: "says" },
};

const RELATIONS = {
  "holds-role": "holds a post of", "speaks-for": "speaks for", "belongs-to": "belongs to", represents: "represents",
  backs: "backs", "also-known-as": "is also known as", "linked-with": "is linked with", "talks-with": "talks with",
};

const STATUSES = {
  made: "made", conditional: "made on a condition", expected: "expected to be kept", claimed_broken: "said to be broken",
  claimed_kept: "said to be kept", questioned: "questioned", refused: "refused", negated: "said not to have been made",
  obligation: "said to be owed",
};

const MODES = {
  direct: "direct quotation", indirect: "indirect speech", mixed: "partly quoted", headline: "headline",
  narrated: "told by the article",
};

const KINDS = {
  person: "person", country: "state", organisation: "body", group: "group", place: "place", unknown: "unknown",
};

function actorName(id) {
  return id ? known.actors[id]?.name ?? id : "not stated";
}

// The state that an official or a body counts with; groups stay themselves.
function sideOf(id) {
  const { kind, country } = known.actors[id] ?? {};
  return ["person", "organisation"].includes(kind) && nodeById.has(country) ? country : id;
}

function articleOf(claim) {
  return known.articles[claim.doc];
}

function quoteOf(claim) {
  return articleOf(claim).paragraphs[claim.paragraph].slice(...claim.mark);
}

function sourceOf(claim) {
  return claim.source ?? claim.speaker;
}

const searchable = new Map();

function searchText(claim) {
  if (!searchable.has(claim.id)) {
    const names = partiesOf(claim).map(actorName);
    const words = [...names, claim.content, quoteOf(claim), articleOf(claim).title, articleOf(claim).outlet, TYPES[claim.type].verb, claim.id];
    searchable.set(claim.id, words.join("\n").toLowerCase());
  }
  return searchable.get(claim.id);
}

// Where an actor stands in the picture: officials and bodies under their state, unless that state is opened.
function placeOf(id, state) {
  const side = state.grouped ? sideOf(id) : id;
  return state.open.has(side) ? id : side;
}

function partiesOf(claim) {
  return [claim.source, claim.target, claim.speaker, claim.on_behalf_of].filter(Boolean);
}

function involves(claim, actor, state) {
  return partiesOf(claim).some((id) => id === actor || placeOf(id, state) === actor);
}

// A state speaks through its officials, whatever the picture shows.
function standsFor(id, actor) {
  return Boolean(id) && (id === actor || sideOf(id) === actor);
}

// The day the words were spoken, where the text says so; else the day they were published; else nothing.
function dateOf(claim) {
  return claim.spoken ?? claimById.get(claim.statement)?.spoken ?? articleOf(claim).date ?? "";
}

// In order of time; within a day, and where there are no dates, in the order of the articles and their sentences.
function byTime(a, b) {
  return compare(dateOf(a), dateOf(b)) || rankOf.get(a.id) - rankOf.get(b.id);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// The promise that a claim reports or says was broken. A report that was joined with no other is a promise of its own.
function promiseOf(claim) {
  return claim.type === "commitment" ? claim.commitment ?? `und-${claim.id}` : claim.breaches;
}

// Each test lets everything through while its filter is unset.
function passes(claim, state) {
  return state.types.has(claim.type)
    && (!state.actor || partiesOf(claim).some((id) => standsFor(id, state.actor)))
    && (!state.article || claim.doc === state.article)
    && (!state.outlet || articleOf(claim).outlet === state.outlet)
    && (!state.since || dateOf(claim) >= state.since)
    && (!state.until || (dateOf(claim) && dateOf(claim) <= state.until))
    && (!state.mode || claim.mode === state.mode)
    && claim.confidence >= state.least
    && state.search.toLowerCase().split(/\s+/).every((word) => searchText(claim).includes(word));
}

// "Russia → United States, accusation": claims of one type between the same two, as one line of the picture.
function pairOf(claim, state) {
  const from = placeOf(sourceOf(claim), state);
  const to = claim.target ? placeOf(claim.target, state) : null;
  return { key: `${from}~${to ?? ""}~${claim.type}`, from, to, type: claim.type };
}

function bundles(list, state) {
  const found = new Map();
  for (const claim of list) {
    if (claim.type === "statement" || !sourceOf(claim)) continue;
    const pair = pairOf(claim, state);
    if (!found.has(pair.key)) found.set(pair.key, { ...pair, claims: [] });
    found.get(pair.key).claims.push(claim);
  }
  return found;
}

function verbOf(claim) {
  if (claim.type === "relation") return RELATIONS[claim.subtype] ?? claim.subtype;
  if (claim.type === "denial") return "rejects a charge" + (claim.target ? " by" : "");
  if (claim.type === "commitment") return "is bound by a promise" + (claim.target ? " to" : "");
  return TYPES[claim.type].verb;
}

function sentenceOf(claim) {
  const parts = [actorName(sourceOf(claim)), verbOf(claim)];
  if (claim.target) parts.push(actorName(claim.target));
  return parts.join(" ");
}

function voiceOf(claim) {
  if (!claim.speaker) return "the article, naming no speaker";
  return actorName(claim.speaker) + (claim.on_behalf_of && claim.on_behalf_of !== claim.speaker ? ` for ${actorName(claim.on_behalf_of)}` : "");
}

// What a reader must know before believing anything.
function cautionOf(claim) {
  const { title, outlet } = articleOf(claim);
  const where = `as reported in “${title}”${outlet ? ` (${outlet})` : ""}`;
  const who = claim.speaker && claim.speaker !== sourceOf(claim)
    ? `${actorName(sourceOf(claim))}, told by ${voiceOf(claim)}` : actorName(sourceOf(claim));
  return {
    accusation: `A charge by ${who}, ${where}. Not a fact: nothing here says that it is true.`,
    commitment: `A promise by ${who}, ${where}. Whether it was made or kept is not judged here.`,
    denial: `A denial by ${who}, ${where}. Who is right is not judged here.`,
    relation: `A relation that the article mentions, ${where}.`,
    statement: `Words of ${voiceOf(claim)}, ${where}. What they say is not judged here.`,
  }[claim.type];
}

function percent(value) {
  return `${Math.round(value * 100)} %`;
}

function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many ?? `${one}s`}`;
}

// "19 charges and 7 promises": the claims by type, most important first.
function tally(list) {
  const parts = Object.entries(TYPES).map(([type, { noun }]) => [list.filter((claim) => claim.type === type).length, noun]);
  return parts.filter(([number]) => number).map(([number, noun]) => counted(number, noun)).join(", ") || "nothing";
}

function svgElement(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// An element with attributes and children; strings become text, so no text is ever read as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}
