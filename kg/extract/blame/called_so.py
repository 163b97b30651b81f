"""Deeds that a free clause calls so: `died in what Peru said was unprovoked firing by Chadian troops`."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.frames import load_blame, load_deeds
from kg.seeds import load_lexicon

__all__ = ["charge_of_called_so"]

REACH = 8  # tokens from `what` to the deed
DOER = 6  # tokens from the deed to `by`
WAS = frozenset({"was", "were", "is", "are"})


def charge_of_called_so(deed: Token) -> Charge | None:
    """The charge of a deed behind `what it said was`, by whom stands behind it: `firing by Chadian troops`, `the
    shelling of a school by Chad`. The parser takes the deed for a verb as often as not."""
    if _deeds().isdisjoint((deed.lower_, deed.lemma_.lower())) or not _is_called(deed):
        return None
    behind = deed.doc[deed.i + 1 : min(deed.i + DOER, deed.sent.end)]
    by = next((t for t in behind if t.lower_ == "by"), None)
    doers = [c for c in by.children if c.dep_ == "pobj"] if by is not None else []
    return Charge(deed, tuple(doers), "deed-noun") if doers else None


@cache
def _deeds() -> frozenset[str]:
    return load_deeds() | load_blame().operations | load_blame().condemned_deeds


def _is_called(deed: Token) -> bool:
    """Whether `what it said was` opens its clause."""
    before = [t.lower_ for t in deed.doc[max(deed.sent.start, deed.i - REACH) : deed.i]]
    if "what" not in before:
        return False
    clause = before[before.index("what") :]
    said = [w for w in clause if w in load_lexicon("factuality")["called_so"]]
    return bool(said) and bool(WAS & {*clause}) and not {"not", "no", "would"} & {*clause}
