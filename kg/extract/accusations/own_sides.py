"""Whom a speaker does not charge: himself, whom he serves, his own army, his own ships."""

from __future__ import annotations

from kg.extract.offices import is_apart
from kg.extract.scene import Scene
from kg.extract.syntax import governors, prepositional
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["is_a_ship", "is_an_arm", "is_of_foes", "is_own_side", "speaks_for_arms"]


def is_own_side(scene: Scene, speaker: Mention, target: Mention) -> bool:
    if is_of_foes(scene, speaker):
        return speaker.cluster == target.cluster
    his = _is_his(scene, speaker, target) or _is_his(scene, target, speaker)
    near = _serves(scene, speaker, target) or _is_one_force(speaker, target) or _is_affiliated(speaker, target)
    return scene.same_side(speaker, target) or near or his


def speaks_for_arms(scene: Scene, speaker: Mention) -> bool:
    """Whose own army a bare `army` is: a state's body or official, a military source, a reporter of its agency."""
    if speaker.form == "description" and speaker.country is None:
        *before, last = _words(speaker)
        if last in actor_words("voices"):  # the source
            return any(actor_words("arms") & {*_words(m)} for m in scene.mentions if m.cluster == speaker.cluster)
        outlets = (m for m in scene.mentions if m.country and m.kind == "organisation" and m.form == "name")
        return last in actor_words("reporters") and any(m.text.lower() in before for m in outlets)
    return speaker.country is not None and not is_apart(scene.seeds, speaker)


def _words(mention: Mention) -> list[str]:
    return mention.text.lower().split()


def _is_one_force(speaker: Mention, target: Mention) -> bool:
    """`Police said Israeli police officers had shot two men`; not `Iraqi police said Syrian police had`."""
    states = {m.country or m.nationality for m in (speaker, target)} - {None}
    shared = {*_words(speaker)} & {*_words(target)} & actor_words("forces")
    return bool(shared) and len(states) < 2 and "description" in {speaker.form, target.form}


def _is_affiliated(speaker: Mention, target: Mention) -> bool:
    """`the Daesh-affiliated agency said Daesh fighters had killed ten soldiers`: it is their own."""
    ties = [w.partition("-") for w in _words(speaker) if w.partition("-")[2] in actor_words("tied")]
    return any(name in _words(target) for name, _, _ in ties)


def is_an_arm(target: Mention) -> bool:
    """`Egypt said police had arrested activists`: an army or a police of no state that is told is the speaker's own."""
    unknown = target.form == "description" and target.country is None and target.entry is None
    return unknown and target.text.split()[-1].lower() in actor_words("arms")


def _serves(scene: Scene, speaker: Mention, target: Mention) -> bool:
    """`U.S. officials said the military fired missiles`: officials of a state, by what they are called, are its own."""
    *before, last = _words(speaker)
    if speaker.form != "description" or last not in {"official", "officials"} or speaker.country is None:
        return False
    others = (actor_words("bare-sides") | {"former"}) - {"government", "army"}
    own = speaker.country == target.country and not is_apart(scene.seeds, target)
    return own and not others & {*before}


def is_of_foes(scene: Scene, speaker: Mention) -> bool:
    """`a senior official from Chad's main opposition group`: no official of Chad."""
    if speaker.form != "description" or speaker.kind != "person" or speaker.country is None:
        return False
    span = scene.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    whose = prepositional(span.root, {"of", "from", "in", "with"}) if span is not None else []
    near = {t.lemma_.lower() for n in whose for t in (n, *n.children)}
    return bool(near & (actor_words("bare-sides") - {"government", "army", "regime", "terrorist"}))


def _is_his(scene: Scene, speaker: Mention, target: Mention) -> bool:
    """`Pompeo said his agency is becoming more aggressive`, `Seoul is closing it, its defence ministry said`: it is his
    own; not `her vice president`."""
    if target.form != "description" or target.kind != "organisation":
        return False
    span = scene.doc.char_span(target.start, target.end, alignment_mode="expand")
    whose = [c for c in span.root.children if c.tag_ == "PRP$"] if span is not None else []
    return any(m.cluster == speaker.cluster for c in whose for m in scene.actors(c))


def is_a_ship(scene: Scene, target: Mention) -> bool:
    """`the destroyers Kidd and Hoel fired`, said by a minister: his own."""
    span = scene.doc.char_span(target.start, target.end, alignment_mode="expand")
    if span is None or target.form != "name" or target.entry is not None or target.country is not None:
        return False
    listed = [span.root, *governors(span.root)]
    before = {c.lemma_.lower() for t in listed if t.pos_ in {"PROPN", "NOUN"} for c in (t, *t.children)}
    return bool(before & actor_words("ships"))
