"""Paths → articles: walks folders in a fixed order, picks the reader by suffix, keeps identifiers unique."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO, NoReturn

from kg.errors import ReadError
from kg.model import Article
from kg.read.formats import READERS, OnWarning, Reader, read_stream

__all__ = [
    "check_exists",
    "count_articles",
    "list_files",
    "own_id",
    "printable",
    "read_articles",
    "read_file",
    "refuse",
    "short_enough",
    "too_long",
]

LONGEST = 1_000_000  # code points: what spaCy's parser takes at most


def read_articles(paths: Iterable[str | Path], *, on_warning: OnWarning) -> Iterator[Article]:
    """The articles of files, of folders (with all that is in them, sorted by relative path) and of `-`, standard input.

    Whatever cannot be read as an article costs one call of `on_warning`, with a line that names the file; for an
    error instead, pass `refuse`. Identifiers are a file's path inside its folder, or the record's own. The first
    article is read at once, the others as they are asked for.

    Raises:
        ReadError: a path does not exist, or nothing can be read at all; before anything is returned.
    """
    named = [str(path) for path in paths]
    for path in named:
        check_exists(path)
    articles = _read_all(named, on_warning)
    first = next(articles, None)
    if first is None:
        raise ReadError(printable(f"{', '.join(named) or 'no path'}: no article could be read; {_wanted()}"))
    return chain((first,), articles)


def _read_all(paths: Iterable[str], on_warning: OnWarning) -> Iterator[Article]:
    taken: set[str] = set()

    def warn(message: str) -> None:
        on_warning(printable(message))

    for path in paths:
        for article in _read_path(path, warn):
            id = own_id(article.id, taken, warn)
            yield article if id == article.id else replace(article, id=id)


def count_articles(paths: Iterable[str | Path]) -> int | None:
    """How many articles there will be, at most, for a progress bar: files, and lines of .jsonl; None with `-`.

    A .json file counts as one, whatever it holds. Says nothing about what cannot be read.
    """
    count = 0
    for path in map(str, paths):
        if path == "-":
            return None
        files = _walk(Path(path), lambda _: None) if Path(path).is_dir() else [Path(path)]
        count += sum(_expected(file) for file in files if file.suffix.lower() in READERS and _is_regular(file))
    return count


def _expected(file: Path) -> int:
    if file.suffix.lower() != ".jsonl":
        return 1
    try:
        with file.open("rb") as lines:
            return sum(not line.isspace() for line in lines)
    except OSError:
        return 0


def refuse(message: str) -> NoReturn:
    """The `on_warning` of those who want no warnings: raises ReadError with the message."""
    raise ReadError(message)


def _wanted() -> str:
    return f"articles are files that end in {', '.join(sorted(READERS))}"


def check_exists(path: str) -> None:
    """Raises ReadError when there is nothing at the path."""
    if path != "-" and not Path(path).exists():
        raise ReadError(f"{printable(path)}: there is no such file or folder; name one, or - for standard input")


def short_enough(articles: Iterable[Article], warn: OnWarning) -> Iterator[Article]:
    """The articles that the parser can hold."""
    for article in articles:
        if len(article.text) > LONGEST:
            warn(too_long(article.id, len(article.text)))
        else:
            yield article


def too_long(id: str, length: int) -> str:
    """What is said of an article that the parser cannot hold."""
    return f"{id}: {length:,} characters are more than an article has; at most {LONGEST:,}"


def _read_path(path: str, on_warning: OnWarning) -> Iterator[Article]:
    if path == "-":
        yield from _read_open(lambda: sys.stdin.buffer, read_stream, "stdin", "stdin", on_warning)
    else:
        for file, id in list_files(path, on_warning):
            yield from read_file(file, id, str(file), on_warning)


def read_file(path: Path, id: str, where: str, on_warning: OnWarning) -> Iterator[Article]:
    """The articles of a file that has a reader; a warning when it cannot be read."""
    yield from _read_open(lambda: path.open("rb"), READERS[path.suffix.lower()], id, where, on_warning)


def list_files(path: str, on_warning: OnWarning) -> Iterator[tuple[Path, str]]:
    """The files at a path that have a reader, each with the identifier of what is in it; warns of the others."""
    if not Path(path).is_dir():
        if _is_readable(Path(path), on_warning):
            yield Path(path), Path(path).name
        return
    for file in _walk(Path(path), on_warning):
        if _leads_out(file, Path(path)):
            on_warning(f"{file}: skipped; this link leads out of the folder; name its target to read it")
        elif _is_readable(file, on_warning):
            yield file, file.relative_to(path).as_posix()


def _walk(folder: Path, on_warning: OnWarning) -> list[Path]:
    """All files below, without the hidden ones, sorted by relative path whatever the file system's own order."""

    def unreadable(error: OSError) -> None:
        on_warning(f"{error.filename}: this folder cannot be read ({error.strerror})")

    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in filter(lambda name: _is_link(Path(place, name)), folders):  # it may lead back, and round again
            on_warning(f"{Path(place, name)}: skipped; it is a link to a folder; name the folder itself to read it")
        files += [Path(place, name) for name in names if not name.startswith(".")]
    return sorted(files, key=lambda file: file.relative_to(folder).parts)


def _is_readable(path: Path, on_warning: OnWarning) -> bool:
    if path.suffix.lower() not in READERS:
        on_warning(f"{path}: skipped; {_wanted()}")
    elif not _is_regular(path):  # opening a named pipe would wait for ever
        on_warning(f"{path}: skipped; it is not a file")
    else:
        return True
    return False


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:  # longer than a path may be
        return False


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether the path is a link to something that is not in the folder."""
    try:
        return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself leads nowhere
        return False


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:  # a link that leads nowhere
        return False


def printable(words: str) -> str:
    """The words with lone surrogates spelt out: a file name may not be UTF-8, and it goes into files as identifier."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def _read_open(
    open_file: Callable[[], BinaryIO], reader: Reader, id: str, where: str, on_warning: OnWarning
) -> Iterator[Article]:
    try:
        with open_file() as file:
            yield from reader(file, id, where, on_warning)
    except OSError as error:
        on_warning(f"{where}: cannot be read ({error.strerror or error})")


def own_id(id: str, taken: set[str], on_warning: OnWarning) -> str:
    """The identifier, or `a.txt-2` when an earlier article is called `a.txt`; it is taken from now on."""
    first = own = printable(id)
    if own in taken:
        own = next(f"{first}-{n}" for n in count(2) if f"{first}-{n}" not in taken)
        on_warning(f"{first}: two articles have this identifier; the later one is called {own}")
    taken.add(own)
    return own
