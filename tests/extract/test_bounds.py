"""Where what a clause says ends, in sentences that the model has parsed."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.parse import read_parse
from kg.extract.bounds import clause_bounds, trimmed


@pytest.mark.parametrize(
    ("sentence", "verb", "alone", "words"),
    [
        ("It threatened to cut ties and has recalled its envoy.", "cut", False, "cut ties"),
        ("It vowed to cut ties and recall its envoy.", "cut", False, "cut ties and recall its envoy"),
        ("Peru said it would halt fire around Syrias ravaged city of Aleppo.", "halt", True, "would halt fire around "
         "Syrias ravaged city of Aleppo"),
        ("He said Cuba oppressed its people and former President Omar Keita had made too many concessions.",
         "oppressed", False, "oppressed its people"),
        ("It threatened to “utterly destroy” the port.", "destroy", False, "“utterly destroy” the port"),
    ],
)  # fmt: skip
def test_a_clause_ends_before_the_next_one(sentence: str, verb: str, alone: bool, words: str, nlp: Language) -> None:
    doc = read_parse(nlp(sentence))
    token = next(t for t in doc if t.text == verb)
    start, end = trimmed(doc, *clause_bounds(token, alone=alone))
    assert doc[start:end].text.removeprefix("to ") == words


@pytest.mark.parametrize(
    ("sentence", "first", "last", "words"),
    [
        ("Peru says that the wall is illegal.", "that", "illegal", "the wall is illegal"),
        ("It objects because such walls harm trade.", "because", "trade", "such walls harm trade"),
        ("It fights that wall.", "that", "wall", "that wall"),
        ("It would talk if Peru left.", "if", "left", "if Peru left"),
        ('Peru called the wall "a nail in the coffin."', "wall", "coffin", 'wall "a nail in the coffin."'),
        ('It called the wall "a folly", and left.', "wall", "folly", 'wall "a folly"'),
        ('It called the "wall a folly, and left.', "wall", "folly", "wall a folly"),
    ],
)
def test_edges_of_what_is_told(sentence: str, first: str, last: str, words: str, nlp: Language) -> None:
    doc = read_parse(nlp(sentence))
    start = next(t.i for t in doc if t.text == first)
    start, end = trimmed(doc, start, next(t.i for t in doc if t.text == last) + 1)
    assert doc[start:end].text == words
