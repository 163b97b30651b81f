"""Whether a seat of government stands for its state or is the place that it is: `Moscow said`, `in Moscow`."""

from __future__ import annotations

from spacy.tokens import Span

from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["is_a_place_here"]

DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest outskirts suburbs suburb centre center capital city "
    "town streets outside side north-west north-east south-west south-east heart edge district districts "
    "neighbourhood neighborhood countryside governorate province mayor".split()
)
PLACING = {"in", "at", "near", "into", "outside", "around", "capital", "city"}


def is_a_place_here(span: Span, *, city: bool) -> bool:
    """`in Moscow`, `the Kyrgyz capital Bishkek`, `a London hotel`, `the Doha agreement`: a capital behind a preposition
    of place, or before what stands in a city or was made there, is a place. So is what is done to a city: `left
    Moscow`; in doubt too, since only some verbs take a government for their object (`accused Moscow`). `city`: a place
    has that name; the White House is none."""
    root = span.root
    beside, owned = root.dep_ in {"compound", "nmod"}, root.dep_ == "poss"  # `London's mayor`
    if (beside or owned) and fold(root.head.lemma_) in words_of("sites" if beside else "towns_own"):
        return city
    if span.doc[span.end : span.end + 2].text.lower() == "-based":
        return city  # `a Beirut-based group`
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before in {"west", "east"} and span.doc[span.start - 1].text.istitle():
        return city  # `West Berlin`
    far = span.doc[span.start - 2].lower_ if span.start > 1 else ""
    if before == "of" and city and far in words_of("seated"):
        return True  # the University of Washington
    if before == "of" and far in DIRECTIONS:
        return True  # `thirty miles west of Baghdad`
    if before == "at" and fold(span.doc[span.start - 1].head.lemma_) in words_of("aims"):
        return False  # pointed the finger at Moscow
    if before in PLACING or (root.dep_ == "pobj" and root.head.lower_ in PLACING) or _is_dateline(span):
        return True
    return city and (_is_gone_to(span) or _is_taken(span))


def _is_gone_to(span: Span) -> bool:
    """`flew to Ankara`, `60 kilometres from Damascus`; but not `aid to Ankara`, nor `intelligence from Ankara`."""
    prep = span.root.head
    if span.root.dep_ != "pobj" or prep.lower_ not in {"to", "from"}:
        return False
    if prep.head.lemma_ in {"return", "bring", "send"} and any(
        c.dep_ in {"dobj", "nsubjpass"} for c in prep.head.children
    ):
        return False  # return the prisoners to Moscow
    above = (prep.head, *prep.doc[max(0, prep.i - 1) : prep.i])
    return any(fold(t.lemma_) in words_of("motions") or t.tag_ == "CD" for t in above)


def _is_taken(span: Span) -> bool:
    return span.root.dep_ == "dobj" and fold(span.root.head.lemma_) not in words_of("done_to_governments")


def _is_dateline(span: Span) -> bool:
    """`BEIJING (Bloomberg) -`, `HAVANA President Obama arrives`, `- ROME - Italy's government`: a town in capitals
    between words that are not, or at the start of a paragraph."""
    doc, start, end = span.doc, span.start, span.end
    first = start == 0 or "\n" in doc[start - 1].text_with_ws or doc[start - 1].text == "/"
    around = (doc[start - 1].text if not first else "", doc[end].text if end < len(doc) else "")
    alone = not any(word.isupper() and len(word.replace(".", "")) > 3 for word in around)
    return alone and span.text.isupper() and len(span.text) > 3
