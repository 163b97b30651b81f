"""What is put forward as done, on sentences parsed by hand."""

from __future__ import annotations

import pytest

from kg.errors import SeedsError
from kg.extract.factuality import is_asserted, is_infinitive, is_wish, under_negation, words_of
from kg.seeds import load_lexicon
from tests.extract.parses import word_of


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Turkey violated the truce .", "violated"),
        ("The truce was violated by Turkey", "violated"),
        ("Chad said that Mali had shelled a town", "shelled"),
        ("They accused Moscow of not keeping it", "keeping"),
        ("Turkey was trying to shift blame", "shift"),
        ("Chad and Mali signed and broke the deal", "broke"),
    ],
)
def test_what_is_said_to_have_happened_is_asserted(sentence: str, verb: str) -> None:
    assert is_asserted(word_of(sentence, verb))


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Turkey did not say that Greece lied", "lied"),
        ("If Turkey shelled towns Greece would respond", "shelled"),
        ("If Turkey shelled towns Greece would respond", "respond"),
        ("Turkey will not leave unless Greece pays", "pays"),
        ("Mali could have left", "left"),
        ("Chad may have bombed Mali", "bombed"),
        ("Mali hopes that Chad deceived nobody", "deceived"),
        ("Turkey told Greece to stop bombing towns", "bombing"),
        ("Turkey told Greece to stop bombing towns", "stop"),
        ("Chad should stop violating the deal", "violating"),
        ("Chad should stop violating the deal", "stop"),
        ("Chad urged Mali not to bomb towns", "bomb"),
        ("Chad wants to leave", "leave"),
    ],
)
def test_what_is_wished_ordered_or_merely_possible_is_not(sentence: str, verb: str) -> None:
    assert not is_asserted(word_of(sentence, verb))


@pytest.mark.parametrize(
    ("sentence", "verb", "wish"),
    [
        ("Mali urged Chad to stop", "stop", True),
        ("Chad wants to leave", "leave", True),
        ("Mali hopes that Chad deceived nobody", "deceived", True),
        ("Turkey was trying to shift blame", "shift", False),
        ("Turkey violated the truce .", "violated", False),
        ("Chad failed to honour the deal", "honour", False),
        ("Mali could have left", "left", False),
    ],
)
def test_wishes_and_orders_stand_above_their_clause(sentence: str, verb: str, wish: bool) -> None:
    assert is_wish(word_of(sentence, verb)) is wish


@pytest.mark.parametrize(
    ("sentence", "verb", "denied"),
    [
        ("Turkey did not say that Greece lied", "lied", True),
        ("Chad said that Mali had shelled a town", "shelled", False),
        ("Turkey has not violated the truce", "violated", False),  # its own negation is not above it
    ],
)
def test_a_negation_above_reaches_the_clause(sentence: str, verb: str, denied: bool) -> None:
    assert under_negation(word_of(sentence, verb)) is denied


def test_an_infinitive_has_to() -> None:
    assert is_infinitive(word_of("Chad wants to leave", "leave"))
    assert not is_infinitive(word_of("Chad wants to leave", "wants"))


def test_every_list_of_words_can_be_asked_for() -> None:
    assert all(words_of(key) for key in load_lexicon("factuality"))


def test_a_lexicon_that_does_not_exist_is_named() -> None:
    with pytest.raises(SeedsError, match=r"nothing\.toml: there is no such lexicon"):
        load_lexicon("nothing")
