"""Which nodes become one actor: the likeliest pairs first, as long as nothing contradicts.

A node joins another only if one candidate remains: two that are as good and cannot both be it (Amina Deby of Chad,
Amina Deby of Peru) leave it alone. What a person decided goes before everything. The outcome depends on the set of
nodes and not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolve.likeness import Likeness
from kg.resolve.nodes import Node
from kg.seeds import load_lexicon

__all__ = ["Joined", "join_nodes"]


@dataclass(slots=True)
class Joined:
    """Sets of nodes that are one actor. `of`: node → the identifier that its set goes by; `why`: node → how it came
    into its set; `doubtful`: pairs that a person should look at."""

    of: dict[str, str] = field(default_factory=dict)
    why: dict[str, Likeness] = field(default_factory=dict)
    doubtful: tuple[Likeness, ...] = ()


class _Sets:
    """Disjoint sets that know their states, their rows of the gazetteer, and who must stay out."""

    def __init__(self, states: Mapping[str, str | None], rows: Iterable[str], apart: Iterable[tuple[str, str]]) -> None:
        self._parent = {id: id for id in states}
        self._members = {id: {id} for id in states}
        self._states = {id: {state} - {None} for id, state in states.items()}
        self._rows = {id: {id} for id in rows}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def root(self, id: str) -> str:
        while self._parent[id] != id:
            self._parent[id] = self._parent[self._parent[id]]
            id = self._parent[id]
        return id

    def may_join(self, one: str, other: str) -> bool:
        """Whether the sets of both have no two states, no two rows, and nobody kept apart."""
        a, b = self.root(one), self.root(other)
        if len(self._states[a] | self._states[b]) > 1 or len(self._rows.get(a, set()) | self._rows.get(b, set())) > 1:
            return False
        return not any(self._apart.get(member, set()) & self._members[b] for member in self._members[a])

    def join(self, one: str, other: str) -> None:
        a, b = sorted((self.root(one), self.root(other)))
        if a != b:
            self._parent[b] = a
            self._members[a] |= self._members.pop(b)
            self._states[a] |= self._states.pop(b)
            if b in self._rows:
                self._rows[a] = self._rows.get(a, set()) | self._rows.pop(b)

    def leaders(self) -> dict[str, str]:
        """Node → the row of the gazetteer in its set, else the shortest identifier, the first of them."""
        led: dict[str, str] = {}
        for root, members in self._members.items():
            rows = self._rows.get(root, set())
            leader = min(rows or members, key=lambda id: (len(id), id))
            led |= dict.fromkeys(members, leader)
        return led


def join_nodes(
    nodes: Sequence[Node],
    rows: Mapping[str, str | None],
    likenesses: Iterable[Likeness],
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
) -> Joined:
    """The sets of nodes that are one actor. `rows`: rows of the gazetteer that are candidates, with their states."""
    states = {node.id: node.state for node in nodes} | dict(rows)
    kept = {pair for one, other in different if (pair := _sorted(one, other))[0] in states and pair[1] in states}
    sets = _Sets(states, rows, kept)
    decided = {pair for one, other in same if {*(pair := _sorted(one, other))} <= states.keys()}
    joined = Joined()
    for one, other in sorted(decided):
        sets.join(one, other)
        for id in (one, other):
            joined.why.setdefault(id, Likeness(one, other, 1.0, "a person decided that they are the same"))
    told = _best([likeness for likeness in likenesses if _sorted(likeness.one, likeness.other) not in kept | decided])
    refused = _join_by_likeness(told, states, sets, joined)
    joined.of = sets.leaders()
    doubt = float(load_lexicon("resolution")["doubt"])
    open_pairs = [
        found for found in (*refused, *told) if found.score >= doubt and joined.of[found.one] != joined.of[found.other]
    ]
    joined.doubtful = tuple(sorted(set(open_pairs), key=lambda found: (-found.score, found.one, found.other)))
    return joined


def _best(likenesses: Iterable[Likeness]) -> list[Likeness]:
    """The highest likeness of each pair: a row of the gazetteer is compared under each of its names."""
    best: dict[tuple[str, str], Likeness] = {}
    for likeness in sorted(likenesses, key=lambda found: (-found.score, found.one, found.other, found.reason)):
        best.setdefault(_sorted(likeness.one, likeness.other), likeness)
    return list(best.values())


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _join_by_likeness(
    likenesses: Iterable[Likeness], states: Mapping[str, str | None], sets: _Sets, joined: Joined
) -> list[Likeness]:
    """Join the pairs above the threshold, the likeliest first; gives those that something contradicted."""
    threshold = float(load_lexicon("resolution")["join"])
    enough = sorted(
        (found for found in likenesses if found.score >= threshold),
        key=lambda found: (-found.score, found.one, found.other),
    )
    torn = _torn(enough, states)
    refused = []
    for likeness in enough:
        pulled = {likeness.one, likeness.other} & torn and states[likeness.one] != states[likeness.other]
        if pulled or not sets.may_join(likeness.one, likeness.other):
            refused.append(likeness)
            continue
        sets.join(likeness.one, likeness.other)
        for id in (likeness.one, likeness.other):
            joined.why.setdefault(id, likeness)
    return refused


def _torn(likenesses: Iterable[Likeness], states: Mapping[str, str | None]) -> set[str]:
    """Nodes without a state that fit candidates of two."""
    candidates: dict[str, set[str]] = defaultdict(set)
    for likeness in likenesses:
        for id, other in ((likeness.one, likeness.other), (likeness.other, likeness.one)):
            state = states[other]
            if states[id] is None and state is not None:
                candidates[id].add(state)
    return {id for id, found in candidates.items() if len(found) > 1}
