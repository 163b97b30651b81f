"""Accuser and accused, promiser and promisee, sentence by sentence, for scoring against labelled pairs.

    python benchmarks/pairs.py IN.jsonl OUT.jsonl [--pairs-only]

IN has one record a line with `id` and `text`; OUT gets {"id", "relations": [{"type", "source", "target"}]}, where an
actor is its words in the text and, when another name is known, that name: from the gazetteer, or, of a pronoun or a
part of a name, the longest words that the sentence has for the same actor. Event coders label as target whatever an
undertaking is done to (`withdraw its troops from South Vietnam`, `release two guards`); so a commitment without a known
counterparty has the words of that as its target, and null where there are none. They file threats, refusals, truces,
aid and the signing of treaties under other classes, and call commitments those of PLOVER's class AGREE: so only claims
of the classes ACCUSE and AGREE are written; `--all-classes` writes all. `--pairs-only` writes pairs of actors and
nothing else.
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
from spacy.tokens import Doc

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


def find_relations(
    doc: Doc, claims: Sequence[Claim], mentions: Sequence[Mention], *, loosely: bool, every_class: bool = False
) -> Iterator[dict[str, Any]]:
    """Accusations and commitments as pairs of words; `loosely`: with what is undertaken where nobody is named."""
    for claim in claims:
        if isinstance(claim, Accusation | Commitment) and (every_class or _is_labelled(claim)):
            kind = "accusation" if isinstance(claim, Accusation) else "commitment"
            source, target = (_words(actor, mentions) for actor in (claim.source, claim.target))
            yield {"type": kind, "source": source, "target": target or (_affected(doc, claim) if loosely else None)}


def _is_labelled(claim: Accusation | Commitment) -> bool:
    """Of the classes whose events the label sets call accusations and commitments; who refuses agrees to nothing."""
    refused = isinstance(claim, Commitment) and claim.status == "refused"
    return claim.plover in {"ACCUSE", "AGREE"} and not refused


def _affected(doc: Doc, claim: Claim) -> str | None:
    """`its troops from South Vietnam` of `withdraw its troops from South Vietnam`: what stands behind the verb."""
    start = doc.text.find(claim.content, claim.ground.evidence.start)
    span = doc.char_span(start, start + len(claim.content), alignment_mode="expand") if start >= 0 else None
    verb = next((t for t in span or () if t.pos_ == "VERB"), None)
    if verb is None or span is None:
        return claim.content
    behind = [c for c in verb.rights if c.dep_ in {"dobj", "dative", "prep", "ccomp", "xcomp"} and c.i < span.end]
    words = doc[behind[0].left_edge.i : min(span.end, behind[-1].right_edge.i + 1)].text if behind else ""
    return words or None


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
    parser.add_argument("--all-classes", action="store_true", help="threats, refusals, truces, treaties as well")
    parser.add_argument("--pairs-only", action="store_true", help="only relations between two actors")
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
            found = find_relations(
                doc, claims, mentions, loosely=not options.pairs_only, every_class=options.all_classes
            )
            relations = [r for r in found if r["target"] or not options.pairs_only]
            file.write(json.dumps({"id": article.id, "relations": relations}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
