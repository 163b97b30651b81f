"""A corpus cut into parts that many machines read: files by the dozen, long .jsonl files by ranges of bytes.

The articles of all parts, in order, are those of `read_articles`, but that no identifier was looked at: whether an
earlier article has it is known to whoever sees all parts.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.model import Article
from kg.read.articles import check_exists, list_files, printable, read_file
from kg.read.encodings import marked_encoding
from kg.read.formats import OnWarning, read_jsonl_lines

__all__ = ["Partition", "Piece", "cut_partitions", "read_partition"]

SIZE = 400_000  # bytes: about 120 articles, eight seconds of work


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or the lines of a .jsonl file from byte `start` to `end`; the first of them has the number `line`."""

    path: str  # from the root, for the machines that read it
    where: str  # as it was named
    id: str  # of what is in the file
    start: int = 0
    end: int | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Partition:
    """What one machine reads at a time."""

    pieces: tuple[Piece, ...]


def cut_partitions(paths: Iterable[str | Path], *, on_warning: OnWarning) -> Iterator[Partition]:
    """The parts of the corpus at `paths`. Files are listed, and of .jsonl files the line breaks are counted.

    Raises ReadError for a path that does not exist, UsageError for standard input.
    """
    named = [str(path) for path in paths]
    if "-" in named:
        raise UsageError("standard input cannot be read by a cluster; save it as a file that all machines see")
    for path in named:
        check_exists(path)
    waiting: list[Piece] = []
    size = 0
    for path in named:
        for file, id in list_files(path, lambda message: on_warning(printable(message))):
            for piece, length in _pieces(file, id):
                if waiting and size + length > SIZE:
                    yield Partition(tuple(waiting))
                    waiting, size = [], 0
                waiting.append(piece)
                size += length
    if waiting:
        yield Partition(tuple(waiting))


def _pieces(file: Path, id: str) -> Iterator[tuple[Piece, int]]:
    """The file, each piece with its length in bytes; what cannot be read is told by whoever reads it."""
    try:
        length = file.stat().st_size
        if file.suffix.lower() != ".jsonl" or length <= SIZE:
            yield Piece(str(file.absolute()), str(file), id), length
            return
        with file.open("rb") as lines:
            if marked_encoding(lines.read(4)) in {None, "utf-8-sig"}:
                lines.seek(0)
                yield from _ranges(lines, file, id)
            else:  # UTF-16 has no bytes to cut at
                yield Piece(str(file.absolute()), str(file), id), length
    except OSError:
        yield Piece(str(file.absolute()), str(file), id), 0


def _ranges(lines: io.BufferedReader, file: Path, id: str) -> Iterator[tuple[Piece, int]]:
    start, line = 0, 1
    while content := lines.read(SIZE):
        content += lines.readline()
        yield Piece(str(file.absolute()), str(file), id, start, start + len(content), line), len(content)
        start += len(content)
        line += content.count(b"\n")


def read_partition(partition: Partition, *, on_warning: OnWarning) -> Iterator[Article]:
    """The articles of a part, in order."""

    def warn(message: str) -> None:
        on_warning(printable(message))

    for piece in partition.pieces:
        if piece.end is None:
            yield from read_file(Path(piece.path), piece.id, piece.where, warn)
        else:
            yield from _read_range(piece, warn)


def _read_range(piece: Piece, on_warning: OnWarning) -> Iterator[Article]:
    try:
        with Path(piece.path).open("rb") as file:
            file.seek(piece.start)
            content = file.read((piece.end or 0) - piece.start)
    except OSError as error:
        on_warning(f"{piece.where}: cannot be read ({error.strerror or error})")
        return
    yield from read_jsonl_lines(io.BytesIO(content), piece.id, piece.where, on_warning, first=piece.line)
