import csv
import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, Dataset, Literal, URIRef
from rdflib.util import guess_format

from kg.export.formats import WRITERS, edge_record, edge_records
from kg.graph.build import build_quads
from kg.graph.characters import harmless, writable
from kg.graph.prefixes import PREFIXES
from kg.graph.query import read_quads, run_query
from kg.graph.terms import KG
from kg.model import Findings
from kg.seeds import ontology_folder
from tests.examples import example_findings
from tests.export.test_turtle import Plain, built, findings_of_anything, plain
from tests.graph.rich import HOSTILE, rich_findings

GRAPHS = [name for name in WRITERS if name.startswith("graph.")]
REPORTS = (
    "Accusation",
    "NegatedAccusation",
    "Denial",
    "NegatedDenial",
    "CommitmentReport",
    "RefusalReport",
    "RelationReport",
)


@pytest.fixture(scope="module", params=[example_findings, rich_findings], ids=["example", "rich"])
def findings(request: pytest.FixtureRequest) -> Findings:
    made: Findings = request.param()
    return made


@pytest.fixture(scope="module")
def written(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    for name, write in WRITERS.items():
        write(findings, folder / name)
    return folder


def by_rdflib(path: Path) -> set[Plain]:
    dataset = Dataset(default_union=True)
    # read here: rdflib leaves files open
    dataset.parse(data=path.read_bytes(), format=guess_format(path.name))
    found = set()
    for subject, predicate, value, _ in dataset.quads():
        assert isinstance(value, URIRef | Literal)
        found.add(plain(str(subject), str(predicate), value))
    return found


def by_oxigraph(path: Path) -> set[Plain]:
    found = set()
    for quad in read_quads(path):
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        if isinstance(quad.object, pyoxigraph.Literal):
            words, kind = quad.object.value, quad.object.datatype.value
        else:
            words, kind = str(quad.object), ""
        found.add((quad.subject.value, quad.predicate.value, words, kind))
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own parsers call what it deprecates
@pytest.mark.parametrize("name", GRAPHS)
def test_every_format_holds_the_same_triples_for_two_parsers(findings: Findings, written: Path, name: str) -> None:
    assert by_rdflib(written / name) == by_oxigraph(written / name) == built(findings)


@pytest.mark.parametrize(
    ("name", "syntax"), [("graph.ttl", "turtle"), ("graph.nt", "ntriples"), ("graph.rdf", "rdfxml")]
)
def test_a_parser_that_is_neither_reads_the_same(findings: Findings, written: Path, name: str, syntax: str) -> None:
    rapper = shutil.which("rapper")
    assert rapper is not None, "rapper is missing: apt-get install raptor2-utils, or brew install raptor"
    command = [rapper, "-q", "-i", syntax, "-o", "ntriples", str(written / name)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    copy = written / f"{name}.raptor.nt"
    copy.write_bytes(done.stdout)
    assert by_oxigraph(copy) == built(findings)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(findings_of_anything())
def test_every_format_holds_any_text(findings: Findings) -> None:
    with TemporaryDirectory() as folder:
        for name in GRAPHS:
            WRITERS[name](findings, Path(folder) / name)
            assert by_oxigraph(Path(folder) / name) == built(findings), name
        for name in set(WRITERS) - set(GRAPHS):
            WRITERS[name](findings, Path(folder) / name)
            assert count(Path(folder) / name, name) == 1


def count(path: Path, name: str) -> int:
    """The edges but statements, as each format tells them."""
    if name == "edges.jsonl":
        return len(path.read_text(encoding="utf-8").split("\n")) - 1
    if name == "edges.csv":
        with path.open(encoding="utf-8", newline="") as file:
            return len(list(csv.DictReader(file)))
    kinds = " ".join(f"kg:{kind}" for kind in REPORTS)
    sparql = f"SELECT (COUNT(DISTINCT ?e) AS ?n) {{ VALUES ?kind {{ {kinds} }} ?e a ?kind }}"
    return int(run_query(path, sparql).rows[0][0])


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_has_the_same_edges(findings: Findings, written: Path, name: str) -> None:
    assert count(written / name, name) == len([edge for edge in findings.edges if edge.type != "statement"]) > 0


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_is_byte_stable(findings: Findings, written: Path, name: str, tmp_path: Path) -> None:
    WRITERS[name](findings, tmp_path / name)
    assert (tmp_path / name).read_bytes() == (written / name).read_bytes()


@pytest.mark.parametrize("name", ["graph.trig", "graph.nq"])
def test_each_article_has_a_graph_of_its_own(findings: Findings, written: Path, name: str) -> None:
    wanted = {str(graph) for *_, graph in build_quads(findings) if graph is not None}
    names = {getattr(quad.graph_name, "value", None) for quad in read_quads(written / name)}
    assert names - {None} == wanted
    assert len(wanted) == len(findings.articles)
    shared = {quad.subject for quad in read_quads(written / name) if quad.graph_name == pyoxigraph.DefaultGraph()}
    kinds = {
        quad.object
        for quad in read_quads(written / name)
        if quad.subject in shared and quad.predicate.value == str(RDF.type)
    }
    assert pyoxigraph.NamedNode(str(KG.State)) in kinds
    assert pyoxigraph.NamedNode(str(KG.Accusation)) not in kinds


def test_the_context_knows_every_property(findings: Findings, written: Path) -> None:
    context = json.loads((ontology_folder() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    assert {key: value for key, value in context.items() if isinstance(value, str)} == dict(PREFIXES)
    document = json.loads((written / "graph.jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == context
    used = {key for node in document["@graph"] for key in node}
    assert used <= set(context) | {"@id", "@type"}


def spans(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [record["evidence"], record["cue"]]


def test_a_record_is_that_of_the_design() -> None:
    findings = example_findings()
    edge = next(edge for edge in findings.edges if edge.id == "acc-000000000001")
    text = next(article.text for article in findings.articles if article.id == edge.doc)
    record = edge_record(edge, findings)
    zakharova = {"id": "maria-zakharova", "name": "Maria Zakharova", "kind": "person", "country": "Russia",
                 "on_behalf_of": "Ministry of Foreign Affairs of Russia", "aliases": ["Zakharova"]}  # fmt: skip
    assert record["speaker"] == record["source"] == zakharova
    assert record["target"] == {"id": "united-states", "name": "United States", "kind": "country",
                                "country": "United States", "aliases": ["US", "Washington"]}  # fmt: skip
    assert (record["breaches"], record["direct"], record["status"]) == ("und-000000000001", True, None)
    assert (record["plover"], record["cameo"], record["published"]) == ("ACCUSE", "1125", None)
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans(record))
    assert list(record) == [
        *("id", "doc", "type", "subtype", "plover", "cameo", "speaker", "source", "target", "content", "status"),
        *("negated", "hedged", "direct", "breaches", "cue", "evidence", "published", "confidence", "rule"),
        *("extractor", "denied"),
    ]


def test_only_the_speaker_speaks_on_behalf_of_somebody() -> None:
    findings = example_findings()
    record = edge_record(next(edge for edge in findings.edges if edge.type == "commitment"), findings)
    assert "on_behalf_of" not in record["source"]
    assert record["speaker"]["on_behalf_of"] == "Ministry of Foreign Affairs of Russia"
    assert record["commitment"] == "und-000000000001"


@pytest.mark.parametrize(
    ("mode", "direct"), [("direct", True), ("mixed", True), ("indirect", False), ("headline", False)]
)
def test_direct_means_words_in_quotation_marks(mode: Any, direct: bool) -> None:
    from dataclasses import replace

    findings = example_findings()
    assert edge_record(replace(findings.edges[0], mode=mode), findings)["direct"] is direct


def test_a_state_that_no_article_names_has_a_name_all_the_same() -> None:
    findings = rich_findings()
    record = next(r for r in edge_records(findings) if r["target"] and r["target"]["id"] == "rebels")
    assert record["target"]["country"] == "Nowhere"


def test_lines_are_json_and_the_text_is_exact_but_for_what_utf8_cannot_hold(tmp_path: Path) -> None:
    findings = rich_findings()
    WRITERS["edges.jsonl"](findings, tmp_path / "edges.jsonl")
    records = [json.loads(line) for line in (tmp_path / "edges.jsonl").read_text(encoding="utf-8").split("\n") if line]
    texts = {writable(article.id): writable(article.text) for article in findings.articles}
    assert records
    for record in records:
        for span in spans(record):
            assert texts[record["doc"]][span["start"] : span["end"]] == span["text"]
    assert [record["id"] for record in records] == [record["id"] for record in edge_records(findings)]


def test_a_row_holds_what_the_record_holds(tmp_path: Path) -> None:
    findings = rich_findings()
    WRITERS["edges.csv"](findings, tmp_path / "edges.csv")
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    for record in edge_records(findings):
        row = rows[record["id"]]
        assert row["evidence_text"] == record["evidence"]["text"]
        assert row["target_name"] == (record["target"] or {}).get("name", "")
        assert row["negated"] == str(record["negated"]).lower()
        assert row["confidence"] == str(record["confidence"])


def test_hostile_words_come_back_from_every_graph(tmp_path: Path) -> None:
    for name in GRAPHS:
        WRITERS[name](rich_findings(), tmp_path / name)
        words = {words for _, _, words, _ in by_oxigraph(tmp_path / name)}
        assert harmless(HOSTILE) in words, name


def test_a_commitment_that_was_joined_with_none_is_its_own() -> None:
    findings = rich_findings()
    lonely = next(edge for edge in findings.edges if edge.id == "com-4")
    assert edge_record(lonely, findings)["commitment"] == lonely.undertaking == "und-com-4"
