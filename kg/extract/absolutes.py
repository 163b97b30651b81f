"""Subjects of participles that parsers hang on the verb above: `despite Paris and Rome denouncing the raid`."""

from __future__ import annotations

from spacy.tokens import Token

__all__ = ["subjects_behind_preposition", "swallowed_by"]

BEARING = frozenset({"despite", "with", "without", "amid"})


def subjects_behind_preposition(verb: Token) -> list[Token]:
    """The nouns of the phrase right before a participle: `despite Moscow and Beijing firmly denouncing it`."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return []
    phrases = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in BEARING and c.i < verb.i]
    nouns = [n for p in phrases for n in p.children if n.dep_ == "pobj" and p.right_edge.i + 1 == verb.left_edge.i]
    return [t for n in nouns for t in (n, *(c for c in n.subtree if c.dep_ == "conj"))]


def swallowed_by(name: Token) -> list[Token]:
    """`Obama and Cuban President Raul Castro agreed`: a name that the parser took for part of the one behind it."""
    left = [c for c in name.lefts if c.dep_ in {"nmod", "compound"} and c.pos_ == "PROPN"]
    return [c for c in left if any(g.dep_ == "cc" and g.lower_ == "and" for g in c.children)]
