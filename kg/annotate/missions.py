"""Embassies and consulates: whose they are and where. `the Chad embassy in Paris` is another body than that in Rome."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.annotate.drafts import Draft
from kg.seeds import Seeds

__all__ = ["MISSIONS", "find_host", "is_host", "mission_id"]

MISSIONS = frozenset({"embassy", "consulate"})
LINKS = frozenset({"in", "to", "at"})
NEAR = 4  # tokens between the embassy and its town


def find_host(doc: Doc, draft: Draft, drafts: Iterable[Draft], seeds: Seeds) -> str | None:
    """The state that an embassy is accredited to, the town that a consulate is in: behind it (`in Paris`, `to Peru`),
    or inside its name (`its Paris embassy`). None where the words do not tell."""
    entries = (seeds.entries.get(d.entry or "") for d in drafts if is_host(doc, draft, d))
    host = next((entry for entry in entries if entry is not None and entry.kind in {"country", "place"}), None)
    if host is None:
        return None
    return host.id if draft.body == "consulate" else host.country


def is_host(doc: Doc, draft: Draft, other: Draft) -> bool:
    """Whether `other` tells where the embassy is, and not whose it is."""
    if draft.body not in MISSIONS:
        return False
    if other.start > draft.head:
        between = [t for t in doc[draft.head + 1 : other.start] if t.lower_ != "the"]
        inside = len(between) <= NEAR and not any(t.is_punct or t.pos_ in {"VERB", "AUX"} for t in between)
        return inside and {t.lower_ for t in between[-1:]} <= LINKS and bool(between)  # but not `of Peru`
    return other.kind == "place" and other.end == draft.head and other.start >= draft.start


def mission_id(sender: str, body: str, host: str) -> str:
    """`chad-embassy-france`."""
    return f"{sender}-{body}-{host}"
