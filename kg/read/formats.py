"""One open file → its articles, by format. A reader warns of what it cannot read and goes on."""

import io
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, BinaryIO, TypeAlias

from kg.errors import ReadError
from kg.model import Article
from kg.read.dates import read_date
from kg.read.encodings import decode, marked_encoding

__all__ = [
    "READERS",
    "OnWarning",
    "Reader",
    "read_html",
    "read_json",
    "read_jsonl",
    "read_jsonl_lines",
    "read_stream",
    "read_text",
]

OnWarning: TypeAlias = Callable[[str], object]
Reader: TypeAlias = Callable[[BinaryIO, str, str, OnWarning], Iterator[Article]]
"""(open file, identifier, where it is in words, on_warning) → articles"""

RECORD = 'a record looks like {"id": "…", "title": "…", "date": "2016-09-17", "source": "…", "text": "…"}'
LONGEST_TEXT = 4_000_000  # bytes: the million characters that an article may have, four bytes each
LONGEST_LINE = 50_000_000  # bytes of a .jsonl file: a record has its text and more
LONGEST_PAGE = 10_000_000  # bytes
LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{4000,}")
MOST_ATTRIBUTES = 1_000
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def read_text(file: BinaryIO, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """A text or Markdown file: one article, headline and all."""
    content = _at_most(file, LONGEST_TEXT, where, on_warning)
    text = None if content is None else _decoded(content, where, on_warning)
    if text is not None:
        yield from _article(Article(id, text), where, on_warning)


def read_jsonl(file: BinaryIO, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """One record a line; a broken line costs that line. A record without an identifier is called `file.jsonl:12`."""
    try:
        yield from read_jsonl_lines(_lines(file), id, where, on_warning)
    except ReadError as error:  # it begins as UTF-16 does, and is no text
        on_warning(f"{where}: {error}")


def read_jsonl_lines(
    lines: Iterable[bytes], id: str, where: str, on_warning: OnWarning, *, first: int = 1
) -> Iterator[Article]:
    """The records of some lines of a file; `first` is the number of the first of them."""
    for number, line in enumerate(lines, first):
        if line.strip():
            yield from _read_record_line(line, f"{id}:{number}", f"{where}, line {number}", on_warning)


def read_json(file: BinaryIO, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """One record, or a list of records. In a list, a record without an identifier is called `file.json:12`."""
    content = _loaded(file.read(), where, on_warning)
    if content == []:
        on_warning(f"{where}: there is no record in this list; {RECORD}")
    elif isinstance(content, list):
        for number, record in enumerate(content, 1):
            yield from _read_record(record, f"{id}:{number}", f"{where}, record {number}", on_warning)
    elif content is not None:
        yield from _read_record(content, id, where, on_warning)


def read_html(file: BinaryIO, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """A web page: trafilatura finds body, title, date and outlet. Offsets refer to the body as found."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    # Its remarks on odd pages would mix with ours; what matters of them is told below.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    content = _at_most(file, LONGEST_PAGE, where, on_warning)
    if content is None or _is_bomb(content, where, on_warning):
        return
    declared = DECLARED.search(content, 0, 4096)
    page = _decoded(content, where, on_warning, declared[1].decode("ascii") if declared else None)
    found = page and bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )
    if isinstance(found, Document) and found.text and found.text.strip():
        outlet = found.sitename or found.hostname or None
        yield Article(id, found.text, found.title or "", found.date or None, outlet, _web_address(found.url))
    elif page is not None:
        on_warning(f"{where}: no article was found in this page")


def _at_most(file: BinaryIO, most: int, where: str, on_warning: OnWarning) -> bytes | None:
    """All of the file, when it has no more bytes than `most`; else None, with a warning and without reading on."""
    content = file.read(most + 1)
    if len(content) <= most:
        return content
    on_warning(f"{where}: more than {most:,} bytes, which no article has; cut it into its articles, or make it .jsonl")
    return None


def _is_bomb(content: bytes, where: str, on_warning: OnWarning) -> bool:
    """A tag of thousands of attributes: the time that parsers take grows with the square of their number."""
    found = any(tag[0].count(b"=") > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(content))
    if found:
        on_warning(f"{where}: skipped; one of its tags has more than {MOST_ATTRIBUTES:,} attributes")
    return found


def read_stream(file: BinaryIO, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """Standard input: records, one a line, when the first character is `{`; otherwise one text."""
    content = file.read()
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    reader = read_jsonl if start == b"{" else read_text
    yield from reader(io.BytesIO(content), id, where, on_warning)


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".jsonl": read_jsonl,
    ".json": read_json,
    ".html": read_html,
    ".htm": read_html,
}


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines as they stream in, in UTF-8; a UTF-16 file (PowerShell's `>` writes those) has no bytes to split at.

    Raises ReadError when the first line says that this is no text.
    """
    first = file.readline(LONGEST_LINE)
    if marked_encoding(first) in (None, "utf-8-sig"):
        if b"\0" in first:
            decode(first)  # one message for a picture that is called .jsonl, and not one for each of its lines
        yield first
        yield from _rest(first, file)
    else:
        text = decode(first + file.read())
        yield from (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))


def _rest(last: bytes, file: BinaryIO) -> Iterator[bytes]:
    """The lines that follow; of one that no memory should hold, the beginning, which is no record."""
    while last:
        while last and not last.endswith(b"\n"):  # cut, or the end of the file
            last = file.readline(LONGEST_LINE)
        if last := file.readline(LONGEST_LINE):
            yield last


def _read_record_line(line: bytes, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    record = _loaded(line, where, on_warning)
    if record is not None:
        yield from _read_record(record, id, where, on_warning)


def _loaded(content: bytes, where: str, on_warning: OnWarning) -> Any:
    """The JSON value; None, with a warning, for what is no JSON (and for `null`, which is no record either)."""
    text = _decoded(content, where, on_warning)
    if text is None:
        return None
    try:
        value = json.loads(text)
    except RecursionError:
        problem = "nested too deeply"
    except ValueError as error:
        problem = str(error)
    else:
        problem = "null"
        if value is not None:
            return value
    on_warning(f"{where}: not a record ({problem}); {RECORD}")
    return None


def _read_record(record: object, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    if not isinstance(record, Mapping):
        on_warning(f"{where}: not a record but a {type(record).__name__}; {RECORD}")
        return
    text = record.get("text")
    if not isinstance(text, str):
        on_warning(f"{where}: this record has no text; {RECORD}")
        return
    article = Article(
        id=_words(record.get("id")) or id,
        text=text,
        title=_words(record.get("title")) or "",
        published=_published(record.get("date"), where, on_warning),
        outlet=_words(record.get("source")),
        url=_web_address(record.get("url")),
    )
    yield from _article(article, where, on_warning)


def _article(article: Article, where: str, on_warning: OnWarning) -> Iterator[Article]:
    if article.text.strip():
        yield article
    else:
        on_warning(f"{where}: there is no text in it")


def _words(value: object) -> str | None:
    """A field as words: a number is taken (`"id": 17`), a list or a truth value is not."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None


def _published(value: object, where: str, on_warning: OnWarning) -> str | None:
    words = _words(value)
    if words is None:
        return None
    day = read_date(words)
    if day is None:
        on_warning(f"{where}: {words[:40]!r} does not tell one day, the article goes without; write it like 2016-09-17")
    return day


def _web_address(value: object) -> str | None:
    """An address that is safe to show as a link: `javascript:alert(1)` is none."""
    words = _words(value)
    return words if words and re.match(r"https?://[^\s\"'<>\\]+\Z", words, re.IGNORECASE) else None


def _decoded(content: bytes, where: str, on_warning: OnWarning, declared: str | None = None) -> str | None:
    try:
        return decode(content, declared)
    except ReadError as error:
        on_warning(f"{where}: {error}")
        return None
