"""The model's attribute ruler and lemmatizer, remembered: what they say of a word in its role they say once.

Both look at a token's spelling, tag and dependency only, most of their patterns are one token long, and news repeats
its words. So their answers are kept by (spelling, tag, dependency), and a Doc costs look-ups instead of 180 patterns
at each token. Longer patterns (`there is`, `gon na`) are answered with the tokens around them. Same output, a tenth of
the time; a pipeline whose ruler looks at anything else keeps its own two components.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from kg.annotate.rows import Rows, one_number

__all__ = ["WordForms", "make_word_forms", "remember_words"]

Key: TypeAlias = Sequence[int]  # spelling, tag, dependency, as spaCy numbers them
Answer: TypeAlias = tuple[int, int, int, int, int]  # tag, part of speech, morphology, lemma, dependency
SEEN = frozenset({"TAG", "DEP", "LOWER", "ORTH", "NORM", "TEXT", "IS_SPACE", "IS_PUNCT", "IS_ALPHA", "SHAPE"})
MOST = 300_000  # answers kept: 50 MB; a corpus of millions of articles starts over now and then


def remember_words(nlp: Language) -> None:
    """Put WordForms in the place of the pipeline's attribute ruler and lemmatizer, where it can stand for them."""
    names = nlp.pipe_names
    if {"attribute_ruler", "lemmatizer"} - {*names}:
        return
    ruler: Any = nlp.get_pipe("attribute_ruler")
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    side_by_side = names.index("lemmatizer") == names.index("attribute_ruler") + 1
    plain = type(ruler) is AttributeRuler and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule"
    if side_by_side and plain and all(_is_local(pattern) for pattern in ruler.patterns):
        words: Any = nlp.add_pipe("kg_words", after="lemmatizer")
        words.learn(ruler, lemmatizer)
        nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])


def _is_local(pattern: Mapping[str, Any]) -> bool:
    """Whether the pattern looks at nothing but the word, its tag and its dependency."""
    return all({*token} <= SEEN for tokens in pattern["patterns"] for token in tokens)


def _needed_by(tokens: Sequence[Mapping[str, Any]]) -> str | None:
    """A word in lower case, or a dependency, without which the pattern does not match: `gon` of `gon na`."""
    values = (token.get(name) for token in tokens for name in ("LOWER", "DEP") if token.get("OP", "1") == "1")
    return next((value for value in values if isinstance(value, str)), None)


class WordForms:
    """A component that sets tag, part of speech, morphology and lemma as the two components it learnt from would."""

    def __init__(self) -> None:
        self.ruler: AttributeRuler | None = None
        self.lemmatizer: Lemmatizer | None = None
        self.short: AttributeRuler | None = None  # its patterns of one token
        self.longer: Matcher | None = None  # those of two tokens and more
        self.needed: list[int] | None = None  # words and dependencies one of which stands in each match of `longer`
        self.reach = 0  # tokens in the longest of them, less one
        self.rows = Rows(MOST)

    def learn(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        """Answer as `ruler` and then `lemmatizer` do."""
        self.ruler, self.lemmatizer = ruler, lemmatizer
        if lemmatizer.lookups.has_table("lemma_index"):  # word lists, each searched from its start: sets give the same
            index = lemmatizer.lookups.get_table("lemma_index")
            index.update({key: frozenset(forms) for key, forms in index.items()})
        patterns: list[dict[str, Any]] = list(ruler.patterns)
        short = [p for p in patterns if max(map(len, p["patterns"])) == 1]
        self.short = AttributeRuler(ruler.vocab)
        self.short.add_patterns(short)
        chains = [tokens for p in patterns if p not in short for tokens in p["patterns"]]
        self.reach = max(map(len, chains), default=1) - 1
        if chains:
            self.longer = Matcher(ruler.vocab)
            self.longer.add("longer", chains)
            keys = [_needed_by(tokens) for tokens in chains]
            strings = ruler.vocab.strings
            self.needed = None if None in keys else sorted({strings.add(key) for key in keys if key is not None})

    def __call__(self, doc: Doc) -> Doc:
        """Sets the attributes of each token."""
        if self.ruler is None or self.short is None or not len(doc):
            return doc
        keys = doc.to_array(["ORTH", "TAG", "DEP"])
        answers = self._remembered(doc, keys)
        for i in self._in_longer(doc):
            first, last = max(0, i - self.reach), min(len(doc), i + self.reach + 1)
            answers[i] = self._answers(keys[first:last].tolist(), self.ruler, doc)[i - first]
        doc.from_array(["TAG", "POS", "MORPH", "LEMMA"], answers[:, :4])
        for i in numpy.flatnonzero(keys[:, 2] != answers[:, 4]).tolist():  # white space
            doc[i].dep = int(answers[i, 4])
        return doc

    def _remembered(self, doc: Doc, keys: Any) -> Any:
        """A row for each token; of new words the two components are asked first."""
        numbers = one_number(keys)
        new = self.rows.unknown(numbers)
        if new and self.short is not None:
            made = self._answers(keys[[*new.values()]].tolist(), self.short, doc)
            self.rows.learn([*new], numpy.array(made, dtype="uint64"))
        return self.rows.of(numbers)

    def _answers(self, keys: Sequence[Key], ruler: AttributeRuler, doc: Doc) -> list[Answer]:
        """What the ruler and the lemmatizer say of these words, and of nothing around them."""
        if not keys or self.lemmatizer is None:
            return []
        strings = doc.vocab.strings
        words, tags, deps = ([strings[number] for number in column] for column in zip(*keys, strict=True))
        asked = self.lemmatizer(ruler(Doc(doc.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words))))
        columns = asked.to_array(["TAG", "POS", "MORPH", "LEMMA", "DEP"]).tolist()
        return [(tag, pos, morph, lemma, dep) for tag, pos, morph, lemma, dep in columns]

    def _in_longer(self, doc: Doc) -> list[int]:
        """The tokens of a match of several tokens; only around a word that such a pattern needs is one looked for."""
        if self.longer is None:
            return []
        ranges = [(0, len(doc))] if self.needed is None else self._near(doc, self.needed)
        found = [(first, m) for first, last in ranges for m in self.longer(doc[first:last], allow_missing=True)]
        return sorted({first + i for first, (_, start, end) in found for i in range(start, end)})

    def _near(self, doc: Doc, needed: Sequence[int]) -> list[tuple[int, int]]:
        """Ranges of tokens, overlapping where the needed words stand close together."""
        places = numpy.flatnonzero(numpy.isin(doc.to_array(["LOWER", "DEP"]), needed).any(axis=1)).tolist()
        return [(max(0, i - self.reach), min(len(doc), i + self.reach + 1)) for i in places]


def make_word_forms(nlp: Language, name: str) -> WordForms:
    """The factory of the component `kg_words`."""
    return WordForms()
