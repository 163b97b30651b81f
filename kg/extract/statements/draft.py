"""Statements while they are being put together: token ranges, joined and completed before they are frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.statements.contents import trim
from kg.extract.statements.layout import Layout
from kg.extract.statements.speakers import Source
from kg.extract.statements.spoken import Piece, Spoken, SpokenMode

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["Draft", "freeze"]

MARKS = "\"“”„‟«»‘’'`"


@dataclass(slots=True)
class Draft:
    """A statement in tokens: its ranges of content, its cue, its source."""

    ranges: list[tuple[int, int]]
    cue: tuple[int, int]
    lemma: str
    source: Source | None
    rule: str
    verb: Token | None = None
    addressee: tuple[int, int] | None = None
    floating: bool = False
    headline: bool = False
    inside: int = -1
    negated: bool = False
    hedged: bool = False
    whole: bool = False  # printed word for word without quotation marks

    @property
    def start(self) -> int:
        return min(start for start, _ in self.ranges)

    @property
    def end(self) -> int:
        return max(end for _, end in self.ranges)


def freeze(draft: Draft, layout: Layout) -> Spoken | None:
    """The statement with offsets in code points; None when no word of content is left."""
    doc = layout.doc
    pieces = [piece for start, end in draft.ranges if (piece := _piece(doc, start, end)) is not None]
    if not pieces:
        return None
    pieces.sort()
    cue = doc[draft.cue[0] : draft.cue[1]] if draft.cue[1] > draft.cue[0] else None
    source = draft.source
    return Spoken(
        speaker=source.span if source else None,
        speaker_head=source.head if source else None,
        subject=source.subject if source else None,
        floating=draft.floating,
        cue=cue,
        cue_lemma=draft.lemma,
        content=tuple(pieces),
        mode="headline" if draft.headline else "direct" if draft.whole else _mode(layout, pieces),
        negated=draft.negated,
        hedged=draft.hedged,
        addressee=doc[draft.addressee[0] : draft.addressee[1]] if draft.addressee else None,
        evidence=_evidence(layout.text, pieces, cue, source.span if source and not draft.floating else None),
        rule=draft.rule,
        quoted_by=draft.inside >= 0,
    )


def _piece(doc: Doc, start: int, end: int) -> Piece | None:
    start, end = trim(doc, start, end)
    if start >= end:
        return None
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)


def _mode(layout: Layout, pieces: list[Piece]) -> SpokenMode:
    total = quoted = 0
    for start, end in pieces:
        total += end - start
        for item in layout.quoted:
            quotation = item.quotation
            quoted += max(0, min(end, quotation.end) - max(start, quotation.start))
    if quoted >= 0.9 * total:
        return "direct"
    return "indirect" if quoted <= 0.1 * total else "mixed"


def _evidence(text: str, pieces: list[Piece], cue: Span | None, speaker: Span | None) -> Piece:
    """Content, cue and speaker in one stretch when they stand together, else the content."""
    start, end = pieces[0][0], pieces[-1][1]
    first, last = start, end
    for span in (cue, speaker):
        if span is not None:
            first, last = min(first, span.start_char), max(last, span.end_char)
    near = first >= start - 400 and last <= end + 400 and "\n" not in text[first:start] + text[end:last]
    return (first, last) if near else (start, end)
