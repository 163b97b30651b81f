"""What one undertakes to leave undone: `not to allow raids against Peru`, `to refrain from threats against it`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.syntax import governors, is_negated

__all__ = ["is_forgone"]

BEFORE = frozenset({"not", "never", "neither", "n't"})
MARKS = frozenset({"to", "nor"})


def is_forgone(token: Token) -> bool:
    """Whether it stands below an act that shall not be done: `not to allow its soil to be used for raids against Peru`,
    `would refrain from raids against Peru`; not `would send troops against Peru`, `will not end the war against it`."""
    return any(_is_left_undone(verb) for verb in governors(token) if verb.pos_ in {"VERB", "AUX"})


def _is_left_undone(verb: Token) -> bool:
    """`not to allow`, `neither to attack`, `will not attack`; `refrain`, `prevent`."""
    left = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    denied = is_negated(verb) or (bool(BEFORE & {*left}) and bool(MARKS & {*left}))
    return verb.lemma_.lower() in (words_of("forgone") if denied else words_of("forgoing"))
