"""Reports of commitments to undertakings: the same party bound to the same thing is one, however often it is told.

An accusation of a breach finds the undertaking it speaks of: by party first, then by the words they share, in its own
article before others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

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
    if edge.id not in breached or edge.target is None or edge.source is None:
        return edge
    accuser = _side(edge.source, actors)
    found = _broken(edge, breached[edge.id], by_side.get(_side(edge.target, actors), ()), accuser, actors)
    return replace(edge, breaches=found.id if found else None)


def _side(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Officials and bodies are bound for their state; groups and unknown actors for themselves."""
    actor = actors[actor_id]
    return actor.country if actor.country and actor.kind in {"person", "country", "organisation"} else actor_id


def _grouped(commitments: Sequence[Edge], actors: Mapping[str, Actor]) -> list[_Undertaking]:
    """Compared are only undertakings of one party that share two words: all pairs would be a billion in 20,000
    articles."""
    found: list[_Undertaking] = []
    places: dict[tuple[str, str], list[int]] = defaultdict(list)  # party and word → undertakings that hold it
    for edge in sorted(commitments, key=lambda e: (e.doc, e.evidence.start, e.id)):
        party, words = _side(edge.source or "", actors), _content_words(edge.content)
        shared = Counter(i for word in words for i in places[party, word])
        alike = sorted(i for i, count in shared.items() if count >= 2)
        best = max(alike, key=lambda i: _likeness(words, found[i].words), default=len(found))
        if best == len(found) or _likeness(words, found[best].words) < SAME:
            best = len(found)
            found.append(_Undertaking(party))
        for word in words - found[best].words:
            places[party, word].append(best)
        found[best].reports.append(edge)
        found[best].words |= words
    return found


def _likeness(one: set[str], other: set[str]) -> float:
    """The share of the smaller set that both hold; two words at least."""
    return len(one & other) / min(len(one), len(other)) if len(one & other) >= 2 else 0.0


def _broken(
    edge: Edge, words: str, candidates: Sequence[_Undertaking], accuser: str, actors: Mapping[str, Actor]
) -> _Undertaking | None:
    """The undertaking of the accused that the charge speaks of: in its sentence, its article, then in others.

    A charge that names no undertaking (`can't separate the opposition`) must share two words with one.
    """
    said, kinds = _content_words(f"{words} {edge.content}"), _agreements(words)
    named = bool(kinds) or _names_an_undertaking(words)
    fits = [(_fit(edge, said, kinds, u, accuser, actors), u) for u in candidates if not kinds or kinds & u.words]
    able = [(fit, u) for fit, u in fits if fit.enough(named)]
    return max(able, key=lambda pair: (pair[0].rank, pair[1].id))[1] if able else None


@dataclass(frozen=True, slots=True)
class _Fit:
    kind_named: bool  # its words begin with the kind of agreement said to be broken
    quoted: bool  # the charge holds the undertaking's words
    same_sentence: bool
    same_article: bool
    owed_to_accuser: bool
    doubted: bool
    shared: int
    share: float  # of the smaller set of words

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, bool, bool, float]:
        return (
            self.quoted,
            self.same_sentence,
            self.kind_named,
            self.same_article,
            not self.doubted,
            self.owed_to_accuser,
            self.share,
        )

    def enough(self, named: bool) -> bool:
        """How much must be shared, by how near the undertaking stands."""
        if not named:
            return self.shared >= 2 and self.share >= (0.25 if self.same_article or self.owed_to_accuser else SAME)
        if self.same_sentence:
            return True
        return self.shared >= 1 and (self.same_article or self.owed_to_accuser or self.share >= SAME)


def _fit(
    edge: Edge,
    said: set[str],
    kinds: set[str],
    undertaking: _Undertaking,
    accuser: str,
    actors: Mapping[str, Actor],
) -> _Fit:
    here = [r for r in undertaking.reports if r.doc == edge.doc]
    words = [_content_words(report.content) for report in here or undertaking.reports]
    shared = max(len(said & one) for one in words)
    share = max(len(said & one) / (min(len(said), len(one)) or 1) for one in words)
    return _Fit(
        kind_named=any(kinds & _content_words(" ".join(r.content.split()[:4])) for r in undertaking.reports),
        quoted=any(r.content in edge.content for r in here),
        same_sentence=any(r.evidence.overlaps(edge.evidence) for r in here),
        same_article=bool(here),
        owed_to_accuser=any(r.target is not None and _side(r.target, actors) == accuser for r in undertaking.reports),
        doubted=all(r.status == "questioned" for r in undertaking.reports),
        shared=shared,
        share=share,
    )


def _agreements(words: str) -> set[str]:
    """Stems of the kinds of agreement that the words name: a broken ceasefire is not a broken promise to withdraw."""
    nouns = set(load_lexicon("factuality")["agreements"])
    return _content_words(" ".join(w for w in re.findall(r"[\w-]+", words.casefold()) if w.rstrip("s") in nouns))


def _names_an_undertaking(words: str) -> bool:
    table = load_lexicon("factuality")
    nouns = {*table["undertakings"], *table["agreements"]}
    return any(w in nouns or w.rstrip("s") in nouns for w in re.findall(r"[\w-]+", words.casefold()))


@lru_cache(maxsize=1)
def _stopwords() -> tuple[frozenset[str], Mapping[str, str]]:
    table = load_lexicon("stopwords")
    return frozenset(table["words"]), table["synonyms"]


def _content_words(text: str) -> set[str]:
    """Word stems without function words, synonyms as one: `separate units of the opposition` → separa, unit, opposi."""
    stop, synonyms = _stopwords()
    words = (synonyms.get(w, w) for w in re.findall(r"[\w-]+", text.casefold()) if w not in stop and len(w) > 2)
    return {w[:6].rstrip("s") for w in words}
