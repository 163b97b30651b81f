"""Where it says so: spans with their quotes, mentions, and how each role found its actor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rdflib import RDF, URIRef

from kg.graph.identifiers import (
    Object,
    article_iri,
    decimal_literal,
    index_literal,
    node_iri,
    span_iri,
    text_literal,
)
from kg.graph.terms import KG, NIF, OA
from kg.model import Article, Edge, Link, Passage, short_hash

__all__ = ["context_triples", "mention_triples", "resolution_triples", "span_triples"]

ROLES: Mapping[str, str] = {
    "speaker": "speaker",
    "on_behalf_of": "onBehalfOf",
    "source": "source",
    "target": "target",
}


def span_triples(doc: str, span: Passage, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """A span as a Web Annotation resource: by position and by quote."""
    node = span_iri(base, doc, span)
    position, words = (_selector(doc, span, name, base) for name in ("position", "quote"))
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, article_iri(base, doc)
    yield node, OA.hasSelector, position
    yield node, OA.hasSelector, words
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, index_literal(span.start)
    yield position, OA.end, index_literal(span.end)
    yield words, RDF.type, OA.TextQuoteSelector
    yield words, OA.exact, text_literal(span.text)


def context_triples(article: Article, span: Passage, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """The rest of the span's paragraph, before and after it."""
    paragraph = article.paragraph(span)
    words = _selector(article.id, span, "quote", base)
    if paragraph.start < span.start:
        yield words, OA.prefix, text_literal(article.text[paragraph.start : span.start])
    if span.end < paragraph.end:
        yield words, OA.suffix, text_literal(article.text[span.end : paragraph.end])


def _selector(doc: str, span: Passage, name: str, base: str) -> URIRef:
    return URIRef(f"{article_iri(base, doc)}-{span.start}-{span.end}-{name}")


def mention_triples(link: Link, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """Words of an article and the actor that they stand for, with score and reason."""
    mention = link.mention
    node = node_iri(base, "men-" + short_hash(mention.doc, mention.start, mention.end, link.actor))
    yield node, RDF.type, KG.Mention
    yield node, NIF.anchorOf, text_literal(mention.text)
    yield node, NIF.beginIndex, index_literal(mention.start)
    yield node, NIF.endIndex, index_literal(mention.end)
    yield node, KG.reportedIn, article_iri(base, mention.doc)
    yield node, KG.resolvedTo, node_iri(base, link.actor)
    yield node, KG.score, decimal_literal(link.score)
    yield node, KG.reason, text_literal(link.reason)


def resolution_triples(edge: Edge, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """How each role of an edge found its actor, where the extractor says so."""
    actors = {
        "speaker": edge.speaker,
        "on_behalf_of": edge.on_behalf_of,
        "source": edge.source,
        "target": edge.target,
    }
    for role, reason in sorted(edge.reasons.items()):
        actor = actors.get(role)
        if actor is None:
            continue
        node = node_iri(base, f"{edge.id}-{ROLES[role]}")
        yield node_iri(base, edge.id), KG.resolution, node
        yield node, RDF.type, KG.Resolution
        yield node, KG.forRole, text_literal(ROLES[role])
        yield node, KG.resolvedTo, node_iri(base, actor)
        yield node, KG.reason, text_literal(reason)
