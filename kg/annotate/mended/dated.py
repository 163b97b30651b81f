"""Months and days that run into the subject behind them: `In April | Chad and Peru agreed`.

The parser takes `April Chad` for one name, and the verb has no subject. Here the name gets its verb back, and the
preposition its month; all else of the parse stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_dated"]

DATING = frozenset({"in", "on", "since", "last", "this"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
PROPER = frozenset({"NNP", "NNPS"})


def mend_dated(doc: Doc) -> None:
    """Hang each such name of a Parse on the verb as its subject: `In April Chad agreed`."""
    dates = words_of("months") | words_of("weekdays")
    for word in doc[:-2]:
        if word.lower_ in dates and word.tag_ in PROPER and word.dep_ == "compound" and word.head.i > word.i:
            _mend(doc, word, word.head)


def _mend(doc: Doc, date: Token, name: Token) -> None:
    """Only a name that stands next to its date, in a phrase in front of a verb without a subject."""
    before, prep = doc[date.i - 1] if date.i else None, name.head
    if before is None or before.i != prep.i or prep.lower_ not in DATING or name.dep_ != "pobj":
        return
    between = doc[date.i + 1 : name.i]
    verb = prep.head
    finite = verb.pos_ in {"VERB", "AUX"} and verb.i > name.i
    if not finite or name.tag_ not in PROPER or any(w.tag_ not in PROPER or w.head.i != name.i for w in between):
        return
    if any(c.dep_ in SUBJECTS for c in verb.children) or any(w.text == "," for w in doc[name.i : verb.i]):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(name, verb, "nsubjpass" if passive else "nsubj")
    hang(date, prep, "pobj")
