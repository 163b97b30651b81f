"""A graph in parts, some articles each, that many machines write side by side: `graph-00001.nq`, `edges-00001.parquet`.

Part 0 of the graph is what articles share. Together the parts hold the lines of graph.nq and the rows of edges.csv; an
outlet stands in the part of each of its articles, so `sort -u` makes one of its lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from kg.export.edges import told_records
from kg.export.parquet import write_parquet_rows
from kg.export.subjects import quad_lines, records_of
from kg.graph.build import Quad, article_quads, known_across, shared_quads
from kg.graph.prefixes import BASE
from kg.graph.reports import Known
from kg.graph.undertakings import read_across
from kg.model import Findings, Told

__all__ = ["PARTS", "Common", "old_parts", "part_name", "prepare_parts", "write_part"]

PARTS: Mapping[str, str] = {"parts.nq": "graph-{:05}.nq", "parts.parquet": "edges-{:05}.parquet"}
Names: TypeAlias = Collection[str]


@dataclass(frozen=True, slots=True)
class Common:
    """What every part is written with: actors and extractor of the findings, what edges may point to, where it goes."""

    findings: Findings  # without articles
    known: Known
    folder: Path
    names: tuple[str, ...]  # of PARTS


def part_name(name: str, number: int) -> str:
    """`graph-00003.nq` for `parts.nq` and 3."""
    return PARTS[name].format(number)


def old_parts(folder: Path, names: Names, written: Collection[str]) -> list[str]:
    """Parts in the folder that an earlier build left, which had more of them."""
    patterns = [PARTS[name].replace("{:05}", "[0-9]*") for name in names]
    return [path.name for pattern in patterns for path in folder.glob(pattern) if path.name not in written]


def prepare_parts(findings: Findings, folder: Path, names: Names, base: str | None) -> Common:
    """Writes part 0, and gives what the others are written with."""
    base, across = base or BASE, read_across(findings.edges)
    if "parts.nq" in names:
        _write_quads(list(shared_quads(findings, across, base)), folder / part_name("parts.nq", 0))
    few = replace(findings, articles=(), edges=(), links=(), parts=None)
    return Common(few, known_across(across, findings.extractor, base), folder, tuple(sorted(names)))


def write_part(number: int, told: Collection[Told], common: Common) -> None:
    """Writes the files of one part, from 1. Another machine that does the same writes the same bytes."""
    if "parts.nq" in common.names:
        quads = [quad for article in told for quad in article_quads(article, common.known)]
        _write_quads(quads, common.folder / part_name("parts.nq", number))
    if "parts.parquet" in common.names:
        records = (record for article in told for record in told_records(article, common.findings))
        with _drafted(common.folder / part_name("parts.parquet", number)) as draft:
            write_parquet_rows(records, draft)


def _write_quads(quads: Collection[Quad], target: Path) -> None:
    lines = sorted({line for record in records_of(quads) for line in quad_lines(record)})
    with _drafted(target) as draft:
        draft.write_bytes("".join(lines).encode("utf-8"))


@contextmanager
def _drafted(target: Path) -> Iterator[Path]:
    """Where to write what becomes `target` at once: a worker may be lost on the way, or two write the same part."""
    draft = target.with_name(f".{uuid4().hex}")
    yield draft
    draft.replace(target)
