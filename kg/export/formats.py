"""Every text export by file name, all from the same triples and edges: `WRITERS["graph.nq"](findings, path)`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import XSD

from kg.errors import SeedsError
from kg.export.edges import edge_record, edge_records, write_csv, write_jsonl
from kg.export.turtle import term_text, term_texts, turtle_blocks, write_turtle
from kg.graph.build import Triple, build_quads, build_triples
from kg.graph.identifiers import Object
from kg.graph.prefixes import BASE, PREFIXES, short_name
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


def write_ntriples(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes N-Triples, one triple a line, sorted."""
    text = term_texts({})
    _write_lines(path, {_line(triple, text) for triple in build_triples(findings, base)})


def write_nquads(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes N-Quads: the graph of a quad is its article, or the default graph for what articles share."""
    quads, text = build_quads(findings, base), term_texts({})
    _write_lines(path, {_line((s, p, o) if graph is None else (s, p, o, graph), text) for s, p, o, graph in quads})


def _line(terms: Iterable[Object], text: Callable[[Object], str]) -> str:
    return " ".join(map(text, terms)) + " .\n"


def _write_lines(path: Path, lines: set[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(sorted(lines))


def write_trig(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes TriG: actors, commitments and the run in the default graph, then one named graph for each article."""
    graphs: dict[URIRef | None, list[Triple]] = defaultdict(list)
    for subject, predicate, value, graph in build_quads(findings, base):
        graphs[graph].append((subject, predicate, value))
    prefixes = {**PREFIXES, "id": base}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"@prefix {name}: <{space}> .\n" for name, space in sorted(prefixes.items()))
        file.writelines(turtle_blocks(graphs.pop(None, []), prefixes))
        for graph in sorted(filter(None, graphs)):
            file.write(f"\n{term_text(graph, prefixes)} {{\n")
            file.writelines(turtle_blocks(graphs[graph], prefixes))
            file.write("}\n")


def write_rdfxml(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes RDF/XML, one description a subject, sorted."""
    prefixes = {**PREFIXES, "id": base}
    names = " ".join(f"xmlns:{name}={quoteattr(space)}" for name, space in sorted(prefixes.items()))
    subjects: dict[URIRef, set[str]] = defaultdict(set)
    for subject, predicate, value in build_triples(findings, base):
        subjects[subject].add(_element(predicate, value, prefixes))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF {names}>\n')
        for subject in sorted(subjects):
            file.write(f"<rdf:Description rdf:about={quoteattr(subject)}>\n")
            file.writelines(sorted(subjects[subject]))
            file.write("</rdf:Description>\n")
        file.write("</rdf:RDF>\n")


def _element(predicate: URIRef, value: Object, prefixes: Mapping[str, str]) -> str:
    name = short_name(predicate, prefixes)
    if not isinstance(value, Literal):
        return f"  <{name} rdf:resource={quoteattr(value)}/>\n"
    datatype = f" rdf:datatype={quoteattr(value.datatype)}" if value.datatype else ""
    # a bare carriage return would come back as a line feed
    return f"  <{name}{datatype}>{escape(value, {chr(13): '&#13;'})}</{name}>\n"


def write_jsonld(findings: Findings, path: Path, base: str = BASE) -> None:
    """Writes JSON-LD with the context of ontology/context.jsonld inside, so that no reader needs the network."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(build_jsonld(findings, base), file, ensure_ascii=False, indent=1)
        file.write("\n")


def build_jsonld(findings: Findings, base: str = BASE) -> dict[str, Any]:
    """The graph as one JSON-LD document, `{"@context": …, "@graph": [node, …]}`, nodes sorted by IRI."""
    context = {**_load_context(), "id": base}
    prefixes = {**PREFIXES, "id": base}
    terms = {_expand(entry["@id"]): (term, entry) for term, entry in context.items() if isinstance(entry, dict)}
    nodes: dict[URIRef, dict[URIRef, set[Object]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in build_triples(findings, base):
        nodes[subject][predicate].add(value)
    return {
        "@context": context,
        "@graph": [_node(subject, nodes[subject], terms, prefixes) for subject in sorted(nodes)],
    }


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
    subject: URIRef,
    rows: Mapping[URIRef, set[Object]],
    terms: Mapping[str, tuple[str, Mapping[str, str]]],
    prefixes: Mapping[str, str],
) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _compact(subject, prefixes)}
    for predicate in sorted(rows, key=lambda predicate: (predicate != RDF.type, predicate)):
        if predicate == RDF.type:
            node["@type"] = sorted(_compact(value, prefixes) for value in rows[predicate])
            continue
        term, entry = terms.get(str(predicate), (_compact(predicate, prefixes), {}))
        values = [_value(value, entry.get("@type"), prefixes) for value in sorted(rows[predicate])]
        node[term] = values[0] if len(values) == 1 else values
    return node


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    return short_name(iri, prefixes) or str(iri)


def _value(value: Object, coercion: str | None, prefixes: Mapping[str, str]) -> Any:
    """A plain string or boolean where the context says what it is, else spelt out."""
    if not isinstance(value, Literal):
        iri = _compact(value, prefixes)
        return iri if coercion == "@id" else {"@id": iri}
    if value.datatype == XSD.boolean:
        return str(value) == "true"
    datatype = value.datatype and _compact(value.datatype, prefixes)
    if datatype == coercion:
        return str(value)
    return {"@value": str(value), "@type": datatype} if datatype else {"@value": str(value)}


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
