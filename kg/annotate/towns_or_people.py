"""Surnames that are something else too: a town's name beside who bears it (`Peter Bristol spoke. Bristol said`), and a
family's (`the Hansen family`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span

from kg.annotate.entities import Named
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.lists import words_of

__all__ = ["with_surnames"]

MODIFIERS = frozenset({"compound", "nmod", "amod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def with_surnames(doc: Doc, names: Sequence[Named], gazetteer: Gazetteer) -> list[Named]:
    """The names with the towns that are people here, and without the people who are a family here."""
    full = {s[-1].text for s, kind, found in names if kind == "person" and _is_in_full(s, gazetteer, found is not None)}
    towns = [n[0] for n in names if len(n[0]) == 1 and n[0].text in full and _may_be_town(n, gazetteer)]
    placed = {s.text for s in towns if _is_placed(s)}
    people = {s.start for s in towns if _is_person(s, placed)}
    inside = {s.start for s in towns if _ends_a_name(s)}
    return list(_settled(doc, names, people, inside))


def _settled(doc: Doc, names: Sequence[Named], people: Collection[int], inside: Collection[int]) -> Iterator[Named]:
    for span, kind, found in names:
        if span.start in inside and len(span) == 1:
            continue  # `London` in `Jana Hamessley London`, which the model cuts
        behind = doc[span.end].lower_ if kind == "person" and span.end < len(doc) else ""
        if behind in words_of("families") and _is_of_family(span):
            yield doc[span.start : span.end + 1], "organisation", None
        elif span.start in people and len(span) == 1:
            yield span, "person", None
        else:
            yield span, kind, found


def _is_in_full(span: Span, gazetteer: Gazetteer, known: bool) -> bool:
    """`Peter Bristol`, but not `Damascus` in `Hama Damascus`."""
    return len(span) > 1 and span[-1].text.istitle() and (known or gazetteer.is_first_name(span[0]))


def _may_be_town(named: Named, gazetteer: Gazetteer) -> bool:
    """A town or province, listed or not, a seat of government included; but no state's own name."""
    _, kind, found = named
    if found is None:
        return kind == "place"
    return any(gazetteer.entries[n.entry].kind == "place" for n in found.names) and found.name.sense != "adjective"


def _is_placed(span: Span) -> bool:
    """`in Bristol`, `Bristol, Ohio`, `Bristol police`: the town, which this article speaks of too."""
    doc, token = span.doc, span[0]
    before = doc[token.i - 1].lower_ if token.i else ""
    behind = doc[span.end : span.end + 2]
    listed = len(behind) == 2 and behind[0].text == "," and behind[1].ent_type_ == "GPE"
    dateline = span.text.isupper() or (token.ent_type_ == "GPE" and "\n" in behind.text)
    return before in words_of("place_prepositions") or listed or dateline or token.dep_ in MODIFIERS


def _is_person(span: Span, placed: Collection[str]) -> bool:
    """Whether he does something; any other bare mention only where the article speaks of no such town."""
    token = span[0]
    if _is_placed(span) or _ends_a_name(span):
        return False
    acts = token.dep_ in SUBJECTS and token.head.pos_ == "VERB" and token.head.lemma_ not in words_of("done_by_towns")
    return acts or span.text not in placed


def _ends_a_name(span: Span) -> bool:
    """`London` in `Jana Hamessley London`, where the words in front are a name that goes on with it."""
    token = span[0]
    before = token.doc[token.i - 1] if token.i else None
    return (
        before is not None and before.ent_type_ == "PERSON" and before.dep_ == "compound" and before.head.i == token.i
    )


def _is_of_family(span: Span) -> bool:
    """`the Hansen family`, `the Fujimori clan`: not `Weber family physicians`, nor `Omar Keita families`."""
    doc, end = span.doc, span.end
    goes_on = end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN" and doc[end].dep_ == "compound"
    return doc[end].tag_ == "NN" and not goes_on and len(span) == 1
