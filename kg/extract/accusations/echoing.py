"""Charges that another one takes over: `accused Chad of theft, a charge echoed by Mali`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from spacy.tokens import Token

from kg.extract.accusations.making import make_accusation
from kg.extract.factuality import is_asserted, words_of
from kg.extract.frames import load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import by_whom, is_negated, is_passive, objects_of, subjects_of
from kg.model import Accusation, Mention

__all__ = ["accused_by_echo"]

TAKING_UP = frozenset({"the", "that", "this", "those", "these", "such"})


def accused_by_echo(scene: Scene, made: Sequence[Accusation]) -> Iterator[Accusation]:
    """The charges of `made` once more, by those who are said to echo them."""
    rule = load_rule("echo")
    for noun in scene.words.of(words_of("echoed")) if made else ():
        if (verb := _echoing(noun)) is None:
            continue
        voices = [m for m in _voices(scene, verb) if m.kind not in {"place", "unknown"}]
        for source, charge in product(voices, _taken_over(scene, noun, made)):
            target, words = charge.target, charge.content
            if charge.source.cluster != source.cluster and not scene.same_side(source, target):
                yield make_accusation(
                    scene, verb, rule, source=source, target=target, content=words, denied=charge.denied
                )


def _echoing(noun: Token) -> Token | None:
    """`a charge echoed by Mali`, `Mali echoed the charge`, `the charge was repeated by Mali`."""
    behind = [c for c in noun.children if c.dep_ in {"acl", "relcl"}]
    above = [noun.head] if noun.dep_ in {"dobj", "nsubjpass"} and any(c.lower_ in TAKING_UP for c in noun.lefts) else []
    for verb in (*behind, *above):
        if (
            verb.lemma_.lower() in words_of("echoing")
            and not is_negated(verb)
            and (verb in behind or is_asserted(verb))
        ):
            return verb
    return None


def _voices(scene: Scene, verb: Token) -> list[Mention]:
    if is_passive(verb) or by_whom(verb):
        return scene.actor_list(by_whom(verb))
    doers = [s for s in subjects_of(verb) if s not in objects_of(verb)]
    return scene.actor_list(doers)


def _taken_over(scene: Scene, noun: Token, made: Sequence[Accusation]) -> list[Accusation]:
    """Those of the charge told last before the noun, in its own sentence or the one before."""
    first = noun.sent.start
    first = scene.doc[first - 1].sent.start if first else first
    near = [a for a in made if scene.doc[first].idx <= a.ground.cue.start < noun.idx]
    last = max((a.ground.cue.start for a in near), default=None)
    return [a for a in near if a.ground.cue.start == last]
