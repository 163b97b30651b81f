"""One build at a time in a folder, and files that are whole or not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import BuildError
from kg.scale.store import Store

__all__ = ["Folder", "open_folder"]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of exports while a build has it to itself: `draft` is where files are written before they are moved."""

    out: Path
    store: Store
    draft: Path

    def publish(self) -> list[str]:
        """Move every drafted file to its place, each in one step: readers see the old one or the new one. Names.

        What begins with a dot was never finished: its worker was lost.
        """
        names = sorted(path.name for path in self.draft.iterdir() if not path.name.startswith("."))
        for name in names:
            (self.draft / name).replace(self.out / name)
        return names

    def forget(self, names: Iterable[str]) -> None:
        """Take files of an earlier build away."""
        for name in names:
            (self.out / name).unlink(missing_ok=True)

    def state(self, names: list[str]) -> dict[str, list[int]]:
        """Size in bytes and time of change in nanoseconds of the files that are there."""
        there = [(name, self.out / name) for name in names if (self.out / name).is_file()]
        return {name: [path.stat().st_size, path.stat().st_mtime_ns] for name, path in there}


@contextmanager
def open_folder(out: Path) -> Iterator[Folder]:
    """The folder `out`, made if need be, for this build alone. Raises BuildError when another build is at work there.

    The lock is the operating system's: it ends with the process, however that ends.
    """
    hidden = out / ".kg"
    hidden.mkdir(parents=True, exist_ok=True)
    lock = FileLock(hidden / "lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BuildError(f"{out}: another build is writing here; wait for it, or choose another folder") from None
    try:
        draft = hidden / "draft"
        _empty(draft)
        with Store(hidden / "extractions.sqlite") as store:
            yield Folder(out, store, draft)
        _empty(draft)
        draft.rmdir()
    finally:
        lock.release()


def _empty(draft: Path) -> None:
    """What a killed build left behind goes."""
    draft.mkdir(exist_ok=True)
    for path in draft.iterdir():
        path.unlink()
