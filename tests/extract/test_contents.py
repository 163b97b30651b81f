"""What a charge says: of what and not only of whom, whose campaign was weak, and once."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from tests.conftest import ClaimsIn, FindingsIn


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "The EU blacklisted ten Belarusian officials, and the ministries there, over a crackdown.",
            "a crackdown",
        ),
        ("Norway sanctioned two Chadian generals on Monday over the theft of gold.", "the theft of gold"),
        ("Norway blacklisted two Chadian generals and a bank for running prison camps.", "running prison camps"),
        ("Norway sanctioned ten officials of Chad, one of them a judge, over torture.", "torture"),
        ("Norway blacklisted the Chadian army on Monday for torture.", "torture"),
        ("Norway sanctioned Chadian generals who rule over the north.", "sanctioned Chadian generals who rule over the "
         "north"),
        ("Norway blacklisted a Chadian general after Peru had sued over fraud.", "blacklisted a Chadian general after "
         "Peru had sued over fraud"),
        ("On Monday Norway blacklisted two Chadian generals.", "blacklisted two Chadian generals"),
        ("Norway has sentenced Omar Keita to two years in prison.", "has sentenced Omar Keita to two years in prison"),
        ("Donald Trump scolded Hillary Clinton about the delay.", "scolded Hillary Clinton about the delay"),
        ("Norway condemned Chad in a letter to the press.", "condemned Chad in a letter to the press"),
        ("Norway condemned Chad for the raid.", "the raid"),
        ("Norway condemned Chad's raid on Niger.", "Chad's raid on Niger"),
        ("Norway accused Chad of theft.", "theft"),
        ("Norway called Chad a liar.", "a liar"),
        ("Norway blamed the raid on Chad.", "the raid"),
    ],
)  # fmt: skip
def test_a_charge_says_of_what(sentence: str, content: str, claims_in: ClaimsIn) -> None:
    assert {c.content for c in claims_in(sentence) if isinstance(c, Accusation)} == {content}


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Corbyn's critics say his campaign to remain in the EU was half-hearted.",
            "his campaign to remain in the EU was half-hearted",
        ),
        ("Norway said Chad's decision to quit the pact was reckless.", "Chad's decision to quit the pact was reckless"),
        ("Norway said Chad's raid was a crime.", "Chad's raid was a crime"),
        ("Norway said Chad was reckless.", "was reckless"),
        ("Norway said Chad shelled the port and killed ten people.", "killed ten people"),
    ],
)  # fmt: skip
def test_what_is_bad_is_told_where_it_is_not_the_accused_himself(
    sentence: str, content: str, claims_in: ClaimsIn
) -> None:
    assert content in {c.content for c in claims_in(sentence) if isinstance(c, Accusation)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad accused Mali of trying to undermine the cessation of hostilities agreement by saying it failed.",
        "Norway accused Chad of trying to undermine the truce, saying it wanted war.",
        "Norway accused Chad of violating the truce in Mali.",
        "Norway accuses Chad of arming rebels.",
        "Norway sued Chad in May, accusing it of stealing its boats.",
        "Norway described the raid as a “massacre” committed by Chad.",
        "Norway blamed Chad for failing to stop the rebels.",
    ],
)
def test_a_charge_is_told_once(sentence: str, findings_in: FindingsIn) -> None:
    assert len([edge for edge in findings_in(sentence).edges if edge.type == "accusation"]) == 1


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("The former union leader and bus driver has accused Chad of theft.", ["former union leader"]),
        ("The former prime minister and party leader accuses Chad of theft.", ["former prime minister"]),
        ("The president and army chief has accused Chad of theft.", ["president"]),
        ("A senator and former governor accused Chad of theft.", ["senator"]),
        ("An activist and lawyer accused Chad of theft.", ["activist"]),
        ("The president and the army chief have accused Chad of theft.", ["army chief", "president"]),
        ("The king and crown prince accused Chad of theft.", ["crown prince", "king"]),
        ("The senator and a governor accused Chad of theft.", ["governor", "senator"]),
        ("The former union leader and bus driver Nicolas Maduro has accused Chad of theft.", ["Nicolas Maduro"]),
        ("The senators and governors accused Chad of theft.", ["governors", "senators"]),
    ],
)
def test_two_posts_under_one_article_are_one_person(sentence: str, sources: list[str], findings_in: FindingsIn) -> None:
    findings = findings_in(sentence)
    told = {e.source for e in findings.edges if e.type == "accusation" and e.source is not None}
    assert sorted(findings.actors[source].name for source in told) == sources
