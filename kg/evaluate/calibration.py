"""Confidence from counts: how often each rule was right, smoothed, and how honest that is on articles it has not seen.

An edge's confidence is its rule's, times certainty to a `power`, where certainty is the product of what is known of its
statement and actors. A rule's is (right + smoothing · mean) / (Σ certainty^power + smoothing), over the edges judged:
how many were right, drawn towards the mean of the rule's kind as a Beta prior of `smoothing` edges draws it. The sum
in place of the number keeps doubt about a pronoun from counting twice, in the rule and in the edge. The kind's mean is
drawn towards the mean of all in the same way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from kg.confidence import Count, load_rules, rule_of
from kg.evaluate.edges import Record, compare_edges, is_compatible
from kg.evaluate.marks import Mark, wilson

__all__ = [
    "Bin",
    "Calibration",
    "Counts",
    "Label",
    "Weights",
    "build_calibration",
    "count_labels",
    "hold_out",
    "labels_of_gold",
    "labels_of_marks",
    "reliability",
    "skill",
]

HIGHEST = 0.99  # nothing read by rule is certain
Counts = Mapping[str, Mapping[str, Count]]  # rule → label set → count


@dataclass(frozen=True, slots=True)
class Label:
    """One edge that was judged."""

    set: str
    doc: str
    rule: str
    right: bool
    certainty: float  # of statement and actors, as found


@dataclass(frozen=True, slots=True)
class Weights:
    """How many edges the mean counts for, how much certainty counts, and what one judged edge of a label set counts
    (1 when it is not named)."""

    smoothing: float
    power: float
    sets: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The confidence of each rule of frames.toml, and of each kind for rules that come later."""

    rules: Mapping[str, float]
    kinds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Bin:
    """Judged edges of about the same confidence: its mean, the share that was right, with a 95 % interval."""

    low: float
    high: float
    predicted: float
    measured: float
    interval: tuple[float, float]
    n: int


def labels_of_gold(
    name: str, gold: Sequence[Record], predicted: Sequence[Record], certainty: Mapping[str, float]
) -> list[Label]:
    """Edges on annotated articles: right when gold has them at level `full`. What reads arguable gold is left out."""
    false = {id(edge) for edge in compare_edges(gold, predicted, "full").false}
    core = [edge for edge in gold if edge.get("core", True)]
    docs = {edge["doc"] for edge in gold}
    labels = []
    for edge in (edge for edge in predicted if edge["doc"] in docs):
        right = any(g["doc"] == edge["doc"] and is_compatible(g, edge, "full") for g in core)
        if right or id(edge) in false:
            labels.append(Label(name, edge["doc"], rule_of(edge["rule"]), right, certainty.get(edge["id"], 1.0)))
    return labels


def labels_of_marks(name: str, marks: Iterable[Mark]) -> list[Label]:
    """Edges that a reader judged; `unsure` is no judgement. Of two marks of one edge the later one counts."""
    latest = {(mark.doc, mark.id): mark for mark in marks}
    judged = [mark for mark in latest.values() if mark.verdict != "unsure"]
    return [Label(name, m.doc, rule_of(m.rule), m.verdict == "right", m.certainty) for m in judged]


def count_labels(labels: Iterable[Label], power: float) -> dict[str, dict[str, Count]]:
    """Counts by rule and label set."""
    groups: defaultdict[str, defaultdict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    for label in labels:
        groups[label.rule][label.set].append(label)
    return {rule: {name: _count(group, power) for name, group in sets.items()} for rule, sets in groups.items()}


def _count(labels: Sequence[Label], power: float) -> Count:
    certainty = sum(label.certainty**power for label in labels)
    return Count(sum(label.right for label in labels), len(labels), round(certainty, 2))


def build_calibration(counts: Counts, weights: Weights) -> Calibration:
    """Confidences from counts; rules of frames.toml without any have the mean of their kind."""
    kinds = load_rules()
    known = {rule: counts.get(rule, {}) for rule in kinds}
    everything = _smoothed(_total(known.values(), weights), 1.0, 0)
    means = {
        kind: _smoothed(_total((known[r] for r in known if kinds[r] == kind), weights), everything, weights.smoothing)
        for kind in sorted(set(kinds.values()))
    }
    rules = {r: _smoothed(_total([known[r]], weights), means[kinds[r]], weights.smoothing) for r in sorted(kinds)}
    return Calibration(rules, means)


def _total(counts: Iterable[Mapping[str, Count]], weights: Weights) -> tuple[float, float]:
    """Right edges and certainty, weighted by label set."""
    pairs = [(weights.sets.get(name, 1.0), count) for sets in counts for name, count in sets.items()]
    return sum(w * c.right for w, c in pairs), sum(w * c.certainty for w, c in pairs)


def _smoothed(total: tuple[float, float], mean: float, smoothing: float) -> float:
    right, certainty = total
    share = (right + smoothing * mean) / (certainty + smoothing) if certainty + smoothing else mean
    return round(min(HIGHEST, share), 3)


def hold_out(
    labels: Sequence[Label], counts: Counts, weights: Weights, sets: Iterable[str]
) -> list[tuple[float, bool]]:
    """For each label of `sets`, the confidence that its edge would have if its article had never been judged, and
    whether it was right. `counts` are those of all labels, and of label sets of which only the counts are known."""
    tested = [label for label in labels if label.set in set(sets)]
    pairs = []
    for doc in sorted({label.doc for label in tested}):
        without = _without(counts, count_labels((label for label in labels if label.doc == doc), weights.power))
        rules = build_calibration(without, weights).rules
        pairs += [(rules[t.rule] * t.certainty**weights.power, t.right) for t in tested if t.doc == doc]
    return pairs


def _without(counts: Counts, seen: Counts) -> Counts:
    none = Count(0, 0, 0.0)
    left: dict[str, dict[str, Count]] = {}
    for rule, sets in counts.items():
        for name, c in sets.items():
            s = seen.get(rule, {}).get(name, none)
            left.setdefault(rule, {})[name] = Count(c.right - s.right, c.judged - s.judged, c.certainty - s.certainty)
    return left


def reliability(pairs: Sequence[tuple[float, bool]], bins: int = 6) -> list[Bin]:
    """The pairs in bins of about equal number, by confidence."""
    ordered = sorted(pairs)
    edges = [round(len(ordered) * n / bins) for n in range(bins + 1)]
    parts = [ordered[a:b] for a, b in pairwise(edges) if b > a]
    return [_bin(part) for part in parts]


def _bin(part: Sequence[tuple[float, bool]]) -> Bin:
    right, n = sum(ok for _, ok in part), len(part)
    predicted = sum(p for p, _ in part) / n
    return Bin(part[0][0], part[-1][0], predicted, right / n, wilson(right, n), n)


def skill(pairs: Sequence[tuple[float, bool]]) -> dict[str, float]:
    """Number and share right; Brier score, log loss and calibration error (Naeini 2015) of the confidences, and the
    first two for always saying the share."""
    n = len(pairs)
    share = sum(ok for _, ok in pairs) / n
    constant = [(share, ok) for _, ok in pairs]
    error = sum(b.n * abs(b.predicted - b.measured) for b in reliability(pairs)) / n
    figures = {"right": share, "predicted": sum(p for p, _ in pairs) / n, "calibration error": error}
    for name, these in (("", pairs), (" of the mean", constant)):
        figures[f"Brier{name}"] = sum((p - ok) ** 2 for p, ok in these) / n
        figures[f"log loss{name}"] = -sum(log(max(p if ok else 1 - p, 1e-9)) for p, ok in these) / n
    return {"n": n, **{key: round(value, 3) for key, value in figures.items()}}
