"""Speakers between commas whom the parser lost: `…, bankers and political analysts said.`, `…, the army's chief of
staff, General Milan Vuksic, told Reuters.`

What is said is so long there that the parser joins the speaker with it. He is read from the order of words instead: a
word of reporting that ends the sentence, and what stands between it and the comma before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["find_set_off"]

PHRASE = 18  # tokens of the longest speaker's phrase
TAIL = 8  # tokens of `on Wednesday`, `in a statement`
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BEHIND = frozenset({"ADP", "PROPN", "NOUN", "DET", "NUM", "ADJ", "PUNCT", "PART", "SPACE"})
NAMES = frozenset({"NOUN", "PROPN", "PRON"})
NO_NAME = frozenset({"which", "who", "that", "where", "when", "as", "while", "after", "but", "because"})


def find_set_off(verb: Token, stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """The statement that ends with its speaker, set off by a comma, and `verb`; None for any other sentence."""
    speaks = {"that", "quote"} <= lexicon.verbs.get(verb.lemma_.lower(), frozenset())
    if stretch.inside >= 0 or not speaks or verb.tag_ not in {"VBD", "VBZ", "VBP"} or not _ends(verb, stretch, layout):
        return None
    commas = [i for i in range(stretch.start, verb.i) if layout.doc[i].text == "," and not layout.masked(i, stretch)]
    found = _between(layout.doc, commas, verb)
    if found is None or not _tells(layout.doc[stretch.start : found[0].start]):
        return None
    phrase, head = found
    cue = (verb.i, verb.i + 1)
    return Draft([(stretch.start, phrase.start)], cue, verb.lemma_.lower(), Source(phrase, head), "around", verb)


def _ends(verb: Token, stretch: Stretch, layout: Layout) -> bool:
    """Whether nothing but the setting follows."""
    behind = layout.doc[verb.i + 1 : stretch.end]
    return len(behind) <= TAIL and all(t.pos_ in BEHIND and not layout.masked(t.i, stretch) for t in behind)


def _between(doc: Doc, commas: list[int], verb: Token) -> tuple[Span, Token] | None:
    """The speaker's phrase and its head: behind the last comma, or a name and an office each between two."""
    if not commas:
        return None
    if commas[-1] < verb.i - 1:
        phrase = doc[commas[-1] + 1 : verb.i]
        return (phrase, head) if (head := _head(phrase)) is not None else None
    if len(commas) < 3:
        return None
    first, second = doc[commas[-3] + 1 : commas[-2]], doc[commas[-2] + 1 : commas[-1]]
    heads = _head(first), _head(second)
    names = [head for head in heads if head is not None and head.pos_ == "PROPN"]
    whole = doc[first.start : second.end]
    return (whole, names[-1]) if all(heads) and names and len(whole) <= PHRASE else None


def _head(phrase: Span) -> Token | None:
    """The noun of a phrase without a verb of its own: the last before a preposition or `and`."""
    if len(phrase) > PHRASE or any(t.tag_ in FINITE or t.lower_ in NO_NAME or t.is_quote for t in phrase):
        return None
    end = next((t.i for t in phrase if t.i > phrase.start and t.pos_ in {"ADP", "CCONJ"}), phrase.end)
    nouns = [t for t in phrase if t.i < end and t.pos_ in NAMES and t.ent_type_ not in {"DATE", "TIME"}]
    return nouns[-1] if nouns else None


def _tells(said: Span) -> bool:
    """Whether the words can be what was said: four at least, with a finite verb."""
    return len(said) >= 4 and any(t.tag_ in FINITE for t in said)
