"""What has been read of an article so far: each mention's key, with the reason and the certainty of the decision."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from spacy.tokens import Doc, Token

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
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
    "is_bare_in_title",
    "is_quoted",
    "noun_of",
    "shown",
    "speaks",
    "tenures_of",
    "text_of",
]

Decision: TypeAlias = tuple[str, str, float]  # key, reason in words, certainty from 0 to 1

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
GENERIC_ROLES = frozenset({"official", "diplomat", "politician", "leader", "source"})
INSIDE = frozenset({"in", "across", "inside", "throughout", "within", "into"})
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
    same: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # key → its drafts, as decided
    focus: str | None = field(init=False)  # the state that the article is about
    sole_focus: str | None = field(init=False)  # the same, when hardly another is named
    alone: str | None = field(init=False)  # the only state that a short article plays in
    ground: str | None = field(init=False)  # the state where it happens: in whose towns

    def __post_init__(self) -> None:
        scenes = Counter(state for draft in self.drafts if (state := _scene(draft, self.seeds)) is not None)
        self.focus, self.sole_focus = _most(scenes, 1), _most(scenes, 3)
        self.alone = next(iter(scenes)) if len(scenes) == 1 and scenes.total() > 1 else None
        places = Counter(state for draft in self.drafts if (state := _place(self.doc, draft, self.seeds)) is not None)
        self.ground = _most(places, 1)

    def decide(self, i: int, decision: Decision) -> None:
        """Keep what draft `i` stands for."""
        self.keys[i] = decision
        self.same[decision[0]].append(i)

    def mentions(self, j: int) -> Iterator[Draft]:
        """All drafts so far that stand for what draft `j` does."""
        return (self.drafts[k] for k in self.same[self.keys[j][0]])


def _most(named: Counter[str], times: int) -> str | None:
    """The state that an article names most: four times at least, and `times` as often as all others together."""
    (state, count), *others = [*named.most_common(), (None, 0)]
    return state if count >= 4 and count >= times * sum(n for _, n in others) else None


def _place(doc: Doc, draft: Draft, seeds: Seeds) -> str | None:
    """The state of a town, or one in which something happens: `in Syria`."""
    entry = seeds.entries.get(draft.entry or "")
    if entry is not None and entry.kind == "place":
        return entry.country if entry.id not in words_of("venues") else None
    prep = doc[draft.head].head if doc[draft.head].dep_ == "pobj" else None
    return draft.country if draft.kind == "country" and prep is not None and prep.lower_ in INSIDE else None


def _scene(draft: Draft, seeds: Seeds) -> str | None:
    """The state whose place, body or group a draft is. Its own name counts too (`in Syria`); the states that speak of
    it do not."""
    entry = seeds.entries.get(draft.entry or "")
    if entry is not None and entry.kind == "place":
        return entry.country if entry.id not in words_of("venues") else None
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
    told = next((draft.gender for draft in reading.mentions(j) if draft.gender and draft.form != "pronoun"), None)
    return told or reading.seeds.genders.get(fold(reading.drafts[j].name or ""))  # a bare `Justin`


def country_of(reading: Reading, j: int) -> str | None:
    """The state of the actor that draft `j` stands for, whichever of its mentions tells it (a bare `Fitzwater`)."""
    if reading.drafts[j].country:
        return reading.drafts[j].country
    key = reading.keys[j][0]
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    return entry.country if entry else next((draft.country for draft in reading.mentions(j) if draft.country), None)


def shown(reading: Reading, key: str) -> str:
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    return entry.name if entry else key.split(":", 1)[1].title()


def is_quoted(reading: Reading, draft: Draft) -> bool:
    at = reading.doc[draft.head].idx
    return any(q.start < at < q.end for q in reading.doc._.kg_quotations)


def speaks(reading: Reading, draft: Draft) -> bool:
    """`Hansen said`, `his brother, Paul Hansen, said`."""
    last = reading.doc[draft.head]
    speaker = last.head if last.dep_ == "appos" else last
    return speaker.dep_ in SUBJECTS and speaker.head.lemma_ in words_of("sayers")


def is_bare_in_title(reading: Reading, draft: Draft) -> bool:
    """`Chad has lied, says diplomat`, as a headline: he whom the text names, and no other."""
    end = reading.text.find("\n")
    inside = reading.doc[draft.head].idx < end and reading.text[end - 1] not in '.!?"”'
    return inside and draft.form == "description" and draft.start == draft.head


def noun_of(token: Token) -> str:
    """`rebel` of `rebels`, and of `Rebels` at the head of a sentence, which the tagger takes for a name."""
    lemma = fold(token.lemma_)
    if token.tag_ not in {"NNPS", "NNP"} or not lemma.endswith("s") or lemma != fold(token.text):
        return lemma
    single = re.sub("(?<=[^e])ies$", "y", lemma).removesuffix("s")
    return single if token.tag_ == "NNPS" or single in words_of("of_the_country") else lemma


def text_of(reading: Reading, draft: Draft) -> str:
    return reading.doc[draft.start : draft.end].text


def description_of(reading: Reading, draft: Draft) -> str:
    """The words without determiners and possessive pronouns: `the illegal armed groups` → `illegal armed groups`."""
    return " ".join(
        t.text for t in reading.doc[draft.start : draft.end] if t.tag_ not in {"DT", "PRP$", "PDT", "POS", "_SP", "WDT"}
    )
