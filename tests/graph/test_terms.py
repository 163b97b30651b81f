import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.namespace import DCTERMS, PROV, SDO, SKOS, VANN, XSD

from kg.graph.prefixes import PREFIXES
from kg.graph.reference import build_reference
from kg.graph.terms import KG
from kg.seeds import ontology_folder
from tests.ontology_page import PAGE

ONTOLOGY = URIRef(PREFIXES["kg"].rstrip("#"))


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ontology_folder() / "kg.ttl", format="turtle")


def own_terms(graph: Graph) -> set[URIRef]:
    return {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(str(KG))}


def test_terms_in_python_are_those_of_the_ontology(ontology: Graph) -> None:
    in_python = {KG[name] for name in KG.__annotations__ if not name.startswith("_")}
    assert in_python == own_terms(ontology)


def test_a_misspelt_term_raises() -> None:
    with pytest.raises(AttributeError):
        _ = KG.acuses


def test_every_term_has_label_comment_example_and_home(ontology: Graph) -> None:
    for term in own_terms(ontology):
        for predicate in (RDFS.label, RDFS.comment, SKOS.example):
            values = list(ontology.objects(term, predicate))
            assert [getattr(value, "language", None) for value in values] == ["en"], (term, predicate)
        assert list(ontology.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]


def test_no_property_has_two_domains_or_ranges(ontology: Graph) -> None:
    for term in own_terms(ontology):
        for predicate in (RDFS.domain, RDFS.range):
            assert len(list(ontology.objects(term, predicate))) <= 1, term


def test_the_header_is_whole(ontology: Graph) -> None:
    for predicate in (DCTERMS.title, DCTERMS.description, DCTERMS.created, DCTERMS.license, OWL.versionIRI,
                      OWL.versionInfo, VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri):  # fmt: skip
        assert ontology.value(ONTOLOGY, predicate), predicate


def test_own_classes_stand_under_standard_ones(ontology: Graph) -> None:
    homes = {KG.Person: SDO.Person, KG.Proposition: SDO.Claim, KG.Report: PROV.Entity, KG.SpeechMode: SKOS.Concept}
    for own, standard in homes.items():
        assert (own, RDFS.subClassOf, standard) in ontology


def chains(graph: Graph) -> Iterator[tuple[URIRef, list[URIRef]]]:
    for term, head in graph.subject_objects(OWL.propertyChainAxiom):
        assert isinstance(term, URIRef)
        yield term, [step for step in graph.items(head) if isinstance(step, URIRef)]


def test_every_direct_edge_has_a_chain_over_the_roles_that_entail_it(ontology: Graph) -> None:
    from kg.graph.reports import DIRECT

    found = {(term, *steps) for term, steps in chains(ontology)}
    for edge, (first, second) in DIRECT.items():
        inverse = ontology.value(None, OWL.inverseOf, first)
        assert (edge, inverse, second) in found
    assert {term for term, *_ in found} == set(DIRECT)


def test_the_reference_page_is_made_from_the_ontology() -> None:
    page = ontology_folder().parent / "docs" / "ontology.md"
    assert page.read_text(encoding="utf-8") == build_reference(), "run: python -m kg.graph.reference > docs/ontology.md"


def test_the_reference_page_in_html_is_what_pylode_makes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ontology_page", str(tmp_path / "page.html")]
    subprocess.run(command, check=True, capture_output=True, cwd=PAGE.parent.parent)
    page = PAGE.read_text(encoding="utf-8")
    assert page == (tmp_path / "page.html").read_text(encoding="utf-8"), "run: python -m tests.ontology_page"
    assert not re.search(r"<(script|img|link|iframe)[^>]*(src|href)=.(https?:)?//", page)
    individuals = set(Graph().parse(ontology_folder() / "kg.ttl").subjects(RDF.type, OWL.NamedIndividual))
    missing = {KG[name] for name in KG.__annotations__ if not name.startswith("_") and f"{KG[name]}</code>" not in page}
    assert missing == individuals  # the values of closed lists: pyLODE leaves them out, docs/ontology.md has them


# OWL 2 RL: what an axiom may say so that rules alone reason over it (W3C OWL 2 Profiles, section 4)

RL_DATATYPES = {XSD.string, XSD.decimal, XSD.boolean, XSD.integer, XSD.nonNegativeInteger, XSD.dateTime, XSD.anyURI}
RL_TERMS = {
    *(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual, OWL.Ontology),
    *(OWL.SymmetricProperty, OWL.AllDisjointClasses, OWL.members, OWL.inverseOf, OWL.propertyChainAxiom),
    *(OWL.disjointWith, OWL.versionIRI, OWL.versionInfo, OWL.imports),
}


def test_every_axiom_is_in_owl_2_rl(ontology: Graph) -> None:
    used = {term for triple in ontology for term in triple if isinstance(term, URIRef) and term.startswith(str(OWL))}
    assert used <= RL_TERMS
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, OWL.inverseOf, OWL.disjointWith):
        assert all(isinstance(value, URIRef) for value in ontology.objects(None, predicate)), predicate
    datatypes = {value for value in ontology.objects(None, RDFS.range) if str(value).startswith(str(XSD))}
    assert datatypes <= RL_DATATYPES
    for term, kind in (("ObjectProperty", OWL.ObjectProperty), ("DatatypeProperty", OWL.DatatypeProperty)):
        for prop in ontology.subjects(RDF.type, kind):
            ranges = set(ontology.objects(prop, RDFS.range))
            assert all(str(value).startswith(str(XSD)) == (term == "DatatypeProperty") for value in ranges), prop


def test_what_annotates_a_term_is_declared(ontology: Graph) -> None:
    notes = {p for s, p, _ in ontology if s == ONTOLOGY or str(s).startswith(str(KG))}
    standard = {p for p in notes if str(p).startswith((str(OWL), str(RDF), str(RDFS)))}
    assert notes - standard == set(ontology.subjects(RDF.type, OWL.AnnotationProperty))


def test_every_event_code_has_label_notation_and_scheme() -> None:
    codes = Graph().parse(ontology_folder() / "cameo-plover.ttl", format="turtle")
    concepts = set(codes.subjects(RDF.type, SKOS.Concept))
    for code in concepts:
        assert str(codes.value(code, SKOS.notation)) == str(code).rpartition("#")[2]
        assert codes.value(code, SKOS.prefLabel)
        assert codes.value(code, SKOS.inScheme)
        for link in (SKOS.broader, SKOS.broadMatch, SKOS.closeMatch):
            assert set(codes.objects(code, link)) <= concepts
    assert {"111", "1121", "1125", "057", "0871", "087", "139", "ACCUSE"} <= {
        str(c).rpartition("#")[2] for c in concepts
    }


def test_the_schemes_hold_all_of_both_codebooks() -> None:
    codes = Graph().parse(ontology_folder() / "cameo-plover.ttl", format="turtle")
    notations = [str(words) for words in codes.objects(None, SKOS.notation)]
    assert len(notations) == len(set(notations))
    plover = {words for words in notations if not words.isdigit()}
    roots = {words for words in notations if words.isdigit() and len(words) == 2}
    assert (len(plover), len(roots), len(notations)) == (16, 20, 16 + 312)
    assert set(codes.subject_objects(SKOS.hasTopConcept)) == {
        (s, c) for c, s in codes.subject_objects(SKOS.topConceptOf)
    }
    for code in codes.subjects(SKOS.notation):
        words = str(codes.value(code, SKOS.notation))
        broader = [str(b).rpartition("#")[2] for b in codes.objects(code, SKOS.broader)]
        assert broader == ([words[:-1]] if words.isdigit() and len(words) > 2 else [])


def test_every_act_of_cameo_is_mapped_to_plover_and_comments_are_not() -> None:
    codes = Graph().parse(ontology_folder() / "cameo-plover.ttl", format="turtle")
    for code in codes.subjects(SKOS.notation):
        words = str(codes.value(code, SKOS.notation))
        mapped = [o for p in (SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch) for o in codes.objects(code, p)]
        assert len(mapped) == (2 if words == "08" else words.isdigit() and not words.startswith("01")), words
