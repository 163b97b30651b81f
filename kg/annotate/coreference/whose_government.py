"""Whose `the government` is not, though the article names only one: the words around speak of another state's."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.last_body import sentence_before
from kg.annotate.coreference.reading import SUBJECTS, Reading, country_of, speaks
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = [
    "OF_THE_COUNTRY",
    "is_anybodys_government",
    "is_of_a_part",
    "is_of_both",
    "state_next_door",
    "state_of_subject",
    "state_spoken_of",
    "state_that_spoke",
]

# Bodies that a text calls by their bare name when it is about one state
OF_THE_COUNTRY = frozenset(
    "government armed-forces security-forces air-force navy police parliament presidency state-television "
    "state-media".split()
)
RULING = frozenset({"government", "police", "parliament"})

MODIFIERS = frozenset({"poss", "compound", "amod", "nmod"})


def is_anybodys_government(reading: Reading, draft: Draft) -> bool:
    """`the relevant foreign government`, `the rival government`; `their government bonds`: of whom one speaks."""
    doc = reading.doc
    words = {fold(t.text) for t in doc[draft.start : draft.head]}
    noun = doc[draft.head]
    theirs = noun.dep_ in MODIFIERS and any(c.tag_ == "PRP$" for c in noun.head.children if c.i < noun.i)
    asked = doc[draft.start].lower_ == "which" and "the" not in words  # but `the attack, which the regime blamed`
    several = not words.isdisjoint({"either", "neither"}) and not any(c.dep_ == "cc" for c in noun.children)
    return (
        theirs or asked or several or not words.isdisjoint(words_of("some_other"))
    )  # but `either regime or Russian jets`


def is_of_a_part(reading: Reading, draft: Draft) -> bool:
    """`the state legislature`, `the state government`: of a state in a federation; so is `the legislature` where an
    article on America names no house of its Congress."""
    if draft.body not in RULING:
        return False
    if any(t.text == "state" for t in reading.doc[draft.start : draft.head]):
        return True
    if reading.doc[draft.head].lower_ != "legislature" or reading.focus not in words_of("federations"):
        return False
    rows = (reading.seeds.entries[d.entry] for d in reading.drafts if d.entry)
    return not any(row.category == "parliament" for row in rows)


def is_of_both(reading: Reading, draft: Draft) -> bool:
    """`Chad and Peru made a deal, negotiators said`: of either side."""
    if draft.body != "delegation" or not draft.plural or reading.doc[draft.start].lower_ == "the":
        return False
    start, end = sentence_before(reading, draft), reading.doc[draft.head].sent.end
    return len({d.country for d in reading.drafts if start <= d.head < end and d.kind == "country"}) > 1


def state_spoken_of(reading: Reading, i: int, draft: Draft, only: str, *, near: bool) -> str | None:
    """`only`, unless others act in the sentence, or speak in the one before: `Japan's LDP will vote, and the government
    …` is Japan's where no other state is named; of two states it is neither's."""
    if _is_dealt_with(reading, draft, only):
        return None
    here = reading.doc[draft.head].sent.start
    start = here if near else sentence_before(reading, draft)
    around = [j for j, d in enumerate(reading.drafts) if start <= d.head < draft.start and j != i]
    if only in {_state_at(reading, j) for j in around}:
        return only
    sayers = reading.doc[draft.head].sent.end if near else here
    acting = {_state_at(reading, j) for j in around if _acts(reading, reading.drafts[j], sayers)} - {None}
    named = {_state_at(reading, j) for j in around if reading.drafts[j].head >= here} - {None}
    if not acting:
        return only
    return acting.pop() if len(acting) == 1 and not named - acting and not near else None


def _state_at(reading: Reading, j: int) -> str | None:
    return country_of(reading, j) if j in reading.keys else reading.drafts[j].country


def _acts(reading: Reading, draft: Draft, here: int) -> bool:
    """`Japan's LDP will vote`, `Turkish General Keita said`: who does it from token `here` on, or says it before,
    or whose they are who do; not a town."""
    entry = reading.seeds.entries.get(draft.entry or "")
    if draft.kind == "place" or (entry is not None and entry.kind == "place"):
        return False
    top = _top(reading.doc[draft.head])
    return top.dep_ in SUBJECTS and (top.i >= here or top.head.lemma_ in words_of("sayers"))


def _top(noun: Token) -> Token:
    """The noun that it stands before: `LDP` for `Japan` in `Japan's LDP`."""
    while noun.dep_ in MODIFIERS and noun.head.i != noun.i:
        noun = noun.head
    return noun


def _is_dealt_with(reading: Reading, draft: Draft, only: str) -> bool:
    """`Russian mediators help the government`, `U.S. concerns about the government`: of another state than they are."""
    token = reading.doc[draft.head]
    for above in token.ancestors:
        dealt = above.lemma_.lower() in words_of("dealings")
        if dealt and any(d.country == only for d in reading.drafts if d.head in _own(above, token)):
            return True
        if above.pos_ == "VERB" and above.head.lemma_ not in words_of("dealings"):
            return False
    return False


def _own(above: Token, token: Token) -> set[int]:
    """Tokens of those whose deed it is: who does the verb, or stands before the noun."""
    before = [c for c in above.children if c.i < token.i and c.dep_ in SUBJECTS | MODIFIERS]
    return {t.i for c in before for t in (c, *(g for g in c.children if g.dep_ in MODIFIERS))}


def state_next_door(reading: Reading, draft: Draft) -> str | None:
    """`In neighbouring Mali, government forces took the town`, `the army in neighbouring Mali`: of that state."""
    noun = reading.doc[draft.head]
    front = (c for c in noun.head.children if noun.dep_ in SUBJECTS and c.i < noun.i)
    preps = [c for c in (*noun.children, *front) if c.dep_ == "prep" and c.lower_ in {"in", "inside", "across"}]
    towards = {t.i for prep in preps for t in prep.children if any(c.lower_ in words_of("beside") for c in t.children)}
    return next((d.country for d in reading.drafts if d.head in towards and d.kind == "country"), None)


def state_of_subject(reading: Reading, i: int, start: int) -> str | None:
    """The state of the subjects since token `start`, when they are of one state and no other is named; a firm does not
    act for its state: `Weber Corp said a fire hit its plant. Authorities …`"""
    before = [d for d in reading.drafts[:i] if d.head >= start and d.country]
    acting = [d for d in before if reading.doc[d.head].dep_ in SUBJECTS and not d.adjective]
    body = reading.drafts[i].body
    states = {d.country for d in acting if body not in RULING or not _is_firm(reading, d)}
    others = {d.country for d in before if body in OF_THE_COUNTRY}
    return states.pop() if len(states) == 1 and len(others | states) == 1 else None


def _is_firm(reading: Reading, draft: Draft) -> bool:
    entry = reading.seeds.entries.get(draft.entry or "")
    return entry is not None and entry.category == "company"


def state_that_spoke(reading: Reading, draft: Draft) -> str | None:
    """`the Turkish military said. … the military said`: of the armies that spoke before, if of one state."""
    if draft.body != "armed-forces" or not speaks(reading, draft):
        return None
    before = (d for d in reading.drafts if d.head < draft.head and d.country and speaks(reading, d))
    spoke = {d.country for d in before if draft.body in {d.body, _kind_of(reading, d)}}
    return spoke.pop() if len(spoke) == 1 else None


def _kind_of(reading: Reading, draft: Draft) -> str | None:
    """Of a listed body, by its row or by its name: `russia-armed-forces`."""
    entry = reading.seeds.entries.get(draft.entry or "")
    return None if entry is None else entry.body or entry.id.removeprefix(f"{entry.country}-")
