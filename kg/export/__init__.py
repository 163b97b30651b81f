"""Findings to files: RDF, tables, networks and the page, all from the same edges."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.export.packing import PACKED, write_packed
from kg.graph.prefixes import BASE
from kg.model import Findings

__all__ = ["ON_REQUEST", "is_one_file", "load_writers", "too_large", "write_exports"]

Writer = Callable[..., None]

# claims from which on a file is of no use: browsers and Gephi hold all of it in memory, and so does its making
MOST_DRAWN = {"graph.html": 20_000, "network.graphml": 100_000, "network.gexf": 100_000}
# links.ttl, loaded beside the graph, makes one thing of an actor and its Wikidata entity; Parquet needs pyarrow
ON_REQUEST = ("links.ttl", "edges.parquet")


def load_writers() -> Mapping[str, Writer]:
    """Every export by its file name. Imported late: rdflib, networkx and pyvis take more than a second together."""
    from kg.export import description, formats, html, network, parquet

    return {
        **formats.WRITERS,
        "void.ttl": description.write_description,
        "links.ttl": description.write_links,
        "edges.parquet": parquet.write_parquet,
        **network.WRITERS,
        "graph.html": html.write_html,
    }


def too_large(findings: Findings) -> dict[str, str]:
    """The exports that these findings are too large for, with the reason in words; named, they come all the same."""
    claims = sum(count for kind, count in findings.tally.types.items() if kind != "statement")
    return {
        name: f"{name}: left out; {claims:,} claims are more than can be drawn ({most:,}); --format {name} writes it"
        for name, most in MOST_DRAWN.items()
        if claims > most
    }


def write_exports(
    findings: Findings, out: Path, *, base: str | None = None, formats: Sequence[str] | None = None
) -> None:
    """Write all exports, or those that `formats` lists by file name or ending, into the folder `out`, made if need be.

    A format may end in .gz or .zst (`graph.nt.gz`, `nt.zst`). When `out` ends as a format does (`out/mine.ttl.gz`),
    that one file is written. ON_REQUEST and what the findings are `too_large` for come only when they are named.
    Raises UsageError for an unknown format.
    """
    from kg.export.subjects import Subjects

    writers = load_writers()
    targets = _targets(writers, out, formats, {*ON_REQUEST, *too_large(findings)})
    shared: dict[str, Any] = {} if base is None else {"base": base}
    for target, name in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        takes = inspect.signature(writers[name]).parameters
        if "subjects" in takes and "subjects" not in shared:  # made once for all that are written from triples
            shared["subjects"] = Subjects(findings, base or BASE, target.parent)
        with write_packed(target) as plain:
            writers[name](findings, plain, **{key: value for key, value in shared.items() if key in takes})


def is_one_file(out: Path) -> bool:
    """Whether the path names one export, `out/mine.ttl.gz`, and no folder for all of them."""
    ending = _unpacked(out.name).rpartition(".")[2]
    return not out.is_dir() and "." in out.name and ending in _by_ending(load_writers())


def _targets(
    writers: Mapping[str, Writer], out: Path, formats: Sequence[str] | None, unasked: Collection[str]
) -> dict[Path, str]:
    """The files to write, each with the name of its writer."""
    ending = _unpacked(out.name).rpartition(".")[2]
    if is_one_file(out):
        if formats:
            raise UsageError(f"{out} is one file; say a folder and --format, or the file alone")
        return {out: _by_ending(writers)[ending]}
    if not formats:
        return {out / name: name for name in writers if name not in unasked}
    return dict(_chosen(writers, out, wanted) for wanted in formats)


def _chosen(writers: Mapping[str, Writer], out: Path, wanted: str) -> tuple[Path, str]:
    """`ttl`, `.ttl` and `graph.ttl` name the same file; `ttl.gz` the same, packed."""
    plain = _unpacked(wanted)
    from kg.export.parts import PARTS

    name = plain if plain in writers else _by_ending(writers).get(plain.lstrip("."))
    if name is None:
        there = ", ".join(sorted(_by_ending(writers)))
        others = ", ".join((*ON_REQUEST, *PARTS))
        raise UsageError(
            f"there is no format {wanted!r}; there are: {there}, also with .gz or .zst; on request {others}"
        )
    return out / (name + wanted[len(plain) :]), name


def _unpacked(name: str) -> str:
    return name.removesuffix(next((end for end in PACKED if name.endswith(end)), ""))


def _by_ending(writers: Mapping[str, Writer]) -> dict[str, str]:
    """`ttl` → `graph.ttl`: of several with one ending, the first."""
    return {name.split(".", 1)[1]: name for name in reversed(list(writers))}
