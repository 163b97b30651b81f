"""Questions: SPARQL with a name, what it asks in words, and parameters with defaults.

A parameter is a line of the query that gives a variable its one value:

    VALUES ?actor { "Sergey Lavrov" }  # the accuser, by any of its names

So a file is a whole query for any endpoint, and `kg query accusations-of --actor "Maria Zakharova"` changes the value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kg.errors import QueryError
from kg.graph.prefixes import PREFIXES
from kg.seeds import ontology_folder

__all__ = ["Parameter", "Question", "fill_question", "list_questions", "load_question", "with_prefixes"]

_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b.*[{<:]", re.IGNORECASE | re.DOTALL)
_VALUE = re.compile(r"^(\s*VALUES \?(\w+) \{ )(\S.*?)( \}) *# *(.+)$", re.MULTILINE)
_DATATYPE = re.compile(r'"(\^\^\S+)$')
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be said otherwise: its name, what it means, and the value it has when nothing is said."""

    name: str
    text: str
    default: str


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name and what it asks, in words."""

    name: str
    text: str
    sparql: str
    parameters: tuple[Parameter, ...] = ()


def list_questions() -> list[Question]:
    """All questions of ontology/queries, by name."""
    return [_read_question(path) for path in sorted((ontology_folder() / "queries").glob("*.rq"))]


def load_question(name_or_path_or_sparql: str) -> Question:
    """A question by its name (`who-accuses-whom`), a .rq file, or SPARQL as written.

    Raises QueryError when it is none of these, with the names that come near.
    """
    words = name_or_path_or_sparql.strip()
    if _FORM.search(words):
        return _question("query", words)
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
    return _question(path.stem, sparql)


def _question(name: str, sparql: str) -> Question:
    found = (Parameter(match[2], match[5].strip(), _plain(match[3])) for match in _VALUE.finditer(sparql))
    return Question(name, _first_comment(sparql), sparql, tuple(found))


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


def _plain(value: str) -> str:
    """A default as a person would write it: `"2016-09-01"^^xsd:date` is 2016-09-01, and UNDEF is nothing."""
    return "" if value == "UNDEF" else _DATATYPE.sub('"', value).strip('"')


def fill_question(question: Question, values: Mapping[str, str]) -> str:
    """The SPARQL with these values for its parameters; any text is safe as a value.

    Raises QueryError for a parameter that the question does not have, and for a date that is none.
    """
    known = [parameter.name for parameter in question.parameters]
    for name in values:
        if name not in known:
            there = f"it has {', '.join('--' + each for each in known)}" if known else "it has none"
            raise QueryError(f"the question {question.name} has no parameter --{name}; {there}")
    return _VALUE.sub(lambda m: f"{m[1]}{_literal(m, values[m[2]])}{m[4]}" if m[2] in values else m[0], question.sparql)


def _literal(match: re.Match[str], words: str) -> str:
    """The value as a literal of the datatype that the default has; an empty one leaves the variable open."""
    if not words:
        return "UNDEF"
    datatype = _DATATYPE.search(match[3])
    if datatype and datatype[1] == "^^xsd:date" and not _DATE.match(words):
        raise QueryError(f"--{match[2]} {words!r} is no date; right would be 2016-09-17")
    clean = "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in words)
    return f'"{clean.translate(_ESCAPES)}"{datatype[1] if datatype else ""}'


def with_prefixes(sparql: str, base: str | None = None) -> str:
    """The query with the prefixes that it uses declared, after its first comment: what any endpoint takes."""
    used = {name: space for name, space in PREFIXES.items() if re.search(rf"\b{name}:", sparql)}
    used |= {"id": base} if base and "id" in used else {}
    lines = sparql.splitlines(keepends=True)
    cut = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    head = "".join(f"PREFIX {name}: <{space}>\n" for name, space in sorted(used.items()))
    return "".join(lines[:cut]) + head + "".join(lines[cut:])
