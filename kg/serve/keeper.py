"""Holds the graph and forks workers that answer queries from it; runs as `python -m kg.serve.keeper`.

It has one thread, or a fork would be unsafe. The server tells it over a socket, in messages of five bytes, a kind and a
worker's number: `S`, start one on the socket that comes along; `K`, kill it. It answers with one line of JSON when
the graph is there, then with `D`, number and exit status for each worker that is gone.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kg.errors import KgError, ReadError
from kg.serve.limits import Limits
from kg.serve.worker import answer_questions

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["ENDED", "ORDER", "keep_graph", "main"]

ORDER = struct.Struct("!cI")
ENDED = struct.Struct("!cIi")
PATIENCE = 0.01  # seconds between two looks at those that are about to end


@dataclass(frozen=True, slots=True)
class _Opened:
    """A graph that workers can open: one in memory is shared, one in a folder is opened by each."""

    store: Callable[[], pyoxigraph.Store]
    prefixes: Mapping[str, str]
    on_disk: bool


def main() -> None:
    """Keep the graph that the arguments name: a socket's number, and JSON with `path` and `limits`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which closes the socket
    wish = json.loads(sys.argv[2])
    with socket.socket(fileno=int(sys.argv[1])) as control:
        try:
            path = Path(wish["path"])
            opened = _open_folder(path, control) if path.is_dir() else _load_file(path, control)
        except (KgError, OSError) as error:
            _tell(control, {"error": str(error)})
            return
        keep_graph(control, opened, Limits(**wish["limits"]))


def _load_file(path: Path, control: socket.socket) -> _Opened:
    from kg.graph.prefixes import PREFIXES
    from kg.graph.query import load_store, read_prefixes

    store, prefixes = load_store(path), {**PREFIXES, **read_prefixes(path)}
    count = cast("pyoxigraph.QuerySolutions", store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
    _tell_graph(control, store, int(next(count)["n"].value), prefixes["id"])
    return _Opened(lambda: store, prefixes, on_disk=False)


def _open_folder(path: Path, control: socket.socket) -> _Opened:
    """A folder that Oxigraph made. Opening it starts threads, so each worker does that for itself, after the fork."""
    import pyoxigraph

    from kg.graph.prefixes import PREFIXES

    if not (path / "CURRENT").is_file():
        raise ReadError(f"{path}: is a folder, but no Oxigraph store; right would be a graph file, or such a store")
    process = os.fork()
    if process == 0:
        with _leaving():
            store = pyoxigraph.Store.read_only(str(path))
            _tell_graph(control, store, len(store), PREFIXES["id"])
    os.waitpid(process, 0)
    return _Opened(lambda: pyoxigraph.Store.read_only(str(path)), PREFIXES, on_disk=True)


def _tell_graph(control: socket.socket, store: pyoxigraph.Store, triples: int, base: str) -> None:
    graphs = sorted(str(graph.value) for graph in store.named_graphs())
    _tell(control, {"triples": triples, "base": base, "graphs": graphs})


def _tell(control: socket.socket, facts: Mapping[str, Any]) -> None:
    control.sendall(json.dumps(facts).encode() + b"\n")


@contextmanager
def _leaving() -> Iterator[None]:
    """For a forked child: whatever happens inside, it ends here and never returns into the keeper's loop."""
    status = 1
    try:
        yield
        status = 0
    finally:
        os._exit(status)


def keep_graph(control: socket.socket, opened: _Opened, limits: Limits) -> None:
    """Start and kill workers as told, until the server goes away; then no worker is left."""
    gc.collect()
    gc.freeze()  # a collection in a worker would touch every object, and so copy its page
    workers: dict[int, int] = {}
    dying: dict[int, int] = {}
    try:
        while True:
            if select.select([control], [], [], PATIENCE if dying else None)[0]:
                message, sockets, _, _ = socket.recv_fds(control, ORDER.size, 1)
                if len(message) < ORDER.size:
                    return
                kind, number = ORDER.unpack(message)
                if kind == b"S":
                    workers[number] = _fork(control, sockets[0], opened, limits)
                else:
                    dying[number] = workers.pop(number)
                    os.kill(dying[number], signal.SIGKILL)
            _tell_endings(control, dying)
    finally:
        for process in workers.values():
            os.kill(process, signal.SIGKILL)


def _tell_endings(control: socket.socket, dying: dict[int, int]) -> None:
    """Say which of the killed are gone. Giving back their memory takes time: nobody waits for that."""
    for number, process in list(dying.items()):
        found, status = os.waitpid(process, os.WNOHANG)
        if found:
            del dying[number]
            control.sendall(ENDED.pack(b"D", number, os.waitstatus_to_exitcode(status)))


def _fork(control: socket.socket, its_socket: int, opened: _Opened, limits: Limits) -> int:
    process = os.fork()
    if process == 0:
        with _leaving():
            control.close()
            connection = socket.socket(fileno=its_socket)
            answer_questions(connection, opened.store(), opened.prefixes, limits, on_disk=opened.on_disk)
    os.close(its_socket)
    return process


if __name__ == "__main__":
    main()
