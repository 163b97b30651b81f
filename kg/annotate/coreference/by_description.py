"""Descriptions: bodies by their state, people by their office, groups by their words."""

from __future__ import annotations

from functools import lru_cache

from kg.annotate.coreference.by_name import named_by_head
from kg.annotate.coreference.reading import (
    GENERIC_ROLES,
    SUBJECTS,
    WINDOW,
    Decision,
    Reading,
    gender_of,
    shown,
    tenures_of,
)
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.seeds import load_lexicon

__all__ = ["decide_by_description"]

# Bodies that a text calls by their bare name when it is about one state
OF_THE_COUNTRY = frozenset(
    "government armed-forces air-force navy police parliament presidency state-television".split()
)
ENVOYS = frozenset({"ambassador", "envoy", "un-ambassador", "un-envoy", "permanent-representative", "special-envoy"})


def decide_by_description(reading: Reading, i: int, draft: Draft) -> Decision | None:
    if draft.form != "description":
        return None
    if draft.body:
        return _body(reading, i, draft)
    if draft.kind == "person":
        return _person_described(reading, i, draft)
    return _group(reading, i, draft)


def _body(reading: Reading, i: int, draft: Draft) -> Decision:
    country, reason, certainty = draft.country, "names its state", 0.95
    owned = any(token.tag_ == "PRP$" for token in reading.doc[draft.start : draft.end])
    local = any(fold(t.text) in _words("local") for t in reading.doc[draft.start : draft.end])
    if local or (country is None and _is_some_other(reading, draft)):
        return f"body:{draft.body}:{fold(_text(reading, draft))}", "no state's own body", 0.6
    if country is None and not owned:  # `their Communist government` is not that of the state in focus
        country, reason, certainty = _country_in_focus(reading, i, draft)
    if country is None:
        return f"body:{draft.body}:{fold(_text(reading, draft))}", "no state can be told", 0.5
    return f"entry:{reading.seeds.body_of(country, draft.body or '')}", reason, certainty


def _country_in_focus(reading: Reading, i: int, draft: Draft) -> tuple[str | None, str, float]:
    """The state of the only such body near, or in the article; else that of the last subject, when no other state is
    near; else the state that the article is about. `the government` after two governments is nobody's."""
    owners = {j: c for j, d in enumerate(reading.drafts) if (c := _owner(reading, d, draft.body or "")) is not None}
    here = reading.doc[draft.head].sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    near = {c for j, c in owners.items() if start <= reading.drafts[j].head < draft.head}
    known = near or {c for j, c in owners.items() if j < i} or set(owners.values())
    if len(known) == 1:
        return known.pop(), f"the only {draft.body} {'near' if near else 'in the article'}", 0.85 if near else 0.75
    if known:
        return None, "", 0.0
    if _is_office(draft) and (subject := _state_of_subject(reading, i, start)) is not None:
        return subject, "the state of the last subject", 0.7
    if reading.focus and draft.body in OF_THE_COUNTRY and _is_alone(reading, draft):
        return reading.focus, "the state that the article is about", 0.6
    return None, "", 0.0


def _is_some_other(reading: Reading, draft: Draft) -> bool:
    """`a national unity government`, `non-central government`: one that may be some day."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    return words & {"a", "an", "any", "new", "future", "non", "unity", "another", "no"} != set()


def _owner(reading: Reading, draft: Draft, body: str) -> str | None:
    """The state whose body of this kind a draft is: `Chad's government`, but also `the Assad regime`."""
    entry = reading.seeds.entries.get(draft.entry or "")
    listed = entry is not None and (entry.body == body or (body == "government" and entry.category == "government"))
    return draft.country if draft.body == body or listed else None


def _is_alone(reading: Reading, draft: Draft) -> bool:
    """`the army`, `government forces`: not inside another noun, and definite."""
    return draft.definite and reading.doc[draft.head].dep_ not in {"compound", "amod", "nmod"}


def _state_of_subject(reading: Reading, i: int, start: int) -> str | None:
    """The state of the subjects since token `start`, when they are of one state."""
    before = [d for d in reading.drafts[:i] if d.head >= start and d.country and not d.adjective]
    states = {d.country for d in before if reading.doc[d.head].dep_ in SUBJECTS}
    return states.pop() if len(states) == 1 else None


def _is_office(draft: Draft) -> bool:
    """`the foreign ministry`, `the government` speak for the state in focus; `government troops` may be anybody's."""
    body = draft.body or ""
    return body.endswith(("ministry", "government", "parliament", "presidency", "embassy", "delegation"))


def _person_described(reading: Reading, i: int, draft: Draft) -> Decision:
    own = f"desc:{draft.country or ''}:{fold(_description(reading, draft))}"
    if (beside := _in_apposition(reading, draft)) is not None:
        return beside, f"in apposition to {shown(reading, beside)}", 0.95
    if not draft.definite:
        return f"{own}:{i}", "a person without a name", 0.9  # `one diplomat … another diplomat` are two
    named = _named_with_role(reading, draft)
    if len(named) == 1:
        return named[0], f"the only {draft.role} of that country here: {shown(reading, named[0])}", 0.9
    if not named and (holder := _office_holder(reading, draft)):
        return f"entry:{holder}", f"held that office in {reading.year}", 0.8
    if (draft.role_id in GENERIC_ROLES or draft.country is None) and (last := _last_person(reading, i, draft)):
        return last, f"“{_text(reading, draft)}”: the last person it fits", 0.8
    return own, "a person without a name", 0.8


def _in_apposition(reading: Reading, draft: Draft) -> str | None:
    """`The Dutch prime minister, Mark Rutte, promised`: the name beside the description."""
    here = reading.doc[draft.head]
    for j, other in enumerate(reading.drafts):
        if other.form == "name" and other.kind == "person" and j in reading.keys:
            there = reading.doc[other.head]
            joined = (there.dep_ == "appos" and there.head.i == here.i) or (
                here.dep_ == "appos" and here.head.i == there.i
            )
            if joined:
                return reading.keys[j][0]
    return None


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


def _last_person(reading: Reading, i: int, draft: Draft) -> str | None:
    """For `the official` the last person, if it fits at all; for `the president` the last one who held that office."""
    generic = draft.role_id in GENERIC_ROLES
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if draft.head - other.head > WINDOW * (3 if generic else 8):
            return None
        if other.kind == "person" and other.form != "pronoun" and j in reading.keys:
            fits = draft.country in (None, other.country) and draft.gender in (None, gender_of(reading, j))
            if generic and (fits or not draft.country or not other.country):
                return reading.keys[j][0] if fits else None
            if fits and draft.role_id in {other.role_id} | tenures_of(reading, reading.keys[j][0]):
                return reading.keys[j][0]
    return None


def _group(reading: Reading, i: int, draft: Draft) -> Decision:
    """Groups are the same when head and country are, or when a bare `the groups` follows a fuller name of it."""
    text = _description(reading, draft)
    head = fold(reading.doc[draft.head].lemma_)
    if any(c.tag_ == "PRP$" for c in reading.doc[draft.head].children):
        return f"group:{i}:{fold(text)}", "a group without a name, of whom a pronoun tells", 0.7
    if len(text.split()) == 1 and draft.definite:
        bare = all(c.dep_ not in {"prep", "acl", "relcl"} for c in reading.doc[draft.head].children)
        if bare and (named := named_by_head(reading, draft, fold(reading.doc[draft.head].text))) is not None:
            return named, f"“{_text(reading, draft)}”: the only {head} with a name here", 0.9
        if (named := _body_just_named(reading, i, head)) is not None:
            return named, f"“{_text(reading, draft)}”: the last body named", 0.75
        for j in range(i - 1, -1, -1):
            other = reading.drafts[j]
            if (
                other.form in {"description", "name"}
                and other.plural == draft.plural
                and j in reading.keys
                and fold(reading.doc[other.head].lemma_) == head
                and draft.head - other.head < 200
            ):
                return reading.keys[j][0], f"“{_text(reading, draft)}”: the last {head} named", 0.8
    if head in _words("relational") and draft.country is None:
        return f"group:{i}:{fold(text)}", "a group without a name, whose it is the text does not say", 0.6
    if not draft.definite and not draft.plural and draft.country is None:
        return f"group:{i}:{fold(text)}", "a group without a name", 0.8  # `they call it a terrorist group`
    if (
        draft.country is None
        and reading.focus
        and any(w in _words("of_the_country") for w in (head, *_lemmas(reading, draft)))
    ):
        draft.country = reading.focus
        return _group_key(draft, text), "a group without a name, of the state that the article is about", 0.8
    return _group_key(draft, text), "a group without a name", 0.9


def _body_just_named(reading: Reading, i: int, head: str) -> str | None:
    """`Jabhat al-Nusra attacked. The group …`: the body named last, in this sentence or the one before, when nothing
    else of that head was named after it."""
    if head not in _words("bodies"):
        return None
    doc, token = reading.doc, reading.doc[reading.drafts[i].head]
    start = doc[token.sent.start - 1].sent.start if token.sent.start else 0
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if other.head < start or fold(doc[other.head].lemma_) == head:
            return None
        entry = reading.seeds.entries.get(other.entry or "")
        owned = entry is not None and entry.category in {"media", "government", "ministry"}
        if other.form == "name" and other.kind == "organisation" and j in reading.keys and not owned:
            return reading.keys[j][0]
    return None


def _group_key(draft: Draft, text: str) -> str:
    return f"group:{draft.country or ''}:{fold(text)}"


def _lemmas(reading: Reading, draft: Draft) -> list[str]:
    return [fold(t.lemma_) for t in reading.doc[draft.start : draft.end]]


def _text(reading: Reading, draft: Draft) -> str:
    return reading.doc[draft.start : draft.end].text


def _description(reading: Reading, draft: Draft) -> str:
    """The words without determiners and possessive pronouns: `the illegal armed groups` → `illegal armed groups`."""
    return " ".join(
        t.text for t in reading.doc[draft.start : draft.end] if t.tag_ not in {"DT", "PRP$", "PDT", "POS", "_SP", "WDT"}
    )


@lru_cache(maxsize=16)
def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("coreference")[key])
