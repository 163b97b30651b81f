"""Embassies by whose they are and where."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import FindingsIn, MentionsIn


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("The Russian embassy in London spoke.", "The Russian embassy", "russia-embassy-united-kingdom"),
        ("Russia's embassy in Warsaw spoke.", "Russia's embassy", "russia-embassy-poland"),
        ("The embassy of Peru in Oslo spoke.", "The embassy", "peru-embassy-norway"),
        ("The Guinea-Bissau embassy in Paris spoke.", "The Guinea-Bissau embassy", "guinea-bissau-embassy-france"),
        ("Peru's embassy to Chile spoke.", "Peru's embassy", "peru-embassy-chile"),
        ("Peru's Oslo embassy spoke.", "Peru's Oslo embassy", "peru-embassy-norway"),
        ("China's consulate in Lagos spoke.", "China's consulate", "china-consulate-lagos"),
        ("Peru's embassy in Oslo closed. The embassy had been shelled.", "The embassy", "peru-embassy-norway"),
        ("The Peruvian embassy spoke.", "The Peruvian embassy", None),
        ("Norway said its embassy in Oslo was safe.", "embassy", None),
        ("Peru said its embassy in Oslo was safe.", "embassy", "peru-embassy-norway"),
        ("Peru's embassy in Oslo met Chile's embassy in Rome. Years passed. The embassy left.", "The embassy", None),
    ],
)
def test_an_embassy_is_one_for_each_host(text: str, words: str, entry: str | None, mentions_in: MentionsIn) -> None:
    assert at(mentions_in(text), words).entry == entry


def test_embassies_of_one_state_in_two_states_are_two_actors(findings_in: FindingsIn) -> None:
    findings = findings_in(
        "Peru's embassy in Oslo accused Norway of lying.",
        "Peru's embassy in Rome accused Italy of lying. Peru's embassy in Oslo accused Norway of theft.",
    )
    accusers = {edge.source for edge in findings.edges if edge.type == "accusation"}
    assert accusers == {"peru-embassy-norway", "peru-embassy-italy"}
    assert findings.actors["peru-embassy-norway"].name == "Embassy of Peru in Norway"
    assert findings.actors["peru-embassy-norway"].country == "peru"


def test_embassies_of_no_known_host_belong_to_their_article(findings_in: FindingsIn) -> None:
    findings = findings_in("Peru's embassy accused Norway of lying.", "Peru's embassy accused Italy of lying.")
    accusers = {edge.source for edge in findings.edges if edge.type == "accusation"}
    assert len(accusers) == 2


def test_plural_embassies_are_no_embassy(mentions_in: MentionsIn) -> None:
    assert not [m for m in mentions_in("The two states reopened embassies in Havana.") if "embass" in m.text]


def test_a_spokesperson_of_an_embassy_belongs_to_it(mentions_in: MentionsIn) -> None:
    told = at(mentions_in("Li Wei, spokesman for the Chinese embassy in Canberra, spoke."), "Li Wei")
    assert told.affiliation == "china-embassy-australia"
