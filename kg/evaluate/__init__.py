"""Found against annotated: the scores of edges and of actors."""

from kg.evaluate.causes import Failure, find_causes
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
    "Failure",
    "Level",
    "Record",
    "Score",
    "compare_edges",
    "evaluate_edges",
    "evaluate_entities",
    "find_causes",
    "load_records",
    "tally_entities",
]
