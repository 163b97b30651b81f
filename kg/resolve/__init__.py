"""Mentions to actors, reports to undertakings, and what a person decided about either."""

from kg.resolve.blocking import Block
from kg.resolve.decisions import Decisions, load_decisions, write_proposals
from kg.resolve.likeness import Likeness
from kg.resolve.linker import Compare, Linker, compare_blocks, resolve_actors
from kg.resolve.undertakings import Brief, Settled, brief_of, resolve_undertakings

__all__ = [
    "Block",
    "Brief",
    "Compare",
    "Decisions",
    "Likeness",
    "Linker",
    "Settled",
    "brief_of",
    "compare_blocks",
    "load_decisions",
    "resolve_actors",
    "resolve_undertakings",
    "write_proposals",
]
