"""A text as the model reads it best, one code point for another: apostrophes straight, and the verbs of headlines in
title case small. `State Department Accuses Turkey of Lying` is one long name to the model, `accuses` is not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.styles import without_styles
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


def as_read(nlp: Language, text: str) -> str:
    """The text as the pipeline reads it, with as many code points, so that offsets stay.

    `Iran’s Leader Vows to Hit Back` → `Iran's Leader vows to hit Back`; `HE the Minister` → `   the Minister`.
    """
    return LINE.sub(lambda line: _recased(nlp, line[0]), APOSTROPHE.sub("'", without_styles(text)))


def _recased(nlp: Language, line: str) -> str:
    return WORD.sub(lambda word: _small(nlp, word, line), line) if _is_headline(line) else line


def _is_headline(line: str) -> bool:
    """Three words or more of four letters, all in capitals at the front, and no full stop; not all in capitals."""
    words = [word for word in WORD.findall(line) if len(word) > 3]
    if len(words) < 3 or line.rstrip()[-1] in ENDS or line.isupper():
        return False
    return all(word[0].isupper() or word in LINKING for word in words) and any(word[0].isupper() for word in words)


def _small(nlp: Language, word: re.Match[str], line: str) -> str:
    """A form of a verb of speaking, accusing, promising or doing wrong, behind the first word; behind `to` the verb; a
    preposition."""
    small, before = word[0].lower(), line[: word.start()].lower()
    if not word.start() or word[0].isupper():
        return word[0]
    if small in LINKING:
        return small
    noun = before.endswith((" of ", " the ", " a ")) and not small.endswith("ing")  # the Court of Appeals
    verb = small in _verbs() if before.endswith(" to ") else _is_form(nlp, small)
    return small if verb and not noun and small not in _of_names() else word[0]


@lru_cache(maxsize=4096)
def _is_form(nlp: Language, word: str) -> bool:
    """`accuses`, `denied`, `bombing`, `said`: by the pipeline's lemmatizer."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lemmas = lemmatizer.lemmatize(Doc(nlp.vocab, words=[word], pos=["VERB"])[0])
    return any(lemma != word and lemma in _verbs() for lemma in lemmas)


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """The verbs of the lexicon."""
    blame = load_lexicon("blame")
    found = {*load_lexicon("reporting")["verbs"], *blame["verbs"], *blame["with-object"], *blame["phrases"]}
    found |= {lemma for row in load_lexicon("frames")["frame"] for lemma in row.get("lemmas", ())}
    return frozenset(lemma for lemma in found if lemma.isalpha() and len(lemma) > 2)


@lru_cache(maxsize=1)
def _of_names() -> frozenset[str]:
    """Words of listed names of several words: `united`."""
    names = (name.text for entry in load_seeds().entries.values() for name in entry.names if " " in name.text)
    return frozenset(word.lower() for name in names for word in WORD.findall(name))
