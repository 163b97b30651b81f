"""Grammar on sentences parsed by hand: who does what, in every clause that news is made of."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    conjuncts,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    of_names_the_victim,
    possessors_of,
    prepositional,
    subjects_of,
)
from tests.extract.parses import parsed, word_of


def texts(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens)


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [
        ("Turkey violated the truce .", "violated", "Turkey"),
        ("Chad and Mali signed and broke the deal", "signed", "Chad Mali"),
        ("Chad and Mali signed and broke the deal", "broke", "Chad Mali"),
        ("Groups which want peace left", "want", "Groups"),
        ("Forces fighting in Syria fled", "fighting", "Forces"),
        ("They accused Moscow of not keeping it", "keeping", "Moscow"),
        ("After failing to pay , they left", "failing", "they"),
        ("After failing to pay , they left", "pay", "they"),
        ("Mali urged Chad to stop", "stop", "Chad"),
        ("They say his bid to stay in Mali was weak", "was", "bid"),
        ("They say raids in Idlib killed ten", "killed", "raids"),
        ("Chad wants to leave", "leave", "Chad"),
        ("It rejected its refusal to pay", "pay", "its"),
        ("The inability of Chad to pay hurt", "pay", "Chad"),
        ("Turkey was trying to shift blame", "shift", "Turkey"),
        ("Turkey told Greece to stop bombing towns", "bombing", "Greece"),
        ("Mali was unable to pay", "pay", "Mali"),
        ("Turkey never lied and wo n't break it", "break", "Turkey"),
    ],
)
def test_a_verb_has_its_subject_wherever_it_stands(sentence: str, verb: str, subjects: str) -> None:
    assert texts(subjects_of(word_of(sentence, verb))) == subjects


@pytest.mark.parametrize(
    ("sentence", "verb", "agents", "objects"),
    [
        ("Turkey violated the truce .", "violated", "Turkey", "truce"),
        ("The truce was violated by Turkey", "violated", "Turkey", "truce"),
        ("The towns were bombed by France and Chad", "bombed", "France Chad", "towns"),
        ("Promises given by France count", "given", "France", "Promises"),
        ("France attacked hospitals and schools", "attacked", "France", "hospitals schools"),
        ("Chad wants to leave", "leave", "Chad", ""),
        ("Chad and Mali signed and broke the deal", "broke", "Chad Mali", "deal"),
    ],
)
def test_doer_and_done_to_are_the_same_in_active_and_passive(
    sentence: str, verb: str, agents: str, objects: str
) -> None:
    token = word_of(sentence, verb)
    assert (texts(agents_of(token)), texts(objects_of(token))) == (agents, objects)


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("Turkey violated the truce .", "violated", False),
        ("The truce was violated by Turkey", "violated", True),
        ("Promises given by France count", "given", True),
        ("Forces fighting in Syria fled", "fighting", False),
        ("Mali could have left", "left", False),
    ],
)
def test_passives_are_told_from_perfects(sentence: str, verb: str, passive: bool) -> None:
    assert is_passive(word_of(sentence, verb)) is passive


@pytest.mark.parametrize(
    ("sentence", "verb", "negated"),
    [
        ("Turkey violated the truce .", "violated", False),
        ("Turkey has not violated the truce", "violated", True),
        ("Turkey never lied and wo n't break it", "lied", True),
        ("Turkey never lied and wo n't break it", "break", True),
        ("They ca n't keep it", "keep", True),
        ("They accused Moscow of not keeping it", "keeping", True),
        ("They accused Moscow of not keeping it", "accused", False),
    ],
)
def test_negation_belongs_to_its_own_verb(sentence: str, verb: str, negated: bool) -> None:
    assert is_negated(word_of(sentence, verb)) is negated


@pytest.mark.parametrize(
    ("sentence", "verb", "modal"),
    [
        ("Turkey violated the truce .", "violated", None),
        ("Mali could have left", "left", "could"),
        ("We 'll pay", "pay", "will"),
        ("They ca n't keep it", "keep", "can"),
        ("Turkey never lied and wo n't break it", "break", "will"),
        ("Chad wants to leave", "leave", None),
        ("Chad may have bombed Mali", "bombed", "may"),
    ],
)
def test_modals_are_told_in_full(sentence: str, verb: str, modal: str | None) -> None:
    assert modal_of(word_of(sentence, verb)) == modal


@pytest.mark.parametrize(
    ("sentence", "verb", "condition"),
    [
        ("If Turkey shelled towns Greece would respond", "shelled", "if"),
        ("If Turkey shelled towns Greece would respond", "respond", None),
        ("Turkey will not leave unless Greece pays", "pays", "unless"),
        ("Turkey will not leave unless Greece pays", "leave", None),
        ("Chad said that Mali had shelled a town", "shelled", None),
    ],
)
def test_a_condition_holds_for_its_clause(sentence: str, verb: str, condition: str | None) -> None:
    assert conditions_on(word_of(sentence, verb)) == condition


@pytest.mark.parametrize(
    ("sentence", "noun", "owners"),
    [
        ("Russia 's attack failed", "attack", "Russia"),
        ("The attack by rebels failed", "attack", "rebels"),
        ("The inability of Chad to pay hurt", "inability", "Chad"),
        ("The killing of civilians must end", "killing", ""),
        ("There were attacks", "attacks", ""),
    ],
)
def test_a_deed_belongs_to_its_doer_and_not_to_its_victim(sentence: str, noun: str, owners: str) -> None:
    assert texts(possessors_of(word_of(sentence, noun))) == owners


def test_of_names_the_victim_of_some_deeds() -> None:
    assert of_names_the_victim(word_of("The killing of civilians must end", "killing"))
    assert not of_names_the_victim(word_of("The inability of Chad to pay hurt", "inability"))


def test_coordination_is_followed_to_the_right() -> None:
    sentence = "The towns were bombed by France and Chad"
    assert texts(conjuncts(word_of(sentence, "France"))) == "France Chad"
    assert texts(conjuncts(word_of(sentence, "Chad"))) == "Chad"


def test_prepositions_govern_nouns_and_gerunds() -> None:
    assert texts(prepositional(word_of("They accused Moscow of not keeping it", "accused"), {"of"})) == "keeping"
    assert texts(prepositional(word_of("Forces fighting in Syria fled", "fighting"), {"in"})) == "Syria"
    assert prepositional(word_of("Forces fighting in Syria fled", "fighting"), {"with"}) == []


def test_governors_end_at_the_root() -> None:
    token = word_of("Turkey told Greece to stop bombing towns", "towns")
    assert [above.text for above in governors(token)] == ["bombing", "stop", "told"]


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        ("Chad said that Mali had shelled a town", "shelled", "had shelled a town"),
        ("Turkey has not violated the truce", "violated", "has not violated the truce"),
        ("Chad failed to honour the deal", "honour", "to honour the deal"),
        ("Chad and Mali signed and broke the deal", "broke", "broke the deal"),
    ],
)
def test_a_clause_is_told_without_its_subject(sentence: str, verb: str, clause: str) -> None:
    start, end = clause_bounds(word_of(sentence, verb))
    assert texts(list(parsed(sentence)[start:end])) == clause


def test_a_clause_can_be_told_whole() -> None:
    sentence = "Chad said that Mali had shelled a town"
    start, end = clause_bounds(word_of(sentence, "shelled"), without_subject=False)
    assert texts(list(parsed(sentence)[start:end])) == "that Mali had shelled a town"


def test_marks_at_the_edges_are_trimmed() -> None:
    doc = parsed("Turkey violated the truce .")
    assert trimmed(doc, 0, 5) == (0, 4)
    start, end = trimmed(doc, 4, 5)
    assert start == end


@pytest.mark.parametrize(
    "sentence", ["Turkey violated the truce .", "Groups which want peace left", "There were attacks"]
)
def test_every_token_can_be_asked_everything(sentence: str) -> None:
    for token in parsed(sentence):
        asked = (subjects_of, agents_of, objects_of, possessors_of, conjuncts)
        assert all(isinstance(found, Token) for ask in asked for found in ask(token))
        start, end = clause_bounds(token)
        assert 0 <= start < end <= len(token.doc)
