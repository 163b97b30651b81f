"""A written graph in Python: the same edges as in the exports, whatever they are read into."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import QueryError, ReadError, UsageError
from kg.export import write_exports
from kg.export.loaded import COLUMNS, LoadedGraph
from kg.export.network import build_network
from kg.graph.build import build_graph
from kg.model import Findings
from tests.examples import example_findings
from tests.export.test_turtle import built, plain
from tests.graph.rich import rich_findings
from tests.notebook import NOTEBOOK, run_notebook


@pytest.fixture(scope="module", params=[example_findings, rich_findings], ids=["example", "rich"])
def findings(request: pytest.FixtureRequest) -> Findings:
    made: Findings = request.param()
    return made


@pytest.fixture(scope="module")
def folder(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("loaded")
    write_exports(findings, made, formats=["ttl", "trig.zst", "edges.csv"])
    return made


@pytest.fixture(scope="module", params=["graph.ttl", "graph.trig.zst"])
def graph(folder: Path, request: pytest.FixtureRequest) -> LoadedGraph:
    loaded: LoadedGraph = kg.load(folder / request.param)
    return loaded


def test_the_table_holds_the_edges_as_the_csv_does(folder: Path, graph: LoadedGraph) -> None:
    table = graph.to_dataframe()
    assert list(table.columns) == list(COLUMNS)
    with (folder / "edges.csv").open(encoding="utf-8", newline="") as file:
        written = {row["id"]: row for row in csv.DictReader(file)}
    rows = {str(row["id"]): row for row in table[table["type"] != "statement"].to_dict("records")}
    assert rows.keys() == written.keys()
    for key, row in rows.items():
        same = written[key]
        assert [row["type"], row["subtype"], row["rule"], row["article"]] == [
            same[name] for name in ("type", "subtype", "rule", "doc")
        ]
        assert [row["start"], row["end"]] == [int(same["evidence_start"]), int(same["evidence_end"])]
        assert [row["negated"], row["hedged"], row["direct"]] == [
            same[name] == "true" for name in ("negated", "hedged", "direct")
        ]
        assert row["confidence"] == float(same["confidence"])
        assert (row["source"] if isinstance(row["source"], str) else "") == same["source_id"]


def test_every_statement_is_a_row(findings: Findings, graph: LoadedGraph) -> None:
    table = graph.to_dataframe()
    assert set(table[table["type"] == "statement"]["id"]) == {e.id for e in findings.edges if e.type == "statement"}
    assert len(table) == len(findings.edges)


def test_the_network_is_the_exported_one(findings: Findings, graph: LoadedGraph) -> None:
    ours, exported = graph.to_networkx(), build_network(findings)
    assert set(ours.edges(keys=True)) == set(exported.edges(keys=True))
    assert set(ours.nodes) == set(exported.nodes)


def test_rdflib_gets_the_triples_as_written(findings: Findings, graph: LoadedGraph) -> None:
    triples = {plain(str(s), str(p), o) for s, p, o in graph.to_rdflib()}  # type: ignore[arg-type]
    assert triples == built(findings)
    assert len(graph.to_rdflib()) == len(build_graph(findings))


def test_it_is_asked_by_name_with_parameters(folder: Path) -> None:
    graph = kg.load(str(folder / "graph.ttl"))
    assert graph.query("accusations-of", actor="nobody").rows == ()
    assert graph.query("ASK { ?any a kg:Accusation }", seconds=20).rows == (("true",),)
    with pytest.raises(QueryError, match="no parameter --when"):
        graph.query("accusations-of", when="now")


def test_what_is_no_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="there is no such graph"):
        kg.load(tmp_path / "missing.ttl")
    (tmp_path / "a.ttl").write_text("<a> <b>")
    with pytest.raises(ReadError, match="cannot be read as Turtle"):
        kg.load(tmp_path / "a.ttl")


def test_without_pandas_it_says_how_to_get_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install pandas"):
        kg.load(folder / "graph.ttl").to_dataframe()


def test_loading_waits_for_neither_spacy_nor_rdflib(folder: Path) -> None:
    code = "import sys, kg; kg.load(sys.argv[1]); print({'spacy', 'rdflib', 'pandas'} & {*sys.modules})"
    command = [sys.executable, "-c", code, str(folder / "graph.ttl")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_notebook_shows_what_the_seeds_give() -> None:
    assert NOTEBOOK.read_text(encoding="utf-8") == run_notebook(), "`make answers` writes it anew"
    outputs = [cell["outputs"] for cell in json.loads(run_notebook())["cells"] if cell["cell_type"] == "code"]
    assert all(outputs)
