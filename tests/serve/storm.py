"""Sixty-four clients at once: good, bad, slow and hostile requests against `kg serve`, and what became of each.

    python -m tests.serve.storm --seconds 60

starts the command on a graph of the example findings, or on `--graph FILE`, and prints how many requests of each kind
had which outcome, how long good ones took, how much memory it all had at most, and whether all was in order at the end.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from statistics import median
from typing import TextIO
from urllib.parse import urlencode, urlsplit

from pyoxigraph import Quad, QueryResultsFormat, QuerySolutions, Store

from kg.export.formats import write_trig
from kg.graph.query import list_questions, read_prefixes, read_quads
from tests.examples import example_findings
from tests.serve.wire import Reply, ask, send

__all__ = ["Report", "Storm", "running"]

LIMIT = 2.0  # seconds a query may run
SLACK = 4.0  # seconds on top of it: waiting for a worker is bounded by the limit, the rest is for a busy machine
MEMORY, ANSWER = 128, 8  # MB
QUERY = {"Content-Type": "application/sparql-query"}
CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"

QUESTIONS = [question.sparql for question in list_questions()]
GOOD = [
    *(sparql for sparql in QUESTIONS if re.search("^SELECT", sparql, re.MULTILINE)),
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
]
BAD: Sequence[tuple[str, set[int]]] = [
    ("SELECT * {", {400}), ("INSERT DATA { <a> <b> <c> }", {400}), ("", {400}), ("\u202e\u0000😀", {400}),
    ("SELECT ?x { ?x nothing:known ?y }", {400}), ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", {403}),
]  # fmt: skip
SLOW = [
    f"SELECT (COUNT(*) AS ?n) {CROSS}",
    f"SELECT (SUM(STRLEN(STR(?c))) AS ?n) {CROSS}",
    "SELECT (COUNT(*) AS ?n) { ?a (!<x:x>|^!<x:x>)+ ?b . ?c (!<x:x>|^!<x:x>)+ ?d . ?e (!<x:x>|^!<x:x>)+ ?f }",
    f"ASK {CROSS.replace('}', 'FILTER(STR(?a) = CONCAT(STR(?d), STR(?o))) }')}",
]
HOSTILE = [
    ("ASK " + "{" * 20_000 + "}" * 20_000, {400}),  # ends the process that parses it
    ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f", {500}),  # wants all the memory there is
    ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", {500}),  # wants a gigabyte of answer
    ("SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", {500}),
    ("SELECT (" + "REPLACE(" * 30 + "'aaaa'" + ", 'a', 'aaaa')" * 30 + " AS ?x) {}", {500}),  # 4 to the power of 31
]


@dataclass
class Report:
    """What became of the requests, by kind and outcome; seconds of good ones; megabytes at most; faults in words."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    longest: float = 0.0
    server: float = 0.0
    together: float = 0.0
    faults: list[str] = field(default_factory=list)


@contextlib.contextmanager
def running(graph: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The command on a free port: its address and its process. In the end it stops when told, and told of no fault."""
    command = [sys.executable, "-c", "from kg.cli import main; main()", "serve", str(graph), "--port", "0", *options]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            yield address_in(said), process
        finally:
            process.terminate()
            process.wait(timeout=20)
            said.seek(0)
            assert "Traceback" not in (words := said.read()), words[-2000:]


def address_in(said: TextIO) -> str:
    """The address that the command has printed, waited for."""
    for _ in range(600):
        said.seek(0)
        if found := re.search(r"http://\S+(?=/sparql)", said.read()):
            return found[0]
        time.sleep(0.1)
    raise AssertionError("kg serve told no address within a minute")


class Storm:
    """Clients against one endpoint; `expected` maps each good query to its right rows, sorted."""

    def __init__(self, address: str, graph: Path) -> None:
        self.address, self.report = address, Report()
        self._expected = {query: expected_rows(graph, query) for query in GOOD}
        self._lock = threading.Lock()
        self._end = 0.0

    def run(self, process: int, *, clients: int, seconds: float) -> Report:
        """Let the clients loose, watch the memory of the process and its children, and look after it all."""
        self._end = time.monotonic() + seconds
        threads = [threading.Thread(target=self._live, args=(number,)) for number in range(clients)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            self.report.server = max(self.report.server, memory_of(process))
            self.report.together = max(self.report.together, sum(map(memory_of, family(process))))
            time.sleep(0.25)
        self._look_after(process)
        return self.report

    def _live(self, number: int) -> None:
        chance = random.Random(number)
        kinds = (
            self._be_good,
            self._be_good,
            self._be_bad,
            self._be_slow,
            self._be_hostile,
            self._leave,
            self._be_rude,
        )
        while time.monotonic() < self._end:
            self._watched(chance.choice(kinds), chance)

    def _watched(self, deed: Callable[[random.Random], tuple[str, str, float]], chance: random.Random) -> None:
        start = time.perf_counter()
        try:
            kind, outcome, longest = deed(chance)
        except (OSError, HTTPException, ValueError, AssertionError) as error:
            kind, outcome, longest = deed.__name__.strip("_"), f"fault: {error!r:.300}", 1e9
            self._blame(f"{kind}: {error!r:.300}")
        took = time.perf_counter() - start
        with self._lock:
            self.report.outcomes[kind, outcome] += 1
            self.report.longest = max(self.report.longest, took)
            if (kind, outcome) == ("good", "right"):
                self.report.seconds.append(took)
        if took > longest:
            self._blame(f"{kind}: {outcome} only after {took:.1f} s")

    def _blame(self, fault: str) -> None:
        with self._lock:
            self.report.faults.append(fault)

    def _be_good(self, chance: random.Random) -> tuple[str, str, float]:
        query = chance.choice(GOOD)
        reply = ask(self.address, query)
        if reply.status == 503:
            return "good", "told to come later", 2 * LIMIT + SLACK
        if reply.status == 504:
            return "good", "ended for its time", 2 * LIMIT + SLACK
        assert reply.status == 200, (reply.status, reply.text)
        assert rows_of(reply) == self._expected[query], "wrong answer"
        return "good", "right", 2 * LIMIT + SLACK

    def _be_bad(self, chance: random.Random) -> tuple[str, str, float]:
        query, wanted = chance.choice(BAD)
        return self._refused("bad", send(self.address, "POST", "/sparql", QUERY, query.encode()), wanted)

    def _be_slow(self, chance: random.Random) -> tuple[str, str, float]:
        return self._refused("slow", ask(self.address, chance.choice(SLOW)), set())

    def _be_hostile(self, chance: random.Random) -> tuple[str, str, float]:
        query, wanted = chance.choice(HOSTILE)
        return self._refused("hostile", send(self.address, "POST", "/sparql", QUERY, query.encode()), wanted)

    def _refused(self, kind: str, reply: Reply, wanted: set[int]) -> tuple[str, str, float]:
        if reply.status == 503:
            return kind, "told to come later", 2 * LIMIT + SLACK
        # on a machine with too much to do, any query may take too long
        assert reply.status in {*wanted, 504}, (reply.status, reply.text[:200])
        return kind, f"refused, {reply.status}", 2 * LIMIT + SLACK

    def _leave(self, chance: random.Random) -> tuple[str, str, float]:
        """Asks something slow, and is gone before the answer."""
        with self._connected() as connection:
            path = "/sparql?" + urlencode({"query": chance.choice(SLOW)})
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(chance.random() / 2)
        return "leaving", "left", SLACK

    def _be_rude(self, chance: random.Random) -> tuple[str, str, float]:
        """No HTTP, half of HTTP, too much of it."""
        head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: "
        rudeness = chance.choice(
            (b"\x16\x03\x01\x00", b"GET /sparql?query=%ff HTTP/1.1\r\nHost: x\r\n\r\n",
             head + b"100\r\n\r\nASK",
             head + b"-1\r\n\r\n",
             head + b"4000000\r\n\r\n" + b"#" * 2_000_000, b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n")
        )  # fmt: skip
        with self._connected() as connection, contextlib.suppress(OSError):  # it may hang up on us
            connection.sendall(rudeness)
            connection.settimeout(chance.random())
            connection.recv(1000)
        return "rude", "survived", SLACK

    def _connected(self) -> socket.socket:
        address = urlsplit(self.address)
        return socket.create_connection((address.hostname or "", address.port or 0), timeout=20)

    def _look_after(self, process: int) -> None:
        """All queries have ended, nobody uses the processor any more, and the endpoint answers as it did before."""
        time.sleep(LIMIT + 1)
        before = sum(map(ticks_of, family(process)))
        time.sleep(1)
        busy = sum(map(ticks_of, family(process))) - before
        if busy > 20:  # of a hundred a second
            self._blame(f"something still runs: {busy} ticks of processor time in a second")
        for query in GOOD:
            reply = ask(self.address, query)
            if reply.status != 200 or rows_of(reply) != self._expected[query]:
                self._blame(f"after the storm, status {reply.status} for {query[:60]!r}")


def expected_rows(graph: Path, query: str) -> list[str]:
    """What Oxigraph itself answers about the triples of all graphs, each triple once."""
    store = Store()
    store.bulk_extend(Quad(*quad.triple) for quad in read_quads(graph))
    found = store.query(query, prefixes=dict(read_prefixes(graph)))
    assert isinstance(found, QuerySolutions)
    return rows_of(Reply(200, {}, found.serialize(format=QueryResultsFormat.JSON) or b""))


def rows_of(reply: Reply) -> list[str]:
    """The rows of a JSON answer as text, sorted: the order of equal rows is free."""
    answer = json.loads(reply.body)
    return sorted(json.dumps(row, sort_keys=True) for row in answer["results"]["bindings"])


def family(process: int) -> list[int]:
    """The process and all that came from it."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return []
    return [process, *(one for child in children for one in family(int(child)))]


def memory_of(process: int) -> float:
    """Megabytes in memory, what is shared counted in parts; 0 for a process that is gone."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0.0
    found = re.search(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def ticks_of(process: int) -> int:
    """Processor time used so far, in hundredths of a second."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def options() -> list[str]:
    """The limits that the storm is made for."""
    return ["--time", f"{LIMIT:g}", "--memory", str(MEMORY), "--answer", str(ANSWER)]


def main() -> None:
    """Print the report; exit code 1 when there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--graph", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graph = given.graph or Path(folder) / "graph.trig"
        if given.graph is None:
            write_trig(example_findings(), graph)
        with running(graph, *options()) as (address, process):
            report = Storm(address, graph).run(process.pid, clients=given.clients, seconds=given.seconds)
    for (kind, outcome), count in sorted(report.outcomes.items()):
        print(f"{kind:>8}  {outcome:<24} {count:>7,}")
    times = sorted(report.seconds) or [0.0]
    print(f"good answers: median {median(times):.3f} s, 95 of 100 within {times[int(len(times) * 0.95)]:.3f} s")
    print(f"longest of all {report.longest:.1f} s; server {report.server:.0f} MB, all {report.together:.0f} MB at most")
    print(*(report.faults or ["no fault"]), sep="\n")
    sys.exit(1 if report.faults else 0)


if __name__ == "__main__":
    main()
