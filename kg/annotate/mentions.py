"""Mentions of actors in a Doc, before coreference: names, titles, descriptions, bodies, groups and pronouns.

A draft knows its tokens; coreference gives it a cluster and turns it into a `Mention`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from kg.annotate.entities import Named, unlisted_names
from kg.annotate.gazetteer import Gazetteer, NamedSpan, fold
from kg.annotate.titles import Phrase, Title, find_phrases, find_title
from kg.model import Form, Kind
from kg.seeds import Seeds, load_lexicon

__all__ = ["Draft", "find_drafts"]

MODIFIERS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}
PERSONAL = frozenset(
    "i me my myself we us our ourselves he him his himself she her herself it its itself they them their themselves "
    "both each".split()
)


@dataclass(slots=True)
class Draft:
    """A mention in tokens, on its way to a cluster."""

    start: int
    end: int
    head: int
    kind: Kind
    form: Form
    name: str | None = None
    entry: str | None = None
    country: str | None = None
    role: str | None = None
    role_id: str | None = None
    body: str | None = None  # suffix of a body pattern: foreign-ministry
    gender: str | None = None
    plural: bool = False
    definite: bool = True
    adjective: bool = False  # `Russian` in `Russian jets`: owns, but never acts
    ambiguous: bool = False
    nationality: str | None = None  # of those who do not speak for their state
    affiliation: str | None = None  # the body that the title names
    derived: bool = False  # an adjective or a people: `Turkmen`
    reach: int = 0  # where a title behind the name ends: `Musa Keita, the Malian army chief`


def find_drafts(doc: Doc, seeds: Seeds, gazetteer: Gazetteer) -> list[Draft]:
    """Drafts in the order of their heads. Nested ones are kept: `Russia` inside `Russia's foreign ministry`."""
    names = _all_names(doc, gazetteer)
    phrases = find_phrases(doc, seeds)
    persons = [
        (s, t) for s in names if s[1] == "person" for t in [find_title(doc, s[0].start, s[0].end, phrases, seeds)]
    ]
    used = {i for _, title in persons for phrase in title.phrases for i in range(phrase.start, phrase.end)}
    drafts = [_person(doc, span, entry_span, title, seeds) for (span, _, entry_span), title in persons]
    drafts += [d for span, kind, found in names if kind != "person" for d in _named(doc, span, kind, found, seeds)]
    named = {i for span, _, _ in names for i in range(span.start, span.end)}
    named |= {
        span.start - 1 for span, kind, _ in names if kind == "organisation"
    }  # `the state news agency Saba` is Saba
    drafts += [d for p in phrases if p.end - 1 not in used | named for d in _described(doc, p, seeds)]
    drafts += [
        _pronoun(t)
        for t in doc
        if fold(t.text) in PERSONAL and t.pos_ in {"PRON", "DET"} and t.text != "US" and t.i not in named
    ]
    for draft in drafts:
        draft.country = draft.country or _country_inside(doc, draft, drafts, seeds)
    drafts = _believed(drafts, seeds)
    for draft in drafts:
        if draft.kind == "person" and draft.entry is None and draft.role:
            _place_person(doc, draft, drafts, phrases, seeds)
    return sorted(drafts, key=lambda d: (d.head, d.start))


def _believed(drafts: Sequence[Draft], seeds: Seeds) -> list[Draft]:
    """Without doubtful adjectives and peoples of states that the text names in no other way: the Turkmen of Syria are not
    of Turkmenistan."""
    sure = {d.entry for d in drafts if d.kind == "country" and d.entry and not (d.ambiguous and d.derived)}
    sure |= {e.country for d in drafts if d.kind == "place" and d.entry and (e := seeds.entries[d.entry])}
    lost = {d.entry for d in drafts if d.kind == "country" and d.entry and d.derived} - sure
    for draft in drafts:
        if draft.country in lost and draft.kind != "country":
            draft.country = None
    return [d for d in drafts if not (d.kind == "country" and d.entry in lost)]


def _all_names(doc: Doc, gazetteer: Gazetteer) -> list[Named]:
    """The gazetteer's names, then what the model finds in the rest."""
    found: list[Named] = []
    for named in gazetteer.find(doc):
        found.append((doc[named.start : named.end], gazetteer.entries[named.name.entry].kind, named))
    found += unlisted_names(doc, gazetteer, found)
    return sorted(found, key=lambda named: (named[0].start, -named[0].end))


def _person(doc: Doc, span: Span, found: NamedSpan | None, title: Title, seeds: Seeds) -> Draft:
    entry = seeds.entries[found.name.entry] if found else None
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
        gender=(entry.gender if entry else None) or title.gender or seeds.genders.get(fold(span[0].text)),
    )


def _named(doc: Doc, span: Span, kind: Kind, found: NamedSpan | None, seeds: Seeds) -> Iterator[Draft]:
    if found is None:
        yield Draft(span.start, span.end, span.root.i, kind, "name", name=span.text)
        return
    entry, sense = seeds.entries[found.name.entry], found.name.sense
    if sense == "people" and span.root.dep_ in {"amod", "compound", "nmod"} and span.root.head.i >= span.end:
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
    if sense == "metonym" and _is_a_place_here(span):
        city = next((n for n in found.names if seeds.entries[n.entry].kind == "place"), None)
        yield Draft(
            span.start, span.end, span.end - 1, "place", "name", name=span.text, entry=city.entry if city else None
        )
        return
    doubtful = found.name.ambiguous
    draft = Draft(span.start, span.end, span.end - 1, kind, "name", name=span.text, entry=entry.id)
    derived = sense in {"adjective", "people"}
    yield replace(draft, country=entry.country, adjective=sense == "adjective", ambiguous=doubtful, derived=derived)


def _stands_for_its_state(span: Span) -> bool:
    """`the Americans` is the United States; `many Cubans`, `450 Syrians` are people."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and fold(before.text) == "the"


# Bodies whose word before another noun says of what kind it is: military service, intelligence failure, leadership race
QUALITIES = frozenset({"military", "intelligence", "leadership", "police", "aviation", "court"})
INDEFINITE = frozenset("a an some one another several many no any every each few most".split())
PLACING = {"in", "at", "near", "into", "outside", "around", "capital", "city"}


def _is_a_place_here(span: Span) -> bool:
    """`in Moscow`, `the Kyrgyz capital Bishkek`, `a London hotel`: a capital behind a preposition of place, or before
    what stands in a city, is a place."""
    root = span.root
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if root.dep_ in {"compound", "nmod"} and fold(root.head.lemma_) in _words("sites"):
        return not _is_a_seat(span)
    return before in PLACING or (root.dep_ == "pobj" and root.head.lower_ in PLACING)


def _is_a_seat(span: Span) -> bool:
    """`the White House police`: a house of government is no city."""
    return len(span) > 1 or span.text in {"Kremlin", "Pentagon", "Elysee"}


def _described(doc: Doc, phrase: Phrase, seeds: Seeds) -> Iterator[Draft]:
    head = doc[phrase.end - 1]
    inside = head.dep_ in {"compound", "amod"} and head.head.i == head.i + 1
    owned = inside and phrase.kind == "body" and fold(head.text) not in QUALITIES and head.pos_ != "ADJ"
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or (inside and not owned):
        return  # a body counts inside, as in `ministry statement`; a role or group does not, nor does `military service`
    if head.dep_ == "npadvmod" or (phrase.end < len(doc) and doc[phrase.end].text == "-"):
        return  # `rebel-held`
    start = _left_edge(head, phrase.start)
    counted = any(t.tag_ == "CD" and t.lower_ != "one" for t in doc[start : head.i])
    if counted and head.tag_ == "NN" and phrase.kind == "role":
        return  # `the two chief counsels`
    plural = head.tag_ in {"NNS", "NNPS"}
    institution = phrase.kind == "group" and phrase.id in seeds.institutions and not plural
    named_kind: Kind = "group" if plural or phrase.kind == "group" else "person"
    kind: Kind = "organisation" if phrase.kind == "body" or institution else named_kind
    yield Draft(
        start, phrase.end, head.i, kind, "description",
        role=phrase.text if phrase.kind == "role" else None, role_id=phrase.id if phrase.kind == "role" else None,
        body=phrase.id if phrase.kind == "body" else None, gender=phrase.gender, plural=plural,
        definite=fold(doc[start].text) not in INDEFINITE,
    )  # fmt: skip


def _left_edge(head: Token, start: int) -> int:
    """The first token of the noun phrase that ends in `head`, without crossing commas, verbs, dates or the press
    (`told Reuters Syria's opposition`)."""
    edge = head.left_edge.i
    i = start
    while i > edge and _modifies(head.doc[i - 1], head.doc[i]):
        i -= 1
    return i


def _modifies(token: Token, following: Token) -> bool:
    """Nouns, adjectives and the like, and `so-called`; a name that ends right before another one does not."""
    if token.ent_iob_ != "O" and following.ent_iob_ == "B":
        return False
    if token.ent_type_ in {"DATE", "TIME"} and any(c.isdigit() for c in token.text):
        return False
    if token.tag_ == "VBG" or (token.pos_ == "ADJ" and token.text.endswith("ing") and token.dep_ not in {"amod"}):
        return False
    return (
        token.pos_ in MODIFIERS
        or token.text in {"-", "."}
        or token.tag_ in {"VBN", "POS"}
        or (token.pos_ == "ADV" and following.text == "-")
    )


def _pronoun(token: Token) -> Draft:
    word = fold(token.text)
    gender = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}.get(word)
    kind: Kind = "person" if gender or word in {"i", "me", "my", "myself"} else "unknown"
    plural = word in {"they", "them", "their", "themselves", "we", "us", "our", "ourselves", "both", "each"}
    return Draft(token.i, token.i + 1, token.i, kind, "pronoun", gender=gender, plural=plural)


def _country_inside(doc: Doc, draft: Draft, drafts: Iterable[Draft], seeds: Seeds) -> str | None:
    """The country named inside a description or title, or just behind it: `spokesman for Pakistan's ministry`."""
    if draft.form == "pronoun" or draft.kind == "place":
        return None
    reach, head = max(_right_reach(doc, draft), draft.reach), doc[draft.head]
    inside = draft.body is not None and head.dep_ in {"compound", "amod", "nmod"} and head.head.i > head.i
    start = min(draft.start, head.head.left_edge.i) if inside else draft.start  # `Iran's air defence chief`
    known = [d for d in drafts if d is not draft and d.country and d.entry and start <= d.start and d.end <= reach]
    known = [d for d in known if not _only_helps(doc, d)]
    inside = [d for d in known if d.end <= draft.end or draft.kind != "group" or doc[d.head].dep_ in {"pobj", "poss"}]
    states = [d for d in inside if d.kind == "country"] or inside
    return states[0].country if states else None


def _place_person(doc: Doc, draft: Draft, drafts: Iterable[Draft], phrases: Iterable[Phrase], seeds: Seeds) -> None:
    """The body that a title names (`State Department spokesman`), and the state that an opponent does not speak for."""
    words = {fold(t.text) for t in doc[draft.start : max(draft.end, draft.reach)]}
    if words & _words("against_their_state"):
        draft.country, draft.nationality = None, draft.country
        return
    reach = max(draft.end, draft.reach)
    bodies = [d for d in drafts if d.kind == "organisation" and draft.start <= d.start and d.end <= reach and d.entry]
    patterns = [p for p in phrases if p.kind == "body" and draft.start <= p.start and p.end <= reach]
    if bodies:
        draft.affiliation = bodies[-1].entry
    elif patterns and draft.country:
        draft.affiliation = seeds.body_of(draft.country, patterns[-1].id)


def _only_helps(doc: Doc, draft: Draft) -> bool:
    """`Saudi-backed opposition` is not Saudi, nor are `China-based Young Pioneer Tours` Chinese."""
    behind = draft.end + 1 if draft.end < len(doc) and doc[draft.end].text == "-" else draft.end
    return behind < len(doc) and doc[behind].lower_ in _words("not_of_that_state")


def _right_reach(doc: Doc, draft: Draft) -> int:
    """Token where the phrase behind the head ends: after `of`, `for`, `to`, `from` and what they govern."""
    head = doc[draft.head]
    ends = [
        c.right_edge.i + 1
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in {"of", "for", "to", "from", "in", "at"} and c.i == draft.end
    ]
    return min(max([draft.end, *ends]), draft.end + 8)


@lru_cache(maxsize=64)
def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("coreference")[key])
