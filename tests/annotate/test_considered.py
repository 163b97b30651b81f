"""What somebody is called is no clause with him as its subject, nor a thing that he is given."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.parse import read_parse


@pytest.mark.parametrize(
    ("text", "thing", "name"),
    [
        ("Chad considers Peru an aggressor.", "Peru", "aggressor"),
        ("Chad considers the militia a terrorist group.", "militia", "group"),
        ("Chad has designated the militia a terrorist group.", "militia", "group"),
        ("The militia, which Chad considers a terrorist group, left the town.", "which", "group"),
        ("Chad, which considers it a terrorist group, left the town.", "it", "group"),
        ("Chad has designated Hezbollah a terrorist group.", "Hezbollah", "group"),
        ("Chad deems the rebels a terrorist group.", "rebels", "group"),
    ],
)
def test_both_hang_on_the_verb(nlp: Language, text: str, thing: str, name: str) -> None:
    found = {t.text: (t.dep_, t.head.pos_) for t in read_parse(nlp(text))}
    assert (found[thing], found[name]) == (("dobj", "VERB"), ("oprd", "VERB"))


@pytest.mark.parametrize(
    "text",
    [
        "Chad considers leaving the pact.",
        "Chad considers that Peru is an aggressor.",
        "Chad called a meeting.",
        "The truce, which Chad declared on Monday, holds.",
        "Chad gave Peru a ship.",
    ],
)
def test_all_else_stays(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [(t.head.i, t.dep_) for t in read_parse(doc)] == [(t.head.i, t.dep_) for t in doc]
