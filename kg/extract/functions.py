"""The functions that frames name (`subject`, `recipient`, `any-for`), each from a trigger token to what fills it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive, words_of
from kg.extract.frames import load_blame
from kg.extract.kinds import goes_out, is_aid, is_charge, is_condemned, is_truce, is_vile, qualified, reprisals
from kg.extract.naming import predicates_of
from kg.extract.syntax import (
    agents_of,
    conjuncts,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    possessors_of,
    prepositional,
    with_wholes,
)

__all__ = ["FUNCTIONS", "fillers", "givers_of"]


def _clauses(trigger: Token) -> list[Token]:
    """The clause behind a verb; `promised during the campaign that he would`: also what the parser hung on the noun."""
    own = [
        t
        for c in trigger.children
        if c.dep_ in {"ccomp", "relcl"} and c.i > trigger.i
        for t in conjuncts(c)
        if c.dep_ == "ccomp"
    ]
    nouns = prepositional(trigger, {"in", "at", "on", "after", "during"}) if trigger.pos_ == "VERB" and not own else []
    return own or [
        c for n in nouns for c in n.children if _is_that_clause(c) and n.lemma_.lower() not in words_of("views_told")
    ]


def _is_that_clause(verb: Token) -> bool:
    """`the campaign that he would`: with a `that` which stands for nothing, and a subject."""
    told = {c.dep_ for c in verb.children if c.i < verb.i}
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
    return verb.dep_ in {"acl", "relcl"} and that and bool(told & {"nsubj", "nsubjpass"})


def _is_decided(verb: Token) -> bool:
    """`the decision that it would leave`, `the decision it would leave`; not `that was reported`."""
    ahead = modal_of(verb) in {"will", "would"} and not any(c.tag_ == "WDT" for c in verb.lefts)
    return _is_that_clause(verb) or ahead


def _claims(noun: Token) -> list[Token]:
    """The clause behind a noun, with or without `that`: `charges that they violate`, `accusations it was involved`."""
    own = [
        c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"} and c.i > noun.i and c.pos_ in {"VERB", "AUX"}
    ]
    return own or [c for n in givers_of(noun) for c in n.children if _is_that_clause(c)]


def givers_of(noun: Token) -> list[Token]:
    """`criticism from lawmakers that Chad has`, `charges by Chad`: whose they are, wherever the parser hangs them."""
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    strayed = behind if behind.dep_ == "prep" and behind.lower_ in {"from", "by"} else None
    return prepositional(noun, {"from", "by"}) or ([c for c in strayed.children if c.dep_ == "pobj"] if strayed else [])


def _infinitives(trigger: Token) -> list[Token]:
    return [c for c in trigger.children if c.dep_ in {"xcomp", "advcl", "acl"} and is_infinitive(c) and c.i > trigger.i]


def _infinitives_behind(trigger: Token) -> list[Token]:
    """`agreed at a meeting to act`, `pledged in a statement to pay`: what the parser hung on the noun."""
    if _infinitives(trigger) or _clauses(trigger):
        return []
    nouns = prepositional(trigger, {"in", "at", "on", "after", "during", "with", "by"})
    nouns = [n for n in nouns if n.lower_ not in {"order", "bid", "effort", "attempt"}]
    return [c for n in nouns for c in n.children if c.dep_ in {"acl", "relcl"} and is_infinitive(c) and c.i > n.i]


def _gerunds(trigger: Token) -> list[Token]:
    return [c for c in trigger.children if c.dep_ in {"xcomp", "dobj", "pcomp"} and c.tag_ == "VBG"]


def _recipients(trigger: Token) -> list[Token]:
    """To whom: `assured us that`, `promised Russia to`; an object beside a clause or infinitive."""
    dative = [c for c in trigger.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    if dative or not (_clauses(trigger) or _infinitives(trigger)):
        return dative or prepositional(trigger, {"to"})
    return [t for t in objects_of(trigger) if not is_passive(trigger)]


def _given(verb: Token) -> list[Token]:
    """`Chad was given a guarantee`: to whom."""
    handed = is_passive(verb) and any(c.dep_ == "dobj" for c in verb.children)
    return [c for c in verb.children if c.dep_ == "nsubjpass"] if handed else []


def _blames(verb: Token) -> list[Token]:
    """`hold Chad to blame`, whatever the parser makes of Chad."""
    below = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and c.lemma_ == "blame"]
    return [c for c in below if is_infinitive(c)]


def _charged_behind(verb: Token) -> list[Token]:
    """`sanctioned ten officials, and the ministries there, over abuses`: whatever the parser hangs it on, but not in a
    clause inside (`men who rule over the town`)."""
    found = []
    for word in (t for t in verb.subtree if t.i > verb.i and t.lower_ in {"over", "for"} and t.dep_ == "prep"):
        inside = takewhile(lambda g: g.i != verb.i, (word, *governors(word)))
        noun = _right_behind(word) if not any(map(_is_clause_inside, inside)) else None
        if noun is not None and (word.lower_ == "over" or is_charge(noun)):
            found.append(noun)
    return found


def _is_clause_inside(verb: Token) -> bool:
    """`men who rule`, `after she fined another`."""
    return verb.dep_ in {"relcl", "acl"} or (verb.dep_ == "advcl" and any(c.dep_ == "mark" for c in verb.lefts))


def _right_behind(preposition: Token) -> Token | None:
    """The noun or gerund whose phrase begins behind it, also where the parser takes it for a subject."""
    i = preposition.i + 1
    near = (t for t in preposition.doc[i : i + 6] if t.left_edge.i == i and t.dep_ in {"pobj", "pcomp", "nsubj"})
    return next((t for t in near if t.pos_ == "NOUN" or t.tag_ == "VBG"), None)


def _is_protest(noun: Token) -> bool:
    """`a protest`, `a note of protest`, `a protest note`."""
    named = (noun, *noun.lefts, *prepositional(noun, {"of"})) if noun.lemma_ in {"note", "letter"} else (noun,)
    return any(t.lemma_.lower() in words_of("protests") for t in named)


SUSPICION = {"suspicion", "charge", "accusation", "allegation", "claim"}

FUNCTIONS: Mapping[str, Callable[[Token], list[Token]]] = {
    "subject": agents_of,
    "object": objects_of,
    "itself": lambda t: [t],
    "owner": possessors_of,
    "clause": _clauses,
    "claim": _claims,
    "infinitive": _infinitives,
    "infinitive-behind": _infinitives_behind,
    "gerund": _gerunds,
    "recipient": _recipients,
    "predicate": predicates_of,
    "given": _given,
    "dative": lambda t: [c for c in t.children if c.dep_ == "dative"],
    "suspicion-of": lambda t: [
        g for s in prepositional(t, {"on"}) if s.lemma_ in SUSPICION for g in prepositional(s, {"of"})
    ],
    "of-reprisal": lambda t: reprisals(prepositional(t, {"of", "with"}), t.lemma_ == "threaten"),
    "object-reprisal": lambda t: reprisals(objects_of(t), t.lemma_ == "threaten"),
    "object-aid": lambda t: [o for o in objects_of(t) if is_aid(o)],
    "for-deal": lambda t: [n for n in prepositional(t, {"for"}) if n.lemma_.lower() in words_of("agreements")],
    "for-talks": lambda t: [n for n in _talked_over(t) if n.lemma_.lower() in words_of("talking")],
    "condemned": lambda t: [o for o in objects_of(t) if is_condemned(o)],
    "truce": lambda t: [n for n in objects_of(t) if is_truce(n)],
    "penalty": lambda t: [
        n for n in (*objects_of(t), *prepositional(t, {"for"})) if n.lemma_.lower() in words_of("penalties")
    ],
    "doubted": lambda t: [c for c in _questioned(t) if _is_a_fault_not_to(c)],
    "suspected-of": lambda t: [n for n in _reasons(t) if n.lemma_.lower() in SUSPICION or is_charge(n)],
    "inquiry-against": lambda t: [n for o in (t, *objects_of(t)) for n in prepositional(o, {"against"})],
    "at-door": lambda t: _behind_doors(prepositional(t, {"at"})),
    "charged-for": lambda t: [
        n
        for v in t.subtree
        for w in ("for", "over")
        for n in prepositional(v, {w})
        if (w == "over" and not any(c.lower_ == "what" for c in n.children)) or is_charge(n)
    ],
    "charged-behind": _charged_behind,
    "for-part": lambda t: [
        n for n in prepositional(t, {"for", "over"}) if n.lemma_.lower() in words_of("charged_parts")
    ],
    "in-case": lambda t: [n for v in t.subtree for n in prepositional(v, {"in"}) if n.lemma_ in words_of("cases")],
    "taken-to-task": lambda t: (
        [n for n in prepositional(t, {"to"}) if n.lower_ in words_of("reckonings")]
        + [c for c in t.children if t.lemma_ == "call" and c.dep_ == "prt" and c.lower_ == "out"]
    ),
    "to-blame": _blames,
    "held": lambda t: objects_of(t) or [s for b in _blames(t) for s in b.children if s.dep_ == "nsubj"],
    "under-fire": lambda t: [n for n in prepositional(t, {"under"}) if n.lower_ in words_of("fires")],
    "any-over": lambda t: [n for v in t.subtree for n in prepositional(v, {"over"})],
    "any-for": lambda t: [n for v in t.subtree for n in prepositional(v, {"for"})],
    "protest-made": lambda t: [o for o in objects_of(t) if _is_protest(o)],
    "legal-action": lambda t: qualified(objects_of(t), words_of("actions"), words_of("legal")),
    "verbal-attack": lambda t: (
        [o for o in with_wholes(objects_of(t)) if o.lemma_.lower() in words_of("criticisms")]
        or qualified(objects_of(t), words_of("onslaughts"), words_of("verbal"))
    ),
    "out-at": lambda t: prepositional(t, {"at", "against"}) if goes_out(t) else [],
    "done-before": lambda t: [
        n for v in t.subtree if v.i >= t.i for n in prepositional(v, {"for"}) if n.tag_ == "VBG" and n.pos_ == "VERB"
    ],
    "villain": lambda t: [n for v in (t, *objects_of(t)) for n in prepositional(v, {"to", "with"}) if is_vile(n)],
    "object-clause": lambda t: [c for o in objects_of(t) for c in (*_claims(o), *_infinitives(o))],
    "object-act": lambda t: [c for o in objects_of(t) for c in (*_infinitives(o), *filter(_is_decided, _claims(o)))],
    "any-from": lambda t: [
        g
        for v in (t, *objects_of(t), *prepositional(t, {"under"}))
        for g in prepositional(v, {"from"} if v.i == t.i else {"from", "by"})  # a protest by Chad
    ],
    "coordinated": lambda t: [],  # needs the scene: the other bound parties
}


def _questioned(verb: Token) -> list[Token]:
    """`questioned whether Chad had`, `doubts that Chad has`, `cast doubt on whether Chad had`."""
    below = [verb, *(c for v in (verb, *objects_of(verb)) for c in v.children if c.dep_ == "prep" and c.lower_ == "on")]
    clauses = [c for v in below for c in v.children if c.dep_ in {"ccomp", "pcomp"} and c.pos_ in {"VERB", "AUX"}]
    return [c for c in clauses if any(m.lower_ in {"whether", "if", "that"} for m in c.children) and c.i > verb.i]


def _is_a_fault_not_to(verb: Token) -> bool:
    """`had declared everything`, `was sincere`; not `could win`, `was a friend`."""
    blame = load_blame()
    if is_negated(verb) or modal_of(verb) not in {None, "will", "would"}:
        return False
    if verb.lemma_ == "be":
        words = {c.lemma_.lower() for c in verb.children if c.dep_ in {"acomp", "attr"}}
        return bool(words & (blame.lacking | blame.ample | words_of("doubted")))
    return not is_passive(verb) and verb.lemma_.lower() in blame.doubted | blame.negatable


def _reasons(verb: Token) -> list[Token]:
    """`over allegations of war crimes`, `for hiding funds`, `amid charges of theft`."""
    return [n for v in verb.subtree if v.i >= verb.i for n in prepositional(v, {"for", "over", "on", "amid", "after"})]


def _behind_doors(nouns: Sequence[Token]) -> list[Token]:
    """`at the door of the Fund`, `at Moscow's feet`."""
    doors = [n for n in nouns if n.lemma_.lower() in {"door", "doorstep", "foot"}]
    return [p for n in doors for p in possessors_of(n)]


def _talked_over(trigger: Token) -> list[Token]:
    """`ready for talks`, `open to dialogue`, `open to holding talks`."""
    nouns = prepositional(trigger, {"for", "to"})
    gerunds = [g for c in trigger.children if c.lower_ in {"to", "for"} for g in c.children if g.dep_ == "pcomp"]
    return [*nouns, *gerunds, *(o for g in gerunds for o in objects_of(g))]


def fillers(trigger: Token, function: str) -> list[Token]:
    """Tokens that fill a function; a function that is not in the table is a preposition."""
    if function in FUNCTIONS:
        return FUNCTIONS[function](trigger)
    governed = [t for t in prepositional(trigger, {function}) if not (_is_turn(t) or _is_reason_given(trigger, t))]
    return governed or _strayed(trigger, function)


def _is_reason_given(trigger: Token, noun: Token) -> bool:
    """`blamed Chad for a raid on the bank`: it is not the bank that is blamed, wherever the parser hangs `on`."""
    if trigger.lemma_ != "blame" or noun.head.lower_ != "on":
        return False
    reasons = [t for t in trigger.doc[trigger.i + 1 : noun.head.i] if t.lower_ in {"for", "over"} and t.dep_ == "prep"]
    return any(t.head.i == trigger.i or t.i in {g.i for g in governors(noun)} for t in reasons)


def _is_turn(noun: Token) -> bool:
    """`for his part`, `for its part`: whose turn it is, and no reason."""
    return noun.lower_ == "part" and noun.head.lower_ == "for" and any(c.dep_ == "poss" for c in noun.children)


STRAYS = {"accuse": "of", "suspect": "of", "blame": "on", "charge": "with", "fault": "for"}


def _strayed(trigger: Token, function: str) -> list[Token]:
    """`accused some of the actors in the conflict of unwillingness`, `blamed the power cuts on Russia`: what the parser
    hung on a noun behind the verb."""
    if STRAYS.get(trigger.lemma_) != function:
        return []
    behind = [t for t in trigger.subtree if t.lower_ == function and t.i > trigger.i and t.dep_ == "prep"]
    governed = [
        g for t in behind for g in t.children if g.dep_ in {"pobj", "pcomp"} and not _is_reason_given(trigger, g)
    ]
    charges = [g for g in governed if function != "of" or is_charge(g)]
    return charges[:1] or [g for g in governed if g.left_edge.lower_.endswith("ing")][-1:]  # of sinking boats
