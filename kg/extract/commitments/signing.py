"""Who signs, and who is bound by what is signed: `secured agreement from Chile to pay`, `signed a pact in which Japan
agreed to stop`, `reached a deal in which he agreed`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.commitments.joint import makers_of
from kg.extract.commitments.matters import clause_in_which
from kg.extract.commitments.status import status_of
from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.extract.syntax import governors, is_passive, objects_of, prepositional, subjects_of
from kg.model import Mention, Status

__all__ = ["bound_by_clause", "getters", "givers", "is_gotten", "said_of_deal", "signing_above"]


def bound_by_clause(scene: Scene, deal: Token, parties: list[Mention]) -> list[Mention]:
    """Of `Peru and Chile signed a pact in which Chile agreed to`, whose clause binds one of them, that one."""
    clause = clause_in_which(deal) if len(parties) > 1 and deal.pos_ == "NOUN" else None
    doers = [t for t in clause.subtree if t.dep_ == "nsubj"] if clause is not None else []
    told = makers_of(scene, doers)  # in which Chile would sell oil, while Peru would
    bound = [p for p in parties if any(p.cluster == m.cluster or scene.same_side(p, m) for m in told)]
    return bound or parties


def getters(scene: Scene, verb: Token) -> list[Mention]:
    """Who `secured agreement from Chile`: it is owed to him."""
    return makers_of(scene, subjects_of(verb)) if is_gotten(verb) else []


def is_gotten(verb: Token) -> bool:
    """`secured agreement to defer payments`, `secured a deal from Chile`: others bind themselves; not `secured a deal`,
    `secured agreement with Chile`."""
    if verb.lemma_ not in words_of("receiving"):
        return False
    things = [o for o in objects_of(verb) if o.lemma_.lower() in words_of("agreements")]
    bare = any(o.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in o.lefts) for o in things)
    shared = any(prepositional(t, {"with"}) for t in (verb, *things))
    return bool(things) and ((bare and not shared) or any(prepositional(t, {"from"}) for t in (verb, *things)))


def givers(scene: Scene, verb: Token) -> list[Mention]:
    """From whom it was gotten: they are bound."""
    return scene.actor_list([t for v in (verb, *objects_of(verb)) for t in prepositional(v, {"from"})])


def signing_above(act: Token) -> Token | None:
    """Of `One of them signed a deal in which he agreed to help` the signing, whose subject the pronoun stands for."""
    subject = next((c for c in act.lefts if c.dep_ == "nsubj"), None)
    if act.dep_ != "relcl" or subject is None or subject.lower_ not in {"he", "she", "it", "they"}:
        return None
    verb = next((g for g in governors(act) if g.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in words_of("concluding"):
        return None
    deals = [o for o in objects_of(verb) if o.lemma_.lower() in words_of("agreements")]
    return verb if any(c.i == act.i for c in map(clause_in_which, deals) if c is not None) else None


def said_of_deal(scene: Scene, act: Token, party: Mention) -> Status | None:
    """Of `reneging on a deal he himself signed` that he broke it, of `Chad kept the deal it reached with Peru` that
    Chad did, and not Peru; None where nothing is said of it."""
    if act.dep_ != "relcl" or act.head.lemma_.lower() not in words_of("agreements"):
        return None
    said = status_of(act.head)
    if said not in {"claimed_broken", "claimed_kept"}:
        return None
    verb = next((g for g in governors(act.head) if g.pos_ == "VERB"), None)
    keepers = makers_of(scene, [s for s in subjects_of(verb) if not is_passive(verb)]) if verb is not None else []
    others = bool(keepers) and not any(m.cluster == party.cluster or scene.same_side(m, party) for m in keepers)
    return None if others else said
