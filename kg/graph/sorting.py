"""Lines in order, however many: sorted in memory by the share, the shares kept on disk and merged.

Order is that of code points, as `sorted` has it: a file is the same whether its lines went over the disk or not.
"""

from __future__ import annotations

import heapq
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

__all__ = ["SortedLines", "unique"]

SHARE = 24_000_000  # characters of lines held at a time; 60 to 100 MB as Python strings
WIDTH = 64  # files merged at a time
BUFFER = 1 << 17  # bytes read ahead of each share while they are merged


class SortedLines:
    """Lines, each with its line feed, in order; gone through as often as need be, one time after the other.

    What memory should not hold is kept in files without a name in `folder`, which the system takes away with the
    process, however that ends. Raises OSError when the disk is full.
    """

    def __init__(self, lines: Iterable[str], folder: Path | None) -> None:
        self._folder = folder
        self._held: list[str] = []
        self._levels: list[list[TextIO]] = []  # shares; merged shares; those of merged ones …
        self._whole: TextIO | None = None
        self._open: set[TextIO] = set()
        weakref.finalize(self, _close_all, self._open)
        size = 0
        for line in lines:
            self._held.append(line)
            size += len(line)
            if size >= SHARE:
                self._put_away()
                size = 0
        if self._levels:
            self._put_away()
            # one file of all: each further pass is a read and no merge
            self._whole = self._merged([file for level in self._levels for file in level])
            self._levels = []
        else:
            self._held.sort()

    def __iter__(self) -> Iterator[str]:
        if self._whole is None:
            return iter(self._held)
        self._whole.seek(0)
        return iter(self._whole)

    def close(self) -> None:
        """Give the disk back; there are no lines from now on."""
        _close_all(self._open)
        self._whole, self._held = None, []

    def _put_away(self) -> None:
        self._held.sort()
        file = self._new_file()
        file.writelines(self._held)
        self._held = []
        self._raise(file, 0)

    def _raise(self, file: TextIO, level: int) -> None:
        """Keep a file; many of one level become one of the next, so that few are open at a time."""
        if level == len(self._levels):
            self._levels.append([])
        self._levels[level].append(file)
        if len(self._levels[level]) == WIDTH:
            merged = self._merged(self._levels[level])
            self._levels[level] = []
            self._raise(merged, level + 1)

    def _merged(self, files: list[TextIO]) -> TextIO:
        for file in files:
            file.seek(0)
        whole = self._new_file()
        whole.writelines(heapq.merge(*files))
        for file in files:
            file.close()
        self._open.difference_update(files)
        return whole

    def _new_file(self) -> TextIO:
        file = tempfile.TemporaryFile("w+", BUFFER, encoding="utf-8", newline="\n", dir=self._folder)  # noqa: SIM115
        self._open.add(file)
        return file


def _close_all(files: Iterable[TextIO]) -> None:
    for file in files:
        file.close()


def unique(lines: Iterable[str]) -> Iterator[str]:
    """Lines in order, each once."""
    last = None
    for line in lines:
        if line != last:
            yield line
            last = line
