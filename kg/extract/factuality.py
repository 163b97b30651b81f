"""Whether a clause is put forward as done: not negated, wished for, conditional, asked, or merely possible."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from spacy.tokens import Token

from kg.extract.syntax import conditions_on, governors, is_negated, modal_of, objects_of, prepositional
from kg.extract.tenses import FINITE, SUBJECTS
from kg.seeds import load_lexicon

__all__ = [
    "awaits",
    "has_condition",
    "is_asked",
    "is_asserted",
    "is_foreseen",
    "is_infinitive",
    "is_wish",
    "under_negation",
    "words_of",
]

POSSIBLE = {"should", "must", "may", "might", "could", "would", "will", "shall"}
LINKS = {"xcomp", "acomp", "ccomp", "dobj", "prep", "pcomp", "acl", "pobj", "conj", "advcl"}


def is_asserted(verb: Token) -> bool:
    """True for what is said to have happened or to be happening, by the clause's own verb and all that governs it."""
    by = verb.dep_ == "pcomp" and verb.head.dep_ == "prep"  # would respond by hitting the base: as real as responding
    if by and verb.head.lower_ in {"without", "against", "instead", "rather"}:
        return False  # without unleashing a war
    possible = (modal_of(verb) or (by and modal_of(verb.head.head))) in POSSIBLE
    return not (possible or is_wish(verb) or conditions_on(verb) or is_asked(verb) or under_negation(verb))


def is_asked(verb: Token) -> bool:
    """`asked whether they had lied`, `Had Iran accused Iraq, …`, `or do we promise`: the clause is a question or a case
    not given."""
    above = verb.head.head if verb.head.dep_ == "acomp" else verb.head
    if verb.dep_ == "xcomp" and above.dep_ in {"ccomp", "pcomp"} and is_asked(above):
        # whether they are ready to commit, doubt on whether they are
        return True
    inverted = verb.dep_ == "advcl" and any(c.dep_ == "aux" and c.text == "Had" for c in verb.children)
    return (
        inverted or _is_inverted(verb) or any(c.dep_ == "mark" and c.lower_ in {"whether", "if"} for c in verb.children)
    )


def _is_inverted(verb: Token) -> bool:
    """`do we promise`, `did Chad agree`; not `never did it agree`, `not only did Iran lie`, `nor will Chad pay`."""
    did = next((c for c in verb.children if c.dep_ == "aux" and c.lemma_ == "do"), None)
    behind = did is not None and any(did.i < c.i < verb.i for c in verb.children if c.dep_ == "nsubj")
    if not behind or did is None:
        return False
    before = verb.doc[max(verb.sent.start, did.i - 3) : did.i]
    return not any(t.lower_ in words_of("inverting") for t in before)


def awaits(token: Token) -> bool:
    """Whether what the token says waits for something: `if`, `once`, `when we are ready, we will`, `provided`."""
    clauses = [c for c in token.children if c.dep_ == "advcl"]
    marks = {
        m.lower_
        for c in clauses
        for m in (c, *c.children)
        if m.dep_ in {"mark", "advmod", "advcl"}
        and (c.i > token.i or m.lower_ in {"if", "unless", "provided"} or (m.lower_ in {"when", "once"} and _is_now(c)))
    }
    if any(c.lower_ == "soon" and any(a.dep_ == "advcl" for a in c.children) for c in token.children):
        return True  # as soon as Tokyo complies
    return bool(marks & {"if", "unless", "until", "once", "when", "provided"}) or _has_proviso(token)


def _has_proviso(token: Token) -> bool:
    """`should such violence occur again`, `as part of any attack`, `on condition that`: behind the token; not in what
    is said against it (`but would open the gates only in the event of war`), nor negated (`not be subject to`)."""
    behind = [*takewhile(lambda t: not _opens_contrast(t), (t for t in token.sent if t.i > token.i))]
    for t in behind:
        if t.text == "should" and any(c.dep_ in SUBJECTS and c.i > t.i for c in t.head.children):
            return True
    return _provisos().search(" ".join(t.lower_ for t in behind)) is not None


@cache
def _provisos() -> re.Pattern[str]:
    """The provisos of the lexicon, but none that is negated: `not be subject to`, `without condition`."""
    words = "|".join(map(re.escape, sorted(words_of("provisos"))))
    return re.compile(rf"(?<!\bnot )(?<!\bnot be )(?<!\bno )(?<!\bwithout )(?<!\bwithout any )(?<!\S)(?:{words})(?!\S)")


def _opens_contrast(token: Token) -> bool:
    """`but would`, `but it will`; not `but it must`"""
    return token.lower_ == "but" and any(
        t.tag_ == "MD" and t.lower_ != "must" for t in token.doc[token.i + 1 : token.i + 3]
    )


def _is_now(clause: Token) -> bool:
    """`when they are ready, we will`; not `when it joined, Italy pledged`."""
    return clause.tag_ in {"VBZ", "VBP"}


def has_condition(token: Token) -> bool:
    """Whether an `if` or `unless` clause hangs on the token; also one that the parser took for its object."""
    clauses = [c for c in token.children if c.dep_ in {"advcl", "ccomp"}]
    marks = {m.lower_ for c in clauses for m in c.children if m.dep_ == "mark"}
    return bool(marks & {"if", "unless", "until", "provided"})


def is_wish(verb: Token) -> bool:
    """`urged Russia to stop`, `should stop bombing`, `to prevent them from attacking`: nothing has happened."""
    below = verb
    for above in governors(verb):
        if above.lemma_ == "be" and _is_thing_wished(above):
            return True
        with_own_subject = below.dep_ in {"acl", "pcomp", "pobj"} and _has_subject(below)
        if below.dep_ not in LINKS or with_own_subject or _is_finite_beside(below, above):
            return False
        lemma = above.lemma_.lower()
        if lemma in words_of("wishing") and below.dep_ != "conj" and not _is_finite_clause(below):
            return not (below.dep_ == "ccomp" and lemma in words_of("finding"))
        if lemma in words_of("ordering") and below.dep_ in {"xcomp", "acl", "dobj", "prep"}:
            return lemma != "tell" or below.tag_ != "VBG"  # told the council, pinning the blame on Chad
        if below.dep_ == "advcl":
            return is_infinitive(below) and not (_one_of_those(above) or _went_on(above) or _spoke_out(above))
        if below.dep_ == "xcomp" and modal_of(above) in {"should", "must", "may", "might", "could", "would", "will"}:
            return True
        if below.dep_ in {"ccomp", "acl"}:
            return False
        below = above
    return False


def _is_finite_clause(verb: Token) -> bool:
    """`vowed to combat rumours after Chad accused it`: the clause tells what was before."""
    return verb.dep_ == "advcl" and (verb.tag_ == "VBD" or _has_finite_aux(verb)) and _has_subject(verb)


def _is_thing_wished(be: Token) -> bool:
    """`The last thing I would want to see is`, `what we hope for is`."""
    subjects = [c for c in be.children if c.dep_ in SUBJECTS]
    things = [s for s in subjects if s.lemma_ == "thing" or s.dep_ == "csubj"]
    return any(t.lemma_.lower() in words_of("wishing") and t.pos_ == "VERB" for s in things for t in s.subtree)


def _is_finite_beside(verb: Token, above: Token) -> bool:
    """`threatened to destroy it and has derided him`: the parser put the second verb beside the infinitive."""
    return verb.dep_ == "conj" and _has_finite_aux(verb) and is_infinitive(above)


def _has_finite_aux(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.children)


def _one_of_those(verb: Token) -> bool:
    """`Norway was among those to condemn the vote`: it did."""
    return verb.lemma_ == "be" and any(c.dep_ == "prep" and c.lower_ == "among" for c in verb.children)


def _went_on(verb: Token) -> bool:
    """`The minister went on to accuse Chad`: he did."""
    return verb.lemma_ == "go" and any(c.lower_ == "on" and c.i == verb.i + 1 for c in verb.children)


def _spoke_out(verb: Token) -> bool:
    """`called a press conference to denounce Chad`, `took to Twitter to accuse Chad`, `marched to condemn it`."""
    where = {t.lemma_.lower() for t in (*objects_of(verb), *prepositional(verb, {"to", "on"}))}
    speaking = verb.lemma_ in words_of("rallying") or bool(where & words_of("platforms"))
    return speaking and verb.tag_ in {"VBD", "VBZ", "VBN"}


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Whether `to` stands before the verb."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def under_negation(verb: Token) -> bool:
    """Whether a verb above denies the clause: `did not say that`, `there is no evidence that`; not `we do not seek war,
    but we are ready`."""
    below = verb
    if verb.dep_ == "relcl" and verb.head.pos_ == "PROPN":  # Ukraine, which shelled us, will not escape
        return False
    for above in governors(verb):
        if below.dep_ == "conj" and (_has_subject(below) or any(c.lower_ == "but" for c in above.children)):
            break  # did not say who it was but said that rebels had shelled it
        # a verb only: `is not counterterrorism it is barbarism` denies the first clause and not the second
        if is_negated(above) and above.pos_ == "VERB":
            return True
        if above.dep_ in {"ccomp", "ROOT"} and below.dep_ != "xcomp":  # did not find that it had tried to lie
            break
        below = above
    return False


def is_foreseen(verb: Token) -> bool:
    """`the launch would violate the resolutions`: blamed for what it will do, in what somebody says of it."""
    named = not any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)
    future = named and modal_of(verb) in {"would", "will"}
    return future and not (is_wish(verb) or conditions_on(verb) or is_asked(verb) or under_negation(verb))


@cache
def words_of(key: str) -> frozenset[str]:
    """A list of seeds/lexicon/factuality.toml."""
    return frozenset(load_lexicon("factuality")[key])
