"""The way through as a whole: the same bytes in any order and under any hash seed, and evidence for every edge."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import kg
from kg.errors import ReadError
from kg.incremental import build
from kg.model import Article, Findings, Passage
from kg.pipeline import extract, extract_articles, extract_findings
from tests.examples import ARTICLES

ROOT = Path(__file__).parent.parent
BUILD = "import sys; from kg import build, extract; build(sys.argv[2:], sys.argv[1]); next(extract(sys.argv[2:3]))"


@cache
def seeds_findings() -> Findings:
    return extract_findings([ARTICLES], strict=True)


def built(out: Path, seed: str, paths: list[Path]) -> dict[str, bytes]:
    """Every file that a process of its own writes, by name."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", BUILD, out, *paths], check=True, env=environment, cwd=ROOT)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


def test_two_builds_in_any_order_and_under_any_hash_seed_are_the_same_bytes(tmp_path: Path) -> None:
    paths = sorted(ARTICLES.glob("*.txt"))
    shuffled = [paths[n] for n in (3, 0, 4, 2, 1)]
    one, two = built(tmp_path / "one", "1", paths), built(tmp_path / "two", "2", shuffled)
    assert {"graph.ttl", "edges.jsonl", "graph.html"} <= one.keys()
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_every_edge_quotes_its_article() -> None:
    findings = seeds_findings()
    texts = {article.id: article.text for article in findings.articles}
    assert len(findings.edges) > 50
    for edge in findings.edges:
        for place in (edge.evidence, edge.cue, *edge.pieces):
            assert texts[edge.doc][place.start : place.end] == place.text
        assert edge.evidence.text.strip()


def test_a_cue_stands_in_its_evidence_and_the_evidence_in_its_paragraph() -> None:
    findings = seeds_findings()
    articles = {article.id: article for article in findings.articles}
    for edge in (edge for edge in findings.edges if edge.type != "statement"):
        assert edge.evidence.start <= edge.cue.start <= edge.cue.end <= edge.evidence.end
        paragraph: Passage = articles[edge.doc].paragraph(edge.evidence)
        assert paragraph.start <= edge.evidence.start <= edge.evidence.end <= paragraph.end


def test_what_edges_point_to_is_there() -> None:
    findings = seeds_findings()
    ids = {edge.id for edge in findings.edges}
    undertakings = {edge.commitment for edge in findings.edges if edge.type == "commitment"}
    for edge in findings.edges:
        ends = {edge.source, edge.target, edge.speaker, edge.on_behalf_of} - {None}
        assert ends <= findings.actors.keys()
        assert {edge.statement, edge.reporter, edge.denies} - {None} <= ids
        assert edge.breaches is None or edge.breaches in undertakings
    parents = {p for a in findings.actors.values() for p in (a.country, a.affiliation) if p}
    assert parents <= findings.actors.keys()
    assert len(ids) == len(findings.edges)


def test_findings_are_sorted_and_measured() -> None:
    findings = seeds_findings()
    assert [e.id for e in findings.edges] == [
        e.id for e in sorted(findings.edges, key=lambda e: (e.doc, e.evidence.start, e.id))
    ]
    assert list(findings.actors) == sorted(findings.actors)
    assert all(0 < edge.confidence <= 1 for edge in findings.edges)
    assert findings.extractor == f"kg {kg.__version__} / en_core_web_sm 3.8.0"


def test_python_gives_the_same_edges_as_records() -> None:
    path = next(ARTICLES.glob("002_*.txt"))
    records = list(extract([path]))
    assert {record["type"] for record in records} == {"accusation", "commitment"}
    assert {record["doc"] for record in records} == {path.name}
    text = path.read_bytes().decode()
    for record in records:
        evidence = record["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_python_builds_the_formats_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Chad accused Libya of arming rebels.", encoding="utf-8")
    findings = build([source], tmp_path / "out" / "deep", formats=["jsonl"])
    (record,) = map(json.loads, (tmp_path / "out" / "deep" / "edges.jsonl").read_text("utf-8").splitlines())
    assert (record["source"]["name"], record["target"]["name"]) == ("Chad", "Libya")
    assert [edge.id for edge in findings.edges if edge.type == "accusation"] == [record["id"]]


def test_one_article_that_cannot_be_read_costs_one_warning(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Chad accused Libya of arming rebels.", encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    warnings: list[str] = []
    findings = extract_findings([tmp_path], warn=warnings.append)
    assert [article.id for article in findings.articles] == ["good.txt"]
    assert len(warnings) == 1
    assert "empty.txt" in warnings[0]
    with pytest.raises(ReadError, match=r"empty\.txt"):
        extract_findings([tmp_path], strict=True)


def test_edges_of_some_types_are_those_of_all() -> None:
    told, everything = extract_findings([ARTICLES], types=("commitment", "denial")), seeds_findings()
    asked = [edge for edge in everything.edges if edge.type in {"commitment", "denial"}]
    assert list(told.edges) == asked and len(told.edges) == len(asked)
    assert told.tally.types == Counter(edge.type for edge in asked)
    assert list(told.links) == list(everything.links)


def test_progress_is_told_for_each_article() -> None:
    articles = [Article("b", "Chad left."), Article("a", "Mali left.")]
    told: list[tuple[int, str]] = []
    findings = extract_articles(articles, progress=lambda number, article: told.append((number, article.id)))
    assert told == [(1, "b"), (2, "a")]
    assert [article.id for article in findings.articles] == ["a", "b"]


def test_articles_without_actors_give_nothing_and_raise_nothing() -> None:
    findings = extract_articles([Article("a", "It rained."), Article("b", "…")])
    assert (dict(findings.actors), findings.edges, findings.links) == ({}, (), ())


def test_a_text_too_long_for_the_parser_costs_a_warning() -> None:
    warnings: list[str] = []
    article = Article("archive.txt", "Norway accused Sweden of theft. " * 40_000)
    findings = extract_articles(
        [article, Article("short.txt", "Norway accused Sweden of theft.")], warn=warnings.append
    )
    assert [a.id for a in findings.articles] == ["short.txt"]
    assert len(warnings) == 1 and warnings[0].startswith("archive.txt: 1,2")


def test_a_list_of_a_thousand_names_goes_through() -> None:
    names = ", ".join(f"Norway, Sweden, Minister Larsen{n}" for n in range(700))
    assert extract_articles([Article("list.txt", f"{names} and Chad accused Mali of theft.")]).articles
