"""What a second process gains: `python -m benchmarks.workers CORPUS --articles 2000`.

`kg extract` with one process and with two, from the start of the program to the last edge written, by turns, so that a
busy machine is busy for both. Wall time is what counts; where other work goes on, processor time tells what the wall
time would be at best: that of the busiest worker, and of the parent where it works alone.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

__all__ = ["main"]

EXTRACT = [sys.executable, "-c", "from kg.cli import main; main()", "extract", "-q"]


@dataclass(frozen=True)
class Run:
    """Seconds of one run: of the clock, of the parent's processor, of the busiest worker's."""

    wall: float
    parent: float
    worker: float


def main() -> None:
    """Prints a table: seconds of each number of processes, medians of the rounds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", help="a .jsonl file of articles")
    options.add_argument("--articles", type=int, default=2_000, help="the corpus is repeated up to so many")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    runs: dict[int, list[Run]] = {1: [], given.jobs: []}
    with tempfile.TemporaryDirectory() as name:
        corpus = _repeated(Path(given.corpus), given.articles, Path(name))
        for _ in range(given.rounds):
            for jobs, found in runs.items():
                found.append(_run(corpus, jobs))
        same = (corpus.parent / "1.jsonl").read_bytes() == (corpus.parent / f"{given.jobs}.jsonl").read_bytes()
    _tell(runs, given.articles, same)


def _repeated(corpus: Path, articles: int, folder: Path) -> Path:
    records = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    lines = [json.dumps(records[n % len(records)] | {"id": f"{n:06}"}) + "\n" for n in range(articles)]
    (folder / "corpus.jsonl").write_text("".join(lines), "utf-8")
    return folder / "corpus.jsonl"


def _run(corpus: Path, jobs: int) -> Run:
    started, seconds = time.perf_counter(), dict[int, float]()
    out = corpus.parent / f"{jobs}.jsonl"
    extract = subprocess.Popen([*EXTRACT, str(corpus), "-o", str(out), "-j", str(jobs)])
    parent = psutil.Process(extract.pid)
    while extract.poll() is None:
        try:
            for process in (parent, *parent.children(recursive=True)):
                times = process.cpu_times()
                seconds[process.pid] = times.user + times.system
        except psutil.NoSuchProcess:
            continue
        time.sleep(0.1)
    own = seconds.pop(extract.pid)
    return Run(time.perf_counter() - started, own, max(seconds.values(), default=0.0))


def _tell(runs: dict[int, list[Run]], articles: int, same: bool) -> None:
    print(f"{articles:,} articles, medians of {len(runs[1])} rounds; the same edges: {'yes' if same else 'NO'}\n")
    print("| processes | seconds | processor of the parent | of the busiest worker | times as fast as one |")
    print("|---|---|---|---|---|")
    for jobs, found in runs.items():
        wall, own, worker = (
            statistics.median(getattr(run, name) for run in found) for name in ("wall", "parent", "worker")
        )
        gain = statistics.median(one.wall / run.wall for one, run in zip(runs[1], found, strict=True))
        print(f"| {jobs} | {wall:.1f} | {own:.1f} | {worker:.1f} | {gain:.2f} |")


if __name__ == "__main__":
    main()
