"""People whom the model passes over, or takes for towns and bodies, told by what they do: they say things."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from kg.annotate.entities import Named, is_headline
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.lists import words_of
from kg.annotate.surnames import bare_surnames
from kg.annotate.titles import Phrase

__all__ = ["is_a_name_elsewhere", "is_common", "is_placed_elsewhere", "with_voices"]

HONOURS = frozenset({"mr", "mrs", "ms", "dr", "sir", "judge", "officer", "sergeant", "president"})
LONGEST = 4  # words of a name
PLACING = frozenset({"in", "at", "near", "from", "outside", "around", "to"})


def with_voices(doc: Doc, names: Sequence[Named], phrases: Sequence[Phrase], gazetteer: Gazetteer) -> list[Named]:
    """The names with those who speak without being one of them (`Sibai added that`, `Professor Mitsuru Uchida told
    Reuters`), and with a person for a town that speaks (`Dharyono said`)."""
    owner = {i: named for named in names for i in range(named[0].start, named[0].end)}
    offices = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    small = frozenset(token.text for token in doc if token.text.islower())
    found: dict[int, Named] = {}
    for token in doc:
        if token.i in offices or not _speaks(token) or is_common(token, small):
            continue
        if (named := _voice(doc, token, owner.get(token.i), set(owner), gazetteer)) is not None:
            found[token.i] = named
    found |= {t.i: named for named in [*found.values()] for t, named in _in_full(doc, named, owner, offices)}
    replaced = {id(owner[i]) for i in found if i in owner}
    told = [*(named for named in names if id(named) not in replaced), *found.values()]
    return [*told, *bare_surnames(doc, told, gazetteer)] if found else [*names]


def _speaks(token: Token) -> bool:
    """A name that is the subject of `said`, `told` or `added`."""
    if token.dep_ != "nsubj" or token.tag_ != "NNP" or not token.text[0].isupper() or token.text.isupper():
        return False
    return token.head.lemma_ in words_of("speaking") and token.head.tag_ in {"VBD", "VBZ", "VBN"} and token.is_alpha


def _voice(doc: Doc, token: Token, owner: Named | None, taken: Collection[int], gazetteer: Gazetteer) -> Named | None:
    """The person who speaks, None where the name is known, or may be none."""
    if is_headline(doc, token) or token.lower_ in words_of("suffixes"):
        return None  # `ZTE Corp said`
    if owner is None:
        span = doc[_first(token, taken, gazetteer) : token.i + 1]
        bare = len(span) == 1 and (token.is_sent_start or token.nbor(-1).is_punct) and not is_a_name_elsewhere(token)
        return (span, "person", None) if not (bare or any(c.tag_ == "DT" for c in token.children)) else None
    span, kind, listed = owner
    if listed is not None or kind == "person" or span.end != token.i + 1:
        return None
    behind = _behind_post(span, gazetteer)
    if kind == "organisation":
        if len(span) == 1 and any(_in_full(doc, (span, kind, None), taken, ())):
            return span, "person", None
        return (doc[behind : span.end], "person", None) if behind and span.end - behind > 1 else None
    return (span, "person", None) if not is_placed_elsewhere(doc, token) else None


def _in_full(doc: Doc, named: Named, taken: Collection[int], offices: Collection[int]) -> Iterator[tuple[Token, Named]]:
    """`Asa Hutchinson`, whom the model passes over, where a bare `Hutchinson` speaks: a name in front, no office."""
    for token in (t for t in doc if len(named[0]) == 1 and t.text == named[0].text and t.i and t.dep_ != "compound"):
        first = doc[token.i - 1]
        plain = first.text.istitle() and first.tag_ == "NNP" and first.dep_ == "compound" and first.head.i == token.i
        free = first.i not in taken and token.i not in taken and first.i not in offices and not first.ent_type_
        if plain and free and not is_headline(doc, token) and first.lower_ not in HONOURS:
            yield token, (doc[first.i : token.i + 1], "person", None)


def is_a_name_elsewhere(token: Token) -> bool:
    """Whether the word stands with a capital inside a sentence too: `Campaigning in Ohio, he said` names nobody."""
    return any(
        t.text == token.text and t.i != token.i and not t.is_sent_start and not t.nbor(-1).is_punct for t in token.doc
    )


def _first(token: Token, taken: Collection[int], gazetteer: Gazetteer) -> int:
    """Where the name begins that ends in the token: the capitals in front, without titles and known names."""
    doc, first = token.doc, token.i
    while first > max(0, token.i - LONGEST) and _is_part(doc[first - 1]) and first - 1 not in taken:
        first -= 1
    return gazetteer.without_title([*doc[first : token.i + 1]])[0].i


def _is_part(token: Token) -> bool:
    return token.tag_ == "NNP" and token.is_alpha and token.text.istitle() and token.dep_ == "compound"


def _behind_post(span: Span, gazetteer: Gazetteer) -> int | None:
    """The token behind the last post in a name: `Waseda University Professor | Mitsuru Uchida`."""
    posts = [t.i + 1 for t in span[1:-1] if gazetteer.is_office([t.nbor(-1), t])]
    return posts[-1] if posts else None


def is_common(token: Token, small: Collection[str]) -> bool:
    """A word that the text writes small too, as `Consumers`; a day or a month."""
    known = token.ent_type_ in {"DATE", "TIME"} or token.lower_ in words_of("posts")
    return known or token.lower_ in small or len(token.text) < 3 - token.text.isupper()


def is_placed_elsewhere(doc: Doc, token: Token) -> bool:
    """`in Dharyono`: a place after all."""
    return any(t.text == token.text and t.i and doc[t.i - 1].lower_ in PLACING for t in doc)
