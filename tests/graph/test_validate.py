import gzip
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.namespace import ORG, PROV, SDO, SH, SKOS, XSD

from kg.errors import ReadError, UsageError
from kg.export.formats import write_trig
from kg.export.turtle import write_turtle
from kg.graph.build import build_graph
from kg.graph.prefixes import BASE
from kg.graph.reports import DIRECT
from kg.graph.terms import CAMEO, KG, NIF, OA
from kg.graph.validate import Violation, check_graph
from kg.seeds import ontology_folder
from tests.examples import example_findings, read_seed
from tests.graph.rich import rich_findings

INVERSES = {KG.sourceOf, KG.accuserOf, KG.committedPartyOf, KG.denierOf}


def iri(name: str) -> URIRef:
    return URIRef(BASE + name)


def check(graph: Graph, folder: Path) -> list[Violation]:
    path = folder / "graph.nt"
    graph.serialize(path, format="nt", encoding="utf-8")
    return check_graph(path)


@pytest.fixture
def graph() -> Graph:
    return build_graph(rich_findings())


def test_what_is_built_is_valid(graph: Graph, tmp_path: Path) -> None:
    assert check(graph, tmp_path) == []
    assert check(build_graph(example_findings()), tmp_path) == []
    assert check(build_graph(rich_findings(), "https://example.org/x/"), tmp_path) == []


@pytest.mark.parametrize("edge", DIRECT, ids=lambda edge: edge.rpartition("#")[2])
def test_a_direct_edge_without_a_node_is_found(graph: Graph, tmp_path: Path, edge: URIRef) -> None:
    graph.add((iri("cumbria"), edge, iri("rebels")))
    assert any(f"direct edge kg:{edge.rpartition('#')[2]}" in v.message for v in check(graph, tmp_path))


@pytest.mark.parametrize(
    "edge",
    [edge for edge in DIRECT if edge not in {KG.alsoKnownAs, KG.talksWith}],
    ids=lambda edge: edge.rpartition("#")[2],
)
def test_a_node_without_its_direct_edge_is_found(graph: Graph, tmp_path: Path, edge: URIRef) -> None:
    graph.remove((None, edge, None))
    assert any(f"direct edge kg:{edge.rpartition('#')[2]}" in v.message for v in check(graph, tmp_path))


MISSING = [
    ("acc-1", KG.evidence, "without evidence"),
    ("acc-1", KG.cue, "exactly one cue"),
    ("acc-1", KG.accused, "kg:accused"),
    ("acc-1", KG.content, "one content"),
    ("acc-1", KG.reportedIn, "exactly one article"),
    ("acc-1", PROV.wasGeneratedBy, "the run"),
    ("und-leave", KG.evidence, "commitment without evidence"),
    ("und-leave", KG.committedParty, "binds at least one"),
    ("und-pay", KG.evidence, "refused undertaking without evidence"),
    ("com-1", KG.reports, "reports exactly one"),
    ("aria", RDFS.label, "exactly one name"),
    ("acc-1", KG.resolution, "orphan: a resolution"),
]


@pytest.mark.parametrize(("node", "predicate", "words"), MISSING)
def test_what_is_missing_is_found(graph: Graph, tmp_path: Path, node: str, predicate: URIRef, words: str) -> None:
    assert (iri(node), predicate, None) in graph
    graph.remove((iri(node), predicate, None))
    found = check(graph, tmp_path)
    assert any(words in violation.message for violation in found)
    assert all(violation.remedy for violation in found)


WRONG = [
    ("acc-1", KG.polarity, URIRef(str(KG) + "Perhaps"), "Asserted or Negated"),
    ("acc-1", KG.speechMode, URIRef(str(KG) + "Whispered"), "one of the five"),
    ("com-1", KG.status, KG.Refused, "one of the seven"),
    ("und-leave", KG.status, URIRef(str(KG) + "Forgotten"), "one of the eight"),
    ("acc-1", KG.confidence, Literal("1.5", datatype=XSD.decimal), "from 0 to 1"),
    ("com-2", KG.status, KG.Made, "claim of fulfilment"),
    ("acc-1", KG.confidence, Literal("high"), "from 0 to 1"),
    ("acc-1", KG.hedged, Literal("no"), "true or false for hedged"),
    ("acc-1", KG.accuser, URIRef(BASE + "hilltop"), "kg:accuser"),
    ("acc-1", KG.accuser, URIRef(BASE + "not-there"), "kg:accuser"),
    ("aria", SDO.sameAs, URIRef("javascript:alert(1)"), "Wikidata"),
]


@pytest.mark.parametrize(("node", "predicate", "value", "words"), WRONG)
def test_a_wrong_value_is_found(
    graph: Graph, tmp_path: Path, node: str, predicate: URIRef, value: URIRef | Literal, words: str
) -> None:
    graph.set((iri(node), predicate, value))
    assert any(words in violation.message for violation in check(graph, tmp_path))


def test_an_unknown_event_code_is_found(graph: Graph, tmp_path: Path) -> None:
    graph.remove((iri("acc-1"), KG.eventCode, CAMEO["112"]))
    graph.add((iri("acc-1"), KG.eventCode, CAMEO["999"]))
    assert [v.node for v in check(graph, tmp_path) if "event code" in v.message] == ["id:acc-1"]


def test_a_quote_of_another_length_is_found_with_its_article(graph: Graph, tmp_path: Path) -> None:
    quote = next(graph.subjects(OA.exact, Literal("Borland backs Cumbria")))
    graph.set((quote, OA.exact, Literal("Borland backs Cumbria.")))
    (violation,) = check(graph, tmp_path)
    assert "not as long as its span" in violation.message
    assert violation.article == "Ünïcode/two.jsonl#7"
    assert violation.node.endswith("#char=29,50")
    assert "build again" in violation.remedy


def test_a_mention_of_another_length_is_found(graph: Graph, tmp_path: Path) -> None:
    mention = next(graph.subjects(NIF.anchorOf, Literal("rebels")))
    graph.set((mention, NIF.anchorOf, Literal("rebel")))
    assert [v.article for v in check(graph, tmp_path)] == ["one.txt"]


def test_an_offset_that_is_a_plain_integer_is_found(graph: Graph, tmp_path: Path) -> None:
    position = next(graph.subjects(RDF.type, OA.TextPositionSelector))
    graph.set((position, OA.start, Literal(0)))
    assert any("nonNegativeInteger" in violation.message for violation in check(graph, tmp_path))


def test_evidence_of_another_article_is_found(graph: Graph, tmp_path: Path) -> None:
    elsewhere = graph.value(iri("com-2"), KG.evidence)
    assert elsewhere is not None
    graph.set((iri("acc-1"), KG.evidence, elsewhere))
    assert any("another article" in violation.message for violation in check(graph, tmp_path))


def test_a_commitment_of_two_sides_is_found(graph: Graph, tmp_path: Path) -> None:
    graph.add((iri("und-leave"), KG.committedParty, iri("borland")))
    assert [v.node for v in check(graph, tmp_path) if "two countries" in v.message] == ["id:und-leave"]


LONELY = [
    ("nowhere", KG.Place, "an orphan: a place"),
    ("president", ORG.Role, "an orphan: an office"),
    ("gazette", SDO.NewsMediaOrganization, "exactly one name"),
    ("robot", PROV.SoftwareAgent, "an orphan: software"),
    ("run-2", PROV.Activity, "one piece of software"),
    ("und-2", KG.RefusedUndertaking, "that nobody reports"),
    ("thing", KG.SpeechAct, "of the general class"),
    ("thing", KG.Undertaking, "of the general class"),
]


@pytest.mark.parametrize(("node", "kind", "words"), LONELY)
def test_every_class_has_a_shape(graph: Graph, tmp_path: Path, node: str, kind: URIRef, words: str) -> None:
    graph.add((iri(node), RDF.type, kind))
    found = [violation for violation in check(graph, tmp_path) if violation.node == f"id:{node}"]
    assert any(words in violation.message.lower() for violation in found)
    assert all(violation.remedy for violation in found)


def test_every_class_of_a_built_graph_has_a_shape(shapes: Graph) -> None:
    aimed = set(shapes.objects(None, SH.targetClass))
    assert set(build_graph(rich_findings()).objects(None, RDF.type)) - aimed == {SDO.Claim}  # with kg:Proposition


def broken_in_every_way(graph: Graph) -> Graph:
    """All that the tests here break, in one graph."""
    for node, kind, _ in LONELY:
        graph.add((iri(node), RDF.type, kind))
    for node, predicate, value, _ in WRONG[::2]:
        graph.set((iri(node), predicate, value))
    for node, predicate, value, _ in WRONG[1::2]:
        graph.add((iri(node), predicate, value))
    for node, predicate, _ in MISSING[4:]:
        graph.remove((iri(node), predicate, None))
    for edge in DIRECT:
        graph.add((iri("cumbria"), edge, iri("rebels")))
    graph.add((BNode("x"), RDF.type, KG.Person))
    graph.add((iri("nobody"), KG.rule, Literal("typed by hand", lang="en")))
    graph.add((iri("aria"), SKOS.altLabel, Literal(7)))
    graph.add((iri("aria"), URIRef(str(KG) + "acuses"), iri("rebels")))
    for quote in list(graph.subjects(OA.exact, None))[::3]:
        graph.set((quote, OA.exact, Literal("other words")))
    return graph


def test_the_fast_engine_finds_what_the_reference_finds(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    graph.serialize(path, format="nt", encoding="utf-8")
    assert check_graph(path, "reference") == []
    broken_in_every_way(graph).serialize(path, format="nt", encoding="utf-8")
    found = check_graph(path)
    assert found == check_graph(path, "reference")
    assert len({violation.message.split(" Found:")[0] for violation in found}) > 40


def test_a_node_without_class_or_name_is_found(graph: Graph, tmp_path: Path) -> None:
    graph.add((iri("sergey-lavrow"), KG.rule, Literal("typed by hand")))
    graph.add((BNode("x"), RDF.type, KG.Person))
    found = check(graph, tmp_path)
    assert [v.node for v in found if "without a class" in v.message] == ["id:sergey-lavrow"]
    assert len([v for v in found if "blank node" in v.message]) == 1


def test_a_misspelt_term_is_found_with_the_right_one(graph: Graph, tmp_path: Path) -> None:
    graph.add((iri("acc-1"), URIRef(str(KG) + "acuser"), iri("aria")))
    graph.add((iri("aria"), RDF.type, URIRef(str(KG) + "Sate")))
    found = {(v.node, v.message): v for v in check(graph, tmp_path)}
    assert "kg:accuser" in found["id:acc-1", "kg:acuser is no term of the ontology."].remedy
    assert found["id:acc-1", "kg:acuser is no term of the ontology."].article == "one.txt"
    assert "kg:State" in found["id:aria", "kg:Sate is no term of the ontology."].remedy


def test_a_turtle_file_that_somebody_edited_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    write_turtle(example_findings(), path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kg:accuser id:john-kirby", "kg:accuser id:john-kirbi"), encoding="utf-8")
    found = check_graph(path)
    told = " ".join(violation.message for violation in found)
    assert "Exactly one actor must stand as kg:accuser. Found: id:john-kirbi" in told
    assert "direct edge kg:accuses" in told
    assert {v.article for v in found if "must stand" in v.message} == {read_seed("004").id}
    path.write_text(text.replace("a kg:Accusation ;", "a kg:Accusation", 1), encoding="utf-8")
    with pytest.raises(ReadError, match=r"graph\.ttl: cannot be read as Turtle: .* line \d+"):
        check_graph(path)


def test_an_engine_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    write_turtle(example_findings(), tmp_path / "graph.ttl")
    with pytest.raises(UsageError, match="fast, reference"):
        check_graph(tmp_path / "graph.ttl", "slow")


def test_compressed_files_and_named_graphs_are_checked_too(tmp_path: Path) -> None:
    write_trig(rich_findings(), tmp_path / "graph.trig")
    (tmp_path / "graph.trig.gz").write_bytes(gzip.compress((tmp_path / "graph.trig").read_bytes()))
    assert check_graph(tmp_path / "graph.trig") == check_graph(tmp_path / "graph.trig.gz") == []


def test_an_orphan_is_found(graph: Graph, tmp_path: Path) -> None:
    for predicate, value in ((RDF.type, KG.Person), (RDFS.label, Literal("Nobody"))):
        graph.add((iri("nobody"), predicate, value))
    assert any(v.node == "id:nobody" and "orphan" in v.message for v in check(graph, tmp_path))


def test_violations_come_sorted_and_the_same_each_time(graph: Graph, tmp_path: Path) -> None:
    graph.remove((None, KG.rule, None))
    found = check(graph, tmp_path)
    assert found == sorted(found) == check(graph, tmp_path)
    assert len(found) == len(rich_findings().edges)


@pytest.mark.parametrize("name", ["broken.ttl", "empty.ttl", "missing.ttl", "graph.docx"])
def test_a_file_that_is_no_graph_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.ttl").write_text("id:russia kg:accuses", encoding="utf-8")
    (tmp_path / "empty.ttl").write_text("# nothing\n", encoding="utf-8")
    (tmp_path / "graph.docx").write_text("", encoding="utf-8")
    with pytest.raises(ReadError, match=name):
        check_graph(tmp_path / name)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")


def test_the_shapes_are_good_shacl(shapes: Graph) -> None:
    conforms, _, words = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, words


def test_every_shape_says_what_is_wrong_and_what_to_do(shapes: Graph) -> None:
    paths = set(shapes.subjects(SH.path)) | set(shapes.subjects(SH.select))
    assert paths == set(shapes.subjects(SH.message)) == set(shapes.subjects(RDFS.comment))


def test_the_shapes_speak_of_known_terms_only(shapes: Graph) -> None:
    known = {KG[name] for name in KG.__annotations__}
    used = {term for triple in shapes for term in triple if isinstance(term, URIRef) and term.startswith(str(KG))}
    assert used - known == set()
    assert known - used <= {KG.Report, KG.SpeechMode, KG.Polarity, KG.Status, *INVERSES}
