"""A bare surname of two people of the gazetteer whom the article names in full: told apart by `he` and `she`, and by
who holds an office or runs for one in the article's year."""

from __future__ import annotations

from collections.abc import Collection

from kg.annotate.coreference.reading import Decision, Reading, shown, tenures_of
from kg.annotate.drafts import Draft

__all__ = ["are_listed", "who_of_them"]


def are_listed(keys: Collection[str]) -> bool:
    """Whether the gazetteer knows them all, and they are several: Bill and Hillary Clinton."""
    return len(keys) > 1 and all(key.startswith("entry:") for key in keys)


def who_of_them(reading: Reading, draft: Draft, keys: Collection[str]) -> Decision | None:
    """`Clinton said she would win`, `Clinton is unqualified` in the year in which one of the two runs: which of the
    people of `keys` it is; None where nothing tells."""
    rows = {key: reading.seeds.entries[key.removeprefix("entry:")] for key in sorted(keys)}
    pronoun, sure = _pronoun_behind(reading, draft)
    alike = [key for key, row in rows.items() if pronoun is not None and row.gender == pronoun.gender]
    if sure and len(alike) == 1:
        return alike[0], f"surname of {shown(reading, alike[0])}, whom the pronoun behind it tells", 0.8
    if draft.role_id is not None:
        office = draft.role_id.removeprefix("former-")
        held = [key for key, row in rows.items() if any(t.role == office for t in row.tenures)]
    else:
        held = [key for key in rows if reading.year and tenures_of(reading, key)]
    if len(held) != 1 or (alike and held[0] not in alike):
        return None
    return held[0], f"surname of {shown(reading, held[0])}, who has or seeks an office then", 0.75


def _pronoun_behind(reading: Reading, draft: Draft) -> tuple[Draft | None, bool]:
    """`he`, `her` behind the name in its sentence, where no other person is spoken of between; and whether nobody
    before may be meant (`Weber expected charges against Clinton and called his decision odd`)."""
    sentence = reading.doc[draft.head].sent
    people = [d for d in reading.drafts if d.kind == "person" and sentence.start <= d.head < sentence.end]
    first = next((d for d in people if d.head > draft.head), None)
    if first is None or first.form != "pronoun" or first.gender is None:
        return None, False
    return first, all(_gender(reading, d) not in {None, first.gender} for d in people if d.head < draft.head)


def _gender(reading: Reading, draft: Draft) -> str | None:
    entry = reading.seeds.entries.get(draft.entry or "")
    return draft.gender or (entry.gender if entry else None)
