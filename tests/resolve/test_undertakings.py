"""Undertakings: reports of one promise are one, and a charge of breach finds the promise it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kg.model import Actor, Edge, Passage
from kg.resolve import brief_of, resolve_undertakings
from tests.conftest import FindingsIn

ACTORS = {
    a.id: a
    for a in (
        Actor("chile", "Chile", "country", "chile"),
        Actor("peru", "Peru", "country", "peru"),
        Actor("rosa", "Rosa Fuentes", "person", "chile"),
        Actor("rebels", "rebels", "group", "chile"),
    )
}
PROMISE = Edge(
    "com-1", "a", "commitment", "promise", "chile", "peru", None, None, "open the old archive in Arica",
    Passage(0, 60, "x" * 60), Passage(6, 14, "promised"), "narrated", "promise", 0.8, status="made",
)  # fmt: skip
CHARGE = replace(
    PROMISE, id="acc-1", type="accusation", source="peru", target="chile", status=None,
    content="has broken its promise to open the old archive", evidence=Passage(100, 160, "y" * 60),
)  # fmt: skip


def settled(*edges: Edge, breached: str | None = None, by_id: Mapping[str, str] | None = None) -> dict[str, Edge]:
    """The edges by identifier; `breached` is what the charge says was broken, `by_id` what each of several does."""
    said = by_id or {edge.id: breached for edge in edges if breached and edge.type == "accusation"}
    briefs = [brief_of(edge, said.get(edge.id)) for edge in edges]
    found = resolve_undertakings(filter(None, briefs), ACTORS)
    return {edge.id: found.settle(edge) for edge in edges}


@pytest.mark.parametrize(
    ("source", "content", "same"),
    [
        ("chile", "open the old archive", True),
        ("rosa", "open the old archive in Arica", True),  # an official binds his state
        ("rebels", "open the old archive in Arica", False),  # rebels bind themselves
        ("peru", "open the old archive in Arica", False),
        ("chile", "withdraw its ships", False),
        ("chile", "open the border", False),  # one word in common is not enough
    ],
)
def test_reports_are_one_undertaking_by_party_and_words(source: str, content: str, same: bool) -> None:
    report = replace(PROMISE, id="com-2", doc="b", source=source, content=content)
    found = settled(PROMISE, report)
    assert found["com-1"].commitment is not None
    assert (found["com-1"].commitment == found["com-2"].commitment) is same


@pytest.mark.parametrize("doc", ["a", "b"])
def test_a_breach_finds_the_promise_here_and_in_another_article(doc: str) -> None:
    charge = replace(CHARGE, doc=doc)
    found = settled(PROMISE, charge, breached="its promise to open the old archive")
    assert found["acc-1"].breaches == found["com-1"].commitment


def test_a_breach_prefers_the_promise_whose_words_it_uses() -> None:
    other = replace(PROMISE, id="com-2", content="withdraw its ships from the gulf", evidence=Passage(70, 90, "z" * 20))
    charge = replace(CHARGE, content="broke its promise to withdraw its ships from the gulf")
    found = settled(PROMISE, other, charge, breached="its promise to withdraw its ships from the gulf")
    assert found["acc-1"].breaches == found["com-2"].commitment != found["com-1"].commitment


@pytest.mark.parametrize(
    ("target", "content"),
    [("peru", "has broken its promise to open the old archive"), ("chile", "has broken the law on fishing")],
)
def test_a_charge_against_others_or_of_other_things_breaks_no_promise(target: str, content: str) -> None:
    charge = replace(CHARGE, doc="b", source="rebels", target=target, content=content)
    assert settled(PROMISE, charge, breached="the law on fishing")["acc-1"].breaches is None


def test_a_charge_that_names_no_undertaking_breaks_none() -> None:
    assert settled(PROMISE, CHARGE)["acc-1"].breaches is None


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Chile promised Peru to open the old archive in Arica.",
            "“Chile has broken its promise to open the old archive in Arica,” Peru said.",
        ),
        (
            "Chile promised Peru to open the old archive in Arica. "
            "Peru said that Chile had broken its promise to open the old archive.",
        ),
        (
            "Mali and Niger signed an agreement on the northern wells in May.",
            "Mali accused Niger of violating the agreement on the northern wells.",
        ),
    ],
)
def test_a_breach_in_the_news_is_linked_with_the_promise(texts: tuple[str, ...], findings_in: FindingsIn) -> None:
    edges = findings_in(*texts).edges
    (charge,) = (edge for edge in edges if edge.type == "accusation")
    made = [edge for edge in edges if edge.type == "commitment" and edge.source == charge.target]
    assert charge.breaches is not None
    assert {edge.commitment for edge in made} == {charge.breaches}


TRUCE = replace(
    PROMISE, id="com-3", content="the truce on the northern border", evidence=Passage(0, 60, "x" * 60)
)  # fmt: skip


@pytest.mark.parametrize(
    ("start", "target", "content", "linked"),
    [
        (200, "chile", "failing to rein in its smugglers", True),  # says how the truce was broken
        (200, "chile", "lying about the smugglers", False),  # nothing left undone
        (2000, "chile", "failing to rein in its smugglers", False),  # too far from the charge of breach
        (200, "rebels", "failing to hold their fire", False),  # of others
    ],
)
def test_an_omission_charged_after_a_breach_says_how_it_was_broken(
    start: int, target: str, content: str, linked: bool
) -> None:
    breach = replace(CHARGE, content="broke the truce", evidence=Passage(100, 160, "y" * 60))
    charge = replace(CHARGE, id="acc-2", target=target, content=content, evidence=Passage(start, start + 9, "z" * 9))
    words = {"acc-1": "the truce"} | ({"acc-2": content} if "failing" in content else {})
    found = settled(charge, TRUCE, breach, by_id=words)
    assert found["acc-1"].breaches == found["com-3"].commitment
    assert (found["acc-2"].breaches == found["com-3"].commitment) is linked


@pytest.mark.parametrize(
    ("target", "content", "words", "linked"),
    [
        (
            "rebels",
            "shelled two villages",
            "truce",
            True,
        ),  # of fighters whom no state bound: the truce with the accuser
        ("rebels", "refused to join the truce", "the truce", False),  # it never bound them
        ("rosa", "shelled two villages", "treaty", False),  # another agreement
    ],
)
def test_fighters_break_the_truce_that_the_accuser_was_promised(
    target: str, content: str, words: str, linked: bool
) -> None:
    charge = replace(CHARGE, target=target, content=content)
    assert (settled(TRUCE, charge, breached=words)["acc-1"].breaches is not None) is linked


def test_a_promise_known_only_from_its_breach_is_an_undertaking_too(findings_in: FindingsIn) -> None:
    edges = findings_in("Peru said that Chile had broken its promise to open the old archive.").edges
    (charge,) = (edge for edge in edges if edge.type == "accusation")
    (promise,) = (edge for edge in edges if edge.type == "commitment")
    assert (promise.source, promise.status) == ("chile", "claimed_broken")
    assert charge.breaches == promise.commitment
