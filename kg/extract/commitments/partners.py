"""Who the other party of an agreement is: who is to be paid; else whom the article tells elsewhere (`The two signed a
pact. … Tokyo said it had lived up to the pact`), or names the agreement by (`the U.S.-Peruvian pact`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.commitments.dealing import named_with
from kg.extract.factuality import words_of
from kg.extract.offices import is_apart, office_of
from kg.extract.scene import Scene
from kg.extract.syntax import conjuncts, objects_of, prepositional
from kg.model import Commitment, Mention

__all__ = ["asked_by", "paid_by", "with_partner"]

SIGNING = frozenset({"sign-deal", "agree", "approve-deal", "agreement-noun"})
TAKING_UP = SIGNING | {"keeping", "ready-to"}
POINTING = frozenset({"the", "this", "that", "its", "their", "our"})
NEAR = 3  # words from `the` to its noun: `the new fisheries pact`


def with_partner(scene: Scene, one: Commitment, told: Sequence[Commitment]) -> Commitment:
    """The commitment owed to whom its side is told to have made the same agreement with; of `the pact` alone, with the
    words that told on what it was. As it is where that was nobody, or two."""
    deal = _deal_taken_up(one)
    if deal is None or one.target is not None:
        return one
    same = [c for c in told if c.ground.rule in SIGNING and c.target is not None and deal in _words(c.content)]
    same = [c for c in same if _is_of_side(scene, c.source, one.source)]
    partners = {c.target.cluster: c for c in same if c.target is not None}
    if len(partners) != 1:
        return one if partners or not _points(one) else replace(one, target=named_with(scene, deal, one.source))
    made = next(iter(partners.values()))
    bare = len(_words(one.content)) <= 2
    target = made.target if one.source.kind == "person" or made.target is None else scene.country_of(made.target)
    return replace(one, target=target, content=made.content if bare else one.content)


def _is_of_side(scene: Scene, party: Mention, other: Mention) -> bool:
    """`Japan`, `Japanese officials`; not `Iraq` and `Iraqi rebels`."""
    official = office_of(other).removesuffix("s") in words_of("representatives")
    apart = not official and (is_apart(scene.seeds, party) or is_apart(scene.seeds, other))
    state = other.country is not None and party.country == other.country
    return scene.same_side(party, other) or (state and not apart)


def _deal_taken_up(one: Commitment) -> str | None:
    """The noun of an agreement that the words take up: `the pact`; of a commitment to sign, make or keep one, any."""
    words = _words(one.content)
    deal = next((word for word in words if word in words_of("agreements")), None)
    if deal is None or not (one.ground.rule in TAKING_UP or words_of("keeping") & {*words}):
        return None
    return deal if _points(one) or one.ground.rule in SIGNING | {"keeping"} else None


def _points(one: Commitment) -> bool:
    """`the pact`, `its new fisheries pact`; not `a pact`."""
    words = _words(one.content)
    place = next((i for i, word in enumerate(words) if word in words_of("agreements")), 0)
    return bool(POINTING & {*words[max(0, place - NEAR) : place]})


def _words(content: str) -> list[str]:
    return re.findall(r"[\w-]+", content.lower())


def paid_by(scene: Scene, verb: Token, party: Mention) -> list[Mention]:
    """Who is paid by what is agreed, else whose bid is agreed to."""
    return _paid_to(scene, verb, party) or _bid_by(scene, verb, party)


def _paid_to(scene: Scene, verb: Token, party: Mention) -> list[Mention]:
    """`Hansen Corp and Weber AG agreed to pay a fine to the U.S. government`: who gets it, and not the other."""
    acts = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_.lower() in words_of("handing")]
    to = [t for act in acts for noun in (act, *objects_of(act)) for t in _behind_to(noun)]
    return [m for m in scene.actor_list(to) if not scene.same_side(m, party)]


def _bid_by(scene: Scene, verb: Token, party: Mention) -> list[Mention]:
    """`agreed to a buyout by Weber AG`, `to a higher offer from Hansen Corp`: whose bid it is."""
    bids = [t for t in prepositional(verb, {"to", "on"}) if t.lemma_.lower() in words_of("bids")]
    by = [t for bid in bids for t in prepositional(bid, {"by", "from"}) for t in conjuncts(t)]
    return [m for m in scene.actor_list(by) if m.kind != "group" and not scene.same_side(m, party)]


def _behind_to(token: Token) -> list[Token]:
    return [t for n in (token, *prepositional(token, {"in"})) for t in prepositional(n, {"to"})]


def asked_by(scene: Scene, verb: Token, party: Mention) -> Mention | None:
    """`had received Weber's letter and “will respond to it”`, `would reply to the request by Chad`: whose letter it
    is."""
    if verb.lemma_.lower() not in words_of("replying"):
        return None
    behind = [*objects_of(verb), *prepositional(verb, {"to"})]
    if any(t.lower_ in {"it", "them"} for t in behind):
        behind = [t for t in verb.doc[verb.sent.start : verb.i] if t.lemma_.lower() in words_of("missives")][-1:]
    letters = [t for t in behind if t.lemma_.lower() in words_of("missives")]
    senders = [m for t in letters for m in (scene.owners(t) or scene.actor_list(prepositional(t, {"from", "by"})))]
    others = {m.cluster: m for m in senders if not scene.same_side(m, party)}
    return next(iter(others.values())) if len(others) == 1 else None
