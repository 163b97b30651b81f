"""A pronoun before whom it stands for: `Following his stop in Cairo, Weber travelled on`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Reading, gender_of
from kg.annotate.coreference.sought import Sought
from kg.annotate.lists import words_of

__all__ = ["question_before", "subject_behind"]


def subject_behind(reading: Reading, sought: Sought) -> str | None:
    """The key of the main clause's subject, for a possessive in the phrase that opens the sentence: of a person his
    name, `In its statement the ministry said` any body; not for `After talks with Peru and its allies, Chad left`. Who
    is `asked what he meant` answers, and `When a friend called him, Weber said` is Weber."""
    token, root = sought.token, sought.token.sent.root
    opening = next((t for t in (token, *token.ancestors) if t.head.i == root.i), None)
    if opening is None or token.head.dep_ == "conj" or not _opens(opening, token):
        return None
    subject = next((c.i for c in root.children if c.dep_ in SUBJECTS and c.i > token.i), None)
    heads = (j for j, draft in enumerate(reading.drafts) if draft.head == subject and j in reading.keys)
    return next((reading.keys[j][0] for j in heads if _agrees(reading, j, sought)), None)


def _opens(opening: Token, token: Token) -> bool:
    """Whether the pronoun in the phrase or clause that opens the sentence looks ahead."""
    if opening.dep_ == "prep":
        return token.tag_ == "PRP$" and opening.i == token.sent.start
    if opening.dep_ != "advcl" or opening.left_edge.i != token.sent.start:
        return False
    if opening.tag_ == "VBN":
        return opening.lemma_ in words_of("asked")
    done_by_another = any(c.dep_ in SUBJECTS and c.i != token.i for c in opening.children)
    return done_by_another and token.head.i == opening.i and token.dep_ in {"dobj", "dative"}


def question_before(token: Token) -> range:
    """`Asked whether Weber would go, he said no`: the words of the question, which names others than who is asked."""
    root, first = token.sent.root, token.sent.start
    if token.head.i != root.i or token.dep_ not in SUBJECTS:
        return range(0)
    asked = next((c for c in root.children if c.i == first and c.tag_ == "VBN" and c.lemma_ in words_of("asked")), None)
    return range(first, asked.right_edge.i + 1) if asked is not None else range(0)


def _agrees(reading: Reading, j: int, sought: Sought) -> bool:
    draft = reading.drafts[j]
    if draft.kind not in sought.kinds or draft.form == "pronoun" or draft.adjective:
        return False
    if draft.kind == "person":
        return draft.form == "name" and gender_of(reading, j) in {None, sought.draft.gender}
    return draft.plural == bool(sought.plural)
