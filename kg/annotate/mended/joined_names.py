"""Bodies and people whom the model takes for one name: `the Security Council of Mali | Omar Weber`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import load_seeds

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

__all__ = ["part_joined_names"]

PERSON = 2  # words of a person's name


def part_joined_names(doc: Doc) -> None:
    """Give each of a Parse's entities of a body and a person's name its own."""
    found: list[Any] = []
    for entity in doc.ents:
        if (at := _begins_person(entity)) is None:
            found.append(entity)
        else:
            found += _parted(doc, entity, at)
    if len(found) > len(doc.ents):
        doc.ents = tuple(found)


def _begins_person(entity: Span) -> int | None:
    """The word at which the person's name begins, behind the name of a state or the `Council` that ends a body's."""
    at = len(entity) - PERSON
    if entity.label_ == "PERSON":
        return 1 if _is_of_state(entity) else None
    if entity.label_ != "ORG" or at < 1:
        return None
    first, last, ends = entity[at], entity[at + 1], fold(entity[at - 1].text)
    if not first.is_title or not last.is_title:
        return None
    if fold(first.text) not in load_seeds().genders and not (at == 1 and _is_who_speaks(entity)):
        return None
    return at if ends in _states() or (at > 1 and ends in words_of("completed")) else None


def _is_who_speaks(entity: Span) -> bool:
    """The `Ukraine Heorhii Tykhyi` of `Spokesperson for the Ministry of Justice of Ukraine Heorhii Tykhyi said`,
    whose first name nobody lists; not `of Ukraine Defence Ministry said`."""
    before, doc = entity.doc[entity.start - 1] if entity.start else None, entity.doc
    behind = doc[entity.end] if entity.end < len(doc) else None
    bodies = words_of("completed") | words_of("body_endings") | {key.split()[-1] for key in load_seeds().bodies}
    if before is None or before.lower_ != "of" or behind is None or fold(entity[-1].text) in bodies:
        return False
    return behind.tag_ in {"VBD", "VBZ"} and behind.lemma_ in words_of("sayers") | words_of("acting")


def _is_of_state(entity: Span) -> bool:
    """The `Mali Omar Weber` of `President of Mali Omar Weber`."""
    of = entity.start > 0 and entity.doc[entity.start - 1].lower_ in {"of", "to", "for"}
    begins = of and len(entity) > PERSON and fold(entity[0].text) in _states()
    return begins and fold(entity[1].text) in load_seeds().genders


def _parted(doc: Any, entity: Any, at: int) -> list[Any]:
    body, person = entity[:at], entity[at:]
    for word in person:
        word.ent_type_, word.ent_iob_ = "PERSON", "I" if word.i > person.start else "B"
    body.label_, person.label_ = "GPE" if at == 1 else "ORG", "PERSON"
    for word in body if at == 1 else ():
        word.ent_type_ = "GPE"
    return [body, person]


@cache
def _states() -> frozenset[str]:
    """The last words of the names of states."""
    states = (e for e in load_seeds().entries.values() if e.kind == "country")
    return frozenset(fold(n.text).split()[-1] for e in states for n in e.names if n.sense == "name")
