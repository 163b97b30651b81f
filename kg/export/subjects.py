"""The triples of findings subject by subject, made and sorted once for all formats of RDF, on disk when they are many.

A record is one line: subject, graph (or nothing), then predicates and objects by turns, with tabs between. IRIs stand
bare, objects as N-Triples has them, where a tab or a line feed inside a literal is escaped.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from rdflib import Literal

from kg.graph.build import Quad, Triple, build_quads
from kg.graph.identifiers import Object
from kg.graph.prefixes import BASE
from kg.graph.sorting import SortedLines
from kg.model import Findings

__all__ = [
    "Rows",
    "Subjects",
    "literal_parts",
    "object_text",
    "quad_lines",
    "records_of",
    "subject_of",
    "subjects_in",
    "subjects_of",
]

Rows: TypeAlias = dict[str, set[str]]
"""predicate → objects as N-Triples has them"""

_TAB = "\t"
TOGETHER = 5_000  # subjects whose triples are gathered before they become records
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_ESCAPED = re.compile(r"\\(.)")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t"}


class Subjects:
    """All triples of findings by subject, in the order of the subjects; gone through one time after the other.

    `folder`: where lines lie that memory should not hold; the system's own for temporary files by default.
    """

    def __init__(self, findings: Findings, base: str = BASE, folder: Path | None = None) -> None:
        self.folder = folder
        self.base = base
        self.records = SortedLines(records_of(build_quads(findings, base)), self.folder)

    def __iter__(self) -> Iterator[tuple[str, Rows]]:
        return subjects_in(self.records)


def subjects_in(records: Iterable[str]) -> Iterator[tuple[str, Rows]]:
    """The subjects of records that are sorted, whichever graph their triples are in."""
    for subject, lines in groupby(records, subject_of):
        rows: Rows = defaultdict(set)
        for line in lines:
            fields = line[:-1].split("\t")
            for n in range(2, len(fields), 2):
                rows[fields[n]].add(fields[n + 1])
        yield subject, rows


def subject_of(record: str) -> str:
    """The first field of a record."""
    return record[: record.index("\t")]


def subjects_of(triples: Iterable[Triple]) -> Iterator[tuple[str, Rows]]:
    """The subjects of a few triples, sorted in memory."""
    return subjects_in(sorted(records_of((*triple, None) for triple in triples)))


def quad_lines(record: str) -> Iterator[str]:
    """The quads of a record as N-Quads has them, one a line."""
    fields = record[:-1].split("\t")
    graph = f" <{fields[1]}>" if fields[1] else ""
    for n in range(2, len(fields), 2):
        yield f"<{fields[0]}> <{fields[n]}> {fields[n + 1]}{graph} .\n"


def records_of(quads: Iterable[Quad]) -> Iterator[str]:
    """An article's subjects are gathered; a subject that several articles speak of has several records."""
    together: dict[str, dict[str, None]] = defaultdict(dict)
    last = None
    for subject, predicate, value, graph in quads:
        if graph != last or len(together) > TOGETHER:
            yield from _lines(together, last)
            together.clear()
            last = graph
        together[str(subject)][f"{predicate}\t{object_text(value)}"] = None
    yield from _lines(together, last)


def _lines(together: dict[str, dict[str, None]], graph: str | None) -> Iterator[str]:
    for subject, rows in together.items():
        yield f"{subject}\t{graph or ''}\t{_TAB.join(rows)}\n"


def object_text(term: Object) -> str:
    """A term as N-Triples has it: `<https://…>`, `"text"`, `"3"^^<http://…#integer>`."""
    if not isinstance(term, Literal):
        return f"<{term}>"
    words = str(term).translate(_ESCAPES)
    return f'"{words}"' if term.datatype is None else f'"{words}"^^<{term.datatype}>'


def literal_parts(text: str) -> tuple[str, str | None] | None:
    """Words and datatype of a literal as N-Triples has it; None for an IRI.

    >>> literal_parts('"3"^^<http://x/int>'), literal_parts('"a\\\\nb"'), literal_parts("<http://x/>")
    (('3', 'http://x/int'), ('a\\nb', None), None)
    """
    if text[0] == "<":
        return None
    end = text.rindex('"')
    datatype = text[end + 4 : -1] if end + 1 < len(text) else None
    words = text[1:end]
    return (_ESCAPED.sub(_unescaped, words) if "\\" in words else words), datatype


def _unescaped(found: re.Match[str]) -> str:
    return _PLAIN.get(found[1], found[1])
