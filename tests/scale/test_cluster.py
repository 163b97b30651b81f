"""A cluster gives what one process gives, also when it loses a worker in the middle."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BuildError
from kg.incremental import Order, build_folder
from kg.model import Article
from tests.scale.kills import bytes_of, write_articles

FORMATS = ("edges.jsonl", "graph.nq")


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
    monkeypatch.setattr("kg.scale.workers.CHUNK", 3)
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


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.scale.cluster.PATIENCE", 1)
    write_articles(tmp_path / "articles.jsonl", copies=1)
    with pytest.raises(BuildError, match=r"tcp://127\.0\.0\.1:9: there is no Dask scheduler here"):
        build_folder([tmp_path / "articles.jsonl"], tmp_path / "out", Order(master="tcp://127.0.0.1:9"))
