"""Styles of rank: before titles and names they say nothing and mislead the parser (`HE the Foreign Minister`, `H.H.
Sheikh Weber`); alone they are `he` (`His Excellency added`)."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from kg.annotate.drafts import Draft
from kg.annotate.lists import words_of

__all__ = ["with_styles", "without_styles"]


@cache
def _style() -> re.Pattern[str]:
    """HE SAID is no style, nor is HM Revenue."""
    rank = f"(?:Royal |Serene )?(?:{'|'.join(sorted(w.capitalize() for w in words_of('honoured')))})"
    return re.compile(
        rf"\b(?:(?:H\.E\.|H\.H\.|H\.R\.H\.|H\.M\.|HRH|(?:His|Her) {rank},?)(?= (?:the )?[A-Z])"
        r"|HE(?= (?:the )?(?:[A-Z][a-z.]|U[AKNS]E? ))"
        r"|H[HM](?= (?:the |)(?:Amir|Emir|King|Queen|Sheikh|Shaikh|Sultan|Crown)\b))"
    )


def without_styles(text: str) -> str:
    """The text with spaces for styles before titles and names, one for each letter.

    >>> without_styles("HE the Minister met H.E. Weber.")
    '   the Minister met      Weber.'
    """
    return _style().sub(lambda style: " " * len(style[0]), text) if "H" in text else text


def with_styles(doc: Doc, drafts: list[Draft]) -> list[Draft]:
    """The drafts, where `His Excellency` alone is one pronoun, and no name."""
    ranks = [t for t in doc[1:] if t.is_title and t.lower_ in words_of("honoured")]
    alone = [t for t in ranks if t.nbor(-1).text in {"His", "Her"}]
    for rank in alone:
        inside = {rank.i, rank.i - 1}
        drafts = [d for d in drafts if d.head not in inside]
        gender = "m" if rank.nbor(-1).text == "His" else "f"
        drafts.append(Draft(rank.i - 1, rank.i + 1, rank.i, "person", "pronoun", gender=gender))
    return drafts
