"""Nouns of agreement and who made them: `the EU-Turkey deal`, `a pact with Rwanda`, `the truce` told of before."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, modal_of, prepositional
from kg.model import Mention

__all__ = ["both_named", "is_deal", "is_yet_to_come", "joined_in", "named_with", "other_party"]

SIDES = frozenset({"country", "organisation"})
JOINED = re.compile(r"\b([A-Z][\w.]*)\s?[-–/]\s?([A-Z]\w+)\b")  # U.S.-Peruvian


def is_deal(noun: Token) -> bool:
    """Whether the noun is one of agreement."""
    return noun.lemma_.lower() in words_of("agreements")


def other_party(scene: Scene, deal: Token, party: Mention) -> Mention | None:
    """The one other that the deal binds: it is named after him, made with him, or was told of before so."""
    for parties in (_named_after(scene, deal), _made_by(scene, deal), _told_before(scene, deal)):
        others = [m for m in parties if m.kind in SIDES | {"group"} and not scene.same_side(m, party)]
        if len({m.cluster for m in others}) == 1:
            return others[0]
    return named_with(scene, deal.lemma_.lower(), party)


def named_with(scene: Scene, deal: str, party: Mention) -> Mention | None:
    """The other one of the two by whom the article calls an agreement of the party, wherever it does (`Japan broke the
    pact. … the U.S.-Japanese pact`); None where it tells of several."""
    pairs = [pair for noun in scene.words.of({deal}) if len(pair := _pair_of(scene, noun)) == 2]
    others = [[m for m in pair if not scene.same_side(m, party)] for pair in pairs]
    found = {m.cluster: m for across in others if len(across) == 1 for m in across}
    return next(iter(found.values())) if len(found) == 1 and all(len(across) == 1 for across in others) else None


def _pair_of(scene: Scene, noun: Token) -> list[Mention]:
    """Who made it, each once, states and bodies only; `Chad's pact with Peru` tells both."""
    made = [*_named_after(scene, noun), *_made_by(scene, noun)]
    made = made if len(made) > 1 else joined_in(scene, scene.doc[noun.left_edge.i : noun.i])
    return [*{m.cluster: m for m in made if m.kind in SIDES}.values()]


def both_named(scene: Scene, noun: Token) -> list[Mention]:
    """`the EU-Turkey deal`, `the U.S.-Peruvian pact`: the two after whom it is called; nobody for one or three."""
    before = scene.doc[noun.left_edge.i : noun.i]
    joined = JOINED.search(before.text) is not None  # not `the U.S.-brokered Israeli deal`
    named = {m.cluster: m for m in _named_after(scene, noun)} if joined else {}
    return [*named.values()] if len(named) == 2 else joined_in(scene, before)


def joined_in(scene: Scene, inside: Span) -> list[Mention]:
    """The two of `the U.S.-Peruvian pact`, `the EU/Peru deal`, as the article names them elsewhere or here; fewer when
    it does not."""
    joined = JOINED.search(inside.text)
    sides = [s.removeprefix("the ") for s in joined.groups()] if joined is not None else []
    named = (next((m for m in scene.mentions if m.form == "name" and m.text == s), None) for s in sides)
    return [m for m in named if m is not None and m.kind in SIDES]


def _named_after(scene: Scene, deal: Token) -> list[Mention]:
    """`the EU-Turkey deal`."""
    covered = [m for t in deal.subtree if t.i < deal.i and (m := scene.covering.get(t.i)) is not None]
    return [m for m in covered if m.form == "name" and m.kind in SIDES]


def _made_by(scene: Scene, deal: Token) -> list[Mention]:
    """`a pact with Rwanda`, `between X and Y`, `signed by X and Y`, `X and Y signed a pact`."""
    verbs = [v for v in deal.children if v.dep_ == "acl"]
    if deal.dep_ in {"dobj", "nsubjpass"} and deal.head.lemma_ in words_of("concluding"):
        verbs.append(deal.head)
    with_whom = [t for v in (deal, *verbs) for t in prepositional(v, {"with", "between"})]
    return scene.actor_list([*(t for v in verbs for t in agents_of(v)), *with_whom])


def _told_before(scene: Scene, deal: Token) -> list[Mention]:
    """`Peru and Chile signed a treaty. … Under the treaty, Chile will`: the last one of the kind whose makers are
    told."""
    if not any(c.lower_ in {"the", "this", "that"} for c in deal.children):
        return []
    before = [t for t in scene.words.of({deal.lemma_.lower()}) if t.i < deal.i]
    for other in reversed(before):
        parties = _named_after(scene, other) or _made_by(scene, other)
        if len({m.cluster for m in parties}) > 1:
            return parties
    return []


def is_yet_to_come(noun: Token) -> bool:
    """`a new agreement between the IMF and Chad would pave the way`: there is none so far."""
    some = any(c.lower_ in {"a", "an", "any"} for c in noun.children)
    return some and noun.dep_ == "nsubj" and modal_of(noun.head) in {"would", "could", "may", "might"}
