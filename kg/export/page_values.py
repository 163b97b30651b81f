"""What the page's program knows of the findings: plain values, ready for JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from kg.export.fields import actor_fields, edge_fields
from kg.model import Actor, Article, Edge, Findings, Passage

__all__ = ["page_values", "title_of"]

TITLE_WORDS = 4  # a first line of fewer words is no headline: "image", "Syria"
TITLE_CHARS = 110  # code points; a longer one is cut
FORMS_SHOWN = 12  # of the words that were taken for one actor


def page_values(findings: Findings) -> dict[str, Any]:
    """Actors, articles and edges as the page's program reads them. Absent means None, false or empty. Places inside a
    paragraph are counted in UTF-16 units, as JavaScript counts; everywhere else in code points."""
    paragraphs, forms, doubts = _paragraphs(findings), _forms(findings), _doubts(findings)
    return {
        "actors": {
            key: _actor_values(actor, forms.get(key, []), doubts.get(key, []))
            for key, actor in sorted(findings.actors.items())
        },
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
        title=title_of(article),
        date=article.published,
        outlet=article.outlet,
        url=article.url if re.match(r"https?://", article.url or "") else None,  # no javascript: link
        paragraphs=[passage.text for passage in paragraphs],
    )


def title_of(article: Article) -> str:
    """The article's title, else its first line that is long enough for a headline, else its identifier."""
    lines = (line.strip() for line in article.text.split("\n"))
    line = article.title or next((line for line in lines if len(line.split()) >= TITLE_WORDS), article.id)
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


def _doubts(findings: Findings) -> dict[str, list[list[str | float]]]:
    """For each actor those who may be the same, how sure that is, and why; the surest first."""
    found: dict[str, list[list[str | float]]] = {}
    for doubt in sorted(findings.doubts, key=lambda doubt: (-doubt.score, doubt.one, doubt.other)):
        found.setdefault(doubt.one, []).append([doubt.other, doubt.score, doubt.reason])
        found.setdefault(doubt.other, []).append([doubt.one, doubt.score, doubt.reason])
    return found


def _actor_values(actor: Actor, forms: list[list[str | int]], doubts: list[list[str | float]]) -> dict[str, Any]:
    offices = [[m.role, m.organisation, m.start, m.end] for m in actor.memberships]
    return _present(**actor_fields(actor), aliases=list(actor.aliases), forms=forms, offices=offices, doubts=doubts)


def _edge_values(edge: Edge, paragraphs: Mapping[str, list[Passage]]) -> dict[str, Any]:
    number, paragraph = next(
        (n, p)
        for n, p in enumerate(paragraphs[edge.doc])
        if p.start <= edge.evidence.start and edge.evidence.end <= p.end
    )
    return _present(
        id=edge.id,
        source=edge.source,
        target=edge.target,
        paragraph=number,
        mark=_units_inside(paragraph, edge.evidence),
        cue=_units_inside(paragraph, edge.cue),
        statement=edge.statement,
        spoken=edge.spoken,
        reasons=dict(sorted(edge.reasons.items())),
        **edge_fields(edge),
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
