"""Where the phrase of a speaker named last begins, in texts without commas: `… in the town | a war monitor said`."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from kg.extract.statements.layout import Stretch
from kg.extract.statements.lexicon import load_reporting
from kg.seeds import load_lexicon

__all__ = ["can_speak", "speaker_before"]

PHRASE = 14  # tokens of the longest speaker's phrase
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
OPENING = frozenset({"the", "a", "an", "its", "his", "their", "local", "several", "some"})
LINKS = frozenset({"of", "for", "from", "on", "-", "and", "that"})
WHERE = frozenset({"in", "on", "at", "near", "inside", "from", "of"})


def can_speak(noun: Token) -> bool:
    """`sources`, `a monitor`, `the official`, the name of a body."""
    lemma = noun.lemma_.lower()
    return lemma in load_reporting().headline_sources or lemma in _offices() or noun.ent_type_ == "ORG"


def speaker_before(verb: Token, stretch: Stretch) -> tuple[int, Token] | None:
    """Where the phrase before a verb of saying begins, and its noun; None where there is none."""
    doc, last = verb.doc, verb.i - 1
    while last > stretch.start and doc[last].pos_ in {"ADV", "AUX"} and doc[last].head.i == verb.i:
        last -= 1  # John Kerry reportedly told, a monitor has said
    start = _phrase_start(doc, last, stretch)
    noun = _noun_before(doc, start, last)
    if noun is not None:
        last, start = noun, _phrase_start(doc, noun, stretch)
    head = _first_of(doc[noun], start) if noun is not None else None
    if start - 2 > stretch.start and doc[start - 1].lower_ == "and" and _informs(doc[start - 2]):
        head = doc[start - 2]  # a monitor and | a journalist in the city said
        start = _phrase_start(doc, start - 2, stretch)
    return (start, head or doc[start : verb.i].root) if start < verb.i else None


def _first_of(noun: Token, start: int) -> Token:
    """Of `monitors and sources`, the monitors."""
    while noun.dep_ == "conj" and noun.head.i >= start:
        noun = noun.head
    return noun


def _informs(noun: Token) -> bool:
    """`medical workers`, `residents`: of people who speak only where the words before show it."""
    return can_speak(noun) or noun.lemma_.lower() in _informants()


def _noun_before(doc: Doc, start: int, last: int) -> int | None:
    """Whose place or work the phrase tells, where the words right before the verb do not speak: `sources on | the
    ground`, `the centre for reconciliation of | the parties`."""
    if start < 3 or doc[start].lower_ not in OPENING or _informs(doc[last]) or doc[last].ent_type_ == "PERSON":
        return None
    if doc[start - 1].lower_ not in WHERE:
        return None
    i = start - 2
    while i > 2 and not _informs(doc[i]) and doc[i].pos_ == "NOUN" and doc[i - 1].lower_ in {"of", "for"}:
        i -= 2
    return i if _informs(doc[i]) and doc[i].pos_ == "NOUN" else None


def _phrase_start(doc: Doc, i: int, stretch: Stretch) -> int:
    """Where the speaker's phrase begins: its article, or for bare names and plurals the run of them before the verb."""
    if doc[i].pos_ == "PRON":
        return i
    first = max(stretch.start + 1, i - PHRASE + 1)
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
            return _with_name(doc, _behind_place(doc, i, last), first)
        hyphened = token.tag_ == "VBN" and i > first and doc[i - 1].text == "-"  # Britain-based
        if (
            not hyphened
            and token.pos_ not in NAMING
            and token.lower_ not in LINKS
            and token.tag_ not in {"POS", "HYPH"}
        ):
            break
        if token.pos_ == "ADP" and doc[last].tag_ == "NNS" and (behind := _behind_town(doc, i, bare, last)):
            return behind
        if token.lower_ in LINKS - {"-"} and bare <= last and doc[bare].ent_iob_ == "B" and doc[last].ent_iob_ == "I":
            return min(bare + 1, last)  # in the neighbourhood of Aleppo | Syria Live Network
        running = running and _continues(doc[i], doc[bare] if bare <= last else None, doc[last])
        bare = i if running else bare
        i -= 1
    return bare


def _behind_town(doc: Doc, i: int, bare: int, last: int) -> int:
    """`in the village of Hass | residents said`, `a suburb of Damascus | civil defence sources said`; 0 elsewhere."""
    if bare == last - 1 and _is_place(doc, bare):
        return last
    return bare if bare == i + 2 and _informs(doc[last]) and _is_place(doc, i + 1) else 0


def _behind_place(doc: Doc, start: int, last: int) -> int:
    """`in the town | activist Mohammad al-Halabi told AFP`: a title needs no article, and the place before it does; nor
    does a bare name (`crosses a red line | Kerry said`)."""
    first = _start_of_name(doc, last)
    if first - 1 > start and doc[first - 1].pos_ == "NOUN" and not any(map(_informs, doc[start:first])):
        return first
    if doc[start - 1].pos_ != "ADP" or doc[last].ent_type_ != "PERSON":
        return start
    titles = [i for i in range(start + 2, last + 1) if doc[i].lemma_.lower() in _offices()]
    return titles[0] if titles else start


def _start_of_name(doc: Doc, last: int) -> int:
    """Of the person who is named there; 0 where it is no person."""
    first = last if doc[last].ent_type_ == "PERSON" else 0
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return first


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


def _continues(token: Token, behind: Token | None, noun: Token) -> bool:
    """`Syria Live Network`, `rebel commander Abu Mustafa`: names, and the common nouns that are their titles; a bare
    plural stands alone, with its numbers and adjectives (`two Chadian officials`)."""
    if behind is None:
        return token.pos_ in {"NOUN", "PROPN"}
    if token.ent_type_ == "GPE" and behind.ent_type_ == "NORP":
        return False  # in the city of Aleppo | Syrian activists
    if token.pos_ == "PROPN" and behind.pos_ == "PROPN":
        return token.ent_iob_ == "B" or behind.ent_iob_ != "B"
    if behind.ent_iob_ == "B" and token.pos_ == "NOUN":
        return token.dep_ in {"compound", "amod", "nmod"} and token.head.i > token.i
    if token.pos_ in {"ADJ", "NUM"} and token.head.i == noun.i:
        return token.dep_ in {"amod", "nummod"}
    return token.dep_ in {"compound", "amod"} and token.head.i == behind.i
