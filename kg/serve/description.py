"""The service description (SPARQL 1.1 Service Description): what the endpoint can do, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple, serialize

from kg.graph.prefixes import PREFIXES
from kg.serve.formats import RESULTS, TRIPLES, Form
from kg.serve.pool import Graph
from kg.serve.worker import TRIPLE_FORMATS

__all__ = ["describe_service", "service_triples"]

SD, VOID, RDF = "http://www.w3.org/ns/sparql-service-description#", "http://rdfs.org/ns/void#", PREFIXES["rdf"]
FORMATS = "http://www.w3.org/ns/formats/"
_WRITTEN = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "jsonld": "JSON-LD",
}
INTEGER = NamedNode(PREFIXES["xsd"] + "integer")


def describe_service(endpoint: str, graph: Graph, form: Form) -> bytes:
    """The description of the endpoint at this address, written in the form."""
    prefixes = {"sd": SD, "void": VOID, "formats": FORMATS}
    written = serialize(service_triples(endpoint, graph), format=TRIPLE_FORMATS[form.name], prefixes=prefixes)
    assert written is not None
    return written


def service_triples(endpoint: str, graph: Graph) -> Iterator[Triple]:
    """The service is its address with #service; the default graph is the union of all, where there are several."""
    service, dataset, default = (NamedNode(f"{endpoint}#{name}") for name in ("service", "dataset", "default-graph"))
    yield _is(service, SD + "Service")
    yield Triple(service, NamedNode(SD + "endpoint"), NamedNode(endpoint))
    yield Triple(service, NamedNode(SD + "supportedLanguage"), NamedNode(SD + "SPARQL11Query"))
    for form in (*RESULTS, *TRIPLES):
        yield Triple(service, NamedNode(SD + "resultFormat"), NamedNode(FORMATS + _WRITTEN[form.name]))
    if graph.graphs:
        yield Triple(service, NamedNode(SD + "feature"), NamedNode(SD + "UnionDefaultGraph"))
    yield Triple(service, NamedNode(SD + "defaultDataset"), dataset)
    yield _is(dataset, SD + "Dataset")
    yield Triple(dataset, NamedNode(SD + "defaultGraph"), default)
    yield _is(default, SD + "Graph")
    yield Triple(default, NamedNode(VOID + "triples"), Literal(str(graph.triples), datatype=INTEGER))
    for number, name in enumerate(graph.graphs):
        named = BlankNode(f"graph{number}")
        yield Triple(dataset, NamedNode(SD + "namedGraph"), named)
        yield _is(named, SD + "NamedGraph")
        yield Triple(named, NamedNode(SD + "name"), NamedNode(name))


def _is(thing: NamedNode | BlankNode, kind: str) -> Triple:
    return Triple(thing, NamedNode(RDF + "type"), NamedNode(kind))
