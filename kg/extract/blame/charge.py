"""A charge: a blameworthy predicate and who does it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

__all__ = ["Charge"]


@dataclass(frozen=True, slots=True)
class Charge:
    """A blameworthy predicate, who does it, by which rule of frames.toml; `owned`: its doer is the owner of a noun;
    `hedged`: it is only guessed (`appears to have bombed`)."""

    predicate: Token
    agents: tuple[Token, ...]
    rule: str
    owned: bool = False
    hedged: bool = False
