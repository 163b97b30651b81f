"""Joins the rooms: articles → mentions → claims → actors → edges → exports. The only module that sees them all."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kg
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
from kg.resolve import Decisions, Linker, load_decisions, resolve_actors, resolve_undertakings
from kg.seeds import load_seeds

if TYPE_CHECKING:
    from kg.extract import Scene

__all__ = ["build", "extract", "extract_articles", "extract_findings", "join", "read_scenes"]

Progress = Callable[[int, Article], None]
Warn = Callable[[str], None]


def _quiet(_: object, *rest: object) -> None:
    """The default for progress and warnings: nothing is shown."""


def extract(
    paths: Iterable[str | Path], *, model: str | None = None, types: Sequence[ClaimType] = ("accusation", "commitment")
) -> Iterator[dict[str, Any]]:
    """The edges of the articles at `paths` as the records of edges.jsonl, in order of document and place.

    `types` may also name denial, relation and statement.
    """
    from kg.export.edges import edge_records

    yield from edge_records(extract_findings(paths, model=model), types)


def build(  # noqa: PLR0913
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    model: str | None = None,
    base: str | None = None,
    formats: Sequence[str] | None = None,
    strict: bool = False,
    decisions: Path | None = None,
    progress: Progress = _quiet,
    warn: Warn = _quiet,
) -> Findings:
    """Read the articles, extract, resolve, and write every export, or those in `formats`, into the folder `out`.

    `decisions`: a person's file about actors; without one, `decisions.txt` in `out` where there is one.
    """
    from kg.export import write_exports

    kept = Path(out) / "decisions.txt"
    decisions = decisions or (kept if kept.exists() else None)
    findings = extract_findings(paths, model=model, strict=strict, decisions=decisions, progress=progress, warn=warn)
    write_exports(findings, Path(out), base=base, formats=formats)
    return findings


def extract_findings(
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    strict: bool = False,
    decisions: Path | None = None,
    progress: Progress = _quiet,
    warn: Warn = _quiet,
) -> Findings:
    """All that the articles at `paths` hold. Unreadable articles go to `warn`, or raise ReadError when `strict`.

    `decisions`: a person's file about actors.
    """
    from kg.errors import ReadError
    from kg.read import read_articles

    def on_warning(message: str) -> None:
        if strict:
            raise ReadError(message)
        warn(message)

    decided = load_decisions(decisions) if decisions else Decisions()  # a fault in it should not cost the whole run
    articles = read_articles(paths, on_warning=on_warning)
    return extract_articles(articles, model=model, decisions=decided, progress=progress, warn=on_warning)


def extract_articles(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    decisions: Decisions | None = None,
    progress: Progress = _quiet,
    warn: Warn = _quiet,
) -> Findings:
    """What articles already read hold: the way through without files."""
    from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp, model_name
    from kg.extract import extract_claims

    nlp, seeds = load_nlp(model or DEFAULT_MODEL), load_seeds()
    extractions = []
    short = _short_enough(articles, nlp.max_length, warn)
    for number, (article, doc, mentions) in enumerate(annotate_articles(nlp, short), 1):
        extractions.append(Extraction(article, mentions, extract_claims(article, doc, mentions, seeds)))
        progress(number, article)
    return join(extractions, extractor=f"kg {kg.__version__} / {model_name(nlp)}", decisions=decisions, warn=warn)


def read_scenes(paths: Iterable[str | Path], docs: Container[str], *, model: str | None = None) -> Iterator[Scene]:
    """The articles at `paths` that are named in `docs`, as the extractors see them: to look at what went wrong."""
    from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp
    from kg.extract import build_scene
    from kg.read import read_articles

    nlp, seeds = load_nlp(model or DEFAULT_MODEL), load_seeds()
    asked = (article for article in read_articles(paths, on_warning=_quiet) if article.id in docs)
    for article, doc, mentions in annotate_articles(nlp, _short_enough(asked, nlp.max_length, _quiet)):
        yield build_scene(article, doc, mentions, seeds)


def _short_enough(articles: Iterable[Article], limit: int, warn: Warn) -> Iterator[Article]:
    """The articles that the parser can hold; `limit` in code points."""
    for article in articles:
        if len(article.text) > limit:
            warn(f"{article.id}: {len(article.text):,} characters are more than an article has; at most {limit:,}")
        else:
            yield article


def join(
    extractions: Sequence[Extraction], *, extractor: str, decisions: Decisions | None = None, warn: Warn = _quiet
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
