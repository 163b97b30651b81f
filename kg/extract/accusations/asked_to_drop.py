"""Whose a thing is that somebody is asked to drop: `urged Chad to cancel the decree, which he called a breach`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.accusations.demanding import whom_asked
from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.extract.syntax import is_negated, objects_of
from kg.model import Mention

__all__ = ["asked_to_drop"]

RELATIVE = frozenset({"which", "that"})
TAKEN_UP = frozenset({"it", "this", "them"})
DEEP = 6  # nouns from what `which` hangs on to what shall be dropped: the post of commissioner for trade


def asked_to_drop(scene: Scene, trigger: Token) -> list[Mention]:
    """Whom the verb of demanding above is said to, where the trigger judges what shall be dropped: `which he called a
    breach`, `describing it as a breach`."""
    verb = _dropped_by(trigger)
    ways = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {c.lower_}" for c in verb.children)} if verb else set()
    if verb is None or is_negated(verb) or not ways & (words_of("dropping") | words_of("stopping")):
        return []
    return whom_asked(scene, verb)


def _dropped_by(trigger: Token) -> Token | None:
    """The verb of which that is the object: `to cancel`."""
    if trigger.dep_ == "relcl" and any(c.lower_ in RELATIVE and c.tag_ == "WDT" for c in trigger.lefts):
        return _verb_above(trigger.head)
    if trigger.dep_ != "advcl" or not any(o.lower_ in TAKEN_UP for o in objects_of(trigger)):
        return None
    below = (c for c in trigger.head.children if c.dep_ in {"xcomp", "ccomp"} and c.i < trigger.i)
    return trigger.head if trigger.head.dep_ in {"xcomp", "ccomp"} else next(below, None)


def _verb_above(noun: Token) -> Token | None:
    for _ in range(DEEP):
        if noun.dep_ == "dobj":
            return noun.head
        if noun.dep_ not in {"pobj", "prep", "conj", "appos", "nmod"}:
            return None
        noun = noun.head
    return None
