"""Who accuses whom of what: by a verb of accusing, or by a blameworthy clause inside a statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.arguments import actors_in, content_of, fillers, predicates_of
from kg.extract.blame import Charge, charges_in, is_bad
from kg.extract.breaches import broken_by
from kg.extract.factuality import is_wish
from kg.extract.frames import Frame, load_blame, load_frames
from kg.extract.scene import Scene
from kg.extract.syntax import clause_bounds, conditions_on, is_negated, modal_of, objects_of, subjects_of, trimmed
from kg.model import Accusation, Ground, Mention, Mode, Passage, Statement

__all__ = ["extract_accusations"]

CONCEDING = {"admit", "acknowledge", "concede", "recognise", "recognize", "confess", "deny", "hope", "fear"}
NEVER_ACCUSED = {"place", "unknown"}


def extract_accusations(scene: Scene) -> Iterator[Accusation]:
    """Accusations in the order of their triggers, each pair of accuser and accused once a clause."""
    seen: set[tuple[int, int, int, str]] = set()
    explicit = list(_explicit(scene))
    for accusation in (*explicit, *_by_noun(scene), *_implicit(scene)):
        place = accusation.ground.evidence
        clash = any(
            _repeats(accusation, other) for other in explicit if other is not accusation and accusation not in explicit
        )
        key = (place.start, accusation.source.cluster, accusation.target.cluster, accusation.content)
        if key not in seen and not clash:
            seen.add(key)
            yield accusation


def _repeats(one: Accusation, other: Accusation) -> bool:
    """The same pair, and the one's words lie inside the other's charge: `accused Moscow of not fulfilling`."""
    return (one.source.cluster, one.target.cluster) == (
        other.source.cluster,
        other.target.cluster,
    ) and one.content in other.content


# by a verb of accusing --------------------------------------------------------------------------------------


def _explicit(scene: Scene) -> Iterator[Accusation]:
    frames = load_frames()
    for token in scene.doc:
        for frame in frames.get(token.lemma_.lower(), ()):
            if frame.kind == "accusation" and token.pos_ in {"VERB", "AUX"} and fits(scene, token, frame):
                found = list(_from_frame(scene, token, frame))
                yield from found
                if found:
                    break


def fits(scene: Scene, token: Token, frame: Frame) -> bool:
    """Whether the frame's conditions on object, predicate and complements hold at the token."""
    if any(not fillers(token, f) for f in frame.needs) or (
        frame.needs_any and not any(fillers(token, f) for f in frame.needs_any)
    ):
        return False
    if frame.needs_object and not any(o.lemma_.lower() in frame.needs_object for o in objects_of(token)):
        return False
    predicates = predicates_of(token)
    if frame.needs_predicate and not any(p.lemma_.lower() in frame.needs_predicate for p in predicates):
        return False
    return not frame.needs_bad or any(is_bad(p) for p in predicates)


def _from_frame(scene: Scene, token: Token, frame: Frame) -> Iterator[Accusation]:
    if (
        is_negated(token)
        or is_wish(token)
        or conditions_on(token)
        or modal_of(token) in {"should", "would", "could", "may", "might", "can"}
    ):
        return
    sources = next((s for f in frame.source if (s := actors_in(scene, token, f))), [])
    if _is_mutual(scene, token):
        yield from _mutual(scene, token, frame)
        return
    targets = next((t for f in frame.target if (t := actors_in(scene, token, f))), [])
    content = content_of(scene, token, frame.content)
    words = content[1].text if content else scene.sentence(token).text
    for source in sources:
        for target in targets:
            if target.kind not in NEVER_ACCUSED and source.cluster != target.cluster:
                for charge in (words, *_further(scene, token, content)):
                    yield _accusation(
                        scene, token, source, target, charge, frame.id, frame.subtype, frame.prior, frame.cameo
                    )


def _further(scene: Scene, token: Token, first: tuple[Token, Passage] | None) -> list[str]:
    """`accuses US of backing terrorism, truce violations`: deeds that the parser hung on the verb as further objects."""
    deeds = [o for o in objects_of(token) if first and o.i > first[0].i and o.lemma_.lower() in load_blame().deeds]
    return [scene.passage(o.left_edge.i, o.i + 1).text for o in deeds]


def _is_mutual(scene: Scene, token: Token) -> bool:
    """`Both sides blame each other`, with the reciprocal also misspelt as one word."""
    return any("eachother" in o.lower_ or (o.lower_ in {"other", "another"} and o.i > 0 and scene.doc[o.i - 1].lower_ in {"each", "one"})
               for o in objects_of(token))  # fmt: skip


def _mutual(scene: Scene, token: Token, frame: Frame) -> Iterator[Accusation]:
    parties = scene.actor_list(subjects_of(token))
    if len(parties) == 1 and parties[0].kind in {"unknown", "group"}:
        parties = scene.last_pair(token)
    content = content_of(scene, token, [f for f in frame.content if f != "object"])
    words = content[1].text if content else scene.sentence(token).text
    if len(parties) == 2:
        for source, target in (parties, parties[::-1]):
            yield _accusation(
                scene, token, source, target, words, f"{frame.id}-mutual", frame.subtype, frame.prior, frame.cameo
            )


# by a noun --------------------------------------------------------------------------------------------------


def _by_noun(scene: Scene) -> Iterator[Accusation]:
    """`Indian accusations it was involved`, `charges by Dupont that the fibres violate`, `India's allegations against Pakistan`."""
    for token in scene.doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in accusing_nouns():
            sources = scene.owners(token)
            content = content_of(scene, token, ["claim", "of", "over"])
            targets = _charged_by_noun(scene, token)
            for source in sources:
                for target in targets:
                    if target.kind not in NEVER_ACCUSED and not scene.same_side(source, target):
                        words = (
                            content[1].text
                            if content
                            else scene.passage(token.left_edge.i, token.right_edge.i + 1).text
                        )
                        made = _accusation(
                            scene, token, source, target, words, "accusation-noun", "accuse", 0.75, "112"
                        )
                        yield replace(made, denied=is_rejected(token))


def accusing_nouns() -> frozenset[str]:
    """Nouns of accusing that need no verb: accusation, allegation, charge …"""
    return frozenset({"accusation", "allegation", "charge", "complaint", "criticism", "condemnation"})


def _charged_by_noun(scene: Scene, noun: Token) -> list[Mention]:
    """Against whom: the agent of the clause behind the noun, `against X`, or the denier for a bare one."""
    clause = [a for c in fillers(noun, "claim") for a in scene.actor_list(subjects_of(c))]
    against = scene.actor_list([*fillers(noun, "against"), *fillers(noun, "of")])
    rejecter = scene.actor_list(subjects_of(noun.head)) if is_rejected(noun) else []
    return (clause or against or rejecter)[:2]


def is_rejected(noun: Token) -> bool:
    """Whether the accusation stands under a verb of denying: `rejected Indian accusations`."""
    return any(f.kind == "denial" for f in load_frames().get(noun.head.lemma_.lower(), ())) and noun.dep_ in {
        "dobj",
        "nsubjpass",
    }


# by a blameworthy clause ------------------------------------------------------------------------------------


def _implicit(scene: Scene) -> Iterator[Accusation]:
    for index, statement in enumerate(scene.statements):
        if (
            statement.speaker is None
            or statement.ground.negated
            or _is_nobody(statement.speaker)
            or scene.spoken[index].cue_lemma in CONCEDING
        ):
            continue
        tokens = [t for t in scene.doc if scene.voice.get(t.i) == index]
        for charge in charges_in(tokens):
            yield from _from_charge(scene, charge, statement.speaker)


def _is_nobody(speaker: Mention) -> bool:
    """`officials said`, `a source said`: without a name or a state nobody can be held to an implied charge."""
    words = speaker.text.split()
    return (
        speaker.form == "description"
        and speaker.country is None
        and words[-1].lower() in {"officials", "official", "sources", "source"}
    )


def _from_charge(scene: Scene, charge: Charge, speaker: Mention) -> Iterator[Accusation]:
    for target in _accused(scene, charge):
        if target.kind not in NEVER_ACCUSED and not scene.same_side(speaker, target):
            words = _charge_words(scene, charge)
            yield _accusation(
                scene, charge.predicate, speaker, target, words, charge.rule, "charge", charge.prior, "112"
            )


def _accused(scene: Scene, charge: Charge) -> list[Mention]:
    found = scene.actor_list(charge.agents)
    if found or charge.owned:
        return found
    return (
        [owner for agent in charge.agents for owner in scene.owners(agent)]
        if charge.rule in {"quality", "deed"}
        else []
    )


def _charge_words(scene: Scene, charge: Charge) -> str:
    predicate = charge.predicate
    if charge.owned:
        start, end = predicate.left_edge.i, predicate.right_edge.i + 1
    else:
        start, end = clause_bounds(predicate)
    start, end = trimmed(scene.doc, start, end)
    return scene.passage(start, max(end, start + 1)).text


def _accusation(scene: Scene, token: Token, source: Mention, target: Mention, content: str, rule: str, subtype: str,
                prior: float, cameo: str) -> Accusation:  # fmt: skip
    statement = scene.statement_at(token)
    broken = broken_by(content)
    return Accusation(
        doc=scene.article.id, speaker=statement.speaker if statement and statement.speaker else source, source=source, target=target,
        content=content, ground=_ground(scene, token, rule, prior, statement), subtype="breach" if broken else subtype,
        plover="ACCUSE", cameo=cameo, statement=statement.id if statement else None, breach_of=broken,
    )  # fmt: skip


def _ground(scene: Scene, token: Token, rule: str, prior: float, statement: Statement | None) -> Ground:
    mode: Mode = statement.ground.mode if statement else "narrated"
    certainty = statement.ground.confidence if statement else 1.0
    return Ground(scene.sentence(token), scene.passage(token.i, token.i + 1), rule, mode, round(prior * certainty, 3),
                  hedged=bool(statement and statement.ground.hedged))  # fmt: skip
