"""Marks: what a reader said of single edges, kept by identifier and place, without the words of the articles.

A reader marks an edge `right` when type, source, target, status and content are what the article says; `wrong` when
one of them is not; `unsure` when two careful readers could differ. The reason begins with what is wrong: `target: …`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from math import sqrt
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from kg.errors import ReadError

__all__ = ["FAULTS", "VERDICTS", "Mark", "MarkCount", "Verdict", "load_marks", "tally_marks", "wilson", "write_marks"]

Verdict: TypeAlias = Literal["right", "wrong", "unsure"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
FAULTS = ("nothing", "type", "source", "target", "status", "content")  # `nothing`: no claim at all stands there
FAULT_LENGTH = 20  # code points of the longest word before a colon that is taken for a fault


@dataclass(frozen=True, slots=True)
class Mark:
    """One edge as one reader judged it. Offsets in code points; `certainty` is the part of the confidence that comes
    from speaker and actors, 1.0 where nothing was doubtful."""

    id: str
    doc: str
    start: int
    end: int
    type: str
    rule: str
    confidence: float
    certainty: float
    verdict: Verdict
    reason: str = ""

    @property
    def fault(self) -> str:
        """What a wrong edge has wrong: the reason's first word, where a colon follows it; else `other`."""
        word, colon, _ = self.reason.partition(":")
        return word.strip().lower() if colon and len(word) <= FAULT_LENGTH else "other"


COLUMNS = tuple(field.name for field in fields(Mark))


@dataclass(frozen=True, slots=True)
class MarkCount:
    """How many edges of a group were marked how."""

    right: int
    wrong: int
    unsure: int

    @property
    def precision(self) -> float | None:
        """Of those that were judged; None when none was."""
        judged = self.right + self.wrong
        return self.right / judged if judged else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the precision."""
        return wilson(self.right, self.right + self.wrong)


def wilson(right: int, judged: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of Wilson (1927) for a share; honest with few cases too, and never outside 0 to 1.

    >>> [round(bound, 2) for bound in wilson(9, 10)]
    [0.6, 0.98]
    """
    if judged == 0:
        return 0.0, 1.0
    share, spread = right / judged, z * z / judged
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / judged + spread / judged / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def tally_marks(marks: Iterable[Mark]) -> dict[tuple[str, str], MarkCount]:
    """Counts by (type, rule), sorted; ("all", "all") and (type, "all") are sums."""
    groups: dict[tuple[str, str], list[Verdict]] = {("all", "all"): []}
    for mark in marks:
        for key in (("all", "all"), (mark.type, "all"), (mark.type, mark.rule)):
            groups.setdefault(key, []).append(mark.verdict)
    return {key: _count(groups[key]) for key in sorted(groups, key=_sums_first)}


def _sums_first(key: tuple[str, str]) -> tuple[bool, str, bool, str]:
    kind, rule = key
    return kind != "all", kind, rule != "all", rule


def _count(verdicts: Sequence[Verdict]) -> MarkCount:
    return MarkCount(*(verdicts.count(verdict) for verdict in VERDICTS))


def load_marks(path: str | Path) -> list[Mark]:
    """The marks of a CSV file as `write_marks` writes it. Raises ReadError with file and line."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            return [_mark(row, f"{path}, line {rows.line_num}") for row in rows]
    except (OSError, UnicodeError, csv.Error) as error:
        raise ReadError(f"{path}: cannot be read as marks in CSV ({error})") from error


def _mark(row: Mapping[str, str | None], where: str) -> Mark:
    missing = [name for name in COLUMNS if row.get(name) is None]
    if missing:
        raise ReadError(f"{where}: no {', '.join(missing)}; marks have the columns {', '.join(COLUMNS)}")
    cells = {name: row[name] or "" for name in COLUMNS}
    verdict = next((v for v in VERDICTS if v == cells["verdict"]), None)
    if verdict is None:
        raise ReadError(f"{where}: verdict {cells['verdict']!r}; a verdict is {', '.join(VERDICTS)}")
    try:
        place, sure = (int(cells["start"]), int(cells["end"])), (float(cells["confidence"]), float(cells["certainty"]))
    except ValueError as error:
        raise ReadError(f"{where}: {error}") from error
    return Mark(cells["id"], cells["doc"], *place, cells["type"], cells["rule"], *sure, verdict, cells["reason"])


def write_marks(marks: Iterable[Mark], path: str | Path) -> None:
    """Writes the marks as CSV, by document and place: no words of an article, unless a reason has some."""
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(asdict(mark) for mark in sorted(marks, key=lambda m: (m.doc, m.start, m.id)))
