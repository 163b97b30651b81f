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

from kg.annotate.nlp import BATCH, load_nlp
from kg.extract.statements import Spoken, find_statements

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
    """One prediction for each record, in order; says on stderr how fast statements were found, the parse not counted."""
    nlp = load_nlp()
    seconds, words = 0.0, 0
    docs = nlp.pipe((record["text"] for record in records), batch_size=BATCH)
    rows = zip(records, docs, strict=True)
    for record, doc in track(rows, "Attributing", total=len(records), console=TALK):
        start = time.perf_counter()
        found = [spoken for spoken in find_statements(doc) if inside_quotations or not spoken.quoted_by]
        seconds += time.perf_counter() - start
        words += sum(not (token.is_punct or token.is_space) for token in doc)
        yield {"doc_id": record["doc_id"], "attributions": [_row(spoken) for spoken in found]}
    if seconds:
        TALK.print(f"{words / seconds:,.0f} words a second for statements alone")


def _row(spoken: Spoken) -> dict[str, Any]:
    return {
        "source": _words(spoken.subject or spoken.speaker),
        "cue": _words(spoken.cue),
        "content": [list(piece) for piece in spoken.content],
        "resolved": None,
        "mode": spoken.mode,
    }


def _words(span: Span | None) -> list[Any] | None:
    return None if span is None else [span.start_char, span.end_char, span.text]


if __name__ == "__main__":
    sys.exit(main())
