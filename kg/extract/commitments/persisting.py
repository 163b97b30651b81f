"""What is said to go on: tariffs that remain, troops that stay, a fight that will continue."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.syntax import is_negated, modal_of, objects_of, prepositional, subjects_of

__all__ = ["is_gone_on_with", "is_idle", "is_kept_up", "is_truce_begun"]


def is_kept_up(verb: Token) -> bool:
    """`the tariffs would remain in force`, `our troops will stay in Mali`, `our fight against them will continue`: who
    laid them down, sent them or leads it says so."""
    if modal_of(verb) not in {"will", "would", "shall"}:
        return False
    if is_gone_on_with(verb) or is_truce_begun(verb) or _is_done_back(verb):
        return True
    if verb.lemma_ not in {"remain", "stay", "continue"}:
        return False
    kinds = {s.lemma_.lower() for s in subjects_of(verb)}
    return bool(kinds & words_of("penalties") and prepositional(verb, {"in"})) or bool(
        kinds & words_of("stationed") and prepositional(verb, {"in", "on", "at", "along"})
    )


def is_idle(verb: Token) -> bool:
    """`will know`, `would look old`; not `would look after the embassy`."""
    after = verb.lemma_ == "look" and any(c.lower_ == "after" and c.i == verb.i + 1 for c in verb.children)
    return verb.lemma_.lower() in words_of("stative") and not after


def _is_done_back(verb: Token) -> bool:
    """`retaliatory measures will follow`, `countermeasures will be taken`; not `Chad's countermeasures`."""
    if verb.lemma_.lower() not in words_of("returning") or is_negated(verb):
        return False
    return any(_is_reprisal(s) for s in subjects_of(verb) if s.i < verb.i)


def _is_reprisal(noun: Token) -> bool:
    near = {c.lower_ for c in noun.children}
    steps = noun.lemma_.lower() in {"measure", "step", "action"} and bool(near & words_of("returned"))
    owned = any(c.dep_ == "poss" or c.ent_type_ in {"GPE", "NORP"} for c in noun.children)
    return (steps or noun.lemma_.lower() in words_of("reprisals")) and not owned


def is_truce_begun(verb: Token) -> bool:
    """`a ceasefire would begin on Monday`, `the truce would go into effect at midnight`."""
    if not any(s.lemma_.lower() in words_of("truces") for s in subjects_of(verb)) or is_negated(verb):
        return False
    into = verb.lemma_ in {"go", "come", "enter"} and any(
        t.lower_ in {"effect", "force"} for t in prepositional(verb, {"into"})
    )
    taken = verb.lemma_ == "take" and any(o.lower_ in {"effect", "hold"} for o in objects_of(verb))
    return into or taken or verb.lemma_.lower() in words_of("beginning")


def is_gone_on_with(verb: Token) -> bool:
    """`our support will not waver`, `the operation will continue`: nobody else's."""
    on, off = words_of("persisting"), words_of("ceasing")
    if verb.lemma_.lower() not in (off if is_negated(verb) else on):
        return False
    campaigns = [s for s in subjects_of(verb) if s.lemma_.lower() in words_of("campaigns")]
    return any(_is_ours(s) for s in campaigns)


def _is_ours(noun: Token) -> bool:
    """`our fight`, `the fight by our forces`, `the operation`, `strikes against them`; not `their fight`, `Turkey's`,
    `Turkish support`."""
    before = [c for c in noun.children if c.i < noun.i and c.dep_ in {"poss", "det", "compound", "amod", "nmod"}]
    if any(t.lower_ in {"our", "my"} for t in noun.subtree):
        return True
    the = any(c.lower_ == "the" for c in before) and not is_negated(noun.head)
    fought = noun.tag_ == "NNS" and any(c.lower_ == "against" for c in noun.children)
    return (the or fought) and not any(c.dep_ == "poss" or c.text[0].isupper() for c in before if c.lower_ != "the")
