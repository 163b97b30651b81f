"""IRIs from content, and literals that every RDF format can hold."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from kg.errors import UsageError
from kg.graph.characters import harmless
from kg.model import Passage, short_hash

__all__ = [
    "Object",
    "article_iri",
    "check_base",
    "date_literal",
    "decimal_literal",
    "index_literal",
    "node_iri",
    "span_iri",
    "text_literal",
]

Object: TypeAlias = URIRef | Literal

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`#?\x7f-\U0010ffff]*/\Z")
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


def text_literal(text: str) -> Literal:
    """A plain string literal, harmless in every format."""
    return _short_literal(text) if len(text) < 100 else Literal(harmless(text))


@lru_cache(maxsize=100_000)
def _short_literal(text: str) -> Literal:
    """Names, rules and reasons come again and again."""
    return Literal(harmless(text))


@lru_cache(maxsize=100_000)
def index_literal(number: int) -> Literal:
    """An offset in code points."""
    return Literal(str(number), datatype=XSD.nonNegativeInteger)


@lru_cache(maxsize=10_000)
def decimal_literal(number: float) -> Literal:
    """A confidence or score with at most four decimals and at least one: 0.87, 1.0."""
    digits = f"{number:.4f}".rstrip("0")
    return Literal(digits + "0" if digits.endswith(".") else digits, datatype=XSD.decimal)


def date_literal(words: str) -> Literal:
    """An xsd:date where the words are one by ISO 8601, else a string: no parser may stumble over `last week`.

    >>> date_literal("2016-09-29").datatype == XSD.date, date_literal("2016-02-30").datatype
    (True, None)
    """
    try:
        known = _DATE.match(words) and date.fromisoformat(words)
    except ValueError:
        known = None
    return Literal(words, datatype=XSD.date) if known else text_literal(words)


def check_base(base: str) -> None:
    """Raises UsageError unless `base` is an absolute ASCII IRI that ends in a slash (spans need the hash)."""
    if not _BASE.match(base):
        raise UsageError(
            f"--base {base!r} is no absolute IRI that ends in a slash; right would be https://example.org/id/"
        )


@lru_cache(maxsize=100_000)
def node_iri(base: str, local: str) -> URIRef:
    """The IRI of a node by its local name; what an IRI cannot hold is percent-encoded."""
    return URIRef(base + quote(harmless(local)).replace("/", "%2F"))


@lru_cache(maxsize=10_000)
def article_iri(base: str, doc: str) -> URIRef:
    """The IRI of an article; also the name of its graph in TriG and N-Quads."""
    return node_iri(base, "art-" + short_hash(doc))


def span_iri(base: str, doc: str, span: Passage) -> URIRef:
    """The IRI of a span by RFC 5147: `…/art-7c1f.txt#char=114,236`, in code points."""
    return URIRef(f"{article_iri(base, doc)}.txt#char={span.start},{span.end}")
