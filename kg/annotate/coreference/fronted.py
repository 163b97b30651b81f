"""A pronoun before whom it stands for: `Following his stop in Cairo, Weber travelled on`."""

from __future__ import annotations

from kg.annotate.coreference.reading import SUBJECTS, Reading, gender_of
from kg.annotate.coreference.sought import Sought

__all__ = ["subject_behind"]

ASKED = frozenset({"ask", "press", "question", "quiz"})


def subject_behind(reading: Reading, sought: Sought) -> str | None:
    """The key of the main clause's subject, for a possessive in the phrase that opens the sentence: of a person his
    name, `In its statement the ministry said` any body; not for `After talks with Peru and its allies, Chad left`. Who
    is `asked what he meant` answers."""
    token, root = sought.token, sought.token.sent.root
    opening = next((t for t in (token, *token.ancestors) if t.head is root), None)
    if opening is None or opening.i != token.sent.start or token.head.dep_ == "conj":
        return None
    asked = opening.dep_ == "advcl" and opening.tag_ == "VBN" and opening.lemma_ in ASKED
    if not asked and (token.tag_ != "PRP$" or opening.dep_ != "prep"):
        return None
    subject = next((c.i for c in root.children if c.dep_ in SUBJECTS and c.i > token.i), None)
    heads = (j for j, draft in enumerate(reading.drafts) if draft.head == subject and j in reading.keys)
    return next((reading.keys[j][0] for j in heads if _agrees(reading, j, sought)), None)


def _agrees(reading: Reading, j: int, sought: Sought) -> bool:
    draft = reading.drafts[j]
    if draft.kind not in sought.kinds or draft.form == "pronoun" or draft.adjective:
        return False
    if draft.kind == "person":
        return draft.form == "name" and gender_of(reading, j) in {None, sought.draft.gender}
    return draft.plural == bool(sought.plural)
