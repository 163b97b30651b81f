"""People by their office: `the Russian top diplomat`, `the spokesman`, `his chief spokesman`."""

from __future__ import annotations

from kg.annotate.coreference.beside import name_beside
from kg.annotate.coreference.last_person import is_of_another_body, last_person, owners_of
from kg.annotate.coreference.named_next import named_next
from kg.annotate.coreference.namesakes import who_is_called_so
from kg.annotate.coreference.offices import another_in_office, is_no_holder, is_post
from kg.annotate.coreference.reading import (
    GENERIC_ROLES,
    SUBJECTS,
    Decision,
    Reading,
    description_of,
    shown,
    tenures_of,
    text_of,
)
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["decide_person"]


def decide_person(reading: Reading, i: int, draft: Draft) -> Decision:
    whose = [t.lemma_ for t in owners_of(reading, draft) if t.pos_ == "NOUN"]  # heads of two firms are two
    own = f"desc:{draft.country or ''}:{fold(' of '.join([description_of(reading, draft), *whose]))}"
    if (beside := _named_beside(reading, i, draft)) is not None:
        return beside
    mine = any(c.tag_ == "PRP$" for c in reading.doc[draft.head].children)
    if not draft.definite or (mine and draft.country is None) or _is_nobody_here(reading, draft):  # `our president`
        return f"{own}:{i}", "a person without a name", 0.9  # `one diplomat … another diplomat` are two
    if _is_lesser(reading, draft):
        if (same := _so_called(reading, draft)) is not None:
            return same, f"“{text_of(reading, draft)}”: called so here", 0.85
        return own, "a person without a name", 0.8
    named = _named_with_role(reading, draft)
    if len(named) == 1:
        return named[0], f"the only {draft.role} of that country here: {shown(reading, named[0])}", 0.9
    if not named and (holder := _office_holder(reading, draft)):
        held = f"entry:{holder}", f"held that office in {reading.year}", 0.8
        return another_in_office(reading, i, draft, holder) or held
    if (draft.role_id in GENERIC_ROLES or draft.country is None) and (last := last_person(reading, i, draft)):
        return last, f"“{text_of(reading, draft)}”: the last person it fits", 0.8
    return _titled_behind(reading, draft) or _named_behind(reading, i, draft) or (own, "a person without a name", 0.8)


def _named_beside(reading: Reading, i: int, draft: Draft) -> Decision | None:
    """The name that stands beside, that one person of that post has, or that the next sentence gives."""
    if (beside := name_beside(reading, draft)) is not None:
        return beside, f"in apposition to {shown(reading, beside)}", 0.95
    if draft.role_id == "spokesperson" and draft.country is None and (only := _only_with_role(reading, draft)):
        return only, f"the only {draft.role} here: {shown(reading, only)}", 0.75
    if draft.role_id == "businessperson" and (known := who_is_called_so(reading, draft)) is not None:
        return known, f"“{text_of(reading, draft)}”: {shown(reading, known)} is called so", 0.8
    return _named_behind(reading, i, draft) if not draft.definite else None


def _named_behind(reading: Reading, i: int, draft: Draft) -> Decision | None:
    behind = named_next(reading, i, draft)
    return (behind, f"named in the next sentence: {shown(reading, behind)}", 0.75) if behind is not None else None


def _titled_behind(reading: Reading, draft: Draft) -> Decision | None:
    """`The deputy premier said` in an article whose only deputy prime minister is named further down; not `the mayor of
    Lima`, nor `to run for president`."""
    head = reading.doc[draft.head]
    articled = reading.doc[draft.start].lower_ == "the" and head.dep_ in SUBJECTS
    if draft.country is not None or draft.role_id not in words_of("titled") or not articled:
        return None
    if any(c.dep_ in {"poss", "prep", "relcl"} for c in head.children):
        return None
    named = (j for j, d in enumerate(reading.drafts) if d.form == "name" and d.role_id == draft.role_id)
    keys = {reading.keys[j][0] for j in named if j in reading.keys}
    only = keys.pop() if len(keys) == 1 else None
    return (only, f"the only {draft.role} here: {shown(reading, only)}", 0.75) if only is not None else None


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
            and not is_of_another_body(reading, draft, j)
        ):
            roles = {other.role_id} | tenures_of(reading, reading.keys[j][0])
            if draft.role_id == "leader" and roles & words_of("leading_offices"):
                found.add(reading.keys[j][0])
            if draft.role_id in roles or (draft.role_id in words_of("envoys") and roles & words_of("envoys")):
                found.add(reading.keys[j][0])
    return sorted(found)


def _office_holder(reading: Reading, draft: Draft) -> str | None:
    """The one person of the gazetteer who held the office in the article's year; None without a year or with two."""
    if reading.year is None or draft.country is None or draft.role_id not in words_of("single_offices"):
        return None
    if is_no_holder(reading, draft):
        return None
    people = [e for e in reading.seeds.entries.values() if e.kind == "person"]
    own = [e for e in people if draft.country in (e.country, e.nationality)]
    holders = {e.id for e in own for t in e.tenures if t.role == draft.role_id and t.covers(reading.year)}
    return holders.pop() if len(holders) == 1 else None


def _is_lesser(reading: Reading, draft: Draft) -> bool:
    """`assistant trade representative` is not the trade representative, nor the interim president the president."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    outside = words - {*fold(draft.role or "").split()}
    return bool(outside & words_of("lesser")) or bool(words & words_of("unsettled"))


def _so_called(reading: Reading, draft: Draft) -> str | None:
    """The one person here whose title has the same word: `acting President Ana Ruiz … the acting president`."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]} & words_of("unsettled")
    named = (j for j, d in enumerate(reading.drafts) if d.form == "name" and d.kind == "person" and j in reading.keys)
    titles = ((j, {fold(t.text) for t in reading.doc[reading.drafts[j].start : reading.drafts[j].end]}) for j in named)
    keys = {
        reading.keys[j][0]
        for j, told in titles
        if words and words <= told and reading.drafts[j].role_id == draft.role_id
    }
    return keys.pop() if len(keys) == 1 else None


def _is_nobody_here(reading: Reading, draft: Draft) -> bool:
    """`the next prime minister`; `he is not the highest-ranking U.S. official to have come`."""
    head = reading.doc[draft.head]
    denied = head.dep_ == "attr" and any(c.dep_ == "neg" for c in head.head.children)
    return denied or is_post(reading, draft) or _is_nobody_yet(reading, draft)


def _is_nobody_yet(reading: Reading, draft: Draft) -> bool:
    """`the next prime minister`; `the EU member`, which is a state."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head + 1]}
    inside = (d for d in reading.drafts if draft.start <= d.start < draft.head and d.entry)
    of_states = any(reading.seeds.entries[d.entry or ""].category == "international" for d in inside)
    head = reading.doc[draft.head]
    to_be = head.dep_ == "nsubjpass" and any(c.tag_ == "MD" for c in head.head.children)  # `will be chosen`
    chosen = (to_be or head.dep_ == "dobj") and head.head.lemma_ in words_of("choosing")  # `they will elect the leader`
    post = head.dep_ == "pobj" and head.head.lower_ == "as" and not any(t.tag_ == "DT" for t in head.children)
    post = post and any(c.lemma_ in words_of("posted") for c in head.head.ancestors)  # `to succeed him as president`
    return chosen or post or bool(words & words_of("to_come")) or ("member" in words and of_states)
