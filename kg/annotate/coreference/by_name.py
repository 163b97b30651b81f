"""Names: the gazetteer's, full names, surnames and acronyms."""

from __future__ import annotations

from kg.annotate.coreference.reading import Decision, Reading, shown
from kg.annotate.gazetteer import fold
from kg.annotate.mentions import Draft

__all__ = ["decide_by_name"]

FAMILY_FIRST = frozenset({"kim", "xi", "zeid"})  # names whose first word stands alone: Kim Jong Un, Kim


def decide_by_name(reading: Reading, i: int, draft: Draft) -> Decision | None:
    if draft.form != "name":
        return None
    if draft.entry:
        return (
            f"entry:{draft.entry}",
            f"“{draft.name}” is a name of {reading.seeds.entries[draft.entry].name}",
            0.8 if draft.ambiguous else 1.0,
        )
    words = fold(draft.name or "").split()
    if draft.kind == "person":
        return _person_by_name(reading, draft, words)
    if (tail := _only_longer_name(reading, draft, words)) is not None:
        return tail, f"short for {shown(reading, tail)}", 0.9
    longer = _expansion(reading, draft, words)
    return f"name:{' '.join(longer or words)}", "short for a longer name" if longer else "its own name", 0.9


def _person_by_name(reading: Reading, draft: Draft, words: list[str]) -> Decision:
    """A surname alone belongs to the full name in the article that ends in it; of several, to the one named last, as
    newspapers do, with half the certainty."""
    people = [d for d in reading.drafts if d is not draft and d.form == "name" and d.kind == "person"]
    longer = [d for d in people if _is_longer(fold(d.name or "").split(), words) and _genders_agree(d, draft)]
    full = {_full_key(reading, d) for d in longer}
    if len(full) == 1:
        key = full.pop()
        return key, f"surname of {shown(reading, key)}", 0.95
    before = [d for d in longer if d.head < draft.head]
    if before:
        key = _full_key(reading, before[-1])
        return key, f"surname of {shown(reading, key)}, named last of {len(full)}", 0.6
    return _full_key(reading, draft), "its own name", 0.95 if not full else 0.5


def _genders_agree(one: Draft, other: Draft) -> bool:
    """`Mrs. Clinton` is not Bill Clinton."""
    return None in (one.gender, other.gender) or one.gender == other.gender


def _is_longer(long: list[str], short: list[str]) -> bool:
    return len(long) > len(short) and _ends_in(long, short)


def _ends_in(long: list[str], short: list[str]) -> bool:
    return long[-len(short) :] == short or (
        len(short) == 1 and short[0] == long[0] and len(long[0]) > 2 and long[0] in FAMILY_FIRST
    )


def _full_key(reading: Reading, draft: Draft) -> str:
    """The gazetteer's entry, or the name; with or without middle names it is one: `Donald J. Trump`, `Donald Trump`."""
    if draft.entry:
        return f"entry:{draft.entry}"
    words = fold(draft.name or "").split()
    if draft.kind == "person" and len(words) > 2:
        short = f"{words[0]} {words[-1]}"
        same = (d for d in reading.drafts if d.kind == "person" and d.name and fold(d.name) == short)
        if (plain := next(same, None)) is not None:
            return _full_key(reading, plain)
    return f"name:{' '.join(words)}"


def _only_longer_name(reading: Reading, draft: Draft, words: list[str]) -> str | None:
    """`the Commission` after `European Community Commission`: the one body here whose name ends in these words."""
    if draft.kind != "organisation":
        return None
    named = [d for d in reading.drafts if d is not draft and d.kind == "organisation" and d.form == "name"]
    keys = {_full_key(reading, d) for d in named if _is_tail(fold(d.name or "").split(), words)}
    return keys.pop() if len(keys) == 1 else None


def _is_tail(long: list[str], short: list[str]) -> bool:
    return len(long) > len(short) and long[-len(short) :] == short


def _expansion(reading: Reading, draft: Draft, words: list[str]) -> list[str] | None:
    """`SOHR` after `Syrian Observatory for Human Rights (SOHR)`: capitals that spell the longer name's initials."""
    acronym = (draft.name or "").replace(".", "")
    if not acronym.isupper() or not 2 <= len(acronym) <= 6:
        return None
    for other in reading.drafts:
        long = [w for w in (other.name or "").split() if w[:1].isupper()]
        if other is not draft and other.kind == draft.kind and "".join(w[0] for w in long) == acronym and len(long) > 1:
            return fold(other.name or "").split()
    return None
