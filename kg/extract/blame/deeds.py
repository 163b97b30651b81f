"""Deeds that are blamed: `violated its airspace`, `was bombing hospitals`, `armed terrorists`, `seriously hurt us`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.guesses import is_a_chance, is_guessed, is_past, is_suspected, is_ventured
from kg.extract.blame.modifiers import is_modifier, summed_up
from kg.extract.blame.nouns import is_compared
from kg.extract.blame.qualities import is_bad
from kg.extract.blame.wrongs import deed_rule, hits_a_foe
from kg.extract.factuality import is_asserted, is_foreseen, is_infinitive
from kg.extract.frames import load_blame
from kg.extract.syntax import (
    agents_of,
    by_whom,
    conjuncts,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    prepositional,
    subjects_of,
)
from kg.extract.words import actor_words

__all__ = ["charge_of_deed", "charge_of_harm", "charge_of_origin"]

HARMING = frozenset({"have", "produce", "put", "place", "leave", "affect", "impact", "influence", "threaten", "lead"})


def charge_of_deed(verb: Token) -> Charge | None:
    """The charge of a verb that names a wrong, when the clause says that it is done."""
    blame, rule = load_blame(), deed_rule(verb)
    if rule is None or _is_mere_purpose(verb, rule) or is_modifier(verb) or _is_another(_attempt(verb)):
        return None
    foreseen = verb.lemma_.lower() in blame.foreseen and is_foreseen(verb)
    ventured = rule != "deed-phrase" and is_ventured(verb)
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "leave" and verb.tag_ in {"VBN", "VBD"}:
        return None  # left the island cut off
    if _is_as_possible(verb) or _is_used(verb) or is_a_chance(verb):
        return None
    if is_negated(verb) or not (is_asserted(verb) or foreseen or ventured) or modal_of(verb) == "can":
        return None
    if rule != "abetting" and (hits_a_foe(verb) or _is_penalty(verb)):
        return None
    if verb.dep_ == "acl" and is_compared(verb.head):
        return None
    if _is_tried(verb) or _is_how_he_fell(_attempt(verb)) or (rule == "deed-with-object" and _does_none(verb)):
        return None
    doers = tuple(_doers(verb))
    guessed = is_guessed(verb) or any(is_suspected(g) for d in doers for g in governors(d) if g.pos_ == "NOUN")
    return Charge(_attempt(verb), doers, rule, hedged=ventured or guessed)


def _is_tried(verb: Token) -> bool:
    """`three men charged with violating the embargo, a lawyer said`: whoever tells of it does not charge them."""
    return verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in load_blame().indicting


def _is_how_he_fell(verb: Token) -> bool:
    """`the rebels were killed while trying to attack the base`: an account of a fight."""
    during = verb.dep_ == "advcl" and any(c.lower_ in {"while", "when", "as"} for c in verb.lefts)
    return during and verb.tag_ == "VBG" and is_passive(verb.head) and verb.head.lemma_.lower() in load_blame().felling


def _is_as_possible(verb: Token) -> bool:
    """`could issue fewer bonds, pressuring yields`: what a deed would bring that may never be done."""
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VBG":
        first = first.head
    return first.tag_ == "VBG" and first.dep_ == "advcl" and modal_of(first.head) in {"could", "may", "might"}


def _is_used(verb: Token) -> bool:
    """`takes advantage of the programme`."""
    gains = [o for o in objects_of(verb) if o.lemma_ == "advantage"] if verb.lemma_ == "take" else []
    return any(
        t.lemma_.lower() in load_blame().offers for g in (*gains, verb) for t in prepositional(g, {"of"}) if gains
    )


def _does_none(verb: Token) -> bool:
    """`had committed no crime`, `attacked nobody`."""
    objects = objects_of(verb)
    return any(o.lower_ in {"nobody", "nothing"} or any(c.lower_ == "no" for c in o.children) for o in objects)


def _doers(verb: Token) -> list[Token]:
    """Who does it; of dying, whose attack it was."""
    dying = verb.lemma_.lower() in load_blame().dying
    doers = [] if dying else [d for a in agents_of(verb) for d in summed_up(a) or [a]]
    return [*doers, *_torn_off(verb)] if doers and is_passive(verb) else doers or _by_what(verb)


def _torn_off(verb: Token) -> list[Token]:
    """`killed by government strikes and | rebel shelling`, where the parser takes the rebels for another verb."""
    sides = [c for c in verb.rights if c.dep_ == "conj" and c.lemma_.lower() in actor_words("bare-sides")]
    return [c for c in sides if c.i + 1 < len(c.doc) and c.nbor().lemma_.lower() in actor_words("attacks")]


def _by_what(verb: Token) -> list[Token]:
    """`were killed in Russian airstrikes`: the attack in which a passive verb without an agent was done."""
    attacks = actor_words("attacks")
    suffers = is_passive(verb) or verb.lemma_.lower() in load_blame().dying
    # with `hundreds injured in raids` beside it, where the parser takes the second verb for a quality
    near = [v for c in conjuncts(verb) for v in (c, *(a for a in c.children if _may_bear(a)))] if suffers else []
    means = [t for v in near for t in prepositional(v, {"in", "during", "after", "from"})]
    series = [t for v in near for t in prepositional(v, {"in", "during"})]
    means += [t for noun in series for t in prepositional(noun, {"of"})]  # in a series of airstrikes
    means += [t for v in near for d in v.rights if d.lower_ == "due" for to in d.children for t in to.rights]
    found = [t for t in means if t.lemma_.lower() in attacks or _is_fired(t)]
    # `in Syrian government shelling`, where the parser ends the phrase too early
    found = found or [t for t in means if t.i + 1 < len(t.doc) and t.nbor(1).lemma_.lower() in attacks]
    found = [t for t in means if t not in found and _shares_attack(t, found)] + found
    by = [agent for t in found for agent in prepositional(t, {"by"}) or _suspected(t)]
    return by or (by_whom(verb) if found and not is_passive(verb) else []) or found  # died in raids apparently by Chad


def _shares_attack(side: Token, attacks: Sequence[Token]) -> bool:
    """`killed in regime and Russian raids`: the regime, where the parser takes it for a noun of its own."""
    bare = side.lower_ in actor_words("bare-sides") and not any(c.dep_ in {"det", "poss"} for c in side.children)
    return bare and any(c in attacks for c in side.children if c.dep_ == "conj")


def _suspected(attack: Token) -> list[Token]:
    """`died in raids suspected to be carried out by the army`: the army."""
    guesses = [c for c in attack.children if c.dep_ == "acl"] if is_suspected(attack) else []
    return [agent for c in guesses for v in c.children if v.dep_ == "xcomp" for agent in by_whom(v)]


def _is_fired(noun: Token) -> bool:
    """`killed in Israeli fire`, `in rebel gunfire`; not `killed in a fire`."""
    sides = [c for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod"}]
    shots = noun.lemma_.lower() in {"fire", "gunfire"} and not any(c.dep_ == "det" for c in noun.lefts)
    return shots and any(c.ent_type_ in {"NORP", "GPE", "ORG"} or c.lower_ in actor_words("bare-sides") for c in sides)


def _may_bear(word: Token) -> bool:
    """What the parser may hang `in raids` on beside the verb: an adverb, `injured` in `and hundreds more injured`."""
    return word.dep_ == "advmod" or (word.dep_ == "amod" and word.tag_ == "VBN" and word.head.dep_ == "conj")


def _is_penalty(verb: Token) -> bool:
    """`seized the ship for breaking sanctions`, `imposed a ban in response to the invasion`: who punishes a wrong does
    none."""
    if verb.lemma_.lower() == "impose" and _is_answer(verb):
        return True
    if verb.lemma_.lower() not in actor_words("penalising"):
        return False
    reasons = [
        c for t in (verb, *objects_of(verb)) for c in t.children if c.dep_ == "prep" and c.lower_ in {"for", "of"}
    ]
    return any(deed_rule(g) is not None for c in reasons for g in c.children if g.dep_ == "pcomp")


def _is_answer(verb: Token) -> bool:
    """`in response to the invasion`, `in retaliation for it`."""
    answers = [n for n in prepositional(verb, {"in"}) if n.lemma_.lower() in load_blame().answers]
    return any(c.lower_ in {"to", "for", "over"} for n in answers for c in n.children)


def _is_mere_purpose(verb: Token, rule: str) -> bool:
    """`an effort to pressure Pyongyang`: an infinitive is done only under a verb of trying or going on."""
    attempted = verb.dep_ in {"xcomp", "pobj", "pcomp"} and verb.head.lemma_.lower() in load_blame().attempts
    letting = {"help", "let"}  # let him steal
    helping = verb.tag_ == "VB" and verb.head.lemma_ in letting and verb.dep_ in {"ccomp", "xcomp"}
    real = rule != "deed-phrase" or is_past(verb) or verb.tag_ == "VBG"  # not `seemed to open the door to talks`
    guessed = real and is_guessed(verb)
    return (is_infinitive(verb) or helping) and not (attempted or _is_meant(verb) or guessed or _is_one_more(verb))


def _is_one_more(verb: Token) -> bool:
    """`is the third school to be bombed by Chad`: it was bombed."""
    hit = verb.head
    told = verb.dep_ in {"relcl", "acl"} and hit.dep_ == "attr" and is_passive(verb) and bool(by_whom(verb))
    return told and any(t.lower_ == "latest" or t.ent_type_ == "ORDINAL" for t in (hit, *hit.lefts))


def _is_meant(verb: Token) -> bool:
    """`was intended to conceal its crimes`, `Moscow's aim was to divide us`: what a thing is for is charged, and
    what somebody `is known to do`."""
    above, blame = verb.head, load_blame()
    if verb.dep_ not in {"xcomp", "advcl", "ccomp"}:
        return False
    meant = above.lemma_.lower() in blame.meant and is_passive(above)
    return meant or (above.lemma_ == "be" and any(s.lemma_.lower() in blame.aims for s in subjects_of(above)))


def _is_another(verb: Token) -> bool:
    """`It was not Turkey that broke the truce`, `there was no evidence that Iran attacked the ship`."""
    above = verb.head
    if verb.dep_ in {"acl", "relcl", "ccomp"} and above.pos_ == "NOUN":
        if above.lemma_.lower() in load_blame().certainties:
            return False  # there is no doubt that Iran attacked the ship
        said_of = {c.lower_ for c in above.children}
        other = above.dep_ == "attr" and is_negated(above.head) and not said_of & {"first", "only", "last"}
        return other or bool(said_of & {"no", "little", "any"})  # is not the first hospital that was bombed: it was
    unfound = verb.dep_ == "ccomp" and any(c.lower_ == "no" for o in objects_of(above) for c in o.children)
    return unfound or (verb.dep_ in {"ccomp", "relcl"} and above.lemma_ == "be" and is_negated(above))


def _attempt(verb: Token) -> Token:
    """`are trying to shift responsibility`: the charge begins with the attempt."""
    head = verb.head
    return head if verb.dep_ == "xcomp" and head.lemma_.lower() in load_blame().attempts else verb


def charge_of_origin(verb: Token) -> Charge | None:
    """`the shells came from the army`, `an attack which London says came from rebels`, `the gas belonged to them`, `its
    posts came under fire from rebels`: who struck."""
    if verb.dep_ in {"acl", "relcl"}:  # investigated suggestions the shells came from the army
        return None
    who = _whose_attacker(verb) or _whose_attack(verb) or _whose_fire(verb)
    return Charge(verb, tuple(who), "deed-with-object") if who and is_asserted(verb) and not is_negated(verb) else None


def _whose_attack(verb: Token) -> list[Token]:
    """Who fired `the shells`, `the gas`."""
    if verb.lemma_.lower() not in load_blame().originating:
        return []
    struck = actor_words("attacks") | actor_words("machines") | actor_words("shots")
    owned = verb.lemma_ == "belong" and verb.tag_ != "VB"  # not `jets thought to belong to them`
    senders = prepositional(verb, {"to"} if owned else {"from"})
    return senders if any(s.lemma_.lower() in struck for s in subjects_of(verb)) else []


def _whose_fire(verb: Token) -> list[Token]:
    """`the town came under shelling by Chad`; not `the minister came under fire from critics`."""
    blame = load_blame()
    fires = prepositional(verb, {"under"}) if verb.lemma_ in blame.befalling else []
    near = [f for f in fires if {f.lemma_.lower(), f.lower_} & blame.fires]
    struck = near and any(s.lemma_.lower() in blame.exposed for s in subjects_of(verb))
    return [t for n in (*near, verb) for t in prepositional(n, {"from", "by"})] if struck else []


def _whose_attacker(verb: Token) -> list[Token]:
    """`the bomber was from the PKK`, `belonged to Islamic State`; not `was from Chad`, `was from the city`."""
    came = verb.lemma_ == "be" or verb.lemma_.lower() in load_blame().originating
    if not came or not any(s.lemma_.lower() in load_blame().attackers for s in subjects_of(verb)):
        return []
    bodies = prepositional(verb, {"to"} if verb.lemma_ == "belong" else {"from"})
    return [t for t in bodies if t.pos_ == "PROPN" and t.ent_type_ not in {"GPE", "LOC", "NORP", "FAC", "DATE"}]


def _is_coming(verb: Token) -> bool:
    """`the tariffs will seriously affect our exports`: what a deed will bring; not `Chad will`."""
    subjects = subjects_of(verb) if is_foreseen(verb) else []
    return bool(subjects) and all(s.pos_ == "NOUN" for s in subjects)


def charge_of_harm(verb: Token) -> Charge | None:
    """`seriously affected our work`, `was having a counterproductive effect on`: harm without a word of wrongdoing."""
    blame, lemma = load_blame(), verb.lemma_.lower()
    if lemma not in HARMING or is_negated(verb) or not (is_asserted(verb) or _is_coming(verb)) or is_modifier(verb):
        return None
    badly = {c.lower_ for c in verb.children if c.dep_ == "advmod"} & blame.badly
    effects = [o for o in objects_of(verb) if o.lemma_.lower() in blame.effects]
    had = lemma in {"have", "produce"} and any(is_bad(c) for o in effects for c in o.children if c.dep_ == "amod")
    endangers = lemma in {"put", "place", "leave"} and any(
        t.lemma_.lower() in blame.dangers for o in (verb, *objects_of(verb)) for t in prepositional(o, {"in", "at"})
    )
    looms = lemma == "threaten" and any(c.dep_ == "xcomp" for c in verb.children)
    looms = looms and all(s.pos_ == "NOUN" for s in subjects_of(verb))  # the directive threatens to cut our exports
    leads = lemma == "lead" and any(t.lemma_.lower() in blame.worsening for t in prepositional(verb, {"to"}))
    if (
        had
        or endangers
        or looms
        or leads
        or (lemma in {"affect", "impact", "influence"} and badly and objects_of(verb))
    ):
        return Charge(verb, tuple(agents_of(verb)), "effect")
    return None
