"""A claim's words as a label: short, without marks, and without the auxiliaries that open them."""

from __future__ import annotations

import re

__all__ = ["short_form"]

LONGEST = 10  # words
SHORTEST = 3  # words before a clause may be cut off
_OPENING = re.compile(
    r"^(?:(?:has|have|had|is|are|was|were|be|been|being|would|will|shall|also|simply|still|that|to)\s+)+"
    r"(?!(?:not|n't|never|no|unable|unlikely)\b)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”„«»\"()\[\]{}‘]|(?<!\w)['’]|['’](?!\w)")
_NEXT = re.compile(
    r"\s*[,;:—–…]\s+|\s+(?:which|who|whom|whose|because|while|after|before|although|though|whereas|when|where|saying)\s+"
)


def short_form(content: str) -> str:
    """The first clause of a claim's words, ten words at most; empty for words that are marks only.

    >>> short_form("had disrupted the ceasefire in Syria, which the US denies")
    'disrupted the ceasefire in Syria'
    >>> short_form("would withdraw all personnel it had dispatched to prepare for military co-operation with Russia")
    'withdraw all personnel it had dispatched to prepare for military …'
    >>> short_form("did not fulfil the key condition of the “agreement”")
    'did not fulfil the key condition of the agreement'
    """
    words = " ".join(_MARKS.sub(" ", content).split()).strip(" ,;:.!?")
    words = _OPENING.sub("", words, count=1) or words
    for cut in _NEXT.finditer(words):
        if len(words[: cut.start()].split()) >= SHORTEST:
            words = words[: cut.start()]
            break
    parts = words.split()
    return words if len(parts) <= LONGEST else " ".join([*parts[:LONGEST], "…"])
