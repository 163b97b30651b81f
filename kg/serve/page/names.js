// IRIs as people read them: short names, and where a click on them leads.

export const values = JSON.parse(document.getElementById("values").textContent);

const LOCAL = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

/** "https://…/id/russia" → "id:russia"; an IRI that no prefix shortens stays whole. */
export function shortName(iri) {
  const cut = Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1;
  if (!LOCAL.test(iri.slice(cut))) return iri.startsWith(values.base) ? iri.slice(values.base.length) : iri;
  const found = Object.entries(values.prefixes).find(([, space]) => space === iri.slice(0, cut));
  return found ? `${found[0]}:${iri.slice(cut)}` : iri;
}

/** Where an IRI is shown: things of the graph and terms on this server, the rest on the web; null for other schemes. */
export function linkOf(iri) {
  if (iri.startsWith(values.base)) {
    return `/id/${iri.slice(values.base.length).split("/").map(encodeURIComponent).join("/")}`;
  }
  for (const [name, path] of [["kg", "/ns"], ["cameo", "/cameo"], ["plover", "/plover"]]) {
    if (iri.startsWith(values.prefixes[name])) return `${path}#${encodeURIComponent(iri.slice(values.prefixes[name].length))}`;
  }
  return /^https?:\/\//.test(iri) ? iri : null;
}

/** An element with its text; text never becomes markup. */
export function make(name, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
