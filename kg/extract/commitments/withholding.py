"""Refusals told by what will not be: `there will be no talks with the rebels`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.making import counterparty, make_commitment
from kg.extract.commitments.own_side import can_act, is_own_side
from kg.extract.factuality import is_wish, words_of
from kg.extract.frames import load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import conditions_on, modal_of, prepositional
from kg.model import Commitment, Mention

__all__ = ["withheld_by_clause"]

BODIES = frozenset({"country", "organisation"})


def withheld_by_clause(scene: Scene) -> Iterator[Commitment]:
    """By an official's `there will be no`: what is his own side's to give is refused."""
    for verb in scene.words.of({"be"}):
        noun = _withheld(verb) if verb.i in scene.voice else None
        if noun is not None:
            rule, words = load_rule("own-undertaking"), clause_bounds(verb, without_subject=False, alone=True)
            for party in _refusing(scene, scene.speakers_of(scene.voice[verb.i])):
                others = scene.actor_list(prepositional(noun, {"with", "for", "to"}))
                named = next((m for m in others if can_act(m) and not scene.same_side(m, party)), None)
                owed = named or counterparty(scene, verb, party)
                yield make_commitment(scene, verb, rule, party=party, owed_to=owed, words=words, status="refused")


def _withheld(verb: Token) -> Token | None:
    """`there will be no amnesty`; not `if there will be no talks`, `there may be no truce`."""
    there = any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)
    if not there or modal_of(verb) not in {"will", "would"} or is_wish(verb) or conditions_on(verb):
        return None
    things = [c for c in verb.children if c.dep_ == "attr" and any(d.lower_ == "no" for d in c.children)]
    return next((t for t in things if t.lemma_.lower() in words_of("withheld")), None)


def _refusing(scene: Scene, speakers: list[Mention]) -> list[Mention]:
    """The speaker's state, where he holds an office in it, or the body that says so."""
    sides = [scene.country_of(s) for s in speakers if s.kind in BODIES or (s.country and s.role)]
    found = [m for m in sides if can_act(m) and any(is_own_side(scene, s, m) for s in speakers)]
    return list({m.cluster: m for m in found}.values())
