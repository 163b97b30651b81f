"""Commitments by a noun: `Washington's obligation to separate`, `the ceasefire agreement, made by US and Russia`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from spacy.tokens import Token

from kg.extract.arguments import fits
from kg.extract.bounds import clause_bounds
from kg.extract.commitments.dealing import both_named, is_yet_to_come
from kg.extract.commitments.joint import makers_of, owners_by_pronoun, renewers_of, to_each_other
from kg.extract.commitments.making import counterparty, make_commitment
from kg.extract.commitments.matters import (
    behind_aside,
    says_nothing,
    seriously_behind,
    strayed_behind,
    tells_matter,
    under_which,
    with_matter,
    words_given,
)
from kg.extract.commitments.own_side import can_act
from kg.extract.commitments.reminders import reminded_of, reminding
from kg.extract.commitments.status import broken_before, is_flouted, makes_good, status_of
from kg.extract.factuality import awaits, is_infinitive, is_wish, under_negation, words_of
from kg.extract.frames import Frame, load_frames, load_rule
from kg.extract.offices import names_before
from kg.extract.scene import Scene
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    governors,
    is_negated,
    is_passive,
    modal_of,
    prepositional,
    subjects_of,
)
from kg.model import Commitment, Mention, Status

__all__ = ["agreed_by_noun", "is_sought", "undertaken_by_noun"]


def undertaken_by_noun(scene: Scene) -> Iterator[Commitment]:
    """`Washington's obligation to separate`, `promises given by the Americans`, `its promise to divide`."""
    rule = load_rule("undertaking-noun")
    for token in (*scene.words.of(words_of("undertakings")), *words_given(scene)):
        if token.pos_ == "NOUN":
            status, kind = _status_of(token), token.lemma_.lower()
            if is_flouted(token):
                status = "claimed_broken" if scene.statement_at(token) is not None else "made"
            if (status == "made" and is_sought(token)) or _is_not_given(token) or _is_handed_over(token):
                continue
            for party in (parties := [p for p in _promisers(scene, token) if can_act(p)]):
                if status == "obligation" and party.kind == "person":
                    continue  # our Christian obligations
                owed, words = _owed_to(scene, token, status, party), _promise_bounds(token)
                owed = owed or next(iter(to_each_other(token, party, parties)), None) or reminding(scene, token, party)
                if status == "made" and says_nothing(token, words):
                    continue
                yield make_commitment(
                    scene, token, rule, party=party, owed_to=owed, words=words, status=status, subtype=kind
                )


def _status_of(noun: Token) -> Status:
    status = status_of(noun)
    verb = next((g for g in governors(noun) if g.pos_ in {"VERB", "AUX"}), None)
    unreal = verb is not None and modal_of(verb) in {"would", "could", "might"}
    if unreal and status in {"claimed_broken", "claimed_kept"}:
        return "obligation"  # if Congress did, Chad would be in violation of its obligations
    return "conditional" if status == "made" and any(map(awaits, _acts_of(noun))) else status


def _taken_by(noun: Token) -> Token | None:
    """The verb of `received assurances from Chile`, `took on the obligation to pay`."""
    lemma = noun.head.lemma_.lower()
    if seriously_behind(noun) is not None:
        return None  # taking the promise seriously
    return noun.head if noun.dep_ == "dobj" and lemma in words_of("receiving") | words_of("assuming") else None


def _is_handed_over(noun: Token) -> bool:
    """`gave Albania an assurance that it would pay`: the verb of giving has it, and knows to whom."""
    return noun.dep_ == "dobj" and any(f.id == "give-word" and fits(noun.head, f) for f in _frames_of(noun.head))


def _frames_of(verb: Token) -> tuple[Frame, ...]:
    return load_frames().get(verb.lemma_.lower(), ())


def _is_not_given(noun: Token) -> bool:
    """`no promise`, `provided there were guarantees`: asked for, and not given."""
    before = {t.lower_ for t in noun.sent if t.i < noun.i}
    verb = next((g for g in governors(noun) if g.pos_ == "VERB"), None)
    possible = verb is not None and (modal_of(verb) in {"may", "might", "could"} or conditions_on(verb) is not None)
    taken = _taken_by(noun)
    declined = taken is not None and (is_negated(taken) or is_wish(taken) or conditions_on(taken) is not None)
    return declined or possible or "provided" in before or any(c.lower_ == "no" for c in noun.children)


def _owed_to(scene: Scene, noun: Token, status: Status, party: Mention) -> Mention | None:
    """`promises made to us`, `its commitments to NATO`, `its pledge to defend Taiwan`; and who expects a promise to be
    kept is the one it was given to."""
    clauses = [v for v in noun.children if v.dep_ in {"relcl", "acl"}]
    strayed = strayed_behind(noun)
    astray = strayed.children if strayed is not None and strayed.lower_ == "to" else ()
    given = [
        t for o in prepositional(noun, {"of"}) for t in (o, *prepositional(o, {"in"}))
    ]  # its pledge of $1bn in aid to
    to = [t for v in (noun, *given, *clauses) for t in prepositional(v, {"to"})] + [
        t for t in astray if t.dep_ == "pobj"
    ]
    taken = _taken_by(noun)
    receivers = agents_of(taken) if taken is not None and taken.lemma_.lower() in words_of("receiving") else []
    named = [m for m in scene.actor_list([*to, *receivers]) if m.kind != "group"]
    speaker = scene.speaker_at(noun)
    expecter = [scene.country_of(speaker)] if status == "expected" and speaker is not None else []
    act = next((v for v in clauses if is_infinitive(v)), None)
    done_to = counterparty(scene, act, party) if act is not None else None
    others = (m for m in (*named, *expecter, *([done_to] if done_to else ())) if not scene.same_side(m, party))
    return next(others, None)


def _promisers(scene: Scene, noun: Token) -> list[Mention]:
    """The owner of the undertaking, or who gave or made it."""
    if reminded := reminded_of(scene, noun):
        return reminded
    if (own := owners_by_pronoun(scene, noun)) is not None:
        return own
    if renewers := renewers_of(noun):
        return makers_of(scene, renewers)
    if (taken := _taken_by(noun)) is not None and not any(c.dep_ == "poss" for c in noun.children):
        receiving = taken.lemma_.lower() in words_of("receiving")
        givers = (
            [t for v in (taken, noun) for t in prepositional(v, {"from"})] or names_before(noun) if receiving else []
        )
        return scene.actor_list(givers if receiving else agents_of(taken))
    if (keepers := _keepers(noun)) and not prepositional(noun, {"by", "of", "from"}):
        return scene.actor_list(keepers)  # deputies said the state had broken promises
    owned = any(c.dep_ in {"poss", "prep", "compound", "amod"} for c in noun.children)
    owners = [m for m in scene.owners(noun) if can_act(m)] if owned else []
    clauses = [v for v in noun.children if v.dep_ in {"relcl", "acl"}]
    makers = scene.actor_list([t for v in clauses for t in (*agents_of(v), *_glossed(scene, v))])
    given = owners or makers or scene.actor_list(_givers(noun)) or scene.actor_list(_doers(noun))
    return given or scene.actor_list(_elected(noun) or _as_part_of(noun))


def _elected(noun: Token) -> list[Token]:
    """`was elected on a promise to end the war`, `came to power on a pledge to`: whose it is."""
    verb = next((g for g in governors(noun) if g.pos_ == "VERB"), None)
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"on", "with"} or verb is None:
        return []
    if verb.lemma_.lower() not in words_of("rising") or not _acts_of(noun):
        return []
    man = verb.head if verb.dep_ == "acl" else None  # a cleric elected on a promise
    return subjects_of(verb) if man is None else [man.head if man.dep_ == "appos" else man]


def _as_part_of(noun: Token) -> list[Token]:
    """`cut the tax as part of a promise to help farmers`: who does it."""
    part = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if part.lower_ != "part" or part.head.lower_ != "as" or not _acts_of(noun):
        return []
    verb = next((g for g in governors(part) if g.pos_ == "VERB"), None)
    while verb is not None and not subjects_of(verb) and verb.dep_ == "xcomp":
        verb = verb.head
    return [s for s in subjects_of(verb) if not is_passive(verb) or verb.lemma_ == "expect"] if verb is not None else []


def _doers(noun: Token) -> list[Token]:
    """`promises of Chad helping them`, where Chad hangs on the verb."""
    return [s for v in _act_behind(noun) if v.tag_ == "VBG" and v.dep_ == "pcomp" for s in subjects_of(v)]


def _keepers(noun: Token) -> list[Token]:
    """`urged Turkey to make good on pledges`, `broke promises`: whose undertakings are kept or broken are his own."""
    verb = next((g for g in governors(noun) if g.pos_ == "VERB"), None)
    the = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ not in {"a", "an"}) for c in noun.children)
    if verb is None or the:
        return []
    if (broken := broken_before(noun)) is not None:
        return [s for s in subjects_of(broken) if s.i < noun.i]
    held = verb.lemma_.lower() in words_of("keeping") | words_of("breaking") or makes_good(verb)
    return agents_of(verb) if held and verb.i < noun.i else []


def _givers(noun: Token) -> list[Token]:
    """`these promises were given repeatedly, including by Obama`."""
    verb = noun.head
    if noun.dep_ != "nsubjpass" or verb.lemma_ not in {"give", "make"}:
        return []
    including = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "including"]
    inside = [t for c in including for p in c.children for t in (p, *p.children) if t.dep_ == "pobj"]
    return [*prepositional(verb, {"by"}), *inside]


def _glossed(scene: Scene, verb: Token) -> list[Token]:
    """`promises given (by the Americans)`."""
    doc, i = scene.doc, verb.i + 1
    if i + 2 < len(doc) and doc[i].text in {"(", "["} and doc[i + 1].lower_ == "by":
        return [t for t in doc[i + 2 : i + 6] if t.i in scene.at][:1]
    return []


def _promise_bounds(noun: Token) -> tuple[int, int]:
    """The infinitive behind the noun when there is one, else the noun phrase; not how it is taken."""
    start, end = _whole_bounds(noun)
    how = seriously_behind(noun)
    return start, (min(end, how.i) if how is not None and how.i > start else end)


def _whole_bounds(noun: Token) -> tuple[int, int]:
    if behind := _acts_of(noun):
        start, end = clause_bounds(behind[0], without_subject=not is_passive(behind[0]))
        return (start + 1 if noun.doc[start].lower_ in {"to", "that"} else start), end
    strayed = strayed_behind(noun)
    if strayed is not None and strayed.dep_ == "ccomp":
        start, end = clause_bounds(strayed, without_subject=not is_passive(strayed))  # that the sailors would be freed
        return (start + 1 if noun.doc[start].lower_ == "that" else start), end
    return with_matter(noun, (noun.left_edge.i, (noun if strayed is None else strayed).right_edge.i + 1))


def _acts_of(noun: Token) -> list[Token]:
    """What is undertaken, as a clause: `to pay`, `that it will pay`, `of paying`."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"} and c.i > noun.i]
    marked = [
        c for c in clauses if is_infinitive(c) or any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children)
    ]
    return marked or _act_behind(noun)


def _act_behind(noun: Token) -> list[Token]:
    """`drop its vow to “totally destroy” it`, `a pledge from Chile to sell it`, `promises of Chad helping them`: the
    act right behind, whatever the parser hangs it on."""
    behind = noun.doc[behind_aside(noun) : noun.i + 10]
    given = len(behind) > 1 and behind[0].lower_ in {"of", "from", "by"}
    rest = [*dropwhile(lambda t: t.pos_ in {"PROPN", "DET", "ADJ", "PART"} and t.lower_ != "to", behind[given:])]
    rest = [*takewhile(lambda t: t.lower_ not in {"enough", "seriously", "lightly"}, rest)]
    opens, *acts = [t for t in rest if not (t.tag_ == "RB" or t.is_punct)][:2] or [noun]
    if opens.lower_ == "that" and opens.dep_ == "mark":
        return [opens.head]
    if opens.lower_ == "to":
        return [t for t in acts if t.tag_ == "VB"]
    return [opens] if given and len(rest) < len(behind) - 1 and opens.tag_ == "VBG" else []


def agreed_by_noun(scene: Scene) -> Iterator[Commitment]:
    """`the ceasefire agreement, made by US and Russia`, `a deal between Iran and the powers`: one for each party."""
    rule = load_rule("agreement-noun")
    for token in scene.words.of(words_of("agreements")):
        if token.pos_ in {"NOUN", "PROPN"}:
            parties = list(filter(can_act, _makers(scene, token)))
            if (
                len(parties) < 2
                or is_sought(token)
                or under_negation(token)
                or _is_not_given(token)
                or is_yet_to_come(token)
            ):
                continue
            words = under_which(token) or (token.left_edge.i, token.right_edge.i + 1)
            words = with_matter(token, words) if token.dep_ in {"dobj", "nsubjpass"} else words  # brokered a deal
            for party in parties:
                other = next(p for p in parties if p.cluster != party.cluster)
                yield make_commitment(scene, token, rule, party=party, owed_to=other, words=words, status="made")


def _makers(scene: Scene, agreement: Token) -> list[Mention]:
    """Between whom it is or who made it; else the two after whom it is called: `the EU-Turkey deal to return them`."""
    over = [agreement, *(prepositional(agreement, {"of"}) if agreement.lemma_ == "cessation" else ())]  # of hostilities
    clauses = [v for n in over for v in n.children if v.dep_ == "acl" or (v.dep_ == "relcl" and is_passive(v))]
    made = [
        v
        for v in clauses
        if v.lemma_ in words_of("concluding") - words_of("brokering") and not (is_negated(v) or modal_of(v))
    ]
    told = makers_of(scene, prepositional(agreement, {"between", "among"}) or [t for v in made for t in agents_of(v)])
    one = agreement.tag_ in {"NN", "NNP"} and tells_matter(agreement)
    return told or (both_named(scene, agreement) if one else [])


def is_sought(noun: Token) -> bool:
    """`wanted a deal between`, `efforts to bring about an agreement`: no agreement was made."""
    seeking = words_of("wishing") | words_of("seeking") | words_of("trying")
    below = noun
    for above in governors(noun):
        if below.dep_ in {"nsubj", "nsubjpass"}:
            return False
        if above.lemma_.lower() in seeking:
            return True
        below = above
    return False
