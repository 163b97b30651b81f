"""Beliefs as attributions: `Member states believe Japan has violated the agreement`."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token

from kg.extract.tenses import FINITE

__all__ = ["is_belief"]

BELIEVERS = frozenset({"he", "she", "they", "it"})


def is_belief(verb: Token, grounds: Container[str] = ()) -> bool:
    """Whether a verb of believing, in a finite form, tells what somebody named or described believes: a clause; also
    what he `has reasonable grounds to suspect`."""
    if verb.tag_ not in FINITE:
        return _has_grounds(verb, grounds) and any(c.dep_ == "ccomp" and _is_finite(c) for c in verb.children)
    believers = [c for c in verb.lefts if c.dep_ == "nsubj"]
    told = any(t.dep_ == "ccomp" for t in (verb, *verb.ancestors))  # `Mr Cho said he thought so`: he said it
    known = any(c.pos_ in {"NOUN", "PROPN"} or (c.lower_ in BELIEVERS and not told) for c in believers)
    return known and any(c.dep_ == "ccomp" and _is_finite(c) for c in verb.children)


def _has_grounds(verb: Token, grounds: Container[str]) -> bool:
    """`has “reasonable grounds” to suspect that`: wherever the parser hangs the infinitive; not `has no reason to`."""
    above = verb.head
    noun = above if above.pos_ == "NOUN" else next((c for c in above.children if c.dep_ == "dobj"), None)
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "xcomp", "advcl"} or noun is None:
        return False
    owned = noun.dep_ == "dobj" and noun.head.lemma_ == "have" and not any(c.dep_ == "neg" for c in noun.head.children)
    return owned and noun.lemma_.lower() in grounds and not any(c.lower_ in {"no", "little"} for c in noun.children)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.tag_ in FINITE | {"MD"} and c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
