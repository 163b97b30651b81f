"""Who stands behind `both sides`, `the two countries`, `each other` and `the Turkish side`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.extract.syntax import conjuncts
from kg.extract.words import actor_words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["is_pair", "last_pair", "side_of"]


def is_pair(token: Token) -> bool:
    """Whether the token stands for two parties that the text named before."""
    if token.lower_ in {"both", "two"} and token.dep_ in {"nsubj", "pobj", "dobj"}:
        return True
    if token.lemma_.lower() not in actor_words("pairs"):
        return False
    quantity = {"both", "two"} if token.tag_ in {"NNS", "NNPS"} else {"each", "either"}
    return any(c.lower_ in quantity for c in token.children)


def last_pair(doc: Doc, at: Mapping[int, Mention], token: Token) -> list[Mention]:
    """The last two states that were named together before the token; else the only two named; else nobody."""
    states = {i: m for i, m in at.items() if i < token.i and m.kind == "country" and m.form == "name"}
    for i in range(token.i - 1, -1, -1):
        pair = [states[t.i] for t in conjuncts(doc[i]) if t.i in states] if doc[i].dep_ != "amod" else []
        if len({m.cluster for m in pair}) == 2:
            return pair[:2]
    last: dict[int, Mention] = {}
    for i in sorted(states, reverse=True):
        last.setdefault(states[i].cluster, states[i])
    return list(last.values()) if len(last) == 2 else []


def side_of(scene: Scene, token: Token) -> list[Mention]:
    """`The Turkish side stated`: the state; not `the Turkish side of the border`, `on the Turkish side`; `his Argentine
    counterpart, Javier Milei`: him, or the state where no name follows."""
    if token.lemma_.lower() == "counterpart":
        named = [c for c in token.children if c.dep_ == "appos" and c.i in scene.at]
        states = [c for c in token.children if c.dep_ in {"amod", "compound", "nmod"} and c.i in scene.at]
        return [m for c in named or states for m in scene.actors(c, 3)]
    if token.lower_ != "side" or token.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return []
    placed = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return [] if placed else [m for c in token.children if c.dep_ == "amod" for m in scene.actors(c, 3)]
