"""Edges found against edges annotated: precision, recall and F1, and the edges behind them.

Edges are compared as records, one a line, the way `kg extract` writes them; gold edges list every acceptable name
in `source` and `target`, and every acceptable place in `spans`. An edge counts at three levels: `event` (the right
kind at the right place), `source` (and the right source), `full` (and the right target).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from kg.errors import ReadError
from kg.evaluate.names import fold, same

__all__ = [
    "JUDGED",
    "LEVELS",
    "Comparison",
    "Level",
    "Record",
    "Score",
    "compare_edges",
    "evaluate_edges",
    "is_compatible",
    "load_records",
]

Record: TypeAlias = Mapping[str, Any]
Level: TypeAlias = Literal["event", "source", "full"]
LEVELS: tuple[Level, ...] = ("event", "source", "full")
JUDGED = ("accusation", "commitment")  # the types that gold annotates
OVERLAP = 5  # code points that two places share to count as one


@dataclass(frozen=True, slots=True)
class Score:
    """Counts, and what follows from them. `ignored`: readings of arguable gold, and second readings of one edge."""

    tp: int
    fp: int
    fn: int
    ignored: int

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def record(self) -> dict[str, float]:
        """The figures with three decimals, and the counts."""
        rates = {"P": round(self.precision, 3), "R": round(self.recall, 3), "F1": round(self.f1, 3)}
        return {**rates, "tp": self.tp, "fp": self.fp, "fn": self.fn, "ignored": self.ignored}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score with the edges behind it: gold edges that were missed, predictions that match nothing."""

    score: Score
    missed: tuple[Record, ...]
    false: tuple[Record, ...]


def load_records(path: str | Path, fields: Sequence[str] = ("doc", "type", "source")) -> list[Record]:
    """The records of a JSON Lines file. Raises ReadError, with file and line, for one that lacks one of `fields`."""
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeError) as error:
        raise ReadError(f"{path}: cannot be read as JSON Lines ({error})") from error
    return [_loaded(line, f"{path}, line {n}", fields) for n, line in enumerate(lines, 1) if line.strip()]


def _loaded(line: str, where: str, fields: Sequence[str]) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{where}: not JSON ({error})") from error
    missing = [name for name in fields if not isinstance(record, dict) or name not in record]
    if missing:
        raise ReadError(f"{where}: no {', '.join(missing)}; a record here has {', '.join(fields)}")
    return dict(record)


def evaluate_edges(
    gold: Sequence[Record], predicted: Sequence[Record], types: Sequence[str | None] = (None, *JUDGED)
) -> dict[Level, dict[str, Score]]:
    """The score at each level, for each of `types`; None stands for all of them and is called "all"."""
    return {level: {t or "all": compare_edges(gold, predicted, level, t).score for t in types} for level in LEVELS}


def compare_edges(
    gold: Sequence[Record], predicted: Sequence[Record], level: Level = "full", type: str | None = None
) -> Comparison:
    """Gold against predicted, document by document; predictions on documents without gold are left out.

    One prediction finds one gold edge, in the assignment that finds most. Gold edges with `core: false` are arguable:
    never missed, and no prediction that reads one is false.
    """
    asked, found = _by_doc(gold, type), _by_doc(predicted, type)
    tp = 0
    missed: list[Record] = []
    false: list[Record] = []
    docs = sorted({edge["doc"] for edge in gold})
    for doc in docs:
        fits = [[j for j, p in enumerate(found[doc]) if is_compatible(g, p, level)] for g in asked[doc]]
        core = [i for i, g in enumerate(asked[doc]) if g.get("core", True)]
        hit = _matched([fits[i] for i in core])
        tp += len(hit)
        missed += [asked[doc][i] for n, i in enumerate(core) if n not in hit]
        readings = {j for js in fits for j in js}
        false += [p for j, p in enumerate(found[doc]) if j not in readings]
    judged = sum(len(found[doc]) for doc in docs)
    score = Score(tp, len(false), len(missed), judged - tp - len(false))
    return Comparison(score, tuple(missed), tuple(false))


def _by_doc(edges: Iterable[Record], type: str | None) -> defaultdict[str, list[Record]]:
    docs: defaultdict[str, list[Record]] = defaultdict(list)
    for edge in edges:
        if type in (None, edge["type"]):
            docs[edge["doc"]].append(edge)
    return docs


def _matched(fits: Sequence[Sequence[int]]) -> set[int]:
    """Which of the rows get a column of their own, in a maximum matching (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        for column in fits[row]:
            if column not in seen:
                seen.add(column)
                if column not in owner or place(owner[column], seen):
                    owner[column] = row
                    return True
        return False

    for row in range(len(fits)):
        place(row, set())
    return set(owner.values())


def is_compatible(gold: Record, edge: Record, level: Level) -> bool:
    """Whether the edge counts as the annotated one at the level; both are taken to be of one document."""
    places = gold.get("spans") or [_span(gold)]
    if gold["type"] != edge["type"] or all(_overlap(place, _span(edge)) < OVERLAP for place in places):
        return False
    roles = {"event": (), "source": ("source",), "full": ("source", "target")}[level]
    return all(_named(gold.get(role), edge.get(role)) for role in roles)


def _span(edge: Record) -> tuple[int, int]:
    place = edge["evidence"] if isinstance(edge.get("evidence"), dict) else edge
    return place.get("start", 0), place.get("end", 0)


def _overlap(a: Sequence[int], b: Sequence[int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _named(gold: Any, actor: Any) -> bool:
    """Whether one of the actor's names is one of the gold's; None in the gold accepts an actor that is not told."""
    accepted = [fold(name) for name in (gold if isinstance(gold, list) else [gold])]
    return any(same(a, name) for a in accepted for name in _forms(actor))


def _forms(actor: Any) -> list[str | None]:
    """Every name of a predicted actor: a plain name, or a record with name, country, on_behalf_of, aliases."""
    if not isinstance(actor, Mapping):
        return [fold(actor)]
    if not actor.get("name"):
        return [None]
    others = (actor.get("country"), actor.get("on_behalf_of"), *(actor.get("aliases") or ()))
    return [fold(actor["name"]), *(fold(name) for name in others if name)]
