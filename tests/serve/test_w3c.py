"""The W3C's own tests of the SPARQL 1.1 Protocol and Service Description, run from their manifests."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize
from rdflib import RDF, RDFS, XSD, Graph, Namespace
from rdflib.collection import Collection
from rdflib.term import Literal, Node

from kg.serve.server import serving
from tests.serve.wire import Reply, send

HERE = Path(__file__).parent / "w3c"
DOCS = Path(__file__).parent.parent.parent / "docs" / "serve.md"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
HTS = Namespace("http://www.w3.org/2011/http-statusCodes#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

READ_ONLY = "it needs an update to succeed, and the endpoint is read-only"
NOT_APPLICABLE = {
    "update_dataset_default_graph": READ_ONLY,
    "update_dataset_default_graphs": READ_ONLY,
    "update_dataset_named_graphs": READ_ONLY,
    "update_dataset_full": READ_ONLY,
    "update_post_form": READ_ONLY,
    "update_post_direct": READ_ONLY,
    "update_base_uri": READ_ONLY,
}
KINDS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"application/rdf+xml", "text/turtle", "application/n-triples"},
}


def read_manifest(name: str) -> tuple[Graph, list[Node]]:
    path = HERE / name / "manifest.ttl"
    graph = Graph().parse(path, format="turtle", publicID=f"http://tests.example/{name}/")
    entries = next(graph.objects(None, MF.entries))
    return graph, list(Collection(graph, entries))


PROTOCOL, TESTS = read_manifest("protocol")


def name_of(test: Node) -> str:
    return str(test).rpartition("#")[2]


def requests_of(test: Node) -> Iterator[Node]:
    action = PROTOCOL.value(test, MF.action)
    requests = PROTOCOL.value(action, HT.requests)
    assert requests is not None
    yield from Collection(PROTOCOL, requests)


def send_request(address: str, request: Node) -> Reply:
    body = PROTOCOL.value(request, HT.body)
    headers = {}
    if (given := PROTOCOL.value(request, HT.headers)) is not None:
        for header in Collection(PROTOCOL, given):
            headers[str(PROTOCOL.value(header, HT.fieldName))] = str(PROTOCOL.value(header, HT.fieldValue))
    content = None
    if body is not None:
        charset = str(PROTOCOL.value(body, CNT.characterEncoding))
        content = str(PROTOCOL.value(body, CNT.chars)).encode(charset)
    path = str(PROTOCOL.value(request, HT.absolutePath))
    return send(address, str(PROTOCOL.value(request, HT.methodName)), path, headers, content)


def check_reply(reply: Reply, request: Node) -> None:
    expected = PROTOCOL.value(request, HT.resp)
    classes = {
        str(status).removeprefix(str(HTS) + "StatusCode")[0] for status in PROTOCOL.objects(expected, MF.expectedStatus)
    }
    assert str(reply.status)[0] in classes, reply
    if (form := PROTOCOL.value(expected, MF.expectedFormat)) is not None:
        assert reply.kind in KINDS[str(form)]
    if (answer := PROTOCOL.value(expected, MF.expectedBoolean)) is not None:
        assert json.loads(reply.body)["boolean"] is (answer == Literal(True))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint over the data that the manifest names: each file in a named graph."""
    quads = []
    for test in TESTS:
        for data in PROTOCOL.objects(test, UT.graphData):
            file = HERE / "protocol" / str(PROTOCOL.value(data, UT.graph)).rpartition("/")[2]
            graph = NamedNode(str(PROTOCOL.value(data, RDFS.label)))
            quads += [
                Quad(q.subject, q.predicate, q.object, graph) for q in parse(path=file, format=RdfFormat.N_TRIPLES)
            ]
    path = tmp_path_factory.mktemp("w3c") / "data.nq"
    serialize(sorted(set(quads), key=str), str(path), format=RdfFormat.N_QUADS)
    with serving(path) as address:
        yield address


@pytest.mark.parametrize("test", [test for test in TESTS if name_of(test) not in NOT_APPLICABLE], ids=name_of)
def test_the_protocol_is_kept(address: str, test: Node) -> None:
    requests = list(requests_of(test))
    assert requests
    for request in requests:
        check_reply(send_request(address, request), request)


@pytest.mark.parametrize("test", [test for test in TESTS if name_of(test) in NOT_APPLICABLE], ids=name_of)
def test_an_update_is_refused_as_such(address: str, test: Node) -> None:
    reply = send_request(address, next(requests_of(test)))
    assert reply.status == 403 and "read-only" in reply.text


def test_every_test_that_does_not_apply_is_listed_with_its_reason() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", DOCS.read_text("utf-8"), re.MULTILINE))
    assert set(NOT_APPLICABLE) <= {name_of(test) for test in TESTS}
    assert {name: told[name] for name in NOT_APPLICABLE} == NOT_APPLICABLE


# --- service description: three tests, which their manifest gives as sentences ---------------------------------------

FORMS = ("text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples")


def description(address: str, accept: str | None = None) -> Graph:
    reply = send(address, "GET", "/sparql", {"Accept": accept} if accept else {})
    assert reply.status == 200 and reply.kind == (accept or "text/turtle")
    triples = (quad.triple for quad in parse(reply.body, format=RdfFormat.from_media_type(reply.kind)))
    return Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


def test_the_manifest_of_the_description_has_the_three_tests_that_follow() -> None:
    _, tests = read_manifest("service-description")
    assert {name_of(test) for test in tests} == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}


@pytest.mark.parametrize("accept", [None, *FORMS])
def test_returns_rdf(address: str, accept: str | None) -> None:
    assert len(description(address, accept)) > 10


def test_has_endpoint_triple(address: str) -> None:
    graph = description(address)
    endpoints = list(graph.objects(None, SD.endpoint))
    assert [str(endpoint) for endpoint in endpoints] == [f"{address}/sparql"]


def test_conforms_to_schema(address: str) -> None:
    """Section 3 of the recommendation: the classes, and of which class each property's subject and object are."""
    graph = description(address)
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert list(graph.objects(service, SD.supportedLanguage)) == [SD.SPARQL11Query]
    ranges = {SD.defaultDataset: SD.Dataset, SD.defaultGraph: SD.Graph, SD.namedGraph: SD.NamedGraph}
    for prop, kind in ranges.items():
        found = list(graph.objects(None, prop))
        assert found and all((value, RDF.type, kind) in graph for value in found)
    domains = {SD.endpoint: SD.Service, SD.resultFormat: SD.Service, SD.feature: SD.Service, SD.name: SD.NamedGraph}
    for prop, kind in domains.items():
        assert all((subject, RDF.type, kind) in graph for subject in graph.subjects(prop, None))
    known = {
        SD.SPARQL11Query,
        SD.UnionDefaultGraph,
        *ranges,
        *domains,
        *ranges.values(),
        SD.Service,
        SD.supportedLanguage,
    }
    used = {term for triple in graph for term in triple if str(term).startswith(str(SD))}
    assert used <= known
    assert {str(name) for name in graph.objects(None, SD.name)} == {
        f"http://kasei.us/2009/09/sparql/data/data{number}.rdf" for number in (1, 2, 3)
    }
    counts = list(graph.objects(None, Namespace("http://rdfs.org/ns/void#").triples))
    assert counts and all(isinstance(c, Literal) and c.datatype == XSD.integer for c in counts)
