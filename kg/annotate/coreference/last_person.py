"""The last person whom a post without a name fits: `the official`, `the prime minister`, `the farm secretary`."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from kg.annotate.coreference.offices import is_of_another_party, is_post
from kg.annotate.coreference.quoted_before import people_quoted
from kg.annotate.coreference.reading import (
    GENERIC_ROLES,
    WINDOW,
    Reading,
    country_of,
    gender_of,
    is_bare_in_title,
    tenures_of,
)
from kg.annotate.coreference.taken_up import sources_before
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import Entry

__all__ = ["is_of_another_body", "last_person", "owners_of"]

DESIGNATE = {"president-elect": "president", "prime-minister-designate": "prime-minister"}
UNLED = frozenset({"official", "diplomat", "source"})
ANY = frozenset({"any", "every", "each", "either", "neither", "no"})
OWN = frozenset(
    {"armed-group", "party", "coalition", "ngo", "agency", "company", "media"}
)  # that have people of their own
FAR = 8 * WINDOW  # tokens back to who holds an office


def last_person(reading: Reading, i: int, draft: Draft) -> str | None:
    """For `the official` the one without a name whom the article calls so, else the last person, if it fits at all; for
    `the president` the last one who held that office."""
    if not _points_back(reading, draft) or is_post(reading, draft, had=True):
        return None
    if (sources := sources_before(reading, i, draft)) is not None:
        return sources
    quoted = people_quoted(reading, draft)
    if draft.role_id in UNLED and (same := _last_called_so(reading, i, draft)) is not None:
        return same
    if draft.role_id in GENERIC_ROLES:
        return _last_at_all(reading, i, draft, quoted)
    named = [j for j in range(i - 1, -1, -1) if _may_hold(reading, j, draft) and reading.keys[j][0] not in quoted]
    words = fold(draft.role or "").split()
    exact = (j for j in named if len(words) > 1 and set(words) <= _words_told(reading, j))
    told_of = [j for j in named if _holds(draft, {reading.drafts[j].role_id, *_tenures(reading, j)})]
    by_word = (j for j in named if len(words) == 1 and _ends_in(reading, j, words[0]))
    found = next((j for ways in (exact, told_of, by_word) for j in ways), None)
    if found is not None and _is_only_told_of(reading, reading.drafts[found]):
        found = next((j for j in named if j < found and reading.drafts[j].entry and j in told_of), None)
    return reading.keys[found][0] if found is not None else None


def _is_only_told_of(reading: Reading, draft: Draft) -> bool:
    """`Weber hopes to become the president. The president said`, `served as president`: nobody who is it."""
    head = reading.doc[draft.start : draft.end].root
    served = head.dep_ == "pobj" and head.head.lower_ == "as" and not any(c.dep_ == "det" for c in head.children)
    return draft.form == "description" and draft.definite and (served or is_post(reading, draft, had=True))


def _points_back(reading: Reading, draft: Draft) -> bool:
    """`the president`, `Chad's envoy`; but not `he ran for governor`, `becoming party chief`, nor the headline `Super
    Politician`. A name right before it is the person's: `Salim Keita head of the port`."""
    doc, head = reading.doc, reading.doc[draft.start : draft.end].root  # of `the head of state` not the last word
    if doc[draft.start - 1].text == ")" and draft.start:
        return False  # `the (post and telecommunications) minister`
    if any(c.lower_ in ANY for c in head.children):
        return False  # `either candidate`
    return any(c.tag_ in {"DT", "PRP$"} or c.dep_ == "poss" for c in (*head.children, doc[draft.start])) or any(
        d.end in range(draft.start, draft.head + 1) and d.form == "name" and d.kind == "person" for d in reading.drafts
    )


def _last_called_so(reading: Reading, i: int, draft: Draft) -> str | None:
    """`One diplomat spoke … Shultz … the diplomat`: the last without a name whom the same noun told."""
    word = fold(reading.doc[draft.head].lemma_)
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if j not in reading.keys or other.kind != "person" or other.plural or other.form == "pronoun":
            continue
        if is_bare_in_title(reading, other):
            continue
        if other.form == "name" and word in fold(other.role or "").split():
            return None  # whoever is named with that word
        alike = fold(reading.doc[other.head].lemma_) == word and None in (draft.country, other.country)
        if other.form == "description" and (alike or (draft.country and draft.country == other.country)):
            return reading.keys[j][0] if fold(reading.doc[other.head].lemma_) == word else None
    return None


def _last_at_all(reading: Reading, i: int, draft: Draft, quoted: Collection[str]) -> str | None:
    unled = draft.role_id in UNLED and not _is_guest(reading, draft)
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if draft.head - other.head > WINDOW * 3:
            return None
        if other.kind != "person" or other.form == "pronoun" or j not in reading.keys:
            continue
        if reading.keys[j][0] in quoted:
            continue
        if unled and (_leads(reading, j) or _is_another_nameless(reading, draft, other)):
            continue
        if fold(reading.doc[draft.head].text) == "source" and other.form == "name":
            continue  # nobody calls one whom the article names a source
        country, fits = country_of(reading, j), _fits(reading, j, draft)
        if fits or not draft.country or not country:
            return reading.keys[j][0] if fits else None
    return None


def _is_guest(reading: Reading, draft: Draft) -> bool:
    """`told Prime Minister Chirac, after the visiting French official`: who leads a state may be called so."""
    return draft.country is not None and any(c.lower_ == "visiting" for c in reading.doc[draft.head].children)


def _fits(reading: Reading, j: int, draft: Draft) -> bool:
    return draft.country in (None, country_of(reading, j)) and draft.gender in (None, gender_of(reading, j))


def _may_hold(reading: Reading, j: int, draft: Draft) -> bool:
    other = reading.drafts[j]
    if other.kind != "person" or other.form == "pronoun" or j not in reading.keys or draft.head - other.head > FAR:
        return False
    if is_of_another_body(reading, draft, j) or is_of_another_party(reading, draft, j):
        return False
    return _fits(reading, j, draft) and not _is_of_something_else(reading, draft, other)


def _holds(draft: Draft, roles: set[str | None]) -> bool:
    return bool(({draft.role_id, DESIGNATE.get(draft.role_id or "")} - {None}) & roles) or (
        draft.role_id in words_of("envoys") and bool(words_of("envoys") & roles)  # `the envoy` after an ambassador
    )


def _tenures(reading: Reading, j: int) -> set[str | None]:
    """Offices of the gazetteer; in an article without a year, of who is not called something else in it."""
    told = {draft.role_id for draft in reading.mentions(j)}
    return tenures_of(reading, reading.keys[j][0]) if reading.year or not told - {None} else told


def _words_told(reading: Reading, j: int) -> set[str]:
    """Words of the titles that the article gives a person anywhere."""
    return {word for d in reading.mentions(j) if d.role for word in fold(d.role).replace(",", " ").split()}


def _ends_in(reading: Reading, j: int, word: str) -> bool:
    """`the secretary` for the Secretary of State, but for no press secretary."""
    words = _words_told(reading, j)
    return word in words and not words & (words_of("lesser") | {"press", "general", "under", "parliamentary"})


def _is_another_nameless(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`An official spoke of an officer. The officer …` is not the official."""
    heads = [reading.doc[d.head].lemma_.lower() for d in (draft, other)]
    return other.form == "description" and heads[0] != heads[1]


def _leads(reading: Reading, j: int) -> bool:
    """Whether a person heads a state: nobody calls a president `the official`."""
    held = {reading.drafts[j].role_id} | tenures_of(reading, reading.keys[j][0])
    return bool(held & words_of("leading_offices"))


def owners_of(reading: Reading, draft: Draft) -> list[Token]:
    """What a description is of: the company in `the head of a company`."""
    of = (prep for prep in reading.doc[draft.head].children if prep.lower_ == "of")
    things = [t for prep in of for t in prep.children if t.dep_ == "pobj"]
    return [t for t in things if not any(c.lower_ in {"this", "that"} for c in t.children)]  # `the mayor of this town`


def is_of_another_body(reading: Reading, draft: Draft, j: int) -> bool:
    """`The co-leader of the PYD`, `the FBI director`: nobody of the gazetteer who has only served others."""
    entry = reading.seeds.entries.get(reading.keys[j][0].removeprefix("entry:"))
    if entry is None or not entry.tenures:
        return False
    behind = reading.doc[draft.head].right_edge.i
    inside = {d.entry or "" for d in reading.drafts if draft.start <= d.start <= behind and d.kind == "organisation"}
    owners = [e for id in inside if (e := reading.seeds.entries.get(id)) is not None and e.category in OWN]
    return bool(owners) and not any(_has_served(entry, owner) for owner in owners)


def _has_served(person: Entry, body: Entry) -> bool:
    """Whether an office of his names the body, or is of it."""
    titles = [fold(tenure.title) for tenure in person.tenures]
    served = {person.affiliation, *(tenure.affiliation for tenure in person.tenures)}
    return body.id in served or any(fold(name.text) in title for name in body.names for title in titles)


def _is_of_something_else(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`the head of a travel company` is nobody whose sentence speaks of no company, nor belongs to one by name."""
    doc, owners = reading.doc, owners_of(reading, draft)
    words = {fold(t.lemma_) for t in owners if t.pos_ == "NOUN"} - words_of("bodies") - words_of("relational")
    entry = reading.seeds.entries.get(other.entry or "")
    body = reading.seeds.entries.get((entry.affiliation if entry else None) or "")
    told = {fold(t.lemma_) for t in doc[other.head].sent} | {fold(w) for w in (body.name.split() if body else ())}
    unnamed = {fold(t.lemma_) for t in owners if any(c.lower_ in {"a", "an"} for c in t.children)}
    return bool((words | unnamed) - told)
