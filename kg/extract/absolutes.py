"""Subjects that parsers hang elsewhere: `despite Paris and Rome denouncing the raid`, `On Monday Chad bombed`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.tenses import FINITE

__all__ = [
    "behind_opening",
    "is_contact_clause",
    "listed_with",
    "subjects_behind_preposition",
    "swallowed_by",
    "top_of",
]

BODIES = frozenset({"GPE", "ORG", "NORP"})
MARKS = frozenset({"after", "before", "since", "until"})
BEARING = frozenset({"despite", "with", "without", "amid"})


def subjects_behind_preposition(verb: Token) -> list[Token]:
    """The nouns of the phrase right before a participle: `despite Moscow and Beijing firmly denouncing it`; or those
    that the parser joined to the day that opens the sentence: `On Tuesday Russian jets bombed the town`."""
    if verb.tag_ in FINITE:
        return _behind_mark(verb) or _behind_day(verb)
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return []
    phrases = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in BEARING and c.i < verb.i]
    nouns = [n for p in phrases for n in p.children if n.dep_ == "pobj" and p.right_edge.i + 1 == verb.left_edge.i]
    return [t for n in nouns for t in (n, *(c for c in n.subtree if c.dep_ == "conj"))]


def behind_opening(clause: Token) -> list[Token]:
    """`Ramping up pressure on Chad, Minister Weber on Monday accused it`: the subject that the parser took into the
    gerund's clause, which it made the subject; not in `shelling towns, villages and farms is a crime`."""
    if clause.lower_ in {"it", "they"} and (topic := _topic_before(clause)):
        return topic
    verb, first = clause.head, clause.left_edge.i
    opens = clause.dep_ == "csubj" and clause.tag_ == "VBG" and first == clause.i <= verb.sent.start + 1
    commas = [t.i for t in verb.doc[first : verb.i] if t.text == ","] if opens else []
    inside = [t for t in verb.doc[commas[-1] + 1 : verb.i] if t.pos_ in {"NOUN", "PROPN", "PRON"}] if commas else []
    named = [t for t in inside if t.left_edge.i == commas[-1] + 1 and t.head.i < commas[-1] and t.dep_ != "conj"]
    return named[:1]


def _topic_before(pronoun: Token) -> list[Token]:
    """`As for Chad, it hides its tanks`: Chad."""
    openings = [
        c for c in pronoun.head.children if c.lower_ == "as" and c.i < pronoun.i and c.dep_ in {"prep", "advmod"}
    ]
    about = [g for c in openings for g in (c, *c.children) if g.lower_ in {"for", "to", "regards"} and g.i == c.i + 1]
    named = [t for g in about for t in g.children if t.dep_ in {"pobj", "dobj"} and t.pos_ == "PROPN"]
    return named if named and not any(c.dep_ == "conj" for c in named[0].children) else []


def _behind_mark(verb: Token) -> list[Token]:
    """`soured after Peru, in a speech, accused Chile`: the parser took `after Peru` for a phrase of the verb above."""
    if verb.dep_ != "advcl":
        return []
    marks = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in MARKS and c.i < verb.i]
    nouns = [n for p in marks for n in p.children if n.dep_ == "pobj" and n.ent_type_ not in {"DATE", "TIME"}]
    between = verb.doc[nouns[-1].i + 1 : verb.left_edge.i] if nouns else None
    aside = (
        between is not None
        and len(between) > 1
        and between[0].text == ","
        and not any(t.pos_ == "VERB" for t in between)
    )
    return nouns[-1:] if aside else []


def swallowed_by(name: Token) -> list[Token]:
    """`Obama and Cuban President Raul Castro agreed`: a name that the parser took for part of the one behind it."""
    left = [c for c in name.lefts if c.dep_ in {"nmod", "compound"} and c.pos_ == "PROPN"]
    found = [c for c in left if any(g.dep_ == "cc" and g.lower_ == "and" for g in c.children)]
    return found or ([top] if name.ent_type_ == "PERSON" and (top := _person_before(name)) is not None else [])


def _person_before(name: Token) -> Token | None:
    """`President Trump and Chinese President Xi agreed`: the other person before the title, with what he hangs on."""
    edge, doc = name.left_edge.i, name.doc
    for i in range(name.i - 1, edge, -1):
        if doc[i].lower_ == "and":
            top = doc[i - 1]
            while edge <= top.head.i < i:
                top = top.head
            return top if doc[i - 1].ent_type_ == "PERSON" else None
        if doc[i].pos_ not in {"PROPN", "ADJ", "NOUN"}:
            return None
    return None


def listed_with(name: Token) -> list[Token]:
    """`Greece, Israel and Cyprus signed`, where the parser takes the second for another name of the first."""
    if name.ent_type_ not in BODIES:
        return []
    beside = [c for c in name.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.ent_type_ in BODIES]
    joined = any(c.dep_ == "conj" for c in name.rights)
    listed = [c for c in beside if joined or any(g.dep_ == "cc" for g in c.children)]
    return [t for c in listed for t in (c, *(g for g in c.subtree if g.dep_ == "conj"))]


def _behind_day(verb: Token) -> list[Token]:
    """Where a comma is lost behind the day: the noun that stands in for its phrase."""
    opening = [c for c in verb.lefts if c.dep_ == "prep" and c.lower_ == "on"]
    nouns = [n for p in opening for n in p.children if n.dep_ == "pobj" and n.ent_type_ not in {"DATE", "TIME"}]
    return [n for n in nouns if n.left_edge.ent_type_ == "DATE" and _is_day(n)]


def _is_day(noun: Token) -> bool:
    """Whether the phrase begins with a day: `Tuesday Russian jets`."""
    return noun.left_edge.i < noun.i and noun.left_edge.nbor(-1).lower_ == "on"


def is_contact_clause(verb: Token) -> bool:
    """`an attack Chad blamed on rebels`: a participle behind a noun that has a subject of its own."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


def top_of(noun: Token) -> Token:
    """The noun over those behind prepositions and in its infinitive."""
    while noun.dep_ == "pobj":
        over = noun.head.head
        over = next((c for c in over.lefts if c.dep_ == "nsubj"), over) if over.tag_ == "VB" else over
        if over.pos_ not in {"NOUN", "PROPN", "PRON"} or over.i > noun.i:
            return noun
        noun = over
    return noun
