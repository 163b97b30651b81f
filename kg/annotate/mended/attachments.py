"""Phrases and clauses that the parser hung one word too high or too low.

`condemned the drills by Chad`: who drills, not who condemns. `arms sales to Chad, which violate the pact`: a plural
verb has a plural subject, so the sales do. `regrets the decision to expel them and rejects`: nobody is expelled and
rejects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang
from kg.seeds import load_seeds

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_attachments"]

ACTORS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
PLACES = frozenset({"GPE", "LOC"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLACING = frozenset({"in", "on", "at", "near", "off", "over", "around"})
SINGULAR, PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})


def mend_attachments(doc: Doc) -> None:
    """Hang each such phrase and clause of a Parse where it belongs."""
    naming = words_of("naming_verbs") | words_of("seeing_verbs")
    for word in doc:
        if word.dep_ == "prep" and word.lower_ == "by":
            _mend_doer(word)
        elif word.dep_ == "relcl":
            _mend_relative(word)
            if word.lemma_ in naming:
                _mend_named(word)
        elif word.dep_ == "conj" and word.tag_ in {"VBZ", "VBD"}:
            _mend_joined(word)
        elif word.dep_ == "conj" and word.pos_ == "VERB":
            _mend_subject(word)


def _mend_doer(by: Token) -> None:
    """`condemned the drills by Chad`, an active verb; not `was condemned by`, `won the war by arming rebels`, `cut aid
    by half`."""
    verb = by.head
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    doer = next((c for c in by.children if c.dep_ == "pobj"), None)
    active = any(c.dep_ == "nsubj" for c in verb.children) or verb.tag_ in {"VBG", "VB"}
    if verb.pos_ != "VERB" or not active or thing is None or doer is None or thing.right_edge.i != by.i - 1:
        return
    if _is_actor(doer) and not _is_actor(thing):  # accused of arming rebels by Chad
        hang(by, thing, "prep")


def _is_actor(noun: Token) -> bool:
    """`by Chad`, `by Chadian jets`, `by militants`; not `by half`, `by arming them`."""
    return any(t.ent_type_ in ACTORS for t in (noun, *noun.lefts)) or noun.lower_ in load_seeds().groups


def _mend_relative(verb: Token) -> None:
    """`sales to Chad, which violate the pact`, `a deal with rebels that has failed`: the next noun above that agrees;
    not `a group that have left`, `Chad and Peru, which violate it`, `the cessation of hostilities that was agreed`."""
    which = next((c for c in verb.children if c.dep_ in SUBJECTS and c.lower_ in {"which", "that"}), None)
    noun, number = verb.head, _number(verb)
    if which is None or number is None or noun.tag_ not in SINGULAR | PLURAL or noun.tag_ in number:
        return
    if any(c.dep_ in {"conj", "cc"} for c in noun.children) or (number is PLURAL and noun.ent_type_ not in PLACES):
        return
    if number is SINGULAR and noun.head.lower_ == "of":
        return
    above = next((w for w in noun.ancestors if w.dep_ != "prep"), noun)
    if above.tag_ in number:
        hang(verb, above, "relcl")


def _mend_named(verb: Token) -> None:
    """`raids in Mali, which it called a crime`: the raids; not `its talks with Mali, which it called an ally`."""
    which = next((c for c in verb.lefts if c.dep_ == "dobj" and c.lower_ == "which"), None)
    place, prep = verb.head, verb.head.head
    if which is None or place.pos_ != "PROPN" or place.dep_ != "pobj" or prep.lower_ not in PLACING:
        return
    things = [prep.head] if prep.head.pos_ == "NOUN" else [c for c in prep.head.children if c.dep_ == "dobj"]
    near = next((t for t in things if t.pos_ == "NOUN" and t.i < prep.i), None)
    if which.i > 0 and which.nbor(-1).text == "," and near is not None:
        hang(verb, near, "relcl")


def _mend_subject(verb: Token) -> None:
    """`will leave Lima and Chad will reopen it`, where the parser makes Chad another place that is left."""
    first = next((c for c in verb.lefts if c.tag_ in {"MD", "VBZ"} and c.dep_ in {"aux", "auxpass"}), None)
    noun = first.nbor(-1) if first is not None and first.i > 0 else verb
    if first is None or any(c.dep_ in SUBJECTS for c in verb.children) or noun.dep_ != "conj" or noun.pos_ != "PROPN":
        return
    head, before = noun.head, noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    if before.dep_ == "cc" and before.head is head and not any(c.dep_ == "conj" for c in head.children if c.i < noun.i):
        hang(noun, verb, "nsubj")
        hang(before, verb.head, "cc")


def _mend_joined(verb: Token) -> None:
    """`regrets the decision to expel them and rejects the charge`: a finite verb is never joined to an infinitive, but
    to the one whose subject it shares."""
    above = verb.head
    infinitive = above.tag_ == "VB" and any(c.tag_ == "TO" for c in above.lefts)
    if not infinitive or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    finite = next((w for w in above.ancestors if w.tag_ in {"VBZ", "VBD"}), None)
    if finite is not None and finite.i < above.i and any(c.dep_ in SUBJECTS for c in finite.children):
        hang(verb, finite, "conj")


def _number(verb: Token) -> frozenset[str] | None:
    """The tags of a noun that can be its subject; None where its form does not tell."""
    finite = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb)
    if finite.tag_ == "VBZ" or finite.lower_ == "was":
        return SINGULAR
    return PLURAL if finite.tag_ == "VBP" or finite.lower_ == "were" else None
