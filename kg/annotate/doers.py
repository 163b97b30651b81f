"""Bodies that the model passes over, or takes for places, told by what they do: `Lyft alleged that Uber is using`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.annotate.entities import Named, is_headline
from kg.annotate.lists import words_of
from kg.annotate.titles import Phrase
from kg.annotate.voices import is_a_name_elsewhere, is_common, is_placed_elsewhere

__all__ = ["with_doers"]

NOTHING = frozenset({"DATE", "TIME", "NORP", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART", "PERSON", "ORG"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})


def with_doers(doc: Doc, names: Sequence[Named], phrases: Sequence[Phrase]) -> list[Named]:
    """The names with the bodies that agree, sue or are accused without being one of them, wherever they stand; and
    with a body for a place that does (`BT pledged to`)."""
    doers = [token for token in doc if _does(token)]
    owner = {i: named for named in names for i in range(named[0].start, named[0].end)} if doers else {}
    doers = [t for t in doers if _is_passed_over(doc, t, owner.get(t.i))]
    if not doers:
        return [*names]
    offices = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    small = frozenset(token.text for token in doc if token.text.islower())
    people = {t.text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1 for t in e}
    words = {t.text for t in doers if t.i not in offices and not is_common(t, small)} - people
    found = [t for t in doc if t.text in words and _is_passed_over(doc, t, owner.get(t.i))]
    replaced = {id(owner[t.i]) for t in found if t.i in owner}
    bodies: list[Named] = [(doc[t.i : t.i + 1], "organisation", None) for t in found]
    return [*(named for named in names if id(named) not in replaced), *bodies]


def _does(token: Token) -> bool:
    """A capitalised word that does what only somebody does, or to which it is done."""
    if not token.text[0].isupper() or not token.is_alpha or token.ent_type_ in NOTHING:
        return False
    verb = token.head
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE:
        return False
    acts = token.dep_ == "nsubj" and verb.lemma_ in words_of("acting")
    return acts or (token.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words_of("done_to"))


def _is_passed_over(doc: Doc, token: Token, owner: Named | None) -> bool:
    """No name yet, or a place that is nowhere a place; at the head of a sentence only what is a name elsewhere too."""
    in_front = any(c.dep_ in {"det", "compound"} and c.tag_ != "NN" for c in token.lefts)  # the Nile, Mr. Karsli
    if in_front or is_headline(doc, token) or token.lower_ in words_of("suffixes"):
        return False
    if owner is not None:
        span, kind, listed = owner
        return kind == "place" and listed is None and len(span) == 1 and not is_placed_elsewhere(doc, token)
    opens = token.is_sent_start or token.nbor(-1).is_punct
    return not opens or is_a_name_elsewhere(token)
