"""Which mentions of one article stand for the same actor: names, then descriptions, then pronouns.

Each decision carries its reason and a certainty. A mention with no single candidate keeps a cluster of its own:
doubt is a value. First persons and `they` inside quotations need the speaker, so extraction resolves them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from kg.annotate.coreference.by_description import decide_by_description
from kg.annotate.coreference.by_name import decide_by_name
from kg.annotate.coreference.by_pronoun import decide_by_pronoun
from kg.annotate.coreference.reading import Reading
from kg.annotate.coreference.taken_up import name_of_source
from kg.annotate.drafts import Draft
from kg.model import Mention
from kg.seeds import Seeds

__all__ = ["resolve_mentions"]

STEPS = (decide_by_name, decide_by_description, decide_by_pronoun)


def resolve_mentions(
    doc: Doc, drafts: Sequence[Draft], seeds: Seeds, doc_id: str, published: str | None
) -> list[Mention]:
    """One mention for each draft, in the order given, with clusters numbered by first appearance."""
    reading = Reading(doc, doc.text, seeds, drafts, published[:4] if published else None)
    for step in STEPS:
        for i, draft in enumerate(drafts):
            if i not in reading.keys and (found := step(reading, i, draft)):
                reading.decide(i, found)
    numbers: dict[str, int] = {}
    for i in range(len(drafts)):
        numbers.setdefault(reading.keys[i][0] if i in reading.keys else f"open:{i}", len(numbers))
    leads, countries = _leads(reading), _countries(reading)
    return [_mention(reading, i, draft, doc_id, numbers, leads, countries) for i, draft in enumerate(drafts)]


def _mention(
    reading: Reading,
    i: int,
    draft: Draft,
    doc_id: str,
    numbers: Mapping[str, int],
    leads: Mapping[str, Draft],
    countries: Mapping[str, str],
) -> Mention:
    key, reason, certainty = reading.keys.get(i, (f"open:{i}", "nothing to link it with", 1.0))
    lead = leads.get(key, draft) if draft.form == "pronoun" else draft
    words = reading.doc[draft.start : draft.end]
    start, end = words.start_char, words.end_char
    entry = key.removeprefix("entry:") if key.startswith("entry:") else None
    known = reading.seeds.entries.get(entry) if entry else None
    country = (known.country if known else None) or lead.country or countries.get(key)
    return Mention(
        doc_id,
        start,
        end,
        reading.text[start:end],
        known.kind if known else lead.kind,
        draft.form,
        numbers[key],
        name=draft.name or name_of_source(reading, draft),
        role=draft.role,
        country=country,
        entry=entry,
        reason=reason,
        certainty=certainty,
        nationality=draft.nationality,
        affiliation=draft.affiliation,
    )


def _leads(reading: Reading) -> dict[str, Draft]:
    """The first mention of each key that is no pronoun."""
    leads: dict[str, Draft] = {}
    for j, (key, _, _) in sorted(reading.keys.items()):
        if reading.drafts[j].form != "pronoun":
            leads.setdefault(key, reading.drafts[j])
    return leads


def _countries(reading: Reading) -> dict[str, str]:
    """The state that any mention of a key names, the first first."""
    countries: dict[str, str] = {}
    for j, (key, _, _) in sorted(reading.keys.items()):
        draft = reading.drafts[j]
        if draft.country and draft.form != "pronoun":
            countries.setdefault(key, draft.country)
    return countries
