"""Reads a graph file and brings it into a store, graph by graph, batch by batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.push.graphs import cut_batches, read_named_graphs, shared_graph
from kg.push.store import Endpoint, open_store

__all__ = ["Pushed", "push_graph"]

BATCH = 2000  # triples; Virtuoso takes no update of more than 10,000 lines


@dataclass(frozen=True, slots=True)
class Pushed:
    """What was brought into the store."""

    triples: int
    graphs: tuple[str, ...]


def _quiet(done: int, total: int) -> None:
    """The default for progress: nothing is shown."""


def push_graph(
    path: Path,
    endpoint: Endpoint,
    *,
    graph: str | None = None,
    batch: int = BATCH,
    progress: Callable[[int, int], None] = _quiet,
) -> Pushed:
    """Replace, in the store, each named graph of the file; the file's default graph becomes the graph named `graph`.

    The first batch of a graph replaces it and the others add, so a push that was broken off is mended by another. Other
    graphs of the store are left alone. `batch` is in triples; `progress` is told the triples sent and all of them.

    Raises ReadError, UsageError, and EndpointError when the store refuses or does not answer.
    """
    graphs = read_named_graphs(path, graph or shared_graph(path))
    total, sent = sum(map(len, graphs.values())), 0
    store = open_store(endpoint)
    for name, lines in graphs.items():
        for number, triples in enumerate(cut_batches(lines, batch)):
            (store.add_triples if number else store.replace_graph)(name, triples)
            sent += min(batch, len(lines) - number * batch)
            progress(sent, total)
    return Pushed(total, tuple(graphs))
