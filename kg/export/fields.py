"""What every view tells of an actor and of a claim, said once: the network files and the page add to it."""

from __future__ import annotations

from typing import Any

from kg.model import Actor, Edge, short_form

__all__ = ["actor_fields", "edge_fields", "without_absent"]


def actor_fields(actor: Actor) -> dict[str, Any]:
    """Name, kind and ties of an actor; what is not known is None."""
    return {
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "wikidata": actor.wikidata,
    }


def edge_fields(edge: Edge) -> dict[str, Any]:
    """All plain values of a claim but its identifier, its ends and its words; what does not apply is None or False."""
    return {
        "doc": edge.doc,
        "type": edge.type,
        "subtype": edge.subtype,
        "speaker": edge.speaker,
        "on_behalf_of": edge.on_behalf_of,
        "content": edge.content,
        "short": short_form(edge.content),
        "mode": edge.mode,
        "rule": edge.rule,
        "confidence": edge.confidence,
        "negated": edge.negated,
        "hedged": edge.hedged,
        "denied": edge.denied,
        "plover": edge.plover,
        "cameo": edge.cameo,
        "status": edge.status,
        "commitment": edge.commitment,
        "breaches": edge.breaches,
        "denies": edge.denies,
    }


def without_absent(values: dict[str, Any]) -> dict[str, Any]:
    """The values that are there.

    >>> without_absent({"role": None, "start": 0, "denied": False})
    {'start': 0, 'denied': False}
    """
    return {key: value for key, value in values.items() if value is not None}
