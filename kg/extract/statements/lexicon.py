"""The words of reporting, from seeds/lexicon/reporting.toml, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from kg.errors import SeedsError
from kg.seeds import load_lexicon

__all__ = ["Reporting", "load_reporting"]

FRAMES = frozenset({"that", "quote", "object", "to", "to:", "as", "addressee", "address+to"})
PREPOSITIONS = frozenset(
    {"about", "against", "at", "for", "in", "of", "on", "over", "with", "upon", "to:", "into", "between"}
)


@dataclass(frozen=True, slots=True)
class Reporting:
    """Verbs and nouns with their frames, and the small word lists of the statement rules; all in lower case."""

    verbs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    beliefs: frozenset[str]
    going_on: frozenset[str]
    convictions: frozenset[str]
    certainties: frozenset[str]
    grievances: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    carriers: frozenset[str]
    refusals: frozenset[str]
    hedges: frozenset[str]
    modals: frozenset[str]
    settings: frozenset[str]
    headline_sources: frozenset[str]
    acts: frozenset[str]
    passives: frozenset[str]
    forceful: frozenset[str]
    armed: frozenset[str]
    weekdays: frozenset[str]
    held: frozenset[str]
    giving: frozenset[str]
    relaying: frozenset[str]
    citing: frozenset[str]
    wordings: frozenset[str]
    stating: frozenset[str]
    grounds: frozenset[str]
    issued: frozenset[str]
    issuing: frozenset[str]
    third_persons: Mapping[str, str]


@lru_cache(maxsize=1)
def load_reporting() -> Reporting:
    """The lexicon of reporting. Raises SeedsError that names the row whose frame is unknown."""
    rows = load_lexicon("reporting")
    words: Mapping[str, list[str]] = rows["words"]
    return Reporting(
        verbs=_frames(rows, "verbs"),
        nouns=_frames(rows, "nouns"),
        beliefs=frozenset(words["beliefs"]),
        going_on=frozenset(words["going_on"]),
        convictions=frozenset(words["convictions"]),
        certainties=frozenset(words["certainties"]),
        grievances=frozenset(words["grievances"]),
        phrases=frozenset(tuple(phrase.split()) for phrase in rows["sources"]["phrases"]),
        carriers=frozenset(words["carriers"]),
        refusals=frozenset(words["refusals"]),
        hedges=frozenset(words["hedges"]),
        modals=frozenset(words["modals"]),
        settings=frozenset(words["settings"]),
        headline_sources=frozenset(words["headline_sources"]),
        acts=frozenset(words["acts"]),
        passives=frozenset(words["passives"]),
        forceful=frozenset(words["forceful"]),
        armed=frozenset(words["armed"]),
        weekdays=frozenset(words["weekdays"]),
        held=frozenset(words["held"]),
        giving=frozenset(words["giving"]),
        relaying=frozenset(words["relaying"]),
        citing=frozenset(words["citing"]),
        wordings=frozenset(words["wordings"]),
        stating=frozenset(words["stating"]),
        grounds=frozenset(words["grounds"]),
        issued=frozenset(words["issued"]),
        issuing=frozenset(words["issuing"]),
        third_persons=MappingProxyType({_third_person(verb): verb for verb in rows["verbs"]}),
    )


def _third_person(verb: str) -> str:
    """vows, urges, pushes, denies

    >>> [_third_person(verb) for verb in ("vow", "urge", "push", "deny", "say")]
    ['vows', 'urges', 'pushes', 'denies', 'says']
    """
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _frames(rows: Mapping[str, Any], table: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, frames in rows[table].items():
        found[word] = frozenset(frames.split())
        unknown = sorted(found[word] - FRAMES - PREPOSITIONS)
        if unknown:
            known = ", ".join(sorted(FRAMES | PREPOSITIONS))
            raise SeedsError(f"reporting.toml: [{table}] {word}: no frame is called {unknown[0]!r}; frames are {known}")
    return MappingProxyType(found)
