"""Clauses that only describe a noun: what they say in passing of nobody in particular is no charge."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.frames import load_blame
from kg.extract.syntax import agents_of, governors, is_negated, is_passive
from kg.extract.words import actor_words

__all__ = ["is_modifier", "summed_up"]


def is_modifier(verb: Token) -> bool:
    """`criminal networks smuggling refugees`: what a noun's modifier says in passing is not charged; but what is said
    of a name is: `Pakistan, which has deceived us`."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    whose = verb.head.pos_ == "PROPN" or _is_named_before(verb.head)
    aside = verb.dep_ == "relcl" and whose and _is_behind_comma(verb)
    aside = aside or (verb.dep_ == "relcl" and (_is_owned(verb.head) or _is_singled_out(verb.head)))
    aside = aside or bool(summed_up(verb.head))
    clause = verb.dep_ == "acl" and any(c.dep_ == "nsubj" for c in verb.children)  # misread: the decision was hampering
    clause = (
        clause or len([c for c in verb.children if c.dep_ == "dobj"]) > 1
    )  # the finding that Chad shot down the jet
    made = is_passive(verb) and verb.lemma_ != "pose"  # raids launched by Chad, but not the threat posed by it
    sure = verb.head.lemma_.lower() in load_blame().certainties  # there is no question that Chad used gas
    return verb.dep_ in {"acl", "relcl"} and not (made or aside or clause or sure or _is_told_in_a_document(verb))


def summed_up(noun: Token) -> list[Token]:
    """Who does what `Chad sent a ship there, a move that violates the pact` sums up: Chad; none for any other noun."""
    first = noun.left_edge
    sums = noun.lemma_.lower() in load_blame().summing and first.lower_ in {"a", "an"} and first.i > 0
    if not sums or first.nbor(-1).text != ",":
        return []
    deed = next((g for g in governors(noun) if g.pos_ in {"VERB", "AUX"}), noun)
    return agents_of(deed) if deed.i < noun.i else []


def _is_behind_comma(clause: Token) -> bool:
    """`the sales, which violate it`, wherever the parser hangs the comma; not `the sales that violate it`."""
    first = next(iter(clause.lefts), clause)
    return any(c.text == "," for c in clause.head.children) or (first.i > 0 and first.nbor(-1).text == ",")


def _is_told_in_a_document(verb: Token) -> bool:
    """`said in a letter that Chad had bombed the dam`, where the parser hangs the clause on the letter."""
    told = verb.head.dep_ == "pobj" and verb.head.lemma_.lower() in actor_words("documents")
    return told and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def _is_singled_out(noun: Token) -> bool:
    """`it was the rebels that used gas`."""
    instead = noun.dep_ == "conj" and any(c.lower_ == "but" for c in noun.head.children)  # not China but Japan that
    other = noun.dep_ == "appos" and noun.i > 0 and noun.left_edge.nbor(-1).lower_ == "not"  # Chad, not Mali, that
    first = noun.head if instead or other else noun
    it = any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in first.head.children)
    return (
        first.dep_ == "attr" and first.head.lemma_ == "be" and it and (instead or other or not is_negated(first.head))
    )


def _is_owned(noun: Token) -> bool:
    """`American barriers that impede our exports`: what somebody's things do is told of him."""
    return noun.lemma_.lower() in load_blame().things and _is_named_before(noun)


def _is_named_before(noun: Token) -> bool:
    """`American barriers`, `the U.S. arms sales`: a state or people stands before it."""
    near = [c for c in noun.lefts if c.dep_ in {"poss", "compound", "amod", "nmod"}]
    return any(c.ent_type_ in {"GPE", "NORP"} for c in near)
