"""A graph in somebody's store: Oxigraph's own server, started here, and servers that behave badly."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import requests
from click.testing import CliRunner

from kg.cli import main
from kg.errors import EndpointError, KgError, ReadError, UsageError
from kg.export.formats import write_nquads, write_trig
from kg.export.turtle import write_turtle
from kg.graph.prefixes import BASE
from kg.push import Endpoint, push_graph
from kg.push.graphs import cut_batches, read_named_graphs
from tests.examples import example_findings
from tests.export.page_findings import hostile_findings
from tests.parsers import stores

SHARED = "https://w3id.org/kg-diplomacy/graph"
OTHER = "<http://other> <http://other> <http://other> <http://other> .\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with stores.oxigraph(tmp_path_factory.mktemp("oxigraph")) as address:
        yield address


@pytest.fixture
def store(server: str) -> str:
    """The server's address, with nothing in it but a graph and a triple of somebody else."""
    requests.post(f"{server}/update", data={"update": "CLEAR ALL"}, timeout=30).raise_for_status()
    for content in (OTHER, OTHER.replace(" <http://other> .", " .")):
        headers = {"Content-Type": "application/n-quads"}
        requests.post(f"{server}/store", data=content, headers=headers, timeout=30).raise_for_status()
    return server


def held(address: str) -> set[str]:
    """All quads of the server."""
    reply = requests.get(f"{address}/store", headers={"Accept": "application/n-quads"}, timeout=30)
    return set(reply.content.decode("utf-8").strip("\n").split("\n"))


def expected(path: Path) -> set[str]:
    """The quads of the file, those of the default graph in the shared one, and what was there before.

    They go through a store of Oxigraph, which writes numbers in its own way.
    """
    store, shared = pyoxigraph.Store(), pyoxigraph.NamedNode(SHARED)
    for quad in pyoxigraph.parse(path=str(path)):
        graph = quad.graph_name if is_named(quad) else shared
        store.add(pyoxigraph.Quad(quad.subject, quad.predicate, quad.object, graph))
    return {f"{quad} ." for quad in store} | {OTHER.strip(), "<http://other> <http://other> <http://other> ."}


def is_named(quad: pyoxigraph.Quad) -> bool:
    return isinstance(quad.graph_name, pyoxigraph.NamedNode)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pushed") / "graph.trig"
    write_trig(example_findings(), path)
    return path


WAYS = pytest.mark.parametrize("way", ["store", "update"])


@WAYS
@pytest.mark.parametrize("batch", [7, 100_000])
def test_each_article_gets_its_named_graph_and_nothing_else_is_touched(
    store: str, graph: Path, way: str, batch: int
) -> None:
    seen: list[tuple[int, int]] = []
    pushed = push_graph(graph, Endpoint(f"{store}/{way}"), batch=batch, progress=lambda *step: seen.append(step))
    assert held(store) == expected(graph)
    assert SHARED in pushed.graphs and len(pushed.graphs) == 3
    assert all(name == SHARED or name.startswith(f"{BASE}art-") for name in pushed.graphs)
    assert seen[-1] == (pushed.triples, pushed.triples) and seen == sorted(seen)


@WAYS
def test_loading_twice_is_the_same_as_once(store: str, graph: Path, way: str) -> None:
    for _ in range(2):
        push_graph(graph, Endpoint(f"{store}/{way}"), batch=50)
    assert held(store) == expected(graph)


@WAYS
def test_what_an_article_says_no_longer_is_gone_after_the_next_load(
    store: str, graph: Path, tmp_path: Path, way: str
) -> None:
    push_graph(graph, Endpoint(f"{store}/{way}"))
    findings = example_findings()
    less = tmp_path / "graph.nq"
    write_nquads(replace(findings, edges=findings.edges[:-2]), less)
    push_graph(less, Endpoint(f"{store}/{way}"), batch=30)
    assert held(store) == expected(less) < expected(graph)


@WAYS
def test_hostile_text_arrives_as_it_was(store: str, tmp_path: Path, way: str) -> None:
    path = tmp_path / "graph.trig"
    write_trig(hostile_findings(), path)
    push_graph(path, Endpoint(f"{store}/{way}"), batch=100)
    assert held(store) == expected(path)


def test_turtle_goes_into_one_graph_which_can_be_named(store: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    write_turtle(example_findings(), path, base="https://example.org/data/")
    assert push_graph(path, Endpoint(f"{store}/store")).graphs == ("https://example.org/graph",)
    assert push_graph(path, Endpoint(f"{store}/store"), graph="http://my/graph").graphs == ("http://my/graph",)


def test_batches_hold_every_line_once() -> None:
    lines = [str(number) for number in range(10)]
    assert list(cut_batches(lines, 4)) == ["0\n1\n2\n3\n", "4\n5\n6\n7\n", "8\n9\n"]
    assert list(cut_batches([], 4)) == []


def test_blank_nodes_are_refused_since_they_would_double(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    for line in ("_:a <http://b> <http://c> .", "<http://a> <http://b> _:c ."):
        path.write_text(line, encoding="utf-8")
        with pytest.raises(ReadError, match="has a blank node"):
            read_named_graphs(path, SHARED)


# --- stores that behave badly -----------------------------------------------------------------------------------------

Answer = Callable[[BaseHTTPRequestHandler, int], tuple[int, dict[str, str]] | None]


@contextmanager
def badly(answer: Answer) -> Iterator[tuple[str, list[tuple[str, str, bytes]]]]:
    """A server that answers each request, by its number, as it is told; None: it hangs up. And what it was asked."""
    asked: list[tuple[str, str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.append((self.command, self.path, body))
            outcome = answer(self, len(asked))
            if outcome is None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(outcome[0])
            for name, value in {"Content-Length": "0", **outcome[1]}.items():
                self.send_header(name, value)
            self.end_headers()

        do_POST = do_GET = do_PUT  # noqa: N815 - names that http.server looks for

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/store", asked
        server.shutdown()
        thread.join()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.nq"
    path.write_text('<http://a> <http://b> "é" <http://g> .\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("trouble", [(503, {"Retry-After": "0"}), (429, {"Retry-After": "0"}), (500, {}), None])
def test_a_store_in_trouble_is_asked_again(small: Path, trouble: tuple[int, dict[str, str]] | None) -> None:
    with badly(lambda handler, number: trouble if number < 3 else (204, {})) as (address, asked):
        push_graph(small, Endpoint(address))
    assert len(asked) == 3
    assert len(set(asked)) == 1, "each time the same"
    assert asked[0] == ("PUT", "/store?graph=http%3A%2F%2Fg", '<http://a> <http://b> "é" .\n'.encode())


def test_a_store_that_stays_in_trouble_is_an_error(small: Path) -> None:
    with badly(lambda handler, number: (503, {"Retry-After": "0"})) as (address, asked):
        with pytest.raises(EndpointError, match="503 Service Unavailable"):
            push_graph(small, Endpoint(address, retries=2))
        assert len(asked) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [((401, {}), "--user NAME"), ((404, {}), "nothing at this address"), ((405, {}), "--protocol"),
     ((413, {}), "--batch"), ((400, {}), "400 Bad Request"),
     ((302, {"Location": "http://elsewhere"}), "the store has moved to http://elsewhere")],
)  # fmt: skip
def test_what_will_not_do_is_not_tried_again_and_told(
    small: Path, answer: tuple[int, dict[str, str]], words: str
) -> None:
    with badly(lambda handler, number: answer) as (address, asked):
        with pytest.raises(EndpointError, match=words):
            push_graph(small, Endpoint(address))
        assert len(asked) == 1


def test_a_store_that_refuses_the_text_says_why(store: str, tmp_path: Path) -> None:
    path = tmp_path / "a.nq"
    path.write_text("<http://a> <http://b> <http://c> <http://g> .\n", encoding="utf-8")
    with pytest.raises(EndpointError, match=r"415 Unsupported Media Type; .*--protocol; it says: "):
        push_graph(path, Endpoint(f"{store}/query", protocol="update"))


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_name_and_password_go_as_the_store_asks(small: Path, scheme: str) -> None:
    challenge = {"Basic": 'Basic realm="x"', "Digest": 'Digest realm="x", nonce="1", qop="auth", algorithm=MD5'}[scheme]

    def answer(handler: BaseHTTPRequestHandler, number: int) -> tuple[int, dict[str, str]]:
        given = handler.headers.get("Authorization", "")
        return (204, {}) if given.startswith(scheme) else (401, {"WWW-Authenticate": challenge})

    with badly(answer) as (address, asked):
        push_graph(small, Endpoint(address, user="me", password="secret"))
    assert asked[-1][0] == "PUT" and asked[-1][2]


def test_nobody_there_is_told_in_words(small: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(EndpointError, match=r"Connection refused.*is the store running"):
        push_graph(small, Endpoint(f"http://127.0.0.1:{port}/store", retries=0))


@pytest.mark.parametrize("address", ["localhost:7878", "ftp://a/store", "file:///tmp", "http://", ""])
def test_what_is_no_address_is_wrong_use(small: Path, address: str) -> None:
    with pytest.raises(UsageError, match="no address of a store"):
        push_graph(small, Endpoint(address))


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_loads_and_tells(store: str, graph: Path) -> None:
    result = CliRunner().invoke(main, ["load", str(graph), "--endpoint", f"{store}/store"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "triples in 3 named graphs" in result.stderr
    assert held(store) == expected(graph)
    assert CliRunner().invoke(main, ["load", "-q", str(graph), "--endpoint", f"{store}/store"]).stderr == ""


def test_a_packed_file_is_loaded_too(store: str, graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph.trig.gz"
    path.write_bytes(gzip.compress(graph.read_bytes()))
    result = CliRunner().invoke(main, ["load", str(path), "--endpoint", f"{store}/store"])
    assert (result.exit_code, "apart" in result.stderr) == (0, False)
    assert held(store) == expected(graph)


def test_the_command_says_where_the_articles_are_told_apart(store: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    write_turtle(example_findings(), path)
    result = CliRunner().invoke(main, ["load", str(path), "--endpoint", f"{store}/store"])
    assert "1 named graph:" in result.stderr and "graph.trig does" in result.stderr


def test_the_command_takes_the_password_from_the_environment_or_asks(small: Path) -> None:
    seen: list[str] = []

    def answer(handler: BaseHTTPRequestHandler, number: int) -> tuple[int, dict[str, str]]:
        seen.append(handler.headers.get("Authorization", ""))
        return 204, {}

    with badly(answer) as (address, _):
        arguments = ["load", str(small), "--endpoint", address, "--user", "me"]
        asked = CliRunner().invoke(main, arguments, input="typed\n")
        given = CliRunner().invoke(main, arguments, env={"KG_PASSWORD": "given"})
    assert asked.exit_code == given.exit_code == 0 and "Password of me" in asked.stderr
    assert [word for word in seen if word] == ["Basic bWU6dHlwZWQ=", "Basic bWU6Z2l2ZW4="]


def test_an_error_of_the_store_is_one_line_and_exit_code_2(small: Path) -> None:
    with badly(lambda handler, number: (404, {})) as (address, _):
        result = CliRunner().invoke(main, ["load", str(small), "--endpoint", address])
    assert result.exit_code == 2 and result.stderr.count("\n") == 1
    assert issubclass(EndpointError, KgError)
