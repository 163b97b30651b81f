"""Subjects of participles that parsers hang on the verb above: `despite Paris and Rome denouncing the raid`."""

from __future__ import annotations

from spacy.tokens import Token

__all__ = ["subjects_behind_preposition"]

BEARING = frozenset({"despite", "with", "without", "amid"})


def subjects_behind_preposition(verb: Token) -> list[Token]:
    """The nouns of the phrase right before a participle: `despite Moscow and Beijing firmly denouncing it`."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return []
    phrases = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in BEARING and c.i < verb.i]
    nouns = [n for p in phrases for n in p.children if n.dep_ == "pobj" and p.right_edge.i + 1 == verb.left_edge.i]
    return [t for n in nouns for t in (n, *(c for c in n.subtree if c.dep_ == "conj"))]
