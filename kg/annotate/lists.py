"""The word lists of seeds/lexicon/coreference.toml, which all readers of mentions share."""

from __future__ import annotations

from functools import cache

from kg.seeds import load_lexicon

__all__ = ["words_of"]


@cache
def words_of(key: str) -> frozenset[str]:
    """A list of coreference.toml. Raises KeyError when there is none of that name."""
    return frozenset(load_lexicon("coreference")[key])
