"""Mentions of actors in a Doc, before coreference: names, titles, descriptions, bodies, groups and pronouns.

A draft knows its tokens; coreference gives it a cluster and turns it into a `Mention`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from kg.annotate.belonging import find_state, place_person, settle_short_names, without_doubtful_states
from kg.annotate.drafts import Draft
from kg.annotate.entities import Named, bare_surnames, unlisted_names
from kg.annotate.gazetteer import Gazetteer, NamedSpan, fold, folded
from kg.annotate.homonyms import is_somebody_else, settle_acronyms, settle_homonyms, shared_by, spelled_acronyms
from kg.annotate.seats import is_a_place_here
from kg.annotate.titles import Phrase, Title, find_phrases, find_title
from kg.model import Kind
from kg.seeds import Seeds, load_lexicon

__all__ = ["Draft", "find_drafts"]

MODIFIERS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}
PERSONAL = frozenset(
    "i me my myself we us our ourselves he him his himself she her herself it its itself they them their themselves "
    "both each".split()
)


def find_drafts(doc: Doc, seeds: Seeds, gazetteer: Gazetteer) -> list[Draft]:
    """Drafts in the order of their heads. Nested ones are kept: `Russia` inside `Russia's foreign ministry`."""
    phrases = find_phrases(doc, seeds)
    names = _all_names(doc, gazetteer)
    names = [*_as_people(names, phrases, gazetteer), *_titled(doc, names, phrases, gazetteer)]
    names = sorted([*names, *bare_surnames(doc, names)], key=lambda named: (named[0].start, -named[0].end))
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
        for t in [doc[i] for i, word in enumerate(folded(doc)) if word in PERSONAL]
        if t.pos_ in {"PRON", "DET"} and t.text != "US" and t.i not in named
    ]
    settle_acronyms(doc, drafts, seeds)
    settle_homonyms(drafts, seeds)
    settle_short_names(drafts, seeds)
    for draft in drafts:
        draft.country = draft.country or find_state(doc, draft, drafts, seeds) or _state_of_office(doc, draft, seeds)
    drafts = without_doubtful_states(drafts, seeds)
    for draft in drafts:
        if draft.kind == "person" and draft.entry is None and draft.role:
            place_person(doc, draft, drafts, phrases, seeds)
    return sorted(drafts, key=lambda d: (d.head, d.start))


def _titled(doc: Doc, names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> Iterator[Named]:
    """People whom the model passed over: a first name and another, right behind an office (`spokeswoman Ana Ruiz`), or
    two names between commas behind one (`the ambassador to Chile, Pablo Ferreira, told`)."""
    taken = {i for span, _, _ in names for i in range(span.start, span.end)}
    for phrase in phrases:
        if phrase.kind == "role":
            end = _end_of_names(doc, phrase.end, taken)
            if end - phrase.end >= 2 and gazetteer.is_first_name(doc[phrase.end]):
                yield doc[phrase.end : end], "person", None
            elif (span := _set_off(doc, phrase.end, taken)) is not None and not gazetteer.is_office(span):
                yield span, "person", None


def _end_of_names(doc: Doc, start: int, taken: Collection[int]) -> int:
    """Token behind the names in a row, four at most, that nothing is known of."""
    end = start
    while end < min(len(doc), start + 4) and doc[end].tag_ in {"NNP", "NNPS"} and end not in taken:
        end += 1
    return end


def _set_off(doc: Doc, start: int, taken: Collection[int]) -> Span | None:
    """Two or three names between the first comma behind token `start`, no verb before it, and another one."""
    comma = next((t.i for t in doc[start : start + 8] if t.is_punct or t.pos_ in {"VERB", "AUX", "PRON"}), None)
    if comma is None or doc[comma].text != ",":
        return None
    end = _end_of_names(doc, comma + 1, taken)
    closed = end < len(doc) and doc[end].text == "," and 2 <= end - comma - 1 <= 3
    return doc[comma + 1 : end] if closed and all(t.is_title for t in doc[comma + 1 : end]) else None


def _as_people(names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> list[Named]:
    """With people for what the model takes for bodies, and their surnames: two names right behind an office (`ministry
    spokesman Tanju Bilgic`), or behind an office and its body (`Vice-president of the Malian Union Omar Keita`)."""
    offices = {phrase.end for phrase in phrases if phrase.kind == "role"}
    phrased = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    bodies = {span.end: span.start for span, _, found in names if found is not None}
    people = set()
    for span, kind, found in names:
        if kind != "organisation" or found is not None or not 2 <= len(span) <= 4:
            continue
        held = (
            span.start in offices and all(t.is_title for t in span) and not set(range(span.start, span.end)) & phrased
        )
        behind = gazetteer.is_first_name(span[0]) and _of_office(span.doc, bodies.get(span.start), offices)
        if held or behind:
            people |= {span.text, span[-1].text}
    return [(span, "person" if found is None and span.text in people else kind, found) for span, kind, found in names]


def _of_office(doc: Doc, start: int | None, offices: Collection[int]) -> bool:
    """Whether `of`, or `of the`, and an office stand before token `start`."""
    if start is None:
        return False
    first = start - 1 if start and doc[start - 1].lower_ == "the" else start
    return first > 0 and doc[first - 1].lower_ == "of" and first - 1 in offices


def _all_names(doc: Doc, gazetteer: Gazetteer) -> list[Named]:
    """The gazetteer's names, then what the model finds in the rest."""
    found: list[Named] = []
    for named in gazetteer.find(doc):
        end = gazetteer.end_of_edition(doc, named)
        if end > named.end:
            found.append((doc[named.start : end], "organisation", None))
        elif not found or named.start >= found[-1][0].end:
            found.append((doc[named.start : named.end], gazetteer.entries[named.name.entry].kind, named))
    found += unlisted_names(doc, gazetteer, found)
    found += spelled_acronyms(doc, found)
    return sorted(found, key=lambda named: (named[0].start, -named[0].end))


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
    city = next((n.entry for n in found.names if seeds.entries[n.entry].kind == "place"), None)
    if sense == "metonym" and is_a_place_here(span, city=city is not None):
        yield Draft(span.start, span.end, span.end - 1, "place", "name", name=span.text, entry=city)
        return
    doubtful = found.name.ambiguous
    draft = Draft(span.start, span.end, span.end - 1, kind, "name", name=span.text, entry=entry.id)
    derived = sense in {"adjective", "people"}
    yield replace(
        draft, country=entry.country, adjective=sense == "adjective", ambiguous=doubtful, derived=derived,
        others=shared_by(found, seeds),
    )  # fmt: skip


def _stands_for_its_state(span: Span) -> bool:
    """`the Americans` is the United States; `many Cubans`, `450 Syrians` are people."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and fold(before.text) == "the"


# Bodies whose word before another noun says of what kind it is: military service, intelligence failure, leadership race
QUALITIES = frozenset({"military", "intelligence", "leadership", "police", "aviation", "court"})
INDEFINITE = frozenset("a an some one another several many no any every each few most".split())


def _described(doc: Doc, phrase: Phrase, seeds: Seeds) -> Iterator[Draft]:
    head = doc[phrase.end - 1]
    inside = head.dep_ in {"compound", "amod"} and head.head.i == head.i + 1
    quality = (
        fold(head.text) in QUALITIES if phrase.kind == "body" else head.tag_ in {"NN", "JJ"} and phrase.kind == "role"
    )
    if quality and _goes_on(doc, phrase.end):
        return  # `his leadership bid`, `under rebel control`
    owned = inside and phrase.kind == "body" and fold(head.text) not in QUALITIES and head.pos_ != "ADJ"
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or (inside and not owned):
        return  # a body counts inside, as in `ministry statement`; no role or group does, nor `military service`
    if head.lower_ == "source" and phrase.end < len(doc) and doc[phrase.end].text == ":":
        return  # `Source: Reuters`
    if head.lower_ == "source" and phrase.end < len(doc) and doc[phrase.end].lower_ == "of":
        return  # `the main source of fighters`
    if head.lower_ == "force" and head.i and doc[head.i - 1].lower_ in {"into", "in", "by", "of"}:
        return  # `came into force`
    if phrase.kind == "body" and head.tag_ == "NNS" and fold(head.text) not in _last_words(frozenset(seeds.bodies)):
        return  # `reopened embassies`: not one of them
    if phrase.kind != "role" and any(t.tag_ == "WP$" for t in head.children):
        return  # `the government, whose forces are backed`
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
    if institution and (words := _proper(doc, start, head)) is not None:  # the model has passed it over
        yield Draft(start, phrase.end, head.i, kind, "name", name=words)
        return
    yield Draft(
        start, phrase.end, head.i, kind, "description",
        role=phrase.text if phrase.kind == "role" else None, role_id=phrase.id if phrase.kind == "role" else None,
        body=phrase.id if phrase.kind == "body" else None, gender=phrase.gender, plural=plural,
        definite=fold(doc[start].text) not in INDEFINITE,
    )  # fmt: skip


@lru_cache(maxsize=4)
def _last_words(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key.split()[-1] for key in keys)


def _proper(doc: Doc, start: int, head: Token) -> str | None:
    """The words of a body's own name, three or more in capitals: `the National Foreign Trade Council`."""
    tokens = [t for t in doc[start : head.i + 1] if t.tag_ != "DT"]
    proper = len(tokens) > 2 and all(t.text[0].isupper() for t in tokens) and all(t.tag_ != "POS" for t in tokens)
    return doc[tokens[0].i : head.i + 1].text if proper else None


def _goes_on(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].pos_ == "NOUN" and doc[i].tag_ in {"NN", "NNS"}


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
    if token.lower_ in _words("press"):
        return False
    if token.ent_type_ in {"DATE", "TIME"} and any(c.isdigit() for c in token.text):
        return False
    if token.lower_.endswith("ing") and token.tag_ in {"VBG", "JJ"} and token.lower_ not in _words("ing_words"):
        return False  # `on Oct. 18 promising rebels safe passage`
    return (
        token.pos_ in MODIFIERS
        or token.text in {"-", "."}
        or token.tag_ in {"VBN", "POS"}
        or (token.pos_ == "ADV" and following.text == "-")
    )


def _state_of_office(doc: Doc, draft: Draft, seeds: Seeds) -> str | None:
    """`the pope`, `the secretary of state`: of the one state that has such an office; not `secretary of state for …`."""
    role = seeds.roles.get(fold(draft.role or ""))
    goes_on = draft.end < len(doc) and doc[draft.end].lower_ in {"for", "of"}
    return role.country if role and draft.form == "description" and not goes_on else None


def _pronoun(token: Token) -> Draft:
    word = fold(token.text)
    gender = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}.get(word)
    kind: Kind = "person" if gender or word in {"i", "me", "my", "myself"} else "unknown"
    plural = word in {"they", "them", "their", "themselves", "we", "us", "our", "ourselves", "both", "each"}
    return Draft(token.i, token.i + 1, token.i, kind, "pronoun", gender=gender, plural=plural)


@lru_cache(maxsize=64)
def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("coreference")[key])
