"""Sheets for readers: random edges beside their sentences, with an empty verdict to fill in, and read back.

A sheet is Markdown, one section an edge, or CSV for a spreadsheet, one row an edge. Every text of an article stands
on one line behind a mark of its own, so that no article can forge a verdict.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from kg.errors import ReadError
from kg.evaluate.edges import Record
from kg.evaluate.marks import FAULTS, VERDICTS, Mark, Verdict

__all__ = ["build_sheet", "edge_line", "load_sheet", "sample_edges"]

BEFORE = 600  # code points of the article shown before the sentence: pronouns need them
COLUMNS = ("n", "verdict", "reason", "edge", "sentence", "before", "speaker", "doc", "start", "end", "type", "rule",
           "confidence", "certainty", "id")  # fmt: skip
HEAD = f"""# Edges to be read

Set `verdict:` to {", ".join(VERDICTS)}. Right: type, source, target, status and content are what the article says;
whether the charge is true, nobody asks. `reason:` begins with the fault ({", ".join(FAULTS)})
and a colon, then says why in your own words.
"""


def sample_edges(edges: Iterable[Record], count: int, seed: int) -> list[Record]:
    """`count` edges drawn at random without replacement, all when there are fewer; the same for the same seed and
    edges, in whatever order these come. In order of document and place."""
    ordered = sorted(edges, key=_by_place)
    drawn = Random(seed).sample(ordered, min(count, len(ordered)))
    return sorted(drawn, key=_by_place)


def _by_place(edge: Record) -> tuple[str, int, str]:
    return edge["doc"], edge["evidence"]["start"], edge["id"]


def build_sheet(
    edges: Sequence[Record], form: str, *, texts: Mapping[str, str] | None = None, certainty: Mapping[str, float]
) -> str:
    """The sheet as text; `form` is md or csv. `texts` are articles by name, to show what stands before a sentence;
    `certainty` is that of speaker and actors, by the edge's identifier."""
    rows = [_row(n, edge, texts or {}, certainty.get(edge["id"], 1.0)) for n, edge in enumerate(edges, 1)]
    if form == "csv":
        file = io.StringIO(newline="")
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(rows)
        return file.getvalue()
    return HEAD + "".join(_section(row) for row in rows)


def edge_line(edge: Record) -> str:
    """The edge on one line: `Russia → United States: violated the truce [accusation, denied]`."""
    marks = [edge["type"], edge.get("status"), *(m for m in ("denied", "negated", "hedged") if edge.get(m))]
    told = ", ".join(m for m in marks if m)
    return _flat(f"{_called(edge.get('source'))} → {_called(edge.get('target'))}: {edge.get('content') or ''} [{told}]")


def _called(actor: Any) -> str:
    if not actor:
        return "nobody named"
    return str(actor["name"] if isinstance(actor, Mapping) else actor)


def _flat(words: str) -> str:
    """One line, control characters and lone surrogates as U+FFFD."""
    return " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "\ufffd", words).split())


def _row(number: int, edge: Record, texts: Mapping[str, str], certainty: float) -> dict[str, Any]:
    place = edge["evidence"]
    before = texts.get(edge["doc"], "")[max(0, place["start"] - BEFORE) : place["start"]]
    row: dict[str, Any] = {"n": number, "verdict": "", "reason": "", "edge": edge_line(edge)}
    row |= {"sentence": _flat(place["text"]), "before": _flat(before), "speaker": _called(edge.get("speaker"))}
    row |= {"start": place["start"], "end": place["end"], "certainty": round(certainty, 3)}
    return row | {name: edge[name] for name in ("doc", "type", "rule", "confidence", "id")}


MACHINE = ("id", "doc", "start", "end", "type", "rule", "confidence", "certainty")  # what a mark keeps of an edge


def _section(row: Mapping[str, Any]) -> str:
    kept = json.dumps({name: row[name] for name in MACHINE})
    before = f"> … {row['before']}\n>\n" if row["before"] else ""
    return (
        f"\n## {row['n']}\n\n**{row['edge']}**\n(speaker: {_flat(row['speaker'])}; rule: {row['rule']})\n\n"
        f"{before}> **{row['sentence']}**\n\n<!-- {kept.replace('--', chr(92) + 'u002d-')} -->\nverdict:\nreason:\n"
    )


def load_sheet(path: str | Path) -> list[Mark]:
    """The marks of a sheet that a reader has filled in, CSV or Markdown by its suffix. Raises ReadError that names
    each edge without a proper verdict."""
    path = Path(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except (OSError, UnicodeError) as error:
        raise ReadError(f"{path}: cannot be read as a sheet ({error})") from error
    rows = list(_csv_rows(text, path) if path.suffix == ".csv" else _markdown_rows(text, path))
    unmarked = [str(row["n"]) for row in rows if row["verdict"] not in VERDICTS]
    if unmarked:
        raise ReadError(f"{path}: no verdict for {', '.join(unmarked)}; a verdict is {', '.join(VERDICTS)}")
    return [_mark(row, path) for row in rows]


def _csv_rows(text: str, path: Path) -> Iterator[dict[str, Any]]:
    for row in csv.DictReader(io.StringIO(text, newline="")):
        missing = [name for name in COLUMNS if row.get(name) is None]
        if missing:
            raise ReadError(f"{path}: a row has no {', '.join(missing)}; a sheet has {', '.join(COLUMNS)}")
        yield {**row, "verdict": _word(row["verdict"]), "reason": row["reason"].strip()}


def _markdown_rows(text: str, path: Path) -> Iterator[dict[str, Any]]:
    for section in re.split(r"^## ", text.replace("\r\n", "\n"), flags=re.MULTILINE)[1:]:
        number = section.split("\n")[0].strip()
        machine = re.search(r"^<!-- (\{.*\}) -->$", section, re.MULTILINE)
        if machine is None:
            raise ReadError(f"{path}: section {number} has lost its comment with the edge's identifier")
        filled = dict(re.findall(r"^(verdict|reason):[ \t]*(.*)$", section[machine.end() :], re.MULTILINE))
        verdict, reason = _word(filled.get("verdict", "")), filled.get("reason", "").strip()
        yield {"n": number, **json.loads(machine[1]), "verdict": verdict, "reason": reason}


def _word(verdict: str) -> str:
    return verdict.strip().strip("*`.").lower()


def _mark(row: Mapping[str, Any], path: Path) -> Mark:
    verdict: Verdict = next(v for v in VERDICTS if v == row["verdict"])
    try:
        return Mark(
            id=str(row["id"]),
            doc=str(row["doc"]),
            start=int(row["start"]),
            end=int(row["end"]),
            type=str(row["type"]),
            rule=str(row["rule"]),
            confidence=float(row["confidence"]),
            certainty=float(row["certainty"]),
            verdict=verdict,
            reason=row["reason"],
        )
    except (KeyError, ValueError) as error:
        raise ReadError(f"{path}: edge {row['n']} is not as it was drawn ({error})") from error
