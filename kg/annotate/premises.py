"""Words that are a building or a part of a town, unless what they name speaks: the centre."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.gazetteer import fold
from kg.seeds import load_lexicon

__all__ = ["is_premises"]


def is_premises(head: Token) -> bool:
    """Whether the phrase that ends in `head` is no body: `the center of the town`; but `the center said`."""
    return fold(head.text) in load_lexicon("coreference")["premises"] and not _speaks(head)


def _speaks(head: Token) -> bool:
    """`The center said`, `the center based in Hmeimim added`, `according to the center`."""
    bare = all(c.dep_ == "det" or c.lower_ == "based" for c in head.children)
    if head.dep_ == "pobj":
        return bare and head.head.lower_ in {"to", "by"}
    return bare and head.dep_ == "nsubj" and head.head.lemma_ in load_lexicon("reporting")["verbs"]
