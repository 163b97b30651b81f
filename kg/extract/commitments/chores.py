"""What somebody says he will do and does not undertake: chores, dates in the diary, musings, aims for others."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from kg.extract.commitments.own_side import state_of_source
from kg.extract.factuality import awaits, is_infinitive, words_of
from kg.extract.scene import Scene
from kg.extract.syntax import is_negated, modal_of, objects_of, prepositional, subjects_of
from kg.model import Mention, Statement
from kg.seeds import load_lexicon

__all__ = ["foretold_by_nameless", "is_chore", "is_mused", "is_quoted_again", "spares_all"]

FIRST = frozenset({"i", "we"})
DATES = frozenset({"DATE", "TIME"})
LONGEST = 80  # tokens that a quotation within a quotation is looked for
AWAY = frozenset({"away", "out", "off", "in", "up", "over"})


def is_chore(verb: Token) -> bool:
    """`going to eat my last potato`, `would chair the meeting`, `will campaign with him next week`, `will remain a part
    of it`, `would seek to force others to pay`."""
    if is_negated(verb):
        return False
    lemma, things = verb.lemma_.lower(), {o.lemma_.lower() for o in objects_of(verb)}
    off = any(c.lower_ in AWAY and c.dep_ in {"prt", "advmod"} for c in verb.rights)  # will walk away from the deal
    if (lemma in words_of("everyday") and not off) or things & _diary().get(lemma, frozenset()):
        return True
    return _is_outing(verb) or _is_passed_on(verb) or _is_going_on_being(verb) or _is_aim_for_others(verb)


@cache
def _diary() -> dict[str, frozenset[str]]:
    """Verb → things of the diary that one does with it."""
    return {verb: frozenset(things) for verb, things in load_lexicon("factuality")["diary"].items()}


def _is_dated(verb: Token) -> bool:
    """`on Monday`, `next week`, `Tuesday`: of the clause itself."""
    near = [c for c in verb.rights if c.dep_ in {"npadvmod", "prep", "tmod", "dobj"}]
    return any(t.ent_type_ in DATES for c in near for t in (c, *c.rights))


def _is_outing(verb: Token) -> bool:
    """`would campaign next week with the president`, `will rally in Lima on Monday`; not `would campaign to leave`."""
    cause = [t for t in prepositional(verb, {"for", "against"}) if t.lower_ != "time"]  # for the first time
    below = cause or any(c.dep_ == "xcomp" for c in verb.rights)
    return verb.lemma_.lower() in words_of("outings") and _is_dated(verb) and not below


def _is_passed_on(verb: Token) -> bool:
    """`will pass it to the cabinet on Monday`: the next step of a procedure, with its day."""
    known = any(o.lower_ in {"it", "this", "that", "them"} for o in objects_of(verb))
    onward = any(p.lower_ == "to" for p in verb.rights if p.dep_ in {"prep", "dative"})
    return verb.lemma_.lower() in words_of("passing_on") and known and onward and _is_dated(verb)


def _is_going_on_being(verb: Token) -> bool:
    """`will continue to be a part of it`, `will begin to see lower rates`: a state; not `continue to be vigilant`."""
    below = next((c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if verb.lemma_.lower() not in words_of("going_on") or below is None:
        return False
    minded = below.lemma_ == "be" and any(c.dep_ == "acomp" for c in below.rights)
    return below.lemma_.lower() in words_of("being") and not minded


def _is_aim_for_others(verb: Token) -> bool:
    """`would seek to force Japan to cut its surplus`: what others are to do; not `will try to convince him`."""
    below = next((c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c)), None)
    return below is not None and verb.lemma_ in {"seek", "try"} and below.lemma_.lower() in words_of("bending")


def is_quoted_again(verb: Token, statement: Statement) -> bool:
    """`“Weber said, ‘I'll pay. I'll give you the money,’” Hansen said`: I within the inner quotation is another's."""
    if statement.ground.mode != "direct" or not any(s.lower_ in FIRST for s in subjects_of(verb)):
        return False
    told = verb.doc[max(0, verb.i - LONGEST) : verb.i].text
    told = re.split('[“"]', told)[-1]
    opened = [m.end() for m in re.finditer(r"[:,]\s['‘](?=\w)", told)]
    closed = [m.end() for m in re.finditer(r"[.,!?]['’](?!\w)", told)]
    inner = bool(opened) and opened[-1] > max(closed, default=0)
    start = verb.idx - len(told) + opened[-1] - 2 if inner else 0
    return inner and not any(part.start >= start for part in statement.content[:1])


def is_mused(verb: Token, statement: Statement) -> bool:
    """`“We would obviously engage,” he said`, `I would suspect`: what one would do if; not `we would never use it`, `I
    said we would leave`, `we would retaliate if they came`."""
    if verb.lemma_.lower() in words_of("supposing"):
        return True
    first = [s for s in subjects_of(verb) if s.i < verb.i and s.lower_ in FIRST]
    if statement.ground.mode != "direct" or not first or is_negated(verb) or _conditional(verb) is None:
        return False
    return not (_is_reported(verb) or awaits(verb))


def _is_reported(verb: Token) -> bool:
    """`“I said we would leave”`: under a verb within the quotation; not `he said, “We would leave”`."""
    while verb.dep_ == "conj":
        verb = verb.head
    between = verb.doc[verb.head.i : verb.i]
    return verb.dep_ == "ccomp" and len(between) > 0 and not any(t.is_quote for t in between)


def _conditional(verb: Token) -> Token | None:
    """Its `would`, also as `'d`."""
    return next((c for c in verb.lefts if c.dep_ == "aux" and modal_of(verb) == "would"), None)


def foretold_by_nameless(scene: Scene, statement: Statement, party: Mention) -> bool:
    """`The council will pass it, a senior source said`: of whom nothing is told binds nobody; not `a source in his
    office`, nor `a source in the Chadian foreign ministry` who tells of Chad."""
    speaker = statement.speaker
    last = speaker.text.lower().split()[-1] if speaker is not None else ""
    if speaker is None or last not in words_of("nameless") or party.cluster == speaker.cluster:
        return False
    return party.country is None or state_of_source(scene, speaker) != party.country


def spares_all(verb: Token) -> bool:
    """`We are not going to dismantle anything`, `would never do anything illegal`: an assurance, and no refusal."""
    wrong = {c.lower_ for o in objects_of(verb) for c in o.rights if c.dep_ == "amod"} & words_of("improper")
    any_ = any(t.lower_.startswith("any") for o in objects_of(verb) for t in (o, *o.lefts))
    return any_ and (verb.lemma_.lower() in words_of("harming") or (verb.lemma_ == "do" and bool(wrong)))
