"""Accusations without a word of accusing: `“Russia failed to live up to its own commitments,” Kirby said`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.accusations.alleging import alleged_by_speaker
from kg.extract.accusations.background import is_an_address, is_in_passing
from kg.extract.accusations.battle import is_battle_report
from kg.extract.accusations.demanding import who_stops
from kg.extract.accusations.making import can_be_accused, end_of_phrase, make_accusation
from kg.extract.accusations.own_sides import is_a_ship, is_an_arm, is_own_side, speaks_for_arms
from kg.extract.accusations.suffering import suffered_by_speaker
from kg.extract.accusations.voicing import may_accuse, relaying, was_said
from kg.extract.anaphora import doer_before, owner_before
from kg.extract.blame import Charge, charges_in, predicates_in
from kg.extract.blame.guesses import is_guessed
from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.commitments.own_side import is_own_side as speaks_for
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_frames, load_rule
from kg.extract.occasions import deed_told
from kg.extract.parties import listed, without_heading
from kg.extract.scene import Scene
from kg.extract.speech import within_speech
from kg.extract.syntax import governors, is_passive, modal_of, prepositional
from kg.extract.tenses import FINITE
from kg.extract.words import actor_words
from kg.model import Accusation, Mention

__all__ = ["accused_by_clause"]

LONGEST = 12  # tokens from a subject to its verb, where the parser has lost it

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


def accused_by_clause(scene: Scene) -> Iterator[Accusation]:
    """By blameworthy clauses in statements whose agent is not on the speaker's side."""
    for index, statement in enumerate(scene.statements):
        spoken = scene.spoken[index]
        speakers = scene.speakers_of(index) or relaying(scene, spoken)
        if speakers and may_accuse(scene, statement, spoken.cue_lemma) and was_said(spoken):
            charges = [c for c in charges_in(scene.tokens_of(index)) if not _is_felt(scene, c.predicate, speakers)]
            charges = [c for c in charges if not (_is_pretended(c.predicate) or is_in_passing(scene, c))]
            charges = [c for c in charges if not is_battle_report(scene, c, speakers)]
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
    if any(made.content != other.content and made.content in other.content for other in _alike(made, all_made)):
        return True  # was bombed, shelled and looted by the rebels: looted by the rebels
    alike = [(c, other) for c, other in all_made if (other.source, other.target) == (made.source, made.target)]
    same = [c for c, _ in alike]
    if any(_is_one_raid(c, charge) for c in same):
        return True
    if any(c.predicate.i in above for c in same):
        return True
    # `mass killings by the regime undermine the talks`: the verb has them
    over = {g.i for g in governors(charge.predicate)} if charge.rule == "deed-noun" else set()
    return any(c.predicate.i in over and c.rule.startswith("deed") for c in same)


def _is_one_raid(charge: Charge, other: Charge) -> bool:
    """`five were killed and six were injured in a rocket attack`: the second says what the first says."""
    verbs = (charge.predicate, other.predicate)
    later = charge.predicate.i < other.predicate.i and charge.agents == other.agents
    struck = all(t.lemma_.lower() in actor_words("attacks") | actor_words("machines") for t in charge.agents)
    return later and bool(charge.agents) and struck and all(is_passive(v) for v in verbs)


def _alike(made: Accusation, all_made: Sequence[tuple[Charge, Accusation]]) -> list[Accusation]:
    """Those of the same to the same in the sentence: `committed their crimes`, whatever tells who they are."""
    place, pair = made.ground.evidence, (made.source.cluster, made.target.cluster)
    others = [a for _, a in all_made if a.ground.evidence == place]
    return [a for a in others if (a.source.cluster, a.target.cluster) == pair]


def _outdoes(charge: Charge, made: Accusation, passing: Charge, condemned: Accusation) -> bool:
    """What a word condemns in passing adds nothing to a charge of the same side in the same sentence, nor to the charge
    that it is a part of: `the world ignores these crimes`."""
    sides = {a.target.country or a.target.cluster for a in (made, condemned)}
    same = made.ground.evidence == condemned.ground.evidence and len(sides) == 1
    inside = any(g.i == charge.predicate.i for g in governors(passing.predicate))
    return charge.rule != "epithet" and (same or inside)


def _from_charge(scene: Scene, charge: Charge, speakers: list[Mention]) -> Iterator[Accusation]:
    rule, words = load_rule(charge.rule), _charge_words(scene, charge)
    accused = _accused(scene, charge)
    if len(accused) > 1 and any(is_own_side(scene, s, t) for t in accused for s in speakers):
        return  # Damascus said Syrian and Russian jets had struck the town
    for target in accused:
        own = (is_an_arm(target) or is_a_ship(scene, target)) and any(speaks_for_arms(scene, s) for s in speakers)
        vague = charge.rule == "epithet" and target.form == "description" and target.country is None  # foreign nations
        if not can_be_accused(target) or own or vague or is_an_address(target):
            continue
        if _is_announced(scene, charge.predicate, speakers, target):
            continue
        if not any(is_own_side(scene, speaker, target) for speaker in speakers):
            for speaker in speakers:
                made = make_accusation(scene, charge.predicate, rule, source=speaker, target=target, content=words)
                yield replace(made, ground=replace(made.ground, hedged=True)) if charge.hedged else made


def _is_announced(scene: Scene, predicate: Token, speakers: Sequence[Mention], target: Mention) -> bool:
    """`Chad will not let the ships in, the foreign minister said`: what his side undertakes, though his state is not
    told, is no charge against it."""
    ahead = modal_of(predicate) in {"will", "would", "shall"}
    return ahead and any(speaks_for(scene, speaker, target) for speaker in speakers)


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
    if not found and charge.rule == "at-bidding":  # a cyberattack steered from Houston
        return [scene.country_of(m) for t in agents if (m := scene.at.get(t.i)) is not None and m.country is not None]
    if found or charge.rule not in THROUGH_THINGS:
        return found
    if any(_befell(agent) for agent in charge.agents):
        return []
    owners = [m for agent in charge.agents for m in scene.owners(agent) or owner_before(scene, agent)]
    owners = owners or [m for agent in charge.agents for m in doer_before(scene, agent) or who_stops(scene, agent)]
    return owners or [m for agent in charge.agents if _is_a_deed(charge, agent) for m in deed_told(scene, agent)]


def _befell(thing: Token) -> bool:
    """`Chad's civil war has killed thousands`, `Peru's drought`: no deed of theirs; not `Chad's conflict with Peru`."""
    named = {thing.lemma_.lower(), *(f"{c.lower_} {thing.lower_}" for c in thing.lefts)}
    return bool(named & actor_words("calamities")) and not prepositional(thing, {"on", "against", "with", "in"})


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
    dying = predicate.lemma_.lower() in load_blame().dying  # twenty died in raids by Chad
    told_of = any(a.i in scene.at for a in charge.agents) and not (
        is_passive(predicate) or dying
    )  # else it is the deed
    guess = is_guessed(predicate) and is_passive(predicate)  # those strikes appeared to have been carried out by
    clause = predicate.head if guess else predicate
    start, end = whole if charge.owned else clause_bounds(clause, without_subject=told_of, alone=True)
    if not (told_of or charge.owned):
        start = min([start, *(a.left_edge.i for a in charge.agents if _is_right_before(a, start))])
    # `were killed and dozens more injured in shelling by the army`: up to who did it, and what he did
    near = [agent for agent in charge.agents if agent.sent.start == predicate.sent.start and agent.i + 1 >= end]
    behind = [_with_attack(agent) for agent in near]
    end = max(end, *behind) if behind and not charge.owned else end
    end = _end_of_demand(scene, end)
    if charge.rule == "omission-noun":
        end = _end_of_omission(predicate, end)
    start, end = trimmed(scene.doc, *within_speech(scene, predicate, start, end))
    return scene.passage(start, max(end, start + 1)).text


def _end_of_demand(scene: Scene, end: int) -> int:
    """`made an unfair demand of the firms | : that they hand over their code`: what stands behind the colon."""
    behind = scene.doc[end : end + 2]
    told = len(behind) == 2 and behind[0].text == ":" and behind[1].lower_ in {"that", "to"}
    return behind[1].sent.end if told else end


def _end_of_omission(noun: Token, end: int) -> int:
    """`the inability of Chad | to keep its pledges`, where the parser hangs the infinitive on the verb above."""
    behind = noun.doc[end : end + 2]
    following = len(behind) == 2 and behind[0].lower_ == "to" and behind[1].tag_ == "VB"
    return behind[1].right_edge.i + 1 if following else end


def _is_right_before(subject: Token, start: int) -> bool:
    """`his campaign to stay in the pact | was weak`: what the parser does not take for the subject of the clause; not
    `the jets hit it and | killed ten`."""
    if not subject.i < start <= subject.i + LONGEST:
        return False
    between = subject.doc[subject.i + 1 : start]
    return not any(t.is_punct or t.tag_ in FINITE | {"MD", "CC"} for t in between)


def _with_attack(agent: Token) -> int:
    """Where its phrase ends: behind `shelling of a town` in `killed in Syrian government shelling of a town`, which the
    parser takes for a clause of its own."""
    following = agent.nbor() if agent.i + 1 < len(agent.doc) else agent
    cut_off = following.lemma_.lower() in actor_words("attacks") and following.head.i != agent.i
    return (following.right_edge.i if cut_off and following.tag_ == "VBG" else agent.i) + 1
