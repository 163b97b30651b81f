"""Words for posts, bodies and groups in a Doc, and the title that belongs to a person's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token

from kg.annotate.gazetteer import fold, folded
from kg.annotate.long_titles import find_long_title, is_rank
from kg.seeds import Seeds, load_seeds

__all__ = ["Phrase", "Title", "find_phrases", "find_title"]

LINKS = {"of", "for", "to", "and", "the", "'s", "-", "on", "in", "former", "acting", "deputy", "then", "ex", "."}
PREPOSITIONS = {"of", "for", "to", "and", "on", "in", "the", "."}  # these stand behind the role, never before it
OTHERS = {"to", "for", "of"}  # an aide to Mr Netanyahu is not Mr Netanyahu
DEPARTMENTS = {"department", "division", "directorate", "service", "bureau", "section"}
WOMEN = ("woman", "queen", "princess", "chairwoman", "baroness")
MEN = ("sman", "king", "prince", "chairman")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` that name a post, a body or a kind of group."""

    start: int
    end: int
    kind: Literal["role", "body", "group"]
    id: str
    text: str

    @property
    def gender(self) -> str | None:
        """`spokeswoman` is a woman, `spokesman` most often a man."""
        word = self.text.casefold()
        return "f" if word.endswith(WOMEN) else "m" if word.endswith(MEN) else None


@dataclass(frozen=True, slots=True)
class Title:
    """What stands around a name: where it begins, its words, its roles."""

    start: int
    text: str | None
    role_id: str | None
    gender: str | None
    phrases: tuple[Phrase, ...]


def find_phrases(doc: Doc, seeds: Seeds) -> list[Phrase]:
    """Roles, bodies and groups from left to right, the longest at each place, none overlapping."""
    phrases: list[Phrase] = []
    words, lemmas = folded(doc), [fold(token.lemma_) for token in doc]
    begins = _beginnings()
    end = 0
    for i, word in enumerate(words):
        if i >= end and (word in begins or lemmas[i] in begins):
            longest = max(begins.get(word, 1), begins.get(lemmas[i], 1))
            phrase = next(_phrases_from(doc, i, longest, words, lemmas, seeds), None)
            if phrase:
                phrases.append(phrase)
                end = phrase.end
    return phrases


@cache
def _beginnings() -> dict[str, int]:
    """What a post, a body or a group can begin with, and tokens in the longest that does: `vice` of `vice-president`,
    three."""
    seeds, longest = load_seeds(), dict[str, int]()
    for key in (*seeds.roles, *seeds.bodies, *seeds.groups, *seeds.retinues):
        tokens = len(key.replace("-", " - ").split())
        for part in {key.split()[0], key.split("-")[0].split()[0]}:
            longest[part] = max(tokens, longest.get(part, 0))
    return longest


def _phrases_from(
    doc: Doc, i: int, longest: int, folded: Sequence[str], lemmas: Sequence[str], seeds: Seeds
) -> Iterator[Phrase]:
    for j in range(min(i + longest, len(doc)), i, -1):
        before = folded[i : j - 1]
        for last in dict.fromkeys((folded[j - 1], lemmas[j - 1])):
            key = " ".join([*before, last]).replace(" - ", "-")
            if key in seeds.roles:
                yield Phrase(i, j, "role", seeds.roles[key].id, doc[i:j].text)
            elif key in seeds.bodies:
                yield Phrase(i, j, "body", seeds.bodies[key].suffix, doc[i:j].text)
            elif key in seeds.groups or key in seeds.retinues:
                yield Phrase(i, j, "group", lemmas[j - 1], doc[i:j].text)


def find_title(doc: Doc, start: int, end: int, phrases: Sequence[Phrase], seeds: Seeds) -> Title:
    """The title of the name at tokens `start` to `end`: before it, or behind a comma."""
    before = _title_before(doc, start, phrases, seeds)
    ranked = all(is_rank(p) for p in before[1])  # or none at all
    if ranked and (post := find_long_title(doc, start, end, phrases, seeds)) is not None:
        before = post.start, [p for p in phrases if post.start <= p.start and p.end <= start]
    behind = _title_behind(doc, end, phrases)
    roles = [p for p in (*before[1], *behind) if p.kind == "role"]
    honorific = seeds.honorifics.get(fold(doc[start - 1].text)) if start else None
    genders = [g for g in (honorific, *(p.gender for p in roles)) if g]
    words = [doc[before[0] : start].text.strip()] if before[1] else []
    words += [doc[p.start : p.end].text for p in behind if p.kind == "role"]
    return Title(before[0] if before[1] or honorific is not None else start, ", ".join(words) or None,
                 roles[0].id if roles else None, genders[0] if genders else None, (*before[1], *behind))  # fmt: skip


def _title_before(doc: Doc, start: int, phrases: Sequence[Phrase], seeds: Seeds) -> tuple[int, list[Phrase]]:
    """Where the title begins and the roles in it; walks left over nouns, adjectives and links: `U.N. High
    Commissioner for Human Rights`, `US Deputy Assistant Secretary of State for Western Hemisphere Affairs`."""
    by_end = {p.end: p for p in phrases}
    roles: list[Phrase] = []
    i = first = start
    while i > 0 and start - i < 14 and not _ends_a_sentence(doc, i):
        if (
            not roles
            and fold(doc[i - 1].text) in OTHERS
            and all(fold(t.text) in seeds.honorifics for t in doc[i:start])
        ):
            break
        if not roles and doc[i - 1].lower_ == "and" and all(fold(t.text) in seeds.honorifics for t in doc[i:start]):
            break  # `the Chancellor of the Exchequer and Mr. Keita`
        phrase = by_end.get(i)
        if phrase and (phrase.kind == "role" or roles or i < start):
            i = phrase.start
            roles += [phrase] if phrase.kind == "role" else []
        elif not roles and fold(doc[i - 1].text) == "'s" and fold(doc[start - 1].text) not in DEPARTMENTS:
            break  # `the pope's Trump critique`; but `Director of the Foreign Ministry's Second Department Ana Ruiz`
        elif _may_stand_in_a_title(doc[i - 1], seeds) and not (roles and fold(doc[i - 1].text) in PREPOSITIONS):
            i -= 1
        else:
            break
        if roles and (fold(doc[i].text) not in LINKS or fold(doc[i].text) in {"former", "acting", "deputy"}):
            first = i
    return first, [p for p in phrases if roles and first <= p.start and p.end <= start]


def _ends_a_sentence(doc: Doc, i: int) -> bool:
    """Whether a full stop stands before token `i` that is no abbreviation's: `said one official. Ana Ruiz told`."""
    word = doc[i - 2].text if i > 1 else ""
    return doc[i - 1].text == "." and bool(doc[i].is_sent_start) and (word[:1].islower() or len(word) > 4)


def _may_stand_in_a_title(token: Token, seeds: Seeds) -> bool:
    word = fold(token.text)
    return not word.startswith("--") and (  # `a star witness --President Keita`
        word in LINKS
        or word in seeds.honorifics
        or token.pos_ == "PROPN"
        or (token.pos_ in {"ADJ", "NOUN"} and token.dep_ in {"compound", "amod", "nmod", "poss"})
    )


def _begins_a_clause(doc: Doc, end: int, phrase: Phrase) -> bool:
    """`As they urged him to abandon Keita, the president decided`: no title of Keita's, but who does what follows;
    `since the fall of Saddam Hussein, a diplomat said`."""
    head, behind = doc[phrase.end - 1], doc[phrase.end] if phrase.end < len(doc) else None
    articled = any(t.lower_ in {"the", "a", "an", "one"} for t in doc[end + 1 : phrase.start])
    acts = head.dep_ == "nsubj" and behind is not None and behind.pos_ in {"VERB", "AUX"} and head.head.i >= behind.i
    return articled and acts and doc[end - 1].dep_ in {"dobj", "pobj", "dative"}


def _title_behind(doc: Doc, end: int, phrases: Sequence[Phrase]) -> list[Phrase]:
    """`Nafees Zakaria, a spokesman for Pakistan's foreign ministry`: a role soon after a comma, before any verb."""
    if end >= len(doc) or doc[end].text != ",":
        return []
    found = []
    for phrase in phrases:
        between = doc[end + 1 : phrase.start] if phrase.start > end else None
        if (
            between is not None
            and len(between) <= 6
            and all(t.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"} for t in between)
        ):
            found.append(phrase)
            break
        if phrase.start > end + 8:
            break
    found = [] if found and _begins_a_clause(doc, end, found[0]) else found
    return [p for p in found if p.kind == "role" and fold(doc[p.end - 1].text) == fold(p.text.split()[-1])]
