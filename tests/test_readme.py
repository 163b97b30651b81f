"""The README and docs/ keep their word: examples run, links lead somewhere, what they show is what the seeds give.

`python -m tests.test_readme` writes what they show anew (see tests/pages.py). Examples in ```sh and ```python are run,
page by page in a folder of their own where `seeds/` and `news/` are; ```console and other blocks are shown only.
"""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import PAGES, ROOT, blocks_of, written_page
from tests.picture import FOLDER, VIEWS

README = ROOT / "README.md"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
NEWS = {
    "a.txt": "Norway accused Denmark of breaking its promise to share the fish.\n",
    "b.md": "# Talks\n\nKenya promised to open the bridge to Uganda.\n",
    "c.html": "<html><body><article><p>Chile blamed Peru for the delay of the talks on the border, which both had "
    "wanted for years.</p></article></body></html>",
    "d.jsonl": '{"id": "d1", "date": "2016-10-03", "text": "Turkey accused Greece of violating its airspace."}\n',
}

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def examples(page: Path) -> list[tuple[str, str]]:
    """The examples of a page that can be run, in order: the language and the code."""
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [(language, code) for language, code in found if language in {"sh", "python"}]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the seeds, the gold, and a few articles of one's own in news/."""
    for name in ("seeds", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "news").mkdir()
    for name, text in NEWS.items():
        (tmp_path / "news" / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(language: str, code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The example as a reader would run it, with the `kg` of this Python."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = [sys.executable, "-c", code] if language == "python" else ["bash", "-euc", code]
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize("page", [page for page in PAGES if examples(page)], ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page: Path, folder: Path) -> None:
    for language, code in examples(page):
        done = run(language, code, folder)
        assert done.returncode == 0, f"{code}\n{done.stderr}"


@pages
def test_a_page_shows_what_the_seeds_give(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == written_page(text), "`make answers` writes what the pages show; read the difference first"


def test_the_readme_answers_ten_questions() -> None:
    text = README.read_text(encoding="utf-8")
    assert blocks_of(text).count("answer") >= 10
    assert "scores" in blocks_of(text)


@pages
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    files = [(page.parent / link.split("#")[0] if not link.startswith("#") else page, link) for link in links]
    assert [link for file, link in files if not file.exists()] == []
    anchored = [(file, link.split("#")[1]) for file, link in files if "#" in link]
    assert [link for file, link in anchored if link not in anchors(file)] == []


def anchors(page: Path) -> set[str]:
    """The headings of a page as GitHub names them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_page_of_docs_is_named_in_the_readme_or_the_index() -> None:
    named = README.read_text(encoding="utf-8") + (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES[1:] if page.name not in named] == []


def test_every_command_of_make_that_a_page_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = {name for page in PAGES for name in re.findall(r"`make (\w+)", page.read_text(encoding="utf-8"))}
    assert named >= {"demo", "test"}
    assert [name for name in sorted(named) if f"\n{name}:" not in makefile] == []


@pytest.mark.parametrize("name", VIEWS)
def test_each_picture_is_a_screenful_and_small(name: str) -> None:
    picture = (FOLDER / name).read_bytes()
    window = VIEWS[name].window
    assert struct.unpack(">II", picture[16:24]) == (window["width"], window["height"])
    assert len(picture) <= 200_000
    assert f"docs/pictures/{name}" in README.read_text("utf-8")


if __name__ == "__main__":
    for page in PAGES:
        before = page.read_text(encoding="utf-8")
        after = written_page(before)
        page.write_text(after, encoding="utf-8", newline="\n")
        print(f"{page.relative_to(ROOT)}: {len(blocks_of(after))} blocks{', changed' if after != before else ''}")
