"""Clauses of saying between a subject and its verb: who does it, and who says so."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.parse import read_parse


def mended(nlp: Language, text: str) -> Doc:
    return read_parse(nlp(text))


def subject_of(doc: Doc, verb: str) -> list[str]:
    token = next(t for t in doc if t.text == verb)
    return [c.text for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The president, said Socialist leader Marc Delvaux, has bribed the judges.", "Delvaux said; president bribed"),
        ("Clearview AI, said Daniel Therrien, violated the law.", "Therrien said; AI violated"),
        ("The former president, prosecutors allege, stole two cars.", "prosecutors allege; president stole"),
        ("Hungary, the European Commission concluded, has broken it.", "Commission concluded; Hungary broken"),
        ("Saudi Arabia, Human Rights Watch said on Friday, has bombed a town.", "Watch said; Arabia bombed"),
        ("The decision, said labour leader Luis da Silva, was taken in Lima.", "Silva said; decision taken"),
    ],
)
def test_each_has_its_own_verb(nlp: Language, text: str, pairs: str) -> None:
    doc = mended(nlp, text)
    for doer, verb in map(str.split, pairs.split("; ")):
        assert subject_of(doc, verb) == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "In Geneva, Weber said, talks had begun.",
        "The rebels, who said they were tired, left the town.",
        "Panama, which charged Peru with theft, closed the canal.",
        "Russia has violated the truce, Kerry said, and Turkey agreed.",
        "When he came, Weber said, nobody was there.",
        "Peru, Chile and Bolivia said on Monday, their foreign ministers at their side, that they would meet.",
        "He said the bridge, the road and the port were closed.",
        "“The deal,” Weber said, “was a fraud.”",
    ],
)
def test_any_other_parse_stays_as_it_is(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [(t.head.i, t.dep_) for t in read_parse(doc)] == [(t.head.i, t.dep_) for t in doc]


def test_what_is_mended_is_a_tree_with_its_children_in_order(nlp: Language) -> None:
    doc = mended(nlp, "Hungary, the European Commission concluded, has violated the treaty. Malta, it said, had not.")
    for token in doc:
        assert [c.i for c in token.children] == sorted(c.i for c in token.children)
        assert all(c.head is token for c in token.children)
        assert len(list(token.ancestors)) < len(doc)
