"""Who accuses, where the words before tell it: `quoted the ministry as blaming Chad`, `a UN report … . It accused`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, objects_of
from kg.model import Mention

__all__ = ["relayed_by"]

QUOTING = frozenset({"quote", "cite"})


def relayed_by(scene: Scene, token: Token) -> list[Mention]:
    """Who is quoted; of an `it` or `they` that stands for nobody, who speaks there."""
    if token.dep_ == "pcomp" and token.head.lower_ == "as" and token.head.head.lemma_ in QUOTING:
        return scene.actor_list(objects_of(token.head.head))
    doers = agents_of(token)
    if not any(t.lower_ in {"it", "they"} for t in doers) or scene.actor_list(doers):
        return []
    said = [n for n, one in enumerate(scene.spoken) if one.cue is not None and one.cue.root.i == token.i]
    return scene.speakers_of(said[0]) if said else []
