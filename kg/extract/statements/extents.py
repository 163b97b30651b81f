"""How far a content reaches: to the right edge of the cue's complements, less what opens another statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import is_matrix_conjunct, set_off
from kg.extract.words import actor_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["FINITE", "find_extent", "is_light"]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SETTING_PREPOSITIONS = frozenset("after at before during following from in outside since through until via".split())
PARTICIPLE_DEPS = frozenset({"advcl", "conj", "dep", "acl", "prep", "xcomp"})
RELATIVES = frozenset({"who", "whom", "which", "whose", "where"})
CONTRASTS = frozenset({"and", "but", "while", "as", "though", "although"})


def find_extent(
    verb: Token, start: int, end: int, rule: str, stretch: Stretch, layout: Layout, lexicon: Reporting
) -> tuple[int, int]:
    """Token range of a content whose complements reach from `start` to `end`; no quotation is cut in two."""
    end = _end(verb, end, stretch, rule, lexicon)
    end = _continued(layout, start, end, stretch)
    end = _cut(layout, start, end, stretch, lexicon, rule)
    if rule == "object":
        end = _without_relative(layout, start, end, stretch)
    return _snap(layout, start, end, stretch)


def _end(verb: Token, end: int, stretch: Stretch, rule: str, lexicon: Reporting) -> int:
    """Right edge of the complements, with the adverbials behind a clause but not its setting (in an interview)."""
    for child in verb.rights:
        if child.i < end or child.i >= stretch.end:
            continue
        if child.dep_ in {"xcomp", "advcl"} and rule == "preposition" and child.tag_ == "VB":
            end = min(child.right_edge.i + 1, stretch.end)
        clause = child.dep_ in {"advcl", "ccomp", "npadvmod"} and rule in {"that", "to"} and child.tag_ != "VBG"
        if clause or (child.dep_ == "prep" and _extends(child, rule, lexicon)):
            end = min(child.right_edge.i + 1, stretch.end)
    return end


def _extends(preposition: Token, rule: str, lexicon: Reporting) -> bool:
    if preposition.lower_ == "according":
        return False
    if rule in {"that", "to"}:
        return not any(token.lower_ in lexicon.settings for token in preposition.subtree)
    return preposition.lower_ not in SETTING_PREPOSITIONS


def _continued(layout: Layout, start: int, end: int, stretch: Stretch) -> int:
    """A content that ends in `and` goes on; so does one before a noun phrase: noted the "refusal", and the "duty"."""
    doc, last = layout.doc, end - 1
    while last > start and doc[last].is_punct:
        last -= 1
    if doc[last].dep_ == "cc" and not layout.masked(last, stretch):
        return stretch.end
    comma = next((i for i in range(last + 1, end) if doc[i].text == ","), end)  # wherever the parser hangs it
    following = [i for i in range(comma, stretch.end) if not doc[i].is_space]
    joined = len(following) > 3 and doc[following[0]].text == "," and doc[following[1]].lower_ == "and"
    clause = any(doc[i].tag_ in FINITE and not layout.masked(i, stretch) for i in following)
    return stretch.end if joined and not clause else end


def _cut(layout: Layout, start: int, end: int, stretch: Stretch, lexicon: Reporting, rule: str) -> int:
    """Before `, adding …`, `according to …`, `, but he said …`: another statement begins there."""
    doc = layout.doc
    for i in range(start + 1, end):
        if layout.masked(i, stretch):
            continue
        token = doc[i]
        if token.lower_ == "according" and i + 1 < end and doc[i + 1].lower_ == "to" and _says_something(doc, start, i):
            return i
        if rule == "object" and token.lower_ == "during" and is_light(doc, start, i):
            return i
        after_mark = doc[i - 1].is_punct and i - 1 > start
        if after_mark and (token.lower_ == "compared" or _judges_words(doc, i, end)):
            return i
        if token.tag_ == "VBG" and token.lemma_ in lexicon.verbs and token.dep_ in PARTICIPLE_DEPS and set_off(token):
            return _before_conjunct(doc, i)
        if token.dep_ == "conj" and i > start + 1 and is_matrix_conjunct(token, lexicon):
            return _before_conjunct(doc, i)
        if (
            (after_mark or token.lower_ in {"while", "but"})
            and token.lower_ in CONTRASTS
            and _reports_soon(doc, i + 1, end, lexicon, against=token.lower_ in {"while", "but"})
        ):
            return i
    return end


def _judges_words(doc: Doc, i: int, end: int) -> bool:
    """`Chad said so, remarks which Mali denounced`: the writer speaks of what was said."""
    remarks = doc[i].text.endswith("s") and doc[i].lemma_.lower() in actor_words("words-aside")
    return remarks and i + 1 < end and (doc[i + 1].lower_ in {"which", "that"} or doc[i + 1].tag_ == "VBN")


def _says_something(doc: Doc, start: int, end: int) -> bool:
    """Whether more than `that` stands there: reported that, according to Moscow, …"""
    return any(doc[i].text[0].isalnum() and doc[i].dep_ != "mark" for i in range(start, end))


def _before_conjunct(doc: Doc, i: int) -> int:
    """Start of `and also` in front of token `i`."""
    while i > 0 and doc[i - 1].dep_ in {"cc", "advmod", "aux", "mark", "neg"}:
        i -= 1
    return i


def _reports_soon(doc: Doc, start: int, end: int, lexicon: Reporting, *, against: bool) -> bool:
    """`he said` or `also said` within a few words; `against` another, `the opposition has denounced` too."""
    for i in range(start, min(start + 5, end)):
        token = doc[i]
        if token.tag_ in {"VBD", "VBZ", "VBP"} and token.dep_ != "aux":
            return token.lemma_ in lexicon.verbs and (against or "that" in lexicon.verbs[token.lemma_])
        if token.tag_ == "VBN" and against and token.dep_ in {"conj", "ccomp", "ROOT", "advcl"}:
            return token.lemma_ in lexicon.verbs
    return False


def _without_relative(layout: Layout, start: int, end: int, stretch: Stretch) -> int:
    """The end of a noun phrase before what the writer adds about it: attacked Trump[, with whom he clashed]."""
    for i in range(start + 1, end - 1):
        token = layout.doc[i]
        if layout.masked(i, stretch) or layout.doc[i - 1].text != "," or i - 1 <= start:
            continue
        if token.lower_ in RELATIVES or (token.dep_ == "prep" and layout.doc[i + 1].lower_ in RELATIVES):
            return end if _resumes(layout, i, end, stretch) else i
    return end


def _resumes(layout: Layout, i: int, end: int, stretch: Stretch) -> bool:
    """Whether the noun phrase goes on behind the relative clause: accused it, which is old, of theft."""
    commas = [k for k in range(i, end - 1) if layout.doc[k].text == "," and not layout.masked(k, stretch)]
    return any(layout.doc[k + 1].dep_ in {"prep", "cc", "oprd"} for k in commas)


def _snap(layout: Layout, start: int, end: int, stretch: Stretch) -> tuple[int, int]:
    """No quotation is cut in two."""
    first, last = layout.quote_at(start), layout.quote_at(end - 1)
    if first is not None and stretch.inside != first.index and first.start < start and first.start >= stretch.start:
        start = first.start
    if last is not None and stretch.inside != last.index and last.start >= start:
        end = max(end, last.end)
    return start, end


def is_light(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens hold no clause of their own: `told reporters on Monday`."""
    return not any(doc[i].tag_ in FINITE or doc[i].dep_ == "mark" for i in range(start, end))
