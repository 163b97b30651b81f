"""Mentions of actors in a Doc, before coreference: names, titles, descriptions, bodies, groups and pronouns.

A draft knows its tokens; coreference gives it a cluster and turns it into a `Mention`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg.annotate.gazetteer import Gazetteer, NamedSpan, fold
from kg.annotate.titles import Phrase, Title, find_phrases, find_title
from kg.model import Form, Kind
from kg.seeds import Seeds

__all__ = ["Draft", "find_drafts"]

MODIFIERS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}
ENTITY_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
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
    return sorted(drafts, key=lambda d: (d.head, d.start))


Named = tuple[Span, Kind, NamedSpan | None]


def _all_names(doc: Doc, gazetteer: Gazetteer) -> list[Named]:
    """The gazetteer's names, then what the model finds in the rest."""
    found: list[Named] = []
    for named in gazetteer.find(doc):
        found.append((doc[named.start : named.end], gazetteer.entries[named.name.entry].kind, named))
    taken = {i for span, _, _ in found for i in range(span.start, span.end)}
    for entity in doc.ents:
        kind = ENTITY_KINDS.get(entity.label_)
        rest = _without_edges([t for t in entity if t.i not in taken])
        if kind == "person":
            rest = gazetteer.without_title(rest)
        if kind and rest and rest[-1].i - rest[0].i == len(rest) - 1 and not gazetteer.is_office(rest):
            first = (
                entity.start
                if kind == "organisation" and entity.start < rest[0].i and doc[entity.start].i in taken
                else rest[0].i
            )
            found.append((doc[first : rest[-1].i + 1], kind, None))
    found += _surnames(doc, found)
    return sorted(found, key=lambda named: (named[0].start, -named[0].end))


def _surnames(doc: Doc, found: Sequence[Named]) -> list[Named]:
    """Bare surnames of people named in full that the model passed over: `Thomas Brandt spoke. Brandt left.`"""
    people = [span for span, kind, _ in found if kind == "person" and len(span) > 1]
    surnames = {span[-1].text for span in people if len(span[-1].text) > 1 and span[-1].text.isalpha()}
    taken = {i for span, _, _ in found for i in range(span.start, span.end)}
    bare = [t for t in doc if t.text in surnames and t.i not in taken and t.pos_ in {"PROPN", "NOUN"}]
    return [(doc[t.i : t.i + 1], "person", None) for t in bare]


def _without_edges(tokens: list[Token]) -> list[Token]:
    """Drop determiners, genitives and punctuation at both ends: `the Fastaqim 's` → `Fastaqim`."""
    while tokens and _is_edge(tokens[0]):
        tokens = tokens[1:]
    while tokens and _is_edge(tokens[-1]):
        tokens = tokens[:-1]
    return tokens if any(t.text[:1].isupper() for t in tokens) else []


def _is_edge(token: Token) -> bool:
    return token.is_punct or token.is_space or token.tag_ in {"DT", "POS", "IN", "CC"} or not token.text[0].isalnum()


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
    yield replace(draft, country=entry.country, adjective=sense == "adjective", ambiguous=doubtful)


def _stands_for_its_state(span: Span) -> bool:
    """`the Americans` is the United States; `many Cubans`, `450 Syrians` are people."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and fold(before.text) == "the"


PLACING = {"in", "at", "near", "into", "outside", "around", "capital", "city"}


def _is_a_place_here(span: Span) -> bool:
    """`in Moscow`, `the Kyrgyz capital Bishkek`: a capital behind a preposition of place is a place."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return before in PLACING or (span.root.dep_ == "pobj" and span.root.head.lower_ in PLACING)


def _described(doc: Doc, phrase: Phrase, seeds: Seeds) -> Iterator[Draft]:
    head = doc[phrase.end - 1]
    inside = head.dep_ in {"compound", "amod"} and head.head.i == head.i + 1
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or (inside and phrase.kind != "body"):
        return  # a body counts inside, as in `ministry statement`; a role or group does not
    if head.dep_ == "npadvmod" or (phrase.end < len(doc) and doc[phrase.end].text == "-"):
        return  # `rebel-held`
    start = _left_edge(head, phrase.start)
    plural = head.tag_ in {"NNS", "NNPS"}
    institution = phrase.kind == "group" and phrase.id in seeds.institutions and not plural
    named_kind: Kind = "group" if plural or phrase.kind == "group" else "person"
    kind: Kind = "organisation" if phrase.kind == "body" or institution else named_kind
    yield Draft(
        start, phrase.end, head.i, kind, "description",
        role=phrase.text if phrase.kind == "role" else None, role_id=phrase.id if phrase.kind == "role" else None,
        body=phrase.id if phrase.kind == "body" else None, gender=phrase.gender, plural=plural,
        definite=fold(doc[start].text) not in {"a", "an", "some", "one", "another", "several", "many"},
    )  # fmt: skip


def _left_edge(head: Token, start: int) -> int:
    """The first token of the noun phrase that ends in `head`, without crossing commas or verbs."""
    edge = head.left_edge.i
    i = start
    while i > edge and _modifies(head.doc[i - 1], head.doc[i]):
        i -= 1
    return i


def _modifies(token: Token, following: Token) -> bool:
    """Nouns, adjectives and the like, and `so-called`; a name that ends right before another one does not."""
    if token.ent_iob_ != "O" and following.ent_iob_ == "B":
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
    reach = max(_right_reach(doc, draft), draft.reach)
    known = [
        d for d in drafts if d is not draft and d.country and d.entry and draft.start <= d.start and d.end <= reach
    ]
    inside = [d for d in known if d.end <= draft.end or draft.kind != "group" or doc[d.head].dep_ in {"pobj", "poss"}]
    states = [d for d in inside if d.kind == "country"] or inside
    return states[0].country if states else None


def _right_reach(doc: Doc, draft: Draft) -> int:
    """Token where the phrase behind the head ends: after `of`, `for`, `to`, `from` and what they govern."""
    head = doc[draft.head]
    ends = [
        c.right_edge.i + 1
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in {"of", "for", "to", "from", "in", "at"} and c.i == draft.end
    ]
    return min(max([draft.end, *ends]), draft.end + 8)
