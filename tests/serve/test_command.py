"""`kg serve` as it is started and stopped."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import kg.serve.server
from kg.cli import main
from kg.export.turtle import write_turtle
from kg.serve.limits import MEGABYTE
from kg.serve.pool import Graph
from kg.serve.server import Settings
from tests.examples import example_findings
from tests.serve.storm import family, running
from tests.serve.wire import send


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    write_turtle(example_findings(), path)
    return path


def settings_of(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[Settings, str]:
    """What the command would serve with, and what it tells."""
    seen: list[Settings] = []

    def serve(path: Path, settings: Settings, ready: Any) -> None:
        seen.append(settings)
        ready("http://127.0.0.1:1", Graph(1234567, ("http://a",), "http://b/"))
        raise KeyboardInterrupt

    monkeypatch.setattr(kg.serve.server, "serve_graph", serve)
    result = CliRunner().invoke(main, ["serve", *arguments])
    assert result.exit_code == 0 and result.stdout == ""
    return seen[0], result.stderr


def test_by_default_only_this_machine_may_ask(monkeypatch: pytest.MonkeyPatch, graph: Path) -> None:
    settings, told = settings_of(monkeypatch, str(graph))
    assert (settings.host, settings.port, settings.origins) == ("127.0.0.1", 8000, ("*",))
    assert (settings.limits.seconds, settings.limits.memory) == (30, 512 * MEGABYTE)
    assert re.search(
        r"1,234,567 triples in 1 named graphs.*\n +http://127.0.0.1:1/ .*\n +http://127.0.0.1:1/sparql", told
    )
    assert told.endswith("kg: ended\n")


def test_every_limit_can_be_set(monkeypatch: pytest.MonkeyPatch, graph: Path) -> None:
    words = "--host ::1 --port 81 --time 0.5 --answer 2 --memory 16 --workers 3 --cors https://a --cors https://b --log"
    settings, _ = settings_of(monkeypatch, str(graph), *words.split())
    limits = settings.limits
    assert (limits.seconds, limits.answer, limits.memory, limits.workers) == (0.5, 2 * MEGABYTE, 16 * MEGABYTE, 3)
    assert (settings.host, settings.port, settings.log) == ("::1", 81, True)
    assert settings.origins == ("https://a", "https://b")
    assert settings_of(monkeypatch, str(graph), "--cors", "none")[0].origins == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["nowhere.ttl"], "nowhere.ttl: there is no such file"),
     (["GRAPH", "--page", "no.html"], "no.html: there is no such"),
     (["GRAPH", "--cors", "none", "--cors", "https://a"], "goes together with no other"),
     (["GRAPH", "--host", "256.1.1.1"], "256.1.1.1:8000: ")],
)  # fmt: skip
def test_wrong_use_is_told_in_one_line(graph: Path, arguments: list[str], words: str) -> None:
    result = CliRunner().invoke(main, ["serve", *(str(graph) if a == "GRAPH" else a for a in arguments)])
    assert result.exit_code == 2 and words in result.stderr and result.stderr.count("\n") == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_when_it_ends_nothing_of_it_is_left(graph: Path, how: signal.Signals) -> None:
    with running(graph) as (address, process):
        assert json.loads(send(address, "GET", "/sparql?query=ASK%7B%7D").body)["boolean"] is True
        all_of_it = family(process.pid)
        assert len(all_of_it) == 2 + 16
        process.send_signal(how)
        assert process.wait(timeout=10) == {signal.SIGINT: 0}.get(how, -how)
    for _ in range(100):
        left = [one for one in all_of_it if is_alive(one)]
        if not left:
            return
        time.sleep(0.05)
    pytest.fail(f"still there: {left}")


@pytest.mark.parametrize("words", ["serve --help", "load --help", "serve nowhere", "load nowhere --endpoint http://a"])
def test_nobody_waits_for_what_is_not_needed(words: str) -> None:
    code = "import sys; from kg.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *words.split()], capture_output=True, text=True, check=False)
    assert not {"spacy", "rdflib", "networkx"} & set(done.stderr.splitlines()[-1].split())
    assert "--help" not in words or "starlette" not in done.stderr


def test_the_keeper_has_one_thread_so_that_it_may_fork(graph: Path) -> None:
    with running(graph) as (_, process):
        keeper = family(process.pid)[1]
        assert len(list(Path(f"/proc/{keeper}/task").iterdir())) == 1


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()[0] != "Z"
