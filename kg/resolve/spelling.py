"""Names as they sound: transliterations of one name come out alike, whoever spelled them.

Letters of any script become Latin (anyascii); a name is cut into its parts (nameparser); what transliterations of
Arabic, Persian, Russian and Turkish names differ in is levelled: vowels, doubled letters, `kh` and `h`, `q` and `k`,
`al-` and `el-`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from nameparser import HumanName

from kg.resolve.names import folded

__all__ = ["Parts", "latin", "name_parts", "skeleton"]

PARTICLE = re.compile(r"\b(?:al|el|an|ar|as|ash|at|az|ul|ad)[\s-]+", re.IGNORECASE)
LEVELLED = (
    (r"sch|sh", "s"), (r"tch|ch|cz|tsch", "c"), (r"kh|gh|q|x|ck|c(?=[aouklr])", "k"), (r"ph", "f"),
    (r"th", "t"), (r"dh", "d"), (r"zh|dj", "j"), (r"w", "v"), (r"z", "s"), (r"g", "k"), (r"y|j(?=$|[^aeiou])", ""),
)  # fmt: skip
PATTERNS = tuple((re.compile(pattern), letters) for pattern, letters in LEVELLED)


def latin(name: str) -> str:
    """The name in lower-case ASCII letters and single spaces.

    >>> latin("Сергей Лавров"), latin("Erdoğan")
    ('sergey lavrov', 'erdogan')
    """
    return folded(anyascii(name))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a name, levelled: equal for spellings of one name.

    >>> {skeleton(w) for w in ("Sergey", "Sergei", "Sergej")}, {skeleton(w) for w in ("al-Nusra", "an-Nosra")}
    ({'srk'}, {'nsr'})
    """
    plain = latin(PARTICLE.sub("", word)).replace(" ", "")
    for pattern, letters in PATTERNS:
        plain = pattern.sub(letters, plain)
    bones = plain[:1] + re.sub("[aeiouh]", "", plain[1:])
    return re.sub(r"(.)\1+", r"\1", "a" + bones[1:] if bones[:1] in "aeiou" else bones)


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name: first, middle and last, as written; one word alone is the last."""

    first: str
    middle: str
    last: str


@lru_cache(maxsize=65536)
def name_parts(name: str) -> Parts:
    """The parts of a person's name, without honorifics and suffixes.

    >>> name_parts("Gen. Abdel Fattah al-Sisi")
    Parts(first='Abdel Fattah', middle='', last='al-Sisi')
    """
    words = name.split()
    if len(words) <= 2 and "," not in name and "." not in name:  # the usual case needs no parser
        return Parts(words[0] if len(words) == 2 else "", "", words[-1] if words else name)
    parsed = HumanName(name)
    first, middle, last = str(parsed.first), str(parsed.middle), str(parsed.last)
    return Parts(first, middle, last) if last else Parts("", "", first or name)
