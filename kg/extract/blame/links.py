"""Who is said to have had a hand in a wrong: `is linked to the bombing`, `was involved in the smuggling of arms`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.factuality import is_asserted, under_negation
from kg.extract.frames import load_blame, load_deeds
from kg.extract.syntax import is_negated, is_passive, objects_of, prepositional, subjects_of

__all__ = ["charge_of_link"]

GOING_ON = frozenset({"continue", "seem", "appear", "begin", "start"})
OWNERS = frozenset({"poss", "compound", "amod", "nmod"})


def charge_of_link(verb: Token) -> Charge | None:
    """The charge of being linked to a wrong or involved in it, as a passive verb or as an adjective."""
    if (bound := _bound(verb) or _pointed_at(verb)) is not None:
        return bound
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


def _bound(verb: Token) -> Charge | None:
    """`evidence linked Chad to the attacks`, `files that tie the army to the killings`: whom they bind."""
    if verb.lemma_.lower() not in load_blame().linking or is_passive(verb) or is_negated(verb):
        return None
    proofs = subjects_of(verb) if verb.dep_ not in {"acl", "relcl"} else [verb.head]
    shown = any(p.lemma_.lower() in load_blame().proofs | load_blame().binding for p in proofs)
    denied = any(c.lower_ in {"no", "any", "little"} for p in proofs for c in p.children) or under_negation(verb)
    if not shown or denied or not is_asserted(verb):
        return None
    wrong = any(_is_wrong(t) for o in (verb, *objects_of(verb)) for t in prepositional(o, {"to", "with"}))
    return Charge(verb, tuple(objects_of(verb)), "deed-phrase") if wrong else None


def _pointed_at(verb: Token) -> Charge | None:
    """`the evidence points to Chad`, `all signs point to Peruvian responsibility`: whom it points to."""
    if verb.lemma_ != "point" or is_negated(verb):
        return None
    proofs, above = subjects_of(verb), verb
    if verb.dep_ == "xcomp" and verb.head.lemma_ in GOING_ON:  # continued to point to
        above = verb.head
        proofs = subjects_of(above)
    blame = load_blame()
    if not any(p.lemma_.lower() in blame.pointing | blame.proofs for p in proofs) or not is_asserted(above):
        return None
    agents = _guilty(prepositional(verb, {"to", "toward", "towards", "at"}))
    return Charge(verb, tuple(agents), "deed-phrase") if agents else None


def _guilty(aims: Sequence[Token]) -> list[Token]:
    """`to Peruvian responsibility`, `to the responsibility of Peru`, `to Peru`; not `to Peru joining the pact`."""
    nouns = load_blame().guilt
    guilt = [t for t in aims if t.lemma_.lower() in nouns]
    if guilt:
        owners = [c for t in guilt for c in t.children if c.dep_ in OWNERS]
        return owners + [g for t in guilt for g in prepositional(t, {"of", "by"})]
    named = [t for t in aims if t.pos_ == "PROPN"]
    return [t for t in named if not _goes_on(t)]


def _goes_on(name: Token) -> bool:
    """`Peru joining`, `Peru as a market`, `Peru's growth`: not Peru alone."""
    behind = name.nbor() if name.i + 1 < len(name.doc) else name
    return behind.tag_ in {"VBG", "POS", "NN", "NNS"} or behind.lower_ == "as"


@cache
def _participles() -> frozenset[str]:
    return frozenset(f"{word.rstrip('e')}ed" for word in load_blame().linking)


def _is_wrong(thing: Token) -> bool:
    """`the bombing`, `a number of attacks`; not `the fight against terrorism`."""
    return any(_names_a_wrong(t.lemma_.lower()) for t in (thing, *prepositional(thing, {"of"})))


def _names_a_wrong(lemma: str) -> bool:
    blame = load_blame()
    return lemma in load_deeds() or lemma in blame.crimes or lemma in blame.wrongs
