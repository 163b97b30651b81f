"""Who does not hold the office that the words tell: `served as secretary of state`, `Ohio's attorney general`,
`to become the nominee`, `the Republican nominee`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, is_quoted, shown, text_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["another_in_office", "is_no_holder", "is_of_another_party", "is_post"]

AHEAD = 3  # sentences from the description's on
MAY_SPEAK = frozenset({"person", "organisation"})  # the model takes many a name for a body
TOLD = frozenset({"DT", "PRP$"})


def is_no_holder(reading: Reading, draft: Draft) -> bool:
    """`Clinton's time as secretary of state`: a post; `Ohio's attorney general`, `the president of the watchdog`: of
    something else than the state; `the first female president`: of many."""
    inside = [d for d in reading.drafts if draft.start <= d.start < draft.head and d is not draft]
    if any(d.kind in {"place", "organisation", "person"} for d in inside):
        return True
    head = reading.doc[draft.start : draft.end].root  # `secretary`, of `secretary of state`
    post = draft.start > 0 and reading.doc[draft.start - 1].lower_ == "as"
    if post or head.dep_ in {"attr", "oprd"} or (head.dep_ == "pobj" and head.head.lower_ == "as"):
        return True
    return _is_bare(reading, head, draft, inside) or _is_of_a_thing(head, draft.end)


def _is_bare(reading: Reading, head: Token, draft: Draft, inside: list[Draft]) -> bool:
    """`secretary of state`, without an article, an owner or a state in front."""
    owned = any(c.tag_ in TOLD or c.dep_ == "poss" for c in (*head.children, reading.doc[draft.start]))
    return not owned and not any(d.kind == "country" for d in inside)


def _is_of_a_thing(head: Token, end: int) -> bool:
    """`the president of the Peruvian cartel office`: what it is of is no state."""
    of = (c for c in head.children if c.dep_ == "prep" and c.lower_ == "of" and c.i >= end)
    things = [t for prep in of for t in prep.children if t.dep_ == "pobj" and t.tag_ in {"NN", "NNS"}]
    return bool(things) and not any(t.lemma_ in words_of("of_states") | {"country", "nation", "state"} for t in things)


def another_in_office(reading: Reading, i: int, draft: Draft, holder: str) -> Decision | None:
    """`Turkey's interior minister said … Interior Minister Efkan Ala said`: whom the article calls so and not who the
    gazetteer says held it; open where it names several."""
    if f"entry:{holder}" in reading.same:
        return None
    alike = [j for j, d in enumerate(reading.drafts) if _is_called_so(reading, j, draft)]
    keys = {reading.keys[j][0] for j in alike}
    if len(keys) == 1:
        (only,) = keys
        return only, f"the only {draft.role} here: {shown(reading, only)}", 0.75
    if keys or _speaks_next(reading, i, draft):
        return f"desc:{i}:{draft.role_id}", "a person without a name", 0.6
    return None


def _is_called_so(reading: Reading, j: int, draft: Draft) -> bool:
    """Whether a named person has the office, of no state that is told."""
    other = reading.drafts[j]
    named = other.form == "name" and other.kind == "person" and j in reading.keys
    return named and other.role_id == draft.role_id and other.country in {None, draft.country}


def _speaks_next(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether somebody whom the article tells nothing of speaks in the next sentences: the one described, maybe."""
    end = reading.doc[draft.head].sent.end
    for _ in range(AHEAD - 1):
        end = reading.doc[end].sent.end if end < len(reading.doc) else end
    behind = (d for d in reading.drafts[i + 1 :] if d.head < end and d.form == "name" and d.kind in MAY_SPEAK)
    return any(_is_told_nothing_of(reading, d) for d in behind)


def _is_told_nothing_of(reading: Reading, other: Draft) -> bool:
    """`Efkan Ala said`: a full name without an office, not named before, of who speaks."""
    token, name = reading.doc[other.head], fold(other.name or "")
    if other.entry or other.role_id or " " not in name or is_quoted(reading, other):
        return False
    first = next(d for d in reading.drafts if d.form == "name" and fold(d.name or "").split()[-1:] == name.split()[-1:])
    return first is other and token.dep_ in SUBJECTS and token.head.lemma_ in words_of("sayers")


def is_post(reading: Reading, draft: Draft, *, had: bool = False) -> bool:
    """`to become the nominee`, `Weber will be the nominee`, `was chosen as the leader`: what one is to be, and nobody
    who is it; with `had` also `Weber became the nominee`."""
    head = reading.doc[draft.start : draft.end].root
    if head.dep_ == "pobj":
        return head.head.lower_ == "as" and head.head.head.lemma_ in words_of("choosing")
    verb = head.head
    if head.dep_ not in {"attr", "oprd", "dobj"} or verb.lemma_ not in {"become", "be"}:
        return False
    return verb.tag_ == "VB" or (verb.lemma_ == "become" and (had or verb.tag_ not in {"VBD", "VBZ"}))


def is_of_another_party(reading: Reading, draft: Draft, j: int) -> bool:
    """`The Republican nominee` is nobody whom the article calls a Democratic candidate."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head]} & words_of("creeds")
    if not words:
        return False
    same = (reading.drafts[k] for k in reading.same[reading.keys[j][0]])
    told = {w for d in same if d.form != "pronoun" for w in fold(text_of(reading, d)).split()} & words_of("creeds")
    return bool(told) and told.isdisjoint(words)
