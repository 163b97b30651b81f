"""Titles: what stands before or behind a person's name, with its role, gender and country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.titles import find_phrases
from kg.model import Mention
from kg.seeds import load_seeds
from tests.conftest import MentionsIn


def person(mentions: tuple[Mention, ...], name: str) -> Mention:
    return next(m for m in mentions if m.kind == "person" and m.name == name)


@pytest.mark.parametrize(
    ("sentence", "name", "role", "country"),
    [
        ("Syria's envoy Bashar Jaafari spoke.", "Bashar Jaafari", "Syria's envoy", "syria"),
        ("Latvian Prime Minister Evika Silina left.", "Evika Silina", "Latvian Prime Minister", "latvia"),
        ("Iranian Foreign Minister Javad Karimi left.", "Javad Karimi", "Iranian Foreign Minister", "iran"),
        ("Former Chilean president Rosa Fuentes spoke.", "Rosa Fuentes", "Former Chilean president", "chile"),
        ("Brazil's acting foreign minister Paulo Ferreira left.", "Paulo Ferreira",
         "Brazil's acting foreign minister", "brazil"),
        ("German Chancellor Olaf Scholz spoke.", "Olaf Scholz", "German Chancellor", "germany"),
        ("UN High Commissioner for Human Rights Zeid Ra'ad al-Hussein spoke.", "Zeid Ra'ad al-Hussein",
         "UN High Commissioner for Human Rights", None),
        ("European Union foreign policy chief Federica Mogherini spoke.", "Federica Mogherini",
         "European Union foreign policy chief", None),
        ("US Deputy Assistant Secretary of State Laura Stone resigned.", "Laura Stone",
         "US Deputy Assistant Secretary of State", "united-states"),
        ("Kenyan envoy Amina Otieno wept.", "Amina Otieno", "Kenyan envoy", "kenya"),
        ("The talks ended. Thomas Brown went home.", "Thomas Brown", None, None),
    ],
)  # fmt: skip
def test_a_title_gives_role_and_country(
    sentence: str, name: str, role: str | None, country: str | None, mentions_in: MentionsIn
) -> None:
    found = person(mentions_in(sentence), name)
    assert (found.role, found.country) == (role, country)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Olga Petrova, spokeswoman for the Kremlin, smiled.", "Olga Petrova", "spokeswoman"),
        ("Juan Ortega, the Bolivian ambassador, left the room.", "Juan Ortega", "ambassador"),
        ("Peter Hansen, a Danish lawmaker, wrote a letter.", "Peter Hansen", "lawmaker"),
    ],
)
def test_a_title_may_stand_behind_the_comma(sentence: str, name: str, role: str, mentions_in: MentionsIn) -> None:
    assert person(mentions_in(sentence), name).role == role


@pytest.mark.parametrize(
    "sentence",
    [
        "Peter Hansen, whom the minister had invited, wrote a letter.",
        "Peter Hansen, Mary Jones and the minister left.",
        "Peter Hansen, tired of the ambassador, went home.",
    ],
)
def test_an_office_of_somebody_else_is_no_title(sentence: str, mentions_in: MentionsIn) -> None:
    assert person(mentions_in(sentence), "Peter Hansen").role is None


def test_a_title_belongs_to_the_words_of_its_person(mentions_in: MentionsIn) -> None:
    found = person(mentions_in("Latvian Prime Minister Evika Silina left."), "Evika Silina")
    assert found.text == "Latvian Prime Minister Evika Silina"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the foreign ministry", [("body", "foreign-ministry")]),
        ("the Foreign Minister", [("role", "foreign-minister")]),
        ("armed groups and rebels", [("group", "group"), ("group", "rebel")]),
        ("nothing of the kind", []),
    ],
)
def test_the_longest_office_is_read(text: str, phrases: list[tuple[str, str]], nlp: Language) -> None:
    found = find_phrases(nlp(text), load_seeds())
    assert [(p.kind, p.id) for p in found] == phrases


@pytest.mark.parametrize(
    ("word", "gender"), [("spokeswoman", "f"), ("spokesman", "m"), ("spokesperson", None), ("minister", None)]
)
def test_an_office_may_tell_the_gender(word: str, gender: str | None, nlp: Language) -> None:
    (phrase,) = find_phrases(nlp(f"the {word}"), load_seeds())
    assert phrase.gender == gender
