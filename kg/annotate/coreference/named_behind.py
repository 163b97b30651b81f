"""Whom a pronoun stands for that is named only behind it: `He and Lavrov had agreed, Kerry said`."""

from __future__ import annotations

from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, gender_of, is_quoted
from kg.annotate.coreference.rivals import is_who_speaks
from kg.annotate.coreference.sought import Sought, doers_of, verbs_above
from kg.annotate.lists import words_of

__all__ = ["named_later", "speaker_behind"]


def speaker_behind(reading: Reading, sought: Sought) -> Decision | None:
    """`He and Lavrov had agreed, Kerry said`: who says it, named behind."""
    heads = {i for verb in verbs_above(sought.token) for i in doers_of(verb) if i > sought.token.i}
    behind = [
        j for j in range(sought.i + 1, len(reading.drafts)) if j in reading.keys and reading.drafts[j].head in heads
    ]
    people = [j for j in behind if reading.drafts[j].kind == "person" and reading.drafts[j].form == "name"]
    people = [j for j in people if not is_who_speaks(reading, j, sought)]
    keys = {reading.keys[j][0] for j in people if gender_of(reading, j) in (None, sought.draft.gender)}
    return (keys.pop(), f"“{sought.token.text}”: who says it", 0.85) if len(keys) == 1 else None


def named_later(reading: Reading, sought: Sought) -> Decision | None:
    """`She added, “…,” Samantha Power said`: nobody before fits, one such person is named in the paragraph."""
    verb = sought.token.head
    if sought.token.dep_ not in SUBJECTS or verb.lemma_ not in words_of("sayers") or is_quoted(reading, sought.draft):
        return None
    end = reading.doc.text.find("\n", reading.doc[sought.draft.end - 1].idx)
    behind = [j for j in range(sought.i + 1, len(reading.drafts)) if j in reading.keys]
    named = [j for j in behind if reading.drafts[j].form == "name" and reading.drafts[j].kind == "person"]
    near = [j for j in named if end < 0 or reading.doc[reading.drafts[j].head].idx < end]
    later = {reading.keys[j][0] for j in near if gender_of(reading, j) == sought.draft.gender}
    why = f"“{sought.token.text}”: the only one named in the paragraph"
    return (later.pop(), why, 0.7) if len(later) == 1 else None
