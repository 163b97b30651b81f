"""A mention on its way to a cluster, in tokens."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Form, Kind

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """A mention in tokens, on its way to a cluster."""

    start: int
    end: int
    head: int
    kind: Kind
    form: Form
    name: str | None = None
    entry: str | None = None
    country: str | None = None
    role: str | None = None
    role_id: str | None = None
    body: str | None = None  # suffix of a body pattern: foreign-ministry
    gender: str | None = None
    plural: bool = False
    definite: bool = True
    adjective: bool = False  # `Russian` in `Russian jets`: owns, but never acts
    ambiguous: bool = False
    nationality: str | None = None  # of those who do not speak for their state
    affiliation: str | None = None  # the body that the title names
    derived: bool = False  # an adjective or a people: `Turkmen`
    reach: int = 0  # where a title behind the name ends: `Musa Keita, the Malian army chief`
    others: tuple[str, ...] = ()  # rows that share the name, the likeliest first: the two Congos
