"""Words that a quotation puts in square brackets keep their place in the sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.parse import read_parse


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("“They know that [Mr. Assad] has bombed hospitals,” Kirby said.", "Assad", "bombed"),
        ("“We think that [Mr. Kim] is responsible for the deeds of his regime,” said John Kirby.", "Kim", "is"),
        ("“I know [the minister] lied,” she said.", "minister", "lied"),
        ("“He said [Russia] broke the truce,” Kirby told reporters.", "Russia", "broke"),
    ],
)
def test_who_stands_in_brackets_does_the_verb(text: str, doer: str, verb: str, nlp: Language) -> None:
    doc = read_parse(nlp(text))
    token = next(t for t in doc if t.text == verb)
    assert [c.text for c in token.children if c.dep_ == "nsubj"] == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "“They know that [ he has lied,” Kirby said.",
        "A list [1] of names ] followed.",
        "[]",
        "[ ]][",
        "Go [the [old] king] now.",
        "[sic] he",
    ],
)
def test_a_parse_with_stray_brackets_stays_a_tree(text: str, nlp: Language) -> None:
    doc = read_parse(nlp(text))
    assert [t.i for t in doc if sum(t in other.children for other in doc) > 1] == []
    assert all(t.head is t or t in t.head.children for t in doc)
    assert all(len(list(t.ancestors)) < len(doc) for t in doc)
