"""What has the form of an undertaking and is none: `will leave it to them`, `I think we will`, `would not comment`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.arguments import fits
from kg.extract.factuality import words_of
from kg.extract.frames import load_frames
from kg.extract.syntax import is_negated, objects_of, prepositional

__all__ = ["is_guessed", "is_left_to_others", "is_promised", "is_reticence"]


def is_left_to_others(verb: Token) -> bool:
    """`I'll leave it to the two of them`"""
    it = verb.lemma_ == "leave" and any(o.lower_ in {"it", "that"} for o in objects_of(verb))
    return it and bool(prepositional(verb, {"to", "at"}))


def is_reticence(verb: Token) -> bool:
    """`would not comment`, `will not go into details`: refuses nothing."""
    into = any(c.lower_ == "into" for c in verb.children)
    return verb.lemma_.lower() in words_of("reticent") or (verb.lemma_ in {"go", "get"} and into)


def is_promised(token: Token) -> bool:
    """`I promise that Poland will keep the road open`: the verb of promising has it; not `“We will help,” he vowed`."""
    frames = load_frames().get(token.head.lemma_.lower(), ())
    return (
        token.dep_ == "ccomp"
        and token.i > token.head.i
        and any(f.kind == "commitment" and "clause" in f.content and fits(token.head, f) for f in frames)
    )


def is_guessed(token: Token) -> bool:
    """`I think we will work our way out`, `it is likely that`: foreseen, and not undertaken."""
    if any(c.lower_ in {"probably", "likely", "perhaps", "inevitably"} for c in token.children):
        return True
    guess = token.head.lemma_.lower() in words_of("guessing")
    return guess and token.dep_ == "ccomp" and not is_negated(token.head)
