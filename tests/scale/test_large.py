"""What memory does not hold gives the same bytes, and memory does not grow with it."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from benchmarks.large_graph import build_findings
from kg.errors import BuildError
from kg.export import MOST_DRAWN, ON_REQUEST, load_writers, too_large, write_exports
from kg.graph.sorting import SortedLines, unique
from kg.incremental import Order, build_folder
from kg.model import Extraction, Findings, Streamed
from kg.pipeline import extract_articles
from kg.scale import Pile, Store, Stored, extract_all
from kg.scale.store import packed
from tests.scale.kills import bytes_of, write_articles
from tests.scale.test_workers import articles


@pytest.fixture(scope="module")
def extractions(nlp: Language) -> list[Extraction]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.scale.extractor.load_nlp", lambda model: nlp)
        return list(extract_all(articles(2)))


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything goes over the disk."""
    for name, value in {
        "kg.incremental.FEW": 0,
        "kg.scale.pile.FEW": 5_000,
        "kg.graph.sorting.SHARE": 5_000,
        "kg.export.subjects.TOGETHER": 10,
        "kg.export.turtle.HELD": 100,
    }.items():
        monkeypatch.setattr(name, value)


def test_over_the_disk_come_the_same_bytes(
    tmp_path: Path, nlp: Language, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.scale.extractor.load_nlp", lambda model: nlp)
    write_articles(tmp_path / "articles.jsonl", copies=1)
    order = Order(formats=tuple(name for name in load_writers() if name not in {*ON_REQUEST, *MOST_DRAWN}))
    build_folder([tmp_path / "articles.jsonl"], tmp_path / "held", order)
    request.getfixturevalue("little_memory")
    built = build_folder([tmp_path / "articles.jsonl"], tmp_path / "streamed", order)
    assert built.findings is not None and isinstance(built.findings.edges, Streamed)
    assert bytes_of(tmp_path / "streamed") == bytes_of(tmp_path / "held")


def test_findings_over_the_disk_are_those_in_memory(
    nlp: Language, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.scale.extractor.load_nlp", lambda model: nlp)
    held = extract_articles(articles(2))
    request.getfixturevalue("little_memory")
    streamed = extract_articles(articles(2))
    assert (len(streamed.articles), len(streamed.edges), len(streamed.links)) == (
        len(held.articles),
        len(held.edges),
        len(held.links),
    )
    assert [*streamed.articles] == [*held.articles]
    assert [*streamed.edges] == [*held.edges]
    assert [*streamed.links] == [*held.links]
    assert (streamed.actors, streamed.doubts, streamed.tally) == (held.actors, held.doubts, held.tally)


@given(st.lists(st.text(st.characters(exclude_characters="\n"))), st.integers(1, 50))
@settings(deadline=None, max_examples=80)
def test_lines_are_in_order_whether_memory_holds_them_or_not(words: list[str], share: int) -> None:
    lines = [f"{word.encode('utf-8', 'replace').decode()}\n" for word in words]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.graph.sorting.SHARE", share)
        patch.setattr("kg.graph.sorting.WIDTH", 2)
        ordered = SortedLines(lines, None)
        assert list(ordered) == list(ordered) == sorted(lines)
        assert list(unique(ordered)) == sorted(set(lines))
        ordered.close()


def test_a_pile_gives_what_was_put_on_it_in_order(
    extractions: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed = random.Random(3).sample(extractions, len(extractions))
    for few in (10_000, 10_000_000):
        monkeypatch.setattr("kg.scale.pile.FEW", few)
        pile = Pile()
        for extraction in mixed:
            pile.add(extraction)
        assert len(pile) == len(mixed) and mixed[0] in pile
        assert list(pile) == list(pile) == sorted(mixed, key=lambda e: e.article.id)


def test_a_stored_extraction_that_cannot_be_read_ends_the_build(extractions: list[Extraction], tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.put([(b"1", "a", packed(extractions[0])), (b"2", "b", b"no extraction")])
    assert list(Stored(tmp_path / "store", [b"1"])) == extractions[:1]
    with pytest.raises(BuildError, match="--again"):
        list(Stored(tmp_path / "store", [b"1", b"2"]))
    with pytest.raises(BuildError, match="--again"):
        list(Stored(tmp_path / "store", [b"3"]))


def test_a_sequence_made_anew_is_a_sequence() -> None:
    passes: list[int] = []

    def make() -> Iterator[int]:
        passes.append(1)
        return iter(range(5))

    streamed = Streamed(make)
    assert [*streamed] == [*streamed] == [0, 1, 2, 3, 4]
    assert (len(streamed), streamed[1], streamed[-1], streamed[1:3]) == (5, 1, 4, (1, 2))
    assert len(passes) > 2
    with pytest.raises(IndexError):
        streamed[5]
    with pytest.raises(IndexError):
        streamed[-6]


def most_memory(count: int, folder: Path) -> int:
    """The most bytes that Python holds while so many lines are put in order and gone through."""
    chance = random.Random(1)
    tracemalloc.start()
    ordered = SortedLines((f"{chance.random():.80f}\n" for _ in range(count)), folder)
    assert sum(1 for _ in ordered) == count
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    ordered.close()
    return most


def test_memory_does_not_grow_with_the_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.sorting.SHARE", 100_000)
    monkeypatch.setattr("kg.graph.sorting.BUFFER", 4_000)
    monkeypatch.setattr("kg.graph.sorting.WIDTH", 4)
    assert most_memory(40_000, tmp_path) < 1.2 * most_memory(10_000, tmp_path)


def test_what_is_too_large_to_look_at_is_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = build_findings(1)
    assert too_large(findings) == {}
    monkeypatch.setattr("kg.export.MOST_DRAWN", {"edges.csv": 10})
    assert "edges.csv: left out; 40 claims are more than can be drawn (10)" in too_large(findings)["edges.csv"]
    monkeypatch.setattr("kg.export.load_writers", lambda: dict.fromkeys(("edges.csv", "edges.jsonl"), touch))
    write_exports(findings, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["edges.jsonl"]
    write_exports(findings, tmp_path, formats=["edges.csv"])
    assert (tmp_path / "edges.csv").exists()


def touch(findings: Findings, path: Path) -> None:
    path.touch()
