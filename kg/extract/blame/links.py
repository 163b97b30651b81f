"""Who is said to have had a hand in a wrong: `is linked to the bombing`, `was involved in the smuggling of arms`."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.factuality import is_asserted
from kg.extract.frames import load_blame, load_deeds
from kg.extract.syntax import is_negated, prepositional, subjects_of

__all__ = ["charge_of_link"]


def charge_of_link(verb: Token) -> Charge | None:
    """The charge of being linked to a wrong or involved in it, as a passive verb or as an adjective."""
    if verb.lemma_ == "be":
        links = [c for c in verb.children if c.dep_ in {"acomp", "attr"} and c.lower_ in _participles()]
    elif verb.tag_ == "VBN" and verb.lemma_.lower() in load_blame().linking:
        links = [verb] if any(c.dep_ == "auxpass" for c in verb.children) else []
    else:
        return None
    if not links or is_negated(verb) or not is_asserted(verb):
        return None
    if any(_is_wrong(thing) for link in links for thing in prepositional(link, {"to", "in", "with"})):
        return Charge(verb, tuple(subjects_of(verb)), "deed-phrase")
    return None


@cache
def _participles() -> frozenset[str]:
    return frozenset(f"{word.rstrip('e')}ed" for word in load_blame().linking)


def _is_wrong(thing: Token) -> bool:
    """`the bombing`, `a number of attacks`; not `the fight against terrorism`."""
    return any(_names_a_wrong(t.lemma_.lower()) for t in (thing, *prepositional(thing, {"of"})))


def _names_a_wrong(lemma: str) -> bool:
    blame = load_blame()
    return lemma in load_deeds() or lemma in blame.crimes or lemma in blame.wrongs
