"""Where what a clause says begins and ends: spans of tokens."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.extract.syntax import governors, modal_of
from kg.extract.tenses import FINITE, SUBJECTS

__all__ = ["clause_bounds", "phrase_bounds", "trimmed"]

SHORT = 12  # tokens that a quotation may go on behind the words that open it
MARKS = frozenset({"“", "”", '"'})
LINKS = frozenset({"that", "because", "as", "since", "though", "although"})  # marks of a clause that tell nothing of it
PAIRS = frozenset({("“", "”"), ('"', '"')})
JUNK = frozenset(", . ; : “ ” \" ‘ ’ ' ... … — – - ( ) [ ] ! ? `` ''".split())


def clause_bounds(verb: Token, *, without_subject: bool = True, alone: bool = False) -> tuple[int, int]:
    """First and last token (exclusive) of what the verb says: its subtree from the verb phrase on; `alone` leaves out
    the clauses that are coordinated with it."""
    subtree = _without_others(verb, alone=alone)
    subtree = subtree[: _end_before_subject(verb, subtree)]
    start = min(subtree)
    if without_subject:
        skipped = {
            t.i
            for c in verb.children
            if c.dep_ in SUBJECTS | {"mark", "cc", "punct", "intj"} and c.i < verb.i
            for t in c.subtree
        }
        inside = [i for i in subtree if i not in skipped and (not skipped or i > max(skipped) or i >= verb.i)]
        start = min([*inside, *_inverted(verb)])
    return start, max(subtree) + 1


def phrase_bounds(noun: Token) -> tuple[int, int]:
    """First and last token (exclusive) of a noun phrase, which ends before the subject of the next clause: `a truce in
    the valley [and the sides were talking]`."""
    subtree = [t.i for t in noun.subtree]
    return subtree[0], subtree[_end_before_subject(noun, subtree) - 1] + 1


def _without_others(verb: Token, *, alone: bool) -> list[int]:
    """The tokens up to the next clause, when it is `alone`; a finite one never belongs to an infinitive: `[threatened
    to] cut ties, and has recalled its envoy`."""
    subtree = [t.i for t in verb.subtree]
    infinitive = verb.tag_ == "VB" and modal_of(verb) is None
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} and _is_joined(verb, c)]
    cut = min(
        (t.i for c in joined if alone or (infinitive and _is_finite(c)) for t in c.subtree if t.i > verb.i),
        default=None,
    )
    subtree = [i for i in subtree if cut is None or i < cut]
    while cut is not None and len(subtree) > 1 and verb.doc[subtree[-1]].dep_ == "cc":
        subtree.pop()
    return subtree


def _is_joined(verb: Token, other: Token) -> bool:
    """By a word or a comma; not `will halt fire around Syrias ravaged city`, where an apostrophe is lost."""
    return any(t.dep_ == "cc" or t.is_punct for t in verb.doc[verb.i + 1 : other.i])


def _end_before_subject(verb: Token, subtree: list[int]) -> int:
    """How many of the tokens stand before `and the former president had conceded too much`, where the parser takes the
    subject of the next clause for another object."""
    behind = verb.doc[subtree[-1] + 1] if subtree[-1] + 1 < len(verb.doc) else None
    if behind is None or behind.tag_ not in FINITE | {"MD"}:
        return len(subtree)
    clause = behind.head if behind.dep_ in {"aux", "auxpass"} else behind
    if any(c.dep_ in SUBJECTS for c in clause.children) or clause in governors(verb):  # hit by it, said the ministry
        return len(subtree)
    for token in (t for i in reversed(subtree) if (t := verb.doc[i]).dep_ == "conj" and t.pos_ in {"NOUN", "PROPN"}):
        ands = [c.i for c in token.head.children if c.dep_ == "cc" and c.i < token.i]
        if ands and token.right_edge.i == subtree[-1] and ands[-1] > verb.i:
            return subtree.index(ands[-1])
    return len(subtree)


def _is_finite(verb: Token) -> bool:
    return any(t.tag_ in FINITE for t in (verb, *verb.lefts) if t.i == verb.i or t.dep_ in {"aux", "auxpass"})


def _inverted(verb: Token) -> list[int]:
    """`why can't Washington fulfil its promise`: the auxiliary before the subject belongs to the charge."""
    subject = min((c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS), default=0)
    return [c.i for c in verb.children if c.dep_ in {"aux", "neg"} and c.i < subject]


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The token span without white space, commas, full stops, quotation marks and the word that links it (`because it
    harms us`) at its edges."""
    while start < end and (doc[start].text in JUNK or doc[start].is_space or _is_link(doc[start])):
        start += 1
    while end > start and (doc[end - 1].text in JUNK or doc[end - 1].is_space or doc[end - 1].dep_ == "cc"):
        end -= 1
    words = [t.text for t in doc[start : end + 1]]
    if words.count("(") > words[:-1].count(")") and words[-1] == ")":  # promises given (by the Americans)
        end += 1
    return _with_quotes(doc, start, end)


def _is_link(token: Token) -> bool:
    relative = token.lower_ in {"which", "who", "that"} and token.dep_ in SUBJECTS and token.head.dep_ == "relcl"
    return relative or (token.dep_ == "mark" and token.lower_ in LINKS)


def _with_quotes(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """`“totally destroy” the port` keeps its first mark, `called it a “ploy.”` its last."""
    marks = [t.text for t in doc[start:end] if t.text in MARKS]
    if len(marks) % 2 == 0:
        return start, end
    if start and (doc[start - 1].text, marks[0]) in PAIRS:
        return start - 1, end
    last = end + 1 if end < len(doc) and doc[end].text in {".", ","} else end
    if last < len(doc) and (marks[-1], doc[last].text) in PAIRS:
        return start, last + 1
    return start, _end_of_quotation(doc, start, end)


def _end_of_quotation(doc: Doc, start: int, end: int) -> int:
    """Behind the short quotation that the span opens and does not close: `by “set(ting) [a very high bar”]`."""
    opened = max(i for i in range(start, end) if doc[i].text in MARKS)
    ends = [q.end for q in doc._.kg_quotations if q.start == doc[opened].idx and q.closed]
    behind = doc[end : end + SHORT]
    inside = [t.i + 1 for t in behind if ends and t.idx < ends[0]]
    whole = bool(inside) and inside[-1] < end + SHORT and not any(t.is_sent_start for t in doc[end : inside[-1]])
    return inside[-1] if whole else end
