"""What was extracted, kept in an SQLite file: survives a kill at any moment, and one article costs one look-up.

SQLite because it comes with Python, writes through a journal, and is one file that any tool can open. Extractions are
pickled, and read with nothing but kg's own values allowed in them.
"""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from backports import zstd

import kg.model
from kg.errors import BuildError
from kg.model import Extraction
from kg.model.text import Value

__all__ = ["Store", "Stored", "packed", "unpacked"]

VERSION = 2
TABLES = """
CREATE TABLE IF NOT EXISTS extraction (key BLOB PRIMARY KEY, doc TEXT NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS build (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def packed(extraction: Extraction) -> bytes:
    """The extraction in bytes, about as many as its text has characters."""
    return zstd.compress(pickle.dumps(extraction, protocol=5), 1)


# by the names under which they are pickled; a name with dots would lead from a class to all that it can reach
VALUES = {
    (c.__module__, c.__name__): c for c in vars(kg.model).values() if isinstance(c, type) and issubclass(c, Value)
}


class _Values(pickle.Unpickler):
    """Builds the values of kg.model and nothing else: a file cannot run code."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in VALUES:
            return VALUES[module, name]
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a store of extractions")


def unpacked(value: bytes) -> Extraction:
    """The extraction that `packed` made. Raises pickle.UnpicklingError or ZstdError for anything else."""
    try:
        found = _Values(io.BytesIO(zstd.decompress(value))).load()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:  # what a pickle may end in
        raise pickle.UnpicklingError(str(error)) from None
    if not isinstance(found, Extraction):
        raise pickle.UnpicklingError("not an extraction")
    return found


class Store:
    """A file of extractions by key. Raises BuildError when the disk is full or the file cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._file = self._opened()
        except sqlite3.DatabaseError as error:
            if not _is_damaged(error):
                raise self._told(error) from None
            path.unlink(missing_ok=True)  # whatever it was, it is no store; what it held is extracted again
            self._file = self._opened()

    def _opened(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, isolation_level=None)
        try:
            file.execute("PRAGMA journal_mode=WAL")
            file.execute("PRAGMA synchronous=NORMAL")
            if file.execute("PRAGMA user_version").fetchone()[0] not in {0, VERSION}:
                file.executescript("DROP TABLE IF EXISTS extraction; DROP TABLE IF EXISTS build")
            file.executescript(TABLES)
            file.execute(f"PRAGMA user_version={VERSION}")
        except sqlite3.DatabaseError:
            file.close()
            raise
        return file

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def _told(self, error: sqlite3.DatabaseError) -> BuildError:
        return BuildError(
            f"{self.path}: {error}; what was stored before is safe: free some space or choose another "
            "folder, and run the same command again"
        )

    def holds(self, key: bytes) -> bool:
        """Whether an extraction is there under the key."""
        found = self._file.execute("SELECT 1 FROM extraction WHERE key = ?", (key,)).fetchone()
        return found is not None

    def put(self, rows: Iterable[tuple[bytes, str, bytes]]) -> None:
        """Keep rows of key, article's identifier and packed extraction: all of them, or none when killed."""
        try:
            with self._file:
                self._file.execute("BEGIN IMMEDIATE")
                self._file.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?)", rows)
        except sqlite3.DatabaseError as error:
            raise self._told(error) from None

    def get(self, key: bytes) -> Extraction | None:
        """The extraction under the key; None when there is none, or when the file was damaged there."""
        try:
            value = self.value(key)
            return unpacked(value) if value is not None else None
        except (sqlite3.DatabaseError, zstd.ZstdError, pickle.UnpicklingError, EOFError):
            return None

    def value(self, key: bytes) -> bytes | None:
        """The packed extraction under the key."""
        found = self._file.execute("SELECT value FROM extraction WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def keep_only(self, keys: Iterable[bytes]) -> None:
        """Forget all other extractions: those of articles that are gone, and of older models, lexicons and code."""
        try:
            with self._file:
                self._file.execute("BEGIN IMMEDIATE")
                self._file.execute("CREATE TEMP TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY) WITHOUT ROWID")
                self._file.execute("DELETE FROM used")
                self._file.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys))
                self._file.execute("DELETE FROM extraction WHERE key NOT IN (SELECT key FROM used)")
        except sqlite3.DatabaseError as error:
            raise self._told(error) from None

    def told(self, name: str) -> str | None:
        """What `tell` kept under the name."""
        found = self._file.execute("SELECT value FROM build WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else None

    def tell(self, name: str, value: str) -> None:
        """Keep a note about the last build."""
        try:
            self._file.execute("INSERT OR REPLACE INTO build VALUES (?, ?)", (name, value))
        except sqlite3.DatabaseError as error:
            raise self._told(error) from None


class Stored(Collection[Extraction]):
    """The extractions under some keys of a store's file, in the order of the keys, gone through as often as need be.

    Each pass opens the file for itself. Raises BuildError when one of them is not there or cannot be read.
    """

    def __init__(self, path: Path, keys: Sequence[bytes]) -> None:
        self.path = path
        self.keys = keys

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, extraction: object) -> bool:
        return any(extraction == other for other in self)

    def __iter__(self) -> Iterator[Extraction]:
        with Store(self.path) as store:
            for key in self.keys:
                found = store.get(key)
                if found is None:
                    raise BuildError(f"{self.path}: some of it cannot be read any more; run the build with --again")
                yield found


def _is_damaged(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorname", "") in {"SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_SCHEMA"}
