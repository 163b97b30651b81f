"""Deeds that are only guessed: `appears to have bombed`, `believed to have been carried out by`, `may have targeted`.

Who says so accuses all the same, with less certainty.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import has_condition, is_asked, is_infinitive, is_wish, under_negation, words_of
from kg.extract.frames import load_blame
from kg.extract.syntax import conditions_on, is_negated, modal_of

__all__ = ["is_a_chance", "is_guessed", "is_past", "is_suspected", "is_ventured"]

HAVING = frozenset({"have", "'ve"})


def is_guessed(verb: Token) -> bool:
    """`appears to have bombed the camp`, `are thought to be arming rebels`, `was likely to have been flown by`: an
    infinitive under a word of guessing; of what is likely only what is past."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_.lower() not in load_blame().guessing or is_negated(above):
        return False
    return is_infinitive(verb) and (above.pos_ == "VERB" or is_past(verb))


def is_ventured(verb: Token) -> bool:
    """`may have targeted the convoy`: held to be possible; not `might have attacked if`, `could have killed`."""
    if modal_of(verb) not in {"may", "might"} or not is_past(verb):
        return False
    open_to_doubt = conditions_on(verb) or has_condition(verb) or is_asked(verb) or under_negation(verb)
    return not (open_to_doubt or is_wish(verb))


def is_suspected(noun: Token) -> bool:
    """`raids suspected to be carried out by the army`, `a bomb believed to have been planted by`."""
    guesses = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in load_blame().guessing]
    return any(is_guessed(v) for c in guesses for v in c.children)


def is_past(verb: Token) -> bool:
    """`to have bombed`, `may have bombed`."""
    return any(c.dep_ == "aux" and c.lower_ in HAVING for c in verb.children)


def is_a_chance(verb: Token) -> bool:
    """`would reduce the risk of Chad selling arms`: nobody says that it does."""
    of = verb.head
    return verb.dep_ == "pcomp" and of.lower_ in {"of", "that"} and of.head.lemma_.lower() in words_of("chances")
