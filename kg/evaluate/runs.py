"""Two runs on the same articles: which edges stayed, changed, were lost or gained."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluate.edges import OVERLAP, Record

__all__ = ["COMPARED", "OUTCOMES", "Change", "RunComparison", "compare_runs"]

OUTCOMES = ("same", "changed", "lost", "gained")
COMPARED = ("source", "target", "content", "status", "rule", "speaker", "breach")


@dataclass(frozen=True, slots=True)
class Change:
    """An edge of both runs that is not the same in both; `fields` says in what, in the order of COMPARED."""

    old: Record
    new: Record
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunComparison:
    """Edges by what became of them, each by document and place."""

    same: tuple[Record, ...]
    changed: tuple[Change, ...]
    lost: tuple[Record, ...]
    gained: tuple[Record, ...]

    def by_rule(self) -> dict[tuple[str, str], Counter[str]]:
        """Counts by (type, rule), sorted; a changed edge counts for its new rule."""
        counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        groups: tuple[tuple[str, Iterable[Record]], ...] = (
            ("same", self.same),
            ("changed", (change.new for change in self.changed)),
            ("lost", self.lost),
            ("gained", self.gained),
        )
        for outcome, edges in groups:
            for edge in edges:
                counts[edge["type"], edge.get("rule") or "?"][outcome] += 1
        return {key: counts[key] for key in sorted(counts)}


def compare_runs(old: Sequence[Record], new: Sequence[Record]) -> RunComparison:
    """Old against new. Two edges are one when document and type are equal and their evidence shares five code points;
    among several the pair goes together that has most in common, each edge in one pair only."""
    pairs, lost, gained = [], [], []
    before, after = _by_doc_and_type(old), _by_doc_and_type(new)
    for key in sorted(before.keys() | after.keys()):
        olds, news = before.get(key, []), after.get(key, [])
        matched = _matched(olds, news)
        pairs += [(olds[i], news[j]) for i, j in matched.items()]
        lost += [edge for i, edge in enumerate(olds) if i not in matched]
        gained += [edge for j, edge in enumerate(news) if j not in matched.values()]
    changes = [Change(a, b, tuple(f for f in COMPARED if _value(a, f) != _value(b, f))) for a, b in pairs]
    return RunComparison(
        same=_sorted(change.new for change in changes if not change.fields),
        changed=tuple(sorted((c for c in changes if c.fields), key=lambda c: _place(c.new))),
        lost=_sorted(lost),
        gained=_sorted(gained),
    )


def _by_doc_and_type(edges: Iterable[Record]) -> dict[tuple[str, str], list[Record]]:
    groups: dict[tuple[str, str], list[Record]] = {}
    for edge in sorted(edges, key=_place):
        groups.setdefault((edge["doc"], edge["type"]), []).append(edge)
    return groups


def _matched(olds: Sequence[Record], news: Sequence[Record]) -> dict[int, int]:
    """Index of an old edge → index of its new one; the likest pairs go together first."""
    likeness = {(i, j): like for i, a in enumerate(olds) for j, b in enumerate(news) if (like := _likeness(a, b))}
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _likeness(a: Record, b: Record) -> int:
    """0 for edges of different places; the actors weigh most, then the cue, then the rest."""
    if min(_evidence(a)[1], _evidence(b)[1]) - max(_evidence(a)[0], _evidence(b)[0]) < OVERLAP:
        return 0
    equal = [field for field in COMPARED if _value(a, field) == _value(b, field)]
    weights = {"source": 8, "target": 8, "content": 4}
    known = 6 * (_cue(a) == _cue(b)) + 2 * (a.get("id") == b.get("id"))
    return 1 + known + sum(weights.get(field, 1) for field in equal)


def _value(edge: Record, field: str) -> Any:
    """What is compared: of an actor its identifier, of a breach whether one is alleged."""
    if field == "breach":
        return edge.get("breaches") is not None
    value = edge.get(field)
    return value.get("id", value.get("name")) if isinstance(value, dict) else value


def _evidence(edge: Record) -> tuple[int, int]:
    return edge["evidence"]["start"], edge["evidence"]["end"]


def _cue(edge: Record) -> int | None:
    cue = edge.get("cue")
    return cue.get("start") if isinstance(cue, dict) else None


def _place(edge: Record) -> tuple[str, int, str, str]:
    return edge["doc"], edge["evidence"]["start"], edge["type"], str(edge.get("id"))


def _sorted(edges: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(edges, key=_place))
