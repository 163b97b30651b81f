"""Whose the deed is that somebody judges in passing: `condemned Peru's raid, calling it, or the move, a crime`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.anaphora import owner_before
from kg.extract.frames import load_blame, load_deeds
from kg.extract.naming import predicates_of
from kg.extract.occasions import deed_told
from kg.extract.syntax import objects_of, prepositional, subjects_of
from kg.extract.talked_about import only_side_quoted
from kg.extract.words import actor_words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["deed_called", "deed_judged"]

DEFINITE = frozenset({"the", "this", "that", "these", "such"})
ABOUT = frozenset({"over", "at", "about", "with", "to"})


def deed_called(scene: Scene, trigger: Token, pronoun: Token) -> list[Mention]:
    """`condemned Peru's raid, calling it a crime`: whose the raid is; of `Chad called it a crime` who did the last deed
    that is told."""
    names = predicates_of(trigger) if pronoun.lower_ in {"it", "this", "that"} else []
    if not names or any(scene.owners(n) for n in names):  # calls it a crime by Chad
        return []
    if things := [o for o in _done_above(trigger) if o.pos_ == "NOUN" and o.i < trigger.i]:
        return _owners(scene, trigger, things)
    blame = load_blame()
    deeds = blame.condemned_deeds | blame.damning | blame.crimes | load_deeds()
    wrongs = any(n.lemma_.lower() in deeds for n in names)
    return (deed_told(scene, pronoun) or only_side_quoted(scene, pronoun)) if wrongs else []


def deed_judged(scene: Scene, trigger: Token, noun: Token) -> list[Mention]:
    """`voiced anger at the entry of a Peruvian frigate, calling the move a breach`: whose the entry is."""
    event = noun.lemma_.lower() in actor_words("events") and any(c.lower_ in DEFINITE for c in noun.lefts)
    if not event or trigger.tag_ != "VBG":
        return []
    above = _done_above(trigger)
    felt = [n for t in (*above, trigger.head) for n in prepositional(t, ABOUT) if n.i < trigger.i]
    return _owners(scene, trigger, felt or above) if above or felt else []


def _done_above(trigger: Token) -> list[Token]:
    """What the verb is done to on which the naming hangs."""
    beside = trigger.dep_ in {"advcl", "conj"} and trigger.head.pos_ == "VERB" and trigger.head.i < trigger.i
    return objects_of(trigger.head) if beside else []


def _owners(scene: Scene, trigger: Token, things: Sequence[Token]) -> list[Mention]:
    whose = [m for o in things for m in scene.owners(o) or owner_before(scene, o)]
    judges = scene.actor_list(subjects_of(trigger.head))
    return [] if any(scene.same_side(m, judge) for m in whose for judge in judges) else whose
