"""Reports of battle by those who only watch it: `the Observatory said the rebels had killed ten soldiers` blames
nobody, where `killed ten villagers` does."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.blame import Charge
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.syntax import objects_of, prepositional
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["is_battle_report"]

FOUGHT = frozenset({"deed", "deed-with-object", "deed-phrase", "suffered"})
AIMED = frozenset({"on", "at", "against"})
WATCHING = frozenset({"ngo", "media"})


def is_battle_report(scene: Scene, charge: Charge, speakers: Sequence[Mention]) -> bool:
    """Whether fighters only fight fighters, or take ground, and no side of theirs says so."""
    verb = charge.predicate
    if charge.rule not in FOUGHT or verb.pos_ != "VERB" or not all(_watches(scene, s) for s in speakers):
        return False
    hit = [*objects_of(verb), *prepositional(verb, AIMED)]
    if not hit or any(_is_of(scene, thing, speakers) for thing in hit):
        return False
    blame, lemma = load_blame(), verb.lemma_.lower()
    taken = lemma in blame.taking_ground and all(_is_ground(t) for t in hit)
    return taken or (lemma in blame.fighting and all(_fights(t) for t in hit))


def _watches(scene: Scene, speaker: Mention) -> bool:
    """An observatory or outlet; `a monitoring group`, `a watchdog`."""
    entry = scene.seeds.entries.get(speaker.entry or "")
    if entry is not None:
        return entry.is_media or entry.category in WATCHING
    return bool(actor_words("watchers") & set(speaker.text.lower().split()))


def _is_of(scene: Scene, thing: Token, speakers: Sequence[Mention]) -> bool:
    """Own soldiers of a state whose agency tells it."""
    states = {s.country for s in speakers} - {None}
    near = [scene.at[t.i] for t in thing.subtree if t.i in scene.at]
    return any(m.country in states for m in near)


def _fights(thing: Token) -> bool:
    """`ten soldiers`, `army positions`, `[killed ten soldiers and expelled] many others`; not `soldiers and villagers`,
    `captured soldiers`, `rebel-held towns`."""
    if thing.lower_ == "others":
        before = objects_of(thing.head.head) if thing.head.dep_ == "conj" else []
        return bool(before) and all(_fights(t) for t in before)
    words = {word for t in thing.subtree for word in (t.lemma_.lower(), t.lower_)}
    armed = thing.lemma_.lower() in load_blame().combatants
    return armed and not words & (load_blame().bystanders | load_blame().captive)


def _is_ground(thing: Token) -> bool:
    return thing.lemma_.lower() in load_blame().ground or thing.ent_type_ in {"GPE", "LOC", "FAC"}
