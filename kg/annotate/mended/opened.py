"""Who does the verb behind a phrase that opens the sentence: `In a letter to the UN, Chad, the chair, said`.

The parser takes the name for a gloss on the last word of the phrase, and leaves the verb without subject. Here it is
the subject, and what is told of it hangs on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_opened"]

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OPENING = frozenset({"prep", "advcl"})
BESIDE = frozenset({"appos", "conj"})
NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP"})


def mend_opened(doc: Doc) -> None:
    """Hang each such name of a Parse on its verb."""
    for verb in doc:
        if verb.dep_ == "ROOT" and verb.tag_ in FINITE and verb.i and doc[verb.i - 1].text == ",":
            _mend(verb)


def _mend(verb: Token) -> None:
    before = [c for c in verb.children if c.i < verb.i and c.dep_ != "punct"]
    if len(before) != 1 or before[0].dep_ not in OPENING or before[0].left_edge.i != verb.sent.start:
        return
    doc, first = verb.doc, verb.sent.start
    commas = [i for i in range(first, verb.i) if doc[i].text == ","]
    if len(commas) < 3 or any(t.pos_ == "CCONJ" for t in doc[commas[0] : commas[1]]):
        return  # In Lima, Weber, the minister, said
    name = next((t for t in doc[commas[0] + 1 : commas[1]] if _is_left_over(t, commas[0])), None)
    if name is None:
        return
    glosses = [t for t in doc[commas[1] + 1 : verb.i] if t.dep_ in BESIDE and t.head.i < commas[0]]
    hang(name, verb, "nsubj")
    for gloss in glosses:
        hang(gloss, name, "appos")


def _is_left_over(name: Token, comma: int) -> bool:
    """A name right behind the comma, which the parser hangs on what stands before it."""
    whole = name.pos_ == "PROPN" and name.ent_type_ in NAMES and name.left_edge.i == comma + 1
    return whole and name.dep_ in BESIDE and name.head.i < comma
