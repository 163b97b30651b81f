"""Every text export by file name, all from the same triples and edges: `WRITERS["graph.nq"](findings, path)`."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import XSD

from kg.errors import SeedsError
from kg.export.edges import edge_record, edge_records, write_csv, write_jsonl
from kg.export.subjects import Rows, Subjects, literal_parts, quad_lines, subject_of, subjects_in
from kg.export.turtle import iri_text, object_texts, sorted_blocks, write_blocks, write_prefixes, write_turtle
from kg.graph.prefixes import BASE, PREFIXES, short_name
from kg.graph.sorting import SortedLines, unique
from kg.model import Findings
from kg.seeds import ontology_folder

__all__ = [
    "WRITERS",
    "build_jsonld",
    "edge_record",
    "edge_records",
    "write_jsonld",
    "write_nquads",
    "write_ntriples",
    "write_rdfxml",
    "write_trig",
]

_TYPE, _BOOLEAN = str(RDF.type), str(XSD.boolean)


def write_ntriples(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes N-Triples, one triple a line, sorted."""
    subjects = subjects or Subjects(findings, base, path.parent)
    _write_lines(
        path,
        (
            f"<{subject}> <{predicate}> {value} .\n"
            for subject, rows in subjects
            for predicate, values in rows.items()
            for value in values
        ),
    )


def write_nquads(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes N-Quads: the graph of a quad is its article, or the default graph for what articles share."""
    subjects = subjects or Subjects(findings, base, path.parent)
    _write_lines(path, (line for record in subjects.records for line in quad_lines(record)))


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    with closing(SortedLines(lines, path.parent)) as ordered, path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(unique(ordered))


def write_trig(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes TriG: actors, commitments and the run in the default graph, then one named graph for each article."""
    subjects = subjects or Subjects(findings, base, path.parent)
    prefixes = {**PREFIXES, "id": base}
    text = object_texts(prefixes)
    by_graph = SortedLines(map(_turned, subjects.records), path.parent)
    with closing(by_graph), path.open("w", encoding="utf-8", newline="\n") as file:
        write_prefixes(file, prefixes)
        for graph, lines in groupby(by_graph, subject_of):
            inside = subjects_in(map(_turned, lines))
            if not graph:
                write_blocks(file, inside, text, path.parent)
                continue
            file.write(f"\n{iri_text(graph, prefixes)} {{\n")
            file.writelines(sorted_blocks(inside, text))
            file.write("}\n")


def _turned(record: str) -> str:
    """The record with its graph before its subject; and back again."""
    subject, graph, rest = record.split("\t", 2)
    return f"{graph}\t{subject}\t{rest}"


def write_rdfxml(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes RDF/XML, one description a subject, sorted."""
    prefixes = {**PREFIXES, "id": base}
    names = " ".join(f"xmlns:{name}={quoteattr(space)}" for name, space in sorted(prefixes.items()))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF {names}>\n')
        for subject, rows in subjects or Subjects(findings, base, path.parent):
            file.write(f"<rdf:Description rdf:about={quoteattr(subject)}>\n")
            file.writelines(sorted(_element(term, v, prefixes) for term, values in rows.items() for v in values))
            file.write("</rdf:Description>\n")
        file.write("</rdf:RDF>\n")


def _element(predicate: str, value: str, prefixes: Mapping[str, str]) -> str:
    name, literal = short_name(predicate, prefixes), literal_parts(value)
    if literal is None:
        return f"  <{name} rdf:resource={quoteattr(value[1:-1])}/>\n"
    words, kind = literal
    datatype = f" rdf:datatype={quoteattr(kind)}" if kind else ""
    # a bare carriage return would come back as a line feed
    return f"  <{name}{datatype}>{escape(words, {chr(13): '&#13;'})}</{name}>\n"


def write_jsonld(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Writes JSON-LD with the context of ontology/context.jsonld inside, so that no reader needs the network."""
    subjects = subjects or Subjects(findings, base, path.parent)
    context, nodes = _document(subjects)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        head = json.dumps({"@context": context, "@graph": []}, ensure_ascii=False, indent=1)
        file.write(head.removesuffix("]\n}"))
        separator = "\n  "
        for node in nodes:
            file.write(separator + json.dumps(node, ensure_ascii=False, indent=1).replace("\n", "\n  "))
            separator = ",\n  "
        file.write("]\n}\n" if separator == "\n  " else "\n ]\n}\n")


def build_jsonld(subjects: Subjects) -> dict[str, Any]:
    """The graph as one JSON-LD document, `{"@context": …, "@graph": [node, …]}`, nodes sorted by IRI."""
    context, nodes = _document(subjects)
    return {"@context": context, "@graph": list(nodes)}


def _document(subjects: Subjects) -> tuple[dict[str, Any], Iterator[dict[str, Any]]]:
    """The context, and the nodes as they come."""
    context, prefixes = {**_load_context(), "id": subjects.base}, {**PREFIXES, "id": subjects.base}
    terms = {_expand(entry["@id"]): (term, entry) for term, entry in context.items() if isinstance(entry, dict)}
    return context, (_node(subject, rows, terms, prefixes) for subject, rows in subjects)


def _load_context() -> dict[str, Any]:
    path = ontology_folder() / "context.jsonld"
    try:
        context: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["@context"]
    except (OSError, ValueError, KeyError) as error:
        raise SeedsError(f"{path}: no JSON-LD context ({error}); right would be {{'@context': {{…}}}}") from error
    return context


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _node(
    subject: str,
    rows: Rows,
    terms: Mapping[str, tuple[str, Mapping[str, str]]],
    prefixes: Mapping[str, str],
) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _compact(subject, prefixes)}
    for predicate in sorted(rows, key=lambda predicate: (predicate != _TYPE, predicate)):
        if predicate == _TYPE:
            node["@type"] = sorted(_compact(value[1:-1], prefixes) for value in rows[predicate])
            continue
        term, entry = terms.get(predicate, (_compact(predicate, prefixes), {}))
        values = [_value(value, entry.get("@type"), prefixes) for value in _in_order(rows[predicate])]
        node[term] = values[0] if len(values) == 1 else values
    return node


def _in_order(values: Collection[str]) -> Collection[str]:
    """IRIs by their characters, literals by their value: of dates the earlier, of numbers the smaller first."""
    if len(values) == 1:
        return values
    return sorted(values, key=_term)


def _term(value: str) -> URIRef | Literal:
    literal = literal_parts(value)
    if literal is None:
        return URIRef(value[1:-1])
    words, datatype = literal
    return Literal(words, datatype=URIRef(datatype) if datatype else None)


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    return short_name(iri, prefixes) or iri


def _value(value: str, coercion: str | None, prefixes: Mapping[str, str]) -> Any:
    """A plain string or boolean where the context says what it is, else spelt out."""
    literal = literal_parts(value)
    if literal is None:
        iri = _compact(value[1:-1], prefixes)
        return iri if coercion == "@id" else {"@id": iri}
    words, kind = literal
    if kind == _BOOLEAN:
        return words == "true"
    datatype = kind and _compact(kind, prefixes)
    if datatype == coercion:
        return words
    return {"@value": words, "@type": datatype} if datatype else {"@value": words}


WRITERS: Mapping[str, Callable[[Findings, Path], None]] = {
    "graph.ttl": write_turtle,
    "graph.nt": write_ntriples,
    "graph.trig": write_trig,
    "graph.nq": write_nquads,
    "graph.jsonld": write_jsonld,
    "graph.rdf": write_rdfxml,
    "edges.csv": write_csv,
    "edges.jsonl": write_jsonl,
}
