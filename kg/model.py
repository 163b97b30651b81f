"""The values that pass between rooms. Frozen, slotted, standard library only.

Reading gives articles; annotation finds mentions in them; extraction makes claims about mentions; resolution
links mentions to actors. A claim holds mentions and not actors, so a better gazetteer re-links it without
extracting again. `Edge` is a claim joined with its actors: what graph, exports and evaluation read.

Offsets are Unicode code points into the text as given, half-open.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

__all__ = [
    "Accusation",
    "Actor",
    "Article",
    "Claim",
    "ClaimType",
    "Commitment",
    "Denial",
    "Edge",
    "Extraction",
    "Findings",
    "Ground",
    "Kind",
    "Link",
    "Mention",
    "Mode",
    "Passage",
    "Relation",
    "Statement",
    "Status",
    "short_hash",
]

Kind: TypeAlias = Literal["person", "country", "organisation", "group", "place", "unknown"]
Form: TypeAlias = Literal["name", "description", "pronoun", "implied"]
Mode: TypeAlias = Literal["direct", "indirect", "mixed", "headline", "narrated"]
Status: TypeAlias = Literal[
    "made",
    "conditional",
    "expected",
    "claimed_broken",
    "claimed_kept",
    "questioned",
    "refused",
    "negated",
    "obligation",
]
ClaimType: TypeAlias = Literal["statement", "accusation", "commitment", "denial", "relation"]


def short_hash(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on nothing but the parts, in order.

    >>> short_hash("doc.txt", 0, 73)
    '7e1d7ebf9ea1'
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A piece of an article: `article.text[start:end] == text`, always."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as read. `title` is metadata: a text file's headline stays in its text and `title` is empty."""

    id: str
    text: str
    title: str = ""
    published: str | None = None  # ISO 8601 date
    outlet: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def passage(self, start: int, end: int) -> Passage:
        """The text from `start` to `end`, in code points. Raises ValueError when the span is not inside the text."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{self.id}: span {start}:{end} is outside the text of {len(self.text)} code points")
        return Passage(start, end, self.text[start:end])

    def paragraph(self, passage: Passage) -> Passage:
        """The paragraph or paragraphs (between line breaks) that hold `passage`."""
        start = self.text.rfind("\n", 0, passage.start) + 1
        end = self.text.find("\n", passage.end)
        return self.passage(start, len(self.text) if end < 0 else end)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor, with all that the text says about it there.

    Mentions of one article with the same `cluster` stand for the same actor. `entry` is the gazetteer's identifier
    when one of its names was read (`russia`, `sergey-lavrov`); `country` is always a gazetteer identifier.
    """

    doc: str
    start: int
    end: int
    text: str
    kind: Kind
    form: Form
    cluster: int
    name: str | None = None  # the proper name inside the words: "Sergei Lavrov"
    role: str | None = None  # "Foreign Minister", as read
    country: str | None = None
    entry: str | None = None
    reason: str = ""  # how the cluster was found: "name", "surname of Sergey Lavrov", "she: last woman named"
    certainty: float = 1.0  # of the coreference, 0 to 1


@dataclass(frozen=True, slots=True)
class Actor:
    """A node of the graph: a person, state, body or group, under one name."""

    id: str  # readable slug, unique
    name: str
    kind: Kind
    country: str | None = None  # identifier of the state it belongs to, itself for a state
    role: str | None = None
    affiliation: str | None = None  # identifier of the body or state it belongs to
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None  # "Q159"; only where checked


@dataclass(frozen=True, slots=True)
class Link:
    """The decision that a mention stands for an actor, with its reason in words."""

    mention: Mention
    actor: str
    score: float  # 0 to 1
    reason: str


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a claim is there: its words, the word that gave it away, the rule that read it, and how sure that rule is."""

    evidence: Passage
    cue: Passage
    rule: str
    mode: Mode
    confidence: float  # of the rule, 0 to 1
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that the article attributes to an actor. `reporter` is the outer statement when A said that B said."""

    doc: str
    speaker: Mention | None
    content: tuple[Passage, ...]
    ground: Ground
    reporter: str | None = None
    spoken: str | None = None  # ISO 8601 date, where the text gives one

    @property
    def id(self) -> str:
        """Stable identifier made from the words and not from the actors."""
        return "sta-" + short_hash(self.doc, [(p.start, p.end) for p in self.content], _at(self.speaker))


@dataclass(frozen=True, slots=True)
class Accusation:
    """`source` says that `target` did something blameworthy; `speaker` voices it. Never a fact."""

    doc: str
    speaker: Mention | None
    source: Mention
    target: Mention
    content: str
    ground: Ground
    subtype: str
    plover: str
    cameo: str
    statement: str | None = None
    denied: bool = False
    breach_of: str | None = None  # what is said to be broken, in the text's words; None: no breach is alleged

    @property
    def id(self) -> str:
        return "acc-" + short_hash(
            self.doc,
            self.ground.evidence.start,
            self.ground.evidence.end,
            _at(self.source),
            _at(self.target),
            self.content,
            self.ground.cue.start,
        )


@dataclass(frozen=True, slots=True)
class Commitment:
    """One report that `source` has bound itself, towards `target` where the text says so."""

    doc: str
    speaker: Mention | None
    source: Mention
    target: Mention | None
    content: str
    ground: Ground
    subtype: str
    status: Status
    plover: str
    cameo: str
    statement: str | None = None

    @property
    def id(self) -> str:
        return "com-" + short_hash(
            self.doc,
            self.ground.evidence.start,
            self.ground.evidence.end,
            _at(self.source),
            _at(self.target),
            self.content,
            self.ground.cue.start,
        )


@dataclass(frozen=True, slots=True)
class Denial:
    """`source` rejects a charge; `target` is who made it, where known; `denies` the accusation's identifier."""

    doc: str
    speaker: Mention | None
    source: Mention
    target: Mention | None
    content: str
    ground: Ground
    statement: str | None = None
    denies: str | None = None

    @property
    def id(self) -> str:
        return "den-" + short_hash(
            self.doc,
            self.ground.evidence.start,
            self.ground.evidence.end,
            _at(self.source),
            self.content,
            self.ground.cue.start,
        )


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing relation that the text mentions: `subtype` is one of holds-role, speaks-for, belongs-to,
    represents, backs, also-known-as, linked-with, talks-with."""

    doc: str
    source: Mention
    target: Mention | None
    subtype: str
    content: str
    ground: Ground

    @property
    def id(self) -> str:
        return "rel-" + short_hash(self.doc, self.subtype, _at(self.source), _at(self.target), self.content)


Claim: TypeAlias = Statement | Accusation | Commitment | Denial | Relation


def _at(mention: Mention | None) -> tuple[int, int] | None:
    return (mention.start, mention.end) if mention else None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article gave: all its mentions and claims."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A claim joined with its actors (identifiers into `Findings.actors`); one line of edges.jsonl."""

    id: str
    doc: str
    type: ClaimType
    subtype: str
    source: str | None
    target: str | None
    speaker: str | None
    on_behalf_of: str | None
    content: str
    evidence: Passage
    cue: Passage
    mode: Mode
    rule: str
    confidence: float
    negated: bool = False
    hedged: bool = False
    denied: bool = False  # accusations: the text tells of it only, or also, through a denial
    plover: str | None = None
    cameo: str | None = None
    status: Status | None = None  # commitments
    commitment: str | None = None  # commitments: the undertaking reported, "und-…", shared by all its reports
    breaches: str | None = None  # accusations: the undertaking said to be broken
    denies: str | None = None  # denials: the accusation denied
    statement: str | None = None  # the statement that holds this claim
    reporter: str | None = None  # statements: the outer statement
    pieces: tuple[Passage, ...] = ()  # statements: the content, piece by piece
    reasons: Mapping[str, str] = field(default_factory=dict)  # role → how its actor was resolved


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a build found, sorted: what every export is written from."""

    articles: tuple[Article, ...]
    actors: Mapping[str, Actor]
    edges: tuple[Edge, ...]
    links: tuple[Link, ...]
    extractor: str  # "kg 0.1.0 / en_core_web_sm 3.8.0"
