"""A bare surname that is not whom the gazetteer has under it, and one that is though the article never names him in
full."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.annotate.coreference.reading import Decision, Reading, speaks, tenures_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import Entry, load_lexicon, load_seeds

__all__ = [
    "called_by_office",
    "called_so_first",
    "is_just_named",
    "is_of_namesake",
    "is_told_apart",
    "who_is_called_so",
]

JUST = 40  # tokens back to who spoke
SINCE = 60  # tokens back to who was named in full
LONG_SINCE = 120  # and to an official who spoke then, and speaks again
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


def called_by_office(reading: Reading, draft: Draft, word: str) -> Decision | None:
    """`Prime Minister Abe` in an article of 2016, `Kim` in one on North Korea."""
    if (holder := _holder_called(reading, word)) is not None:
        row = reading.seeds.entries[holder[0]]
        draft.country = row.country
        return f"entry:{row.id}", f"{row.name}, {holder[1]}", 0.85
    if (leader := _leader_called(reading, word)) is not None:
        draft.country = reading.seeds.entries[leader].country
        return f"entry:{leader}", f"who leads {draft.country} and is called so", 0.8
    return None


def _leader_called(reading: Reading, word: str) -> str | None:
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


def _holder_called(reading: Reading, word: str) -> tuple[str, str] | None:
    """`Jordan's King Abdullah`, `Prime Minister Abe` in an article of 2016 that names Japan, and `Abe` behind it: the
    one row of that name that held the office of that state in the article's year, and why it is that one."""
    rows = _people_called().get(word, ())
    named = [d for d in reading.drafts if d.kind == "person" and fold(d.name or "") == word] if rows else []
    full = {e.id for d in named for e in rows if _is_told_in_brackets(reading, d, e)}
    if full or reading.year is None:
        return (full.pop(), "whose first name the brackets tell") if len(full) == 1 else None
    found = set()
    for draft in named:
        if draft.role_id in words_of("single_offices") and not _is_gone(reading, draft):
            near = {draft.country} if draft.country else {d.country for d in reading.drafts if d.kind == "country"}
            found |= {e.id for e in rows if e.country in near and _held(e, draft.role_id or "", word, reading.year)}
    return (found.pop(), f"who held that office in {reading.year}") if len(found) == 1 else None


@cache
def _people_called() -> dict[str, tuple[Entry, ...]]:
    """The gazetteer's people by the first and the last word of their names, without king and queen."""
    called: dict[str, tuple[Entry, ...]] = {}
    for entry in load_seeds().entries.values():
        for word in {*_ends(entry)} if entry.kind == "person" else ():
            called[word] = (*called.get(word, ()), entry)
    return called


def _ends(entry: Entry) -> tuple[str, str]:
    words = [w for w in fold(entry.name).split() if w not in words_of("crowned")]
    return words[0], words[-1]


def _held(entry: Entry, role: str, word: str, year: str) -> bool:
    """Kings are called by their first name, others by their family's, wherever that stands."""
    first = role in words_of("crowned") or entry.country in words_of("family_first")
    alike = word == _ends(entry)[0 if first else 1]
    offices = words_of("leading_offices") if role == "leader" else {role}
    return alike and any(t.role in offices and t.covers(year) for t in entry.tenures)


def _is_told_in_brackets(reading: Reading, draft: Draft, entry: Entry) -> bool:
    """`Prime Minister (Shinzo) Abe`: the first name, which the quoted left out."""
    doc, start = reading.doc, draft.end - 1
    if start < 3 or doc[start - 1].text != ")" or doc[start - 3].text != "(":
        return False
    return fold(entry.name) == f"{fold(doc[start - 2].text)} {fold(doc[start].text)}"


def _is_gone(reading: Reading, draft: Draft) -> bool:
    """`the late King Abdullah`, `former Prime Minister Abe`."""
    words = {fold(t.text) for t in reading.doc[max(0, draft.start - 1) : draft.end]}
    return bool(words & (words_of("lesser") | {"late"}))


def who_is_called_so(reading: Reading, draft: Draft) -> str | None:
    """`the billionaire`, `the New York businessman`: the one whom news calls so, where the article names him and
    nobody else with such a post."""
    if fold(reading.doc[draft.start].text) != "the":
        return None
    told = [t for t in reading.doc[draft.start + 1 : draft.end] if t.tag_.startswith("NN") or t.ent_type_]
    words = {fold(t.text) for t in told}
    called = load_lexicon("coreference")["also_called"]
    named = {d.entry for d in reading.drafts if d.entry in called and words and words <= {*called[d.entry]}}
    people = (d for d in reading.drafts if d.kind == "person" and d.form == "name" and d.entry not in named)
    others = any(d.role_id == draft.role_id for d in people)
    return f"entry:{named.pop()}" if len(named) == 1 and not others else None


def called_so_first(reading: Reading, people: list[Draft], named: list[tuple[str, int]], word: str) -> str | None:
    """`John Weber was freed. Weber, 91, and his son Peter Weber left. Weber said`: of two the one whom the article
    called by the bare surname before it named the other; a leader of a state may be called so though he is not named.
    `named`: the keys of those named in full, and where."""
    first = dict[str, int]()
    for key, head in named:
        first.setdefault(key, head)
    if len(first) < 2:
        return None
    (owner, start), (_, end) = sorted(first.items(), key=lambda one: one[1])[:2]
    led = any(tenures_of(reading, key) & words_of("leading_offices") for key in first if key != owner)
    if led and word not in words_of("family_names"):
        return None
    called = sorted(d.head for d in people if fold(d.name or "") == word)
    return owner if called and start < called[0] < end else None


def is_told_apart(reading: Reading, draft: Draft, full: Sequence[Draft]) -> bool:
    """`the younger Weber`, `Track Weber`, which the model cuts in two: the word before tells which of them it is; but
    not `Mr. Weber`. So does a sentence that has just named one in full (`full`: all such
    names), or who has just spoken."""
    named = any(reading.doc[draft.head].sent.start <= d.head < draft.head for d in full)
    if named or _has_just_spoken(reading, draft, full):
        return True
    before = reading.doc[draft.start - 1] if draft.start else None
    cut = before is not None and before.tag_ == "NNP" and before.dep_ == "compound" and before.head.i == draft.start
    if before is None or {before.lower_, before.lower_.strip(".")} & {*reading.seeds.honorifics, *words_of("posts")}:
        return False
    return cut or before.lower_ in words_of("of_two_named_alike")


def _has_just_spoken(reading: Reading, draft: Draft, full: Sequence[Draft]) -> bool:
    """`“…,” said his brother, Paul Hansen. Hansen said`."""
    before = [d for d in full if draft.head - JUST < d.head < draft.head]
    if not before:
        return False
    return speaks(reading, before[-1])


def is_just_named(reading: Reading, draft: Draft, longer: list[Draft]) -> bool:
    """Whether the last one named in full, just before, is none of the gazetteer: `Kim Jee-hyun spoke. …`"""
    before = [d for d in longer if d.head < draft.head]
    if not before or before[-1].entry is not None:
        return False
    far = draft.head - before[-1].head
    return far <= SINCE or (far <= LONG_SINCE and speaks(reading, draft) and speaks(reading, before[-1]))
