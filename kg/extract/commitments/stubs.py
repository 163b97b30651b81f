"""Agreements of which nothing is told but that there is one, and with whom: `a deal with Iran`, `signed the accord`."""

from __future__ import annotations

import re

from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.model import Commitment, Passage

__all__ = ["is_stub"]

RULES = frozenset({"sign-deal", "approve-deal", "agreement-noun"})
MADE = frozenset(
    {"struck", "reached", "agreed", "signed", "made", "forged", "concluded", "sealed", "clinched", "brokered"}
)
ABOUT = frozenset({"to", "on", "over", "for", "about", "that", "which", "under", "of", "if", "into", "from", "against"})
WITH = frozenset({"with", "between", "among", "by", "in", "and", "the", "of", "at"})


def is_stub(scene: Scene, commitment: Commitment) -> bool:
    """Whether the words tell nothing on which the parties agreed; what is said to be broken is known by its breach."""
    if commitment.ground.rule not in RULES or commitment.status != "made":
        return False
    words = re.findall(r"[\w’'-]+", commitment.content)
    place = next((i for i, word in enumerate(words) if _is_bare(word)), None)
    if place is None or any(word.lower() not in words_of("untelling") for word in words[:place]):
        return False
    behind = words[place + 1 :]
    bare = _only_made(behind) and not _is_told_broken(scene, commitment.ground.evidence)
    return bare or all(_is_party(word, commitment) for word in behind)


def _only_made(words: list[str]) -> bool:
    """`his government struck with the unions`, `agreed by major powers`: that it was made, and by whom; not `reached in
    May to end it`, `signed with banks on the debt`."""
    lower = {word.lower() for word in words}
    about = lower & ABOUT or any(word.lower().endswith("ing") for word in words)
    return bool(lower & MADE) and not about


def _is_told_broken(scene: Scene, sentence: Passage) -> bool:
    """`violated an agreement the two governments signed`, `broke it`: the breach tells of it."""
    span = scene.doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    return span is not None and any(t.lemma_.lower() in words_of("breaking") for t in span)


def _is_bare(word: str) -> bool:
    lower = word.lower()
    return lower in words_of("bare_agreements") or lower.removesuffix("s") in words_of("bare_agreements")


def _is_party(word: str, commitment: Commitment) -> bool:
    """A name, or a word of who the parties are: `with Iran`, `between the rebels and the army`."""
    parties = (commitment.source.text, commitment.target.text if commitment.target else "")
    named = any(word.lower() in text.lower().split() for text in parties)
    return named or word[0].isupper() or word.lower() in WITH
