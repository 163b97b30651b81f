"""Charges inside a demand: who is told to stop bombing is said to bomb, and so is he whose bombing shall end."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations.making import can_be_accused, make_accusation
from kg.extract.blame import deed_rule
from kg.extract.bounds import clause_bounds, trimmed
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_deeds, load_gerunds, load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import (
    governors,
    is_negated,
    modal_of,
    objects_of,
    of_names_the_victim,
    prepositional,
    subjects_of,
)
from kg.extract.tenses import SUBJECTS
from kg.model import Accusation, Mention

__all__ = ["accused_by_demand", "who_stops", "whom_asked"]

BESIDE = frozenset({"poss", "amod", "compound", "nmod"})
OWN = frozenset({"its", "their", "his", "her", "such", "these"})


def accused_by_demand(scene: Scene) -> Iterator[Accusation]:
    """`China has told the West to “stop interfering”`, `“Turkey must stop arming rebels,” Greece said`."""
    rule = load_rule("demand-to-stop")
    for token in scene.words.of(words_of("stopping") | words_of("mending")):
        if token.pos_ == "VERB" and not is_negated(token):
            wrong = next(_wrongs(token), None)
            for source, target in _parties(scene, token) if wrong is not None else ():
                if wrong is not None and can_be_accused(target) and not scene.same_side(source, target):
                    words = scene.passage(*trimmed(scene.doc, *_bounds(wrong))).text
                    yield make_accusation(scene, token, rule, source=source, target=target, content=words)
    yield from _of_ends(scene)


def _wrongs(verb: Token) -> Iterator[Token]:
    """What is to be stopped, or set right, and is a wrong: `stop shelling us`, `correct its mistakes`."""
    if verb.lemma_.lower() in words_of("stopping"):
        yield from (c for c in _stopped(verb) if _is_wrong(c) or _is_fault(c))
    else:
        yield from (o for o in objects_of(verb) if _is_fault(o))


def _is_fault(noun: Token) -> bool:
    """`its mistakes`, `its erroneous decision`, `such provocative acts`; not `its policy`, `the mistakes`."""
    before = {c.lower_ for c in noun.lefts}
    if noun.pos_ != "NOUN" or not before & OWN:
        return False
    called = bool(before & words_of("mistaken")) or noun.lemma_.lower() in words_of("faults")
    return called or _is_condemned(noun)


def _of_ends(scene: Scene) -> Iterator[Accusation]:
    """`demanded an end to the shelling of markets by the army`: by whom it demands that."""
    rule = load_rule("demand-to-end")
    for token in scene.words.of(words_of("ends")):
        verb = _demanding(token) if token.pos_ == "NOUN" else None
        if verb is None:
            continue
        for deed in _ended(token, verb):
            words = scene.passage(deed.left_edge.i, max(deed.right_edge.i, _last(deed, verb)) + 1).text
            for source, target in ((s, t) for s in _demanders(scene, verb) for t in _doers(scene, deed, verb)):
                if can_be_accused(target) and not scene.same_side(source, target):
                    yield make_accusation(scene, deed, rule, source=source, target=target, content=words)


def _demanding(noun: Token) -> Token | None:
    """The verb or noun above that demands it: `demanded an end`, `called for a halt`, `her call for an end`, `called on
    Chad to put an end to`."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on"} else noun.head
    if above.lemma_ in {"put", "bring"} and noun.dep_ == "dobj" and above.dep_ == "xcomp":
        above, wanted = above.head, above.head.lemma_.lower() in words_of("demanding") | words_of("calling")
    else:
        wanted = above.lemma_.lower() in words_of("calling")
    object_of = noun.dep_ in {"dobj", "pobj"} or (noun.dep_ == "nsubjpass" and above.pos_ == "VERB")
    return above if wanted and object_of and not is_negated(above) else None


def _ended(noun: Token, verb: Token) -> list[Token]:
    """The wrongs that shall end; also where the parser hangs them on the verb."""
    kinds = load_deeds() | load_blame().operations | load_blame().crimes
    strayed = [t for v in (verb, noun.head) for t in prepositional(v, {"to"}) if t.i > noun.i]
    near = prepositional(noun, {"to", "of", "in"}) or strayed
    return [t for t in near if t.lemma_.lower() in kinds or _is_fault(t)]


def _demanders(scene: Scene, verb: Token) -> list[Mention]:
    """Who demands it; of `sent letters to Paris calling for an end`, who sent them."""
    speaker = scene.speaker_at(verb)
    strayed = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.sent.root.pos_ == "VERB"
    demanding = verb.sent.root if strayed else verb
    own = scene.actor_list(subjects_of(demanding)) if demanding.pos_ == "VERB" else scene.owners(verb)
    return own or ([speaker] if speaker is not None else [])


def _doers(scene: Scene, deed: Token, verb: Token) -> list[Mention]:
    """Whose the wrong is; also where the parser hangs `by` elsewhere; behind `of` stands who suffers it."""
    near = [*deed.subtree, verb, *(g for g in governors(deed) if g.lemma_.lower() in words_of("ends"))]
    by = [t for n in near for t in prepositional(n, {"by"}) if t.i > deed.i]
    if any(c.tag_ == "PRP$" for c in deed.lefts):  # called on Chad to put an end to its unlawful conduct
        return scene.actor_list([*prepositional(verb, {"on", "upon"}), *objects_of(verb)])[:1]
    return scene.actor_list(by) or scene.actor_list([c for c in deed.lefts if c.dep_ in BESIDE])


def _last(deed: Token, verb: Token) -> int:
    """The end of what is charged, with the doers that are told behind it."""
    return max((t.right_edge.i for t in prepositional(verb, {"by"}) if t.i > deed.i), default=deed.i)


def _bounds(wrong: Token) -> tuple[int, int]:
    return clause_bounds(wrong) if wrong.pos_ == "VERB" else (wrong.left_edge.i, wrong.right_edge.i + 1)


def _stopped(verb: Token) -> list[Token]:
    """What is to be stopped: `stop interfering`, `refrain from interfering`, `end its occupation`."""
    under = [c for c in verb.children if c.dep_ in {"xcomp", "pcomp"} and (c.tag_ == "VBG" or _is_gerund(c))]
    return under + [
        t for t in (*prepositional(verb, {"from"}), *objects_of(verb)) if t.tag_ == "VBG" or t.pos_ == "NOUN"
    ]


def _is_wrong(stopped: Token) -> bool:
    """A verb of a wrong; a wrong as noun that is one's own: `its aggression`, `its provocative patrols`, not `the
    killings`."""
    if stopped.pos_ == "VERB":
        return deed_rule(stopped) is not None
    if stopped.dep_ in {"xcomp", "pcomp"} and _is_gerund(stopped):
        return stopped.lemma_.lower() in load_gerunds()
    own = any(c.tag_ == "PRP$" for c in stopped.children) or (of_names_the_victim(stopped) and bool(_victims(stopped)))
    helps = stopped.lemma_ == "support" and not {t.lemma_.lower() for t in stopped.subtree} & load_blame().abet_objects
    wrong = stopped.lemma_.lower() in load_deeds() | load_blame().operations
    return (own and not helps and wrong) or _is_condemned(stopped)


def _is_condemned(noun: Token) -> bool:
    """`stop its provocative actions`, `dangerous manoeuvres of this kind`; not `stop any illegal moves`."""
    blame, before = load_blame(), {c.lower_ for c in noun.lefts}
    bad = bool(before & (blame.epithets | blame.hazardous)) and not before & {"any", "all", "further", "possible"}
    return bad and noun.lemma_.lower() in blame.condemned_deeds


def _is_gerund(noun: Token) -> bool:
    """`stop bombing hospitals`, where the tagger takes the first for a noun."""
    return noun.lower_.endswith("ing") and bool(objects_of(noun))


def _victims(deed: Token) -> list[Token]:
    """`the execution of protesters`; of a plague, of crime nobody is one."""
    return [t for t in prepositional(deed, {"of"}) if t.pos_ in {"NOUN", "PROPN"} and t.tag_ in {"NNS", "NNP", "NNPS"}]


def _parties(scene: Scene, verb: Token) -> list[tuple[Mention, Mention]]:
    """Who demands and of whom: around a verb of demanding, or the speaker of `must stop`, `until it stops` and its
    subject."""
    verb = _first_demanded(verb)
    head = verb.head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and head.lemma_.lower() in words_of("demanding"):
        told = [*objects_of(head), *prepositional(head, {"on", "upon", "to"}), *subjects_of(verb)[:1]]
        # “Stop bombing us,” Armenia told Azerbaijan; not `the raid will end the siege, he told reporters`
        spoken = verb.i < head.i and not any(c.dep_ in {"nsubj", "aux"} for c in verb.children)
        told = [] if is_negated(head) else told
        targets = scene.actor_list([t for t in told if (t.i < verb.i or spoken) and t not in subjects_of(head)])
        return [(s, t) for s in scene.actor_list(subjects_of(head)) for t in targets[:2] if s.cluster != t.cluster]
    speaker = scene.speaker_at(verb)
    bound = modal_of(verb) in {"must", "should"} or (head.lemma_ in {"need", "have"} and verb.dep_ == "xcomp")
    bound = bound or any(c.dep_ == "mark" and c.lower_ in {"until", "unless"} for c in verb.children)
    return [(speaker, t) for t in scene.actor_list(subjects_of(verb))] if speaker is not None and bound else []


def whom_asked(scene: Scene, verb: Token) -> list[Mention]:
    """Of `urged Chad to cancel the decree` Chad."""
    return [target for _, target in _parties(scene, verb) if can_be_accused(target)]


def _first_demanded(verb: Token) -> Token:
    """`urged Chad to correct its mistakes and stop shelling us`: the first of those verbs."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB" and not _has_subject(verb):
        verb = verb.head
    return verb


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def who_stops(scene: Scene, thing: Token) -> list[Mention]:
    """Of `Chad should call off the launch, which is a violation`: whose it is, as who shall drop it does it."""
    verb = thing.head
    if thing.dep_ != "dobj" or verb.pos_ != "VERB" or is_negated(verb):
        return []
    ways = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {c.lower_}" for c in verb.children if c.dep_ == "prt")}
    stops = ways & (words_of("stopping") | words_of("dropping")) and modal_of(verb) in {"should", "must"}
    named = [s for s in subjects_of(verb) if s.pos_ != "PRON"]  # not `they should stop this demand`: who knows whose
    return [m for m in scene.actor_list(named) if can_be_accused(m)] if stops else []
