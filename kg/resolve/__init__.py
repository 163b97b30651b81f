"""Mentions to actors, reports to undertakings, and what a person decided about either."""

from kg.resolve.decisions import Decisions, load_decisions, write_proposals
from kg.resolve.linker import Linker, resolve_actors
from kg.resolve.undertakings import Brief, Settled, brief_of, resolve_undertakings

__all__ = [
    "Brief",
    "Decisions",
    "Linker",
    "Settled",
    "brief_of",
    "load_decisions",
    "resolve_actors",
    "resolve_undertakings",
    "write_proposals",
]
