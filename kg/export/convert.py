"""A written graph in another format, by Oxigraph: streamed, of any size; numbers stay as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.export.packing import open_packed
from kg.graph.files import graph_format, read_prefixes, read_quads

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["write_converted"]


def write_converted(source: Path, target: Path) -> None:
    """Write the graph of `source` to `target`, the formats told by the suffixes, packed where they say so.

    Into a format without named graphs their triples go once each, which needs memory for the triples; all else is
    streamed. Raises ReadError for what is no graph, UsageError for a target of no format or the source itself.
    """
    import pyoxigraph

    if target.exists() and target.samefile(source):
        raise UsageError(f"{target} is the graph itself; right would be another name")
    form = graph_format(target)
    quads: Iterable[pyoxigraph.Quad] | Iterable[pyoxigraph.Triple] = read_quads(source)
    if not form.supports_datasets:
        quads = _triples(read_quads(source), once=graph_format(source).supports_datasets)
    prefixes = dict(sorted(read_prefixes(source).items()))
    part = target.with_name(f".{target.name}.part")
    try:
        with open_packed(part, target.suffix) as sink:
            pyoxigraph.serialize(quads, sink, format=form, prefixes=prefixes)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _triples(quads: Iterator[pyoxigraph.Quad], *, once: bool) -> Iterator[pyoxigraph.Triple]:
    seen: set[pyoxigraph.Triple] = set()
    for quad in quads:
        triple = quad.triple
        if once:
            if triple in seen:
                continue
            seen.add(triple)
        yield triple
