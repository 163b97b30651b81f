"""When and where a statement was made, where its own sentence says so: `told journalists on Saturday`, `in Bishkek`."""

from __future__ import annotations

import re
import warnings
from datetime import datetime
from functools import lru_cache

from spacy.tokens import Token

from kg.extract.scene import Scene
from kg.extract.syntax import governors
from kg.model import Mention

__all__ = ["spoken_at", "spoken_on"]

STRETCH = re.compile(
    r"\b(?:week|month|year|decade|hour|minute|season|past|since|daily|every|recent|\d{4}s)", re.IGNORECASE
)
PLACING = frozenset({"in", "at", "to", "from"})


def spoken_on(scene: Scene, cue: Token, statement: int) -> str | None:
    """The day in ISO 8601; a weekday is the last one before publication. None for stretches of time and bare weekdays
    without a publication date."""
    sentence = cue.sent
    for entity in scene.words.dates:
        if not sentence.start <= entity.start < entity.end <= sentence.end:
            continue
        outside = scene.voice.get(entity.root.i) != statement
        if outside and _hangs_on(entity.root, cue) and not STRETCH.search(entity.text):
            return _day(entity.text, scene.article.published)
    return None


def spoken_at(scene: Scene, cue: Token, statement: int) -> Mention | None:
    """The place or state behind `in`, `at` or `to` under the cue, outside what was said."""
    for token in cue.sent:
        mention = scene.at.get(token.i)
        placed = token.dep_ == "pobj" and token.head.lower_ in PLACING and scene.voice.get(token.i) != statement
        if mention is not None and placed and mention.kind in {"place", "country"} and _hangs_on(token, cue):
            return mention
    return None


def _hangs_on(token: Token, cue: Token) -> bool:
    """Whether the cue governs the token with no other clause between them."""
    for above in governors(token):
        if above.i == cue.i:
            return True
        if above.dep_ in {"ccomp", "relcl", "ROOT"}:
            return False
    return False


@lru_cache(maxsize=4096)
def _day(text: str, published: str | None) -> str | None:
    import dateparser  # half a second, and only where a statement gives a date

    settings: dict[str, object] = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    if published is None:
        settings["REQUIRE_PARTS"] = ["day", "month", "year"]
    if published is not None:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(published)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(text, languages=["en"], settings=settings)
    return found.date().isoformat() if found else None
