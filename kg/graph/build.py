"""Findings to triples by the model of ontology/kg.ttl: plain tuples of rdflib terms, no blank node."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from rdflib import Graph, URIRef

from kg.graph.entities import actor_triples, article_triples, run_iri, run_triples
from kg.graph.evidence import context_triples, mention_triples, span_triples
from kg.graph.identifiers import Object, article_iri, check_base
from kg.graph.prefixes import BASE, PREFIXES
from kg.graph.reports import Known, report_triples
from kg.graph.undertakings import Undertaking, read_undertakings, undertaking_triples
from kg.model import Article, Edge, Findings

__all__ = ["Quad", "Triple", "build_graph", "build_quads", "build_triples"]

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
    undertakings = read_undertakings(findings.edges)
    yield from ((*triple, None) for triple in _shared_triples(findings, undertakings, base))
    known = _known(findings, undertakings, base)
    articles = {article.id: article for article in findings.articles}
    for edge in findings.edges:
        graph = article_iri(base, edge.doc)
        yield from ((*triple, graph) for triple in report_triples(edge, known))
        yield from ((*triple, graph) for triple in _edge_spans(edge, articles.get(edge.doc), base))
    for link in findings.links:
        graph = article_iri(base, link.mention.doc)
        yield from ((*triple, graph) for triple in mention_triples(link, base))


def _shared_triples(findings: Findings, undertakings: dict[str, Undertaking], base: str) -> Iterator[Triple]:
    for actor in findings.actors.values():
        yield from actor_triples(actor, findings.actors, base)
    for article in findings.articles:
        yield from article_triples(article, base)
    for undertaking in undertakings.values():
        yield from undertaking_triples(undertaking, base)
    yield from run_triples(findings.extractor, findings.articles, base)


def _known(findings: Findings, undertakings: dict[str, Undertaking], base: str) -> Known:
    edges = findings.edges
    return Known(
        base=base,
        run=run_iri(findings.extractor, base),
        accusations=frozenset(e.id for e in edges if e.type == "accusation" and not e.negated),
        statements=frozenset(e.id for e in edges if e.type == "statement"),
        commitments=frozenset(key for key, undertaking in undertakings.items() if undertaking.made),
    )


def _edge_spans(edge: Edge, article: Article | None, base: str) -> Iterator[Triple]:
    for span in {edge.evidence, edge.cue, *(edge.pieces if edge.type == "statement" else ())}:
        yield from span_triples(edge.doc, span, base)
    if article is not None:
        yield from context_triples(article, edge.evidence, base)
