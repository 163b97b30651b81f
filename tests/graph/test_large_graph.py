"""A graph ten times as large as that of the seeds: what is asked most answers at once, and checking takes seconds.

benchmarks/graph.py measures the same at a million triples, beside pyoxigraph alone.
"""

import time
from pathlib import Path

import pytest

import kg
from benchmarks.graph import MOST_USED
from benchmarks.large_graph import TRIPLES_AN_ARTICLE, build_findings
from kg.export.convert import write_converted
from kg.export.loaded import LoadedGraph
from kg.export.turtle import write_turtle
from kg.graph.validate import check_graph, read_graph
from tests.test_questions import FOUND, GOLDEN

ARTICLES = 36


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("large") / "graph.ttl"
    write_turtle(build_findings(ARTICLES), made)
    return made


@pytest.fixture(scope="module")
def graph(path: Path) -> LoadedGraph:
    loaded: LoadedGraph = kg.load(path)
    return loaded


def test_it_has_a_hundred_thousand_triples(graph: LoadedGraph) -> None:
    assert 100_000 < len(graph) < 130_000
    assert len(graph) / ARTICLES > TRIPLES_AN_ARTICLE


@pytest.mark.parametrize("name", sorted(path.stem for folder in (FOUND, GOLDEN) for path in folder.iterdir()))
def test_every_question_is_answered_within_a_second(graph: LoadedGraph, name: str) -> None:
    start = time.process_time()
    answer = graph.query(name, seconds=30)
    assert time.process_time() - start < 1
    assert answer.rows or name in {"doubtful-accusations", "quotes-with"}


def test_the_ten_most_used_questions_are_questions(graph: LoadedGraph) -> None:
    assert len(set(MOST_USED)) == 10
    assert all(graph.query(name).rows for name in MOST_USED)


def test_it_is_good_and_checking_takes_seconds(path: Path) -> None:
    start = time.process_time()
    assert check_graph(path) == []
    assert time.process_time() - start < 15


def test_it_is_converted_whole(path: Path, tmp_path: Path) -> None:
    write_converted(path, tmp_path / "graph.nq.zst")
    assert read_graph(tmp_path / "graph.nq.zst").count == read_graph(path).count
