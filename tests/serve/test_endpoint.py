"""The endpoint as programs meet it: forms of asking and of answering, refusals, addresses of terms and things."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef

from kg.export.formats import write_trig
from kg.graph.prefixes import BASE
from kg.graph.query import list_questions
from kg.serve.limits import MEGABYTE, Limits
from kg.serve.server import Settings, serving
from tests.examples import example_findings
from tests.serve.wire import Reply, ask, send

SELECT = "SELECT ?who { ?who kg:accuses id:united-states } ORDER BY ?who"
CONSTRUCT = "CONSTRUCT { ?a kg:accuses ?b } WHERE { ?a kg:accuses ?b }"
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
ARTICLES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example findings with a named graph for each article, and a page beside."""
    path = tmp_path_factory.mktemp("served") / "graph.trig"
    write_trig(example_findings(), path)
    (path.parent / "graph.html").write_text("<!doctype html><h1>The page</h1><p>…</p>", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def address(graph: Path) -> Iterator[str]:
    limits = Limits(seconds=20, answer=MEGABYTE, request=100_000, workers=3)
    with serving(graph, Settings(port=0, limits=limits)) as address:
        yield address


@pytest.fixture(scope="module")
def store(graph: Path) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(path=str(graph), format=pyoxigraph.RdfFormat.TRIG)
    return store


# --- asking -----------------------------------------------------------------------------------------------------------


def test_get_and_both_kinds_of_post_give_the_same_answer(address: str) -> None:
    form = urlencode({"query": SELECT}).encode()
    replies = [
        ask(address, SELECT),
        send(address, "POST", "/sparql", {"Content-Type": FORM}, form),
        send(address, "POST", "/sparql", {"Content-Type": QUERY + "; charset=UTF-8"}, SELECT.encode()),
    ]
    assert [reply.status for reply in replies] == [200, 200, 200]
    assert len({reply.body for reply in replies}) == 1
    assert [row["who"].removeprefix(BASE) for row in replies[0].rows] == ["maria-zakharova", "vladimir-putin"]


def test_head_is_get_without_the_body(address: str) -> None:
    reply = send(address, "HEAD", "/sparql?" + urlencode({"query": "ASK {}"}))
    assert (reply.status, reply.kind, reply.body) == (200, "application/sparql-results+json", b"")


def test_relative_iris_are_read_against_the_endpoint(address: str) -> None:
    assert ask(address, "SELECT (<test> AS ?x) {}").rows == [{"x": f"{address}/test"}]


def test_the_default_graph_is_all_articles_and_each_can_be_asked_alone(address: str) -> None:
    articles = [row["g"] for row in ask(address, ARTICLES).rows]
    count = "SELECT (COUNT(*) AS ?n) { ?act a kg:Accusation }"
    alone = [int(ask(address, count, **{"default-graph-uri": article}).rows[0]["n"]) for article in articles]
    assert len(articles) == 2 and int(ask(address, count).rows[0]["n"]) == sum(alone) > max(alone)
    with_from = count.replace("{", f"FROM <{articles[0]}> {{", 1)
    assert int(ask(address, with_from).rows[0]["n"]) == alone[0]
    assert [row["g"] for row in ask(address, ARTICLES, **{"named-graph-uri": articles[1]}).rows] == [articles[1]]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status", "words"),
    [
        ("GET", "/sparql?query=SELECT%20*%20%7B", {}, None, 400, "error at 1:11"),
        ("GET", "/sparql?query=" + quote("SELECT ?x {\n  ?x foo:bar 1\n}"), {}, None, 400,
         "error at 2:13: expected one of Prefix not found"),
        ("GET", "/sparql?query=%ff", {}, None, 400, "UTF-8"),
        ("GET", "/sparql?default-graph-uri=http://a", {}, None, 400, "right would be one parameter »query«"),
        ("GET", "/sparql?query=ASK%7B%7D&default-graph-uri=no%20iri", {}, None, 400, "'no iri' names no graph"),
        ("POST", "/sparql?query=ASK%7B%7D", {"Content-Type": QUERY}, b"ASK {}", 400, "there are 2"),
        ("POST", "/sparql", {"Content-Type": QUERY}, b"ASK { # \xff\n}", 400, "UTF-8"),
        ("POST", "/sparql", {"Content-Type": FORM}, b"x=1&" * 2000 + b"query=ASK{}", 400, "fields"),
        ("GET", "/sparql?update=CLEAR%20ALL", {}, None, 403, "read-only"),
        ("POST", "/sparql", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL", 403, "read-only"),
        ("POST", "/sparql", {"Content-Type": QUERY}, b"CLEAR ALL", 400, "does not parse"),
        ("POST", "/sparql", {"Content-Type": QUERY}, b"LOAD <http://127.0.0.1:1/>", 400, "does not parse"),
        ("GET", "/sparql?query=" + quote("ASK { SERVICE <http://127.0.0.1:1/> {} }"), {}, None, 403,
         "SERVICE (line 1)"),
        ("POST", "/sparql", {"Content-Type": "text/plain"}, b"ASK {}", 415, "application/sparql-query"),
        ("POST", "/sparql", {"Content-Type": QUERY + ";charset=latin-1"}, b"ASK {}", 415, "utf-8"),
        ("POST", "/sparql", {}, b"ASK {}", 415, "names no content type"),
        ("POST", "/sparql", {"Content-Type": QUERY}, b"#" * 200_000, 413, "100,000 bytes"),
        ("GET", "/sparql?query=ASK%7B%7D", {"Accept": "image/png"}, None, 406, "application/sparql-results+json"),
        ("GET", "/sparql?query=ASK%7B%7D", {"Accept": "text/turtle"}, None, 406, "the answer to this query"),
        ("GET", "/sparql?query=ASK%7B%7D&format=png", {}, None, 406, "text/csv"),
        ("GET", "/sparql", {"Accept": "image/png"}, None, 406, "text/turtle"),
        ("DELETE", "/sparql", {}, None, 405, "GET or POST"),
        ("GET", "/nowhere", {}, None, 404, "the addresses here"),
        ("GET", "/assets/../pages.py", {}, None, 404, "nothing at this address"),
        ("GET", "/assets/%2e%2e/pages.py", {}, None, 404, "nothing at this address"),
        ("GET", "/id/a%20b%3E", {}, None, 404, "names nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_refused_with_the_reason(
    address: str, method: str, path: str, headers: dict[str, str], body: bytes | None, status: int, words: str
) -> None:
    reply = send(address, method, path, headers, body)
    assert reply.status == status, reply.text
    assert words in reply.text and reply.text.count("\n") == 1
    assert reply.kind == "text/plain" and reply.headers["x-content-type-options"] == "nosniff"


def test_an_answer_that_is_too_large_is_refused_whole(address: str) -> None:
    reply = ask(address, "SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert reply.status == 500 and "larger than 1 MB" in reply.text


def test_a_triple_that_stands_in_two_graphs_is_one_triple(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("".join(f"<http://a> <http://a> <http://a> <http://{g}> .\n" for g in "bc"), encoding="utf-8")
    with serving(path, Settings(port=0, limits=Limits(workers=1))) as address:
        assert ask(address, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows == [{"n": "1"}]
        assert ask(address, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows == [{"n": "2"}]
        assert "void:triples 1 ." in send(address, "GET", "/sparql").text


# --- answering --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_every_form_of_results_holds_the_same_rows(address: str, store: pyoxigraph.Store, form: str) -> None:
    query = "SELECT ?who ?label { ?who kg:accuses id:united-states ; rdfs:label ?label } ORDER BY ?who"
    reply = ask(address, query, format=form)
    rows = {(row["who"], row["label"]) for row in ask(address, query).rows}
    if form == "csv":
        assert {tuple(row) for row in list(csv.reader(io.StringIO(reply.text)))[1:]} == rows
    else:
        kind = pyoxigraph.QueryResultsFormat.from_media_type(reply.kind)
        assert kind is not None
        found = pyoxigraph.parse_query_results(reply.body, format=kind)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        assert {(row["who"].value, row["label"].value) for row in found} == rows


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/sparql-results+json"), ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml;q=0.2, text/csv;q=0.9", "text/csv"), ("text/*", "text/csv"),
        ("text/csv;q=0, */*", "application/sparql-results+json"), ("text/csv;q=x, text/tab-separated-values",
        "text/tab-separated-values"), ("TEXT/CSV", "text/csv"), (",;,", None),
    ],
)  # fmt: skip
def test_the_client_gets_the_form_it_likes_best(address: str, accept: str | None, kind: str | None) -> None:
    reply = ask(address, SELECT, accept)
    assert (reply.status, reply.kind) == ((200, kind) if kind else (406, "text/plain"))
    assert "accept" in reply.headers.get("vary", "").lower() or kind is None


@pytest.mark.parametrize("form", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"])
def test_every_form_of_triples_holds_the_same_triples(address: str, store: pyoxigraph.Store, form: str) -> None:
    reply = ask(address, CONSTRUCT, form)
    assert reply.kind == form
    parsed = pyoxigraph.parse(reply.body, format=pyoxigraph.RdfFormat.from_media_type(form))
    accuses = pyoxigraph.NamedNode("https://w3id.org/kg-diplomacy/ns#accuses")
    assert {quad.triple for quad in parsed} == {q.triple for q in store.quads_for_pattern(None, accuses, None, None)}


def test_turtle_has_the_prefixes(address: str) -> None:
    assert "id:john-kirby kg:accuses id:russia ." in ask(address, CONSTRUCT).text


def test_a_truth_is_told_in_json_and_xml(address: str) -> None:
    assert json.loads(ask(address, "ASK { id:john-kirby kg:accuses id:russia }").body)["boolean"] is True
    assert "<boolean>false</boolean>" in ask(address, "ASK { id:x ?p ?o }", "application/xml").text


def test_pages_of_others_may_ask(address: str) -> None:
    asked = {"Origin": "https://other.example", "Access-Control-Request-Method": "POST",
             "Access-Control-Request-Headers": "content-type"}  # fmt: skip
    before = send(address, "OPTIONS", "/sparql", asked)
    assert before.status == 200 and before.headers["access-control-allow-origin"] == "*"
    assert "POST" in before.headers["access-control-allow-methods"]
    path = "/sparql?" + urlencode({"query": "ASK {}"})
    assert send(address, "GET", path, {"Origin": "https://other.example"}).headers["access-control-allow-origin"] == "*"


def test_pages_of_others_may_not_ask_when_told_so(graph: Path) -> None:
    allowed = "https://ours.example"
    with serving(graph, Settings(port=0, limits=Limits(workers=1), origins=(allowed,))) as address:
        for origin, answer in ((allowed, allowed), ("https://other.example", None)):
            reply = send(address, "GET", "/sparql?query=ASK%7B%7D", {"Origin": origin})
            assert reply.headers.get("access-control-allow-origin") == answer


def test_every_question_of_the_ontology_is_answered(address: str) -> None:
    for question in list_questions():
        assert ask(address, question.sparql).status == 200, question.name


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    [
        "</script><script>alert(1)</script>",
        "javascript:alert(1)",
        "\u202eright\u202c",
        "a\r\nb\tc",
        '"""',
        "'''",
        "\\",
        "😀" * 30,
    ]
)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_hostile_text_comes_back_as_it_went_in(address: str, text: str) -> None:
    escaped = "".join(f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text)
    assert ask(address, f'SELECT ("{escaped}" AS ?x) {{}}').rows == [{"x": text}]


# --- addresses --------------------------------------------------------------------------------------------------------


def test_the_page_is_at_the_root_with_a_way_to_the_editor(address: str) -> None:
    reply = send(address, "GET", "/")
    assert reply.kind == "text/html" and "The page</h1>" in reply.text and 'href="/sparql"' in reply.text


def test_without_a_page_the_root_leads_to_the_editor(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("<http://a> <http://b> 'c' .", encoding="utf-8")
    with serving(path, Settings(port=0, limits=Limits(workers=1))) as address:
        reply = send(address, "GET", "/")
        assert (reply.status, reply.headers["location"]) == (303, "/sparql")
        assert ask(address, "SELECT * { ?s ?p ?o }").rows == [{"s": "http://a", "p": "http://b", "o": "c"}]


def graph_in(reply: Reply) -> Graph:
    quads = pyoxigraph.parse(reply.body, format=pyoxigraph.RdfFormat.from_media_type(reply.kind))
    lines = pyoxigraph.serialize((quad.triple for quad in quads), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return Graph().parse(data=lines, format="nt")


@pytest.mark.parametrize("name", ["ns", "cameo", "plover"])
@pytest.mark.parametrize("form", ["text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"])
def test_the_ontology_is_at_its_address_in_every_form(address: str, name: str, form: str) -> None:
    reply = send(address, "GET", f"/{name}", {"Accept": form})
    assert (reply.status, reply.kind) == (200, form) and "accept" in reply.headers["vary"].lower()
    assert graph_in(reply).isomorphic(graph_in(send(address, "GET", f"/{name}.ttl")))


@pytest.mark.parametrize("name", ["ns", "cameo", "plover"])
def test_browsers_get_the_ontology_as_a_page_with_an_anchor_for_each_term(address: str, name: str) -> None:
    reply = send(address, "GET", f"/{name}", {"Accept": BROWSER})
    assert reply.kind == "text/html"
    space = {"ns": "https://w3id.org/kg-diplomacy/ns#"}.get(name, f"https://w3id.org/kg-diplomacy/{name}#")
    terms = {str(s) for s in Graph().parse(data=send(address, "GET", f"/{name}.ttl").body, format="turtle").subjects()}
    local = {term.removeprefix(space) for term in terms if term.startswith(space) and URIRef(term)}
    assert local and all(f'id="{one}"' in reply.text for one in local)


def test_the_context_of_json_ld_is_there(address: str) -> None:
    reply = send(address, "GET", "/context.jsonld")
    assert reply.kind == "application/ld+json" and "@context" in json.loads(reply.body)


def test_a_thing_is_described_at_its_address(address: str) -> None:
    reply = send(address, "GET", "/id/russia", {"Accept": "application/n-triples"})
    assert f"<{BASE}russia> <http://www.w3.org/2000/01/rdf-schema#label>" in reply.text
    page = send(address, "GET", "/id/russia", {"Accept": BROWSER})
    assert page.status == 303 and quote(f"<{BASE}russia>", safe="") in page.headers["location"]
    selector = "SELECT ?x { ?x a oa:SpecificResource } LIMIT 1"
    evidence = ask(address, selector).rows[0]["x"].removeprefix(BASE)
    assert "#char=" in evidence
    assert evidence.partition("#")[0] in send(address, "GET", "/id/" + quote(evidence), {"Accept": "text/turtle"}).text


def test_data_sets_are_found_where_they_are_looked_for(address: str) -> None:
    assert send(address, "GET", "/.well-known/void").headers["location"] == "/sparql"
