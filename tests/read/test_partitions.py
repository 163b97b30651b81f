"""A corpus cut into parts is the same corpus, however it is cut."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError, UsageError
from kg.model import Article
from kg.read import cut_partitions, own_id, read_articles, read_partition


def read_cut(paths: list[Path]) -> tuple[list[Article], list[str], int]:
    """Articles, warnings and the number of parts; identifiers made unique as whoever sees all parts does."""
    said: list[str] = []
    parts = list(cut_partitions(paths, on_warning=said.append))
    articles = [article for part in parts for article in read_partition(part, on_warning=said.append)]
    taken: set[str] = set()
    return [article for article in articles if own_id(article.id, taken, said.append)], said, len(parts)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    records = [{"text": f"Article {n} “é”."} | ({"id": f"n{n}"} if n % 3 else {}) for n in range(40)]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    lines[7], lines[20] = "{broken", ""
    (folder / "many.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "deep" / "wide.jsonl").write_bytes("\n".join(lines[:6]).encode("utf-16"))
    for n in range(5):
        (folder / f"{n}.txt").write_text(f"Text {n}.\r\nMore.", "utf-8")
    (folder / "empty.txt").write_text(" ", "utf-8")
    (folder / "odd\udcff.txt").write_text("Odd name.", "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


@pytest.mark.parametrize("size", [1, 100, 1_000_000])
def test_parts_hold_the_articles_and_warnings_of_the_whole(
    corpus: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.read.partitions.SIZE", size)
    said: list[str] = []
    whole = list(read_articles([corpus], on_warning=said.append))
    articles, told, parts = read_cut([corpus])
    assert [(a.text, a.published) for a in articles] == [(a.text, a.published) for a in whole]
    assert sorted(told) == sorted(said)
    assert any("many.jsonl, line 8: not a record" in message for message in told)
    assert (parts == 1) == (size == 1_000_000)


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=30)), st.integers(1, 200))
@settings(deadline=None, max_examples=60)
def test_lines_are_cut_nowhere(texts: list[str], size: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.read.partitions.SIZE", size)
        path = Path(folder) / "a.jsonl"
        path.write_text("".join(json.dumps({"text": text}) + "\n" for text in [*texts, "last"]), "utf-8")
        articles, _, _ = read_cut([path])
        assert [article.text for article in articles] == [text for text in [*texts, "last"] if text.strip()]
        assert articles[-1].id == f"a.jsonl:{len(texts) + 1}"


def test_what_is_not_there_and_standard_input_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="there is no such file"):
        list(cut_partitions([tmp_path / "none"], on_warning=print))
    with pytest.raises(UsageError, match="standard input cannot be read by a cluster"):
        list(cut_partitions(["-"], on_warning=print))


def test_a_file_that_is_gone_when_it_is_read_is_told(corpus: Path) -> None:
    said: list[str] = []
    (part,) = cut_partitions([corpus / "many.jsonl"], on_warning=said.append)
    (corpus / "many.jsonl").unlink()
    assert list(read_partition(part, on_warning=said.append)) == []
    assert len(said) == 1 and "many.jsonl: cannot be read" in said[0]
