"""Mentions to actors, reports to undertakings, and what a person decided about either."""

from kg.resolve.decisions import Decisions, load_decisions, write_proposals
from kg.resolve.linker import Linker, resolve_actors
from kg.resolve.undertakings import resolve_undertakings

__all__ = ["Decisions", "Linker", "load_decisions", "resolve_actors", "resolve_undertakings", "write_proposals"]
