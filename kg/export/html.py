"""The page: one HTML file with the network, a table of all claims, and every claim's words in their paragraph.

The file asks nothing of any network: pyvis gives the nodes and edges and renders our template, the vis-network that
pyvis ships is inlined (its stylesheet is not: it dresses buttons that the page does not have), and a Content Security
Policy lets nothing run or load but the two inlined scripts, named by their hashes. Text from an article reaches the
page in JSON, where no `<` is left, and is shown through `textContent`; or, for readers without scripts, through
Jinja's escaping.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from networkx import MultiDiGraph, relabel_nodes

from kg.export.formats import build_jsonld
from kg.export.layout import layout_positions, layout_sides, wrap_label
from kg.export.network import UNSTATED, build_network
from kg.export.page_values import page_values, title_of
from kg.export.subjects import Subjects
from kg.graph.prefixes import BASE
from kg.model import Actor, Findings

if TYPE_CHECKING:
    from markupsafe import Markup
    from pyvis.network import Network

__all__ = ["page_html", "page_values", "write_html"]

PAGE = Path(__file__).parent / "page"
# one scope, in this order: what a later file calls stands in an earlier one
SCRIPTS = (
    "claims.js", "labels.js", "canvas.js", "table.js", "rdf.js", "address.js", "detail.js", "exchange.js", "matrix.js",
    "timeline.js", "ledger.js", "exports.js", "page.js",
)  # fmt: skip
PLAIN_GRAPH = 1_000_000  # characters of JSON-LD that stand in the page as they are
OFFICIAL = ("person", "organisation")  # kinds that count with their state in the first view
VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
SHAPES = {"person": "dot", "country": "hexagon", "organisation": "square", "group": "triangle", "place": "diamond"}

_UNSAFE_IN_JSON = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_UNSAFE_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write_html(findings: Findings, path: Path, base: str = BASE, *, subjects: Subjects | None = None) -> None:
    """Write the page as one self-contained UTF-8 file. The same findings give the same bytes."""
    path.write_bytes(page_html(findings, base, subjects=subjects).encode("utf-8"))


def page_html(findings: Findings, base: str = BASE, *, subjects: Subjects | None = None) -> str:
    """The page's whole text; `base` begins the IRIs of the graph in it. Nothing depends on time, machine or order of
    hashing."""
    from markupsafe import Markup

    vis, program, style = _vis_script(), _program(), (PAGE / "page.css").read_text("utf-8")
    network = _pyvis_network(findings)
    network.set_template(str(PAGE / "template.html"))
    network.templateEnv.autoescape = True
    network.templateEnv.filters.update(json=_json_text, plain=_plain_text)
    network.templateEnv.globals.update(
        policy=_policy([vis, program], style),
        style=Markup(style),
        vis=Markup(vis),
        program=Markup(program),
        values=page_values(findings),
        claims=list(_plain_claims(findings)),
        graph=_graph_script(subjects or Subjects(findings, base)),
        counted_articles=f"{len(findings.articles)} article{'' if len(findings.articles) == 1 else 's'}",
        extractor=findings.extractor,
    )
    text: str = network.generate_html()
    return text


def _vis_script() -> str:
    """vis-network as pyvis ships it. The line that names a source map would make developer tools look for a file."""
    text = files("pyvis").joinpath(VIS_NETWORK).read_text("utf-8").replace("\r\n", "\n")
    return "\n" + re.sub(r"\n//# sourceMappingURL=\S+\s*$", "", text) + "\n"


def _program() -> str:
    parts = "\n".join((PAGE / name).read_text("utf-8") for name in SCRIPTS)
    return f'\n(() => {{\n"use strict";\n{_tightened(parts)}}})();\n'


def _tightened(script: str) -> str:
    """Without indentation and lines that are comments; no text of ours runs over a line's end, so nothing else changes.

    >>> _tightened("  // why\\n  go();\\n")
    'go();\\n'
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _policy(scripts: Iterable[str], style: str) -> str:
    """The Content Security Policy: our scripts and our stylesheet by hash, and nothing else from anywhere."""
    hashes = " ".join(_source_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_source_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def _source_hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _json_text(value: object) -> Markup:
    """JSON that can stand inside a script element: no `<`, `>` or `&`, no line separator, no lone surrogate as such."""
    from markupsafe import Markup

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(_UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _graph_script(subjects: Subjects) -> Markup:
    """The graph as JSON-LD: for every reader of HTML while it is small, packed (gzip, base64) where it would be most of
    the file. At 10,000 statements it is 40 MB, packed 3 MB."""
    from markupsafe import Markup

    text = _json_text(build_jsonld(subjects))
    if len(text) <= PLAIN_GRAPH:
        return Markup('<script type="application/ld+json" id="kg-graph">{}</script>').format(text)
    packed = base64.b64encode(gzip.compress(text.encode("utf-8"), mtime=0)).decode("ascii")
    return Markup('<script type="application/gzip" id="kg-graph">{}</script>').format(packed)


def _plain_text(text: str | None) -> str:
    """Text that HTML can carry: controls and lone surrogates shown as U+FFFD. Jinja escapes the rest."""
    return _UNSAFE_IN_HTML.sub("\ufffd", text or "")


# --- the network ------------------------------------------------------------------------------------------------------


def _pyvis_network(findings: Findings) -> Network:
    from pyvis.network import Network

    claims = build_network(findings)
    drawn = claims.subgraph(node for node in claims if node != UNSTATED)
    sides, states = layout_sides(drawn), _states(findings, drawn)
    places = _places(drawn, states)
    network = Network(directed=True, cdn_resources="in_line", heading="Who accuses whom")
    network.toggle_physics(False)
    for node in sorted({*drawn, *states.values()}):
        actor = findings.actors.get(node) or Actor(node, node, "unknown")
        own = {name: positions[node] for name, positions in places.items() if node in positions}
        x, y = next(iter(own.values()))
        network.add_node(
            node,
            label=wrap_label(_plain_text(actor.name) or node),
            shape=SHAPES.get(actor.kind, "star"),
            group=actor.kind,
            x=x,
            y=y,
            side=sides.get(node, node),
            places=own,
        )
    for edge in findings.edges:
        source = edge.source or edge.speaker
        if edge.type != "statement" and source is not None:
            # no counterparty named: the page draws a loop, and says in words that none was named
            network.add_edge(source, edge.target or source, id=edge.id)
    return network


def _states(findings: Findings, network: MultiDiGraph) -> dict[str, str]:
    """For each official or body its state, which counts for it in the first view: "Bashar al-Assad" → "syria". Groups
    stay themselves: a charge against Syrian rebels is none against Syria."""
    actors = (findings.actors[node] for node in network if node in findings.actors)
    return {a.id: a.country for a in actors if a.kind in OFFICIAL and a.country in findings.actors and a.country}


def _places(network: MultiDiGraph, states: Mapping[str, str]) -> dict[str, dict[str, tuple[float, float]]]:
    """Four layouts: all actors, or officials and bodies taken into their state; for broad windows and for tall ones."""
    grouped = relabel_nodes(network, states)
    for _, values in grouped.nodes(data=True):
        values.pop("country", None)  # each stands for itself now: "US partners" need not stand beside the United States
        values.pop("affiliation", None)
    return {
        "all": layout_positions(network),
        "all-tall": layout_positions(network, tall=True),
        "sides": layout_positions(grouped),
        "sides-tall": layout_positions(grouped, tall=True),
    }


# --- without scripts --------------------------------------------------------------------------------------------------


def _plain_claims(findings: Findings) -> Iterable[dict[str, str]]:
    """The rows of the table that is shown where scripts are off."""
    names = {key: actor.name for key, actor in findings.actors.items()}
    titles = {article.id: title_of(article) for article in findings.articles}
    for edge in findings.edges:
        yield {
            "id": edge.id,
            "type": edge.type,
            "source": names.get(edge.source or "", ""),
            "target": names.get(edge.target or "", ""),
            "speaker": names.get(edge.speaker or "", ""),
            "content": edge.content,
            "quote": edge.evidence.text,
            "article": titles[edge.doc],
            "confidence": f"{edge.confidence:.2f}",
        }
