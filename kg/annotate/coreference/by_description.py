"""Descriptions: bodies by their state, people by their office, groups by their words."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from kg.annotate.coreference.beside import name_beside
from kg.annotate.coreference.by_group import decide_group
from kg.annotate.coreference.by_mission import decide_mission
from kg.annotate.coreference.reading import (
    GENERIC_ROLES,
    SUBJECTS,
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
from kg.annotate.missions import MISSIONS
from kg.seeds import load_lexicon

__all__ = ["decide_by_description"]

# Bodies that a text calls by their bare name when it is about one state
OF_THE_COUNTRY = frozenset(
    "government armed-forces security-forces air-force navy police parliament presidency state-television".split()
)
FORCES = frozenset({"armed-forces", "security-forces"})
DESIGNATE = {"president-elect": "president", "prime-minister-designate": "prime-minister"}
UNLED = frozenset({"official", "diplomat", "source"})
ENVOYS = frozenset({"ambassador", "envoy", "un-ambassador", "un-envoy", "permanent-representative", "special-envoy"})


def decide_by_description(reading: Reading, i: int, draft: Draft) -> Decision | None:
    if draft.form != "description":
        return None
    if draft.body:
        return _body(reading, i, draft)
    if draft.kind == "person":
        return _person_described(reading, i, draft)
    return decide_group(reading, i, draft)


def _body(reading: Reading, i: int, draft: Draft) -> Decision:
    country, reason, certainty = draft.country, "names its state", 0.95
    owned = any(token.tag_ == "PRP$" for token in reading.doc[draft.start : draft.end])
    local = draft.body not in MISSIONS and any(
        fold(t.text) in _words("local") for t in reading.doc[draft.start : draft.end]
    )
    if (
        local
        or (country is None and draft.body not in MISSIONS and _is_of_a_region(reading, draft))
        or (country is None and _is_some_other(reading, draft))
    ):
        return f"body:{draft.body}:{fold(text_of(reading, draft))}", "no state's own body", 0.6
    if country is None and not owned:  # `their Communist government` is not that of the state in focus
        country, reason, certainty = _country_in_focus(reading, i, draft)
    if draft.body in MISSIONS:
        return decide_mission(reading, i, draft, country, owned=owned and country is None)
    if country is None:
        return f"body:{draft.body}:{fold(text_of(reading, draft))}", "no state can be told", 0.5
    return f"entry:{reading.seeds.body_of(country, draft.body or '')}", reason, certainty


def _country_in_focus(reading: Reading, i: int, draft: Draft) -> tuple[str | None, str, float]:
    """The state of the only such body near, or in the article; else that of the last subject, when no other state is
    near; else the state that the article is about. `the government` after two governments is nobody's."""
    owners = {j: c for j, d in enumerate(reading.drafts) if (c := _owner(reading, d, draft.body or "")) is not None}
    if fold(reading.doc[draft.head].text) == "regime":  # of the one that is called so: not `the Turkish government`
        owners = {j: c for j, c in owners.items() if "regime" in fold(text_of(reading, reading.drafts[j]))}
    here = reading.doc[draft.head].sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    near = {c for j, c in owners.items() if start <= reading.drafts[j].head < draft.head}
    spoken_of = {d.country for d in reading.drafts[:i] if d.country}
    known = near or {c for j, c in owners.items() if j < i} or {c for c in owners.values() if spoken_of == {c}}
    if not near and reading.focus and known - {reading.focus} and draft.body in OF_THE_COUNTRY:
        known = set()  # another state's was named far away
    if (own := _of_the_country(reading, i, draft)) is not None:
        return own, "the country named before", 0.8
    if not near and (subject := _state_in_sentence(reading, i, draft)) is not None:
        return subject, "the state of the sentence's subject", 0.7
    if not near and (_is_anybodys(reading, draft) or (known and not _is_alone(reading, draft) and not reading.focus)):
        return None, "", 0.0
    if len(known) == 1:
        return known.pop(), f"the only {draft.body} {'near' if near else 'in the article'}", 0.85 if near else 0.75
    if known:
        return None, "", 0.0
    far = start if draft.body != "government" and _is_office(draft) else here
    if _is_of_state(draft) and (subject := _state_of_subject(reading, i, far)) is not None:
        return subject, "the state of the last subject", 0.7
    focus = _focus(reading, draft)
    return (focus, "the state that the article is about", 0.6) if focus else (None, "", 0.0)


def _focus(reading: Reading, draft: Draft) -> str | None:
    """The state that the article is about, for a body that a text calls by its bare name."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    if "regime" in words and reading.ground:
        return reading.ground
    focus = reading.focus if words & {"regime", "government"} else reading.sole_focus  # `the military` may be another's
    return focus if draft.body in OF_THE_COUNTRY and _is_alone(reading, draft) else None


def _of_the_country(reading: Reading, i: int, draft: Draft) -> str | None:
    """`from the Chinese end, the country's foreign ministry`: the state named last in the sentence."""
    words = {t.lower_ for t in reading.doc[draft.start : draft.end]}
    if not words & {"country", "nation", "kingdom", "republic"}:
        return None
    here = reading.doc[draft.head].sent.start
    named = [d.country for d in reading.drafts[:i] if d.head >= here and d.country and d.start < draft.start]
    return named[-1] if named else None


def _state_in_sentence(reading: Reading, i: int, draft: Draft) -> str | None:
    """`North Korea “will act,” the military said`: the state of the subjects before, in the same sentence."""
    here = reading.doc[draft.head].sent.start
    return _state_of_subject(reading, i, here) if draft.body in FORCES and draft.definite else None


def _is_anybodys(reading: Reading, draft: Draft) -> bool:
    """`to send ground troops`: a bare plural; but not `government troops`, nor `the troops`."""
    words = [fold(t.text) for t in reading.doc[draft.start : draft.end]]
    return words[-1] in _words("whoever") and not {"the", "government", "regime", "security"} & set(words)


def _is_some_other(reading: Reading, draft: Draft) -> bool:
    """`a national unity government`, `non-central government`: one that may be some day."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    if reading.doc[draft.head].dep_ == "compound":
        words -= {"a", "an"}  # of the noun behind: `a government sniper`
    return words & {"a", "an", "any", "new", "future", "non", "unity", "another", "no"} != set()


def _is_of_a_region(reading: Reading, draft: Draft) -> bool:
    """`the Scottish parliament` is not that of the state which the article is about; but `the Communist government`."""
    modifiers = (t for t in reading.doc[draft.start : draft.head] if t.ent_type_ in {"NORP", "GPE"})
    return any(t.text[0].isupper() and fold(t.text) not in _words("creeds") for t in modifiers)


def _owner(reading: Reading, draft: Draft, body: str) -> str | None:
    """The state whose body of this kind a draft is: `Chad's government`, but also `the Assad regime`."""
    entry = reading.seeds.entries.get(draft.entry or "")
    listed = entry is not None and (entry.body == body or (body == "government" and entry.category == "government"))
    return draft.country if draft.body == body or listed else None


def _is_alone(reading: Reading, draft: Draft) -> bool:
    """`the army`, `government forces`: not inside another noun, and definite."""
    return draft.definite and reading.doc[draft.head].dep_ not in {"compound", "amod", "nmod"}


def _is_of_state(draft: Draft) -> bool:
    """`the foreign ministry`, `the government`, `the military` speak for the state in focus."""
    return _is_office(draft) or (draft.definite and draft.body in OF_THE_COUNTRY)


def _state_of_subject(reading: Reading, i: int, start: int) -> str | None:
    """The state of the subjects since token `start`, when they are of one state and no other is named."""
    before = [d for d in reading.drafts[:i] if d.head >= start and d.country]
    states = {d.country for d in before if reading.doc[d.head].dep_ in SUBJECTS and not d.adjective}
    others = {d.country for d in before if reading.drafts[i].body in OF_THE_COUNTRY}
    return states.pop() if len(states) == 1 and len(others | states) == 1 else None


def _is_office(draft: Draft) -> bool:
    """`the foreign ministry`, `the government` speak for the state in focus; `government troops` may be anybody's."""
    body = draft.body or ""
    return body.endswith(("ministry", "government", "parliament", "presidency", "embassy", "delegation"))


def _person_described(reading: Reading, i: int, draft: Draft) -> Decision:
    whose = [t.lemma_ for t in _owners(reading, draft) if t.pos_ == "NOUN"]  # heads of two firms are two
    own = f"desc:{draft.country or ''}:{fold(' of '.join([description_of(reading, draft), *whose]))}"
    if (beside := name_beside(reading, draft)) is not None:
        return beside, f"in apposition to {shown(reading, beside)}", 0.95
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
            if draft.role_id == "leader" and roles & _words("leading_offices"):
                found.add(reading.keys[j][0])
            if draft.role_id in roles or (draft.role_id in ENVOYS and roles & ENVOYS):
                found.add(reading.keys[j][0])
    return sorted(found)


def _office_holder(reading: Reading, draft: Draft) -> str | None:
    """The one person of the gazetteer who held the office in the article's year; None without a year or with two."""
    if reading.year is None or draft.country is None or draft.role_id not in _words("single_offices"):
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
    return bool(held & _words("leading_offices"))


def _owners(reading: Reading, draft: Draft) -> list[Token]:
    """What a description is of: the company in `the head of a company`."""
    of = (prep for prep in reading.doc[draft.head].children if prep.lower_ == "of")
    things = [t for prep in of for t in prep.children if t.dep_ == "pobj"]
    return [t for t in things if not any(c.lower_ in {"this", "that"} for c in t.children)]  # `the mayor of this town`


def _is_lesser(reading: Reading, draft: Draft) -> bool:
    """`assistant trade representative` is not the trade representative."""
    outside = {fold(t.text) for t in reading.doc[draft.start : draft.end]} - {*fold(draft.role or "").split()}
    return bool(outside & _words("lesser"))


def _is_nobody_yet(reading: Reading, draft: Draft) -> bool:
    """`the next prime minister`; `the EU member`, which is a state."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head + 1]}
    inside = (d for d in reading.drafts if draft.start <= d.start < draft.head and d.entry)
    of_states = any(reading.seeds.entries[d.entry or ""].category == "international" for d in inside)
    return bool(words & _words("to_come")) or ("member" in words and of_states)


def _is_of_something_else(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`the head of a travel company` is nobody whose sentence speaks of no company, nor belongs to one by name."""
    doc, owners = reading.doc, _owners(reading, draft)
    words = {fold(t.lemma_) for t in owners if t.pos_ == "NOUN"} - _words("bodies") - _words("relational")
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


@lru_cache(maxsize=16)
def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("coreference")[key])
