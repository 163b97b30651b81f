"""The kinds of office that a person is said to hold: `Republican Senator Marco Rubio` is a senator."""

from __future__ import annotations

from kg.model import Mention
from kg.seeds import Seeds

__all__ = ["offices_of"]

LONGEST = 4  # words of an office's name


def offices_of(seeds: Seeds, mention: Mention) -> frozenset[str]:
    """Classes of seeds/lexicon/roles.toml: of the title in the text; else of the offices that the gazetteer gives, when all
    of them are of one kind."""
    if mention.role:
        words = mention.role.lower().split()
        for size in range(min(LONGEST, len(words)), 0, -1):
            for start in range(len(words) - size + 1):
                if (role := seeds.roles.get(" ".join(words[start : start + size]))) is not None:
                    return frozenset({role.id})
        return frozenset()
    entry = seeds.entries.get(mention.entry or "")
    held = frozenset(tenure.role for tenure in entry.tenures) if entry else frozenset()
    return held if len(held) == 1 else frozenset()
