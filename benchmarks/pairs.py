"""Accuser and accused, promiser and promisee, sentence by sentence, for scoring against labelled pairs.

    python benchmarks/pairs.py IN.jsonl OUT.jsonl

IN has one record a line with `id` and `text`; OUT gets {"id", "relations": [{"type", "source", "target"}]}, where an
actor is its words in the text and, when another name is known, that name.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.progress import track

from kg.annotate import annotate_articles, load_nlp
from kg.extract import extract_claims
from kg.model import Accusation, Article, Claim, Commitment, Mention
from kg.seeds import load_seeds


def read_articles(path: Path) -> list[Article]:
    """The records as articles, one sentence each."""
    with path.open(encoding="utf-8") as lines:
        return [Article(str(record["id"]), record["text"]) for record in map(json.loads, lines)]


def find_relations(claims: tuple[Claim, ...]) -> Iterator[dict[str, Any]]:
    """Accusations and commitments as pairs of words."""
    for claim in claims:
        if isinstance(claim, Accusation | Commitment):
            kind = "accusation" if isinstance(claim, Accusation) else "commitment"
            yield {"type": kind, "source": _words(claim.source), "target": _words(claim.target)}


def _words(mention: Mention | None) -> str | None:
    if mention is None:
        return None
    entry = load_seeds().entries.get(mention.entry or "")
    return f"{mention.text} ({entry.name})" if entry else mention.text


def main() -> None:
    """Reads the first file named on the command line and writes the second."""
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    articles = read_articles(source)
    with out.open("w", encoding="utf-8") as file:
        annotated = annotate_articles(load_nlp(), articles)
        for article, doc, mentions in track(annotated, total=len(articles), description="sentences"):
            relations = list(find_relations(extract_claims(article, doc, mentions, load_seeds())))
            file.write(json.dumps({"id": article.id, "relations": relations}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
