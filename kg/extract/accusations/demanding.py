"""Charges inside a demand: who is told to stop bombing is said to bomb."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.blame import deed_rule
from kg.extract.factuality import words_of
from kg.extract.frames import load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import clause_bounds, is_negated, modal_of, objects_of, prepositional, subjects_of, trimmed
from kg.model import Accusation, Mention

__all__ = ["accused_by_demand"]


def accused_by_demand(scene: Scene) -> Iterator[Accusation]:
    """`China has told the West to “stop interfering”`, `“Turkey must stop arming rebels,” Greece said`."""
    rule = load_rule("demand-to-stop")
    for token in scene.words.of(words_of("stopping")):
        if token.pos_ == "VERB" and not is_negated(token):
            wrong = next((c for c in _stopped(token) if deed_rule(c) is not None), None)
            for source, target in _parties(scene, token) if wrong is not None else ():
                if wrong is not None and can_be_accused(target) and not scene.same_side(source, target):
                    words = scene.passage(*trimmed(scene.doc, *clause_bounds(wrong))).text
                    yield make_accusation(scene, token, rule, source=source, target=target, content=words)


def _stopped(verb: Token) -> list[Token]:
    """What is to be stopped: `stop interfering`, `refrain from interfering`."""
    under = [c for c in verb.children if c.dep_ in {"xcomp", "pcomp"} and c.tag_ == "VBG"]
    return under + [t for t in prepositional(verb, {"from"}) if t.tag_ == "VBG"]


def _parties(scene: Scene, verb: Token) -> list[tuple[Mention, Mention]]:
    """Who demands and of whom: around a verb of demanding, or the speaker of `must stop` and its subject."""
    head = verb.head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and head.lemma_.lower() in words_of("demanding"):
        told = [*objects_of(head), *prepositional(head, {"on", "upon", "to"}), *subjects_of(verb)[:1]]
        targets = scene.actor_list([t for t in told if t.i < verb.i and t not in subjects_of(head)])
        return [(s, t) for s in scene.actor_list(subjects_of(head)) for t in targets[:1] if s.cluster != t.cluster]
    speaker = scene.speaker_at(verb)
    bound = modal_of(verb) in {"must", "should"} or (head.lemma_ in {"need", "have"} and verb.dep_ == "xcomp")
    return [(speaker, t) for t in scene.actor_list(subjects_of(verb))] if speaker is not None and bound else []
