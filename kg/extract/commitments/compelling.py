"""Acts that a clause of another build announces: `would be compelled to go to the court if`, `the ban is to be
lifted`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import awaits, is_infinitive, words_of
from kg.extract.syntax import is_negated, is_passive, modal_of

__all__ = ["is_compelled", "is_to_be_done"]


def is_compelled(act: Token) -> bool:
    """`would be compelled to close the border if the raids go on`: who says so of himself threatens it."""
    above = act.head
    forced = is_passive(above) and above.lemma_.lower() in words_of("compelling") and not is_negated(above)
    bound = act.dep_ == "xcomp" and is_infinitive(act) and modal_of(above) in {"will", "would"}
    return forced and bound and (awaits(act) or awaits(above))


def is_to_be_done(act: Token) -> bool:
    """`The ban is to be lifted in May`, said by who lifts it; not `was to be lifted`, `has yet to be lifted`."""
    above = act.head
    passive = act.tag_ == "VBN" and any(c.lower_ == "be" and c.dep_ == "auxpass" for c in act.children)
    due = act.dep_ == "xcomp" and above.lower_ in {"is", "are"} and above.lemma_ == "be" and is_infinitive(act)
    return passive and due and act.left_edge.i == above.i + 1 and not is_negated(above)
