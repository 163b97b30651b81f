"""The name that the next sentence gives whom a description has brought in: `according to a local official. … Omar Keita
told reporters`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Reading, is_quoted
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["named_next"]

AHEAD = 3  # sentences from the description's on


def named_next(reading: Reading, i: int, draft: Draft) -> str | None:
    """The name of the first to speak after the description who is not named before and has no office of his own: news
    brings nobody in without a word of who he is."""
    head = reading.doc[draft.head]
    word = fold(head.lemma_)
    if draft.definite or draft.plural or word in words_of("nameless") or not _tells(head) or _asks_not_to_be(head):
        return None
    end = _sentences_on(head, AHEAD)
    for other in reading.drafts[i + 1 :]:
        if other.head >= end or (other.kind == "person" and other.form == "description"):
            return None
        if other.kind == "person" and other.form == "name" and not is_quoted(reading, other):
            return _key(reading, other) if _fits(reading, draft, other) else None
    return None


def _fits(reading: Reading, draft: Draft, other: Draft) -> bool:
    token, last = reading.doc[other.head], fold(other.name or "").split()[-1:]
    earlier = (d for d in reading.drafts if d.kind == "person" and d.form == "name" and d.head < other.head)
    known = any(fold(d.name or "").split()[-1:] == last for d in earlier)
    agree = None in (draft.gender, other.gender) or draft.gender == other.gender
    full = " " in (other.name or "") and other.entry is None and other.role is None and not known
    says = _tells(token) or reading.doc[min(other.end, len(reading.doc) - 1)].lemma_ in words_of("sayers")
    return full and agree and token.sent.start > draft.head and says


def _key(reading: Reading, other: Draft) -> str | None:
    j = next(j for j, d in enumerate(reading.drafts) if d is other)
    return reading.keys[j][0] if j in reading.keys else None


def _tells(token: Token) -> bool:
    """Whether somebody says what the article tells: `an official said`, `according to an official`."""
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ in words_of("sayers")
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _asks_not_to_be(token: Token) -> bool:
    return any(t.lower_ in {"anonymity", "identified", "named", "anonymously"} for t in token.sent)


def _sentences_on(token: Token, count: int) -> int:
    """Token behind so many sentences, the token's own among them."""
    end = token.sent.end
    for _ in range(count - 1):
        if end < len(token.doc):
            end = token.doc[end].sent.end
    return end
