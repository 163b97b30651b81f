"""Who says `we` and does not mean his state: a firm's man, a mayor, the minister of a province, a party's lawmaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.pairs import is_pair
from kg.extract.syntax import conjuncts, prepositional
from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import Seeds, load_seeds

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["firm_of", "is_private", "represented_by", "speaks_for_himself", "spoken_with"]

LONGEST = 3  # words of a place before an office: New York City Correction Commissioner


def speaks_for_himself(scene: Scene, speaker: Mention) -> bool:
    """Whether `we` of his is not the state he lives in: `the president of the Google project`, `Mayor Weber`, `Alabama
    Secretary of State Hansen`, `Democratic Representative Weber`, `the head of a fund`."""
    if speaker.kind != "person" or speaker.country is None:
        return False
    own = [m for m in scene.mentions if m.cluster == speaker.cluster and m.form != "pronoun"]
    roles = [m.role for m in own if m.role]
    if any(_is_of_firm(scene.seeds, m) for m in own) or any(map(_is_of_seat, roles)) or _has_trade(own):
        return True
    if speaker.entry is not None or not roles:
        return False  # the gazetteer knows what he is
    return any(map(_is_local, roles)) or all(map(_is_bare, own))


def firm_of(scene: Scene, speaker: Mention) -> Mention | None:
    """The listed firm for which his title says he speaks: `“We will pay,” Weber AG's spokesman said` binds it."""
    own = [m for m in scene.mentions if m.cluster == speaker.cluster and _is_of_firm(scene.seeds, m)]
    firms = {m.affiliation for m in own if actor_words("firm-voices") & {*(m.role or "").lower().split()}}
    return next((m for m in scene.mentions if len(firms) == 1 and m.entry in firms), None)


def is_private(scene: Scene, person: Mention) -> bool:
    """Whether the article gives him no office, body, party or state: `“I would hang out,” Weber said` is nobody's
    policy."""
    if person.kind != "person" or person.entry is not None:
        return False
    own = [person, *(m for m in scene.mentions if m.cluster == person.cluster)]
    return _has_trade(own) or not any(m.country or m.affiliation or m.role or _is_of_somebody(scene, m) for m in own)


def _has_trade(own: Sequence[Mention]) -> bool:
    """`Ana Weber, 55, a nurse`, who holds no office."""
    roles = [m.role.lower().split()[-1] for m in own if m.role]
    return bool(roles) and actor_words("trades").issuperset(roles)


def _is_of_somebody(scene: Scene, mention: Mention) -> bool:
    """`Oslo Democrat Anna Weber`, `Peter Hansen of Greenpeace`."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None:
        return False
    if any(t.lower_ in actor_words("partisans") for t in scene.doc[max(0, span.start - 1) : span.end]):
        return True
    behind = [t.i for t in prepositional(span.root, {"of", "from", "with", "at"})]
    return any(scene.at[i].kind in {"organisation", "country"} for i in behind if i in scene.at)


def _is_of_firm(seeds: Seeds, mention: Mention) -> bool:
    entry = seeds.entries.get(mention.affiliation or "")
    return entry is not None and entry.category == "company"


def _is_of_seat(role: str) -> bool:
    """`Democratic U.S. Representative`, `House Speaker`; not `Republican president`."""
    words = role.lower().split()
    return bool(actor_words("partisan") & set(words)) and words[-1] in actor_words("seats-of-party")


def _is_local(role: str) -> bool:
    """`New York Mayor`, `Alabama Secretary of State`; not `central bank governor`, nor behind a dateline (`MOSCOW
    Defence Minister`)."""
    if role.lower().split()[-1] in actor_words("local-offices") and "bank" not in role.lower():
        return True
    words = [w.lower() for w in role.split() if not (w.isupper() and w.isalpha() and len(w) > 1)]
    return any(" ".join(words[:size]) in _places() for size in range(1, LONGEST + 1))


def _is_bare(mention: Mention) -> bool:
    """`Weber, head of a fund`: an office of any house, and no state beside."""
    heads = (mention.role or "").lower() in actor_words("heads-of-any")
    return mention.form == "name" and mention.affiliation is None and (mention.role is None or heads)


@cache
def _places() -> frozenset[str]:
    """Names of towns and provinces in lower case, but those that stand for a state (`Moscow`)."""
    entries = load_seeds().entries.values()
    seats = {n.text.lower() for e in entries for n in e.names if n.sense == "metonym"}
    return frozenset(n.text.lower() for e in entries if e.kind == "place" and e.country for n in e.names) - seats


def spoken_with(speaker: Token) -> list[Token]:
    """The tokens of those who speak with the first: `Chad and Peru said`; `the two countries said` is both of them."""
    both = is_pair(speaker) and speaker.lower_ != "both"
    return conjuncts(speaker)[0 if both else 1 :]


def represented_by(scene: Scene, head: Token, first: Mention) -> list[Mention]:
    """`Representatives of the refugees said`: the refugees; none where he has a name or a state, `first` being him."""
    if head.lemma_.lower() != "representative" or first.form != "description" or first.country is not None:
        return []
    whose = [scene.at[t.i] for t in prepositional(head, {"of"}) if t.i in scene.at]
    return [m for m in whose if m.kind in {"group", "organisation"}][:1]
