"""Whom a quotation names, none of whom speaks it: `“I gave Peter my word,” the minister said`."""

from __future__ import annotations

from kg.annotate.coreference.reading import Reading, speaks
from kg.annotate.drafts import Draft

__all__ = ["people_quoted"]

NEAR = 40  # characters from the closing mark to who spoke: `,” emphasised on Monday | the minister`


def people_quoted(reading: Reading, draft: Draft) -> set[str]:
    """The people named in what the draft is told to have said just before, in its paragraph."""
    if not speaks(reading, draft):
        return set()
    start = reading.doc[draft.start].idx
    said = [q for q in reading.doc._.kg_quotations if q.end <= start]
    if not said or start - said[-1].end > NEAR or "\n" in reading.text[said[-1].end : start]:
        return set()
    named = ((j, reading.doc[d.head].idx) for j, d in enumerate(reading.drafts) if d.kind == "person" and d.name)
    inside = (j for j, at in named if said[-1].start < at < said[-1].end)
    return {reading.keys[j][0] for j in inside if j in reading.keys}
