"""What the commands say: to people on stderr, through rich; to programs on stdout, always in UTF-8."""

import io
import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ReadError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

__all__ = ["console", "emit", "emit_lines", "examples", "graph_file", "plain", "render", "table"]


def plain(words: str) -> str:
    """The words on one line, with control characters spelt out: a file name may hold those that steer a terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", lambda found: ascii(found.group())[1:-1], words)


def examples(*lines: str) -> str:
    """The end of a help text, its lines kept apart."""
    return "\b\nExamples:\n" + "".join(f"  {line}\n" for line in lines)


def console() -> "Console":
    """The terminal to talk to: stderr. When nobody watches, as wide as it needs."""
    from rich.console import Console

    width = None if sys.stderr.isatty() else 10_000
    return Console(stderr=True, width=width, highlight=False, markup=False, emoji=False)


def emit(text: str, out: str = "-") -> None:
    """Write data in UTF-8 to the file `out`, or to stdout for `-`. A lone surrogate becomes its escape."""
    emit_lines([text], out)


def emit_lines(lines: Iterable[str], out: str = "-") -> None:
    """The same for lines as they come, each with its line feed: memory holds a thousand of them."""
    waiting = iter(lines)
    with Path(out).open("wb") if out != "-" else nullcontext(sys.stdout.buffer) as sink:
        while some := "".join(islice(waiting, 1000)):
            rest = memoryview(some.encode("utf-8", "backslashreplace"))
            while rest:  # unbuffered (PYTHONUNBUFFERED), a write may take only a part
                rest = rest[sink.write(rest) :]


def render(thing: "RenderableType") -> str:
    """As text: as wide as the terminal, or, when nobody watches, as wide as it needs."""
    from rich.console import Console

    watched = sys.stdout.isatty()
    lines = io.StringIO()
    Console(
        file=lines,
        force_terminal=watched,
        width=None if watched else 10_000,
        highlight=False,
        markup=False,
        emoji=False,
    ).print(thing)
    return "\n".join(line.rstrip() for line in lines.getvalue().splitlines()) + "\n"


def table(title: str | None, heads: Sequence[str], rows: Iterable[Sequence[object]], right: str = "") -> "Table":
    """A table of plain cells; the columns named in `right` hold numbers."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    made = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        made.add_column(head, justify="right" if head in right.split() else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text("" if cell is None else plain(str(cell))) for cell in row))
    return made


def graph_file(path: str) -> Path:
    """The path of a graph that is there. Raises ReadError when it is not."""
    if not Path(path).is_file():
        raise ReadError(f"{path}: there is no such graph; write one with  kg build seeds/articles -o exports")
    return Path(path)
