"""Frames: rows of seeds/lexicon/frames.toml that say which grammatical function fills which role of a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from kg.confidence import kind_of, rule_confidence
from kg.errors import SeedsError
from kg.model import Status
from kg.seeds import load_lexicon

__all__ = ["Blame", "Frame", "load_blame", "load_frames", "load_rule"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of some words; see the head of frames.toml for the functions."""

    id: str
    kind: Literal["accusation", "commitment", "denial", "rule"]
    subtype: str
    lemmas: frozenset[str]
    source: tuple[str, ...]
    target: tuple[str, ...]
    content: tuple[str, ...]
    plover: str
    cameo: str
    prior: float  # how often its edges are right, as measured: kg/confidence.py
    pos: Literal["verb", "noun", "adjective"] = "verb"
    needs: tuple[str, ...] = ()  # each of these functions must be filled
    needs_any: tuple[str, ...] = ()  # one of these functions must be filled
    needs_object: frozenset[str] = frozenset()  # lemmas of the object
    needs_predicate: frozenset[str] = frozenset()  # lemmas of the object's predicate: held X responsible
    needs_bad: bool = False  # the predicate must be a word of blame
    needs_charge: bool = False  # the object must be a charge
    mutual: bool = False  # coordinated subjects are bound to each other
    status: Status = "made"
    alleges_breach: bool = True  # false: the frame questions an undertaking and does not say it was broken


@dataclass(frozen=True, slots=True)
class Blame:
    """seeds/lexicon/blame.toml, frozen."""

    verbs: frozenset[str]
    intransitive: frozenset[str]
    victim_of: frozenset[str]
    abstract: frozenset[str]
    attempts: frozenset[str]
    harmless: frozenset[str]
    with_object: Mapping[str, frozenset[str]]
    spared: Mapping[str, frozenset[str]]
    shooting: frozenset[str]
    shot_at: frozenset[str]
    stricken: frozenset[str]
    dying: frozenset[str]
    abet_verbs: frozenset[str]
    abet_objects: frozenset[str]
    omit_verbs: frozenset[str]
    luckless: frozenset[str]
    overdue: frozenset[str]
    omit_adjectives: frozenset[str]
    omit_nouns: frozenset[str]
    negatable: frozenset[str]
    bad_adjectives: frozenset[str]
    bad_nouns: frozenset[str]
    showing: frozenset[str]
    lacking: frozenset[str]
    rehearsing: frozenset[str]
    interests: frozenset[str]
    dismayed: frozenset[str]
    epithets: frozenset[str]
    condemned_deeds: frozenset[str]
    damning: frozenset[str]
    deeds: frozenset[str]
    doing: frozenset[str]
    things: frozenset[str]
    gerunds: frozenset[str]
    practising: frozenset[str]
    operations: frozenset[str]
    crimes: frozenset[str]
    foreseen: frozenset[str]
    foes: frozenset[str]
    endorsing: frozenset[str]
    vices: frozenset[str]
    wrongly: frozenset[str]
    dangers: frozenset[str]
    badly: frozenset[str]
    effects: frozenset[str]
    plots: frozenset[str]
    plans: frozenset[str]
    ends: frozenset[str]
    aims: frozenset[str]
    meant: frozenset[str]
    bent: frozenset[str]
    making: frozenset[str]
    idle: frozenset[str]
    accusing_nouns: frozenset[str]
    alleging: frozenset[str]
    finding: frozenset[str]
    inquiries: frozenset[str]
    charges: frozenset[str]


@lru_cache(maxsize=1)
def load_frames() -> Mapping[str, tuple[Frame, ...]]:
    """Frames by lemma, in the order of the file. Raises SeedsError that names the row."""
    by_lemma: dict[str, tuple[Frame, ...]] = {}
    for row in load_lexicon("frames")["frame"]:
        frame = _frame(row)
        for lemma in sorted(frame.lemmas):
            by_lemma[lemma] = (*by_lemma.get(lemma, ()), frame)
    return by_lemma


@lru_cache(maxsize=64)
def load_rule(rule_id: str) -> Frame:
    """The row of a rule that no verb triggers. Raises SeedsError when frames.toml has none of that name."""
    for row in load_lexicon("frames")["rule"]:
        if row["id"] == rule_id:
            empty = {"kind": "rule", "lemmas": (), "source": (), "target": (), "content": ()}
            return _frame({**empty, **row})
    raise SeedsError(f"frames.toml has no rule {rule_id!r}")


def _frame(row: Mapping[str, Any]) -> Frame:
    try:
        fields = {key.replace("-", "_"): value for key, value in row.items()}
        for key in ("source", "target", "content", "needs", "needs_any"):
            fields[key] = tuple(fields.get(key, ()))
        for key in ("lemmas", "needs_object", "needs_predicate"):
            fields[key] = frozenset(fields.get(key, ()))
        fields["prior"] = rule_confidence(row["id"], kind_of(row))
        return Frame(**fields)
    except TypeError as error:
        raise SeedsError(f"frames.toml, frame {row.get('id')!r}: {error}") from None


# where the fields of Blame stand in seeds/lexicon/blame.toml
LISTS: Mapping[str, tuple[str, ...]] = {
    "verbs": ("verbs",),
    "intransitive": ("intransitive",),
    "victim_of": ("victim-of",),
    "abstract": ("abstract",),
    "attempts": ("attempts",),
    "harmless": ("harmless",),
    "shooting": ("shooting", "verbs"),
    "shot_at": ("shooting", "prepositions"),
    "stricken": ("shooting", "states"),
    "dying": ("shooting", "dying"),
    "abet_verbs": ("abet", "verbs"),
    "abet_objects": ("abet", "objects"),
    "omit_verbs": ("omit", "verbs"),
    "luckless": ("omit", "luckless"),
    "overdue": ("omit", "overdue"),
    "omit_adjectives": ("omit", "adjectives"),
    "omit_nouns": ("omit", "nouns"),
    "negatable": ("omit", "negatable"),
    "bad_adjectives": ("be", "adjectives"),
    "showing": ("be", "showing"),
    "lacking": ("be", "lacking"),
    "rehearsing": ("be", "rehearsing"),
    "interests": ("be", "interests"),
    "dismayed": ("epithets", "dismayed"),
    "epithets": ("epithets", "adjectives"),
    "condemned_deeds": ("epithets", "deeds"),
    "damning": ("epithets", "nouns"),
    "bad_nouns": ("be", "nouns"),
    "deeds": ("deeds", "nouns"),
    "operations": ("deeds", "operations"),
    "doing": ("deeds", "doing"),
    "things": ("deeds", "things"),
    "practising": ("deeds", "practising"),
    "crimes": ("deeds", "crimes"),
    "foreseen": ("deeds", "foreseen"),
    "foes": ("deeds", "foes"),
    "endorsing": ("deeds", "endorsing"),
    "vices": ("deeds", "vices"),
    "wrongly": ("harm", "wrongly"),
    "dangers": ("harm", "dangers"),
    "badly": ("harm", "adverbs"),
    "effects": ("harm", "effects"),
    "plots": ("plans", "plots"),
    "plans": ("plans", "nouns"),
    "ends": ("plans", "ends"),
    "aims": ("plans", "aims"),
    "meant": ("plans", "meant"),
    "bent": ("plans", "bent"),
    "making": ("plans", "making"),
    "idle": ("plans", "idle"),
    "accusing_nouns": ("accusing", "nouns"),
    "alleging": ("accusing", "verbs"),
    "finding": ("accusing", "finding"),
    "inquiries": ("accusing", "inquiries"),
    "charges": ("charges", "nouns"),
}
TABLES: Mapping[str, str] = {"with_object": "with-object", "spared": "spared"}


def _at(table: Mapping[str, Any], path: Sequence[str]) -> Sequence[str]:
    """The list at the end of a path of keys."""
    return table[path[0]] if len(path) == 1 else _at(table[path[0]], path[1:])


@lru_cache(maxsize=1)
def load_blame() -> Blame:
    """The words of blame."""
    table = load_lexicon("blame")
    fields: dict[str, Any] = {field: frozenset(_at(table, path)) for field, path in LISTS.items()}
    for field, name in TABLES.items():
        fields[field] = {verb: frozenset(objects) for verb, objects in table[name].items()}
    fields["gerunds"] = _gerunds(fields["verbs"]) - frozenset(table["deeds"]["no-gerunds"])
    return Blame(**fields)


def _gerunds(verbs: frozenset[str]) -> frozenset[str]:
    """Nouns of doing: jamming, bribing, shelling."""
    short = {v[:-1] for v in verbs if v.endswith("e")} | {v + v[-1] for v in verbs}
    return frozenset(f"{v}ing" for v in verbs | short)
