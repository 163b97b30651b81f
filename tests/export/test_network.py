import dataclasses
import math
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest

from kg.export.layout import SEAT_X, SEAT_Y, layout_sides
from kg.export.network import UNSTATED, WRITERS, build_network, layout_positions
from kg.model import Actor, Findings
from tests.examples import example_findings
from tests.export.page_findings import crowd_findings, hostile_findings
from tests.made_up import made_up_findings

CLAIMS = {"accusation", "commitment", "denial", "relation"}


def read(path: Path) -> nx.MultiDiGraph:
    if path.suffix == ".graphml":
        return nx.read_graphml(path, force_multigraph=True)
    network = nx.read_gexf(path)  # a plain DiGraph where no two edges are parallel
    return network if network.is_multigraph() else nx.MultiDiGraph(network)


def test_each_claim_is_one_edge_between_its_actors() -> None:
    findings = example_findings()
    network = build_network(findings)
    expected = {
        (e.source or e.speaker or UNSTATED, e.target or UNSTATED, e.id) for e in findings.edges if e.type in CLAIMS
    }
    assert set(network.edges(keys=True)) == expected
    assert len(expected) == 5


def test_an_edge_carries_its_words_and_their_place() -> None:
    findings = example_findings()
    edge = next(e for e in findings.edges if e.id == "acc-000000000001")
    values = build_network(findings).edges["maria-zakharova", "united-states", edge.id]
    assert values["quote"] == edge.evidence.text
    assert (values["quote_start"], values["quote_end"]) == (edge.evidence.start, edge.evidence.end)
    assert (values["type"], values["confidence"], values["breaches"]) == ("accusation", 0.83, "und-000000000001")


def test_a_promise_to_nobody_named_ends_in_the_unstated_node() -> None:
    network = build_network(example_findings())
    assert network.has_edge("united-states", UNSTATED, "com-000000000001")
    assert network.nodes[UNSTATED]["kind"] == "unknown"


def test_actors_without_a_claim_are_left_out() -> None:
    assert "russia-foreign-ministry" not in build_network(example_findings())


@pytest.mark.parametrize("name", sorted(WRITERS))
@pytest.mark.parametrize("findings", [example_findings(), hostile_findings(), crowd_findings()])
def test_what_is_written_reads_back_as_the_same_edges(name: str, findings: Findings, tmp_path: Path) -> None:
    WRITERS[name](findings, tmp_path / name)
    network, back = build_network(findings), read(tmp_path / name)
    found = {(a, b, values.get("id", k)) for a, b, k, values in back.edges(keys=True, data=True)}
    assert found == set(network.edges(keys=True))
    kind = "claim" if name.endswith("gexf") else "type"
    assert sorted(values[kind] for *_, values in back.edges(data=True)) == sorted(
        values["type"] for *_, values in network.edges(data=True)
    )


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_hostile_text_comes_through_without_what_xml_cannot_carry(name: str, tmp_path: Path) -> None:
    WRITERS[name](hostile_findings(), tmp_path / name)
    elements = list(ET.parse(tmp_path / name).iter())
    text = "\n".join([element.text or "" for element in elements] + [v for e in elements for v in e.attrib.values()])
    assert "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u2028 {{ 7 * 7 }}   end" in text
    assert "\x00" not in text


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_no_file_tells_when_or_with_what_it_was_written(name: str, tmp_path: Path) -> None:
    WRITERS[name](example_findings(), tmp_path / name)
    text = (tmp_path / name).read_text("utf-8")
    assert "lastmodified" not in text
    assert nx.__version__ not in text


def test_graphml_keys_are_unique(tmp_path: Path) -> None:
    WRITERS["network.graphml"](crowd_findings(), tmp_path / "n.graphml")
    keys = [
        key.get("id") for key in ET.parse(tmp_path / "n.graphml").iter("{http://graphml.graphdrawing.org/xmlns}key")
    ]
    assert len(keys) == len(set(keys)) > 0


WRITE_ALL = """
import hashlib, sys
from pathlib import Path
from kg.export.html import page_html
from kg.export.network import WRITERS
from tests.export.page_findings import crowd_findings
findings, folder = crowd_findings(), Path(sys.argv[1])
for name, write in WRITERS.items():
    write(findings, folder / name)
(folder / "index.html").write_text(page_html(findings), "utf-8")
"""


def test_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", WRITE_ALL, str(tmp_path / seed)]
        subprocess.run(command, check=True, env=environment, cwd=Path(__file__).parents[2])
    for name in (*WRITERS, "index.html"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name


@pytest.mark.parametrize("tall", [False, True])
def test_no_two_labels_overlap(tall: bool) -> None:
    places = layout_positions(build_network(crowd_findings()), tall=tall)
    assert len(places) == 37
    for (a, (ax, ay)), (b, (bx, by)) in combinations(places.items(), 2):
        assert abs(ax - bx) >= SEAT_X - 1 or abs(ay - by) >= SEAT_Y - 1, (a, b)


def test_officials_stand_nearer_to_their_state_than_any_other_state_does() -> None:
    network = build_network(crowd_findings())
    places, sides = layout_positions(network), layout_sides(network)
    states = [node for node in network if network.nodes[node]["kind"] == "country"]
    for node in (n for n in network if sides[n] != n and sides[n] in states):
        nearest = min(states, key=lambda state: math.dist(places[node], places[state]))
        assert nearest == sides[node]


def test_the_two_sides_with_most_claims_between_them_stand_left_and_right() -> None:
    places = layout_positions(build_network(example_findings()))
    assert places["russia"][0] < places["united-states"][0]
    assert abs(places["russia"][1] - places["united-states"][1]) < SEAT_Y


def with_charges(charges: list[tuple[str, str]]) -> Findings:
    """The example with more accusations, (accuser, accused), and their actors as groups of no state."""
    example = example_findings()
    template = next(edge for edge in example.edges if edge.type == "accusation")
    edges = [dataclasses.replace(template, id=f"{a}-{b}", source=a, speaker=a, target=b) for a, b in charges]
    groups = {name: Actor(name, name, "group") for pair in charges for name in pair if name not in example.actors}
    return dataclasses.replace(example, actors={**example.actors, **groups}, edges=(*example.edges, *edges))


@pytest.mark.parametrize("tall", [False, True])
def test_who_deals_with_one_pole_only_stands_nearer_to_it(tall: bool) -> None:
    names = [f"group-{number}" for number in range(7)]
    places = layout_positions(build_network(with_charges([("russia", name) for name in names])), tall=tall)
    for name in names:
        to_russia, to_america = (math.dist(places[name], places[pole]) for pole in ("russia", "united-states"))
        assert to_russia < to_america


@pytest.mark.parametrize("tall", [False, True])
def test_who_deals_with_both_poles_stands_between_them_and_off_their_lines(tall: bool) -> None:
    network = build_network(with_charges([("russia", "rebels"), ("united-states", "rebels")]))
    places = layout_positions(network, tall=tall)
    along, off = (1, 0) if tall else (0, 1)
    assert places["russia"][along] < places["rebels"][along] < places["united-states"][along]
    assert abs(places["rebels"][off] - places["russia"][off]) > (SEAT_X if tall else SEAT_Y) / 2


def test_places_are_whole_numbers_and_the_same_each_time() -> None:
    first, second = (layout_positions(build_network(crowd_findings())) for _ in range(2))
    assert first == second
    assert all(value == round(value) for place in first.values() for value in place)


def test_an_empty_result_gives_an_empty_network() -> None:
    network = build_network(Findings((), {}, (), (), "kg"))
    assert len(network) == 0
    assert layout_positions(network) == {}


def moved(before: dict[str, tuple[float, float]], after: dict[str, tuple[float, float]]) -> list[float]:
    """How far each actor of both moved, as a share of the picture, least first."""
    first, second = (in_unit_square(places) for places in (before, after))
    return sorted(math.dist(first[node], second[node]) for node in first if node in second)


def in_unit_square(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    spans = [(min(axis), max(axis) - min(axis) or 1) for axis in zip(*places.values(), strict=True)]
    return {n: ((x - spans[0][0]) / spans[0][1], (y - spans[1][0]) / spans[1][1]) for n, (x, y) in places.items()}


def without_article(findings: Findings, number: int) -> Findings:
    gone = findings.articles[number].id
    return dataclasses.replace(
        findings,
        articles=tuple(article for article in findings.articles if article.id != gone),
        edges=tuple(edge for edge in findings.edges if edge.doc != gone),
    )


@pytest.mark.parametrize("number", [0, 7, 19])
def test_one_article_more_moves_most_actors_little(number: int) -> None:
    findings = made_up_findings(400, 80)
    after = layout_positions(build_network(findings))
    before = layout_positions(build_network(without_article(findings, number)))
    steps = moved(before, after)
    assert len(steps) > 60
    assert steps[len(steps) // 2] < 0.12  # a tenth of the picture; places drawn by lot would move half of it


def test_one_charge_more_in_a_known_quarrel_moves_nobody() -> None:
    findings = with_charges([("russia", f"group-{n}") for n in range(5)])
    again = dataclasses.replace(next(e for e in findings.edges if e.type == "accusation"), id="acc-once-more")
    more = dataclasses.replace(findings, edges=(*findings.edges, again))
    assert moved(*(layout_positions(build_network(f)) for f in (findings, more)))[-1] < 0.01


def test_two_thousand_actors_are_placed_in_a_few_seconds_and_apart() -> None:
    places = layout_positions(build_network(made_up_findings(4000, 2000)))
    assert len(places) > 1000
    assert len(set(places.values())) == len(places)


def test_members_of_the_poles_stand_out_of_each_others_lines() -> None:
    findings = with_charges([("russia", "united-states")] * 3)
    places = layout_positions(build_network(findings))
    assert places["vladimir-putin"][0] < places["russia"][0] < places["united-states"][0] < places["john-kirby"][0]
