"""Mentions of actors in a Doc, before coreference: names, titles, descriptions, bodies, groups and pronouns.

A draft knows its tokens; coreference gives it a cluster and turns it into a `Mention`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from kg.annotate.belonging import find_state, place_person, settle_short_names, without_doubtful_states
from kg.annotate.called_states import with_called
from kg.annotate.demonyms import with_demonyms
from kg.annotate.descriptions import find_described, without_place
from kg.annotate.doers import with_doers
from kg.annotate.drafts import Draft
from kg.annotate.entities import Named, unlisted_names
from kg.annotate.gazetteer import Gazetteer, NamedSpan, fold
from kg.annotate.homonyms import (
    is_somebody_else,
    settle_acronyms,
    settle_federations,
    settle_homonyms,
    settle_seats,
    shared_by,
    spelled_acronyms,
)
from kg.annotate.lists import words_of
from kg.annotate.no_names import is_a_language, is_of_a_text
from kg.annotate.occupiers import with_occupiers
from kg.annotate.people import with_people
from kg.annotate.provinces import settle_provinces
from kg.annotate.seats import is_a_place_here
from kg.annotate.styles import with_styles
from kg.annotate.titles import Phrase, Title, find_phrases, find_title
from kg.annotate.towns_or_people import with_surnames
from kg.annotate.voices import with_voices
from kg.annotate.whole_names import committee_of_house
from kg.model import Kind
from kg.seeds import Entry, Seeds

__all__ = ["Draft", "find_drafts"]

PERSONAL = frozenset(
    "i me my myself we us our ourselves he him his himself she her herself it its itself they them their themselves "
    "both each".split()
)


def find_drafts(doc: Doc, seeds: Seeds, gazetteer: Gazetteer) -> list[Draft]:
    """Drafts in the order of their heads. Nested ones are kept: `Russia` inside `Russia's foreign ministry`."""
    phrases = find_phrases(doc, seeds)
    names = with_demonyms(doc, _all_names(doc, gazetteer), gazetteer)
    names = with_voices(doc, with_people(doc, names, phrases, gazetteer), phrases, gazetteer)
    names = with_surnames(doc, with_doers(doc, names, phrases), gazetteer)
    names = sorted(names, key=lambda named: (named[0].start, -named[0].end))
    persons = [
        (s, t) for s in names if s[1] == "person" for t in [find_title(doc, s[0].start, s[0].end, phrases, seeds)]
    ]
    used = {i for _, title in persons for phrase in title.phrases for i in range(phrase.start, phrase.end)}
    drafts = [_person(doc, span, entry_span, title, seeds) for (span, _, entry_span), title in persons]
    names = [n for n in names if not _is_word_of_post(n, phrases)]
    drafts += [d for span, kind, found in names if kind != "person" for d in _named(doc, span, kind, found, seeds)]
    named = {i for span, _, _ in names for i in range(span.start, span.end)}
    named |= {
        span.start - 1 for span, kind, _ in names if kind == "organisation"
    }  # `the state news agency Saba` is Saba
    named_or_used = used | named
    posts = (without_place(doc, phrase) for phrase in phrases)
    described = [d for p in posts if p.end - 1 not in named_or_used for d in find_described(doc, p, seeds)]
    drafts += described if "," in doc.text else _behind_names(described, drafts)
    drafts += [
        _pronoun(t)
        for t in doc
        if t.lower_ in PERSONAL and t.pos_ in {"PRON", "DET"} and t.text != "US" and t.i not in named
    ]
    drafts = _settled(doc, with_styles(doc, drafts), seeds)
    for draft in drafts:
        draft.country = draft.country or find_state(doc, draft, drafts, seeds) or _state_of_office(doc, draft, seeds)
    drafts = without_doubtful_states(drafts, seeds)
    for draft in drafts:
        if draft.kind == "person" and draft.role and (draft.entry is None or draft.country is None):
            place_person(doc, draft, drafts, phrases, seeds)
    return sorted(drafts, key=lambda d: (d.head, d.start))


def _settled(doc: Doc, drafts: list[Draft], seeds: Seeds) -> list[Draft]:
    """The drafts, with names that several share told apart by what else the article names."""
    settle_acronyms(doc, drafts, seeds)
    settle_homonyms(doc, drafts, seeds)
    settle_seats(drafts, seeds)
    settle_federations(drafts)
    settle_short_names(drafts, seeds)
    settle_provinces(doc, drafts, seeds)
    return with_occupiers(doc, with_called(doc, drafts, seeds), seeds)


def _all_names(doc: Doc, gazetteer: Gazetteer) -> list[Named]:
    """The gazetteer's names, then what the model finds in the rest."""
    found: list[Named] = []
    surnames = {e[-1].text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1 and e[0].text[0].isupper()}
    for named in gazetteer.find(doc):
        if found and named.start < found[-1][0].end:
            continue
        state = gazetteer.entries[named.name.entry].kind == "country" and named.name.sense == "name"
        if _is_surname(doc, named, surnames, gazetteer) or is_of_a_text(doc[named.start : named.end], state=state):
            continue
        if named.name.sense in {"adjective", "people"} and is_a_language(doc, named.start, named.end):
            continue
        end = gazetteer.end_of_edition(doc, named)
        if end > named.end:
            found.append((doc[named.start : end], "organisation", None))
        elif (committee := _committee(doc, named, gazetteer)) is not None:
            found.append((committee, "organisation", None))
        else:
            entry = gazetteer.entries[named.name.entry]
            found.append((doc[named.start : _end_of_firm(doc, named.end, entry)], entry.kind, named))
    found += unlisted_names(doc, gazetteer, found)
    found += spelled_acronyms(doc, found)
    return sorted(found, key=lambda named: (named[0].start, -named[0].end))


def _committee(doc: Doc, named: NamedSpan, gazetteer: Gazetteer) -> Span | None:
    """`the U.S. Senate Finance Committee`, which is not the Senate."""
    if gazetteer.entries[named.name.entry].category != "parliament" or not doc[named.end - 1].text[0].isupper():
        return None
    return committee_of_house(doc, named.start, named.end)


def _end_of_firm(doc: Doc, end: int, entry: Entry) -> int:
    """Behind the `Corp` of `ZTE Corp`, whose parse hangs on it, the `TV` of `Al Manar TV`, the `agency` of `the TASS
    agency`."""
    behind = doc[end] if end < len(doc) else None
    if behind is None or entry.kind != "organisation":
        return end
    station = entry.is_media and (behind.text in {"TV", "Television"} or behind.lower_ == "agency")
    return end + (station or behind.lower_ in words_of("suffixes"))


def _is_surname(doc: Doc, named: NamedSpan, surnames: Collection[str], gazetteer: Gazetteer) -> bool:
    """`Saba` beside `Shoichi Saba` is no news agency."""
    body = gazetteer.entries[named.name.entry].kind == "organisation"
    return body and named.end - named.start == 1 and doc[named.start].text in surnames and doc[named.start].is_title


def _person(doc: Doc, span: Span, found: NamedSpan | None, title: Title, seeds: Seeds) -> Draft:
    entry = seeds.entries[found.name.entry] if found and not is_somebody_else(span) else None
    start = min(title.start, span.start)
    return Draft(
        start,
        span.end,
        span.end - 1,
        "person",
        "name",
        name=span.text,
        entry=entry.id if entry else None,
        country=entry.country if entry else None,
        role=title.text,
        role_id=title.role_id,
        reach=max((phrase.end for phrase in title.phrases), default=0),
        ambiguous=bool(found and found.name.ambiguous),
        gender=(entry.gender if entry else None) or title.gender or (_gender(span, seeds) if len(span) > 1 else None),
    )


def _is_word_of_post(named: Named, phrases: Sequence[Phrase]) -> bool:
    """`State` in `Secretary of State`, `International Cooperation` in `Ministry of Foreign Affairs and International
    Cooperation` name no body."""
    span, kind, found = named
    if kind != "organisation" or found is not None:
        return False
    inside = (p for p in phrases if p.start <= span.start and span.end <= p.end)
    return any(p.kind == "role" or (p.kind == "body" and p.start < span.start) for p in inside)


def _gender(span: Span, seeds: Seeds) -> str | None:
    return seeds.genders.get(fold(span[0].text))


def _named(doc: Doc, span: Span, kind: Kind, found: NamedSpan | None, seeds: Seeds) -> Iterator[Draft]:
    if found is None:
        yield Draft(span.start, span.end, span.root.i, kind, "name", name=span.text)
        return
    entry, sense = seeds.entries[found.name.entry], found.name.sense
    if sense == "people" and _modifies(span):
        sense = "adjective"  # `Dutch` in `Dutch-made fibres`
    if sense == "people" and not _stands_for_its_state(span):
        yield Draft(
            span.start,
            span.end,
            span.root.i,
            "group",
            "description",
            country=entry.country,
            plural=True,
            definite=False,
        )
        return
    city = next((n.entry for n in found.names if seeds.entries[n.entry].kind == "place"), None)
    town = entry.is_media and city is not None  # `al-Mayadeen`, a channel and a town
    if (sense == "metonym" or town) and is_a_place_here(span, city=city is not None):
        yield Draft(span.start, span.end, span.end - 1, "place", "name", name=span.text, entry=city)
        return
    doubtful = found.name.ambiguous
    derived = sense in {"adjective", "people"}
    yield Draft(
        span.start, span.end, _noun(span), kind, "name", name=span.text, entry=entry.id, country=entry.country,
        adjective=sense == "adjective", ambiguous=doubtful, derived=derived, others=shared_by(found, seeds),
    )  # fmt: skip


def _noun(span: Span) -> int:
    """The token by which a listed name is part of its clause: `Bank` of `Bank of Japan`."""
    return span.root.i if len(span) > 2 and any(t.dep_ == "prep" for t in span) else span.end - 1


def _modifies(span: Span) -> bool:
    """`Dutch-made fibres`, `U.S. and Japanese officials`."""
    first = span.root
    if first.dep_ == "conj":
        first = first.head
    return first.dep_ in {"amod", "compound", "nmod"} and first.head.i >= span.end


def _stands_for_its_state(span: Span) -> bool:
    """`the Americans` is the United States; `many Cubans`, `among the Cubans`, `the Cubans held in Rome` are people."""
    before = span.doc[span.start - 1] if span.start else None
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    done_to = behind is not None and behind.tag_ == "VBN" and behind.dep_ == "acl" and behind.head.i == span.end - 1
    among = span.start > 1 and span.doc[span.start - 2].lower_ == "among"
    return before is not None and fold(before.text) == "the" and not done_to and not among


def _state_of_office(doc: Doc, draft: Draft, seeds: Seeds) -> str | None:
    """`the pope`, `the secretary of state`: of the one state that has such an office; not `secretary of state for`."""
    role = seeds.roles.get(fold(draft.role or ""))
    role = role if role and not role.id.endswith("defence-minister") else None  # each state's press has one
    goes_on = draft.end < len(doc) and doc[draft.end].lower_ in {"for", "of"}
    return role.country if role and draft.form == "description" and not goes_on else None


def _behind_names(described: Sequence[Draft], named: Sequence[Draft]) -> Sequence[Draft]:
    """`Otto Weber | Chads foreign minister said`, in a text that has lost its commas: the post begins behind the name,
    where a state's follows it."""
    states = {d.start for d in named if d.kind == "country"}
    people = {d.end for d in named if d.kind == "person" and d.form == "name" and d.end in states}
    for draft in described if people else ():
        draft.start = max((end for end in people if draft.start < end < draft.head), default=draft.start)
    return described


def _pronoun(token: Token) -> Draft:
    word = fold(token.text)
    gender = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}.get(word)
    kind: Kind = "person" if gender or word in {"i", "me", "my", "myself"} else "unknown"
    plural = word in {"they", "them", "their", "themselves", "we", "us", "our", "ourselves", "both", "each"}
    return Draft(token.i, token.i + 1, token.i, kind, "pronoun", gender=gender, plural=plural)
