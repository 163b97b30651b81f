"""Whom a speaker can bind: himself, his state and its bodies, the firm or group for which his title says he speaks."""

from __future__ import annotations

from functools import cache

from kg.extract.factuality import words_of
from kg.extract.offices import is_apart, office_of
from kg.extract.scene import Scene
from kg.extract.syntax import prepositional
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["can_act", "is_own_side", "state_of_source"]

ACTING = frozenset({"person", "country", "organisation", "group"})
FORMER = ("former ", "ex-", "late ")


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
    if _is_head_of(scene, speaker, party) or _is_named_in_title(speaker, party) or _is_in_title(speaker, party):
        return True
    own = _is_of_firm(scene, speaker, party) or _is_its_own(scene, speaker, party)
    return own or state_of_source(scene, speaker) == party.country is not None


def _is_named_in_title(speaker: Mention, party: Mention) -> bool:
    """`a Hansen Corp spokesman said Hansen Corp would`: a body that is not listed."""
    unlisted = party.kind == "organisation" and party.form == "name" and party.entry is None and party.country is None
    return unlisted and office_of(speaker) in _speaking() and f" {party.text} " in f" {speaker.text}"


@cache
def _speaking() -> frozenset[str]:
    return words_of("spokespeople") | words_of("rulers") | words_of("chiefs") | words_of("deputies")


def _is_head_of(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """`NATO's secretary general said the alliance would`, `a Taliban spokesman said the group would`: the body that his
    title names, here or elsewhere in the article; `the EU would, the Commission said`: of which his body is a part."""
    if party.kind != "organisation" or party.entry is None:
        return False
    if speaker.kind == "organisation":
        return _wholes(scene, speaker.entry) == party.entry and not _decides_nothing(speaker)
    bound = _speaking() | words_of("seated")
    titles = (m for m in (speaker, *scene.mentions) if m.cluster == speaker.cluster and m.role is not None)
    held = [(m.affiliation or _body_inside(scene, m), m.role or "") for m in titles] + _offices(scene, speaker)
    return any(
        body is not None
        and party.entry in {body, _wholes(scene, body)}
        and bool(bound & {*title.lower().split()})
        and not title.lower().startswith(FORMER)
        for body, title in held
    )


def _body_inside(scene: Scene, titled: Mention) -> str | None:
    """`European Council President Donald Tusk`, whom the gazetteer has elsewhere."""
    bodies = (m for m in scene.mentions if m.kind == "organisation" and titled.start <= m.start < titled.end)
    return next((m.entry for m in bodies if m.country is None), None)


def _offices(scene: Scene, speaker: Mention) -> list[tuple[str | None, str]]:
    """What the gazetteer knows: `Jens Stoltenberg said NATO would`; of a body, not of a state he once ruled."""
    entry = scene.seeds.entries.get(speaker.entry or "")
    if entry is None or entry.kind != "person" or entry.country is not None:
        return []
    return [(entry.affiliation, t.title.replace("-", " ")) for t in entry.tenures if t.affiliation is None]


def _wholes(scene: Scene, body: str | None) -> str | None:
    """The union of which the commission is a part."""
    entry = scene.seeds.entries.get(body or "")
    return entry.affiliation if entry is not None and entry.kind == "organisation" else None


def _decides_nothing(body: Mention) -> bool:
    """`the EU will act, the European Parliament said`: a chamber, a court, an inquiry."""
    return bool(words_of("deliberating") & {*body.text.lower().split()})


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
    speaker = _with_office(scene, speaker)
    named = party.kind == "organisation" and party.form == "name"
    heads = named and office_of(speaker) in words_of("chiefs")  # UBS will stay in Zurich, chairman Colm Kelleher said
    if party.kind not in {"country", "organisation"} or (is_apart(scene.seeds, party) and not heads):
        return False
    bound = words_of("spokespeople") | words_of("rulers")
    high = speaker.text.lower().endswith("high representative")
    public = party.kind == "country" and _heads_public_body(scene, speaker)
    if not (heads or high or public or office_of(speaker) in bound or _is_its_envoy(scene, speaker)):
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


def state_of_source(scene: Scene, speaker: Mention) -> str | None:
    """`A source in the Chadian foreign ministry said Chad would`: the state of the body in which he is said to sit,
    here or where the article first tells of him; not `a source close to the ministry`."""
    if speaker.form != "description" or speaker.country or speaker.text.lower().split()[-1] not in words_of("nameless"):
        return None
    for told in (m for m in scene.mentions if m.cluster == speaker.cluster and m.form == "description"):
        span = scene.doc.char_span(told.start, told.end)
        seats = [scene.at.get(t.i) for t in prepositional(span.root, {"in", "at", "within", "from"})] if span else []
        for seat in seats:
            if seat is not None and seat.kind == "organisation" and not is_apart(scene.seeds, seat):
                return seat.country
    return None


def _heads_public_body(scene: Scene, speaker: Mention) -> bool:
    """`Chairman of the Civil Aviation Authority Ana Weber said Chad would`: of a body that a state has."""
    if office_of(speaker) not in words_of("chiefs") or speaker.kind != "person":
        return False
    titles = [m for m in scene.mentions if m.cluster == speaker.cluster and m.role is not None]
    spans = [scene.doc.char_span(m.start, m.end) for m in (speaker, *titles)]
    of = [t for span in spans if span is not None for n in prepositional(span.root, {"of"}) for t in n.subtree]
    near = {t.lower_ for t in of if t.dep_ in {"pobj", "compound"}}
    inside = {w for m in titles for w in (m.role or "").lower().split()[1:]}
    return bool((inside | near) & words_of("public_bodies"))


def _is_its_envoy(scene: Scene, speaker: Mention) -> bool:
    """`Oman would reopen its port, its ambassador said`: of the one that the clause names."""
    span = scene.doc.char_span(speaker.start, speaker.end)
    own = span is not None and span.start and (span[0].lower_ == "its" or span[0].nbor(-1).lower_ == "its")
    return bool(own) and office_of(speaker) in words_of("envoys")


def _with_office(scene: Scene, speaker: Mention) -> Mention:
    """`ministry spokesman Kim Weber said. … Kim added`: with the office that the article gives him elsewhere."""
    if (speaker.kind, speaker.form) != ("person", "name") or speaker.role is not None or speaker.country is not None:
        return speaker
    titled = (m for m in scene.mentions if m.cluster == speaker.cluster and m.role is not None)
    return next(titled, speaker)
