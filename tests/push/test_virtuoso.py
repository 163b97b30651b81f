"""A graph in Virtuoso, which asks for a password by Digest and has its own ideas of text and numbers."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
import requests

from kg.export.formats import write_trig
from kg.model import Findings
from kg.push import Endpoint, push_graph
from tests.examples import example_findings
from tests.export.page_findings import hostile_findings

INI = """
[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
[TempDatabase]
DatabaseFile = t.db
TransactionFile = t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
[SPARQL]
ResultSetMaxRows = 100000
"""
SHARED = "https://w3id.org/kg-diplomacy/graph"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Virtuoso over an empty database: its address."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.fail("no virtuoso-t on the PATH: install it (Debian: apt-get install virtuoso-opensource-7-bin)")
    folder, http = tmp_path_factory.mktemp("virtuoso"), free_port()
    (folder / "virtuoso.ini").write_text(INI.format(sql=free_port(), http=http), encoding="ascii")
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, start_new_session=True)
    try:
        wait_for(f"http://127.0.0.1:{http}", process, folder / "said")
        yield f"http://127.0.0.1:{http}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    for _ in range(900):
        assert process.poll() is None, said.read_text("utf-8", errors="replace")
        try:
            requests.get(f"{address}/sparql", params={"query": "ASK {}"}, timeout=5)
            return
        except requests.ConnectionError:
            time.sleep(0.1)
    pytest.fail(f"nobody answers at {address}: {said.read_text('utf-8', errors='replace')}")


def held(address: str, graphs: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Graph, subject, predicate and object of all that stands in the graphs, as text."""
    names = " ".join(f"<{name}>" for name in graphs)
    query = {"query": f"SELECT * {{ GRAPH ?g {{ ?s ?p ?o }} VALUES ?g {{ {names} }} }}"}
    headers = {"Accept": "application/sparql-results+json"}
    answer = requests.get(f"{address}/sparql", params=query, headers=headers, timeout=60)
    rows = json.loads(answer.content)["results"]["bindings"]
    return {tuple(plain(row[name]["value"]) for name in "gspo") for row in rows}


def expected(path: Path) -> set[tuple[str, ...]]:
    return {
        (str(getattr(q.graph_name, "value", SHARED)), *(plain(str(getattr(term, "value", term))) for term in q.triple))
        for q in pyoxigraph.parse(path=str(path))
    }


def plain(value: str) -> str:
    """Numbers and truths in one spelling: Virtuoso has 0 for false and 1 for 1.0."""
    try:
        return str(float({"true": "1", "false": "0"}.get(value, value)))
    except ValueError:
        return value


@pytest.mark.parametrize("way", ["sparql-graph-crud-auth", "sparql-auth"])
@pytest.mark.parametrize("findings", [example_findings, hostile_findings])
def test_virtuoso_holds_each_article_in_its_graph_however_often_it_is_loaded(
    virtuoso: str, tmp_path: Path, way: str, findings: Callable[[], Findings]
) -> None:
    path = tmp_path / "graph.trig"
    write_trig(findings(), path)
    for _ in range(2):
        pushed = push_graph(path, Endpoint(f"{virtuoso}/{way}", user="dba", password="dba"), batch=150)
    assert held(virtuoso, pushed.graphs) == expected(path)
