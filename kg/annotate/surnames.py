"""Bare surnames of people whom the text names in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.annotate.gazetteer import Gazetteer

if TYPE_CHECKING:
    from kg.annotate.entities import Named

__all__ = ["bare_surnames"]


def bare_surnames(doc: Doc, found: Sequence[Named], gazetteer: Gazetteer) -> list[Named]:
    """Bare surnames of people named in full that the model passed over: `Thomas Brandt spoke. Brandt left.`"""
    people = [span for span, kind, _ in found if kind == "person" and len(span) > 1]
    surnames = {span[-1].text for span in people if len(span[-1].text) > 1 and span[-1].text.isalpha()}
    taken = {i for span, _, _ in found for i in range(span.start, span.end)}
    bare = [t for t in doc if t.text in surnames and t.i not in taken and t.pos_ in {"PROPN", "NOUN"}]
    bare = [t for t in bare if not _is_inside_name(doc, t) and not _is_of_relative(doc, t, gazetteer)]
    return [(doc[t.i : t.i + 1], "person", None) for t in bare]


def _is_inside_name(doc: Doc, token: Token) -> bool:
    """`the Dow Jones Industrial Average` is nobody's surname: between the words of a longer name; nor is `Mohammad` in
    `Mohammad Sibai` that of Musafa Mohammad."""
    if token.i == 0 or token.dep_ != "compound" or token.head.i < token.i or token.head.tag_ not in {"NNP", "NNPS"}:
        return False
    if token.head.i == token.i + 1 and token.head.ent_type_ == "PERSON":
        return True
    before = doc[token.i - 1]
    return before.tag_ == "NNP" and before.dep_ == "compound" and before.head.i in {token.i, token.head.i}


def _is_of_relative(doc: Doc, token: Token, gazetteer: Gazetteer) -> bool:
    """`Ivanka Trump` beside `Donald Trump`, whom the model has passed over."""
    before = doc[token.i - 1] if token.i else None
    return before is not None and before.tag_ == "NNP" and before.text.istitle() and gazetteer.is_first_name(before)
