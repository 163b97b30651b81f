"""Rows of what somebody does: `Chad's support for the rebels and its failure to pay`.

The parser joins the failure with the rebels. Here it is joined with the support, so that `its` is Chad's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_doings"]

WITHIN = frozenset({"pobj", "prep", "compound"})
ITS = frozenset({"its", "their"})


def mend_doings(doc: Doc) -> None:
    """Hang each such noun of a Parse on the first of its row."""
    doings = words_of("own_doings")
    for word in doc:
        if word.lower_ in ITS and word.head.dep_ == "conj" and word.head.lemma_.lower() in doings:
            above = _owned_above(word.head.head)
            if above is not None and above is not word.head.head:
                hang(word.head, above, "conj")


def _owned_above(noun: Token) -> Token | None:
    """The noun of the row that has a genitive: `Chad's support`."""
    for _ in range(4):
        if any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in noun.children):
            return noun
        if noun.dep_ not in WITHIN:
            return None
        noun = noun.head
    return None
