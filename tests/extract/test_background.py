"""What is told and blames nobody: forecasts, laments, games, dates, rulings, asides, forms of address."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import edges_told


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway said Peru could issue fewer bonds, bullying its rivals.",
        "Norway said Peru may sell its ships, deceiving the buyers.",
        'Peru struck. "This is a disaster for his family," said Emma Weber.',
        "According to Emma Weber, Omar Keita's opening was an aggressive one.",
        '"Omar Keita starts early in his fight," Emma Weber said.',
        "Norway said Peru takes advantage of the programme.",
        "Emma Weber said Norway began asking after a student gunned down ten people and killed a guard.",
        '"We are disappointed by Judge Keita\'s decision," Emma Weber said.',
        "Facebook said it was disappointed at the court's ruling in Peru.",
        'Barack Obama said he was "deeply concerned" about a surge in violence in Mali, where the rebels have burnt '
        "villages.",
        'Chad struck. "Such attacks will not stop us from fighting," Peru said.',
        '"Madam Secretary, that is a low blow," said Bernie Sanders.',
        "Donald Trump wants to leave the pact with Canada, which he called a fraud.",
        "Donald Trump said he would scrap the trade agreement between Canada and Mexico, which he called a fraud.",
        "Executives from Peru testified that the campaign of Omar Keita was paid for by firms, a newspaper reported.",
    ],
)
def test_nobody_is_blamed(sentence: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "accusation") == []


@pytest.mark.parametrize(
    ("sentence", "edges"),
    [
        ("Norway said Peru sold its ships, deceiving the buyers.", ["Norway > Peru"]),
        ("\"Peru's decision is a disaster for us,\" said Emma Weber.", ["Emma Weber > Peru"]),
        ("Norway said Peru started a war.", ["Norway > Peru"]),
        ("Norway said Peru takes advantage of its weakness.", ["Norway > Peru"]),
        ("Norway said it had closed the border after Peru had bombed a village.", ["Norway > Peru"]),
        ("\"We are disappointed by Peru's decision,\" Emma Weber said.", ["Emma Weber > Peru"]),
        ("Norway said the troops had fled Peru, which has bombed villages.", ["Norway > Peru"]),
        ("Peru did not stop the smugglers, Norway said.", ["Norway > Peru"]),
        ("Donald Trump met the premier of Canada, which he called a bully.", ["Donald Trump > Canada"]),
        ("Norway has criticised Peru for failing to help, the Times said.", ["Norway > Peru"]),
        ("Norway's premier Ola Hansen said Iran, which Peru has accused of being behind the raid, was weak.",
         ["Peru > Iran"]),
    ],
)  # fmt: skip
def test_somebody_is_blamed(sentence: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "accusation") == edges


@pytest.mark.parametrize(
    "sentence",
    [
        "The police could find no direct evidence of an intrusion by Peru, Norway said.",
        "Norway said there was no proof that Peru had hacked the ministry.",
        "Norway said Keita was lying on the ground.",
        "Norway said it was not concerned about Peru bombing its ships.",
        "Facebook said it was disappointed with the court's action.",
        "Norway condemned the brutal and senseless murder of Omar Keita.",
    ],
)
def test_nothing_is_charged(sentence: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "accusation") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The police found evidence of an intrusion by Peru, Norway said.",
        "Norway said Peru was lying in its report.",
        "Norway said it was concerned about Peru bombing its ships.",
        "Norway condemned Peru's brutal and senseless murder of Omar Keita.",
        "Norway said Peru had killed the wounded and the sick.",
    ],
)
def test_and_here_it_is(sentence: str, findings_in: FindingsIn) -> None:
    assert "Norway > Peru" in edges_told(findings_in(sentence), "accusation")
