"""Listed names inside longer ones that make them another's: `Liberal Democratic Party`, `Trump University`."""

from __future__ import annotations

from collections.abc import Collection, Container

from spacy.tokens import Doc, Span, Token

from kg.annotate.lists import words_of
from kg.seeds import Entry

__all__ = [
    "begins_a_body",
    "goes_on",
    "is_a_line",
    "is_in_longer",
    "is_land_of_office",
    "is_of_another",
    "is_only_joined",
    "is_prefixed",
    "is_shouted",
    "may_be_of_another",
    "place_behind",
]

MODIFIERS = frozenset({"compound", "amod", "nmod"})
PROPER = frozenset({"NNP", "NNPS"})
PARTS_OF_CONTINENTS = frozenset({"Latin", "North", "South", "Central", "Native", "Pan"})


def is_in_longer(span: Span, *, person: bool, adjective: bool) -> bool:
    """`Latin American`, `the States of Malaya`, `Trump University`: part of a longer name by the words beside it."""
    if adjective and span.start and span.doc[span.start - 1].text in PARTS_OF_CONTINENTS:
        return True
    short = person or len(span) - (span[0].lower_ == "the") == 1
    if not short and is_prefixed(span.doc, span.start):
        return True
    return (
        _is_part_of_the_land(span)
        or _is_county(span)
        or _is_street(span)
        or (short and _is_named_after(span, person=person))
    )


def is_land_of_office(span: Span, entity: Span, offices: Collection[str], first_names: Container[str]) -> bool:
    """`Peru` in `Defence Minister of Peru Ana Ruiz`, whom the model calls `Peru Ana Ruiz`, and in `the Foreign Ministry
    of Peru Ana Ruiz`, which it takes for a body. `offices`: last words of posts and bodies."""
    if entity.end - span.end < 2 or span.start == 0 or span.doc[span.start - 1].lower_ not in {"of", "for"}:
        return False
    before = {t.lower_ for t in entity if t.i < span.start}
    behind = span.doc[span.end].lower_ in first_names
    return (entity.label_ == "PERSON" and not before) or (behind and not before.isdisjoint({*offices, "affairs"}))


def is_prefixed(doc: Doc, start: int) -> bool:
    """`American government` in `overthrew a pro-American government`, whose words begin at token `start`: another's,
    which sides with it."""
    before = start - 2 if start > 1 and doc[start - 1].text == "-" else start - 1
    return before >= 0 and doc[before].lower_ in {"pro", "anti", "ex"}


def is_only_joined(span: Span) -> bool:
    """`CNN` in `CNN-Turk`; but not in `CNN-led`. `EPA` in `Image copyright EPA Image caption`, whose picture it is."""
    doc, end = span.doc, span.end
    if span.start and doc[span.start - 1].lower_ == "copyright":
        return True
    joined = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    return joined and doc[end + 1].text[0].isupper()


def _is_named_after(span: Span, *, person: bool) -> bool:
    """`the Uruguay Round`, `Indiana University`, `Ohio State University`: what bears the name; people give it to more
    (`Clinton Fund`)."""
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    if behind is None or not behind.text.istitle():
        return False
    if behind.text == "State" and _word(span, 1) == "University":
        return True
    return behind.lower_ in words_of("named_after") or (person and behind.lower_ in words_of("named_after_people"))


def _is_county(span: Span) -> bool:
    """`San Bernardino County`, around the town of that name; but not `Texas county officials`."""
    behind = _word(span, 0)
    return behind.istitle() and behind.lower() in words_of("counties")


def _is_street(span: Span) -> bool:
    """`Tariq al-Bab`, a quarter of Aleppo, and not the town of al-Bab."""
    articled = span.start > 0 and span[0].lower_ in {"al", "el"}
    return (
        articled and span.doc[span.start - 1].text.istitle() and span.doc[span.start - 1].lower_ in words_of("streets")
    )


def _word(span: Span, n: int) -> str:
    """The text of the n-th token behind."""
    return span.doc[span.end + n].text if span.end + n < len(span.doc) else ""


def is_a_line(token: Token) -> bool:
    """`U.S. Lines`: a firm; but not `U.S. Firms`, nor `U.S. lines up support`."""
    return token.tag_ in PROPER and token.lower_ in words_of("lines")


def begins_a_body(span: Span, entity: Span | None) -> bool:
    """`New York Mets`, `Los Angeles Times`: a body that the model finds, in capitals throughout."""
    if (
        len(span) != 2
        or entity is None
        or entity.label_ != "ORG"
        or entity.start < span.start - 1
        or entity.end <= span.end
    ):
        return False
    return not span.text.isupper() and all(t.text[0].isupper() and t.is_alpha for t in span.doc[span.end : entity.end])


def _is_part_of_the_land(span: Span) -> bool:
    """`the States of Malaya`, `the West of Aleppo`: not whom the two words name alone; but `accused the West of it`."""
    doc, end = span.doc, span.end
    if len(span) != 2 or span[0].lower_ != "the" or end + 1 >= len(doc) or doc[end].lower_ != "of":
        return False
    return doc[end].head.i == end - 1 and doc[end + 1].tag_ == "NNP"


def may_be_of_another(span: Span) -> bool:
    """Whether the name is one that many have, with a word in front or behind that may say whose: a cheap question."""
    doc, end = span.doc, span.end
    before = span.start > 0 and doc[span.start - 1].text[:1].isupper()
    behind = end + 1 < len(doc) and doc[end].lower_ == "of"
    return (before or behind) and (_head(span) in words_of("shared_heads") or _is_suffix(span))


def place_behind(span: Span) -> int | None:
    """Token behind `of`, or `of the`: `Democratic Party of the Philippines`."""
    doc, end = span.doc, span.end
    if end + 2 >= len(doc) or doc[end].lower_ != "of":
        return None
    return end + 1 + (doc[end + 1].lower_ == "the")


def is_of_another(span: Span, entry: Entry, front: Entry | None, behind: Entry | None, *, doubtful: bool) -> bool:
    """`Liberal Democratic Party`, `Canadian House of Commons`, `Kurdistan Region Security Council`, `Supreme Court of
    Chad`, `Royal Bank of Canada`; but not `U.N. Security Council`, nor `British House of Commons`. `front`, `behind`:
    the rows named there."""
    council = _head(span) in words_of("councils")
    if not doubtful and not council and _head(span) not in words_of("banks"):
        return False
    if behind is not None and behind.kind == "country" and (entry.country or council):
        return behind.country != entry.country
    before = span.doc[span.start - 1] if span.start else None
    if before is None or not _modifies(before, span):
        return False
    if front is None:
        return not _is_no_owner(before, span)
    if front.kind == "country":
        return front.country != entry.country if entry.country else council
    place = front.kind == "place" and _head(span) in words_of("houses")
    return place or (front.kind == "place" and front.country not in (None, entry.country) and entry.country is not None)


def _modifies(before: Token, span: Span) -> bool:
    """Whether a capitalised word belongs to the name behind it: not one that only begins the sentence (`Former Labour
    Party leaders`), nor a day in a text that has lost its commas."""
    if not before.text[0].isupper() or before.lower_ in words_of("weekdays") or before.ent_type_ in {"DATE", "TIME"}:
        return False
    if before.tag_ not in PROPER and (before.tag_ != "JJ" or _begins(before)):
        return False
    return before.dep_ in MODIFIERS and before.head.i >= span.start


def _begins(token: Token) -> bool:
    """Whether the token has its capital letter from its place: `Other Security Council members`."""
    return bool(token.is_sent_start) or token.i == 0 or not token.doc[token.i - 1].is_alpha


def _is_no_owner(before: Token, span: Span) -> bool:
    """`U.N. Security Council`, `Republican Senate`."""
    word = before.lower_
    return word in words_of("of_nations") or (_head(span) in words_of("houses") and word in words_of("creeds"))


def _head(span: Span) -> str:
    """The noun of the name: `House of Commons` → house."""
    of = next((i for i, t in enumerate(span) if t.lower_ == "of" and i), len(span))
    head: str = span[of - 1].lower_
    return head


def _is_suffix(span: Span) -> bool:
    """`PLC` in `Wireless PLC`."""
    return len(span) == 1 and span[0].lower_ in words_of("suffixes")


def goes_on(doc: Doc, i: int) -> bool:
    """Whether a name goes on: `the North American states`."""
    return i < len(doc) and doc[i].text[0].isupper() and doc[i].pos_ in {"PROPN", "ADJ", "NOUN"}


def is_shouted(doc: Doc, i: int) -> bool:
    """Whether the words on both sides are capitals too."""
    beside = [doc[j] for j in (i - 1, i + 1) if 0 <= j < len(doc)]
    return len(beside) == 2 and all(t.is_alpha and t.is_upper and len(t.text) > 2 for t in beside)
