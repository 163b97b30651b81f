"""Charges by the word that reports them: who alleges, charges or complains that another did something accuses him of
it, whatever was done.

`The tea board charged that Pakistani customs were sitting on its containers`; `alleging that envoys had bought land`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.blame import Charge
from kg.extract.factuality import is_asserted
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.statements import Spoken
from kg.extract.syntax import agents_of, is_negated, objects_of, prepositional, subjects_of

__all__ = ["alleged_by_speaker"]

QUESTIONS = frozenset({"WP", "WDT", "WRB", "WP$"})


def alleged_by_speaker(scene: Scene, index: int) -> Iterator[Charge]:
    """The main clauses of statement `index`, where its word of reporting says that they are a charge."""
    spoken = scene.spoken[index]
    if spoken.cue is None:
        return
    judged = _judges(spoken)
    if not (judged or spoken.cue_lemma in load_blame().alleging or _finds(spoken)):
        return
    for token in scene.tokens_of(index):
        if judged and not _was_before(token):
            continue
        if token.pos_ in {"VERB", "AUX"} and _is_main(token, spoken.cue.root) and _is_told(token, spoken):
            doers = tuple(t for t in agents_of(token) if not _is_none(t))
            yield from [Charge(token, doers, "alleged")] if doers else []


def _is_told(verb: Token, spoken: Spoken) -> bool:
    """As done; what an inquiry finds was not done, or what somebody has not got, is no charge."""
    found, none = spoken.cue_lemma in load_blame().finding, any(_is_none(o) for o in objects_of(verb))
    if any(t.tag_ in QUESTIONS for c in verb.lefts for t in (c, *c.lefts)) and verb.dep_ == "ccomp":
        return False  # determined what he knew, which states may drill
    unblamed = (is_negated(verb) and (found or verb.lemma_ in {"be", "have"})) or (found and none)
    return is_asserted(verb) and not unblamed


def _is_none(noun: Token) -> bool:
    """`no evidence`, `not one inspector`."""
    return any(c.lower_ in {"no", "not"} for t in (noun, *noun.children) for c in t.children)


def _finds(spoken: Spoken) -> bool:
    """`A federal review found that the governor had lobbied`: it looked for faults."""
    head = spoken.speaker_head
    finding = spoken.cue_lemma in load_blame().finding
    return finding and head is not None and head.lemma_.lower() in load_blame().inquiries


def _judges(spoken: Spoken) -> bool:
    """`A coroner ruled that agents had followed him`, `said in an indictment that he had steered the contract`: what
    was done before is a fault."""
    blame, head, cue = load_blame(), spoken.speaker_head, spoken.cue.root if spoken.cue is not None else None
    if cue is None or head is None:
        return False
    written = any(n.lemma_.lower() in blame.papers for n in prepositional(cue, {"in", "with"}))
    return written or (spoken.cue_lemma in blame.finding - {"say"} and head.lemma_.lower() in blame.judges)


def _was_before(verb: Token) -> bool:
    """`had met`; not `had not met`, `met`, `had rights`, nor `had complied`."""
    if verb.lemma_.lower() in load_blame().luckless | load_blame().negatable:
        return False
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children) and not is_negated(verb)


def _is_main(verb: Token, cue: Token) -> bool:
    """What the cue governs, and what is coordinated with it: `that they lobbied and paid`."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"} and first.head.i != cue.i:
        first = first.head
    noun = first.head
    if first.dep_ in {"acl", "relcl"} and any(c.dep_ == "mark" for c in first.children) and noun.dep_ == "pobj":
        return noun.head.head.i == cue.i and noun.lemma_.lower() in load_blame().papers  # said in an indictment that
    if first.dep_ in {"ccomp", "acl"}:
        inverted = first.lemma_ == "say" and any(s.i > first.i for s in subjects_of(first))  # … to protest, said Weber
        return first.head.i == cue.i and not inverted
    return first.dep_ == "ROOT" and first.i != cue.i
