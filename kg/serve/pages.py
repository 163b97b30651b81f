"""The pages for people: the one at `/`, and the query editor."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg.graph.prefixes import PREFIXES, short_name
from kg.graph.query import list_questions
from kg.serve.limits import MEGABYTE
from kg.serve.vocabulary import read_terms

if TYPE_CHECKING:
    from kg.serve.app import Site

__all__ = ["EDITOR_POLICY", "PAGE", "editor_html", "front_page"]

PAGE = Path(__file__).parent / "page"
EDITOR_POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
}
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def front_page(page: Path | None) -> Response:
    """The graph's own page, with its own policy and a link to the editor; or the editor where there is none."""
    if page is None:
        return RedirectResponse("/sparql", 303)
    return HTMLResponse(page.read_bytes().replace(b"</h1>", b'</h1> <a href="/sparql">Ask the graph</a>', 1))


def editor_html(site: Site) -> str:
    """The editor with the questions, the prefixes and the terms of the ontology."""
    graph, limits = site.graph, site.limits
    told = f"{graph.triples:,} triples" + (f" in {len(graph.graphs):,} named graphs" if graph.graphs else "")
    values = {
        "prefixes": {**PREFIXES, "id": graph.base},
        "base": graph.base,
        "seconds": limits.seconds,
        "page": site.page is not None,
        **_known(),
    }
    text = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(values, ensure_ascii=False, sort_keys=True))
    template = (PAGE / "editor.html").read_text("utf-8")
    most = f"A query is ended after {limits.seconds:g} seconds, an answer has {limits.answer / MEGABYTE:g} MB at most."
    return template.replace("{{told}}", escape(told)).replace("{{limits}}", most).replace("{{values}}", text)


@lru_cache(maxsize=1)
def _known() -> dict[str, object]:
    """What is the same for every graph: questions and terms."""
    label = PREFIXES["rdfs"] + "label"
    return {
        "questions": [{"name": q.name, "text": q.text, "sparql": q.sparql} for q in list_questions()],
        "terms": {short_name(iri) or iri: facts.get(label, [""])[0] for iri, facts in read_terms("ns").items()},
    }
