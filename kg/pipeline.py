"""Joins the rooms: articles → mentions → claims → actors → edges → exports. The only module that sees them all."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.confidence import weigh_certainty
from kg.model import (
    Accusation,
    Article,
    Claim,
    ClaimType,
    Commitment,
    Denial,
    Edge,
    Extraction,
    Findings,
    Mention,
    Relation,
    Statement,
)
from kg.read import read_articles, refuse
from kg.resolve import Decisions, Linker, load_decisions, resolve_actors, resolve_undertakings
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
Warn = Callable[[str], None]
LONGEST = 1_000_000  # code points: what spaCy's parser takes at most


def quiet(_: object, *rest: object) -> None:
    """The default for progress and warnings: nothing is shown."""


def extract(
    paths: Iterable[str | Path], *, model: str | None = None, types: Sequence[ClaimType] = ("accusation", "commitment")
) -> Iterator[dict[str, Any]]:
    """The edges of the articles at `paths` as the records of edges.jsonl, in order of document and place.

    `types` may also name denial, relation and statement.
    """
    from kg.export.edges import edge_records

    yield from edge_records(extract_findings(paths, model=model), types)


def extract_findings(
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    decisions: Path | None = None,
    progress: Progress = quiet,
    warn: Warn = quiet,
) -> Findings:
    """All that the articles at `paths` hold. Unreadable articles go to `warn`, or raise ReadError when `strict`.

    `decisions`: a person's file about actors.
    """
    decided = load_decisions(decisions) if decisions else Decisions()  # a fault in it should not cost the whole run
    warn = refuse if strict else warn
    articles = read_articles(paths, on_warning=warn)
    return extract_articles(articles, model=model, jobs=jobs, decisions=decided, progress=progress, warn=warn)


def extract_articles(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    jobs: int = 1,
    decisions: Decisions | None = None,
    progress: Progress = quiet,
    warn: Warn = quiet,
) -> Findings:
    """What articles already read hold: the way through without files. `jobs`: so many processes."""
    from kg.scale import extract_all, extractor_name

    extractions = []
    for number, extraction in enumerate(extract_all(short_enough(articles, warn), model=model, jobs=jobs), 1):
        extractions.append(extraction)
        progress(number, extraction.article)
    return join(extractions, extractor=extractor_name(model), decisions=decisions, warn=warn)


def read_scenes(paths: Iterable[str | Path], docs: Container[str], *, model: str | None = None) -> Iterator[Scene]:
    """The articles at `paths` that are named in `docs`, as the extractors see them: to look at what went wrong."""
    from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp
    from kg.extract import build_scene

    nlp, seeds = load_nlp(model or DEFAULT_MODEL), load_seeds()
    asked = (article for article in read_articles(paths, on_warning=quiet) if article.id in docs)
    for article, doc, mentions in annotate_articles(nlp, short_enough(asked, quiet)):
        yield build_scene(article, doc, mentions, seeds)


def short_enough(articles: Iterable[Article], warn: Warn) -> Iterator[Article]:
    """The articles that the parser can hold."""
    for article in articles:
        if len(article.text) > LONGEST:
            warn(f"{article.id}: {len(article.text):,} characters are more than an article has; at most {LONGEST:,}")
        else:
            yield article


def join(
    extractions: Sequence[Extraction], *, extractor: str, decisions: Decisions | None = None, warn: Warn = quiet
) -> Findings:
    """Claims joined with their actors; independent of the order of the articles."""
    linker = resolve_actors(extractions, load_seeds(), decisions)
    for id in linker.unknown_decisions():
        warn(f"a decision names {id!r}, and no actor of these articles has that identifier")
    ordered = sorted(extractions, key=lambda e: e.article.id)
    edges = [_edge(claim, linker) for extraction in ordered for claim in extraction.claims]
    breached = {c.id: c.breach_of for e in ordered for c in e.claims if isinstance(c, Accusation) and c.breach_of}
    settled = sorted(
        resolve_undertakings(edges, linker.actors, breached), key=lambda e: (e.doc, e.evidence.start, e.id)
    )
    used = _used(settled, linker)
    links = [link for e in ordered for m in e.mentions if (link := linker.link(m)).actor in used or _is_named(m)]
    told = used | {link.actor for link in links}
    actors = {key: actor for key, actor in linker.finished().items() if key in told}
    doubts = tuple(doubt for doubt in linker.doubts() if {doubt.one, doubt.other} & told)
    return Findings(tuple(e.article for e in ordered), actors, tuple(settled), tuple(links), extractor, doubts)


def _is_named(mention: Mention) -> bool:
    """Actors that no edge speaks of are kept when the gazetteer knows them or their name has two words or more."""
    if mention.form != "name" or mention.kind in {"unknown", "group"}:
        return False
    return mention.entry is not None or len((mention.name or "").split()) > 1


def _used(edges: Sequence[Edge], linker: Linker) -> set[str]:
    """Actors of the edges, with the bodies and states they belong to."""
    direct = {a for e in edges for a in (e.source, e.target, e.speaker, e.on_behalf_of, e.place) if a}
    above = {p for a in direct for p in (linker.actors[a].country, linker.actors[a].affiliation) if p}
    return direct | above


def _edge(claim: Claim, linker: Linker) -> Edge:
    mentions = {
        "speaker": None if isinstance(claim, Relation) else claim.speaker,
        "source": None if isinstance(claim, Statement) else claim.source,
        "target": None if isinstance(claim, Statement) else claim.target,
    }
    actors = {role: linker.actor_of(m) if m else None for role, m in mentions.items()}
    ground = claim.ground
    return Edge(
        id=claim.id,
        doc=claim.doc,
        type=_type(claim),
        subtype="statement" if isinstance(claim, Statement) else getattr(claim, "subtype", "denial"),
        source=actors["source"],
        target=actors["target"],
        speaker=actors["speaker"],
        on_behalf_of=_on_behalf_of(actors["speaker"] or actors["source"], linker),
        content=" ".join(p.text for p in claim.content) if isinstance(claim, Statement) else claim.content,
        evidence=ground.evidence,
        cue=ground.cue,
        mode=ground.mode,
        rule=ground.rule,
        confidence=_confidence(ground.confidence, [m for m in mentions.values() if m]),
        negated=ground.negated,
        hedged=ground.hedged,
        reasons={role: linker.reason_of(m) for role, m in mentions.items() if m and m.reason},
        **_particulars(claim, linker),
    )


def _type(claim: Claim) -> Any:
    return type(claim).__name__.lower()


def _on_behalf_of(actor_id: str | None, linker: Linker) -> str | None:
    """The body or state that a person speaks for; a body's state."""
    if actor_id is None:
        return None
    actor = linker.actors[actor_id]
    return actor.affiliation if actor.kind in {"person", "organisation"} else None


def _confidence(rule: float, mentions: Sequence[Mention]) -> float:
    """The rule's own, times what the certainty of each actor leaves of it, each counted once."""
    for mention in {mention.cluster: mention for mention in mentions}.values():
        rule *= weigh_certainty(mention.certainty)
    return round(rule, 3)


def _particulars(claim: Claim, linker: Linker) -> dict[str, Any]:
    """What only one type of claim has."""
    if isinstance(claim, Statement):
        place = linker.actor_of(claim.place) if claim.place else None
        return {"pieces": claim.content, "reporter": claim.reporter, "spoken": claim.spoken, "place": place}
    if isinstance(claim, Accusation):
        return {"plover": claim.plover, "cameo": claim.cameo, "denied": claim.denied, "statement": claim.statement}
    if isinstance(claim, Commitment):
        return {"plover": claim.plover, "cameo": claim.cameo, "status": claim.status, "statement": claim.statement}
    if isinstance(claim, Denial):
        return {"denies": claim.denies, "statement": claim.statement, "plover": "REJECT", "cameo": "016"}
    return {}
