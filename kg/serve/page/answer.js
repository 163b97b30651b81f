// What came back, shown: a table that sorts and filters, a yes or no, Turtle, or what went wrong.

import { linkOf, make, shortName } from "./names.js";

const ROWS = 200;
const place = document.getElementById("answer");
const order = new Intl.Collator("en", { numeric: true });

/** Shows the answer to SELECT or ASK, as parsed JSON. Gives the number of rows, or null for ASK. */
export function showResults(results) {
  if ("boolean" in results) {
    place.replaceChildren(make("p", results.boolean ? "Yes" : "No", { class: "verdict" }));
    return null;
  }
  const rows = results.results.bindings;
  if (rows.length) place.replaceChildren(...table(results.head.vars, rows));
  else place.replaceChildren(make("p", "No answer: nothing in the graph fits.", { class: "hint" }));
  return rows.length;
}

/** Shows Turtle, the first lines of it. */
export function showTriples(text) {
  const lines = text.split("\n");
  const shown = make("pre", lines.slice(0, 2000).join("\n"), { tabindex: "0" });
  const cut = lines.length > 2000 ? [make("p", `… ${lines.length - 2000} more lines; save the answer to see them`, { class: "hint" })] : [];
  place.replaceChildren(shown, ...cut);
}

/** Shows what went wrong; `line` is the line of the query that it is about, if it tells. */
export function showError(message, line = null, column = 0) {
  const parts = [make("p", message.trim())];
  if (line !== null) parts.push(make("pre", `${line}\n${" ".repeat(Math.max(0, column - 1))}▲`));
  const box = make("div", "", { class: "error", role: "alert" });
  box.append(...parts);
  place.replaceChildren(box);
}

export function clear() {
  place.replaceChildren();
}

function table(columns, rows) {
  let shown = rows, limit = ROWS, sorted = { column: null, down: false };
  const body = make("tbody"), more = make("button", "", { type: "button" });
  const filter = make("input", "", { type: "search", placeholder: "filter the rows", "aria-label": "Filter the rows" });
  const count = make("span", "", { role: "status" });
  const heads = columns.map((column) => {
    const head = make("th", "", { scope: "col" }), button = make("button", column.replaceAll("_", " "), { type: "button" });
    button.addEventListener("click", () => {
      sorted = { column, down: sorted.column === column && !sorted.down };
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      draw();
    });
    head.append(button);
    return head;
  });
  const draw = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = rows.filter((row) => words.every((word) => textOf(columns, row).includes(word)));
    if (sorted.column) {
      shown = shown.toSorted((a, b) => order.compare(a[sorted.column]?.value ?? "", b[sorted.column]?.value ?? ""));
      if (sorted.down) shown.reverse();
    }
    body.replaceChildren(...shown.slice(0, limit).map((row) => rowOf(columns, row)));
    count.textContent = shown.length === rows.length ? "" : `${shown.length.toLocaleString("en")} rows fit`;
    more.hidden = shown.length <= limit;
    more.textContent = `Show ${Math.min(shown.length - limit, 2000).toLocaleString("en")} more rows`;
  };
  filter.addEventListener("input", draw);
  more.addEventListener("click", () => { limit += 2000; draw(); });
  const head = make("tr"), top = make("thead"), all = make("table"), frame = make("div", "", { class: "frame", tabindex: "0", role: "region", "aria-label": "Rows" });
  head.append(...heads);
  top.append(head);
  all.append(top, body);
  frame.append(all, more);
  const bar = make("div", "", { class: "bar" });
  bar.append(filter, count);
  draw();
  return rows.length > 8 ? [bar, frame] : [frame];
}

const textOf = (columns, row) => columns.map((column) => row[column] ? `${row[column].value} ${shortName(row[column].value)}` : "").join("\u0000").toLowerCase();

function rowOf(columns, row) {
  const made = make("tr");
  made.append(...columns.map((column) => cellOf(row[column])));
  return made;
}

function cellOf(term) {
  if (!term) return make("td");
  if (term.type === "uri") return iriCell(term.value);
  const number = /#(integer|decimal|double|nonNegativeInteger)$/.test(term.datatype ?? "");
  const cell = make("td", term.value, { dir: "auto", ...(number && { class: "number" }) });
  if (term["xml:lang"]) cell.append(make("small", ` ${term["xml:lang"]}`));
  if (term.datatype && !number) cell.title = shortName(term.datatype);
  return cell;
}

function iriCell(iri) {
  const cell = make("td", "", { title: iri, class: "iri" }), link = linkOf(iri);
  if (link === null) cell.textContent = iri;
  else cell.append(make("a", shortName(iri), { href: link, ...(/^https?:/.test(link) && { rel: "noopener noreferrer", target: "_blank" }) }));
  return cell;
}
