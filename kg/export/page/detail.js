// What stands behind a line, an actor or a row: every claim with its words in their paragraph.

const CLAIMS_AT_ONCE = 40;
const CONTEXT = 260; // UTF-16 units shown on each side of the quote before the reader asks for the whole paragraph

function linkTo(choice, text, onPick) {
  return make("button", { type: "button", class: "link", onclick: () => onPick(choice, true) }, text);
}

function actorLink(id, onPick) {
  return id ? linkTo({ kind: "actor", id }, actorName(id), onPick) : "not stated";
}

// The quote in its paragraph; a long paragraph is cut at spaces until the reader opens it.
function quotation(claim) {
  const paragraph = articleOf(claim).paragraphs[claim.paragraph];
  const [start, end] = claim.mark;
  const box = make("blockquote");
  const from = start > CONTEXT ? paragraph.indexOf(" ", start - CONTEXT) : 0;
  const until = paragraph.length - end > CONTEXT ? paragraph.lastIndexOf(" ", end + CONTEXT) : paragraph.length;
  const left = Math.min(from < 0 ? start : from, start);
  const right = Math.max(until, end);
  function draw(a, b) {
    box.replaceChildren(paragraph.slice(a, start), make("mark", {}, withCue(claim)), paragraph.slice(end, b));
    if (a > 0) box.prepend("…");
    if (b < paragraph.length) box.append("…");
    if (a > 0 || b < paragraph.length) {
      box.append(" ", make("button", { type: "button", class: "link", onclick: () => draw(0, paragraph.length) }, "whole paragraph"));
    }
  }
  draw(left, right);
  return box;
}

// The quote's words, the one that gave the claim away in bold.
function withCue(claim) {
  const words = quoteOf(claim);
  const [start, end] = (claim.cue ?? [0, 0]).map((place) => place - claim.mark[0]);
  if (start < 0 || end > words.length || end - start > words.length / 2) return [words];
  return [words.slice(0, start), make("strong", {}, words.slice(start, end)), words.slice(end)];
}

function facts(rows) {
  const filled = rows.filter(([, value]) => value && value.length !== 0);
  return make("dl", {}, filled.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

function article(claim) {
  const { title, url, outlet, date } = articleOf(claim);
  const name = url ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, title) : title;
  return [name, [outlet, date].filter(Boolean).map((word) => ` · ${word}`).join("")];
}

function resolution(claim) {
  const roles = { source: claim.source, target: claim.target, speaker: claim.speaker, on_behalf_of: claim.on_behalf_of };
  return Object.entries(claim.reasons ?? {}).map(([role, reason]) =>
    make("div", {}, `${role.replaceAll("_", " ")}${roles[role] ? ` (${actorName(roles[role])})` : ""}: ${reason}`));
}

const COPIES = [["turtle", "Turtle"], ["query", "Query"], ["citation", "Citation"], ["link", "Link"]];

function reports(title, list, onPick) {
  if (!list.length) return null;
  const items = list.map((claim) => make("li", {},
    make("q", {}, quoteOf(claim)), ` ${voiceOf(claim)}, “${articleOf(claim).title}” `,
    linkTo({ kind: "claim", id: claim.id }, "open", onPick)));
  return make("div", { class: "reports" }, make("h4", {}, title), make("ul", {}, items));
}

function others(claim, test) {
  return claims.filter((other) => other.id !== claim.id && test(other));
}

// The claim's ties to other claims: promise and breach, charge and denial.
function ties(claim, onPick) {
  const same = promiseOf(claim);
  return [
    claim.breaches && reports("Alleges breach of this promise, as reported in",
      others(claim, (other) => promiseOf(other) === same && other.type === "commitment"), onPick),
    claim.commitment && reports("The same promise is reported in",
      others(claim, (other) => other.type === "commitment" && promiseOf(other) === same), onPick),
    claim.commitment && reports("Said to be broken by",
      others(claim, (other) => other.breaches === same), onPick),
    claim.denies && reports("Denies this charge", others(claim, (other) => other.id === claim.denies), onPick),
    reports("Denied in", others(claim, (other) => other.denies === claim.id), onPick),
  ];
}

function notes(claim) {
  const words = [
    claim.status && (STATUSES[claim.status] ?? claim.status),
    claim.denied && "denied", claim.negated && "negated", claim.hedged && "hedged",
  ];
  return words.filter(Boolean).map((word) => make("span", { class: "note" }, word));
}

// What a reader needs beside the words; the rest opens on request, or at once where one claim stands alone.
function provenance(claim, open, onPick) {
  const codes = [claim.plover && `PLOVER ${claim.plover}`, claim.cameo && `CAMEO ${claim.cameo}`].filter(Boolean).join(", ");
  return [
    facts([
      ["Voiced by", claim.speaker ? actorLink(claim.speaker, onPick) : voiceOf(claim)],
      ["On behalf of", claim.on_behalf_of && actorLink(claim.on_behalf_of, onPick)],
      ["Who → whom", claim.type !== "statement"
        && [actorLink(sourceOf(claim), onPick), " → ", actorLink(claim.target, onPick)]],
      ["Article", article(claim)],
      ["Read by", [`rule “${claim.rule}”, ${percent(claim.confidence)} sure that the text says so, ${MODES[claim.mode] ?? claim.mode}`]],
    ]),
    make("p", { class: "copies" }, "Copy: ", COPIES.map(([what, title]) =>
      make("button", { type: "button", "data-copy": what, onclick: () => copyClaim(claim, what, title) }, title))),
    make("details", { open }, make("summary", {}, "Who is who, codes and identifier"),
      facts([
        ["Spoken", claim.spoken ?? claimById.get(claim.statement)?.spoken],
        ["Actors found by", resolution(claim)],
        ["Codes", codes],
        ["Identifier", make("code", {}, claim.id)],
      ])),
  ];
}

function card(claim, open, onPick) {
  return make("article", { class: `card ${claim.type}`, "data-claim": claim.id },
    make("h3", {}, make("span", { class: `chip ${claim.type}` }, claim.type), " ", sentenceOf(claim)),
    make("p", { class: "what" }, claim.type === "statement" ? "" : claim.content, " ", notes(claim)),
    quotation(claim),
    make("p", { class: "caution" }, cautionOf(claim)),
    provenance(claim, open, onPick),
    ties(claim, onPick));
}

function cards(list, onPick) {
  const box = make("div", { class: "cards" });
  const more = make("button", { type: "button" });
  function draw() {
    const from = box.querySelectorAll(":scope > article").length;
    box.append(...list.slice(from, from + CLAIMS_AT_ONCE).map((claim) => card(claim, list.length === 1, onPick)));
    const left = list.length - Math.min(list.length, from + CLAIMS_AT_ONCE);
    more.hidden = left === 0;
    more.textContent = `Show more (${left} left)`;
    box.append(more);
  }
  more.addEventListener("click", draw);
  draw();
  return box;
}

function portrait(id, state, acts) {
  const actor = known.actors[id] ?? { name: id, kind: "unknown" };
  const forms = (actor.forms ?? []).map(([text, reason, count]) => make("li", {}, make("q", {}, text), ` ×${count}: ${reason}`));
  const offices = (actor.offices ?? []).map(([role, body, from, until]) => make("div", {},
    [role, body && actorName(body), from || until ? `${from ?? "…"} to ${until ?? "…"}` : null].filter(Boolean).join(", ")));
  const doubts = (actor.doubts ?? []).map(([other, score, reason]) => make("div", {}, actorLink(other, acts.pick), ` (${percent(score)}: ${reason})`));
  const others = [...new Set(claims.flatMap((claim) => (partiesOf(claim).some((party) => standsFor(party, id)) ? partiesOf(claim) : []))
    .map(sideOf))].filter((other) => other !== id && !standsFor(id, other)).sort((a, b) => compare(actorName(a), actorName(b)));
  const officials = drawing.nodes.filter((node) => node.id !== id && sideOf(node.id) === id).length;
  return [
    facts([
      ["Kind", KINDS[actor.kind]], ["Role", actor.role],
      ["Belongs to", actor.affiliation && actorName(actor.affiliation)],
      ["State", actor.country && actor.country !== id ? actorName(actor.country) : null],
      ["Offices", offices],
      ["Perhaps the same as", doubts],
      ["Also called", (actor.aliases ?? []).join(", ")], ["Wikidata", actor.wikidata],
    ]),
    make("p", { class: "acts" },
      make("button", { type: "button", onclick: () => acts.filter(id) }, `Show only ${actor.name}`),
      officials && state.grouped ? make("button", { type: "button", onclick: () => acts.open(id) },
        state.open.has(id) ? "Fold its officials" : `Unfold its ${counted(officials, "official or body", "officials and bodies")}`) : null,
      others.length ? make("label", {}, "Exchange with ", make("select", { onchange: (event) => event.target.value && acts.exchange(id, event.target.value) },
        make("option", { value: "" }, "choose…"), others.map((other) => make("option", { value: other }, actorName(other))))) : null),
    forms.length ? make("details", {}, make("summary", {}, "Words that were taken for this actor, and why"), make("ul", {}, forms)) : null,
  ];
}

// The quarrels between sides, loudest first: claims of `type` in both directions.
function quarrels(list, type) {
  const found = new Map();
  for (const { from, to, claims: said } of bundles(list.filter((claim) => claim.type === type), { grouped: true, open: new Set() }).values()) {
    if (!to || to === from) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const pair = found.get(`${a}~${b}`) ?? { key: `${a}~${b}`, a, b, there: 0, back: 0 };
    pair[from === a ? "there" : "back"] += said.length;
    found.set(pair.key, pair);
  }
  return [...found.values()].map((pair) => (pair.back > pair.there
    ? { ...pair, a: pair.b, b: pair.a, there: pair.back, back: pair.there } : pair))
    .sort((x, y) => y.there + y.back - x.there - x.back || compare(x.key, y.key));
}

const SHOWN_QUARRELS = 6;

function headline(first, mentions) {
  if (!first) return mentions ? "Nobody accuses anybody here" : "No claim passes the filters";
  const [a, b] = [actorName(first.a), actorName(first.b)];
  return first.back ? `${a} and ${b} accuse each other` : `Most charges: ${a} against ${b}`;
}

function quarrelRow({ key, a, b, there, back }, most, onPick) {
  const bar = (number) => make("meter", { min: 0, max: most, value: number, "aria-hidden": "true" });
  const name = back ? `${actorName(a)} accuses ${actorName(b)}, ${counted(there, "charge")}; the other way, ${counted(back, "charge")}`
    : `${actorName(a)} accuses ${actorName(b)}, ${counted(there, "charge")}`;
  return make("li", {}, make("button", { type: "button", class: "quarrel", "aria-label": name, onclick: () => onPick({ kind: "exchange", id: key }, true) },
    make("b", {}, actorName(a)), make("span", { class: "there" }, `${there} →`), bar(there),
    back ? bar(back) : make("span"), make("span", { class: "back" }, back ? `← ${back}` : ""), make("b", {}, actorName(b))));
}

// Nothing chosen: the story in a few lines, each a way in.
function story(list, onPick) {
  const pairs = quarrels(list, "accusation");
  const most = Math.max(1, ...pairs.flatMap(({ there, back }) => [there, back]));
  const broken = list.filter((claim) => claim.breaches);
  const sides = [...new Set(list.flatMap(partiesOf).map(sideOf))].sort((a, b) => compare(actorName(a), actorName(b)));
  return [
    make("h2", { id: "detail-heading", tabindex: "-1" }, headline(pairs[0], list.length)),
    pairs.length ? make("p", { class: "hint" }, `${counted(pairs.reduce((sum, { there, back }) => sum + there + back, 0), "charge")} between ${counted(pairs.length, "pair")} of opponents; officials and bodies count with their state. Choose a pair to read what they say.`) : null,
    make("ol", { class: "quarrels" }, pairs.slice(0, SHOWN_QUARRELS).map((pair) => quarrelRow(pair, most, onPick))),
    make("p", { class: "ways" },
      broken.length ? linkTo({ kind: "breaches", id: "all" }, `${counted(broken.length, "charge")} of a broken promise`, onPick) : null,
      sides.length > 1 ? chooser(sides, onPick) : null),
  ];
}

// Any two actors, to read what passes between them.
function chooser(sides, onPick) {
  const options = () => [make("option", { value: "" }, "…"), ...sides.map((id) => make("option", { value: id }, actorName(id)))];
  const [one, two] = [make("select", { "aria-label": "first actor" }, options()), make("select", { "aria-label": "second actor" }, options())];
  const read = () => { if (one.value && two.value && one.value !== two.value) onPick({ kind: "exchange", id: `${one.value}~${two.value}` }, true); };
  one.addEventListener("change", read);
  two.addEventListener("change", read);
  return make("span", { class: "chooser" }, "Any two: ", one, " and ", two);
}
