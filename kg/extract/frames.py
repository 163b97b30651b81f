"""Frames: rows of seeds/lexicon/frames.toml that say which grammatical function fills which role of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache, reduce
from operator import getitem
from typing import Any, Literal

from kg.confidence import kind_of, rule_confidence
from kg.errors import SeedsError
from kg.model import Status
from kg.seeds import load_lexicon

__all__ = ["Blame", "Frame", "load_blame", "load_deeds", "load_frames", "load_gerunds", "load_rule"]


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


def _at(*keys: str) -> Any:
    """A field of Blame that stands under these keys, one inside the other."""
    return field(metadata={"keys": keys})


@dataclass(frozen=True, slots=True)
class Blame:
    """seeds/lexicon/blame.toml, frozen: beside each field the keys under which its words stand there."""

    verbs: frozenset[str] = _at("verbs")
    intransitive: frozenset[str] = _at("intransitive")
    victim_of: frozenset[str] = _at("victim-of")
    abstract: frozenset[str] = _at("abstract")
    attempts: frozenset[str] = _at("attempts")
    harmless: frozenset[str] = _at("harmless")
    with_object: Mapping[str, frozenset[str]] = _at("with-object")
    spared: Mapping[str, frozenset[str]] = _at("spared")
    shooting: frozenset[str] = _at("shooting", "verbs")
    attackers: frozenset[str] = _at("shooting", "attackers")
    felling: frozenset[str] = _at("felling")
    laments: frozenset[str] = _at("laments")
    mourners: frozenset[str] = _at("mourners")
    addressing: frozenset[str] = _at("addressing")
    plays: frozenset[str] = _at("plays")
    offers: frozenset[str] = _at("offers")
    rulings: frozenset[str] = _at("rulings")
    moods: frozenset[str] = _at("moods")
    bystanders: frozenset[str] = _at("bystanders")
    shot_at: frozenset[str] = _at("shooting", "prepositions")
    originating: frozenset[str] = _at("shooting", "originating")
    fires: frozenset[str] = _at("shooting", "fires")
    exposed: frozenset[str] = _at("shooting", "exposed")
    stricken: frozenset[str] = _at("shooting", "states")
    dying: frozenset[str] = _at("shooting", "dying")
    suffering: frozenset[str] = _at("shooting", "suffering")
    abet_verbs: frozenset[str] = _at("abet", "verbs")
    abet_objects: frozenset[str] = _at("abet", "objects")
    omit_verbs: frozenset[str] = _at("omit", "verbs")
    luckless: frozenset[str] = _at("omit", "luckless")
    trying: frozenset[str] = _at("omit", "trying")
    trials: frozenset[str] = _at("omit", "trials")
    warded_off: frozenset[str] = _at("omit", "warded_off")
    answers: frozenset[str] = _at("omit", "answers")
    overdue: frozenset[str] = _at("omit", "overdue")
    omit_adjectives: frozenset[str] = _at("omit", "adjectives")
    omit_nouns: frozenset[str] = _at("omit", "nouns")
    negatable: frozenset[str] = _at("omit", "negatable")
    withheld: frozenset[str] = _at("omit", "withheld")
    kept: frozenset[str] = _at("omit", "kept")
    inclined: frozenset[str] = _at("omit", "inclined")
    ready: frozenset[str] = _at("omit", "ready")
    certainties: frozenset[str] = _at("omit", "certainties")
    untaken: frozenset[str] = _at("omit", "untaken")
    doubted: frozenset[str] = _at("omit", "doubted")
    undone: Mapping[str, frozenset[str]] = _at("omit", "undone")
    bad_adjectives: frozenset[str] = _at("be", "adjectives")
    bad_nouns: frozenset[str] = _at("be", "nouns")
    shown: frozenset[str] = _at("be", "shown")
    showing: frozenset[str] = _at("be", "showing")
    linking: frozenset[str] = _at("be", "linking")
    exposing: frozenset[str] = _at("be", "exposing")
    guarded: frozenset[str] = _at("be", "guarded")
    lax: frozenset[str] = _at("be", "lax")
    tools: frozenset[str] = _at("be", "tools")
    puppets: frozenset[str] = _at("be", "puppets")
    wielded: frozenset[str] = _at("be", "wielded")
    handy: frozenset[str] = _at("be", "handy")
    handled: frozenset[str] = _at("be", "handled")
    innocents: frozenset[str] = _at("be", "innocents")
    lacking: frozenset[str] = _at("be", "lacking")
    ample: frozenset[str] = _at("be", "ample")
    rehearsing: frozenset[str] = _at("be", "rehearsing")
    interests: frozenset[str] = _at("be", "interests")
    intents: frozenset[str] = _at("plans", "intents")
    sharing: frozenset[str] = _at("be", "sharing")
    sieges: frozenset[str] = _at("be", "sieges")
    befalling: frozenset[str] = _at("be", "befalling")
    resting: frozenset[str] = _at("be", "resting")
    unsound: frozenset[str] = _at("be", "unsound")
    motives: frozenset[str] = _at("be", "motives")
    dismayed: frozenset[str] = _at("epithets", "dismayed")
    regretted: frozenset[str] = _at("epithets", "regretted")
    whole: frozenset[str] = _at("be", "whole")
    tended: frozenset[str] = _at("be", "tended")
    epithets: frozenset[str] = _at("epithets", "adjectives")
    hazardous: frozenset[str] = _at("epithets", "hazardous")
    condemned_deeds: frozenset[str] = _at("epithets", "deeds")
    damning: frozenset[str] = _at("epithets", "nouns")
    deeds: frozenset[str] = _at("deeds", "nouns")
    doing: frozenset[str] = _at("deeds", "doing")
    things: frozenset[str] = _at("deeds", "things")
    summing: frozenset[str] = _at("deeds", "summing")
    no_gerunds: frozenset[str] = _at("deeds", "no-gerunds")
    practising: frozenset[str] = _at("deeds", "practising")
    operations: frozenset[str] = _at("deeds", "operations")
    crimes: frozenset[str] = _at("deeds", "crimes")
    forums: frozenset[str] = _at("deeds", "forums")
    foreseen: frozenset[str] = _at("deeds", "foreseen")
    foes: frozenset[str] = _at("deeds", "foes")
    proofs: frozenset[str] = _at("deeds", "proofs")
    fighting: frozenset[str] = _at("deeds", "fighting")
    combatants: frozenset[str] = _at("deeds", "combatants")
    captive: frozenset[str] = _at("deeds", "captive")
    taking_ground: frozenset[str] = _at("deeds", "taking_ground")
    ground: frozenset[str] = _at("deeds", "ground")
    endorsing: frozenset[str] = _at("deeds", "endorsing")
    vices: frozenset[str] = _at("deeds", "vices")
    comparing: frozenset[str] = _at("deeds", "comparing")
    virtues: frozenset[str] = _at("classes", "virtue")
    wrongs: frozenset[str] = _at("classes", "wrongs")
    wrongly: frozenset[str] = _at("harm", "wrongly")
    secretly: frozenset[str] = _at("harm", "secretly")
    hidden: frozenset[str] = _at("harm", "hidden")
    dangers: frozenset[str] = _at("harm", "dangers")
    badly: frozenset[str] = _at("harm", "adverbs")
    effects: frozenset[str] = _at("harm", "effects")
    worsening: frozenset[str] = _at("harm", "worsening")
    plots: frozenset[str] = _at("plans", "plots")
    plans: frozenset[str] = _at("plans", "nouns")
    ends: frozenset[str] = _at("plans", "ends")
    aims: frozenset[str] = _at("plans", "aims")
    meant: frozenset[str] = _at("plans", "meant")
    bent: frozenset[str] = _at("plans", "bent")
    wanting: frozenset[str] = _at("plans", "wanting")
    planning: frozenset[str] = _at("plans", "planning")
    errands: frozenset[str] = _at("plans", "errands")
    shut: frozenset[str] = _at("be", "shut")
    gates: frozenset[str] = _at("be", "gates")
    binding: frozenset[str] = _at("be", "binding")
    pointing: frozenset[str] = _at("be", "pointing")
    guilt: frozenset[str] = _at("be", "guilt")
    lasting: frozenset[str] = _at("be", "lasting")
    withstanding: frozenset[str] = _at("be", "withstanding")
    shielding: frozenset[str] = _at("be", "shielding")
    results: frozenset[str] = _at("be", "results")
    sore: frozenset[str] = _at("be", "sore")
    causing: frozenset[str] = _at("be", "causing")
    making: frozenset[str] = _at("plans", "making")
    idle: frozenset[str] = _at("plans", "idle")
    guessing: frozenset[str] = _at("guessing")
    orders: frozenset[str] = _at("backing", "orders")
    serving: frozenset[str] = _at("backing", "serving")
    bidding: frozenset[str] = _at("backing", "bidding")
    happening: frozenset[str] = _at("backing", "happening")
    carrying: frozenset[str] = _at("backing", "carrying")
    steering: frozenset[str] = _at("backing", "steering")
    helps: frozenset[str] = _at("backing", "helps")
    receiving: frozenset[str] = _at("backing", "receiving")
    supplies: frozenset[str] = _at("backing", "supplies")
    springing: frozenset[str] = _at("be", "springing")
    roots: frozenset[str] = _at("be", "roots")
    main: frozenset[str] = _at("be", "main")
    accusing_nouns: frozenset[str] = _at("accusing", "nouns")
    alleging: frozenset[str] = _at("accusing", "verbs")
    finding: frozenset[str] = _at("accusing", "finding")
    inquiries: frozenset[str] = _at("accusing", "inquiries")
    judges: frozenset[str] = _at("accusing", "judges")
    papers: frozenset[str] = _at("accusing", "papers")
    indicting: frozenset[str] = _at("accusing", "indicting")
    charges: frozenset[str] = _at("charges", "nouns")


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
        values = {key.replace("-", "_"): own for key, own in row.items()}
        for key in ("source", "target", "content", "needs", "needs_any"):
            values[key] = tuple(values.get(key, ()))
        for key in ("lemmas", "needs_object", "needs_predicate"):
            values[key] = frozenset(values.get(key, ()))
        values["prior"] = rule_confidence(row["id"], kind_of(row))
        return Frame(**values)
    except TypeError as error:
        raise SeedsError(f"frames.toml, frame {row.get('id')!r}: {error}") from None


@lru_cache(maxsize=1)
def load_blame() -> Blame:
    """The words of blame."""
    return Blame(*(_frozen(reduce(getitem, own.metadata["keys"], load_lexicon("blame"))) for own in fields(Blame)))


def _frozen(words: Any) -> Any:
    """A list as a set; a table of lists as one of sets."""
    return {key: frozenset(own) for key, own in words.items()} if isinstance(words, Mapping) else frozenset(words)


@lru_cache(maxsize=1)
def load_gerunds() -> frozenset[str]:
    """Nouns of doing: jamming, bribing, shelling."""
    verbs = load_blame().verbs
    short = {v[:-1] for v in verbs if v.endswith("e")} | {v + v[-1] for v in verbs}
    return frozenset(f"{v}ing" for v in verbs | short) - load_blame().no_gerunds


@lru_cache(maxsize=1)
def load_deeds() -> frozenset[str]:
    """Nouns that charge whoever they belong to: deeds and doings, vices, plots."""
    blame = load_blame()
    return blame.deeds | load_gerunds() | blame.vices | blame.plots
