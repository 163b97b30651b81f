"""A graph of a million triples: exported, loaded, asked and checked, beside pyoxigraph alone on the same file.

    python -m benchmarks.graph [TRIPLES] [RUNS]

Each figure is the median of RUNS runs (3), ours and pyoxigraph's by turns, in seconds of the processor: what other
programs do on the machine meanwhile does not count.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph
from rich.console import Console
from rich.table import Table

import kg
from benchmarks.large_graph import TRIPLES_AN_ARTICLE, build_findings
from kg.export import load_writers
from kg.export.convert import write_converted
from kg.graph.query import load_question
from kg.graph.validate import check_graph

MOST_USED = (
    *("who-accuses-whom", "who-accuses-russia", "whom-does-russia-accuse", "mutual-accusations", "most-accused"),
    *("commitments-said-to-be-broken", "ledger-of", "accusations-of", "charges-denied", "statements-of"),
)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, once, on all cores together."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def beside(ours: Callable[[], object], theirs: Callable[[], object], runs: int) -> tuple[float, float]:
    """The medians of both, run by turns."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def load_alone(path: Path) -> pyoxigraph.Store:
    """What pyoxigraph needs to hold the file."""
    store = pyoxigraph.Store()
    store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    return store


def export_alone(path: Path, target: Path) -> None:
    """Turtle to N-Triples, streamed."""
    quads = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    pyoxigraph.serialize((quad.triple for quad in quads), str(target), format=pyoxigraph.RdfFormat.N_TRIPLES)


def ask_alone(store: pyoxigraph.Store, sparql: str, prefixes: dict[str, str]) -> list[list[object]]:
    """All solutions, as terms."""
    return [list(solution) for solution in store.query(sparql, prefixes=prefixes)]


def main(triples: int = 1_000_000, runs: int = 3) -> None:
    """Prints the tables."""
    findings = build_findings(-(-triples // TRIPLES_AN_ARTICLE))
    console = Console(width=100)
    with TemporaryDirectory() as folder:
        path, target = Path(folder) / "graph.ttl", Path(folder) / "graph.nt"
        made = Table("from findings to", "seconds", "MB")
        for name, write in load_writers().items():
            if not name.startswith(("network", "graph.html", "links")):
                spent = seconds(lambda write=write, name=name: write(findings, Path(folder) / name))  # type: ignore[misc]
                made.add_row(name, f"{spent:.1f}", f"{(Path(folder) / name).stat().st_size / 1e6:.0f}")
        graph, alone = kg.load(path), load_alone(path)
        console.print(f"{len(alone):,} triples", made)
        rows = Table("beside pyoxigraph alone", "kg", "pyoxigraph", "ratio")
        jobs = {
            "load Turtle": (lambda: kg.load(path), lambda: load_alone(path)),
            "Turtle to N-Triples": (lambda: write_converted(path, target), lambda: export_alone(path, target)),
        }
        for name in MOST_USED:
            sparql = load_question(name).sparql
            jobs[name] = (
                lambda name=name: graph.query(name),  # type: ignore[misc]
                lambda sparql=sparql: ask_alone(alone, sparql, dict(graph.prefixes)),  # type: ignore[misc]
            )
        for name, (ours, theirs) in jobs.items():
            mine, other = beside(ours, theirs, runs)
            rows.add_row(name, f"{mine:.2f}", f"{other:.2f}", f"{mine / other:.2f}")
        console.print(rows)
        console.print(f"kg validate: {seconds(lambda: check_graph(path)):.1f} seconds")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
