"""Whether the words of a charge tell what is charged: of `pointed the finger at Chad, saying it had hacked a ministry`
what stands behind tells it; of `filed the lawsuit against Chad` nothing does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extract.blame import deed_rule
from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.factuality import is_asserted, is_infinitive, words_of
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.statements.lexicon import load_reporting
from kg.extract.syntax import governors, is_passive, objects_of, prepositional, subjects_of
from kg.model import Mention

__all__ = ["charge_told", "is_mishung"]

BLAMING = frozenset({"blame", "lay-blame", "point-finger"})
CHARGING = frozenset({"charge", "accuse"})
SUITS = frozenset({"sue", "file-against"})
EMPTY = SUITS | {"point-finger", "draw-criticism", "verbal-attack", "take-issue", "accusation-noun"}  # tell no charge


def charge_told(scene: Scene, trigger: Token, rule: str, words: str, parties: Sequence[Mention]) -> str | None:
    """The words of a charge; where they only name whom it is against, the clause behind that tells it; else None, where
    the frame does not tell it either (`laid the blame on Chad` does)."""
    bare = not words or _is_bare(words, parties)
    names_whom = bare or words.lower().startswith(trigger.lower_)
    if rule in BLAMING and names_whom and (deed := _blamed_above(trigger)) is not None:
        start, end = clause_bounds(deed, without_subject=False)
        return scene.passage(*trimmed(scene.doc, start, min(end, trigger.left_edge.i))).text
    if rule == "draw-criticism" and _is_brought_by_a_deed(trigger):
        start, end = clause_bounds(trigger.head, without_subject=True)
        return scene.passage(*trimmed(scene.doc, start, min(end, trigger.left_edge.i))).text
    if not bare:
        return words
    verb = trigger if trigger.pos_ == "VERB" else _verb_above(trigger)
    behind = next(_said_behind(verb, trigger), None) or (_sought(verb) if rule in SUITS else None)
    if behind is None:
        return None if rule in EMPTY else words
    subjects = {m.cluster for s in subjects_of(behind) for m in scene.actors(s)}
    accused = bool(subjects & {m.cluster for m in parties}) or behind.tag_ in {"VB", "VBG"}
    start, end = clause_bounds(behind, without_subject=accused)
    start += scene.doc[start].lower_ == "that"
    return scene.passage(*trimmed(scene.doc, start, end)).text


def is_mishung(scene: Scene, trigger: Token, rule: str) -> bool:
    """`killed ten men, mistaking them for rebels, triggering criticism from Chad`: no rebel triggered it; `attacked
    Weber for being critical of Hansen`: who says so does not say what is wrong with her; `a pact with Chad, which he
    called a fraud`: the pact is; `Weber was shot, drawing protests from Chad`: she did not draw them."""
    if rule == "draw-criticism":
        stirring = trigger.dep_ == "acl" and trigger.tag_ == "VBG" and trigger.lemma_.lower() in words_of("stirring")
        suffers = trigger.dep_ == "advcl" and (is_passive(trigger.head) or trigger.head.lemma_ in load_blame().dying)
        return (stirring and trigger.head.i in scene.at) or (suffers and trigger.tag_ == "VBG")
    if trigger.dep_ == "relcl" and any(c.lower_ == "which" for c in trigger.lefts):
        return _is_agreement_with(trigger.head)
    return trigger.pos_ == "ADJ" and trigger.head.tag_ == "VBG" and trigger.head.dep_ == "pcomp"


def _is_brought_by_a_deed(trigger: Token) -> bool:
    """`Chad shelled a village, drawing protests from Peru`: it is the deed that did."""
    deed = trigger.head
    aside = trigger.tag_ == "VBG" and trigger.dep_ == "advcl" and deed.pos_ == "VERB" and deed.i < trigger.i
    told = any(
        c.lower_ in {"over", "for"} and c.dep_ == "prep" for v in (trigger, *objects_of(trigger)) for c in v.rights
    )
    return aside and not told and is_asserted(deed)


def _is_agreement_with(noun: Token) -> bool:
    """`the Free Trade Agreement with Chad and Peru, which he called a fraud`: he called the agreement so."""
    first = next((g for g in (noun, *governors(noun)) if g.dep_ == "pobj"), noun)
    return first.head.lower_ in {"with", "between"} and first.head.head.lemma_.lower() in words_of("agreements")


def _blamed_above(trigger: Token) -> Token | None:
    """`said jets had hit the market, blaming Chad`, `ten died, he said, pointing the finger at Chad`: what was done."""
    if trigger.tag_ != "VBG" or trigger.dep_ not in {"advcl", "acl", "xcomp"}:
        return None
    above = _verb_above(trigger)
    speaking = load_reporting().verbs
    told = [c for c in above.children if c.dep_ == "ccomp"] if above.lemma_.lower() in speaking else [above]
    deed = told[-1] if told and told[-1].pos_ == "VERB" and told[-1].i < trigger.i else None
    reported = deed is not None and deed.dep_ == "ccomp" and deed.head.lemma_.lower() in speaking
    return deed if deed is not None and (reported or deed_rule(deed) is not None) else None


def _is_bare(words: str, parties: Sequence[Mention]) -> bool:
    """`the lawsuit`, `criticism of her`, `Chad and Peru`, `the documents in May`: names of those concerned, and that
    there is a charge."""
    names = {w for m in parties for w in _words(m.text)}
    return not set(_words(words.partition(" in ")[0])) - names - words_of("bare_charges")


def _words(text: str) -> list[str]:
    plain = text.replace("’s", " ").replace("'s", " ").replace("-", " ").lower()
    return [w for part in plain.split() if (w := part.strip(".,:;()[]“”\"'’‘"))]


def _said_behind(verb: Token, trigger: Token) -> Iterator[Token]:
    """`[pointed the finger at Chad], saying it has hacked`, `[filed suit against Chad], charging it with theft`: the
    clause under the participle, or what it charges with."""
    known = load_reporting().verbs
    for word in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if word.tag_ != "VBG" or word.lemma_.lower() not in known:
            continue
        if _verb_above(word).i in {verb.i, verb.head.i}:
            told = [c for c in word.children if c.dep_ == "ccomp" and c.i > word.i]
            yield from told or (prepositional(word, {"with", "of"}) if word.lemma_ in CHARGING else [])


def _sought(verb: Token) -> Token | None:
    """`sued Chad, seeking to stop the dam`, `brought a lawsuit against Chad to gain access to the records`."""
    below = [t for t in verb.subtree if t.i > verb.i and t.pos_ == "VERB" and _verb_above(t).i == verb.i]
    return next((t for t in below if is_infinitive(t) or (t.tag_ == "VBG" and t.lemma_ == "seek")), None)


def _verb_above(word: Token) -> Token:
    return next((g for g in governors(word) if g.pos_ in {"VERB", "AUX"}), word)
