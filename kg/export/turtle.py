"""Turtle that a person can read: sections, one block a subject, sorted, the same bytes for the same findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path
from typing import TextIO, TypeAlias

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import ORG, PROV, SDO, SKOS, XSD

from kg.graph.build import Triple, build_triples
from kg.graph.identifiers import Object
from kg.graph.prefixes import BASE, PREFIXES, short_name
from kg.graph.terms import KG, OA
from kg.model import Findings

__all__ = ["term_text", "term_texts", "turtle_blocks", "write_turtle"]

Rows: TypeAlias = dict[URIRef, set[Object]]

# heading → the classes of its subjects, in the order of the file
SECTIONS: Mapping[str, tuple[URIRef, ...]] = {
    "Actors": (KG.Person, KG.State, KG.Organization, KG.Group, KG.Place, KG.Actor),
    "Posts": (ORG.Membership, ORG.Role),
    "Articles and outlets": (SDO.NewsArticle, SDO.NewsMediaOrganization),
    "The run": (PROV.Activity, PROV.SoftwareAgent),
    "Commitments, each with all its reports": (KG.Commitment, KG.RefusedUndertaking),
    "Accusations": (KG.Accusation, KG.NegatedAccusation),
    "Denials": (KG.Denial, KG.NegatedDenial),
    "Reports of commitments": (KG.CommitmentReport, KG.RefusalReport),
    "Reports of relations": (KG.RelationReport,),
    "Statements": (KG.Statement,),
    "Propositions: mentioned, never asserted": (KG.Proposition,),
    "How roles found their actors": (KG.Resolution,),
    "Mentions": (KG.Mention,),
    "Evidence": (OA.SpecificResource,),
    "Places and quotes of the evidence": (OA.TextPositionSelector, OA.TextQuoteSelector),
}
_TYPE = RDF.type
_RANK: Mapping[Object, int] = {kind: rank for rank, kinds in enumerate(SECTIONS.values()) for kind in kinds}
_TITLES = (*SECTIONS, "Other")
_FIRST = {term: rank for rank, term in enumerate((RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel))}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_BARE = {XSD.decimal, XSD.boolean, XSD.integer}


def write_turtle(findings: Findings, target: Path | TextIO, base: str = BASE) -> None:
    """Writes Turtle 1.1 in UTF-8 to a path or an open text file. Raises UsageError for a base that is no IRI."""
    prefixes = {**PREFIXES, "id": base}
    blocks = _by_subject(build_triples(findings, base))
    text = term_texts(prefixes)
    with target.open("w", encoding="utf-8", newline="\n") if isinstance(target, Path) else nullcontext(target) as file:
        file.writelines(f"@prefix {name}: <{space}> .\n" for name, space in sorted(prefixes.items()))
        for rank, subjects in groupby(sorted(blocks, key=lambda s: (_rank(blocks[s]), s)), lambda s: _rank(blocks[s])):
            file.write(f"\n# {_TITLES[rank]}\n")
            file.writelines(_block(subject, blocks[subject], text) for subject in subjects)


def turtle_blocks(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> Iterator[str]:
    """One block of Turtle for each subject, in the order of the file; what TriG puts between braces."""
    blocks, text = _by_subject(triples), term_texts(prefixes)
    for subject in sorted(blocks, key=lambda subject: (_rank(blocks[subject]), subject)):
        yield _block(subject, blocks[subject], text)


def term_texts(prefixes: Mapping[str, str]) -> Callable[[Object], str]:
    """`term_text` that remembers the names it has made: most terms come again."""
    known: dict[str, str] = {}

    def text(term: Object) -> str:
        if isinstance(term, Literal):
            return term_text(term, prefixes)
        found = known.get(term)
        if found is None:
            found = known[term] = term_text(term, prefixes)
        return found

    return text


def _by_subject(triples: Iterable[Triple]) -> dict[URIRef, Rows]:
    blocks: dict[URIRef, Rows] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        blocks[subject][predicate].add(value)
    return blocks


def _rank(rows: Rows) -> int:
    return min((_RANK.get(kind, len(SECTIONS)) for kind in rows.get(_TYPE, ())), default=len(SECTIONS))


def _block(subject: URIRef, rows: Rows, text: Callable[[Object], str]) -> str:
    lines = []
    for predicate in sorted(rows, key=lambda predicate: (_FIRST.get(predicate, len(_FIRST)), predicate)):
        name = "a" if predicate == _TYPE else text(predicate)
        lines.append(f"{name} {', '.join(sorted(text(value) for value in rows[predicate]))}")
    return f"\n{text(subject)} " + " ;\n    ".join(lines) + " .\n"


def term_text(term: Object, prefixes: Mapping[str, str]) -> str:
    """A term in Turtle: `id:russia`, `<…#char=1,2>`, `"text"`, `0.87`, `true`, `"3"^^xsd:nonNegativeInteger`."""
    if not isinstance(term, Literal):
        return short_name(term, prefixes) or f"<{term}>"
    if term.datatype is None:
        return f'"{_escape(term)}"'
    if prefixes and term.datatype in _BARE:
        return str(term)
    return f'"{_escape(term)}"^^{term_text(term.datatype, prefixes)}'


def _escape(text: str) -> str:
    """The characters that Turtle and N-Triples do not take between quotation marks, escaped."""
    return str(text).translate(_ESCAPES)
