"""A text as the model reads it best, one code point for another: apostrophes straight, and the verbs of headlines in
title case small. `State Department Accuses Turkey of Lying` is one long name to the model, `accuses` is not."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.seeds import load_lexicon, load_seeds

__all__ = ["as_read"]

APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")  # the model knows `he's` better than `he’s`
LINE = re.compile(r"^[^\n]{20,160}$", re.MULTILINE)
WORD = re.compile(r"[A-Za-z][\w'-]*")
LINKING = frozenset(
    "with from over after amid into than that upon will have been under about against before during between for in on "
    "at by as of to and but or".split()
)
ENDS = frozenset(".!?”\"'…:;,")


def as_read(text: str) -> str:
    """The text with as many code points, so that offsets stay.

    >>> as_read("Iran’s Leader Vows to Hit Back")
    "Iran's Leader vows to hit Back"
    """
    return LINE.sub(_recased, APOSTROPHE.sub("'", text))


def _recased(line: re.Match[str]) -> str:
    return WORD.sub(lambda word: _small(word, line[0]), line[0]) if _is_headline(line[0]) else line[0]


def _is_headline(line: str) -> bool:
    """Three words or more of four letters, all in capitals at the front, and no full stop; not all in capitals."""
    words = [word for word in WORD.findall(line) if len(word) > 3]
    if len(words) < 3 or line.rstrip()[-1] in ENDS or line.isupper():
        return False
    return all(word[0].isupper() or word in LINKING for word in words) and any(word[0].isupper() for word in words)


def _small(word: re.Match[str], line: str) -> str:
    """A form of a verb of speaking, accusing, promising or doing wrong, behind the first word; behind `to` the verb; a
    preposition."""
    small, before = word[0].lower(), line[: word.start()].lower()
    if before.endswith((" of ", " the ", " a ")) and not small.endswith("ing"):
        return word[0]  # a noun: the Court of Appeals
    wanted = (_infinitives() if before.endswith(" to ") else _finite()) | LINKING
    return small if word.start() and not word[0].isupper() and small in wanted - (_of_names() - LINKING) else word[0]


@lru_cache(maxsize=1)
def _infinitives() -> frozenset[str]:
    blame = load_lexicon("blame")
    found = {*load_lexicon("reporting")["verbs"], *blame["verbs"], *blame["with-object"], *blame["phrases"]}
    found |= {lemma for row in load_lexicon("frames")["frame"] for lemma in row.get("lemmas", ())}
    return frozenset(lemma for lemma in found if lemma.isalpha() and len(lemma) > 2)


@lru_cache(maxsize=1)
def _finite() -> frozenset[str]:
    """`accuses`, `denied`, `bombing`, `said`: regular forms, and the others that the lexicon lists."""
    return frozenset({form for lemma in _infinitives() for form in _forms(lemma)} | {*load_lexicon("names")["pasts"]})


def _forms(lemma: str) -> set[str]:
    """Present, past and participle by the rules of spelling, with the last letter once and doubled."""
    stem = lemma.removesuffix("e")
    if re.search("[^aeiou]y$", lemma):
        return {f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"}
    present = f"{lemma}es" if re.search("(s|x|z|ch|sh)$", lemma) else f"{lemma}s"
    return {present, f"{stem}ed", f"{stem}ing", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"}


@lru_cache(maxsize=1)
def _of_names() -> frozenset[str]:
    """Words of listed names of several words: `united`."""
    names = (name.text for entry in load_seeds().entries.values() for name in entry.names if " " in name.text)
    return frozenset(word.lower() for name in names for word in WORD.findall(name))
