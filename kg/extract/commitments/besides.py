"""Clauses beside what is undertaken: on what it depends, what goes on meanwhile, what others say of it."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.tenses import FINITE, SUBJECTS

__all__ = ["conditions", "goings_on", "told_besides"]

CONDITIONS = frozenset({"if", "unless", "until", "once", "provided", "should", "long"})
MARKS = frozenset({"mark", "aux", "advmod"})


def conditions(token: Token) -> list[Token]:
    """The clauses that say on what the act depends: `if`, `unless`, `until`, `once`, `should they`."""
    above = token.head if token.dep_ in {"xcomp", "acomp"} else token
    below = [c for c in token.children if c.dep_ in {"xcomp", "ccomp"}]
    clauses = [c for v in {v.i: v for v in (token, above, *below)}.values() for c in v.children if c.dep_ == "advcl"]
    return [c for c in clauses if any(m.lower_ in CONDITIONS for m in c.children if m.dep_ in MARKS)]


def goings_on(verb: Token) -> list[Token]:
    """What is done besides: `vowed to stay, and accuses Chad`, which the parser may hang on the infinitive."""
    acts = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    joined = [c for v in acts for c in v.rights if c.dep_ == "conj" and not any(t.tag_ == "WRB" for t in c.lefts)]
    return [c for c in joined if c.tag_ in {"VBD", "VBZ"} or any(t.dep_ == "aux" and t.tag_ in FINITE for t in c.lefts)]


def told_besides(verb: Token) -> list[Token]:
    """`would leave the house, though Peru said he would be sent to Chad`, `adding to the Chadian ones`: what others say
    or do besides."""
    acts = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    behind = [c for act in acts for c in act.children if c.dep_ == "advcl"]
    told = [c for c in behind if {m.lower_ for m in c.children if m.dep_ in MARKS} & words_of("backgrounds")]
    others = [c for c in told if any(s.dep_ in SUBJECTS for s in c.children)]
    return [*others, *(c for c in behind if c.lower_ in words_of("relating"))]
