"""Builds killed at random moments, again and again: `python -m tests.scale.kills 200 [ARTICLES]`. What the last one
gives must be what an undisturbed build gives, byte for byte."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

__all__ = ["build_killed", "bytes_of", "write_articles"]

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
COMMAND = [sys.executable, "-c", "from kg.cli import main; main()", "build", "-q"]
FORMATS = ["--format", "edges.jsonl", "--format", "graph.nq", "--format", "edges.csv"]


def write_articles(path: Path, copies: int) -> None:
    """The seed articles, so many times under different names, one record a line."""
    texts = [file.read_text("utf-8") for file in sorted(SEEDS.glob("*.txt"))]
    records = [{"id": f"{n:04d}-{k}", "text": text} for n in range(copies) for k, text in enumerate(texts)]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")


def build_killed(articles: Path, out: Path, kills: int, *, longest: float, jobs: int = 1) -> int:
    """Start a build, kill it after up to `longest` seconds, `kills` times; how often it was still at work."""
    moments = random.Random(kills)
    cut = 0
    for _ in range(kills):
        build = subprocess.Popen([*COMMAND, str(articles), "-o", str(out), "-j", str(jobs), *FORMATS])
        time.sleep(moments.uniform(0.05, longest))
        at_work = build.poll() is None
        build.send_signal(signal.SIGKILL)
        build.wait()
        cut += at_work
        if not at_work:  # it has come to its end: the next one begins again
            shutil.rmtree(out / ".kg", ignore_errors=True)
    return cut


def bytes_of(out: Path) -> dict[str, bytes]:
    """The exports in a folder."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


def main() -> None:
    """As many kills as the first argument says, of a build of as many articles as the second (40)."""
    kills, count = int(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 40
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "articles.jsonl", copies=max(1, count // 5))
        started = time.monotonic()
        subprocess.run([*COMMAND, str(folder / "articles.jsonl"), "-o", str(folder / "calm"), *FORMATS], check=True)
        whole = time.monotonic() - started
        cut = build_killed(folder / "articles.jsonl", folder / "killed", kills, longest=whole)
        subprocess.run([*COMMAND, str(folder / "articles.jsonl"), "-o", str(folder / "killed"), *FORMATS], check=True)
        same = bytes_of(folder / "calm") == bytes_of(folder / "killed")
        print(f"{kills} kills, {cut} of them at work; an undisturbed build takes {whole:.1f} s; same bytes: {same}")
        sys.exit(not same)


if __name__ == "__main__":
    main()
