"""Whom a speaker can bind: himself, his state and its bodies, the firm or group for which his title says he speaks."""

from __future__ import annotations

from functools import cache

from kg.extract.factuality import words_of
from kg.extract.offices import is_apart, office_of
from kg.extract.scene import Scene
from kg.extract.syntax import prepositional
from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import load_lexicon

__all__ = ["can_act", "is_own_side"]

ACTING = frozenset({"person", "country", "organisation", "group"})


def can_act(mention: Mention) -> bool:
    """Whether the mention is of a kind that can bind itself."""
    return mention.kind in ACTING


def is_own_side(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """Whether the speaker can bind the party: himself, his state or its bodies, and no other person."""
    if not can_act(party):
        return False
    if party.kind == "person" and party.cluster != speaker.cluster:
        return _is_spoken_for(scene, speaker, party)
    if party.cluster == speaker.cluster or scene.same_side(speaker, party):
        return True
    of_body = _is_of_body(scene, speaker, party) or _is_in_title(speaker, party)
    return of_body or _is_of_firm(scene, speaker, party) or _is_its_own(scene, speaker, party)


def _is_of_body(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """`NATO chief Jens Stoltenberg said NATO would send ships`, `a Hansen Corp spokesman said Hansen would`: of what
    his title names; not an analyst or an inspector of it."""
    if party.kind != "organisation":
        return False
    if party.entry is not None and _bodies_of(scene, speaker) & {party.entry, *_arms().get(party.entry, ())}:
        return True
    if party.entry is not None or office_of(speaker) not in _speaking():
        return False
    return party.form == "name" and party.country is None and f" {party.text} " in f" {speaker.text}"


def _bodies_of(scene: Scene, speaker: Mention) -> set[str]:
    """The bodies for which he speaks: that his title names, here or elsewhere in the article; else the one that the
    gazetteer has him in, if it is of no state: `Stoltenberg said NATO would`."""
    same = [m for m in scene.mentions if m.cluster == speaker.cluster and m.role and speaker.kind == "person"]
    titled = [m for m in (speaker, *same) if office_of(m) in _speaking() and not is_apart(scene.seeds, m)]
    entry = scene.seeds.entries.get(speaker.entry or "")
    of_no_state = entry is not None and entry.kind == "person" and entry.country is None and not (same or speaker.role)
    known = entry.affiliation if entry is not None and of_no_state else None
    return {body for body in (known, *(m.affiliation or _body_named(scene, m) for m in titled)) if body}


def _body_named(scene: Scene, speaker: Mention) -> str | None:
    """`European Council President Donald Tusk`: the body inside his title, where the gazetteer has him elsewhere."""
    bodies = [m for m in scene.mentions if m.kind == "organisation" and speaker.start <= m.start < speaker.end]
    return bodies[0].entry if bodies and bodies[0].country is None else None


@cache
def _arms() -> dict[str, frozenset[str]]:
    """Body → those whose chiefs speak for it: the European Commission's for the European Union."""
    return {body: frozenset(arms) for body, arms in load_lexicon("factuality")["arms_of_bodies"].items()}


@cache
def _speaking() -> frozenset[str]:
    return words_of("spokespeople") | words_of("rulers") | words_of("chiefs") | words_of("deputies")


def _is_of_firm(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """`Weber's chairman said the company would`: of a firm that his title or his sentence names."""
    if party.form != "description" or party.text.lower().split()[-1] not in actor_words("firms"):
        return False
    span = scene.doc.char_span(speaker.start, speaker.end)
    near = span.sent if span is not None else scene.doc[:0]
    names = (m for m in scene.mentions if m.cluster == party.cluster and m.form == "name")
    same = any(near.start_char <= m.start < near.end_char for m in names)
    return same or office_of(speaker) in words_of("chiefs") | words_of("spokespeople")


def _is_in_title(speaker: Mention, party: Mention) -> bool:
    """`rebel commander Abu Omar said the rebels would`, `the union's leader`: for whom his title says he speaks."""
    *title, _ = (speaker.role or "").lower().split() or [""]
    last = party.text.lower().split()[-1]
    return party.form == "description" and last.removesuffix("s") in {word.removesuffix("s") for word in title}


def _is_spoken_for(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """`Reagan would veto the bill, the White House said`: a leader, by his spokesman or his office."""
    if party.form == "name" and _is_voice_of_description(scene, speaker):
        return True
    voice = speaker.kind in {"country", "organisation"} or office_of(speaker) in words_of("spokespeople")
    same = party.country is not None and speaker.country == party.country
    return voice and same and party.form == "name" and not is_apart(scene.seeds, party)


def _is_voice_of_description(scene: Scene, speaker: Mention) -> bool:
    """`Weber will resign, a spokesman for the senator said`: of him who is spoken of."""
    span = scene.doc.char_span(speaker.start, speaker.end)
    if span is None or speaker.form != "description" or speaker.role is None:
        return False
    whose = [scene.at.get(t.i) for t in prepositional(span.root, {"for", "of"})]
    return office_of(speaker) in words_of("voices") and any(
        m is not None and m.kind == "person" and m.form == "description" for m in whose
    )


def _is_its_own(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """`Cyprus will hand over its jets, the deputy premier said`: an official of whom no state is told is the party's, a
    chairman of whom no firm is told the firm's; `U.S. officials said Washington would`: several of its state."""
    named = party.kind == "organisation" and party.form == "name"
    heads = named and office_of(speaker) in words_of("chiefs")  # UBS will stay in Zurich, chairman Colm Kelleher said
    if party.kind not in {"country", "organisation"} or (is_apart(scene.seeds, party) and not heads):
        return False
    bound = words_of("spokespeople") | words_of("rulers")
    if not heads and office_of(speaker) not in bound and not _is_its_envoy(scene, speaker):
        return False
    if speaker.country:
        return speaker.kind == "group" and speaker.country == party.country
    first, last = speaker.text.lower().split()[0], speaker.text.lower().split()[-1]
    if speaker.form == "description" and (first in words_of("any") or last == "diplomats"):
        return False  # one diplomat, the diplomats: nobody knows whose
    foreign = {w for w in speaker.text.split()[:-1] if w[0].isupper() and w.lower() not in actor_words("faceless")}
    unnamed = speaker.form == "description" and foreign - set(party.text.split())  # Western diplomats
    apart = speaker.kind == "person" and is_apart(scene.seeds, speaker)
    return not (speaker.affiliation or unnamed or apart)


def _is_its_envoy(scene: Scene, speaker: Mention) -> bool:
    """`Oman would reopen its port, its ambassador said`: of the one that the clause names."""
    span = scene.doc.char_span(speaker.start, speaker.end)
    own = span is not None and span.start and (span[0].lower_ == "its" or span[0].nbor(-1).lower_ == "its")
    return bool(own) and office_of(speaker) in words_of("envoys")
