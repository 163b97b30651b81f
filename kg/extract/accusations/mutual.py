"""Accusations that two sides make against each other: `Both sides blamed each other`, `traded accusations`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.accusations.making import make_accusation
from kg.extract.arguments import content_of
from kg.extract.bounds import trimmed
from kg.extract.frames import Frame
from kg.extract.functions import fillers
from kg.extract.pairs import last_pair
from kg.extract.scene import Scene
from kg.extract.syntax import objects_of, prepositional, subjects_of
from kg.model import Accusation

__all__ = ["accused_mutually", "is_mutual"]


def is_mutual(token: Token) -> bool:
    """`Both sides blame each other`, with the reciprocal also misspelt as one word."""
    both = {t.lower_ for s in subjects_of(token) for t in (s, *s.children)} & {"each", "both", "either"}
    other = {"each", "one", "the"} if both else {"each", "one"}
    near = [t for o in objects_of(token) for t in (o, *o.children) if t.i == o.i or t.dep_ == "poss"]
    return any(t.lower_ == "eachother" or _is_reciprocal(t, other) for t in near)  # each other, each other's moves


def _is_reciprocal(token: Token, before: set[str]) -> bool:
    """`each other`, `one another`; `the other` when each or both do it."""
    return token.lower_ in {"other", "another"} and token.i > 0 and token.nbor(-1).lower_ in before


def accused_mutually(scene: Scene, token: Token, frame: Frame) -> list[Accusation]:
    """One accusation in each direction; `both sides` are the two named last."""
    parties = scene.actor_list(subjects_of(token))
    if frame.mutual and len(parties) == 1:  # Chad traded accusations with Niger
        parties = [*parties, *scene.actor_list([*fillers(token, "with"), *_with_objects(token)])][:2]
    if len(parties) == 1 and parties[0].kind in {"unknown", "group"}:
        parties = last_pair(scene.doc, scene.at, token)
    if len(parties) != 2:
        return []
    words = _mutual_charge(scene, token, frame)
    return [
        make_accusation(scene, token, frame, source=one, target=other, content=words, name=f"{frame.id}-mutual")
        for one, other in (parties, parties[::-1])
    ]


def _with_objects(token: Token) -> list[Token]:
    return [n for o in objects_of(token) for n in prepositional(o, {"with"})]


def _mutual_charge(scene: Scene, token: Token, frame: Frame) -> str:
    """What they blame each other for; in `breaches to the truce that both sides blamed each other for`, the noun."""
    if token.dep_ == "relcl":
        noun, first = token.head, min(t.i for t in token.subtree)
        while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
            noun = noun.head.head  # from the ceasefire up to its breaches
        return scene.passage(*trimmed(scene.doc, noun.left_edge.i, max(first, token.head.i + 1))).text
    content = content_of(scene, token, [f for f in frame.content if f != "object" or frame.mutual])
    return content[1].text if content else scene.sentence(token).text
