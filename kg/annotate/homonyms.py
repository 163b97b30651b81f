"""Names that two actors share, told apart by what else an article names: Congo and Congo, Georgia and Georgia, two
Kerrys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import NamedSpan, fold
from kg.annotate.lists import words_of
from kg.model import Kind
from kg.seeds import Seeds, load_lexicon

__all__ = [
    "initials_of",
    "is_somebody_else",
    "settle_acronyms",
    "settle_federations",
    "settle_homonyms",
    "settle_seats",
    "shared_by",
    "spelled_acronyms",
]

LONGEST = 12  # tokens in a name that an acronym spells


def shared_by(found: NamedSpan, seeds: Seeds) -> tuple[str, ...]:
    """The rows that a doubtful name may be of, the likeliest first; none when it is of one alone, or of a seat and its
    state, which the sentence tells apart. A seat may be of two."""
    if not found.name.ambiguous:
        return ()
    if found.name.sense == "metonym":  # Brussels: of Belgium, or of the European Union
        seats = tuple(dict.fromkeys(n.entry for n in found.names if n.sense == "metonym"))
        return seats if len(seats) > 1 else ()
    own = tuple(dict.fromkeys(n.entry for n in found.names if n.sense != "metonym" and n.ambiguous))
    return own if len(own) > 1 else ()


def settle_homonyms(doc: Doc, drafts: Sequence[Draft], seeds: Seeds) -> None:
    """Give each doubtful name the row that the rest of the article speaks for. A state gives way to a place only when
    nothing speaks for the state; of two states that nothing speaks for, or both, the name is nobody's, and so it is
    where both are named outright (`Korean affairs` beside Seoul and Pyongyang)."""
    sure = [d for d in drafts if not d.others]
    named = {id for d in sure for id in (d.entry, d.country) if id is not None}
    for draft in drafts:
        if not draft.others:
            continue
        told = {id: _evidence(id, named - _seats_called(draft, seeds), seeds) for id in draft.others}
        best = max(told.values())
        leading = [id for id in draft.others if told[id] == best]
        kinds = {seeds.entries[id].kind for id in leading}
        both = sum(id in named and seeds.entries[id].kind == "country" for id in draft.others) > 1
        chosen = leading[0] if (len(leading) == 1 and not both) or kinds != {"country"} else None
        _become(draft, _named_in_front(doc, draft) or chosen, seeds)


def settle_seats(drafts: Sequence[Draft], seeds: Seeds) -> None:
    """`Moscow` in an article that names the Soviet Union and nowhere Russia is the Soviet Union."""
    named = {draft.entry for draft in drafts if draft.kind == "country"}
    for later, earlier in load_lexicon("actors")["seat_before"].items():
        if earlier not in named or later not in named:
            continue
        seats = {fold(n.text) for n in seeds.entries[later].names if n.sense == "metonym"}
        own = [d for d in drafts if later in (d.entry, d.country)]
        if all(fold(d.name or "") in seats for d in own):
            for draft in (d for d in own if d.entry == later):
                draft.entry = draft.country = earlier


def settle_federations(drafts: Sequence[Draft]) -> None:
    """`the Russian federation` in an article that names UEFA is a body of its sport, and not the state."""
    bodies = [d for d in drafts if d.entry and d.kind == "country" and (d.name or "").endswith(" federation")]
    if bodies and any(d.entry in words_of("of_sport") for d in drafts):
        for draft in bodies:
            draft.entry, draft.kind = None, "organisation"


def _named_in_front(doc: Doc, draft: Draft) -> str | None:
    """`U.S.-South Korean drills`, which the tokenizer cuts before `Korean`."""
    word = doc[draft.start - 1].lower_.rpartition("-")[2] if draft.start else ""
    return next((id for id in draft.others if word and id.startswith(f"{word}-")), None)


def _seats_called(draft: Draft, seeds: Seeds) -> set[str]:
    """The places of that name, which speak for neither: `in Brussels`."""
    return {id for id in (fold(draft.name or ""),) if id in seeds.entries and seeds.entries[id].kind == "place"}


def _evidence(id: str, named: set[str], seeds: Seeds) -> int:
    """How many actors of the article are the row itself, of it, or such as are named with it."""
    entry = seeds.entries[id]
    beside = set(entry.beside)
    return sum(n == id or n in beside or (entry.kind == "country" and _state(n, seeds) == id) for n in named)


def _state(id: str, seeds: Seeds) -> str | None:
    entry = seeds.entries.get(id)
    return entry.country if entry else None


def _become(draft: Draft, id: str | None, seeds: Seeds) -> None:
    entry = seeds.entries[id] if id else None
    draft.entry, draft.country = id, entry.country if entry else None
    draft.kind = entry.kind if entry else draft.kind
    if entry is None:
        draft.ambiguous = draft.derived = False


# acronyms --------------------------------------------------------------------------------------------------


def initials_of(doc: Doc, end: int, acronym: str) -> int | None:
    """Token where the name begins whose capitals spell the acronym in the bracket at `end`: `Patriotic Front of Chad
    (PFC)`."""
    spelled = ""
    for i in range(end - 1, max(-1, end - 1 - LONGEST), -1):
        if doc[i].text[:1].isupper():
            spelled = doc[i].text[0] + spelled
            if spelled == acronym:
                return i
            if not acronym.endswith(spelled):
                return None
    return None


def spelled_acronyms(
    doc: Doc, names: Sequence[tuple[Span, Kind, NamedSpan | None]]
) -> Iterator[tuple[Span, Kind, None]]:
    """Every place of the acronyms that the article itself spells out for a body, where the model passed them over."""
    taken = {i for span, _, _ in names for i in range(span.start, span.end)}
    bodies = {span.start for span, kind, _ in names if kind == "organisation"}
    found = set()
    for bracket in (t for t in doc[:-2] if t.text == "("):
        acronym = bracket.nbor().text
        if _is_acronym(acronym) and bracket.nbor(2).text == ")":
            start = initials_of(doc, bracket.i, acronym)
            if start is not None and {start, start - 1} & bodies:
                found.add(acronym)
    if found:
        yield from ((doc[t.i : t.i + 1], "organisation", None) for t in doc if t.text in found and t.i not in taken)


def _is_acronym(word: str) -> bool:
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 8


def settle_acronyms(doc: Doc, drafts: Sequence[Draft], seeds: Seeds) -> None:
    """An acronym that the article spells out as another body is that one: `Popular Resistance Committees (PRC)` is not
    the People's Republic of China."""
    for draft in drafts:
        acronym = (draft.name or "").replace(".", "")
        if draft.entry is None or not acronym.isupper() or draft.start < 2 or doc[draft.start - 1].text != "(":
            continue
        start = initials_of(doc, draft.start - 1, acronym)
        long = next((d for d in drafts if start is not None and d.start <= start and d.end == draft.start - 1), None)
        if long is not None and long.entry is None and long.form == "name" and not _alike(long, draft, seeds):
            _rename(drafts, draft, long)


def _alike(long: Draft, short: Draft, seeds: Seeds) -> bool:
    """Whether the row of the acronym has a name with a word of the long one."""
    words = {w for w in fold(long.name or "").split() if len(w) > 3}
    return any(words & set(fold(n.text).split()) for n in seeds.entries[short.entry or ""].names)


def _rename(drafts: Sequence[Draft], short: Draft, long: Draft) -> None:
    entry = short.entry
    for draft in drafts:
        if draft.entry == entry and draft.name == short.name:
            draft.entry, draft.country, draft.kind, draft.others = None, None, long.kind, ()


# people ----------------------------------------------------------------------------------------------------


def is_somebody_else(span: Span) -> bool:
    """Whether what stands before a listed person's name, or behind its comma, is of another walk of life: `Sheriff John
    Kerry`, `John Kerry, a plumber from Ohio`."""
    doc, words = span.doc, words_of("other_walks")
    before = doc[span.start - 1] if span.start > span.sent.start else None
    if before is not None and fold(before.text) in words:
        return True
    behind = doc[span.end : span.end + 4]
    article = len(behind) > 2 and behind[0].text == "," and behind[1].lower_ in {"a", "an", "the"}
    return article and any(fold(t.text) in words for t in behind[2:])
