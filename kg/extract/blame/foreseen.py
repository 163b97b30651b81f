"""What is blamed for what it will do: `the launch would violate the resolutions`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_asked, is_wish, under_negation
from kg.extract.syntax import conditions_on, modal_of

__all__ = ["is_foreseen"]


def is_foreseen(verb: Token) -> bool:
    """`the launch would violate the resolutions`: blamed for what it will do, in what somebody says of it."""
    named = not any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)
    future = named and modal_of(verb) in {"would", "will"}
    return future and not (is_wish(verb) or conditions_on(verb) or is_asked(verb) or under_negation(verb))
