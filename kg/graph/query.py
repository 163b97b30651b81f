"""Questions and their answers by SPARQL, in Oxigraph: no rdflib here, so that `kg query` answers at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import QueryError, ReadError
from kg.graph.prefixes import PREFIXES
from kg.seeds import ontology_folder

if TYPE_CHECKING:
    import pyoxigraph

__all__ = [
    "Answer",
    "Question",
    "list_questions",
    "load_question",
    "load_store",
    "read_prefixes",
    "read_quads",
    "run_query",
]

_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b.*[{<:]", re.IGNORECASE | re.DOTALL)
# At the start of a line (Turtle), in the root element (RDF/XML) or the context (JSON-LD): never in a literal.
_ID_PREFIX = re.compile(
    r"^@?prefix\s+id:\s*<([^>]*)>|\sxmlns:id=\"([^\"]*)\"|^\s*\"id\":\s*\"([^\"]*)\"", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name and what it asks, in words."""

    name: str
    text: str
    sparql: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A table of strings: full IRIs, plain literals, an empty string for what is not bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def list_questions() -> list[Question]:
    """All questions of ontology/queries, by name."""
    return [_read_question(path) for path in sorted((ontology_folder() / "queries").glob("*.rq"))]


def load_question(name_or_path_or_sparql: str) -> Question:
    """A question by its name (`who-accuses-whom`), a .rq file, or SPARQL as written.

    Raises QueryError when it is none of these, with the names that come near.
    """
    words = name_or_path_or_sparql.strip()
    if _FORM.search(words):
        return Question("query", _first_comment(words), words)
    path = Path(words)
    if path.suffix in {".rq", ".sparql"}:
        return _read_question(path)
    names = {question.name: question for question in list_questions()}
    if words in names:
        return names[words]
    near = get_close_matches(words, names, n=3, cutoff=0.4) or sorted(names)
    raise QueryError(f"{words!r} is no question, no .rq file and no SPARQL; questions near it: {', '.join(near)}")


def _read_question(path: Path) -> Question:
    try:
        sparql = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read ({error}); right would be a text file with a SPARQL query") from error
    return Question(path.stem, _first_comment(sparql), sparql)


def _first_comment(sparql: str) -> str:
    """The comment lines before the query, as one line.

    >>> _first_comment("# Who\\n# accuses?\\nSELECT * {}")
    'Who accuses?'
    """
    lines = []
    for line in sparql.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# ").strip())
    return " ".join(lines)


def run_query(path: Path, sparql: str) -> Answer:
    """The answer of a graph to SELECT, ASK (`answer`: true or false), CONSTRUCT or DESCRIBE (three columns).

    The prefixes of kg are there unless the query declares its own; `id:` is the one of the file. Named graphs are read
    as one. Raises ReadError for a file that is no RDF, QueryError for a query that does not parse.
    """
    import pyoxigraph

    store = load_store(path)
    try:
        found = store.query(sparql, prefixes=dict(read_prefixes(path)), use_default_graph_as_union=True)
    except SyntaxError as error:
        raise QueryError(f"the query does not parse: {error}; see ontology/queries for examples") from error
    if isinstance(found, pyoxigraph.QueryBoolean):
        return Answer(("answer",), ((str(bool(found)).lower(),),))
    if isinstance(found, pyoxigraph.QueryTriples):
        rows = ((triple.subject, triple.predicate, triple.object) for triple in found)
        return Answer(("subject", "predicate", "object"), tuple(sorted(tuple(map(_shown, row)) for row in rows)))
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, tuple(tuple(_shown(value) for value in solution) for solution in found))


def _shown(term: object) -> str:
    return "" if term is None else str(getattr(term, "value", term))


def read_prefixes(path: Path) -> Mapping[str, str]:
    """The prefixes of kg, with `id:` as the head of the file declares it (`kg build --base`)."""
    with path.open("rb") as file:
        head = file.read(8192).decode("utf-8", "replace")
    match = _ID_PREFIX.search(head)
    return {**PREFIXES, "id": next(filter(None, match.groups()))} if match else PREFIXES


def load_store(path: Path) -> pyoxigraph.Store:
    """A graph file in memory, its format told by the file name. Raises ReadError with the place of the error."""
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_extend(read_quads(path))
    return store


def read_quads(path: Path) -> Iterator[pyoxigraph.Quad]:
    """The quads of a graph file as written: a store would make xsd:integer of every number. Raises ReadError."""
    import pyoxigraph

    form = pyoxigraph.RdfFormat.from_extension(path.suffix.lstrip("."))
    if form is None:
        raise ReadError(f"{path}: no RDF format has this suffix; right would be .ttl .nt .trig .nq .jsonld .rdf")
    try:
        yield from pyoxigraph.parse(path=str(path), format=form)
    except (OSError, SyntaxError, ValueError) as error:
        raise ReadError(f"{path}: cannot be read as {form.name}: {error}") from error
