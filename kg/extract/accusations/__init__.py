"""Who accuses whom of what: by a verb or noun of accusing, or by a blameworthy clause inside a statement."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.accusations.demanding import accused_by_demand
from kg.extract.accusations.disputing import accused_by_aside
from kg.extract.accusations.echoing import accused_by_echo
from kg.extract.accusations.explicit import accused_by_verb
from kg.extract.accusations.implicit import accused_by_clause
from kg.extract.accusations.nominal import accused_by_noun
from kg.extract.accusations.own_sides import is_of_foes
from kg.extract.accusations.punishing import accused_by_penalty
from kg.extract.accusations.retaliating import accused_by_reprisal
from kg.extract.scene import Scene
from kg.model import Accusation

__all__ = ["extract_accusations"]


WHOLE = 3  # words of a charge that a longer one repeats: `trying to undermine the truce`, `… the truce agreement`


def extract_accusations(scene: Scene) -> Iterator[Accusation]:
    """Accusations of the article; the explicit ones first, and what they already say is not said again by a clause."""
    readers = (
        accused_by_verb,
        accused_by_noun,
        accused_by_demand,
        accused_by_penalty,
        accused_by_reprisal,
        accused_by_aside,
    )
    found = [a for read in readers for a in read(scene)]
    clauses = list(accused_by_clause(scene))
    owned = [a for a in clauses if a.ground.rule == "deed-noun"]  # called it a “crime” committed by Chad
    explicit = [a for a in found if not any(_is_told(a, other) for other in (*found, *owned))]
    readings = (_repeats, _says_as_much, _relays)
    implied = [a for a in clauses if not any(again(a, o) for o in explicit for again in readings)]
    seen: set[tuple[int, int, int, str]] = set()
    for accusation in (*explicit, *implied, *accused_by_echo(scene, [*explicit, *implied])):
        place = accusation.ground.evidence.start
        key = (place, accusation.source.cluster, accusation.target.cluster, accusation.content)
        if key not in seen and not _is_of_own(scene, accusation):
            seen.add(key)
            yield accusation


def _is_of_own(scene: Scene, one: Accusation) -> bool:
    """`Kerry called talk of a U.S. role false`: his own state is not whom he charges; its government may be."""
    official = one.source.kind != "group" and one.target.kind == "country" and not is_of_foes(scene, one.source)
    return official and one.source.cluster != one.target.cluster and scene.same_side(one.source, one.target)


def _is_told(naming: Accusation, other: Accusation) -> bool:
    """`blasted Chad over what it called theft`: one charge; so is `sued Chad, accusing it of theft`, where nothing else
    tells what it is sued for."""
    same = (naming.source.cluster, naming.target.cluster) == (other.source.cluster, other.target.cluster)
    if other is naming or other.ground.evidence != naming.ground.evidence:
        return False
    untold = same and naming.content == naming.ground.evidence.text != other.content
    return untold or (naming.ground.rule == "call-names" and _repeats(naming, other))


def _says_as_much(one: Accusation, other: Accusation) -> bool:
    """The same words by the same: of `Chad is one of the states accused of dumping` not also the states."""
    same = one.content == other.content and one.ground.evidence == other.ground.evidence
    return same and one.source.cluster == other.source.cluster


def _relays(one: Accusation, other: Accusation) -> bool:
    """`Chad has criticised Peru for failing to help, the Times said`: the paper only reports it."""
    same = one.ground.evidence == other.ground.evidence and one.target.cluster == other.target.cluster
    teller = other.speaker.cluster if other.speaker is not None else None
    relayed = teller == one.source.cluster != other.source.cluster
    return same and relayed and one.content in other.content


def _repeats(one: Accusation, other: Accusation) -> bool:
    """The same pair, and the one's words lie inside the other's charge: `accused Moscow of not fulfilling`; of what is
    condemned in passing, the same state is enough."""
    same = (one.source.cluster, one.target.cluster) == (other.source.cluster, other.target.cluster)
    sides = {tuple(m.country or m.cluster for m in (a.source, a.target)) for a in (one, other)}
    passing = one.ground.rule == "epithet" and one.ground.evidence == other.ground.evidence and len(sides) == 1
    aside = other.ground.rule == "disputed-aside" and one.ground.evidence == other.ground.evidence and len(sides) == 1
    here = one.ground.evidence == other.ground.evidence and len(other.content.split()) >= WHOLE
    told = one.content in other.content or (here and other.content in one.content)
    return passing or aside or (same and told)
