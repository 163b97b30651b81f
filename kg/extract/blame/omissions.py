"""What is not done although it is owed: `failed to live up to its commitments`, `can't separate`, `is unwilling to`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.guesses import is_guessed
from kg.extract.blame.qualities import predicates_in
from kg.extract.factuality import is_asked, is_asserted, is_wish
from kg.extract.frames import load_blame
from kg.extract.syntax import (
    agents_of,
    by_whom,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    prepositional,
    subjects_of,
)

__all__ = ["charge_of_omission"]

UTTERLY = {"totally", "completely", "utterly", "clearly", "miserably", "badly", "abjectly", "repeatedly"}


def charge_of_omission(verb: Token) -> Charge | None:
    """Not doing what is owed: fails to, has failed in, refuses to, is unable to, did not fulfil, cannot separate."""
    blame, lemma = load_blame(), verb.lemma_.lower()
    if lemma in blame.omit_verbs and _is_at_fault(verb) and _is_said(verb):
        return Charge(verb, tuple(agents_of(verb)), "omission-verb", hedged=is_guessed(verb))
    if any(a.lemma_.lower() in blame.omit_adjectives for a in predicates_in(verb)) and _is_said(verb):
        return Charge(verb, tuple(subjects_of(verb)), "omission-adjective")
    if lemma == "be" and is_negated(verb) and _is_disinclined(verb):
        return None if is_wish(verb) or is_asked(verb) else Charge(verb, tuple(subjects_of(verb)), "omission-adjective")
    if lemma in {"have", "be"} and _is_overdue(verb) and _is_said(verb):
        return Charge(verb, tuple(subjects_of(verb)), "omission-verb")
    if lemma in blame.showing and is_negated(verb) and any(o.lemma_.lower() in blame.virtues for o in objects_of(verb)):
        return None if is_wish(verb) or is_asked(verb) else Charge(verb, tuple(agents_of(verb)), "omission-negated")
    untaken = lemma == "take" and any(o.lemma_.lower() in blame.untaken for o in objects_of(verb))
    undone = untaken or (lemma in blame.negatable and _has_object_or_clause(verb)) or _is_undone(verb)
    untold = is_passive(verb) and not (by_whom(verb) and (lemma in blame.kept or _is_undone(verb)))
    owed = undone and is_negated(verb) and not (untold or _wards_off(verb) or _is_early(verb))
    told = modal_of(verb) in {None, "can", "could", "will"} and not _is_a_subject(verb)
    said = owed and told and not (is_wish(verb) or is_asked(verb))
    return Charge(verb, tuple(agents_of(verb)), "omission-negated") if said else None


def _is_early(verb: Token) -> bool:
    """`had not yet notified the firm`: it may still be told."""
    return verb.lemma_.lower() in load_blame().withheld and any(c.lower_ == "yet" for c in verb.children)


def _is_disinclined(verb: Token) -> bool:
    """`is not willing to compromise`, `was not ready to make peace`; not `was not ready to fly`."""
    blame = load_blame()
    if modal_of(verb) is not None:
        return False
    for mood in (c for c in verb.children if c.dep_ == "acomp"):
        ends = [c for c in mood.children if c.dep_ in {"xcomp", "prep"}]
        if mood.lemma_.lower() in blame.inclined and any(e.dep_ == "xcomp" for e in ends):
            return True
        if mood.lemma_.lower() == "ready" and any(e.lemma_.lower() in blame.ready for e in ends):
            return True
    return False


def _wards_off(verb: Token) -> bool:
    """`will not allow the crisis to worsen`, `will not stop us from fighting`: no failing."""
    if any(o.lower_ in {"us", "me"} for o in objects_of(verb)) and prepositional(verb, {"from"}):
        return True
    below = {c.lemma_.lower() for c in verb.children if c.dep_ in {"xcomp", "ccomp"}}
    return verb.lemma_.lower() == "allow" and bool(below & load_blame().warded_off)


def _is_undone(verb: Token) -> bool:
    """`did not follow the rules`, `has not done enough`: what is done, not doing which is a fault."""
    wanted = load_blame().undone.get(verb.lemma_.lower())
    near = [*objects_of(verb), *(c for c in verb.children if c.dep_ == "advmod" and c.i > verb.i)] if wanted else []
    near += prepositional(verb, {"to", "with"}) if wanted else []  # does not correspond to the spirit of the truce
    return any(t.lemma_.lower() in wanted for t in near) if wanted else False


def _is_a_subject(verb: Token) -> bool:
    """`said Chad not releasing them was wise`: a gerund with a doer of its own."""
    told = {c.dep_ for c in verb.children}
    return verb.tag_ == "VBG" and "nsubj" in told and "aux" not in told


def _is_said(verb: Token) -> bool:
    return not is_negated(verb) and is_asserted(verb)


def _is_overdue(verb: Token) -> bool:
    """`has yet to hand over a single document`."""
    yet = any(c.lower_ == "yet" for c in verb.children)
    return yet and any(c.dep_ == "xcomp" and c.lemma_.lower() in load_blame().overdue for c in verb.children)


def _is_at_fault(verb: Token) -> bool:
    """`failed to act`, `failed to take precautions`, `has totally failed in its duties`, `failed the people`; but not
    `failed to win`, `failed again`, nor `failed to launch a missile`."""
    blame, aims = load_blame(), [c for c in verb.children if c.dep_ == "xcomp"]
    if any(o.lemma_.lower() in blame.untaken for aim in aims if aim.lemma_ == "take" for o in objects_of(aim)):
        return True
    if any(o.lemma_.lower() in blame.trials for aim in aims if aim.lemma_ in blame.trying for o in objects_of(aim)):
        return False
    if aims:
        return not {aim.lemma_.lower() for aim in aims} & blame.luckless
    whole = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "prep"}} & (UTTERLY | {"in"})
    return verb.lemma_ == "fail" and bool(whole or any(c.dep_ == "dobj" for c in verb.children))


def _has_object_or_clause(verb: Token) -> bool:
    return any(c.dep_ in {"dobj", "prep", "xcomp", "ccomp", "prt", "agent"} for c in verb.children)
