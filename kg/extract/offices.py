"""Who does not speak for the state that he lives in, by the kind of office: `Republican Senator Marco Rubio`."""

from __future__ import annotations

from kg.model import Mention
from kg.seeds import Seeds, load_lexicon

__all__ = ["is_apart", "is_town", "offices_of"]

LONGEST = 4  # words of an office's name
APART = frozenset({"armed-group", "party", "ngo", "company", "media"})


def is_apart(seeds: Seeds, mention: Mention) -> bool:
    """Rebels, parties and senators live in a state and do not speak for it."""
    entry = seeds.entries.get(mention.entry or "")
    if mention.kind == "person" and (mention.role or "").lower().startswith(("former ", "ex-", "late ")):
        return True
    if mention.kind == "person" and offices_of(seeds, mention) & frozenset(load_lexicon("actors")["apart"]):
        return True
    if entry is None:
        return mention.kind == "group"
    party = seeds.entries.get(entry.affiliation or "") if mention.kind == "person" else None  # a rebel leader
    return mention.kind == "group" or entry.category in APART or (party is not None and party.category in APART)


def offices_of(seeds: Seeds, mention: Mention) -> frozenset[str]:
    """Classes of seeds/lexicon/roles.toml: of the title in the text; else of the one kind of office that the gazetteer
    gives."""
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


def is_town(seeds: Seeds, mention: Mention | None) -> bool:
    """Whether a state is named by its seat: `Tel Aviv`, `Moscow`."""
    entry = seeds.entries.get(mention.entry or "") if mention is not None else None
    if mention is None or entry is None:
        return False
    return any(name.sense == "metonym" and name.text == mention.text for name in entry.names)
