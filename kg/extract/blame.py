"""Words of blame in a clause: which predicates are a charge against their agent, by lexicon and polarity.

Implicit accusations need no verb of accusing: inside a statement, a clause whose agent is another actor and whose
deed is blameworthy is one by the speaker. What is blameworthy is in seeds/lexicon/blame.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract.factuality import is_asked, is_asserted, is_wish, under_negation
from kg.extract.frames import Blame, load_blame
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    conjuncts,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    possessors_of,
    prepositional,
    subjects_of,
)
from kg.seeds import load_lexicon

__all__ = ["Charge", "charge_at", "charges_in", "deed_rule", "is_bad"]

ATTEMPTS = {
    "try",
    "seek",
    "attempt",
    "continue",
    "keep",
    "begin",
    "start",
    "manage",
    "proceed",
    "conspire",
    "plot",
    "go",
    "aim",
    "help",
}


@dataclass(frozen=True, slots=True)
class Charge:
    """A blameworthy predicate, who does it, by which rule of frames.toml; `owned`: its doer is the owner of a noun."""

    predicate: Token
    agents: tuple[Token, ...]
    rule: str
    owned: bool = False


def charges_in(tokens: list[Token]) -> Iterator[Charge]:
    """Charges among the tokens; what an outer predicate governs is part of that one and no charge of its own."""
    covered: set[int] = set()
    for token in tokens:
        if token.i in covered:
            continue
        charge = charge_at(token)
        if charge is not None:
            covered |= {t.i for t in _complement(token)}
            yield charge


def _complement(predicate: Token) -> list[Token]:
    """Infinitives and gerunds under an omission or attempt: `failed to live up`, `trying to shift`."""
    below = [c for c in predicate.children if c.dep_ in {"xcomp", "acl"}]
    return [t for c in below for t in c.subtree]


def charge_at(token: Token) -> Charge | None:
    """The charge that the token is the head of, if any."""
    blame = load_blame()
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"}:
        return (
            _quality(token, blame)
            or _omission(token, lemma, blame)
            or _deed(token, lemma, blame)
            or _effect(token, lemma, blame)
        )
    if token.pos_ == "NOUN":
        return _omission_noun(token, lemma, blame)
    return None


def _omission(verb: Token, lemma: str, blame: Blame) -> Charge | None:
    """Not doing what is owed: fails to, has failed, refuses to, is unable to, did not fulfil, cannot separate."""
    aims = {c.lemma_.lower() for c in verb.children if c.dep_ == "xcomp"}
    omits = _has_infinitive(verb) or lemma == "fail"  # has totally failed in all its experiments
    omits = omits and not aims & blame.luckless
    if lemma in blame.omit_verbs and not is_negated(verb) and is_asserted(verb) and omits:
        return Charge(verb, tuple(agents_of(verb)), "omission-verb")
    for adjective in _predicates(verb):
        if adjective.lemma_.lower() in blame.omit_adjectives and not is_negated(verb) and is_asserted(verb):
            return Charge(verb, tuple(subjects_of(verb)), "omission-adjective")
    owed = lemma in blame.negatable and _has_object_or_clause(verb) and not is_passive(verb)
    unreal = is_wish(verb) or is_asked(verb) or modal_of(verb) not in {None, "can", "could", "will"}
    if owed and is_negated(verb) and not unreal:
        return Charge(verb, tuple(agents_of(verb)), "omission-negated")
    return None


def _has_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" for c in verb.children)


def _has_object_or_clause(verb: Token) -> bool:
    return any(c.dep_ in {"dobj", "prep", "xcomp", "ccomp", "prt"} for c in verb.children)


def _predicates(verb: Token) -> list[Token]:
    found = [
        c
        for c in verb.children
        if c.dep_ in {"acomp", "attr", "oprd"}
        and verb.lemma_ in {"be", "remain", "seem", "prove", "constitute", "become"}
    ]
    if (
        verb.lemma_ in {"constitute", "represent"} | load_blame().showing
    ):  # reflects a disrespect, amounts to aggression
        found += [c for c in verb.children if c.dep_ == "dobj"] + prepositional(verb, {"to", "of"})
    return found + [c for p in found for c in p.children if c.dep_ == "conj"]


def _deed(verb: Token, lemma: str, blame: Blame) -> Charge | None:
    foreseen = lemma in blame.foreseen and _is_foreseen(verb)
    if is_negated(verb) or not (is_asserted(verb) or foreseen) or modal_of(verb) == "can":
        return None
    if _is_mere_purpose(verb) or _is_modifier(verb) or _hits_a_foe(verb, blame):
        return None
    rule = deed_rule(verb, blame)
    return Charge(_attempt(verb), tuple(agents_of(verb) or _by_what(verb)), rule) if rule else None


def _by_what(verb: Token) -> list[Token]:
    """`were killed in Russian airstrikes`: the attack in which a passive verb without an agent was done."""
    attacks = load_lexicon("actors")["attacks"]
    means = (
        [t for v in conjuncts(verb) for t in prepositional(v, {"in", "during", "after"})] if is_passive(verb) else []
    )
    found = [t for t in means if t.lemma_.lower() in attacks]
    return [agent for t in found for agent in prepositional(t, {"by"})] or found


def deed_rule(verb: Token, blame: Blame | None = None) -> str | None:
    """By which rule the verb with its objects names a wrong, done or not: `deed`, `deed-with-object`, `abetting`."""
    blame = blame or load_blame()
    lemma = verb.lemma_.lower()
    wrongly = any(c.lower_ in blame.wrongly for c in verb.children if c.dep_ == "advmod")
    if wrongly or lemma in blame.intransitive or (lemma in blame.verbs and objects_of(verb)):
        return "deed"
    objects = {
        t.lemma_.lower()
        for o in objects_of(verb)
        for t in (o, *(c for c in o.children if c.dep_ in {"compound", "amod"}))
    }
    wanted = blame.with_object.get(lemma, frozenset())
    done = lemma in blame.doing and any(o.lemma_.lower() in blame.deeds | blame.operations for o in objects_of(verb))
    if done or objects & wanted or ("*" in wanted and objects):
        return "deed-with-object"
    helped = {
        t.lemma_.lower() for o in (*objects_of(verb), *prepositional(verb, {"for", "to", "with"})) for t in o.subtree
    }
    return "abetting" if lemma in blame.abet_verbs and helped & blame.abet_objects else None


def _is_foreseen(verb: Token) -> bool:
    """`the launch would violate the resolutions`: blamed for what it will do, in what somebody says of it."""
    named = not any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)
    future = named and modal_of(verb) in {"would", "will"}
    return future and not (is_wish(verb) or conditions_on(verb) or is_asked(verb) or under_negation(verb))


def _hits_a_foe(verb: Token, blame: Blame) -> bool:
    """`bombed Islamic State positions`: told of a common enemy it is no charge."""
    return any(t.lemma_.lower() in blame.foes for o in objects_of(verb) for t in o.subtree)


def _is_mere_purpose(verb: Token) -> bool:
    """`an effort to pressure Pyongyang`: an infinitive is done only under a verb of trying or going on."""
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return infinitive and not (verb.dep_ in {"xcomp", "pobj", "pcomp"} and verb.head.lemma_.lower() in ATTEMPTS)


def _is_modifier(verb: Token) -> bool:
    """`criminal networks smuggling refugees`: what a noun's modifier says in passing is not charged; but what is said
    of a name is: `Pakistan, which has deceived us`."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    aside = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN" and any(c.text == "," for c in verb.head.children)
    clause = verb.dep_ == "acl" and any(c.dep_ == "nsubj" for c in verb.children)  # misread: the decision was hampering
    return verb.dep_ in {"acl", "relcl"} and not (is_passive(verb) or aside or clause)


def _attempt(verb: Token) -> Token:
    """`are trying to shift responsibility`: the charge begins with the attempt."""
    head = verb.head
    return head if verb.dep_ == "xcomp" and head.lemma_.lower() in ATTEMPTS else verb


def _quality(verb: Token, blame: Blame) -> Charge | None:
    """`is responsible for`, `was a war crime`, `is behind the attack`, `are to blame`, `responsibility lies with`."""
    if verb.lemma_ in {"lie", "rest", "fall"} and any(
        s.lemma_ in {"responsibility", "blame", "fault"} for s in subjects_of(verb)
    ):
        bearers = prepositional(verb, {"with", "on", "upon"})
        return (
            Charge(verb, tuple(bearers), "to-blame") if bearers and not is_negated(verb) and is_asserted(verb) else None
        )
    asks = any(c.lower_ in {"who", "what", "which"} and c.dep_ in {"nsubj", "attr"} for c in verb.children)
    subjects = tuple(subjects_of(verb))
    foreseen = _is_foreseen(verb) and not any(
        s.pos_ in {"PRON", "PROPN"} for s in subjects
    )  # the launch would be a violation
    if (
        asks
        or verb.lemma_ not in {"be", "constitute", "remain", "represent"} | blame.showing
        or is_negated(verb)
        or not (is_asserted(verb) or foreseen)
    ):
        return None
    if any(is_bad(p, blame) for p in _predicates(verb)):
        return Charge(verb, subjects, "quality")
    if any(c.dep_ == "prep" and c.lower_ == "behind" for c in verb.children) and subjects:
        return Charge(verb, subjects, "behind")
    if any(c.dep_ in {"xcomp", "acomp", "attr"} and c.lemma_ == "blame" and not is_negated(c) for c in verb.children):
        return Charge(verb, subjects, "to-blame")
    return None


def _effect(verb: Token, lemma: str, blame: Blame) -> Charge | None:
    """`seriously affected our work`, `was having a counterproductive effect on`: harm without a word of wrongdoing."""
    if is_negated(verb) or not is_asserted(verb) or _is_modifier(verb):
        return None
    badly = {c.lower_ for c in verb.children if c.dep_ == "advmod"} & blame.badly
    effects = [o for o in objects_of(verb) if o.lemma_.lower() in blame.effects]
    had = lemma in {"have", "produce"} and any(
        is_bad(c, blame) for o in effects for c in o.children if c.dep_ == "amod"
    )
    endangers = lemma in {"put", "place", "leave"} and any(
        t.lemma_.lower() in blame.dangers for o in (verb, *objects_of(verb)) for t in prepositional(o, {"in", "at"})
    )
    if had or endangers or (lemma in {"affect", "impact", "influence"} and badly and objects_of(verb)):
        return Charge(verb, tuple(agents_of(verb)), "effect")
    return None


def is_bad(word: Token, blame: Blame | None = None) -> bool:
    """Whether a predicate is a word of blame, itself or in what it stands for: `a lie`, `an act of aggression`."""
    blame = blame or load_blame()
    negated = any(c.i < word.i and (c.dep_ == "neg" or c.lower_ in {"not", "no"}) for c in word.children)
    inside = (word, *(c for c in word.children if c.dep_ in {"compound", "amod", "conj"}), *prepositional(word, {"of"}))
    words = [t for t in inside if t.pos_ != "PROPN"]  # Jabhat Fateh al-Sham is no sham
    hit = any(
        t.lemma_.lower() in (blame.bad_adjectives if t.pos_ == "ADJ" else blame.bad_nouns | blame.bad_adjectives)
        for t in words
    )
    return hit and not negated


def _is_a_time(noun: Token) -> bool:
    """`before the airstrikes by the coalition`: when, and not what."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {
        "before",
        "after",
        "during",
        "since",
        "following",
        "until",
        "amid",
    }


def _committing(noun: Token, blame: Blame) -> list[Token]:
    """`crimes carried out by the regime`, `the crimes Russia continues to commit`."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl"}]
    verbs = [v for c in clauses for v in (c, *(x for x in c.children if x.dep_ == "xcomp"))]
    return [v for v in verbs if v.lemma_ in blame.doing | {"do"} and (v.dep_ != "acl" or v.tag_ == "VBN")]


def _by_behind(noun: Token) -> list[Token]:
    """`have counted forty violations by Turkey`: the parser hung `by` on the active verb."""
    verb = noun.head
    if noun.dep_ != "dobj" or is_passive(verb):
        return []
    return [g for c in verb.children if c.lower_ == "by" and c.i == noun.right_edge.i + 1 for g in c.children]


def _omission_noun(noun: Token, lemma: str, blame: Blame) -> Charge | None:
    """`the inability of the coalition to control`, `refusal by armed groups to join`, `attacks by the opposition`."""
    if lemma in blame.omit_nouns and any(c.dep_ in {"acl", "prep", "relcl"} for c in noun.children):
        return Charge(noun, tuple(possessors_of(noun)), "omission-noun", owned=True)
    by_whom = tuple(agent for verb in _committing(noun, blame) for agent in agents_of(verb))
    if by_whom and (lemma in blame.crimes or (lemma in blame.deeds | blame.operations and not is_wish(noun))):
        return Charge(noun, by_whom, "deed-noun", owned=True)
    if (
        lemma in blame.deeds | blame.vices
        and not is_wish(noun)
        and not _is_a_time(noun)
        and not any(c.lower_ == "no" for c in noun.children)
    ):
        by = prepositional(noun, {"by"}) or _by_behind(noun)
        by += [c for c in noun.children if c.dep_ == "poss"]
        by += prepositional(noun, {"of"}) if lemma in blame.vices and not by else []
        return Charge(noun, tuple(by), "deed-noun", owned=True) if by else None
    return None
