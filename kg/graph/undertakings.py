"""Commitments as one node each, whoever reports them: party, counterparties, content and status from all reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import RDF, URIRef

from kg.graph.identifiers import node_iri, span_iri
from kg.graph.terms import KG
from kg.model import Edge, Passage, Status

__all__ = ["STATUSES", "Across", "Report", "Undertaking", "is_refusal", "read_across", "undertaking_triples"]

STATUSES: Mapping[str, URIRef] = {
    "made": KG.Made,
    "conditional": KG.Conditional,
    "expected": KG.Expected,
    "obligation": KG.Obligation,
    "claimed_broken": KG.ClaimedBroken,
    "claimed_kept": KG.ClaimedKept,
    "questioned": KG.Questioned,
    "refused": KG.Refused,
    "negated": KG.NotCommitted,
}
# What most decides how a commitment stands comes first: said to be broken once, it is no longer merely made.
_STRONGEST = ("claimed_broken", "claimed_kept", "questioned", "obligation", "made", "conditional", "expected")


@dataclass(frozen=True, slots=True)
class Report:
    """What the node of an undertaking takes from one of its reports; no words: all reports are in memory."""

    doc: str
    evidence: Passage  # without its words
    id: str
    source: str | None
    target: str | None
    status: Status | None
    refusal: bool
    length: int  # of the content


@dataclass(frozen=True, slots=True)
class Undertaking:
    """All reports of one undertaking, by document and place; `broken`: whether an accusation says so."""

    id: str
    reports: tuple[Report, ...]
    broken: bool = False

    @property
    def made(self) -> tuple[Report, ...]:
        """The reports by which somebody is bound: not those of a refusal."""
        return tuple(report for report in self.reports if not report.refusal)

    @property
    def status(self) -> URIRef:
        """One of kg:Status; kg:Disputed where one report says broken and another kept."""
        found = {report.status or "made" for report in self.made} | ({"claimed_broken"} if self.broken else set())
        if not self.made:
            return KG.Refused if any(report.status == "refused" for report in self.reports) else KG.NotCommitted
        if {"claimed_broken", "claimed_kept"} <= found:
            return KG.Disputed
        return STATUSES[next(status for status in _STRONGEST if status in found)]

    @property
    def fullest(self) -> Report:
        """The report whose content says most; of two equal ones the first."""
        return max(self.made or self.reports, key=lambda report: report.length)


@dataclass(frozen=True, slots=True)
class Across:
    """Undertakings by identifier, and the identifiers of the accusations that were made: a denial may stand in another
    article than its charge."""

    undertakings: Mapping[str, Undertaking]
    accusations: frozenset[str]

    @property
    def commitments(self) -> frozenset[str]:
        """The undertakings that bind somebody."""
        return frozenset(key for key, undertaking in self.undertakings.items() if undertaking.made)


def is_refusal(edge: Edge) -> bool:
    """Whether a commitment edge tells that somebody did not bind himself."""
    return edge.negated or edge.status in {"refused", "negated"}


def read_across(edges: Iterable[Edge]) -> Across:
    """What all articles have in common or may point to, in one pass over their edges."""
    reports: dict[str, list[Report]] = defaultdict(list)
    accusations, broken = set(), set()
    for edge in edges:
        if edge.type == "commitment":
            reports[edge.undertaking].append(_report(edge))
        elif edge.type == "accusation" and not edge.negated:
            accusations.add(edge.id)
            broken.add(edge.breaches)
    found = {key: Undertaking(key, tuple(sorted(reports[key], key=_place)), key in broken) for key in sorted(reports)}
    return Across(found, frozenset(accusations))


def _report(edge: Edge) -> Report:
    place = Passage(edge.evidence.start, edge.evidence.end, "")
    return Report(edge.doc, place, edge.id, edge.source, edge.target, edge.status, is_refusal(edge), len(edge.content))


def _place(report: Report) -> tuple[str, int, str]:
    return report.doc, report.evidence.start, report.id


def undertaking_triples(undertaking: Undertaking, base: str) -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """The node of one undertaking. A refused one is no kg:Commitment and binds nobody: source and target only."""
    node = node_iri(base, undertaking.id)
    bound = bool(undertaking.made)
    party, other = (KG.committedParty, KG.counterparty) if bound else (KG.source, KG.target)
    yield node, RDF.type, KG.Commitment if bound else KG.RefusedUndertaking
    yield node, KG.status, undertaking.status
    yield node, KG.content, node_iri(base, f"prop-{undertaking.fullest.id}")
    for report in undertaking.reports:
        yield node, KG.evidence, span_iri(base, report.doc, report.evidence)
    for report in undertaking.made or undertaking.reports:
        if report.source:
            yield node, party, node_iri(base, report.source)
        if report.target:
            yield node, other, node_iri(base, report.target)
    if bound:
        yield from _direct_triples(undertaking.made, base)


def _direct_triples(made: tuple[Report, ...], base: str) -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """Every party commits itself to every counterparty: what the property chain over the node entails."""
    for party in {report.source for report in made} - {None}:
        for other in {report.target for report in made} - {None}:
            yield node_iri(base, str(party)), KG.commitsTo, node_iri(base, str(other))
