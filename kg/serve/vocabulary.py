"""The ontology at its address: in every RDF form, and as a page that people can read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from pathlib import Path

import pyoxigraph

from kg.graph.prefixes import PREFIXES, local_name, short_name
from kg.seeds import ontology_folder
from kg.serve.formats import Form
from kg.serve.worker import TRIPLE_FORMATS

__all__ = ["VOCABULARIES", "read_terms", "vocabulary_html", "write_rdf"]

VOCABULARIES: Mapping[str, Path] = {
    "ns": ontology_folder() / "kg.ttl",
    "cameo": ontology_folder() / "cameo-plover.ttl",
    "plover": ontology_folder() / "cameo-plover.ttl",
    "context": ontology_folder() / "context.jsonld",
}
_TITLES = {"ns": "The terms", "cameo": "CAMEO codes", "plover": "PLOVER codes"}
_SHOWN = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": "is",
    "http://www.w3.org/2000/01/rdf-schema#subClassOf": "kind of",
    "http://www.w3.org/2000/01/rdf-schema#subPropertyOf": "kind of",
    "https://schema.org/domainIncludes": "of",
    "http://www.w3.org/2000/01/rdf-schema#range": "value",
    "https://schema.org/rangeIncludes": "value",
    "http://www.w3.org/2002/07/owl#inverseOf": "inverse of",
    "http://www.w3.org/2004/02/skos/core#broader": "under",
}

_NAMES = {
    **PREFIXES,
    "owl": "http://www.w3.org/2002/07/owl#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "dcterms": "http://purl.org/dc/terms/",
}

Facts = dict[str, list[str]]


def write_rdf(path: Path, form: Form) -> bytes:
    """A Turtle file as it is, or in another form."""
    if form.name == "turtle":
        return path.read_bytes()
    prefixes = {name: space for name, space in PREFIXES.items() if name != "id"}
    written = pyoxigraph.serialize(_read(path), format=TRIPLE_FORMATS[form.name], prefixes=prefixes)
    assert written is not None
    return written


def _read(path: Path) -> Iterator[pyoxigraph.Triple]:
    return (quad.triple for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))


@lru_cache(maxsize=4)
def read_terms(name: str) -> Mapping[str, Facts]:
    """The terms of a vocabulary by IRI, sorted: each property's values as text, IRIs shortened."""
    space = PREFIXES["kg" if name == "ns" else name]
    terms: dict[str, Facts] = defaultdict(lambda: defaultdict(list))
    for triple in _read(VOCABULARIES[name]):
        subject = str(getattr(triple.subject, "value", ""))
        value = getattr(triple.object, "value", "")
        shown = short_name(value, _NAMES) or value if isinstance(triple.object, pyoxigraph.NamedNode) else value
        if subject.startswith(space) and isinstance(triple.object, pyoxigraph.NamedNode | pyoxigraph.Literal):
            terms[subject][triple.predicate.value].append(shown)
    return dict(sorted(terms.items()))


@lru_cache(maxsize=4)
def vocabulary_html(name: str) -> str:
    """A page with every term: its label, what it means, an example. `/ns#Accusation` leads to the term."""
    rows = "".join(_term_html(iri, facts) for iri, facts in read_terms(name).items())
    forms = " ".join(f'<a href="/{name}.{suffix}">{suffix}</a>' for suffix in ("ttl", "rdf", "jsonld", "nt"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_TITLES[name]}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/editor.css"></head>'
        f'<body class="terms"><header><h1>{_TITLES[name]}</h1>'
        '<nav aria-label="Pages"><a href="/sparql">Ask the graph</a> <a href="/ns">The terms</a> '
        '<a href="/cameo">CAMEO codes</a> <a href="/plover">PLOVER codes</a></nav></header>'
        f"<main><p>As RDF: {forms}</p>{rows}</main></body></html>\n"
    )


def _term_html(iri: str, facts: Facts) -> str:
    first = {local_name(name): values[0] for name, values in facts.items()}
    title = first.get("label") or first.get("prefLabel") or local_name(iri)
    meaning = first.get("comment") or first.get("definition") or ""
    said = [f"{words} {', '.join(sorted(facts[name]))}" for name, words in _SHOWN.items() if name in facts]
    example = f"<pre>{escape(first['example'])}</pre>" if "example" in first else ""
    return (
        f'<section id="{escape(local_name(iri))}"><h2>{escape(short_name(iri) or iri)} '
        f"<span>{escape(title)}</span></h2><p>{escape(meaning)}</p>"
        f'<p class="facts">{escape("; ".join(said))}</p>{example}</section>\n'
    )
