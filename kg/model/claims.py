"""What is claimed in an article: statements, accusations, commitments, denials and standing relations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.model.text import Mention, Passage, Value, short_hash

__all__ = [
    "Accusation",
    "Claim",
    "ClaimType",
    "Commitment",
    "Denial",
    "Ground",
    "Mode",
    "Relation",
    "Statement",
    "Status",
]

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


@dataclass(frozen=True, slots=True)
class Ground(Value):
    """Why a claim is there: its words, the word that gave it away, the rule that read it, and how sure that rule is."""

    evidence: Passage
    cue: Passage
    rule: str
    mode: Mode
    confidence: float  # of the rule, 0 to 1
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Statement(Value):
    """Words that the article attributes to an actor. `reporter` is the outer statement when A said that B said."""

    doc: str
    speaker: Mention | None
    content: tuple[Passage, ...]
    ground: Ground
    reporter: str | None = None
    spoken: str | None = None  # ISO 8601 date, where the text gives one
    place: Mention | None = None  # where it was spoken, where the text says so

    @property
    def id(self) -> str:
        """Stable identifier made from the words and not from the actors."""
        return "sta-" + short_hash(self.doc, [(p.start, p.end) for p in self.content], _at(self.speaker))


@dataclass(frozen=True, slots=True)
class Accusation(Value):
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
        return _claim_id("acc", self.ground, self.source, self.target, self.content)


@dataclass(frozen=True, slots=True)
class Commitment(Value):
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
        return _claim_id("com", self.ground, self.source, self.target, self.content)


@dataclass(frozen=True, slots=True)
class Denial(Value):
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
        return _claim_id("den", self.ground, self.source, None, self.content)


@dataclass(frozen=True, slots=True)
class Relation(Value):
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


def _claim_id(prefix: str, ground: Ground, source: Mention, target: Mention | None, content: str) -> str:
    """Made from the words and not from the actors: a better gazetteer keeps it."""
    place = ground.evidence
    return f"{prefix}-" + short_hash(
        source.doc, place.start, place.end, _at(source), _at(target), content, ground.cue.start
    )


Claim: TypeAlias = Statement | Accusation | Commitment | Denial | Relation


def _at(mention: Mention | None) -> tuple[int, int] | None:
    return (mention.start, mention.end) if mention else None
