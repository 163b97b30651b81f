"""Threats: what awaits another (`the United States will face an unprecedented response from the North`), and wrongs
that one says one will do (`we will hinder it`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.making import make_commitment
from kg.extract.commitments.own_side import can_act, is_own_side
from kg.extract.factuality import awaits, is_wish, words_of
from kg.extract.frames import load_blame, load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import conditions_on, is_negated, is_passive, modal_of, objects_of, prepositional, subjects_of
from kg.model import Commitment, Mention, Status

__all__ = ["is_wrong", "menaced_by_clause", "wrongs"]

BODIES = frozenset({"country", "organisation"})


def menaced_by_clause(scene: Scene) -> Iterator[Commitment]:
    """By an official's `will face`, `will be met with` a reprisal: one for each of those who are menaced."""
    for verb in scene.words.of(words_of("facing")):
        reprisal = _reprisal(verb) if verb.i in scene.voice else None
        if reprisal is not None:
            yield from _menace(scene, verb, reprisal, scene.speakers_of(scene.voice[verb.i]))


def _reprisal(verb: Token) -> Token | None:
    """What will come: the object, or behind `with` of who will be met."""
    if verb.pos_ != "VERB" or is_negated(verb) or is_wish(verb):
        return None
    if modal_of(verb) not in {"will", "would", "shall"} or conditions_on(verb):
        return None
    things = prepositional(verb, {"with"}) if is_passive(verb) else objects_of(verb)
    return next((t for t in things if t.lemma_.lower() in words_of("menaces")), None)


def _menace(scene: Scene, verb: Token, reprisal: Token, speakers: list[Mention]) -> Iterator[Commitment]:
    """`a response from the North`, `our retaliation`; where nobody is told, the speaker's own state."""
    behind = [*prepositional(reprisal, {"from", "by", "of"}), *prepositional(verb, {"from", "by"})]
    named = scene.actor_list(behind) or scene.owners(reprisal)
    sides = named or [scene.country_of(s) for s in speakers if s.kind in BODIES or (s.country and s.role)]
    doers = [m for m in sides if can_act(m) and any(is_own_side(scene, s, m) for s in speakers)]
    status: Status = "conditional" if awaits(verb) else "made"
    rule, words = load_rule("menace"), clause_bounds(verb, without_subject=False, alone=True)
    for doer in {m.cluster: m for m in doers}.values():
        for menaced in scene.actor_list(subjects_of(verb)):
            if not scene.same_side(doer, menaced):
                yield make_commitment(scene, verb, rule, party=doer, owed_to=menaced, words=words, status=status)


def is_wrong(token: Token) -> bool:
    """`said it would violate the law and push things to the abyss`: not undertaken; but `we will hinder it`."""
    wrong = token.lemma_.lower() in wrongs() or (token.dep_ == "conj" and token.head.lemma_.lower() in wrongs())
    return wrong and not (
        any(s.lower_ in {"we", "i"} for s in subjects_of(token)) and objects_of(token) and modal_of(token) == "will"
    )


@cache
def wrongs() -> frozenset[str]:
    """What nobody promises to do, though he may threaten to."""
    return load_blame().verbs - words_of("decreeing") - words_of("hostile")
