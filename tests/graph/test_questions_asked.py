"""Parameters, stores' folders, endpoints and time limits."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kg.cli import main
from kg.errors import QueryError, ReadError
from kg.export.turtle import write_turtle
from kg.graph.prefixes import PREFIXES
from kg.graph.query import ask_store, list_questions, load_question, load_store, run_query, run_within
from kg.graph.questions import fill_question, with_prefixes
from tests.examples import example_findings

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("asked") / "graph.ttl"
    write_turtle(example_findings(), path)
    return path


@pytest.fixture(scope="module")
def store(graph: Path) -> pyoxigraph.Store:
    return load_store(graph)


def test_a_parameter_has_a_name_a_meaning_and_a_default() -> None:
    (parameter,) = load_question("accusations-of").parameters
    assert (parameter.name, parameter.default) == ("actor", "Sergey Lavrov")
    assert parameter.text.endswith("by any of its names")


def test_every_parameter_is_said_otherwise_and_every_value_is_in_the_query() -> None:
    for question in list_questions():
        for parameter in question.parameters:
            assert '"2016-09-17"' in fill_question(question, {parameter.name: "2016-09-17"})
            assert fill_question(question, {parameter.name: ""}).count("UNDEF") >= 1
        assert fill_question(question, {}) == question.sparql


@given(words=st.text(st.characters()) | st.sampled_from(['"} #', "\\", "\n}", "\ud800", "\x00", "?x", "'''"]))
def test_any_text_is_safe_as_a_value(store: pyoxigraph.Store, words: str) -> None:
    question = load_question("accusations-of")
    assert ask_store(store, fill_question(question, {"actor": words}), PREFIXES).columns[0] == "accuser"


def test_a_value_is_found_as_it_was_given() -> None:
    store = pyoxigraph.Store()
    odd = 'a"b\\c\nd } # é \U0001f54a'
    name = pyoxigraph.NamedNode(PREFIXES["rdfs"] + "label")
    for subject, words in (("x", odd), ("y", "other")):
        node = pyoxigraph.NamedNode(PREFIXES["id"] + subject)
        store.add(pyoxigraph.Quad(node, name, pyoxigraph.Literal(words)))
        store.add(pyoxigraph.Quad(node, pyoxigraph.NamedNode(PREFIXES["rdf"] + "type"), node))
    sparql = fill_question(load_question("who-is"), {"actor": odd})
    assert [row[0] for row in ask_store(store, sparql, PREFIXES).rows] == [odd]


def test_an_unknown_parameter_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(QueryError, match="no parameter --actr; it has --actor"):
        fill_question(load_question("accusations-of"), {"actr": "x"})
    with pytest.raises(QueryError, match="it has none"):
        fill_question(load_question("who-accuses-whom"), {"actor": "x"})


def test_a_query_with_its_prefixes_stands_alone(store: pyoxigraph.Store) -> None:
    for question in list_questions():
        text = with_prefixes(question.sparql)
        assert text.startswith("# ")
        store.query(text)  # no prefix given, and none missing


def test_a_store_s_folder_is_asked_and_any_other_folder_refused(graph: Path, tmp_path: Path) -> None:
    on_disk = pyoxigraph.Store(str(tmp_path / "store"))
    on_disk.load(path=str(graph), format=pyoxigraph.RdfFormat.TURTLE)
    on_disk.flush()
    del on_disk
    sparql = load_question("who-accuses-whom").sparql
    assert run_query(tmp_path / "store", sparql) == run_query(graph, sparql)
    with pytest.raises(ReadError, match=r"no store of Oxigraph"):
        run_query(tmp_path, sparql)


def test_work_that_takes_too_long_is_left() -> None:
    with pytest.raises(QueryError, match=r"no answer within 0\.1 seconds"):
        run_within(0.1, lambda: time.sleep(0.5))
    assert run_within(5, lambda: 7) == run_within(None, lambda: 7) == 7


# an endpoint ------------------------------------------------------------------------------------------------


class Endpoint(BaseHTTPRequestHandler):
    """SPARQL 1.1 Protocol by POST, and a few ways to misbehave."""

    store: pyoxigraph.Store

    def do_POST(self) -> None:
        """Answers the query."""
        sparql = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/html":
            self.reply(200, "text/html", b"<html></html>")
            return
        try:
            found = self.store.query(sparql)
        except SyntaxError as error:
            self.reply(400, "text/plain", str(error).encode())
            return
        if isinstance(found, pyoxigraph.QueryTriples):
            body = found.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
            self.reply(200, "application/n-triples", body)
        else:
            body = found.serialize(format=pyoxigraph.QueryResultsFormat.JSON) or b""
            self.reply(200, "application/sparql-results+json; charset=utf-8", body)

    def reply(self, code: int, kind: str, body: bytes) -> None:
        """One response."""
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests are quiet."""


@pytest.fixture(scope="module")
def address(store: pyoxigraph.Store) -> Iterator[str]:
    Endpoint.store = store
    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    "sparql",
    [
        *(question.sparql for question in list_questions()),
        "ASK { id:russia a kg:State }",
        "CONSTRUCT WHERE { id:russia ?p ?o }",
    ],
)
def test_an_endpoint_gives_the_answers_of_the_file(address: str, graph: Path, sparql: str) -> None:
    assert run_query(f"{address}/sparql", sparql, seconds=20) == run_query(graph, sparql)


@pytest.mark.parametrize(
    ("path", "sparql", "error", "words"),
    [
        ("/sparql", "SELECT * {", QueryError, "answers 400"),
        ("/slow", "ASK {}", QueryError, r"no answer within 0\.3 seconds"),
        ("/html", "ASK {}", QueryError, "text/html; right would be the address"),
    ],
)
def test_what_goes_wrong_at_an_endpoint_is_told(
    address: str, path: str, sparql: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        run_query(address + path, sparql, seconds=0.3)


def test_an_endpoint_that_is_not_there_is_told() -> None:
    with pytest.raises(ReadError, match="no SPARQL endpoint answers there"):
        run_query("http://127.0.0.1:9/sparql", "ASK {}", seconds=5)


# the command ------------------------------------------------------------------------------------------------


def kg(*words: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr."""
    result = CliRunner().invoke(main, ["query", *words])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_takes_parameters_in_both_forms(graph: Path) -> None:
    asked = [
        kg(str(graph), "accusations-of", "--actor", "Maria Zakharova", "--format", "json"),
        kg("--format", "json", str(graph), "accusations-of", "--actor=Maria Zakharova"),
    ]
    assert asked[0] == asked[1]
    assert [row["accused"] for row in json.loads(asked[0][1])] == ["United States"]
    assert "needs a value" in kg(str(graph), "accusations-of", "--actor")[2]


def test_a_name_that_nobody_has_is_told_with_those_near_it(graph: Path) -> None:
    code, out, err = kg(str(graph), "accusations-of", "--actor", "Maria Sakharova")
    assert (code, out) == (0, "no answer\n")
    assert err == "nobody in the graph is called Maria Sakharova; near it: Maria Zakharova, Zakharova\n"


def test_construct_is_written_as_turtle_and_a_table_is_not(graph: Path) -> None:
    code, out, _ = kg(str(graph), "accusations-as-a-network", "--format", "turtle")
    assert code == 0
    triples = {str(quad.triple) for quad in pyoxigraph.parse(out, format=pyoxigraph.RdfFormat.TURTLE)}
    assert len(triples) == len(run_query(graph, load_question("accusations-as-a-network").sparql).rows) > 3
    assert kg(str(graph), "who-accuses-whom", "--format", "turtle")[0] == 2


def test_without_a_graph_the_exports_of_this_folder_are_asked(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "exports/graph.ttl: there is no such graph" in kg("who-accuses-whom")[2]
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "graph.ttl").write_bytes(graph.read_bytes())
    assert kg("who-accuses-whom") == kg(str(graph), "who-accuses-whom")


def test_the_limit_ends_the_query_and_the_process(graph: Path) -> None:
    code = "from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "query", str(graph), SLOW, "--timeout", "0.2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no answer within 0.2 seconds" in done.stderr
