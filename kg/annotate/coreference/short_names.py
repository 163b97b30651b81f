"""`Marvell` for the `Marvell Technology Group Ltd` of before, and names that are told to be a firm's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.annotate.coreference.reading import Reading
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon

__all__ = ["NAME", "firm_in_full", "told_firms"]

LEAST = 3  # letters of a short name
NAME = r"(?:[A-Z][\w.&-]* )*[A-Z][\w.&-]*"


def firm_in_full(reading: Reading, draft: Draft, words: Sequence[str]) -> str | None:
    """`Dell` beside `Dell Inc`, `Delta` beside `Delta Air Lines`, `Weber` beside `Weber & Co.`: its name without what
    firms have behind theirs."""
    endings = words_of("suffixes") | words_of("firm_endings")
    for other, behind in _begun_so(reading, words):
        if endings.issuperset(w for w in behind if w != "&"):
            return _key(other)
    return _introduced(reading, draft, words)


@lru_cache(maxsize=8)
def told_firms(text: str) -> frozenset[str]:
    """`uber` of `Uber shares`, `Uber Chief Executive Travis Kalanick`, `shares in Uber` and `the ride-hailing company
    Uber`; not of `Uber's shares`, which may be a person's."""
    before, behind = ("|".join(load_lexicon("coreference")[k]) for k in ("before_firms", "behind_firms"))
    found = re.findall(rf"\b(?:{before}) ({NAME})|({NAME}) (?:{behind})\b", text)
    return frozenset(fold(name) for pair in found for name in pair if name)


def _begun_so(reading: Reading, words: Sequence[str]) -> Iterator[tuple[Draft, list[str]]]:
    """The bodies whose names begin with these words and go on, with the words behind."""
    for other in reading.drafts:
        if other.kind == "organisation" and other.name and fold(other.name).startswith(words[0]):
            long = fold(other.name).split()
            if len(long) > len(words) and long[: len(words)] == [*words]:
                yield other, long[len(words) :]


def _introduced(reading: Reading, draft: Draft, words: Sequence[str]) -> str | None:
    """`Cuozzo` where the article began with `Cuozzo Speed Technologies LLC`, and names no other body that begins so; a
    firm in full that is named only later (`Fox … Fox Video Co`) may be a part of it."""
    if draft.role or draft.gender or len(words[0]) < LEAST or words_of("own_kinds").issuperset(words):
        return None
    longer = list(_begun_so(reading, words))
    if len({_key(other) for other, _ in longer}) != 1:
        return None
    other, behind = longer[0]
    firm = behind[-1] in words_of("of_firms_in_full") and behind[0] not in {"and", "&", "of", "for"}
    name = " ".join(words)
    return _key(other) if firm and not any(_comes_before(d, name, other) for d in reading.drafts) else None


def _comes_before(one: Draft, name: str, other: Draft) -> bool:
    return one.start < other.start and one.form == "name" and fold(one.name or "") == name


def _key(draft: Draft) -> str:
    return f"entry:{draft.entry}" if draft.entry else f"name:{' '.join(fold(draft.name or '').split())}"
