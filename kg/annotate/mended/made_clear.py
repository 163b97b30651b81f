"""What somebody makes clear: `Chad made it clear it would pay`, `Chad made clear it would go on bombing`.

The parser hangs the clause on the adjective, as a circumstance, or the adjective on the clause. Here it is what is made
clear, as in `Chad said it would pay`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_made_clear"]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLAUSES = frozenset({"advcl", "ccomp", "xcomp"})


def mend_made_clear(doc: Doc) -> None:
    """Hang each such clause of a Parse on its verb of making."""
    plain = words_of("made_plain")
    for word in doc:
        if word.lower_ in plain and (verb := _making(word)) is not None:
            _mend(word, verb)


def _making(word: Token) -> Token | None:
    """The verb of `made it very clear`, `made clear`; None where nothing before it makes."""
    doc, i = word.doc, word.i - 1
    while i > 0 and (doc[i].lower_ == "it" or doc[i].pos_ == "ADV"):
        i -= 1
    return doc[i] if i >= 0 and doc[i].lemma_ == "make" and doc[i].sent.start == word.sent.start else None


def _mend(word: Token, verb: Token) -> None:
    """`made clear [that] it would pay`; not `made clear when it would pay`, `made clear to us that`."""
    above = [word.head] if word.head.head is verb and word.head.i > word.i else []
    below = [c for t in (word, verb) for c in t.children if c.i > word.i and c.dep_ in CLAUSES]
    clause = next((c for c in (*above, *below) if _is_told(c, word)), None)
    if clause is None:
        return
    hang(word, verb, "acomp")
    hang(clause, verb, "ccomp")


def _is_told(clause: Token, word: Token) -> bool:
    """A clause with a subject of its own behind the word, with `that` or without."""
    inside = [c for c in clause.children if word.i < c.i < clause.i]
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE for c in inside if c.dep_ in {"aux", "auxpass"})
    marks = {c.lower_ for c in inside if c.dep_ == "mark" or c.tag_ in {"WRB", "WP", "WDT"}}
    return finite and marks <= {"that"} and any(c.dep_ in {"nsubj", "nsubjpass"} for c in inside)
