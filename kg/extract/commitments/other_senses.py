"""Verbs of promising, offering, agreeing in another sense: a truce of debts, settlements that are struck by shells."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame import deed_rule
from kg.extract.commitments.evasions import is_no_promise, is_of_debts
from kg.extract.commitments.generalities import is_of_any, is_thing_offered
from kg.extract.factuality import is_infinitive, words_of
from kg.extract.frames import Frame
from kg.extract.scene import Scene
from kg.extract.syntax import objects_of

__all__ = ["is_no_threat", "is_something_else"]

HITTING = frozenset({"strike", "announce", "make", "secure"})  # settlements that are places


def is_something_else(frame: Frame, verb: Token, content: Token) -> bool:
    """A truce of debts, `the proposals appear to rule out keeping the quotas`, `has undertaken reforms`: no promise."""
    if is_of_any(verb) or (frame.id == "offer" and is_thing_offered(verb, content)):
        return True
    if frame.id == "sign-deal" and verb.lemma_ in HITTING and any(_is_a_village(o) for o in objects_of(verb)):
        return True
    if frame.id == "promise" and is_no_promise(verb, content):
        return True
    if frame.pos == "adjective" and any(c.lower_ == "what" for c in content.lefts):
        return True  # what Chad is willing to provide
    if frame.id == "give-word" and verb.dep_ == "relcl" and verb.head.lemma_.lower() in words_of("undertakings"):
        return True  # the commitment that it gave: the noun has it
    if frame.id == "undertake":
        return not {o.lemma_.lower() for o in objects_of(verb)} <= words_of("undertakings")
    if frame.id == "declare-truce":
        return is_of_debts(content)
    return frame.id.startswith("rule-out") and is_infinitive(verb)


def _is_a_village(noun: Token) -> bool:
    """`striking civilian settlements`, `announced new settlements`; not `struck a settlement with the union`."""
    return noun.lemma_ == "settlement" and noun.tag_ == "NNS"


def is_no_threat(scene: Scene, verb: Token, content: Token) -> bool:
    """`said Iran threatens to destabilise the region` is a charge, `warned Greece to stop` a demand."""
    charged = scene.statement_at(verb) is not None and deed_rule(content) is not None
    others = content.pos_ == "NOUN" and bool(scene.owners(content))  # warned of a Russian response
    return others or charged or (verb.lemma_ == "warn" and content.dep_ in {"xcomp", "advcl"})
