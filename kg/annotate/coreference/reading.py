"""What has been read of an article so far: each mention's key, with the reason and the certainty of the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from spacy.tokens import Doc

from kg.annotate.drafts import Draft
from kg.seeds import Seeds

__all__ = [
    "GENERIC_ROLES",
    "SUBJECTS",
    "WINDOW",
    "Decision",
    "Reading",
    "country_of",
    "description_of",
    "gender_of",
    "is_quoted",
    "shown",
    "tenures_of",
    "text_of",
]

Decision: TypeAlias = tuple[str, str, float]  # key, reason in words, certainty from 0 to 1

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
GENERIC_ROLES = frozenset({"official", "diplomat", "politician", "leader", "source"})
WINDOW = 60  # tokens that a pronoun looks back


@dataclass(slots=True)
class Reading:
    """The drafts of an article and what has been decided about them; draft index → decision."""

    doc: Doc
    text: str  # doc.text, joined once: spaCy joins the tokens again at each call
    seeds: Seeds
    drafts: Sequence[Draft]
    year: str | None
    keys: dict[int, Decision] = field(default_factory=dict)
    focus: str | None = field(init=False)  # the state that the article is about
    sole_focus: str | None = field(init=False)  # the same, when hardly another is named

    def __post_init__(self) -> None:
        self.focus = _focus(self.drafts, self.seeds, 1)
        self.sole_focus = _focus(self.drafts, self.seeds, 3)


def _focus(drafts: Sequence[Draft], seeds: Seeds, times: int) -> str | None:
    """The state whose places, bodies and groups an article names most: four times at least, and `times` as often as all
    others together. Its own name counts where it is a place (`in Syria`) too; the states that speak of it do not."""
    named = Counter(state for draft in drafts if (state := _scene(draft, seeds)) is not None)
    (state, count), *others = [*named.most_common(), (None, 0)]
    return state if count >= 4 and count >= times * sum(n for _, n in others) else None


def _scene(draft: Draft, seeds: Seeds) -> str | None:
    entry = seeds.entries.get(draft.entry or "")
    if entry is not None and entry.kind == "place":
        return entry.country
    if draft.form == "name" and draft.kind == "country":
        return draft.country
    return draft.country if draft.form == "description" and draft.kind in {"group", "organisation"} else None


def tenures_of(reading: Reading, key: str) -> set[str | None]:
    """The kinds of office that a person of the gazetteer held in the article's year; at any time, when it has none."""
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    held = entry.tenures if entry else ()
    return {t.role for t in held if reading.year is None or t.covers(reading.year)}


def gender_of(reading: Reading, j: int) -> str | None:
    """Of the person that draft `j` stands for: the gazetteer's, else what any of its mentions shows (`Brian Fallon`
    for a bare `Fallon`)."""
    key = reading.keys[j][0]
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    if entry and entry.gender:
        return entry.gender
    same = (reading.drafts[k] for k, (other, _, _) in reading.keys.items() if other == key)
    return next((draft.gender for draft in same if draft.gender and draft.form != "pronoun"), None)


def country_of(reading: Reading, j: int) -> str | None:
    """The state of the actor that draft `j` stands for, whichever of its mentions tells it (a bare `Fitzwater`)."""
    if reading.drafts[j].country:
        return reading.drafts[j].country
    key = reading.keys[j][0]
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    same = (reading.drafts[k] for k, (other, _, _) in reading.keys.items() if other == key)
    return entry.country if entry else next((draft.country for draft in same if draft.country), None)


def shown(reading: Reading, key: str) -> str:
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    return entry.name if entry else key.split(":", 1)[1].title()


def is_quoted(reading: Reading, draft: Draft) -> bool:
    at = reading.doc[draft.head].idx
    return any(q.start < at < q.end for q in reading.doc._.kg_quotations)


def text_of(reading: Reading, draft: Draft) -> str:
    return reading.doc[draft.start : draft.end].text


def description_of(reading: Reading, draft: Draft) -> str:
    """The words without determiners and possessive pronouns: `the illegal armed groups` → `illegal armed groups`."""
    return " ".join(
        t.text for t in reading.doc[draft.start : draft.end] if t.tag_ not in {"DT", "PRP$", "PDT", "POS", "_SP", "WDT"}
    )
