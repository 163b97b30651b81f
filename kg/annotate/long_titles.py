"""Posts told at length before a name: `Director of the Chadian Foreign Ministry's Second Department Omar Weber`.

What the post is of stands between the two, with names and genitives of its own: the name at its end is who has the
post.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.gazetteer import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.annotate.titles import Phrase
    from kg.seeds import Seeds

__all__ = ["find_long_title", "is_rank"]

LONGEST = 28  # tokens from the post to the name
OF = frozenset({"of", "for", "to", "in", "at"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "CCONJ", "PART"})
STOPS = frozenset({"by", "with", "from", "against", "after", "before", "than", "as", "between", "about", "over"})


def find_long_title(doc: Doc, start: int, end: int, phrases: Sequence[Phrase], seeds: Seeds) -> Phrase | None:
    """The post at whose end the name at tokens `start` to `end` stands; None where a title stands right before the name
    (`an aide to President Omar Weber`), or nothing of the post does (`a critic of Omar Weber`)."""
    if end - start < 2:
        return None
    start = next((p.start for p in phrases if p.end == start and is_rank(p)), start)
    if start < 4 or not _ends_what_is_led(doc[start - 1], phrases, seeds):
        return None
    first = start - 1
    while first > max(0, start - LONGEST) and _may_stand_inside(doc[first - 1]) and not doc[first].is_sent_start:
        first -= 1
    inside = [p for p in phrases if p.kind == "role" and first <= p.start and p.end < start]
    post = inside[0] if len(inside) == 1 else None
    return post if post and doc[post.end].lower_ in OF and not _is_of_many(doc, post) else None


def is_rank(phrase: Phrase) -> bool:
    """The `Colonel` of `Spokesman for the Ministry of Defence of Chad Colonel Omar Weber`."""
    return phrase.kind == "role" and (phrase.id == "officer" or phrase.text.casefold() == "ambassador")


def _ends_what_is_led(word: Token, phrases: Sequence[Phrase], seeds: Seeds) -> bool:
    """The `Department`, `Chad`, `Affairs` right before the name; no rank, no `'s`, no adjective."""
    titled = fold(word.text) in seeds.honorifics or any(p.kind == "role" and p.end == word.i + 1 for p in phrases)
    return word.text[0].isupper() and word.pos_ in {"NOUN", "PROPN"} and not titled and word.ent_type_ != "NORP"


def _may_stand_inside(word: Token) -> bool:
    hyphen = word.text in {"-", "–"} and not word.whitespace_
    return hyphen or (
        (word.pos_ in INSIDE or (word.is_title and word.tag_ == "VBG"))
        and word.lower_ not in STOPS
        and not word.is_space
    )


def _is_of_many(doc: Doc, post: Phrase) -> bool:
    """`officials of Chad`, `a former director of`, who may be anybody."""
    many = doc[post.end - 1].tag_ in {"NNS", "NNPS"}
    return many or (post.start > 0 and doc[post.start - 1].lower_ in {"a", "an", "no", "any"})
