"""Whether a seat of government stands for its state or is the place that it is: `Moscow said`, `in Moscow`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["is_a_place_here"]

MODIFIERS = frozenset({"compound", "nmod"})
PLACING = frozenset("in at near into outside around capital city inside within through throughout across".split())


def is_a_place_here(span: Span, *, city: bool) -> bool:
    """`in Moscow`, `the Kyrgyz capital Bishkek`, `a London hotel`, `the Doha agreement`: a capital behind a preposition
    of place, or before what stands in a city or was made there, is a place. So is what is done to a city: `left
    Moscow`; in doubt too, since only some verbs take a government for their object (`accused Moscow`). `city`: a place
    has that name; the White House is none."""
    if _is_of_a_place(span) or span.doc[span.end : span.end + 2].text.lower() == "-based":
        return city or _is_building(span)  # `London's mayor`, `a Beirut-based group`
    if _is_of_the_state(span):
        return False
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before in {"west", "east"} and span.doc[span.start - 1].text.istitle():
        return city  # `West Berlin`
    far = span.doc[span.start - 2].lower_ if span.start > 1 else ""
    capital = before == "," and far in {"capital", "city"}  # in the capital, Minsk
    seated = before == "of" and (far in words_of("seated") or far == ",")  # Omar Keita, of Bamako
    if city and (capital or seated):
        return True
    if before == "of" and far in words_of("parts_of_town"):
        return True  # `thirty miles west of Baghdad`
    if before == "at" and fold(span.doc[span.start - 1].head.lemma_) in words_of("aims"):
        return False  # pointed the finger at Moscow
    placed = before in PLACING and not _is_reined_in(span)
    if placed or _is_within(span) or _is_dateline(span) or _is_building(span):
        return True
    return city and (before in words_of("quarters") or _is_gone_to(span) or _is_stormed(span) or _is_taken(span))


def _is_of_the_state(span: Span) -> bool:
    """`at Pyongyang's embassy`, `Moscow's U.N. mission`: what only a state has."""
    root = span.root
    return root.dep_ == "poss" and fold(root.head.lemma_) in words_of("states_own")


def _is_reined_in(span: Span) -> bool:
    """`rein in Pyongyang`: no preposition of place."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return before[-1].tag_ == "RP" or before[0].lemma_ == "rein"


def _is_building(span: Span) -> bool:
    """`the White House's Rose Garden`, `his White House basement office`."""
    behind = span.doc[span.end : span.end + 3]
    root = span.root
    joined = root.dep_ in {"poss", "compound", "nmod"} and root.head.i >= span.end
    return joined and any(t.lower_ in words_of("of_a_building") for t in behind)


def _is_of_a_place(span: Span) -> bool:
    """`London's mayor`, `the Brussels bomb attacks`: what a town has, what stands or what befell there."""
    root = span.root
    if root.dep_ == "poss":
        return fold(root.head.lemma_) in words_of("towns_own")
    if _is_of_the_citys(span):
        return True
    articled = span.start > 0 and span.doc[span.start - 1].tag_ in {"DT", "JJ"}  # but `Moscow attacks the rebels`
    told = root
    while told.dep_ in MODIFIERS:
        told = told.head
        if fold(told.lemma_) in words_of("sites") or (articled and fold(told.lemma_) in words_of("befallen")):
            return True
    return False


def _is_of_the_citys(span: Span) -> bool:
    """`Damascus Police Command`, `Jakarta police chief Omar Keita`: of the city, wherever the parse hangs it."""
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    if behind is None or fold(behind.text) not in words_of("citys") or behind.dep_ not in MODIFIERS:
        return False
    told = span.root
    while told.dep_ in MODIFIERS:
        told = told.head
    return told.i > behind.i and (behind.text.istitle() or told.ent_type_ == "PERSON")


def _is_within(span: Span) -> bool:
    """`in Moscow`, `attacks in Paris, Brussels and Rome`, `the capital, Ankara,`."""
    first = _first_of_row(span.root)
    if first.dep_ == "appos":
        return first.head.lower_ in {"capital", "city", "town"}
    return first.dep_ == "pobj" and first.head.lower_ in PLACING


def _first_of_row(token: Token) -> Token:
    """`Paris` for the last of `Paris, Brussels and Rome`."""
    while token.dep_ == "conj" and token.head.tag_ == "NNP":
        token = token.head
    return token


def _is_stormed(span: Span) -> bool:
    """`the attacks on Paris`, `an offensive against Damascus`; but not `a scathing attack on Moscow`."""
    first = _first_of_row(span.root)
    if first.dep_ != "pobj" or first.head.lower_ not in {"on", "against"}:
        return False
    blow = first.head.head
    verbal = any(fold(c.lemma_) in words_of("verbal") for c in blow.children)
    return not verbal and (blow.lower_ == "attacks" or fold(blow.lemma_) in words_of("assaults"))


def _is_gone_to(span: Span) -> bool:
    """`flew to Ankara`, `60 kilometres from Damascus`; but not `aid to Ankara`, nor `intelligence from Ankara`."""
    first = _first_of_row(span.root)
    prep = first.head
    if first.dep_ != "pobj" or prep.lower_ not in {"to", "from"}:
        return False
    if prep.head.dep_ == "acl" and fold(prep.head.head.lemma_) in words_of("given_by_governments"):
        return False  # orders coming from Ankara
    sent = [c for c in prep.head.children if c.dep_ in {"dobj", "nsubjpass"}]
    if prep.head.lemma_ in {"return", "bring", "send"} and sent:
        return any(fold(c.lemma_) in words_of("travellers") for c in sent)  # not `return the prisoners to Moscow`
    if prep.head.lemma_ in words_of("taken_to") and any(c.dep_ in {"dobj", "nsubjpass"} for c in prep.head.children):
        return True  # `take him to Vienna`, `move the embassy to Jerusalem`
    bracket = prep.i > 0 and prep.doc[prep.i - 1].text == ")"  # 60 kilometres (35 miles) from Damascus
    above = (prep.head, *prep.doc[max(0, prep.i - (4 if bracket else 1)) : prep.i])
    return any(fold(t.lemma_) in words_of("motions") or t.tag_ == "CD" for t in above)


def _is_taken(span: Span) -> bool:
    """`left Moscow`; but not over the end of a headline: `THEY LEAVE Moscow and Ankara said`."""
    if span.root.head.text.isupper() and not span.text.isupper():
        return False
    return span.root.dep_ == "dobj" and fold(span.root.head.lemma_) not in words_of("done_to_governments")


def _is_dateline(span: Span) -> bool:
    """`BEIJING (Bloomberg) -`, `HAVANA President Obama arrives`, `- ROME - Italy's government`: a town in capitals
    between words that are not, or at the start of a paragraph."""
    doc, start, end = span.doc, span.start, span.end
    first = start == 0 or "\n" in doc[start - 1].text_with_ws or doc[start - 1].text == "/"
    around = (doc[start - 1].text if not first else "", doc[end].text if end < len(doc) else "")
    alone = not any(word.isupper() and len(word.replace(".", "")) > 3 for word in around)
    return alone and span.text.isupper() and len(span.text) > 3
