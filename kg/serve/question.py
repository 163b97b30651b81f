"""Reads a request of the SPARQL 1.1 Protocol: GET, POST of a form, POST of a query as it is."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from kg.serve.formats import RESULTS, TRIPLES, Form, choose_form, named_form
from kg.serve.limits import Refused

__all__ = ["Question", "read_parameters", "read_question"]

FORM_TYPE, QUERY_TYPE, UPDATE_TYPE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
READ_ONLY = "this endpoint is read-only: it answers queries, and takes no update"
_UPDATES = ("update", "using-graph-uri", "using-named-graph-uri")

Parameters = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the query, the graphs to ask (None: all of them), and how the answer may be written.

    `results` is the form for SELECT and ASK, `triples` the one for CONSTRUCT and DESCRIBE; None for none.
    """

    sparql: str
    base: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    results: str | None
    triples: str | None


def read_parameters(raw: bytes) -> Parameters:
    """The fields of a query string or of a form. Raises Refused (400) for what is not UTF-8 or has too many fields."""
    try:
        pairs = parse_qsl(raw.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Refused(400, f"the parameters cannot be read ({error}); right would be UTF-8, percent-encoded") from error
    parameters: Parameters = {}
    for name, value in pairs:
        parameters.setdefault(name, []).append(value)
    return parameters


def read_question(
    url: Parameters, accept: str | None, base: str, content_type: str | None = None, body: bytes = b""
) -> Question:
    """The question of a GET (no content type) or of a POST. Raises Refused: 400, 403 for updates, 406, 415."""
    posted = {} if content_type is None else _read_body(content_type, body)
    together = {name: url.get(name, []) + posted.get(name, []) for name in url | posted}
    if any(name in together for name in _UPDATES):
        raise Refused(403, READ_ONLY)
    queries = together.get("query", [])
    if len(queries) != 1:
        raise Refused(400, f"right would be one parameter »query«; there are {len(queries)}")
    results, triples = _forms(together, accept)
    return Question(
        sparql=queries[0],
        base=base,
        default_graphs=tuple(together.get("default-graph-uri", ())),
        named_graphs=tuple(together.get("named-graph-uri", ())),
        results=results.name if results else None,
        triples=triples.name if triples else None,
    )


def _read_body(content_type: str, body: bytes) -> Parameters:
    header = Message()
    header["content-type"] = content_type
    kind, charset = header.get_content_type() if content_type else "", header.get_content_charset("utf-8")
    if kind == UPDATE_TYPE:
        raise Refused(403, READ_ONLY)
    if kind not in {FORM_TYPE, QUERY_TYPE}:
        said = f"a POST of type {content_type[:80]!r}" if content_type else "a POST that names no content type"
        raise Refused(415, f"{said} is not understood; right would be {QUERY_TYPE} or {FORM_TYPE}")
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise Refused(415, f"the charset {charset[:40]!r} is not read here; right would be utf-8")
    if kind == FORM_TYPE:
        return read_parameters(body)
    try:
        return {"query": [body.decode("utf-8")]}
    except UnicodeDecodeError as error:
        raise Refused(400, f"the query is not UTF-8 ({error})") from error


def _forms(parameters: Parameters, accept: str | None) -> tuple[Form | None, Form | None]:
    """The forms that the client takes: as `format=csv` says, or else the header `Accept`."""
    if names := parameters.get("format"):
        results, triples = named_form(names[0], RESULTS), named_form(names[0], TRIPLES)
    else:
        results, triples = choose_form(accept, RESULTS), choose_form(accept, TRIPLES)
    if results is None and triples is None:
        known = ", ".join(form.media_type for form in (*RESULTS, *TRIPLES))
        raise Refused(406, f"nothing that this client takes is written here; right would be one of {known}")
    return results, triples
