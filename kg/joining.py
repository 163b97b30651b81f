"""Joins what articles say with who is meant: extractions → findings, in memory, or read again and again from disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.confidence import weigh_certainty
from kg.garbage import collecting_nothing
from kg.model import (
    Accusation,
    Claim,
    ClaimType,
    Commitment,
    Denial,
    Edge,
    Extraction,
    Findings,
    Link,
    Mention,
    Statement,
    Streamed,
    Tally,
    Told,
)
from kg.resolve import Brief, Compare, Decisions, Linker, Settled, brief_of, resolve_actors, resolve_undertakings
from kg.seeds import load_seeds

__all__ = ["Teller", "Warn", "held", "join", "join_for_others", "join_stored", "quiet"]

Warn = Callable[[str], None]


def quiet(_: object, *rest: object) -> None:
    """The default for progress and warnings: nothing is shown."""


@collecting_nothing()
def join(
    extractions: Iterable[Extraction], *, extractor: str, decisions: Decisions | None = None, warn: Warn = quiet
) -> Findings:
    """Claims joined with their actors; independent of the order of the articles. All in memory."""
    ordered = sorted(extractions, key=lambda e: e.article.id)
    return held(join_stored(ordered, extractor=extractor, decisions=decisions, warn=warn))


@collecting_nothing()
def held(findings: Findings) -> Findings:
    """The findings with all that is `Streamed` in memory."""
    parts = tuple(findings.by_article())
    edges, links = (edge for told in parts for edge in told.edges), (link for told in parts for link in told.links)
    articles = tuple(told.article for told in parts)
    return replace(findings, articles=articles, edges=tuple(edges), links=tuple(links), parts=None)


@dataclass(frozen=True, slots=True)
class Teller:
    """What one article tells, once actors and undertakings of all are settled. Can be sent to other machines."""

    linker: Linker
    settled: Settled
    used: frozenset[str]  # actors of any claim
    types: frozenset[str] | None = None  # of the edges that are told; None: all

    def tell(self, extraction: Extraction) -> Told:
        """The article with its edges by place and its links in the order of its mentions, made when asked for."""
        return Told(extraction.article, self.edges(extraction), Streamed(lambda: self.links(extraction)))

    def edges(self, extraction: Extraction) -> list[Edge]:
        """The article's edges, by place."""
        told = (claim for claim in extraction.claims if self.types is None or _type(claim) in self.types)
        edges = (self.settled.settle(_edge(claim, self.linker)) for claim in told)
        return sorted(edges, key=lambda e: (e.doc, e.evidence.start, e.id))

    def links(self, extraction: Extraction) -> list[Link]:
        """The article's mentions of the actors of any claim, and of whoever is named."""
        linker = self.linker
        return [linker.link(m) for m in extraction.mentions if _is_named(m) or linker.id_of(m) in self.used]


def join_stored(
    extractions: Collection[Extraction],
    *,
    extractor: str,
    decisions: Decisions | None = None,
    warn: Warn = quiet,
    types: Collection[ClaimType] | None = None,
) -> Findings:
    """The same for extractions that come in the order of their articles' identifiers, as often as they are asked for,
    from wherever they are kept. What the findings hold of each article is made again each time it is read; in memory
    are actors, and of commitments and charges of a breach what is compared. `types`: of no other edges than these."""
    return join_for_others(extractions, extractor=extractor, decisions=decisions, warn=warn, types=types)[0]


@collecting_nothing()
def join_for_others(
    extractions: Collection[Extraction],
    *,
    extractor: str,
    decisions: Decisions | None = None,
    warn: Warn = quiet,
    compare_all: Compare | None = None,
    types: Collection[ClaimType] | None = None,
) -> tuple[Findings, Teller]:
    """The same, with what other machines need to tell of their articles."""
    linker = resolve_actors(extractions, load_seeds(), decisions, compare_all)
    for id in linker.unknown_decisions():
        warn(f"a decision names {id!r}, and no actor of these articles has that identifier")
    seen = _Seen()
    briefs = list(seen.briefs(extractions, linker))  # actors that only a claim speaks of are made on the way
    settled, used = resolve_undertakings(briefs, linker.actors), _used(seen.direct, linker)
    teller = Teller(linker, settled, used, None if types is None else frozenset(types))
    told = teller.used | seen.named
    counted = Counter({kind: n for kind, n in seen.types.items() if types is None or kind in types})
    findings = Findings(
        Streamed(lambda: (e.article for e in extractions), len(extractions)),
        {key: actor for key, actor in linker.finished().items() if key in told},
        Streamed(lambda: (edge for e in extractions for edge in teller.edges(e)), counted.total()),
        Streamed(lambda: (link for e in extractions for link in teller.links(e))),
        extractor,
        tuple(doubt for doubt in linker.doubts() if {doubt.one, doubt.other} & told),
        Streamed(lambda: map(teller.tell, extractions), len(extractions)),
        Tally(counted, len(teller.settled.of_charge), seen.statuses),
    )
    return findings, teller


@dataclass(slots=True)
class _Seen:
    """What one pass over all claims finds: how many there are, the actors of the claims, those named besides."""

    types: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    direct: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)

    def briefs(self, extractions: Iterable[Extraction], linker: Linker) -> Iterator[Brief]:
        """What is compared of each commitment and each charge of a breach."""
        for extraction in extractions:
            for claim in extraction.claims:
                self._count(claim, linker)
                brief = _brief(claim, linker)
                if brief is not None:
                    yield brief
            self.named.update(linker.actor_of(mention) for mention in extraction.mentions if _is_named(mention))

    def _count(self, claim: Claim, linker: Linker) -> None:
        self.types[_type(claim)] += 1
        if isinstance(claim, Commitment):
            self.statuses[claim.status] += 1
        actors = {role: linker.actor_of(mention) for role, mention in _mentions(claim).items()}
        place = linker.actor_of(claim.place) if isinstance(claim, Statement) and claim.place else None
        self.direct.update(filter(None, (*actors.values(), _behind(actors, linker), place)))


def _brief(claim: Claim, linker: Linker) -> Brief | None:
    """Only what can report an undertaking, or say that one was broken, is worth making an edge of here."""
    if isinstance(claim, Commitment):
        return brief_of(_edge(claim, linker))
    if isinstance(claim, Accusation) and claim.breach_of:
        return brief_of(_edge(claim, linker), claim.breach_of)
    return None


def _is_named(mention: Mention) -> bool:
    """Actors that no edge speaks of are kept when the gazetteer knows them or their name has two words or more."""
    if mention.form != "name" or mention.kind in {"unknown", "group"}:
        return False
    return mention.entry is not None or len((mention.name or "").split()) > 1


def _used(direct: Collection[str], linker: Linker) -> frozenset[str]:
    """Actors of the edges, with the bodies and states they belong to."""
    above = {p for a in direct for p in (linker.actors[a].country, linker.actors[a].affiliation) if p}
    return frozenset(above.union(direct))


def _edge(claim: Claim, linker: Linker) -> Edge:
    mentions, ground = _mentions(claim), claim.ground
    actors = {role: linker.actor_of(mention) for role, mention in mentions.items()}
    return Edge(
        id=claim.id,
        doc=claim.doc,
        type=_type(claim),
        subtype="statement" if isinstance(claim, Statement) else getattr(claim, "subtype", "denial"),
        source=actors.get("source"),
        target=actors.get("target"),
        speaker=actors.get("speaker"),
        on_behalf_of=_behind(actors, linker),
        content=" ".join(p.text for p in claim.content) if isinstance(claim, Statement) else claim.content,
        evidence=ground.evidence,
        cue=ground.cue,
        mode=ground.mode,
        rule=ground.rule,
        confidence=_confidence(ground.confidence, list(mentions.values())),
        negated=ground.negated,
        hedged=ground.hedged,
        reasons={role: linker.reason_of(m) for role, m in mentions.items() if m.reason},
        **_particulars(claim, linker),
    )


def _mentions(claim: Claim) -> dict[str, Mention]:
    """Whoever fills the roles that the claim has."""
    roles = ("speaker", "source", "target")
    return {role: mention for role in roles if (mention := getattr(claim, role, None)) is not None}


def _type(claim: Claim) -> Any:
    return type(claim).__name__.lower()


def _behind(actors: Mapping[str, str], linker: Linker) -> str | None:
    """The body or state that whoever speaks does so for; a body's state, but not that of a party or a newspaper."""
    speaker = actors.get("speaker") or actors.get("source")
    if speaker is None:
        return None
    actor, entry = linker.actors[speaker], linker.seeds.entries.get(speaker)
    if entry is not None and entry.stands_apart and actor.affiliation == actor.country:
        return None
    return actor.affiliation if actor.kind in {"person", "organisation"} else None


def _confidence(rule: float, mentions: Sequence[Mention]) -> float:
    """The rule's own, times what the certainty of each actor leaves of it, each counted once."""
    for mention in {mention.cluster: mention for mention in mentions}.values():
        rule *= weigh_certainty(mention.certainty)
    return round(rule, 3)


def _particulars(claim: Claim, linker: Linker) -> dict[str, Any]:
    """What only one type of claim has."""
    if isinstance(claim, Statement):
        place = linker.actor_of(claim.place) if claim.place else None
        return {"pieces": claim.content, "reporter": claim.reporter, "spoken": claim.spoken, "place": place}
    if isinstance(claim, Accusation):
        return {"plover": claim.plover, "cameo": claim.cameo, "denied": claim.denied, "statement": claim.statement}
    if isinstance(claim, Commitment):
        return {"plover": claim.plover, "cameo": claim.cameo, "status": claim.status, "statement": claim.statement}
    if isinstance(claim, Denial):
        return {"denies": claim.denies, "statement": claim.statement, "plover": "REJECT", "cameo": "016"}
    return {}
