"""Files packed by suffix, other formats from a written graph, the description of the data set, links to Wikidata."""

import gzip
from pathlib import Path

import pyoxigraph
import pytest
from backports import zstd
from click.testing import CliRunner
from rdflib import OWL, RDF, SDO, Graph, URIRef
from rdflib.namespace import DCAT, VOID

from kg.cli import main
from kg.errors import ReadError, UsageError
from kg.export import ON_REQUEST, load_writers, write_exports
from kg.export.convert import write_converted
from kg.export.packing import write_packed
from kg.graph.build import build_graph, build_triples
from kg.graph.files import graph_format, load_store, open_graph, read_prefixes, read_quads
from kg.graph.prefixes import BASE
from tests.examples import example_findings
from tests.export.test_formats import GRAPHS, by_oxigraph
from tests.export.test_turtle import built
from tests.graph.rich import rich_findings

WRITERS = load_writers()


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_export_is_packed_by_its_suffix_and_holds_the_same(tmp_path: Path, name: str) -> None:
    write_exports(rich_findings(), tmp_path, formats=[name, f"{name}.gz", f"{name}.zst"])
    plain = (tmp_path / name).read_bytes()
    assert gzip.decompress((tmp_path / f"{name}.gz").read_bytes()) == plain
    assert zstd.decompress((tmp_path / f"{name}.zst").read_bytes()) == plain
    assert {path.name for path in tmp_path.iterdir()} == {name, f"{name}.gz", f"{name}.zst"}


def test_packed_files_have_the_same_bytes_each_time(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_exports(rich_findings(), tmp_path / folder, formats=["nt.gz", "nt.zst"])
    for name in ("graph.nt.gz", "graph.nt.zst"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "graph.nt.gz"
    target.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError), write_packed(target) as plain:
        plain.write_text("half")
        _ = 1 / 0
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("graph.nt.gz", b"before")]


@pytest.mark.parametrize(
    "out", ["mine.ttl", "deep/mine.nt.gz", "mine.jsonld.zst", "mine.html", "mine.csv", "graph.ttl"]
)
def test_a_name_with_a_format_s_ending_is_one_file(tmp_path: Path, out: str) -> None:
    write_exports(example_findings(), tmp_path / out)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / out]


def test_a_folder_may_be_called_anything(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").mkdir()
    write_exports(example_findings(), tmp_path / "mine.ttl", formats=["nt"])
    write_exports(example_findings(), tmp_path / "v1.0", formats=[".nt"])
    assert (tmp_path / "mine.ttl" / "graph.nt").is_file() and (tmp_path / "v1.0" / "graph.nt").is_file()


def test_formats_that_do_not_exist_or_do_not_go_together_are_refused(tmp_path: Path) -> None:
    for wanted in ("docx", "graph.docx.gz", "gz", "ttl.bz2", ""):
        with pytest.raises(UsageError, match="there is no format"):
            write_exports(example_findings(), tmp_path, formats=[wanted])
    with pytest.raises(UsageError, match="is one file"):
        write_exports(example_findings(), tmp_path / "x.ttl", formats=["nt"])


def test_what_is_on_request_is_not_written_unasked(tmp_path: Path) -> None:
    write_exports(example_findings(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(WRITERS) - set(ON_REQUEST)


# other formats from a written graph -------------------------------------------------------------------------


@pytest.mark.parametrize("source", GRAPHS)
def test_a_written_graph_becomes_every_other_with_the_same_triples(tmp_path: Path, source: str) -> None:
    write_exports(rich_findings(), tmp_path, formats=[source])
    for name in GRAPHS:
        for packing in ("", ".gz", ".zst"):
            target = tmp_path / f"to-{name}{packing}"
            write_converted(tmp_path / source, target)
            assert by_oxigraph(target) == built(rich_findings())


@pytest.mark.parametrize("name", ["graph.nt", "graph.ttl", "graph.rdf", "graph.jsonld"])
def test_triples_of_several_graphs_come_once(tmp_path: Path, name: str) -> None:
    write_exports(rich_findings(), tmp_path, formats=["trig"])
    write_converted(tmp_path / "graph.trig", tmp_path / name)
    if name != "graph.jsonld":  # which has named graphs, and keeps them
        assert len(list(read_quads(tmp_path / name))) == len(set(build_triples(rich_findings())))
    graphs = {quad.graph_name for quad in read_quads(tmp_path / name)}
    assert len(graphs) == (3 if name == "graph.jsonld" else 1)


def test_named_graphs_and_the_base_are_kept(tmp_path: Path) -> None:
    write_exports(rich_findings(), tmp_path, formats=["trig"], base="https://example.org/x/")
    write_converted(tmp_path / "graph.trig", tmp_path / "graph.nq.gz")
    assert set(read_quads(tmp_path / "graph.nq.gz")) == set(read_quads(tmp_path / "graph.trig"))
    write_converted(tmp_path / "graph.trig", tmp_path / "copy.ttl.gz")
    assert read_prefixes(tmp_path / "copy.ttl.gz")["id"] == "https://example.org/x/"
    assert len(load_store(tmp_path / "copy.ttl.gz")) == len(set(build_triples(rich_findings())))


def test_a_graph_is_not_written_over_itself_nor_lost_when_it_is_broken(tmp_path: Path) -> None:
    write_exports(example_findings(), tmp_path, formats=["nt"])
    with pytest.raises(UsageError, match="is the graph itself"):
        write_converted(tmp_path / "graph.nt", tmp_path / "graph.nt")
    (tmp_path / "broken.ttl").write_text("<a> <b> .")
    (tmp_path / "good.nt").write_text("before")
    with pytest.raises(ReadError, match=r"broken\.ttl"):
        write_converted(tmp_path / "broken.ttl", tmp_path / "good.nt")
    assert (tmp_path / "good.nt").read_text() == "before"
    assert not list(tmp_path.glob("*.part")) and not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("name", ["graph.nt.gz", "graph.ttl.zst", "graph.nq.gz"])
def test_a_packed_file_that_is_broken_is_told(tmp_path: Path, name: str) -> None:
    write_exports(example_findings(), tmp_path, formats=[name])
    whole = (tmp_path / name).read_bytes()
    for broken in (whole[: len(whole) // 2], b"not packed at all"):
        (tmp_path / name).write_bytes(broken)
        for read in (load_store, lambda path: list(read_quads(path))):
            with pytest.raises(ReadError, match=name):
                read(tmp_path / name)


def test_the_command_writes_by_suffix(tmp_path: Path) -> None:
    write_exports(example_findings(), tmp_path, formats=["ttl"])
    asked = [
        "export",
        str(tmp_path / "graph.ttl"),
        "-o",
        str(tmp_path / "o" / "g.nt.zst"),
        "-o",
        str(tmp_path / "g.rdf"),
    ]
    assert CliRunner().invoke(main, asked).exit_code == 0
    assert by_oxigraph(tmp_path / "o" / "g.nt.zst") == by_oxigraph(tmp_path / "g.rdf") == built(example_findings())
    refused = CliRunner().invoke(main, [*asked[:2], "-o", str(tmp_path / "g.csv"), "-o", str(tmp_path / "h.nt")])
    assert refused.exit_code == 2
    assert "no RDF format has this suffix" in refused.stderr
    assert not (tmp_path / "h.nt").exists()


def test_a_format_is_known_by_its_suffix_whatever_it_is_packed_in(tmp_path: Path) -> None:
    assert graph_format(Path("a.nq.zst")) == pyoxigraph.RdfFormat.N_QUADS
    for name in ("a.gz", "a.zst", "a.csv", "a"):
        with pytest.raises(ReadError, match="no RDF format has this suffix"):
            graph_format(Path(name))
    (tmp_path / "a.ttl").write_bytes(b"x")
    with open_graph(tmp_path / "a.ttl") as file:
        assert file.read() == b"x"


# the data set -----------------------------------------------------------------------------------------------


def test_the_description_counts_what_the_graph_holds(tmp_path: Path) -> None:
    write_exports(rich_findings(), tmp_path, formats=["void.ttl"])
    told, graph = Graph().parse(tmp_path / "void.ttl"), build_graph(rich_findings())
    dataset = URIRef(BASE + "dataset")
    assert (dataset, RDF.type, VOID.Dataset) in told and (dataset, RDF.type, DCAT.Dataset) in told
    assert int(str(told.value(dataset, VOID.triples))) == len(graph)
    assert int(str(told.value(dataset, VOID.distinctSubjects))) == len(set(graph.subjects()))
    assert int(str(told.value(dataset, VOID.distinctObjects))) == len(set(graph.objects()))
    for part in told.objects(dataset, VOID.classPartition):
        members = set(graph.subjects(RDF.type, told.value(part, VOID["class"])))
        assert len(members) == int(str(told.value(part, VOID.entities))) > 0
    for part in told.objects(dataset, VOID.propertyPartition):
        uses = set(graph.triples((None, told.value(part, VOID.property), None)))
        assert len(uses) == int(str(told.value(part, VOID.triples))) > 0
    assert len(set(told.objects(dataset, VOID.propertyPartition))) == len(set(graph.predicates()))
    files = {str(told.value(file, URIRef("http://www.w3.org/2000/01/rdf-schema#label")))
             for file in told.objects(dataset, DCAT.distribution)}  # fmt: skip
    assert files == {*GRAPHS, "edges.csv"}


def test_links_are_those_of_the_graph_and_nowhere_in_it(tmp_path: Path) -> None:
    write_exports(rich_findings(), tmp_path, formats=["links.ttl"])
    links, graph = Graph().parse(tmp_path / "links.ttl"), build_graph(rich_findings())
    assert set(links.subject_objects(OWL.sameAs)) == set(graph.subject_objects(SDO.sameAs)) != set()
    assert (None, OWL.sameAs, None) not in graph
    assert set(links.predicates()) == {OWL.sameAs}
