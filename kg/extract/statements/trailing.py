"""Speakers named last, in texts whose commas were stripped: `A shell struck a school in Deraa the monitors said.`

Without the comma the parser joins the speaker's noun phrase with the words before it. Here it is read from the order of
words: a word of reporting that ends the sentence, and the noun phrase right before it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.speakers import Source
from kg.seeds import load_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["find_trailing", "lacks_commas"]

COMMA_EVERY = 1500  # code points; news has one in 80 to 150
SHORTEST = 300  # code points from which the lack of commas tells something
PHRASE = 14  # tokens of the longest speaker's phrase
TAIL = 5  # tokens of `on Wednesday`, `in a statement`
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
OPENING = frozenset({"the", "a", "an", "its", "his", "their", "local", "several", "some"})
LINKS = frozenset({"of", "for", "from", "on", "-", "and", "that"})


def lacks_commas(layout: Layout) -> bool:
    """Whether the text has lost its commas, as some corpora have."""
    return len(layout.text) > SHORTEST and layout.text.count(",") < len(layout.text) / COMMA_EVERY


def find_trailing(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """The statement of a sentence that ends with its speaker and a word of reporting, None for any other sentence."""
    verb = _last_cue(stretch, layout, lexicon)
    if verb is None or stretch.inside >= 0:
        return None
    start = _phrase_start(verb, stretch)
    said = layout.doc[stretch.start : start]
    if start >= verb.i or len(said) < 4 or not any(t.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} for t in said):
        return None
    span = layout.doc[start : verb.i]
    return Draft(
        [(stretch.start, start)], (verb.i, verb.i + 1), verb.lemma_.lower(), Source(span, span.root), "around", verb
    )


def _last_cue(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Token | None:
    """`… said.`, `… told AFP.`, `… reported on Monday.`: a finite verb of reporting with nothing said behind it."""
    tail = 0
    for i in range(stretch.end - 1, stretch.start, -1):
        token = layout.doc[i]
        if token.is_punct or token.is_space:
            continue
        if token.tag_ in {"VBD", "VBZ"} or token.lower_ == "said":
            speaks = {"that", "quote"} <= lexicon.verbs.get(token.lemma_.lower(), frozenset())
            return token if speaks and not layout.masked(i, stretch) else None
        tail += 1
        if tail > TAIL or token.pos_ not in {"ADP", "PROPN", "NOUN", "DET", "NUM", "ADJ"}:
            return None
    return None


def _phrase_start(verb: Token, stretch: Stretch) -> int:
    """Where the speaker's phrase begins: its article, or for bare names and plurals the run of them before the verb."""
    doc, i = verb.doc, verb.i - 1
    if doc[i].pos_ == "PRON":
        return i
    first = max(stretch.start + 1, verb.i - PHRASE)
    bare = i + 1
    running = True
    while i >= first:
        token = doc[i]
        if token.text == ")":
            i = next((k for k in range(i, first - 1, -1) if doc[k].text == "("), first) - 1
            continue
        if token.lower_ in OPENING:
            return _with_name(doc, i, first)
        hyphened = token.tag_ == "VBN" and i > first and doc[i - 1].text == "-"  # Britain-based
        if (
            not hyphened
            and token.pos_ not in NAMING
            and token.lower_ not in LINKS
            and token.tag_ not in {"POS", "HYPH"}
        ):
            break
        if (
            token.lower_ in LINKS - {"-"}
            and bare < verb.i
            and doc[bare].ent_iob_ == "B"
            and doc[verb.i - 1].ent_iob_ == "I"
        ):
            break  # in the neighbourhood of Aleppo | Syria Live Network
        running = running and _continues(doc[i], doc[bare] if bare < verb.i else None)
        bare = i if running else bare
        i -= 1
    return bare


def _with_name(doc: Doc, start: int, first: int) -> int:
    """`Zakaria Malahifji of the Fastaqim group`, `an official from the ministry`: who stands before an article."""
    while start - 2 >= first and doc[start - 1].lower_ in {"of", "for", "from"}:
        head = doc[start - 2]
        if head.ent_type_ != "PERSON" and head.lemma_.lower() not in _offices():
            break
        start -= 2
        while start - 1 >= first and (doc[start - 1].lower_ in OPENING or doc[start - 1].ent_type_ == "PERSON"):
            start -= 1
    return start


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """The words of one for people who speak: spokesman, official, commander."""
    return frozenset(word for row in load_lexicon("roles")["role"] for word in row["words"] if " " not in word)


def _continues(token: Token, behind: Token | None) -> bool:
    """`Syria Live Network`, `rebel commander Abu Mustafa`: names, and the common nouns that are their titles; a bare
    plural stands alone."""
    if behind is None:
        return token.pos_ in {"NOUN", "PROPN"}
    if token.pos_ == "PROPN" and behind.pos_ == "PROPN":
        return token.ent_iob_ == "B" or behind.ent_iob_ != "B"
    if behind.ent_iob_ == "B" and token.pos_ == "NOUN":
        return token.dep_ in {"compound", "amod", "nmod"} and token.head.i > token.i
    return token.dep_ in {"compound", "amod"} and token.head.i == behind.i
