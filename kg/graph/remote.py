"""Questions to a SPARQL endpoint by the SPARQL 1.1 Protocol, with the standard library's HTTP."""

from __future__ import annotations

import socket
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from kg.errors import QueryError, ReadError
from kg.graph.prefixes import PREFIXES
from kg.graph.query import Answer, read_answer, read_triples
from kg.graph.questions import with_prefixes

__all__ = ["ask_endpoint"]

_ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.9, application/n-triples, text/turtle;q=0.9"
)
_ENOUGH = 500  # of what a server says about a fault


def ask_endpoint(address: str, sparql: str, *, seconds: float | None = None, base: str | None = None) -> Answer:
    """The answer of an endpoint. Its prefixes are declared in the query: an endpoint need not know those of kg.

    Raises ReadError when nobody answers there, QueryError when the endpoint refuses the query or takes too long.
    """
    prefixes = {**PREFIXES, "id": base} if base else dict(PREFIXES)
    whole = with_prefixes(sparql, base)
    kinds = {"Content-Type": "application/sparql-query", "Accept": _ACCEPT, "User-Agent": "kg"}
    request = Request(address, whole.encode("utf-8", "backslashreplace"), kinds)
    try:
        with urlopen(request, timeout=seconds) as response:
            return _read_response(response, response.headers.get_content_type(), address, prefixes)
    except HTTPError as error:
        words = error.read(_ENOUGH).decode("utf-8", "replace").strip()
        raise QueryError(f"{address} answers {error.code} {error.reason}: {words}") from error
    except TimeoutError as error:
        raise QueryError(f"{address}: no answer within {seconds:g} seconds") from error
    except (URLError, HTTPException, OSError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, socket.timeout):
            raise QueryError(f"{address}: no answer within {seconds:g} seconds") from error
        raise ReadError(f"{address}: no SPARQL endpoint answers there ({reason})") from error


def _read_response(response: IO[bytes], kind: str, address: str, prefixes: dict[str, str]) -> Answer:
    import pyoxigraph

    try:
        form = pyoxigraph.QueryResultsFormat.from_media_type(kind)
        if form is not None:
            found = pyoxigraph.parse_query_results(response.read(), format=form)
            return read_answer(found, prefixes)
        syntax = pyoxigraph.RdfFormat.from_media_type(kind)
        if syntax is not None:
            return read_triples([quad.triple for quad in pyoxigraph.parse(response.read(), format=syntax)], prefixes)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"{address}: its answer cannot be read as {kind}: {error}") from error
    raise QueryError(f"{address} answers with {kind}; right would be the address of a SPARQL 1.1 endpoint")
