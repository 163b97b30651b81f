"""How sure a rule is: the share of its edges that were right, as counted and smoothed by `make confidence`.

seeds/lexicon/precision.toml holds the counts by label set and what follows from them; kg/evaluate/calibration.py says
how. A rule that nobody has judged, or that is newer than the table, has the mean of its kind.

An edge's confidence is its rule's, times the certainty of its statement and of each of its actors, to the power that
the table gives: below 1 where doubts turned out to weigh less than they say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kg.errors import SeedsError
from kg.seeds import load_lexicon

__all__ = [
    "Count",
    "Precision",
    "kind_of",
    "load_precision",
    "load_rules",
    "raw_certainty",
    "rule_confidence",
    "rule_of",
    "weigh_certainty",
]


@dataclass(frozen=True, slots=True)
class Count:
    """Edges of one rule that one label set has judged; `certainty` is the sum over them of what speaker and actors
    leave of an edge's confidence."""

    right: int
    judged: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Precision:
    """One row of the table. `confidence` stands for an edge whose speaker and actors are beyond doubt."""

    rule: str
    kind: str
    confidence: float
    counts: Mapping[str, Count]

    @property
    def measured(self) -> bool:
        """Whether anybody has judged an edge of the rule; if not, `confidence` is the mean of its kind."""
        return any(count.judged for count in self.counts.values())


@lru_cache(maxsize=1)
def load_precision() -> Mapping[str, Precision]:
    """The table by rule. Raises SeedsError that names the row."""
    table: dict[str, Precision] = {}
    for row in load_lexicon("precision").get("precision", ()):
        try:
            counts = {name: Count(**value) for name, value in row.items() if isinstance(value, dict)}
            table[row["rule"]] = Precision(row["rule"], row["kind"], float(row["confidence"]), counts)
        except (KeyError, TypeError, ValueError) as error:
            raise SeedsError(
                f"precision.toml, rule {row.get('rule')!r}: {error}; `make confidence` writes it"
            ) from error
    return table


def rule_confidence(rule: str, kind: str) -> float:
    """How sure the rule is, 0 to 1; the mean of its kind when the table does not have it."""
    row = load_precision().get(rule_of(rule))
    return row.confidence if row else float(load_lexicon("precision")["kinds"][kind])


def weigh_certainty(certainty: float) -> float:
    """What a certainty of speaker or actor, 0 to 1, leaves of an edge's confidence.

    >>> weigh_certainty(1.0)
    1.0
    """
    return float(certainty ** _power())


def raw_certainty(edge: Mapping[str, Any]) -> float:
    """The certainty of statement and actors, before it was weighed, of an edge that this version extracted, to two
    decimals."""
    weighed = min(1.0, float(edge["confidence"]) / rule_confidence(edge["rule"], edge["type"]))
    return round(float(weighed ** (1 / _power())), 2)  # confidences are kept with three decimals


@lru_cache(maxsize=1)
def _power() -> float:
    return float(load_lexicon("precision")["power"])


def rule_of(name: str) -> str:
    """The rule that an edge names, without its variant: `blame-mutual` is read by `blame`."""
    return name.removesuffix("-mutual")


def load_rules() -> dict[str, str]:
    """The rules of frames.toml, each with the kind of edge it makes: accusation, commitment or denial."""
    frames = load_lexicon("frames")
    return {row["id"]: kind_of(row) for row in (*frames["frame"], *frames["rule"])}


def kind_of(row: Mapping[str, Any]) -> str:
    """Which kind of edge a row of frames.toml makes; a rule without words of its own says it by its code."""
    if row.get("kind", "rule") != "rule":
        return str(row["kind"])
    return "accusation" if row["plover"] == "ACCUSE" else "commitment"
