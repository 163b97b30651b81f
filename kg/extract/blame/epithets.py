"""Deeds that a word beside them condemns: `these reckless launches`, `Serbia's baseless claims`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.frames import load_blame
from kg.extract.syntax import conjuncts, possessors_of

__all__ = ["charge_of_epithet"]

POINTING = frozenset({"this", "these", "that", "those", "such"})
NONE = frozenset({"any", "no", "further", "future", "possible", "potential"})


def charge_of_epithet(noun: Token) -> Charge | None:
    """The charge of a deed that somebody did, condemned in passing; whose it was is told beside it or before."""
    blame, lemma = load_blame(), noun.lemma_.lower()
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    pointed = before & (POINTING | {"the"})
    done_here = noun.dep_ == "dobj" and noun.head.lemma_.lower() in blame.doing  # Russia is committing these crimes
    if noun.head.lemma_ in blame.endorsing or done_here or before & NONE or not (pointed or possessors_of(noun)):
        return None
    against = bool(possessors_of(noun)) and any(_is_anti(t) for t in _adjectives(noun))
    epithet = against or any(t.lower_ in blame.epithets for t in _adjectives(noun))
    damned = lemma in blame.condemned_deeds and epithet
    if damned or (lemma in blame.damning and pointed & POINTING):
        return Charge(noun, (), "epithet", owned=True)
    return None


def _is_anti(word: Token) -> bool:
    """`anti-Polish`; not `anti-terrorist`."""
    if word.i < 2 or not word.text[:1].isupper():
        return False
    return word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "anti"


def _adjectives(noun: Token) -> list[Token]:
    """`hostile and reckless moves`, with what the parser takes for verbs: `destabilising`."""
    return [t for c in noun.children if c.dep_ in {"amod", "compound", "nmod"} and c.i < noun.i for t in conjuncts(c)]
