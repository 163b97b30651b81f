"""Findings of any size, the same each time: for measuring what the page does with a large network."""

import random

from kg.model import Actor, Article, ClaimType, Edge, Findings, Kind

TYPES: dict[ClaimType, int] = {"accusation": 5, "commitment": 3, "relation": 1, "denial": 1, "statement": 2}
KINDS: dict[Kind, int] = {"person": 5, "organisation": 2, "group": 1}
SUBTYPES = {"accusation": "breach", "relation": "talks-with"}
PER_ARTICLE = 10
CUE = "had failed"


def made_up_findings(statements: int, actors: int, seed: int = 1) -> Findings:
    """So many claims by so many actors: a tenth of them states, a few of which are spoken of most; ten an article."""
    chance = random.Random(seed)
    people = _actors(actors, chance)
    ids = list(people)
    weights = [1 / (1 + rank) for rank in range(len(ids))]
    articles = [_article(number) for number in range(-(-statements // PER_ARTICLE))]
    edges = [
        _edge(articles[number // PER_ARTICLE], number, statements, people, chance.choices(ids, weights, k=2), chance)
        for number in range(statements)
    ]
    return Findings(tuple(articles), dict(sorted(people.items())), tuple(edges), (), "kg test")


def _actors(count: int, chance: random.Random) -> dict[str, Actor]:
    states = [Actor(f"state-{n:03}", f"State {n:03}", "country", f"state-{n:03}") for n in range(max(2, count // 10))]
    others = []
    for number in range(count - len(states)):
        kind, state = chance.choices(list(KINDS), list(KINDS.values()))[0], chance.choice(states).id
        home = None if kind == "group" else state
        others.append(Actor(f"actor-{number:04}", f"Speaker Number {number:04}", kind, home, affiliation=home))
    return {actor.id: actor for actor in (*states, *others)}


def _line(number: int) -> str:
    return (
        f"Claim {number}: the minister said that the other side {CUE} to keep its word about convoy {number} and was "
        "to blame for what came of it, while others said nothing of the kind."
    )


def _article(number: int) -> Article:
    lines = [f"Headline number {number} of a made-up article"]
    lines += [_line(number * PER_ARTICLE + n) for n in range(PER_ARTICLE)]
    day = f"2016-{1 + number % 12:02}-{1 + number % 28:02}"
    return Article(f"{number:05}.txt", "\n".join(lines), published=day, outlet=f"Outlet {number % 7}")


def _edge(
    article: Article, number: int, total: int, people: dict[str, Actor], ends: list[str], chance: random.Random
) -> Edge:
    line = _line(number)
    start = article.text.index(line)
    said = article.passage(start, start + line.index(", while"))
    cue = article.passage(start + line.index(CUE), start + line.index(CUE) + len(CUE))
    kind = chance.choices(list(TYPES), list(TYPES.values()))[0]
    source, target = ends
    promise = f"und-{chance.randrange(1 + total // 6):06}"
    return Edge(
        f"{kind[:3]}-{number:06}", article.id, kind, SUBTYPES.get(kind, kind),
        None if kind == "statement" else source, None if kind == "statement" or source == target else target,
        source, people[source].affiliation, f"had failed to keep its word about convoy {number}", said, cue,
        chance.choice(("direct", "indirect")), "made-up", round(0.4 + 0.6 * chance.random(), 3),
        status=chance.choice(("made", "claimed_broken")) if kind == "commitment" else None,
        commitment=promise if kind == "commitment" else None,
        breaches=promise if kind == "accusation" and chance.random() < 0.2 else None,
    )  # fmt: skip
