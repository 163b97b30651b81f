"""Bodies that the model takes for people or passes over: `Midea said it would sell the plant`, `Kuka (KU2G.DE)`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from kg.annotate.gazetteer import Gazetteer
from kg.annotate.lists import words_of

__all__ = ["told_as_bodies"]

TICKER = re.compile(r"(?<=\w)(?:'s|’s)? ?[(\[][A-Z0-9]{1,8}\.[A-Z]{1,2}[)\]]")
WILL = frozenset({"will", "would", "'ll", "’ll"})


def told_as_bodies(doc: Doc, surnames: Collection[str], gazetteer: Gazetteer) -> set[str]:
    """Names of one word that are no person's: those behind which a ticker stands or who say what `it` will do."""
    ends = {m.start() for m in TICKER.finditer(doc.text)} if "." in doc.text else set()
    listed = (t for t in doc if ends and t.idx + len(t) in ends)
    alone = (t for t in (*listed, *_who_say_it_will(doc)) if t.tag_ in {"NNP", "NNPS"} and not _is_part(t))
    names = (t for t in alone if t.text[0].isupper() and t.lower_ not in words_of("of_any_body"))
    return {t.text for t in names if t.text not in surnames and not gazetteer.is_first_name(t)}


def _who_say_it_will(doc: Doc) -> Iterator[Token]:
    """`Midea has since said it would sell the plant`; not `Weber said it would anger them`, `it would take time`."""
    for it in (t for t in doc if t.lower_ == "it" and t.dep_ == "nsubj"):
        deed, says = it.head, it.head.head
        if deed.dep_ != "ccomp" or not says.i < it.i:
            continue
        told = says.lemma_ in words_of("sayers") | {"announce", "indicate"} and deed.lemma_ in words_of("own_deeds")
        if told and any(c.lower_ in WILL and c.dep_ == "aux" for c in deed.lefts):
            yield from (c for c in says.lefts if c.dep_ == "nsubj")


def _is_part(name: Token) -> bool:
    """`Hansen Corp`, `Mr Weber`: a longer name, or a title before it."""
    before = name.nbor(-1) if name.i else None
    return before is not None and before.tag_ in {"NNP", "NNPS"} and before.sent.start == name.sent.start
