"""Participles of saying that the parser joins to a finite verb: `saying Weber was a liar and accusing him of theft`.

A participle is never joined to a finite verb. Who says the one does the other, and what is said ends before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_participles"]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def mend_participles(doc: Doc) -> None:
    """Hang each such participle of a Parse on the participle before the clause: `saying … and | accusing`."""
    reproving = words_of("reproving")
    for word in doc:
        if word.tag_ == "VBG" and word.dep_ == "conj" and word.lemma_ in reproving:
            _mend(word)


def _mend(word: Token) -> None:
    """`saying it would pay and accusing Chad`; not `saying Chad was lying and accusing Peru`."""
    clause = word.head
    saying = clause.head
    if clause.dep_ != "ccomp" or saying.tag_ != "VBG" or not saying.i < clause.i < word.i or clause.tag_ == "VBG":
        return
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE for c in clause.children if c.dep_ in {"aux", "auxpass"})
    if finite and any(c.dep_ in {"dobj", "ccomp", "dative"} for c in word.children):
        hang(word, saying, "conj")
