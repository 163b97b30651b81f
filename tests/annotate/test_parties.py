"""Parties by their short names, and words that only look like bodies."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Britain votes in May. The comments from Labour were harsh, Labour leader Ana Ruiz said.", "Labour",
         "labour-party-uk"),
        ("The U.K. voted. Since then several leading Conservatives questioned whether he had the gravitas.",
         "Conservatives", "conservative-party-uk"),
        ("Britain voted. The Commons also voted against a Labour amendment to the bill.", "Labour",
         "labour-party-uk"),
        ("Xi Jinping spoke at a Communist Party congress. Peru and Chad listened.", "Communist Party",
         "communist-party-of-china"),
        ("Germany and Britain met. Conservatives said no.", "Conservatives", "conservative-party-uk"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_party_of_the_state_named(
    text: str, words: str, entry: str, mentions_in: MentionsIn
) -> None:
    found = [m for m in mentions_in(text) if m.text == words]
    assert {m.entry for m in found} == {entry}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Peru met. Labour said no.",
        "China spoke. A member of the Communist Party of Chad left.",
        "China spoke on Monday. In Chad the Communist Party met.",
        "Peru's Communist Party met in China.",
        "Conservatives in Chad said no.",
    ],
)
def test_a_short_name_without_its_state_is_of_no_listed_party(text: str, mentions_in: MentionsIn) -> None:
    parties = {"labour-party-uk", "conservative-party-uk", "communist-party-of-china"}
    assert not parties & {m.entry for m in mentions_in(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two journalists of the BBC's Russian service left.", "Russian"),
        ("Ana Ruiz told the BBC's Chinese Service that she would stay.", "Chinese"),
        ("Ana Ruiz told the BBC's Chinese Service that she would stay.", "Chinese Service"),
        ("Western countries have lined up in opposition to Keita.", "opposition"),
        ("In September Chad intervened military in the conflict.", "military"),
        ("Merkel spoke on Monday.\n\nGerman Mood\n\nThe chancellor said she would stay.", "German Mood"),
        ("Japan is unwilling to buy U.S. Super-computers, he said.", "U.S. Super-computers"),
        ("Gulf states that want Assad gone said they would be willing to send in troops.", "troops"),
    ],
)
def test_what_is_no_body_of_a_state(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert not [m for m in mentions_in(text) if m.text == words and (m.entry or words != "troops")]


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Russian officials left. The service said so.", "Russian", "russia"),
        ("The opposition to Keita in Chad met on Monday.", "Chad", "chad"),
        ("Chad's military intervened in the conflict.", "Chad's military", "chad-armed-forces"),
        (
            "Sudanese President Omar al-Bashir dissolves government after Syria and Iran met.",
            "government",
            "sudan-government",
        ),
        ("Peru sent its troops. Chad's troops stayed.", "Chad's troops", "chad-armed-forces"),
    ],
)
def test_what_is_a_body_of_its_state(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in {m.entry for m in mentions_in(text) if m.text == words}
