"""Turtle that a person can read: sections, one block a subject, sorted, the same bytes for the same findings."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import TextIO, TypeAlias, cast

from rdflib import RDF, RDFS
from rdflib.namespace import ORG, PROV, SDO, SKOS, XSD

from kg.export.subjects import Rows, Subjects, subjects_of
from kg.graph.build import Triple
from kg.graph.prefixes import BASE, PREFIXES, short_name
from kg.graph.terms import KG, OA
from kg.model import Findings

__all__ = [
    "iri_text",
    "object_texts",
    "sorted_blocks",
    "turtle_blocks",
    "write_blocks",
    "write_prefixes",
    "write_turtle",
]

Text: TypeAlias = Callable[[str], str]

# heading → the classes of its subjects, in the order of the file
SECTIONS: Mapping[str, tuple[str, ...]] = {
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
_TYPE = str(RDF.type)
_RANK: Mapping[str, int] = {f"<{kind}>": rank for rank, kinds in enumerate(SECTIONS.values()) for kind in kinds}
_TITLES = (*SECTIONS, "Other")
_FIRST = {str(term): rank for rank, term in enumerate((RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel))}
_BARE = {f"<{kind}>" for kind in (XSD.decimal, XSD.boolean, XSD.integer)}
HELD = 1_000_000  # bytes of each section that memory holds until it is its turn
REMEMBERED = 100_000  # names: most terms come again


def write_turtle(
    findings: Findings, target: Path | TextIO, base: str = BASE, *, subjects: Subjects | None = None
) -> None:
    """Writes Turtle 1.1 in UTF-8 to a path or an open text file. Raises UsageError for a base that is no IRI."""
    prefixes = {**PREFIXES, "id": base}
    subjects = subjects or Subjects(findings, base, target.parent if isinstance(target, Path) else None)
    with target.open("w", encoding="utf-8", newline="\n") if isinstance(target, Path) else nullcontext(target) as file:
        write_prefixes(file, prefixes)
        write_blocks(file, subjects, object_texts(prefixes), subjects.folder, headed=True)


def write_prefixes(file: TextIO, prefixes: Mapping[str, str]) -> None:
    """The head of Turtle and TriG."""
    file.writelines(f"@prefix {name}: <{space}> .\n" for name, space in sorted(prefixes.items()))


def write_blocks(
    file: TextIO, subjects: Iterable[tuple[str, Rows]], text: Text, folder: Path | None, *, headed: bool = False
) -> None:
    """Writes a block for each of the subjects, which come in order, section by section, however many they are."""
    with ExitStack() as stack:
        sections: dict[int, TextIO] = {}
        for subject, rows in subjects:
            rank = _rank(rows)
            if rank not in sections:
                sections[rank] = stack.enter_context(_section(folder))
            sections[rank].write(_block(subject, rows, text))
        for rank, section in sorted(sections.items()):
            file.write(f"\n# {_TITLES[rank]}\n" if headed else "")
            section.seek(0)
            shutil.copyfileobj(section, file, HELD)


def _section(folder: Path | None) -> TextIO:
    place = str(folder) if folder else None
    return cast(TextIO, tempfile.SpooledTemporaryFile(HELD, "w+", encoding="utf-8", newline="\n", dir=place))


def turtle_blocks(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> Iterator[str]:
    """One block of Turtle for each subject of a few triples, in the order of the file."""
    return sorted_blocks(subjects_of(triples), object_texts(prefixes))


def sorted_blocks(subjects: Iterable[tuple[str, Rows]], text: Text) -> Iterator[str]:
    """One block for each of a few subjects, section by section; what TriG puts between braces."""
    for subject, rows in sorted(subjects, key=lambda block: (_rank(block[1]), block[0])):
        yield _block(subject, rows, text)


def object_texts(prefixes: Mapping[str, str]) -> Text:
    """What makes Turtle of a term as N-Triples has it: `id:russia`, `<…#char=1,2>`, `"text"`, `0.87`, `true`,
    `"3"^^xsd:nonNegativeInteger`. It remembers names."""

    @lru_cache(REMEMBERED)
    def name(iri: str) -> str:
        return iri_text(iri[1:-1], prefixes)

    def text(term: str) -> str:
        if term[0] == "<":
            return name(term)
        if term[-1] == '"':
            return term
        words, _, datatype = term.rpartition("^^")
        return words[1:-1] if datatype in _BARE else f"{words}^^{name(datatype)}"

    return text


def iri_text(iri: str, prefixes: Mapping[str, str]) -> str:
    """`id:russia`, or the whole between angle brackets."""
    return short_name(iri, prefixes) or f"<{iri}>"


def _rank(rows: Rows) -> int:
    return min((_RANK.get(kind, len(SECTIONS)) for kind in rows.get(_TYPE, ())), default=len(SECTIONS))


def _block(subject: str, rows: Rows, text: Text) -> str:
    lines = []
    for predicate in sorted(rows, key=lambda predicate: (_FIRST.get(predicate, len(_FIRST)), predicate)):
        name = "a" if predicate == _TYPE else text(f"<{predicate}>")
        lines.append(f"{name} {', '.join(sorted(map(text, rows[predicate])))}")
    return f"\n{text(f'<{subject}>')} " + " ;\n    ".join(lines) + " .\n"
