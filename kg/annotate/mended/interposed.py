"""Clauses of saying that stand between a subject and its verb: `The deal, said Weber, was a fraud`.

The parser gives the subject to the word of saying (`The deal said`), or the speaker to the verb behind (`Weber was a
fraud`). Here each gets its own back; all else of the parse stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_interposed"]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})  # Chad, which said so, …
LONGEST = 16  # tokens of `the Kremlin's spokesman for foreign affairs, | said on Monday |,`


def mend_interposed(doc: Doc) -> None:
    """Hang the subjects and speakers of a Parse where they belong, wherever a clause of saying parts a subject from its
    verb."""
    saying = words_of("interposed")
    for cue in doc:
        if cue.tag_ in FINITE and cue.lemma_ in saying:
            _mend_around(doc, cue)


def _mend_around(doc: Doc, cue: Token) -> None:
    """Between two commas: `, said Weber,`, `, Weber said on Monday,`."""
    before, behind = _comma(doc, cue, -1), _comma(doc, cue, 1)
    if before is None or behind is None:
        return
    front, rear = doc[before + 1 : cue.i], doc[cue.i + 1 : behind]
    said_by = front if len(front) else rear
    if len(said_by) and said_by.root.pos_ in NAMING and said_by.root.tag_ not in RELATIVE:
        _mend(doc, cue, before, behind, said_by.root)


def _comma(doc: Doc, cue: Token, step: int) -> int | None:
    """The next comma on that side with no verb before it, in the same sentence."""
    sent = cue.sent
    for i in range(cue.i + step, cue.i + step * LONGEST, step):
        if not sent.start < i < sent.end - 1 or (word := doc[i]).tag_ in FINITE or word.is_quote:
            return None
        if word.text == ",":
            return i
    return None


def _mend(doc: Doc, cue: Token, start: int, end: int, speaker: Token) -> None:
    """Do nothing where what stands before is no bare subject, or where no verb follows."""
    before = doc[cue.sent.start : start]
    verb = _verb_at(doc, end + 1)
    subject = before.root if len(before) else None
    if verb is None or subject is None or subject.pos_ not in NAMING or any(w.tag_ in FINITE for w in before):
        return
    if subject in verb.ancestors or any(w.dep_ == "nsubj" and w.i > end for w in verb.children):
        return
    passive = any(w.dep_ == "auxpass" for w in verb.children)
    hang(subject, verb, "nsubjpass" if passive else "nsubj")
    if speaker not in cue.ancestors:
        hang(speaker, cue, "nsubj")
    if subject in cue.ancestors:
        hang(cue, verb, "parataxis")


def _verb_at(doc: Doc, i: int) -> Token | None:
    """The verb whose finite part stands there: `| has bribed`, `| was`."""
    word = doc[i]
    if word.tag_ not in FINITE:
        return None
    while word.dep_ in {"aux", "auxpass"} and word.head.i > word.i:
        word = word.head
    return word if word.pos_ in {"VERB", "AUX"} else None
