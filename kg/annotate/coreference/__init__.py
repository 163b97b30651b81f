"""Which mentions of one article stand for the same actor: names, then descriptions, then pronouns.

Each decision carries its reason and a certainty. A mention with no single candidate keeps a cluster of its own:
doubt is a value. First persons and `they` inside quotations need the speaker, so extraction resolves them.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.annotate.coreference.by_description import decide_by_description
from kg.annotate.coreference.by_name import decide_by_name
from kg.annotate.coreference.by_pronoun import decide_by_pronoun
from kg.annotate.coreference.reading import Reading
from kg.annotate.mentions import Draft
from kg.model import Mention
from kg.seeds import Seeds

__all__ = ["resolve_mentions"]

STEPS = (decide_by_name, decide_by_description, decide_by_pronoun)


def resolve_mentions(
    doc: Doc, drafts: Sequence[Draft], seeds: Seeds, doc_id: str, published: str | None
) -> list[Mention]:
    """One mention for each draft, in the order given, with clusters numbered by first appearance."""
    reading = Reading(doc, seeds, drafts, published[:4] if published else None)
    for step in STEPS:
        for i, draft in enumerate(drafts):
            if i not in reading.keys and (found := step(reading, i, draft)):
                reading.keys[i] = found
    numbers: dict[str, int] = {}
    for i in range(len(drafts)):
        numbers.setdefault(reading.keys[i][0] if i in reading.keys else f"open:{i}", len(numbers))
    return [_mention(reading, i, draft, doc_id, numbers) for i, draft in enumerate(drafts)]


def _mention(reading: Reading, i: int, draft: Draft, doc_id: str, numbers: dict[str, int]) -> Mention:
    key, reason, certainty = reading.keys.get(i, (f"open:{i}", "nothing to link it with", 1.0))
    first = _first_of(reading, key)
    lead = first if first is not None and draft.form == "pronoun" else draft
    start, end = reading.doc[draft.start].idx, reading.doc[draft.end - 1].idx + len(reading.doc[draft.end - 1])
    entry = key.removeprefix("entry:") if key.startswith("entry:") else None
    known = reading.seeds.entries.get(entry) if entry else None
    country = (known.country if known else None) or lead.country or (first.country if first else None)
    return Mention(
        doc_id,
        start,
        end,
        reading.doc.text[start:end],
        known.kind if known else lead.kind,
        draft.form,
        numbers[key],
        name=draft.name,
        role=draft.role,
        country=country,
        entry=entry,
        reason=reason,
        certainty=certainty,
    )


def _first_of(reading: Reading, key: str) -> Draft | None:
    return next(
        (
            reading.drafts[j]
            for j, (k, _, _) in reading.keys.items()
            if k == key and reading.drafts[j].form != "pronoun"
        ),
        None,
    )
