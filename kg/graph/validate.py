"""SHACL over a written graph: every violation with its article, in plain words, and what to do about it.

Two engines read the same shapes, and a test holds them to the same findings: `fast` (the library shacl, in Rust) takes
seconds for a million triples, `reference` (pySHACL) about three for ten thousand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from kg.errors import ReadError, UsageError
from kg.graph.facts import Facts
from kg.graph.files import read_quads
from kg.graph.prefixes import PREFIXES, short_name
from kg.seeds import ontology_folder

__all__ = ["ENGINES", "SLOW_FROM", "GraphText", "Violation", "check_graph", "check_text", "read_graph"]

SLOW_FROM = 20_000  # triples; from here on the reference engine is worth a warning
_KG = PREFIXES["kg"]
_TYPE = PREFIXES["rdf"] + "type"
_USED = re.compile(rf"^(\S+) (?:<{_KG}(\w+)>|<{_TYPE}> <{_KG}(\w+)>)", re.MULTILINE)
_GENERAL = {
    "Report": "kg:Statement, kg:Accusation, kg:Denial, kg:CommitmentReport, kg:RelationReport …",
    "SpeechAct": "kg:Statement, kg:Accusation, kg:Denial, kg:CommitmentReport …",
    "Undertaking": "kg:Commitment, kg:RefusedUndertaking",
}
_NAMELESS = "[ ]"  # a blank node: its label says nothing, and differs from run to run
_SPARQL = "SPARQLConstraintComponent"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong: at which node (`id:acc-7c1f`), in which article, and how to put it right."""

    node: str
    article: str
    message: str
    remedy: str


@dataclass(frozen=True)
class GraphText:
    """A graph as N-Triples, numbers as they were written, and how many triples that is."""

    text: str
    count: int

    @cached_property
    def facts(self) -> Facts:
        """Look-ups; loaded when something is wrong, for a good graph needs none."""
        import pyoxigraph

        store = pyoxigraph.Store()
        store.bulk_load(self.text.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
        return Facts(store)


@dataclass(frozen=True, slots=True)
class _Result:
    """What an engine found, terms as plain strings; `shape` is None where a SPARQL constraint found it."""

    focus: str
    value: str | None
    shape: str | None
    message: str


def check_graph(path: Path, engine: str = "fast") -> list[Violation]:
    """The violations of ontology/shapes.ttl, sorted; an empty list for a good graph.

    Reads any RDF format by its file name. Raises ReadError when the file cannot be read as RDF, or is empty.
    """
    return check_text(read_graph(path), engine)


def read_graph(path: Path) -> GraphText:
    """The triples of a file, those of its named graphs once each. Raises ReadError as `check_graph` does."""
    import pyoxigraph

    triples = (quad.triple for quad in read_quads(path))
    once = set(triples) if ".trig" in path.suffixes or ".nq" in path.suffixes else triples
    lines = pyoxigraph.serialize(once, format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    if not lines:
        raise ReadError(f"{path}: no triple in it; right would be a graph written by kg build")
    return GraphText(lines.decode(), lines.count(b"\n"))


def check_text(graph: GraphText, engine: str = "fast") -> list[Violation]:
    """The violations of a graph that was read. Raises UsageError for an engine that does not exist."""
    if engine not in ENGINES:
        raise UsageError(f"there is no engine {engine!r}; there are: {', '.join(ENGINES)}")
    shapes, remedies = _load_shapes()
    found = {_violation(result, graph, remedies) for result in ENGINES[engine](graph.text + _read_classes(), shapes)}
    return sorted(found | set(_misused_terms(graph)))


def _load_shapes() -> tuple[str, Mapping[str, str]]:
    """The text of the shapes, and what to do by shape and by message."""
    import pyoxigraph

    text = (ontology_folder() / "shapes.ttl").read_text(encoding="utf-8")
    said: dict[str, dict[str, str]] = {"message": {}, "comment": {}}
    for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE):
        name = quad.predicate.value.rpartition("#")[2]
        if name in said and isinstance(quad.subject, pyoxigraph.NamedNode):
            said[name][quad.subject.value] = quad.object.value
    return text, said["comment"] | {said["message"][key]: words for key, words in said["comment"].items()}


def _read_classes() -> str:
    """What the shapes need to know of the ontology, as N-Triples: classes of classes, and the event codes."""
    import pyoxigraph

    wanted = {
        "kg.ttl": pyoxigraph.NamedNode(PREFIXES["rdfs"] + "subClassOf"),
        "cameo-plover.ttl": pyoxigraph.NamedNode(_TYPE),
    }
    kept = (
        quad.triple
        for name, predicate in wanted.items()
        for quad in pyoxigraph.parse(path=str(ontology_folder() / name), format=pyoxigraph.RdfFormat.TURTLE)
        if quad.predicate == predicate
    )
    return (pyoxigraph.serialize(kept, format=pyoxigraph.RdfFormat.N_TRIPLES) or b"").decode()


def _check_fast(text: str, shapes: str) -> Iterator[_Result]:
    import shacl

    for result in shacl.Shapes.from_turtle(shapes).validate_text(text, format="ntriples").results:
        shape = None if result.component == _SPARQL else (result.source_shape or "").strip("<>")
        value = _NAMELESS if (result.value or "").startswith("_:") else result.value_plain
        focus = _NAMELESS if result.focus_node.startswith("_:") else result.focus_node.strip("<>")
        yield _Result(focus, value, shape, result.message or "")


def _check_reference(text: str, shapes: str) -> Iterator[_Result]:
    import pyshacl
    from rdflib import RDF, SH, BNode, Graph
    from rdflib.term import Node

    def words(term: Node | None) -> str | None:
        return None if term is None else _NAMELESS if isinstance(term, BNode) else str(term)

    graph = Graph(bind_namespaces="none").parse(data=text, format="nt")
    rules = Graph().parse(data=shapes, format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inplace=True, meta_shacl=False)
    for found in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = (words(report.value(found, role)) for role in (SH.focusNode, SH.value))
        of_query = report.value(found, SH.sourceConstraint) is not None
        shape = None if of_query else str(report.value(found, SH.sourceShape))
        yield _Result(focus or "", value, shape, str(report.value(found, SH.resultMessage) or ""))


ENGINES: Mapping[str, Callable[[str, str], Iterator[_Result]]] = {"fast": _check_fast, "reference": _check_reference}


def _violation(result: _Result, graph: GraphText, remedies: Mapping[str, str]) -> Violation:
    """A SPARQL constraint is run once, at the run's node, and its value is the node that is wrong."""
    node = result.focus if result.shape is not None else result.value or result.focus
    message = result.message
    if result.shape is not None and result.value is not None:
        message += f" Found: {_shown(result.value)}"
    remedy = remedies.get(result.shape or "", "") or remedies.get(result.message, "")
    return Violation(_shown(node), _article(node, graph.facts), message, remedy)


def _misused_terms(graph: GraphText) -> Iterator[Violation]:
    """Terms of our namespace that the ontology does not have (`kg:acuser`, by hand), and general classes alone."""
    known = set(re.findall(r"^kg:(\w+) a ", (ontology_folder() / "kg.ttl").read_text(encoding="utf-8"), re.MULTILINE))
    for match in _USED.finditer(graph.text):
        name, node = match[2] or match[3], _NAMELESS if match[1].startswith("_:") else match[1].strip("<>")
        if name not in known:
            near = ", ".join(f"kg:{term}" for term in get_close_matches(name, sorted(known), n=3))
            remedy = f"Use one of: {near}." if near else "The terms are those of ontology/kg.ttl."
            message = f"kg:{name} is no term of the ontology."
        elif match[3] in _GENERAL and not _has_kind(node, graph.facts):
            message = f"A node of the general class kg:{name} and of none of its kinds."
            remedy = f"Use a kind of it: {_GENERAL[name]}."
        else:
            continue
        yield Violation(_shown(node), _article(node, graph.facts), message, remedy)


def _has_kind(node: str, facts: Facts) -> bool:
    """Whether a node has a class that is not a general one: a reasoner adds those to what we write."""
    import pyoxigraph

    if node == _NAMELESS:
        return False
    kinds = (kind.value.removeprefix(_KG) for kind in facts.nodes(pyoxigraph.NamedNode(node), "rdf:type"))
    return any(kind not in _GENERAL and ":" not in kind for kind in kinds)


def _shown(words: str) -> str:
    return short_name(words) or words


def _article(node: str, facts: Facts) -> str:
    """The identifier of the article that a node belongs to, at most two steps away; empty for what articles share."""
    import pyoxigraph

    try:
        up = [(pyoxigraph.NamedNode(node), 0)]
    except ValueError:  # a blank node, or a literal in the place of a node
        return ""
    for here, steps in up:
        identifier = facts.text(here, "schema:identifier")
        if identifier:
            return identifier
        nexts = [*facts.nodes(here, "kg:reportedIn"), *facts.nodes(here, "oa:hasSource")]
        nexts += [
            other
            for role in ("oa:hasSelector", "kg:resolution")
            for other in sorted(facts.subjects(role, here), key=str)
        ]
        up += [(other, steps + 1) for other in nexts if steps < 3]
    return ""
