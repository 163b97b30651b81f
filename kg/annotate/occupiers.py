"""Who `the occupation`, its authorities and `the occupiers` are in an article of those who are occupied."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import folded
from kg.annotate.lists import words_of
from kg.seeds import Seeds, load_lexicon

__all__ = ["with_occupiers"]

ALONE = frozenset({"occupation", "occupiers", "occupier"})


def with_occupiers(doc: Doc, drafts: list[Draft], seeds: Seeds) -> list[Draft]:
    """The drafts, where `the occupation authorities` have their state, and those of `the occupation said`."""
    if words_of("occupying").isdisjoint(folded(doc)) or (state := _occupier(drafts)) is None:
        return drafts
    for draft in (d for d in drafts if d.form == "description" and d.country is None):
        if any(t.lower_ in words_of("occupying") for t in doc[draft.start : draft.head]):
            draft.country = state
    taken = {i for d in drafts if d.form != "pronoun" for i in range(d.start, d.end)}
    alone = (t for t in doc if t.lower_ in ALONE and t.i not in taken and _acts(t))
    kind = seeds.entries[state].kind
    return drafts + [Draft(t.i, t.i + 1, t.i, kind, "name", name=t.text, entry=state, country=state) for t in alone]


def _occupier(drafts: Sequence[Draft]) -> str | None:
    """The one state here that news of another one here calls so."""
    named = {d.country for d in drafts if d.country}
    known = load_lexicon("coreference")["occupiers"]
    here = [state for state, of in known.items() if state in named and named & {*of}]
    return here[0] if len(here) == 1 else None


def _acts(noun: Token) -> bool:
    """`The occupation bombed a school`, `held the occupation responsible`, `by the occupation`; not `the occupation of
    Chad must end`, `an occupation`."""
    articled = noun.i > 0 and noun.nbor(-1).lower_ == "the"
    if not articled or any(c.dep_ == "prep" and c.lower_ in {"of", "in", "by", "since"} for c in noun.children):
        return False
    verb = noun.head
    if noun.dep_ == "nsubj":
        return verb.pos_ == "VERB" and verb.lemma_ not in words_of("of_occupations")
    by = noun.dep_ == "pobj" and verb.lower_ == "by"
    held = noun.dep_ in {"dobj", "nsubj"} and verb.lemma_ in {"hold", "accuse", "blame"}
    return by or held
