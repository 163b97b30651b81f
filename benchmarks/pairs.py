"""Accuser and accused, promiser and promisee, sentence by sentence, for scoring against labelled pairs.

    python benchmarks/pairs.py IN.jsonl OUT.jsonl [--pairs-only]

IN has one record a line with `id` and `text`; OUT gets {"id", "relations": [{"type", "source", "target"}]}, where an
actor is its words in the text and, when another name is known, that name: from the gazetteer, or, of a pronoun or a
part of a name, the longest words that the sentence has for the same actor. A commitment without a known counterparty
has the target null; `--pairs-only` leaves it out, as coders do that write nothing but pairs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from kg.annotate import annotate_articles, load_nlp
from kg.extract import extract_claims
from kg.model import Accusation, Article, Claim, Commitment, Mention
from kg.seeds import load_seeds

TALK = Console(stderr=True, highlight=False, markup=False)


def read_articles(path: Path) -> list[Article]:
    """The records as articles, one sentence each."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return [Article(str(record["id"]), record["text"]) for record in records]


def find_relations(claims: Sequence[Claim], mentions: Sequence[Mention]) -> Iterator[dict[str, Any]]:
    """Accusations and commitments as pairs of words."""
    for claim in claims:
        if isinstance(claim, Accusation | Commitment):
            kind = "accusation" if isinstance(claim, Accusation) else "commitment"
            source, target = (_words(actor, mentions) for actor in (claim.source, claim.target))
            yield {"type": kind, "source": source, "target": target}


def _words(mention: Mention | None, mentions: Sequence[Mention]) -> str | None:
    """`they (Sri Lankan Tamil rebels)`, `Kyiv (Ukraine)`."""
    if mention is None:
        return None
    entry = load_seeds().entries.get(mention.entry or "")
    same = [m.text for m in mentions if m.cluster == mention.cluster and m.form in {"name", "description"}]
    other = entry.name if entry else max(same, key=len, default=mention.text)
    return mention.text if other == mention.text else f"{mention.text} ({other})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 2 when IN cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, metavar="IN.jsonl")
    parser.add_argument("pairs", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--pairs-only", action="store_true", help="leave out relations without a target")
    options = parser.parse_args(arguments)
    try:
        articles = read_articles(options.records)
    except (OSError, ValueError, KeyError, TypeError) as error:
        TALK.print(f"{options.records}: not records with id and text, one a line ({error})", soft_wrap=True)
        return 2
    with options.pairs.open("w", encoding="utf-8") as file:
        annotated = annotate_articles(load_nlp(), articles)
        for article, doc, mentions in track(annotated, "sentences", total=len(articles), console=TALK):
            claims = extract_claims(article, doc, mentions, load_seeds())
            relations = [r for r in find_relations(claims, mentions) if r["target"] or not options.pairs_only]
            file.write(json.dumps({"id": article.id, "relations": relations}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
