"""What somebody ought to have done: `Japan should have shot the missiles down`, `Spain should not have signed`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.factuality import has_condition, is_asked, is_wish, under_negation
from kg.extract.syntax import agents_of, conditions_on, is_passive, modal_of

__all__ = ["charge_of_reproach"]


def charge_of_reproach(verb: Token) -> Charge | None:
    """The charge of not having done what one should have, or of having done what one should not."""
    past = any(c.dep_ == "aux" and c.lower_ in {"have", "'ve"} for c in verb.children)
    ought = verb.dep_ == "xcomp" and verb.head.lower_ == "ought"
    if not past or not (ought or modal_of(verb) == "should") or is_passive(verb):
        return None
    unsaid = is_wish(verb) or conditions_on(verb) or has_condition(verb) or is_asked(verb) or under_negation(verb)
    doers = tuple(t for t in agents_of(verb) if t.lower_ != "they")  # `they should have known`: too vague
    return None if unsaid else Charge(verb, doers, "reproach")
