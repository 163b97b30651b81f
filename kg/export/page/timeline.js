// When it was said: columns by day, month or year where articles have dates, and every article as a lane of claims.

const LANES_AT_ONCE = 40;
const COLUMNS_AT_MOST = 48;

function binOf(dates) {
  const days = new Set(dates);
  for (const [length, name] of [[10, "day"], [7, "month"], [4, "year"]]) {
    const bins = new Set([...days].map((day) => day.slice(0, length)));
    if (bins.size <= COLUMNS_AT_MOST || length === 4) return { length, name, bins: [...bins].sort() };
  }
  return null;
}

function chart(list, onRange) {
  const dated = list.filter(dateOf);
  const { length, name, bins } = binOf(dated.map(dateOf));
  if (bins.length < 2) return null;
  const types = present.filter((type) => dated.some((claim) => claim.type === type));
  const groups = bins.map((bin) => dated.filter((claim) => dateOf(claim).slice(0, length) === bin));
  const most = Math.max(...groups.map((group) => group.length));
  const columns = groups.map((group, rank) => {
    const label = `${bins[rank]}: ${tally(group)}`;
    const parts = types.map((type) => {
      const part = make("span", { class: type });
      part.style.height = `${(100 * group.filter((claim) => claim.type === type).length) / most}%`;
      return part;
    });
    const days = group.map(dateOf).sort();
    return make("li", {}, make("button", { type: "button", title: label, "aria-label": `${label}. Show only these`, onclick: () => onRange(days[0], days.at(-1)) }, parts),
      make("span", { class: "tick", "aria-hidden": "true" }, rank === 0 || rank === bins.length - 1 || (bins.length <= 12) ? bins[rank] : ""));
  });
  return make("figure", {}, make("figcaption", { class: "hint" }, `Claims by ${name}; a column shows only its own.`), make("ol", { class: "columns" }, columns));
}

function lane(id, said, onPick) {
  const { title, date, outlet } = known.articles[id];
  return make("li", { class: "lane" },
    make("div", {}, make("b", {}, title), make("span", { class: "hint" }, [date, outlet, tally(said)].filter(Boolean).join(" · "))),
    make("ol", { class: "marks" }, said.map((claim) => make("li", {},
      make("button", { type: "button", class: claim.type, title: `${sentenceOf(claim)}: ${claim.content}`, "aria-label": `${claim.type}: ${sentenceOf(claim)}`,
        onclick: () => onPick({ kind: "claim", id: claim.id }, true) }, TYPES[claim.type].sign)))));
}

function timelineView(list, onPick, onRange) {
  if (!list.length) return [make("p", { class: "hint empty" }, "No claim passes the filters.")];
  const byArticle = new Map();
  for (const claim of [...list].sort(byTime)) (byArticle.get(claim.doc) ?? byArticle.set(claim.doc, []).get(claim.doc)).push(claim);
  const day = ([id, said]) => known.articles[id].date ?? dateOf(said[0]);
  const order = [...byArticle].sort((a, b) => compare(day(a), day(b)) || compare(a[0], b[0]));
  const lanes = make("ol", { class: "lanes" });
  const more = make("button", { type: "button" });
  const draw = () => {
    const from = lanes.children.length;
    lanes.append(...order.slice(from, from + LANES_AT_ONCE).map(([id, said]) => lane(id, said.sort(byTime), onPick)));
    more.hidden = lanes.children.length >= order.length;
    more.textContent = `Show more articles (${order.length - lanes.children.length} left)`;
  };
  more.addEventListener("click", draw);
  draw();
  const dated = list.some(dateOf);
  return [
    dated ? chart(list, onRange) : make("p", { class: "hint empty" }, "These articles have no dates, so each is a line of its claims in the order of its text."),
    make("p", { class: "key" }, present.filter((type) => list.some((claim) => claim.type === type)).map((type) =>
      make("span", { class: type }, TYPES[type].sign, " ", TYPES[type].noun))),
    lanes, more];
}
