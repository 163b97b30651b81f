// The table of claims: sorts, pages, and works with the keyboard.

const ROWS_AT_ONCE = 150;
const ROWS_ON_PAPER = 2000;

const COLUMNS = [
  { key: "type", title: "Type", text: (claim) => TYPES[claim.type].many.replace(/s$/, "") },
  { key: "who", title: "Who", text: (claim) => actorName(sourceOf(claim)) },
  { key: "whom", title: "Whom", text: (claim) => (claim.target ? actorName(claim.target) : "") },
  { key: "what", title: "What", text: (claim) => claim.content },
  { key: "article", title: claims.some(dateOf) ? "Date, article" : "Article", text: (claim) => [dateOf(claim), articleOf(claim).title].filter(Boolean).join(" ") },
  { key: "confidence", title: "Conf.", text: (claim) => percent(claim.confidence), value: (claim) => claim.confidence },
];

function sortClaims(list, sort) {
  const column = COLUMNS.find(({ key }) => key === sort.key);
  if (!column) return list;
  const value = column.value ?? ((claim) => column.text(claim).toLowerCase());
  const sign = sort.down ? -1 : 1;
  return list.map((claim) => [value(claim), claim]).sort((a, b) => sign * compare(a[0], b[0])).map(([, claim]) => claim);
}

function createTable(table, more, onPick, onSort) {
  const [head, body] = [table.tHead, table.tBodies[0]];
  let listed = [];
  let chosen = new Set();

  function drawHead(sort) {
    const cells = COLUMNS.map(({ key, title }) => {
      const mine = sort.key === key;
      const sorted = !mine ? "none" : sort.down ? "descending" : "ascending";
      const button = make("button", { type: "button", "data-sort": key }, title);
      return make("th", { scope: "col", class: key, "aria-sort": sorted }, button);
    });
    const focused = head.contains(document.activeElement) ? document.activeElement.dataset.sort : null;
    head.replaceChildren(make("tr", {}, cells));
    if (focused) head.querySelector(`[data-sort="${focused}"]`).focus();
  }

  function row(claim) {
    const cells = COLUMNS.map(({ key, text }) => {
      if (key === "what") return make("td", { class: key }, make("button", { type: "button" }, text(claim) || "(no words)"));
      if (key === "type") return make("td", { class: key }, make("span", { class: `chip ${claim.type}` }, text(claim)));
      return make("td", { class: key }, key === "article" ? make("span", {}, text(claim)) : text(claim));
    });
    const current = chosen.has(claim.id);
    return make("tr", { "data-claim": claim.id, class: current ? "chosen" : null, "aria-current": current ? "true" : null }, cells);
  }

  function drawMore() {
    const from = body.rows.length;
    body.append(...listed.slice(from, from + ROWS_AT_ONCE).map(row));
    more.hidden = body.rows.length >= listed.length;
    more.textContent = `Show more (${listed.length - body.rows.length} left)`;
  }

  function show(list, sort, chosenIds) {
    const active = body.contains(document.activeElement) ? document.activeElement.closest("tr").dataset.claim : null;
    listed = sortClaims(list, sort);
    chosen = chosenIds;
    drawHead(sort);
    body.replaceChildren();
    drawMore();
    if (active) focusRow(active);
  }

  function focusRow(id) {
    body.querySelector(`tr[data-claim="${CSS.escape(id)}"] button`)?.focus({ preventScroll: true });
  }

  head.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-sort]");
    if (button) onSort(button.dataset.sort);
  });
  body.addEventListener("click", ({ target, detail }) => {
    const found = target.closest("tr");
    if (found) onPick({ kind: "claim", id: found.dataset.claim }, detail === 0); // 0: a key, not a mouse
  });
  more.addEventListener("click", drawMore);
  // Paper has no button for more.
  function showAll() {
    while (!more.hidden && body.rows.length < ROWS_ON_PAPER) drawMore();
  }

  return { show, focusRow, showAll };
}
