"""Sides named before a noun without an article: `rebel rockets`, `government air strikes` are those of the article's
rebels, of its government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.frames import load_blame
from kg.extract.syntax import prepositional
from kg.extract.words import actor_words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["bare_side", "believed_owners"]

SIDES = frozenset({"group", "organisation", "country"})


def bare_side(scene: Scene, token: Token) -> Mention | None:
    """The last mention before the token whose head is the same word, else the first behind it; None where the article
    tells of those of two states, or where it never says whose they are (`the government` of nobody)."""
    lemma = token.lemma_.lower()
    if lemma not in actor_words("bare-sides") or not _is_bare(token):
        return None
    heads = [t.i for t in scene.words.of({lemma}) if t.i in scene.at and t.i != token.i]
    named = [i for i in heads if scene.at[i].kind in SIDES and scene.at[i].form != "pronoun"]
    states = {scene.at[i].country for i in named} - {None}
    groups = {scene.at[i].cluster for i in named if scene.at[i].kind == "group"}
    if len(states or groups) != 1:
        return None
    mine = [i for i in named if not states or scene.at[i].country is not None]
    before = [i for i in mine if i < token.i]
    return scene.at[before[-1] if before else mine[0]]


def _is_bare(token: Token) -> bool:
    """A singular without an article, before another noun: also where the parser ends the phrase there."""
    if token.tag_ in {"NNS", "NNPS"} or token.i + 1 >= len(token.doc) or (token.i and token.nbor(-1).text == "-"):
        return False  # a pro-government sniper
    torn = token.nbor(1).lemma_.lower() in actor_words("attacks")  # in rebel shelling of the town
    beside = token.dep_ in {"compound", "amod", "nmod"}
    return beside or (torn and not any(c.dep_ == "det" for c in token.children))


def believed_owners(thing: Token) -> list[Token]:
    """`jets believed to be Russian`, `a helicopter believed to belong to the army`: the words that tell whose it is."""
    guesses = [c for c in thing.children if c.dep_ == "acl" and c.lemma_.lower() in load_blame().guessing]
    verbs = [c for guess in guesses for c in guess.children if c.dep_ == "xcomp"]
    named = [c for v in verbs for c in v.children if v.lemma_ == "be" and c.dep_ in {"acomp", "attr"}]
    return named + [t for v in verbs if v.lemma_ == "belong" for t in prepositional(v, {"to"})]
