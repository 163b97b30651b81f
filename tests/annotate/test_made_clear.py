"""What somebody makes clear hangs on the making, as what he says hangs on the saying."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.mended.hanging import hang
from kg.annotate.parse import read_parse


@pytest.mark.parametrize(
    "text",
    [
        "Peru made it clear it would leave the pact.",
        "Peru made clear it would continue bombing the rebels.",
        "Peru made it very clear that Chad had broken the truce.",
        "The president of Peru has made clear he will leave the pact.",
        "The statement made clear Chad would continue the raids.",
        "Peru made it plain that it would leave the pact.",
    ],
)
def test_the_clause_is_what_is_made_clear(nlp: Language, text: str) -> None:
    verb = next(t for t in read_parse(nlp(text)) if t.lemma_ == "make")
    told = [c for c in verb.children if c.dep_ == "ccomp"]
    assert [c.lemma_ for c in told] in (["leave"], ["continue"], ["break"])
    assert [c.text for c in verb.children if c.dep_ == "acomp"] in (["clear"], ["plain"])


@pytest.mark.parametrize(
    "text",
    [
        "Peru made it clear when it would leave the pact.",
        "Peru made a clear choice and left the pact.",
        "Peru made its choice clear.",
        "It is clear that Peru made a mistake.",
        "Peru made the text clear before it left the pact.",
    ],
)
def test_all_else_stays(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [(t.head.i, t.dep_) for t in read_parse(doc)] == [(t.head.i, t.dep_) for t in doc]


class Word:
    """As much of a token of a Parse as `hang` asks for: a root."""

    def __init__(self, i: int) -> None:
        self.i, self.dep_ = i, "ROOT"
        self.head = self
        self.children: list[Word] = []


def test_no_word_is_hung_on_what_stands_below_it() -> None:
    words = [Word(i) for i in range(3)]
    hang(words[1], words[0], "dep")
    hang(words[2], words[1], "dep")
    hang(words[0], words[2], "dep")
    assert words[0].head is words[0]
    assert words[2].children == []
