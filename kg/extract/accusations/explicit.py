"""Accusations by a verb or adjective of accusing: `accused Moscow of not fulfilling`, `was critical of Chad`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.accusations.mutual import accused_mutually, is_mutual
from kg.extract.accusations.reduced import makers_behind_name, parties_of_reduced
from kg.extract.accusations.relayed import relayed_by
from kg.extract.accusations.telling import charge_told, is_mishung
from kg.extract.arguments import content_of, fits
from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.factuality import has_condition, is_asked, is_asserted, is_infinitive, is_wish, words_of
from kg.extract.frames import Frame, load_blame, load_deeds, load_frames
from kg.extract.functions import fillers
from kg.extract.offices import is_machine
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
from kg.extract.sequels import author_of, prosecutors
from kg.extract.syntax import (
    agents_of,
    conditions_on,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    prepositional,
    subjects_of,
)
from kg.extract.words import actor_words
from kg.model import Accusation, Mention, Passage

__all__ = ["accused_by_verb", "is_made"]

CHARGED = frozenset({"charge-with", "charge-for", "charge-in", "indict"})
FALSELY = frozenset({"falsely", "wrongly", "unjustly", "wrongfully"})
HELD = CHARGED | {"held-on-suspicion", "suspect", "accuse"}  # by whom is told by who says so
TOLD = frozenset({"accuse", "blame", "charge-with", "condemn"})  # what a writing does in words
POS = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective"}
POSSIBLE = frozenset({"should", "would", "could", "may", "might", "can", "must"})


def accused_by_verb(scene: Scene) -> Iterator[Accusation]:
    """By the frames of accusing, in the article's own words or inside a statement."""
    frames = load_frames()
    for token in scene.words.of(frames):
        if kind := "verb" if _is_misread(token) else POS.get(token.pos_):
            for frame in frames.get(token.lemma_.lower(), ()):
                wanted = frame.kind == "accusation" and frame.pos == kind
                if wanted and fits(token, frame) and (found := _from_frame(scene, token, frame)):
                    yield from found
                    break


def _is_misread(token: Token) -> bool:
    """`whose leader the government accuses of treason`, which the parser takes for a noun."""
    return token.pos_ == "NOUN" and token.dep_ == "relcl"


def _from_frame(scene: Scene, token: Token, frame: Frame) -> list[Accusation]:
    if (
        not is_made(token.head if frame.pos == "adjective" else token)
        or _is_reflexive(token)
        or is_mishung(scene, token, frame.id)
    ):
        return []
    if frame.mutual or is_mutual(token):
        return accused_mutually(scene, token, frame)
    sources, targets = parties_of_reduced(scene, token, frame) or _parties(scene, token, frame)
    content = content_of(scene, token, frame.content)
    charge: str | None = _told(scene, token, frame, content, targets)
    if charge and "predicate" not in frame.content:  # not `calls it a terrorist group`
        charge = charge_told(scene, token, frame.id, charge, [*sources, *targets])
    charges = [told for told in (charge, *_further(scene, token, content)) if told]
    return [
        make_accusation(scene, token, frame, source=source, target=target, content=charge)
        for source in sources
        for target in targets
        for charge in charges
        if can_be_accused(target) and source.cluster != target.cluster
    ]


def _parties(scene: Scene, token: Token, frame: Frame) -> tuple[list[Mention], list[Mention]]:
    """Who accuses and who is accused."""
    sources = [s for s in _accusers(scene, token, frame) if not is_machine(s)]
    targets = next((left for f in frame.target if (left := _others(actors_in(scene, token, f), sources))), [])
    return sources, targets or _others(_owner_above(scene, token), sources)


def _is_reflexive(token: Token) -> bool:
    """`identified himself as the bomber`, wherever the parser finds the subject."""
    return any(o.lower_.endswith(("self", "selves")) and o.pos_ == "PRON" for o in objects_of(token))


def _told(
    scene: Scene, token: Token, frame: Frame, content: tuple[Token, Passage] | None, targets: Sequence[Mention]
) -> str:
    """The charge; where the words would be a bare pronoun or whom it is against (`denounced him with harsh words`, `was
    critical of Chad`, `scolded two ministers about the delay`), the clause."""
    if content is None:
        return scene.sentence(token).text
    words, mention = content[1].text.strip(), scene.at.get(content[0].i)
    bare = content[0].pos_ == "PRON" and " " not in words
    alone = mention is not None and (words == mention.text or words.startswith(f"{mention.text}, wh"))
    named = (token.pos_ == "ADJ" or is_passive(token)) and alone
    if bare and content[0].lower_ in {"this", "that", "which"} and (before := _clause_before(token)) is not None:
        return scene.passage(*trimmed(scene.doc, *before)).text
    if bare or named:
        start, end = clause_bounds(token, alone=True)
        asides = [c.left_edge for c in content[0].children if c.dep_ == "relcl" and c.left_edge.i > token.i]
        ends = [t.i for t in asides if t.nbor(-1).text == ","]  # was critical of Chad[, which is]
        return scene.passage(*trimmed(scene.doc, start, min([end, *ends]))).text
    himself = mention is not None and any(mention.cluster == t.cluster for t in targets)
    if himself and "object" in frame.content and content[0] in objects_of(token):
        return scene.passage(*trimmed(scene.doc, _start_of(token), clause_bounds(token, alone=True)[1])).text
    return content[1].text[: _end_of_charge(scene, token, content[1], targets)].strip()


def _start_of(verb: Token) -> int:
    """The verb with its auxiliaries: `[on Monday] had criticised`."""
    return min(c.i for c in (verb, *verb.lefts) if c.i == verb.i or c.dep_ in {"aux", "auxpass", "neg"})


def _clause_before(token: Token) -> tuple[int, int] | None:
    """Of `This was condemned by Mali` the tokens of what the sentence before tells."""
    first = token.sent.start
    if token.dep_ != "ROOT" or first == 0 or (told := token.doc[first - 1].sent.root).pos_ != "VERB":
        return None
    return clause_bounds(told, alone=True)


def _end_of_charge(scene: Scene, token: Token, words: Passage, targets: Sequence[Mention]) -> int:
    """Code points of the words that are the charge: not who accuses (`of arming rebels | by Chad`), nor who bears it
    (`blamed the raid | on Chad`)."""
    strayed = [t.head for t in _strayed_agents(token)] if is_passive(token) and not agents_of(token) else []
    borne = [t for t in fillers(token, "on") if token.lemma_ == "blame" and token.idx < words.start]
    strayed += [t.head for t in borne for m in scene.actors(t) if m in targets]
    strayed += makers_behind_name(token)
    return next((p.idx - words.start for p in strayed if words.start < p.idx < words.end), len(words.text))


def _others(actors: list[Mention], sources: list[Mention]) -> list[Mention]:
    """Nobody accuses himself alone: in `a move condemned by Seoul` the move is not Seoul's, and of `condemning the
    North's raids, Seoul and Tokyo …` the parser takes the two for what is condemned."""
    own, places = {s.cluster for s in sources}, {s.start for s in sources}
    return [a for a in actors if {a.cluster} != own and a.start not in places]


def _owner_above(scene: Scene, token: Token) -> list[Mention]:
    """`singled out Chad, condemning its raids`: not its own raids, but those of whom the verb above is done to."""
    owned = any(c.tag_ == "PRP$" and c.lower_ in {"its", "their"} for o in objects_of(token) for c in o.children)
    beside = token.dep_ in {"advcl", "conj", "xcomp"} and token.head.pos_ == "VERB"
    return scene.actor_list(objects_of(token.head))[:1] if owned and beside else []


def _accusers(scene: Scene, token: Token, frame: Frame) -> list[Mention]:
    """By the frame; else who does the verb above (`condemned the crime holding the world responsible`), or people who
    take no side: `Residents of Daraya accused the army`."""
    speaker = scene.speaker_at(token)
    if _is_own_word(token):
        if demanded := _demanding_above(scene, token):
            return demanded
        return [speaker] if speaker is not None else actors_in(scene, token, "subject") or _speaking_above(scene, token)
    if found := relayed_by(scene, token):
        return found
    if found := next((actors for f in frame.source if (actors := actors_in(scene, token, f))), []):
        return found
    if frame.id in TOLD and (found := [m for t in agents_of(token) for m in _authors(scene, t)]):
        return found
    if token.tag_ == "VBG" and (found := _going_on(scene, token)):
        return found
    if is_passive(token) and not agents_of(token):
        return scene.actor_list(_strayed_agents(token)) or _charging(scene, token, frame)
    groups = [scene.at[t.i] for t in agents_of(token) if t.i in scene.at and t.lower_ != "people"]
    return [m for m in groups if m.kind == "group"][:1]


def _going_on(scene: Scene, token: Token) -> list[Mention]:
    """`criticised the vote, blaming Peru`; where commas are lost, whoever says what stands before: `said blaming Peru`,
    `said jets had hit the market blaming Peru`."""
    before = scene.doc[token.i - 1] if token.i else token
    if said := [n for n, one in enumerate(scene.spoken) if one.cue is not None and one.cue.root.i == before.i]:
        return scene.speakers_of(said[0])
    if token.dep_ != "acl" or token.head.i in scene.at or token.head.lemma_ == "one":
        return []
    above = next((g for g in governors(token) if g.pos_ == "VERB"), token)
    doers = [m for m in scene.actor_list(subjects_of(above)) if not is_machine(m) and not is_passive(above)]
    speaker = scene.speaker_at(token)
    near = token.head.dep_ == "dobj" or above.dep_ != "relcl"  # police killed by a man who fled a march denouncing it
    return (doers if near else []) or [m for m in (speaker,) if m is not None]


def _strayed_agents(token: Token) -> list[Token]:
    """`was accused of arming rebels by Chad`, `was criticised during the campaign by Weber`: the parser gives the `by`
    to the gerund, which has its doer, or to the occasion."""
    gerunds = [g for c in token.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pcomp"]
    if gerunds and not is_passive(gerunds[0]):
        return prepositional(gerunds[0], {"by"})
    occasions = [n for n in prepositional(token, {"during", "at", "after"}) if n.lemma_.lower() not in load_deeds()]
    return [t for n in occasions if n.lemma_.lower() not in load_blame().operations for t in prepositional(n, {"by"})]


def _charging(scene: Scene, token: Token, frame: Frame) -> list[Mention]:
    """`was accused in a complaint of bribing judges`, `was condemned in a UN report`: whose it is; `was charged with
    theft`, and where it is a person `accused of theft`: the prosecutors it tells of, else the police who say so."""
    papers = [t for t in prepositional(token, {"in", "under"}) if t.lemma_.lower() in actor_words("documents")]
    if found := [m for t in papers for m in author_of(scene, t)]:
        return found
    told = frame.id != "charge-in" or bool(prepositional(token, {"for", "over"}))  # not `charged in the inquiry`
    person = frame.id == "accuse" and any(m.kind == "person" for m in scene.actor_list(objects_of(token)))
    known = prosecutors(scene) if (frame.id in CHARGED and told) or person else []
    speaker = scene.speaker_at(token) if frame.id in HELD else None
    holds = speaker is not None and _holds_people(speaker) and not any(c.lower_ in FALSELY for c in token.children)
    return known or ([speaker] if speaker is not None and holds else [])


def _holds_people(speaker: Mention) -> bool:
    """`was arrested on suspicion of theft, police said`: an authority that does so."""
    return not actor_words("authorities").isdisjoint(speaker.text.lower().split())


def _authors(scene: Scene, writing: Token) -> list[Mention]:
    """`an editorial in the Times accused`, `Weber's lawsuit accuses`."""
    if writing.lemma_.lower() in actor_words("columns"):
        return author_of(scene, writing)
    return scene.owners(writing) if writing.lemma_.lower() in actor_words("documents") else []


def _is_own_word(token: Token) -> bool:
    """`Spain said Malta uses what it termed unfair methods`: it is who speaks."""
    named = any(o.lower_ == "what" for o in objects_of(token))
    return named and any(s.lower_ in {"he", "she", "it", "they"} for s in subjects_of(token))


def _demanding_above(scene: Scene, token: Token) -> list[Mention]:
    """`Cuba demanded that Spain pull back from what it called an attack`: Cuba."""
    verb = next((g for g in governors(token) if g.pos_ == "VERB"), token)
    wanting = verb.head if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words_of("calling") else None
    return scene.actor_list(subjects_of(wanting))[:1] if wanting is not None else []


def _speaking_above(scene: Scene, token: Token) -> list[Mention]:
    """`Cuba urged Spain to end what it called a blockade`: who does the verb above; `U.S. anger over what it calls`."""
    before = token.head.nbor(-1) if token.dep_ == "pcomp" and token.head.i else token
    if before.lower_ in words_of("feelings"):  # wherever the parser hangs `over`
        return scene.owners(before)[:1]
    for above in governors(token):
        doers = subjects_of(above) if above.pos_ == "VERB" and above.dep_ != "xcomp" else []
        if found := scene.actor_list(doers) or (scene.owners(above) if above.pos_ == "NOUN" else []):
            return found[:1]
    return []


def is_made(token: Token) -> bool:
    """`refused to accuse`, `may accuse`, `has no reason to complain`: nobody is accused."""
    unmade = words_of("failing") | {"quick", "reason", "need", "cause"}
    first = token.head if token.dep_ == "conj" and token.tag_ == "VB" else token
    aim = first.dep_ in {"acl", "relcl"} and is_infinitive(first) and first.head.dep_ == "dobj"
    if aim and not _is_held(first.head.head):
        return False  # urging action to halt the killing and to prosecute the group, plans a rally to denounce Chad
    refused = token.dep_ in {"xcomp", "acl", "relcl"} and token.head.lemma_.lower() in unmade
    if token.tag_ == "VB" and token.dep_ in {"xcomp", "ccomp"} and token.head.lemma_ in words_of("letting"):
        return False  # a law that would let families sue Chad
    unreal = is_negated(token) or is_wish(token) or conditions_on(token) is not None or is_asked(token)
    unreal = unreal and not (_is_own_word(token) and not is_negated(token))  # urged Spain to end what it called theft
    silent = any(c.lower_ == "no" for o in objects_of(token) for c in o.children)  # expressed no anger
    return not (refused or unreal or silent or _is_denied(token) or has_condition(token) or modal_of(token) in POSSIBLE)


def _is_held(verb: Token) -> bool:
    """`held a rally to denounce Chad`, `took the floor to`: it took place."""
    refused = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words_of("failing")
    planned = verb.tag_ == "VBG" or verb.lemma_.lower() in words_of("planning")
    return not (refused or planned) and is_asserted(verb)


def _is_denied(token: Token) -> bool:
    """`denied that it had accused India`; not `accused India of theft, a charge Delhi denies`, nor `dismissed what it
    called lies`."""
    denying = token.dep_ == "ccomp" and load_frames().get(token.head.lemma_.lower(), ())
    if not denying or all(f.kind != "denial" for f in denying) or _is_own_word(token):
        return False
    return not any(o.lemma_.lower() in load_blame().accusing_nouns and o.i > token.i for o in objects_of(token.head))


def _further(scene: Scene, token: Token, first: tuple[Token, Passage] | None) -> list[str]:
    """`accuses US of backing terrorism, truce violations`: deeds that the parser hung on the verb as objects."""
    deeds = [o for o in objects_of(token) if first and o.i > first[0].i and o.lemma_.lower() in load_blame().deeds]
    return [scene.passage(o.left_edge.i, o.i + 1).text for o in deeds]
