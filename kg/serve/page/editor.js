// The query editor: questions to start from, YASQE to write in, and the endpoint of this server to ask.

import { clear, showError, showResults, showTriples } from "./answer.js";
import { make, values } from "./names.js";
import { showParameters, withValue } from "./parameters.js";

const byId = (id) => document.getElementById(id);
const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";
const FIRST = "who-accuses-whom";
let running = null;

/* --- writing ------------------------------------------------------------------------------------------------------ */

const names = [...Object.keys(values.terms), ...Object.keys(values.prefixes).map((prefix) => `${prefix}:`)];

Yasqe.registerAutocompleter({
  name: "kg",
  bulk: false,
  autoShow: true,
  isValidCompletionPosition: (yasqe) => {
    const token = yasqe.getCompleteToken();
    return /^[\w-]*:[\w-]*$/.test(token.string) || (token.type !== "ws" && /^[a-z][\w-]*$/.test(token.string));
  },
  get: (yasqe, token) => {
    const begun = token.string.toLowerCase();
    return names.filter((name) => name.toLowerCase().startsWith(begun)).sort().slice(0, 100);
  },
});

// The server knows these prefixes; without this YASQE would mark every name as wrong that the query does not declare.
Yasqe.defineMode("sparql-with-prefixes", (config) => {
  const mode = Yasqe.getMode(config, "sparql11");
  return { ...mode, startState: () => Object.assign(mode.startState(), { prefixes: { ...values.prefixes } }) };
});

const yasqe = new Yasqe(byId("query"), {
  mode: "sparql-with-prefixes",
  persistenceId: null,
  showQueryButton: false,
  createShareableLink: null,
  consumeShareLink: null,
  autocompleters: ["variables", "kg"],
  resizeable: true,
  editorHeight: "min(19rem, 42vh)",
  value: "",
  tabSize: 4,
  indentUnit: 4,
  requestConfig: { endpoint: "/sparql" },
});
yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), "Ctrl-Enter": () => run(), "Cmd-Enter": () => run(), Tab: false, "Shift-Tab": false });
yasqe.getInputField().setAttribute("aria-label", "SPARQL query; Escape, then Tab leaves the editor");

/** Writes the PREFIX lines that another store would need. */
function addPrefixes() {
  const query = yasqe.getValue().replace(/"[^"\n]*"|'[^'\n]*'|<[^<>\s]*>|#[^\n]*/g, " ");
  const declared = new Set([...query.matchAll(/\bPREFIX\s+([A-Za-z][\w-]*):/gi)].map((found) => found[1]));
  const used = new Set([...query.matchAll(/([A-Za-z][\w-]*):/g)].map((found) => found[1]));
  const missing = Object.entries(values.prefixes).filter(([name]) => used.has(name) && !declared.has(name));
  yasqe.replaceRange(missing.map(([name, space]) => `PREFIX ${name}: <${space}>\n`).join(""), { line: 0, ch: 0 });
}

const ACTORS = `SELECT DISTINCT ?actor ?label {
  VALUES ?kind { kg:Person kg:State kg:Organization kg:Group } ?actor a ?kind ; rdfs:label ?label
} LIMIT 5000`;

/** The actors of the graph, for completion after `id:` and in fields; a graph without them has none. */
async function learnActors() {
  const response = await fetch(`/sparql?${new URLSearchParams({ query: ACTORS, format: "json" })}`);
  if (!response.ok) return;
  const found = (await response.json()).results.bindings;
  byId("actor-names").replaceChildren(...found.map(({ label }) => make("option", "", { value: label.value })));
  for (const { actor } of found) {
    if (actor.value.startsWith(values.base)) names.push(`id:${actor.value.slice(values.base.length)}`);
  }
}

/* --- asking ------------------------------------------------------------------------------------------------------- */

/** Asks what stands in the editor. The address of the page keeps the query, unless it is the one to start with. */
async function run({ remember = true } = {}) {
  running?.abort();
  const mine = (running = new AbortController()), query = yasqe.getValue(), since = performance.now();
  if (remember) history.replaceState(null, "", addressOf(query));
  waiting(true);
  clear();
  const clock = setInterval(() => tell(`${seconds(since)} …`), 100);
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { Accept: ACCEPT, "Content-Type": "application/sparql-query" },
      body: query,
      signal: mine.signal,
    });
    await show(response, query, since);
  } catch (error) {
    if (running !== mine) return;
    if (error.name === "AbortError") tell(`stopped after ${seconds(since)}`);
    else failed(`The server does not answer (${error.message}). Is kg serve still running?`, query);
  } finally {
    clearInterval(clock);
    if (running === mine) {
      running = null;
      waiting(false);
    }
  }
}

async function show(response, query, since) {
  const text = await response.text(), kind = response.headers.get("Content-Type") ?? "";
  if (!response.ok) {
    failed(text, query);
  } else if (kind.startsWith("text/turtle")) {
    showTriples(text);
    tell(`${(text.length / 1000).toFixed(1)} kB of Turtle in ${seconds(since)}`);
    offer(query, ["turtle", "ntriples", "jsonld", "rdfxml"]);
  } else {
    const rows = showResults(JSON.parse(text)), time = seconds(since);
    tell(rows === null ? time : `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} in ${time}`);
    offer(query, ["csv", "tsv", "json", "xml"]);
  }
}

/** The parser says where: `error at 3:14`. The line is shown, and the cursor put there. */
function failed(message, query) {
  const found = /error at (\d+):(\d+)/.exec(message);
  tell("");
  if (!found) return showError(message);
  const [line, column] = [Number(found[1]), Number(found[2])];
  yasqe.getDoc().setCursor({ line: line - 1, ch: column - 1 });
  showError(message, query.split("\n")[line - 1] ?? "", column);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const addressOf = (query) => `/sparql?${new URLSearchParams({ query })}`;
const tell = (words) => { byId("told").textContent = words; };

function waiting(busy) {
  byId("stop").hidden = !busy;
  byId("run").disabled = busy;
  byId("answer").toggleAttribute("aria-busy", busy);
  if (busy) byId("downloads").hidden = true;
}

/** Links that fetch the same answer in other forms. */
function offer(query, forms) {
  const links = forms.map((format) => make("a", format, { href: `/sparql?${new URLSearchParams({ query, format })}`, download: `answer.${format}` }));
  byId("download-list").replaceChildren(...links.flatMap((link) => [link, " "]));
  byId("downloads").hidden = false;
}

/* --- questions ---------------------------------------------------------------------------------------------------- */

function listQuestions() {
  const words = byId("find-question").value.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = values.questions.filter(({ name, text }) => words.every((word) => `${name} ${text}`.toLowerCase().includes(word)));
  byId("question-count").textContent = fitting.length;
  byId("question-list").replaceChildren(...fitting.map((question) => {
    const item = make("li"), button = make("button", firstSentence(question.text), { type: "button", title: question.text });
    button.dataset.name = question.name;
    button.addEventListener("click", () => ask(question));
    item.append(button);
    return item;
  }));
  markQuestion();
}

/** Marks the question that stands in the editor, unless it was changed. */
function markQuestion() {
  const written = yasqe.getValue();
  for (const button of byId("question-list").querySelectorAll("button")) {
    const question = values.questions.find(({ name }) => name === button.dataset.name);
    button.toggleAttribute("aria-current", question.sparql === written);
  }
}

const firstSentence = (text) => /^.*?[?.!](?=\s|$)/.exec(text)?.[0] ?? text;

function ask(question, options) {
  yasqe.setValue(question.sparql);
  run(options);
}

/* --- the start ---------------------------------------------------------------------------------------------------- */

byId("run").addEventListener("click", () => run());
byId("to-programs").addEventListener("click", () => byId("programs").showModal());
for (const place of document.querySelectorAll(".endpoint")) place.textContent = new URL("/sparql", location.href).href;
byId("stop").addEventListener("click", () => running?.abort());
byId("tidy").addEventListener("click", () => { yasqe.setSelection({ line: 0, ch: 0 }, { line: yasqe.lineCount(), ch: 0 }); yasqe.autoformat(); yasqe.setCursor(0, 0); });
byId("add-prefixes").addEventListener("click", addPrefixes);
byId("copy-link").addEventListener("click", async () => {
  await navigator.clipboard.writeText(new URL(addressOf(yasqe.getValue()), location.href).href);
  tell("link copied");
});
yasqe.on("changes", () => {
  markQuestion();
  showParameters(yasqe.getValue(), (name, value) => yasqe.setValue(withValue(yasqe.getValue(), name, value)));
});
byId("parameters").addEventListener("submit", (event) => { event.preventDefault(); run(); });
byId("find-question").addEventListener("input", listQuestions);
byId("to-page").hidden = !values.page;
if (matchMedia("(max-width: 50rem)").matches) byId("questions").open = false;

listQuestions();
const given = new URLSearchParams(location.search).get("query");
if (given !== null) {
  yasqe.setValue(given);
  run();
} else {
  const first = values.questions.find(({ name }) => name === FIRST) ?? values.questions[0];
  if (first) ask(first, { remember: false });
}
learnActors();
