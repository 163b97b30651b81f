"""A sheet for reading links one by one: random mentions with the actor they were linked to, then random actors.

    python benchmarks/links.py ARTICLES OUT.tsv [--links 150] [--actors 50] [--seed 1]

The same articles and seed draw the same rows. A row has the article, the place of the words in code points, the words
(five at most), the actor and an empty verdict with its reason: `right`, `wrong`, for actors `right`, `split`, `merged`.
Read each in its article, not in the sheet. `docs/readings` keeps the marks that were given.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.model import Findings
from kg.pipeline import extract_findings

COLUMNS = ("what", "doc", "start", "end", "words", "actor", "verdict", "reason")


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the sheet; exit code 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", metavar="ARTICLES")
    parser.add_argument("out", type=Path, metavar="OUT.tsv")
    parser.add_argument("--links", type=int, default=150)
    parser.add_argument("--actors", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    findings = extract_findings([options.articles])
    with options.out.open("w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out, delimiter="\t", lineterminator="\n")
        sheet.writerow(COLUMNS)
        sheet.writerows(draw_links(findings, options.links, options.seed))
        sheet.writerows(draw_actors(findings, options.actors, options.seed))
    return 0


def draw_links(findings: Findings, count: int, seed: int) -> Iterator[tuple[object, ...]]:
    """A row for each of `count` random links, all when there are fewer."""
    links = sorted(
        findings.links, key=lambda link: (link.mention.doc, link.mention.start, link.mention.end, link.actor)
    )
    for link in random.Random(seed).sample(links, min(count, len(links))):
        mention = link.mention
        yield ("link", mention.doc, mention.start, mention.end, _few(mention.text), link.actor, "", "")


def draw_actors(findings: Findings, count: int, seed: int) -> Iterator[tuple[object, ...]]:
    """A row for each of `count` random actors that a mention is linked to, with the first place of it."""
    first = {
        link.actor: link.mention for link in sorted(findings.links, key=lambda link: link.mention.doc, reverse=True)
    }
    for actor in random.Random(seed).sample(sorted(first), min(count, len(first))):
        mention = first[actor]
        yield ("actor", mention.doc, mention.start, mention.end, _few(mention.text), actor, "", "")


def _few(words: str) -> str:
    return " ".join(words.split()[:5])


if __name__ == "__main__":
    raise SystemExit(main())
