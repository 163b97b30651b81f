"""Edges as records: one JSON object or one CSV row an edge."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from kg.graph.characters import writable
from kg.model import Actor, Edge, Findings, Passage, Told

__all__ = ["EDGE_TYPES", "columns", "edge_record", "edge_records", "flat", "told_records", "write_csv", "write_jsonl"]

EDGE_TYPES = ("accusation", "commitment", "denial", "relation")
_ACTOR_KEYS = ("id", "name", "kind", "country", "on_behalf_of")
_ROLES = ("speaker", "source", "target")


def edge_record(edge: Edge, findings: Findings) -> dict[str, Any]:
    """One edge as the record of `kg extract`, ready for JSON: actors as objects, offsets in code points."""
    published = next((article.published for article in findings.articles if article.id == edge.doc), None)
    return _record(edge, findings, published)


def edge_records(findings: Findings, types: Collection[str] = EDGE_TYPES) -> Iterator[dict[str, Any]]:
    """The records of all edges of these types, by document, place and identifier."""
    for told in sorted(findings.by_article(), key=_name) if findings.parts is None else findings.by_article():
        yield from told_records(told, findings, types)


def told_records(told: Told, findings: Findings, types: Collection[str] = EDGE_TYPES) -> Iterator[dict[str, Any]]:
    """The same of one article; of `findings` only actors and extractor are looked at."""
    for edge in sorted(told.edges, key=lambda edge: (edge.evidence.start, edge.id)):
        if edge.type in types:
            yield _record(edge, findings, told.article.published)


def _name(told: Told) -> str:
    return told.article.id


def write_jsonl(findings: Findings, path: Path) -> None:
    """Writes one edge a line as JSON; statements are left to the graph."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in edge_records(findings):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_csv(findings: Findings, path: Path) -> None:
    """Writes one edge a row under a header; nested fields become `source_name`, `evidence_start` …"""
    with path.open("w", encoding="utf-8", newline="") as file:
        # CRLF as RFC 4180 has it: with another line end the csv module leaves a carriage return in a field unquoted
        table = csv.DictWriter(file, columns())
        table.writeheader()
        table.writerows(flat(record) for record in edge_records(findings))


def _record(edge: Edge, findings: Findings, published: str | None) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": edge.id,
        "doc": edge.doc,
        "type": edge.type,
        "subtype": edge.subtype,
        "plover": edge.plover,
        "cameo": edge.cameo,
        "speaker": _actor_record(edge.speaker, edge, findings),
        "source": _actor_record(edge.source, edge, findings),
        "target": _actor_record(edge.target, edge, findings),
        "content": edge.content,
        "status": edge.status,
        "negated": edge.negated,
        "hedged": edge.hedged,
        "direct": edge.mode in {"direct", "mixed"},
        "breaches": edge.breaches,
        "cue": _passage_record(edge.cue),
        "evidence": _passage_record(edge.evidence),
        "published": published,
        "confidence": round(edge.confidence, 4),
        "rule": edge.rule,
        "extractor": findings.extractor,
    }
    return {key: _writable(value) for key, value in (record | _links(edge)).items()}


def _writable(value: Any) -> Any:
    """The value with every string in it as UTF-8 can hold it: a lone surrogate may come from anywhere, even a title."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, dict):
        return {key: _writable(inner) for key, inner in value.items()}
    return [_writable(inner) for inner in value] if isinstance(value, list) else value


def _links(edge: Edge) -> dict[str, Any]:
    """What only one type of edge has."""
    match edge.type:
        case "accusation":
            return {"denied": edge.denied}
        case "commitment":
            return {"commitment": edge.undertaking}
        case "denial":
            return {"denies": edge.denies}
        case "statement":
            return {"reporter": edge.reporter, "spoken": edge.spoken, "place": edge.place}
        case _:
            return {}


def _passage_record(passage: Passage) -> dict[str, Any]:
    return {"text": passage.text, "start": passage.start, "end": passage.end}


def _actor_record(identifier: str | None, edge: Edge, findings: Findings) -> dict[str, Any] | None:
    """An actor with the name of its state; `on_behalf_of` stands with whoever is the speaker."""
    if identifier is None:
        return None
    actor = findings.actors[identifier]
    record: dict[str, Any] = {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": _country_name(actor, findings),
    }
    if edge.on_behalf_of and identifier == edge.speaker:
        record["on_behalf_of"] = findings.actors[edge.on_behalf_of].name
    return record | {"aliases": sorted(alias for alias in actor.aliases)}


def _country_name(actor: Actor, findings: Findings) -> str | None:
    """The state's name; of a state that no article names, its identifier spelt out (`sri-lanka` → Sri Lanka)."""
    if actor.country is None:
        return None
    state = findings.actors.get(actor.country)
    return state.name if state else actor.country.replace("-", " ").title()


def columns() -> list[str]:
    """The columns of a table of edges."""
    return [
        *("id", "doc", "type", "subtype", "plover", "cameo"),
        *(f"{role}_{key}" for role in _ROLES for key in _ACTOR_KEYS),
        *("content", "status", "negated", "hedged", "direct", "breaches", "commitment", "denied", "denies"),
        *(f"{span}_{key}" for span in ("cue", "evidence") for key in ("text", "start", "end")),
        *("published", "confidence", "rule", "extractor"),
    ]


def flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record as a row of that table."""
    row: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            row |= {f"{key}_{inner}": leaf for inner, leaf in value.items() if inner != "aliases"}
        elif key not in _ROLES:
            row[key] = value
    return {key: str(value).lower() if isinstance(value, bool) else value for key, value in row.items()}
