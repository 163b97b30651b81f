"""Changing a parse: a word of a Parse gets another head."""

from __future__ import annotations

from typing import Any

__all__ = ["hang"]


def hang(word: Any, head: Any, dep: str) -> None:
    """Make the word of a Parse a child of the head, which keeps its children in order; nothing where the head stands
    below the word, for a circle has no end."""
    if _is_below(head, word):
        return
    if word.head is not word:
        word.head.children = [child for child in word.head.children if child is not word]
    word.head, word.dep_ = head, dep
    head.children = sorted({*head.children, word}, key=lambda child: child.i)


def _is_below(token: Any, word: Any) -> bool:
    """Whether the word is the token itself or stands above it."""
    while token is not word and token.head is not token:
        token = token.head
    return token is word
