"""`The company`, `the London-based firm`: a firm that the article has named."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from kg.seeds import load_lexicon

__all__ = ["DEFINITE", "firm_words", "start_of_firm"]

DEFINITE = frozenset({"the", "this"})


@cache
def firm_words() -> frozenset[str]:
    """The nouns by which an article takes up a firm."""
    return frozenset(load_lexicon("actors")["firms"])


def start_of_firm(doc: Doc, start: int, head: Token) -> int | None:
    """First token of `the company`, `the Chinese firm`, `the San Diego, California-based company`; None for `a
    company`, `the parent company`, `the company that it bought`."""
    first = min(start, head.left_edge.i)
    told_behind = any(c.i > head.i and c.dep_ in {"relcl", "acl", "prep", "appos"} for c in head.children)
    if doc[first].lower_ not in DEFINITE or head.tag_ != "NN" or told_behind:
        return None
    between = doc[first + 1 : head.i]
    seated = len(between) > 2 and between[-1].lower_ == "based" and between[-2].text == "-"
    national = len(between) == 1 and between[0].ent_type_ == "NORP"
    told = not between or national or (seated and all(map(_is_of_place, between)))
    return first if told else None


def _is_of_place(token: Token) -> bool:
    return token.text[0].isupper() or token.is_punct or token.lower_ == "based"
