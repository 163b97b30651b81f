"""Builds that go on where they were: what has changed is extracted, what has not is not, and a kill costs nothing."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

from kg.errors import BuildError, ReadError
from kg.incremental import Built, Order, build, build_folder
from kg.scale import open_folder
from tests.scale.kills import COMMAND, FORMATS, build_killed, bytes_of, write_articles


@pytest.fixture(autouse=True)
def one_model(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading takes a second: within a process, all these builds share the session's model."""
    monkeypatch.setattr("kg.scale.extractor.load_nlp", lambda model: nlp)


FEW = Order(formats=("edges.jsonl", "graph.ttl"))
TEXTS = {
    "a.txt": "Russia accused the United States of breaking the ceasefire in Syria on Friday.",
    "b.txt": "Iran promised to let inspectors visit the plant, Foreign Minister Javad Zarif said.",
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def built(news: Path, out: Path, order: Order = FEW) -> Built:
    return build_folder([news], out, order)


def test_a_second_build_extracts_and_writes_nothing(news: Path, tmp_path: Path) -> None:
    first = built(news, tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    second = built(news, tmp_path / "out")
    assert (first.extracted, second.extracted) == (2, 0)
    assert second.unchanged
    assert second.summary == first.summary
    assert bytes_of(tmp_path / "out") == before


def test_a_changed_article_costs_one_article(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    (news / "b.txt").write_text("Israel denied charges by Iran that it had bombed the plant.", "utf-8")
    assert built(news, tmp_path / "out").extracted == 1
    built(news, tmp_path / "anew")
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_an_article_that_is_gone_leaves_nothing_behind(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    (news / "b.txt").unlink()
    assert built(news, tmp_path / "out").extracted == 0
    built(news, tmp_path / "anew")
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_an_export_that_was_touched_or_lost_is_written_again(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    (tmp_path / "out" / "graph.ttl").write_text("mine", "utf-8")
    (tmp_path / "out" / "edges.jsonl").unlink()
    assert not built(news, tmp_path / "out").unchanged
    assert bytes_of(tmp_path / "out") == before


def test_other_formats_or_another_base_are_another_build(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    assert not built(news, tmp_path / "out", Order(formats=("graph.nt",))).unchanged
    assert not built(news, tmp_path / "out", Order(base="https://example.org/", formats=FEW.formats)).unchanged


def test_the_date_of_an_article_counts_as_its_text_does(tmp_path: Path) -> None:
    record = {"id": "x", "text": TEXTS["a.txt"], "date": "2016-09-17"}
    (tmp_path / "n.jsonl").write_text(json.dumps(record), "utf-8")
    build_folder([tmp_path / "n.jsonl"], tmp_path / "out", FEW)
    (tmp_path / "n.jsonl").write_text(json.dumps(record | {"date": "2016-09-18"}), "utf-8")
    assert build_folder([tmp_path / "n.jsonl"], tmp_path / "out", FEW).extracted == 1


def test_again_extracts_everything_anew(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    assert built(news, tmp_path / "out", Order(formats=FEW.formats, again=True)).extracted == 2


def test_build_gives_its_findings_also_when_nothing_has_changed(news: Path, tmp_path: Path) -> None:
    first = build([news], tmp_path / "out", formats=["edges.csv"])
    assert build([news], tmp_path / "out", formats=["edges.csv"]) == first


def test_two_builds_in_one_folder_do_not_meet(news: Path, tmp_path: Path) -> None:
    with open_folder(tmp_path / "out"), pytest.raises(BuildError, match="another build is writing here"):
        built(news, tmp_path / "out")
    built(news, tmp_path / "out")


def test_a_store_that_is_damaged_is_made_anew(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    (tmp_path / "out" / ".kg" / "extractions.sqlite").write_bytes(b"not a database " * 1000)
    assert built(news, tmp_path / "out").extracted == 2
    assert bytes_of(tmp_path / "out") == before


def test_a_build_that_fails_leaves_the_exports_as_they_were(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    (news / "c.txt").write_bytes(b"\x00\x01\x02" * 100)
    with pytest.raises(ReadError, match=r"c\.txt"):
        built(news, tmp_path / "out", Order(formats=FEW.formats, strict=True))
    assert bytes_of(tmp_path / "out") == before


def test_a_full_disk_is_told_and_harms_nothing(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    write_articles(news / "more.jsonl", copies=2)
    command = [*COMMAND, str(news), "-o", str(tmp_path / "out"), "--format", "edges.jsonl", "--format", "graph.ttl"]
    most = 300_000  # bytes that a file may grow to: the system refuses more, as a full disk does

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    full = subprocess.run(command, check=False, preexec_fn=limit, capture_output=True, text=True)
    assert full.returncode == 2
    assert "kg: error:" in full.stderr
    assert "Traceback" not in full.stderr
    assert bytes_of(tmp_path / "out") == before
    subprocess.run(command, check=True)
    built(news, tmp_path / "anew")
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_a_killed_build_goes_on_and_gives_the_same_bytes(tmp_path: Path) -> None:
    write_articles(tmp_path / "articles.jsonl", copies=4)
    subprocess.run([*COMMAND, str(tmp_path / "articles.jsonl"), "-o", str(tmp_path / "calm"), *FORMATS], check=True)
    assert build_killed(tmp_path / "articles.jsonl", tmp_path / "killed", 4, longest=4) > 0
    subprocess.run([*COMMAND, str(tmp_path / "articles.jsonl"), "-o", str(tmp_path / "killed"), *FORMATS], check=True)
    assert bytes_of(tmp_path / "calm") == bytes_of(tmp_path / "killed")


def test_nothing_changed_needs_no_language_model(news: Path, tmp_path: Path) -> None:
    built(news, tmp_path / "out")
    script = (
        "import sys; from kg.incremental import Order, build_folder; "
        f"assert build_folder([sys.argv[1]], sys.argv[2], Order(formats={FEW.formats!r})).unchanged; "
        "assert not {'spacy', 'rdflib', 'numpy', 'networkx'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(news), str(tmp_path / "out")], check=True)
