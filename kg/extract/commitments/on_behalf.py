"""Whom an official binds of whom no state is told: his own side, which his words name; and the other side of a deal
that the sentence tells the parts of."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.commitments.dealing import is_deal
from kg.extract.commitments.own_side import is_own_side
from kg.extract.scene import Scene
from kg.extract.syntax import governors, possessors_of, subjects_of
from kg.model import Mention

__all__ = ["across", "on_behalf"]

SIDES = frozenset({"country", "organisation"})
JOINING = frozenset({"while", "whereas", "and"})


def on_behalf(scene: Scene, content: Token, party: Mention) -> Mention:
    """Of `the foreign minister assured him that Chad would stay`, `voiced Chad's readiness to talk` Chad, where the
    minister is of no other state that is told; else who promises."""
    if party.kind != "person" or party.country is not None:
        return party
    named = subjects_of(content) if content.dep_ == "ccomp" else _owners(content.head)
    found = [m for t in named for m in scene.actors(t, 3)]
    own = (m for m in found if m.kind in SIDES and is_own_side(scene, party, m))
    return next(own, party)


def _owners(noun: Token) -> list[Token]:
    """`Chad's readiness to`; of `Chad's love of peace and its readiness to` Chad."""
    joined = noun.dep_ == "conj" and any(c.lower_ in {"its", "their"} for c in noun.lefts)
    return possessors_of(noun.head) if joined and noun.head.pos_ == "NOUN" else possessors_of(noun)


def across(scene: Scene, act: Token, party: Mention) -> Mention | None:
    """`Under the deal Chad is to pay, while Peru undertook to open its port`: each to the other; nobody where a third
    state has a part in it."""
    if party.kind != "country" or not any(_is_of_deal(t) for t in act.sent):
        return None
    verbs = [v for g in (act, *governors(act)) if g.pos_ in {"VERB", "AUX"} for v in (g, *g.children)]
    joined = [v for v in verbs if v.dep_ in {"ROOT", "conj"} or any(c.lower_ in JOINING for c in v.lefts)]
    doers = [scene.actor_list(subjects_of(v)) for v in joined]
    apart = [m for each in doers if not any(scene.same_side(m, party) for m in each) for m in each]
    others = {m.cluster: m for m in apart if m.kind == "country"}
    several = len({m.cluster for each in doers for m in each if m.kind == "country"}) > 2
    return next(iter(others.values())) if len(others) == 1 and not several else None


def _is_of_deal(preposition: Token) -> bool:
    return preposition.lower_ == "under" and any(is_deal(c) for c in preposition.children)
