"""Sides named before a noun without an article: `rebel rockets`, `government air strikes` are those of the article's
rebels, of its government."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.frames import load_blame
from kg.extract.syntax import conjuncts, prepositional
from kg.extract.words import actor_words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["bare_side", "believed_owners", "both_forces"]

SIDES = frozenset({"group", "organisation", "country"})
STATES = frozenset({"country", "organisation"})
OWNERS = frozenset({"amod", "compound", "nmod"})


def bare_side(scene: Scene, token: Token) -> Mention | None:
    """The last mention before the token whose head is the same word, else the first behind it; None where the article
    tells of those of two states, or where it never says whose they are (`the government` of nobody)."""
    lemma = token.lemma_.lower()
    if lemma not in actor_words("bare-sides") or not _is_bare(token):
        return None
    named = _called(scene, token, _ending_in) or _called(scene, token, _group_of)
    states = {m.country for m in named.values()} - {None}
    groups = {m.cluster for m in named.values() if m.kind == "group" or m.entry}
    if len(states or groups) != 1:
        return None
    mine = [i for i, m in named.items() if not states or m.country is not None]
    before = [i for i in mine if i < token.i]
    return named[before[-1] if before else mine[0]]


def _called(scene: Scene, token: Token, by: Callable[[Scene, Token], Mention | None]) -> dict[int, Mention]:
    """The sides that the same word names elsewhere, by where it stands."""
    others = (t for t in scene.words.of({token.lemma_.lower()}) if t.i != token.i)
    at = {t.i: m for t in others if (m := by(scene, t)) is not None}
    return {i: m for i, m in at.items() if m.kind in SIDES and m.form != "pronoun"}


def _group_of(scene: Scene, token: Token) -> Mention | None:
    """Of `terrorist groups`, `rebel fighters`: they."""
    around = scene.covering.get(token.i)
    return around if around is not None and around.kind == "group" and token.i + 1 in scene.at else None


def _ending_in(scene: Scene, token: Token) -> Mention | None:
    """The mention that the word is the last of: `the US-led coalition` in `US-led coalition strikes`."""
    if (mention := scene.at.get(token.i)) is not None:
        return mention
    around = scene.covering.get(token.i)
    return around if around is not None and around.end == token.idx + len(token.text) else None


def _is_bare(token: Token) -> bool:
    """A singular without an article, before another noun: also where the parser ends the phrase there."""
    if token.tag_ in {"NNS", "NNPS"} or token.i + 1 >= len(token.doc) or (token.i and token.nbor(-1).text == "-"):
        return False  # a pro-government sniper
    torn = token.nbor(1).lemma_.lower() in actor_words("attacks")  # in rebel shelling of the town
    if token.lower_ == "terrorist" and not _is_armed(token):
        return False  # a terrorist attack is one of no side
    beside = token.dep_ in {"compound", "amod", "nmod"}
    return beside or (torn and not any(c.dep_ == "det" for c in token.children))


def _is_armed(token: Token) -> bool:
    """`a terrorist mortar attack`, `terrorist rocket shells`: by its weapon."""
    return token.nbor(1).lemma_.lower() in actor_words("means") | actor_words("shots")


def believed_owners(thing: Token) -> list[Token]:
    """`jets believed to be Russian`, `a helicopter believed to belong to the army`: the words that tell whose it is."""
    guesses = [c for c in thing.children if c.dep_ == "acl" and c.lemma_.lower() in load_blame().guessing]
    verbs = [c for guess in guesses for c in guess.children if c.dep_ == "xcomp"]
    named = [c for v in verbs for c in v.children if v.lemma_ == "be" and c.dep_ in {"acomp", "attr"}]
    return named + [t for v in verbs if v.lemma_ == "belong" for t in prepositional(v, {"to"})]


def both_forces(scene: Scene, token: Token, mention: Mention) -> list[Mention]:
    """`Chadian and Peruvian forces bombed it`: those of Peru, which the mention names, and Chad."""
    lemma = token.lemma_.lower()
    if token.tag_ not in {"NNS", "NNPS"} or lemma not in actor_words("instruments") or lemma in actor_words("firms"):
        return [mention]
    joined = [t for c in token.lefts if c.dep_ in OWNERS for t in conjuncts(c) if t.i < token.i]
    if len(joined) < 2 or mention.country is None:
        return [mention]
    sides = [scene.at[t.i] for t in joined if t.i in scene.at and scene.at[t.i].kind in STATES]
    others = [m for m in sides if m.cluster != mention.cluster and m.country not in {None, mention.country}]
    return [mention, *others]
