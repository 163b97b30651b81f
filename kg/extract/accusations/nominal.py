"""Accusations by a noun of accusing: `India's allegations against Pakistan`, `charges by Dupont that they violate`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.made import is_made
from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.accusations.telling import charge_told
from kg.extract.arguments import content_of
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_frames, load_rule
from kg.extract.functions import fillers, givers_of
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, governors, is_passive, prepositional, subjects_of
from kg.model import Accusation, Mention, Passage

__all__ = ["accused_by_noun"]


def accused_by_noun(scene: Scene) -> Iterator[Accusation]:
    """`Indian accusations it was involved`, `charges by Dupont that the fibres violate`."""
    rule, nouns = load_rule("accusation-noun"), load_blame().accusing_nouns
    for token in scene.words.of(nouns | load_blame().charges):
        if token.pos_ == "NOUN" and (token.lemma_.lower() in nouns or _is_disputed_claim(scene, token)):
            content = content_of(scene, token, ("claim", "of", "over", "about"))
            if content is None and scene.statement_at(token) is not None and not _is_rejected(token):
                continue  # `India's allegations were aimed at tarnishing us`: what is said of them is the charge
            sources, targets = scene.owners(token) or _levelling(scene, token), _charged_by_noun(scene, token)
            words = _told(scene, token, content, [*sources, *targets]) if sources and targets else None
            if words is None:
                continue
            for source in sources:
                for target in targets:
                    if can_be_accused(target) and not scene.same_side(source, target):
                        yield make_accusation(
                            scene,
                            token,
                            rule,
                            source=source,
                            target=target,
                            content=words,
                            denied=_is_rejected(token),
                        )


def _told(scene: Scene, noun: Token, content: tuple[Token, Passage] | None, parties: list[Mention]) -> str | None:
    """What is charged, `murder charges` too; of `criticism from Chad`, `criticism of Weber on the radio` nothing is
    told, and what is only denied need not be."""
    if content is None and _is_rejected(noun):
        behind = [t.i for t in noun.subtree if t.i > noun.i and t.lower_ == "as"]  # the complaints | as a lie
        return scene.passage(noun.left_edge.i, min([noun.right_edge.i + 1, *behind])).text
    whom = content and scene.at.get(content[0].i)
    named = whom is not None and any(whom.cluster == m.cluster for m in parties)
    if content is None and noun.dep_ == "dobj":  # levelled charges against Chad over its raids
        content = content_of(scene, noun.head, ("over",))
    words = content[1].text if content is not None else scene.passage(noun.left_edge.i, noun.i + 1).text
    return charge_told(scene, noun, "accusation-noun", "" if named else words, parties)


def _levelling(scene: Scene, noun: Token) -> list[Mention]:
    """`charges by Chad`, `Chad renewed its charges that`, `doubled down on accusations that`: whose they are."""
    if by := scene.actor_list(givers_of(noun)):
        return by
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else noun
    presses = verb.pos_ == "VERB" and verb.lemma_.lower() in words_of("pressing")
    return scene.actor_list(subjects_of(verb)) if presses and not is_passive(verb) and is_made(verb) else []


def _is_disputed_claim(scene: Scene, noun: Token) -> bool:
    """`China's agency disputed Trump's claim that most of it was made in China`: a claim about who rejects it."""
    return noun.lemma_.lower() in load_blame().charges and _is_rejected(noun) and bool(_told_of_rejecters(scene, noun))


def _told_of_rejecters(scene: Scene, noun: Token) -> list[Mention]:
    """Whom on the side of those who reject it the claim names, states first."""
    rejecters = _rejecters(scene, noun)
    about = {t.i for clause in fillers(noun, "claim") for t in clause.subtree}
    told = [m for i in sorted(about) for m in (scene.at.get(i), scene.covering.get(i)) if m is not None]
    theirs = [m for m in told if any(scene.same_side(m, rejecter) for rejecter in rejecters)]
    return sorted(theirs, key=lambda m: m.kind != "country")


def _charged_by_noun(scene: Scene, noun: Token) -> list[Mention]:
    """Against whom: the agent of the clause behind the noun, `against X`, or the denier for a bare one."""
    clause = scene.actor_list([s for c in fillers(noun, "claim") for s in subjects_of(c)])
    if not clause and noun.head.lemma_ == "face":
        clause = scene.actor_list(subjects_of(noun.head))
    above = [noun.head] if noun.head.lemma_.lower() in words_of("pressing") else []
    against = scene.actor_list([t for n in (noun, *above) for t in prepositional(n, {"against"})])
    against = against or [m for f in ("of-agent", "about-agent", "over-agent") for m in actors_in(scene, noun, f)][:1]
    rejecter = _rejecters(scene, noun) if _is_rejected(noun) else []
    if noun.lemma_.lower() not in load_blame().accusing_nouns:
        return [m for m in _told_of_rejecters(scene, noun) if m.kind == "country"][:1] or rejecter[:1]
    return (clause or against or rejecter)[:2]


def _is_rejected(noun: Token) -> bool:
    """Whether the accusation stands under a verb of denying: `rejected Indian accusations`."""
    denies = any(f.kind == "denial" for f in load_frames().get(noun.head.lemma_.lower(), ()))
    return (denies and noun.dep_ in {"dobj", "nsubjpass"}) or _rejection_of(noun) is not None


def _rejection_of(noun: Token) -> Token | None:
    """`in an apparent rejection of Israeli allegations`: the rejection."""
    behind = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun.head.head if behind and noun.head.head.lemma_.lower() in words_of("rejections") else None


def _rejecters(scene: Scene, noun: Token) -> list[Mention]:
    """Who rejects it: does the verb above, or owns the rejection."""
    if (rejection := _rejection_of(noun)) is None:
        return scene.actor_list(subjects_of(noun.head))
    verb = next((g for g in governors(rejection) if g.pos_ == "VERB"), rejection)
    doers = agents_of(verb) if verb.pos_ == "VERB" else []
    told = [s for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i for s in subjects_of(c)]
    if not scene.actor_list(doers) and any(d.lower_ == "it" for d in doers):  # Chad does its share, it said
        doers = told
    return scene.owners(rejection) or scene.actor_list(doers)
