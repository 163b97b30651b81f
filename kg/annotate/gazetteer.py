"""Names of the gazetteer in a Doc: a trie over folded tokens, longest match first, checked by capital letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kg.annotate.lists import words_of
from kg.seeds import Name, Seeds, load_lexicon

__all__ = ["Gazetteer", "NamedSpan", "fold", "folded"]

SENSES = {"name": 0, "people": 1, "metonym": 2, "adjective": 3}
BIGGER = {"ORG", "PERSON", "WORK_OF_ART", "LAW", "EVENT"}
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "madam"})
COUNCILS = frozenset({"council", "court", "assembly", "commission", "committee"})
OF_NATIONS = frozenset({"u.n.", "un", "nations", "eu", "e.u.", "us", "u.s.", "european"})
PARTS_OF_CONTINENTS = frozenset({"Latin", "North", "South", "Central", "Native", "Pan"})
NAMED_AFTER = {"Round", "Street", "Avenue", "Boulevard", "Tower", "Towers"}
PLACES = {"GPE", "LOC", "FAC"}  # `Lake Assad`
NOTHING: dict[str, Any] = {}
APOSTROPHE = re.compile("['’]")


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Letters without case and diacritics, apostrophes alike: `Erdoğan’s` → `erdogan's`.

    >>> fold("Erdoğan’s"), fold("Łódź")
    ("erdogan's", 'lodz')
    """
    plain = unicodedata.normalize(
        "NFKD", text.replace("’", "'").replace("‘", "'").translate({0x131: "i", 0x141: "L", 0x142: "l"})
    )
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def folded(doc: Doc) -> list[str]:
    """Each token's spelling without case and diacritics; a Parse keeps it, since posts and names both ask."""
    kept: dict[str, Any] = getattr(doc, "memo", {})
    if "folded" not in kept:
        kept["folded"] = [fold(token.text) for token in doc]
    words: list[str] = kept["folded"]
    return words


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """Tokens `start` to `end` that read as `names`; several only when the text alone cannot tell."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def name(self) -> Name:
        """The likeliest reading."""
        return self.names[0]


class Gazetteer:
    """All names of the seeds, ready to be found in Docs of one pipeline's tokenizer."""

    def __init__(self, seeds: Seeds, nlp: Language) -> None:
        self.entries = seeds.entries
        self._trie: dict[str, Any] = {}
        self._first_names = seeds.genders
        self._titles = {h.strip(".") for h in seeds.honorifics} | {w for words in seeds.roles for w in words.split()}
        self._before_names = {h.strip(".") for h in seeds.honorifics} | {words.split()[-1] for words in seeds.roles}
        self._posts = {words.split()[-1] for words in seeds.roles if " " in words} - {"general", "state"}
        self._offices = {*seeds.roles, *seeds.bodies, "ministry"}
        self._heads = {words.split()[-1] for words in (*seeds.roles, *seeds.bodies)}
        words = load_lexicon("coreference")
        apart = {*words["not_in_names"], *words["place_words"], *words["weekdays"]}
        self._no_editions = (self._trie, self._titles, self._first_names, apart)  # after CNN: CNN Monday
        for entry in seeds.entries.values():
            for name in entry.names:
                self._add(name, [t.text for t in nlp.make_doc(name.text)])

    def _add(self, name: Name, words: Iterable[str]) -> None:
        """The name as it is, and with spaces for its hyphens: `al-Nusra Front`, `al Nusra Front`."""
        spelled = list(words)
        if len(spelled) == 1 and 2 < len(name.text) < 7 and name.text.isalpha() and name.text.isupper():
            self._trie.setdefault(".".join(fold(name.text)) + ".", {}).setdefault("", []).append(name)  # K.C.N.A.
        forms = [spelled, *([[w for w in spelled if w != "-"]] if "-" in spelled else [])]
        if "'s" in spelled[1:]:  # `Peoples Protection Units`, in a text that has lost its apostrophes
            i = spelled.index("'s", 1)
            forms.append([*spelled[: i - 1], f"{spelled[i - 1]}s", *spelled[i + 1 :]])
        for form in forms:
            node = self._trie
            for word in form:
                node = node.setdefault(fold(word), {})
            node.setdefault("", []).append(name)

    def find(self, doc: Doc) -> Iterator[NamedSpan]:
        """Named spans from left to right; none overlaps another."""
        bare_genitives = not APOSTROPHE.search(doc.text)
        words, i = folded(doc), 0
        entities = {i: entity for entity in doc.ents for i in range(entity.start, entity.end)}
        while i < len(words):
            if not self._may_begin(doc, words, i, bare_genitives=bare_genitives):
                i += 1
                continue
            span = self._longest(doc, words, i, bare_genitives=bare_genitives)
            if span and words[i] == "the":  # `the North Korean army`: not `the North`
                behind = self._longest(doc, words, i + 1, bare_genitives=bare_genitives)
                span = behind if behind and behind.end > span.end else span
                if span.start == i and span.end == i + 2 and _goes_on(doc, span.end):
                    span = None  # `the North American states`
            if span and span.end == i + 1 and words[i] in words_of("shouted") and _is_shouted(doc, i):
                span = None  # `SOCCER IS SICK`
            if span and not self._is_part_of_another_name(doc[span.start : span.end], span, entities.get(span.end - 1)):
                yield span
                i = span.end
            else:
                i += 1

    def _may_begin(self, doc: Doc, words: Sequence[str], i: int, *, bare_genitives: bool) -> bool:
        """Whether a closer look is worth its time: most words begin no name, or none that goes on so."""
        node = self._trie.get(words[i], NOTHING)
        if bare_genitives and words[i][-1:] == "s":
            return True
        if not node or "" in node or i + 1 == len(words):
            return "" in node
        return bare_genitives or words[i + 1] in node or _is_initial(doc[i + 1])

    def _likelihood(self, name: Name) -> tuple[bool, bool, int, str]:
        """Actors before places, since the news is about actors: `Washington` is first the United States."""
        return self.entries[name.entry].kind == "place", name.ambiguous, SENSES[name.sense], name.entry

    def _has_first_name(self, span: Span) -> bool:
        """`Ivanka Trump` whatever the model thinks: a first name before a surname that is not this person's."""
        before = span.doc[span.start - 1] if span.start > span.sent.start else None
        return before is not None and before.text[0].isupper() and fold(before.text) in self._first_names

    def _is_surname_here(self, span: Span, kind: str) -> bool:
        """Of a person, or of what is a town or a state elsewhere: `Alyssa Farah`, `Louise Ireland`."""
        front = next(
            (t for t in reversed(span.doc[max(0, span.start - 3) : span.start]) if t.lower_ not in {"al", "-"}), None
        )
        if kind == "person" and front is not None and fold(front.text) in words_of("place_beginnings"):
            return True  # `the suburb of Dahiyet al-Assad`
        is_state = kind == "country" and span[0].ent_type_ == "PERSON"
        if len(span) != 1 or not (is_state or kind in {"person", "place"}) or not self._has_first_name(span):
            return False
        before = span.doc[span.start - 1]
        if is_state and "" in self._trie.get(fold(before.text), ()):
            return False  # `Jordan Syria`, in a text that has lost its commas
        return kind == "person" or (before.dep_ == "compound" and before.head.i == span.start)

    def without_title(self, tokens: Sequence[Token]) -> list[Token]:
        """A person's name without honorifics and posts in front: `Mrs Margit Lindqvist` → `Margit Lindqvist`."""
        kept = list(tokens)
        posts = load_lexicon("coreference")["posts"]
        before = {*self._before_names, *posts}
        while len(kept) > 1 and {fold(kept[0].text).strip("."), fold(kept[0].text).rstrip("s")} & before:
            kept = kept[1:]
        return kept

    def is_honorific(self, token: Token) -> bool:
        """Whether the word stands before the names of people and of nothing else: `Mr`, `Mrs.`, but not `General`."""
        return fold(token.text).strip(".") in HONORIFICS

    def is_first_name(self, token: Token) -> bool:
        """Whether the word is a first name that the seeds know."""
        return fold(token.text) in self._first_names

    def is_office(self, tokens: Sequence[Token]) -> bool:
        """Whether the words are a post or body that every state has, and so no name: `Foreign Ministry`; or end in a
        post (`Fulbright Research Fellow`)."""
        named = len(tokens) == 2 and self.is_first_name(tokens[0])  # `Erik Prince`
        return " ".join(fold(t.text) for t in tokens) in self._offices or (
            len(tokens) > 1 and not named and fold(tokens[-1].text) in self._posts
        )

    def end_of_edition(self, doc: Doc, named: NamedSpan) -> int:
        """Token where the name ends of another medium that begins with this one's: `CNN Turk`, but neither `CNN Anna
        Weber` nor `CNN Turkey had`."""
        entry, i = self.entries[named.name.entry], named.end
        if not entry.is_media or named.name.sense != "name" or i + 1 >= len(doc) or doc[i].is_sent_start:
            return i
        word, behind = doc[i], doc[i + 1]
        is_name = word.tag_ in {"NNP", "NNPS"} and word.text[0].isupper() and word.is_alpha and word.ent_type_ != "DATE"
        is_other = word.text.isupper() or any(fold(word.text) in words for words in self._no_editions)
        return i + 1 if is_name and not is_other and not behind.text[0].isupper() else i

    def _longest(self, doc: Doc, words: Sequence[str], i: int, *, bare_genitives: bool) -> NamedSpan | None:
        """The longest name that begins at token `i`; middle initials are passed over (`Ashton B. Carter`), and so is
        the s of a genitive in a text that has lost its apostrophes (`Syrias second city`)."""
        node: dict[str, Any] = self._trie
        best = None
        for j in range(i, len(words)):
            below = node.get(words[j], NOTHING)
            if not below and j > i and _is_initial(doc[j]):
                continue
            if bare_genitives and (bare := _without_s(doc[j])) and (owner := node.get(bare)):
                names = self._names_at(owner, doc[i : j + 1])
                best = NamedSpan(i, j + 1, names) if names and names[0].sense == "name" else best
            node = below
            if not node:
                break
            if "" in node and (names := self._names_at(node, doc[i : j + 1])):
                best = NamedSpan(i, j + 1, names)
        return best

    def _names_at(self, node: Mapping[str, Any], span: Span) -> tuple[Name, ...]:
        names = [n for n in node.get("", ()) if _capitals_agree(n, span)]
        if names and any(_is_initial(t) for t in span):  # only people have middle initials, unless it is in their name
            names = [n for n in names if self.entries[n.entry].kind == "person" or "." in n.text]
        return tuple(dict.fromkeys(sorted(names, key=self._likelihood)) if len(names) > 1 else names)

    def _is_part_of_another_name(self, span: Span, named: NamedSpan, entity: Span | None) -> bool:
        """`Washington` in `The Washington Post`, the model's `entity` around it, `Trump` in `Ivanka Trump`; but `US` in
        `US State Department` keeps its sense, and so does `Obama` in `President Obama`."""
        if self._is_surname_here(span, self.entries[named.name.entry].kind):
            return True
        person = self.entries[named.name.entry].kind == "person"
        if named.name.sense == "adjective" and span.start and span.doc[span.start - 1].text in PARTS_OF_CONTINENTS:
            return True  # `Latin American`
        words = len(span) - (fold(span[0].text) == "the")  # `the North` is as short as `North`
        if words == 1 and span.end < len(span.doc) and span.doc[span.end].text in NAMED_AFTER:
            return True  # `the Uruguay Round`
        if self.entries[named.name.entry].kind == "organisation" and (_is_hyphened(span) or _is_another_council(span)):
            return True
        if words > 1 or entity is None or (entity.label_ not in BIGGER and not (person and entity.label_ in PLACES)):
            return False
        if person:
            rest = [t for t in entity if t.i < span.start and t.is_alpha and fold(t.text) not in self._titles]
        else:
            rest = [t for t in entity if t.i > span.start and t.is_alpha]
            if rest and self.entries[named.name.entry].kind == "place" and self.is_first_name(rest[0]):
                return False  # `in Aleppo Ibrahim Leith told` has lost its comma
            if len(rest) == 1 and named.name.text.replace(".", "").isupper():
                return False  # `U.S. Firms` in a headline
        return bool(rest) and all(t.text[0].isupper() and fold(t.text) not in self._heads for t in rest)


def _is_hyphened(span: Span) -> bool:
    """`CNN` in `CNN-Turk`; but not in `CNN-led`."""
    doc, end = span.doc, span.end
    joined = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    return joined and doc[end + 1].text[0].isupper()


def _is_another_council(span: Span) -> bool:
    """`Kurdistan Region Security Council`; but not `U.N. Security Council`."""
    before = span.doc[span.start - 1] if span.start else None
    if before is None or before.pos_ != "PROPN" or before.head.i < span.start or before.head.i >= span.end:
        return False
    return before.dep_ == "compound" and fold(span[-1].text) in COUNCILS and fold(before.text) not in OF_NATIONS


def _goes_on(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].text[0].isupper() and doc[i].pos_ in {"PROPN", "ADJ", "NOUN"}


def _is_initial(token: Token) -> bool:
    return len(token.text.strip(".")) == 1 and token.text[0].isupper()


def _without_s(token: Token) -> str | None:
    """The folded word without its last s; None when it has none, or too few letters to be sure."""
    return fold(token.text)[:-1] if len(token.text) > 5 and token.text[0].isupper() and token.text[-1] == "s" else None


def _is_shouted(doc: Doc, i: int) -> bool:
    """Whether the words on both sides are capitals too."""
    beside = [doc[j] for j in (i - 1, i + 1) if 0 <= j < len(doc)]
    return len(beside) == 2 and all(t.is_alpha and t.is_upper and len(t.text) > 2 for t in beside)


def _capitals_agree(name: Name, span: Span) -> bool:
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
