"""Where a body's name begins and ends that the model cuts: `Syrian | Centre of Events`, `Smith Center | for Law`."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from spacy.tokens import Doc, Span, Token

from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.model import Kind

__all__ = ["begins_behind_article", "committee_of_house", "end_of_complement", "end_of_name"]

JOINERS = frozenset({"and", "of", "the", "&"})
APART = frozenset({"DATE", "TIME", "PERSON", "GPE", "NORP", "CARDINAL"})
PROPER = frozenset({"NNP", "NNPS"})


def begins_behind_article(entity: Span, first: int, lands: Mapping[int, int]) -> bool:
    """`the Syrian Centre of Events` begins behind its article, with a place or an adjective of one (`lands`: where each
    begins and ends); but `the U.S. Forest Service` is the Forest Service."""
    articled = entity[0].tag_ == "DT" and lands.get(entity.start + 1) == first
    return articled and not entity[1].text.replace(".", "").isupper()


def committee_of_house(doc: Doc, start: int, end: int) -> Span | None:
    """`U.S. Senate Finance Committee` where a listed house is named from token `start` to `end` (`the U.S. Senate`)."""
    if end == len(doc) or not doc[end].text[0].isupper():
        return None  # `In the Senate, Finance Committee members left`
    last = end
    while last < min(len(doc), end + 6) and _may_be_of_committee(doc[last]):
        last += 1
    while last > end and fold(doc[last - 1].text) not in words_of("of_houses"):
        last -= 1
    start += doc[start].lower_ == "the"
    return doc[start:last] if last > end else None


def _may_be_of_committee(token: Token) -> bool:
    proper = token.text[0].isupper() and token.tag_ in {"NNP", "NNPS", "NN", "NNS", "JJ"}
    return (proper or token.lower_ in {"and", ","}) and not token.is_sent_start


def end_of_name(doc: Doc, end: int, kind: Kind, taken: Collection[int]) -> int:
    """Token behind a name that the model ends at `end`: `Smith Center | for Law`, `Baghdad | Station`."""
    if kind == "organisation":
        return end_of_complement(doc, end, taken)
    bears = kind == "place" and end < len(doc) and doc[end].text.istitle() and end not in taken
    return end + (bears and doc[end].lower_ in words_of("named_after"))


def end_of_complement(doc: Doc, end: int, taken: Collection[int] = ()) -> int:
    """Token behind `for Astrophysics` in `Smith Center for Astrophysics`, where the name ends at `end` without it; but
    not in `left the Smith Center for Oslo`. `taken`: tokens of listed names, which are others."""
    if end + 1 >= len(doc) or doc[end].lower_ not in {"for", "of", "on"} or doc[end].head.i != end - 1:
        return end
    if not doc[end - 1].text[0].isupper() or fold(doc[end - 1].text) not in words_of("completed"):
        return end
    last = i = end + 1
    while i < len(doc) and not doc[i].is_sent_start and (_goes_on(doc[i], taken) or doc[i].lower_ in JOINERS):
        i += 1
        last = i if doc[i - 1].lower_ not in JOINERS else last
    cut = i < len(doc) and doc[i].tag_ in PROPER  # `the Office of President Omar Keita`
    return end if cut or last == end + 1 else last


def _goes_on(token: Token, taken: Collection[int]) -> bool:
    return token.text[0].isupper() and token.tag_ in PROPER and token.i not in taken and token.ent_type_ not in APART
