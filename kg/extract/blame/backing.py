"""Who stands behind a wrong: `done on orders from Ankara`, `came with the help of Chad`, `steered from Lima`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.wrongs import deed_rule, hits_a_foe
from kg.extract.factuality import is_asserted, words_of
from kg.extract.frames import load_blame, load_deeds
from kg.extract.syntax import (
    agents_of,
    conjuncts,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    possessors_of,
    prepositional,
)

__all__ = ["charges_of_backing"]

BY_ORDER = frozenset({"on", "upon", "at", "under", "by", "in", "following"})
BESIDE = frozenset({"amod", "compound", "nmod"})
GIVEN = frozenset({"from", "by"})
UNREAL = frozenset({"would", "could"})


def charges_of_backing(verb: Token) -> Iterator[Charge]:
    """The charges against those on whose orders, with whose help or from where the wrong of the verb is done."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return
    if is_negated(verb):
        if modal_of(verb) in UNREAL and (lent := _lent(verb)):
            yield Charge(verb, tuple(lent), "abetting")
        return
    found = {"at-bidding": [*_ordering(verb), *_steering(verb)], "abetting": [*_helping(verb), *_supplying(verb)]}
    if any(found.values()) and is_asserted(verb) and not _is_only_possible(verb):
        yield from (Charge(verb, tuple(behind), rule) for rule, behind in found.items() if behind)


def _is_only_possible(verb: Token) -> bool:
    """`will examine the possibility that it was done at the behest of Chad`."""
    return verb.dep_ in {"acl", "ccomp"} and verb.head.lemma_.lower() in words_of("chances")


def _ordering(verb: Token) -> list[Token]:
    """`shelled the town on orders from Ankara`, `acted at the behest of Chad`: who told them to."""
    blame = load_blame()
    told = prepositional(verb, BY_ORDER)
    told += [o for n in told if n.lemma_.lower() in blame.carrying for o in prepositional(n, {"of"})]
    servile = [n for n in told if n.lemma_.lower() in blame.bidding]
    if servile and verb.lemma_.lower() in blame.serving:
        return [g for n in servile for g in _givers(n)]
    orders = servile + [n for n in told if n.lemma_.lower() in blame.orders]
    return [g for n in orders for g in _givers(n)] if orders and _is_wrong(verb) else []


def _steering(verb: Token) -> list[Token]:
    """`the cyberattack was directed from Washington`, `a plot steered from Lima`: from where."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in load_blame().steering:
        return []
    things = [verb.head] if verb.dep_ == "acl" else objects_of(verb)
    places = prepositional(verb, {"from"})
    return [p for p in places if p.pos_ == "PROPN"] if any(map(_names_a_wrong, things)) else []


def _helping(verb: Token) -> list[Token]:
    """`smuggled the oil with the connivance of Chad`, `with Turkish support`: whose it was."""
    near = [n for v in (verb, *objects_of(verb)) for n in prepositional(v, {"with", "under"}) if n.i > verb.i]
    helps = [n for n in near if n.lemma_.lower() in load_blame().helps]
    return [g for n in helps for g in _givers(n)] if helps and _is_wrong(verb) else []


def _supplying(verb: Token) -> list[Token]:
    """`the terrorists receive weapons from Chad`: who gives them."""
    blame = load_blame()
    if verb.lemma_.lower() not in blame.receiving or is_passive(verb):
        return []
    outlaws = any(t.lemma_.lower() in blame.abet_objects - {"group"} for s in agents_of(verb) for t in s.subtree)
    kinds = blame.helps | blame.orders | blame.bidding | blame.supplies
    objects = [t for o in objects_of(verb) for t in conjuncts(o)]
    things = [o for o in objects if {o.lemma_.lower(), o.lower_} & kinds] if outlaws else []
    return [g for t in (verb, *objects) for g in prepositional(t, {"from"})] if things else []


def _lent(verb: Token) -> list[Token]:
    """`would not dare to bomb us without Chad's support`, `… if it were not for the cover provided by Chad`."""
    below = [verb, *(c for c in verb.children if c.dep_ in {"xcomp", "acomp", "ccomp"})]
    lent = [n for v in below for n in prepositional(v, {"without"})]
    lent += [n for v in below for c in _unless(v) for n in prepositional(c, {"for"})]
    helps = [n for n in lent if n.lemma_.lower() in load_blame().helps]
    return [g for n in helps for g in _givers(n)] if helps and any(map(_is_wrong, below)) else []


def _unless(verb: Token) -> list[Token]:
    """`if it were not for Chad's help`."""
    return [c for c in verb.children if c.dep_ == "advcl" and c.lemma_ == "be" and is_negated(c)]


def _is_wrong(verb: Token) -> bool:
    """A verb of a wrong, or one by which a wrong happens: `the crimes come`, `were committed`; not against a foe."""
    if hits_a_foe(verb):
        return False
    passing = verb.lemma_.lower() in load_blame().happening | load_blame().doing
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}] if passing else []
    return deed_rule(verb) is not None or any(map(_names_a_wrong, things))


def _names_a_wrong(noun: Token) -> bool:
    blame, lemma = load_blame(), noun.lemma_.lower()
    return any(lemma in words for words in (load_deeds(), blame.operations, blame.crimes, blame.wrongs))


def _givers(noun: Token) -> list[Token]:
    """`orders from Ankara`, `orders coming from Ankara`, `cover provided by Chad`, `Turkish support`, `Chad's help`."""
    clauses = [c for c in noun.children if c.dep_ == "acl"]
    told = [t for c in clauses for t in prepositional(c, GIVEN)] + prepositional(noun, {"of", "from", "by"})
    told += [c for c in noun.lefts if c.dep_ in BESIDE and c.ent_type_ in {"GPE", "NORP", "ORG"}]
    return [*told, *(p for p in possessors_of(noun) if all(p.i != t.i for t in told))]
