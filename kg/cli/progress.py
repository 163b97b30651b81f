"""What a run tells while it runs: a progress bar for those who watch, warnings as they come."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kg.cli.talk import console, plain

if TYPE_CHECKING:
    from rich.progress import Progress

    from kg.model import Article, ClaimType, Findings

__all__ = ["Watch", "find"]


class Watch:
    """A run's listener: `progress` and `warn` are handed to the pipeline. The bar is on stderr, if that is a terminal.

    `total` is the number of articles expected, where it can be told: a bar needs an end.
    """

    def __init__(self, total: int | None = None, *, quiet: bool = False) -> None:
        self.warnings = 0
        self._total = total
        self._quiet = quiet
        self._bar = _bar(quiet)
        self._task = self._bar.add_task("loading the model", total=total)

    def __enter__(self) -> "Watch":
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def progress(self, number: int, article: "Article") -> None:
        """The article is done, as the `number`th, from 1."""
        total = self._total and max(self._total, number)
        self._bar.update(self._task, completed=number, total=total, description=plain(article.id))

    def warn(self, message: str) -> None:
        """Count the warning and tell it, above the bar."""
        self.warnings += 1
        if not self._quiet:
            self._bar.console.print(f"kg: warning: {plain(message)}", soft_wrap=True)


def _bar(quiet: bool) -> "Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    screen = console()
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    return Progress(*columns, console=screen, transient=True, disable=quiet or not screen.is_terminal)


def find(
    paths: Sequence[str],
    *,
    model: str | None,
    jobs: int = 1,
    strict: bool = False,
    quiet: bool = False,
    decisions: Path | None = None,
    types: Sequence["ClaimType"] | None = None,
) -> "Findings":
    """What the articles at `paths` hold, or of it only edges of `types`, with a bar while it is found."""
    from kg.pipeline import extract_findings
    from kg.read import count_articles

    with Watch(count_articles(paths), quiet=quiet) as watch:
        return extract_findings(
            paths,
            model=model,
            jobs=jobs,
            strict=strict,
            decisions=decisions,
            types=types,
            progress=watch.progress,
            warn=watch.warn,
        )
