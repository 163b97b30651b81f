"""How resolution grows: generated articles with a given number of actors, resolved, timed, and the memory counted.

    python benchmarks/actors.py [--actors 20000] [--seed 1]

Mentions are generated, not read: no model is loaded, so the figures are of resolution alone. Each actor is named in
three articles on average, one time in five in another spelling, one time in three without its state; one person in
five hundred has a name that others have too. A table tells for growing numbers of actors the seconds, seconds per
thousand, the peak of
memory that resolution needed (tracemalloc, in a second run, since counting slows it), and how many were found.
"""

from __future__ import annotations

import argparse
import random
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from kg.model import Article, Extraction, Kind, Mention
from kg.resolve import resolve_actors
from kg.seeds import load_seeds

SYLLABLES = "ka mo ri ta ne lu sha ba do vi ze fa po gu la mi ro sa te hu jo nar bel kin dor".split()
SWAPS = (("ei", "ey"), ("k", "q"), ("s", "z"), ("v", "w"), ("u", "ou"), ("i", "ee"))
STATES = ("chad", "mali", "niger", "peru", "chile", "oman", "kenya", "ghana", "nepal", "laos", "fiji", "malta")
BODIES = ("Union", "Front", "Council", "Institute", "Company", "Committee", "Bank", "League")
PER_ARTICLE = 12


@dataclass(frozen=True, slots=True)
class _Actor:
    name: str
    kind: Kind
    state: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; exit code 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    resolve_actors(list(generate_articles(100, 0)), load_seeds())  # the gazetteer's names are levelled once
    table = Table("actors", "articles", "mentions", "seconds", "seconds per 1,000", "peak MB", "found")
    for part in (0.125, 0.25, 0.5, 1.0):
        table.add_row(*measure(int(options.actors * part), options.seed))
    Console().print(table)
    return 0


def measure(count: int, seed: int) -> tuple[str, ...]:
    """The row of the table for so many actors."""
    articles = list(generate_articles(count, seed))
    started = time.perf_counter()
    linker = resolve_actors(articles, load_seeds())
    seconds = time.perf_counter() - started
    found = sum(actor.kind in {"person", "organisation"} for actor in linker.finished().values())
    del linker
    tracemalloc.start()
    resolve_actors(articles, load_seeds())
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    mentions = sum(len(article.mentions) for article in articles)
    shown = (f"{count:,}", f"{len(articles):,}", f"{mentions:,}", f"{seconds:.1f}", f"{seconds / count * 1000:.2f}")
    return (*shown, f"{peak:,.0f}", f"{found:,}")


def generate_articles(count: int, seed: int) -> Iterator[Extraction]:
    """Articles that name `count` people and bodies, each three times on average."""
    chance = random.Random(seed)
    actors = [_actor(chance, n) for n in range(count)]
    named = [actor for actor in actors for _ in range(chance.choice((1, 2, 3, 3, 4, 5)))]
    chance.shuffle(named)
    for start in range(0, len(named), PER_ARTICLE):
        doc = f"article-{start:07}"
        mentions = tuple(_mention(chance, doc, n, a) for n, a in enumerate(named[start : start + PER_ARTICLE]))
        yield Extraction(Article(doc, "", published=f"{chance.randint(2010, 2024)}-05-01"), mentions, ())


def _actor(chance: random.Random, number: int) -> _Actor:
    state = chance.choice(STATES)
    if number % 3 == 0:
        return _Actor(f"{_word(chance, 3)} {_word(chance, 2)} {chance.choice(BODIES)}", "organisation", state)
    twin = number % 500 == 1  # the same name in other states
    name = "Kamo Tashane" if twin else f"{_word(chance, 2)} {_word(chance, 4)}"
    return _Actor(name, "person", state)


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).title()


def _mention(chance: random.Random, doc: str, number: int, actor: _Actor) -> Mention:
    name = actor.name
    if chance.random() < 0.2:
        old, new = chance.choice(SWAPS)
        name = name.replace(old, new)
    country = actor.state if chance.random() > 1 / 3 else None
    role = chance.choice(("foreign minister", "general", None, None)) if actor.kind == "person" else None
    start = number * 40
    return Mention(
        doc, start, start + len(name), name, actor.kind, "name", number, name, role, country, reason="its own name"
    )


if __name__ == "__main__":
    raise SystemExit(main())
