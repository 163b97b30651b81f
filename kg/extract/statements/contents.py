"""What is said after a cue, as a token range: clauses, noun phrases, infinitives and of-phrases that depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.statements.extents import FINITE, find_extent
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Content", "read_forward", "trim"]

EDGE = frozenset(",;:.—–-―…()") | {"--", "...", "''", "``"}
# forms in which a verb with a noun phrase seldom reports: a man [called Paul], the need to [attack it]
NO_SPEECH = frozenset(
    {
        ("VBN", "acl"),
        ("VBN", "ccomp"),
        ("VB", "acl"),
        ("VB", "relcl"),
        ("VB", "ccomp"),
        ("VBG", "ccomp"),
        ("VBG", "xcomp"),
        ("VBG", "amod"),
    }
)


@dataclass(frozen=True, slots=True)
class Content:
    """Token range of what was said, the range of the one spoken to, and the rule that found it."""

    start: int
    end: int
    rule: str
    addressee: tuple[int, int] | None = None


def read_forward(
    verb: Token, frames: frozenset[str], stretch: Stretch, layout: Layout, lexicon: Reporting
) -> Content | None:
    """The content that follows `verb` in its sentence; None when there is none."""
    complements, addressee = _complements(verb, frames, stretch)
    by_mark = _after_mark(verb, frames, stretch, layout)
    if by_mark is not None and (
        not complements or by_mark[0] <= complements[0][0] or complements[0][2] not in {"object"}
    ):
        return Content(by_mark[0], by_mark[1], "mark", addressee)
    if not complements and "that" in frames:
        complements = _lost_clause(verb, stretch, layout)
    if not complements:
        return None
    start, rule = complements[0][0], complements[0][2]
    if rule in {"object", "preposition"} and (verb.tag_, verb.dep_) in NO_SPEECH:
        return None
    if rule == "that" and "addressee" not in frames:
        start = _behind_weekday(verb, _clause_start(verb, start), lexicon)
    start, end = find_extent(verb, start, max(part[1] for part in complements), rule, stretch, layout, lexicon)
    return Content(start, end, rule, addressee) if start < end else None


def _complements(
    verb: Token, frames: frozenset[str], stretch: Stretch
) -> tuple[list[tuple[int, int, str]], tuple[int, int] | None]:
    """Start, end and frame of each dependent that can be content, in order; and the addressee's range."""
    found: list[tuple[int, int, str]] = []
    addressee: tuple[int, int] | None = None
    for child in verb.rights:
        if child.i >= stretch.end or child.i < stretch.start:
            continue
        start, end = max(child.left_edge.i, verb.i + 1), min(child.right_edge.i + 1, stretch.end)
        if child.dep_ in {"dobj", "dative"} and "addressee" in frames and not _is_promised(child, verb, frames):
            clause = _clause_in(child)
            addressee = (start, clause.left_edge.i if clause is not None else end)
            if clause is not None and "that" in frames:
                found.append((clause.left_edge.i, end, "that"))
            continue
        frame = _frame(child, frames)
        if frame == "preposition":
            start = child.i + 1
        if frame:
            found.append((start, end, frame))
    return found, addressee


def _clause_start(verb: Token, start: int) -> int:
    """A clause begins with a noun that the parser hung on the cue: argued [the pipeline "wouldn't go"]."""
    for child in verb.rights:
        if child.dep_ in {"dobj", "nsubj", "nsubjpass", "attr"} and child.left_edge.i < start:
            return child.left_edge.i
    return start


def _is_promised(child: Token, verb: Token, frames: frozenset[str]) -> bool:
    """Of verbs that take both, the object is what is promised when nothing else is: promised a veto."""
    if child.dep_ != "dobj" or "object" not in frames:
        return False
    return not any(other.dep_ in {"ccomp", "xcomp"} for other in verb.rights)


def _behind_weekday(verb: Token, start: int, lexicon: Reporting) -> int:
    """`said on Friday it would attend`, `said Friday it would`: the day on which it was said is no content."""
    if start != verb.i + 1:
        return start
    doc, day = verb.doc, start + (verb.doc[start].lower_ == "on")
    return (
        day + 1 if day + 1 < len(doc) and doc[day].lower_ in lexicon.weekdays and not doc[day + 1].is_punct else start
    )


def _lost_clause(verb: Token, stretch: Stretch, layout: Layout) -> list[tuple[int, int, str]]:
    """A clause that the parser hung elsewhere: said at a conference [that he may wait]; it begins with `that`."""
    doc = layout.doc
    for i in range(verb.i + 1, min(stretch.end, verb.i + 25)):
        token = doc[i]
        if layout.masked(i, stretch) or token.tag_ in FINITE or token.text in {".", ";"}:
            return []
        if (
            token.lower_ == "that"
            and token.tag_ in {"IN", "WDT"}
            and (token.dep_ == "mark" or token.head.dep_ == "relcl")
        ):
            return [(i, stretch.end, "that")]
    return []


def _clause_in(noun: Token) -> Token | None:
    """A clause that the parser hung on the one spoken to: told reporters [he would go]."""
    for child in noun.rights:
        if (
            child.dep_ in {"relcl", "ccomp", "acl", "appos"}
            and child.pos_ in {"VERB", "AUX"}
            and child.tag_ not in {"VBG", "VBN"}
        ):
            if any(c.lower_ in {"who", "which", "whose"} for c in child.lefts):
                return None
            return child
    return None


def _frame(child: Token, frames: frozenset[str]) -> str | None:
    dep = child.dep_
    if dep == "ccomp" or (dep == "xcomp" and child.tag_ in FINITE):
        return "that" if frames & {"that", "quote"} else "object" if "object" in frames else None
    if dep == "xcomp":
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts)
        if infinitive:
            return "to" if frames & {"to", "address+to"} else None
        reports = child.tag_ == "VBG" and any(c.dep_ == "ccomp" for c in child.rights)
        return "object" if "object" in frames and not reports else None
    if dep in {"dobj", "dative"}:
        return "object" if frames & {"object", "address+to"} else None
    if dep in {"oprd", "attr", "acomp"}:
        return "object" if "object" in frames else None
    if dep == "prep" and not any(c.ent_type_ in {"DATE", "TIME"} for c in child.rights):
        word = "to:" if child.lower_ == "to" else child.lower_
        return "preposition" if word in frames else None
    return None


def _after_mark(verb: Token, frames: frozenset[str], stretch: Stretch, layout: Layout) -> tuple[int, int] | None:
    """What follows `said:` or `said, "`, with nothing but the setting between: said on Monday: …"""
    if not frames & {"that", "quote"}:
        return None
    doc = layout.doc
    for i in range(verb.i + 1, min(stretch.end, verb.i + 25)):
        token = doc[i]
        quoted = layout.quote_at(i) if layout.masked(i, stretch) else None
        if quoted is not None:
            before = doc[i - 1].text
            if i != quoted.start or not (before in {",", ":"} or i - 1 == verb.i) or quoted.words < 3:
                return None
            return i, _quote_end(layout, quoted.end, stretch)
        if token.text == ":" and i + 1 < stretch.end and doc[i + 1].i < stretch.end:
            return (i + 1, stretch.end) if _has_words(doc, i + 1, stretch.end) else None
        if token.tag_ in FINITE or (token.text in {".", ";", "?"}):
            return None
    return None


def _quote_end(layout: Layout, end: int, stretch: Stretch) -> int:
    """After a quotation that did not end the sentence, the sentence's rest belongs to it: "A" and B."""
    closing = layout.doc[end - 1]
    quoted = layout.quote_at(closing.i)
    if quoted is not None and quoted.closing not in ".!?," and _has_words(layout.doc, end, stretch.end):
        return stretch.end
    return end


def _has_words(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].text[0].isalnum() for i in range(start, end))


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation, white space and a leading `that` at its edges."""
    while start < end and (
        doc[start].is_space or doc[start].text in EDGE or (doc[start].lower_ == "that" and doc[start].dep_ == "mark")
    ):
        start += 1
    while start < end and (doc[end - 1].is_space or (doc[end - 1].text in EDGE)):
        end -= 1
    return start, end
