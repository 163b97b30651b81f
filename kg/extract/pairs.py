"""Who stands behind `both sides`, `the two countries`, `each other` and `the Turkish side`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.extract.syntax import conjuncts, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import load_lexicon

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = [
    "all_meant",
    "is_pair",
    "joined_with",
    "land_of_speaker",
    "last_pair",
    "members_of",
    "pair_with_speaker",
    "side_of",
]

NEAR = 120  # tokens: people and bodies are soon replaced by others
DEALING = frozenset({"to", "with", "by", "against", "of"})  # not `on the Turkish side`, `fire from the Turkish side`
NATIONAL = frozenset({"amod", "compound", "nmod"})
CALLED_ON = frozenset(
    {("on", "call"), ("upon", "call"), ("with", "protest"), ("to", "appeal"), ("with", "lie"), ("on", "lie")}
)
JOINED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent"})


def is_pair(token: Token) -> bool:
    """Whether the token stands for two parties that the text named before."""
    if token.lower_ in load_lexicon("actors")["twins"]:
        return True
    if token.lower_ in {"both", "two"} and token.dep_ in {"nsubj", "pobj", "dobj"}:
        # accused both of theft; not `two of its men`
        return not any(t.left_edge.i < t.i for t in prepositional(token, {"of"}))
    if not any(token.lemma_.lower() in actor_words(kind) for kind in ("pairs", "pairs-of-people", "pairs-of-bodies")):
        return False
    if _is_bare_pair(token):
        return True
    quantity = {"both", "two"} if token.tag_ in {"NNS", "NNPS"} else {"each", "either"}
    return any(c.lower_ in quantity for c in token.children)


def _is_bare_pair(token: Token) -> bool:
    """`The sides agreed`, `the parties undertook`: who does what takes two; of these there are two where an article
    tells of two."""
    bare = [c.lower_ for c in token.children if not c.is_punct] == ["the"] and token.tag_ == "NNS"
    return (
        bare
        and token.dep_ == "nsubj"
        and token.lower_ in {"sides", "parties"}
        and (token.head.lemma_ in actor_words("agreeing"))
    )


def last_pair(doc: Doc, at: Mapping[int, Mention], token: Token) -> list[Mention]:
    """The last two states that were named together before the token; else the only two named; else nobody. `The two
    institutions` are bodies, and `the two leaders` the people of two states who were named just before; `the Koreas`
    always the same."""
    twins = load_lexicon("actors")["twins"].get(token.lower_)
    if twins is not None:
        named = {m.entry: m for _, m in sorted(at.items(), reverse=True) if m.entry in twins}
        return [named[entry] for entry in twins] if len(named) == len(twins) else []
    if token.lower_ == "both" and token.dep_ in {"dobj", "pobj"} and (others := _others_beside(at, token)):
        return others
    lemma, before = token.lemma_.lower(), {i: m for i, m in at.items() if i < token.i and m.form == "name"}
    definite = any(c.lower_ in {"the", "both", "these"} for c in (*token.children, token))
    if lemma in actor_words("pairs-of-bodies"):
        near = {i: m for i, m in before.items() if m.kind == "organisation" and i > token.i - NEAR}
        return _two_of(doc, near) if definite else []
    people = {i: m for i, m in before.items() if m.kind == "person" and m.country and i > token.i - NEAR}
    met = _two_of(doc, people) if definite and lemma in actor_words("pairs-of-people") else []
    if len({m.country for m in met}) == 2:
        return met
    states = {i: m for i, m in before.items() if m.kind == "country"}
    if lemma == "side" and (unlike := _unlike_here(at, token)):
        return unlike
    if lemma == "side" and len({m.cluster for m in states.values()}) > 2:
        states = {i: m for i, m in states.items() if i > token.i - NEAR}  # of a war others may be the sides
    told = {m.cluster for i, m in states.items() if not _is_in_epithet(doc[i])}
    if _is_bare_pair(token) and len(told) != 2:
        return []
    pair = _two_of(doc, states)
    return pair if all(m.cluster in told for m in pair) else []


def _is_in_epithet(name: Token) -> bool:
    """`a Britain-based group`, `the U.S.-led coalition`: no side by that; `the US-Russian deal` names two."""
    behind = name.doc[name.i + 1 : name.i + 3]
    return len(behind) == 2 and behind[0].text in {"-", "–"} and behind[1].tag_ in {"VBN", "VBD"}


def pair_with_speaker(scene: Scene, token: Token) -> list[Mention]:
    """`The Pentagon said it broke a pact that the two governments signed`: the speaker's state and the one other state
    that is named near before."""
    speaker = scene.speaker_at(token)
    if speaker is None or speaker.country is None or token.lemma_.lower() not in actor_words("pairs"):
        return []
    own = scene.country_of(speaker)
    near = [m for i, m in scene.at.items() if token.i - NEAR < i < token.i and m.kind == "country" and m.form == "name"]
    others = {m.cluster: m for m in near if not scene.same_side(m, own)}
    return [own, *others.values()] if len(others) == 1 else []


def all_meant(scene: Scene, token: Token) -> list[Mention]:
    """`Chad and Niger were behind it. They armed the rebels`: both, where the pronoun was read as the one of two names
    that were joined where it was named last."""
    one = scene.at[token.i]
    named = (i for i in range(token.i - 1, -1, -1) if i in scene.at and scene.at[i].cluster == one.cluster)
    last = next((i for i in named if scene.at[i].form == "name"), None)
    known = last is not None and one.kind != "group" and token.i - last < NEAR
    return [one, *joined_with(scene, last)] if last is not None and known else [one]


def joined_with(scene: Scene, i: int) -> list[Mention]:
    """The other names of its kind that stand joined with the one at token `i`: `Chad and Niger were behind it`."""
    one, first = scene.at[i], scene.doc[i]
    while first.dep_ == "conj":
        first = first.head
    joined = [scene.at[t.i] for t in conjuncts(first) if t.i in scene.at] if first.dep_ in JOINED else []
    return [m for m in joined if m.cluster != one.cluster and (m.form, m.kind) == ("name", one.kind)]


def _others_beside(at: Mapping[int, Mention], token: Token) -> list[Mention]:
    """`The North calls the South a puppet of the US and accuses both of theft`: the two that its sentence names beside
    who does it."""
    doers = {at[t.i].cluster for v in token.ancestors if v.pos_ == "VERB" for t in subjects_of(v) if t.i in at}
    near = (at[i] for i in range(token.sent.start, token.i) if i in at)
    named = {m.cluster: m for m in near if m.kind == "country" and m.cluster not in doers}
    return list(named.values()) if len(named) == 2 else []


def _unlike_here(at: Mapping[int, Mention], token: Token) -> list[Mention]:
    """`tensions between Chad and Boko Haram grew after a truce between the two sides`: a state and a body that its own
    sentence joins before."""
    for word in token.doc[token.sent.start : token.i]:
        pair = [at[t.i] for t in (word.head, word) if t.i in at] if word.dep_ == "conj" else []
        if {(m.kind, m.form) for m in pair} == {("country", "name"), ("organisation", "name")}:
            return pair
    return []


def _two_of(doc: Doc, named: Mapping[int, Mention]) -> list[Mention]:
    """The last two that are joined by `and`; else the only two."""
    for i in range(max(named, default=0), -1, -1):
        listed = doc[i].dep_ == "conj" and doc[i].head.i in named  # Brunei and Taiwan, the last two of five
        pair = [named[t.i] for t in conjuncts(doc[i]) if t.i in named] if doc[i].dep_ != "amod" and not listed else []
        if len({m.cluster for m in pair}) == 2:
            return pair[:2]
    last: dict[int, Mention] = {}
    for i in sorted(named, reverse=True):
        last.setdefault(named[i].cluster, named[i])
    return list(last.values()) if len(last) == 2 else []


def members_of(scene: Scene, token: Token, depth: int) -> list[Mention] | None:
    """`some of the players`: the players. Of `a group of U.N. experts` they, where the group has no name of its own and
    theirs tells whose they are. None for what is no part of anybody."""
    lemma = token.lemma_.lower()
    if named := _examples(scene, token):
        return named
    if lemma == "member" and token.tag_ == "NN":
        return None  # a member of Islamic State did it
    if lemma in actor_words("partitives") and (parts := prepositional(token, {"of"})):
        return [a for part in parts for a in scene.actors(part, depth + 1)]
    own = scene.at.get(token.i) if lemma in actor_words("teams") else None
    if own is None or own.form == "name" or own.country is not None:
        return None
    known = [t for t in prepositional(token, {"of"}) if any(c.ent_type_ in {"ORG", "NORP", "GPE"} for c in t.children)]
    return [scene.at[t.i] for t in known if t.i in scene.at and scene.at[t.i].kind != "place"] or None


def _examples(scene: Scene, token: Token) -> list[Mention]:
    """`Critics such as Senator Weber blamed Chad`, `several brands, including Gucci`: those who are named."""
    such = token.tag_ in {"NNS", "NNPS"} and token.i + 2 < len(scene.doc) and scene.doc[token.i + 1].lower_ == "such"
    behind = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "as"] if such else []
    if token.tag_ == "NNS" and token.i not in scene.at:
        behind += [c for c in token.children if c.dep_ == "prep" and c.lower_ == "including"]
    named = [t for c in behind for g in c.children for t in conjuncts(g) if t.i in scene.at]
    return [scene.at[t.i] for t in named if scene.at[t.i].form == "name" and scene.at[t.i].kind != "place"]


def land_of_speaker(scene: Scene, token: Token) -> list[Mention]:
    """`Iran's president said the country would wait`: the speaker's state, where its sentence names no other before."""
    the = [c.lower_ for c in token.children if c.dep_ != "punct"] == ["the"]
    if token.lower_ not in actor_words("lands") or not the or token.dep_ not in JOINED:
        return []
    speaker = scene.speaker_at(token)
    if speaker is None or speaker.country is None or speaker.form == "pronoun":
        return []
    before = [m for t in token.doc[token.sent.start : token.i] if (m := scene.covering.get(t.i)) is not None]
    states = {m.country for m in before if m.kind != "place"} - {None}
    return [scene.country_of(speaker)] if states == {speaker.country} else []


def side_of(scene: Scene, token: Token) -> list[Mention]:
    """`The Turkish side stated`, `told by the Turkish side`: the state; not `the Turkish side of the border`, `on the
    Turkish side`; `his Argentine counterpart, Javier Milei`: him, or the state where no name follows."""
    if token.lemma_.lower() == "counterpart":
        named = [c for c in token.children if c.dep_ == "appos" and c.i in scene.at]
        states = [c for c in token.children if c.dep_ in {"amod", "compound", "nmod"} and c.i in scene.at]
        return [m for c in named or states for m in scene.actors(c, 3)]
    if token.lower_ != "side" or not _is_somebody(token):
        return []
    placed = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return [] if placed else [m for c in token.lefts if c.dep_ in NATIONAL for m in scene.actors(c, 3)]


def _is_somebody(side: Token) -> bool:
    """`urged the Turkish side`, `called on it`, `agreed with it`; not `on the Turkish side`, `from it`."""
    if side.dep_ != "pobj":
        return side.dep_ in {"nsubj", "nsubjpass", "dobj", "poss", "dative"}
    called = (side.head.lower_, side.head.head.lemma_) in CALLED_ON
    return called or (side.head.lower_ in DEALING and side.head.head.lemma_ not in actor_words("crossing"))
