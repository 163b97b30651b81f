"""What all words of one spelling have in common, and spaCy's strings by their numbers: read once, not for each word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from spacy.tokens import Doc

__all__ = ["SPELLINGS", "STRINGS", "Spelling", "learn"]

MOST = 12_000  # they start over: a worker takes no more memory after 20,000 articles than after 2,000


@dataclass(frozen=True, slots=True)
class Spelling:
    """What all words of one spelling have in common."""

    text: str
    lower_: str
    is_alpha: bool
    is_digit: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_title: bool
    is_upper: bool
    like_num: bool


COMMON = tuple(field.name for field in fields(Spelling))
SPELLINGS: dict[int, Spelling] = {}  # by spaCy's number of the string, which is the same in every vocabulary
STRINGS: dict[int, str] = {}


def learn(source: Doc, spellings: Iterable[int], names: Iterable[Iterable[int]]) -> None:
    """Put these strings into the tables; both start over when they are large."""
    if len(SPELLINGS) > MOST or len(STRINGS) > MOST:
        SPELLINGS.clear()
        STRINGS.clear()
    vocab, strings = source.vocab, source.vocab.strings
    for number in set(spellings).difference(SPELLINGS):
        lexeme = vocab[number]
        SPELLINGS[number] = Spelling(**{name: getattr(lexeme, name) for name in COMMON})
    for number in set().union(*names).difference(STRINGS):
        STRINGS[number] = strings[number] if number else ""
