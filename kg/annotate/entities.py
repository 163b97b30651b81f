"""Names that the model finds where the gazetteer knows none: which of them are names, and of what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from spacy.tokens import Doc, Span, Token

from kg.annotate.as_bodies import told_as_bodies
from kg.annotate.gazetteer import Gazetteer, NamedSpan, fold
from kg.annotate.lists import words_of
from kg.annotate.no_names import is_no_name
from kg.annotate.surnames import bare_surnames
from kg.annotate.whole_names import begins_behind_article, end_of_name
from kg.model import Kind

__all__ = ["Named", "is_headline", "unlisted_names"]

Named: TypeAlias = tuple[Span, Kind, NamedSpan | None]

ENTITY_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
PARTICLES = frozenset({"de", "van", "von", "der", "den", "del", "di", "da", "ten", "bin", "al"})
PLACING = frozenset({"in", "near", "outside", "around", "towards", "toward", "into"})


def unlisted_names(doc: Doc, gazetteer: Gazetteer, known: Sequence[Named]) -> list[Named]:
    """Entities of the model outside the names in `known`, then bare surnames; each with its likeliest kind."""
    taken = {i for span, _, _ in known for i in range(span.start, span.end)}
    lands = {span.start: span.end for span, kind, _ in known if kind in {"country", "place"}}
    found = [named for named in _entities(doc, gazetteer, taken, lands) if not is_no_name(*named[:2])]
    found = _confirmed(doc, found, gazetteer)
    taken |= {i for span, _, _ in found for i in range(span.start, span.end)}
    found += (n for n in _passed_over(doc, taken) if not gazetteer.is_office([*n[0]]))  # the MFA is the ministry
    found += bare_surnames(doc, [*known, *found], gazetteer)
    people = {t.text for s, k, _ in (*known, *found) if k == "person" and len(s) > 1 for t in _family_names(s)}
    kinds = [_kind(span, kind, people, gazetteer) for span, kind, _ in found]
    if bodies := told_as_bodies(doc, people, gazetteer) - {s.text for s, _, _ in known}:
        kinds = ["organisation" if s.text in bodies else k for (s, _, _), k in zip(found, kinds, strict=True)]
        taken = {i for s, _, _ in (*known, *found) for i in range(s.start, s.end)}
        found += [(doc[t.i : t.i + 1], "organisation", None) for t in doc if t.text in bodies and t.i not in taken]
        kinds += ["organisation"] * (len(found) - len(kinds))
    told = {s[-1].text for (s, _, _), kind in zip(found, kinds, strict=True) if kind == "person" and len(s) > 1}
    told -= people  # `Alessandra Vellucci said`, which the model takes for a body
    return [
        (span, "person" if len(span) == 1 and span.text in told else kind, None)
        for (span, _, _), kind in zip(found, kinds, strict=True)
    ]


def _entities(doc: Doc, gazetteer: Gazetteer, taken: Collection[int], lands: Mapping[int, int]) -> Iterator[Named]:
    end = 0
    for entity in (e for e in doc.ents if e.start >= end):
        kind = ENTITY_KINDS.get(entity.label_)
        whole = kind == "organisation" and _is_bank_of(entity, taken)
        rest = _without_edges(_until_possessive([t for t in entity if whole or t.i not in taken]))
        if kind and rest and (gazetteer.is_honorific(rest[0]) or _is_crowned(rest, gazetteer)):
            kind = "person"  # `Mr Znak`
        if kind == "person":
            rest = _with_first_name(gazetteer.without_title(rest), taken, gazetteer)
            rest = rest[:2] if len(rest) == 4 and rest[1].text == rest[3].text else rest  # two of one family in a row
        if kind == "organisation" and _is_first_named(entity, rest, gazetteer):
            kind = "person"
        if _is_of_post(doc, rest, gazetteer):
            kind, rest = "person", rest[1:]
        if kind and rest and rest[-1].i - rest[0].i == len(rest) - 1 and not gazetteer.is_office(rest):
            first = _first(doc, entity, rest, kind, taken)
            if kind == "organisation" and begins_behind_article(entity, rest[0].i, lands):
                first = entity.start + 1
            if kind == "organisation" and first == rest[0].i and _is_of_a_kind(doc, rest):
                first = _with_place(doc, first, rest[-1].i, taken)
            if first is not None:
                end = end_of_name(doc, rest[-1].i + 1, kind, taken)
                yield doc[first:end], kind, None


def _is_crowned(rest: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """`King Felipe`, `Sheikh Tamim`: a title and one first name; not `King Street`, `Prince Edward Island`."""
    two = len(rest) == 2 and rest[1].i == rest[0].i + 1
    return two and gazetteer.is_first_name(rest[1]) and len(gazetteer.without_title(rest)) == 1


def _is_first_named(entity: Span, rest: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """`Margit`; also the person behind a known name where the comma is lost: `Speaking to Tass | Ana Ruiz said`."""
    if not rest or not gazetteer.is_first_name(rest[0]):
        return False
    return len(rest) == 1 or (len(rest) == 2 and entity.start < rest[0].i and "," not in entity.doc.text)


def _with_first_name(rest: list[Token], taken: Collection[int], gazetteer: Gazetteer) -> list[Token]:
    """`Iain | Duncan Smith`, whose first name the model leaves out; not `the Saudi Prince | Salman`."""
    first = rest[0].nbor(-1) if rest and rest[0].i else None
    if first is None or not first.text.istitle() or not gazetteer.is_first_name(first) or first.i in taken:
        return rest
    before = first.nbor(-1) if first.i else None
    begins = before is None or before.tag_ != "NNP" or gazetteer.is_honorific(before) or before.i in taken
    cut = first.tag_ == "NNP" and first.dep_ == "compound" and not first.ent_type_
    return [first, *rest] if cut and begins and not gazetteer.is_honorific(first) else rest


def _is_bank_of(entity: Span, taken: Collection[int]) -> bool:
    """`Bank of Chad`, which is one name though Chad is a name too."""
    words = [fold(t.text) for t in entity]
    of = words.index("of") if "of" in words[1:-1] else 0
    return of > 0 and words[of - 1] in words_of("banks") and entity[of - 1].i not in taken


def _is_of_post(doc: Doc, rest: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """`Secretary of Agriculture Richard Lyng`, `the Office for Mali and Gao Omar Keita`: the first word belongs to the
    post, behind which the person's name stands."""
    if len(rest) == 3 and rest[0].i > 2 and doc[rest[0].i - 1].lower_ == "and" and doc[rest[0].i - 3].lower_ == "for":
        return gazetteer.is_first_name(rest[1]) and not gazetteer.is_first_name(rest[0])
    of = len(rest) in {3, 4} and rest[0].i > 1 and doc[rest[0].i - 1].lower_ in {"of", "for"}
    post = of and doc[rest[0].i - 2].lower_ in {"secretary", "minister", "undersecretary", "department"}
    return post and gazetteer.is_first_name(rest[1]) and not gazetteer.is_first_name(rest[0])


def _passed_over(doc: Doc, taken: Collection[int]) -> Iterator[Named]:
    """Bodies known by their capitals alone, where the model sees no name: `accused the FNV of intransigence`."""
    loud = [t for t in doc if t.text.isupper()]
    for token in loud if len(loud) <= len(doc) / 3 else ():
        short = token.text.isalpha() and 3 <= len(token.text) <= 6
        if short and token.i not in taken and token.tag_ in {"NNP", "NN"} and _is_party(token):
            yield doc[token.i : token.i + 1], "organisation", None


def _is_party(token: Token) -> bool:
    """`the FNV` that acts, speaks or is acted on; not `the GDP`, `a CEO`, nor a word of a headline."""
    articled = any(c.lower_ == "the" and c.i == token.i - 1 for c in token.children)
    acting = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"}
    return articled and acting and fold(token.text) not in words_of("no_bodies")


def _first(doc: Doc, entity: Span, rest: Sequence[Token], kind: Kind, taken: Collection[int]) -> int | None:
    """Where the name begins: with the known word in front for a body (`Turkish Airlines`), but not with a dateline
    (`BEIRUT Tens of thousands`); None for `U.S. Firms`, where one word is left that names nothing."""
    if kind != "organisation" or entity.start >= rest[0].i or doc[entity.start].i not in taken:
        return rest[0].i
    front = doc[entity.start]
    if front.text.isupper() and len(front) > 5 and not rest[-1].text.isupper():
        return None
    short = front.text.replace(".", "").isupper()
    one = rest[0].i == rest[-1].i or " " not in doc[rest[0].i : rest[-1].i + 1].text  # `U.S. Super-computers`
    return None if one and (short or is_headline(doc, rest[0])) else entity.start


def _is_of_a_kind(doc: Doc, rest: Sequence[Token]) -> bool:
    """`News Agency`, `Media Centre`, `Federal`: words that any such body has, and no longer name here ends in."""
    words = [fold(t.text) for t in rest]
    if not all(word in words_of("of_any_body") for word in words):
        return False
    text = " ".join(t.text for t in rest)
    longer = (e for e in doc.ents if e.text.endswith(f" {text}") and fold(e.text) != f"the {fold(text)}")
    return all(e.start < rest[0].i < e.end for e in longer)


def _with_place(doc: Doc, first: int, last: int, taken: Collection[int]) -> int | None:
    """Where the name begins with the place in front: `Aleppo Media Centre`; None where nothing in front names it, or
    its own name follows (`the Iranian News Agency IRNA`)."""
    before = doc[first - 1] if first else None
    placed = before is not None and (before.i in taken or before.ent_type_ in {"GPE", "LOC", "NORP"})
    if before is None or not placed or not before.text[0].isupper() or before.tag_ == "DT":
        return None
    return None if last + 1 in taken else first - 1


def _until_possessive(tokens: list[Token]) -> list[Token]:
    """`Anna Willard Our Standards` ends before `Our`, `Fishing Pact (FP` before the bracket."""
    end = next((n for n, t in enumerate(tokens) if t.tag_ == "PRP$" or (t.text == "(" and n > 1)), len(tokens))
    return tokens[:end]


def _without_edges(tokens: list[Token]) -> list[Token]:
    """Drop determiners, genitives and punctuation at both ends: `the Fastaqim 's` → `Fastaqim`."""
    while tokens and _is_edge(tokens[0]):
        tokens = tokens[1:]
    while tokens and (_is_edge(tokens[-1]) or _is_adverb(tokens[-1])):
        tokens = tokens[:-1]
    return tokens if any(t.text[:1].isupper() for t in tokens) else []


def _is_adverb(token: Token) -> bool:
    """`across the Atlantic early`."""
    return token.tag_ == "RB" and token.text.islower()


def _is_edge(token: Token) -> bool:
    return token.is_punct or token.is_space or token.tag_ in {"DT", "POS", "IN", "CC"} or not token.text[0].isalnum()


def _confirmed(doc: Doc, found: Sequence[Named], gazetteer: Gazetteer) -> list[Named]:
    """Without the names that only a headline in capitals has, unless they begin like a person's: `Regime Commits
    Massacre` is none."""
    inside = {span.text for span, _, _ in found if not is_headline(doc, span.root)}
    likely = (
        n for n in found if n[0].text in inside or not is_headline(doc, n[0].root) or _is_like_person(n, gazetteer)
    )
    return list(likely)


def _is_like_person(named: Named, gazetteer: Gazetteer) -> bool:
    return named[1] == "person" and gazetteer.is_first_name(named[0][0])


def is_headline(doc: Doc, token: Token) -> bool:
    """Whether the token stands in a sentence whose words nearly all begin with a capital letter; all but one in ten
    where a full stop ends it (`Norwegian Foreign Minister Anniken Huitfeldt accused Iran.`)."""
    long = [t for t in token.sent if len(t.text) > 3 and t.is_alpha]
    last = next((t.text for t in reversed(token.sent) if not t.is_space and not t.is_quote), "")
    share = 0.9 if last == "." else 0.75
    return len(long) >= 3 and sum(t.text[0].isupper() for t in long) >= share * len(long)


def _family_names(span: Span) -> list[Token]:
    """The last word, and the first where it may be the family's: `Wang Yi`."""
    return [span[-1], *([span[0]] if fold(span[0].text) in words_of("family_names") else [])]


def _kind(span: Span, kind: Kind, surnames: Iterable[str], gazetteer: Gazetteer) -> Kind:
    """The model's kind, unless the words around say otherwise: `the district of Bab al-Nairab` is a place, a bare
    `Leahy` beside `Patrick Leahy` a person, `the newspaper Svenska Dagbladet` and `Liwa al-Tawheed` are bodies."""
    if len(span) == 1 and span.text in surnames:
        return "person"
    if len(span) > 1 and fold(span[-1].text) in words_of("of_companies"):
        return "organisation"  # `Weber Inc`
    before = fold(span.doc[span.start - 1].text) if span.start else ""
    if {fold(span[0].text), before} & words_of("body_beginnings") or before in words_of("press_kinds"):
        return "organisation"
    if kind == "organisation" and len(span) == 2 and gazetteer.is_first_name(span[0]) and _acts_like_person(span):
        return "person"
    if kind == "organisation" and len(span) == 3 and gazetteer.is_first_name(span[0]) and _has_particle(span):
        return "person"
    return "place" if kind != "place" and _is_placed(span, kind, gazetteer) else kind


def _has_particle(span: Span) -> bool:
    """`Paul de Keersmaeker`, `Ursula von Thun`."""
    return span[1].text in PARTICLES and span[2].is_title


def _acts_like_person(span: Span) -> bool:
    """`Alessandra Vellucci said`, `editing by Dominic Evans`; but not `Virginia Tech said`."""
    root = span.root
    says = root.dep_ == "nsubj" and root.head.lemma_ in words_of("sayers")
    credited = root.dep_ == "pobj" and root.head.lower_ == "by" and root.head.head.lower_ in words_of("credits")
    return credited or (says and fold(span[-1].text) not in words_of("body_endings"))


def _is_placed(span: Span, kind: Kind, gazetteer: Gazetteer) -> bool:
    doc, words = span.doc, words_of("place_words")
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    before = doc[span.start - 1].lower_ if span.start else ""
    far = doc[span.start - 2].lower_ if span.start > 1 else ""
    if behind in words or fold(span[-1].text) in words or (before == "of" and far in words):
        return True
    root = span.root
    if kind == "person" and len(span) < 3 and _is_beside_place(root) and not gazetteer.is_first_name(span[0]):
        return True  # `between Kuwait and Khor Fakkan`
    begins = len(span) > 1 and fold(span[0].text).split("-")[0] in words_of("place_beginnings")
    if begins and kind == "organisation":
        return "of" in {t.lower_ for t in span}  # `Temple of Bel`
    return kind == "person" and (begins or (before in PLACING and not _is_titled(span)))


def _is_beside_place(root: Token) -> bool:
    """In a row with places, or of what has places: `the districts of Marja and Salah Addin`."""
    first = root
    while first.dep_ == "conj":
        if first.head.ent_type_ in {"GPE", "LOC"}:
            return True
        first = first.head
    words = words_of("place_words")
    return first.i != root.i and first.dep_ == "pobj" and first.head.head.lower_ in words


def _is_titled(span: Span) -> bool:
    """`in Mr. Brandt's words`: people stand behind `in` with what is theirs."""
    return span.end < len(span.doc) and span.doc[span.end].tag_ == "POS"
