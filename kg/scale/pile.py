"""The extractions of one run, gone through as often as need be: in memory while they are few, then in a file."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Collection, Iterator
from operator import itemgetter

from kg.model import Article, Extraction
from kg.scale.store import packed, unpacked

__all__ = ["Pile"]

FEW = 8_000_000  # characters of text whose extractions memory holds: two thousand articles, in 200 MB


class Pile(Collection[Extraction]):
    """Extractions in the order of their articles' identifiers. The file has no name: it ends with the process, however
    that ends. Raises OSError when the disk is full."""

    def __init__(self) -> None:
        self._held: list[Extraction] = []
        self._places: list[tuple[str, int, int]] = []  # article, where it begins, how long it is
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as somebody may ask
        weakref.finalize(self, self._file.close)
        self._end = 0
        self._text = 0

    @property
    def small(self) -> bool:
        """Whether memory can hold them all."""
        return self._text <= FEW

    def add(self, extraction: Extraction) -> None:
        """One more."""
        self._text += len(extraction.article.text)
        if self.small:
            self._held.append(extraction)
            return
        self._empty()
        self._write(extraction.article.id, packed(extraction))

    def add_packed(self, article: Article, value: bytes) -> None:
        """One more, in bytes; read at once while they are few, when the workers that made it have more to do."""
        self._text += len(article.text)
        if self.small:
            self._held.append(unpacked(value))
            return
        self._empty()
        self._write(article.id, value)

    def _empty(self) -> None:
        """To the file with what memory held."""
        for waiting in self._held:
            self._write(waiting.article.id, packed(waiting))
        self._held = []

    def _write(self, id: str, value: bytes) -> None:
        self._file.seek(self._end)
        self._file.write(value)
        self._places.append((id, self._end, len(value)))
        self._end += len(value)

    def __len__(self) -> int:
        return len(self._held) + len(self._places)

    def __contains__(self, extraction: object) -> bool:
        return any(extraction == other for other in self)

    def __iter__(self) -> Iterator[Extraction]:
        yield from sorted(self._held, key=lambda extraction: extraction.article.id)
        for _, start, length in sorted(self._places, key=itemgetter(0)):
            self._file.seek(start)
            yield unpacked(self._file.read(length))
