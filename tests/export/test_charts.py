import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import ReadError, UsageError
from kg.export.charts import CHARTS, read_claims, write_charts
from kg.export.turtle import write_turtle
from kg.graph.prefixes import local_name
from kg.model import Findings
from tests.examples import example_findings
from tests.export.page_findings import crowd_findings, hostile_findings


def written(findings: Findings, path: Path) -> Path:
    write_turtle(findings, path)
    return path


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return written(example_findings(), tmp_path / "graph.ttl")


def test_claims_are_read_with_officials_under_their_state(example: Path) -> None:
    network = read_claims(example)
    counts = Counter((local_name(a), local_name(b), kind) for a, b, kind in network.edges(data="type"))
    assert counts == {("russia", "united-states", "accusation"): 2, ("united-states", "russia", "accusation"): 1}
    assert {values["kind"] for _, values in network.nodes(data=True)} == {"country"}


def test_claims_are_read_with_officials_one_by_one(example: Path) -> None:
    network = read_claims(example, officials=True)
    names = {(network.nodes[a]["name"], network.nodes[b]["name"]) for a, b in network.edges()}
    assert names == {
        ("Maria Zakharova", "United States"),
        ("Vladimir Putin", "United States"),
        ("John Kirby", "Russia"),
    }


def test_pictures_are_the_same_each_time_and_tell_no_date(example: Path, tmp_path: Path) -> None:
    first, second = (write_charts(read_claims(example), tmp_path / name) for name in ("a", "b"))
    assert [path.name for path in first] == ["network.svg", "network.png", "matrix.svg", "matrix.png"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert "date" not in first[0].read_text("utf-8").lower()
    assert first[1].read_bytes().startswith(b"\x89PNG")


def test_every_picture_is_sound_xml_whatever_the_names(tmp_path: Path) -> None:
    network = read_claims(written(hostile_findings(), tmp_path / "graph.ttl"), officials=True)
    for path in write_charts(network, tmp_path / "out", formats=["svg"]):
        assert "<script" not in path.read_text("utf-8")
        ET.parse(path)


def test_a_dollar_in_a_name_is_no_formula(tmp_path: Path) -> None:
    network = read_claims(written(example_findings(), tmp_path / "graph.ttl"))
    for node in network:
        network.nodes[node]["name"] = "the $5bn and $x_y$ group"
    assert len(write_charts(network, tmp_path / "out", formats=["svg"])) == 2


def test_at_most_so_many_actors_are_drawn_as_asked(tmp_path: Path) -> None:
    network = read_claims(written(crowd_findings(), tmp_path / "graph.ttl"), officials=True)
    figure = CHARTS["network"](network, 5)
    assert sum(line.get_marker() in {"o", "h", "s", "^"} for line in figure.axes[0].lines) == 5


def test_the_matrix_holds_every_accusation(tmp_path: Path) -> None:
    network = read_claims(written(crowd_findings(), tmp_path / "graph.ttl"), officials=True)
    figure = CHARTS["matrix"](network, 99)
    told = sum(int(text.get_text()) for text in figure.axes[0].texts)
    assert told == sum(edge.type == "accusation" and edge.target is not None for edge in crowd_findings().edges)


def test_nothing_to_draw_and_no_graph_are_errors(tmp_path: Path) -> None:
    empty = written(Findings((), {}, (), (), "kg"), tmp_path / "empty.ttl")
    with pytest.raises(UsageError, match="nothing to draw"):
        write_charts(read_claims(empty), tmp_path / "out")
    (tmp_path / "broken.ttl").write_text("this is no Turtle", "utf-8")
    with pytest.raises(ReadError, match=r"broken\.ttl"):
        read_claims(tmp_path / "broken.ttl")


def test_the_command_writes_what_it_says(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    done = CliRunner().invoke(
        main, ["plot", str(example), "-o", str(out), "--format", "svg", "--officials", "--top", "4"]
    )
    assert done.exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == ["matrix.svg", "network.svg"]
    assert all(str(path) in done.stderr for path in out.iterdir())
    missing = CliRunner().invoke(main, ["plot", str(tmp_path / "nothing.ttl"), "-o", str(out)])
    assert missing.exit_code == 2
