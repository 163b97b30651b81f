"""The undertaking that a charge says was broken, or a claim says was kept."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.seeds import load_lexicon

__all__ = ["broken_by", "is_omission", "truce_around"]

PHRASE = 12  # words of the undertaking that are kept
_OMISSION = re.compile(
    r"\b(?:fail|refus|neglect|unwilling|unable|inabilit|not\b|never\b|cannot)|n['’]t\b", re.IGNORECASE
)


_ATTACK = re.compile(
    r"\b(?:attack|air ?strike|raid|shell(?:ed|ing)|bomb(?:ed|ing|ardment)|offensive|assault|shoot|fired?\b)",
    re.IGNORECASE,
)
_TRUCE = re.compile(r"\b(?:truce|cease-?fire|cessation of \w+|armistice)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """A noun of undertaking or agreement with the words before and behind it."""
    table = load_lexicon("factuality")
    nouns = "|".join(sorted({*table["undertakings"], *table["agreements"]}, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:(?:part|condition|terms?|provisions?|side|end)\s+of\s+)?(?:\w+\s+){{0,2}}?(?:{nouns})s?\b[^,;.“”\"]*",
        re.IGNORECASE,
    )


def broken_by(content: str) -> str | None:
    """The words for the undertaking in a charge of not keeping it; None when no undertaking is named.

    >>> broken_by("failed to live up to its own commitments")
    'its own commitments'
    >>> broken_by("killed civilians") is None
    True
    """
    found = _pattern().search(content)
    return " ".join(found.group().split()[:PHRASE]) if found else None


def is_omission(content: str) -> bool:
    """Whether the charge is of something not done, which may have been promised: `can't separate`.

    >>> is_omission("failing to rein in the rebels"), is_omission("bombing hospitals")
    (True, False)
    """
    return _OMISSION.search(content) is not None


def truce_around(content: str, sentence: str) -> str | None:
    """The truce that the sentence of a charge speaks of, where the charge is of something left undone or of attacks.

    >>> truce_around("350 attacks by the opposition", "Since the truce there were 350 attacks by the opposition.")
    'truce'
    >>> truce_around("lied about the camp", "It broke the truce and lied about the camp.") is None
    True
    """
    found = _TRUCE.search(sentence) if is_omission(content) or _ATTACK.search(content) else None
    return found.group() if found else None
