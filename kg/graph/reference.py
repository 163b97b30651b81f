"""The reference page of the ontology, made from ontology/kg.ttl: `python -m kg.graph.reference > docs/ontology.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import DCTERMS, OWL, RDFS, SKOS, Graph, URIRef

from kg.graph.prefixes import PREFIXES, short_name
from kg.seeds import ontology_folder

__all__ = ["build_reference"]

_SECTION = re.compile(r"^# (.+)$|^kg:(\w+) a ", re.MULTILINE)
_FACTS = {
    "is a": RDFS.subClassOf,
    "narrower than": RDFS.subPropertyOf,
    "inverse of": OWL.inverseOf,
    "from": RDFS.domain,
    "to": RDFS.range,
}


def build_reference() -> str:
    """Markdown: each term of kg.ttl under the heading that the file gives it, with comment and example."""
    source = (ontology_folder() / "kg.ttl").read_text(encoding="utf-8")
    graph = Graph().parse(data=source, format="turtle")
    ontology = URIRef(PREFIXES["kg"].rstrip("#"))
    lines = [
        f"# {graph.value(ontology, DCTERMS.title)}",
        "",
        f"{graph.value(ontology, DCTERMS.description)}",
        "",
        f"Version {graph.value(ontology, OWL.versionInfo)}, namespace `{PREFIXES['kg']}`. Made from `ontology/kg.ttl`;",
        "the rules that a graph must keep are in `ontology/shapes.ttl`, the codes of CAMEO and PLOVER with mappings",
        "in `ontology/cameo-plover.ttl`. The same terms as one HTML page, by pyLODE: [ontology.html](ontology.html).",
        *_term_lines(source, graph),
    ]
    return "\n".join(lines) + "\n"


def _term_lines(source: str, graph: Graph) -> Iterator[str]:
    heading = ""
    for match in _SECTION.finditer(source, source.index("a owl:Ontology")):
        if match[1]:
            heading = match[1]
            continue
        if heading:
            yield from ("", f"## {heading}", "", "| term | meaning | example |", "|---|---|---|")
            heading = ""
        term = URIRef(PREFIXES["kg"] + match[2])
        meaning = f"{graph.value(term, RDFS.comment)}{_facts(term, graph)}"
        yield f"| `kg:{match[2]}` | {_cell(meaning)} | {_cell(f'`{graph.value(term, SKOS.example)}`')} |"


def _facts(term: URIRef, graph: Graph) -> str:
    """What else the ontology says of a term, in brackets."""
    parts = []
    for words, predicate in _FACTS.items():
        names = sorted(short_name(str(value)) or f"<{value}>" for value in graph.objects(term, predicate))
        if names:
            parts.append(f"{words} {', '.join(names)}")
    return f" ({'; '.join(parts)})" if parts else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    print(build_reference(), end="")
