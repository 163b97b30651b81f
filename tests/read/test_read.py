"""Reading: what becomes an article, with which words, and what is said of the rest."""

import io
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Article
from kg.read import READERS, count_articles, read_articles, refuse
from kg.read.dates import read_date
from kg.read.encodings import decode
from tests.examples import ARTICLES


def read(*paths: str | Path) -> tuple[list[Article], list[str]]:
    warnings: list[str] = []
    return list(read_articles(paths, on_warning=warnings.append)), warnings


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def feed(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))


def test_the_seeds_are_read_as_they_are() -> None:
    articles, warnings = read(ARTICLES)
    assert [a.id for a in articles] == sorted(path.name for path in ARTICLES.iterdir())
    assert [a.text.encode() for a in articles] == [(ARTICLES / a.id).read_bytes() for a in articles]
    assert {a.title for a in articles} == {""}
    assert not warnings


def test_line_breaks_and_odd_characters_stay(tmp_path: Path) -> None:
    text = "\r\nHead\r\n\r\nA\u00a0“b”\u2028c\r\x85e\u0301 <script>'\"</script> 🕊\n\x00\n"
    assert read(write(tmp_path / "a.txt", text))[0][0].text == text


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text[0] != "\ufeff"))
def test_any_text_in_utf_8_comes_back_equal(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    text = "Zakharova said “no” to the café’s owner – and to the Americans."
    articles, warnings = read(write(tmp_path / "a.txt", text.encode(encoding)))
    assert (articles[0].text, warnings) == (text, [])


def test_cyrillic_in_a_windows_encoding_is_read(tmp_path: Path) -> None:
    text = "Лавров заявил, что Россия выполнит соглашение."
    assert read(write(tmp_path / "a.md", text.encode("cp1251")))[0][0].text == text


def test_four_letters_are_not_two_chinese_ones() -> None:
    assert len(decode("café".encode("latin1"))) == 4
    words = "The café in Genève was closed on Monday, Mr. Müller said."
    assert decode(words.encode("latin1")) == words


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"\0" * 4000, b"%PDF-1.4\n" + bytes(range(128, 256)) * 9]
)
def test_binary_files_cost_one_warning(tmp_path: Path, content: bytes) -> None:
    write(tmp_path / "a.txt", "Fine.")
    bad = write(tmp_path / "b.txt", content)
    articles, warnings = read(tmp_path)
    assert [a.id for a in articles] == ["a.txt"]
    assert len(warnings) == 1 and str(bad) in warnings[0] and "text" in warnings[0]


def test_folders_are_walked_in_one_order_and_hidden_files_left(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.md", ".git/x.txt", "a/.hidden.txt", "B.txt"):
        write(tmp_path / name, name)
    articles, warnings = read(tmp_path)
    assert [a.id for a in articles] == ["B.txt", "a/b/c.md", "a/z.txt", "b.txt"]
    assert not warnings


def test_unknown_suffixes_are_skipped_with_a_warning_that_tells_the_known(tmp_path: Path) -> None:
    write(tmp_path / "a.TXT", "Capitals are fine.")
    write(tmp_path / "b.docx", "x")
    articles, warnings = read(tmp_path)
    assert [a.id for a in articles] == ["a.TXT"]
    assert len(warnings) == 1 and "b.docx" in warnings[0] and all(suffix in warnings[0] for suffix in READERS)


def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Fine.")
    with pytest.raises(ReadError, match=r"nowhere\.txt: there is no such file"):
        read_articles([tmp_path, tmp_path / "nowhere.txt"], on_warning=refuse)


@pytest.mark.parametrize("names", [[], ["empty.txt"], ["a.docx"]])
def test_reading_nothing_at_all_is_an_error(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        write(tmp_path / name, " \n\t\n")
    with pytest.raises(ReadError, match="no article could be read"):
        read_articles([tmp_path], on_warning=str)


def test_a_named_pipe_and_a_dead_link_are_no_files(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Fine.")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "gone.txt")
    articles, warnings = read(tmp_path)
    assert len(articles) == 1
    assert [("b.txt" in w, "c.txt" in w) for w in warnings] == [(True, False), (False, True)]


def test_a_link_back_to_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Fine.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(read(tmp_path)[0]) == 1


def test_file_names_that_are_not_utf_8_are_spelt_out(tmp_path: Path) -> None:
    write(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")), "Fine.")
    assert [a.id for a in read(tmp_path)[0]] == [r"caf\udce9.txt"]


def test_identifiers_are_made_unique(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "z/a.txt"):
        write(tmp_path / name, name)
    articles, warnings = read(*(tmp_path / name for name in "xyz"))
    assert [(a.id, a.text) for a in articles] == [("a.txt", "x/a.txt"), ("a.txt-2", "y/a.txt"), ("a.txt-3", "z/a.txt")]
    assert len(warnings) == 2


def test_records_give_identifier_title_date_outlet_and_address(tmp_path: Path) -> None:
    record = {"id": 17, "title": " T ", "date": "17 September 2016", "source": "Tass", "text": "Body.\r\n", "mood": "x"}
    line = json.dumps({**record, "url": "https://example.org/a?b=c"})
    assert read(write(tmp_path / "a.jsonl", line))[0] == [
        Article("17", "Body.\r\n", "T", "2016-09-17", "Tass", "https://example.org/a?b=c")
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://a b", 'http://x/"><script>', 5, None, "ftp://x"])
def test_addresses_that_are_no_web_addresses_are_dropped(tmp_path: Path, address: object) -> None:
    line = json.dumps({"text": "Body.", "url": address})
    assert read(write(tmp_path / "a.jsonl", line))[0][0].url is None


def test_each_broken_line_costs_one_warning_with_its_number(tmp_path: Path) -> None:
    lines = ['{"text": "one"}', "", "{broken", "[1]", '{"title": "no text"}', '{"text": "  "}', "null", "[" * 99_999,
             '{"text": 5}', '{"id": "last", "text": "nine", "title": ["x"], "source": true}']  # fmt: skip
    articles, warnings = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [(a.id, a.text, a.title, a.outlet) for a in articles] == [
        ("a.jsonl:1", "one", "", None), ("last", "nine", "", None)
    ]  # fmt: skip
    assert [f"line {n}" in w for n, w in zip((3, 4, 5, 6, 7, 8, 9), warnings, strict=True)] == [True] * 7


def test_bytes_that_are_no_text_cost_their_line_only(tmp_path: Path) -> None:
    content = b'{"id": "a", "text": "one"}\n' + bytes(range(1, 9)) * 30 + b'\n{"id": "b", "text": "two"}'
    articles, warnings = read(write(tmp_path / "a.jsonl", content))
    assert ([a.id for a in articles], len(warnings)) == (["a", "b"], 1)


def test_records_in_utf_16_are_read(tmp_path: Path) -> None:
    lines = '{"id": "a", "text": "Ċ – čitaj"}\r\n{"id": "b", "text": "two"}\r\n'
    articles, warnings = read(write(tmp_path / "a.jsonl", lines.encode("utf-16")))
    assert ([a.id for a in articles], articles[0].text, warnings) == (["a", "b"], "Ċ – čitaj", [])


@pytest.mark.parametrize(
    ("content", "ids"),
    [({"text": "one"}, ["a.json"]), ([{"text": "one"}, {"id": "x", "text": "two"}], ["a.json:1", "x"])],
)
def test_json_holds_one_record_or_a_list(tmp_path: Path, content: object, ids: list[str]) -> None:
    assert [a.id for a in read(write(tmp_path / "a.json", json.dumps(content)))[0]] == ids


def test_lone_surrogates_in_a_record_do_not_raise(tmp_path: Path) -> None:
    articles, _ = read(write(tmp_path / "a.jsonl", r'{"id": "\ud800", "text": "x \udc00"}'))
    assert (articles[0].id, articles[0].text) == (r"\ud800", "x \udc00")


PAGE = """<html><head><meta charset="{charset}"><title>Russia accuses US</title>
<meta property="og:site_name" content="The Daily Bugle">
<meta property="article:published_time" content="2016-09-17T10:00:00Z">
<link rel="canonical" href="https://example.org/a"></head><body><nav><a href="/">Home</a></nav><article>
<p>Russia accused the United States of breaking the truce in Syria, said “Lavrov” – on Saturday, in Moscow.</p>
<p>The second paragraph goes on about it at some length, so that it is kept, with 5 &lt; 6 &amp; all the rest.</p>
</article><footer>Copyright 2024</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_body_title_date_and_outlet(tmp_path: Path, charset: str) -> None:
    page = write(tmp_path / "a.html", PAGE.format(charset=charset).encode(charset))
    (article,), warnings = read(page)
    assert article.text.startswith("Russia accused") and article.text.endswith("5 < 6 & all the rest.")
    assert "said “Lavrov” – on" in article.text and "Copyright" not in article.text
    assert (article.id, article.title, article.published) == ("a.html", "Russia accuses US", "2016-09-17")
    assert (article.outlet, article.url, warnings) == ("The Daily Bugle", "https://example.org/a", [])


@pytest.mark.parametrize("page", ["", "<html></html>", "no mark-up", '<html><meta charset="nonsense">\x01\x02\x03\x04'])
def test_a_page_without_an_article_costs_a_warning(tmp_path: Path, page: str) -> None:
    write(tmp_path / "a.txt", "Fine.")
    write(tmp_path / "b.htm", page.encode("latin1"))
    articles, warnings = read(tmp_path)
    assert (len(articles), len(warnings)) == (1, 1) and "b.htm" in warnings[0]


def test_a_page_that_declares_nonsense_is_read_all_the_same(tmp_path: Path) -> None:
    page = PAGE.format(charset="nonsense").encode("windows-1252")
    assert "said “Lavrov” – on" in read(write(tmp_path / "a.html", page))[0][0].text


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Russia said.\n{x", [("stdin", "Russia said.\n{x")]),
        ('\ufeff \n{"id": "a", "text": "one"}\n{"text": "two"}\n', [("a", "one"), ("stdin:3", "two")]),
    ],
)
def test_standard_input_is_text_or_records(
    monkeypatch: pytest.MonkeyPatch, content: str, found: list[tuple[str, str]]
) -> None:
    feed(monkeypatch, content)
    assert [(a.id, a.text) for a in read("-")[0]] == found


def test_refuse_turns_the_first_warning_into_an_error(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "one"}\n{broken')
    with pytest.raises(ReadError, match=r"a\.jsonl, line 2: not a record"):
        list(read_articles([path], on_warning=refuse))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2016-09-17", "2016-09-17"),
        ("2016-09-17T23:30:00-05:00", "2016-09-17"),
        ("Sept. 17, 2016", "2016-09-17"),
        ("17.09.2016", "2016-09-17"),
        ("04/04/2016", "2016-04-04"),
        ("03/04/2016", None),
        ("2016-02-30", None),
        ("March 2016", None),
        ("Friday", None),
        ("2 days ago", None),
        ("9" * 5000, None),
        ("", None),
    ],
)
def test_a_date_is_one_whole_day_or_none(words: str, day: str | None) -> None:
    assert read_date(words) == day


def test_a_date_that_is_not_understood_costs_a_warning_and_not_the_article(tmp_path: Path) -> None:
    articles, warnings = read(write(tmp_path / "a.jsonl", '{"text": "one", "date": "03/04/2016"}'))
    assert articles[0].published is None
    assert len(warnings) == 1 and "03/04/2016" in warnings[0]


def test_articles_are_counted_without_reading_them(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", '{"text": "one"}\n\n{broken\n')
    write(tmp_path / "b.txt", "x")
    write(tmp_path / "c.docx", "x")
    assert count_articles([tmp_path]) == 3  # broken lines are found out later
    assert count_articles([tmp_path / "b.txt"]) == 1
    assert count_articles([tmp_path, "-"]) is None
