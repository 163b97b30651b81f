"""Headlines (`Putin: The U.S. is responsible …`, `Sanders Vows To …`, `Armenia broke truce: Baku`) and turns of talk
(`TAPPER: Do you …`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source
from kg.extract.tenses import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["find_credit", "find_headline", "find_title", "name_before_colon"]

HEADLINE_PARAGRAPHS = 4  # a headline may be given twice, below a caption
HEADLINE_WORDS = 30
PLACES = frozenset({"GPE", "LOC", "FAC", "EVENT", "DATE"})
SEPARATORS = frozenset({"-", "–", "—", "|", "!"})


def find_headline(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`X: …` that opens a paragraph near the top of the text, or `NAME: …` in capitals anywhere."""
    doc = layout.doc
    if stretch.inside >= 0 or (
        stretch.start and layout.paragraph[stretch.start] == layout.paragraph[stretch.start - 1]
    ):
        return None
    colon = next((i for i in range(stretch.start, min(stretch.start + 12, stretch.end)) if doc[i].text == ":"), -1)
    words = _name_words(doc, stretch.start, colon) if colon > stretch.start else []
    if not words:
        return None
    end, goes_on = _paragraph_end(layout, colon), _has_words(doc, colon + 1, stretch.end)
    if _is_turn(words) and (goes_on or (len(words) > 1 and _has_words(doc, colon + 1, end))):
        return _draft(doc, words, colon, end, headline=False)
    if not goes_on:
        return None
    short = stretch.end - colon <= HEADLINE_WORDS and layout.paragraph[stretch.start] <= HEADLINE_PARAGRAPHS
    if short and _is_speaker(words[-1], layout.text, lexicon):
        return _draft(doc, words, colon, stretch.end, headline=True)
    return None


def _has_words(doc: Doc, start: int, end: int) -> bool:
    """Two at least."""
    return sum(token.text[0].isalnum() for token in doc[start:end]) >= 2


def _draft(doc: Doc, words: list[Token], colon: int, end: int, *, headline: bool) -> Draft:
    source = Source(doc[words[0].i : words[-1].i + 1], words[-1])
    return Draft([(colon + 1, end)], (colon, colon + 1), ":", source, "headline", headline=headline)


def _name_words(doc: Doc, start: int, colon: int) -> list[Token]:
    """The capitalised words before the colon; behind a dash (`EXCLUSIVE – Stone`), before `on` (`Kerry on Syria`)."""
    words: list[Token] = []
    for token in doc[start:colon]:
        if token.text in SEPARATORS and token.whitespace_:
            words = []
        elif token.lower_ == "on" and words:
            break
        elif token.text[0].isupper() or (words and token.lower_ in {"of", "'s", "’s", "de", "al", "for", "the"}):
            words.append(token)
        elif token.is_space or token.text in {"-", "."}:
            continue
        else:
            words.append(token)
    return words if words and len(words) <= 7 and words[0].text[0].isupper() else []


def _is_turn(words: list[Token]) -> bool:
    """A speaker in capitals, as in transcripts."""
    return (
        len(words) <= 3
        and all(token.text.isupper() and len(token.text) > 1 for token in words)
        and len(words[-1].text) > 3
    )


def _is_speaker(head: Token, text: str, lexicon: Reporting) -> bool:
    """A noun of speakers (poll, ministry), or a name: capitalised again below and never small, and no place."""
    if head.lower_ in lexicon.headline_sources:
        return True
    if head.ent_type_ in PLACES or not head.text[0].isupper() or len(head.text) < 3:
        return False
    rest = text[head.idx + len(head.text) :]
    return head.text.casefold() in rest.casefold() and not re.search(rf"\b{re.escape(head.lower_)}\b", rest)


def _paragraph_end(layout: Layout, i: int) -> int:
    end = i
    while end < len(layout.doc) and layout.paragraph[end] == layout.paragraph[i]:
        end += 1
    return end


def find_credit(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`Turkey has shelled Tal Rifaat: Observatory`, `Armenia broke truce - ministry`: the speaker ends the headline."""
    doc, start = layout.doc, stretch.start
    opens = not start or layout.paragraph[start] != layout.paragraph[start - 1]
    if stretch.inside >= 0 or not opens or layout.paragraph[start] > HEADLINE_PARAGRAPHS:
        return None
    end = _paragraph_end(layout, start)
    while end > start and doc[end - 1].is_space:
        end -= 1
    marks = [
        i
        for i in range(max(start + 3, end - 5), end - 1)
        if doc[i].text in {":", "-", "–", "—"} and _stands_apart(doc[i])
    ]
    if not marks or end - start > HEADLINE_WORDS or not any(t.tag_ in FINITE for t in doc[start : marks[-1]]):
        return None
    name = doc[marks[-1] + 1 : end]
    speaks = doc[marks[-1]].text == ":" and name[-1].ent_type_ == "GPE"
    if name[-1].is_punct or not (speaks or _is_speaker(name[-1], layout.text, lexicon)):
        return None
    cue = (marks[-1], marks[-1] + 1)
    return Draft([(start, marks[-1])], cue, ":", Source(name, name[-1]), "headline", headline=True)


def _stands_apart(mark: Token) -> bool:
    """A colon, or a dash with a blank on either side."""
    return bool(mark.whitespace_) and (mark.text == ":" or bool(mark.nbor(-1).whitespace_))


def find_title(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`Sanders Vows To Eliminate Tax Breaks`: in titles, all in capitals, taggers take verbs for names."""
    doc = layout.doc
    if stretch.inside >= 0 or layout.paragraph[stretch.start] > HEADLINE_PARAGRAPHS:
        return None
    words = [token for token in doc[stretch.start : stretch.end] if token.text[0].isalnum()]
    if not 4 <= len(words) <= HEADLINE_WORDS:
        return None
    if sum(token.text[0].isupper() for token in words) < 0.7 * len(words):
        return None
    comma = max((token.i for token in doc[stretch.start : words[-1].i] if token.text == ","), default=stretch.start - 1)
    words = [token for token in words if token.i > comma]
    for token in words[1:6]:
        lemma = lexicon.third_persons.get(token.lower_)
        if token.tag_.startswith("VB"):
            return None
        if lemma is not None and token.i + 1 < stretch.end and lexicon.verbs[lemma] & {"that", "object", "to"}:
            speaker = doc[words[0].i : token.i]
            source = Source(speaker, speaker[-1])
            return Draft([(token.i + 1, stretch.end)], (token.i, token.i + 1), lemma, source, "title", headline=True)
    return None


def name_before_colon(colon: int, start: int, doc: Doc) -> Source | None:
    """The capitalised words that end just before token `colon`, from `start` on: … emphasis - Jon Cohen: "A"."""
    first = colon
    while (
        first > start
        and (doc[first - 1].text[0].isupper() or doc[first - 1].lower_ in {"of", "and"})
        and colon - first < 8
    ):
        first -= 1
    while first < colon and not doc[first].text[0].isupper():
        first += 1
    if first == colon or not any(token.pos_ == "PROPN" for token in doc[first:colon]):
        return None
    return Source(doc[first:colon], doc[colon - 1])
