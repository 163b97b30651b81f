"""What is said of an undertaking: made, conditional, expected, questioned, refused, kept or broken."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.factuality import is_asked, is_infinitive, is_wish, words_of
from kg.extract.frames import load_frames
from kg.extract.scene import Scene
from kg.extract.syntax import conditions_on, governors, is_negated, is_passive, modal_of, objects_of, subjects_of
from kg.model import Mention, Status

__all__ = [
    "broken_before",
    "charges_another",
    "is_flouted",
    "is_left_undone",
    "kept_or_broken",
    "makes_good",
    "status_of",
]

AWAITING = frozenset({"once", "until", "when", "till", "if", "unless"})


def status_of(noun: Token) -> Status:
    """By the verbs above an undertaking: `questioned the US commitment`, `failed to live up to its commitments`."""
    if broken_before(noun) is not None:
        return "claimed_broken"
    for above in _bearing_on(noun):
        lemma = above.lemma_.lower()
        if lemma in words_of("breaches") | words_of("conformity") or (lemma == "against" and above.head.lemma_ == "be"):
            kept = lemma in words_of("conformity") or any(is_negated(v) for v in _verb_above(above))
            return "claimed_kept" if kept else "claimed_broken"
        if lemma in {"question", "doubt"}:
            return "questioned"
        if lemma in {"refuse", "decline", "withhold"} and above.pos_ == "VERB":
            return "refused"
        if lemma in words_of("keeping") or makes_good(above):
            return kept_or_broken(above)
        if lemma in words_of("breaking") or _goes_back(above):
            return _unbroken(above) or "claimed_broken"
    assumed = noun.dep_ == "dobj" and noun.head.lemma_ in words_of("assuming")
    return "obligation" if noun.lemma_ == "obligation" and not assumed else "made"


def is_flouted(noun: Token) -> bool:
    """`shelled the town despite its promise to stop`, `contrary to its pledge`: by whose deed it is, unless he suffers
    it (`was attacked despite its pledge`)."""
    mark, above = noun.head, noun.head.head
    spite = mark.lower_ == "of" and above.lower_ == "spite"
    flouting = (
        mark.lower_ in {"despite", "notwithstanding"} or spite or (mark.lower_, above.lower_) == ("to", "contrary")
    )
    own = any(c.tag_ == "PRP$" for c in noun.lefts)
    verb = next((g for g in governors(mark) if g.pos_ in {"VERB", "AUX"}), None)
    return noun.dep_ == "pobj" and flouting and own and verb is not None and not is_passive(verb)


def _bearing_on(noun: Token) -> Iterator[Token]:
    """The words above it, up to a verb that another one is only coordinated with: `ignored the calls and repeated his
    vow` breaks none."""
    below = noun
    for above in governors(noun):
        if below.pos_ == "VERB" and below.dep_ == "conj" and objects_of(below):
            return
        yield above
        below = above


def _unbroken(breaking: Token) -> Status | None:
    """`will not betray its obligations` promises, `does not violate` tells that they are kept."""
    if modal_of(breaking) in {"will", "would"}:
        return "made"
    return "claimed_kept" if is_negated(breaking) else None


def _verb_above(token: Token) -> list[Token]:
    """The next verb above, if any: `is` over `in violation of`."""
    return [g for g in governors(token) if g.pos_ in {"VERB", "AUX"}][:1]


def broken_before(noun: Token) -> Token | None:
    """`the state had broken promises`, where the parser took the verb for an adjective: its auxiliary."""
    verbs = [c for c in noun.children if c.dep_ == "amod" and c.tag_ == "VBN" and c.i and c.nbor(-1).lemma_ == "have"]
    return verbs[0].nbor(-1) if verbs and verbs[0].lemma_ in words_of("breaking") else None


def makes_good(verb: Token) -> bool:
    """`make good on its pledges`."""
    return verb.lemma_ == "make" and any(c.lower_ == "good" for c in verb.children)


def _goes_back(verb: Token) -> bool:
    """`has gone back on its word`."""
    return verb.lemma_ == "go" and any(c.lower_ == "back" and c.i > verb.i for c in verb.children)


def _is_awaited(verb: Token) -> bool:
    """`once Japan began fulfilling the agreement`, `until Japan had shown it was honouring the pact`, `as soon as Tokyo
    complied`: the clause above waits for it."""
    for clause in (verb, *governors(verb)):
        marks = {m.lower_ for m in clause.children}
        if marks & AWAITING or (clause.dep_ == "advcl" and clause.head.lower_ in {"soon", "long"} and "as" in marks):
            return True
        if clause.dep_ not in {"xcomp", "ccomp", "conj", "pcomp", "prep"}:
            return False
    return False


def _is_untold(verb: Token) -> bool:
    """`doubted Japan could show progress in meeting the terms`, `a method to ensure each side was honouring it`: not
    told as kept."""
    above = list(governors(verb))
    possible = any(modal_of(v) in {"can", "could", "may", "might"} for v in (verb, *above))
    return possible or any(v.lemma_.lower() in words_of("checking") for v in above)


def _is_inverted(verb: Token) -> bool:
    """`should China stick to its vow`: in case it does."""
    modals = [c for c in verb.children if c.lower_ == "should" and c.dep_ == "aux"]
    return any(m.i < s.left_edge.i for m in modals for s in subjects_of(verb))


def _leading_to(verb: Token) -> Iterator[Token]:
    """The words above in its own clause: `refused to keep it`, and not `refused to say whether he would keep it`."""
    below = verb
    for above in governors(verb):
        if below.dep_ == "ccomp":
            return
        yield above
        below = above


def kept_or_broken(verb: Token) -> Status:
    """By the verb of keeping itself: negated or failed is broken, urged is owed, said to be done is kept."""
    above = {g.lemma_.lower() for g in governors(verb)}
    doubted = {g.lemma_.lower() for g in governors(verb) if g.pos_ == "VERB"} & {"doubt", "question"}
    if is_asked(verb) or doubted:  # not `a simple question: why can't they fulfil it`
        return "questioned"
    if is_negated(verb) or {g.lemma_.lower() for g in _leading_to(verb)} & words_of("failing"):
        return "claimed_broken"
    if above & {"expect", "hope", "trust"}:
        return "expected"
    if above & {"urge", "demand", "call", "must", "should", "need"} or modal_of(verb) in {"must", "should"}:
        return "made" if _is_inverted(verb) else "obligation"
    unreal = _is_awaited(verb) or is_infinitive(verb) or modal_of(verb) or conditions_on(verb) or is_wish(verb)
    return "made" if unreal or _is_untold(verb) else "claimed_kept"


def is_left_undone(verb: Token) -> bool:
    """`pledged to offer a bill but never did so`, `promised to pay, but has not done it`."""
    acts = [c for v in (verb, *(x for x in verb.rights if x.dep_ == "xcomp")) for c in v.rights if c.dep_ == "conj"]
    but = any(c.lower_ in {"but", "yet"} for v in {a.head.i: a.head for a in acts}.values() for c in v.rights)
    return but and any(a.lemma_ in {"do", "deliver"} and is_negated(a) and modal_of(a) is None for a in acts)


def charges_another(scene: Scene, token: Token, party: Mention) -> bool:
    """`Oman accused Qatar of breaking the pact that both signed`: Oman does not say that it broke it."""
    above = [
        g for g in governors(token) if any(f.kind == "accusation" for f in load_frames().get(g.lemma_.lower(), ()))
    ]
    charging = [scene.at[s.i] for g in above if g.pos_ == "VERB" for s in subjects_of(g) if s.i in scene.at]
    return any(m.cluster == party.cluster for m in charging)
