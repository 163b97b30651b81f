"""To whom it is owed what two sides undertake in one sentence (`Under the deal, Chad agreed to leave, while Peru
pledged aid`), and what is undertaken for the good of another (`its commitment to the sovereignty of Peru`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.commitments.dealing import is_deal
from kg.extract.factuality import words_of
from kg.extract.offices import is_apart
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, prepositional
from kg.model import Commitment, Mention

__all__ = ["owed_for_good", "with_other_side"]

UNDERTAKING = frozenset({"agree", "commit", "undertake", "promise", "accept", "own-undertaking", "under-deal"})
UNDER = frozenset({"under", "by", "per", "in", "through", "with"})
SIDES = frozenset({"country", "organisation", "group"})


def with_other_side(scene: Scene, one: Commitment, told: Sequence[Commitment]) -> Commitment:
    """Owed to the one other side that the sentence's deal is told to bind: its makers, else who else undertakes
    something there."""
    if one.target is not None or one.ground.rule not in UNDERTAKING or one.source.kind not in SIDES:
        return one
    deal = _deal_in_front(scene, one)
    if deal is None:
        return one
    near = [c for c in told if c.ground.evidence == one.ground.evidence and c.ground.cue != one.ground.cue]
    same = [c.source for c in near if c.ground.rule in UNDERTAKING]
    for parties in (_signers(scene, deal), same):
        sides = [scene.country_of(m) if m.kind == "person" else m for m in parties]
        others = {m.cluster: m for m in sides if m.kind in SIDES and not scene.same_side(m, one.source)}
        if len(others) == 1 and not is_apart(scene.seeds, one.source):
            return replace(one, target=next(iter(others.values())))
    return one


def owed_for_good(scene: Scene, one: Commitment) -> Commitment:
    """`The EU reaffirms its commitment to the sovereignty of Peru`, `is committed to Peru's security`: owed to Peru."""
    words = words_of("goods_of_states")
    if one.target is not None or not words & {w.strip(",.") for w in one.content.lower().split()}:
        return one
    span = scene.doc.char_span(one.ground.evidence.start, one.ground.evidence.end, alignment_mode="expand")
    goods = [t for t in span or () if t.lower_ in words and t.i > _place_of(scene, one)]
    owners = [m for t in goods for m in scene.owners(t) or scene.actor_list(prepositional(t, {"of"}))]
    others = {m.cluster: m for m in owners if m.kind == "country" and not scene.same_side(m, one.source)}
    return replace(one, target=next(iter(others.values()))) if len(others) == 1 else one


def _place_of(scene: Scene, one: Commitment) -> int:
    """The token of the word by which the commitment was found."""
    cue = scene.doc.char_span(one.ground.cue.start, one.ground.cue.end, alignment_mode="expand")
    return cue.start if cue is not None else 0


def _deal_in_front(scene: Scene, one: Commitment) -> Token | None:
    """`Under the agreement of March 18, …`, `By the memorandum signed by A and B, …`: before the words of the
    commitment, in its sentence."""
    span = scene.doc.char_span(one.ground.evidence.start, one.ground.evidence.end, alignment_mode="expand")
    for token in span if span is not None else ():
        if token.idx >= one.ground.cue.start:
            return None
        if is_deal(token) and token.dep_ == "pobj" and token.head.lower_ in UNDER and token.head.head.pos_ == "VERB":
            return token
    return None


def _signers(scene: Scene, deal: Token) -> list[Mention]:
    """`the memorandum signed by the presidents of Chad and Peru`, `the pact between Chad and Peru`."""
    verbs = [v for v in deal.children if v.dep_ == "acl"]
    named = [t for v in (deal, *verbs) for t in prepositional(v, {"with", "between"})]
    return scene.actor_list([*(t for v in verbs for t in agents_of(v)), *named])
