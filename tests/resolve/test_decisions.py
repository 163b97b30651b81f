"""Decisions: a file that a person edits; each line does what it says, and deleting it undoes that."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Article, Doubt, Findings
from kg.pipeline import join
from kg.resolve import Decisions, load_decisions, write_proposals
from tests.conftest import Extract

TEXTS = (
    "Chadian envoy Amina Deby accused Libya of theft.",
    "Amina Deby promised to open the border with Niger.",
    "Peruvian envoy Amina Deby accused Chile of theft.",
)
DOUBTS = (Doubt("amina-deby", "amina-deby-chad", 0.7, "same full name"),)


def build(extract_from: Extract, path: Path | None, *texts: str) -> Findings:
    found = [extract_from(Article(chr(97 + n), text)) for n, text in enumerate(texts)]
    return join(found, extractor="test", decisions=load_decisions(path) if path else None)


def names(findings: Findings) -> dict[str, str]:
    return {actor.id: actor.name for actor in findings.actors.values() if actor.kind == "person"}


def test_a_decision_holds_in_every_build_and_is_undone_by_deleting_its_line(
    extract_from: Extract, tmp_path: Path
) -> None:
    path = tmp_path / "decisions.txt"
    before = build(extract_from, None, *TEXTS)
    assert set(names(before)) == {"amina-deby", "amina-deby-chad", "amina-deby-peru"}
    path.write_text("same amina-deby amina-deby-chad\nrename amina-deby-chad Amina Déby # as she writes it\n", "utf-8")
    decided = build(extract_from, path, *TEXTS)
    assert names(decided) == {"amina-deby": "Amina Déby", "amina-deby-peru": "Amina Deby"}
    more = build(extract_from, path, *TEXTS, "Chadian envoy Amina Deby praised Mali and thanked Ghana.")
    assert names(more) == names(decided)
    path.write_text("", "utf-8")
    assert build(extract_from, path, *TEXTS) == before


def test_the_link_tells_that_a_person_decided(extract_from: Extract, tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text("same amina-deby amina-deby-chad\n", "utf-8")
    reasons = {link.reason for link in build(extract_from, path, *TEXTS).links if link.actor == "amina-deby"}
    assert any("a person decided that they are the same" in reason for reason in reasons)


def test_different_keeps_two_apart_that_would_be_one(extract_from: Extract, tmp_path: Path) -> None:
    texts = ("Chadian envoy Amina Deby accused Libya of theft.", "Envoy Amina Deby accused Mali of theft.")
    assert set(names(build(extract_from, None, *texts))) == {"amina-deby"}
    path = tmp_path / "decisions.txt"
    path.write_text("different amina-deby amina-deby-chad\n", "utf-8")
    assert set(names(build(extract_from, path, *texts))) == {"amina-deby", "amina-deby-chad"}


def test_proposals_do_nothing_and_decisions_stay(tmp_path: Path) -> None:
    path = tmp_path / "new" / "decisions.txt"
    assert write_proposals(path, DOUBTS, [("amina-deby", "Amina Deby")]) == 1
    assert "? same amina-deby amina-deby-chad  # Amina Deby | amina-deby-chad: 0.70, same full name" in path.read_text(
        "utf-8"
    )
    assert load_decisions(path) == Decisions()
    path.write_text(path.read_text("utf-8") + "different a b\n# my own note\n", "utf-8")
    for _ in range(2):
        write_proposals(path, DOUBTS, [])
    text = path.read_text("utf-8")
    assert text.count("different a b") == text.count("# my own note") == text.count("? same") == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("sam a b", "'sam' is no decision"),
        ("same a", "same needs two identifiers"),
        ("same a b c", "same needs two identifiers"),
        ("rename a", "rename needs an identifier and a name"),
        ("same a b\ndifferent b a", "both same and different"),
    ],
)
def test_a_faulty_line_is_told_with_its_place(line: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text(line, "utf-8")
    with pytest.raises(ReadError, match=words):
        load_decisions(path)


def test_a_missing_file_says_what_writes_one(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="kg actors review"):
        load_decisions(tmp_path / "none.txt")


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "C# party", 'a "b" 😀', "\u202eرمز"])
def test_a_new_name_is_taken_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text(f"\ufeffrename amina-deby {name}   # why\r\n", "utf-8")
    assert load_decisions(path).names == (("amina-deby", name),)


def test_an_identifier_that_nothing_has_is_told(extract_from: Extract) -> None:
    told: list[str] = []
    found = [extract_from(Article("a", TEXTS[0]))]
    join(found, extractor="test", decisions=Decisions(same=(("amina-deby-chad", "nobody"),)), warn=told.append)
    assert len(told) == 1
    assert "'nobody'" in told[0]
