"""Triple stores, started for a test on a port of their own and asked over HTTP."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import requests
from requests.auth import HTTPDigestAuth

from tests.parsers.programs import find_program

MEDIA = {".ttl": "text/turtle", ".trig": "application/trig", ".jsonld": "application/ld+json"}
VIRTUOSO = """
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
DirsAllowed = {folder}
NumberOfBuffers = 4000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, ready: str) -> Iterator[None]:
    """The program while the block runs, from when the address answers; its output goes to a file in the folder."""
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, start_new_session=True)
    try:
        _wait(process, ready, folder / "output")
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait(process: subprocess.Popen[bytes], address: str, output: Path) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end:
        assert process.poll() is None, output.read_text(errors="replace")
        try:
            urlopen(address, timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer: {output.read_text(errors='replace')}")


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Oxigraph's server with an empty store in memory; gives its address."""
    address = f"http://127.0.0.1:{free_port()}"
    command = [find_program("oxigraph", "oxigraph"), "serve", "--bind", address.removeprefix("http://")]
    with running(command, folder, f"{address}/query?query=ASK%7B%7D"):
        yield address


def load_oxigraph(address: str, path: Path) -> None:
    """Empties the store and loads the file by the Graph Store Protocol."""
    urlopen(Request(f"{address}/store?default", method="DELETE")).close()
    urlopen(Request(f"{address}/update", b"DROP ALL", {"Content-Type": "application/sparql-update"})).close()
    target = "default" if path.suffix == ".ttl" else ""
    kind = {"Content-Type": MEDIA[path.suffix]}
    urlopen(Request(f"{address}/store?{target}".rstrip("?"), path.read_bytes(), kind, method="POST")).close()


@contextmanager
def virtuoso(folder: Path) -> Iterator[tuple[str, int]]:
    """Virtuoso with an empty database; gives its address and the port of SQL."""
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=sql, http=http, folder=folder))
    address = f"http://127.0.0.1:{http}"
    program = find_program("virtuoso-t", "virtuoso-opensource-7-bin")
    with running([program, "+foreground", "+configfile", "virtuoso.ini"], folder, f"{address}/sparql?query=ASK%7B%7D"):
        yield address, sql


def put_virtuoso(address: str, path: Path, graph: str) -> None:
    """Puts a Turtle file into a graph by the Graph Store Protocol, as the README shows it."""
    store, digest = f"{address}/sparql-graph-crud-auth?graph-uri={quote(graph)}", HTTPDigestAuth("dba", "dba")
    with requests.Session() as session:
        session.get(store, auth=digest)  # the challenge, before there is anything to send
        session.put(store, path.read_bytes(), auth=digest, headers={"Content-Type": "text/turtle"}).raise_for_status()


def load_virtuoso_trig(port: int, path: Path, graph: str) -> str:
    """Loads a TriG file by SQL, for its HTTP takes no TriG; gives what isql says."""
    command = f"DB.DBA.TTLP(file_to_string_output('{path}'),'','{graph}',256);\n"
    isql = find_program("isql-vt", "virtuoso-opensource-7-bin")
    done = subprocess.run([isql, str(port), "dba", "dba"], input=command, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def ask(address: str, sparql: str) -> list[dict[str, dict[str, str]]]:
    """The bindings of a SELECT."""
    request = Request(address, urlencode({"query": sparql}).encode(), {"Accept": "application/sparql-results+json"})
    with urlopen(request) as response:
        bindings: list[dict[str, dict[str, str]]] = json.load(response)["results"]["bindings"]
    return bindings
