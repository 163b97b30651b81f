"""Found against annotated: the scores of edges and of actors."""

from kg.evaluate.edges import (
    JUDGED,
    LEVELS,
    Comparison,
    Level,
    Record,
    Score,
    compare_edges,
    evaluate_edges,
    load_records,
)
from kg.evaluate.entities import ActorVerdict, evaluate_entities, tally_entities

__all__ = [
    "JUDGED",
    "LEVELS",
    "ActorVerdict",
    "Comparison",
    "Level",
    "Record",
    "Score",
    "compare_edges",
    "evaluate_edges",
    "evaluate_entities",
    "load_records",
    "tally_entities",
]
