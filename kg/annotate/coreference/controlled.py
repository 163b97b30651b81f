"""Whose a pronoun is in what somebody makes another do, or blames him for: `urged Peru to open its market`, `criticised
Brazil for extending its list`, `Japan's failure to open its market`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading
from kg.annotate.coreference.sought import OBJECTS, Sought, doers_of, key_at, made_to
from kg.annotate.lists import words_of

__all__ = ["decide_controlled", "is_either_side"]

ACTS = frozenset({"prep", "pcomp", "xcomp", "ccomp", "advcl", "acl", "pobj", "dobj", "conj", "compound", "poss"})
FORMS = frozenset(
    {"it", "its", "itself", "he", "his", "himself", "she", "her", "herself", "they", "their", "themselves"}
)


def decide_controlled(reading: Reading, sought: Sought, fitting: Sequence[int]) -> Decision | None:
    """Who does what the pronoun stands in, where the verb above it has no subject of its own."""
    token, word = sought.token, sought.token.text
    if (blamed := _dealt_with(reading, token, fitting) or _blamed_before(reading, token, fitting)) is not None:
        return blamed, f"“{word}”: who is dealt with and blamed", 0.85
    if token.lower_ not in FORMS | OBJECTS or token.dep_ in SUBJECTS:
        return None
    if (owner := _owner_of_deed(reading, token, fitting)) is not None and token.lower_ not in OBJECTS:
        return owner, f"“{word}”: whose deed it is", 0.85
    verb = _verb_of_making(token)
    made = made_to(verb) if verb is not None and not _is_of_either(token, verb) else None
    if verb is None or made is None or made.i > token.i:
        return None
    meant = doers_of(verb) if token.tag_ != "PRP$" and token.lower_ in OBJECTS else {made.i}
    found = key_at(reading, fitting, meant)
    return (found, f"“{word}”: who is to do it", 0.85) if found is not None else None


def _dealt_with(reading: Reading, token: Token, fitting: Sequence[int]) -> str | None:
    """`sued Shell, accusing it of fraud`: who is sued."""
    verb = token.head
    if token.lower_ not in OBJECTS or token.dep_ != "dobj" or verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl"}:
        return None
    above = next((g for g in verb.ancestors if g.pos_ == "VERB"), verb)
    known = verb.lemma_ in words_of("blamers") and not doers_of(verb) and above.i < verb.i
    return key_at(reading, fitting, {t.i for t in _objects(above)[:1]}) if known else None


def _blamed_before(reading: Reading, token: Token, fitting: Sequence[int]) -> str | None:
    """`Weber blamed the bank and said it had lied`: who is blamed, where the pronoun cannot stand for who says so."""
    verb, saying = token.head, token.head.head
    if token.dep_ != "nsubj" or verb.dep_ != "ccomp" or saying.dep_ != "conj" or doers_of(saying):
        return None
    blaming, made = saying.head, made_to(saying.head)
    if made is None or blaming.lemma_ not in words_of("blamers") or saying.lemma_ not in words_of("sayers"):
        return None
    own = doers_of(blaming)
    return None if any(reading.drafts[j].head in own for j in fitting) else key_at(reading, fitting, {made.i})


def _objects(verb: Token) -> list[Token]:
    """To whom it is done: `sued Shell`, `cut ties with Qatar`, `filed a suit against Shell`."""
    done_to = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i]
    behind = (p for t in (verb, *done_to) for p in t.children if p.dep_ == "prep" and p.lower_ in {"with", "against"})
    return [g for p in behind for g in p.children if g.dep_ == "pobj"] or done_to


def is_either_side(reading: Reading, sought: Sought) -> bool:
    """`accused Peru of violating its airspace`: of who accuses as likely as of who is accused; `criticised the deal for
    its costs`: a thing's."""
    verb = _verb_of_making(sought.token) if sought.token.tag_ == "PRP$" else None
    made = made_to(verb) if verb is not None else None
    if verb is None or made is None or made.i > sought.token.i:
        return False
    thing = made.tag_ == "NN" and all(d.head != made.i for d in reading.drafts)
    return thing or _is_of_either(sought.token, verb)


def _verb_of_making(token: Token) -> Token | None:
    """The verb that makes or blames, on the way up from the pronoun, before any verb that has a subject."""
    below = token
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"} and above.lemma_ in words_of("made_to_do") and _stands_in_deed(below):
            return above
        if above.pos_ in {"VERB", "AUX"} and doers_of(above):
            return None
        below = above
    return None


def _stands_in_deed(child: Token) -> bool:
    """Whether a child of the verb tells what is to be done: `to open …`, `for its …`, `of violating …`."""
    return child.dep_ in {"xcomp", "ccomp", "advcl"} or (
        child.dep_ == "prep" and child.lower_ in {"for", "of", "into", "over"}
    )


def _is_of_either(token: Token, verb: Token) -> bool:
    if token.tag_ != "PRP$" or verb.lemma_ not in words_of("blamers"):
        return False
    harmed = any(t.lemma_ in words_of("harming") for t in token.ancestors if t.i > verb.i)
    return harmed or token.head.lemma_.lower() in words_of("own_things")


def _owner_of_deed(reading: Reading, token: Token, fitting: Sequence[int]) -> str | None:
    """`Japan's failure to open its market`: whose the noun is that tells the deed."""
    below = token
    for above in token.ancestors:
        if above.pos_ in {"NOUN", "PROPN"} and below.dep_ in {"acl", "prep"} and above.lemma_ in words_of("deeds"):
            owners = {c.i for c in above.children if c.dep_ == "poss"}
            return key_at(reading, fitting, owners) if owners else None
        if above.pos_ in {"VERB", "AUX"} and doers_of(above):
            return None
        below = above
    return None
