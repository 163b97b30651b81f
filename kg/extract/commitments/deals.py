"""What a deal lays on its parties: `Under the EU-Turkey deal, Ankara will take back all migrants`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.commitments.making import can_act, counterparty, make_commitment
from kg.extract.commitments.undertakings import is_sought
from kg.extract.factuality import is_infinitive, is_wish, words_of
from kg.extract.frames import load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import (
    agents_of,
    clause_bounds,
    conditions_on,
    conjuncts,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    prepositional,
    subjects_of,
)
from kg.model import Commitment, Mention

__all__ = ["bound_by_deal"]

BINDING = frozenset({"will", "would", "must", "shall"})
OWING = frozenset({"suppose", "require", "oblige", "commit", "bind", "due", "obligate"})


def bound_by_deal(scene: Scene) -> Iterator[Commitment]:
    """One commitment for each actor of a clause that says what is done under an agreement."""
    rule = load_rule("under-deal")
    for token in scene.doc if scene.words.of(words_of("agreements")) else ():
        yield from _required(scene, token)
        deal = _deal_over(token) if token.pos_ == "VERB" and not is_passive(token) else None
        verb = _duty(token) if deal is not None else None
        if deal is None or verb is None or _is_unreal(token, verb) or is_sought(deal):
            continue
        for party in filter(can_act, scene.actor_list(agents_of(token))):
            owed = counterparty(scene, verb, party) or _other_party(scene, deal, party)
            yield make_commitment(
                scene, token, rule, party=party, owed_to=owed, words=clause_bounds(verb), status="made"
            )


def _required(scene: Scene, verb: Token) -> Iterator[Commitment]:
    """`The pact called for Tokyo to end selling`, `specified that they would help`."""
    if verb.lemma_.lower() not in words_of("laying") or is_negated(verb) or not _is_deal(subjects_of(verb)):
        return
    clauses = [c for c in verb.subtree if c.dep_ in {"xcomp", "ccomp", "pcomp", "advcl"} and c.i > verb.i]
    act = next((c for c in clauses if c.pos_ == "VERB" and (is_infinitive(c) or modal_of(c) in BINDING)), None)
    if act is None:
        return
    named = [s for c in act.children if c.dep_ == "nsubj" for s in conjuncts(c)]
    for party in scene.actor_list(named or [*objects_of(verb), *prepositional(verb, {"for", "on"})]):
        if can_act(party):
            rule, owed, words = load_rule("under-deal"), counterparty(scene, act, party), clause_bounds(act)
            yield make_commitment(scene, verb, rule, party=party, owed_to=owed, words=words, status="made")


def _is_deal(subjects: list[Token]) -> bool:
    return any(s.lemma_.lower() in words_of("agreements") for s in subjects)


def _is_unreal(token: Token, verb: Token) -> bool:
    """Negated, wished for, conditional, past possibility (`would have taken`) or no act (`will benefit`)."""
    lost = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children) and modal_of(verb) is not None
    idle = verb.lemma_.lower() in words_of("stative")
    return lost or idle or is_negated(token) or is_wish(token) or conditions_on(token) is not None


def _deal_over(verb: Token) -> Token | None:
    """The agreement behind `under`, or the one that the relative clause `in which`, `under which` hangs on."""
    for clause in (verb, verb.head) if verb.dep_ == "xcomp" else (verb,):
        for preposition in (c for c in clause.children if c.dep_ == "prep" and c.lower_ in {"under", "in", "by"}):
            for noun in preposition.children:
                if preposition.lower_ == "under" and noun.lemma_.lower() in words_of("agreements"):
                    return noun
                if (
                    noun.lower_ == "which"
                    and clause.dep_ == "relcl"
                    and clause.head.lemma_.lower() in words_of("agreements")
                ):
                    return clause.head
    return None


def _duty(verb: Token) -> Token | None:
    """The verb of what is to be done: `will take back`, `was to stop`, `is supposed to unfreeze`."""
    if modal_of(verb) in BINDING:
        return verb
    below = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if below is not None and (verb.lemma_ == "be" or verb.lemma_ in OWING) and subjects_of(verb):
        return below
    return None


def _other_party(scene: Scene, deal: Token, party: Mention) -> Mention | None:
    """`the EU-Turkey deal`: the other one that the deal is named after."""
    named = [
        m for t in deal.subtree if t.i < deal.i and (m := scene.covering.get(t.i)) is not None and m.form == "name"
    ]
    others = [m for m in named if m.kind in {"country", "organisation"} and not scene.same_side(m, party)]
    return others[0] if len({m.cluster for m in others}) == 1 else None
