"""Namespaces and short names, as plain strings: `kg query` answers without waiting for rdflib."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["BASE", "PREFIXES", "local_name", "short_name"]

BASE = "https://w3id.org/kg-diplomacy/id/"

PREFIXES: Mapping[str, str] = {
    "kg": "https://w3id.org/kg-diplomacy/ns#",
    "id": BASE,
    "cameo": "https://w3id.org/kg-diplomacy/cameo#",
    "plover": "https://w3id.org/kg-diplomacy/plover#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# Stricter than Turtle: no dot, percent sign or slash, so that every parser reads the name without an escape.
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*\Z")


def short_name(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str | None:
    """The prefixed name of an IRI, or None when no prefix leaves a plain local name.

    >>> short_name(BASE + "maria-zakharova"), short_name(BASE + "art-1.txt#char=0,4")
    ('id:maria-zakharova', None)
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    if not _LOCAL.match(iri, cut):
        return None
    return next((f"{name}:{iri[cut:]}" for name, space in prefixes.items() if space == iri[:cut]), None)


def local_name(iri: str) -> str:
    """What follows the last slash or hash of an IRI.

    >>> local_name(PREFIXES["kg"] + "DirectSpeech")
    'DirectSpeech'
    """
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
