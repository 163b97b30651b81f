"""Two posts of one person, told under one article: `the former union leader and bus driver has vowed`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from kg.extract.tenses import SUBJECTS, is_singular
from kg.model import Mention

__all__ = ["names_beside", "posts_of_one"]

OWN = frozenset({"det", "poss"})


def posts_of_one(doc: Doc, at: Mapping[int, Mention]) -> dict[int, Mention]:
    """The second post of each pair, as the mention of the first; `the general and the envoy`, `the general and envoy
    have` are two."""
    found: dict[int, Mention] = {}
    for i in [i for i, mention in at.items() if _is_post(mention)]:
        first = _first_post(doc[i])
        if first is not None and first.i in at and _is_post(at[first.i]):
            found[i] = at[first.i]
    return found


def names_beside(doc: Doc, at: Mapping[int, Mention]) -> dict[int, Mention]:
    """Of `Peru's president Anna Hansen, who has` also the name, as far as it is in the mention of the office."""
    found: dict[int, Mention] = {}
    for i, mention in at.items():
        if mention.kind == "person" and " " in mention.text:
            beside = (c for c in doc[i].rights if c.dep_ == "appos" and c.left_edge.i == i + 1 and c.i not in at)
            found.update({c.i: mention for c in beside if c.idx < mention.end and c.pos_ == "PROPN"})
    return found


def _is_post(mention: Mention) -> bool:
    return mention.kind == "person" and mention.form == "description"


def _first_post(last: Token) -> Token | None:
    """The noun before `and`, with an article that the other one lacks and a verb that has one subject; the parser may
    hang either on the other."""
    if last.tag_ != "NN" or last.i < 2 or not any(t.lower_ == "and" for t in last.doc[max(0, last.i - 4) : last.i]):
        return None
    nested = next((c for c in last.lefts if c.dep_ == "nmod" and c.tag_ == "NN"), None)
    first = nested if nested is not None else last.head
    joined = nested is not None or last.dep_ == "conj"
    subject = last if nested is not None else first
    if not joined or first.tag_ != "NN" or subject.dep_ not in SUBJECTS:
        return None
    before = [c for n in (first, last) for c in n.lefts if c.dep_ in OWN and c.i < first.i]
    some = any(c.lower_ in {"a", "an"} for c in before)  # a senator and former governor accused
    articled = some or (bool(before) and is_singular(subject.head))
    own = any(c.dep_ in OWN and c.i > first.i for c in last.lefts)
    return first if articled and not own and any(c.lower_ == "and" for c in first.rights) else None
