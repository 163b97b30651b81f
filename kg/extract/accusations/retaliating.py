"""Charges inside a reprisal: what somebody retaliates for, another one did to him."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.anaphora import owner_before
from kg.extract.bounds import trimmed
from kg.extract.factuality import has_condition, is_wish, words_of
from kg.extract.frames import load_blame, load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, conditions_on, governors, is_negated, prepositional
from kg.extract.words import actor_words
from kg.model import Accusation, Mention

__all__ = ["accused_by_reprisal"]

ALLEGED = frozenset({"alleged", "perceived", "supposed", "purported"})


def accused_by_reprisal(scene: Scene) -> Iterator[Accusation]:
    """`said the strike was in retaliation for NATO airstrikes`, `will impose tariffs in retaliation for Japan's alleged
    failure to keep the pact`."""
    rule = load_rule("retaliation")
    for token in scene.words.of(words_of("avenging")):
        deed = _avenged(token) if token.pos_ == "NOUN" else None
        if deed is None or not (_is_alleged(deed) or scene.statement_at(token)) or not _is_told(token, deed):
            continue
        sources = _avengers(scene, token)
        start = min(deed.left_edge.i, token.i + 2)
        words = scene.passage(*trimmed(scene.doc, start, deed.right_edge.i + 1)).text
        for target in _doers(scene, deed) if sources else ():
            if can_be_accused(target) and not scene.same_side(sources[0], target):
                yield make_accusation(scene, token, rule, source=sources[0], target=target, content=words)


def _is_told(noun: Token, deed: Token) -> bool:
    """No reprisal that is denied or wished (`was not in retaliation for`, `ruled out retaliation for`); where the deed
    is told as a charge, a planned one does (`plans to impose tariffs in retaliation for its alleged failure`)."""
    above = next((g for g in governors(noun) if g.pos_ in {"VERB", "AUX"}), None)
    if above is None or any(c.lower_ in {"no", "any", "possible", "future"} for c in noun.children):
        return False
    wished = (is_wish(noun) or is_wish(above) or has_condition(above)) and not _is_alleged(deed)
    return not (is_negated(above) or wished) and conditions_on(above) is None


def _avenged(noun: Token) -> Token | None:
    """The deed behind `for`: one that has a doer, not what a victim suffered (`revenge for the general's death`)."""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    deed = next((c for c in behind.children if c.dep_ == "pobj"), None)
    if behind.lower_ != "for" or deed is None:
        return None
    if deed.pos_ == "PROPN":  # for NATO airstrikes, with the airstrikes taken for a verb
        after = deed.nbor(1) if deed.i + 1 < len(noun.doc) else deed
        return after if after.lemma_.lower() in actor_words("attacks") and after.tag_ != "VBD" else None
    suffered = deed.lemma_.lower() in words_of("suffered") and not prepositional(deed, {"of", "by"})
    thing = deed.pos_ == "NOUN" or deed.lemma_.lower() in actor_words("attacks")
    return deed if thing and not suffered else None


def _is_alleged(deed: Token) -> bool:
    """In the article's own words only what is told as a charge: `alleged violation`, `failure to honour`."""
    named = any(c.lower_ in ALLEGED for c in deed.children)
    return named or deed.lemma_.lower() in load_blame().omit_nouns


def _doers(scene: Scene, deed: Token) -> list[Mention]:
    torn = scene.actors(deed.nbor(-1)) if deed.nbor(-1).dep_ == "pobj" else []  # NATO (airstrikes)
    return (torn or scene.owners(deed) or owner_before(scene, deed))[:2]


def _avengers(scene: Scene, noun: Token) -> list[Mention]:
    """Who strikes back. In what is said it is the speaker, who tells of his own side or of a thing without an owner."""
    inside = [g for g in governors(noun) if g.sent.start == noun.sent.start]
    doer = next((m for g in inside for m in _acting(scene, g)), None)
    speaker = scene.speaker_at(noun)
    if scene.statement_at(noun) is None:
        return [doer] if doer is not None and doer.kind != "unknown" else []
    if speaker is None or speaker.text.split()[-1].lower() in actor_words("onlookers"):
        return []
    if doer is None or not scene.same_side(speaker, doer):
        return [] if doer else [speaker]
    # `he came after Reagan announced plans`: in what is charged openly, whoever is named with the reprisal
    return [doer] if doer.form == "name" and doer.kind == "person" else [speaker]


def _acting(scene: Scene, above: Token) -> list[Mention]:
    """Who does the verb, or whose the threat or the thing is: `the new tariffs are in retaliation for`."""
    if above.pos_ == "NOUN":
        intended = any(c.dep_ == "acl" and c.tag_ == "VB" for c in above.children)  # its threat to impose tariffs
        return scene.owners(above) if intended else []
    if above.pos_ not in {"VERB", "AUX"}:
        return []
    return [m for t in agents_of(above) for m in scene.actors(t) or scene.owners(t) or owner_before(scene, t)]
