"""Charges by what one feels about them: `we are disappointed that China is letting oil through`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.factuality import is_asserted
from kg.extract.frames import load_blame
from kg.extract.syntax import agents_of, is_negated, modal_of, possessors_of, prepositional

__all__ = ["charge_of_dismay", "charge_of_regret"]

OPEN = frozenset({"may", "might", "could", "should", "must"})


def charge_of_dismay(verb: Token) -> Charge | None:
    """What somebody is dismayed or outraged at: that another does it, or another's deed."""
    felt = [c for c in verb.children if c.dep_ in {"acomp", "attr"}] if verb.lemma_ in {"be", "feel"} else [verb]
    felt = [t for t in felt if t.lower_ in load_blame().dismayed]
    if not felt or is_negated(verb) or not is_asserted(verb):
        return None
    clauses = [c for c in felt[0].children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"} and not is_negated(c)]
    if clauses:
        return Charge(clauses[0], tuple(agents_of(clauses[0])), "dismay")
    nouns = [n for n in prepositional(felt[0], {"at", "by", "with", "over"}) if possessors_of(n)]
    return Charge(nouns[0], (), "dismay", owned=True) if nouns and not _is_a_ruling(nouns[0]) else None


def charge_of_regret(verb: Token) -> Charge | None:
    """`It is regrettable that Chad has closed the border`; not `it would be regrettable that Chad should close it`."""
    if verb.lemma_ != "be" or not any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in verb.children):
        return None
    words = [c for c in verb.children if c.dep_ in {"acomp", "attr"} and c.lower_ in load_blame().regretted]
    below = [c for t in (verb, *words) for c in t.children if c.dep_ in {"ccomp", "advcl", "csubj"} and c.i > verb.i]
    told = [c for c in below if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)]
    if not words or not told or is_negated(verb) or not is_asserted(verb) or modal_of(told[0]) in OPEN:
        return None
    return Charge(told[0], tuple(agents_of(told[0])), "dismay")


def _is_a_ruling(noun: Token) -> bool:
    """`disappointed by the judge's decision`, `by the court's ruling`."""
    blame = load_blame()
    owners = [t for owner in possessors_of(noun) for t in (owner, *owner.children)]
    return noun.lemma_.lower() in blame.rulings and any(t.lemma_.lower() in blame.judges for t in owners)
