"""Files packed by their suffix: gzip and zstd, the same bytes for the same content."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

__all__ = ["PACKED", "open_packed", "write_packed"]

PACKED = (".gz", ".zst")


@contextmanager
def write_packed(target: Path) -> Iterator[Path]:
    """A path to write plain bytes to; they end up in `target`, packed as its suffix says.

    The plain file beside it goes away, also when writing fails; then `target` is as it was.
    """
    if target.suffix not in PACKED:
        yield target
        return
    plain = target.with_name(f".{target.stem}.part")
    packed = target.with_name(f".{target.name}.part")
    try:
        yield plain
        with plain.open("rb") as source, open_packed(packed, target.suffix) as sink:
            shutil.copyfileobj(source, sink, 1 << 20)
        packed.replace(target)
    finally:
        plain.unlink(missing_ok=True)
        packed.unlink(missing_ok=True)


@contextmanager
def open_packed(path: Path, suffix: str | None = None) -> Iterator[IO[bytes]]:
    """A file to write bytes to, packed by the suffix; no time and no name in the head of a gzip file."""
    suffix = path.suffix if suffix is None else suffix
    with path.open("wb") as file:
        if suffix == ".gz":
            with gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
                yield cast(IO[bytes], packed)
        elif suffix == ".zst":
            from backports import zstd

            with zstd.ZstdFile(file, "wb") as smaller:
                yield cast(IO[bytes], smaller)
        else:
            yield file
