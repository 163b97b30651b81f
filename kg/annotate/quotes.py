"""Quotation marks, read from the string alone, before any parser.

Measured on news: plain patterns over quotation marks find direct speech better than any parser. One pass over
the marks of each paragraph, with a stack of what is open; no text raises, and time is linear in its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotate.marks import CLOSERS, DOUBLES, FAMILY, KIND, MARK, MarkKind, is_apostrophe, neighbours, side_of
from kg.annotate.paragraphs import paragraph_starts, paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Quotation", "annotate_quotes", "paragraph_starts", "paragraphs", "scan_quotations"]


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A quotation with its marks at `start:end` and its words at `inner_start:inner_end`, in code points.

    `continued`: it goes on from the paragraph before, which was left open. `depth`: 0 at top level, 1 inside another.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    kind: MarkKind
    continued: bool = False
    depth: int = 0


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one."""

    start: int
    inner_start: int
    family: str
    continued: bool = False


def scan_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of the text, in order of their start; those inside another have a depth above 0.

    Marks that never close are kept to their paragraph (`closed` is false); apostrophes, feet and inches are left out.

    >>> [text[q.inner_start:q.inner_end] for text in ["It's “over,” he said."] for q in scan_quotations(text)]
    ['over,']
    """
    found: list[Quotation] = []
    pending: _Open | None = None
    for start, end in paragraphs(text):
        scanner = _Paragraph(text, start, end, pending)
        found += scanner.quotations()
        pending = scanner.left_open
    return tuple(_with_depths(sorted(found, key=lambda quotation: (quotation.start, -quotation.end))))


def _with_depths(found: list[Quotation]) -> Iterator[Quotation]:
    """Each quotation with how many others hold it."""
    ends: list[int] = []
    for quotation in found:
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        yield replace(quotation, depth=len(ends))
        ends.append(quotation.end)


class _Paragraph:
    """The marks of one paragraph, and the stack of those still open."""

    def __init__(self, text: str, start: int, end: int, pending: _Open | None) -> None:
        self.text, self.start, self.end, self.pending = text, start, end, pending
        self.marks = [mark for mark in MARK.finditer(text, start, end) if not is_apostrophe(mark, start, end)]
        self.sides = [side_of(mark, start, end) for mark in self.marks]
        self.single_closers = self.count_single_closers()
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.left_open: _Open | None = None

    def quotations(self) -> list[Quotation]:
        """The quotations of this paragraph; sets `left_open` when one runs out of it."""
        self.carry_over()
        for index in range(len(self.marks)):
            self.take(index)
        self.close_all()
        return self.found

    def count_single_closers(self) -> list[int]:
        """For each mark, how many single marks that can close follow it in the paragraph."""
        counts, total = [0] * len(self.marks), 0
        for index in range(len(self.marks) - 1, -1, -1):
            counts[index] = total
            if self.marks[index].group() in {"’", "'"} and self.sides[index] in {"close", "both"}:
                total += 1
        return counts

    def carry_over(self) -> None:
        """A quotation left open goes on here without a mark, when the first double mark of this paragraph closes."""
        if self.pending is None:
            return
        closers = CLOSERS[self.pending.family]
        first = next((i for i, mark in enumerate(self.marks) if FAMILY[mark.group()] in DOUBLES), None)
        if first is None or self.marks[first].group() not in closers or self.sides[first] != "close":
            return
        self.stack.append(_Open(self.start, self.start, self.pending.family, continued=True))

    def take(self, index: int) -> None:
        sign = self.marks[index].group()
        if FAMILY[sign] in {"single", "straight single"}:
            self.take_single(index)
        elif self.closes_double(index):
            self.close(index)
        elif self.opens_double(index):
            self.open(index)

    def innermost(self) -> _Open | None:
        return self.stack[-1] if self.stack else None

    def double(self) -> _Open | None:
        """The innermost double quotation still open."""
        return next((opened for opened in reversed(self.stack) if opened.family in DOUBLES), None)

    def closes_double(self, index: int) -> bool:
        opened, sign, side = self.double(), self.marks[index].group(), self.sides[index]
        if opened is None or sign not in CLOSERS[opened.family]:
            return False
        if sign == "“":  # German closes with it; elsewhere it is a slip: “A,“ he said
            return opened.family == "low" or side == "close"
        if sign == "``":  # of a text that has no other mark: ``A``, he said
            return side == "close"
        if sign == "”":  # a slip where it stands before a word: ”B is here.”
            return side != "open" or not self.closed_later(index)
        return not (FAMILY[sign] == "straight" and side == "open")

    def closed_later(self, index: int) -> bool:
        """Whether another mark that looks like a closing one follows before the next opening one."""
        for later in range(index + 1, min(index + 4, len(self.marks))):
            if FAMILY[self.marks[later].group()] in DOUBLES:
                return self.sides[later] == "close"
        return False

    def opens_double(self, index: int) -> bool:
        opened, sign, side = self.double(), self.marks[index].group(), self.sides[index]
        if sign in {"“", "„", "``", "‘‘", "‟", "«"}:
            return side != "close" or sign in {"„", "«"}
        if sign in {"»", "”", "''", "’’", "‘’"} or FAMILY[sign] == "straight":
            if opened is not None:
                return side == "open" and self.closed_later(index)
            return side in {"open", "both"} or (side == "none" and self.closed_later(index))
        return False

    def open(self, index: int) -> None:
        mark = self.marks[index]
        family = "reversed" if mark.group() == "»" else "curly" if mark.group() == "”" else FAMILY[mark.group()]
        if not self.may_nest(index):
            self.drop_open(mark.start())
        continued = self.pending is not None and mark.start() == self.start and family in DOUBLES
        self.stack.append(_Open(mark.start(), mark.end(), family, continued))

    def may_nest(self, index: int) -> bool:
        """Whether both this mark and the one open can still be closed: two closing marks before two opening ones."""
        if self.double() is None:
            return True
        depth = 2
        for later in range(index + 1, len(self.marks)):
            if FAMILY[self.marks[later].group()] not in DOUBLES:
                continue
            side = self.sides[later]
            depth += 1 if side == "open" else -1
            if depth == 0:
                return True
            if depth > 3 or later > index + 12:
                return False
        return False

    def drop_open(self, at: int) -> None:
        """What is open never closes: it ends where the next quotation begins."""
        end = self.rstrip(at)
        while self.stack:
            opened = self.stack.pop()
            if opened.family in DOUBLES:
                self.keep(opened, end, end, closed=False)

    def rstrip(self, end: int) -> int:
        while end > self.start and self.text[end - 1].isspace():
            end -= 1
        return end

    def close(self, index: int) -> None:
        mark = self.marks[index]
        while self.stack:
            opened = self.stack.pop()
            if opened.family in DOUBLES:
                self.keep(opened, mark.start(), mark.end(), closed=True)
                return

    def take_single(self, index: int) -> None:
        mark, side, opened = self.marks[index], self.sides[index], self.innermost()
        sign = mark.group()
        if (
            opened is not None
            and KIND[opened.family] == "single"
            and sign in CLOSERS[opened.family]
            and self.closes_single(index)
        ):
            self.stack.pop()
            self.keep(opened, mark.start(), mark.end(), closed=True)
        elif sign in "‘‚‛'’" and side in {"open", "both"} and self.opens_single(index):
            self.stack.append(_Open(mark.start(), mark.end(), FAMILY[sign]))

    def opens_single(self, index: int) -> bool:
        before, after = neighbours(self.marks[index], self.start, self.end)
        if self.stack and KIND[self.stack[-1].family] == "single":
            return False
        return self.single_closers[index] > 0 and not before.isalnum() and (after.isalnum() or after in '“"«$£€[(…—.')

    def closes_single(self, index: int) -> bool:
        """A mark after s may be a possessive (the rebels' areas): then a later one must be there to close instead."""
        if self.sides[index] not in {"close", "both"}:
            return False
        before, after = neighbours(self.marks[index], self.start, self.end)
        possessive = before in "sS" and after.isspace()
        return not possessive or not self.closer_follows(index)

    def closer_follows(self, index: int) -> bool:
        """Whether the next single mark, soon, is a closing one."""
        for later in range(index + 1, min(index + 3, len(self.marks))):
            if KIND[FAMILY[self.marks[later].group()]] == "single":
                return self.sides[later] == "close" and self.marks[later].group() in {"’", "'"}
        return False

    def close_all(self) -> None:
        """At the paragraph's end: doubles are kept to it and may go on in the next; singles were apostrophes."""
        while self.stack:
            opened = self.stack.pop()
            if opened.family in DOUBLES:
                self.keep(opened, self.end, self.end, closed=False)
                self.left_open = opened

    def keep(self, opened: _Open, inner_end: int, end: int, *, closed: bool) -> None:
        if inner_end > opened.inner_start:
            self.found.append(
                Quotation(
                    start=opened.start,
                    end=end,
                    inner_start=opened.inner_start,
                    inner_end=inner_end,
                    closed=closed,
                    kind=KIND[opened.family],
                    continued=opened.continued,
                )
            )


def annotate_quotes(doc: Doc) -> Doc:
    """Stores the quotations of the text on `doc._.kg_quotations`."""
    doc._.kg_quotations = scan_quotations(doc._.kg_text or doc.text)
    return doc
