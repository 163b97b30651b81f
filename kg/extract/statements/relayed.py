"""Statements that agencies relay: `…, Trend reports citing the ministry`, `…, TASS was informed by the embassy`,
`In his words, …`, and `This was stated by the minister`, which takes up the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.extents import FINITE
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source, document_in, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_told_before", "find_worded", "read_relayed"]

POINTING = frozenset({"this", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "compound"})


def read_relayed(verb: Token, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`A, Trend reports citing the ministry`, `A, ANDINA learned from its press service`: whose words they are, with
    what stands before; None where a clause follows or nobody is cited."""
    noun = _cited(verb, lexicon) if verb.lemma_ in lexicon.relaying else None
    if noun is None or any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return None
    start = min([c.left_edge.i for c in verb.lefts if c.dep_ in SUBJECTS and c.dep_ != "ccomp"], default=verb.i)
    told = start > stretch.start + 2 and layout.doc[start - 1].text == ","
    if not told or not any(t.tag_ in FINITE for t in layout.doc[stretch.start : start]):
        return None
    source = Source(noun_phrase(noun), noun)
    cue = (verb.i, verb.i + 1)
    return Draft([(stretch.start, start)], cue, verb.lemma_, source, "around", verb, inside=stretch.inside)


def _cited(verb: Token, lexicon: Reporting) -> Token | None:
    """`citing X`, `referring to X`, `with reference to X`; `was informed by X`, `learned from X`."""
    strayed = [c for c in verb.head.rights if verb.dep_ == "parataxis" and c.i > verb.i and c.dep_ == "advcl"]
    for child in (*verb.rights, *strayed):
        if child.tag_ == "VBG" and child.lemma_ in lexicon.citing:
            return _object_of(child)
        if child.dep_ == "prep" and child.lower_ == "with":
            noun = _object_of(child)
            return _object_of(noun) if noun is not None and noun.lower_ == "reference" else None
        told = verb.lemma_ == "learn" or any(c.dep_ == "nsubjpass" for c in verb.lefts)
        if told and child.lower_ in {"from", "by"}:
            return _object_of(child)
    return None


def _object_of(word: Token) -> Token | None:
    """The object of a preposition or of a verb, also of `refer to`."""
    for child in word.rights:
        if child.dep_ in {"pobj", "dobj"}:
            return child
        if child.dep_ == "prep" and child.lower_ == "to":
            return _object_of(child)
    return None


def find_worded(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Iterator[Draft]:
    """`In his words, A`, `A, in the minister's opinion, is B`: commas on both sides, or the sentence's beginning."""
    doc = layout.doc
    for noun in doc[stretch.start : stretch.end - 1]:
        if noun.lower_ not in lexicon.wordings or noun.dep_ != "pobj" or noun.head.lower_ != "in":
            continue
        owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
        first = noun.head.i
        if owner is None or owner.lower_ in {"my", "our"} or layout.masked(noun.i, stretch) or first > noun.i - 2:
            continue
        opens = not any(t.text[0].isalnum() for t in doc[stretch.start : first])
        if doc[noun.i + 1].text != "," or not (opens or doc[first - 1].text == ","):
            continue
        ranges = [(noun.i + 2, stretch.end)] if opens else [(stretch.start, first), (noun.i + 2, stretch.end)]
        source = Source(noun_phrase(owner, before=noun.i), owner)
        yield Draft(ranges, (first, noun.i + 1), "in", source, "according", inside=stretch.inside)


def find_told_before(layout: Layout, lexicon: Reporting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """`Chad shelled the village. This was stated by the ministry`, `…. Weber said this in Lima`: the sentence before,
    where nobody is told to have said it."""
    taken = {i for d in drafts if d.source is not None for start, end in d.ranges for i in range(start, end)}
    for word in layout.doc:
        verb = word.head
        if word.lower_ not in POINTING or verb.lemma_ not in lexicon.stating or layout.inside[word.i] >= 0:
            continue
        source = _stated_by(word, verb)
        before = _sentence_before(word.i, layout) if source is not None else None
        if before is not None and source is not None and not taken & {*range(*before)}:
            yield Draft([before], (verb.i, verb.i + 1), verb.lemma_, source, "around", verb)


def _stated_by(word: Token, verb: Token) -> Source | None:
    """Of `this was stated by X`, `this is noted in the statement of X`, `X said this`: X."""
    if verb.dep_ != "ROOT" or any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    if word.dep_ == "nsubjpass":
        agents = [t for c in verb.rights if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
        return Source(noun_phrase(agents[0]), agents[0]) if agents else document_in(verb)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    said = word.dep_ == "dobj" and word.i > verb.i and not list(word.children)
    return Source(noun_phrase(subject, before=verb.i), subject) if said and subject is not None else None


def _sentence_before(index: int, layout: Layout) -> tuple[int, int] | None:
    """The tokens of the sentence before the one of token `index`, a quotation too; of this paragraph or the last."""
    own = next((s for s in layout.stretches if s.inside < 0 and s.start <= index < s.end), None)
    before = [s for s in layout.stretches if s.inside < 0 and own is not None and s.end <= own.start]
    before = [s for s in before if any(t.text[0].isalnum() for t in layout.doc[s.start : s.end])]
    if not before or layout.paragraph[index] - layout.paragraph[before[-1].end - 1] > 1:
        return None
    return before[-1].start, before[-1].end
