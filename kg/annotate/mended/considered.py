"""What somebody is called: `Turkey considers the militia a terrorist group`, `which Turkey deems a terrorist group`.

The parser takes the two for a clause (`the militia [is] a terrorist group`), or for somebody and what he is given. Here
the one is the object and the other what it is called, as in `Turkey called Chad a terrorist state`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_considered"]

THINGS = frozenset({"NOUN", "PROPN"})
BELOW = frozenset({"ccomp", "dobj", "xcomp"})
VERBAL = frozenset({"aux", "auxpass", "mark", "cop", "neg"})
RELATIVE = frozenset({"which", "whom", "that"})
ARTICLES = frozenset({"a", "an"})


def mend_considered(doc: Doc) -> None:
    """Hang what is called so, and what it is called, on each verb of naming of a Parse."""
    naming = words_of("naming_verbs")
    for verb in doc:
        if verb.lemma_ in naming and verb.pos_ == "VERB":
            _mend(verb)


def _mend(verb: Token) -> None:
    behind = [c for c in verb.children if c.i > verb.i]
    name = next((c for c in reversed(behind) if c.dep_ in BELOW and c.pos_ in THINGS), None)
    if name is None:
        return
    if (gloss := _gloss(name)) is not None:
        hang(gloss, verb, "oprd")
        return
    thing = _subject(verb, name) or _given(behind, name) or _relative(verb, name)
    if thing is not None:
        hang(thing, verb, "dobj")
        hang(name, verb, "oprd")


def _subject(verb: Token, name: Token) -> Token | None:
    """`considers [Chad an aggressor]`: Chad; not where the clause has a verb."""
    if any(c.dep_ in VERBAL for c in name.children):
        return None
    return next((c for c in name.children if c.dep_ == "nsubj" and verb.i < c.i < name.i), None)


def _given(behind: list[Token], name: Token) -> Token | None:
    """`designated Chad an aggressor`: Chad, which the parser takes for the one who is given the other."""
    before = [c for c in behind if c.i < name.i and c.dep_ in {"dative", "dobj"} and c.pos_ in {*THINGS, "PRON"}]
    return before[0] if len(before) == 1 and _has_article(name) else None


def _relative(verb: Token, name: Token) -> Token | None:
    """`the militia, which Turkey considers a terrorist group`: the `which` that the parser gives no place."""
    if verb.dep_ != "relcl" or not _has_article(name) or not any(c.dep_ == "nsubj" for c in verb.lefts):
        return None
    return next((c for c in verb.lefts if c.lower_ in RELATIVE and c.dep_ in {"dep", "dobj"}), None)


def _gloss(thing: Token) -> Token | None:
    """`designated Hezbollah a terrorist group`: the group, which the parser takes for a gloss, without a comma."""
    glosses = (c for c in thing.rights if c.dep_ == "appos" and c.left_edge.i == thing.i + 1)
    return next((c for c in glosses if _has_article(c)), None)


def _has_article(name: Token) -> bool:
    return any(c.lower_ in ARTICLES for c in name.lefts)
