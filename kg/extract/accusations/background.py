"""Deeds that are told in passing, and that nobody charges anybody with: a date, what the article adds to a feeling."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame import Charge
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.syntax import governors, is_negated
from kg.model import Mention

__all__ = ["is_an_address", "is_in_passing"]

DATING = frozenset({"after", "since", "before", "when", "until"})
ADDING = frozenset({"where", "which", "who", "whose"})


def is_in_passing(scene: Scene, charge: Charge) -> bool:
    """`began asking after a student gunned down ten`; `was “concerned” about Mali, where rebels burnt it`."""
    clause = _clause(charge.predicate)
    if _is_unproved(charge.predicate) or _is_no_worry(charge.predicate):
        return True
    if clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in DATING for c in clause.lefts):
        return any(_is_somebody(scene, agent) for agent in charge.agents)
    return clause.dep_ == "relcl" and clause.i > clause.head.i and _is_added(clause)


def _is_unproved(deed: Token) -> bool:
    """`could find no evidence of an intrusion by Chad`, `there is no proof that Chad lied`."""
    proofs = [g for g in governors(deed) if g.lemma_.lower() in load_blame().proofs]
    return any(c.lower_ in {"no", "little"} for g in proofs for c in g.lefts) or any(is_negated(g.head) for g in proofs)


def _is_no_worry(deed: Token) -> bool:
    """`is not concerned about hackers listening in`."""
    felt = [g for g in governors(deed) if g.lower_ in load_blame().moods and g.dep_ == "acomp"]
    return any(is_negated(g) or is_negated(g.head) for g in felt)


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
