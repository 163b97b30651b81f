"""The undertaking that a charge says was broken: its words, and that it is one."""

from __future__ import annotations

import pytest

from kg.extract.breaches import broken_by, truce_around
from kg.model import Accusation
from tests.conftest import ClaimsIn


@pytest.mark.parametrize(
    ("charge", "undertaking"),
    [
        ("has broken the truce", "the truce"),
        ("had violated the nuclear deal of 2015", "the nuclear deal of 2015"),
        ("reneged on its pledge to pay", "on its pledge to pay"),
        ("ignores the terms of the treaty, as always", "terms of the treaty"),
        ("cannot fulfil its promise to free the sailors", "its promise to free the sailors"),
        ("did not fulfil the key condition of the agreement to pay", "condition of the agreement to pay"),
    ],
)  # fmt: skip
def test_the_words_of_the_undertaking_are_told(charge: str, undertaking: str) -> None:
    found = broken_by(charge)
    assert found is not None
    assert found.endswith(undertaking)


@pytest.mark.parametrize(
    "charge",
    ["bombed a hospital", "lied about the cable", "was dealing in arms", "", "an untreated wound", "was pactless"],
)
def test_a_charge_of_other_things_names_no_undertaking(charge: str) -> None:
    assert broken_by(charge) is None


def test_long_undertakings_are_cut() -> None:
    found = broken_by("broke its promise " + "to wait " * 40)
    assert found is not None
    assert len(found.split()) == 12


@pytest.mark.parametrize(
    ("sentence", "breach"),
    [
        ("“Mali has broken the truce,” Niger said.", True),
        ("Spain accused Morocco of breaking its promise on fishing.", True),
        ("Ghana said Togo had reneged on its pledge to pay.", True),
        ("Egypt said that Ethiopia did not honour the agreement.", True),
        ("Iran accused the United States of violating the nuclear deal.", True),
        ("“Mali has bombed a village,” Niger said.", False),
        ("Spain accused Morocco of overfishing.", False),
        ("Ghana said Togo had lied to its neighbours.", False),
    ],
)
def test_a_charge_of_breach_is_told_apart(sentence: str, breach: bool, claims_in: ClaimsIn) -> None:
    (charge,) = (claim for claim in claims_in(sentence) if isinstance(claim, Accusation))
    assert (charge.subtype == "breach") is breach
    assert (charge.breach_of is not None) is breach


@pytest.mark.parametrize(
    ("charge", "sentence"),
    [
        ("40 attacks by the rebels", "Since the truce there were 40 attacks by the rebels."),
        ("shelled a village", "Mali said the ceasefire was over, and that Niger shelled a village."),
        (
            "the inability of Chad to control the army",
            "The cease-fire failed for the inability of Chad to control the army.",
        ),
        ("bombed the port", "Despite the cessation of hostilities Togo bombed the port."),
        ("did not pull back", "Ghana, after the armistice, did not pull back."),
    ],
)
def test_attacks_and_omissions_told_beside_a_truce_break_it(charge: str, sentence: str) -> None:
    assert truce_around(charge, sentence) is not None


@pytest.mark.parametrize(
    ("charge", "sentence"),
    [
        ("40 attacks by the rebels", "There were 40 attacks by the rebels."),
        ("lied about the camp", "It spoke of the truce and lied about the camp."),
        ("is a dictator", "The truce was signed by a man who is a dictator."),
        ("shelled a village", "The treaty on fish was signed when Niger shelled a village."),
        ("sold rifles", "After the ceasefire it sold rifles."),
    ],
)
def test_other_charges_beside_a_truce_do_not(charge: str, sentence: str) -> None:
    assert truce_around(charge, sentence) is None
