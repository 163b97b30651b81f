"""Why an edge was missed or is false, as far as gold and predictions tell it: what else was read at the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kg.evaluate.edges import Comparison, Record, is_compatible

__all__ = ["NOTHING_READ", "Failure", "find_causes"]

NOTHING_READ = "nothing read there"


@dataclass(frozen=True, slots=True)
class Failure:
    """An annotated edge that was missed, or a false one, with its cause in words and the edge it was taken for."""

    kind: Literal["missed", "false"]
    cause: str
    edge: Record
    near: Record | None = None


def find_causes(gold: Sequence[Record], predicted: Sequence[Record], compared: Comparison) -> tuple[Failure, ...]:
    """The misses, then the false edges of a comparison at level `full`, each with its cause."""
    missed = [_of_miss(edge, predicted, compared) for edge in compared.missed]
    return (*missed, *(_of_false(edge, gold, compared) for edge in compared.false))


def _of_miss(gold: Record, predicted: Sequence[Record], compared: Comparison) -> Failure:
    here = [edge for edge in predicted if edge["doc"] == gold["doc"]]
    if taken := [edge for edge in here if is_compatible(gold, edge, "full")]:
        return Failure("missed", "read once, annotated twice", gold, taken[0])
    false = [edge for edge in here if any(edge is other for other in compared.false)]
    wrong = [(cause, edge) for edge in false if (cause := _wrong_actors(gold, edge))]
    if wrong:
        cause, edge = min(wrong, key=lambda pair: len(pair[0]))  # `source wrong` is nearer than both wrong
        return Failure("missed", cause, gold, edge)
    other = [edge for edge in here if is_compatible(gold, {**edge, "type": gold["type"]}, "full")]
    if other:
        return Failure("missed", f"read as {other[0]['type']}", gold, other[0])
    return Failure("missed", NOTHING_READ, gold)


def _wrong_actors(gold: Record, edge: Record) -> str:
    """Which actor of an edge of the same type and place differs from the gold; empty for another place."""
    if not is_compatible(gold, edge, "event"):
        return ""
    if is_compatible(gold, edge, "source"):
        return "target wrong"
    with_any_source = is_compatible({**gold, "source": None}, {**edge, "source": None}, "full")
    return "source wrong" if with_any_source else "source and target wrong"


def _of_false(edge: Record, gold: Sequence[Record], compared: Comparison) -> Failure:
    here = [g for g in gold if g["doc"] == edge["doc"]]
    near = [(cause, g) for g in here if (cause := _wrong_actors(g, edge))]
    open_ones = [(cause, g) for cause, g in near if any(g is m for m in compared.missed) or not g.get("core", True)]
    if open_ones:
        cause, other = min(open_ones, key=lambda pair: len(pair[0]))
        return Failure("false", cause, edge, other)
    if near:
        return Failure("false", "one too many: the annotated edge there is found", edge, near[0][1])
    other_type = [g for g in here if is_compatible({**g, "type": edge["type"]}, edge, "event")]
    if other_type:
        return Failure("false", f"annotated as {other_type[0]['type']}", edge, other_type[0])
    return Failure("false", "nothing annotated there", edge)
