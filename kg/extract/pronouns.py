"""A pronoun's word, and a mention as a pronoun stands for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Token

from kg.model import Mention

__all__ = ["FIRST_PLURAL", "FIRST_SINGULAR", "SECOND", "THIRD_PLURAL", "glossed", "pronoun_of", "standing_for"]

FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
SECOND = frozenset({"you", "your", "yours"})
THIRD_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def standing_for(
    token: Token, mention: Mention, why: str, who: str | None = None, *, certainty: float = 1.0
) -> Mention:
    """The mention as the pronoun `token` stands for it, with the reason in words."""
    reason = f"“{token.text}”: {why}, {who or mention.text}"
    return replace(
        mention,
        start=token.idx,
        end=token.idx + len(token),
        text=token.text,
        form="pronoun",
        reason=reason,
        certainty=certainty * mention.certainty,
    )


def pronoun_of(token: Token) -> str:
    """The word in lower case when it is a pronoun, else nothing: `US` is not `us`."""
    return "" if token.text == "US" or token.pos_ not in {"PRON", "DET", "SCONJ"} else token.lower_


def glossed(at: Mapping[int, Mention], token: Token) -> Mention | None:
    """`they (the Americans)`: the actor in the bracket right behind."""
    doc = token.doc
    if token.i + 2 < len(doc) and doc[token.i + 1].text in {"(", "["}:
        for i in range(token.i + 2, min(token.i + 8, len(doc))):
            if doc[i].text in {")", "]"}:
                break
            if i in at and at[i].form != "pronoun":
                return at[i]
    return None
