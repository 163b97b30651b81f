"""Charges inside a call for punishment: whom one wants punished for a massacre is said to have committed it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.arguments import content_of
from kg.extract.factuality import words_of
from kg.extract.frames import load_frames, load_rule
from kg.extract.functions import fillers
from kg.extract.naming import predicates_of
from kg.extract.scene import Scene
from kg.extract.syntax import governors, is_negated, is_passive, modal_of, objects_of, prepositional, subjects_of
from kg.model import Accusation, Mention

__all__ = ["accused_by_penalty"]

HOLDING = frozenset({"hold"})


def accused_by_penalty(scene: Scene) -> Iterator[Accusation]:
    """`urged the EU to retaliate against Belarus for hijacking a plane`, `China must be punished for the massacre`,
    `called for Chad to be held accountable for it`."""
    rule = load_rule("call-to-punish")
    for token in scene.words.of(words_of("punishing") | words_of("imposing") | HOLDING):
        if token.pos_ != "VERB" or is_negated(token) or not fillers(token, "charged-behind"):
            continue
        if token.lemma_ in HOLDING and not _answerable(token):
            continue
        content = content_of(scene, token, ["charged-behind"])
        for source in _callers(scene, token) if content is not None else ():
            for target in scene.actor_list(_punished(token))[:2]:
                if content and can_be_accused(target) and not scene.same_side(source, target):
                    words = content[1].text
                    yield make_accusation(scene, token, rule, source=source, target=target, content=words)


def _answerable(verb: Token) -> list[Token]:
    """The adjective of `hold Chad accountable`."""
    names = next(f.needs_predicate for f in load_frames()["hold"] if f.id == "hold-responsible")
    small = [c for c in verb.children if c.dep_ in {"ccomp", "oprd", "acomp"}]
    return [t for t in (*predicates_of(verb), *small) if t.lemma_.lower() in names]


def _punished(verb: Token) -> list[Token]:
    """`punish Iran`, `retaliate against Iran`; of `impose`, on or against whom: only with a penalty as object."""
    if verb.lemma_ in HOLDING:
        return objects_of(verb) or [s for t in _answerable(verb) for s in t.lefts if s.dep_ == "nsubj"]
    if verb.lemma_.lower() in words_of("punishing"):
        return prepositional(verb, {"against", "on"}) or objects_of(verb)
    penalties = [o for o in objects_of(verb) if o.lemma_.lower() in words_of("penalties")]
    return [t for v in (verb, *penalties) for t in prepositional(v, {"on", "upon", "against"})] if penalties else []


def _callers(scene: Scene, verb: Token) -> list[Mention]:
    """Who demands it: the subject of the verb of demanding above, or the speaker of what must or should be done."""
    for above in governors(verb):
        if is_negated(above):
            return []
        if above.lemma_.lower() in words_of("calling"):
            return scene.actor_list(subjects_of(above))
        if above.dep_ in {"ccomp", "ROOT"}:
            break
    speaker = scene.speaker_at(verb)
    bound = modal_of(verb) in {"must", "should"}
    if speaker is not None and bound:
        return [speaker]
    done = (
        not bound and modal_of(verb) is None and not is_passive(verb) and verb.lemma_.lower() in words_of("punishing")
    )
    return scene.actor_list(subjects_of(verb)) if done and verb.dep_ == "ROOT" else []
