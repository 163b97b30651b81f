"""What a query may take: time, memory, room; and what becomes of those that take more."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pyoxigraph
import pytest

from kg.errors import ReadError, UsageError
from kg.serve.limits import MEGABYTE, Limits
from kg.serve.server import Settings, serving
from tests.serve.storm import SLOW, family, running, ticks_of
from tests.serve.wire import Reply, ask, send

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ORDERED = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
NESTED = "ASK " + "{" * 20_000 + "}" * 20_000
ROWS = 300


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("limited") / "graph.nt"
    path.write_text("".join(f'<http://a/{n}> <http://b> "c{n}" .\n' for n in range(ROWS)), encoding="utf-8")
    return path


@pytest.fixture
def address(graph: Path) -> Iterator[str]:
    """One worker: whatever is left of a query is in the way of the next."""
    limits = Limits(seconds=1, answer=MEGABYTE, memory=64 * MEGABYTE, workers=1)
    with serving(graph, Settings(port=0, limits=limits)) as address:
        yield address


def count(address: str) -> int:
    return int(ask(address, COUNT).rows[0]["n"])


def workers() -> list[int]:
    """The processes of all workers that this process's keepers have."""
    return [worker for keeper in family(os.getpid())[1:] for worker in family(keeper)[1:]]


@pytest.mark.parametrize("query", SLOW)
def test_a_slow_query_is_ended_when_its_time_is_over_and_the_next_is_answered(address: str, query: str) -> None:
    start = time.monotonic()
    reply = ask(address, query)
    assert reply.status == 504 and "ended after 1 s" in reply.text
    assert 0.9 < time.monotonic() - start < 5
    assert count(address) == ROWS
    for _ in range(30):  # not as long as the alarm that a worker sets for itself
        if len(workers()) == 1:  # the one that was killed is gone
            break
        time.sleep(0.05)
    (worker,) = workers()
    before = ticks_of(worker)
    time.sleep(0.3)
    assert ticks_of(worker) - before < 5, "hundredths of a second of processor time"


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [(NESTED, 400, "nested too deeply"), (ORDERED, 500, "64 MB of memory"),
     ("SELECT * { ?a ?b ?c . ?d ?e ?f }", 500, "1 MB")],
    ids=["nested", "ordered", "large"],
)  # fmt: skip
def test_a_query_that_would_end_the_engine_ends_only_itself(graph: Path, query: str, status: int, words: str) -> None:
    limits = Limits(seconds=20, answer=MEGABYTE, memory=64 * MEGABYTE, workers=1)
    with serving(graph, Settings(port=0, limits=limits)) as address:
        reply = send(address, "POST", "/sparql", {"Content-Type": "application/sparql-query"}, query.encode())
        assert (reply.status, words in reply.text) == (status, True), reply.text
        assert count(address) == ROWS


def test_a_client_that_leaves_frees_the_worker(graph: Path) -> None:
    limits = Limits(seconds=30, workers=1)
    with serving(graph, Settings(port=0, limits=limits)) as address:
        place = urlsplit(address)
        with socket.create_connection((place.hostname or "", place.port or 0)) as connection:
            connection.sendall(f"GET /sparql?query={quote(SLOW[0])} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.3)
        start = time.monotonic()
        assert count(address) == ROWS
        assert time.monotonic() - start < 5


def test_who_waits_too_long_for_a_worker_is_told_to_come_later(address: str) -> None:
    replies: list[Reply] = []
    askers = [threading.Thread(target=lambda: replies.append(ask(address, SLOW[0]))) for _ in range(3)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    statuses = sorted(reply.status for reply in replies)
    assert set(statuses) == {503, 504} and statuses[0] == 503, statuses
    assert all(reply.headers["retry-after"] == "5" for reply in replies if reply.status == 503)
    assert count(address) == ROWS


def test_a_worker_that_dies_is_replaced(address: str) -> None:
    assert count(address) == ROWS
    (worker,) = workers()
    os.kill(worker, signal.SIGKILL)
    statuses = [ask(address, COUNT).status for _ in range(3)]
    assert statuses[1:] == [200, 200] and statuses[0] in {200, 500}


def test_a_worker_has_no_way_to_the_network_even_without_the_fence(
    monkeypatch: pytest.MonkeyPatch, graph: Path, tmp_path: Path
) -> None:
    """The fence is taken down in the workers by a module that Python imports when it starts."""
    patch = "import kg.serve.fence\nkg.serve.fence.check_query = lambda sparql: sparql\n"
    (tmp_path / "sitecustomize.py").write_text(patch, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as trap, serving(graph, Settings(port=0)) as address:
        reply = ask(address, f"SELECT * {{ SERVICE <http://127.0.0.1:{trap.getsockname()[1]}/> {{ ?s ?p ?o }} }}")
        assert reply.status == 500 and "Too many open files" in reply.text


def test_a_store_folder_is_served_too(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    store = pyoxigraph.Store(str(folder))
    node = pyoxigraph.NamedNode("http://a")
    store.add(pyoxigraph.Quad(node, node, node, node))
    store.flush()
    del store
    with serving(folder, Settings(port=0, limits=Limits(seconds=2, workers=2))) as address:
        assert count(address) == 1, "the default graph is all graphs together"
        found = [ask(address, COUNT.replace("{", f"FROM <http://{name}> {{")).rows[0]["n"] for name in "ab"]
        assert found == ["1", "0"]
        assert ask(address, SLOW[0].replace("?a ?b ?c", "VALUES ?z { " + "1 " * 500 + "}")).status in {200, 504}
        assert count(address) == 1


def test_what_is_no_graph_cannot_be_served(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("<http://a> <http://b> .", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for name, words in (("broken.ttl", "cannot be read as"), ("folder", "no Oxigraph store"), ("words.png", "suffix")):
        with pytest.raises(ReadError, match=words), serving(tmp_path / name):
            pass


def test_an_address_that_is_taken_is_an_error_that_says_so(graph: Path, address: str) -> None:
    port = int(address.rpartition(":")[2])
    with pytest.raises(UsageError, match=f"127.0.0.1:{port}: .*choose another"), serving(graph, Settings(port=port)):
        pass


def test_when_the_keeper_is_killed_the_server_ends_with_an_error(graph: Path) -> None:
    with running(graph) as (address, process):
        assert count(address) == ROWS
        os.kill(family(process.pid)[1], signal.SIGKILL)
        assert process.wait(timeout=10) == 2
