"""What a statement is before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["Piece", "Spoken", "SpokenMode"]

SpokenMode: TypeAlias = Literal["direct", "indirect", "mixed", "headline"]
Piece: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that the text attributes to someone; offsets in code points, half-open.

    `speaker` is the full noun phrase (`Hugh Hill, a doctor`), None when the text names nobody; `subject` is what stands
    as its grammatical subject where that is another word (`who said …`). `floating`: the speaker is taken from the
    statement before. `outer` is the index, in the list it came in, of the statement this one is nested in.
    """

    speaker: Span | None
    speaker_head: Token | None
    subject: Span | None
    floating: bool
    cue: Span | None
    cue_lemma: str
    content: tuple[Piece, ...]
    mode: SpokenMode
    negated: bool
    hedged: bool
    addressee: Span | None
    evidence: Piece
    rule: str
    quoted_by: bool = False  # its cue stands inside quotation marks: "I told him to go," she said
    outer: int | None = None
