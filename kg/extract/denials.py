"""Who rejects a charge, and which one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.arguments import content_of
from kg.extract.blame import charge_at
from kg.extract.factuality import is_wish, words_of
from kg.extract.frames import Frame, load_blame, load_frames
from kg.extract.kinds import is_charge
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
from kg.extract.syntax import conditions_on, is_negated, modal_of, objects_of, prepositional, subjects_of
from kg.model import Accusation, Denial
from kg.seeds import load_lexicon

__all__ = ["extract_denials", "mark_denied"]

NEAR = 300  # code points from a charge to a bare `denied responsibility`
POSSIBLE = frozenset({"should", "could", "would", "may", "might", "must"})


def extract_denials(scene: Scene, accusations: Sequence[Accusation]) -> Iterator[Denial]:
    """Denials in the order of their verbs, each linked with the accusation it rejects where one fits."""
    frames = load_frames()
    for token in scene.words.of(frames):
        for frame in frames.get(token.lemma_.lower(), ()):
            if frame.kind == "denial" and token.pos_ == "VERB" and _rejects_a_charge(token):
                yield from _from_frame(scene, token, frame, accusations)


def _rejects_a_charge(token: Token) -> bool:
    """`denied it had bombed`, `rejected the allegations`; not `denied visas`, `rejected the offer`."""
    refused = token.dep_ == "xcomp" and token.head.lemma_.lower() in words_of("failing")
    unreal = is_negated(token) or is_wish(token) or conditions_on(token) is not None
    if refused or unreal or modal_of(token) in POSSIBLE or _is_ruled(token):
        return False
    nouns, denied = load_blame().charges, [o for o in objects_of(token) if not _is_proposed(o)]
    charged = any(o.lemma_.lower() in nouns or o.tag_ == "VBG" for o in denied)
    said = [c for c in token.children if c.dep_ in {"ccomp", "xcomp"} and c.i > token.i]
    return charged or (
        token.lemma_ == "deny" and (bool(said) or _is_relative(token) or any(charge_at(o) for o in objects_of(token)))
    )


def _is_ruled(token: Token) -> bool:
    """`A court rejected the complaint`: it judges what others charge."""
    return any(s.lemma_.lower() in words_of("courts") for s in subjects_of(token))


def _is_proposed(noun: Token) -> bool:
    """`any suggestion of a truce`, `suggestions that it should pay`, `a role for the bank`, `its claims to the bay`: no
    charges; but `any suggestion of fraud`, `the suggestion that it might have lied`."""
    lemma = noun.lemma_.lower()
    following = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""  # wherever the parser hangs it
    if following and load_lexicon("factuality")["proposing"].get(lemma) == following:
        return True
    if lemma not in words_of("proposals"):
        return False
    of, clauses = prepositional(noun, {"of"}), [c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"}]
    wished = any(modal_of(c) in POSSIBLE and all(a.lower_ != "have" for a in c.lefts) for c in clauses)
    return wished or bool(of and not any(map(is_charge, of)))


def _is_relative(token: Token) -> bool:
    """`something Moscow denies`, `…, which Moscow denies`: what was said before is denied."""
    which = any(c.dep_ == "dobj" and c.lower_ == "which" for c in token.children)
    named = token.head.lower_ in {"something", "charge", "claim", "which", "accusation", "allegation"}
    return token.dep_ == "relcl" and (named or which)


def _from_frame(scene: Scene, token: Token, frame: Frame, accusations: Sequence[Accusation]) -> Iterator[Denial]:
    content = None if _is_relative(token) else content_of(scene, token, frame.content)
    words = content[1].text if content else scene.sentence(token).text
    accusers = actors_in(scene, token, "object-owner")
    for source in actors_in(scene, token, "subject"):
        if source.kind in {"place", "unknown"}:
            continue
        statement = scene.statement_at(token)
        ground = scene.ground(token, frame.id, frame.prior)
        accuser = next((a for a in accusers if a.cluster != source.cluster), None)
        speaker = statement.speaker if statement and statement.speaker else source
        spoken_in = statement.id if statement else None
        denial = Denial(scene.article.id, speaker, source, accuser, words, ground, statement=spoken_in)
        yield _linked(scene, denial, accusations)


def _linked(scene: Scene, denial: Denial, accusations: Sequence[Accusation]) -> Denial:
    """The last accusation up to here aimed at the denier's side that shares a word or its sentence with the denial, or
    comes right before one that only says `denied responsibility`."""
    said = _content_words(denial.content)
    bare = said <= {word[:6] for word in load_blame().charges}
    for accusation in sorted(accusations, key=lambda a: -a.ground.evidence.start):
        here = accusation.ground.evidence.overlaps(denial.ground.evidence)
        if accusation.ground.evidence.start > denial.ground.evidence.end or not scene.same_side(
            accusation.target, denial.source
        ):
            continue
        if bare and not here:
            near = denial.ground.evidence.start - accusation.ground.evidence.end <= NEAR
            return replace(denial, denies=accusation.id, target=denial.target or accusation.source) if near else denial
        charged = said & _content_words(accusation.content)
        if here or charged or len(said & _content_words(accusation.ground.evidence.text)) > 1:
            return replace(denial, denies=accusation.id, target=denial.target or accusation.source)
    return denial


def _content_words(text: str) -> set[str]:
    return {w[:6].casefold() for w in text.split() if len(w) > 4}


def mark_denied(accusations: Sequence[Accusation], denials: Sequence[Denial]) -> list[Accusation]:
    """The accusations with `denied` set on those that a denial rejects."""
    rejected = {d.denies for d in denials}
    return [replace(a, denied=True) if a.id in rejected else a for a in accusations]
