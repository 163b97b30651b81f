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

from kg.annotate.capitals import capitals_agree
from kg.annotate.lists import words_of
from kg.annotate.longer_names import (
    begins_a_body,
    goes_on,
    is_a_line,
    is_in_longer,
    is_land_of_office,
    is_of_another,
    is_only_joined,
    is_shouted,
    may_be_of_another,
    place_behind,
)
from kg.seeds import Name, Seeds, load_lexicon

__all__ = ["Gazetteer", "NamedSpan", "fold", "folded"]

SENSES = {"name": 0, "people": 1, "metonym": 2, "adjective": 3}
BIGGER = {"ORG", "PERSON", "WORK_OF_ART", "LAW", "EVENT"}
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "madam"})
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
        words, i, last, bare_genitives = folded(doc), 0, None, not APOSTROPHE.search(doc.text)
        entities = {i: entity for entity in doc.ents for i in range(entity.start, entity.end)}
        while i < len(words):
            if not self._may_begin(doc, words, i, bare_genitives=bare_genitives):
                i += 1
                continue
            span = self._longest(doc, words, i, bare_genitives=bare_genitives)
            if span and words[i] == "the":  # `the North Korean army`: not `the North`
                behind = self._longest(doc, words, i + 1, bare_genitives=bare_genitives)
                span = behind if behind and behind.end > span.end else span
                if span.start == i and span.end == i + 2 and goes_on(doc, span.end):
                    span = None  # `the North American states`
            if span and span.end == i + 1 and words[i] in words_of("shouted") and is_shouted(doc, i):
                span = None  # `SOCCER IS SICK`
            front = last if last is not None and last.end == i else None
            entity = entities.get(span.end - 1) if span else None
            if span and not self._is_part_of_another_name(doc[span.start : span.end], span, entity, front):
                yield (last := span)
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
        if is_state and self._named(before):
            return False  # `Jordan Syria`, in a text that has lost its commas
        return kind == "person" or (before.dep_ == "compound" and before.head.i == span.start)

    def without_title(self, tokens: Sequence[Token]) -> list[Token]:
        """A person's name without honorifics and posts in front: `Mrs Margit Lindqvist` → `Margit Lindqvist`; `Hon Hai`
        is a firm, and `Hon. Hai` a judge."""
        kept = list(tokens)
        if len(kept) == 2 and fold(kept[0].text) in words_of("or_names") and not self.is_first_name(kept[1]):
            return kept
        posts = load_lexicon("coreference")["posts"]
        before = {*self._before_names, *posts}
        while len(kept) > 1 and {fold(kept[0].text).strip("."), fold(kept[0].text).rstrip("s")} & before:
            kept = kept[1:]
        return kept

    def is_honorific(self, token: Token) -> bool:
        """Whether the word stands before people's names and nothing else: `Mr`, `Mrs.`, but not `General`."""
        return fold(token.text).strip(".") in HONORIFICS

    def is_first_name(self, token: Token) -> bool:
        """Whether the word is a first name that the seeds know."""
        return fold(token.text) in self._first_names

    def _named(self, token: Token) -> Sequence[Name]:
        names: Sequence[Name] = self._trie.get(fold(token.text), NOTHING).get("", ())
        return names

    def is_office(self, tokens: Sequence[Token]) -> bool:
        """Whether the words are a post or body that every state has, and so no name: `Foreign Ministry`; or end in a
        post (`Fulbright Research Fellow`); but not `Observatory for Human Rights`."""
        words = [fold(t.text) for t in tokens]
        named = len(words) == 2 and self.is_first_name(tokens[0])  # `Erik Prince`
        body = "for" in words[1:] and words[words.index("for") - 1] not in self._before_names
        return " ".join(words) in self._offices or (
            len(words) > 1 and not named and not body and words[-1] in self._posts
        )

    def end_of_edition(self, doc: Doc, named: NamedSpan) -> int:
        """Token where the name ends of another body that begins with this medium's: `CNN Turk`, `CBS Interactive Inc`,
        but neither `CNN Anna Weber` nor `CNN Turkey had`."""
        entry, i = self.entries[named.name.entry], named.end
        if not entry.is_media or named.name.sense != "name" or i + 1 >= len(doc) or doc[i].is_sent_start:
            return i
        word, behind = doc[i], doc[i + 1]
        is_name = word.tag_ in {"NNP", "NNPS"} and word.text[0].isupper() and word.is_alpha and word.ent_type_ != "DATE"
        if is_name and behind.lower_ in words_of("suffixes"):
            return i + 2  # `CBS Interactive Inc`
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
            if bare_genitives and (bare := _without_s(doc[j], inside=j > i)) and (owner := node.get(bare)):
                names = self._names_at(owner, doc[i : j + 1])
                best = NamedSpan(i, j + 1, names) if names and names[0].sense == "name" else best
            node = below
            if not node:
                break
            if "" in node and (names := self._names_at(node, doc[i : j + 1])):
                best = NamedSpan(i, j + 1, names)
        return best

    def _names_at(self, node: Mapping[str, Any], span: Span) -> tuple[Name, ...]:
        names = [n for n in node.get("", ()) if capitals_agree(n, span)]
        if names and (initials := {t.text for t in span if _is_initial(t)}):  # only people have them, and the SPLM-N
            own = (n for n in names if "." in n.text or initials <= {*re.split("[ -]", n.text)})
            names = [*(n for n in names if self.entries[n.entry].kind == "person"), *own]
        return tuple(dict.fromkeys(sorted(names, key=self._likelihood)) if len(names) > 1 else names)

    def _is_shared(self, span: Span, named: NamedSpan, front: NamedSpan | None) -> bool:
        """Whether a body's name is here another's, by a hyphen or by what stands in front or behind."""
        entry, doc = self.entries[named.name.entry], span.doc
        if entry.kind != "organisation":
            return False
        if is_only_joined(span) or not may_be_of_another(span):
            return is_only_joined(span)
        of = place_behind(span)
        behind = self._longest(doc, folded(doc), of, bare_genitives=False) if of is not None else None
        rows = [self.entries[n.name.entry] if n is not None else None for n in (front, behind)]
        return is_of_another(span, entry, *rows, doubtful=named.name.ambiguous)

    def _is_part_of_another_name(
        self, span: Span, named: NamedSpan, entity: Span | None, front: NamedSpan | None
    ) -> bool:
        """`Washington` in `The Washington Post`, `Trump` in `Ivanka Trump`; not `US` in `US State Department`."""
        if self._is_surname_here(span, self.entries[named.name.entry].kind):
            return True
        entry = self.entries[named.name.entry]
        person, place = entry.kind == "person", entry.kind == "place"
        if is_in_longer(span, person=person, adjective=named.name.sense == "adjective"):
            return True
        if self._is_shared(span, named, front) or (
            place and begins_a_body(span, entity) and not self._named(span.doc[span.end])
        ):
            return True
        genitive = entry.kind == "country" and fold(span.text) == f"{fold(named.name.text)}s"  # `Syrias Idlib`
        words = len(span) - (fold(span[0].text) == "the")  # `the North` is as short as `North`
        kinds = BIGGER | PLACES if person else BIGGER
        alone = genitive or words > 1 or entity is None or entity.label_ not in kinds
        if alone or entity is None or is_land_of_office(span, entity, self._heads, self._first_names):
            return False
        bare = "," not in span.doc.text  # `to combat Daesh Cavusoglu said`
        if person:
            first = front.start if front is not None and bare else span.start
            rest = [t for t in entity if t.i < first and t.is_alpha and fold(t.text) not in self._titles]
        else:
            rest = [t for t in entity if t.i > span.start and t.is_alpha]
            if bare and len(rest) == 1 and any(self.entries[n.entry].kind == "person" for n in self._named(rest[0])):
                return False
            if rest and place and self.is_first_name(rest[0]):
                return False  # `in Aleppo Ibrahim Leith told` has lost its comma
            if len(rest) == 1 and named.name.text.replace(".", "").isupper():
                return is_a_line(rest[0])  # but not `U.S. Firms` in a headline
        return bool(rest) and all(t.text[0].isupper() and fold(t.text) not in self._heads for t in rest)


def _is_initial(token: Token) -> bool:
    return len(token.text.strip(".")) == 1 and token.text[0].isupper()


def _without_s(token: Token, *, inside: bool) -> str | None:
    """The folded word without its last s; None when it has none, or too few letters to be sure. `inside` a name it may
    be small: `the Syrian armys advance`."""
    sure = len(token.text) > 5 - inside and (inside or token.text[0].isupper()) and token.text[-1] == "s"
    return fold(token.text)[:-1] if sure else None
