"""Edges as Parquet: the table of edges.csv with types, for Spark, DuckDB, Polars and pandas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.export.edges import columns, edge_records, flat
from kg.model import Findings

if TYPE_CHECKING:
    import pyarrow

__all__ = ["write_parquet", "write_parquet_rows"]

TOGETHER = 10_000  # rows that memory holds: a row group of the file
_NUMBERS = {"cue_start": "int64", "cue_end": "int64", "evidence_start": "int64", "evidence_end": "int64"}
_TRUTHS = ("negated", "hedged", "direct", "denied")


def write_parquet(findings: Findings, path: Path) -> None:
    """Writes one edge a row, in the order of edges.csv. Raises UsageError when pyarrow is not installed."""
    write_parquet_rows(edge_records(findings), path)


def write_parquet_rows(records: Iterable[dict[str, Any]], path: Path) -> None:
    """The same for records as they come."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UsageError("Parquet needs pyarrow: pip install 'kg-diplomacy[parquet]'") from None
    schema = _schema(pyarrow)
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as file:
        for rows in _shares(map(_typed, records)):
            file.write_table(pyarrow.Table.from_pylist(rows, schema=schema))


def _shares(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    waiting = iter(rows)
    while share := list(islice(waiting, TOGETHER)):
        yield share


def _schema(arrow: Any) -> pyarrow.Schema:
    kinds = {**_NUMBERS, **dict.fromkeys(_TRUTHS, "bool_"), "confidence": "float64"}
    return arrow.schema([(name, getattr(arrow, kinds.get(name, "string"))()) for name in columns()])


def _typed(record: dict[str, Any]) -> dict[str, Any]:
    """A row with truth values where the table of edges.csv has words."""
    return flat(record) | {name: record[name] for name in _TRUTHS if name in record}
