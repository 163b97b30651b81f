"""A graph in Virtuoso, which asks for a password by Digest and has its own ideas of text and numbers."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
import requests

from kg.export.formats import write_trig
from kg.model import Findings
from kg.push import Endpoint, push_graph
from tests.examples import example_findings
from tests.export.page_findings import hostile_findings
from tests.parsers import stores

SHARED = "https://w3id.org/kg-diplomacy/graph"


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Virtuoso over an empty database: its address."""
    with stores.virtuoso(tmp_path_factory.mktemp("virtuoso")) as (address, _):
        yield address


def held(address: str, graphs: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Graph, subject, predicate and object of all that stands in the graphs, as text."""
    names = " ".join(f"<{name}>" for name in graphs)
    query = {"query": f"SELECT * {{ GRAPH ?g {{ ?s ?p ?o }} VALUES ?g {{ {names} }} }}"}
    headers = {"Accept": "application/sparql-results+json"}
    answer = requests.get(f"{address}/sparql", params=query, headers=headers, timeout=60)
    rows = json.loads(answer.content)["results"]["bindings"]
    return {tuple(plain(row[name]["value"]) for name in "gspo") for row in rows}


def expected(path: Path) -> set[tuple[str, ...]]:
    return {
        (str(getattr(q.graph_name, "value", SHARED)), *(plain(str(getattr(term, "value", term))) for term in q.triple))
        for q in pyoxigraph.parse(path=str(path))
    }


def plain(value: str) -> str:
    """Numbers and truths in one spelling: Virtuoso has 0 for false and 1 for 1.0."""
    try:
        return str(float({"true": "1", "false": "0"}.get(value, value)))
    except ValueError:
        return value


@pytest.mark.parametrize("way", ["sparql-graph-crud-auth", "sparql-auth"])
@pytest.mark.parametrize("findings", [example_findings, hostile_findings])
def test_virtuoso_holds_each_article_in_its_graph_however_often_it_is_loaded(
    virtuoso: str, tmp_path: Path, way: str, findings: Callable[[], Findings]
) -> None:
    path = tmp_path / "graph.trig"
    write_trig(findings(), path)
    for _ in range(2):
        pushed = push_graph(path, Endpoint(f"{virtuoso}/{way}", user="dba", password="dba"), batch=150)
    assert held(virtuoso, pushed.graphs) == expected(path)
