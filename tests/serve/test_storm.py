"""Sixty-four clients at once, as in the full minute of `python -m tests.serve.storm`, for a few seconds."""

from pathlib import Path

from kg.export.formats import write_trig
from tests.examples import example_findings
from tests.serve.storm import Storm, options, running


def test_sixty_four_clients_get_no_wrong_answer_and_leave_nothing_running(tmp_path: Path) -> None:
    graph = tmp_path / "graph.trig"
    write_trig(example_findings(), graph)
    with running(graph, *options()) as (address, process):
        report = Storm(address, graph).run(process.pid, clients=64, seconds=8)
        assert process.poll() is None
    assert report.faults == []
    assert {kind for kind, _ in report.outcomes} == {"good", "bad", "slow", "hostile", "leaving", "rude"}
    assert report.outcomes["good", "right"] > 5
    assert report.outcomes["slow", "refused, 504"] > 3
    assert report.server < 200, "megabytes of the server itself"
    assert report.together < 16 * 128 + 500, "megabytes of all: as much as the workers may take, and the rest"
