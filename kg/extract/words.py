"""The words of a Doc, looked up by base form, by spelling and by statement: a reader that wants `promise` need not pass
all tokens again, and spaCy makes new tokens on each pass."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import lru_cache

from spacy.tokens import Doc, Token

from kg.seeds import load_lexicon

__all__ = ["Words", "actor_words"]

LOWER: dict[int, str] = {}  # spaCy's number of a string, the same in every vocabulary → the string in lower case
MOST = 200_000


class Words:
    """The tokens of one Doc, and where each lemma, each word and each statement stands. All in lower case."""

    def __init__(self, doc: Doc) -> None:
        self.tokens = tuple(doc)
        self.said: dict[int, list[Token]] = {}
        self.dates = [entity for entity in doc.ents if entity.label_ == "DATE"]
        self._lemmas = _places(doc, "LEMMA")
        self._spellings = _places(doc, "LOWER")

    def tell(self, voice: Mapping[int, int]) -> None:
        """Group the tokens by statement: `voice` says in which each one stands."""
        for i in sorted(voice):
            self.said.setdefault(voice[i], []).append(self.tokens[i])

    def of(self, lemmas: Container[str]) -> list[Token]:
        """The tokens whose lemma is one of `lemmas`, in order."""
        return self._found(self._lemmas, lemmas)

    def spelt(self, words: Container[str]) -> list[Token]:
        """The tokens that are one of `words`, in order."""
        return self._found(self._spellings, words)

    def either(self, words: Container[str]) -> list[Token]:
        """The tokens whose lemma or whose spelling is one of `words`, in order."""
        places = {token.i for token in (*self.of(words), *self.spelt(words))}
        return [self.tokens[i] for i in sorted(places)]

    def _found(self, index: Mapping[str, list[int]], wanted: Container[str]) -> list[Token]:
        return [self.tokens[i] for i in sorted(i for word, places in index.items() if word in wanted for i in places)]


def _places(doc: Doc, attribute: str) -> dict[str, list[int]]:
    if len(LOWER) > MOST:
        LOWER.clear()
    by_number: dict[int, list[int]] = {}
    for i, number in enumerate(doc.to_array([attribute]).tolist()):
        by_number.setdefault(number, []).append(i)
    places: dict[str, list[int]] = {}
    for number, found in by_number.items():
        if number not in LOWER:
            LOWER[number] = doc.vocab.strings[number].lower() if number else ""
        places.setdefault(LOWER[number], []).extend(found)
    return places


@lru_cache(maxsize=64)
def actor_words(key: str) -> frozenset[str]:
    """A list of seeds/lexicon/actors.toml."""
    return frozenset(load_lexicon("actors")[key])
