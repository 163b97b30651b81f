"""Beliefs as attributions: `Member states believe Japan has violated the agreement`."""

from __future__ import annotations

from spacy.tokens import Token

__all__ = ["is_belief"]

FINITE = frozenset({"VBD", "VBZ", "VBP"})
BELIEVERS = frozenset({"he", "she", "they"})


def is_belief(verb: Token) -> bool:
    """Whether a verb of believing, in a finite form, tells what somebody named or described believes: a clause."""
    if verb.tag_ not in FINITE:
        return False
    believers = [c for c in verb.lefts if c.dep_ == "nsubj"]
    told = any(t.dep_ == "ccomp" for t in (verb, *verb.ancestors))  # `Mr Cho said he thought so`: he said it
    known = any(c.pos_ in {"NOUN", "PROPN"} or (c.lower_ in BELIEVERS and not told) for c in believers)
    return known and any(c.dep_ == "ccomp" and _is_finite(c) for c in verb.children)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.tag_ in FINITE | {"MD"} and c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
