"""What a group or body is called right beside its description: `the group, known as the White Helmets`, `rights group
Amnesty`."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Span, Token

from kg.annotate.coreference.reading import SUBJECTS, Reading
from kg.annotate.drafts import Draft
from kg.annotate.lists import words_of

__all__ = ["has_own_name", "name_beside", "name_in_clause"]


def name_in_clause(reading: Reading, draft: Draft) -> str | None:
    """`The group, known as the Higher Negotiations Committee, has said`: the name that the clause behind gives."""
    for clause in reading.doc[draft.head].children:
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_ in {"know", "call", "name", "dub"}:
            inside = {t.i for t in clause.subtree}
            for j, other in enumerate(reading.drafts):
                named = other.head in inside and other.form == "name" and other.kind == "organisation"
                if named and j in reading.keys and _is_near(reading.doc[other.head], clause):
                    return reading.keys[j][0]
    return None


def _is_near(noun: Token, clause: Token) -> bool:
    """`known as the White Helmets`; but not `agencies they call the cause of the fall of the Weber Foundation`."""
    return clause.i in {t.i for t in islice(noun.ancestors, 3)}


def name_beside(reading: Reading, draft: Draft) -> str | None:
    """`another group, the Local Coordination Committees`, `rights group Amnesty`, `the Committees (LCC), an alliance`:
    the body whose name stands beside the noun."""
    if draft.plural or (reading.doc[draft.head].lower_ == "agency" and has_own_name(reading, draft)):
        return None  # `According to the Firat news agency the alliance advanced`
    head, new = reading.doc[draft.head], reading.doc[draft.start].lower_ in {"a", "an"}
    for j, other in enumerate(reading.drafts):
        if other.form == "name" and other.kind == "organisation" and j in reading.keys and not other.derived:
            first, last = (draft, other) if draft.head < other.head else (other, draft)
            if (draft.head > other.head and not new) or reading.doc[last.start].is_sent_start:
                continue  # `(Reuters) The group said`
            between = reading.doc[first.end : last.start]
            if last is other and _speaks_behind(reading, other, between):
                continue
            apposed = head.dep_ == "appos" and other.head == head.head.i and other.end <= draft.start <= other.end + 1
            if apposed or (len(between) <= 4 and _only_joins(between, apart=draft.head > other.head)):
                return reading.keys[j][0]
    return None


def _speaks_behind(reading: Reading, other: Draft, between: Span) -> bool:
    """`They flew on a different aircraft, JetBlue said`: who says it."""
    noun = reading.doc[other.head]
    said = noun.dep_ in SUBJECTS and noun.head.i == other.end and noun.head.lemma_ in words_of("sayers") | {"claim"}
    return said and any(t.text == "," for t in between)


def _only_joins(between: Span, *, apart: bool) -> bool:
    """Nothing, a comma, a bracket or an article; behind a name something at least."""
    joins = all(t.text in {",", "(", ")"} or t.lower_ in {"the", "a", "an"} or t.is_upper for t in between)
    marked = any(t.text in {",", ")"} for t in between)
    return joins and (marked if apart else not between or marked or between[0].lower_ == "the")


def has_own_name(reading: Reading, draft: Draft) -> bool:
    """`Kurdish militia`, `the Weber Foundation rights group`, `newspaper Le Soir`: a name tells which it is, and no
    other body is meant."""
    doc, known = reading.doc, {i for d in reading.drafts if d.entry for i in range(d.start, d.end)}
    front = (t for t in doc[draft.start : draft.head] if t.text[0].isupper() and t.tag_ != "DT" and not t.is_sent_start)
    behind = doc[draft.end] if draft.end < len(doc) else None
    named = behind is not None and behind.tag_ == "NNP" and behind.text[0].isupper() and behind.i not in known
    return named or any(t.i not in known for t in front)
