// Parameters of a question: lines of the query that give a variable its one value, and a field to fill for each.
//
//     VALUES ?actor { "Sergey Lavrov" }  # who accuses, by any of its names

import { make } from "./names.js";

const LINE = /^(\s*VALUES \?(\w+) \{ )(\S.*?)( \}) *# *(.+)$/gm;
const DATATYPE = /"(\^\^\S+)$/;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const place = document.getElementById("parameters");
let shown = "";

/** Draws a field for each parameter of the query; `write` is given the query with another value. */
export function showParameters(query, write) {
  const found = [...query.matchAll(LINE)].map(([, , name, value, , text]) => ({ name, text, value: plain(value) }));
  const shape = JSON.stringify(found.map(({ name, text }) => [name, text]));
  if (shape !== shown) {
    shown = shape;
    place.replaceChildren(...found.map((parameter) => field(parameter, write)));
    place.hidden = found.length === 0;
  }
  for (const { name, value } of found) {
    const input = place.querySelector(`[name="${name}"]`);
    if (input !== document.activeElement) input.value = value;
  }
}

/** The query with another value of the parameter; nothing leaves the variable open. */
export function withValue(query, name, value) {
  return query.replace(LINE, (line, before, found, old, after) => {
    const rest = line.slice(before.length + old.length);
    return found === name ? before + literal(value, old) + rest : line;
  });
}

function field({ name, text }, write) {
  const label = make("label", name), input = make("input", "", { name, title: text, placeholder: "any", autocomplete: "off" });
  if (/actor|other|party/.test(name)) input.setAttribute("list", "actor-names");
  input.addEventListener("input", () => write(name, input.value));
  label.append(input, make("small", text));
  return label;
}

const plain = (value) => value === "UNDEF" ? "" : value.replace(DATATYPE, '"').replace(/^"|"$/g, "").replace(/\\(["\\])/g, "$1");

function literal(value, old) {
  if (!value) return "UNDEF";
  return `"${value.replace(/[\\"\n\r\t]/g, (char) => ESCAPES[char])}"${DATATYPE.exec(old)?.[1] ?? ""}`;
}
