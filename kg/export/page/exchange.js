// Both directions of a quarrel: what two actors, or two states with their officials, say of each other, in order of time.

function between(list, one, two) {
  const goes = (claim, from, to) => sourceOf(claim) && standsFor(sourceOf(claim), from) && standsFor(claim.target, to);
  return list.filter((claim) => claim.type !== "statement" && (goes(claim, one, two) || goes(claim, two, one)
    || answersTo(claim, one, two) || breaksAlone(claim, one, two))).sort(byTime);
}

// A denial names no accuser; it belongs to the exchange when the charge it denies does.
function answersTo(claim, one, two) {
  const charge = claim.type === "denial" && claimById.get(claim.denies);
  return charge && [[one, two], [two, one]].some(([a, b]) => standsFor(sourceOf(claim), a) && standsFor(sourceOf(charge), b));
}

// A promise to nobody named belongs to it when one of the two made it and the other says it was broken.
function breaksAlone(claim, one, two) {
  if (claim.type !== "commitment" || claim.target) return false;
  const [own, other] = standsFor(sourceOf(claim), one) ? [one, two] : [two, one];
  return standsFor(sourceOf(claim), own)
    && (breaching.get(promiseOf(claim)) ?? []).some((charge) => standsFor(sourceOf(charge), other) && standsFor(charge.target, own));
}

const breaching = new Map(); // promise → the charges that it was broken
for (const claim of claims) if (claim.breaches) breaching.set(claim.breaches, [...(breaching.get(claim.breaches) ?? []), claim]);

function jump(claim, label) {
  return make("button", { type: "button", class: "link", onclick: () => {
    const turn = document.querySelector(`.turn[data-claim="${CSS.escape(claim.id)}"]`);
    turn.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    turn.querySelector("button").focus({ preventScroll: true });
  } }, label);
}

// What a turn answers among the others shown: "says that this promise was broken ↑".
function answers(claim, list) {
  const promise = promiseOf(claim);
  const made = claim.breaches && list.find((other) => other.type === "commitment" && promiseOf(other) === promise);
  const broken = claim.type === "commitment" && list.find((other) => other.breaches === promise);
  const denied = claim.denies && list.find((other) => other.id === claim.denies);
  return [
    made && jump(made, "says that this promise was broken"), broken && jump(broken, "said to be broken"),
    denied && jump(denied, "denies this charge"),
  ].filter(Boolean);
}

function turn(claim, one, list, onPick) {
  const voice = claim.speaker && claim.speaker !== sourceOf(claim) ? `, told by ${actorName(claim.speaker)}` : "";
  return make("li", { class: `turn ${claim.type} ${standsFor(sourceOf(claim), one) ? "left" : "right"}`, "data-claim": claim.id },
    make("p", { class: "voice" }, make("b", {}, actorName(sourceOf(claim))), voice, " ", make("span", { class: `chip ${claim.type}` }, TYPES[claim.type].noun), " ", notes(claim)),
    make("blockquote", {}, withCue(claim)),
    make("p", { class: "hint" }, [dateOf(claim), articleOf(claim).outlet, articleOf(claim).title].filter(Boolean).join(" · ")),
    make("p", { class: "ways" }, linkTo({ kind: "claim", id: claim.id }, "in its paragraph", onPick), answers(claim, list)));
}

function exchange(list, one, two, onPick) {
  const sides = [one, two].map((side) => list.filter((claim) => standsFor(sourceOf(claim), side)));
  const dated = list.some((claim) => dateOf(claim));
  const heads = [one, two].map((side, rank) => make("p", { class: rank ? "right" : "left" }, make("b", {}, actorName(side)), make("br"), tally(sides[rank])));
  return [
    make("div", { class: "heads" }, heads),
    make("p", { class: "hint" }, dated ? "In order of time: the day the words were spoken where the text says so, else the day of the article."
      : "The articles have no dates: in the order of the articles and of their sentences."),
    make("ol", { class: "exchange" }, list.slice(0, TURNS).map((claim) => turn(claim, one, list, onPick))),
    list.length > TURNS ? make("p", { class: "hint" }, `The first ${TURNS} of ${list.length}; filters narrow them.`) : null,
  ];
}

const TURNS = 200;
