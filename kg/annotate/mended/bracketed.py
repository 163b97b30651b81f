"""Words in square brackets that a quotation puts in: `“They know that [Mr Keita] has lied,” she said`.

The parser takes a bracket for a word and hangs the subject on it. Here the word inside gets the bracket's place, and
the bracket becomes a mark on that word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_bracketed"]

MARKS = frozenset("[]")
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST = 9  # tokens of `[the Malian foreign minister]`


def mend_bracketed(doc: Doc) -> None:
    """Hang what stands in square brackets of a Parse where the parser has hung a bracket."""
    for opening in doc:
        if opening.text == "[" and (closing := _closing(doc, opening)) is not None:
            inside = doc[opening.i + 1 : closing.i]
            if len(inside) and inside.root.pos_ in NAMING:
                for mark in (opening, closing):
                    _give_place(mark, inside.root)


def _closing(doc: Doc, opening: Token) -> Token | None:
    near = doc[opening.i + 1 : opening.i + LONGEST]
    return next((t for t in near if t.text == "]" and t.sent.start == opening.sent.start), None)


def _give_place(mark: Token, word: Token) -> None:
    """`[` is the subject and `Keita` hangs on it: the other way round."""
    head, dep = mark.head, mark.dep_
    hung_on_it = word.head is mark and head is not mark
    beside_it = dep in SUBJECTS and head is word.head and word.dep_ not in SUBJECTS
    if hung_on_it or beside_it:
        hang(word, head, dep)
    for child in [c for c in mark.children if c.text not in MARKS and word not in c.subtree]:  # else a circle
        hang(child, word, child.dep_)
    if word not in mark.subtree:
        hang(mark, word, "punct")
