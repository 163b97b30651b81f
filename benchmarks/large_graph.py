"""Findings of any size, made up but shaped like those of real articles: what the benchmarks of the graph are run on.

Seventy articles have about 200,000 triples. The same number gives the same findings.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from kg.model import Actor, Article, ClaimType, Edge, Findings, Link, Mention, Passage

__all__ = ["TRIPLES_AN_ARTICLE", "build_findings"]

TRIPLES_AN_ARTICLE = 2_735  # measured; seeds/articles have about 2,000
STATES, PEOPLE, BODIES = 120, 1_500, 300
EVENTS, NAMES = 40, 60  # in an article
RELATIONS = ("speaks-for", "represents", "backs", "linked-with", "talks-with")
DEEDS = ("arming the rebels", "breaking its promise to withdraw", "shelling the convoy", "the delay of the talks")
VOWS = ("to withdraw its troops", "to open the crossing", "to release the detainees", "to pay the fee")


def build_findings(articles: int, seed: int = 1) -> Findings:
    """Findings of so many articles: about TRIPLES_AN_ARTICLE triples each, in an actor space of their own size."""
    chance = random.Random(seed)
    actors = {actor.id: actor for actor in _actors()}
    speakers = [key for key, actor in actors.items() if actor.kind == "person"]
    made = [_article(number, actors, speakers, chance) for number in range(articles)]
    edges = tuple(edge for _, found, _ in made for edge in found)
    links = tuple(link for *_, found in made for link in found)
    return Findings(tuple(article for article, *_ in made), actors, edges, links, "kg / made up")


def _actors() -> Iterator[Actor]:
    for n in range(STATES):
        name = {0: "Russia", 1: "United States"}.get(n, f"State {n}")
        yield Actor(
            name.lower().replace(" ", "-"), name, "country", name.lower().replace(" ", "-"), wikidata=f"Q{n + 1}"
        )
    states = ["russia", "united-states", *(f"state-{n}" for n in range(2, STATES))]
    for n in range(BODIES):
        yield Actor(f"body-{n}", f"Ministry {n}", "organisation", states[n % STATES], affiliation=states[n % STATES])
    for n in range(PEOPLE):
        name = {0: "Sergey Lavrov", 1: "John Kirby", 2: "Maria Zakharova"}.get(n, f"Person {n}")
        role, body = f"Minister of Affair {n % 90}", f"body-{n % BODIES}"
        country, alias = states[n % BODIES % STATES], name.split()[-1] if n < 3 else f"Mr {n}"
        yield Actor(name.lower().replace(" ", "-"), name, "person", country, role, body, (alias,))


def _article(
    number: int, actors: dict[str, Actor], speakers: list[str], chance: random.Random
) -> tuple[Article, list[Edge], list[Link]]:
    ids = list(actors)
    plans = [_plan(chance, ids, speakers) for _ in range(EVENTS)]
    sentences = [_sentence(plan, actors) for plan in plans]
    text = "\n".join(sentences)
    doc = f"made/{number:06}.txt"
    article = Article(
        doc, text, f"Talks {number}", f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}", "Made"
    )
    starts = [0, *accumulate(len(sentence) + 1 for sentence in sentences)]
    edges = [
        edge
        for n, (start, sentence, plan) in enumerate(zip(starts, sentences, plans, strict=False))
        for edge in _edges(f"{number}-{n}", doc, Passage(start, start + len(sentence), sentence), plan)
    ]
    return article, edges, list(_links(doc, starts, plans, actors))


def _plan(chance: random.Random, ids: list[str], speakers: list[str]) -> dict[str, Any]:
    """Who does what to whom; a few actors do most of it, as in the news."""
    states, bodies, people = ids[:STATES], ids[STATES : STATES + BODIES], ids[STATES + BODIES :]
    source, target = (_often(chance, chance.choices((states, people, bodies), (6, 3, 1))[0], 0.05) for _ in range(2))
    return {
        "kind": chance.choices(("accusation", "commitment", "relation", "denial"), (5, 3, 3, 1))[0],
        "source": source,
        "target": target if target != source else ids[0] if source != ids[0] else ids[1],
        "speaker": _often(chance, speakers, 0.01),
        "about": chance.randrange(4),
        "status": chance.choice(("made", "claimed_broken", "claimed_kept", "conditional", "refused")),
        "relation": chance.choice(RELATIONS),
        "sure": chance.randrange(300, 950) / 1000,
    }


def _often(chance: random.Random, names: list[str], rate: float) -> str:
    """One of the names, the first ones much more often."""
    return names[min(int(chance.expovariate(rate)), len(names) - 1)]


def _sentence(plan: dict[str, Any], actors: dict[str, Actor]) -> str:
    source, target, speaker = (actors[plan[role]].name for role in ("source", "target", "speaker"))
    verb, object_ = {
        "accusation": ("accused", f"of {DEEDS[plan['about']]}"),
        "commitment": ("promised", VOWS[plan["about"]]),
        "denial": ("told", "that the charge was false"),
        "relation": ("backs", "in the dispute"),
    }[plan["kind"]]
    return f"“{source} {verb} {target} {object_},” {speaker} said."


def _edges(key: str, doc: str, span: Passage, plan: dict[str, Any]) -> Iterator[Edge]:
    """The statement, and the claim in it."""
    cue = Passage(span.start, span.start + 8, span.text[:8])
    mode: Any = "direct" if plan["about"] % 2 else "indirect"
    shared: dict[str, Any] = {
        "doc": doc,
        "speaker": plan["speaker"],
        "on_behalf_of": None,
        "content": span.text[1:-8],
        "evidence": span,
        "cue": cue,
        "mode": mode,
        "rule": "made-up",
        "confidence": plan["sure"],
    }
    statement = f"sta-{key}"
    yield Edge(id=statement, type="statement", subtype="statement", source=None, target=None, pieces=(span,), **shared)
    kind: ClaimType = plan["kind"]
    codes: dict[str, dict[str, Any]] = {
        "accusation": {"plover": "ACCUSE", "cameo": "112"},
        "commitment": {"plover": "AGREE", "cameo": "030", "status": plan["status"]},
    }
    subtype = plan["relation"] if kind == "relation" else kind
    yield Edge(id=f"{kind[:3]}-{key}", type=kind, subtype=subtype, source=plan["source"], target=plan["target"],
               statement=statement, **shared, **codes.get(kind, {}))  # fmt: skip


def _links(doc: str, starts: list[int], plans: list[dict[str, Any]], actors: dict[str, Actor]) -> Iterator[Link]:
    for start, plan in list(zip(starts, plans, strict=False))[:NAMES]:
        name = actors[plan["source"]].name
        mention = Mention(doc, start + 1, start + 1 + len(name), name, "unknown", "name", 1)
        yield Link(mention, plan["source"], 1.0, f"name of {name} in the gazetteer")
