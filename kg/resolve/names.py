"""Names as identifiers and labels."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["folded", "slug", "tidy_name"]

ARTICLES = re.compile(
    r"^(?:the|a|an|some|any|at least|least|more than|about|nearly|over|this|that|these|those|its|his|her|their|our"
    r"|other|both|all|few|several|many|most|another|each|every|certain|various|numerous"
    r"|dozens of|hundreds of|thousands of|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d[\d,.]*|previous)\s+(?=\S)",
    re.IGNORECASE,
)
OWNED = re.compile(r"([A-Z][^’']*[’']s )(.+)", re.DOTALL)
DOZENS = re.compile(r"^(?:dozen|score|hundred|thousand)\s+(?=\S)", re.IGNORECASE)


def _uncounted(words: str) -> str:
    while (shorter := ARTICLES.sub("", words)) != words:
        words = DOZENS.sub("", shorter)
    return words


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """Lower-case letters and digits, single spaces, no diacritics.

    >>> folded("Zeid Ra’ad al-Hussein")
    'zeid raad al hussein'
    """
    plain = unicodedata.normalize(
        "NFKD", name.replace("’", "").replace("'", "").translate({0x131: "i", 0x141: "L", 0x142: "l"})
    )
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def slug(name: str) -> str:
    """A readable identifier of ASCII letters, digits and hyphens; never empty.

    >>> slug("U.S. intelligence official"), slug("Лавров")
    ('us-intelligence-official', 'actor-5711cf')
    """
    from kg.model import short_hash

    ascii_only = folded(name.replace(".", "")).encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split())[:80].strip("-") or f"actor-{short_hash(name)[:6]}"


def tidy_name(text: str) -> str:
    """A mention's words as a label: one line, without articles and numbers in front or a genitive behind.

    >>> tidy_name("the  illegal armed\\ngroups")
    'illegal armed groups'
    """
    words = _uncounted(" ".join(text.split()))
    if owned := OWNED.match(words):  # Brazil's several hundred creditor banks
        words = owned[1] + _uncounted(owned[2])
    bare = re.sub(r"(?:’s|'s)$", "", words).strip(" ,;:“”\"'‘’()[]")
    bare = bare if bare.count(".") > 1 else bare.strip(".")  # the full stop of `U.S.` is its own
    return bare or text.strip() or "?"
