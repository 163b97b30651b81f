"""To whom a verb of undertaking owes it: the other party, whom the verb names or whom the act is done to, and whose
message one takes along."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.commitments.joint import to_each_other
from kg.extract.commitments.making import counterparty
from kg.extract.commitments.on_behalf import across
from kg.extract.commitments.partners import paid_by
from kg.extract.factuality import is_infinitive, words_of
from kg.extract.frames import Frame
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
from kg.extract.syntax import conjuncts, objects_of, prepositional, subjects_of
from kg.model import Mention

__all__ = ["message_of", "owed_by_frame", "penalised"]


def owed_by_frame(
    scene: Scene, token: Token, frame: Frame, act: Token, party: Mention, parties: list[Mention]
) -> Mention | None:
    """The other party of an agreement, whom the verb names, or with whom the clause says it is done."""
    pledges = [o for o in objects_of(token) if o.lemma_.lower() in words_of("undertakings")]
    single = bool(pledges) and not prepositional(pledges[0], {"with"})  # announced their pledges
    others = [p for p in parties if p.cluster != party.cluster] if frame.mutual and not single else []
    functions = [f for f in frame.target if f != "coordinated"]
    named = next((actors for f in functions if (actors := actors_in(scene, token, f))), [])
    paid = paid_by(scene, token, party) if frame.mutual else []
    found = paid or [m for m in named if m.cluster != party.cluster] or others or to_each_other(token, party, parties)
    if found or (whose := message_of(scene, act, party)) is not None:
        return found[0] if found else whose
    mutual = frame.mutual and len(parties) > 1  # the other one is among them
    owed = counterparty(scene, token, party, mutual=mutual, threat=frame.subtype == "threat")
    owed = owed or (None if frame.mutual else _owed_by_act(scene, token, act, party))
    return owed or (None if mutual else across(scene, token, party))


def _owed_by_act(scene: Scene, token: Token, act: Token, party: Mention) -> Mention | None:
    """`pledged in a joint statement not to invade Peru`, where the parser hangs the act on the statement."""
    acts = conjuncts(act) if is_infinitive(act) and act.head.i != token.i else []
    return next((m for v in acts if (m := counterparty(scene, v, party)) is not None), None)


def message_of(scene: Scene, act: Token, party: Mention) -> Mention | None:
    """`promised to convey the concerns of the Peruvian government to N'Djamena`: whose concerns they are, and not who
    shall hear of them."""
    if act.lemma_.lower() not in words_of("conveying"):
        return None
    messages = [o for o in objects_of(act) if o.lemma_.lower() in words_of("missives") | words_of("messages")]
    owners = {m.cluster: m for o in messages for m in scene.owners(o) if not scene.same_side(m, party)}
    return next(iter(owners.values())) if len(owners) == 1 else None


def penalised(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """`the sanctions against Chad would be tightened`"""
    penalties = [s for s in subjects_of(token) if s.lemma_.lower() in words_of("penalties")]
    hit = scene.actor_list([t for s in penalties for t in prepositional(s, {"against", "on"})])
    return next((m for m in hit if not scene.same_side(m, party)), None)
