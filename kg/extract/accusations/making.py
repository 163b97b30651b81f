"""What all readers of accusations share: who can be accused, and how an accusation is put together."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.breaches import broken_by, is_omission, truce_around
from kg.extract.factuality import words_of
from kg.extract.frames import Frame
from kg.extract.scene import Scene
from kg.extract.statements.lexicon import load_reporting
from kg.extract.words import actor_words
from kg.model import Accusation, Mention

__all__ = ["can_be_accused", "end_of_phrase", "make_accusation"]


def can_be_accused(target: Mention) -> bool:
    """Whether the mention is of a kind that can do wrong: no place, nobody unknown, no bare `Warplanes`, no treaty."""
    if target.entry is None and target.text.lower().removesuffix("s") in actor_words("machines"):
        return False
    treaty = target.form == "name" and target.text.lower().split()[-1] in words_of("agreements")
    return target.kind not in {"place", "unknown"} and not treaty


def make_accusation(
    scene: Scene,
    token: Token,
    rule: Frame,
    *,
    source: Mention,
    target: Mention,
    content: str,
    name: str | None = None,
    denied: bool = False,
) -> Accusation:
    """An accusation found at `token`; `name` stands for the rule where it has a variant. Who accuses in the article's
    own words is taken to have voiced it."""
    statement = scene.statement_at(token)
    broken = broken_by(content) if rule.alleges_breach else None
    omitted = content if rule.alleges_breach and is_omission(content) else None
    truce = truce_around(content, scene.sentence(token).text) if rule.alleges_breach else None
    return Accusation(
        doc=scene.article.id,
        speaker=statement.speaker if statement and statement.speaker else source,
        source=source,
        target=target,
        content=content,
        ground=scene.ground(token, name or rule.id, rule.prior),
        subtype="breach" if broken else rule.subtype,
        plover=rule.plover,
        cameo=rule.cameo,
        statement=statement.id if statement else None,
        denied=denied,
        breach_of=broken or truce or omitted,
    )


def end_of_phrase(noun: Token) -> int:
    """Before what goes on with the speech, where the comma is lost: `its crimes urging it to think again`."""
    spoken = (c for c in noun.subtree if c.dep_ == "acl" and c.tag_ == "VBG" and c.lemma_ in load_reporting().verbs)
    return min((c.left_edge.i for c in spoken), default=noun.right_edge.i + 1)
