"""The page: one HTML file with the network, a table of all claims, and every claim's words in their paragraph.

The file asks nothing of any network: pyvis gives the nodes and edges and renders our template, the vis-network that
pyvis ships is inlined (its stylesheet is not: it dresses buttons that the page does not have), and a Content Security
Policy lets nothing run or load but the two inlined scripts, named by their hashes. Text from an article reaches the
page in JSON, where no `<` is left, and is shown through `textContent`; or, for readers without scripts, through
Jinja's escaping.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from networkx import MultiDiGraph, relabel_nodes

from kg.export.layout import layout_positions, layout_sides, wrap_label
from kg.export.network import UNSTATED, build_network
from kg.model import Actor, Article, Edge, Findings, Passage

if TYPE_CHECKING:
    from markupsafe import Markup
    from pyvis.network import Network

__all__ = ["page_html", "page_values", "write_html"]

PAGE = Path(__file__).parent / "page"
# one scope, in this order: what a later file calls stands in an earlier one
SCRIPTS = ("claims.js", "canvas.js", "table.js", "detail.js", "page.js")
VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
SHAPES = {"person": "dot", "country": "hexagon", "organisation": "square", "group": "triangle", "place": "diamond"}
TITLE_WORDS = 4  # a first line of fewer words is no headline: "image", "Syria"
TITLE_CHARS = 110
FORMS_SHOWN = 12

_UNSAFE_IN_JSON = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_UNSAFE_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write_html(findings: Findings, path: Path) -> None:
    """Write the page as one self-contained UTF-8 file. The same findings give the same bytes."""
    path.write_bytes(page_html(findings).encode("utf-8"))


def page_html(findings: Findings) -> str:
    """The page's whole text. Nothing in it depends on time, machine or order of hashing."""
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
    return f'\n(() => {{\n"use strict";\n{parts}}})();\n'


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


def _plain_text(text: str | None) -> str:
    """Text that HTML can carry: controls and lone surrogates shown as U+FFFD. Jinja escapes the rest."""
    return _UNSAFE_IN_HTML.sub("\ufffd", text or "")


# --- the network ------------------------------------------------------------------------------------------------------


def _pyvis_network(findings: Findings) -> Network:
    from pyvis.network import Network

    claims = build_network(findings)
    drawn = claims.subgraph(node for node in claims if node != UNSTATED)
    sides = layout_sides(drawn)
    places = _places(drawn, sides)
    network = Network(directed=True, cdn_resources="in_line", heading="Who accuses whom")
    network.toggle_physics(False)
    for node in sorted(drawn):
        kind, (x, y) = drawn.nodes[node]["kind"], places["all"][node]
        network.add_node(
            node,
            label=wrap_label(_plain_text(drawn.nodes[node]["name"]) or node),
            shape=SHAPES.get(kind, "star"),
            group=kind,
            x=x,
            y=y,
            side=sides[node],
            places={name: positions[node] for name, positions in places.items() if node in positions},
        )
    for edge in findings.edges:
        source = edge.source or edge.speaker
        if edge.type != "statement" and source is not None:
            # no counterparty named: the page draws a loop, and says in words that none was named
            network.add_edge(source, edge.target or source, id=edge.id)
    return network


def _places(network: MultiDiGraph, sides: Mapping[str, str]) -> dict[str, dict[str, tuple[float, float]]]:
    """Four layouts: all actors, or officials and bodies taken into their state; for broad windows and for tall ones."""
    grouped = relabel_nodes(network, {node: side for node, side in sides.items() if side in network})
    return {
        "all": layout_positions(network),
        "all-tall": layout_positions(network, tall=True),
        "sides": layout_positions(grouped),
        "sides-tall": layout_positions(grouped, tall=True),
    }


# --- what the page knows ----------------------------------------------------------------------------------------------


def page_values(findings: Findings) -> dict[str, Any]:
    """Actors, articles and edges as the page's program reads them. Absent means None, false or empty. Places inside a
    paragraph are counted in UTF-16 units, as JavaScript counts; everywhere else in code points."""
    paragraphs, forms = _paragraphs(findings), _forms(findings)
    return {
        "actors": {key: _actor_values(actor, forms.get(key, [])) for key, actor in sorted(findings.actors.items())},
        "articles": {a.id: _article_values(a, list(paragraphs[a.id])) for a in findings.articles},
        "edges": [_edge_values(edge, paragraphs) for edge in findings.edges],
        "extractor": findings.extractor,
    }


def _paragraphs(findings: Findings) -> dict[str, list[Passage]]:
    """For each article the paragraphs that hold evidence, in order."""
    articles = {article.id: article for article in findings.articles}
    held: dict[str, set[Passage]] = {article_id: set() for article_id in articles}
    for edge in findings.edges:
        held[edge.doc].add(articles[edge.doc].paragraph(edge.evidence))
    return {article_id: sorted(passages) for article_id, passages in held.items()}


def _article_values(article: Article, paragraphs: list[Passage]) -> dict[str, Any]:
    return _present(
        title=article.title or _headline(article.text) or article.id,
        date=article.published,
        outlet=article.outlet,
        url=article.url if re.match(r"https?://", article.url or "") else None,  # no javascript: link
        paragraphs=[passage.text for passage in paragraphs],
    )


def _headline(text: str) -> str:
    """The first line that is long enough to be a headline, shortened to 110 code points."""
    lines = (line.strip() for line in text.split("\n"))
    line = next((line for line in lines if len(line.split()) >= TITLE_WORDS), "")
    return line if len(line) <= TITLE_CHARS else line[: TITLE_CHARS - 1].rstrip() + "…"


def _forms(findings: Findings) -> dict[str, list[list[str | int]]]:
    """For each actor the words that were taken for it, why, and how often; the commonest first, at most twelve."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for link in findings.links:
        counts.setdefault(link.actor, Counter())[link.mention.text, link.reason] += 1
    return {
        actor: [[text, reason, count] for (text, reason), count in sorted(forms.items(), key=_commonest)[:FORMS_SHOWN]]
        for actor, forms in counts.items()
    }


def _commonest(item: tuple[tuple[str, str], int]) -> tuple[int, tuple[str, str]]:
    return -item[1], item[0]


def _actor_values(actor: Actor, forms: list[list[str | int]]) -> dict[str, Any]:
    return _present(
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        role=actor.role,
        affiliation=actor.affiliation,
        aliases=list(actor.aliases),
        wikidata=actor.wikidata,
        forms=forms,
    )


def _edge_values(edge: Edge, paragraphs: Mapping[str, list[Passage]]) -> dict[str, Any]:
    number, paragraph = next(
        (n, p)
        for n, p in enumerate(paragraphs[edge.doc])
        if p.start <= edge.evidence.start and edge.evidence.end <= p.end
    )
    return _present(
        id=edge.id,
        doc=edge.doc,
        type=edge.type,
        subtype=edge.subtype,
        source=edge.source,
        target=edge.target,
        speaker=edge.speaker,
        behalf=edge.on_behalf_of,
        content=edge.content,
        paragraph=number,
        mark=_units_inside(paragraph, edge.evidence),
        cue=_units_inside(paragraph, edge.cue),
        mode=edge.mode,
        rule=edge.rule,
        confidence=edge.confidence,
        negated=edge.negated,
        hedged=edge.hedged,
        denied=edge.denied,
        plover=edge.plover,
        cameo=edge.cameo,
        status=edge.status,
        commitment=edge.commitment,
        breaches=edge.breaches,
        denies=edge.denies,
        statement=edge.statement,
        reasons=dict(sorted(edge.reasons.items())),
    )


def _units_inside(paragraph: Passage, passage: Passage) -> list[int] | None:
    """Start and end of the passage in the paragraph, in UTF-16 units: JavaScript counts "🙂" as two."""
    if not paragraph.start <= passage.start <= passage.end <= paragraph.end:
        return None
    start, end = passage.start - paragraph.start, passage.end - paragraph.start
    return [_utf16_units(paragraph.text[:start]), _utf16_units(paragraph.text[:end])]


def _utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}


# --- without scripts --------------------------------------------------------------------------------------------------


def _plain_claims(findings: Findings) -> Iterable[dict[str, str]]:
    """The rows of the table that is shown where scripts are off."""
    names = {key: actor.name for key, actor in findings.actors.items()}
    titles = {a.id: a.title or _headline(a.text) or a.id for a in findings.articles}
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
