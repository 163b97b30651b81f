"""What all readers of commitments share: who can be bound, on whose side, and how a commitment is put together."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.frames import Frame
from kg.extract.scene import Scene
from kg.extract.syntax import prepositional, trimmed
from kg.model import Commitment, Mention, Status

__all__ = ["can_act", "counterparty", "is_own_side", "make_commitment"]

ACTING = frozenset({"person", "country", "organisation", "group"})


def can_act(mention: Mention) -> bool:
    """Whether the mention is of a kind that can bind itself."""
    return mention.kind in ACTING


def is_own_side(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """Whether the speaker can bind the party: himself, his state or its bodies, and no other person."""
    if not can_act(party) or (party.kind == "person" and party.cluster != speaker.cluster):
        return False
    return party.cluster == speaker.cluster or scene.same_side(speaker, party)


def counterparty(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """With or to whom: a state, body or person that the clause names behind `with` or `to`, not on the party's side."""
    verbs = [v for v in token.subtree if (v.pos_ in {"VERB", "ADV"} or v.i == token.i) and v.lower_ != "according"]
    named = scene.actor_list([t for v in verbs for t in prepositional(v, {"with", "to"})])
    others = (m for m in named if m.kind in {"country", "organisation", "person"} and not scene.same_side(party, m))
    return next(others, None)


def make_commitment(
    scene: Scene,
    token: Token,
    rule: Frame,
    *,
    party: Mention,
    owed_to: Mention | None,
    words: tuple[int, int],
    status: Status,
    subtype: str | None = None,
) -> Commitment:
    """A commitment found at `token`; `words` is the token span of what is undertaken."""
    statement = scene.statement_at(token)
    start, end = trimmed(scene.doc, *words)
    return Commitment(
        doc=scene.article.id,
        speaker=statement.speaker if statement else None,
        source=party,
        target=owed_to,
        content=scene.passage(start, max(end, start + 1)).text,
        ground=scene.ground(token, rule.id, rule.prior),
        subtype=subtype or rule.subtype,
        status=status,
        plover=rule.plover,
        cameo=rule.cameo,
        statement=statement.id if statement else None,
    )
