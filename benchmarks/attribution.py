"""Who said it: run the project on records and write what it attributes to whom.

    python benchmarks/attribution.py IN.jsonl OUT.jsonl [--inside-quotations]

IN holds one JSON record a line with `doc_id` and `text`. OUT gets for each `{"doc_id", "attributions": [{"source":
[start, end, words] or null, "cue": [start, end, words] or null, "content": [[start, end], …], "resolved": name or
null, "mode"}, …]}`, offsets in code points. Corpora of attribution leave out what people report inside quotation
marks (`"Obama said no," Trump said` is one attribution); so do we, unless asked.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from spacy.tokens import Span

from kg.annotate.gazetteer import Gazetteer
from kg.annotate.nlp import annotate_articles, load_nlp
from kg.extract import build_scene
from kg.extract.statements import Spoken, find_statements
from kg.model import Article, Mention
from kg.seeds import load_seeds

TALK = Console(stderr=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 2 when IN cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, metavar="IN.jsonl")
    parser.add_argument("predictions", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--inside-quotations", action="store_true", help="keep what is reported inside quotations too")
    options = parser.parse_args(arguments)
    try:
        records = [json.loads(line) for line in options.records.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        TALK.print(f"{options.records}: {error}", markup=False)
        return 2
    with options.predictions.open("w", encoding="utf-8") as out:
        for row in attribute_records(records, inside_quotations=options.inside_quotations):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


def attribute_records(
    records: Sequence[Mapping[str, Any]], *, inside_quotations: bool = False
) -> Iterator[dict[str, Any]]:
    """One prediction for each record, in order; says on stderr how fast statements were found, without the parse."""
    nlp, seeds = load_nlp(), load_seeds()
    gazetteer = Gazetteer(seeds, nlp)
    seconds, words = 0.0, 0
    articles = (Article(str(record["doc_id"]), record["text"], record.get("title") or "") for record in records)
    read = annotate_articles(nlp, articles, gazetteer)
    rows = zip(records, read, strict=True)
    for record, (article, doc, mentions) in track(rows, "Attributing", total=len(records), console=TALK):
        start = time.perf_counter()
        found = find_statements(doc)
        seconds += time.perf_counter() - start
        words += sum(not (token.is_punct or token.is_space) for token in doc)
        speakers = [statement.speaker for statement in build_scene(article, doc, mentions, seeds).statements]
        kept = [
            _row(spoken, _full_name(speaker, mentions))
            for spoken, speaker in zip(found, speakers, strict=True)
            if inside_quotations or not spoken.quoted_by
        ]
        yield {"doc_id": record["doc_id"], "attributions": kept}
    if seconds:
        TALK.print(f"{words / seconds:,.0f} words a second for statements alone")


def _full_name(speaker: Mention | None, mentions: Sequence[Mention]) -> str | None:
    """The longest name that the article gives the speaker, else the gazetteer's; None for one without a name."""
    if speaker is None:
        return None
    names = {mention.name for mention in mentions if mention.cluster == speaker.cluster and mention.name}
    entry = load_seeds().entries.get(speaker.entry or "")
    longest = max(sorted(names), key=lambda name: len(name.split()), default=None)
    return entry.name if entry and (longest is None or len(longest.split()) == 1) else longest


def _row(spoken: Spoken, name: str | None) -> dict[str, Any]:
    return {
        "source": _words(spoken.subject or spoken.speaker),
        "cue": _words(spoken.cue),
        "content": [list(piece) for piece in spoken.content],
        "resolved": name,
        "mode": spoken.mode,
    }


def _words(span: Span | None) -> list[Any] | None:
    return None if span is None else [span.start_char, span.end_char, span.text]


if __name__ == "__main__":
    sys.exit(main())
