"""Cues behind or inside what they report: `"A," he said. "B."`, `A, the ministry said, B`, `"A," said Hugh Hill.`"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.statements.extents import FINITE, is_light
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source, quoted_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Island", "read_around", "read_bare", "read_island"]

STOPS = frozenset({",", ".", ";", ":", "—", "–", "--", "-", "?", "!", "(", ")", "…", "..."})
OPENERS = frozenset(
    {
        "after",
        "when",
        "while",
        "as",
        "if",
        "although",
        "though",
        "asked",
        "because",
        "since",
        "before",
        "in",
        "on",
        "at",
        "during",
    }
)
CONTINUERS = frozenset(
    {"while", "but", "and", "as", "though", "although", "who", "which", "where", "when", "after", "before"}
)


@dataclass(frozen=True, slots=True)
class Island:
    """Tokens `start` to `end` of a reporting clause without content of its own: `Kirby told reporters on Monday`."""

    start: int
    end: int
    stop: str  # the sign behind it, a quotation mark as '"', "" at the end of the sentence
    inverted: bool = False


def read_island(verb: Token, frames: frozenset[str], source: Source, stretch: Stretch, layout: Layout) -> Island | None:
    """The reporting clause around `verb` when it holds no content."""
    doc, head = layout.doc, source.head
    if not stretch.start <= head.i < stretch.end:
        return None
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.lefts) and verb.head.lower_ != "as":
        return None
    if head.i < verb.i:
        if source.subject is not None or not _close(doc, source.span.end, verb.i):
            return None
        start, after = min(source.span.start, _agency(verb)), verb.i + 1
    else:
        if source.span.start - verb.i > 4 or verb.tag_ == "VBG":
            return None
        start, after = verb.i, source.span.end
    end, stop = _until_stop(layout, after, stretch)
    start = _with_adverbs(doc, start, stretch.start)
    if not _behind_quotation(verb, start, stretch, layout) and _has_content(verb, frames):
        return None
    if not _behind_quotation(verb, start, stretch, layout):
        if (setting := _setting(verb, start, after)) is not None:
            end, stop = setting, ""
        if end - after > 18 or not is_light(doc, after, end):
            return None
    return Island(start, end, stop, inverted=head.i > verb.i)


def _agency(verb: Token) -> int:
    """Where who quotes him begins: `“…,” | the agency quoted Weber as saying`."""
    quoting = quoted_in(verb)
    by = [c for c in quoting.lefts if c.dep_ == "nsubj"] if quoting is not None else []
    return min((subject.left_edge.i for subject in by), default=verb.i)


def _setting(verb: Token, start: int, after: int) -> int | None:
    """Where the clause begins that tells when it was said: `A, Weber said | as the talks ended`; nothing where the verb
    may have its content behind that."""
    told = start > 0 and verb.doc[start - 1].text == "," and any(c.dep_ == "ccomp" for c in verb.lefts)
    if not told or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.rights):
        return None
    clauses = [c for c in verb.rights if c.dep_ == "advcl" and c.left_edge.lower_ in OPENERS | CONTINUERS]
    return next((c.left_edge.i for c in clauses if c.left_edge.i >= after), None)


def _behind_quotation(verb: Token, start: int, stretch: Stretch, layout: Layout) -> bool:
    """`"A," he said when asked`: whatever follows, the verb has its content in front of it."""
    if start <= stretch.start or not layout.masked(start - 1, stretch):
        return False
    quoted = layout.quote_at(start - 1)
    return quoted is not None and quoted.closing in ",?!—–…" and not any(child.dep_ == "ccomp" for child in verb.rights)


def _has_content(verb: Token, frames: frozenset[str]) -> bool:
    """Whether the verb has its content behind it: vowed to go, called it a lie; not `told reporters`."""
    for child in verb.rights:
        if child.dep_ == "xcomp" and frames & {"to", "object", "address+to"}:
            return True
        if child.dep_ == "dobj" and "addressee" not in frames and child.ent_type_ not in {"DATE", "TIME"}:
            return not _is_comment(child, verb)
    return False


def _is_comment(noun: Token, verb: Token) -> bool:
    """`Iran has moved troops, the minister said on Monday, a sign of tension`: behind what was said."""
    between = noun.doc[verb.i + 1 : noun.left_edge.i]
    aside = len(between) > 1 and between[-1].text in {",", "-", "–", "—", "--"}
    return aside and any(c.dep_ == "ccomp" for c in verb.lefts)


def _close(doc: Doc, start: int, end: int) -> bool:
    """Only auxiliaries, adverbs and short asides between subject and verb."""
    between = [doc[i] for i in range(start, end) if not doc[i].is_punct]
    return len(between) <= 8 and sum(token.pos_ in {"NOUN", "PROPN", "VERB"} for token in between) <= 3


def _with_adverbs(doc: Doc, start: int, limit: int) -> int:
    while start > limit and doc[start - 1].dep_ in {"advmod", "cc"} and not doc[start - 1].is_punct:
        start -= 1
    return start


def _until_stop(layout: Layout, start: int, stretch: Stretch) -> tuple[int, str]:
    for i in range(start, stretch.end):
        if layout.masked(i, stretch):
            return i, '"'
        if layout.doc[i].text in STOPS:
            return i, layout.doc[i].text
    return stretch.end, ""


def read_around(island: Island, stretch: Stretch, layout: Layout, lexicon: Reporting) -> list[tuple[int, int]]:
    """The token ranges before and behind the island that it reports; none when it opens its sentence."""
    if island.stop == ":" or not _reports_left(island, stretch, layout):
        return []
    left = (_left_start(island, stretch, layout, lexicon), island.start)
    right = _right_part(island, stretch, layout, lexicon)
    return [left, right] if right else [left]


def read_bare(island: Island, stretch: Stretch, layout: Layout) -> list[tuple[int, int]]:
    """The quotation before a sentence that only names its speaker: "We see it." Vladimir Putin told journalists."""
    doc, before = layout.doc, island.start - 1
    if island.stop not in {".", ""} or any(doc[i].text[0].isalnum() for i in range(stretch.start, island.start)):
        return []
    while before > 0 and (doc[before].is_space or not doc[before].text[0].isalnum()) and layout.inside[before] < 0:
        before -= 1
    quoted = layout.quote_at(before)
    if (
        stretch.inside >= 0
        or quoted is None
        or quoted.words < 3
        or layout.paragraph[before] != layout.paragraph[island.start]
    ):
        return []
    return [(quoted.start, quoted.end)]


def _left_start(island: Island, stretch: Stretch, layout: Layout, lexicon: Reporting) -> int:
    """Behind a colon or a dash only the quotation is reported: He ticked through the code: "A," he said."""
    quoted = layout.quote_at(island.start - 1) if layout.masked(island.start - 1, stretch) else None
    if quoted is None or quoted.start <= stretch.start or quoted.words < 3:
        return stretch.start
    before = [token for token in layout.doc[stretch.start : quoted.start] if token.text[0].isalnum()]
    if len(before) <= 3 and any(
        token.lemma_.lower() in lexicon.verbs and token.tag_.startswith("VB") for token in before
    ):
        return quoted.start
    return quoted.start if layout.doc[quoted.start - 1].text in {":", "—", "–", "--", "-", "―"} else stretch.start


def _reports_left(island: Island, stretch: Stretch, layout: Layout) -> bool:
    """Whether what stands before the island can be what it reports."""
    doc, before = layout.doc, island.start - 1
    while before >= stretch.start and doc[before].is_space:
        before -= 1
    if before < stretch.start:
        return False
    if layout.masked(before, stretch):
        return True
    if doc[before].text not in {",", "—", "–", "--", "-", "?", "!", "―", "(", "”", '"', "''", "’"}:
        return False
    words = [token for token in doc[stretch.start : before] if token.text[0].isalnum()]
    if not words:
        return False
    if any(layout.masked(token.i, stretch) for token in words):
        return True
    finite = any(token.tag_ in FINITE for token in words)
    if _quote_follows(island, stretch, layout):
        return (finite or _is_subject_of_quotation(words, island, layout)) and words[0].lower_ not in OPENERS
    if not finite:
        return island.stop in {",", "—", "–", "--"} or (island.stop in {".", ""} and len(words) > 5)
    return True


def _is_subject_of_quotation(words: list[Token], island: Island, layout: Layout) -> bool:
    """`Beijing, he said, "has ripped us off"`: what stands before is the subject of a verb that is quoted."""
    heads = [token for token in words if token.dep_ in {"nsubj", "nsubjpass"} and token.head.i >= island.end]
    return bool(heads) and layout.inside[heads[0].head.i] >= 0


def _quote_follows(island: Island, stretch: Stretch, layout: Layout) -> bool:
    """Whether the next word behind the island is quoted: In a speech, he said, "A"."""
    for i in range(island.end, stretch.end):
        if layout.masked(i, stretch):
            return True
        if layout.doc[i].text[0].isalnum():
            return False
    return False


def _right_part(island: Island, stretch: Stretch, layout: Layout, lexicon: Reporting) -> tuple[int, int] | None:
    if island.stop not in {",", "—", "–", "--", '"', "-"}:
        return None
    doc, start = layout.doc, island.end
    while start < stretch.end and not layout.masked(start, stretch) and (doc[start].is_punct or doc[start].is_space):
        start += 1
    if start >= stretch.end:
        return None
    first = doc[start]
    if layout.masked(start, stretch):
        return start, stretch.end
    if layout.masked(island.start - 1, stretch):
        return None
    if first.tag_ in {"VBG", "VBN"} or first.lower_ in {"who", "which", "where", "whose", "according"}:
        return None
    if island.inverted and first.lower_ in {"a", "an", "the"}:
        return None
    if first.lower_ in CONTINUERS and _has_cue(doc, start, stretch.end, lexicon):
        return None
    return start, stretch.end


def _has_cue(doc: Doc, start: int, end: int, lexicon: Reporting) -> bool:
    return any(
        doc[i].tag_ in {"VBD", "VBZ", "VBG"} and doc[i].lemma_ in lexicon.verbs
        for i in range(start, min(end, start + 8))
    )
