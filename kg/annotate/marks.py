"""Signs that may be quotation marks: their families, which way they look, and those that are something else."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

__all__ = ["CLOSERS", "DOUBLES", "FAMILY", "KIND", "MARK", "MarkKind", "Side", "is_apostrophe", "neighbours", "side_of"]

MarkKind: TypeAlias = Literal["double", "single", "guillemets"]
Side: TypeAlias = Literal["open", "close", "both", "none"]

MARK = re.compile(r"``|''|‘‘|’’|‘’|[\"“”„‟″＂«»‘’‚‛']")
FAMILIES = {
    "straight": ('"', "＂", "″"),
    "curly": ("“", "”", "‟"),
    "ascii": ("``", "''", "‘‘", "’’", "‘’"),  # two single marks for a double one
    "low": ("„",),
    "guillemets": ("«", "»"),
    "single": ("‘", "’", "‛", "‚"),
    "straight single": ("'",),
}
FAMILY = {sign: family for family, signs in FAMILIES.items() for sign in signs}
KIND: dict[str, MarkKind] = {
    "straight": "double",
    "curly": "double",
    "ascii": "double",
    "low": "double",
    "guillemets": "guillemets",
    "reversed": "guillemets",
    "single": "single",
    "straight single": "single",
}
CLOSERS = {
    "straight": frozenset({'"', "＂", "″", "”", "“"}),
    "curly": frozenset({"”", '"', "“", "''", "’’"}),
    "ascii": frozenset({"''", '"', "”", "’’", "‘’", "``"}),
    "low": frozenset({"“", "”", '"', "‟"}),
    "guillemets": frozenset({"»"}),
    "reversed": frozenset({"«"}),
    "single": frozenset({"’", "'"}),
    "straight single": frozenset({"'", "’"}),
}
DOUBLES = frozenset({"straight", "curly", "ascii", "low", "guillemets", "reversed"})
# Words that begin with an apostrophe: 'em, '90s, 'til, 'cause, rock 'n' roll
ELISION = re.compile(
    r"(?:\d0s\b|\d\d\b(?!\.\d)|em\b|til\b|till\b|cause\b|tis\b|twas\b|n\b|bout\b|round\b|cos\b)", re.IGNORECASE
)
FEET_AND_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$")
OPENING_PUNCTUATION = frozenset("([{<—–-―…/:;,=*_>|") | frozenset("“„‘‚«`\"'")
CLOSING_PUNCTUATION = frozenset(")]}>—–-―…/.,;:!?=*_<|") | frozenset("”’»\"'")


def neighbours(mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """The characters before and after the mark; a space at the edges `start` and `end` of its paragraph."""
    before = mark.string[mark.start() - 1] if mark.start() > start else " "
    after = mark.string[mark.end()] if mark.end() < end else " "
    return before, after


def is_apostrophe(mark: re.Match[str], start: int, end: int) -> bool:
    """Inside a word (don't), or before one that begins with an elision ('em); or feet and inches (6'2")."""
    before, after = neighbours(mark, start, end)
    sign = mark.group()
    if sign in "’'‛‘":
        if before.isalnum() and after.isalnum():
            return True
        return not before.isalnum() and bool(ELISION.match(mark.string, mark.end())) and sign != "‘"
    if sign in {'"', "″", "”", "''"} and before.isdigit():
        return bool(FEET_AND_INCHES.search(mark.string, max(start, mark.start() - 6), mark.start()))
    return False


def side_of(mark: re.Match[str], start: int, end: int) -> Side:
    """Which way the mark looks, from the characters around it."""
    before, after = neighbours(mark, start, end)
    opens = (before.isspace() or before in OPENING_PUNCTUATION) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in CLOSING_PUNCTUATION)
    if opens and closes:
        return "both"
    return "open" if opens else "close" if closes else "none"
