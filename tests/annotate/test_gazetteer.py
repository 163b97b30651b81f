"""Names of the gazetteer in tokens: longest first, by capital letters, folded; no model is loaded."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from kg.annotate.gazetteer import Gazetteer, fold
from kg.seeds import load_seeds

NLP = spacy.blank("en")
SEEDS = load_seeds()
GAZETTEER = Gazetteer(SEEDS, NLP)


def found(text: str) -> list[tuple[str, str]]:
    """Words and entry of each name in the text."""
    doc = NLP(text)
    return [(doc[span.start : span.end].text, span.name.entry) for span in GAZETTEER.find(doc)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sergey Lavrov", [("Sergey Lavrov", "sergey-lavrov")]),
        ("Sergei Lavrov", [("Sergei Lavrov", "sergey-lavrov")]),
        ("SERGEI LAVROV SPOKE", [("SERGEI LAVROV", "sergey-lavrov")]),
        ("Recep Tayyip Erdoğan", [("Recep Tayyip Erdoğan", "recep-tayyip-erdogan")]),
        ("Recep Tayyip Erdogan", [("Recep Tayyip Erdogan", "recep-tayyip-erdogan")]),
        ("ISIS, ISIL, Daesh", [("ISIS", "islamic-state"), ("ISIL", "islamic-state"), ("Daesh", "islamic-state")]),
        ("Jabhat Fateh al-Sham", [("Jabhat Fateh al-Sham", "al-nusra-front")]),
        ("Jabhat Fattah al-Sham", [("Jabhat Fattah al-Sham", "al-nusra-front")]),
        ("Norway and Nauru", [("Norway", "norway"), ("Nauru", "nauru")]),
        ("the U.S. and the US", [("U.S.", "united-states"), ("US", "united-states")]),
        ("the Americans", [("Americans", "united-states")]),
        ("North Korea and South Korea", [("North Korea", "north-korea"), ("South Korea", "south-korea")]),
        ("South Sudan left Sudan", [("South Sudan", "south-sudan"), ("Sudan", "sudan")]),
        ("the Kremlin", [("Kremlin", "russia")]),
        ("the White House", [("White House", "united-states")]),
    ],
)
def test_every_spelling_of_a_name_is_its_entry(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "They told us to wait.",
        "He cooked a turkey and some chad.",
        "china plates and a panama hat",
        "It is who we are.",
        "",
        "…",
        "nowhere in particular",
    ],
)
def test_words_that_only_look_like_names_are_none(text: str) -> None:
    assert found(text) == []


def test_a_name_inside_a_longer_one_is_not_told_again() -> None:
    assert found("The Democratic Republic of the Congo") == [
        ("Democratic Republic of the Congo", "democratic-republic-of-the-congo")
    ]


def entity(doc: Doc, start: int, end: int, label: str) -> None:
    doc.ents = (*doc.ents, Span(doc, start, end, label=label))


def test_a_state_that_begins_another_name_is_not_that_state() -> None:
    doc = NLP("The Turkey Times wrote so.")
    assert [span.name.entry for span in GAZETTEER.find(doc)] == ["turkey"]
    entity(doc, 0, 3, "ORG")
    assert list(GAZETTEER.find(doc)) == []


def test_a_state_before_its_office_keeps_its_sense() -> None:
    doc = NLP("Turkey Foreign Ministry wrote so.")
    entity(doc, 0, 3, "ORG")
    assert [span.name.entry for span in GAZETTEER.find(doc)] == ["turkey"]


def test_offices_that_every_state_has_are_no_names() -> None:
    assert GAZETTEER.is_office(list(NLP("Foreign Ministry")))
    assert not GAZETTEER.is_office(list(NLP("Foreign Policy")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erdoğan", "ERDOGAN"),
        ("Zeid Ra’ad", "zeid ra'ad"),
        ("Łódź", "lodz"),
        ("Çavuşoğlu", "Cavusoglu"),
        ("İnce", "ince"),
    ],
)
def test_folding_drops_case_and_diacritics(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    doc = NLP(text)
    spans = list(GAZETTEER.find(doc))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(doc) for span in spans)
