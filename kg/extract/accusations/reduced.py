"""Accusations in a clause that the parser takes for another one: `Weber, denounced as a spy by Chad, has fled`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.frames import Frame, load_blame, load_deeds
from kg.extract.naming import predicates_of
from kg.extract.scene import Scene
from kg.extract.syntax import by_whom, is_passive, objects_of, prepositional, subjects_of
from kg.model import Mention

__all__ = ["makers_behind_name", "parties_of_reduced"]

NAMING = frozenset({"call-names", "mock", "name-as"})


def parties_of_reduced(scene: Scene, token: Token, frame: Frame) -> tuple[list[Mention], list[Mention]] | None:
    """Who accuses and who is accused, where the parser has turned the two around; None where it has not."""
    if frame.id in NAMING and (named := _named_by(token)) is not None:
        return scene.actor_list(named[0]), scene.actors(named[1])
    if token.dep_ == "relcl" and (one := _whose(token)) is not None:
        return scene.actors(one[0]), [scene.at[one[1].i]] if one[1].i in scene.at else []
    return None


def makers_behind_name(verb: Token) -> list[Token]:
    """The `by` of `denounced as a spy by Chad`, where it is who says so."""
    named = _named_by(verb)
    makers = named[0] if named is not None else by_whom(verb) if is_passive(verb) else []
    return [maker.head for maker in makers if maker.dep_ == "pobj"]


def _named_by(verb: Token) -> tuple[list[Token], Token] | None:
    """`Weber, denounced as a spy by Chad, has`: Chad, Weber; the parser makes Weber the subject. Not `Weber, he said,
    described it as a lie by Chad`."""
    names = predicates_of(verb)
    if verb.tag_ not in {"VBN", "VBD"} or any(c.dep_ in {"neg", "dobj"} and c not in names for c in verb.children):
        return None
    names = [p for p in names if p.lemma_.lower() not in load_deeds() | load_blame().plans]
    makers = [m for p in names for v in (p, verb) for m in prepositional(v, {"by"})]  # not as an attack by Peru
    subject = _named(verb) if makers else None
    return (makers, subject) if subject is not None else None


def _named(verb: Token) -> Token | None:
    """Who is named: of a passive verb its subject; else who stands before the comma; of `Denounced as a spy by Chad,
    Weber has fled` who does the verb above."""
    if is_passive(verb):
        return next(iter(objects_of(verb)), None) if not by_whom(verb) else None
    if any(c.dep_ == "aux" for c in verb.children):
        return None
    apart = verb.i > 1 and verb.nbor(-1).text == ","
    own = next((s for s in verb.lefts if s.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is None and apart:  # attacked the YPG, considered a threat by Chad
        return verb.nbor(-2) if verb.nbor(-2).pos_ in {"NOUN", "PROPN"} else None
    if own is None:
        above = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.left_edge.i == verb.i
        return next(iter(subjects_of(verb.head)), None) if above and verb.head.pos_ in {"VERB", "AUX"} else None
    near = own.right_edge.i in {verb.i - 2, verb.i - 1}
    return own if apart and near and own.pos_ != "PRON" else None


def _whose(verb: Token) -> tuple[Token, Token] | None:
    """`a group whose leader the government accuses of`: the government, whose leader; the parser takes the one for an
    apposition to the other."""
    for subject in subjects_of(verb):
        beside = next((c for c in subject.children if c.dep_ == "appos"), None)
        owned = any(c.lower_ == "whose" for c in subject.lefts)
        if owned and beside is not None and beside.left_edge.i == subject.i + 1 and beside.right_edge.i == verb.i - 1:
            return beside, subject
    return None
