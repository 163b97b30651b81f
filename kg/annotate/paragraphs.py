"""Paragraphs, read from the string alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["paragraph_starts", "paragraphs"]

BREAK = re.compile(r"\n\s*")


def paragraph_starts(text: str) -> tuple[int, ...]:
    """Where paragraphs begin, in code points: after line breaks, but not after those of text wrapped at a column.

    A text is wrapped when a third of its single line breaks are followed by a small letter.
    """
    return tuple(start for start, _ in paragraphs(text))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, without the white space around it, in code points."""
    breaks = list(BREAK.finditer(text))
    singles = [line for line in breaks if not _is_blank(line)]
    small = sum(text[line.end() : line.end() + 1].islower() for line in singles)
    wrapped = len(singles) > 3 and small * 3 > len(singles)
    start = len(text) - len(text.lstrip())
    for line in breaks:
        if wrapped and not _is_blank(line):
            continue
        end = _stripped(text, start, line.start())
        if end > start:
            yield start, end
        start = max(start, line.end())
    end = _stripped(text, start, len(text))
    if end > start:
        yield start, end


def _is_blank(line: re.Match[str]) -> bool:
    return line.group().count("\n") > 1


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
