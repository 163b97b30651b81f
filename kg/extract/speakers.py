"""Speakers of statements as mentions: the noun phrase that the attribution found, or the actor it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from kg.extract.circumstances import spoken_at, spoken_on
from kg.extract.scene import Scene
from kg.extract.sequels import author_of, going_on
from kg.extract.statements import Spoken, find_statements
from kg.extract.syntax import prepositional
from kg.extract.words import actor_words
from kg.model import Article, Ground, Mention, Passage, Statement
from kg.seeds import Seeds

__all__ = ["build_scene"]

CERTAINTY = {"direct": 0.97, "mixed": 0.95, "indirect": 0.95, "headline": 0.95}


def build_scene(article: Article, doc: Doc, mentions: Sequence[Mention], seeds: Seeds) -> Scene:
    """The article with its statements; tokens know the innermost statement they stand in."""
    spoken = find_statements(doc)
    scene = Scene(article, doc, mentions, seeds, spoken)
    for index, one in enumerate(spoken):
        for start, end in one.content:
            span = doc.char_span(start, end, alignment_mode="expand")
            for token in span or ():
                if token.i not in scene.voice or _inside(spoken, index, scene.voice[token.i]):
                    scene.voice[token.i] = index
    scene.words.tell(scene.voice)
    for index, one in enumerate(spoken):
        scene.statements.append(_statement(scene, one, index))
    return scene


def _inside(spoken: Sequence[Spoken], inner: int, outer: int) -> bool:
    """Whether statement `inner` is the smaller of two that hold a token."""
    size = [sum(end - start for start, end in spoken[i].content) for i in (inner, outer)]
    return size[0] < size[1]


def _statement(scene: Scene, one: Spoken, index: int) -> Statement:
    content = tuple(_trimmed(scene.article, start, end) for start, end in one.content)
    evidence = scene.article.passage(*one.evidence)
    cue = scene.passage(one.cue.start, one.cue.end) if one.cue is not None else evidence
    speaker = _speaker(scene, one)
    certainty = CERTAINTY[one.mode] * (0.9 if one.floating else 1.0)
    ground = Ground(evidence, cue, one.rule, one.mode, round(certainty, 3), one.negated, one.hedged)
    outer = scene.statements[one.outer].id if one.outer is not None and one.outer < len(scene.statements) else None
    when = spoken_on(scene, one.cue.root, index) if one.cue is not None else None
    where = spoken_at(scene, one.cue.root, index) if one.cue is not None else None
    return Statement(scene.article.id, speaker, content, ground, reporter=outer, spoken=when, place=where)


def _trimmed(article: Article, start: int, end: int) -> Passage:
    text = article.text[start:end]
    left = len(text) - len(text.lstrip())
    return article.passage(start + left, max(start + left, end - (len(text) - len(text.rstrip()))))


def _speaker(scene: Scene, one: Spoken) -> Mention | None:
    """The actor at the head of the speaker's noun phrase; else the first actor inside it that is no modifier."""
    if one.speaker_head is None or one.speaker is None:
        return None
    head = one.speaker_head
    found = scene.actors(head) or author_of(scene, head) or _in_phrase(scene, one.speaker) or going_on(scene, one)
    return found[0] if found and found[0].kind not in {"place"} else None


def _in_phrase(scene: Scene, phrase: Span) -> list[Mention]:
    for token in phrase:
        mention = scene.at.get(token.i)
        if (
            mention is not None
            and mention.kind == "person"
            and mention.form == "name"
            and not _is_another(token, phrase)
        ):
            return [mention]
    root = scene.covering.get(phrase.root.i)
    if root is not None and root.form != "pronoun":
        return [root]
    # `the Arabic-language desk of Sputnik news agency`: whose desk it is
    return scene.actor_list(prepositional(phrase.root, {"of"})) if phrase.root.lemma_ in actor_words("desks") else []


def _is_another(token: Token, phrase: Span) -> bool:
    """`Mr Orban's critics` are not Mr Orban, `the family of Jamal Khashoggi` is not Jamal Khashoggi."""
    if token.dep_ == "poss" and token.head.i == phrase.root.i:
        return True
    related = phrase.root.lemma_.lower() in actor_words("related")
    return related and token.dep_ == "pobj" and token.head.head.i == phrase.root.i
