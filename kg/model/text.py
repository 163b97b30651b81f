"""Articles, their passages, and the mentions of actors in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Article", "Form", "Kind", "Mention", "Passage", "Value", "short_hash"]

Kind: TypeAlias = Literal["person", "country", "organisation", "group", "place", "unknown"]
Form: TypeAlias = Literal["name", "description", "pronoun", "implied"]


def short_hash(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on nothing but the parts, in order.

    >>> short_hash("doc.txt", 0, 73)
    '7e1d7ebf9ea1'
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Value:
    """A base of values that are stored: pickled as its class and its fields in order, which is read twice as fast as
    what a frozen dataclass with slots does of its own accord."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


@dataclass(frozen=True, slots=True, order=True)
class Passage(Value):
    """A piece of an article: `article.text[start:end] == text`, always."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article(Value):
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
class Mention(Value):
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
    nationality: str | None = None  # of those who do not speak for their state: an opposition leader, a rebel
    affiliation: str | None = None  # the body that the title names: "State Department spokesman"
