"""People whom the model passes over, or takes for bodies, told by the office beside their names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span

from kg.annotate.entities import Named
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.surnames import bare_surnames
from kg.annotate.titles import Phrase

__all__ = ["with_people"]

LINKS = frozenset({"of", "for", "to"})


def with_people(doc: Doc, names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> list[Named]:
    """The names, those of people put right, with the people whom the words for offices tell and their bare surnames."""
    found = [*_as_people(names, phrases, gazetteer), *_titled(doc, names, phrases, gazetteer)]
    return [*found, *bare_surnames(doc, found, gazetteer)]


def _titled(doc: Doc, names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> Iterator[Named]:
    """People whom the model passed over: a first name and another, right behind an office (`spokeswoman Ana Ruiz`), or
    two names between commas behind one (`the ambassador to Chile, Pablo Ferreira, told`) or in front (`Suzanne Early,
    assistant trade representative`); or a first name and another right behind the state of an office (`Deputy Minister
    of Peru Ana Ruiz`)."""
    taken = {i for span, _, _ in names for i in range(span.start, span.end)}
    states = {s.end: s.start for s, kind, found in names if kind == "country" or (kind == "organisation" and found)}
    for phrase in phrases:
        if phrase.kind == "role" and (span := _beside(doc, phrase, taken, gazetteer)) is not None:
            yield span, "person", None
        elif phrase.kind == "role" and (end := _end_of_land(doc, phrase.end, states)) is not None:
            last = _end_of_names(doc, end, taken)
            if last - end >= 2 and gazetteer.is_first_name(doc[end]):
                yield doc[end:last], "person", None


def _end_of_land(doc: Doc, start: int, states: Mapping[int, int]) -> int | None:
    """Token behind the state or body of the post that ends at token `start`: `Spokesperson | of the Foreign Ministry of
    Peru | Ana Ruiz`, `representative | to the UN | Ana Ruiz`; nothing but the post's own words may stand between.
    `states`: where each begins, by the token behind it."""
    if start >= len(doc) or doc[start].lower_ not in LINKS:
        return None
    for i in range(start, min(len(doc), start + 14)):
        if i in states and {t.lower_ for t in doc[states[i] - 2 : states[i]]} & LINKS:
            return i
        if doc[i].lower_ not in {*LINKS, "and", "the"} and not doc[i].text[0].isupper():
            return None
    return None


def _beside(doc: Doc, phrase: Phrase, taken: Collection[int], gazetteer: Gazetteer) -> Span | None:
    end = _end_of_names(doc, phrase.end, taken)
    if end - phrase.end >= 2 and gazetteer.is_first_name(doc[phrase.end]):
        return doc[phrase.end : end]
    if (behind := _set_off(doc, phrase.end, taken)) is not None and not gazetteer.is_office([*behind]):
        return behind
    before = _in_front(doc, phrase.start, taken)
    return before if before is not None and gazetteer.is_first_name(before[0]) else None


def _end_of_names(doc: Doc, start: int, taken: Collection[int]) -> int:
    """Token behind the names in a row, four at most, that nothing is known of."""
    end = start
    while end < min(len(doc), start + 4) and doc[end].tag_ in {"NNP", "NNPS"} and end not in taken:
        end += 1
    return end


def _set_off(doc: Doc, start: int, taken: Collection[int]) -> Span | None:
    """Two or three names between the first comma behind token `start`, no verb before it, and another one."""
    comma = next((t.i for t in doc[start : start + 8] if t.is_punct or t.pos_ in {"VERB", "AUX", "PRON"}), None)
    if comma is None or doc[comma].text != ",":
        return None
    end = _end_of_names(doc, comma + 1, taken)
    closed = end < len(doc) and doc[end].text == "," and 2 <= end - comma - 1 <= 3
    return doc[comma + 1 : end] if closed and all(t.is_title for t in doc[comma + 1 : end]) else None


def _in_front(doc: Doc, start: int, taken: Collection[int]) -> Span | None:
    """Two or three names and a comma in front of the phrase that ends in the office at token `start`."""
    comma = start - 1
    while comma > max(0, start - 5) and doc[comma].pos_ in {"ADJ", "NOUN", "DET"}:
        comma -= 1
    if comma < 2 or doc[comma].text != ",":
        return None
    first = comma
    while first > max(0, comma - 4) and doc[first - 1].tag_ in {"NNP", "NNPS"} and first - 1 not in taken:
        first -= 1
    return doc[first:comma] if 2 <= comma - first <= 3 and all(t.is_title for t in doc[first:comma]) else None


def _as_people(names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> list[Named]:
    """With people for what the model takes for bodies, and their surnames: two names right behind an office (`ministry
    spokesman Tanju Bilgic`), or behind an office and its body (`Vice-president of the Malian Union Omar Keita`)."""
    offices = {phrase.end for phrase in phrases if phrase.kind == "role"}
    phrased = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    bodies = {span.end: span.start for span, _, found in names if found is not None}
    people = set()
    for span, kind, found in names:
        if kind != "organisation" or found is not None or not 2 <= len(span) <= 4:
            continue
        held = (
            span.start in offices and all(t.is_title for t in span) and not set(range(span.start, span.end)) & phrased
        )
        behind = gazetteer.is_first_name(span[0]) and _of_office(span.doc, bodies.get(span.start), offices)
        if held or behind:
            people |= {span.text, span[-1].text}
    return [(span, "person" if found is None and span.text in people else kind, found) for span, kind, found in names]


def _of_office(doc: Doc, start: int | None, offices: Collection[int]) -> bool:
    """Whether `of`, or `of the`, and an office stand before token `start`."""
    if start is None:
        return False
    first = start - 1 if start and doc[start - 1].lower_ == "the" else start
    return first > 0 and doc[first - 1].lower_ == "of" and first - 1 in offices
