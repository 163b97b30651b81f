"""How far a claim's words reach: no further than the speech they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["within_speech"]


def within_speech(scene: Scene, token: Token, start: int, end: int) -> tuple[int, int]:
    """The tokens from `start` to `end`, exclusive, as far as they stand in the piece of speech that holds `token`:
    where commas are lost, the parser runs on into `… our brothers” the commander told AFP`."""
    statement = scene.statement_at(token)
    for piece in statement.content if statement is not None else ():
        if piece.start <= token.idx < piece.end:
            inside = [i for i in range(start, end) if piece.start <= scene.doc[i].idx < piece.end]
            return (inside[0], inside[-1] + 1) if inside else (start, end)
    return start, end
