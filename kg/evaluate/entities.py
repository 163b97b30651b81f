"""Actors found against actors annotated: each one under one name, of the right kind, with role and affiliation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.edges import Record
from kg.evaluate.names import fold
from kg.model import Actor, Findings

__all__ = ["ActorVerdict", "evaluate_entities", "tally_entities"]


@dataclass(frozen=True, slots=True)
class ActorVerdict:
    """What became of one annotated actor. `split`: other actors that got some of its mentions; `merged`: other
    annotated actors that became the same one; `unseen`: its articles in which no mention of it was found."""

    name: str
    actor: Actor | None
    kind: bool
    role: bool
    affiliation: bool
    split: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Found, under one name, apart from all others, and of the right kind."""
        return self.actor is not None and self.kind and not self.split and not self.merged


def evaluate_entities(gold: Sequence[Record], findings: Findings) -> tuple[ActorVerdict, ...]:
    """A verdict for each annotated actor, in the order of the annotation.

    The actor found is the one that most mentions with an annotated name are linked to, in the articles annotated.
    A group passes for an organisation. A place that shares a country's metonym (`in Moscow`) is no split.
    """
    votes = [_votes(entity, findings) for entity in gold]
    chosen = [_most_voted(vote, entity["name"], findings) for entity, vote in zip(gold, votes, strict=True)]
    return tuple(
        _verdict(entity, findings, vote, id, _sharing(id, entity, gold, chosen))
        for entity, vote, id in zip(gold, votes, chosen, strict=True)
    )


def tally_entities(verdicts: Sequence[ActorVerdict]) -> dict[str, int]:
    """How many actors there are, were found, are right, have the right kind, a fitting role, the right affiliation."""
    return {
        "actors": len(verdicts),
        "found": sum(v.actor is not None for v in verdicts),
        "right": sum(v.right for v in verdicts),
        "kind": sum(v.kind for v in verdicts),
        "role": sum(v.role for v in verdicts),
        "affiliation": sum(v.affiliation for v in verdicts),
    }


def _votes(entity: Record, findings: Findings) -> dict[str, list[str]]:
    """Actor → articles of the mentions that carry one of the entity's names."""
    names = {fold(name) for name in (entity["name"], *entity.get("aliases", ()))}
    votes: dict[str, list[str]] = {}
    for link in findings.links:
        mention = link.mention
        if mention.doc in entity["docs"] and names & {fold(mention.text), fold(mention.name)} - {None}:
            votes.setdefault(link.actor, []).append(mention.doc)
    return votes


def _most_voted(votes: Mapping[str, Sequence[str]], name: str, findings: Findings) -> str | None:
    """The actor with most votes; among equals the one that is called like the annotated one."""
    called = {id: fold(actor.name) == fold(name) for id, actor in findings.actors.items()}
    return min(votes, key=lambda id: (-len(votes[id]), not called.get(id), id), default=None)


def _sharing(id: str | None, entity: Record, gold: Sequence[Record], chosen: Sequence[str | None]) -> tuple[str, ...]:
    """The other annotated actors that became the same one."""
    pairs = zip(gold, chosen, strict=True)
    return tuple(other["name"] for other, its in pairs if its == id is not None and other is not entity)


def _verdict(
    entity: Record, findings: Findings, votes: Mapping[str, Sequence[str]], id: str | None, merged: tuple[str, ...]
) -> ActorVerdict:
    actor = findings.actors.get(id) if id else None
    if actor is None or id is None:
        return ActorVerdict(entity["name"], None, False, False, False, unseen=tuple(entity["docs"]))
    others = [findings.actors[other] for other in sorted(votes) if other != id and other in findings.actors]
    return ActorVerdict(
        name=entity["name"],
        actor=actor,
        kind=entity["type"] == ("organisation" if actor.kind == "group" else actor.kind),
        role=not entity["role"] or bool(_content_words(entity["role"]) & _content_words(actor.role)),
        affiliation=not entity["affiliation"] or fold(entity["affiliation"]) in _belongs_to(actor, findings),
        split=tuple(o.name for o in others if o.kind != "place" or entity["type"] == "place"),
        merged=merged,
        unseen=tuple(doc for doc in entity["docs"] if doc not in votes[id]),
    )


def _content_words(role: str | None) -> set[str]:
    return set((fold(role) or "").split()) - {"of", "for", "to", "in", "and", "s"}


def _belongs_to(actor: Actor, findings: Findings) -> set[str | None]:
    """The folded names of the states and bodies an actor is said to belong to, one step up the tree included."""
    known = {id for id in (actor.affiliation, actor.country) if id}
    known |= {country for id in known if id in findings.actors and (country := findings.actors[id].country)}
    return {fold(findings.actors[id].name if id in findings.actors else id.replace("-", " ")) for id in known}
