"""What tells a group or body from the one that its noun would make it: `workers`, who are no union; a row of two;
whose officials they are; whom somebody holds."""

from __future__ import annotations

from kg.annotate.coreference.reading import Reading
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["is_held", "is_of_people", "is_rebel", "may_be_meant", "owner_behind"]

OF = frozenset({"for", "of", "at", "with", "from"})


def is_of_people(reading: Reading, draft: Draft) -> bool:
    """`The drivers` are not the Drivers' Union, though `the forces` may be the Syrian Democratic Forces."""
    return draft.plural and reading.doc[draft.head].lower_ not in words_of("bodies_in_plural")


def may_be_meant(reading: Reading, i: int, head: str, key: str) -> bool:
    """Whether nothing speaks against the body or group that the noun would be."""
    return not _is_in_row(reading, reading.drafts[i], key) and not _is_some_committee(reading, i, head, key)


def _is_in_row(reading: Reading, draft: Draft, key: str) -> bool:
    """`The LCC and the observatory`: of a row nobody is the other."""
    same = (reading.drafts[j] for j in reading.same[key])
    return any(_are_joined(reading, *sorted((d, draft), key=lambda d: d.start)) for d in same)


def _are_joined(reading: Reading, one: Draft, other: Draft) -> bool:
    """Whether nothing but `and` or `or` stands between the two."""
    return other.start == one.end + 1 and reading.doc[one.end].lower_ in {"and", "or", "nor", "&"}


def _is_some_committee(reading: Reading, i: int, head: str, key: str) -> bool:
    """The Contact Group, of which nobody speaks as `the group` where another body has been named since, unless its own
    sentence names it."""
    draft, words = reading.drafts[i], key.partition(":")[2].replace("-", " ").split()
    if head != "group" or draft.end - draft.start > 2 or head not in words:
        return False
    called = words_of("committees_called")
    if called.isdisjoint(words) or any(fold(t.text) in called for t in reading.doc[draft.head].sent):
        return False
    last = max((j for j in reading.same[key] if j < i), default=0)
    since = (d for d in reading.drafts[last + 1 : i] if d.form == "name" and d.kind == "organisation")
    return next(since, None) is not None


def owner_behind(reading: Reading, draft: Draft) -> Draft | None:
    """The state or body whose they are: `officials for the International Maritime Organization`."""
    preps = (c for c in reading.doc[draft.head].children if c.i >= draft.end and c.lower_ in OF)
    heads = {t.i for prep in preps for t in prep.children if t.dep_ == "pobj"}
    named = (d for d in reading.drafts if d.head in heads and d.form == "name") if heads else ()
    return next((d for d in named if d.kind in {"organisation", "country"}), None)


def is_held(reading: Reading, draft: Draft) -> bool:
    """`The detained soldiers`: not of the state that holds them, nor of whom else the article tells."""
    return any(fold(t.text) in words_of("held") for t in reading.doc[draft.start : draft.head])


def is_rebel(reading: Reading, key: str) -> bool:
    """Rebel leader Keita, whose troops are no army of his state: what the article calls him anywhere."""
    told = (reading.doc[d.start : d.end] for d in (reading.drafts[j] for j in reading.same[key]) if d.form != "pronoun")
    return any(fold(t.lemma_) in words_of("against_their_state") for words in told for t in words)
