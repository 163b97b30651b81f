"""What goes with a graph: its description as a data set (VoID, DCAT), and, when asked for, links to Wikidata."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from rdflib import DCAT, DCTERMS, OWL, RDF, RDFS, VOID, Literal, URIRef
from rdflib.namespace import PROV, XSD

from kg.export.subjects import Subjects
from kg.export.turtle import turtle_blocks
from kg.graph.build import Triple
from kg.graph.entities import run_iri
from kg.graph.identifiers import node_iri
from kg.graph.prefixes import BASE, PREFIXES
from kg.graph.sorting import SortedLines, unique
from kg.graph.terms import WD
from kg.model import Findings

__all__ = ["write_description", "write_links"]

MEDIA = {
    "graph.ttl": ("text/turtle", "Turtle"),
    "graph.nt": ("application/n-triples", "N-Triples"),
    "graph.trig": ("application/trig", "TriG"),
    "graph.nq": ("application/n-quads", "N-Quads"),
    "graph.jsonld": ("application/ld+json", "JSON-LD"),
    "graph.rdf": ("application/rdf+xml", "RDF_XML"),
    "edges.csv": ("text/csv", ""),
}
_FORMATS = "http://www.w3.org/ns/formats/"
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"


def write_description(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes what the graph holds, in VoID and DCAT: counts of triples, classes and properties, and the files of it."""
    spaces = {"void": str(VOID), "dcat": str(DCAT), "dcterms": str(DCTERMS), "owl": str(OWL)}
    subjects = subjects or Subjects(findings, base, path.parent)
    _write(_description_triples(findings, subjects), path, {**PREFIXES, "id": base, **spaces})


def write_links(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes `owl:sameAs` from actors to Wikidata. Apart, and on request: loaded beside the graph, a reasoner makes one
    thing of both, with all that either says. In the graph itself the same links are schema:sameAs."""
    triples = (
        (node_iri(base, actor.id), OWL.sameAs, node_iri(str(WD), actor.wikidata))
        for actor in findings.actors.values()
        if actor.wikidata
    )
    _write(triples, path, {**PREFIXES, "id": base, "owl": str(OWL)})


def _write(triples: Iterator[Triple], path: Path, prefixes: dict[str, str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"@prefix {name}: <{space}> .\n" for name, space in sorted(prefixes.items()))
        file.writelines(turtle_blocks(triples, prefixes))


def _description_triples(findings: Findings, subjects: Subjects) -> Iterator[Triple]:
    base, dataset = subjects.base, node_iri(subjects.base, "dataset")
    yield dataset, RDF.type, VOID.Dataset
    yield dataset, RDF.type, DCAT.Dataset
    yield dataset, DCTERMS.title, Literal("Accusations and commitments read from news")
    yield (
        dataset,
        DCTERMS.description,
        Literal("Who accuses whom of what, and who has promised what, each with the words that show it."),
    )
    yield dataset, VOID.uriSpace, Literal(base)
    yield dataset, DCTERMS.conformsTo, URIRef(PREFIXES["kg"].rstrip("#"))
    yield dataset, PROV.wasGeneratedBy, run_iri(findings.extractor, base)
    for name in sorted(set(PREFIXES) - {"id", "wd", "xsd", "rdf", "rdfs"}):
        yield dataset, VOID.vocabulary, URIRef(PREFIXES[name])
    yield from _count_triples(subjects, dataset)
    yield from _file_triples(dataset, base)


def _count_triples(graph: Subjects, dataset: URIRef) -> Iterator[Triple]:
    base, counted, own = graph.base, 0, 0
    classes: Counter[URIRef] = Counter()
    properties: Counter[str] = Counter()
    for subject, rows in graph:
        counted += 1
        own += subject.startswith(base)
        properties.update({predicate: len(values) for predicate, values in rows.items()})
        classes.update(URIRef(kind[1:-1]) for kind in rows.get(str(RDF.type), ()))
    yield dataset, VOID.triples, _number(properties.total())
    yield dataset, VOID.distinctSubjects, _number(counted)
    yield dataset, VOID.distinctObjects, _number(_count_objects(graph))
    yield dataset, VOID.entities, _number(own)
    yield dataset, VOID.classes, _number(len(classes))
    yield dataset, VOID.properties, _number(len(properties))
    for kind, count in sorted(classes.items()):
        part = node_iri(base, f"dataset-class-{_local(str(kind))}")
        yield dataset, VOID.classPartition, part
        yield part, VOID["class"], kind
        yield part, VOID.entities, _number(count)
    for term, count in sorted(properties.items()):
        part = node_iri(base, f"dataset-property-{_local(term)}")
        yield dataset, VOID.propertyPartition, part
        yield part, VOID.property, URIRef(term)
        yield part, VOID.triples, _number(count)


def _count_objects(graph: Subjects) -> int:
    """How many there are, each once; sorted on disk where they are many."""
    values = (f"{value}\n" for _, rows in graph for values in rows.values() for value in values)
    with closing(SortedLines(values, graph.folder)) as ordered:
        return sum(1 for _ in unique(ordered))


def _local(iri: str) -> str:
    """`kg-content`: a prefix and a name, for two vocabularies may have the same name."""
    prefix, space = max(PREFIXES.items(), key=lambda item: len(item[1]) if iri.startswith(item[1]) else 0)
    return f"{prefix}-{iri.removeprefix(space)}"


def _file_triples(dataset: URIRef, base: str) -> Iterator[Triple]:
    """The files that `kg build` writes, by their names: where they are served is not known."""
    for name, (media, form) in MEDIA.items():
        file = node_iri(base, f"dataset-{name}")
        yield dataset, DCAT.distribution, file
        if form:
            yield dataset, VOID.feature, URIRef(_FORMATS + form)
        yield file, RDF.type, DCAT.Distribution
        yield file, RDFS.label, Literal(name)
        yield file, DCAT.mediaType, URIRef(_MEDIA_TYPE + media)


def _number(count: int) -> Literal:
    return Literal(str(count), datatype=XSD.integer)
