"""When two names are one, for an annotation that lists the acceptable names."""

import re
import unicodedata
from functools import cache

__all__ = ["fold", "same"]


@cache
def fold(name: str | None) -> str | None:
    """The name in plain small letters without articles: `the U.S.` → `u s`."""
    if name is None:
        return None
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9 ]", " ", plain)
    return " ".join(re.sub(r"\b(the|a|an)\b", " ", plain).split())


def same(a: str | None, b: str | None) -> bool:
    """Equal; or one is the other's tail (`lavrov`, `sergey lavrov`); or two spellings (`sergei lavrov`)."""
    if a == b:
        return True
    if not a or not b:
        return False
    short, long = sorted((a.split(), b.split()), key=len)
    if len(short[-1]) >= 4 and short == long[-len(short) :] and len(long) - len(short) <= 2:
        return True
    return len(short) == len(long) >= 2 and short[-1] == long[-1] and short[0][:4] == long[0][:4]
