"""Does anything raise? Mutated pieces of real articles through annotation and extraction, every quote checked.

    python benchmarks/mutations.py ARTICLES... [--count 10000] [--seed 1]

Marks are dropped and doubled, letters swapped, paragraphs joined, emoji, Cyrillic and control characters put in.
Exit code 1 when a piece raised or a quote differed from its slice of the text; the piece is printed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.progress import track

from kg.annotate import load_nlp
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.nlp import annotate_mentions
from kg.extract import extract_claims
from kg.model import Article, Claim
from kg.read import read_articles
from kg.seeds import load_seeds

TALK = Console(stderr=True)
PIECE = 1200  # code points of one piece
MARKS = "“”‘’\"'«»„.,:;()[]—–…\n"
FOREIGN = ("😀", "Лавров сказал", "\u200f", "\x00", "<script>", "\u2028", "é́", "ﬁ", "\t\t", "``", "''")


def mutate(text: str, chance: random.Random) -> str:
    """One to eight small damages at random places."""
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text) + 1)
        marks = [i for i, c in enumerate(text) if c in MARKS] or [at]
        mark = chance.choice(marks)
        text = chance.choice(
            [
                text[:mark] + text[mark + 1 :],
                text[:mark] + text[mark : mark + 1] * 2 + text[mark + 1 :],
                text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :],
                text.replace("\n", " ", 1),
                text[:at] + chance.choice(FOREIGN) + text[at:],
                text[:at] + chance.choice(MARKS) + text[at:],
            ]
        )
    return text


def mutated_pieces(articles: Sequence[Article], count: int, seed: int) -> Iterator[Article]:
    """`count` damaged pieces of the articles, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        text = chance.choice(articles).text
        start = chance.randrange(max(1, len(text) - PIECE))
        yield Article(f"piece-{number}", mutate(text[start : start + PIECE], chance))


def faults(article: Article, claims: Sequence[Claim]) -> Iterator[str]:
    """Passages that are not what the text holds."""
    for claim in claims:
        for passage in (claim.ground.evidence, claim.ground.cue):
            if article.text[passage.start : passage.end] != passage.text:
                yield f"{article.id}: {passage!r} is not in the text"


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when all pieces went through, 1 when one did not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    articles = list(read_articles(options.articles, on_warning=TALK.print))
    nlp, seeds, failed = load_nlp(), load_seeds(), 0
    gazetteer = Gazetteer(seeds, nlp)
    pieces = mutated_pieces(articles, options.count, options.seed)
    pairs = nlp.pipe(((p.text, p) for p in pieces), as_tuples=True, batch_size=64)
    for doc, piece in track(pairs, total=options.count, description="mutations", console=TALK):
        try:
            wrong = list(faults(piece, extract_claims(piece, doc, annotate_mentions(doc, piece, gazetteer), seeds)))
        except Exception as error:
            wrong = [f"{piece.id}: {type(error).__name__}: {error}"]
        failed += bool(wrong)
        for line in wrong:
            TALK.print(line, repr(piece.text), markup=False)
    print(f"{options.count} pieces, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
