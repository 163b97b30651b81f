"""Mentions to actors, reports to undertakings."""

from kg.resolve.linker import Linker, resolve_actors
from kg.resolve.undertakings import resolve_undertakings

__all__ = ["Linker", "resolve_actors", "resolve_undertakings"]
