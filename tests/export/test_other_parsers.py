"""The seeds' graph in tools that nobody here wrote: each loads it without a warning, and holds the same triples."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pyoxigraph
import pytest

from kg.export import write_exports
from kg.graph.build import build_triples
from kg.model import Findings
from tests.examples import example_findings
from tests.export.test_formats import by_oxigraph, by_rdflib
from tests.export.test_turtle import Plain, built
from tests.graph.rich import rich_findings
from tests.parsers import stores
from tests.parsers.programs import by_javascript, by_jena, by_rapper
from tests.test_questions import seeds_findings

XSD = "http://www.w3.org/2001/XMLSchema#"
FILES = ["graph.ttl", "graph.trig", "graph.jsonld"]
READERS = {"rapper": by_rapper, "javascript": by_javascript, "jena": by_jena}
READS = [(name, file) for name in READERS for file in FILES if (name, file) != ("rapper", "graph.jsonld")]


def everything() -> Findings:
    """The seeds; and, beside them, one of every kind of edge with hostile text."""
    seeds, rich = seeds_findings(), rich_findings()
    return Findings(
        (*seeds.articles, *rich.articles),
        {**seeds.actors, **rich.actors},
        (*seeds.edges, *rich.edges),
        (*seeds.links, *rich.links),
        seeds.extractor,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("seeds")
    write_exports(everything(), made, formats=FILES)
    return made


@pytest.fixture(scope="module")
def wanted() -> set[Plain]:
    return built(everything())


def quads(lines: bytes) -> set[Plain]:
    """The triples of N-Quads, with the graphs left out."""
    found = set()
    for quad in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_QUADS):
        value = quad.object
        assert isinstance(quad.subject, pyoxigraph.NamedNode) and not isinstance(value, pyoxigraph.Triple)
        words, kind = (value.value, value.datatype.value) if isinstance(value, pyoxigraph.Literal) else (str(value), "")
        found.add((quad.subject.value, quad.predicate.value, words, kind))
    return found


def values(triples: set[Plain]) -> set[tuple[object, ...]]:
    """The triples with numbers and truth by value: stores keep no `1.0` apart from `1`, and no nonNegativeInteger."""
    return {(subject, predicate, *_value(words, kind)) for subject, predicate, words, kind in triples}


def _value(words: str, kind: str) -> tuple[object, str]:
    if kind in {f"{XSD}integer", f"{XSD}nonNegativeInteger", f"{XSD}decimal"}:
        return Decimal(words), "number"
    if kind == f"{XSD}boolean":
        return words in {"true", "1"}, "boolean"
    return words, kind


@pytest.mark.parametrize("file", FILES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own parsers call what it deprecates
def test_rdflib_and_oxigraph_read_the_seeds(folder: Path, wanted: set[Plain], file: str) -> None:
    assert by_rdflib(folder / file) == by_oxigraph(folder / file) == wanted


@pytest.mark.parametrize(("name", "file"), READS)
def test_parsers_in_c_javascript_and_java_read_the_seeds(
    folder: Path, wanted: set[Plain], name: str, file: str
) -> None:
    reader: Callable[[Path, Path], bytes] = READERS[name]
    assert quads(reader(folder / file, folder)) == wanted


def test_jena_warns_of_nothing_in_the_seeds(folder: Path, tmp_path: Path) -> None:
    write_exports(seeds_findings(), tmp_path, formats=["ttl"])
    assert "\ufffd" not in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert quads(by_jena(tmp_path / "graph.ttl", folder)) == built(seeds_findings())


@pytest.mark.parametrize("name", READERS)
def test_a_parser_would_find_a_broken_file(folder: Path, tmp_path: Path, name: str) -> None:
    whole = (folder / "graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "graph.ttl").write_text(whole.replace(" ;\n", " ; ;; <a b>\n", 1), encoding="utf-8")
    with pytest.raises(AssertionError):
        READERS[name](tmp_path / "graph.ttl", folder)


# stores -----------------------------------------------------------------------------------------------------


def answered(bindings: list[dict[str, dict[str, str]]]) -> set[Plain]:
    """The triples of an answer ?s ?p ?o."""
    found = set()
    for row in bindings:
        value = row["o"]
        node = value["type"] == "uri"
        words = f"<{value['value']}>" if node else value["value"]
        found.add((row["s"]["value"], row["p"]["value"], words, "" if node else value.get("datatype", f"{XSD}string")))
    return found


def test_oxigraph_s_server_holds_the_seeds(folder: Path, wanted: set[Plain], tmp_path: Path) -> None:
    with stores.oxigraph(tmp_path) as address:
        for file in FILES:
            stores.load_oxigraph(address, folder / file)
            sparql = "SELECT DISTINCT ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
            assert values(answered(stores.ask(f"{address}/query", sparql))) == values(wanted), file


def test_virtuoso_holds_the_seeds(folder: Path, wanted: set[Plain], tmp_path: Path) -> None:
    with stores.virtuoso(tmp_path) as (address, port):
        stores.put_virtuoso(address, folder / "graph.ttl", "urn:ttl")
        whole = answered(stores.ask(f"{address}/sparql", "SELECT ?s ?p ?o FROM <urn:ttl> { ?s ?p ?o }"))
        assert values(whole) == values(wanted)
        (tmp_path / "graph.trig").write_bytes((folder / "graph.trig").read_bytes())
        assert "Error" not in stores.load_virtuoso_trig(port, tmp_path / "graph.trig", "urn:trig")
        graphs = {
            str(row["g"]["value"])
            for row in stores.ask(f"{address}/sparql", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
        }
        ours = sorted(graph for graph in graphs if "/kg-diplomacy/id/art-" in graph)
        assert len(ours) == len(everything().articles)
        sources = " ".join(f"FROM <{graph}>" for graph in ("urn:trig", *ours))
        parts = answered(stores.ask(f"{address}/sparql", f"SELECT DISTINCT ?s ?p ?o {sources} {{ ?s ?p ?o }}"))
        assert values(parts) == values(wanted)


def test_there_are_as_many_triples_as_were_built() -> None:
    assert len(built(everything())) == len(set(build_triples(everything()))) > len(built(example_findings()))
