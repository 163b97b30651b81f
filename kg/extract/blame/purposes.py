"""Deeds that are blamed for what they are for: `set up companies to hide its money`, `is out to strangle Cuba`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.wrongs import deed_rule, hits_a_foe
from kg.extract.factuality import is_asserted, is_infinitive
from kg.extract.frames import load_blame
from kg.extract.syntax import agents_of, is_negated, modal_of, objects_of, subjects_of

__all__ = ["charge_of_purpose"]

MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
DEPTH = 3  # used a firm to create companies to help it break sanctions


def charge_of_purpose(verb: Token) -> Charge | None:
    """What is done, blamed or not, in order to do a wrong; and who is out for one."""
    if verb.dep_ not in MAIN or is_negated(verb) or modal_of(verb) is not None or not is_asserted(verb):
        return None
    if any(deed_rule(end) is not None or _is_misused(end) for end in _sought(verb)):
        return Charge(verb, tuple(subjects_of(verb)), "purpose")
    if verb.lemma_.lower() in load_blame().errands and any(_is_errand(end) for end in _sent_on(verb)):
        return Charge(verb, tuple(agents_of(verb)), "purpose")
    done = verb.pos_ == "VERB" and not is_infinitive(verb) and verb.lemma_.lower() not in load_blame().idle
    if done and any(_is_wrong(end, DEPTH) for end in _ends(verb)):
        return Charge(verb, tuple(agents_of(verb)), "purpose")
    return None


def _sought(verb: Token) -> list[Token]:
    """`is out to strangle Cuba`, `is bent on destroying us`, `wants to derail the talks`."""
    if verb.lemma_ in load_blame().wanting:
        return _wanted(verb)
    if verb.lemma_ in load_blame().planning:
        return [c for c in _wanted(verb) if _is_grave(c)]
    if verb.lemma_ != "be":
        return []
    bent = [c for c in verb.children if c.dep_ in {"acomp", "advmod", "attr"} and c.lower_ in load_blame().bent]
    behind = [g for c in bent for p in c.children if p.dep_ == "prep" for g in p.children if g.dep_ == "pcomp"]
    near = [c for b in (verb, *bent) for c in b.children] if bent else []
    straight = [c for c in near if c.dep_ in {"xcomp", "advcl"} and is_infinitive(c)]
    return behind + straight


def _wanted(verb: Token) -> list[Token]:
    """`wants to derail the talks`; not `wants to resume operations`, `wants to hit Islamic State`."""
    if not any(c.dep_ == "nsubj" for c in verb.children):
        return []
    ends = [c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.i > verb.i and is_infinitive(c)]
    wrongs = [c for c in ends if not is_negated(c) and (deed_rule(c) is not None or _is_misused(c))]
    idle = load_blame().operations
    return [c for c in wrongs if not hits_a_foe(c) and not any(o.lemma_.lower() in idle for o in objects_of(c))]


def _is_misused(verb: Token) -> bool:
    """`to use shell companies to evade the embargo`."""
    return verb.lemma_ == "use" and any(_is_wrong(end, DEPTH) for end in _ends(verb))


def _is_grave(verb: Token) -> bool:
    """`planned to poison the well`; not `plans to impose tariffs`, `plans to sell arms`."""
    return _is_misused(verb) or deed_rule(verb) == "deed" or verb.lemma_.lower() in load_blame().fighting


def _sent_on(verb: Token) -> list[Token]:
    """`ordered rebels to attack the convoy`: what they are to do."""
    return [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.i > verb.i and is_infinitive(c)]


def _is_errand(end: Token) -> bool:
    """`to attack the convoy`, `not to disclose the leak`; not `not to attack`, `to attack Islamic State`."""
    if is_negated(end):
        return end.lemma_.lower() in load_blame().withheld
    return _is_grave(end) and not hits_a_foe(end)


def _ends(verb: Token) -> list[Token]:
    """Infinitives of purpose under the verb or its object; of `use`, whatever it is used for."""
    links = {"advcl", "xcomp"} if verb.lemma_ == "use" else {"advcl"}
    own = [c for c in verb.children if c.dep_ in links and c.i > verb.i]
    if verb.lemma_.lower() in load_blame().attempts:  # sought to use the vote to infiltrate parties
        own += [e for c in verb.children if c.dep_ == "xcomp" and c.lemma_ == "use" for e in _ends(c)]
    made = verb.lemma_.lower() in load_blame().making  # founded firms to hide, but won the right to bomb
    own += [c for o in objects_of(verb) if made and o.i > verb.i for c in o.children if c.dep_ in {"acl", "relcl"}]
    return [c for c in own if is_infinitive(c) and not is_negated(c)]


def _is_wrong(end: Token, depth: int) -> bool:
    """A wrong itself, or something done to help with one; not `to bomb Islamic State`."""
    if (rule := deed_rule(end)) is not None:
        return rule == "abetting" or not hits_a_foe(end)
    below = [c for c in end.children if c.dep_ in {"xcomp", "advcl", "ccomp"} and c.tag_ == "VB"]
    return depth > 0 and any(_is_wrong(c, depth - 1) for c in below)
