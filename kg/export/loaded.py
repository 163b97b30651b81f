"""A written graph in Python: asked, and as an rdflib graph, a network, or a table. `kg.load` gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from kg.errors import ReadError, UsageError
from kg.export.layout import UNSTATED
from kg.graph.files import load_store, read_prefixes, read_quads
from kg.graph.prefixes import PREFIXES, local_name
from kg.graph.query import Answer, ask_store, run_within
from kg.graph.questions import fill_question, load_question

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyoxigraph
    import rdflib

__all__ = ["COLUMNS", "LoadedGraph", "load_graph"]

COLUMNS = (
    *("id", "type", "subtype", "speaker", "source", "target", "content", "status", "negated", "hedged", "direct"),
    *("evidence", "start", "end", "article", "published", "confidence", "rule"),
)
_TYPES = {
    **dict.fromkeys(("Accusation", "NegatedAccusation"), "accusation"),
    **dict.fromkeys(("CommitmentReport", "RefusalReport"), "commitment"),
    **dict.fromkeys(("Denial", "NegatedDenial"), "denial"),
    "RelationReport": "relation",
    "Statement": "statement",
}
_EDGES = """
SELECT ?id ?class ?subtype ?speaker ?source ?target ?content ?status ?polarity ?hedged ?mode
       ?evidence ?start ?end ?article ?published ?confidence ?rule WHERE {
    ?id a ?class ; kg:subtype ?subtype ; kg:content/kg:text ?content ; kg:polarity ?polarity ; kg:hedged ?hedged ;
        kg:speechMode ?mode ; kg:confidence ?confidence ; kg:rule ?rule ; kg:reportedIn ?told_in ; kg:evidence ?span .
    FILTER (?class != kg:FulfilmentClaim)
    ?span oa:hasSelector ?position, ?quote .
    ?position oa:start ?start ; oa:end ?end .
    ?quote oa:exact ?evidence .
    ?told_in schema:identifier ?article .
    OPTIONAL { ?told_in schema:datePublished ?published }
    OPTIONAL { ?id kg:speaker ?speaker }
    OPTIONAL { ?id kg:accuser|kg:denier|kg:source ?source }
    OPTIONAL { ?id kg:accused|kg:chargedBy|kg:target ?target }
    OPTIONAL { ?id kg:status ?status }
}
ORDER BY ?article ?start ?id
"""
_ACTORS = """
SELECT ?id ?class ?name ?country WHERE {
    ?id a ?class ; skos:prefLabel ?name .
    FILTER (?class IN (kg:Person, kg:State, kg:Organization, kg:Group, kg:Place, kg:Actor))
    OPTIONAL { ?id kg:country ?country }
}
ORDER BY ?id
"""


@dataclass(frozen=True)
class LoadedGraph:
    """A graph in a fast store (`store`, Oxigraph in memory), with the prefixes that its file declares."""

    path: Path
    store: pyoxigraph.Store
    prefixes: Mapping[str, str]

    def __len__(self) -> int:
        """How many triples it has; one that stands in several named graphs counts each time."""
        return len(self.store)

    def query(self, question: str, *, seconds: float | None = None, **values: str) -> Answer:
        """The answer to a question by name, a .rq file, or SPARQL; `values` are the question's parameters.

        Raises QueryError for what does not parse, for an unknown parameter, and after so many seconds.
        """
        sparql = fill_question(load_question(question), values)
        return run_within(seconds, lambda: ask_store(self.store, sparql, self.prefixes))

    def to_rdflib(self) -> rdflib.Graph:
        """The triples as they are written in the file, in rdflib: about a minute for a million."""
        from rdflib import Graph, Literal, URIRef

        graph = Graph(bind_namespaces="none")
        for prefix, space in self.prefixes.items():
            graph.bind(prefix, space)
        for quad in read_quads(self.path):
            subject, predicate, value = quad.subject, quad.predicate, quad.object
            graph.add(tuple(_term(term, Literal, URIRef) for term in (subject, predicate, value)))
        return graph

    def to_networkx(self) -> networkx.MultiDiGraph:
        """The actors and what they accuse, promise, deny and are to each other, one edge a claim, keyed by identifier.

        Nodes have name, kind and country, edges the columns of `to_dataframe`. As in the exports, a claim that names
        nobody on one of its ends runs to the node UNSTATED.
        """
        import networkx

        network = networkx.MultiDiGraph()
        actors = {_local(row[0]): row for row in ask_store(self.store, _ACTORS, self.prefixes).rows}
        for edge in self._edges():
            if edge["type"] == "statement":
                continue
            ends = [edge[role] or UNSTATED for role in ("source", "target")]
            for end in ends:
                _, kind, name, country = actors.get(end, ("", "", end, ""))
                network.add_node(end, name=name, kind=local_name(kind), country=_local(country))
            network.add_edge(*ends, key=edge["id"], **edge)
        return network

    def to_dataframe(self) -> pandas.DataFrame:
        """One row a claim or statement, by article and place, with the columns COLUMNS; None for what is not told.

        Raises UsageError when pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise UsageError("to_dataframe needs pandas; right would be  pip install pandas") from error
        return pandas.DataFrame(self._edges(), columns=list(COLUMNS))

    def _edges(self) -> list[dict[str, Any]]:
        answer = ask_store(self.store, _EDGES, self.prefixes)
        return [_edge(dict(zip(answer.columns, row, strict=True))) for row in answer.rows]


def load_graph(path: str | Path) -> LoadedGraph:
    """A graph file of any RDF format, packed or not, ready to be asked. Raises ReadError for what is no graph."""
    file = Path(path)
    if not file.is_file():
        raise ReadError(f"{path}: there is no such graph; write one with  kg build seeds/articles -o exports")
    return LoadedGraph(file, load_store(file), {**PREFIXES, **read_prefixes(file)})


def _edge(row: dict[str, str]) -> dict[str, Any]:
    """One row of the answer with the fields of edges.csv, typed."""
    ends = {role: _local(row[role]) if row[role] else None for role in ("speaker", "source", "target")}
    return {
        "id": _local(row["id"]),
        "type": _TYPES[local_name(row["class"])],
        "subtype": row["subtype"],
        **ends,
        "content": row["content"],
        "status": local_name(row["status"]) if row["status"] else None,
        "negated": local_name(row["polarity"]) == "Negated",
        "hedged": row["hedged"] == "true",
        "direct": local_name(row["mode"]) in {"DirectSpeech", "MixedSpeech"},
        "evidence": row["evidence"],
        "start": int(row["start"]),
        "end": int(row["end"]),
        "article": row["article"],
        "published": row["published"] or None,
        "confidence": float(row["confidence"]),
        "rule": row["rule"],
    }


def _local(iri: str) -> str:
    """An identifier as `kg extract` prints it."""
    return unquote(local_name(iri))


def _term(term: Any, literal: Any, iri: Any) -> Any:
    """An Oxigraph term as one of rdflib."""
    import pyoxigraph
    from rdflib import BNode

    if isinstance(term, pyoxigraph.Literal):
        plain = term.language or term.datatype.value.endswith("XMLSchema#string")
        return literal(term.value, lang=term.language, datatype=None if plain else iri(term.datatype.value))
    return BNode(term.value) if isinstance(term, pyoxigraph.BlankNode) else iri(term.value)
