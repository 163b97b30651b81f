"""Findings to files: RDF, tables, networks and the page, all from the same edges."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kg.errors import UsageError
from kg.model import Findings

__all__ = ["load_writers", "write_exports"]

Writer = Callable[..., None]


def load_writers() -> Mapping[str, Writer]:
    """Every export by its file name. Imported late: rdflib, networkx and pyvis take more than a second together."""
    from kg.export import formats, html, network

    return {**formats.WRITERS, **network.WRITERS, "graph.html": html.write_html}


def write_exports(
    findings: Findings, out: Path, *, base: str | None = None, formats: Sequence[str] | None = None
) -> None:
    """Write all exports, or those that `formats` lists by file name or ending, into the folder `out`, made if need be.

    Raises UsageError for a format that does not exist.
    """
    writers = load_writers()
    out.mkdir(parents=True, exist_ok=True)
    for name in _chosen(writers, formats):
        takes_base = base is not None and "base" in inspect.signature(writers[name]).parameters
        writers[name](findings, out / name, **({"base": base} if takes_base else {}))


def _chosen(writers: Mapping[str, Writer], formats: Sequence[str] | None) -> list[str]:
    """`ttl`, `.ttl` and `graph.ttl` name the same file."""
    if not formats:
        return list(writers)
    by_ending = {name.split(".", 1)[1]: name for name in writers}
    wanted = [by_ending.get(f.lstrip("."), f) for f in formats]
    unknown = [f for f in wanted if f not in writers]
    if unknown:
        raise UsageError(f"there is no format {unknown[0]!r}; there are: {', '.join(sorted(by_ending))}")
    return wanted
