"""A graph file as named graphs, each cut into batches of N-Triples lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urljoin

from kg.errors import ReadError
from kg.graph.query import read_prefixes, read_quads

__all__ = ["cut_batches", "read_named_graphs", "shared_graph"]


def read_named_graphs(path: Path, shared: str) -> Mapping[str, Sequence[str]]:
    """The triples of each named graph as lines of N-Triples, sorted, without doubles; the graphs by their IRIs, sorted.

    What stands in the default graph goes into the graph `shared`: somebody else's default graph is not ours to replace.
    Raises ReadError for a file that is no RDF, and for blank nodes: loaded twice they would be there twice.
    """
    graphs: dict[str, set[str]] = defaultdict(set)
    for quad in read_quads(path):
        line = f"{quad.subject} {quad.predicate} {quad.object} ."
        if line.startswith("_:") or str(quad.object).startswith("_:"):
            raise ReadError(f"{path}: has a blank node ({line[:120]}); give it an IRI, as kg build does, to load it")
        graphs[str(getattr(quad.graph_name, "value", shared))].add(line)
    return {name: sorted(graphs[name]) for name in sorted(graphs)}


def shared_graph(path: Path) -> str:
    """The graph for what articles share: `graph` beside the folder of the file's data.

    `https://w3id.org/kg-diplomacy/id/` gives https://w3id.org/kg-diplomacy/graph.
    """
    return urljoin(read_prefixes(path)["id"], "../graph")


def cut_batches(lines: Sequence[str], size: int) -> Iterator[str]:
    """The lines, at most `size` of them at a time, as one text."""
    for start in range(0, len(lines), size):
        yield "\n".join(lines[start : start + size]) + "\n"
