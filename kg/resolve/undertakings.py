"""Reports of commitments to undertakings: the same party bound to the same thing is one, however often it is told.

An accusation of a breach finds the undertaking it speaks of: by party first, then by the words they share, in its own
article before others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kg.model import Actor, Edge, Passage, Status, short_hash
from kg.seeds import load_lexicon

__all__ = ["Brief", "Settled", "brief_of", "resolve_undertakings"]

NEAR = 600  # characters from a charge of breach to one that says how
SAME = 0.5  # share of content words that makes two reports one undertaking


@dataclass(frozen=True, slots=True)
class Brief:
    """What is compared of a commitment or of a charge that one was broken; `breached`: the words for what is said to be
    broken. As little as can be: those of all articles are in memory at once."""

    id: str
    doc: str
    evidence: Passage  # without its words
    source: str
    target: str | None
    content: str
    status: Status | None = None
    breached: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """Report → its undertaking; charge → the undertaking said to be broken."""

    of_report: Mapping[str, str]
    of_charge: Mapping[str, str]

    def settle(self, edge: Edge) -> Edge:
        """The edge with `commitment` set on a commitment and `breaches` on an accusation of a breach."""
        if edge.type == "commitment":
            return replace(edge, commitment=self.of_report[edge.id])
        broken = self.of_charge.get(edge.id) if edge.type == "accusation" else None
        return replace(edge, breaches=broken) if broken else edge


@dataclass(slots=True)
class _Undertaking:
    party: str
    reports: list[Brief] = field(default_factory=list)
    words: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return "und-" + short_hash(self.party, min(report.id for report in self.reports))


def brief_of(edge: Edge, breached: str | None = None) -> Brief | None:
    """The brief of a commitment, or of an accusation with the words for what is said to be broken; None for an edge
    that neither reports an undertaking nor can say that one was broken."""
    wanted = edge.type == "commitment" or (breached is not None and edge.target is not None)
    if not wanted or edge.source is None:
        return None
    place = Passage(edge.evidence.start, edge.evidence.end, "")
    return Brief(edge.id, edge.doc, place, edge.source, edge.target, edge.content, edge.status, breached)


def resolve_undertakings(briefs: Iterable[Brief], actors: Mapping[str, Actor]) -> Settled:
    """Which reports tell of one undertaking, and which undertaking a charge says was broken. The order of the briefs
    does not matter."""
    reports: list[Brief] = []
    charges: list[Brief] = []
    for brief in briefs:
        (reports if brief.breached is None else charges).append(brief)
    undertakings = _grouped(reports, actors)
    sides = _Sides(undertakings)
    found = {c.id: _broken(c, sides, actors) or _by_fighters(c, sides, actors) for c in charges}
    of_charge = {charge: undertaking.id for charge, undertaking in found.items() if undertaking}
    return Settled(
        {report.id: id for u in undertakings for id in (u.id,) for report in u.reports},
        {**of_charge, **_specified(charges, of_charge, actors)},
    )


def _by_fighters(charge: Brief, sides: _Sides, actors: Mapping[str, Actor]) -> _Undertaking | None:
    """`350 attacks by the opposition`, told beside a truce: fighters break what others undertook towards the accuser's
    side, in the same article, for no state bound itself on their behalf."""
    words = charge.breached or ""
    fighters = charge.target is not None and actors[charge.target].kind in {"group", "organisation"}
    if not fighters or not words or words in charge.content:
        return None
    kinds, accuser = _agreements(words), _side(charge.source, actors)
    owed = [
        u
        for u in sides.told_in(charge.doc)
        if kinds & u.words and any(r.target is not None and _side(r.target, actors) == accuser for r in u.reports)
    ]
    return min(owed, key=lambda u: u.id, default=None)


def _specified(
    charges: Iterable[Brief], of_charge: Mapping[str, str], actors: Mapping[str, Actor]
) -> Mapping[str, str]:
    """`The two blamed each other for breaches of the truce. … Moscow accused Washington of failing to rein in the
    rebels`: an omission charged soon after a breach, to the same side by the same, says how it was broken."""
    found: dict[str, str] = {}
    last: dict[tuple[str, str, str], Brief] = {}  # article, accuser and accused → the last charge of a breach
    for charge in sorted(charges, key=lambda c: (c.doc, c.evidence.start, c.id)):
        pair = (charge.doc, _side(charge.source, actors), _side(charge.target or "", actors))
        told = last.get(pair)
        if charge.id in of_charge:
            last[pair] = charge
        elif told is not None and 0 <= charge.evidence.start - told.evidence.end <= NEAR:
            found[charge.id] = of_charge[told.id]
    return found


class _Sides:
    """Undertakings by party, found by a word or by an article: a charge is compared with those that share either."""

    def __init__(self, undertakings: Iterable[_Undertaking]) -> None:
        self._found: dict[tuple[str, str, str], list[_Undertaking]] = defaultdict(list)
        self._told: dict[str, list[_Undertaking]] = defaultdict(list)
        for undertaking in undertakings:
            for word in undertaking.words:
                self._found[undertaking.party, "word", word].append(undertaking)
            for doc in {report.doc for report in undertaking.reports}:
                self._found[undertaking.party, "doc", doc].append(undertaking)
                self._told[doc].append(undertaking)

    def told_in(self, doc: str) -> list[_Undertaking]:
        """Those of an article, whoever is bound."""
        return self._told.get(doc, [])

    def near(self, party: str, words: Iterable[str], doc: str) -> Iterable[_Undertaking]:
        """Those of the party that share a word or an article."""
        keys = [*((party, "word", word) for word in words), (party, "doc", doc)]
        return {id(u): u for key in keys for u in self._found.get(key, ())}.values()


def _side(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Officials and bodies are bound for their state; groups and unknown actors for themselves."""
    actor = actors[actor_id]
    return actor.country if actor.country and actor.kind in {"person", "country", "organisation"} else actor_id


def _grouped(commitments: Iterable[Brief], actors: Mapping[str, Actor]) -> list[_Undertaking]:
    """Compared are only undertakings of one party that share two words: all pairs would be a billion in 20,000
    articles."""
    found: list[_Undertaking] = []
    places: dict[tuple[str, str], list[int]] = defaultdict(list)  # party and word → undertakings that hold it
    for brief in sorted(commitments, key=lambda e: (e.doc, e.evidence.start, e.id)):
        party, words = _side(brief.source, actors), _content_words(brief.content)
        shared = Counter(i for word in words for i in places[party, word])
        alike = sorted(i for i, count in shared.items() if count >= 2)
        best = max(alike, key=lambda i: _likeness(words, found[i].words), default=len(found))
        if best == len(found) or _likeness(words, found[best].words) < SAME:
            best = len(found)
            found.append(_Undertaking(party))
        for word in words - found[best].words:
            places[party, word].append(best)
        found[best].reports.append(brief)
        found[best].words |= words
    return found


def _likeness(one: Set[str], other: Set[str]) -> float:
    """The share of the smaller set that both hold; two words at least."""
    return len(one & other) / min(len(one), len(other)) if len(one & other) >= 2 else 0.0


def _broken(charge: Brief, sides: _Sides, actors: Mapping[str, Actor]) -> _Undertaking | None:
    """The undertaking of the accused that the charge speaks of: in its sentence, its article, then in others.

    A charge that names no undertaking (`can't separate the opposition`) must share two words with one.
    """
    words, accuser = charge.breached or "", _side(charge.source, actors)
    said, kinds = _content_words(f"{words} {charge.content}"), _agreements(words)
    named = bool(kinds) or _names_an_undertaking(words)
    candidates = sides.near(_side(charge.target or "", actors), said, charge.doc)
    fits = [
        (fit, u)
        for u in candidates
        if (fit := _fit(charge, said, kinds, u, accuser, actors)).quoted or not kinds or kinds & u.words
    ]
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
    charge: Brief,
    said: Set[str],
    kinds: Set[str],
    undertaking: _Undertaking,
    accuser: str,
    actors: Mapping[str, Actor],
) -> _Fit:
    here = [r for r in undertaking.reports if r.doc == charge.doc]
    words = [_content_words(report.content) for report in here or undertaking.reports]
    shared = max(len(said & one) for one in words)
    share = max(len(said & one) / (min(len(said), len(one)) or 1) for one in words)
    return _Fit(
        kind_named=any(kinds & _content_words(" ".join(r.content.split()[:4])) for r in undertaking.reports),
        quoted=any(r.content in charge.content for r in here),
        same_sentence=any(r.evidence.overlaps(charge.evidence) for r in here),
        same_article=bool(here),
        owed_to_accuser=any(r.target is not None and _side(r.target, actors) == accuser for r in undertaking.reports),
        doubted=all(r.status == "questioned" for r in undertaking.reports),
        shared=shared,
        share=share,
    )


def _agreements(words: str) -> frozenset[str]:
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


@lru_cache(maxsize=50_000)
def _content_words(text: str) -> frozenset[str]:
    """Word stems without function words, synonyms as one: `separate units of the opposition` → separa, unit, opposi."""
    stop, synonyms = _stopwords()
    words = (synonyms.get(w, w) for w in re.findall(r"[\w-]+", text.casefold()) if w not in stop and len(w) > 2)
    return frozenset(w[:6].rstrip("s") for w in words)
