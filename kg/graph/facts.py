"""Look-ups in a store by prefixed names: `facts.text(node, "kg:rule")`. A missing node has no facts."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from kg.graph.prefixes import PREFIXES, local_name

__all__ = ["Facts"]


class Facts:
    """What a store says of its nodes; the same answer whatever the order of the file."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self._store = store

    def nodes(self, subject: NamedNode | None, name: str) -> list[NamedNode]:
        """The nodes that a subject points to, sorted."""
        found = (value for value in self._objects(subject, name) if isinstance(value, NamedNode))
        return sorted(found, key=lambda node: node.value)

    def node(self, subject: NamedNode | None, name: str) -> NamedNode | None:
        """The first of them."""
        return next(iter(self.nodes(subject, name)), None)

    def text(self, subject: NamedNode | None, name: str) -> str:
        """The first value of a property, or an empty string."""
        return min((value.value for value in self._objects(subject, name)), default="")

    def label(self, subject: NamedNode | None) -> str:
        """The name of a node: its label, or the end of its IRI; an empty string for no node."""
        return self.text(subject, "rdfs:label") or (local_name(subject.value) if subject else "")

    def has(self, subject: NamedNode, name: str) -> bool:
        """Whether the property is there."""
        return bool(self._objects(subject, name))

    def subjects(self, name: str, value: NamedNode | None = None) -> set[NamedNode]:
        """The nodes that have a property, or point to a value by it."""
        found = self._store.quads_for_pattern(None, _property(name), value, None)
        return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}

    def _objects(self, subject: NamedNode | None, name: str) -> set[NamedNode | Literal]:
        if subject is None:
            return set()
        found = self._store.quads_for_pattern(subject, _property(name), None, None)
        return {quad.object for quad in found if isinstance(quad.object, NamedNode | Literal)}


def _property(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)
