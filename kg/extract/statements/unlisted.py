"""Quotations beside a verb that no list has: `"Let's go," Trump boomed.`, `The rally had one message: "Go."`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.headlines import name_before_colon
from kg.extract.statements.layout import Layout, Quoted, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import find_source
from kg.extract.tenses import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_unlisted"]


def find_unlisted(stretch: Stretch, layout: Layout, taken: set[int], lexicon: Reporting) -> Draft | None:
    """The statement of a quotation in `stretch` that no cue has claimed (`taken`: indices of those claimed)."""
    if stretch.inside >= 0:
        return None
    for quoted in layout.quoted_in(stretch):
        if quoted.index in taken or quoted.words < 3:
            continue
        return _before(quoted, layout, lexicon) or _behind(quoted, stretch, layout, lexicon)
    return None


def _before(quoted: Quoted, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`… had one message: "Go."`, in one sentence or with a paragraph break behind the colon."""
    doc, mark = layout.doc, quoted.start - 1
    while mark > 0 and doc[mark].is_space:
        mark -= 1
    if mark <= 0 or doc[mark].text != ":" or layout.inside[mark] >= 0:
        return None
    start = mark
    while start > 0 and layout.paragraph[start - 1] == layout.paragraph[mark] and not doc[start].is_sent_start:
        start -= 1
    name = name_before_colon(mark, start, doc)
    verb = _last_verb(layout, start, mark)
    if verb is None:
        return Draft([(quoted.start, quoted.end)], (mark, mark + 1), ":", name, "unlisted") if name else None
    source = name or find_source(verb, lexicon)
    return Draft([(quoted.start, quoted.end)], (verb.i, verb.i + 1), verb.lemma_.lower(), source, "unlisted", verb)


def _last_verb(layout: Layout, start: int, end: int) -> Token | None:
    for i in range(end - 1, start - 1, -1):
        if _is_verb(layout.doc[i]) and layout.inside[i] < 0:
            return layout.doc[i]
    return None


def _is_verb(token: Token) -> bool:
    """Finite, and not `is` or `has`."""
    return token.tag_ in FINITE and token.pos_ == "VERB" and token.lemma_.lower() not in {"be", "have", "do"}


def _behind(quoted: Quoted, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`"Let's go," Trump boomed`: the verb follows its subject at once, behind a comma, question or exclamation."""
    if quoted.closing not in ",?!":
        return None
    doc = layout.doc
    for i in range(quoted.end, min(stretch.end, quoted.end + 9)):
        token = doc[i]
        if layout.masked(i, stretch) or token.text in {",", ".", ";"}:
            return None
        if _is_verb(token):
            source = find_source(token, lexicon)
            if source is None or not quoted.end <= source.span.start < stretch.end:
                return None
            return Draft([(quoted.start, quoted.end)], (i, i + 1), token.lemma_.lower(), source, "unlisted", token)
    return None
