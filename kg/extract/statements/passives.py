"""Passives whose subject is content: `Quiros was accused of theft by the prosecutor`, `a contractor accused of …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source, find_source, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_passive"]

CONTENT_DEPS = frozenset({"prep", "xcomp", "oprd", "pcomp"})
LIGHT = frozenset({"in", "at", "on", "during", "after", "before", "by", "since", "last"})


def find_passive(verb: Token, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """The charge or the praise in the passive, of whom and of what; its speaker is whom `by` names, or nobody."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in lexicon.passives:
        return None
    target = _target(verb)
    if target is None or not stretch.start <= target.i < stretch.end:
        return None
    content = _content(verb, stretch, layout)
    if content is None:
        return None
    span = noun_phrase(target, before=verb.i)
    first = next((child.i for child in verb.lefts if child.dep_ in {"aux", "auxpass"}), verb.i)
    subject = (span.start, min(span.end, first))
    return Draft(
        [subject, content],
        (verb.i, verb.i + 1),
        verb.lemma_.lower(),
        _agent(verb, lexicon),
        "passive",
        verb,
        inside=stretch.inside,
    )


def _target(verb: Token) -> Token | None:
    """Who is accused: the passive subject, or the noun that the participle describes."""
    own = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if own is not None:
        return own
    return verb.head if verb.dep_ == "acl" and verb.head.i < verb.i else None


def _content(verb: Token, stretch: Stretch, layout: Layout) -> tuple[int, int] | None:
    parts = [
        child
        for child in verb.rights
        if child.dep_ in CONTENT_DEPS and child.lower_ not in LIGHT and child.i < stretch.end
    ]
    if not parts:
        return None
    start, end = parts[0].left_edge.i, min(max(child.right_edge.i for child in parts) + 1, stretch.end)
    last = layout.quote_at(end - 1)
    if last is not None and last.index != stretch.inside:
        end = max(end, last.end)
    return start, end


def _agent(verb: Token, lexicon: Reporting) -> Source | None:
    return find_source(verb, lexicon) if any(child.dep_ == "agent" for child in verb.rights) else None
