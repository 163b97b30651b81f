"""What an actor is said to be: `is responsible for`, `was a war crime`, `is behind the attack`, `are to blame`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.plots import plot_in
from kg.extract.factuality import is_asked, is_asserted, is_foreseen
from kg.extract.frames import load_blame, load_deeds
from kg.extract.syntax import (
    agents_of,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    possessors_of,
    prepositional,
    subjects_of,
    with_wholes,
)
from kg.extract.words import spelt_out

__all__ = ["charge_of_quality", "is_bad", "predicates_in"]

LYING = {"lie", "rest", "fall", "go", "belong"}  # responsibility lies with, part of the blame goes to
TAKING = {"take", "accept"}
BEARING = TAKING | {"bear", "shoulder", "share", "carry", "deserve", "hold"}
BEING = frozenset({"be", "constitute", "remain", "represent", "become"})
MOTIVATED = frozenset({"motivate", "motivated"})
SEEMING = BEING | {"seem", "prove"}


def charge_of_quality(verb: Token) -> Charge | None:
    """The charge of a verb of being with a word of blame: `is responsible`, `was a lie`, `reflects a disrespect`."""
    if verb.lemma_ in load_blame().resting and (unsound := _unsound(verb)) is not None:
        return unsound
    if verb.lemma_ in LYING or verb.lemma_ in BEARING:
        return _borne(verb) if verb.lemma_ in LYING else _bearing(verb)
    if verb.lemma_ in load_blame().exposing and (exposed := _exposed(verb)) is not None:
        return exposed
    moved = verb.lemma_ in MOTIVATED and verb.tag_ == "VBN" and is_bad(verb)  # the ruling was politically motivated
    if verb.lemma_ not in BEING and verb.lemma_ not in load_blame().showing and not moved:
        return None
    subjects = _subjects(verb)
    if _asks(verb) or not _is_said(verb, subjects):
        return None
    if is_negated(verb):
        return Charge(verb, subjects, "quality") if _lacks(verb) else None
    if moved or _falls_short(verb):
        return Charge(verb, subjects, "quality")
    return _plotted(verb, subjects) or _blamed(verb, subjects)


def _plotted(verb: Token, subjects: tuple[Token, ...]) -> Charge | None:
    plot = next((plot for p in predicates_in(verb) if (plot := plot_in(p)) is not None), None)
    return Charge(plot, subjects, "plan", owned=True) if plot is not None else None


def _blamed(verb: Token, subjects: tuple[Token, ...]) -> Charge | None:
    """`is a liar`, `is behind the attack`, `is to blame`; `the war is Sudan's fault`."""
    bad = [p for p in predicates_in(verb) if is_bad(p) or _is_bad_sign(p, verb) or _shuts_out(p, subjects)]
    if any(s.lemma_.lower() in load_blame().plays for s in subjects) or _laments(bad, subjects):
        return None
    if bad:
        makers = [m for p in bad if p.pos_ == "NOUN" for m in prepositional(p, {"by", "from"})]
        return Charge(verb, tuple(makers) or subjects, "quality")  # the deal is a betrayal by Brussels, a fake from it
    if subjects and any(c.lower_ == "behind" and c.dep_ in {"prep", "advmod"} and any(c.rights) for c in verb.children):
        return Charge(verb, subjects, "behind")
    if any(c.dep_ in {"xcomp", "acomp", "attr"} and c.lemma_ == "blame" and not is_negated(c) for c in verb.children):
        return Charge(verb, subjects, "to-blame")
    if attackers := _attackers(verb):
        return Charge(verb, attackers, "suffered")
    at_fault = [t for p in predicates_in(verb) if p.lemma_ == "fault" for t in possessors_of(p)]
    at_fault = at_fault or _at_the_root(verb, subjects)
    return Charge(verb, tuple(at_fault), "to-blame") if at_fault else None


def _shuts_out(word: Token, subjects: tuple[Token, ...]) -> bool:
    """`the Japanese market remains closed to our chips`; not `the market is closed`."""
    gates = any(s.lemma_.lower() in load_blame().gates for s in subjects)
    shut = gates and bool({word.lower_, word.lemma_.lower()} & load_blame().shut)
    return shut and any(c.lower_ == "to" for t in (word, word.head) for c in t.rights)


def _at_the_root(verb: Token, subjects: tuple[Token, ...]) -> list[Token]:
    """`the crisis is the result of Chad's policies`: whose they are."""
    blame = load_blame()
    if not any(s.lemma_.lower() in blame.sore for s in subjects):
        return []
    results = [p for p in predicates_in(verb) if p.lemma_.lower() in blame.results]
    causes = [c for p in results for c in prepositional(p, {"of"}) if c.lemma_.lower() in blame.causing]
    return [t for c in causes for t in possessors_of(c)]


def _laments(bad: list[Token], subjects: tuple[Token, ...]) -> bool:
    """`This is a disaster for his family`; not `The deal is a disaster for us`."""
    bare = bool(subjects) and all(s.lower_ in {"this", "it", "that"} for s in subjects)
    mourners = [t for p in bad if p.lemma_.lower() in load_blame().laments for t in prepositional(p, {"for"})]
    return bare and any(t.lemma_.lower() in load_blame().mourners for t in mourners)


def _attackers(verb: Token) -> tuple[Token, ...]:
    """`the town is under siege by rebels`, `under attack from Chad`; `under government | shelling`, torn apart."""
    sieges, borne = load_blame().sieges, prepositional(verb, {"under"})
    torn = [
        n for n in borne if n.i + 1 < len(n.doc) and n.nbor().lemma_.lower() in sieges and n.nbor().head.i == verb.i
    ]
    under = [n for n in borne if n.lemma_.lower() in sieges]
    return tuple(torn) or tuple(t for n in under for v in (n, verb) for t in prepositional(v, {"by", "from"}))


def _is_bad_sign(shown: Token, verb: Token) -> bool:
    """`shows a lack of understanding`, `reflects a Cold War mentality`; not `shows no lack of will`."""
    blame = load_blame()
    none = any(c.lower_ in {"no", "any"} for c in shown.children)
    return verb.lemma_ in blame.showing and shown.lemma_.lower() in blame.shown and not none


def _subjects(verb: Token) -> tuple[Token, ...]:
    """Who is said to be so; of `it was improper for the pope to ask`, `it was wrong of Chad to leave`, who did it."""
    subjects = _doers_of_what(verb) or subjects_of(verb)
    bad = [p for p in predicates_in(verb) if p.pos_ == "ADJ"]
    below = [c for t in (verb, *bad) for c in t.children if c.i > t.i and c.dep_ in {"advcl", "xcomp", "ccomp"}]
    clauses = [c for c in below if any(m.lower_ in {"to", "that"} for m in c.children)]
    if not clauses or not any(s.lower_ == "it" for s in subjects):
        return tuple(subjects)
    doers = [s for c in clauses if any(m.lower_ == "for" for m in c.children) for s in c.children if s.dep_ == "nsubj"]
    return (*doers, *(o for p in bad for o in prepositional(p, {"of"})))


def _doers_of_what(verb: Token) -> list[Token]:
    """`What Chad did was a crime`: Chad; not `What Chad suffered`, `What happened`."""
    clauses = (c for c in verb.children if c.dep_ == "csubj" and c.i < verb.i and c.lemma_ in {"do", "commit", "say"})
    clause = next((c for c in clauses if any(o.lower_ == "what" for o in objects_of(c))), None)
    doers = subjects_of(clause) if clause is not None and not is_passive(clause) else []
    return [d for d in doers if d.pos_ != "PRON"]


def _lacks(verb: Token) -> bool:
    """`is not serious about the talks`, `was not in the interest of peace`."""
    blame = load_blame()
    inside = any(n.lemma_.lower() in blame.interests for n in prepositional(verb, {"in"}))
    return inside or any(p.lemma_.lower() in blame.lacking or _is_enough(p) for p in predicates_in(verb))


def _is_enough(word: Token) -> bool:
    """`was not careful enough`; not `was not long enough`."""
    return word.lemma_.lower() in load_blame().ample and any(c.lower_ == "enough" for c in word.children)


def _falls_short(verb: Token) -> bool:
    """`was far from fair`."""
    far = [c for c in verb.children if c.lower_ == "far"]
    grades = [g for f in far for c in f.children if c.lower_ == "from" for g in c.children]
    return any(g.lemma_.lower() in load_blame().lacking for g in grades)


def _borne(verb: Token) -> Charge | None:
    """`responsibility for the crime lies with the regime`, `for the consequences will lie with the regime`."""
    borne = with_wholes(subjects_of(verb))
    blamed = any(t.lemma_ in {"responsibility", "blame", "fault"} for t in borne)
    places = {"with", "on", "upon"} if verb.lemma_ not in {"go", "belong"} else {"to", "with"}
    bearers = prepositional(verb, places) if blamed else []
    told = is_asserted(verb) or (modal_of(verb) == "will" and not is_asked(verb))
    return Charge(verb, tuple(bearers), "to-blame") if bearers and not is_negated(verb) and told else None


def _bearing(verb: Token) -> Charge | None:
    """`the bank should take the blame`, `agitators bore much of the blame`, `holds responsibility for the strike`:
    whoever bears it; not `took the blame`, `holds responsibility for schools`."""
    borne = with_wholes(objects_of(verb))
    owed = modal_of(verb) in {"should", "must"} or verb.lemma_ not in TAKING
    ends = {n.lemma_.lower() for t in (verb, *borne) for n in prepositional(t, {"for"})}
    wrong = bool(ends & (load_deeds() | load_blame().operations | load_blame().crimes))
    wrong |= not ends & load_blame().tended and any(c.lower_ in load_blame().whole for t in borne for c in t.lefts)
    blamed = any(t.lemma_ == "blame" or (t.lemma_ == "responsibility" and wrong) for t in borne)
    blamed = blamed and owed and not is_negated(verb)
    return Charge(verb, tuple(agents_of(verb)), "to-blame") if blamed and not is_asked(verb) else None


def _unsound(verb: Token) -> Charge | None:
    """`Peru's decision was based on false data`, `the report relied on lies`: whose it is."""
    blame = load_blame()
    grounds = [t for n in prepositional(verb, {"on", "upon"}) for t in (n, *(c for c in n.lefts if c.dep_ == "amod"))]
    bad = any(t.lemma_.lower() in blame.unsound or t.lower_ in blame.unsound for t in grounds)
    if not bad or is_negated(verb) or not is_asserted(verb):
        return None
    based = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return Charge(verb, tuple(based), "quality") if based else None


def _exposed(verb: Token) -> Charge | None:
    """`the theft exposed the bank's lax security`, `sheds light on the poor oversight of the ministry`: whose it is."""
    blame = load_blame()
    lit = [n for v in (verb, *objects_of(verb)) for n in prepositional(v, {"on", "upon"})]
    shown = lit if verb.lemma_ == "shed" else objects_of(verb)
    poor = [n for n in shown if n.lemma_.lower() in blame.guarded and any(c.lower_ in blame.lax for c in n.lefts)]
    whose = tuple(p for n in poor for p in possessors_of(n))
    return Charge(verb, whose, "quality") if whose and is_asserted(verb) and not is_negated(verb) else None


def _asks(verb: Token) -> bool:
    """`who is responsible`, `no matter how flawed he was`; not `Chad, which is a bully`."""
    if any(g.lower_ == "how" for c in verb.children if c.dep_ == "acomp" for g in c.children):
        return True
    words = [c for c in verb.children if c.lower_ in {"who", "what", "which"} and c.dep_ in {"nsubj", "attr"}]
    asked = any(w.dep_ != "nsubj" or w.lower_ == "what" or not _is_added(w, verb) for w in words)
    return bool(words) and asked


def _is_added(pronoun: Token, verb: Token) -> bool:
    """`Chad, which is a bully`, `the group, which is a bully`, `a group which Peru says is a bully`; not `those who are
    responsible must go`, nor `who are the rebels, who is behind them`."""
    clause = verb.head if verb.dep_ == "ccomp" else verb
    noun = clause.head
    asked = any(c.lower_ in {"who", "what", "why"} and c.i < noun.i for c in noun.head.children)
    if clause.dep_ != "relcl" or noun.pos_ not in {"NOUN", "PROPN"} or noun.i > pronoun.i or asked:
        return False
    return clause.i != verb.i or noun.pos_ == "PROPN" or pronoun.doc[pronoun.i - 1].text == ","


def _is_said(verb: Token, subjects: tuple[Token, ...]) -> bool:
    """Said to be so, or to come of a plan: `the launch would be a violation`."""
    event = not any(s.pos_ in {"PRON", "PROPN"} for s in subjects)
    return is_asserted(verb) or (event and is_foreseen(verb))


def predicates_in(verb: Token) -> list[Token]:
    """What the subject is said to be, with what is coordinated."""
    found = [c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"} and verb.lemma_ in SEEMING]
    if (
        verb.lemma_ in {"constitute", "represent"} | load_blame().showing
    ):  # reflects a disrespect, amounts to aggression
        found += [c for c in verb.children if c.dep_ == "dobj"] + prepositional(verb, {"to", "of"})
    found += [n for p in found for n in _no_less(p)]
    return found + [c for p in found for c in p.children if c.dep_ == "conj"]


def _no_less(word: Token) -> list[Token]:
    """`nothing short of theft`, `nothing but a shakedown`, `little more than piracy`: the theft, the piracy."""
    if word.lower_ not in {"nothing", "less", "more"}:
        return []
    grades = [c for c in word.children if c.lower_ in {"short", "less", "more", "other"}]
    short = {"of"} if any(c.lower_ == "short" for c in grades) else set()
    return [n for t in (word, *grades) for n in prepositional(t, {"but", "than"} | short)]


def _leads_to_wrong(word: Token) -> bool:
    """`a rehearsal for war`, `a partner in the crimes against us`."""
    blame, lemma = load_blame(), word.lemma_.lower()
    wrongs = blame.deeds | blame.operations | {"war"}
    readied = lemma in blame.rehearsing and any(t.lemma_.lower() in wrongs for t in prepositional(word, {"for", "to"}))
    shared = lemma in blame.sharing and any(t.lemma_.lower() in blame.crimes for t in prepositional(word, {"in", "to"}))
    return readied or shared


def _is_wielded(word: Token) -> bool:
    """`a political tool`, `an instrument of Russia`; not `a tool of diplomacy`, `the ruling party's political arm`."""
    blame, lemma = load_blame(), word.lemma_.lower()
    said = {c.lower_ for c in word.lefts}
    if lemma not in blame.tools or said & blame.handy:
        return False
    if lemma in blame.handled and said & blame.wielded:
        return True
    holders = [t for t in prepositional(word, {"of", "for"}) if t.pos_ == "PROPN"]
    one = word.tag_ == "NNS" or bool(said & {"a", "an"})
    return lemma != "weapon" and bool(holders) and one


def is_bad(word: Token) -> bool:
    """Whether a predicate is a word of blame, itself or in what it stands for: `a lie`, `an act of aggression`."""
    blame = load_blame()
    negated = any(c.i < word.i and (c.dep_ == "neg" or c.lower_ in {"not", "no"}) for c in word.children)
    near = [c for c in word.children if c.dep_ in {"compound", "amod", "conj", "nmod"}]
    near += [c for n in near if n.dep_ == "nmod" for c in n.children if c.dep_ == "conj"]  # a brazen and reckless act
    inside = (word, *near, *(() if word.lemma_.lower() in blame.innocents else prepositional(word, {"of"})))
    words = [t for t in inside if t.pos_ != "PROPN"]  # Jabhat Fateh al-Sham is no sham
    if word.lemma_ in MOTIVATED and any(c.lower_ in blame.motives for c in word.children):
        return not negated  # called the charges politically motivated
    hit = any(
        spelt_out(t) & (blame.bad_adjectives if t.pos_ == "ADJ" else blame.bad_nouns | blame.bad_adjectives)
        for t in words
    )
    return (hit or _leads_to_wrong(word) or _is_wielded(word) or plot_in(word) is not None) and not negated
