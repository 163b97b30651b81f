"""Who may be held to a charge that is only implied: a speaker who is somebody, in words that were said."""

from __future__ import annotations

from kg.extract.factuality import is_wish, words_of
from kg.extract.frames import load_frames
from kg.extract.offices import is_machine
from kg.extract.scene import Scene
from kg.extract.statements import Spoken
from kg.extract.syntax import conditions_on, modal_of, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention, Statement
from kg.seeds import load_lexicon

__all__ = ["may_accuse", "relaying", "was_said"]

CONCEDING = frozenset("admit acknowledge concede recognise recognize confess deny hope fear doubt worry".split())
NOBODY = frozenset({"officials", "official", "sources", "source", "people", "persons", "individuals"})


def relaying(scene: Scene, spoken: Spoken) -> list[Mention]:
    """`“Initial reports suggest the attacks were carried out by Syrian aircraft,” he said`: who cites the evidence."""
    cue = spoken.cue.root if spoken.cue is not None else None
    if cue is None or cue.i not in scene.voice:
        return []
    evidence = any(s.lemma_.lower() in load_lexicon("reporting")["words"]["evidence"] for s in subjects_of(cue))
    return scene.speakers_of(scene.voice[cue.i]) if evidence else []


def was_said(spoken: Spoken) -> bool:
    """`Chad may accuse Sudan`, `if Serbia says`: nothing was said yet."""
    cue = spoken.cue.root if spoken.cue is not None else None
    if cue is None or cue.pos_ not in {"VERB", "AUX"}:
        return True
    held_back = cue.dep_ == "pcomp" and cue.head.head.lower_ == "short"  # stopped short of accusing
    asked = spoken.quoted_by and cue.tag_ == "VB" and "?" in cue.sent.text[-3:]  # “What made them conclude that …?”
    return not (
        held_back
        or asked
        or is_wish(cue)
        or conditions_on(cue)
        or modal_of(cue) in {"should", "would", "could", "may", "might", "will"}
    )


def may_accuse(scene: Scene, statement: Statement, cue: str) -> bool:
    speaker = statement.speaker
    nobody = speaker is not None and (
        _is_nobody(scene, speaker) or (_looks_on(speaker) and cue not in words_of("believing"))
    )
    denies = any(f.kind == "denial" for f in load_frames().get(cue, ()))  # rejected charges that boats seized by Iran
    return not (statement.ground.negated or cue in CONCEDING or denies or nobody)


def _is_nobody(scene: Scene, speaker: Mention) -> bool:
    """`officials said`, `a senior source said`: nobody can be held to a charge that is only implied, where the text
    never says whose they are."""
    word = speaker.text.split()[-1].lower()
    if is_machine(speaker):
        return True
    if speaker.form != "description" or speaker.country is not None or word not in NOBODY:
        return False
    same = (m for m in scene.mentions if m.cluster == speaker.cluster and m.form == "description")
    return not any(_is_somebodys(scene, mention) for mention in same)


def _looks_on(speaker: Mention) -> bool:
    """`trade analysts said`: what they tell is an account; what they believe is a charge; not `U.N. experts said`."""
    first = speaker.text.split()[0].replace(".", "")
    official = first.isupper() and len(first) > 1 and speaker.country is None
    return (
        not official and speaker.form == "description" and speaker.text.split()[-1].lower() in actor_words("onlookers")
    )


def _is_somebodys(scene: Scene, speaker: Mention) -> bool:
    """`Western officials`, `local officials`, `a source at Aleppo Police Command`."""
    if {w.lower() for w in speaker.text.split()[:-1]} - actor_words("faceless"):
        return True
    span = scene.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    behind = [t for p in span.root.children if p.dep_ == "prep" for t in p.children] if span is not None else []
    return any(t.i in scene.covering or t.pos_ == "PROPN" for t in behind)
