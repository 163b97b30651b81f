"""People by their office: `the Russian top diplomat`, `the spokesman`, `his chief spokesman`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.beside import name_beside
from kg.annotate.coreference.reading import (
    GENERIC_ROLES,
    WINDOW,
    Decision,
    Reading,
    country_of,
    description_of,
    gender_of,
    shown,
    tenures_of,
    text_of,
)
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["decide_person"]

DESIGNATE = {"president-elect": "president", "prime-minister-designate": "prime-minister"}
UNLED = frozenset({"official", "diplomat", "source"})
ENVOYS = frozenset({"ambassador", "envoy", "un-ambassador", "un-envoy", "permanent-representative", "special-envoy"})


def decide_person(reading: Reading, i: int, draft: Draft) -> Decision:
    whose = [t.lemma_ for t in _owners(reading, draft) if t.pos_ == "NOUN"]  # heads of two firms are two
    own = f"desc:{draft.country or ''}:{fold(' of '.join([description_of(reading, draft), *whose]))}"
    if (beside := name_beside(reading, draft)) is not None:
        return beside, f"in apposition to {shown(reading, beside)}", 0.95
    if draft.role_id == "spokesperson" and draft.country is None and (only := _only_with_role(reading, draft)):
        return only, f"the only {draft.role} here: {shown(reading, only)}", 0.75
    mine = any(c.tag_ == "PRP$" for c in reading.doc[draft.head].children)
    if not draft.definite or (mine and draft.country is None) or _is_nobody_yet(reading, draft):  # `our president`
        return f"{own}:{i}", "a person without a name", 0.9  # `one diplomat … another diplomat` are two
    if _is_lesser(reading, draft):
        return own, "a person without a name", 0.8
    named = _named_with_role(reading, draft)
    if len(named) == 1:
        return named[0], f"the only {draft.role} of that country here: {shown(reading, named[0])}", 0.9
    if not named and (holder := _office_holder(reading, draft)):
        return f"entry:{holder}", f"held that office in {reading.year}", 0.8
    if (draft.role_id in GENERIC_ROLES or draft.country is None) and (last := _last_person(reading, i, draft)):
        return last, f"“{text_of(reading, draft)}”: the last person it fits", 0.8
    return own, "a person without a name", 0.8


def _only_with_role(reading: Reading, draft: Draft) -> str | None:
    """`his chief spokesman`, in an article that names one spokesman."""
    named = (j for j, d in enumerate(reading.drafts) if d.form == "name" and d.kind == "person" and j in reading.keys)
    held = ((reading.keys[j][0], {reading.drafts[j].role_id} | tenures_of(reading, reading.keys[j][0])) for j in named)
    keys = {key for key, roles in held if draft.role_id in roles}
    own = any(c.tag_ == "PRP$" for c in reading.doc[draft.head].children)
    return keys.pop() if len(keys) == 1 and own else None


def _named_with_role(reading: Reading, draft: Draft) -> list[str]:
    """Keys of the people of this article who hold the described role for the described country."""
    found = set()
    for j, other in enumerate(reading.drafts):
        if (
            other.form == "name"
            and other.kind == "person"
            and j in reading.keys
            and draft.country
            and other.country == draft.country
        ):
            roles = {other.role_id} | tenures_of(reading, reading.keys[j][0])
            if draft.role_id == "leader" and roles & words_of("leading_offices"):
                found.add(reading.keys[j][0])
            if draft.role_id in roles or (draft.role_id in ENVOYS and roles & ENVOYS):
                found.add(reading.keys[j][0])
    return sorted(found)


def _office_holder(reading: Reading, draft: Draft) -> str | None:
    """The one person of the gazetteer who held the office in the article's year; None without a year or with two."""
    if reading.year is None or draft.country is None or draft.role_id not in words_of("single_offices"):
        return None
    people = [e for e in reading.seeds.entries.values() if e.kind == "person"]
    own = [e for e in people if draft.country in (e.country, e.nationality)]
    holders = {e.id for e in own for t in e.tenures if t.role == draft.role_id and t.covers(reading.year)}
    return holders.pop() if len(holders) == 1 else None


def _is_another_nameless(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`An official spoke of an officer. The officer …` is not the official."""
    heads = [reading.doc[d.head].lemma_.lower() for d in (draft, other)]
    return other.form == "description" and heads[0] != heads[1]


def _leads(reading: Reading, j: int) -> bool:
    """Whether a person heads a state: nobody calls a president `the official`."""
    held = {reading.drafts[j].role_id} | tenures_of(reading, reading.keys[j][0])
    return bool(held & words_of("leading_offices"))


def _owners(reading: Reading, draft: Draft) -> list[Token]:
    """What a description is of: the company in `the head of a company`."""
    of = (prep for prep in reading.doc[draft.head].children if prep.lower_ == "of")
    things = [t for prep in of for t in prep.children if t.dep_ == "pobj"]
    return [t for t in things if not any(c.lower_ in {"this", "that"} for c in t.children)]  # `the mayor of this town`


def _is_lesser(reading: Reading, draft: Draft) -> bool:
    """`assistant trade representative` is not the trade representative."""
    outside = {fold(t.text) for t in reading.doc[draft.start : draft.end]} - {*fold(draft.role or "").split()}
    return bool(outside & words_of("lesser"))


def _is_nobody_yet(reading: Reading, draft: Draft) -> bool:
    """`the next prime minister`; `the EU member`, which is a state."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head + 1]}
    inside = (d for d in reading.drafts if draft.start <= d.start < draft.head and d.entry)
    of_states = any(reading.seeds.entries[d.entry or ""].category == "international" for d in inside)
    head = reading.doc[draft.head]
    chosen = head.dep_ == "dobj" and head.head.lemma_ in words_of("choosing")  # `they will elect the leader`
    return chosen or bool(words & words_of("to_come")) or ("member" in words and of_states)


def _is_of_something_else(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`the head of a travel company` is nobody whose sentence speaks of no company, nor belongs to one by name."""
    doc, owners = reading.doc, _owners(reading, draft)
    words = {fold(t.lemma_) for t in owners if t.pos_ == "NOUN"} - words_of("bodies") - words_of("relational")
    entry = reading.seeds.entries.get(other.entry or "")
    body = reading.seeds.entries.get((entry.affiliation if entry else None) or "")
    told = {fold(t.lemma_) for t in doc[other.head].sent} | {fold(w) for w in (body.name.split() if body else ())}
    unnamed = {fold(t.lemma_) for t in owners if any(c.lower_ in {"a", "an"} for c in t.children)}
    return bool((words | unnamed) - told)


def _last_person(reading: Reading, i: int, draft: Draft) -> str | None:
    """For `the official` the last person, if it fits at all; for `the president` the last one who held that office."""
    generic, head = draft.role_id in GENERIC_ROLES, fold(reading.doc[draft.head].text)
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if draft.head - other.head > WINDOW * (3 if generic else 8):
            return None
        if other.kind == "person" and other.form != "pronoun" and j in reading.keys:
            country = country_of(reading, j)
            fits = draft.country in (None, country) and draft.gender in (None, gender_of(reading, j))
            if draft.role_id in UNLED and (_leads(reading, j) or _is_another_nameless(reading, draft, other)):
                continue
            if head == "source" and other.form == "name":
                continue  # nobody calls one whom the article names a source
            if generic and (fits or not draft.country or not country):
                return reading.keys[j][0] if fits else None
            if _is_of_something_else(reading, draft, other):
                continue
            wanted = {draft.role_id, DESIGNATE.get(draft.role_id or "")} - {None}
            if fits and wanted & ({other.role_id} | tenures_of(reading, reading.keys[j][0])):
                return reading.keys[j][0]
    return None
