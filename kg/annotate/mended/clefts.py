"""Clauses behind `it was X that …`, which the parser hangs on the verb: `It was Chad that broke the truce`.

Here the clause gets the noun it tells of; all else of the parse stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_clefts"]

RELATIVE = frozenset({"WDT", "WP", "DT", "IN"})
MARKS = frozenset({"that", "who", "which"})
STRAYED = frozenset({"ccomp", "advcl"})


def mend_clefts(doc: Doc) -> None:
    """Hang each such clause of a Parse on the name in front of it."""
    for mark in doc:
        if mark.lower_ in MARKS and mark.dep_ == "nsubj" and mark.head.dep_ in STRAYED and mark.tag_ in RELATIVE:
            _mend(mark.head, mark)


def _mend(verb: Token, mark: Token) -> None:
    """`It was Chad, as its neighbour, that broke it`; not `it was clear that`, `it was Chad's plan that`."""
    above = verb.head
    copulas = [above, *(c for c in above.children if c.dep_ in STRAYED)]
    for copula in (c for c in copulas if c.lemma_ == "be" and c.i < mark.i):
        empty = any(c.lower_ == "it" and c.dep_ == "nsubj" for c in copula.children)
        named = [
            c for c in copula.children if c.dep_ in {"attr", "acomp"} and c.pos_ == "PROPN" and copula.i < c.i < mark.i
        ]
        if empty and named:
            hang(verb, named[0], "relcl")
            return
