"""Joins the rooms: articles → mentions → claims → actors → edges → exports. The only module that sees them all."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.garbage import collecting_nothing
from kg.joining import Warn, join, join_stored, quiet
from kg.model import Article, ClaimType, Findings
from kg.read import read_articles, refuse, short_enough
from kg.resolve import Decisions, load_decisions
from kg.seeds import load_seeds

if TYPE_CHECKING:
    from kg.extract import Scene

__all__ = [
    "Progress",
    "Warn",
    "extract",
    "extract_articles",
    "extract_findings",
    "join",
    "quiet",
    "read_scenes",
    "short_enough",
]

Progress = Callable[[int, Article], None]


def extract(
    paths: Iterable[str | Path], *, model: str | None = None, types: Sequence[ClaimType] = ("accusation", "commitment")
) -> Iterator[dict[str, Any]]:
    """The edges of the articles at `paths` as the records of edges.jsonl, in order of document and place.

    `types` may also name denial, relation and statement.
    """
    from kg.export.edges import edge_records

    yield from edge_records(extract_findings(paths, model=model, types=types), types)


def extract_findings(
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    decisions: Path | None = None,
    types: Sequence[ClaimType] | None = None,
    progress: Progress = quiet,
    warn: Warn = quiet,
) -> Findings:
    """All that the articles at `paths` hold. Unreadable articles go to `warn`, or raise ReadError when `strict`.

    `decisions`: a person's file about actors. `types`: edges of no other types, made when they are asked for.
    """
    decided = load_decisions(decisions) if decisions else Decisions()  # a fault in it should not cost the whole run
    warn = refuse if strict else warn
    articles = read_articles(paths, on_warning=warn)
    return extract_articles(
        articles, model=model, jobs=jobs, decisions=decided, types=types, progress=progress, warn=warn
    )


def extract_articles(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    jobs: int = 1,
    decisions: Decisions | None = None,
    types: Sequence[ClaimType] | None = None,
    progress: Progress = quiet,
    warn: Warn = quiet,
) -> Findings:
    """What articles already read hold: the way through without files. `jobs`: so many processes."""
    from kg.scale import Pile, extract_all, extract_packed, extractor_name

    pile, readable = Pile(), short_enough(articles, warn)
    if jobs == 1:
        for number, extraction in enumerate(extract_all(readable, model=model), 1):
            pile.add(extraction)
            progress(number, extraction.article)
    else:
        with collecting_nothing():  # the parses are the workers'
            for number, (article, value) in enumerate(extract_packed(readable, model=model, jobs=jobs), 1):
                pile.add_packed(article, value)
                progress(number, article)
    extractor = extractor_name(model)
    if pile.small and types is None:
        return join(pile, extractor=extractor, decisions=decisions, warn=warn)
    return join_stored(pile, extractor=extractor, decisions=decisions, types=types, warn=warn)


def read_scenes(paths: Iterable[str | Path], docs: Container[str], *, model: str | None = None) -> Iterator[Scene]:
    """The articles at `paths` that are named in `docs`, as the extractors see them: to look at what went wrong."""
    from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp
    from kg.extract import build_scene

    nlp, seeds = load_nlp(model or DEFAULT_MODEL), load_seeds()
    asked = (article for article in read_articles(paths, on_warning=quiet) if article.id in docs)
    for article, doc, mentions in annotate_articles(nlp, short_enough(asked, quiet)):
        yield build_scene(article, doc, mentions, seeds)
