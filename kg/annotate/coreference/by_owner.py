"""Groups told by whose they are: `his Russian backers`, `Syria's main opposition group`, `the G7 leaders`."""

from __future__ import annotations

from kg.annotate.coreference.reading import Reading
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["main_opposition", "names_owner", "state_of_backers"]


def state_of_backers(reading: Reading, draft: Draft, head: str) -> str | None:
    """`Assad and his Russian backers`: Russia; but not `Syria's Russian and Iranian backers`, who are two."""
    if head not in words_of("backers") or not draft.country or not draft.plural:
        return None
    told = [d for d in reading.drafts if draft.start <= d.start < draft.head and d.adjective and d.end == draft.head]
    owned = any(c.tag_ == "PRP$" or c.dep_ == "poss" for c in reading.doc[draft.head].children)
    alone = bool(told) and not any(c.dep_ == "conj" for c in reading.doc[told[0].head].children)
    alone = alone and reading.doc[told[0].head].dep_ != "conj"
    return f"entry:{told[0].entry}" if owned and alone else None


def main_opposition(reading: Reading, draft: Draft, head: str) -> str | None:
    """`Syria's main opposition group`, `the Saudi-backed opposition`: the one that the article names of those whom
    news calls so."""
    if draft.plural or not draft.definite or not (head == "opposition" or head in words_of("bodies")):
        return None
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head + 1]}
    if "opposition" not in words or words.isdisjoint(words_of("main")):
        return None
    named = {k for k in reading.same if k.removeprefix("entry:") in words_of("main_opposition")}
    return named.pop() if len(named) == 1 else None


def names_owner(reading: Reading, draft: Draft) -> bool:
    """`The G7 leaders`, `NATO allies`: of the body that the words name, the same throughout the article."""
    return any(
        d.kind == "organisation" and d.entry and draft.start <= d.start and d.end <= draft.head for d in reading.drafts
    )
