"""Deeds that are told in passing, and that nobody charges anybody with: a date, what the article adds to a feeling."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame import Charge
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.syntax import governors
from kg.model import Mention

__all__ = ["is_an_address", "is_in_passing"]

DATING = frozenset({"after", "since", "before", "when", "until"})
ADDING = frozenset({"where", "which", "who", "whose"})


def is_in_passing(scene: Scene, charge: Charge) -> bool:
    """`began asking after a student gunned down ten`; `was “concerned” about Mali, where rebels burnt it`."""
    clause = _clause(charge.predicate)
    if clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in DATING for c in clause.lefts):
        return any(_is_somebody(scene, agent) for agent in charge.agents)
    return clause.dep_ == "relcl" and clause.i > clause.head.i and _is_added(clause)


def is_an_address(mention: Mention) -> bool:
    """`“Madam Secretary, that is a low blow”`: who is spoken to is no actor by this name."""
    return mention.text.split()[0].lower() in load_blame().addressing


def _clause(verb: Token) -> Token:
    """`gunned down ten and killed himself`: the first of those that are coordinated."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _is_somebody(scene: Scene, agent: Token) -> bool:
    """`a student`, `a gunman`: one person of whom nothing else is told."""
    mention = scene.at.get(agent.i)
    unknown = mention is not None and mention.form == "description" and mention.entry is None and not mention.country
    return unknown and agent.tag_ == "NN" and any(c.lower_ in {"a", "an"} for c in agent.lefts)


def _is_added(clause: Token) -> bool:
    """Behind a comma, to what somebody feels."""
    first = clause.left_edge
    if first.lower_ not in ADDING or first.nbor(-1).text != ",":
        return False
    above = next((g for g in governors(clause) if g.pos_ in {"VERB", "AUX"}), clause)
    felt = {t.lower_ for t in (above, *above.children) if t.dep_ in {"acomp", "ccomp", "ROOT", "dobj"} or t is above}
    return bool(felt & load_blame().moods)
