"""A bare surname that is not whom the gazetteer has under it, and one that is though the article never names him in
full."""

from __future__ import annotations

from kg.annotate.coreference.reading import Reading, tenures_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["is_of_namesake", "leader_called"]

NAMED = 2  # times that an article names the state whose leader a bare surname may be


def is_of_namesake(reading: Reading, draft: Draft) -> bool:
    """`Mr. Rubio` in an article that names Luis Rubio, and Marco Rubio neither in full nor with an office: the one who
    is named. But `Trump` beside `Ivanka Trump` is who leads a state in the article's year."""
    word = fold(draft.name or "")
    if draft.kind != "person" or " " in word or draft.role:
        return False
    people = [d for d in reading.drafts if d.kind == "person" and d.form == "name" and d is not draft]
    full = [d for d in people if fold(d.name or "").split()[1:] and fold(d.name or "").split()[-1] == word]
    own = any(d.entry == draft.entry and (d in full or d.role) for d in people)
    if own or any(d.entry for d in full) or tenures_of(reading, f"entry:{draft.entry}") & words_of("leading_offices"):
        return False
    return any(d.head < draft.head for d in full) and len({fold(d.name or "") for d in full}) == 1


def leader_called(reading: Reading, word: str) -> str | None:
    """`Kim` in an article on North Korea: the one leader of a state named here whose family's name stands first and is
    that; in an article without a year, who leads it to this day."""
    if word not in words_of("family_names") or _is_named_in_full(reading, word):
        return None
    states = [d.country for d in reading.drafts if d.kind == "country" and d.country]
    near = {state for state in states if states.count(state) >= NAMED and state in words_of("family_first")}
    found = set()
    for entry in reading.seeds.entries.values():
        if entry.kind == "person" and entry.country in near and fold(entry.name).split()[0] == word:
            held = [t for t in entry.tenures if t.role in words_of("leading_offices")]
            if any(t.covers(reading.year) if reading.year else t.end is None for t in held):
                found.add(entry.id)
    return found.pop() if len(found) == 1 else None


def _is_named_in_full(reading: Reading, word: str) -> bool:
    """`Lee Do-hoon`, whom the model may have passed over."""
    pairs = ((t, reading.doc[t.i + 1]) for t in reading.doc[:-1])
    joined = ((t, b) for t, b in pairs if t.ent_type_ == b.ent_type_ == "PERSON" and b.ent_iob_ == "I")
    return any(fold(t.text) == word and behind.is_title for t, behind in joined)
