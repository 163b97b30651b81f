"""Time and memory by the size of the corpus and the number of processes: `python -m benchmarks.growth CORPUS`.

Extraction without the join, packed as a build stores it; memory is the resident set of the largest process. Writes the
picture docs/pictures/growth.png with --picture.
"""

from __future__ import annotations

import argparse
import json
import threading
import time
from pathlib import Path

import psutil

from kg.model import Article
from kg.scale import extract_packed

__all__ = ["main"]


def main() -> None:
    """Prints a table: articles, seconds, megabytes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", help="a .jsonl file of articles")
    options.add_argument("--articles", type=int, default=20_000, help="the corpus is repeated up to so many")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--step", type=int, default=1_000)
    options.add_argument("--picture", metavar="PNG")
    given = options.parse_args()
    records = [json.loads(line) for line in Path(given.corpus).read_text("utf-8").splitlines()]
    many = (Article(f"{n}", records[n % len(records)]["text"]) for n in range(given.articles))
    rows = _measure(many, given.jobs, given.step)
    if given.picture:
        _draw(rows, given.picture)


def _measure(articles: object, jobs: int, step: int) -> list[tuple[int, float, float]]:
    rows, peak = [], [0.0]
    threading.Thread(target=_watch, args=(peak,), daemon=True).start()
    started = time.perf_counter()
    print("| articles | seconds | megabytes of the largest process |\n|---|---|---|")
    for number, _ in enumerate(extract_packed(articles, jobs=jobs), 1):  # type: ignore[arg-type]
        if number % step == 0:
            rows.append((number, time.perf_counter() - started, peak[0]))
            print(f"| {number:,} | {rows[-1][1]:.0f} | {peak[0]:.0f} |", flush=True)
            peak[0] = 0.0
    return rows


def _watch(peak: list[float]) -> None:
    while True:
        here = psutil.Process()
        for process in (here, *here.children(recursive=True)):
            try:
                peak[0] = max(peak[0], process.memory_info().rss / 1e6)
            except psutil.NoSuchProcess:
                continue
        time.sleep(0.5)


def _draw(rows: list[tuple[int, float, float]], path: str) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3.2), layout="constrained")
    for place, column, label in ((1, 1, "seconds"), (2, 2, "megabytes, largest process")):
        axes = figure.add_subplot(1, 2, place)
        axes.plot([row[0] for row in rows], [row[column] for row in rows], marker="o", color="#1f4e79")
        axes.set(xlabel="articles", ylabel=label, ylim=(0, None))
        axes.grid(alpha=0.3)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
