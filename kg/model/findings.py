"""Claims joined with their actors: what graph, exports and evaluation read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar, overload

from kg.model.claims import Claim, ClaimType, Mode, Status
from kg.model.text import Article, Kind, Mention, Passage, Value

__all__ = ["Actor", "Doubt", "Edge", "Extraction", "Findings", "Link", "Membership", "Streamed", "Tally", "Told"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Membership:
    """An office or a place in a body, from and to as years or days in ISO 8601; None for what is open or not known."""

    role: str | None
    organisation: str | None  # identifier of the body or state
    start: str | None = None
    end: str | None = None


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
    memberships: tuple[Membership, ...] = ()  # every office known, in order; `role` and `affiliation` are the one meant


@dataclass(frozen=True, slots=True)
class Link:
    """The decision that a mention stands for an actor, with its reason in words."""

    mention: Mention
    actor: str
    score: float  # 0 to 1
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors that may be one, with what speaks for it in words; a person decides."""

    one: str
    other: str
    score: float  # 0 to 1
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction(Value):
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
    spoken: str | None = None  # statements: the day in ISO 8601
    place: str | None = None  # statements: where, an actor of kind place or country
    pieces: tuple[Passage, ...] = ()  # statements: the content, piece by piece
    reasons: Mapping[str, str] = field(default_factory=dict)  # role → how its actor was resolved

    @property
    def undertaking(self) -> str:
        """The undertaking that a commitment reports; its own when resolution joined it with no other."""
        return self.commitment or f"und-{self.id}"


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells: its edges by place, its links in the order of its mentions."""

    article: Article
    edges: Sequence[Edge]
    links: Sequence[Link]


class Streamed(Sequence[T]):
    """A sequence that memory does not hold: made anew each time it is gone through. An element by number costs a walk
    to it."""

    def __init__(self, make: Callable[[], Iterable[T]], length: int | None = None) -> None:
        self._make = make
        self._length = length  # None: counted when somebody asks

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _ in self)
        return self._length

    def __iter__(self) -> Iterator[T]:
        return iter(self._make())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return tuple(self)[index]
        at = index + len(self) if index < 0 else index
        for element in islice(self, at, at + 1) if at >= 0 else ():
            return element
        raise IndexError(f"{index} of {len(self)}")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many edges of each type there are, how many say that a commitment was broken, commitments by status."""

    types: Mapping[str, int]
    breaches: int
    statuses: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a build found, sorted: what every export is written from.

    Of a large corpus, articles, edges and links are `Streamed`; `by_article` gives all three in one pass.
    """

    articles: Sequence[Article]
    actors: Mapping[str, Actor]
    edges: Sequence[Edge]
    links: Sequence[Link]
    extractor: str  # "kg 0.1.0 / en_core_web_sm 3.8.0"
    doubts: tuple[Doubt, ...] = ()
    parts: Sequence[Told] | None = field(default=None, compare=False, repr=False)
    counted: Tally | None = field(default=None, compare=False, repr=False)

    @property
    def tally(self) -> Tally:
        """The numbers of a summary."""
        if isinstance(self.edges, Streamed) and self.counted is not None:
            return self.counted
        types: Counter[str] = Counter(edge.type for edge in self.edges)
        statuses: Counter[str] = Counter(e.status for e in self.edges if e.type == "commitment" and e.status)
        return Tally(types, sum(edge.breaches is not None for edge in self.edges), statuses)

    def by_article(self) -> Iterator[Told]:
        """What each article tells, in the order of `articles`."""
        if isinstance(self.edges, Streamed) and self.parts is not None:
            yield from self.parts
            return
        edges, links = defaultdict(list), defaultdict(list)
        for edge in self.edges:
            edges[edge.doc].append(edge)
        for link in self.links:
            links[link.mention.doc].append(link)
        for article in self.articles:
            yield Told(article, edges[article.id], links[article.id])
