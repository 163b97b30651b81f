"""Forms of address in capitals before a person: `HE the Kuwaiti Foreign Minister`, `HH Sheikh Tamim`.

The parser takes `HE` for a pronoun or a verb and the minister for a gloss on it. Here the minister does what is done,
and the letters hang on him as the `Mr` of a name does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.annotate.hanging import hang
from kg.annotate.lists import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_honoured"]

NOUNS = frozenset({"NOUN", "PROPN"})
IN_TITLES = NOUNS | {"ADJ", "DET", "CCONJ"}
LONGEST = 8  # tokens of `HE the First Deputy Prime Minister and Foreign | Minister`


def mend_honoured(doc: Doc) -> None:
    """Hang such letters of a Parse on whom they stand before; `His Excellency` alone is he."""
    forms, honoured = words_of("forms_of_address"), words_of("honoured")
    for word in doc:
        if word.text in forms or (word.lower_ in honoured and word.text[0].isupper() and _whose(word) is not None):
            if (person := _addressed(word)) is not None:
                _mend(word, person)
            elif word.text not in forms:
                _stand_in(word, _whose(word))


def _whose(word: Token) -> Token | None:
    """The `His` of `His Excellency`."""
    before = word.doc[word.i - 1] if word.i else None
    return before if before is not None and before.lower_ in {"his", "her"} and before.head is word else None


def _addressed(word: Token) -> Token | None:
    """Whom the letters `HE` stand before: the head of the phrase behind them; not of `SAID HE WILL GO`."""
    doc, i = word.doc, word.i + 1
    behind = doc[i] if i < len(doc) else None
    if behind is None or behind.sent.start != word.sent.start or not (behind.lower_ == "the" or behind.is_title):
        return None
    above = {behind.i, *(t.i for t in behind.ancestors)}
    row = doc[i : i + LONGEST]
    end = next((t.i for t in row if t.is_punct or t.pos_ not in IN_TITLES), i + len(row))
    heads = [t for t in doc[i:end] if t.i in above and t.pos_ in NOUNS]
    return heads[-1] if heads else None


def _mend(word: Any, person: Any) -> None:
    """The person takes the place of the letters, which hang on him, and all that hung on them."""
    word.tag_, word.pos_ = "NNP", "PROPN"
    if (his := _whose(word)) is not None:
        his.tag_, his.pos_ = "NNP", "PROPN"
    if word in set(person.ancestors):
        if word.head is word:
            return
        hang(person, word.head, word.dep_)
    hang(word, person, "compound")
    for child in list(word.children):
        if child.i > word.i:
            hang(child, person, child.dep_)


def _stand_in(word: Any, his: Any) -> None:
    """`His Excellency said`: he said."""
    if word.head is word or word.dep_ == "compound":
        return
    his.tag_, his.lemma_ = "PRP", "he"
    hang(his, word.head, word.dep_)
    hang(word, his, "flat")
    word.tag_, word.pos_ = "NN", "NOUN"
    for child in list(word.children):
        hang(child, his, child.dep_)
