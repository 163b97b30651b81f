"""Whether words are written as a name is: `US` is not `us`."""

from __future__ import annotations

from spacy.tokens import Span

from kg.seeds import Name

__all__ = ["capitals_agree"]


def capitals_agree(name: Name, span: Span) -> bool:
    """`US` is not `us`, `Turkey` is not `turkey`; from the second word on case is free (`Syrian army`)."""
    letters = [c for c in name.text if c.isalpha()]
    if len(letters) <= 5 and all(c.isupper() for c in letters):
        return (
            span.text.replace(" ", "") == name.text
            or span.text.replace(".", "") == name.text
            or (len(letters) > 2 and span.text.isupper())
        )
    if len(letters) <= 5 and len(name.text.split()) == 1 and sum(c.isupper() for c in letters) > 1:
        return span.text == name.text  # `LeT` is not `Let`
    bare, words = name.text.removeprefix("the "), span.text
    if len(bare) < len(name.text):  # `the North` is not `the north`
        words = words[4:]
    first, letter = (next((c for c in text if c.isalpha()), "") for text in (words, bare))
    return first.isupper() or not letter.isupper()
