"""Two posts of one person, told under one article: `the former union leader and bus driver has vowed`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Span, Token

from kg.extract.tenses import SUBJECTS, is_singular
from kg.model import Mention

__all__ = ["named_behind_office", "names_beside", "posts_of_one"]

OWN = frozenset({"det", "poss"})
LONGEST = 14  # tokens from an office to the name behind its phrase


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


def named_behind_office(doc: Doc, at: Mapping[int, Mention]) -> dict[int, Mention]:
    """Of `a member of the provincial council Ana Hansen criticised` the office, as the mention of her: the name stands
    right behind its phrase, without a comma; not `the member for the town Weber founded`."""
    found: dict[int, Mention] = {}
    for i in [i for i, mention in at.items() if _is_post(mention)]:
        phrases = [c for c in doc[i].rights if c.dep_ == "prep" and c.lower_ in {"of", "for"} and c.i == i + 1]
        name = next((j for j in range(i + 3, min(i + LONGEST, len(doc))) if _is_name(at.get(j))), None)
        if phrases and name is not None and _is_open(doc, i, doc.char_span(at[name].start, at[name].end)):
            found[i] = at[name]
    return found


def _is_name(mention: Mention | None) -> bool:
    """A man's name of two words and more, with no office in it."""
    named = mention is not None and (mention.kind, mention.form) == ("person", "name")
    return named and mention is not None and mention.role is None and " " in mention.text


def _is_open(doc: Doc, post: int, name: Span | None) -> bool:
    """Whether nothing parts the name from the office, and a verb follows that both have."""
    if name is None or name.start <= post + 2 or name.end >= len(doc):
        return False
    between = doc[post + 1 : name.start]
    apart = any(t.is_punct or t.pos_ in {"VERB", "AUX"} or t.tag_ in {"CC", "WP", "WDT", "POS"} for t in between)
    verb = doc[name.end]
    said = verb.pos_ in {"VERB", "AUX"} and verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.dep_ != "relcl"
    return not apart and doc[name.start - 1].pos_ in {"NOUN", "PROPN"} and said


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
