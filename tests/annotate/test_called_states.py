"""States and unions that an article calls by their rank."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "word", "entry"),
    [
        ("Saudi Arabia signed the pact. The Kingdom will send aid.", "Kingdom", "saudi-arabia"),
        ("Jordan signed the pact. The kingdom denied it had lied.", "kingdom", "jordan"),
        ("The Omani envoy spoke. He said the Sultanate would send aid.", "Sultanate", "oman"),
        ("ECOWAS closed the border. The bloc threatened to use force.", "bloc", "ecowas"),
        ("ECOWAS closed the border. The regional bloc threatened to use force.", "bloc", "ecowas"),
        ("The West African bloc, ECOWAS, closed the border.", "bloc", "ecowas"),
        ("NATO accused Russia of lying. The bloc will send troops.", "bloc", "nato"),
        ("ASEAN met in Lima. The Southeast Asian bloc pledged aid.", "bloc", "asean"),
    ],
)
def test_a_rank_is_the_one_that_is_named(text: str, word: str, entry: str, mentions_in: MentionsIn) -> None:
    assert [m.entry for m in mentions_in(text) if m.text == word] == [entry]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Saudi Arabia and Jordan signed the pact. The Kingdom will send aid.", "Kingdom"),
        ("Chad signed the pact. The kingdom was no party to it.", "kingdom"),
        ("Saudi Arabia spoke. The Kingdom Tower burnt.", "Kingdom"),
        ("Saudi Arabia spoke. The animal kingdom suffers.", "kingdom"),
        ("The EU and Mercosur met. The bloc will send aid.", "bloc"),
        ("ECOWAS met. The Southeast Asian bloc pledged aid.", "bloc"),
    ],
)
def test_a_rank_of_two_or_of_nobody_here_is_left(text: str, word: str, mentions_in: MentionsIn) -> None:
    assert all(m.entry is None for m in mentions_in(text) if m.text == word)


def test_the_bloc_is_the_european_union_where_it_is_named(mentions_in: MentionsIn) -> None:
    found = mentions_in("The EU and Mercosur met. The bloc will send aid.")
    assert [m.entry for m in found if m.text == "The bloc"] == ["european-union"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("The SPLM-N accused Sudan of lying.", "splm-n"),
        ("Sudan said the SPLM-N had shelled the town.", "splm-n"),
        ("The SPLM-IO accused Sudan of lying.", "splm-io"),
    ],
)
def test_a_letter_of_an_acronym_is_no_middle_initial(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in {m.entry for m in mentions_in(text)}
