"""Answers queries, one at a time, in a process that may be killed at any moment.

Frames go over a socket, each a kind (one byte), a length (four) and its bytes. In: `Q`, a question as JSON. Out: first
`P`, the number of the process; then, for each question, `H`, the answer's form as JSON, and `D`, a piece of it, or `X`,
why there is none, as JSON; and `E`, the end, with "worn" if this was the worker's last.
"""

from __future__ import annotations

import json
import math
import os
import re
import resource
import signal
import socket
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import pyoxigraph

from kg.serve.fence import check_query, has_dataset
from kg.serve.formats import RESULTS, TRIPLES, Form, named_form
from kg.serve.limits import MEGABYTE, Limits, Refused
from kg.serve.question import Question

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

__all__ = ["FRAME", "RESULT_FORMATS", "TRIPLE_FORMATS", "Frames", "answer_questions", "write_answer"]

FRAME = struct.Struct("!cI")
PIECE = 1 << 16
GROWN = 64 * MEGABYTE  # a worker that has grown by more is replaced: the allocator keeps what a large query took

RESULT_FORMATS = {
    "json": pyoxigraph.QueryResultsFormat.JSON,
    "xml": pyoxigraph.QueryResultsFormat.XML,
    "csv": pyoxigraph.QueryResultsFormat.CSV,
    "tsv": pyoxigraph.QueryResultsFormat.TSV,
}
TRIPLE_FORMATS = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


class Frames:
    """What Oxigraph writes an answer to: a file of which nothing is kept, cut into frames of 64 KiB.

    Raises Refused when the answer is larger than `limit` bytes.
    """

    def __init__(self, connection: socket.socket, limit: int) -> None:
        self._connection, self._left, self._limit = connection, limit, limit
        self._piece = bytearray()

    def write(self, part: bytes) -> int:
        """Take the next bytes of the answer."""
        self._left -= len(part)
        if self._left < 0:
            size = f"{self._limit / MEGABYTE:g} MB"
            raise Refused(500, f"the answer is larger than {size}, the limit here; narrow the query, or set a LIMIT")
        self._piece += part
        if len(self._piece) >= PIECE:
            self.flush()
        return len(part)

    def flush(self) -> None:
        """Send what has come together."""
        if self._piece:
            self.send(b"D", bytes(self._piece))
            self._piece.clear()

    def send(self, kind: bytes, content: bytes) -> None:
        """Send one frame."""
        self._connection.sendall(_frame(kind, content))


def _frame(kind: bytes, content: bytes) -> bytes:
    return FRAME.pack(kind, len(content)) + content


def answer_questions(
    connection: socket.socket, store: pyoxigraph.Store, prefixes: Mapping[str, str], limits: Limits, *, on_disk: bool
) -> None:
    """Answer what comes over the socket until it is closed or the worker has grown too much.

    A store on a disk reads files while it answers, and its default graph is not all of it.
    """
    _confine(limits, files=on_disk)
    before = _peak()
    with connection, connection.makefile("rb") as incoming:
        connection.sendall(_frame(b"P", str(os.getpid()).encode()))
        while head := incoming.read(FRAME.size):
            question = Question(**json.loads(incoming.read(FRAME.unpack(head)[1])))
            signal.alarm(math.ceil(limits.seconds) + 2)  # ends the query even if nobody is left to kill it
            frames = Frames(connection, limits.answer)
            _answer(store, question, prefixes, frames, union=on_disk)
            signal.alarm(0)
            if _peak() > before + GROWN:
                frames.send(b"E", b"worn")
                return
            frames.send(b"E", b"")


def _confine(limits: Limits, *, files: bool) -> None:
    """No more memory than allowed; and, unless it reads files, no new file or socket: a second lock."""
    os.nice(5)  # the server goes first: it has to end what takes too long
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statm = Path("/proc/self/statm")
    used = int(statm.read_text("ascii").split()[5]) * resource.getpagesize() if statm.exists() else 0
    # Only Linux holds to it; what the graph takes is shared and comes on top.
    resource.setrlimit(resource.RLIMIT_DATA, (used + limits.memory,) * 2)
    if not files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _answer(
    store: pyoxigraph.Store, question: Question, prefixes: Mapping[str, str], frames: Frames, *, union: bool
) -> None:
    try:
        write_answer(store, question, prefixes, frames, union=union)
        frames.flush()
        return
    except Refused as error:
        refused = error
    except MemoryError:
        refused = Refused(500, "the query needs more memory than is allowed here; narrow it")
    except OSError as error:
        refused = Refused(500, f"the query failed: {error}")
    frames.send(b"X", json.dumps({"status": refused.status, "message": refused.message}).encode())


def write_answer(
    store: pyoxigraph.Store, question: Question, prefixes: Mapping[str, str], frames: Frames, *, union: bool
) -> None:
    """Write the answer in the form that the question asks for; `union`: the default graph is all graphs together.

    Raises Refused: 400 for a query that does not parse, 403 for SERVICE, 406 for an answer in no form the client takes,
    500 for one that is too large.
    """
    found = _ask(store, question, prefixes, union)
    if isinstance(found, pyoxigraph.QueryTriples):
        form = _announce(question.triples, TRIPLES, frames)
        _write_triples(found, form, prefixes, cast(IO[bytes], frames))
    else:
        form = _announce(question.results, RESULTS, frames)
        found.serialize(cast(IO[bytes], frames), format=RESULT_FORMATS[form.name])


def _ask(
    store: pyoxigraph.Store, question: Question, prefixes: Mapping[str, str], union: bool
) -> QueryBoolean | QuerySolutions | QueryTriples:
    sparql = check_query(question.sparql)
    try:
        return store.query(sparql, base_iri=question.base, prefixes=dict(prefixes), **_dataset(question, union))
    except (SyntaxError, ValueError) as error:
        raise Refused(400, f"the query does not parse: {_readable(str(error))}") from error


def _readable(message: str) -> str:
    """The parser's message on one line, its ranges of characters told as what they are.

    >>> _readable("expected one of '}', ['0'..='9'], ['A' ..= 'Z' | 'a' ..= 'z'], ['%'], [_]")
    "expected one of '}', a letter or digit, '%'"
    """
    for told, shown in (
        (r"\[[^\]]*\.\.=[^\]]*\]", "a letter or digit"),
        (r"(a letter or digit, )+(?=.*a letter or digit)|, \[_\]", ""),
        (r"\[('[^'\\]'|'\\.')\]", r"\1"),
    ):
        message = re.sub(told, shown, message)
    return " ".join(message.split())


def _dataset(question: Question, union: bool) -> dict[str, Any]:
    """The graphs to ask: those the request names, those the query names, or the default graph."""
    if question.default_graphs or question.named_graphs:
        return {
            "default_graph": [_graph(iri) for iri in question.default_graphs],
            "named_graphs": [_graph(iri) for iri in question.named_graphs],
        }
    return {"use_default_graph_as_union": True} if union and not has_dataset(question.sparql) else {}


def _graph(iri: str) -> pyoxigraph.NamedNode:
    try:
        return pyoxigraph.NamedNode(iri)
    except ValueError as error:
        raise Refused(400, f"{iri[:200]!r} names no graph, for it is no IRI: {error}") from error


def _announce(name: str | None, forms: tuple[Form, ...], frames: Frames) -> Form:
    form = named_form(name, forms) if name else None
    if form is None:
        known = ", ".join(form.media_type for form in forms)
        raise Refused(406, f"the answer to this query can be written as {known}; the client takes none of them")
    frames.send(b"H", json.dumps({"name": form.name, "media_type": form.media_type, "suffix": form.suffix}).encode())
    return form


def _write_triples(found: QueryTriples, form: Form, prefixes: Mapping[str, str], out: IO[bytes]) -> None:
    if form.name == "ntriples":
        found.serialize(out, format=TRIPLE_FORMATS[form.name])
    else:
        pyoxigraph.serialize(found, out, format=TRIPLE_FORMATS[form.name], prefixes=dict(prefixes))
