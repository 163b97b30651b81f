"""Statements printed whole behind a colon: `A spokesman for the ministry gave the following answer:` and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import QUOTE_MARKS, Layout
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import find_source

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_issued"]

SAID = frozenset({"VBD", "VBZ", "VBN", "VBP"})


def find_issued(layout: Layout, lexicon: Reporting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each paragraph behind the colon, as far as nobody else speaks; none where they stand in quotation
    marks, which tell it themselves."""
    verb = next((v for t in layout.doc if t.text == ":" and (v := _issuing(layout, t, lexicon)) is not None), None)
    source = find_source(verb, lexicon) if verb is not None else None
    if verb is None or source is None:
        return
    others = {layout.paragraph[d.cue[0]] for d in drafts if d.verb is not None and _is_another(d, source.head)}
    here = layout.paragraph[verb.i]
    for number, tokens in groupby(range(len(layout.doc)), key=layout.paragraph.__getitem__):
        inside = [i for i in tokens if not layout.doc[i].is_space]
        if number <= here or not inside:
            continue
        if number in others or layout.doc[inside[0]].text[0] in QUOTE_MARKS - {"`"}:
            return
        ranges = [(inside[0], inside[-1] + 1)]
        yield Draft(ranges, (verb.i, verb.i + 1), verb.lemma_.lower(), source, "issued", verb, whole=True)


def _issuing(layout: Layout, colon: Token, lexicon: Reporting) -> Token | None:
    """The verb of `issued the following statement on the drill:`, where the colon ends its paragraph."""
    doc, number = layout.doc, layout.paragraph[colon.i]
    if any(layout.paragraph[t.i] == number and not t.is_space for t in doc[colon.i + 1 : colon.i + 3]):
        return None
    start = next((i + 1 for i in range(colon.i - 1, -1, -1) if layout.paragraph[i] != number), 0)
    before = [t for t in doc[start : colon.i] if t.lemma_.lower() in lexicon.issued]
    before = [t for t in before if any(c.lower_ in {"following", "below"} for c in t.children)]
    verbs = [t.head for t in before if t.dep_ == "dobj" and t.head.tag_ in SAID]
    return next((v for v in verbs if v.lemma_.lower() in lexicon.issuing), None)


def _is_another(draft: Draft, speaker: Token) -> bool:
    """Whether somebody else says it: neither `he stressed` nor the same spokesman, nor what is said inside."""
    head = draft.source.head if draft.source is not None else None
    named = head is not None and head.pos_ != "PRON" and head.lemma_.lower() != speaker.lemma_.lower()
    return named and draft.lemma in {"say", "tell", "add"} and draft.verb is not None and draft.verb.tag_ == "VBD"
