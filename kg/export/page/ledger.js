// The ledger of commitments: who has promised what to whom, and who says that it was kept or broken.

const ENTRIES_AT_ONCE = 100;
const WORST_FIRST = ["claimed_broken", "questioned", "refused", "negated", "obligation", "expected", "conditional", "made", "claimed_kept"];

function entries(list) {
  const found = new Map();
  const entry = (id) => found.get(id) ?? found.set(id, { id, reports: [], breaches: [] }).get(id);
  for (const claim of list) {
    if (claim.type === "commitment") entry(promiseOf(claim)).reports.push(claim);
    else if (claim.breaches) entry(claim.breaches).breaches.push(claim);
  }
  return [...found.values()].map(standing).sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)
    || b.breaches.length - a.breaches.length || compare(a.party, b.party) || compare(a.id, b.id));
}

// The promise in the words of its fullest report; a charge of breach may be all that the filters leave of it.
function standing(entry) {
  const first = [...entry.reports].sort((a, b) => b.content.length - a.content.length || compare(a.id, b.id))[0];
  const statuses = new Set(entry.reports.map((claim) => claim.status));
  if (entry.breaches.length) statuses.add("claimed_broken");
  return {
    ...entry, status: WORST_FIRST.find((status) => statuses.has(status)) ?? "made",
    party: actorName(first ? sourceOf(first) : entry.breaches[0].target),
    counterparty: actorName(entry.reports.find((claim) => claim.target)?.target ?? null),
    content: first?.content ?? entry.breaches[0].content,
    accusers: [...new Set(entry.breaches.map((claim) => actorName(sourceOf(claim))))].sort(),
  };
}

function ledgerView(list, onPick) {
  const all = entries(list);
  if (!all.length) return [make("p", { class: "hint empty" }, "None of the claims shown is a promise.")];
  const broken = all.filter(({ status }) => status === "claimed_broken").length;
  const body = make("tbody");
  const more = make("button", { type: "button" });
  const row = (entry) => make("tr", { class: entry.status },
    make("td", {}, entry.party), make("td", {}, entry.counterparty === "not stated" ? make("span", { class: "hint" }, "not stated") : entry.counterparty),
    make("td", { class: "what" }, make("button", { type: "button", class: "link", onclick: () => onPick({ kind: "promise", id: entry.id }, true) }, entry.content || "(no words)")),
    make("td", {}, make("span", { class: `standing ${entry.status}` }, STATUSES[entry.status] ?? entry.status),
      entry.accusers.length ? make("span", { class: "hint" }, ` by ${entry.accusers.join(", ")}`) : null),
    make("td", { class: "number" }, String(entry.reports.length)));
  const draw = () => {
    const from = body.rows.length;
    body.append(...all.slice(from, from + ENTRIES_AT_ONCE).map(row));
    more.hidden = body.rows.length >= all.length;
    more.textContent = `Show more (${all.length - body.rows.length} left)`;
  };
  more.addEventListener("click", draw);
  draw();
  return [
    make("p", { class: "hint empty" }, `${counted(all.length, "promise")}, ${broken} of them said to be broken. What is said is not judged.`),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Ledger of promises" },
      make("table", { class: "ledger" }, make("caption", {}, "Promises and how they are said to stand"), make("thead", {}, make("tr", {},
        ["Who", "To whom", "What", "Standing", "Reports"].map((title) => make("th", { scope: "col" }, title)))), body)), more];
}
