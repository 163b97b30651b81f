"""What all articles share: actors with their posts, articles with their outlets, and the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import ORG, PROV, SDO, SKOS, XSD

from kg.graph.characters import harmless
from kg.graph.identifiers import Object, article_iri, date_literal, node_iri, text_literal
from kg.graph.terms import KG, WD
from kg.model import Actor, Article, short_hash

__all__ = ["actor_triples", "article_triples", "role_triples", "run_iri", "run_triples"]

CLASSES: Mapping[str, URIRef] = {
    "person": KG.Person,
    "country": KG.State,
    "organisation": KG.Organization,
    "group": KG.Group,
    "place": KG.Place,
    "unknown": KG.Actor,
}


def actor_triples(actor: Actor, actors: Mapping[str, Actor], base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """One actor: class, names, state, post, Wikidata. States and bodies that are not among `actors` are left out."""
    node = node_iri(base, actor.id)
    yield node, RDF.type, CLASSES[actor.kind]
    yield node, RDFS.label, text_literal(actor.name)
    yield node, SKOS.prefLabel, text_literal(actor.name)
    for alias in actor.aliases:
        if alias != actor.name:
            yield node, SKOS.altLabel, text_literal(alias)
    if actor.country in actors:
        yield node, KG.country, node_iri(base, str(actor.country))
    if actor.wikidata:
        yield node, SDO.sameAs, node_iri(str(WD), actor.wikidata)
    yield from _membership_triples(actor, actors, base)


def _membership_triples(
    actor: Actor, actors: Mapping[str, Actor], base: str
) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """A post or membership (W3C ORG), and the direct edges that it entails."""
    if actor.kind == "place":
        return
    body = actors.get(actor.affiliation or "")
    if body is not None and (body.id == actor.id or body.kind not in {"country", "organisation", "group"}):
        body = None
    if body is None and not actor.role:
        return
    node, member = node_iri(base, f"mbr-{actor.id}"), node_iri(base, actor.id)
    yield node, RDF.type, ORG.Membership
    yield node, ORG.member, member
    if body is not None:
        yield node, ORG.organization, node_iri(base, body.id)
        yield member, KG.affiliatedWith, node_iri(base, body.id)
    if actor.role:
        role = _role_iri(actor.role, base)
        yield node, ORG.role, role
        yield member, KG.holdsRole, role
        yield from _term_triples(actor, node)
        yield from role_triples(actor.role, base)


def _term_triples(actor: Actor, node: URIRef) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """From and to when the post was held, as years, where they are known."""
    held = next((m for m in actor.memberships if m.role == actor.role and (m.start or m.end)), None)
    for term, year in ((SDO.startDate, held.start), (SDO.endDate, held.end)) if held else ():
        if year:
            yield node, term, Literal(year, datatype=XSD.gYear if len(year) == 4 else XSD.date)


def _role_iri(title: str, base: str) -> URIRef:
    return node_iri(base, "role-" + short_hash(title))


def role_triples(title: str, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """An office as a node of its own; the first triple's subject is its IRI."""
    role = _role_iri(title, base)
    yield role, RDF.type, ORG.Role
    yield role, RDFS.label, text_literal(title)
    yield role, SKOS.prefLabel, text_literal(title)


def article_triples(article: Article, run: URIRef, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """One article: the run that read it, identifier, digest of its text, and what its record says of title, date,
    outlet and address."""
    node = article_iri(base, article.id)
    yield run, PROV.used, node
    yield node, RDF.type, SDO.NewsArticle
    yield node, SDO.identifier, text_literal(article.id)
    yield node, SDO.sha256, text_literal(article.sha256)
    if article.title:
        yield node, SDO.headline, text_literal(article.title)
    if article.published:
        yield node, SDO.datePublished, date_literal(article.published)
    if article.url:
        # a literal: an address such as `javascript:…` must not become a link anywhere
        yield node, SDO.url, Literal(harmless(article.url), datatype=XSD.anyURI)
    if article.outlet:
        outlet = node_iri(base, "out-" + short_hash(article.outlet))
        yield node, SDO.publisher, outlet
        yield outlet, RDF.type, SDO.NewsMediaOrganization
        yield outlet, SDO.name, text_literal(article.outlet)


def run_iri(extractor: str, base: str) -> URIRef:
    """The run, by what extracted and not by when: the same input gives the same bytes."""
    return node_iri(base, "run-" + short_hash(extractor))


def run_triples(extractor: str, base: str) -> Iterator[tuple[URIRef, URIRef, Object]]:
    """The run that made every report, and its software; `article_triples` say what it read."""
    run, agent = run_iri(extractor, base), node_iri(base, "agent-" + short_hash(extractor))
    yield run, RDF.type, PROV.Activity
    yield run, PROV.wasAssociatedWith, agent
    yield agent, RDF.type, PROV.SoftwareAgent
    yield agent, RDFS.label, text_literal(extractor)
