"""Changing a parse: a word of a Parse gets another head."""

from __future__ import annotations

from typing import Any

__all__ = ["hang"]


def hang(word: Any, head: Any, dep: str) -> None:
    """Make the word of a Parse a child of the head, which keeps its children in order."""
    if word.head is not word:
        word.head.children = [child for child in word.head.children if child is not word]
    word.head, word.dep_ = head, dep
    head.children = sorted({*head.children, word}, key=lambda child: child.i)
