"""A parsed article in plain Python, which all rules read in the place of spaCy's Doc, under the same names.

spaCy makes a new Token each time that one is asked for, and a new string each time that its lemma is: a rule that looks
at a verb's children pays for each of them, and the rules of one article look at each token some forty times. Here every
token is made once, its attributes are read from the Doc in one go, and heads and children are objects at hand. It has
what rules use, and nothing else: a rule that needs more adds it here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, cast

from spacy.tokens import Doc

from kg.annotate.mended import mend
from kg.annotate.spellings import SPELLINGS, STRINGS, Spelling, learn

__all__ = ["Parse", "Piece", "Word", "read_parse"]

NUMBERS = ["IDX", "ENT_IOB", "SENT_START", "SPACY"]
NAMES = ["LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
COLUMNS: list[int | str] = ["HEAD", "ORTH", *NUMBERS, *NAMES]
IOB = ("", "I", "O", "B")


class Word:
    """spaCy's Token, as far as rules use it. Two are the same word only when they are the same object."""

    __slots__ = tuple(
        "doc i idx _spelling text lower_ is_space lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ is_sent_start whitespace_ "
        "head children".split()
    )

    def __init__(
        self, doc: Parse, i: int, spelling: Spelling, idx: int, ent_iob: int, start: int, space: int, *names: str
    ) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self._spelling = spelling
        self.text = spelling.text
        self.lower_ = spelling.lower_
        self.is_space = spelling.is_space
        self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = names
        self.ent_iob_ = IOB[ent_iob]
        self.is_sent_start = True if start == 1 else None if start == 0 else False
        self.whitespace_ = " " if space else ""
        self.head = self
        self.children: Sequence[Word] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    # No __getattr__ for what else a Token has: Python 3.11 would look up each attribute of each word the long way.
    is_alpha = property(lambda self: self._spelling.is_alpha)
    is_digit = property(lambda self: self._spelling.is_digit)
    is_punct = property(lambda self: self._spelling.is_punct)
    is_quote = property(lambda self: self._spelling.is_quote)
    is_title = property(lambda self: self._spelling.is_title)
    is_upper = property(lambda self: self._spelling.is_upper)
    like_num = property(lambda self: self._spelling.like_num)
    text_with_ws = property(lambda self: self.text + self.whitespace_)

    @property
    def lefts(self) -> list[Word]:
        """The children before it, in order."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Word]:
        """The children behind it, in order."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator[Word]:
        """The word with all that is under it: what is left of each word, the word, what is right of it."""
        waiting: list[tuple[Word, bool]] = [(self, False)]
        while waiting:
            word, opened = waiting.pop()
            if opened or not word.children:
                yield word
            else:
                waiting += [(child, False) for child in reversed(word.rights)]
                waiting.append((word, True))
                waiting += [(child, False) for child in reversed(word.lefts)]

    @property
    def left_edge(self) -> Word:
        """The first word of its subtree."""
        return self.doc.words[min(self._places())]

    @property
    def right_edge(self) -> Word:
        """The last word of its subtree."""
        return self.doc.words[max(self._places())]

    def _places(self) -> list[int]:
        found = [self]
        for word in found:  # grows while it is read
            found += word.children
        return [word.i for word in found]

    @property
    def ancestors(self) -> Iterator[Word]:
        """The heads above it, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        """The other words of its coordination, in order."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:  # grows while it is read
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    @property
    def sent(self) -> Piece:
        """Its sentence."""
        return self.doc.sentence_at(self.i)

    def nbor(self, i: int = 1) -> Word:
        """The word `i` places on."""
        return self.doc.words[self.i + i]


class Piece:
    """spaCy's Span, as far as rules use it: words `start` to `end`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Parse, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    def __getitem__(self, i: Any) -> Any:
        if isinstance(i, slice):
            start, stop, _ = i.indices(self.end - self.start)
            return Piece(self.doc, self.start + start, self.start + max(start, stop))
        return self.doc.words[range(self.start, self.end)[i]]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """Where its text begins, in code points."""
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its text ends."""
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words with the white space between them."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Piece:
        """The sentence of its first word."""
        return self.doc.sentence_at(self.start)

    @property
    def root(self) -> Word:
        """The word nearest to the root of the sentence, the first of several."""
        words = self.doc.words[self.start : self.end]
        if len(words) == 1:
            return words[0]
        for word in words:
            if word.head is word:
                return word
        tops = [word for word in words if not self.start <= word.head.i < self.end]
        return min(tops, key=_depth) if tops else words[0]


def _depth(word: Word) -> int:
    """How far from the root; marks and white space that nothing hangs on come last."""
    if not word.children and (word.is_punct or word.is_space):
        return len(word.doc)
    return sum(1 for _ in word.ancestors)


class Parse:
    """spaCy's Doc, as far as rules use it."""

    __slots__ = ("_", "_at", "_sentences", "_starts", "ents", "memo", "source", "text", "vocab", "words")

    def __init__(self, source: Doc) -> None:
        self.source, self._, self.vocab, self.text = source, source._, source.vocab, source._.kg_text or source.text
        heads, spellings, *columns = source.to_array(COLUMNS).T.tolist()
        numbers, names = columns[: len(NUMBERS)], columns[len(NUMBERS) :]
        learn(source, spellings, names)
        texts = [map(STRINGS.__getitem__, column) for column in names]
        kinds = map(SPELLINGS.__getitem__, spellings)
        self.words = [Word(self, *row) for row in zip(range(len(heads)), kinds, *numbers, *texts, strict=True)]
        self._hang(heads)
        self.ents = tuple(Piece(self, entity.start, entity.end, entity.label_) for entity in source.ents)
        self._starts = [i for i, word in enumerate(self.words) if word.is_sent_start or i == 0]
        self._sentences: dict[int, Piece] = {}
        self._at = dict(zip(columns[0], range(len(heads)), strict=True))  # offset → word
        self.memo: dict[str, Any] = {}  # what its readers work out once

    def _hang(self, heads: Sequence[int]) -> None:
        """Give each word its head and the head its child; `heads`: how far off, as unsigned numbers."""
        words = self.words
        for word, far in zip(words, heads, strict=True):
            if far:
                head = words[word.i + (far if far < 2**63 else far - 2**64)]
                word.head = head
                if head.children:
                    cast("list[Word]", head.children).append(word)
                else:
                    head.children = [word]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __getitem__(self, i: Any) -> Any:
        if i.__class__ is slice:
            start, stop, _ = i.indices(len(self.words))
            return Piece(self, start, max(start, stop))
        return self.words[i]

    def sentence_at(self, i: int) -> Piece:
        """The sentence of word `i`."""
        n = bisect_right(self._starts, i) - 1
        if n not in self._sentences:
            end = self._starts[n + 1] if n + 1 < len(self._starts) else len(self.words)
            self._sentences[n] = Piece(self, self._starts[n], end)
        return self._sentences[n]

    def char_span(self, start: int, end: int, alignment_mode: str = "strict") -> Piece | None:
        """The words of a stretch of text, in code points: as spaCy finds them."""
        first = last = self._at.get(start, len(self.words))
        while last < len(self.words) and self.words[last].idx + len(self.words[last].text) < end:
            last += 1
        if last < len(self.words) and self.words[last].idx + len(self.words[last].text) == end:
            return Piece(self, first, last + 1)  # spaCy takes three times as long
        found = self.source.char_span(start, end, alignment_mode=alignment_mode)
        return None if found is None else Piece(self, found.start, found.end)

    def to_array(self, attributes: list[int | str]) -> Any:
        """Columns of numbers, as spaCy gives them."""
        return self.source.to_array(attributes)

    def has_extension(self, name: str) -> bool:
        """Whether spaCy's Docs have the extension."""
        return bool(Doc.has_extension(name))


def read_parse(doc: Doc) -> Doc:
    """The Doc in plain Python. It is no Doc, but stands for one wherever rules read: its type says what it acts as."""
    parse = cast(Doc, Parse(doc))
    mend(parse)
    return parse
