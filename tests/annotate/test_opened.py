"""Who is named behind a phrase that opens the sentence does the verb, and is no gloss on the phrase."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.parse import read_parse
from tests.conftest import FindingsIn
from tests.extract.sentences import edges_told


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("In a letter to the UN, Chad, the chair of the group, said Peru had bombed the dam.", "Chad > Peru"),
        (
            "At a meeting with the envoy of Mali, Ali Weber, the foreign minister, accused Peru of theft.",
            "Ali Weber > Peru",
        ),
        ("Speaking to reporters in Lima, Ali Weber, an adviser, said Chad had bombed the dam.", "Ali Weber > Chad"),
        ("In an interview with Al-Alam TV, Ana Hansen, the spokeswoman, said Peru had lied.", "Ana Hansen > Peru"),
        (
            "At talks with the leaders of Mali, Ana Hansen, the envoy of Peru, accused Chad of theft.",
            "Ana Hansen > Chad",
        ),
    ],
)
def test_the_name_behind_the_phrase_speaks(text: str, edge: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == [edge]


@pytest.mark.parametrize(
    "text",
    [
        "In Lima, Chad, Peru and Mali, the three hosts, met.",
        "Chad, in a letter to the UN, its host, said so.",
        "On Monday Chad, the chair, left.",
        "After a visit to Lima, the capital, Chad left.",
        "In Lima, Ali Weber, the minister, spoke.",
    ],
)
def test_a_subject_that_is_there_stays(nlp: Language, text: str) -> None:
    doc = nlp(text)
    before = [(t.text, t.dep_) for t in doc if t.dep_ == "nsubj"]
    after = [(t.text, t.dep_) for t in read_parse(doc) if t.dep_ == "nsubj"]
    assert [pair for pair in after if pair in before] == before
