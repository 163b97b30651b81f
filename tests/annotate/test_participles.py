"""Participles of saying that go on with a participle of saying, and not with what is said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.parse import read_parse


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Peru left, saying it was unfair and accusing Chad of theft.", "accusing", "saying"),
        ("Peru left, saying it would pay and blaming Chad for the raid.", "blaming", "saying"),
        ("Peru left, saying Weber was a liar and accusing him of theft.", "accusing", "saying"),
        ("Peru left, saying the pact was unfair and urging Chad to return.", "urging", "saying"),
        ("Peru left, claiming it had won and denouncing the vote.", "denouncing", "claiming"),
    ],
)
def test_it_hangs_on_the_participle(nlp: Language, text: str, word: str, head: str) -> None:
    assert next(t for t in read_parse(nlp(text)) if t.text == word).head.text == head


@pytest.mark.parametrize(
    "text",
    [
        "Peru left, saying Chad was lying and accusing Hansen of theft.",
        "Peru left, saying it was unfair and stealing maps.",
        "Peru said it was unfair and was accusing Chad.",
        "Peru left and accused Chad, saying it was late.",
        "Peru left, saying so and accusing Chad of theft.",
    ],
)
def test_all_else_stays(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [t.head.i for t in read_parse(doc)] == [t.head.i for t in doc]
