"""Which nodes are worth comparing: those that share a key made from their names.

People share the consonants of their last word and the first letter of their first; bodies all their words but one, or
the consonants of all; places those of all in one. Time and memory grow with the number of names and not with its
square: a block that is too large is compared in the order of its names, each with the few behind it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.resolve.likeness import long_form, words_of
from kg.resolve.nodes import Node
from kg.resolve.spelling import latin, skeleton

__all__ = ["Block", "blocks_of", "candidate_pairs", "listed_pairs"]

Key = tuple[str, ...]

COMPARED = frozenset({"person", "organisation", "place"})
LARGE = 48  # nodes in a block from which on only neighbours are compared
NEAR = 24  # how many behind it, then


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes that share a key, and the rows of the gazetteer (a node for each of their names) that have it too."""

    nodes: tuple[Node, ...]
    rows: tuple[Node, ...] = ()


def blocks_of(nodes: Iterable[Node], rows: Iterable[Node] = ()) -> Iterator[Block]:
    """The blocks in which there is something to compare, in the order of their keys. A node is in several of them."""
    sharing: dict[Key, list[Node]] = defaultdict(list)
    for node in nodes:
        for key in _keys(node):
            sharing[key].append(node)
    listed: dict[Key, list[Node]] = defaultdict(list)
    for row in rows:
        for key in _keys(row):
            if key in sharing:
                listed[key].append(row)
    for key, found in sorted(sharing.items()):
        if len(found) > 1 or key in listed:
            yield Block(tuple(found), tuple(listed.get(key, ())))


def candidate_pairs(blocks: Iterable[Block]) -> Iterator[tuple[Node, Node]]:
    """Pairs of nodes that may be one actor, each once, smaller identifier first."""
    seen: set[tuple[str, str]] = set()
    for block in blocks:
        for one, other in _pairs(block.nodes):
            key = (one.id, other.id)
            if key not in seen:
                seen.add(key)
                yield one, other


def listed_pairs(blocks: Iterable[Block]) -> Iterator[tuple[Node, Node]]:
    """Pairs of a node and a row of the gazetteer."""
    for block in blocks:
        for row in block.rows:
            for node in block.nodes[:LARGE]:
                yield node, row


def _pairs(block: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    if len(block) <= LARGE:
        yield from combinations(sorted(block, key=lambda n: n.id), 2)
        return
    ordered = sorted(block, key=lambda n: (latin(n.name), n.id))
    for i, node in enumerate(ordered):
        for other in ordered[i + 1 : i + 1 + NEAR]:
            yield (node, other) if node.id < other.id else (other, node)


def _keys(node: Node) -> Iterator[Key]:
    if node.kind not in COMPARED or not node.named:
        return
    words = latin(node.name).split()
    if not words:
        return
    if node.kind == "place":
        yield ("place", skeleton("".join(words_of(node.name))))
    elif node.kind == "person":
        yield from _keys_of_person(node, words)
    else:
        yield from _keys_of_body(list(words_of(node.name)))


def _keys_of_person(node: Node, words: list[str]) -> Iterator[Key]:
    if len(words) == 1:
        yield ("p1", words[0], node.state or "")
    else:
        yield ("p", skeleton(words[-1]), skeleton(long_form(words[0]))[:1])


def _keys_of_body(words: list[str]) -> Iterator[Key]:
    yield ("s", *(skeleton(word) for word in words))
    if 1 < len(words) <= 9:
        for i, word in enumerate(words):
            yield ("d", str(i), word[:2], *words[:i], *words[i + 1 :])
