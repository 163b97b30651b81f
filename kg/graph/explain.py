"""Why an edge is there, from the graph file alone: the quote in its paragraph, who spoke, which rule, which actors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.graph.facts import Facts
from kg.graph.prefixes import local_name
from kg.graph.query import load_store

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["ActorInRole", "ArticleFacts", "Explanation", "MentionFacts", "Quote", "UndertakingFacts", "explain_edge"]

ROLES = (
    *("speaker", "onBehalfOf", "accuser", "accused", "committedParty", "counterparty", "denier", "chargedBy"),
    *("source", "target"),
)
_RESOLVED_AS = {"accuser": "source", "denier": "source", "accused": "target", "chargedBy": "target"}


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """Where a quote stands; empty strings for what the record does not tell."""

    id: str
    title: str
    published: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with the rest of its paragraph, and its span in code points."""

    text: str
    before: str
    after: str
    start: int
    end: int
    article: ArticleFacts


@dataclass(frozen=True, slots=True)
class ActorInRole:
    """Who plays a role (`accuser`), and how the words were resolved to that actor."""

    role: str
    id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """Words inside the quote that stand for an actor."""

    text: str
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class UndertakingFacts:
    """A commitment with every report of it: (identifier, speaker, quote)."""

    id: str
    content: str
    party: str
    status: str
    reports: tuple[tuple[str, str, Quote], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that the graph knows of one edge."""

    id: str
    type: str  # "Accusation", "CommitmentReport" …
    subtype: str
    content: str
    quote: str
    before: str
    after: str
    start: int
    end: int
    article: ArticleFacts
    speaker: str  # empty when nobody is named
    cue: str
    rule: str
    confidence: float
    mode: str  # "DirectSpeech" …
    polarity: str
    hedged: bool
    denied: bool
    status: str
    codes: tuple[str, ...]
    extractor: str
    actors: tuple[ActorInRole, ...]
    mentions: tuple[MentionFacts, ...]
    breaches: UndertakingFacts | None
    commitment: UndertakingFacts | None
    denials: tuple[str, ...]  # identifiers of the denials of this accusation


def explain_edge(path: Path, edge_id: str) -> Explanation:
    """The explanation of one edge of a written graph.

    Raises ReadError for a file that is no RDF, UsageError for an identifier that is not there, with those near it.
    """
    facts = Facts(load_store(path))
    reports = {local_name(node.value): node for node in facts.subjects("kg:reportedIn") if facts.has(node, "kg:rule")}
    name = local_name(edge_id.removeprefix("id:"))
    if name not in reports:
        near = get_close_matches(name, sorted(reports), n=3, cutoff=0.3) or sorted(reports)[:3]
        raise UsageError(
            f"{path}: no edge {edge_id!r}; identifiers near it: {', '.join(near) or 'none, the graph is empty'}"
        )
    return _explanation(reports[name], facts)


def _explanation(node: pyoxigraph.NamedNode, facts: Facts) -> Explanation:
    quote = _quote(facts.node(node, "kg:evidence"), facts)
    broken, reported = facts.node(node, "kg:allegesBreachOf"), facts.node(node, "kg:reports")
    run = facts.node(node, "prov:wasGeneratedBy")
    return Explanation(
        id=local_name(node.value),
        type=max(local_name(kind.value) for kind in facts.nodes(node, "rdf:type")),
        subtype=facts.text(node, "kg:subtype"),
        content=facts.text(facts.node(node, "kg:content"), "kg:text"),
        quote=quote.text,
        before=quote.before,
        after=quote.after,
        start=quote.start,
        end=quote.end,
        article=quote.article,
        speaker=facts.label(facts.node(node, "kg:speaker")),
        cue=_quote(facts.node(node, "kg:cue"), facts).text,
        rule=facts.text(node, "kg:rule"),
        confidence=float(facts.text(node, "kg:confidence") or 0),
        mode=_name(facts.node(node, "kg:speechMode")),
        polarity=_name(facts.node(node, "kg:polarity")),
        hedged=facts.text(node, "kg:hedged") == "true",
        denied=facts.text(node, "kg:isDenied") == "true",
        status=_name(facts.node(node, "kg:status")),
        codes=tuple(sorted(local_name(code.value) for code in facts.nodes(node, "kg:eventCode"))),
        extractor=facts.label(facts.node(run, "prov:wasAssociatedWith")),
        actors=tuple(_actors(node, facts)),
        mentions=tuple(_mentions(node, quote, facts)),
        breaches=_undertaking(broken, facts) if broken else None,
        commitment=_undertaking(reported, facts) if reported else None,
        denials=tuple(sorted(local_name(denial.value) for denial in facts.subjects("kg:denied", node))),
    )


def _quote(span: pyoxigraph.NamedNode | None, facts: Facts) -> Quote:
    selectors = facts.nodes(span, "oa:hasSelector")
    words = next((one for one in selectors if facts.has(one, "oa:exact")), None)
    place = next((one for one in selectors if facts.has(one, "oa:start")), None)
    return Quote(
        text=facts.text(words, "oa:exact"),
        before=facts.text(words, "oa:prefix"),
        after=facts.text(words, "oa:suffix"),
        start=int(facts.text(place, "oa:start") or 0),
        end=int(facts.text(place, "oa:end") or 0),
        article=_article(facts.node(span, "oa:hasSource"), facts),
    )


def _article(node: pyoxigraph.NamedNode | None, facts: Facts) -> ArticleFacts:
    return ArticleFacts(
        id=facts.text(node, "schema:identifier"),
        title=facts.text(node, "schema:headline"),
        published=facts.text(node, "schema:datePublished"),
        outlet=facts.text(facts.node(node, "schema:publisher"), "schema:name"),
        url=facts.text(node, "schema:url"),
    )


def _actors(node: pyoxigraph.NamedNode, facts: Facts) -> Iterator[ActorInRole]:
    reasons = {
        facts.text(one, "kg:forRole"): facts.text(one, "kg:reason") for one in facts.nodes(node, "kg:resolution")
    }
    for role in ROLES:
        for actor in facts.nodes(node, f"kg:{role}"):
            reason = reasons.get(_RESOLVED_AS.get(role, role), "")
            yield ActorInRole(role, local_name(actor.value), facts.label(actor), reason)


def _mentions(node: pyoxigraph.NamedNode, quote: Quote, facts: Facts) -> Iterator[MentionFacts]:
    """The mentions inside the quote, in the order of the text."""
    article = facts.node(node, "kg:reportedIn")
    places = []
    for mention in facts.subjects("kg:reportedIn", article):
        start, end = facts.text(mention, "nif:beginIndex"), facts.text(mention, "nif:endIndex")
        if start and quote.start <= int(start) and int(end) <= quote.end:
            places.append((int(start), int(end), mention.value, mention))
    for _, _, _, mention in sorted(places, key=lambda place: place[:3]):
        actor = facts.label(facts.node(mention, "kg:resolvedTo"))
        score = float(facts.text(mention, "kg:score") or 0)
        yield MentionFacts(facts.text(mention, "nif:anchorOf"), actor, score, facts.text(mention, "kg:reason"))


def _undertaking(node: pyoxigraph.NamedNode, facts: Facts) -> UndertakingFacts:
    reports = sorted(facts.subjects("kg:reports", node), key=lambda report: report.value)
    return UndertakingFacts(
        id=local_name(node.value),
        content=facts.text(facts.node(node, "kg:content"), "kg:text"),
        party=facts.label(facts.node(node, "kg:committedParty") or facts.node(node, "kg:source")),
        status=_name(facts.node(node, "kg:status")),
        reports=tuple(
            (
                local_name(report.value),
                facts.label(facts.node(report, "kg:speaker")),
                _quote(facts.node(report, "kg:evidence"), facts),
            )
            for report in reports
        ),
    )


def _name(node: pyoxigraph.NamedNode | None) -> str:
    return local_name(node.value) if node else ""
