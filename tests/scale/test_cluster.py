"""A cluster gives what one process gives, also when it loses a worker in the middle."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from kg.errors import BuildError
from kg.incremental import Order, build_folder
from kg.model import Article
from tests.scale.kills import bytes_of, write_articles

FORMATS = ("edges.jsonl", "graph.nq", "edges.parquet", "parts.nq", "parts.parquet")


@pytest.fixture
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler's address and its two workers, each a process of its own."""
    scheduler = subprocess.Popen(
        [sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--dashboard-address", ":0"],
        stderr=subprocess.PIPE,
    )
    assert scheduler.stderr is not None
    found = (re.search(rb"tcp://127\.0\.0\.1:\d+", line) for line in scheduler.stderr)
    address = next(match[0].decode() for match in found if match)
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "dask", "worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"],
            stderr=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()
    scheduler.stderr.close()


@pytest.mark.parametrize("lost", [0, 1])
def test_a_cluster_gives_what_one_process_gives(
    lost: int, cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.read.partitions.SIZE", 20_000)
    monkeypatch.setattr("kg.spread.BLOCKS", 40)
    monkeypatch.setattr("kg.spread.PART", 6)
    address, workers = cluster
    write_articles(tmp_path / "articles.jsonl", copies=4)

    def kill(number: int, article: Article) -> None:
        if number == 6:
            for worker in workers[:lost]:
                worker.kill()

    order = Order(formats=FORMATS, master=address)
    build_folder([tmp_path / "articles.jsonl"], tmp_path / "cluster", order, progress=kill)
    build_folder([tmp_path / "articles.jsonl"], tmp_path / "here", Order(formats=FORMATS))
    assert bytes_of(tmp_path / "cluster") == bytes_of(tmp_path / "here")
    assert [worker.poll() is None for worker in workers] == [not lost, True]
    check_parts(tmp_path / "cluster")


def check_parts(out: Path) -> None:
    """The parts together are the whole: the lines of graph.nq, the rows of edges.parquet."""
    parts = sorted(out.glob("graph-*.nq"))
    assert len(parts) == 5
    lines = {line for part in parts for line in part.read_text("utf-8").splitlines(keepends=True)}
    assert "".join(sorted(lines)) == (out / "graph.nq").read_text("utf-8")
    tables = [pyarrow.parquet.read_table(path) for path in sorted(out.glob("edges-*.parquet"))]
    whole = pyarrow.parquet.read_table(out / "edges.parquet")
    assert pyarrow.concat_tables(tables).equals(whole)
    assert whole.num_rows == len((out / "edges.jsonl").read_text("utf-8").splitlines())


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.scale.cluster.PATIENCE", 1)
    write_articles(tmp_path / "articles.jsonl", copies=1)
    with pytest.raises(BuildError, match=r"tcp://127\.0\.0\.1:9: there is no Dask scheduler here"):
        build_folder([tmp_path / "articles.jsonl"], tmp_path / "out", Order(master="tcp://127.0.0.1:9"))
