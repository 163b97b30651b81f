"""Accusations without a word of accusing: `“Russia failed to live up to its own commitments,” Kirby said`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.accusations.alleging import alleged_by_speaker
from kg.extract.accusations.making import can_be_accused, end_of_phrase, make_accusation
from kg.extract.accusations.suffering import suffered_by_speaker
from kg.extract.anaphora import doer_before, owner_before
from kg.extract.blame import Charge, charges_in, predicates_in
from kg.extract.blame.guesses import is_guessed
from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.factuality import is_wish, words_of
from kg.extract.frames import load_blame, load_frames, load_rule
from kg.extract.occasions import deed_told
from kg.extract.offices import is_apart, is_machine
from kg.extract.parties import listed, without_heading
from kg.extract.scene import Scene
from kg.extract.speech import within_speech
from kg.extract.statements import Spoken
from kg.extract.syntax import conditions_on, governors, is_passive, modal_of, subjects_of
from kg.extract.words import actor_words
from kg.model import Accusation, Mention, Statement
from kg.seeds import load_lexicon

__all__ = ["accused_by_clause"]

CONCEDING = frozenset("admit acknowledge concede recognise recognize confess deny hope fear doubt worry".split())
# what a ban, a jet or an escalation does is blamed on whose it is
THROUGH_THINGS = frozenset(
    {
        "quality",
        "deed",
        "effect",
        "omission-verb",
        "deed-with-object",
        "deed-phrase",
        "plan",
        "alleged",
        "purpose",
        "to-blame",
    }
)
NOBODY = frozenset({"officials", "official", "sources", "source"})


def accused_by_clause(scene: Scene) -> Iterator[Accusation]:
    """By blameworthy clauses in statements whose agent is not on the speaker's side."""
    for index, statement in enumerate(scene.statements):
        spoken = scene.spoken[index]
        speakers = scene.speakers_of(index) or _relaying(scene, spoken)
        if speakers and _may_accuse(scene, statement, spoken.cue_lemma) and _was_said(spoken):
            charges = [c for c in charges_in(scene.tokens_of(index)) if not _is_felt(scene, c.predicate, speakers)]
            charges = [c for c in charges if not _is_pretended(c.predicate)]
            if statement.ground.mode == "indirect" and _promises(spoken.cue_lemma):
                charges = [c for c in charges if not _is_aside(c.predicate)]
            charges += _not_said(charges, suffered_by_speaker(scene, index, speakers))
            charges += _not_said(charges, alleged_by_speaker(scene, index))
            found = [(charge, made) for charge in charges for made in _from_charge(scene, charge, speakers)]
            yield from (made for charge, made in found if not _is_detail(charge, made, found))


def _is_felt(scene: Scene, predicate: Token, speakers: Sequence[Mention]) -> bool:
    """`seeks redress when it feels the policy hurts Europe, diplomats said`: what another one believes, and no more;
    not `Israel said it believed Syria had used gas`."""
    above = predicate.head
    felt = predicate.dep_ == "ccomp" and above.dep_ != "ROOT" and above.lemma_.lower() in words_of("believing")
    them = [c for c in above.children if c.dep_ == "nsubj" and c.lower_ in {"it", "he", "she", "they"}]
    own = any(m.cluster == s.cluster for c in them for m in scene.actors(c) for s in speakers)
    return felt and bool(them) and not own


def _is_pretended(predicate: Token) -> bool:
    """`would attack the town under the pretext that they were terrorists`: what another one pretends."""
    return any(g.pos_ == "NOUN" and g.lemma_.lower() in words_of("pretences") for g in governors(predicate))


def _promises(cue: str) -> bool:
    return cue != "warn" and any(f.id in {"promise", "offer", "threaten"} for f in load_frames().get(cue, ()))


def _is_aside(predicate: Token) -> bool:
    """`offered to send troops to fight Boko Haram, which is believed to have killed many`: the article's own words."""
    return any(t.dep_ == "relcl" for t in (predicate, *governors(predicate)))


def _not_said(charges: Sequence[Charge], more: Iterable[Charge]) -> list[Charge]:
    """Those of another verb than the charges that are known."""
    told = {c.predicate.i for c in charges} | {g.i for c in charges for g in governors(c.predicate)}
    return [c for c in more if c.predicate.i not in told]


def _is_detail(charge: Charge, made: Accusation, all_made: Sequence[tuple[Charge, Accusation]]) -> bool:
    """`shells fired by the rebels hit the town, killing five`: one charge with its circumstances, of the same actor."""
    aside, above = charge.predicate, set()
    while aside.head.i != aside.i and aside.dep_ != "ROOT":
        if aside.dep_ in {"advcl", "acl", "relcl"}:
            above |= {t.i for t in (aside.head, *governors(aside))}
        aside = aside.head
    if charge.rule == "epithet" and any(_outdoes(c, other, charge, made) for c, other in all_made):
        return True
    alike = [(c, other) for c, other in all_made if (other.source, other.target) == (made.source, made.target)]
    if any(made.content != other.content and made.content in other.content for _, other in alike):
        return True  # was bombed, shelled and looted by the rebels: looted by the rebels
    same = [c for c, _ in alike]
    if any(c.predicate.i in above for c in same):
        return True
    # `mass killings by the regime undermine the talks`: the verb has them
    over = {g.i for g in governors(charge.predicate)} if charge.rule == "deed-noun" else set()
    return any(c.predicate.i in over and c.rule.startswith("deed") for c in same)


def _outdoes(charge: Charge, made: Accusation, passing: Charge, condemned: Accusation) -> bool:
    """What a word condemns in passing adds nothing to a charge of the same side in the same sentence, nor to the charge
    that it is a part of: `the world ignores these crimes`."""
    sides = {a.target.country or a.target.cluster for a in (made, condemned)}
    same = made.ground.evidence == condemned.ground.evidence and len(sides) == 1
    inside = any(g.i == charge.predicate.i for g in governors(passing.predicate))
    return charge.rule != "epithet" and (same or inside)


def _relaying(scene: Scene, spoken: Spoken) -> list[Mention]:
    """`“Initial reports suggest the attacks were carried out by Syrian aircraft,” he said`: who cites the evidence."""
    cue = spoken.cue.root if spoken.cue is not None else None
    if cue is None or cue.i not in scene.voice:
        return []
    evidence = any(s.lemma_.lower() in load_lexicon("reporting")["words"]["evidence"] for s in subjects_of(cue))
    return scene.speakers_of(scene.voice[cue.i]) if evidence else []


def _was_said(spoken: Spoken) -> bool:
    """`Chad may accuse Sudan`, `if Serbia says`: nothing was said yet."""
    cue = spoken.cue.root if spoken.cue is not None else None
    if cue is None or cue.pos_ not in {"VERB", "AUX"}:
        return True
    held_back = cue.dep_ == "pcomp" and cue.head.head.lower_ == "short"  # stopped short of accusing
    asked = spoken.quoted_by and cue.tag_ == "VB" and "?" in cue.sent.text[-3:]  # “What made them conclude that …?”
    return not (
        held_back
        or asked
        or is_wish(cue)
        or conditions_on(cue)
        or modal_of(cue) in {"should", "would", "could", "may", "might", "will"}
    )


def _may_accuse(scene: Scene, statement: Statement, cue: str) -> bool:
    speaker = statement.speaker
    nobody = speaker is not None and (
        _is_nobody(scene, speaker) or (_looks_on(speaker) and cue not in words_of("believing"))
    )
    denies = any(f.kind == "denial" for f in load_frames().get(cue, ()))  # rejected charges that boats seized by Iran
    return not (statement.ground.negated or cue in CONCEDING or denies or nobody)


def _is_nobody(scene: Scene, speaker: Mention) -> bool:
    """`officials said`, `a senior source said`: nobody can be held to a charge that is only implied, where the text
    never says whose they are."""
    word = speaker.text.split()[-1].lower()
    if is_machine(speaker):
        return True
    if speaker.form != "description" or speaker.country is not None or word not in NOBODY:
        return False
    same = (m for m in scene.mentions if m.cluster == speaker.cluster and m.form == "description")
    return not any(_is_somebodys(scene, mention) for mention in same)


def _looks_on(speaker: Mention) -> bool:
    """`trade analysts said`: what they tell is an account; what they believe is a charge; not `U.N. experts said`."""
    first = speaker.text.split()[0].replace(".", "")
    official = first.isupper() and len(first) > 1 and speaker.country is None
    return (
        not official and speaker.form == "description" and speaker.text.split()[-1].lower() in actor_words("onlookers")
    )


def _is_somebodys(scene: Scene, speaker: Mention) -> bool:
    """`Western officials`, `local officials`, `a source at Aleppo Police Command`."""
    if {w.lower() for w in speaker.text.split()[:-1]} - actor_words("faceless"):
        return True
    span = scene.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    behind = [t for p in span.root.children if p.dep_ == "prep" for t in p.children] if span is not None else []
    return any(t.i in scene.covering or t.pos_ == "PROPN" for t in behind)


def _from_charge(scene: Scene, charge: Charge, speakers: list[Mention]) -> Iterator[Accusation]:
    rule, words = load_rule(charge.rule), _charge_words(scene, charge)
    accused = _accused(scene, charge)
    if len(accused) > 1 and any(_is_own_side(scene, s, t) for t in accused for s in speakers):
        return  # Damascus said Syrian and Russian jets had struck the town
    for target in accused:
        own = (_is_an_arm(target) or _is_a_ship(scene, target)) and any(
            s.country and not is_apart(scene.seeds, s) for s in speakers
        )
        vague = charge.rule == "epithet" and target.form == "description" and target.country is None  # foreign nations
        if not can_be_accused(target) or own or vague:
            continue
        if not any(_is_own_side(scene, speaker, target) for speaker in speakers):
            for speaker in speakers:
                made = make_accusation(scene, charge.predicate, rule, source=speaker, target=target, content=words)
                yield replace(made, ground=replace(made.ground, hedged=True)) if charge.hedged else made


def _is_own_side(scene: Scene, speaker: Mention, target: Mention) -> bool:
    his = _is_his(scene, speaker, target) or _is_his(scene, target, speaker)
    return scene.same_side(speaker, target) or _serves(scene, speaker, target) or his


def _is_an_arm(target: Mention) -> bool:
    """`Egypt said police had arrested activists`: an army or a police of no state that is told is the speaker's own."""
    unknown = target.form == "description" and target.country is None and target.entry is None
    return unknown and target.text.split()[-1].lower() in actor_words("arms")


def _serves(scene: Scene, speaker: Mention, target: Mention) -> bool:
    """`U.S. officials said the military fired missiles`: officials of a state, by what they are called, are its own."""
    *before, last = speaker.text.lower().split()
    if speaker.form != "description" or last not in {"official", "officials"} or speaker.country is None:
        return False
    others = (actor_words("bare-sides") | {"former"}) - {"government", "army"}
    own = speaker.country == target.country and not is_apart(scene.seeds, target)
    return own and not others & {*before}


def _is_his(scene: Scene, speaker: Mention, target: Mention) -> bool:
    """`Pompeo said his agency is becoming more aggressive`, `Seoul is closing it, its defence ministry said`: it is his
    own; not `her vice president`."""
    if target.form != "description" or target.kind != "organisation":
        return False
    span = scene.doc.char_span(target.start, target.end, alignment_mode="expand")
    whose = [c for c in span.root.children if c.tag_ == "PRP$"] if span is not None else []
    return any(m.cluster == speaker.cluster for c in whose for m in scene.actors(c))


def _is_a_ship(scene: Scene, target: Mention) -> bool:
    """`the destroyers Kidd and Hoel fired`, said by a minister: his own."""
    span = scene.doc.char_span(target.start, target.end, alignment_mode="expand")
    if span is None or target.form != "name" or target.entry is not None or target.country is not None:
        return False
    listed = [span.root, *governors(span.root)]
    before = {c.lemma_.lower() for t in listed if t.pos_ in {"PROPN", "NOUN"} for c in (t, *t.children)}
    return bool(before & actor_words("ships"))


def _accused(scene: Scene, charge: Charge) -> list[Mention]:
    """The agents; of a decision, a ban or a jet that does it, the owner."""
    if charge.rule == "plan" and (planners := scene.owners(charge.predicate)):
        return planners  # the drilling is part of Turkey's plan to
    agents = without_heading(charge.agents)
    found = [m for t in agents for m in listed(scene, t)] or scene.actor_list(agents)
    if not found and charge.owned and charge.rule != "plan":
        whose = charge.agents if charge.rule == "deed-noun" else (charge.predicate,)
        # Japanese unwillingness to buy; these reckless launches
        taken_up = charge.rule == "epithet"
        return [m for t in whose for m in scene.owners(t) or (owner_before(scene, t) if taken_up else [])]
    if found or charge.rule not in THROUGH_THINGS:
        return found
    owners = [m for agent in charge.agents for m in scene.owners(agent) or owner_before(scene, agent)]
    owners = owners or [m for agent in charge.agents for m in doer_before(scene, agent)]
    return owners or [m for agent in charge.agents if _is_a_deed(charge, agent) for m in deed_told(scene, agent)]


def _is_a_deed(charge: Charge, subject: Token) -> bool:
    """`It was a provocation`: what is called the name of a deed is one, and no actor."""
    pronoun = subject.lower_ in {"it", "this", "that"} and subject.pos_ in {"PRON", "DET"}
    if charge.rule == "deed" and pronoun:  # it violated the resolution
        return charge.predicate.lemma_.lower() in load_blame().foreseen
    if charge.rule != "quality" or not pronoun:
        return False
    blame, names = load_blame(), {p.lemma_.lower() for p in predicates_in(charge.predicate)}
    return any(names & deeds for deeds in (blame.condemned_deeds, blame.damning, blame.crimes))


def _charge_words(scene: Scene, charge: Charge) -> str:
    """A noun's whole phrase, or the clause without its subject."""
    predicate = charge.predicate
    whole = (predicate.left_edge.i, end_of_phrase(predicate))
    told_of = any(a.i in scene.at for a in charge.agents) and not is_passive(predicate)  # else the subject is the deed
    guess = is_guessed(predicate) and is_passive(predicate)  # those strikes appeared to have been carried out by
    clause = predicate.head if guess else predicate
    start, end = whole if charge.owned else clause_bounds(clause, without_subject=told_of, alone=True)
    # `were killed and dozens more injured in shelling by the army`: up to who did it, and what he did
    near = [agent for agent in charge.agents if agent.sent.start == predicate.sent.start and agent.i + 1 >= end]
    behind = [_with_attack(agent) for agent in near]
    end = max(end, *behind) if behind and not charge.owned else end
    start, end = trimmed(scene.doc, *within_speech(scene, predicate, start, end))
    return scene.passage(start, max(end, start + 1)).text


def _with_attack(agent: Token) -> int:
    """Where its phrase ends: behind `shelling of a town` in `killed in Syrian government shelling of a town`, which the
    parser takes for a clause of its own."""
    following = agent.nbor() if agent.i + 1 < len(agent.doc) else agent
    cut_off = following.lemma_.lower() in actor_words("attacks") and following.head.i != agent.i
    return (following.right_edge.i if cut_off and following.tag_ == "VBG" else agent.i) + 1
