"""Who binds himself together with others: `leaders of Egypt and Iraq agreed`, `he and his Saudi counterpart`, `the two
leaders, Xi and Putin`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.commitments.meeting import whom_met
from kg.extract.factuality import words_of
from kg.extract.offices import is_apart, office_of
from kg.extract.pairs import is_pair
from kg.extract.pronouns import FIRST_PLURAL, FIRST_SINGULAR, pronoun_of, standing_for
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, conjuncts, governors, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["joint_speakers", "makers_of", "owed_to_us", "owners_by_pronoun", "renewers_of", "to_each_other"]

OURS = frozenset({"us", "our", "ours"})
PLURAL = frozenset({"NNS", "NNPS"})
OWNERS = frozenset({"compound", "amod", "nmod", "poss"})


def makers_of(scene: Scene, tokens: Sequence[Token]) -> list[Mention]:
    """The actors behind the tokens, each once: of several states' officials the states, of a counterpart his name."""
    found: dict[int, Mention] = {}
    for token in tokens:
        for mention in (
            _named_behind(scene, token)
            or _states_of(scene, token)
            or _of_speaker(scene, token)
            or _speakers(scene, token)
            or _told_together(scene, token)
            or scene.actors(token)
        ):
            found.setdefault(mention.cluster, mention)
    return list(found.values())


def joint_speakers(scene: Scene, tokens: Sequence[Token]) -> list[Mention]:
    """`The two sides agreed to pull back, the ministries of Chad and Peru said`: the two states that say so."""
    pair = [t for t in tokens if is_pair(t) and t.i in scene.voice]
    if not pair:
        return []
    index = scene.voice[pair[0].i]
    head = scene.spoken[index].speaker_head
    speakers = (_states_of(scene, head) if head is not None else []) or scene.speakers_of(index)
    states = {m.cluster: m for s in speakers if (m := scene.country_of(s)).kind == "country"}
    return [*states.values()] if len(states) == 2 else []


def to_each_other(act: Token, party: Mention, parties: Sequence[Mention]) -> list[Mention]:
    """`would help each other`, `pledged to deepen their ties`: of two parties, the other one."""
    inside = [t for t in act.subtree if t.i > act.i]
    mutual = any(t.lower_ == "other" and t.i and t.nbor(-1).lower_ == "each" for t in inside)
    shared = any(t.lemma_.lower() in words_of("ties") and any(c.lower_ == "their" for c in t.children) for t in inside)
    others = [m for m in parties if m.cluster != party.cluster]
    return others if (mutual or shared) and len(others) == 1 else []


def owed_to_us(scene: Scene, clause: Sequence[Token], party: Mention) -> Mention | None:
    """`“They undertook to answer our requests,” the minister said`: his state, where the party is of another."""
    index = scene.voice.get(clause[0].i) if any(t.lower_ in OURS for t in clause[1:]) else None
    if index is None or scene.statements[index].ground.mode == "indirect":
        return None
    sides = {m.cluster: m for s in scene.speakers_of(index) if (m := scene.country_of(s)).kind == "country"}
    other = (
        len(sides) == 1 and party.country is not None and {party.country}.isdisjoint(m.country for m in sides.values())
    )
    return next(iter(sides.values())) if other else None


def owners_by_pronoun(scene: Scene, noun: Token) -> list[Mention] | None:
    """`Seoul and Washington reaffirmed their commitment`: both; nobody where who does it is no actor (`the men restated
    their commitment`). None where the pronoun may stand for another."""
    pronoun = next((c for c in noun.children if c.tag_ == "PRP$" and c.lower_ in {"its", "their"}), None)
    verb = next((g for g in governors(noun) if g.pos_ in {"VERB", "AUX"}), None)
    subjects = [s for s in subjects_of(verb) if s.i < noun.i] if verb is not None else []
    if pronoun is None or verb is None or not subjects:
        return None
    makers = makers_of(scene, subjects)
    own = verb.lemma_.lower() in words_of("renewing") | words_of("keeping") | words_of("breaking")
    joint = len(makers) > 1 and pronoun.lower_ == "their"
    return makers if joint or own else None


def renewers_of(noun: Token) -> list[Token]:
    """`The ministers reaffirmed the commitment to the plan`: who does it, where nobody else is told."""
    verb, parts = noun.head, [c for c in noun.children if c.i < noun.i or c.lower_ in {"by", "of", "from", "for"}]
    owed = noun.lemma_.lower() in words_of("duties")  # the obligation for countries to act
    if (
        owed
        or noun.dep_ != "dobj"
        or verb.lemma_.lower() not in words_of("reaffirming")
        or [c.lower_ for c in parts] != ["the"]
    ):
        return []
    return agents_of(verb)


def _speakers(scene: Scene, token: Token) -> list[Mention]:
    """`Seoul and Washington said they had decided`, `the Japanese told U.S. officials they were honouring the pact`:
    those who say it, where nobody else of their number is named between."""
    if token.lower_ not in {"they", "we"} or token.i not in scene.voice:
        return []
    index = scene.voice[token.i]
    cue, speakers = scene.spoken[index].cue, scene.speakers_of(index)
    indirect = scene.statements[index].ground.mode == "indirect"
    first = cue is not None and token.head.head.i == cue.root.i and token.head.dep_ == "ccomp"
    told = cue is not None and cue.root.lemma_ == "tell"
    head = scene.spoken[index].speaker_head
    many = head is not None and head.tag_ in PLURAL and token.lower_ == "they"  # U.S. authorities, the Armed Forces
    body = bool(speakers) and speakers[0].kind in {"organisation", "group"} and token.lower_ == "they"
    own = token.i not in scene.at or scene.at[token.i].kind == "unknown"  # linked with nobody else
    own = own and cue is not None and not any(t.tag_ in PLURAL for t in token.doc[cue.root.i : token.i])
    body = body and own and head is not None and head.dep_ == "nsubj"  # the opposition said they would
    plural = len(speakers) > 1 or body or ((told or many) and bool(speakers) and speakers[0].kind != "person")
    return [scene.country_of(s) for s in speakers] if indirect and first and plural else []


def _told_together(scene: Scene, token: Token) -> list[Mention]:
    """`Xi and Trump met. They agreed to`: the two who do what the sentence before tells; `Xi spoke with Trump and they
    agreed to`: who spoke, and with whom."""
    if token.dep_ != "nsubj" or not (token.lower_ == "they" or _are_the_people(token)):
        return []
    if _is_said_by_several(scene, token):
        return []
    before = token.head.head if token.head.dep_ == "conj" else None
    if before is None and token.sent.start:
        before = scene.doc[token.sent.start - 1].sent.root
        before = next((c for c in before.children if c.dep_ == "ccomp" and c.i < before.i), before)  # “…,” said Geng
    if before is None or before.pos_ not in {"VERB", "AUX"}:
        return []
    met = whom_met(before)
    doers = [s for s in subjects_of(before) if s.lower_ != "they"]
    told = [
        m if m.form == "name" or m.country is None else scene.country_of(m) for m in makers_of(scene, [*doers, *met])
    ]
    named = [m for m in told if m.form == "name" or m.kind == "country"]
    return named if len(named) == 2 or (len(named) > 2 and not met) else []


def _are_the_people(token: Token) -> bool:
    """`The ministers agreed`, `the two officials agreed`; not `the ministers of Peru`."""
    people = token.tag_ == "NNS" and token.lemma_.lower() in actor_words("pairs-of-people") | {"official", "diplomat"}
    return people and {c.lower_ for c in token.children} <= {"the", "two", "both"} and token.left_edge.i < token.i


def _is_said_by_several(scene: Scene, token: Token) -> bool:
    """`Weber and Hansen said they were ready`: they themselves, and not the two of the sentence before."""
    index = scene.voice.get(token.i)
    head = scene.spoken[index].speaker_head if index is not None else None
    if head is None or head.sent.start != token.sent.start or head.i > token.i:
        return False
    return any(t.lower_ == "and" for t in head.doc[head.sent.start : head.i]) or len(conjuncts(head)) > 1


def _of_speaker(scene: Scene, token: Token) -> list[Mention]:
    """`our army`, `my staff`, and in what an official says `the government`: his own side."""
    speaker = scene.speaker_at(token)
    if speaker is not None and token.lemma_.lower() in words_of("houses"):
        return _house_of(scene, token, speaker)
    if speaker is None or token.lemma_.lower() not in actor_words("arms") | words_of("staff"):
        return []
    own = [c for c in token.children if pronoun_of(c) in FIRST_PLURAL | FIRST_SINGULAR]
    if own:
        return [scene.country_of(m) for m in scene.actors(own[0])]  # my country: not the minister himself
    mention = scene.at.get(token.i)
    bare = all(
        c.lower_ == "the" for c in token.children if c.i < token.i and c.dep_ in {"det", "amod", "compound", "poss"}
    )
    unknown = mention is not None and mention.country is None and mention.form == "description"
    official = speaker.kind == "country" or (speaker.country is not None and speaker.role is not None)
    if not (bare and unknown and official):
        return []
    return [standing_for(token, scene.country_of(speaker), "the side of the speaker", speaker.text)]


def _house_of(scene: Scene, token: Token, speaker: Mention) -> list[Mention]:
    """In what its chief says, `the bank`, `the alliance` is his own: he stands for it."""
    mention = scene.at.get(token.i)
    bare = [c.lower_ for c in token.children if c.i < token.i] == ["the"]
    described = mention is None or (mention.form == "description" and not mention.country and not mention.entry)
    held = office_of(speaker) in words_of("spokespeople") | words_of("chiefs") and not is_apart(scene.seeds, speaker)
    return (
        [standing_for(token, speaker, "the house of the speaker", speaker.text)] if bare and described and held else []
    )


def _named_behind(scene: Scene, token: Token) -> list[Mention]:
    """`the two leaders, Xi Jinping and Vladimir Putin`; `his Russian counterpart Sergei Lavrov`, else his state."""
    behind = [t for c in token.children if c.dep_ == "appos" for t in conjuncts(c) if t.i in scene.at]
    named = [m for t in behind for m in scene.actors(t) if m.form == "name"] or _name_beside(scene, token)
    if token.lemma_.lower() in {"counterpart", "colleague"}:
        near = [c for c in token.children if c.dep_ in OWNERS and c.tag_ != "PRP$"]
        return named or scene.actor_list(near)
    return named if token.tag_ in PLURAL and len({m.cluster for m in named}) > 1 else []


def _name_beside(scene: Scene, token: Token) -> list[Mention]:
    """`counterpart Sergei Lavrov`, whatever the parser made of the name."""
    beside = scene.covering.get(token.i + 1) if token.i + 1 < len(scene.doc) else None
    return [beside] if beside is not None and (beside.kind, beside.form) == ("person", "name") else []


def _states_of(scene: Scene, token: Token) -> list[Mention]:
    """`the leaders of Egypt, Jordan and Iraq`, `the Turkish and Greek foreign ministers`: those that speak for two
    states and more; `leaders of the G7`: for all of it."""
    if token.tag_ not in PLURAL or token.lemma_.lower() not in words_of("representatives"):
        return []
    near = [t for c in token.children if c.dep_ in OWNERS and c.i < token.i for t in conjuncts(c)]
    behind = prepositional(token, {"of", "from"})
    for tokens in (near, behind):
        states = [m for t in tokens if (m := scene.at.get(t.i)) is not None and m.kind in {"country", "organisation"}]
        if len({m.cluster for m in states}) > 1 or (states and tokens is behind):
            return states
    return []
