import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from rdflib import RDF, BNode, Literal, URIRef
from rdflib.namespace import ORG, SDO, XSD

from kg.errors import UsageError
from kg.graph.build import Triple, build_graph, build_quads, build_triples
from kg.graph.characters import harmless
from kg.graph.identifiers import article_iri, node_iri, span_iri
from kg.graph.prefixes import BASE
from kg.graph.terms import KG, OA
from kg.model import Edge, Findings
from tests.examples import example_findings
from tests.graph.rich import EDGES, FIRST, HOSTILE, rich_findings


def iri(name: str) -> URIRef:
    return node_iri(BASE, name)


@pytest.fixture(scope="module")
def rich() -> set[Triple]:
    return set(build_triples(rich_findings()))


def pairs(triples: set[Triple], predicate: URIRef) -> set[tuple[str, str]]:
    """The direct edges of one predicate, as identifiers."""
    return {(s.removeprefix(BASE), o.removeprefix(BASE)) for s, p, o in triples if p == predicate}


def test_an_accusation_gives_a_node_and_a_direct_edge(rich: set[Triple]) -> None:
    assert (iri("acc-1"), RDF.type, KG.Accusation) in rich
    assert (iri("acc-1"), KG.speaker, node_iri(BASE, "зорин")) in rich
    assert (iri("acc-1"), KG.allegesBreachOf, iri("und-leave")) in rich
    assert (iri("acc-1"), KG.isDenied, Literal(True)) in rich
    assert pairs(rich, KG.accuses) == {("aria", "borland"), ("aria", "aria")}


def test_an_accusation_not_made_gives_no_direct_edge(rich: set[Triple]) -> None:
    assert (iri("acc-2"), RDF.type, KG.NegatedAccusation) in rich
    assert (iri("acc-2"), KG.polarity, KG.Negated) in rich
    assert not [1 for s, p, _ in rich if s == iri("acc-2") and p in {KG.accuser, KG.accused}]


def test_a_link_to_what_is_not_there_is_left_out(rich: set[Triple]) -> None:
    assert not [1 for s, p, _ in rich if s == iri("acc-3") and p == KG.allegesBreachOf]
    assert not [1 for s, p, _ in rich if s == iri("sta-2") and p == KG.inStatement]
    assert not [1 for s, p, _ in rich if s == iri("rebels") and p == KG.country]


def test_a_commitment_is_one_node_for_all_its_reports(rich: set[Triple]) -> None:
    reports = {s.removeprefix(BASE) for s, p, o in rich if p == KG.reports and o == iri("und-leave")}
    assert reports == {"com-1", "com-2", "com-5"}
    assert (iri("und-leave"), KG.status, KG.Disputed) in rich
    assert (iri("com-2"), RDF.type, KG.FulfilmentClaim) in rich
    assert pairs(rich, KG.commitsTo) == {("aria", "borland"), ("aria", "rebels")}


def test_a_refusal_binds_nobody(rich: set[Triple]) -> None:
    assert (iri("und-pay"), RDF.type, KG.RefusedUndertaking) in rich
    assert (iri("und-pay"), KG.status, KG.Refused) in rich
    assert (iri("com-3"), RDF.type, KG.RefusalReport) in rich
    assert (iri("com-5"), RDF.type, KG.RefusalReport) in rich


def test_a_commitment_without_an_undertaking_gets_its_own(rich: set[Triple]) -> None:
    assert (iri("com-4"), KG.reports, iri("und-com-4")) in rich


def test_only_a_denial_of_a_charge_that_was_made_points_to_it(rich: set[Triple]) -> None:
    assert pairs(rich, KG.denies) == {("borland", "acc-1")}
    assert {s.removeprefix(BASE) for s, p, _ in rich if p == KG.denied} == {"den-1"}
    assert (iri("den-2"), RDF.type, KG.NegatedDenial) in rich


@pytest.mark.parametrize(
    ("edge", "other"),
    [
        (KG.speaksFor, "cumbria"),
        (KG.represents, "aria"),
        (KG.backs, "cumbria"),
        (KG.linkedWith, "rebels"),
    ],
)
def test_a_relation_gives_a_direct_edge(rich: set[Triple], edge: URIRef, other: str) -> None:
    assert pairs(rich, edge) == {("borland", other)}


def test_a_relation_to_itself_or_to_nobody_gives_none(rich: set[Triple]) -> None:
    assert pairs(rich, KG.alsoKnownAs) == pairs(rich, KG.talksWith) == set()
    assert (iri("rel-also-known-as"), KG.target, iri("borland")) in rich


def test_posts_are_memberships(rich: set[Triple]) -> None:
    post = node_iri(BASE, "mbr-зорин")
    assert {(ORG.member, node_iri(BASE, "зорин")), (ORG.organization, iri("cumbria"))} <= {
        (p, o) for s, p, o in rich if s == post
    }
    assert (node_iri(BASE, "зорин"), iri("cumbria")) in {(s, o) for s, p, o in rich if p == KG.affiliatedWith}
    assert len(pairs(rich, KG.holdsRole)) == 2


def test_the_quote_is_the_slice_and_its_paragraph_is_whole() -> None:
    findings = example_findings()
    graph = build_graph(findings)
    articles = {article.id: article for article in findings.articles}
    for edge in findings.edges:
        quote = next(
            q for q in graph.objects(span_iri(BASE, edge.doc, edge.evidence), OA.hasSelector) if "quote" in str(q)
        )
        exact, before, after = (str(graph.value(quote, p) or "") for p in (OA.exact, OA.prefix, OA.suffix))
        text = articles[edge.doc].text
        assert exact == text[edge.evidence.start : edge.evidence.end]
        assert before + exact + after == articles[edge.doc].paragraph(edge.evidence).text


def test_hostile_text_stays_a_literal_of_the_same_length(rich: set[Triple]) -> None:
    safe = harmless(HOSTILE)
    assert len(safe) == len(HOSTILE)
    assert (iri("prop-sta-1"), KG.text, Literal(safe)) in rich
    assert (article_iri(BASE, FIRST.id), SDO.url, Literal(FIRST.url, datatype=XSD.anyURI)) in rich
    assert not {c for _, _, o in rich for c in str(o)} & {"\x00", "\x0b", "\ud800"}


def test_there_is_no_blank_node_and_every_iri_is_ascii(rich: set[Triple]) -> None:
    assert not [t for t in rich if any(isinstance(term, BNode) for term in t)]
    assert all(term.isascii() and " " not in term for t in rich for term in t if isinstance(term, URIRef))


def test_a_place_holds_no_post(rich: set[Triple]) -> None:
    assert not [1 for _, p, o in rich if p == ORG.member and o == iri("hilltop")]


def test_dates_are_dates_only_where_they_are(rich: set[Triple]) -> None:
    dates = {(str(o), getattr(o, "datatype", None)) for _, p, o in rich if p == SDO.datePublished}
    assert dates == {("2016-09-29", XSD.date), ("last week", None)}


def test_the_order_of_the_findings_does_not_matter() -> None:
    findings = rich_findings()
    shuffled = replace(
        findings,
        articles=findings.articles[::-1],
        edges=tuple(random.Random(7).sample(findings.edges, len(findings.edges))),
        actors=dict(reversed(list(findings.actors.items()))),
    )
    assert set(build_quads(shuffled)) == set(build_quads(findings))


def test_removing_an_article_touches_only_its_own_graph_and_what_is_shared() -> None:
    findings = rich_findings()
    fewer = replace(
        findings,
        articles=(FIRST,),
        edges=tuple(e for e in EDGES if e.doc == FIRST.id),
    )
    mine = {quad for quad in build_quads(findings) if quad[3] == article_iri(BASE, FIRST.id)}
    assert mine == {quad for quad in build_quads(fewer) if quad[3] == article_iri(BASE, FIRST.id)}


def test_the_base_moves_every_node_and_no_term() -> None:
    moved = set(build_triples(rich_findings(), "https://example.org/x/"))
    back = {tuple(_moved(t) for t in triple) for triple in moved}
    assert back == set(build_triples(rich_findings()))


def _moved(term: URIRef | Literal) -> URIRef | Literal:
    return URIRef(term.replace("https://example.org/x/", BASE)) if isinstance(term, URIRef) else term


@pytest.mark.parametrize(
    "base",
    [
        "",
        "no-iri/",
        "https://example.org/x",
        "https://exa mple.org/",
        "http://x/<y>/",
        "https://example.org/x#",
        "http://x/é/",
    ],
)
def test_a_base_that_is_no_iri_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="absolute IRI"):
        list(build_triples(rich_findings(), base))


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        (("made",), KG.Made),
        (("made", "questioned"), KG.Questioned),
        (("made", "claimed_broken"), KG.ClaimedBroken),
        (("claimed_kept", "claimed_broken"), KG.Disputed),
        (("refused", "expected"), KG.Expected),
        (("negated",), KG.NotCommitted),
        (("negated", "refused"), KG.Refused),
        (("obligation", "conditional"), KG.Obligation),
    ],
)
def test_the_status_of_a_commitment_is_drawn_from_its_reports(statuses: tuple[str, ...], status: URIRef) -> None:
    template = next(e for e in EDGES if e.id == "com-1")
    make: Callable[..., Edge] = replace
    edges = tuple(make(template, id=f"com-{n}", status=word) for n, word in enumerate(statuses))
    findings: Findings = replace(rich_findings(), edges=edges)
    assert (iri("und-leave"), KG.status, status) in set(build_triples(findings))


def test_an_accusation_of_breach_breaks_a_commitment_that_was_made() -> None:
    edges = tuple(replace(e, status="made") if e.id == "com-1" else e for e in EDGES if e.id in {"acc-1", "com-1"})
    assert (iri("und-leave"), KG.status, KG.ClaimedBroken) in set(build_triples(replace(rich_findings(), edges=edges)))
