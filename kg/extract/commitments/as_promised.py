"""What is done or left undone as it was promised: `Chad must pull out, as it pledged`, `did not pay as agreed`.

The clause above tells what was promised; where it is denied, the promise is said to be broken.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.making import counterparty, make_commitment
from kg.extract.commitments.own_side import can_act
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import is_negated, subjects_of
from kg.model import Commitment, Mention, Status

__all__ = ["as_promised"]

CLAUSES = frozenset({"advcl", "prep", "acl"})


def as_promised(scene: Scene) -> Iterator[Commitment]:
    """By `as` and a verb of promising, with the promiser as its subject or without one (`as agreed`)."""
    rule = load_rule("as-promised")
    for token in scene.words.of(words_of("as_promised")):
        if (act := _act_above(token)) is None:
            continue
        start, end = clause_bounds(act)
        words = (start + (scene.doc[start].lower_ == "to"), min(end, _as_of(token).i))
        for party in filter(can_act, _promisers(scene, token, act)):
            owed = counterparty(scene, act, party)
            yield make_commitment(scene, act, rule, party=party, owed_to=owed, words=words, status=_status(act))


def _as_of(token: Token) -> Token:
    return next((c for c in token.lefts if c.lower_ == "as"), token)


def _act_above(token: Token) -> Token | None:
    """The verb of `must pull out, as it pledged`; None where it promises something of its own (`as it pledged to`)."""
    told = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in token.children)
    if token.dep_ not in CLAUSES or _as_of(token) is token or told:
        return None
    act = token.head
    return act if act.pos_ == "VERB" and act.i < token.i and act.lemma_.lower() not in words_of("stative") else None


def _promisers(scene: Scene, token: Token, act: Token) -> list[Mention]:
    """Who promised; of `as agreed` who shall do it."""
    own = [c for c in token.lefts if c.dep_ in {"nsubj", "nsubjpass"}]
    doers = scene.actor_list(subjects_of(act))
    if not own:
        return doers
    promisers = scene.actor_list(own)
    return [m for m in promisers if any(m.cluster == d.cluster or scene.same_side(m, d) for d in doers)]


def _status(act: Token) -> Status:
    """Broken where the act is denied: `has not paid as agreed`, `failed to pay as agreed`."""
    failed = act.dep_ == "xcomp" and act.head.lemma_.lower() in load_blame().omit_verbs
    return "claimed_broken" if is_negated(act) or failed else "made"
