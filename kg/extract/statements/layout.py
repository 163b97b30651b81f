"""Where quotations and sentences lie among the tokens: what all statement rules read first.

Quotations are opaque to the sentences around them: a parser that cuts `"A. B," he said` after A is put right here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Layout", "Quotation", "Quoted", "Stretch", "read_layout"]

TERMINAL = frozenset(".!?")
QUOTE_MARKS = frozenset("\"“”„‟«»‘’'`")


class Quotation(Protocol):
    """What `doc._.kg_quotations` holds: offsets in code points, marks included."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def continued(self) -> bool: ...
    @property
    def depth(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of the top level with its tokens, marks included: `start` to `end`, half-open."""

    quotation: Quotation
    start: int
    end: int
    index: int
    words: int
    closing: str  # its last sign of punctuation inside, or just behind: "," "." …


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence as tokens `start` to `end`; `inside` is the index of the quotation it is part of, or -1."""

    start: int
    end: int
    inside: int


@dataclass(slots=True)
class Layout:
    """The quotations of a doc, which one each token stands in (-1: none), and its sentences outside and inside them."""

    doc: Doc
    text: str  # doc.text, joined once: spaCy joins the tokens again at each call
    quoted: list[Quoted] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)

    def quote_at(self, index: int) -> Quoted | None:
        """The quotation that token `index` stands in."""
        if not 0 <= index < len(self.inside) or self.inside[index] < 0:
            return None
        return self.quoted[self.inside[index]]

    def quoted_in(self, stretch: Stretch) -> Iterator[Quoted]:
        """The quotations that begin in a sentence."""
        for i in range(stretch.start, stretch.end):
            if self.inside[i] >= 0 and self.quoted[self.inside[i]].start == i:
                yield self.quoted[self.inside[i]]

    def masked(self, index: int, stretch: Stretch) -> bool:
        """Whether the token is inside a quotation that the stretch is not inside of."""
        return self.inside[index] != stretch.inside


def read_layout(doc: Doc) -> Layout:
    """The layout of a parsed doc; its quotations are those of `doc._.kg_quotations`."""
    layout = Layout(doc, doc.text, inside=[-1] * len(doc), paragraph=[0] * len(doc))
    _read_paragraphs(layout)
    _read_quotations(layout)
    layout.stretches = list(_outer_stretches(layout)) + list(_inner_stretches(layout))
    return layout


def _read_paragraphs(layout: Layout) -> None:
    """A line break opens a paragraph where a sentence begins behind it: text wrapped at a column has none there."""
    number, broken = 0, False
    for i, token in enumerate(layout.doc):
        if token.is_space:
            broken = broken or "\n" in token.text
        elif broken:
            number, broken = number + bool(token.is_sent_start), False
        layout.paragraph[i] = number


def _quotations(doc: Doc) -> tuple[Quotation, ...]:
    stored: tuple[Quotation, ...] = doc._.kg_quotations if doc.has_extension("kg_quotations") else ()
    return stored


def _read_quotations(layout: Layout) -> None:
    doc, token = layout.doc, 0
    starts = [t.idx for t in doc]
    ends = [t.idx + len(t.text) for t in doc]
    for quotation in _quotations(doc):
        if quotation.depth or _is_scare_single(layout.text, quotation):
            continue
        token = bisect_right(ends, quotation.start, lo=token)
        end = bisect_left(starts, quotation.end, lo=token)
        if end > token:
            _add_quoted(layout, quotation, token, end)
            token = end


def _is_scare_single(text: str, quotation: Quotation) -> bool:
    """Single marks around a few words are scare quotes; around a sentence they are quotation marks."""
    return quotation.kind == "single" and text.count(" ", quotation.start, quotation.end) < 3


def _add_quoted(layout: Layout, quotation: Quotation, start: int, end: int) -> None:
    doc, index = layout.doc, len(layout.quoted)
    words = sum(1 for token in doc[start:end] if token.text[0].isalnum())
    last = end - 1
    while last > start and (doc[last].is_space or doc[last].text[0] in QUOTE_MARKS):
        last -= 1
    closing = doc[last].text[-1]
    if closing.isalnum() and end < len(doc) and doc[end].text in {",", "."}:
        closing = doc[end].text
    layout.quoted.append(Quoted(quotation, start, end, index, words, closing))
    for i in range(start, end):
        layout.inside[i] = index


def _outer_stretches(layout: Layout) -> Iterator[Stretch]:
    start = 0
    for i in _likely_starts(layout):
        if _starts_sentence(layout, layout.doc[i]):
            yield Stretch(start, i, -1)
            start = i
    if start < len(layout.doc):
        yield Stretch(start, len(layout.doc), -1)


def _likely_starts(layout: Layout) -> Iterator[int]:
    """The tokens that are worth a closer look: the parser's starts, those of paragraphs and quotations, brackets."""
    paragraph, quotations = layout.paragraph, {quoted.start for quoted in layout.quoted}
    for i, token in enumerate(layout.doc):
        if i and (token.is_sent_start or i in quotations or paragraph[i] != paragraph[i - 1] or token.text == "("):
            yield i


def _starts_sentence(layout: Layout, token: Token) -> bool:
    """Outside quotations, the parser's starts, but not after `"A,"` or before a small letter after a quotation."""
    i, inside = token.i, layout.inside
    if layout.paragraph[i] != layout.paragraph[i - 1]:
        return True
    quoted = layout.quote_at(i)
    if quoted is not None:
        return quoted.start == i and (
            layout.doc[i - 1].text in TERMINAL or bool(token.is_sent_start and _ended(layout, i))
        )
    if token.text == "(" and layout.doc[i - 1].text in TERMINAL:
        return True
    if not token.is_sent_start or token.is_space or token.is_punct:
        return False
    if inside[i - 1] >= 0:
        return layout.quoted[inside[i - 1]].closing in TERMINAL and not token.text[0].islower()
    return _ended(layout, i)


def _ended(layout: Layout, i: int) -> bool:
    """Whether what stands before token `i` can end a sentence."""
    before = layout.doc[i - 1]
    if layout.inside[i - 1] >= 0:
        return layout.quoted[layout.inside[i - 1]].closing in TERMINAL
    return before.text not in {",", "(", "$"} and not (before.is_punct and before.text in {"—", "–", "-", "--"})


def _inner_stretches(layout: Layout) -> Iterator[Stretch]:
    """The sentences inside each quotation of some length, by the parser's starts."""
    for quoted in layout.quoted:
        if quoted.words < 4:
            continue
        start = quoted.start
        for token in layout.doc[quoted.start + 1 : quoted.end]:
            if token.is_sent_start and token.i > start + 1:
                yield Stretch(start, token.i, quoted.index)
                start = token.i
        yield Stretch(start, quoted.end, quoted.index)
