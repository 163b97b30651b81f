"""Edges as reports: one node for each thing told in one article, its roles, and the direct edges that it entails."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import PROV, SDO, XSD

from kg.graph.characters import harmless
from kg.graph.entities import role_triples
from kg.graph.evidence import resolution_triples
from kg.graph.identifiers import (
    Object,
    article_iri,
    decimal_literal,
    node_iri,
    span_iri,
    text_literal,
)
from kg.graph.terms import CAMEO, KG, PLOVER
from kg.graph.undertakings import STATUSES, is_refusal
from kg.model import ClaimType, Edge, short_form

__all__ = ["DIRECT", "Known", "report_triples"]

Triples = Iterator[tuple[URIRef, URIRef, Object]]

MODES: Mapping[str, URIRef] = {
    "direct": KG.DirectSpeech,
    "indirect": KG.IndirectSpeech,
    "mixed": KG.MixedSpeech,
    "headline": KG.Headline,
    "narrated": KG.Narrated,
}
# subtype of a relation → (what its report says of the other actor, the direct edge that follows)
RELATIONS: Mapping[str, tuple[URIRef, URIRef]] = {
    "holds-role": (KG.roleHeld, KG.holdsRole),
    "speaks-for": (KG.spokenFor, KG.speaksFor),
    "belongs-to": (KG.affiliation, KG.affiliatedWith),
    "represents": (KG.represented, KG.represents),
    "backs": (KG.backed, KG.backs),
    "also-known-as": (KG.otherName, KG.alsoKnownAs),
    "linked-with": (KG.linkedActor, KG.linkedWith),
    "talks-with": (KG.talkPartner, KG.talksWith),
}
# direct edge → roles that entail it: from ^first to second on one node
DIRECT: Mapping[URIRef, tuple[URIRef, URIRef]] = {
    KG.accuses: (KG.accuser, KG.accused),
    KG.commitsTo: (KG.committedParty, KG.counterparty),
    KG.denies: (KG.denier, KG.denied),
    **{edge: (KG.source, role) for role, edge in RELATIONS.values()},
}


@dataclass(frozen=True, slots=True)
class Known:
    """What an edge may point to. A link to anything else is left out: fail empty, never wrong."""

    base: str
    run: URIRef
    accusations: Collection[str]  # made, not negated
    statements: Collection[str]
    commitments: Collection[str]  # undertakings that bind somebody


def report_triples(edge: Edge, known: Known) -> Triples:
    """All triples of one edge but its spans and the undertaking that it reports."""
    yield from _MAKERS[edge.type](edge, known)
    yield from _ground_triples(edge, known)
    yield from _voice_triples(edge, known)
    yield from resolution_triples(edge, known.base)


def _ground_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    content = node_iri(known.base, f"prop-{edge.id}")
    yield node, KG.content, content
    yield content, RDF.type, KG.Proposition
    yield content, RDF.type, SDO.Claim
    yield content, KG.text, text_literal(edge.content)
    if label := short_form(edge.content):
        yield content, RDFS.label, text_literal(label)
    yield node, KG.reportedIn, article_iri(known.base, edge.doc)
    yield node, KG.evidence, span_iri(known.base, edge.doc, edge.evidence)
    yield node, KG.cue, span_iri(known.base, edge.doc, edge.cue)
    yield node, KG.subtype, text_literal(edge.subtype)
    yield node, KG.rule, text_literal(edge.rule)
    yield node, KG.confidence, decimal_literal(edge.confidence)
    yield node, KG.hedged, Literal(edge.hedged)
    yield node, KG.speechMode, MODES[edge.mode]
    yield node, KG.polarity, KG.Negated if edge.negated else KG.Asserted
    yield node, PROV.wasGeneratedBy, known.run
    for scheme, code in ((PLOVER, edge.plover), (CAMEO, edge.cameo)):
        if code:
            yield node, KG.eventCode, node_iri(str(scheme), harmless(code))


def _voice_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    for role, actor in ((KG.speaker, edge.speaker), (KG.onBehalfOf, edge.on_behalf_of)):
        if actor:
            yield node, role, node_iri(known.base, actor)
    if edge.statement in known.statements:
        yield node, KG.inStatement, node_iri(known.base, str(edge.statement))


def _role_triples(edge: Edge, base: str, source: URIRef, target: URIRef) -> Triples:
    node = node_iri(base, edge.id)
    if edge.source:
        yield node, source, node_iri(base, edge.source)
    if edge.target:
        yield node, target, node_iri(base, edge.target)


def _statement_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    yield node, RDF.type, KG.Statement
    for piece in edge.pieces:
        yield node, KG.piece, span_iri(known.base, edge.doc, piece)
    if edge.reporter in known.statements:
        yield node, KG.withinStatement, node_iri(known.base, str(edge.reporter))
    if edge.spoken:
        yield node, KG.spokenOn, Literal(edge.spoken, datatype=XSD.date)
    if edge.place:
        yield node, KG.spokenAt, node_iri(known.base, edge.place)


def _accusation_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    yield node, KG.isDenied, Literal(edge.denied)
    if edge.negated:
        yield node, RDF.type, KG.NegatedAccusation
        yield from _role_triples(edge, known.base, KG.source, KG.target)
        return
    yield node, RDF.type, KG.Accusation
    yield from _role_triples(edge, known.base, KG.accuser, KG.accused)
    if edge.source and edge.target:
        yield node_iri(known.base, edge.source), KG.accuses, node_iri(known.base, edge.target)
    if edge.breaches in known.commitments:
        yield node, KG.allegesBreachOf, node_iri(known.base, str(edge.breaches))


def _commitment_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    yield node, RDF.type, KG.RefusalReport if is_refusal(edge) else KG.CommitmentReport
    if edge.status == "claimed_kept" and not is_refusal(edge):
        yield node, RDF.type, KG.FulfilmentClaim
    yield node, KG.reports, node_iri(known.base, edge.undertaking)
    yield node, KG.status, STATUSES[edge.status or "made"]
    yield from _role_triples(edge, known.base, KG.source, KG.target)


def _denial_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    if edge.negated:
        yield node, RDF.type, KG.NegatedDenial
        yield from _role_triples(edge, known.base, KG.source, KG.target)
        return
    yield node, RDF.type, KG.Denial
    yield from _role_triples(edge, known.base, KG.denier, KG.chargedBy)
    if edge.denies in known.accusations:
        accusation = node_iri(known.base, str(edge.denies))
        yield node, KG.denied, accusation
        if edge.source:
            yield node_iri(known.base, edge.source), KG.denies, accusation


def _relation_triples(edge: Edge, known: Known) -> Triples:
    node = node_iri(known.base, edge.id)
    yield node, RDF.type, KG.RelationReport
    yield from _role_triples(edge, known.base, KG.source, KG.target)
    role, direct = RELATIONS[edge.subtype]
    other = _related(edge, known.base)
    if edge.negated or other is None or not edge.source:
        return
    yield node, role, other
    yield node_iri(known.base, edge.source), direct, other
    if edge.subtype == "holds-role":
        yield from role_triples(edge.content, known.base)


def _related(edge: Edge, base: str) -> URIRef | None:
    """The other end of the direct edge: an office for `holds-role`, else the target, where it is another actor.

    `Jabhat Fateh al-Sham, formerly known as al-Nusra Front` is one actor after resolution and gets no edge to itself.
    """
    if edge.subtype == "holds-role":
        return next(role_triples(edge.content, base))[0] if edge.content else None
    return node_iri(base, edge.target) if edge.target and edge.target != edge.source else None


_MAKERS: Mapping[ClaimType, Callable[[Edge, Known], Triples]] = {
    "statement": _statement_triples,
    "accusation": _accusation_triples,
    "commitment": _commitment_triples,
    "denial": _denial_triples,
    "relation": _relation_triples,
}
