"""What all readers of commitments share: who can be bound, on whose side, and how a commitment is put together."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.frames import Frame
from kg.extract.scene import Scene
from kg.extract.speech import within_speech
from kg.extract.syntax import governors, objects_of, prepositional, trimmed
from kg.model import Commitment, Mention, Status

__all__ = ["can_act", "counterparty", "is_own_side", "make_commitment"]

PLACING = frozenset(
    {
        "in",
        "at",
        "near",
        "across",
        "inside",
        "over",
        "from",
        "into",
        "within",
        "throughout",
        "under",
        "around",
        "outside",
    }
)
ACTING = frozenset({"person", "country", "organisation", "group"})


def can_act(mention: Mention) -> bool:
    """Whether the mention is of a kind that can bind itself."""
    return mention.kind in ACTING


def is_own_side(scene: Scene, speaker: Mention, party: Mention) -> bool:
    """Whether the speaker can bind the party: himself, his state or its bodies, and no other person."""
    if not can_act(party) or (party.kind == "person" and party.cluster != speaker.cluster):
        return False
    return party.cluster == speaker.cluster or scene.same_side(speaker, party)


def counterparty(scene: Scene, token: Token, party: Mention, *, mutual: bool = False) -> Mention | None:
    """With or to whom: a state, body or person that the clause names behind `with` or `to`, not on the party's side."""
    verbs = [v for v in token.subtree if (v.pos_ in {"VERB", "ADV"} or v.i == token.i) and v.lower_ != "according"]
    named = scene.actor_list([t for v in verbs for t in prepositional(v, _towards(v))])
    others = (m for m in named if _is_somebody(m) and not scene.same_side(party, m))
    return next(others, None) or (None if mutual else _touched(scene, token, party))


def _is_somebody(mention: Mention) -> bool:
    """A state, body or person; `with a maritime mission` names none."""
    known = mention.form != "description" or mention.country is not None
    return mention.kind in {"country", "person"} or (mention.kind == "organisation" and known)


def _towards(verb: Token) -> frozenset[str]:
    """`with` names no counterparty in `supplying Ukraine with jets`."""
    return frozenset({"to"} if verb.lemma_ in words_of("supplying") else {"with", "to"})


def _touched(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """`would impose tariffs on Japanese imports`: the one other state or body that the undertaking touches; not where
    it is done (`in Syria`), and nobody when there are two."""
    inside = [t for t in _own_clause(token) if t.i > token.i and t.i in scene.at and not (_is_where(t) or _is_foe(t))]
    named = [scene.at[t.i] for t in inside if scene.at[t.i].form == "name" and scene.at[t.i].kind == "country"]
    others = [m for m in named if not scene.same_side(party, m) and m.cluster != party.cluster]
    acts = [token, *(c for c in token.children if c.dep_ in {"xcomp", "ccomp"})]
    done_to = [m for act in acts for o in objects_of(act) if (m := scene.at.get(o.i)) is not None and m in others]
    if len(done_to) == 1:  # would support Ukraine against Russia
        return done_to[0]
    return others[0] if len({m.country or m.cluster for m in others}) == 1 else None


def _own_clause(verb: Token) -> list[Token]:
    """The tokens under the verb without those of clauses that modify something."""
    found, waiting = [], [verb]
    while waiting:
        found.append(waiting.pop())
        waiting += [c for c in found[-1].children if c.dep_ not in {"relcl", "acl", "parataxis"} and not _is_cause(c)]
    return sorted(found, key=lambda t: t.i)


def _is_foe(token: Token) -> bool:
    """`send troops to battle ISIS`, `in defence against missiles of the North`: who is fought is owed nothing."""
    for above in governors(token):
        if above.pos_ in {"VERB", "AUX"}:
            return above.lemma_.lower() in words_of("combating") and token.dep_ == "dobj"
        if (
            above.lower_ == "against"
            and above.head.lemma_.lower() not in words_of("penalties")
            and above.head.pos_ == "NOUN"
        ):
            return True
    return False


def _is_cause(token: Token) -> bool:
    """`as a result of bombing by Russia`, `amid attacks`: why or when it is undertaken, and not towards whom."""
    if token.dep_ == "advcl" and any(c.lower_ in {"after", "before", "since", "because"} for c in token.children):
        return True
    behind = {c.lower_ for c in token.children}
    return token.dep_ == "prep" and (
        token.lower_ in words_of("causes") or (token.lower_ == "as" and "result" in behind)
    )


def _is_where(token: Token) -> bool:
    """Behind `in`, `at`, `near`, also for the parts of a phrase (`in the Syrian capital`), and `Syrian territory`."""
    while token.dep_ in {"compound", "amod", "poss", "nmod", "conj"} or (
        token.dep_ == "pobj" and token.head.lower_ == "of"
    ):
        token = token.head.head if token.dep_ == "pobj" else token.head
        if token.lemma_.lower() in words_of("grounds"):
            return True
    return token.dep_ == "pobj" and token.head.lower_ in PLACING


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
    start, end = trimmed(scene.doc, *within_speech(scene, token, *words))
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
