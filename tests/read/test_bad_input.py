"""Input that is broken, huge or hostile: each costs one message that names it, and the rest is read."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import IO, Any

import pytest

from kg.errors import ReadError
from kg.model import Article
from kg.read import read_articles, refuse

GOOD = "Russia accused the United States of breaking the ceasefire in Syria."
PARAGRAPH = f"<p>{GOOD} The minister said so in Moscow on Friday, in front of reporters.</p>"
PAGE = "<html><body><article>{}</article></body></html>"
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))


def read(folder: Path) -> tuple[list[Article], list[str]]:
    warnings: list[str] = []
    return list(read_articles([folder], on_warning=warnings.append)), warnings


def bad_file(folder: Path, name: str, content: bytes) -> str:
    """The one warning that the file costs beside a good one; what is read stays the good one."""
    (folder / "a.txt").write_text(GOOD, "utf-8")
    (folder / name).write_bytes(content)
    started = time.monotonic()
    articles, warnings = read(folder)
    assert time.monotonic() - started < 20
    assert [article.text for article in articles] == [GOOD]
    assert len(warnings) == 1
    assert name in warnings[0]
    with pytest.raises(ReadError, match=name.replace(".", r"\.")):
        list(read_articles([folder], on_warning=refuse))
    return warnings[0]


def test_a_text_of_100_megabytes_is_not_read_on(tmp_path: Path) -> None:
    assert "more than 4,000,000 bytes" in bad_file(tmp_path, "b.txt", b"word " * 20_000_000)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("b.txt", b""),
        ("b.md", b" \n\t\r\n"),
        ("b.txt", bytes(range(256)) * 40),
        ("b.jsonl", b'{"text": "no end'),
        ("b.jsonl", b"\xff\xfe" + bytes(range(255)) * 9),
        ("b.json", b"[" * 100_000),
        ("b.json", b'[{"text": 3}]'),
        ("b.json", b"[\n]"),  # found by atheris
        ("b.json", b'{"text": "\\ud800'),
        ("b.html", b"<html></html>"),
        ("b.html", "html<p>\U00011500\r\U00011500\U00011500<a".encode()),  # found by hypothesis: a body of one space
        ("b.xml", b"<a/>"),
    ],
)
def test_what_is_no_article_costs_one_warning(tmp_path: Path, name: str, content: bytes) -> None:
    bad_file(tmp_path, name, content)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + PARAGRAPH,
        f"<p {' '.join(f'a{n}=1' for n in range(50_000))}>" + PARAGRAPH,
        "<table><tr><td>" * 4000,
    ],
    ids=["deep", "attributes", "tables"],
)
def test_pages_made_to_choke_a_parser_cost_one_warning(tmp_path: Path, body: str) -> None:
    bad_file(tmp_path, "b.html", PAGE.format(body).encode())


def test_a_page_of_many_megabytes_is_not_parsed(tmp_path: Path) -> None:
    assert "more than 10,000,000 bytes" in bad_file(tmp_path, "b.html", PAGE.format(PARAGRAPH * 80_000).encode())


@pytest.mark.parametrize(
    "head", [f"<!DOCTYPE html [{ENTITIES}]>", '<!DOCTYPE html [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>']
)
def test_entities_are_not_expanded(tmp_path: Path, head: str) -> None:
    page = head + PAGE.format(PARAGRAPH * 4 + "<p>It was said: &a11; and no more of it, he added.</p>")
    (tmp_path / "a.html").write_text(page, "utf-8")
    articles, _ = read(tmp_path)
    assert GOOD in articles[0].text
    assert "root:" not in articles[0].text
    assert len(articles[0].text) < 2000


def test_links_out_of_the_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.txt").write_text(GOOD, "utf-8")
    (inside / "b.txt").symlink_to(outside / "a.txt")
    (inside / "c").symlink_to(outside)
    (inside / "d").symlink_to(inside)
    (inside / "e.txt").symlink_to(inside / "a.txt")
    (inside / "f.txt").symlink_to(inside / "f.txt")
    articles, warnings = read(inside)
    assert [article.id for article in articles] == ["a.txt", "e.txt"]
    assert sorted(Path(warning.split(":")[0]).name for warning in warnings) == ["b.txt", "c", "d", "f.txt"]


def test_folders_as_deep_as_the_system_allows_are_read(tmp_path: Path) -> None:
    folder, here = tmp_path, Path.cwd()
    try:
        os.chdir(folder)
        for _ in range(60):  # deeper than a path may be long, step by step
            Path("d" * 100).mkdir()
            os.chdir("d" * 100)
        Path("a.txt").write_text(GOOD, "utf-8")
    finally:
        os.chdir(here)
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    articles, warnings = read(tmp_path)
    assert [article.id for article in articles] == ["a.txt"]
    assert "File name too long" in warnings[0]


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>".replace("/", "∕"), "a\nb", "\u202egnp", "🕊", "-o", "' OR 1=1 --", "\x1b[2J"]
)
def test_hostile_names_are_names(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.txt").write_text(GOOD, "utf-8")
    assert [article.id for article in read(tmp_path)[0]] == [f"{name}.txt"]


def test_a_name_that_is_no_utf_8_is_spelt_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")).write_text(GOOD, "utf-8")
    assert [article.id for article in read(tmp_path)[0]] == ["a\\udcff.txt"]


def test_an_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    opened = Path.open

    def refused(path: Path, mode: str = "r") -> IO[Any]:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refused)
    articles, warnings = read(tmp_path)
    assert [article.id for article in articles] == ["a.txt"]
    assert "b.txt: cannot be read (Permission denied)" in warnings[0]


def test_broken_lines_cost_themselves(tmp_path: Path) -> None:
    good = json.dumps({"id": "x", "text": GOOD})
    lines = [good, "{", "null", "[]", '{"text": 1}', '{"text": ""}', good.replace('"x"', '"y"'), "\x00" * 50]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    articles, warnings = read(tmp_path)
    assert [article.id for article in articles] == ["x", "y"]
    assert [warning.split("line ")[1].split(":")[0] for warning in warnings] == ["2", "3", "4", "5", "6", "8"]


def test_a_picture_called_jsonl_costs_one_warning(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(bytes(range(256)) * 400)
    (tmp_path / "b.jsonl").write_text('{"text": "Iran accused Israel."}\n', "utf-8")
    articles, said = read(tmp_path)
    assert [article.id for article in articles] == ["b.jsonl:1"]
    assert len(said) == 1 and "a.jsonl: this is not text" in said[0]


def test_a_line_without_end_is_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.formats.LONGEST_LINE", 100)
    records = ['{"text": "one"}', '{"text": "%s"}' % ("long " * 100), '{"text": "two"}', '{"text": "three"}']
    for end in ("", "\n"):
        (tmp_path / "a.jsonl").write_text("\n".join(records) + end, "utf-8")
        articles, said = read(tmp_path)
        assert [article.text for article in articles] == ["one", "two", "three"]
        assert len(said) == 1 and "a.jsonl, line 2: not a record" in said[0]
