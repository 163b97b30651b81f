"""Words for a nation that are part of a name: `Tommy English`, and `American` for American Airlines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Doc, Span, Token

from kg.annotate.entities import Named
from kg.annotate.gazetteer import Gazetteer, fold
from kg.annotate.lists import words_of

__all__ = ["with_demonyms"]

GOES_ON = frozenset({"NN", "JJ", "CD", "PO", "VB", "CC"})  # with the noun to which the word belongs
STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "ROOT"})


def with_demonyms(doc: Doc, names: Sequence[Named], gazetteer: Gazetteer) -> Sequence[Named]:
    """The names, with those of people and of firms for the nations that they sound like."""
    derived = [n for n in names if _is_demonym(n) and _ends_a_phrase(doc, n[0].end)]
    if not derived:
        return names
    firms = {span[0].text for span, kind, _ in names if kind == "organisation" and _is_firm(span)}
    own = [n for n in derived if n[0].text in firms and _stands_alone(n[0][0])]
    people = _people(doc, [n for n in derived if n not in own], names, gazetteer)
    if not own and not people:
        return names
    gone = {n[0].start for n in own} | {i for s in people for i in range(s.start, s.end)}
    gone |= {n[0].start for n in derived if n[0].text in {s[-1].text for s in people} and _stands_alone(n[0][0])}
    found: list[Named] = [(span, "person", None) for span in people]
    found += [(named[0], "organisation", None) for named in own]
    return [*(n for n in names if n[0].start not in gone), *found]


def _is_firm(span: Span) -> bool:
    """`American Airlines`, `Swiss Steel AG`; not `American Academy of Sciences`."""
    endings = words_of("suffixes") | words_of("firm_endings")
    return len(span) > 1 and all(fold(t.text) in endings for t in span[1:])


def _is_demonym(named: Named) -> bool:
    span, kind, found = named
    derived = found is not None and found.name.sense in {"adjective", "people"}
    return derived and kind == "country" and len(span) == 1 and span[0].is_title


def _ends_a_phrase(doc: Doc, end: int) -> bool:
    """Whether no noun follows that the word could belong to: a stop, a finite verb, a preposition."""
    behind = doc[end] if end < len(doc) else None
    if behind is None or behind.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    return behind.text != "-" and behind.tag_[:2] not in GOES_ON


def _stands_alone(word: Token) -> bool:
    """`according to American`, `American said`; not `the American said`."""
    before = word.doc[word.i - 1].tag_ if word.i else ""
    return word.dep_ in STANDING and before not in {"DT", "PRP$", "JJ", "CD"}


def _people(doc: Doc, derived: Sequence[Named], names: Sequence[Named], gazetteer: Gazetteer) -> list[Span]:
    """`Tommy English said`, `Najibullah Danish, a spokesman`: whole names whose last word is one of `derived`."""
    alone = {span.end for span, kind, found in names if kind == "person" and found is not None and len(span) == 1}
    taken = {i for span, kind, _ in names if kind != "person" for i in range(span.start, span.end)}
    spans = (_whole_name(doc, named[0].start, taken) for named in derived)
    return [s for s in spans if len(s) > 1 and (gazetteer.is_first_name(s[0]) or s.end - 1 in alone)]


def _whole_name(doc: Doc, surname: int, taken: Collection[int]) -> Span:
    """The one or two names in front of it that belong to nobody else, and the word itself."""
    first = surname
    while first > max(0, surname - 2) and first - 1 not in taken and _is_name(doc[first - 1]):
        first -= 1
    return doc[first : surname + 1]


def _is_name(token: Token) -> bool:
    return token.is_title and token.is_alpha and token.tag_ in {"NNP", "NNPS"}
