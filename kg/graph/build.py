"""Findings to triples by the model of ontology/kg.ttl: plain tuples of rdflib terms, no blank node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from rdflib import Graph, URIRef

from kg.graph.entities import actor_triples, article_triples, run_iri, run_triples
from kg.graph.evidence import context_triples, mention_triples, span_triples
from kg.graph.identifiers import Object, article_iri, check_base
from kg.graph.prefixes import BASE, PREFIXES
from kg.graph.reports import Known, report_triples
from kg.graph.undertakings import Across, Undertaking, read_across, undertaking_triples
from kg.model import Article, Edge, Findings, Told

__all__ = [
    "Quad",
    "Triple",
    "article_quads",
    "build_graph",
    "build_quads",
    "build_triples",
    "known_across",
    "shared_quads",
]

Triple: TypeAlias = tuple[URIRef, URIRef, Object]
Quad: TypeAlias = tuple[URIRef, URIRef, Object, URIRef | None]


def build_triples(findings: Findings, base: str = BASE) -> Iterator[Triple]:
    """The triples of all that was found; one may come more than once. Raises UsageError for a base that is no IRI."""
    return ((subject, predicate, value) for subject, predicate, value, _ in build_quads(findings, base))


def build_graph(findings: Findings, base: str = BASE) -> Graph:
    """The same as an rdflib graph with the usual prefixes bound."""
    graph = Graph(bind_namespaces="none")
    for prefix, space in PREFIXES.items():
        graph.bind(prefix, base if prefix == "id" else space)
    for triple in build_triples(findings, base):
        graph.add(triple)
    return graph


def build_quads(findings: Findings, base: str = BASE) -> Iterator[Quad]:
    """The triples with their graph: the article's IRI, or None for what articles share (actors, commitments, run)."""
    check_base(base)
    across = read_across(findings.edges)
    yield from shared_quads(findings, across, base)
    known = known_across(across, findings.extractor, base)
    for told in findings.by_article():
        yield from article_quads(told, known)


def shared_quads(findings: Findings, across: Across, base: str = BASE) -> Iterator[Quad]:
    """What articles share: actors, commitments, the run."""
    return ((*triple, None) for triple in _shared_triples(findings, across.undertakings, base))


def known_across(across: Across, extractor: str, base: str = BASE) -> Known:
    """What the edges of any article may point to, but for the statements of their own."""
    return Known(base, run_iri(extractor, base), across.accusations, frozenset(), across.commitments)


def _shared_triples(findings: Findings, undertakings: Mapping[str, Undertaking], base: str) -> Iterator[Triple]:
    for actor in findings.actors.values():
        yield from actor_triples(actor, findings.actors, base)
    for undertaking in undertakings.values():
        yield from undertaking_triples(undertaking, base)
    yield from run_triples(findings.extractor, base)


def article_quads(told: Told, across: Known) -> Iterator[Quad]:
    """One article: itself and its outlet in the default graph, all that it tells in its own."""
    article, base = told.article, across.base
    for triple in article_triples(article, across.run, base):
        yield *triple, None
    # statements are pointed to from their own article only
    known = replace(across, statements=frozenset(edge.id for edge in told.edges if edge.type == "statement"))
    graph = article_iri(base, article.id)
    for edge in told.edges:
        for triple in chain(report_triples(edge, known), _edge_spans(edge, article, base)):
            yield *triple, graph
    for link in told.links:
        for triple in mention_triples(link, base):
            yield *triple, graph


def _edge_spans(edge: Edge, article: Article, base: str) -> Iterator[Triple]:
    for span in {edge.evidence, edge.cue, *(edge.pieces if edge.type == "statement" else ())}:
        yield from span_triples(edge.doc, span, base)
    yield from context_triples(article, edge.evidence, base)
