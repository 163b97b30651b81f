"""`it` that stands for nobody: `it is unlikely`, `he considers it inappropriate`, `it was reported that`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.lists import words_of

__all__ = ["is_a_thing", "is_empty"]

ORDINALS = frozenset("first second third last latest only next fourth".split())
OWN_OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "prt", "pcomp", "prep", "dative", "attr", "acomp"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"})


def is_empty(token: Token) -> bool:
    """Whether an `it` stands for a clause, the weather or the time, and for no actor."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return _is_object_of_judging(verb) or _says_how_things_are(token, verb)
    if token.dep_ == "dobj" and verb.lemma_ in words_of("said_of"):
        return True
    return token.dep_ in {"dobj", "pobj"} and _is_judged(token, verb)


def _says_how_things_are(token: Token, verb: Token) -> bool:
    """`it is unlikely`, `it seems that`, `it was reported that`, `it is Serbia that`."""
    if verb.lemma_ in words_of("done_by_things") or _is_like(verb) or _comes_when(verb) or _runs_out(verb):
        return True
    if verb.lemma_ in words_of("empty_verbs"):
        return verb.lemma_ not in {"take", "cost", "follow", "remain"} or _has_clause(verb)
    if token.dep_ == "nsubjpass" and _has_clause(verb, {"ccomp", "csubj"}):
        return True
    if verb.pos_ == "ADJ" or verb.lemma_ in words_of("empty_complements"):  # verbless: `it unlikely that`
        return True
    if verb.lemma_ not in {"be", "become", "get"}:
        return False
    said = [c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"}]
    if any(c.tag_ == "NN" and any(g.lower_ in ORDINALS for g in c.children) for c in said):
        return True  # `it is not the first hospital to be hit`
    if any(c.lemma_.lower() in words_of("empty_complements") or c.ent_type_ in {"DATE", "TIME"} for c in said):
        return True
    return bool(said) and any(_has_clause(c) for c in (*said, verb)) and _is_loose(said)


def is_a_thing(token: Token) -> bool:
    """`it is regular bombardment`: whatever it is, it is no side; but `it is a party to`."""
    verb = token.head
    may = any(c.dep_ == "aux" and c.lower_ in {"would", "could", "will", "may", "might"} for c in verb.children)
    if may and token.lower_ == "it" and token.dep_ == "nsubj" and verb.lemma_ in words_of("of_things"):
        return True  # `warned it would destabilise the region`
    told = [c for c in verb.children if c.dep_ == "attr" and c.tag_ == "NN"] if token.lower_ == "it" else []
    return verb.lemma_ == "be" and any(c.lemma_.lower() not in words_of("sides_told") for c in told)


def _is_like(verb: Token) -> bool:
    """`it feels like a siege`."""
    likened = any(c.lower_ == "like" for c in verb.children)
    return verb.lemma_ in {"feel", "look", "sound", "smell", "taste"} and likened


def _comes_when(verb: Token) -> bool:
    """`it comes as`, `it came hours after`: the event; `it falls to the council to`."""
    if verb.lemma_ == "fall":
        return any(c.lower_ == "to" for c in verb.children)
    behind = {t.lower_ for c in verb.children if c.i > verb.i for t in (c, *c.children)}
    return verb.lemma_ == "come" and bool(
        behind & {"as", "after", "amid", "before", "despite", "hours", "days", "weeks"}
    )


def _is_in_force(verb: Token) -> bool:
    """`for it to come into effect`, `it takes place`: a law, a deal, an event."""
    if verb.lemma_ == "take":
        return any(c.dep_ == "dobj" and c.lemma_ in words_of("in_force") - {"power"} for c in verb.children)
    into = (c for c in verb.children if verb.lemma_ in {"come", "enter", "go", "put"} and c.lower_ == "into")
    return any(t.lemma_ in words_of("in_force") - {"power"} for prep in into for t in prep.children)


def _runs_out(verb: Token) -> bool:
    """`when it ends`, `it takes place`; but not `it ended the talks`, `it began with steel`."""
    told = any(c.dep_ in OWN_OBJECTS for c in verb.children)
    return _is_in_force(verb) or (verb.lemma_ in words_of("run_out") and not told)


def _is_loose(said: list[Token]) -> bool:
    """`it is clear to us that`, `it is Serbia that lied`; but not `it was ready to talk`, `it is a state that`."""
    return all(c.dep_ != "acomp" and c.pos_ != "NOUN" for c in said)


def _is_object_of_judging(verb: Token) -> bool:
    """`he considers it inappropriate`: the parser makes `it` the subject of a small clause."""
    return verb.pos_ in {"ADJ", "NOUN"} and verb.dep_ == "ccomp" and verb.head.lemma_ in words_of("empty_objects")


def _is_judged(token: Token, verb: Token) -> bool:
    behind = [c for c in verb.children if c.i > token.i and c.dep_ in {"oprd", "acomp", "ccomp", "xcomp", "amod"}]
    return verb.lemma_ in words_of("empty_objects") and any(c.pos_ in {"ADJ", "NOUN"} for c in behind)


def _has_clause(token: Token, kinds: frozenset[str] | set[str] = CLAUSES) -> bool:
    return any(c.dep_ in kinds and c.i > token.i for c in token.children)
