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
from kg.extract.statements.speakers import Source, noun_phrase
from kg.seeds import load_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["find_trailing", "lacks_commas"]

COMMA_EVERY = 1500  # code points; news has one in 80 to 150
SHORTEST = 300  # code points from which the lack of commas tells something
PHRASE = 14  # tokens of the longest speaker's phrase
SHORTEST_SAID = 4  # tokens
TAIL = 7  # tokens of `on Wednesday`, `at a television interview on Sunday`
HEARER = 14  # the same with who was told: `told Syrian Foreign Minister Walid al-Muallem in a call on Saturday`
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
BESIDES = frozenset({"as", "after", "while", "with", "including"})
OPENING = frozenset({"the", "a", "an", "its", "his", "their", "local", "several", "some"})
LINKS = frozenset({"of", "for", "from", "on", "-", "and", "that"})


def lacks_commas(layout: Layout) -> bool:
    """Whether the text has lost its commas, as some corpora have."""
    return len(layout.text) > SHORTEST and layout.text.count(",") < len(layout.text) / COMMA_EVERY


def find_trailing(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """The statement of a sentence that ends with its speaker and a word of reporting, None for any other sentence."""
    if stretch.inside >= 0:
        return None
    if (inverted := _inverted(stretch, layout, lexicon)) is not None:
        return inverted
    verb = _last_cue(stretch, layout, lexicon)
    if verb is None:
        return None
    start = _phrase_start(verb, stretch)
    if start >= verb.i or not _tells(layout.doc[stretch.start : start]):
        return None
    span = layout.doc[start : verb.i]
    return Draft(
        [(stretch.start, start)], (verb.i, verb.i + 1), verb.lemma_.lower(), Source(span, span.root), "around", verb
    )


def _tells(said: Span) -> bool:
    """Whether the words can be what was said: four at least, with a verb."""
    return len(said) >= SHORTEST_SAID and any(t.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} for t in said)


def _inverted(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`… killed two nurses said Observatory head Rami Abdel Rahman.`: the subject stands behind the word."""
    doc = layout.doc
    for verb in doc[stretch.start + 4 : stretch.end - 1]:
        speaks = {"that", "quote"} <= lexicon.verbs.get(verb.lemma_.lower(), frozenset()) and verb.lemma_ != "tell"
        if not speaks or verb.tag_ not in {"VBD", "VBZ"} or layout.masked(verb.i, stretch):
            continue
        rest = doc[verb.i + 1 : _end_of_name(verb, stretch, lexicon)]
        named = any(t.pos_ == "PROPN" or t.lemma_.lower() in lexicon.headline_sources for t in rest)
        alone = named and not any(t.pos_ in {"VERB", "AUX", "SCONJ"} and t.nbor(-1).text != "-" for t in rest)
        head = _subject_behind(verb, rest, lexicon) if alone else None
        if head is not None and _tells(doc[stretch.start : verb.i]):
            source, cue = Source(noun_phrase(head, after=verb.i), head), (verb.i, verb.i + 1)
            return Draft([(stretch.start, verb.i)], cue, verb.lemma_.lower(), source, "around", verb)
    return None


def _end_of_name(verb: Token, stretch: Stretch, lexicon: Reporting) -> int:
    """Where the phrase behind the verb ends: `said the Observatory | which has sources there`, `| adding that`."""
    for token in verb.doc[verb.i + 2 : stretch.end]:
        goes_on = token.tag_ == "VBG" and token.lemma_.lower() in lexicon.going_on
        if goes_on or token.tag_ in {"WDT", "WP"}:
            return token.i
    return stretch.end


def _subject_behind(verb: Token, rest: Span, lexicon: Reporting) -> Token | None:
    """The parser's subject behind the verb; where it saw none there, the noun of a phrase that opens with `a` or `the`,
    unless the noun before the verb is one that speaks: `… in the province says a monitoring group`."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if subjects and subjects[0].i > verb.i:
        return subjects[0] if len(subjects) == 1 else None
    root, before = rest.root, verb.nbor(-1)
    if rest[0].tag_ != "DT" or root.pos_ not in {"NOUN", "PROPN"}:
        return None
    speaks = before.pos_ == "PRON" or before.ent_type_ in {"PERSON", "ORG"} or _can_speak(before, lexicon)
    return root if not subjects or (_can_speak(root, lexicon) and not speaks) else None


def _can_speak(noun: Token, lexicon: Reporting) -> bool:
    return (
        noun.lemma_.lower() in lexicon.headline_sources or noun.lemma_.lower() in _offices() or noun.ent_type_ == "ORG"
    )


def _last_cue(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Token | None:
    """`… said.`, `… told AFP.`, `… reported on Monday.`: a finite verb of reporting with nothing said behind it."""
    tail = 0
    for i in range(_end_of_main(stretch, layout, lexicon) - 1, stretch.start, -1):
        token = layout.doc[i]
        if token.is_punct or token.is_space:
            continue
        if token.tag_ in {"VBD", "VBZ"} or token.lower_ == "said" or _reports_itself(token, lexicon):
            speaks = {"that", "quote"} <= lexicon.verbs.get(token.lemma_.lower(), frozenset())
            near = tail <= (HEARER if token.lemma_ == "tell" else TAIL)
            return token if speaks and near and not layout.masked(i, stretch) else None
        tail += 1
        if tail > HEARER or token.pos_ not in {"ADP", "PROPN", "NOUN", "DET", "NUM", "ADJ", "ADV"}:
            return None
    return None


def _end_of_main(stretch: Stretch, layout: Layout, lexicon: Reporting) -> int:
    """Where another clause goes on behind the speaker: `… the activist told AFP | noting that`, `| as rebels fled`."""
    for token in layout.doc[stretch.start + SHORTEST_SAID + 1 : stretch.end - 1]:
        goes_on = token.tag_ == "VBG" or (token.lower_ in BESIDES and token.dep_ in {"mark", "prep"})
        if goes_on and _ends_cue(token.nbor(-1), lexicon):
            return token.i
    return stretch.end


def _ends_cue(last: Token, lexicon: Reporting) -> bool:
    """`a monitoring group said`, `an activist told AFP on Monday`: up to its last word."""
    for i in range(last.i, max(last.i - TAIL, 1), -1):
        token = last.doc[i]
        if token.tag_ in {"VBD", "VBZ"}:
            speaks = {"that", "quote"} <= lexicon.verbs.get(token.lemma_.lower(), frozenset())
            return speaks and (token.nbor(-1).ent_type_ == "PERSON" or _can_speak(token.nbor(-1), lexicon))
        if token.is_punct or token.pos_ not in {"ADP", "PROPN", "NOUN", "DET", "NUM", "ADJ", "ADV"}:
            return False
    return False


def _reports_itself(verb: Token, lexicon: Reporting) -> bool:
    """`the news outlet reported on Monday`: no participle, where its noun is one that speaks."""
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.lemma_.lower() in lexicon.headline_sources


def _phrase_start(verb: Token, stretch: Stretch) -> int:
    """Where the speaker's phrase begins: its article, or for bare names and plurals the run of them before the verb."""
    doc, i = verb.doc, verb.i - 1
    while i > stretch.start and doc[i].pos_ == "ADV" and doc[i].head.i == verb.i:
        i -= 1  # John Kerry reportedly told
    if doc[i].pos_ == "PRON":
        return i
    first = max(stretch.start + 1, verb.i - PHRASE)
    last, bare = i, i + 1
    running = True
    while i >= first:
        token = doc[i]
        if token.text == ")":
            i = next((k for k in range(i, first - 1, -1) if doc[k].text == "("), first) - 1
            last, bare = i, i + 1
            continue
        if token.lower_ in {"in", "at", "near"} and i - 3 >= first and doc[i - 1].lemma_ in _informants():
            last, bare, i = i - 1, i, i - 1  # an informed source in Homs
            continue
        if token.lower_ in OPENING:
            return _with_name(doc, _behind_place(doc, i, verb), first)
        hyphened = token.tag_ == "VBN" and i > first and doc[i - 1].text == "-"  # Britain-based
        if (
            not hyphened
            and token.pos_ not in NAMING
            and token.lower_ not in LINKS
            and token.tag_ not in {"POS", "HYPH"}
        ):
            break
        if token.pos_ == "ADP" and doc[last].tag_ == "NNS" and bare == last - 1 and _is_place(doc, bare):
            return last  # in the village of Hass | residents said
        if token.lower_ in LINKS - {"-"} and bare <= last and doc[bare].ent_iob_ == "B" and doc[last].ent_iob_ == "I":
            return min(bare + 1, last)  # in the neighbourhood of Aleppo | Syria Live Network
        running = running and _continues(doc[i], doc[bare] if bare <= last else None)
        bare = i if running else bare
        i -= 1
    return bare


def _behind_place(doc: Doc, start: int, verb: Token) -> int:
    """`in the town | activist Mohammad al-Halabi told AFP`: a title needs no article, and the place before it does."""
    if doc[start - 1].pos_ != "ADP" or doc[verb.i - 1].ent_type_ != "PERSON":
        return start
    titles = [i for i in range(start + 2, verb.i) if doc[i].lemma_.lower() in _offices()]
    return titles[0] if titles else start


def _is_place(doc: Doc, i: int) -> bool:
    """`in Hazano`, `the village of Hass`: whatever the model takes the name for."""
    place = doc[i - 2].lemma_.lower() in load_lexicon("coreference")["place_words"]
    return doc[i].ent_type_ in {"GPE", "LOC"} or (place and doc[i - 1].lower_ == "of")


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


@lru_cache(maxsize=1)
def _informants() -> frozenset[str]:
    """Whose place is told behind them: an informed source in Homs, a doctor in Aleppo."""
    return frozenset(load_lexicon("reporting")["words"]["informants"])


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
