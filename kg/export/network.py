"""The actor network: who accuses, promises to, denies or is related to whom, one edge a claim; GraphML and GEXF.

A claim that names nobody on one of its ends (`Washington promised to …`: to whom?) ends in the node `UNSTATED`, so
that no edge says more than its text; leave that node out before counting degrees.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx

from kg.export.fields import actor_fields, edge_fields, without_absent
from kg.export.layout import UNSTATED, layout_positions
from kg.model import Actor, Edge, Findings

__all__ = [
    "UNSTATED",
    "WRITERS",
    "build_network",
    "layout_positions",
    "write_gexf",
    "write_graphml",
]

Value: TypeAlias = str | int | float

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GEXF_META = re.compile(r'<meta lastmodifieddate="[^"]*">\s*<creator>[^<]*</creator>')


def build_network(findings: Findings) -> nx.MultiDiGraph:
    """One node an actor of any accusation, commitment, denial or relation, one edge a claim, with the claim's
    identifier as key. Attributes are str, int and float only, and hold nothing that XML cannot carry."""
    network = nx.MultiDiGraph()
    claims = [edge for edge in findings.edges if edge.type != "statement"]
    ends = [_ends(edge) for edge in claims]
    for actor_id in sorted({actor_id for pair in ends for actor_id in pair}):
        network.add_node(actor_id, **_actor_values(findings.actors.get(actor_id), actor_id))
    for edge, (source, target) in zip(claims, ends, strict=True):
        network.add_edge(source, target, key=edge.id, **_edge_values(edge))
    return network


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.source or edge.speaker or UNSTATED, edge.target or UNSTATED


def _actor_values(actor: Actor | None, actor_id: str) -> dict[str, Value]:
    if actor is None:
        return {"name": "not stated" if actor_id == UNSTATED else _xml_text(actor_id), "kind": "unknown"}
    return _writable(actor_fields(actor))


def _edge_values(edge: Edge) -> dict[str, Value]:
    place = edge.evidence
    # not "start": GEXF reads that as a point in time
    words = {"quote": place.text, "quote_start": place.start, "quote_end": place.end}
    return _writable(edge_fields(edge) | words)


def _writable(values: dict[str, Any]) -> dict[str, Value]:
    """What is there, as GraphML and GEXF can hold it: no truth values, no character that XML lacks."""
    return {
        key: _xml_text(value) if isinstance(value, str) else int(value) if isinstance(value, bool) else value
        for key, value in without_absent(values).items()
    }


def _xml_text(text: str) -> str:
    """The text without what XML 1.0 has no way to write: NUL and other controls, lone surrogates, U+FFFE, U+FFFF."""
    return _NOT_XML.sub("", text)


def write_graphml(findings: Findings, path: Path) -> None:
    """Write the network as GraphML, for Gephi, yEd, Cytoscape and igraph. The same findings give the same bytes."""
    sink = io.BytesIO()
    # write_graphml takes lxml's writer where lxml happens to be installed, and its bytes differ
    nx.write_graphml_xml(build_network(findings), sink, named_key_ids=True)
    path.write_bytes(sink.getvalue() + b"\n")


def write_gexf(findings: Findings, path: Path) -> None:
    """Write the network as GEXF 1.2, for Gephi. `type` is GEXF's own word, so a claim's type is called `claim` there.
    The same findings give the same bytes: the date of writing and networkx's version are left out."""
    network = build_network(findings)
    for _, values in network.nodes(data=True):
        values["label"] = values["name"]
    for *_, key, values in network.edges(keys=True, data=True):
        values.update(id=key, label=values["type"], claim=values.pop("type"))
    text = "\n".join(nx.generate_gexf(network))
    text = _GEXF_META.sub("<meta>\n      <creator>kg</creator>", text, count=1)
    path.write_bytes((text + "\n").encode("utf-8"))


WRITERS: dict[str, Callable[[Findings, Path], None]] = {"network.graphml": write_graphml, "network.gexf": write_gexf}
