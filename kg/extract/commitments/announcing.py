"""Commitments by an official's will or would for his own side: `said the United States would withdraw`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.chores import foretold_by_nameless, is_chore, is_mused, is_quoted_again, spares_all
from kg.extract.commitments.compelling import is_compelled, is_to_be_done
from kg.extract.commitments.evasions import is_guessed, is_left_to_others, is_promised, is_reticence
from kg.extract.commitments.generalities import is_errand, is_hoped, is_left_open
from kg.extract.commitments.joint import joint_speakers, makers_of, to_each_other
from kg.extract.commitments.making import counterparty, make_commitment
from kg.extract.commitments.menacing import is_wrong, wrongs
from kg.extract.commitments.opinions import only_looks_on
from kg.extract.commitments.owing import message_of, penalised
from kg.extract.commitments.own_side import is_own_side
from kg.extract.commitments.partners import asked_by
from kg.extract.commitments.persisting import is_gone_on_with, is_idle, is_kept_up
from kg.extract.factuality import awaits, is_asked, is_infinitive, is_wish, words_of
from kg.extract.frames import Frame, load_frames, load_rule
from kg.extract.scene import Scene
from kg.extract.spokesmen import firm_of, is_private
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    subjects_of,
    with_wholes,
)
from kg.extract.words import actor_words
from kg.model import Commitment, Mention, Statement, Status

__all__ = ["promised_by_modal"]

CONCEDING = frozenset({"although", "though"})
MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis", "xcomp"})
TELLING = frozenset({"tell", "notify", "inform"})
QUESTION = frozenset({"if", "whether", "when", "how", "why"})


def promised_by_modal(scene: Scene) -> Iterator[Commitment]:
    """By an official's will or would for his own side: `Kirby said the United States would withdraw`."""
    for index, statement in enumerate(scene.statements):
        if statement.speaker is None or statement.ground.negated or _leaves_open(scene.spoken[index].cue_lemma):
            continue
        for token in scene.tokens_of(index):
            if (
                (
                    _is_undertaking(token)
                    and not _stands_aside(scene, token, index)
                    and not (is_mused(token, statement) or is_quoted_again(token, statement))
                )
                or (_is_announced(token) and (statement.ground.mode != "direct" or _is_done_by_us(token)))
                or _forced_on(token) is not None
            ):
                yield from _undertaken(scene, token, index)


def _undertaken(scene: Scene, token: Token, index: int) -> Iterator[Commitment]:
    """One commitment for each of those who undertake the act and are on the side of who says so."""
    speakers, statement = scene.speakers_of(index), scene.statements[index]
    parties, words = _undertakers(scene, token, speakers), _words(scene, token)
    status, rule = _status(token), _coded(load_rule("own-undertaking"), token)
    for party in parties:
        foretold = foretold_by_nameless(scene, statement, party)
        if _binds(scene, speakers, party) and not (
            _is_another(statement, party) or foretold or is_private(scene, party)
        ):
            aimed = is_passive(token) and token.lemma_.lower() in words_of("bounding")  # would be focused on the North
            owed = next(iter(to_each_other(token, party, parties)), None)
            owed = owed or asked_by(scene, token, party) or message_of(scene, token, party)
            owed = owed if owed or aimed else counterparty(scene, token, party) or penalised(scene, token, party)
            yield make_commitment(scene, token, rule, party=party, owed_to=owed, words=words, status=status)


def _coded(rule: Frame, act: Token) -> Frame:
    """`will boycott the vote`, `would impose sanctions`: with the codes of a threat."""
    lemma, things = act.lemma_.lower(), {o.lemma_.lower() for o in objects_of(act)}
    penal = lemma in words_of("imposing") and bool(things & words_of("penalties"))
    if is_negated(act) or not (penal or lemma in words_of("hostile") | wrongs()):
        return rule
    threat = load_rule("menace")
    return replace(rule, plover=threat.plover, cameo=threat.cameo)


def _status(token: Token) -> Status:
    """`would not attend the talks` is refused, `until they are moved` too; not to attack is as good as to help."""
    kept = token.lemma_.lower() in words_of("abstaining") or is_gone_on_with(token) or spares_all(token)
    denied = is_negated(token) or (token.dep_ == "xcomp" and token.head.lower_ == "going" and is_negated(token.head))
    idle = token.lemma_.lower() in words_of("idling") and any(map(_shares_denial, token.rights))
    if denied and (idle or not kept):  # will not stand by and allow it
        return "refused"
    above = _forced_on(token)
    return "conditional" if awaits(token) or is_compelled(token) or (above is not None and awaits(above)) else "made"


def _leaves_open(cue: str) -> bool:
    """`denied it would close the strait`, `asked that it would be allowed`: nothing is undertaken."""
    return cue in words_of("open") or any(f.kind == "denial" for f in load_frames().get(cue, ()))


def _undertakers(scene: Scene, token: Token, speakers: list[Mention]) -> list[Mention]:
    """Who does it; `they` are all who speak together; of `sanctions would be imposed`, the side of who announces it."""
    if (is_passive(token) and not agents_of(token) and _is_decreed(token)) or is_kept_up(token):
        deciding = (s for s in speakers if not only_looks_on(s))
        known = [s for s in deciding if s.country or s.affiliation or s.kind != "person"]
        return [firm_of(scene, s) or scene.country_of(s) for s in known]
    subjects = [s for s in agents_of(_forced_on(token) or token) if s.lemma_.lower() not in words_of("instruments")]
    if _is_told_of_himself(scene, token, subjects):
        return speakers
    if both := joint_speakers(scene, subjects):  # the heads of both services say the two sides will withdraw
        return both
    if len(speakers) > 1 and [s.lower_ for s in subjects] in (["they"], ["we"]):
        return [scene.country_of(s) if subjects[0].lower_ == "we" else s for s in speakers]
    return makers_of(scene, subjects)


def _is_told_of_himself(scene: Scene, act: Token, subjects: list[Token]) -> bool:
    """`Chad told Niger it would`, `notified the union it would`: who tells it, not whom; not `told reporters`."""
    cue = act.head
    telling = act.dep_ == "ccomp" and cue.lemma_ in TELLING
    hearers = [scene.at.get(o.i) for o in objects_of(cue)] if telling else []
    told = bool(hearers) and all(m is not None and (m.form == "name" or cue.lemma_ != "tell") for m in hearers)
    return told and [s.lower_ for s in subjects] in (["it"], ["he"], ["she"]) and not is_passive(cue)


def _binds(scene: Scene, speakers: list[Mention], party: Mention) -> bool:
    return any(is_own_side(scene, speaker, party) for speaker in speakers)


def _words(scene: Scene, token: Token) -> tuple[int, int]:
    """The clause, with its subject where that is no actor: `sanctions would be imposed`, `its campaign will go on`."""
    subjects = [s for s in subjects_of(token) if s.i < token.i]
    actors = actor_words("pairs") | actor_words("lands")  # his country, the Chinese side, the kingdom
    thing = any(s.pos_ == "NOUN" and s.i not in scene.at and s.lemma_.lower() not in actors for s in subjects[:1])
    whole = is_passive(token) or is_gone_on_with(token) or thing
    joined = any(map(_shares_denial, token.rights))
    if is_compelled(token) or is_to_be_done(token):
        return clause_bounds(token.head, without_subject=is_compelled(token))
    start, end = clause_bounds(token, without_subject=not whole, alone=not joined)
    start += _forced_on(token) is not None or scene.doc[start].lower_ in CONCEDING  # but [to] close, [though] it will
    if token.dep_ == "xcomp" and token.head.lower_ == "going" and is_negated(token.head):
        start = min(start, *(c.i for c in token.head.children if c.dep_ == "neg"))  # not going to sign it
    return start, end


def _is_another(statement: Statement, party: Mention) -> bool:
    """In direct speech the speaker's side is `we` or a name: not in `“It will strengthen us,” the ministry said`. What
    a nameless source says that he will do is another's."""
    if party.form != "pronoun":
        return False
    nameless = statement.speaker is not None and statement.speaker.text.lower().split()[-1] in words_of("nameless")
    return nameless or (statement.ground.mode == "direct" and party.text.lower() in {"it", "they"})


def _is_undertaking(token: Token) -> bool:
    """A main clause with will or would and an act in it; no relative or conditional clause, no passive, no state."""
    if token.pos_ != "VERB" or not (token.dep_ in MAIN or _is_conceded(token)):
        return False
    lemma = token.lemma_.lower()
    if is_kept_up(token):
        denied = is_negated(token) and not is_gone_on_with(token)
        return not (is_promised(token) or denied or is_wish(token) or conditions_on(token))
    if _shares_denial(token) or is_wrong(token):
        return False
    if is_compelled(token):
        return lemma not in words_of("stative") or _is_act(token)
    going = token.dep_ == "xcomp" and token.head.lower_ == "going"
    denied = is_negated(token) or (going and is_negated(token.head))
    idle = is_idle(token) and not (denied and lemma in words_of("refusable"))
    decreed = is_passive(token) and _is_decreed(token)
    if not decreed and (is_passive(token) or (idle and not _is_act(token))):
        return False
    if not (going or _is_due(token) or is_to_be_done(token) or modal_of(token) in {"will", "would", "shall"}):
        return False
    asked = any(c.lower_ in QUESTION for c in token.children) or token.sent.text.rstrip("”\"’' \n").endswith("?")
    asked = asked or token.left_edge.lower_ in {"how", "what", "which"}  # how much it would spend
    either = any(t.lower_ in {"either", "neither"} and t.i < token.i for t in token.sent)
    lost = any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children)  # would have opened
    return not (
        lost
        or (denied and is_reticence(token))
        or is_left_to_others(token)
        or (going and denied and lemma not in words_of("abstaining") and not _is_first_person(token.head))
        or is_guessed(token)
        or is_wish(token)
        or conditions_on(token)
        or asked
        or either
        or is_promised(token)
        or is_chore(token)
        or is_errand(token)
        or is_hoped(token)
        or is_left_open(token)
    )


def _shares_denial(act: Token) -> bool:
    """`will not stand by and allow it`, `will not attack or invade`: denied with the verb before, and told with it."""
    before = act.head
    if act.dep_ != "conj" or not is_negated(before) or modal_of(before) is None or act.tag_ != "VB":
        return False
    between = {t.lower_ for t in act.doc[before.i : act.i]}
    own = any(c.dep_ in {"aux", "nsubj", "neg"} for c in act.children)
    return not own and bool(between & {"and", "or", "nor"}) and not between & {"but", ",", ";"}


def _is_conceded(act: Token) -> bool:
    """`would not call for cuts, although it would go on pressing them`."""
    return act.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in CONCEDING for c in act.children)


def _is_decreed(verb: Token) -> bool:
    """`tariffs would be lifted`, `taxes raised`, `the system will only be used in defence`: who says so sees to it."""
    lemma, things = verb.lemma_.lower(), {s.lemma_.lower() for s in subjects_of(verb)}
    honoured = lemma in {"honour", "honor"} and bool(things & {"he", "she", "they", "we", "i"})  # to visit
    if honoured or (things & words_of("news") and lemma not in words_of("handing_over")):
        return False  # details will be released
    near = [t for c in verb.children for t in (c, *(c.children if c.dep_ == "prep" else ()))]
    only = any(t.lower_ in {"only", "solely", "exclusively"} for t in near)
    kept = (only or is_negated(verb)) and lemma in words_of("abstaining")
    kept |= lemma in words_of("resizing") and not things.isdisjoint(words_of("levies"))
    return lemma in words_of("decreeing") or kept or (only and lemma in words_of("bounding"))


def _is_due(act: Token) -> bool:
    """`Israel is to let aid in`, said by who does it; not `is keen to`, `its aim is to`, `is to vote in May`."""
    above = act.head
    if act.dep_ != "xcomp" or above.lower_ not in {"is", "are"} or act.lemma_.lower() in words_of("scheduled"):
        return False
    named = any(s.pos_ == "PROPN" for s in subjects_of(above))
    return named and is_infinitive(act) and act.left_edge.i == above.i + 1 and not is_negated(above)


def _forced_on(act: Token) -> Token | None:
    """`we have no choice but to close the border`, `was left with no option but to`: the verb whose subject says so."""
    if act.tag_ != "VB" or act.i < 4 or act.nbor(-2).lower_ != "but":
        return None
    before = act.doc[max(act.sent.start, act.i - 4) : act.i]
    if len(before) < 4 or [t.lower_ for t in (before[0], *before[2:])] != ["no", "but", "to"]:
        return None
    if before[1].lemma_.lower() not in words_of("choices"):
        return None
    verb = next((g for g in governors(before[1]) if g.pos_ in {"VERB", "AUX"}), None)
    return None if verb is None or is_negated(verb) or is_asked(verb) or is_wish(verb) else verb


def _is_act(verb: Token) -> bool:
    """`would ask the court to rule`, `will go ahead with the drill`, `will lead the mission`: not any asking, going."""
    lemma = verb.lemma_.lower()
    if lemma == "lead":
        return any(o.lemma_.lower() in words_of("led") for o in with_wholes(objects_of(verb)))
    if lemma == "go":
        return any(c.lower_ in {"ahead", "on"} and c.dep_ in {"advmod", "prt"} for c in verb.children)
    below = any(c.dep_ in {"xcomp", "ccomp"} and is_infinitive(c) for c in verb.children)
    return below and lemma in words_of("pursuing")


def _is_announced(token: Token) -> bool:
    """`said he was terminating the relationship`: who announces an act of the kind binds himself."""
    if (
        token.tag_ != "VBG"
        or token.dep_ not in {"ccomp", "xcomp", "conj", "ROOT"}
        or token.lemma_.lower() not in words_of("announcing")
    ):
        return False
    going_on = any(c.lemma_ == "be" and c.dep_ == "aux" for c in token.children)
    doubted = modal_of(token) in {"may", "might", "could", "can"}
    return going_on and not (doubted or is_negated(token) or is_wish(token) or is_asked(token) or conditions_on(token))


def _is_done_by_us(verb: Token) -> bool:
    """`“We are sending two ships”`: in direct speech, with what; not `“We are pulling back”`."""
    return _is_first_person(verb) and bool(objects_of(verb))


def _is_first_person(verb: Token) -> bool:
    return any(s.lower_ in {"we", "i"} for s in subjects_of(verb))


def _stands_aside(scene: Scene, token: Token, index: int) -> bool:
    """`said the pact, which Mali will sign, was bad`: in a clause that modifies something; what stands above the words
    that are said (`suspended it, saying it would`) does not matter."""
    said = (g for g in governors(token) if g.pos_ == "VERB" and scene.voice.get(g.i) == index)
    return any(g.dep_ in {"relcl", "advcl", "acl"} for g in said)
