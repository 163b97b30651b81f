"""What people agree on without binding themselves: opinions, and what those who only look on expect."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive, words_of
from kg.extract.syntax import modal_of
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["is_opinion", "only_looks_on"]


def only_looks_on(party: Mention) -> bool:
    """`analysts agreed that prices would rise`, `sources agreed it would be delayed`: nobody's undertaking."""
    last = party.text.lower().split()[-1]
    return party.form == "description" and last in actor_words("onlookers") | words_of("nameless")


def is_opinion(verb: Token, content: Token) -> bool:
    """`agreed that the weather was bad`, `that a deal could be reached`: a finite clause about what is or may be, not
    about what should be done (`that it has to be done`)."""
    if content.pos_ == "NOUN" and content.lemma_.lower() in words_of("views"):
        return True  # agreed on the need for quotas
    if content.dep_ != "ccomp" or content.head.i != verb.i:
        return False
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in content.children):
        return True  # agreed that the pact had worked
    required = content.lemma_ in {"have", "need"} and any(
        c.dep_ == "xcomp" and is_infinitive(c) for c in content.children
    )
    finite = content.tag_ in {"VBD", "VBZ", "VBP"} and modal_of(content) is None and not required
    return finite or modal_of(content) in {"could", "may", "might"}
