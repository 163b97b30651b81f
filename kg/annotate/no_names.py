"""What the model takes for a name and is none: captions, rows of towns, numbers, events, the tail of a firm's name."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.model import Kind
from kg.seeds import load_lexicon

__all__ = ["is_a_language", "is_no_name", "is_of_a_text"]

TICKER = re.compile(r"[A-Z0-9]{1,6}(_p)?\.[A-Z]{1,3}")  # AAPL.O, VOWG_p.DE


def is_no_name(span: Span, kind: Kind) -> bool:
    """Captions, menus and credit lines (`Getty Images Image caption`), what has a number (`F-16`, `Oct. 18`), and what
    runs over a line's end."""
    words = {fold(t.text) for t in span}
    before = fold(span.doc[span.start - 1].text) if span.start else ""
    return (
        bool(words & words_of("not_in_names"))
        or words <= words_of("suffixes")  # `ZTE Corp`, `Donald Trump Jr.`: no name without what stands in front
        or _is_a_thing(span, kind)
        or is_of_a_text(span)
        or (len(span) == 1 and not span.text.isupper() and words <= words_of("posts"))  # `Brig. Gen. Keita`
        or _is_a_weapon(span)
        or _is_a_case(span)
        or _is_a_portfolio(span, kind)
        or _is_a_ticker(span)
        or _is_a_crosshead(span)
        or _is_a_service(span)  # `the BBC's Chinese Service`: a part of it
        or before == "copyright"  # `Image copyright EPA Image caption`
        or before in words_of("vessels")  # `the aircraft carrier Harry S. Truman`
        or _is_a_row(span, kind)
        or _is_a_row_of_quarters(span)
        or any(_has_digit(t) for t in span)
        or "\n" in span.text
        or (len(span) > 1 and span.text.isupper() and _line(span).isupper())
    )


def is_of_a_text(span: Span, *, state: bool = False) -> bool:
    """`Rome` in `the Treaty of Rome`, `Tokyo` in `the Bank of Tokyo`: no place; but the Bank of Chad is Chad's."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].lower_ != "of" or not doc[start - 2].text.istitle():
        return False
    word = fold(doc[start - 2].text)
    return word in words_of("treaties") or (word in words_of("banks") and not state)


def _is_a_ticker(span: Span) -> bool:
    """`Weber AG (WBRG_p.DE)`: by what its shares are traded, whole or the part that the model sees."""
    text, start, end = span.doc.text, span.start_char, span.end_char
    opened, closed = text.rfind("(", max(0, start - 12), start), text.find(")", end, end + 12)
    return opened >= 0 and closed >= 0 and TICKER.fullmatch(text, opened + 1, closed) is not None


def _is_a_weapon(span: Span) -> bool:
    """`Rockets also hit the town`, whose capital letter is the sentence's."""
    return len(span) == 1 and span[0].tag_ == "NNS" and span[0].lemma_.lower() in load_lexicon("actors")["machines"]


def _is_a_crosshead(span: Span) -> bool:
    """`German Mood` alone on a line between paragraphs."""
    text, start, end = span.doc.text, span.start_char, span.end_char
    if len(span) < 2 or start == 0 or end == len(text) or text[end] != "\n":
        return False
    return text[text.rfind("\n", 0, start) + 1 : start].strip().lower() in {"", "the"}


def _is_a_service(span: Span) -> bool:
    """`the BBC's Chinese Service`: what it sends in a language, and no body of a state."""
    doc, start = span.doc, span.start
    owned = start > 1 and doc[start - 1].tag_ == "POS" and doc[start - 2].ent_type_ == "ORG"
    return owned and len(span) == 2 and span[1].lower_ == "service"


def is_a_language(doc: Doc, start: int, end: int) -> bool:
    """`Russian` in `the BBC's Russian service`."""
    service = end < len(doc) and doc[end].lower_ == "service" and start > 1 and doc[start - 1].tag_ == "POS"
    return service and doc[start - 2].ent_type_ == "ORG"


def _is_a_thing(span: Span, kind: Kind) -> bool:
    """`PM Summit`, `the Violence Against Women Act`, `State of the Union`: an event or a text, and nobody."""
    told = fold(span[-1].text) in words_of("things_named") or fold(span.text) in words_of("things_named")
    talks = kind == "place" and fold(span[-1].text) == "round"  # `the Uruguay Round`
    return talks or (kind == "organisation" and (told or _is_a_text_on(span) or _is_an_operation(span)))


def _is_a_text_on(span: Span) -> bool:
    """`Convention on the Law of the Sea`."""
    return len(span) > 2 and span[1].lower_ in {"on", "for", "against"} and fold(span[0].text) in words_of("texts_on")


def _is_an_operation(span: Span) -> bool:
    """`Operation Euphrates Shield`; but `Operations Command` and `Operations Centre` are bodies."""
    fought = len(span) > 1 and fold(span[0].text) in words_of("operations")
    return fought and not {fold(t.text) for t in span[1:]} & (words_of("own_kinds") | words_of("run_operations"))


def _is_a_case(span: Span) -> bool:
    """`Hansen v. Weber`: a lawsuit."""
    return len(span) > 2 and any(t.text in {"v", "v."} for t in span[1:-1])


def _is_a_portfolio(span: Span, kind: Kind) -> bool:
    """`Trade and Industry` of `Trade and Industry Secretary Paul Hansen`: of what he is the minister."""
    if kind != "organisation" or fold(span.text) not in words_of("portfolios"):
        return False
    behind = [t for t in span.doc[span.end : span.end + 3] if t.text[0].isupper()]
    return any(t.lower_ in {"minister", "secretary", "commissioner"} for t in behind)


def _is_a_row(span: Span, kind: Kind) -> bool:
    """`Rastan Talbeesah Ter Maaleh` in a text that has lost its commas: towns in a row, and no name. `towns of` tells
    it of what the model takes for a person too."""
    words, start = span.text.split(), span.start
    towns = start > 1 and span.doc[start - 1].lower_ == "of" and span.doc[start - 2].tag_ == "NNS"
    towns = towns and fold(span.doc[start - 2].text) in words_of("place_words")
    named = any(fold(t.text) in words_of("place_words") or t.tag_ in {"IN", "DT"} for t in span)
    return (kind == "place" or towns) and "," not in span.doc.text and len(words) > 2 and not named


def _is_a_row_of_quarters(span: Span) -> bool:
    """`Al-Forqan al-Akramiyeh al-Aazamiyeh` in a text that has lost its commas, whatever the model takes it for."""
    articles = [w for w in span.text.split() if fold(w).startswith(("al-", "el-"))]
    return "," not in span.doc.text and len(articles) >= 3


def _line(span: Span) -> str:
    """The rest of a short line around the span, as in `GLOOMY ASSESSMENT`; nothing for a line of running text."""
    text, start, end = span.doc.text, span.start_char, span.end_char
    before, behind = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[before : behind if behind >= 0 else len(text)]
    return line if len(line.split()) <= 8 else ""


def _has_digit(token: Token) -> bool:
    return any(c.isdigit() for c in token.text)
