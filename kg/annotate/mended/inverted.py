"""Who speaks behind a quotation: `“Chad has lied”, underlined the minister`.

The parser knows `said the minister`; behind rarer words it takes the speaker for what is said, or the word for a deed
of whom the quotation is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.annotate.lists import words_of
from kg.annotate.mended.hanging import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_inverted"]

CLOSING = frozenset({"”", '"', "''", "’’", "»", "’", "'"})
CLAUSAL = frozenset({"conj", "parataxis", "ccomp"})


def mend_inverted(doc: Doc) -> None:
    """Make the noun behind such a word of a Parse its subject, and the quotation before it what is said."""
    saying = words_of("inverted")
    for verb in doc:
        if verb.tag_ in {"VBD", "VBZ"} and verb.lemma_ in saying and _is_behind_quotation(doc, verb.i):
            speaker = _speaker(verb)
            if speaker is not None:
                hang(speaker, verb, "nsubj")
                _raise(verb)


def _is_behind_quotation(doc: Doc, i: int) -> bool:
    """`…”, underlined`, `…,” underlined`: a closing mark and a comma right before."""
    before = {doc[j].text for j in (i - 1, i - 2) if j > 0}
    return "," in before and bool(before & CLOSING)


def _speaker(verb: Token) -> Token | None:
    """The noun right behind the verb, or behind its particle, that ends the clause; none where it has a subject."""
    if any(c.dep_ in {"nsubj", "nsubjpass", "auxpass", "aux"} for c in verb.children):
        return None
    noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    between = verb.doc[verb.i + 1 : noun.left_edge.i] if noun is not None else ()
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or any(t.dep_ not in {"prt", "advmod"} for t in between):
        return None
    told = any(c.dep_ in {"ccomp", "xcomp", "acl", "relcl"} for c in (*verb.rights, *noun.rights))
    return None if told else noun


def _raise(verb: Any) -> None:
    """Of `“Chad has lied”, underlined …`, whose verb the parser joins to the lying: put it above."""
    said = verb.head
    if said is verb or verb.dep_ not in CLAUSAL or said.i > verb.i:
        return
    while said.head is not said:
        said = said.head
    verb.head.children = [child for child in verb.head.children if child is not verb]
    verb.head, verb.dep_ = verb, "ROOT"
    hang(said, verb, "ccomp")
