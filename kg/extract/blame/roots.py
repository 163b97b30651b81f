"""At whose door an ill has its root: `the root cause of the crisis lies in Chad's withdrawal from the pact`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.factuality import is_asserted
from kg.extract.frames import load_blame
from kg.extract.syntax import is_negated, possessors_of, prepositional

__all__ = ["charge_of_root"]

BESIDE = frozenset({"amod", "compound", "nmod"})


def charge_of_root(verb: Token) -> Charge | None:
    """The charge against whose doing is said to be the root of an ill."""
    lemma = verb.lemma_.lower()
    if lemma in load_blame().springing:
        ill = [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in load_blame().sore]
        found = [t for n in prepositional(verb, {"from"}) for t in _doers(n)] if ill else []
    elif lemma in {"be", "lie", "root"} and any(map(_is_root, verb.children)):
        said = [c for c in verb.children if c.dep_ == "attr"] if lemma == "be" else []
        found = [t for n in (*said, *prepositional(verb, {"in", "with"})) for t in (*_named(n), *_doers(n))]
    elif lemma == "be" and any(_is_of_an_ill(c) for c in verb.children if c.dep_ == "attr"):
        found = [t for t in verb.children if t.dep_ == "nsubj"]  # Chad's presence is a source of instability
    else:
        return None
    return Charge(verb, tuple(found), "to-blame") if found and is_asserted(verb) and not is_negated(verb) else None


def _is_root(noun: Token) -> bool:
    """`the root cause of the crisis`, `the main reason behind the impasse`: an ill's."""
    if noun.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    first = noun.lemma_ == "root" or any(c.lower_ in load_blame().main for c in noun.lefts)
    return first and _is_of_an_ill(noun)


def _is_of_an_ill(noun: Token) -> bool:
    """`the source of instability`."""
    blame = load_blame()
    ills = prepositional(noun, {"of", "behind", "for", "to"}) if noun.lemma_.lower() in blame.roots else []
    return any(t.lemma_.lower() in blame.sore for t in ills)


def _named(noun: Token) -> list[Token]:
    """`is the United States`."""
    return [noun] if noun.pos_ == "PROPN" else []


def _doers(noun: Token) -> list[Token]:
    """`Chad's policies`, `the policies of Chad`, `the U.S. blockade`; not `the lack of trust`."""
    if noun.pos_ != "NOUN":
        return []
    beside = [c for c in noun.lefts if c.dep_ in BESIDE and c.ent_type_ in {"GPE", "NORP"}]
    return [*beside, *(p for p in possessors_of(noun) if p.pos_ in {"PROPN", "PRON"} or p.ent_type_)]
