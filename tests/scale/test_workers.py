"""Several processes give what one gives; a lost one is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from kg.errors import BuildError, ModelError
from kg.model import Article
from kg.pipeline import extract_articles
from kg.scale.extractor import Extractor
from kg.scale.workers import chunks, extract_all, extract_packed

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"


def articles(copies: int) -> list[Article]:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [Article(f"{n}-{k}", text) for n in range(copies) for k, text in enumerate(texts)]


def test_two_processes_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.scale.workers.CHUNK", 4)
    found = [extract_articles(articles(4), jobs=jobs) for jobs in (1, 2)]
    assert found[0] == found[1]


def test_chunks_hold_all_articles_in_order() -> None:
    many = [Article(str(n), "x" * (n * 997 % 40_000)) for n in range(200)]
    cut = list(chunks(many))
    assert [article for chunk in cut for article in chunk] == many
    assert all(len(chunk) <= 32 for chunk in cut)
    assert all(sum(len(a.text) for a in chunk) <= 100_000 for chunk in cut if len(chunk) > 1)


def test_no_articles_need_no_model() -> None:
    assert list(extract_all([], model="xx_no_such_model")) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_model_that_is_missing_is_told(jobs: int) -> None:
    with pytest.raises(ModelError, match="xx_no_such_model"):
        list(extract_packed(articles(1), model="xx_no_such_model", jobs=jobs))


def test_a_worker_that_is_killed_is_told() -> None:
    found = extract_packed(articles(60), jobs=2)
    next(found)
    for child in psutil.Process().children(recursive=True):
        if "spawn_main" in " ".join(child.cmdline()):
            os.kill(child.pid, signal.SIGKILL)
            break
    with pytest.raises(BuildError, match="a worker process was lost"):
        list(found)


def test_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "from tests.scale.test_workers import articles\n"
        "from kg.scale.workers import extract_packed\n"
        "if __name__ == '__main__':\n"
        "    found = extract_packed(articles(400), jobs=2)\n"
        "    next(found)\n"
        "    print('started', flush=True)\n"
        "    list(found)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent.stdout:
        assert parent.stdout.readline().strip() == b"started"
        workers = psutil.Process(parent.pid).children(recursive=True)
        parent.kill()
        parent.wait()
    _, alive = psutil.wait_procs(workers, timeout=10)
    assert len(workers) >= 2
    assert not alive


def test_the_model_is_loaded_again_before_its_vocabulary_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.scale.extractor.RELOAD", 3)
    extractor = Extractor()
    first = extractor.nlp
    assert [e.article.id for e in extractor.extract(articles(1))] == [a.id for a in articles(1)]
    assert extractor.nlp is not first
