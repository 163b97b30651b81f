"""Reports of commitments to undertakings: the same party bound to the same thing is one, however often it is told.

An accusation of a breach finds the undertaking it speaks of: by party first, then by the words they share, in its own
article before others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Actor, Edge, short_hash
from kg.seeds import load_lexicon

__all__ = ["resolve_undertakings"]

SAME = 0.5  # share of content words that makes two reports one undertaking


@dataclass(slots=True)
class _Undertaking:
    party: str
    reports: list[Edge] = field(default_factory=list)
    words: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return "und-" + short_hash(self.party, min(report.id for report in self.reports))


def resolve_undertakings(edges: Sequence[Edge], actors: Mapping[str, Actor], breached: Mapping[str, str]) -> list[Edge]:
    """The edges with `commitment` set on commitments and `breaches` on accusations.

    `breached` maps an accusation's id to the words for what is said to be broken.
    """
    undertakings = _grouped([e for e in edges if e.type == "commitment"], actors)
    of_report = {report.id: u.id for u in undertakings for report in u.reports}
    by_side: dict[str, list[_Undertaking]] = defaultdict(list)
    for undertaking in undertakings:
        by_side[undertaking.party].append(undertaking)
    return [_settled(edge, of_report, breached, by_side, actors) for edge in edges]


def _settled(
    edge: Edge,
    of_report: Mapping[str, str],
    breached: Mapping[str, str],
    by_side: Mapping[str, Sequence[_Undertaking]],
    actors: Mapping[str, Actor],
) -> Edge:
    if edge.type == "commitment":
        return replace(edge, commitment=of_report[edge.id])
    if edge.id not in breached or edge.target is None:
        return edge
    found = _broken(edge, breached[edge.id], by_side.get(_side(edge.target, actors), ()))
    return replace(edge, breaches=found.id if found else None)


def _side(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Officials and bodies are bound for their state; groups and unknown actors for themselves."""
    actor = actors[actor_id]
    return actor.country if actor.country and actor.kind in {"person", "country", "organisation"} else actor_id


def _grouped(commitments: Sequence[Edge], actors: Mapping[str, Actor]) -> list[_Undertaking]:
    found: list[_Undertaking] = []
    for edge in sorted(commitments, key=lambda e: (e.doc, e.evidence.start, e.id)):
        party, words = _side(edge.source or "", actors), _content_words(edge.content)
        best = max((u for u in found if u.party == party), key=lambda u: _likeness(words, u.words), default=None)
        if best is None or _likeness(words, best.words) < SAME:
            best = _Undertaking(party)
            found.append(best)
        best.reports.append(edge)
        best.words |= words
    return found


def _likeness(one: set[str], other: set[str]) -> float:
    """The share of the smaller set that both hold; two words at least."""
    return len(one & other) / min(len(one), len(other)) if len(one & other) >= 2 else 0.0


def _broken(edge: Edge, words: str, candidates: Sequence[_Undertaking]) -> _Undertaking | None:
    """The accused's undertaking that shares most words with the charge: in its sentence, its article, then others."""
    said = _content_words(f"{words} {edge.content}")

    def fit(undertaking: _Undertaking) -> tuple[bool, float, bool]:
        here = [r for r in undertaking.reports if r.doc == edge.doc]
        same_place = any(r.evidence.overlaps(edge.evidence) for r in here)
        return same_place, len(said & undertaking.words) / (len(undertaking.words) or 1), bool(here)

    best = max(candidates, key=lambda u: (fit(u), u.id), default=None)
    if best is None:
        return None
    same_place, shared, here = fit(best)
    return best if same_place or shared >= (0.2 if here else SAME) else None


def _content_words(text: str) -> set[str]:
    """Word stems without function words: `separate units of the opposition` → separa, unit, opposi."""
    stop = set(load_lexicon("stopwords")["words"])
    words = (w for w in re.findall(r"\w+", text.casefold()) if w not in stop and len(w) > 2)
    return {w[:6].rstrip("s") for w in words}
