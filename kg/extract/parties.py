"""The actors that fill a function of a frame, looking through nouns at their doers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from spacy.tokens import Token

from kg.extract.anaphora import doer_aside, doer_before, last_to_speak, owner_before
from kg.extract.bare_sides import bare_side
from kg.extract.factuality import is_asserted, words_of
from kg.extract.frames import load_blame, load_frames
from kg.extract.functions import fillers
from kg.extract.judged import deed_called, deed_judged
from kg.extract.naming import predicates_of, strayed_from
from kg.extract.scene import Scene
from kg.extract.syntax import (
    agents_of,
    by_whom,
    conjuncts,
    governors,
    is_negated,
    is_passive,
    objects_of,
    prepositional,
    subjects_of,
)
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["actors_in", "listed", "without_heading"]

REASONS = frozenset({"over", "for", "after", "about", "amid", "in"})
BARE = frozenset({"group", "organisation"})
ABOUT = {"over", "at", "about", "with", "of", "for"}


def actors_in(scene: Scene, trigger: Token, function: str) -> list[Mention]:
    """The actors that fill a function, each once; of `of-agent`, `at-agent` … who does what the preposition governs."""
    if function.endswith("-agent"):
        about = fillers(trigger, function.removesuffix("-agent"))
        return _unique(a for t in about for a in _doers(scene, t))
    if function.startswith("any-") and function != "any-from":  # filed a lawsuit in a Paris court against the prince
        word = function.removeprefix("any-")
        aside = {t.i for c in fillers(trigger, "charged-for") for t in c.subtree}  # over its crackdown on protesters
        near = (t for t in trigger.subtree if t.i not in aside)
        return _unique(a for t in near for g in prepositional(t, {word}) for a in scene.actors(g))
    if function in THROUGH:
        return _unique(THROUGH[function](scene, trigger))
    return scene.actor_list(fillers(trigger, function))


def _objects(scene: Scene, trigger: Token) -> Iterable[Mention]:
    if any(o.lower_ == "what" for o in objects_of(trigger)):
        # what it called Chad's aggression, plots by Chad
        named = [
            a for t in predicates_of(trigger) for a in scene.owners(t) or scene.actor_list(strayed_from(trigger, t))
        ]
        return named or scene.actor_list(_doer_above(trigger))
    things = without_heading(objects_of(trigger))
    if trigger.dep_ in {"acl", "relcl"} and (one := scene.actor_list([s for o in things for s in _one_of_those(o)])):
        return one
    return [a for o in things for a in listed(scene, o) or scene.actors(o)]


def _one_of_those(people: Token) -> list[Token]:
    """`Weber was among six people charged with theft`, `Chad is one of the states accused of it`: Weber, Chad."""
    above = people.head if people.dep_ == "pobj" else people
    verb = above.head if above.lower_ == "among" else above.head.head
    one = above.lower_ == "among" or (above.lower_ == "of" and above.head.lower_ == "one" and above.head.dep_ == "attr")
    return subjects_of(verb) if one and verb.lemma_ == "be" and not is_negated(verb) else []


def without_heading(nouns: Sequence[Token]) -> Sequence[Token]:
    """`countries mainly Turkey and Qatar`, where the comma is lost: Turkey and Qatar."""
    first = nouns[0] if len(nouns) > 1 else None
    if first is None or first.lemma_.lower() not in actor_words("listing") or first.i + 1 >= len(first.doc):
        return nouns
    return nouns[1:] if first.nbor().lower_ in actor_words("singling") else nouns


def listed(scene: Scene, noun: Token) -> list[Mention]:
    """`countries, mainly Turkey and Qatar`: those; of `the US Israel and Britain`, where commas are lost, also the
    names that the parser takes for part of the next one."""
    if noun.lemma_.lower() in actor_words("listing"):
        named = [c for c in noun.children if c.dep_ == "appos" and any(a.dep_ == "advmod" for a in c.lefts)]
        members = [t for n in named for t in conjuncts(n)] + prepositional(noun, {"including"})
        return [a for t in members for a in listed(scene, t) or scene.actors(t)]
    joined = any(c.dep_ == "cc" for c in noun.rights) and noun.i in scene.at and scene.at[noun.i].kind == "country"
    before = [scene.at[c.i] for c in noun.lefts if c.dep_ == "compound" and c.i in scene.at] if joined else []
    lost = [m for m in before if m.kind == "country" and m.cluster != scene.at[noun.i].cluster]
    return [*lost, *scene.actors(noun)] if lost else []


def _object_owners(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """Whose the object is, whatever the text tells it by: `condemned Israel's raid`, `the bombing`, `this`."""
    for noun in (n for o in objects_of(trigger) for n in _named_as(o)):
        treaty = noun.pos_ == "PROPN" and noun.lemma_.lower() in words_of("agreements")
        people = noun.tag_ == "NNPS" and noun.ent_type_ == "NORP"  # the Syrian Kurds are not Syria
        if treaty or people or noun.lower_ in scene.seeds.groups:  # the Trade Agreement of Benin, critics of Benin
            continue
        yield from (
            doer_aside(scene, noun)
            or scene.owners(noun)
            or deed_judged(scene, trigger, noun)
            or owner_before(scene, noun)
            or _claimant(scene, trigger, noun)
            or doer_before(scene, noun)
            or deed_called(scene, trigger, noun)
        )


def _subject_owners(scene: Scene, trigger: Token) -> Iterable[Mention]:
    return [a for t in subjects_of(trigger) for a in doer_aside(scene, t) or scene.owners(t) or scene.actors(t)]


def _behind_object(*words: str) -> Callable[[Scene, Token], Iterable[Mention]]:
    """Behind the preposition that hangs on the object: `a treaty with Singapore`."""
    return lambda scene, trigger: [
        a for t in objects_of(trigger) for g in prepositional(t, words) for a in scene.actors(g)
    ]


def _criticised(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`offered criticism of Malta's handling of the case`: who is behind what is criticised."""
    return [
        a
        for t in objects_of(trigger)
        for g in prepositional(t, {"of", "on", "at", "to"})
        for a in scene.actors(g) or scene.owners(g)
    ]


def _doubted(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`cast doubt on the intentions of Chad`, `on Chad's word`, `on Chad`."""
    near = (trigger, *objects_of(trigger))
    return [a for t in near for g in prepositional(t, {"on", "upon"}) for a in scene.owners(g) or scene.actors(g)]


def _who_asked(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`accepted Canada's request`: Canada; not `accepted the truce sponsored by Norway`."""
    asked = [o for o in objects_of(trigger) if o.lemma_.lower() in words_of("requests")]
    return [a for o in asked for a in scene.owners(o)]


def _countries_of_objects(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`summoned the Russian ambassador`: a protest to Russia; not where it is against what another did (`summoned the
    Swiss ambassador to protest against U.S. sanctions`)."""
    people = [a for o in objects_of(trigger) for a in scene.actors(o)]
    aims = fillers(trigger, "infinitive")
    against = [t for c in aims for t in (*objects_of(c), *prepositional(c, {"against", "at"}))]
    others = {a.country for t in against for a in scene.actors(t) or scene.owners(t) if a.country is not None}
    return [scene.country_of(a) for a in people if a.country is not None and others <= {a.country}]


def _talked_of(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`expressed deep concern over decisions adopted by the US`; the parser may hang `that …` on the verb."""
    about = [t for o in objects_of(trigger) for t in prepositional(o, ABOUT)] or prepositional(trigger, {"at", "over"})
    about = [t for t in about if t.lemma_.lower() not in words_of("neutral")]  # concern over Russia's role
    named = [a for t in about for a in _doers(scene, t) or _makers_inside(scene, t)]
    named = named or [a for o in objects_of(trigger) for c in fillers(o, "claim") for a in _dismaying(scene, c)]
    return named or [a for c in trigger.children if c.dep_ == "ccomp" for a in _makers_inside(scene, c)]


def _dismaying(scene: Scene, verb: Token) -> list[Mention]:
    """`expressed concern that Chad had moved its guns`: who does what is done; not `that Chad could`, `that people
    were dying`."""
    does = verb.pos_ == "VERB" and bool(objects_of(verb)) and not is_passive(verb)
    done = does and is_asserted(verb) and verb.lemma_.lower() not in load_blame().suffering
    return scene.actor_list(subjects_of(verb)) if done else []


def _speaker(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`A Chinese ship is suspected of smuggling, the newspaper said`: who says so."""
    speaker = scene.speaker_at(trigger)
    return [speaker] if speaker is not None and is_passive(trigger) and not by_whom(trigger) else []


def _hit_out_at(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`lashed out at Turkey`, `at Turkey's raid`."""
    return [a for t in fillers(trigger, "out-at") for a in scene.actors(t) or scene.owners(t)]


def _claimant(scene: Scene, trigger: Token, taken_up: Token) -> list[Mention]:
    """`Ankara dismissed this as propaganda`: whose words they were."""
    dismisses = trigger.lemma_ in {"dismiss", "reject", "deride", "ridicule"} and taken_up.pos_ in {"PRON", "DET"}
    return last_to_speak(scene, taken_up) if dismisses else []


def _doer_above(trigger: Token) -> list[Token]:
    """`IS has blown up temples in what UNESCO has called a war crime`: who does the verb that the clause hangs on."""
    frames = load_frames().get(trigger.head.lemma_.lower(), ())
    judging = any(f.kind == "accusation" and not (f.needs or f.needs_any or f.needs_object) for f in frames)
    if trigger.dep_ in {"ccomp", "dobj"} and trigger.head.pos_ == "VERB" and not judging:
        return agents_of(trigger.head)  # has imposed what Peru called an illegal tariff
    # pull back from what, blew up temples in what
    verb = next((g for g in governors(trigger.head) if g.pos_ == "VERB"), None) if trigger.dep_ == "pcomp" else None
    return agents_of(verb) if verb is not None else []


def _done_to(scene: Scene, trigger: Token) -> Iterable[Mention]:
    """`expelled three Russian envoys over what it called spying`, `called on Chad to end what it called torture`: whom
    the verb above is done to; people of a state stand for it."""
    if not any(o.lower_ == "what" for o in objects_of(trigger)):
        return []
    verb = next((g for g in governors(trigger) if g.pos_ == "VERB"), None)
    reason = trigger.dep_ == "pcomp" and trigger.head.lower_ in REASONS
    if (
        verb is None
        or is_passive(verb)
        or not (reason or (trigger.dep_ != "pcomp" and verb.dep_ in {"xcomp", "ccomp"}))
    ):
        return []
    told = [verb, verb.head] if not reason else [verb]
    things = [o for v in told for o in objects_of(v)]
    whom = [*things, *(t for n in (*told, *things) for t in prepositional(n, {"on", "upon", "against", "to"}))]
    found = [a for t in whom for a in scene.actors(t) or scene.owners(t)]
    return [scene.country_of(a) if a.form == "description" else a for a in found]


def _serves(name: Token) -> bool:
    """`depicts them as a pawn of Russia`: it is not Russia that is blamed."""
    return name.lemma_.lower() in load_blame().puppets | load_blame().tools


def _bare_owners(scene: Scene, noun: Token) -> list[Mention]:
    """`dismissed it as rebel propaganda`: the rebels that the article tells of; not `called it a rebel group`."""
    if noun.i in scene.covering:
        return []
    sides = (scene.covering.get(c.i) or bare_side(scene, c) for c in noun.lefts)
    return [m for m in sides if m is not None and m.kind in BARE]


def _named_as(token: Token) -> list[Token]:
    """`condemned what it called Ethiopia's unilateral move`: the move; any other object stays."""
    if token.lower_ != "what":
        return [token]
    clauses = [token.head, *(c for c in token.head.children if c.dep_ == "ccomp")]
    return [c for clause in clauses for c in clause.children if c.dep_ in {"oprd", "xcomp"}]


def _makers_inside(scene: Scene, noun: Token) -> list[Mention]:
    """`the impact that the decisions adopted by the US have`: behind a `by` anywhere in the phrase."""
    return scene.actor_list([g for t in noun.subtree for g in prepositional(t, {"by"})])


def _doers(scene: Scene, token: Token) -> list[Mention]:
    """`complained of Russian jets flying into`, `of attacks by rebels`: who does what is complained of."""
    if token.pos_ in {"VERB", "AUX"}:
        return scene.actor_list(subjects_of(token))
    named = token.pos_ == "PROPN"  # blamed it on Bosnian Muslims: not on Bosnia
    return scene.actors(token) or ([] if named else scene.owners(token))


def _unique(mentions: Iterable[Mention]) -> list[Mention]:
    found: dict[int, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.cluster, mention)
    return list(found.values())


THROUGH: Mapping[str, Callable[[Scene, Token], Iterable[Mention]]] = {
    "object": _objects,
    "object-owner": _object_owners,
    "subject-owner": _subject_owners,
    "object-against": _behind_object("against"),
    "object-into": _behind_object("into", "of"),
    "object-to": _behind_object("to"),
    "to-state": lambda scene, verb: [a for t in prepositional(verb, {"to"}) for a in scene.actors(t) if a.country],
    "object-for": _behind_object("for"),
    "object-with": _behind_object("with"),
    "object-upon": _behind_object("on", "upon", "against", "at"),
    "object-behind": _criticised,
    "on-owner": _doubted,
    "object-giver": _who_asked,
    "object-country": _countries_of_objects,
    "object-over": _talked_of,
    "predicate-owner": lambda scene, trigger: [
        a for t in predicates_of(trigger) if not _serves(t) for a in scene.owners(t) or _bare_owners(scene, t)
    ],
    "out-at": _hit_out_at,
    "done-to": _done_to,
    "speaker": _speaker,
}
