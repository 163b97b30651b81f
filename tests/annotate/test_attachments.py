"""A phrase of who does it hangs on the deed, a relative clause on the noun that agrees with its verb."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.mended.attachments import mend_attachments
from kg.annotate.mended.hanging import hang
from kg.annotate.parse import Parse, read_parse


@pytest.mark.parametrize(
    "text",
    [
        "Peru condemned the drills by Chad.",
        "Peru denounced the joint military drills by Chad and Niger as a rehearsal.",
        "Peru condemned the burning of the Koran by extremists in Lima.",
        "Peru would raise a reported attack by Chadian troops at the council.",
        "Weber criticised the treatment of prisoners by the Chadian army.",
    ],
)
def test_who_does_it_hangs_on_the_deed(nlp: Language, text: str) -> None:
    by = next(t for t in read_parse(nlp(text)) if t.lower_ == "by")
    assert by.head.dep_ in {"dobj", "pobj"} or by.head.lemma_ == "drill"


@pytest.mark.parametrize(
    "text",
    [
        "Peru cut its aid to Chad by half.",
        "Peru won the war by arming rebels.",
        "The drills were condemned by Chad.",
        "Peru will sign the pact by Friday.",
        "Peru was accused of arming the rebels by Chad.",
        "Peru raised the price by ten dollars.",
    ],
)
def test_other_phrases_stay_on_the_verb(nlp: Language, text: str) -> None:
    mended, parsed = read_parse(nlp(text)), Parse(nlp(text))
    places = [(t.head.i, p.head.i) for t, p in zip(mended, parsed, strict=True) if t.lower_ == "by"]
    assert all(there == here for there, here in places)


def _mended_head(nlp: Language, text: str, verb: str, noun: str, dep: str) -> str:
    """The head of `verb` once the parse is mended in which it hangs on `noun` as `dep`, as the parser often has it."""
    parse = Parse(nlp(text))
    word = {t.text: t for t in parse}
    hang(word[verb], word[noun], dep)
    mend_attachments(cast(Doc, parse))
    return word[verb].head.text


@pytest.mark.parametrize(
    ("text", "wrong", "verb", "right"),
    [
        ("Peru rejects the arms sales to Chad, which violate the pact.", "Chad", "violate", "sales"),
        ("Peru protested against the drills of Chad, which are a threat.", "Chad", "are", "drills"),
        ("Peru left a pact with rebels that has broken down.", "rebels", "broken", "pact"),
        ("Peru signed a treaty with the tribes that was agreed on.", "tribes", "agreed", "treaty"),
        ("Peru spoke of the raids in Chad, which were a crime.", "Chad", "were", "raids"),
    ],
)
def test_a_clause_hangs_on_the_noun_that_agrees(nlp: Language, text: str, wrong: str, verb: str, right: str) -> None:
    assert _mended_head(nlp, text, verb, wrong, "relcl") == right


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Peru signed a pact with Chad, which has violated it.", "Chad", "violated"),
        ("Peru spoke with Chad and Niger, which violate the pact.", "Niger", "violate"),
        ("Peru met leaders of the party, which won the vote.", "party", "won"),
        ("Peru backs the Union of Firms, which have left.", "Firms", "left"),
        ("Peru broke the cessation of hostilities that was agreed on.", "hostilities", "agreed"),
        ("Peru criticised a group of rebels that have left.", "rebels", "left"),
    ],
)
def test_a_clause_stays_where_it_agrees_or_nothing_tells(nlp: Language, text: str, noun: str, verb: str) -> None:
    assert _mended_head(nlp, text, verb, noun, "relcl") == noun


@pytest.mark.parametrize(
    ("text", "infinitive", "verb", "head"),
    [
        (
            "Peru regrets the decision of Chad to expel its envoy and rejects the charges.",
            "expel",
            "rejects",
            "regrets",
        ),
        ("Peru condemned the plan to bomb the town and rejected the pact.", "bomb", "rejected", "condemned"),
        ("Peru denounced the order to close the port and recalled its envoy.", "close", "recalled", "denounced"),
    ],
)
def test_a_finite_verb_is_not_joined_to_an_infinitive(
    nlp: Language, text: str, infinitive: str, verb: str, head: str
) -> None:
    assert _mended_head(nlp, text, verb, infinitive, "conj") == head


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Peru wants to leave the pact and to close the port.", "close"),
        ("Peru agreed to leave the pact and close the port.", "close"),
        ("Peru said it would go and Chad rejects the pact.", "rejects"),
        ("Peru left the pact and rejected the charges.", "rejected"),
        ("To leave the pact and reject the charges is wrong.", "reject"),
    ],
)
def test_verbs_that_are_rightly_joined_stay(nlp: Language, text: str, verb: str) -> None:
    mended, parsed = read_parse(nlp(text)), Parse(nlp(text))
    assert [(t.head.i, t.dep_) for t in mended if t.text == verb] == [
        (t.head.i, t.dep_) for t in parsed if t.text == verb
    ]
