"""What follows from the ontology: every direct edge, and nothing that anything is not."""

import owlrl
import pytest
from rdflib import OWL, RDF, Graph, URIRef

from kg.graph.build import build_graph
from kg.graph.prefixes import BASE, PREFIXES, local_name
from kg.graph.reports import DIRECT
from kg.graph.terms import KG
from kg.seeds import ontology_folder
from tests.graph.rich import rich_findings
from tests.test_questions import seeds_findings

# Of the standard vocabularies: the domains, ranges and classes that could make something of our nodes.
STANDARD = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
org:Organization rdfs:subClassOf foaf:Agent ; owl:equivalentClass foaf:Organization .
org:FormalOrganization rdfs:subClassOf org:Organization . org:Role rdfs:subClassOf skos:Concept .
foaf:Person rdfs:subClassOf foaf:Agent ; owl:disjointWith foaf:Organization . foaf:Group rdfs:subClassOf foaf:Agent .
org:member rdfs:domain org:Membership ; rdfs:range foaf:Agent .
org:organization rdfs:domain org:Membership ; rdfs:range org:Organization .
org:role rdfs:domain org:Membership ; rdfs:range org:Role .
oa:hasSource rdfs:domain oa:ResourceSelection . oa:SpecificResource rdfs:subClassOf oa:ResourceSelection .
oa:start rdfs:domain oa:TextPositionSelector . oa:end rdfs:domain oa:TextPositionSelector .
oa:exact rdfs:domain oa:TextQuoteSelector . oa:prefix rdfs:domain oa:TextQuoteSelector .
oa:suffix rdfs:domain oa:TextQuoteSelector . oa:hasSelector rdfs:domain oa:ResourceSelection .
prov:wasGeneratedBy rdfs:domain prov:Entity ; rdfs:range prov:Activity .
prov:used rdfs:domain prov:Activity ; rdfs:range prov:Entity . prov:Entity owl:disjointWith prov:Activity .
prov:wasAssociatedWith rdfs:domain prov:Activity ; rdfs:range prov:Agent .
prov:SoftwareAgent rdfs:subClassOf prov:Agent .
nif:anchorOf rdfs:domain nif:String . nif:beginIndex rdfs:domain nif:String . nif:Phrase rdfs:subClassOf nif:String .
"""
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
SPEECH_ACTS = (
    *("Statement", "Accusation", "NegatedAccusation", "Denial", "NegatedDenial"),
    *("CommitmentReport", "RefusalReport"),
)
# class stated → all classes that may follow from it, besides itself
ALLOWED = {
    "Person": {"Actor", "Agent", "Person"},
    "State": {"Actor", "Agent", "FormalOrganization", "Organization"},
    "Organization": {"Actor", "Agent", "Organization"},
    "Group": {"Actor", "Agent", "Organization", "Group"},
    "Actor": {"Agent"},
    "Place": {"Place"},
    **{kind: {"SpeechAct", "Report", "Entity", "Event"} for kind in SPEECH_ACTS},
    "RelationReport": {"Report", "Entity"},
    "FulfilmentClaim": {"CommitmentReport"},
    "Commitment": {"Undertaking"},
    "RefusedUndertaking": {"Undertaking"},
    "Proposition": {"Claim"},
    "Mention": {"Phrase", "String"},
    "NewsArticle": {"Entity"},
    "Role": {"Concept"},
    "SpecificResource": {"ResourceSelection"},
    "SoftwareAgent": {"Agent"},
}


@pytest.fixture(scope="module", params=[rich_findings, seeds_findings], ids=["rich", "seeds"])
def stated(request: pytest.FixtureRequest) -> Graph:
    """One of everything; and the graph of the seeds."""
    return build_graph(request.param())


@pytest.fixture(scope="module")
def closed(stated: Graph) -> Graph:
    """The closure of everything but the direct edges, which it has to find again."""
    graph = Graph()
    for triple in stated:
        if triple[1] not in DIRECT:
            graph.add(triple)
    graph.parse(ontology_folder() / "kg.ttl", format="turtle").parse(data=STANDARD, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.mark.parametrize("edge", DIRECT, ids=local_name)
def test_a_reasoner_derives_exactly_the_direct_edges(stated: Graph, closed: Graph, edge: URIRef) -> None:
    assert set(closed.subject_objects(edge)) == set(stated.subject_objects(edge))


def test_most_direct_edges_are_in_the_example() -> None:
    rich = build_graph(rich_findings())
    assert {edge for edge in DIRECT if (None, edge, None) in rich} == set(DIRECT) - {KG.alsoKnownAs, KG.talksWith}


def test_the_closure_has_no_contradiction(closed: Graph) -> None:
    assert not set(closed.subjects(RDF.type, ERROR))
    assert (None, RDF.type, OWL.Nothing) not in closed


def test_nothing_becomes_what_it_is_not(stated: Graph, closed: Graph) -> None:
    for node in set(stated.subjects()):
        classes = {local_name(str(kind)) for kind in stated.objects(node, RDF.type)}
        allowed = classes | {name for kind in classes for name in ALLOWED.get(kind, ())} | {"Thing", "Resource"}
        found = {local_name(str(kind)) for kind in closed.objects(node, RDF.type)}
        assert found <= allowed, (node, found - allowed)


def test_a_contradiction_would_be_found() -> None:
    graph = Graph().parse(ontology_folder() / "kg.ttl", format="turtle")
    for kind in (KG.Person, KG.State):
        graph.add((URIRef(BASE + "x"), RDF.type, kind))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert set(graph.subjects(RDF.type, ERROR))


def test_standard_axioms_use_the_namespaces_of_the_graph() -> None:
    assert all(PREFIXES[name] in STANDARD for name in ("foaf", "org", "oa", "prov", "skos", "nif"))
