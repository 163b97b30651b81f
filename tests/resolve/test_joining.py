"""Joining: one candidate, or nobody; decisions first; never by order."""

from __future__ import annotations

from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.blocking import blocks_of, candidate_pairs
from kg.resolve.joining import join_nodes
from kg.resolve.likeness import Likeness, compare
from kg.resolve.nodes import Node
from tests.resolve.test_likeness import node

CHAD, PERU, BARE = (
    node("Amina Deby", "chad", "envoy"),
    node("Amina Deby", "peru", "envoy"),
    node("Amina Deby", None, "envoy"),
)


def likenesses(*nodes: Node) -> list[Likeness]:
    return [found for one, other in candidate_pairs(blocks_of(nodes)) if (found := compare(one, other))]


def joined(*nodes: Node) -> dict[str, str]:
    return join_nodes(nodes, {}, likenesses(*nodes)).of


def test_the_only_candidate_is_taken() -> None:
    of = joined(CHAD, BARE)
    assert of[BARE.id] == of[CHAD.id]


def test_two_candidates_leave_it_alone_and_are_told() -> None:
    found = join_nodes((CHAD, PERU, BARE), {}, likenesses(CHAD, PERU, BARE))
    assert len(set(found.of.values())) == 3
    assert {doubt.score for doubt in found.doubtful} == {0.85}
    assert len(found.doubtful) == 2


def test_two_states_are_never_one_whatever_stands_between() -> None:
    chain = [Likeness(CHAD.id, "x", 0.9, ""), Likeness("x", "y", 0.9, ""), Likeness("y", PERU.id, 0.9, "")]
    nodes = [CHAD, PERU, node("x", id="x"), node("y", id="y")]
    of = join_nodes(nodes, {}, chain).of
    assert of[CHAD.id] != of[PERU.id]


def test_a_row_of_the_gazetteer_leads_its_set() -> None:
    found = join_nodes([BARE], {"amina-deby": "chad"}, [Likeness(BARE.id, "amina-deby", 0.9, "same name")])
    assert found.of[BARE.id] == "amina-deby"


def test_decisions_go_before_likeness() -> None:
    apart = join_nodes((CHAD, BARE), {}, likenesses(CHAD, BARE), different=[(BARE.id, CHAD.id)]).of
    assert apart[BARE.id] != apart[CHAD.id]
    one = join_nodes((CHAD, PERU), {}, [], same=[(CHAD.id, PERU.id)])
    assert one.of[CHAD.id] == one.of[PERU.id]
    assert one.why[CHAD.id].reason == "a person decided that they are the same"


def test_who_is_kept_apart_is_not_joined_over_a_third() -> None:
    nodes = [node(name, id=name) for name in "abc"]
    chain = [Likeness("a", "b", 0.95, ""), Likeness("b", "c", 0.9, "")]
    of = join_nodes(nodes, {}, chain, different=[("a", "c")]).of
    assert of["a"] == of["b"] != of["c"]


def test_the_order_of_nodes_and_pairs_does_not_matter() -> None:
    nodes = [CHAD, PERU, BARE, node("Amina Debi", "chad", "envoy")]
    results = {tuple(sorted(joined(*order).items())) for order in permutations(nodes)}
    assert len(results) == 1


SCORES = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from((0.5, 0.7, 0.8, 0.85, 0.9))), max_size=20
)
STATES = st.lists(st.sampled_from((None, "chad", "peru")), min_size=10, max_size=10)


@given(SCORES, STATES, st.randoms())
def test_no_set_has_two_states(pairs: list[tuple[int, int, float]], states: list[str | None], chance: Random) -> None:
    nodes = [node(str(n), state, id=str(n)) for n, state in enumerate(states)]
    told = [Likeness(str(a), str(b), score, "") for a, b, score in pairs if a != b]
    of = join_nodes(nodes, {}, told).of
    for leader in set(of.values()):
        own = {n.country for n in nodes if of[n.id] == leader} - {None}
        assert len(own) <= 1
    chance.shuffle(told)
    assert join_nodes(nodes, {}, told).of == of
