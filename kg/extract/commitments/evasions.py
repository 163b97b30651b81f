"""What has the form of an undertaking and is none: `will leave it to them`, `I think we will`, `would not comment`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.arguments import fits
from kg.extract.factuality import words_of
from kg.extract.frames import load_frames
from kg.extract.syntax import is_negated, modal_of, objects_of, prepositional, subjects_of

__all__ = [
    "is_behind_that",
    "is_guessed",
    "is_left_to_others",
    "is_no_promise",
    "is_of_debts",
    "is_promised",
    "is_reticence",
]


def is_left_to_others(verb: Token) -> bool:
    """`I'll leave it to the two of them`"""
    it = verb.lemma_ == "leave" and any(o.lower_ in {"it", "that"} for o in objects_of(verb))
    return it and bool(prepositional(verb, {"to", "at"}))


def is_reticence(verb: Token) -> bool:
    """`would not comment`, `will not go into details`, `would not give his name`: refuses nothing; `will not give in`
    does."""
    into = any(c.lower_ == "into" for c in verb.children)
    if verb.lemma_.lower() in words_of("reticent") or (verb.lemma_ in {"go", "get"} and into):
        return True
    things = [*objects_of(verb), *prepositional(verb, {"for", "to"})]
    told = any(t.lemma_.lower() in words_of("told") for t in objects_of(verb))
    return verb.lemma_.lower() in words_of("reticent_alone") and (told or not things)


def is_promised(token: Token) -> bool:
    """`I promise that Poland will keep the road open`: the verb of promising has it; not `“We will help,” he vowed`."""
    frames = load_frames().get(token.head.lemma_.lower(), ())
    return (
        token.dep_ == "ccomp"
        and token.i > token.head.i
        and any(f.kind == "commitment" and "clause" in f.content and fits(token.head, f) for f in frames)
    )


def is_guessed(token: Token) -> bool:
    """`I think we will work our way out`, `it is likely that`: foreseen, and not undertaken."""
    if any(c.lower_ in {"probably", "likely", "perhaps", "inevitably"} for c in token.children):
        return True
    guess = token.head.lemma_.lower() in words_of("guessing")
    return guess and token.dep_ == "ccomp" and not is_negated(token.head)


def is_no_promise(verb: Token, content: Token) -> bool:
    """`promising voters “a way back”`, `assured them that the attack will fail`, `enough pledged delegates`."""
    return _is_hearer(verb, content) or _is_foretold(verb, content) or _is_adjective(verb)


def _is_adjective(verb: Token) -> bool:
    """`has enough pledged delegates`, `the promised aid`, where the parser takes the word for a verb."""
    if verb.tag_ not in {"VBD", "VBN"} or any(c.i < verb.i for c in verb.children) or not verb.i:
        return False
    before = verb.nbor(-1)
    return (before.lower_ in words_of("counts") or before.like_num) and any(o.i == verb.i + 1 for o in objects_of(verb))


def _is_hearer(verb: Token, content: Token) -> bool:
    """`were promising voters “a way back”`: to whom, and not what."""
    return content.i in {o.i for o in objects_of(verb)} and content.lemma_.lower() in words_of("hearers")


def _is_foretold(verb: Token, content: Token) -> bool:
    """`assured them that the attack will fail`, `assured Peru that the bridge is safe`: of what is or will be, and not
    of what he will do."""
    if verb.lemma_ not in {"assure", "reassure"} or content.dep_ != "ccomp":
        return False
    own = [s for s in subjects_of(content) if s.lower_ in {"it", "he", "she", "they", "we", "i"}]
    doomed = content.lemma_.lower() in words_of("failing_acts") and not is_negated(content)
    stated = content.tag_ in {"VBZ", "VBP", "VBD"} and modal_of(content) is None and not own
    return doomed or stated


def is_of_debts(noun: Token) -> bool:
    """`declared a moratorium on interest payments`: not paying is no truce."""
    return any(
        t.lemma_.lower() in words_of("debts") for p in prepositional(noun, {"on", "in", "of"}) for t in p.subtree
    )


def is_behind_that(clause: Token) -> bool:
    """`promised Chad that it would`: a clause right behind whom it is told."""
    that = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    return that is not None and that.i == clause.head.i + 1
