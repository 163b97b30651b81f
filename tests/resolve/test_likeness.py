"""Who is alike: by name, state, office, years and company, with the points told in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Kind
from kg.resolve.likeness import compare
from kg.resolve.nodes import Node
from kg.seeds import load_lexicon

JOIN, DOUBT = (float(load_lexicon("resolution")[key]) for key in ("join", "doubt"))


def node(name: str, state: str | None = None, *roles: str, kind: Kind = "person", **known: object) -> Node:
    made = Node(f"{name}-{state}", name, kind, state, None, None, None, frozenset(roles), (2016,), frozenset(), ())
    return replace(made, **known)  # type: ignore[arg-type]


ONE = [
    (node("Amina Deby"), node("Amina Deby")),
    (node("Amina Deby", "chad", "envoy"), node("Amina Deby", None, "envoy")),
    (node("Sergei Lawrow", "russia"), node("Sergey Lavrov", "russia")),
    (node("Muhammad Zareef", "iran"), node("Mohammad Zarif", "iran")),
    (node("Recep Erdogan", "turkey"), node("Recep Erdoğan", "turkey")),
    (node("J. Hansen", "norway", "envoy", company=frozenset({"nato"})),
     node("Jens Hansen", "norway", "envoy", company=frozenset({"nato"}))),
    (node("Carl A. Weber", "germany", "envoy"), node("Carl Weber", "germany", "envoy")),
    (node("Harbour Trust Inc", kind="organisation"), node("Harbour Trust", kind="organisation")),
    (node("Jabhat al-Nosra", kind="organisation"), node("Jabhat an-Nusra", kind="organisation")),
    (node("Tim Weber", "germany", "envoy"), node("Timothy Weber", "germany", "envoy")),
    (node("Amina Deby", "chad", "mayor"), node("Amina Deby", None, "lawmaker", states=frozenset({"chad"}))),
    (node("Centre for Lakes & Rivers", kind="organisation"), node("Centre for Lakes and Rivers", kind="organisation")),
    (node("Seif al Dawla", kind="place"), node("Saif al-Dawleh", kind="place")),
    (node("Amina Deby", "chad"), node("Amina Deby", states=frozenset({"chad", "mali"}))),
    (node("Lake Fishing Pact", "chad", kind="organisation"),
     node("Lake Fishing Pact", kind="organisation", states=frozenset({"chad"}))),
]  # fmt: skip

TWO = [
    (node("John Kerry", "united-states"), node("John Kerry", "ireland")),
    (node("Amina Deby", "chad"), node("Amina Deby")),  # nothing else speaks for it
    (node("John Kerry", "united-states"), node("Bob Kerrey", "united-states")),
    (node("Ali Hassan", "iraq"), node("Alaa Hussein", "iraq")),
    (node("Peter Hansen", "norway"), node("Lars Hansen", "norway")),
    (node("Marun", kind="place"), node("Maroon", kind="place")),  # one word is too little
    (node("Saif al-Dawleh", "syria", kind="place"), node("Seif al-Dawla", "iraq", kind="place")),
    (node("Bab al-Karam", kind="place"), node("Bab al-Karim Town", kind="place")),
    (node("Wang", "china"), node("Wang", "china")),  # a bare surname says little
    (node("Peter Hansen", years=(1987,)), node("Peter Hansen", years=(2020,))),
    (node("Carl A. Weber", "germany"), node("Carl B. Weber", "germany")),
    (node("Northern Alliance", kind="organisation"), node("Southern Alliance", kind="organisation")),
    (node("China Institute", kind="organisation"), node("Chinese Institute", kind="organisation")),
    (node("Georgia", kind="organisation"), node("Georgia")),
    (node("Tim Weber"), node("Timothy Weber")),  # nothing else speaks for it
    (node("Tim Weber", "germany", "envoy"), node("Tom Weber", "germany", "envoy")),
    (node("Amina Deby", "chad"), node("Amina Deby", states=frozenset({"mali"}))),
    (node("Supreme Court", "chad", kind="organisation"),
     node("Supreme Court", kind="organisation", states=frozenset({"chad"}))),
    (node("Deby", "chad"), node("Deby", states=frozenset({"chad"}))),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE, ids=lambda n: n.name)
def test_one_actor_under_two_names_is_over_the_threshold(one: Node, other: Node) -> None:
    found, back = compare(one, other), compare(other, one)
    assert found is not None and back is not None
    assert found.score >= JOIN
    assert found.score == back.score


@pytest.mark.parametrize(("one", "other"), TWO, ids=lambda n: n.name)
def test_two_actors_are_under_it(one: Node, other: Node) -> None:
    found = compare(one, other)
    assert found is None or found.score < JOIN


def test_the_reason_tells_every_point() -> None:
    company = frozenset({"nato", "reuters"})
    one = node("Amina Deby", "chad", "envoy", company=company)
    found = compare(one, node("Amina Deby", "chad", "envoy", company=company))
    assert found is not None
    assert found.reason == "same full name, both of chad, both envoy, both beside nato"


def test_a_row_of_the_gazetteer_takes_a_typing_error() -> None:
    slip, right = (
        node("World Heath Organization", kind="organisation"),
        node("World Health Organization", kind="organisation"),
    )
    found, listed = compare(slip, right), compare(slip, right, listed=True)
    assert found is not None and listed is not None
    assert found.score < JOIN <= listed.score


@pytest.mark.parametrize(
    ("one", "other", "joins"),
    [
        ("Chadian Obervatory for Human Rights", "Chadian Observatory for Human Rights", True),
        ("International Comission of Fair Trade", "International Commission of Fair Trade", True),
        ("Peruvian Instiute of World Affairs", "Peruvian Institute of World Affairs", True),
        ("Malian Fedaration of Free Workers Unions", "Malian Federation of Free Workers Unions", True),
        ("Kenyan Assocation for Clean Water", "Kenyan Association for Clean Water", True),
        ("Chadian Obervatory", "Chadian Observatory", False),
        ("Chadian Obervatory for Humane Rights", "Chadian Observatory for Human Rights", False),
        ("Chadian Conservatory for Human Rights", "Chadian Observatory for Human Rights", False),
        ("Peruvian Institute of World Affairs", "Peruvian Institute of Rural Affairs", False),
        ("Kenyan Association for Clean Water", "Kenyan Association for Clear Water", False),
        ("Hyundai Motor Co", "Honda Motor Co", False),
        ("Kia", "KIA", False),
        ("Fao", "FAO", False),
    ],
)
def test_a_slip_in_a_listed_name_of_four_words_makes_no_other_body(one: str, other: str, joins: bool) -> None:
    """Whatever state the article gives the one, and the row none."""
    found = compare(node(one, "chad", kind="organisation"), node(other, kind="organisation"), listed=True)
    assert (found is not None and found.score >= JOIN) == joins
