"""Statements in an aside or an adjective: `As Mr Karin noted, …`, `…, as Lavrov said`, `Zimbabwe is adamant that …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.extents import FINITE
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source, find_source, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_asides"]

OWN_CONTENT = frozenset({"ccomp", "xcomp", "dobj"})
PARTNERS = frozenset({"i", "we", "you"})  # as I said, as you know: a turn of speech
HOLDERS = frozenset({"he", "she", "they"})
MARKS = frozenset({"that", "if", "whether", "when", "as", "because", "after", "while", "how", "why", "where"})
LEARNING = frozenset({"learn", "see", "discover", "find"})  # Chad learned with indignation that …
LINKING = frozenset({"be", "remain", "seem", "make", "grow", "become"})


def find_asides(layout: Layout, lexicon: Reporting) -> Iterator[Draft]:
    """The statements of all sentences that are told in an aside or by an adjective."""
    strings, words = layout.doc.vocab.strings, layout.doc.to_array(["LOWER"]).tolist()
    adjectives = lexicon.convictions | lexicon.certainties | lexicon.grievances
    wanted = {strings[word] for word in ("as", *adjectives) if word in strings}
    places = [i for i, word in enumerate(words) if word in wanted]
    for stretch in layout.stretches if places else ():
        for i in places[bisect_left(places, stretch.start) : bisect_left(places, stretch.end)]:
            read = _as_clause if layout.doc[i].lower_ == "as" else _conviction
            draft = None if layout.masked(i, stretch) else read(layout.doc[i], stretch, layout, lexicon)
            if draft is not None:
                yield draft


def _as_clause(token: Token, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`As noted by Mr Karin, …`, `…, as Lavrov said`: the rest of the sentence is what is said."""
    verb = token.head
    if token.dep_ not in {"mark", "advmod", "prep"} or not _reports(verb, token, lexicon):
        return None
    end = _comma(verb, stretch, layout)
    source = _source(verb, end, lexicon) if end is not None else None
    ranges = _rest(token, end, stretch, layout) if source is not None and end is not None else []
    cue = (verb.i, verb.i + 1)
    return Draft(ranges, cue, verb.lemma_.lower(), source, "around", verb, inside=stretch.inside) if ranges else None


def _reports(verb: Token, mark: Token, lexicon: Reporting) -> bool:
    """Whether the clause of `as` is one of saying, and has no words said of its own: not `as he said farewell`."""
    said = verb.tag_ in {"VBD", "VBZ", "VBP"} or (verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.children))
    frames = lexicon.verbs.get(verb.lemma_.lower(), frozenset())
    return said and verb.i > mark.i and "that" in frames and not any(c.dep_ in OWN_CONTENT for c in verb.children)


def _comma(verb: Token, stretch: Stretch, layout: Layout) -> int | None:
    """The token where the clause of `verb` ends: the next comma, or the sentence's end; None when it runs on."""
    for i in range(verb.i + 1, stretch.end):
        if layout.doc[i].text == ",":
            return i
        if layout.masked(i, stretch) or layout.doc[i].tag_ in FINITE:
            return None
    return stretch.end


def _source(verb: Token, end: int, lexicon: Reporting) -> Source | None:
    """Who says so: the clause's subject, or in `as noted by the minister` the agent."""
    agents = [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    if agents:
        return Source(noun_phrase(agents[0], before=end), agents[0])
    found = find_source(verb, lexicon)
    return found if found is not None and found.head.i < end and found.head.lower_ not in PARTNERS else None


def _rest(mark: Token, end: int, stretch: Stretch, layout: Layout) -> list[tuple[int, int]]:
    """What stands before and behind the aside; nothing unless commas set it off."""
    words = [i for i in range(stretch.start, mark.i) if layout.doc[i].text[0].isalnum() and layout.doc[i].dep_ != "cc"]
    behind = [(end + 1, stretch.end)] if end + 1 < stretch.end - 1 else []
    if not words:
        return behind
    return [(stretch.start, mark.i), *behind] if layout.doc[mark.i - 1].text == "," else []


def _conviction(token: Token, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`Zimbabwe is adamant that Britain broke it`, `China made clear that …`: of somebody, not `it is clear that`."""
    passive = next((c for c in token.lefts if c.dep_ == "auxpass"), None) if token.tag_ == "VBN" else None
    learns = token.dep_ == "pobj" and token.head.lower_ == "with" and token.head.head.lemma_ in LEARNING
    verb = token if passive is not None else token.head.head if learns else token.head
    finite = passive if passive is not None else verb
    told = passive is not None or token.pos_ == "ADJ" or token.dep_ == "acomp"
    told = learns or (told and finite.lemma_ in LINKING)
    if not told or not (finite.tag_ in FINITE or _is_perfect(finite)):
        return None
    above = [verb.head] if verb.dep_ == "conj" and verb.head.tag_ in FINITE else []  # condemned it and made it clear
    holders = [c for v in (verb, finite, *above) for c in v.lefts if c.dep_ in {"nsubj", "nsubjpass"} and _can_hold(c)]
    bare = token.lower_ not in lexicon.certainties
    clause = next((c for t in (token, verb) for c in t.rights if c.i > token.i and _is_that_clause(c, bare=bare)), None)
    if not holders or clause is None:
        return None
    source = Source(noun_phrase(holders[0], before=min(verb.i, holders[0].head.i)), holders[0])
    end = clause.right_edge.i + 1
    ranges, cue = [(clause.left_edge.i, min(end, stretch.end))], (token.i, token.i + 1)
    negated = any(c.dep_ == "neg" for c in verb.children)
    return Draft(ranges, cue, token.lower_, source, "that", token, inside=stretch.inside, negated=negated)


def _is_perfect(verb: Token) -> bool:
    """`has made clear`; not `was made clear`, `to have made clear`."""
    aux = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    return verb.tag_ == "VBN" and any(c.lemma_ == "have" and c.tag_ in FINITE for c in aux) and len(aux) == 1


def _can_hold(subject: Token) -> bool:
    return subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ in HOLDERS


def _is_that_clause(clause: Token, *, bare: bool) -> bool:
    """`that Britain broke it`; `bare` also `Britain broke it`."""
    if clause.dep_ not in {"ccomp", "advcl", "xcomp"}:
        return False
    marks = [c.lower_ for c in clause.lefts if c.dep_ in {"mark", "advmod"} and c.lower_ in MARKS]
    subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.lefts)
    return marks == ["that"] or (bare and clause.dep_ == "ccomp" and subject and not marks)
