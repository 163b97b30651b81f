"""Statements without a verb of saying: `according to X`, `in the words of X`, `its claim that …`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.extents import is_light
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["find_according", "find_noun_cues"]

BREAKS = frozenset({";", ":", "—", "–", "--", "―"})
CLAUSE_OPENERS = frozenset({"that", "after", "because", "while", "but", "and", "where", "which", "when"})


def find_according(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Iterator[Draft]:
    """`According to X, …`, `…, according to X`, `…, in the words of X, …`."""
    doc, first, behind = layout.doc, {phrase[0] for phrase in lexicon.phrases}, 0
    for i in [t.i for t in doc[stretch.start : stretch.end - 1] if t.lower_ in first]:
        length = _phrase_length(doc, i, stretch, layout, lexicon) if i >= behind else 0
        if not length:
            continue
        head = _object_head(doc, i, i + length, stretch.end)
        if head is not None and head.lower_ == "whom":
            yield from _according_to_whom(doc, i, head, stretch)
        elif head is not None:
            end = _source_end(doc, i + length, head, stretch)
            ranges = _around_phrase(layout, stretch, i, end)
            span = noun_phrase(head, after=i + length - 1, before=end)
            if ranges:
                yield Draft(
                    ranges, (i, i + length), doc[i].lower_, Source(span, head), "according", inside=stretch.inside
                )
        behind = i + length


def _according_to_whom(doc: Doc, first: int, whom: Token, stretch: Stretch) -> Iterator[Draft]:
    """`Weber, according to whom Chad broke into the bank`: the clause behind, and who stands before it."""
    before = doc[first - 2] if first > stretch.start + 1 and doc[first - 1].text == "," else None
    if before is not None and before.pos_ in {"PROPN", "NOUN"}:
        source = Source(doc[before.i : before.i + 1], before)
        end = next((t.i for t in doc[whom.i : stretch.end] if t.text in {",", ";"}), stretch.end)
        yield Draft([(whom.i + 1, end)], (first, whom.i + 1), "according", source, "according", inside=stretch.inside)


def _phrase_length(doc: Doc, i: int, stretch: Stretch, layout: Layout, lexicon: Reporting) -> int:
    if layout.masked(i, stretch):
        return 0
    for phrase in lexicon.phrases:
        if doc[i].lower_ == phrase[0] and tuple(t.lower_ for t in doc[i : i + len(phrase)]) == phrase:
            if len(phrase) == 1 and not (i and doc[i - 1].text == ","):
                continue
            return len(phrase)
    return 0


def _object_head(doc: Doc, start: int, first: int, end: int) -> Token | None:
    """The noun after the phrase: the parser's object, else the first noun's phrase."""
    for token in doc[first : min(end, first + 12)]:
        if token.dep_ == "pobj" and token.head.i < first:
            return token
    for token in doc[first : min(end, first + 8)]:
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {"compound", "poss"}:
            return token
    return None


def _source_end(doc: Doc, first: int, head: Token, stretch: Stretch) -> int:
    """Where the source ends: at the first comma behind its head, or at the sentence's end."""
    right = min(head.right_edge.i + 1, stretch.end)
    for i in range(head.i + 1, stretch.end):
        if doc[i].text in {",", ".", ":", ";", "—", "–", "--"} or (doc[i].is_quote and i > head.i):
            return i
        if i >= right and doc[i].pos_ in {"VERB", "AUX"}:
            return right
    return stretch.end


def _around_phrase(layout: Layout, stretch: Stretch, start: int, end: int) -> list[tuple[int, int]]:
    """What the phrase vouches for: the clause before it; what follows where none is; both around one in the middle."""
    doc, left = layout.doc, _clause_left(layout, stretch, start)
    words = [i for i in range(left, start) if doc[i].text[0].isalnum() and doc[i].dep_ != "cc"]
    behind = (end, stretch.end)
    follows = any(doc[i].text[0].isalnum() for i in range(*behind))
    if not words:
        return [behind] if follows else []
    if follows and doc[end].text == ",":
        if doc[words[-1]].lower_ in CLAUSE_OPENERS:
            return [behind]
        if is_light(doc, left, start) and not any(layout.masked(i, stretch) for i in words):
            return [(left, start), behind]
    return [(left, start)]


def _clause_left(layout: Layout, stretch: Stretch, start: int) -> int:
    """Behind the last colon, semicolon or single dash before token `start`; dashes in pairs enclose an aside."""
    doc, dashes = layout.doc, 0
    marks = [i for i in range(stretch.start, start) if doc[i].text in BREAKS and not layout.masked(i, stretch)]
    for i in marks:
        dashes += doc[i].text not in {";", ":"}
    for i in reversed(marks):
        if doc[i].text in {";", ":"} or dashes == 1:
            return i + 1
    return stretch.start


def find_noun_cues(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Iterator[Draft]:
    """`its claim that …`, `a promise to …`, `accusations of …`; the source is the possessor, or whom `by` names."""
    for token in layout.doc[stretch.start : stretch.end]:
        frames = lexicon.nouns.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if not frames or layout.masked(token.i, stretch):
            continue
        content = _noun_content(token, frames, stretch)
        source = _noun_source(token, lexicon) if content else None
        if content and source:
            yield Draft([content], (token.i, token.i + 1), token.lemma_.lower(), source, "noun", inside=stretch.inside)


def _noun_content(noun: Token, frames: frozenset[str], stretch: Stretch) -> tuple[int, int] | None:
    for child in noun.rights:
        if child.i >= stretch.end:
            return None
        end = min(child.right_edge.i + 1, stretch.end)
        if (
            "that" in frames
            and child.dep_ in {"acl", "ccomp", "relcl"}
            and any(c.lower_ == "that" and (c.dep_ == "mark" or _is_idle(c, child)) for c in child.lefts)
        ):
            return child.left_edge.i, end
        if (
            child.dep_ in {"acl", "relcl", "xcomp"}
            and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts)
            and "to" in frames
        ):
            return child.left_edge.i, end
        if child.dep_ == "prep" and child.lower_ in frames and child.lower_ == "for":
            return child.i + 1, end
    return None


def _is_idle(that: Token, verb: Token) -> bool:
    """`the finding that rebels shot down the airliner`: no object, though the parser takes it for one."""
    whole = any(c.dep_ in {"dobj", "prep"} and c.i > verb.i for c in verb.children) or verb.dep_ == "acl"
    return that.dep_ == "dobj" and whole and any(c.dep_ == "nsubj" and c.i > that.i for c in verb.children)


def _noun_source(noun: Token, lexicon: Reporting) -> Source | None:
    if any(c.lower_ in {"no", "any", "little", "further"} for c in noun.lefts):
        return None  # has no evidence that
    for child in noun.children:
        if child.dep_ == "poss":
            return Source(noun_phrase(child, before=noun.i), child)
        if child.dep_ == "prep" and child.lower_ in {"by", "from"} and child.i > noun.i:
            for inner in child.rights:
                if inner.dep_ == "pobj":
                    return Source(noun_phrase(inner), inner)
    return _giver(noun, lexicon) or _named_before(noun)


def _giver(noun: Token, lexicon: Reporting) -> Source | None:
    """Who made the claim, or has the evidence: the subject of the verb above it."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "to" else noun.head
    held = verb.lemma_ in lexicon.held and not any(c.dep_ == "neg" for c in verb.children)
    if noun.dep_ not in {"dobj", "pobj"} or not (held or (noun.dep_ == "dobj" and verb.lemma_ in lexicon.giving)):
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return Source(noun_phrase(subject, before=verb.i), subject) if subject is not None else None


def _named_before(noun: Token) -> Source | None:
    """`Turkish claims that`, `a UN finding that`."""
    named = (c for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod"} and c.ent_type_ in {"GPE", "NORP", "ORG"})
    word = next(named, None)
    return Source(noun.doc[word.i : word.i + 1], word) if word is not None else None
