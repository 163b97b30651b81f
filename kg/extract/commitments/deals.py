"""What a deal lays on its parties: `Under the EU-Turkey deal, Ankara will take back all migrants`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.dealing import is_deal, other_party
from kg.extract.commitments.joint import makers_of, to_each_other
from kg.extract.commitments.making import counterparty, make_commitment
from kg.extract.commitments.on_behalf import across
from kg.extract.commitments.own_side import can_act
from kg.extract.commitments.persisting import is_idle
from kg.extract.commitments.undertakings import is_sought
from kg.extract.factuality import is_infinitive, is_wish, words_of
from kg.extract.frames import load_rule
from kg.extract.pairs import is_pair, last_pair
from kg.extract.scene import Scene
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    conjuncts,
    governors,
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
RETURN = frozenset({"return", "exchange"})
ACTORS = frozenset({"country", "organisation", "group"})
NEAR = 80  # tokens from a deal to what is done `in exchange`


def bound_by_deal(scene: Scene) -> Iterator[Commitment]:
    """One commitment for each actor of a clause that says what is done under an agreement."""
    near = {*scene.words.of(words_of("agreements")), *scene.words.spelt(RETURN)}
    for token in (t for sentence in _sentences(near) for t in sentence):
        if token.lemma_.lower() in words_of("laying"):
            yield from _required(scene, token)
        if token.pos_ in {"VERB", "AUX"} and (deal := _deal_over(scene, token)) is not None:
            yield from _due(scene, token, deal) if _is_made(token, deal) else ()


def _sentences(tokens: Iterable[Token]) -> list[Span]:
    """Those in which the tokens stand, in order."""
    found = {token.sent.start: token.sent for token in tokens}
    return [found[start] for start in sorted(found)]


def _is_made(verb: Token, deal: Token) -> bool:
    """Not `under a proposed deal`, `wants a deal under which`."""
    sought = deal.i < verb.i and verb.dep_ in {"relcl", "advcl"} and is_sought(deal)
    return not sought and not any(c.lower_ in words_of("unmade") for c in deal.children)


def _due(scene: Scene, token: Token, deal: Token) -> Iterator[Commitment]:
    """What the clause says will, must or was to be done, and what is done in return for it."""
    verb = _duty(token)
    if verb is None or _is_unreal(token, verb):
        return
    for act, doers in ((verb, agents_of(verb if verb.i == token.i else token) or subjects_of(verb)), *_returned(verb)):
        parties = makers_of(scene, doers)
        for party in filter(can_act, parties):
            owed = next(iter(to_each_other(act, party, parties)), None) or counterparty(scene, act, party)
            owed = owed or other_party(scene, deal, party) or across(scene, act, party)
            yield _laid_on(scene, token, act, party, owed or _who_tells(scene, deal, party))


def _who_tells(scene: Scene, deal: Token, party: Mention) -> Mention | None:
    """`said an agreement had been reached with Chad under which Chad would pay`: the state of who says so."""
    speaker = scene.speaker_at(deal)
    with_it = scene.actor_list(prepositional(deal.head, {"with"})) if deal.dep_ == "nsubjpass" else []
    if speaker is None or not any(scene.same_side(m, party) for m in with_it) or scene.same_side(speaker, party):
        return None
    return scene.country_of(speaker)


def _returned(verb: Token) -> Iterator[tuple[Token, list[Token]]]:
    """`in return for the EU taking in refugees`: the gerund and its doer."""
    for noun in prepositional(verb, {"in"}):
        for gerund in prepositional(noun, {"for"}) if noun.lower_ in RETURN else ():
            doers = [t for c in gerund.children if c.dep_ in {"nsubj", "poss"} for t in conjuncts(c)]
            if gerund.tag_ == "VBG" and doers:
                yield gerund, doers


def _laid_on(scene: Scene, token: Token, act: Token, party: Mention, owed: Mention | None) -> Commitment:
    others = any(c.dep_ == "conj" and any(s.dep_ == "nsubj" for s in c.lefts) for c in act.rights)
    rule, (start, end) = load_rule("under-deal"), clause_bounds(act, alone=others)
    words = (start + (scene.doc[start].lower_ == "to"), end)
    return make_commitment(scene, token, rule, party=party, owed_to=owed, words=words, status="made")


def _required(scene: Scene, verb: Token) -> Iterator[Commitment]:
    """`The pact called for Tokyo to end selling`, `specified that they would help`, `commits Britain to paying`."""
    deal = next(filter(is_deal, subjects_of(verb)), None)
    if deal is None or is_negated(verb) or not _is_made(verb, deal):
        return
    clauses = [c for c in verb.subtree if c.dep_ in {"xcomp", "ccomp", "pcomp", "advcl"} and c.i > verb.i]
    act = next((c for c in clauses if _is_laid_down(c)), None)
    if act is None:
        return
    named = [s for c in act.children if c.dep_ == "nsubj" for s in conjuncts(c)]
    laid_on = named or [*objects_of(verb), *prepositional(verb, {"for", "on"})]
    parties = makers_of(scene, laid_on)
    if laid_on and is_pair(laid_on[0]) and not {m.kind for m in parties} & ACTORS:  # binds both sides
        parties = last_pair(scene.doc, scene.at, laid_on[0])
    for party in filter(can_act, parties):
        owed = next(iter(to_each_other(act, party, parties)), None) or counterparty(scene, act, party)
        each = next((m for m in parties if m.cluster != party.cluster), None) if len(parties) == 2 else None
        yield _laid_on(scene, verb, act, party, owed or other_party(scene, deal, party) or each)


def _is_laid_down(clause: Token) -> bool:
    """`to end`, `that it would help`, `to paying`."""
    gerund = clause.dep_ == "pcomp" and clause.tag_ == "VBG" and clause.head.lower_ == "to"
    return clause.pos_ == "VERB" and (gerund or is_infinitive(clause) or modal_of(clause) in BINDING)


def _is_unreal(token: Token, verb: Token) -> bool:
    """Negated, wished for, conditional, past possibility (`would have taken`) or no act (`will benefit`)."""
    lost = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
    idle = is_idle(verb) or (verb.tag_ == "VBG" and verb.lemma_.lower() in words_of("trying"))
    return lost or idle or is_negated(token) or is_wish(token) or conditions_on(token) is not None


def _deal_over(scene: Scene, verb: Token) -> Token | None:
    """The agreement behind `under`, `according to`, `as part of`, or the one that the relative clause `in which`,
    `under which` hangs on; `in exchange` hangs on a deal told just before."""
    acts = [c for c in verb.children if c.dep_ == "xcomp"]  # was to stop enrichment under the accord
    joined = [verb.head] if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else []
    for clause in (
        verb,
        *joined,
        *acts,
        *(o for act in acts for o in objects_of(act)),
        *([verb.head] * (verb.dep_ == "xcomp")),
    ):
        for preposition in (c for c in clause.children if c.dep_ == "prep"):
            for noun in _governed(preposition):
                if noun.lower_ == "which" and clause.dep_ == "relcl" and is_deal(clause.head):
                    return clause.head
                if noun.lower_ == "which" and (deal := _deal_reached(clause)) is not None:
                    return deal
                if preposition.lower_ not in {"in", "by"} and is_deal(noun):
                    return noun
                if preposition.lower_ == "in" and noun.lower_ in RETURN and clause.dep_ != "relcl":
                    return _deal_before(scene, verb)
    return None


def _deal_reached(clause: Token) -> Token | None:
    """`an agreement had been reached with Chad under which it would pay`, wherever the parser hangs the clause."""
    above = clause.head if clause.dep_ == "advcl" else next((g for g in governors(clause) if g.pos_ == "VERB"), clause)
    if clause.dep_ not in {"advcl", "relcl"} or above.lemma_.lower() not in words_of("concluding"):
        return None
    return next((t for t in (*subjects_of(above), *objects_of(above)) if is_deal(t) and t.i < clause.i), None)


def _governed(preposition: Token) -> list[Token]:
    """What stands behind `under`, `in`, `by`, `according to`, `as part of`."""
    lower = preposition.lower_
    if lower in {"under", "in", "by"}:
        return list(preposition.children)
    if lower == "according":
        return prepositional(preposition, {"to"})
    parts = [c for c in preposition.children if c.lower_ == "part"] if lower == "as" else []
    return [n for part in parts for n in prepositional(part, {"of"})]


def _deal_before(scene: Scene, verb: Token) -> Token | None:
    """The agreement named last before the clause, in its sentence or one of the two before."""
    near = [t for t in scene.words.of(words_of("agreements")) if verb.i - NEAR < t.i < verb.i and is_deal(t)]
    return near[-1] if near and not is_sought(near[-1]) else None


def _duty(verb: Token) -> Token | None:
    """The verb of what is to be done: `will take back`, `is lifting`, `was to stop`, `is supposed to unfreeze`, `would
    have to pay`."""
    going_on = verb.tag_ == "VBG" and any(c.lower_ in {"is", "are"} and c.dep_ == "aux" for c in verb.children)
    if (laid := _duty_faced(verb)) is not None:
        return laid
    if (modal_of(verb) in BINDING and verb.lemma_ != "have") or going_on:
        return verb if not is_passive(verb) or agents_of(verb) else None
    below = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    owing = (
        verb.lemma_ == "be"
        or (verb.lemma_ == "have" and modal_of(verb) in BINDING)
        or verb.lemma_ in OWING
        or any(c.lemma_ in OWING for c in verb.children)
    )
    above = any(g.lemma_ == "need" for g in governors(verb))
    return below if below is not None and owing and subjects_of(verb) and not above else None


def _duty_faced(verb: Token) -> Token | None:
    """`companies would face obligations to report`, `will have a duty to help`: to report, to help."""
    duties = [o for o in objects_of(verb) if o.lemma_.lower() in words_of("duties")]
    if not duties or modal_of(verb) not in BINDING or any(c.lower_ == "no" for o in duties for c in o.lefts):
        return None
    return next((c for n in (*duties, verb) for c in n.rights if c.i > duties[-1].i and is_infinitive(c)), None)
