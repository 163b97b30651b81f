"""Charges that only a word beside them calls so: `says the base trains rebels, an accusation denied by Chad`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_frames, load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import by_whom
from kg.model import Accusation, Mention, Statement

__all__ = ["accused_by_aside"]

BREAKS = frozenset({",", "-", "–", "—", "--"})
NEAR = 9  # words from `an accusation` to the verb that denies it
DENIERS = frozenset({"nsubj", "nsubjpass"})


def accused_by_aside(scene: Scene) -> Iterator[Accusation]:
    """What somebody said of another who denies it, where the text calls it an accusation or a charge."""
    rule = load_rule("disputed-aside")
    for noun in scene.words.of(load_blame().accusing_nouns | words_of("asserted")):
        if not _opens_an_aside(noun) or (denies := _denial_behind(noun)) is None:
            continue
        said = _said_before(scene, noun)
        if said is None or said.speaker is None or said.speaker.kind in {"place", "unknown"}:
            continue
        for denier in _deniers(scene, denies):
            told = _told_of(scene, noun, denier)
            if noun.lemma_.lower() in words_of("asserted") and not told:
                continue
            target = next((m for m in told if denier.kind == "person" and m.kind == "country"), denier)
            if can_be_accused(target) and not scene.same_side(said.speaker, target):
                words = _words_before(scene, noun, said)
                yield make_accusation(scene, noun, rule, source=said.speaker, target=target, content=words, denied=True)


def _opens_an_aside(noun: Token) -> bool:
    """`…, an accusation`, `…, charges which`: behind a comma or a dash, with no definite article."""
    first = noun.left_edge
    article = [c.lower_ for c in noun.lefts if c.dep_ in {"det", "poss"}]
    bare = noun.doc[noun.i - 1]  # where the parser takes the denier for the head: a charge Athens denies
    opened = bare.lower_ in {"a", "an"} and noun.i > 1 and bare.nbor(-1).text in BREAKS
    plural = noun.tag_ == "NNS" and first.i > 0 and first.nbor(-1).text in BREAKS
    return opened or (plural and not article)


def _denial_behind(noun: Token) -> Token | None:
    """The verb that denies it: `denied by Chad`, `that Chad rejects`."""
    for token in noun.doc[noun.i + 1 : noun.i + NEAR]:
        if token.is_sent_start or token.text in {".", ";"}:
            return None
        if token.pos_ == "VERB" and any(f.kind == "denial" for f in load_frames().get(token.lemma_.lower(), ())):
            return token
    return None


def _deniers(scene: Scene, verb: Token) -> list[Mention]:
    return scene.actor_list([*by_whom(verb), *(c for c in verb.children if c.dep_ in DENIERS and c.lower_ != "which")])


def _said_before(scene: Scene, noun: Token) -> Statement | None:
    """The statement that the aside closes, or that it is part of; none where its verb accuses: `accused Chad of theft,
    a charge Chad denies`."""
    index = next((scene.voice[i] for i in range(noun.i - 1, noun.sent.start - 1, -1) if i in scene.voice), None)
    if index is None or index >= len(scene.statements):
        return None
    accuses = any(f.kind == "accusation" for f in load_frames().get(scene.spoken[index].cue_lemma, ()))
    return None if accuses else scene.statements[index]


def _words_before(scene: Scene, noun: Token, said: Statement) -> str:
    """What was said, up to the aside."""
    start = max(said.content[0].start, scene.doc[noun.sent.start].idx)
    end = max(start, min(said.content[-1].end, noun.doc[noun.i - 1].idx))
    return scene.article.text[start:end].strip(" ,-–—\n") or scene.sentence(noun).text


def _told_of(scene: Scene, noun: Token, denier: Mention) -> list[Mention]:
    """Whom on the denier's side the words before name."""
    before = (scene.at[i] for i in range(noun.sent.start, noun.i) if i in scene.at)
    return [m for m in before if scene.same_side(m, denier)]
