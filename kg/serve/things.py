"""The addresses of things: `/id/russia` here stands for the IRI of Russia in the graph, whatever its base."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from kg.serve.limits import Refused

__all__ = ["iri_of", "thing_query"]

_NO_IRI = re.compile(r'[\x00-\x20<>"{}|\\^`\ud800-\udfff]')

_QUESTION = """\
# What does the graph say of this thing?
SELECT ?direction ?property ?value ?label WHERE {{
    {{ <{iri}> ?property ?value BIND("→" AS ?direction) }}
    UNION {{ ?value ?property <{iri}> BIND("←" AS ?direction) }}
    OPTIONAL {{ ?value rdfs:label ?label }}
}}
ORDER BY DESC(?direction) ?property ?value
LIMIT 1000
"""


def iri_of(base: str, name: str) -> str:
    """The IRI of a thing from the rest of its address, percent-decoded. Raises Refused (404) for what can be no IRI."""
    if not name or _NO_IRI.search(name):
        raise Refused(404, f"{quote(name)!r} names nothing in this graph")
    return base + name


def thing_query(iri: str) -> str:
    """The address of the editor that asks for all triples of a thing."""
    return "/sparql?" + urlencode({"query": _QUESTION.format(iri=iri)}, quote_via=quote)
