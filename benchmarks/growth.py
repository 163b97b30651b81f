"""Time and memory by the size of the corpus: `python -m benchmarks.growth CORPUS --articles 20000 --jobs 2`.

Builds the corpus as `kg build` does, from nothing, then again with nothing changed. The corpus is repeated with other
names and numbers each time, so that no text comes twice and the vocabulary grows as that of news does; `--cut` shortens
the articles, so that many of them take less time. Memory is the resident set in megabytes, the most of each step, of
the largest worker and of the process that reads, stores, resolves and writes.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from kg.incremental import Order, build_folder
from kg.model import Article
from kg.release import VERSION

__all__ = ["main", "varied"]

SYLLABLES = ("an", "or", "ek", "ul", "im", "os", "ay", "et", "ir", "ov", "el", "un")
AGAIN = [sys.executable, "-c", "from kg.cli import main; main()", "build", "-q"]


@dataclass
class Watch:
    """The most memory since the last look, by process."""

    driver: float = 0.0
    worker: float = 0.0
    rows: list[tuple[int, float, float, float]] = field(default_factory=list)
    started: float = field(default_factory=time.perf_counter)

    def run(self) -> None:
        """For ever, twice a second."""
        here = psutil.Process()
        while True:
            self.driver = max(self.driver, here.memory_info().rss / 1e6)
            for child in here.children(recursive=True):
                try:
                    self.worker = max(self.worker, child.memory_info().rss / 1e6)
                except psutil.NoSuchProcess:
                    continue
            time.sleep(0.5)

    def look(self, articles: int, name: str) -> None:
        """Print and keep what was most, and begin anew."""
        seconds = time.perf_counter() - self.started
        self.rows.append((articles, seconds, self.worker, self.driver))
        worker = f"{self.worker:.0f}" if self.worker else ""
        print(f"| {name} | {seconds:,.0f} | {worker} | {self.driver:.0f} |", flush=True)
        self.driver = self.worker = 0.0


def main() -> None:
    """Prints a table: articles, seconds, megabytes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", help="a .jsonl file of articles")
    options.add_argument("--articles", type=int, default=20_000, help="the corpus is repeated up to so many")
    options.add_argument("--cut", type=int, help="characters of each article that are used, to the end of a paragraph")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--step", type=int, default=2_000)
    options.add_argument("--format", action="append", default=[], help="only these exports; all by default")
    options.add_argument("--keep", metavar="DIR", help="the folder to build in; by default one that goes away")
    options.add_argument("--picture", metavar="PNG")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(given.keep or name)
        folder.mkdir(exist_ok=True)
        corpus, out = folder / "corpus.jsonl", folder / "out"
        with corpus.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in _records(given))
        rows = _measure(corpus, out, given)
        _tell_again(corpus, out, given)
    if given.picture:
        _draw(rows, given.picture)


def _records(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    records = [json.loads(line) for line in Path(given.corpus).read_text("utf-8").splitlines()]
    for number in range(given.articles):
        round_, place = divmod(number, len(records))
        record = records[place]
        text = record["text"] if given.cut is None else _cut(record["text"], given.cut)
        yield record | {"id": f"{number:06}", "text": varied(text, round_) if round_ else text}


def _cut(text: str, most: int) -> str:
    end = text.find("\n", most)
    return text if end < 0 else text[: min(end, most + 500)]


def varied(text: str, number: int) -> str:
    """The text with other numbers, and every fourth of its capitalised words with another ending."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        if word[0].isdigit():
            return str(int(word) + number)
        key = sum(map(ord, word)) + number
        return word + SYLLABLES[key // 4 % 12] + SYLLABLES[number % 12] if key % 4 == 0 else word

    return re.sub(r"\b[0-9]{1,6}\b|\b[A-Z][a-z]{3,}\b", other, text)


def _measure(corpus: Path, out: Path, given: argparse.Namespace) -> list[tuple[int, float, float, float]]:
    watch = Watch()
    threading.Thread(target=watch.run, daemon=True).start()
    print(f"kg {VERSION}, {given.articles:,} articles of {corpus.stat().st_size / given.articles:,.0f} bytes")
    print("\n| articles | seconds | worker, MB | driver, MB |\n|---|---|---|---|")

    def progress(number: int, _: Article) -> None:
        if number % given.step == 0:
            watch.look(number, f"{number:,}")

    build_folder([corpus], out, Order(jobs=given.jobs, formats=tuple(given.format)), progress=progress)
    watch.look(given.articles, "actors resolved, exports written")
    return watch.rows


def _tell_again(corpus: Path, out: Path, given: argparse.Namespace) -> None:
    started = time.perf_counter()
    formats = [word for name in given.format for word in ("--format", name)]
    subprocess.run([*AGAIN, str(corpus), "-o", str(out), *formats], check=True)
    print(f"\nnothing changed: {time.perf_counter() - started:.1f} s")
    sizes = {path.name: path.stat().st_size for path in sorted(out.iterdir()) if path.is_file()}
    print("\n".join(f"{name}: {size / 1e6:,.0f} MB" for name, size in sizes.items()))


def _draw(rows: list[tuple[int, float, float, float]], path: str) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3.2), layout="constrained")
    time_, memory = figure.subplots(1, 2)
    *steps, last = rows
    articles = [row[0] for row in steps]
    time_.plot(articles, [row[1] for row in steps], marker="o", color="#0072B2", label="articles extracted")
    time_.plot(last[0], last[1], marker="s", color="#D55E00", linestyle="", label="exports written")
    memory.plot(articles, [row[2] for row in steps], marker="o", color="#0072B2", label="largest worker")
    memory.plot(articles, [row[3] for row in steps], marker="^", color="#009E73", label="driver")
    memory.plot(last[0], last[3], marker="s", color="#D55E00", linestyle="", label="driver, joining and writing")
    for axes, label in ((time_, "seconds"), (memory, "megabytes")):
        axes.set(xlabel="articles", ylabel=label, ylim=(0, None), xlim=(0, None))
        axes.grid(alpha=0.3)
        axes.legend(fontsize=8)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
