"""Whether an accusation is made at all: `refused to accuse`, `may accuse`, `denied that it had accused` make none."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import has_condition, is_asked, is_asserted, is_infinitive, is_wish, words_of
from kg.extract.frames import load_blame, load_frames
from kg.extract.syntax import conditions_on, is_negated, modal_of, objects_of, subjects_of

__all__ = ["is_made", "is_own_word"]

POSSIBLE = frozenset({"should", "would", "could", "may", "might", "can", "must"})


def is_made(token: Token) -> bool:
    """`refused to accuse`, `may accuse`, `has no reason to complain`: nobody is accused."""
    unmade = words_of("failing") | {"quick", "reason", "need", "cause"}
    first = token.head if token.dep_ == "conj" and token.tag_ == "VB" else token
    aim = first.dep_ in {"acl", "relcl"} and is_infinitive(first) and first.head.dep_ == "dobj"
    if aim and not _is_held(first.head.head):
        return False  # urging action to halt the killing and to prosecute the group, plans a rally to denounce Chad
    if _is_done_by(token):
        return True  # summoned the envoy to protest against the raid
    refused = token.dep_ in {"xcomp", "acl", "relcl"} and token.head.lemma_.lower() in unmade
    if token.tag_ == "VB" and token.dep_ in {"xcomp", "ccomp"} and token.head.lemma_ in words_of("letting"):
        return False  # a law that would let families sue Chad
    unreal = is_negated(token) or is_wish(token) or conditions_on(token) is not None or is_asked(token)
    unreal = unreal and not (is_own_word(token) and not is_negated(token))  # urged Spain to end what it called theft
    silent = any(c.lower_ == "no" for o in objects_of(token) for c in o.children)  # expressed no anger
    return not (refused or unreal or silent or _is_denied(token) or has_condition(token) or modal_of(token) in POSSIBLE)


def _is_done_by(token: Token) -> bool:
    """`summoned the envoy to protest`, `wrote to the council to denounce`: who does the one does the other."""
    above = token.head
    aim = token.dep_ in {"xcomp", "advcl", "acl"} and is_infinitive(token)
    above = above.head if aim and above.pos_ == "NOUN" and above.dep_ == "dobj" else above
    done = above.tag_ in {"VBD", "VBN", "VBZ"} and above.lemma_.lower() in words_of("convoking")
    return aim and done and _is_held(above)


def _is_held(verb: Token) -> bool:
    """`held a rally to denounce Chad`, `took the floor to`: it took place."""
    refused = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words_of("failing")
    planned = verb.tag_ == "VBG" or verb.lemma_.lower() in words_of("planning")
    return not (refused or planned) and is_asserted(verb)


def _is_denied(token: Token) -> bool:
    """`denied that it had accused India`; not `accused India of theft, a charge Delhi denies`, nor `dismissed what it
    called lies`."""
    denying = token.dep_ == "ccomp" and load_frames().get(token.head.lemma_.lower(), ())
    if not denying or all(f.kind != "denial" for f in denying) or is_own_word(token):
        return False
    return not any(o.lemma_.lower() in load_blame().accusing_nouns and o.i > token.i for o in objects_of(token.head))


def is_own_word(token: Token) -> bool:
    """`Spain said Malta uses what it termed unfair methods`: it is who speaks."""
    named = any(o.lower_ == "what" for o in objects_of(token))
    return named and any(s.lower_ in {"he", "she", "it", "they"} for s in subjects_of(token))
