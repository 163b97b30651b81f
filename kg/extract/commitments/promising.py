"""Commitments by a verb or adjective: `Moscow and Washington agreed to`, `assured us that`, `remains committed to`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.arguments import bounds_of_content, fits
from kg.extract.bounds import clause_bounds
from kg.extract.commitments.evasions import is_behind_that
from kg.extract.commitments.joint import joint_speakers, makers_of
from kg.extract.commitments.making import make_commitment
from kg.extract.commitments.matters import with_matter
from kg.extract.commitments.on_behalf import on_behalf
from kg.extract.commitments.opinions import acts_by_office, is_opinion, only_looks_on, only_thinks
from kg.extract.commitments.other_senses import is_no_threat, is_something_else
from kg.extract.commitments.owing import owed_by_frame
from kg.extract.commitments.own_side import can_act, is_own_side
from kg.extract.commitments.signing import bound_by_clause, getters, givers, is_gotten, said_of_deal, signing_above
from kg.extract.commitments.status import is_left_undone
from kg.extract.factuality import awaits, has_condition, is_asked, is_infinitive, is_wish, under_negation, words_of
from kg.extract.frames import Frame, load_frames
from kg.extract.functions import fillers
from kg.extract.pairs import last_pair
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
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
from kg.model import Commitment, Mention, Status

__all__ = ["promised_by_verb"]

POSSIBLE = frozenset({"should", "could", "may", "might", "must", "would", "can"})
STUB = 3  # tokens
STAYING = frozenset({"remain", "stay", "stand", "feel"})
LESS = frozenset({"than", "without", "besides"})  # more than offering aid


def promised_by_verb(scene: Scene) -> Iterator[Commitment]:
    """By the frames of promising and agreeing; one commitment for each party of an agreement."""
    for token in scene.words.either(load_frames()):
        frame = next((f for f in _frames_of(token) if _is_of(token, f) and fits(token, f)), None)
        if frame is not None:
            yield from _from_frame(scene, token, frame)


def _frames_of(token: Token) -> list[Frame]:
    """By the verb's base form, or by the participle that stands for an adjective: `is obliged to`."""
    by_word = load_frames()
    found = [*by_word.get(token.lemma_.lower(), ()), *by_word.get(token.lower_, ())]
    return [f for f in found if f.kind == "commitment"]


def _is_of(token: Token, frame: Frame) -> bool:
    if frame.pos == "adjective":
        stands = (token.pos_ == "ADJ" or token.dep_ == "acomp") and (
            token.head.pos_ == "AUX" or token.head.lemma_ in STAYING
        )
        return (stands or _is_participle(token)) and not any(c.lower_ == "too" for c in token.lefts)  # too willing to
    if frame.id == "renounce" and (token.dep_ == "acl" or (token.tag_ == "VB" and modal_of(token) is None)):
        return False  # let us renounce violence; evidence that they have renounced it
    return token.pos_ == "VERB" and not (frame.subtype == "commit" and (_is_participle(token) or _is_done(token)))


def _is_done(verb: Token) -> bool:
    """`crimes committed by all parties to the war`."""
    return verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children)


def _is_participle(verb: Token) -> bool:
    """`is committed to supplying`, `is obliged to pay`: said of its subject, and nobody does it."""
    own = any(c.dep_ == "auxpass" for c in verb.children)
    return verb.pos_ == "VERB" and own and not agents_of(verb)


def _from_frame(scene: Scene, token: Token, frame: Frame) -> Iterator[Commitment]:
    verb = token.head if frame.pos == "adjective" and token.pos_ == "ADJ" else token
    content = bounds_of_content(token, frame.content)
    reported = scene.statement_at(token) is not None
    astray = _recipient_astray(scene, content) if content is not None else None
    recipient = scene.actors(content[0]) if content is not None and astray is not None else getters(scene, token)
    content = astray or content
    if content is None or not _is_given(token, verb, reported) or _says_nothing(scene, token, content):
        return
    if is_something_else(frame, token, content[0]):
        return
    if (frame.mutual and is_opinion(token, content[0])) or (
        frame.subtype == "threat" and is_no_threat(scene, token, content[0])
    ):
        return
    parties = [p for p in _parties(scene, token, verb, frame) if can_act(p) and not acts_by_office(scene, frame.id, p)]
    if frame.mutual and content[0].dep_ == "ccomp":
        parties = [p for p in parties if not (only_looks_on(p) or only_thinks(p, content[0]))]
    if frame.subtype == "decision" and len({p.country for p in parties if p.kind == "country"}) < 2:  # else they agree
        parties = [p for p in parties if _is_announced_by(scene, token, p)]
    made: Status = "claimed_broken" if is_left_undone(token) else frame.status
    status: Status = "conditional" if has_condition(content[0]) or awaits(token) or awaits(verb) else made
    parties = [*(on_behalf(scene, content[0], p) for p in parties), *_bound_with(scene, token, frame, parties)]
    words = _words(scene, token, frame, content)
    for party in bound_by_clause(scene, content[0], parties) if frame.mutual else parties:
        if frame.pos != "adjective" or not _is_outsiders_guess(scene, token, party):
            owed = next(iter(recipient), None) or owed_by_frame(scene, token, frame, content[0], party, parties)
            said = said_of_deal(scene, token, party)
            yield make_commitment(scene, token, frame, party=party, owed_to=owed, words=words, status=said or status)


def _words(scene: Scene, token: Token, frame: Frame, content: tuple[Token, tuple[int, int]]) -> tuple[int, int]:
    """The token span of what is undertaken, with its matter and means."""
    if token.dep_ == "relcl" and content[1][0] < token.i < content[1][1] and frame.id == "threaten":
        return content[0].i, content[0].right_edge.i + 1  # a ship that Chad threatened to tackle
    if token.dep_ == "relcl" and content[1][0] < token.i < content[1][1]:
        return token.head.left_edge.i, content[1][1]  # powers that he vows to use
    words = with_matter(*content) if frame.id != "commit" else _with_phrases(token, content[1])
    if _is_stub(scene, frame, token, content[0], words):
        return token.i, words[1]  # open to dialogue, warned of retaliation
    whole = frame.id == "commit" or (is_infinitive(content[0]) and not frame.needs_object)
    return _with_means(scene, token, words) if whole else words


def _is_stub(scene: Scene, frame: Frame, token: Token, content: Token, words: tuple[int, int]) -> bool:
    """A noun or two that do not tell what is done with them: `dialogue`, `their full support`; a deal does."""
    deal = frame.id == "sign-deal" or content.lemma_.lower() in words_of("agreements")
    short = words[1] - words[0] <= STUB and content.pos_ in {"NOUN", "PROPN"} and not deal
    acts = any(t.pos_ == "VERB" for t in scene.doc[words[0] : words[1]])
    return short and token.i < words[0] and not acts


def _with_phrases(verb: Token, words: tuple[int, int]) -> tuple[int, int]:
    """`committed to small operations [by special forces] [in Syria]`: what the parser hung on the verb; no dates."""
    for preposition in (c for c in verb.rights if c.dep_ == "prep"):
        dated = any(t.ent_type_ in {"DATE", "TIME"} for t in preposition.subtree)
        if preposition.i == words[1] and preposition.lower_ in {"by", "on", "in", "for"} and not dated:
            words = words[0], preposition.right_edge.i + 1
    return words


def _with_means(scene: Scene, verb: Token, words: tuple[int, int]) -> tuple[int, int]:
    """`committed a billion dollars to help refugees`, `agreed a fund to help them`: the money too; not `committed
    Britain to paying`."""
    given = [o for o in objects_of(verb) if verb.i < o.i < words[0] and o.pos_ != "PRON" and o.i not in scene.at]
    return (given[0].left_edge.i, words[1]) if given else words


def _is_announced_by(scene: Scene, verb: Token, party: Mention) -> bool:
    """`Norway has decided to close its embassy`, `said they had decided to`, `announced its decision to`; not `he
    decided to visit`, which is told as past."""
    if verb.lemma_.lower() in words_of("publishing") and party.kind in {"country", "organisation"}:
        return True
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    index = scene.voice.get(verb.i)
    speakers = scene.speakers_of(index) if index is not None else []
    own = any(is_own_side(scene, s, party) or (s.country is None and s.role is not None) for s in speakers)
    if own and party.kind == "country" and verb.lemma_ == "decide":
        return True  # Australia decided to send troops, its premier said
    return perfect and (own or (not speakers and party.kind in {"country", "organisation"}))


def _recipient_astray(scene: Scene, content: tuple[Token, tuple[int, int]]) -> tuple[Token, tuple[int, int]] | None:
    """`promised ECOWAS that elections would be held`: the clause that the parser hung on whom it was promised to."""
    named = scene.at.get(content[0].i)
    clause = next((c for c in content[0].children if c.dep_ in {"acl", "relcl", "ccomp"} and is_behind_that(c)), None)
    hears = content[0].lemma_.lower() in words_of("hearers") and clause is not None and modal_of(clause) is not None
    if clause is None or (named is None and not hears) or (named is not None and named.form == "pronoun"):
        return None
    start, end = clause_bounds(clause, without_subject=False)
    return clause, (start + (scene.doc[start].lower_ == "that"), end)


def _bound_with(scene: Scene, token: Token, frame: Frame, parties: list[Mention]) -> list[Mention]:
    """`Indonesia signed a treaty with Singapore`: Singapore is bound as well."""
    if not frame.mutual or not parties:
        return []
    others = [m for f in ("with", "object-with") for m in actors_in(scene, token, f)]
    return [m for m in others[:1] if can_act(m) and m.cluster not in {p.cluster for p in parties}]


def _is_given(token: Token, verb: Token, reported: bool) -> bool:
    """`has not signed`, `refused to promise`, `would have agreed`: nothing was undertaken."""
    possible = POSSIBLE - {"would"} if reported and verb.i != token.i else POSSIBLE  # said they would be willing
    unreal = {modal_of(token), modal_of(verb)} & possible or is_wish(token) or under_negation(token)
    if _is_still_to_do(token) or (is_passive(token) and is_infinitive(token)):
        return False  # expects a deal to be concluded
    if token.dep_ == "acl" and prepositional(token, {"between"}):
        return False  # fears that a deal reached between them will help Chad: told in passing
    if token.lemma_ == "make" and any(c.dep_ == "oprd" or _is_said_of_it(c) for c in token.children):
        return False  # made the pact meaningless
    if token.lemma_ in words_of("receiving") and any(o.lemma_ in words_of("undertakings") for o in objects_of(token)):
        return False  # secured a pledge from
    reduced = token.dep_ == "advcl" and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
    if reduced and any(c.lower_ in {"when", "once", "until"} for c in token.children):
        return False  # when ratified by ten states
    if any(c.lower_ == "no" for o in objects_of(token) for c in o.children):
        return False  # made no promise
    if is_asked(token) or _is_beyond(token) or token.head.lower_ in LESS:
        return False
    below = token.dep_ in {"xcomp", "acl"} or (token.dep_ == "relcl" and is_infinitive(token))
    sought = below and token.head.lemma_.lower() in words_of("failing") | words_of("trying")
    told = token.dep_ == "relcl" and token.tag_ == "VBD"  # once Chad honours the pact it signed
    return not (sought or unreal or (conditions_on(token) and not told) or is_negated(verb) or is_negated(token))


def _is_still_to_do(token: Token) -> bool:
    """`made little progress in agreeing`, `have yet to agree`, `has to agree`."""
    over = token.head.head
    if token.dep_ == "pcomp" and {t.lemma_.lower() for t in (over, *objects_of(over))} & words_of("ways"):
        return True
    late = any(c.lower_ == "yet" for c in token.head.children)
    return token.head.lemma_ == "have" and (late or token.dep_ == "xcomp")


def _is_said_of_it(complement: Token) -> bool:
    """`making an agreement unlikely`: a small clause behind the verb."""
    return complement.dep_ == "ccomp" and complement.pos_ in {"ADJ", "NOUN"} and complement.i > complement.head.i


def _is_beyond(token: Token) -> bool:
    """`will not be able to make commitments`, `might be able to agree`: a verb that is negated or merely possible
    governs it through infinitives and adjectives."""
    for above in governors(token):
        if token.dep_ not in {"xcomp", "acomp"}:
            return False
        if is_negated(above) or modal_of(above) in {"may", "might", "could", "can"}:
            return True
        token = above
    return False


def _says_nothing(scene: Scene, token: Token, content: tuple[Token, tuple[int, int]]) -> bool:
    """`reassured the candidate`: to whom is not yet what; `agreed to this` tells nothing."""
    mention, (start, end) = scene.at.get(content[0].i), content[1]
    hearer = token.lemma_ in {"assure", "reassure"} and content[0].pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}
    named = mention is not None and mention.kind in {"person", "country"}  # pledged the U.S. Will never embargo
    return ((hearer or named) and content[0] in objects_of(token)) or (
        end - start == 1 and scene.doc[start].pos_ in {"PRON", "DET"}
    )


def _parties(scene: Scene, token: Token, verb: Token, frame: Frame) -> list[Mention]:
    """Who is bound; `both sides` are the two named last."""
    if frame.id == "sign-deal" and is_gotten(token):
        return givers(scene, token)
    if (signing := signing_above(token)) is not None:
        return makers_of(scene, subjects_of(signing))
    verbal = frame.pos == "verb"
    tokens = next((t for f in frame.source if (t := fillers(token, f))), []) if verbal else subjects_of(verb)
    found = makers_of(scene, tokens)
    unknown = len(found) == 1 and found[0].kind == "unknown"
    return (last_pair(scene.doc, scene.at, token) if unknown else found) or joint_speakers(scene, tokens)


def _is_outsiders_guess(scene: Scene, token: Token, party: Mention) -> bool:
    """`a signal that the U.S. is willing to strike`, said by an analyst; `showed they were ready to act`, by nobody;
    not `said Chad was committed to the truce`, which may be known."""
    clause = (token, token.head, *token.children)
    weighed = any(c.lower_ in {"whether", "if", "so", "how"} for v in clause for c in v.children)
    if token.lower_ in words_of("being_bound") and not weighed:
        return False
    speaker = scene.speaker_at(token)
    if speaker is None:
        seeming = {token.lemma_.lower(), token.lower_} & words_of("moods")
        return bool(seeming) and "ROOT" not in {token.dep_, token.head.dep_}
    return not is_own_side(scene, speaker, party)
