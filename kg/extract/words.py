"""The words of a Doc, looked up by base form, by spelling and by statement: a reader that wants `promise` need not pass
all tokens again, and spaCy makes new tokens on each pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Set
from functools import cache

from spacy.tokens import Doc, Token

from kg.seeds import load_lexicon

__all__ = ["Words", "actor_words", "spelt_out"]


class Words:
    """The tokens of one Doc, and where each lemma, each word and each statement stands. All in lower case."""

    def __init__(self, doc: Doc) -> None:
        self.tokens = tuple(doc)
        self.said: dict[int, list[Token]] = {}
        self.dates = [entity for entity in doc.ents if entity.label_ == "DATE"]
        self._lemmas = _places(token.lemma_.lower() for token in self.tokens)
        self._spellings = _places(token.lower_ for token in self.tokens)

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
        words = index.keys() & wanted if isinstance(wanted, Set) else [word for word in index if word in wanted]
        return [self.tokens[i] for i in sorted(i for word in words for i in index[word])]


def _places(words: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        places[word].append(i)
    return places


def spelt_out(word: Token) -> set[str]:
    """The base form, and behind a hyphen that of the whole, which is three tokens: `heavy-handed`, `cover-up`."""
    lemma = word.lemma_.lower()
    before = word.doc[max(word.sent.start, word.i - 2) : word.i]
    if len(before) < 2 or before[1].text != "-" or any(t.whitespace_ for t in before):
        return {lemma}
    return {lemma, f"{before[0].lower_}-{lemma}", f"{before[0].lower_}-{word.lower_}"}


@cache
def actor_words(key: str) -> frozenset[str]:
    """A list of seeds/lexicon/actors.toml."""
    return frozenset(load_lexicon("actors")[key])
