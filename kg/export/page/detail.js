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
    box.replaceChildren(paragraph.slice(a, start), make("mark", {}, paragraph.slice(start, end)), paragraph.slice(end, b));
    if (a > 0) box.prepend("…");
    if (b < paragraph.length) box.append("…");
    if (a > 0 || b < paragraph.length) {
      box.append(" ", make("button", { type: "button", class: "link", onclick: () => draw(0, paragraph.length) }, "whole paragraph"));
    }
  }
  draw(left, right);
  return box;
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
  const roles = { source: claim.source, target: claim.target, speaker: claim.speaker, on_behalf_of: claim.behalf };
  return Object.entries(claim.reasons ?? {}).map(([role, reason]) =>
    make("div", {}, `${role.replaceAll("_", " ")}${roles[role] ? ` (${actorName(roles[role])})` : ""}: ${reason}`));
}

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
  const same = claim.breaches ?? claim.commitment;
  return [
    claim.breaches && reports("Alleges breach of this promise, as reported in",
      others(claim, (other) => other.commitment === claim.breaches), onPick),
    claim.commitment && reports("The same promise is reported in",
      others(claim, (other) => other.commitment === same), onPick),
    claim.commitment && reports("Said to be broken by",
      others(claim, (other) => other.breaches === same), onPick),
    claim.denies && reports("Denies this charge", others(claim, (other) => other.id === claim.denies), onPick),
    reports("Denied in", others(claim, (other) => other.denies === claim.id), onPick),
  ];
}

function notes(claim) {
  const words = [
    claim.status && `promise ${STATUSES[claim.status] ?? claim.status}`,
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
      ["On behalf of", claim.behalf && actorLink(claim.behalf, onPick)],
      ["Who → whom", claim.type !== "statement"
        && [actorLink(sourceOf(claim), onPick), " → ", actorLink(claim.target, onPick)]],
      ["Article", article(claim)],
    ]),
    make("details", { open }, make("summary", {}, `How it was read: ${percent(claim.confidence)} sure, “${claim.rule}”`),
      facts([
        ["Confidence", `${percent(claim.confidence)} that the text says so, by the rule “${claim.rule}”`],
        ["Speech", MODES[claim.mode] ?? claim.mode],
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

function portrait(id, onFilter) {
  const actor = known.actors[id] ?? { name: id, kind: "unknown" };
  const forms = (actor.forms ?? []).map(([text, reason, count]) => make("li", {}, make("q", {}, text), ` ×${count}: ${reason}`));
  return [
    facts([
      ["Kind", KINDS[actor.kind]], ["Role", actor.role],
      ["Belongs to", actor.affiliation && actorName(actor.affiliation)],
      ["State", actor.country && actor.country !== id ? actorName(actor.country) : null],
      ["Also called", (actor.aliases ?? []).join(", ")], ["Wikidata", actor.wikidata],
    ]),
    forms.length ? make("details", {}, make("summary", {}, "Words that were taken for this actor, and why"), make("ul", {}, forms)) : null,
    make("p", {}, make("button", { type: "button", onclick: () => onFilter(id) }, `Show only ${actor.name}`)),
  ];
}

// Nothing chosen: the story in a few lines, each a way in.
function story(list, onPick) {
  const accusations = [...bundles(list.filter((claim) => claim.type === "accusation"), true).values()]
    .filter((pair) => pair.to && pair.to !== pair.from)
    .sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1)).slice(0, 6);
  const most = accusations[0]?.claims.length ?? 1;
  const broken = list.filter((claim) => claim.breaches);
  const items = accusations.map((pair) => make("li", {},
    make("button", { type: "button", class: "tale", onclick: () => onPick({ kind: "sides", id: pair.key }, true) },
      make("span", { class: "pair" }, `${actorName(pair.from)} → ${actorName(pair.to)}`),
      make("meter", { min: 0, max: most, value: pair.claims.length, "aria-hidden": "true" }),
      make("span", { class: "count" }, counted(pair.claims.length, "charge")))));
  return [
    make("h2", { id: "detail-heading", tabindex: "-1" }, "Who accuses whom most"),
    make("p", { class: "hint" }, "Officials and bodies count with their state. Choose a line here, in the picture or in the table to read the words."),
    make("ol", { class: "tales" }, items),
    broken.length ? make("p", {}, linkTo({ kind: "breaches", id: "all" },
      `${counted(broken.length, "charge")} of a broken promise`, onPick)) : null,
  ];
}
