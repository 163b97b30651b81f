"""Whose a mention is: the state or body that its words name, inside it, behind it or around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.annotate.missions import MISSIONS, find_host, is_host, mission_id
from kg.annotate.titles import Phrase
from kg.seeds import Seeds

__all__ = ["find_state", "place_person", "settle_short_names", "without_doubtful_states"]


LINKS = frozenset({"of", "for", "to", "from", "in", "at"})
OFTEN = 4  # times that an article names the state that it is about
OWN_LINKS = frozenset({"of", "for", "from"})  # an ambassador to Moscow is not of Russia


def without_doubtful_states(drafts: Sequence[Draft], seeds: Seeds) -> list[Draft]:
    """Without doubtful adjectives and peoples of states that the text names in no other way: the Turkmen of Syria
    are not of Turkmenistan."""
    sure: set[str | None] = {
        d.entry for d in drafts if d.kind == "country" and d.entry and not (d.ambiguous and d.derived)
    }
    sure |= {e.country for d in drafts if d.kind == "place" and d.entry and (e := seeds.entries[d.entry])}
    lost = {d.entry for d in drafts if d.kind == "country" and d.entry and d.derived} - sure
    for draft in drafts:
        if draft.country in lost and draft.kind != "country":
            draft.country = None
    nobodys = {id(d) for d in drafts if d.adjective and d.others and d.entry is None}  # Korean, beside both
    return [d for d in drafts if not (d.kind == "country" and d.entry in lost) and id(d) not in nobodys]


def settle_short_names(drafts: Sequence[Draft], seeds: Seeds) -> None:
    """A body's doubtful short name in an article that does not name its state: `the Congress` is the body that the
    article names in full (`National People's Congress`), else that of the one state which it names, four times at
    least; a parliament's also where that state is named three times as often as all others."""
    sure = [d for d in drafts if d.entry and not d.ambiguous and d.country]
    states = Counter(d.country for d in sure)
    for draft in drafts:
        entry = seeds.entries[draft.entry] if draft.entry and draft.ambiguous else None
        if entry is None:
            continue
        house = entry.category == "parliament"
        about = _state_told_of(states, 3 if house else 0)
        if about == entry.country or (entry.country in states and not (house and about)):
            continue
        if not entry.body:
            if house and about:
                draft.entry = draft.country = None  # `the Senate` of a state whose houses are not listed
            continue
        full = {d.entry: d.country for d in sure if d.kind == "organisation" and _ends_alike(d, draft)}
        if len(full) == 1:
            draft.entry, draft.country = next(iter(full.items()))
        elif not full and about:
            draft.entry, draft.form, draft.body, draft.country = None, "description", entry.body, about


def _state_told_of(states: Counter[str | None], share: int) -> str | None:
    """The state of an article that names it four times at least, and `share` times as often as all others together; the
    only one where that is nought."""
    state, times = states.most_common(1)[0] if states else (None, 0)
    alone = times >= share * (states.total() - times) if share else len(states) == 1
    return state if times >= OFTEN and alone else None


def _ends_alike(long: Draft, short: Draft) -> bool:
    return fold(long.name or "").split()[-1:] == fold(short.name or "").split()[-1:]


def find_state(doc: Doc, draft: Draft, drafts: Iterable[Draft], seeds: Seeds) -> str | None:
    """The country named inside a description or title, or just behind it: `spokesman for Pakistan's ministry`."""
    if draft.form == "pronoun" or draft.kind == "place":
        return None
    titled = _end_of_title(doc, draft) if draft.kind == "person" and draft.form == "name" and draft.reach else 0
    reach, head = max(_right_reach(doc, draft), draft.reach, titled), doc[draft.head]
    within = draft.body is not None and head.dep_ in {"compound", "amod", "nmod"} and head.head.i > head.i
    start = min(draft.start, head.head.left_edge.i) if within else draft.start  # `Iran's air defence chief`
    known = [d for d in drafts if start < d.end <= reach and d.country and d.entry and d is not draft]
    known = [
        d
        for d in known
        if not _only_helps(doc, d)
        and not (draft.plural and _is_example(doc, d))
        and not is_host(doc, draft, d)
        and not (draft.kind == "person" and _is_task(doc, d))
        and not (draft.role_id == "analyst" and not d.derived)
    ]
    inside = [d for d in known if d.end <= draft.end or draft.kind != "group" or doc[d.head].dep_ in {"pobj", "poss"}]
    states = [d for d in inside if d.kind == "country"] or inside
    named = {d.country for d in known if d.kind == "country" and d.start >= draft.end}
    several = draft.plural and len(named) > 1 and states[:1] != [] and states[0].start >= draft.end
    if several or (draft.plural and states and states[0].start >= draft.end and _is_of_more(doc, states[0], drafts)):
        return None  # `leaders of Peru and Chile` are of none
    return states[0].country if states else _state_of_counterpart(doc, draft, drafts)


def _state_of_counterpart(doc: Doc, draft: Draft, drafts: Iterable[Draft]) -> str | None:
    """`his Chilean counterpart, Pablo Ruiz`: of Chile."""
    i = draft.start - 1
    i -= i > 0 and doc[i].text == ","
    if draft.kind != "person" or draft.form != "name" or i < 1 or doc[i].lower_ != "counterpart":
        return None
    return next((d.country for d in drafts if d.end == i and d.kind == "country"), None)


def _is_task(doc: Doc, state: Draft) -> bool:
    """`Director of the Office for Kosovo`, `Minister for Mali`: who deals with it, of whatever state he is."""
    first = state.start - 1 - (state.start > 0 and doc[state.start - 1].lower_ == "the")
    return first > 0 and doc[first].lower_ == "for" and doc[first - 1].lower_ in words_of("offices_for")


def _is_example(doc: Doc, state: Draft) -> bool:
    """`states in the region such as Peru` are not Peru's."""
    country = state.kind == "country" and state.start > 1
    return country and doc[state.start - 2].lower_ == "such" and doc[state.start - 1].lower_ == "as"


def _is_of_more(doc: Doc, state: Draft, drafts: Iterable[Draft]) -> bool:
    """`diplomats from states such as Peru and Chile`: joined with another state, or listed with it, whatever the parser
    made of the list."""
    joined = {t.i for t in doc[state.head].conjuncts}
    others = [d for d in drafts if d.kind == "country" and d.country not in (None, state.country)]
    return any(d.head in joined or _is_next_in_list(doc, state.end, d.start) for d in others)


def _is_next_in_list(doc: Doc, end: int, start: int) -> bool:
    """Whether only a comma or `and` stands between token `end` and `start`."""
    return 0 < start - end <= 3 and all(t.text == "," or t.lower_ in {"and", "the"} for t in doc[end:start])


def place_person(doc: Doc, draft: Draft, drafts: Iterable[Draft], phrases: Iterable[Phrase], seeds: Seeds) -> None:
    """The body that a title names (`State Department spokesman`), and the state that an opponent does not speak for."""
    words = {fold(t.text) for t in doc[draft.start : max(draft.end, draft.reach)]}
    if words & words_of("against_their_state"):
        draft.country, draft.nationality = None, draft.country
        return
    reach = _end_of_title(doc, draft)
    bodies = [d for d in drafts if d.kind == "organisation" and draft.start <= d.start and d.end <= reach and d.entry]
    patterns = [p for p in phrases if p.kind == "body" and draft.start <= p.start and p.end <= reach]
    if bodies:
        draft.affiliation = bodies[-1].entry
    elif patterns and draft.country:
        draft.affiliation = _body_of(doc, draft.country, patterns[-1], drafts, seeds)


def _end_of_title(doc: Doc, draft: Draft) -> int:
    """Token behind a title and what it is of: `a spokesman for Chad's foreign ministry`."""
    end = max(draft.end, draft.reach)
    head = doc[draft.reach - 1] if draft.reach > draft.end else doc[draft.head]
    of = (c for c in head.children if c.dep_ == "prep" and c.lower_ in {"for", "of", "at"} and c.i == end)
    return min(max((c.right_edge.i + 1 for c in of), default=end), end + 8)


def _body_of(doc: Doc, country: str, pattern: Phrase, drafts: Iterable[Draft], seeds: Seeds) -> str | None:
    """The body that a title names by its kind; of embassies the one in that place."""
    if pattern.id not in MISSIONS:
        return seeds.body_of(country, pattern.id)
    mission = Draft(pattern.start, pattern.end, pattern.end - 1, "organisation", "description", body=pattern.id)
    host = find_host(doc, mission, drafts, seeds)
    return mission_id(country, pattern.id, host) if host else None


def _only_helps(doc: Doc, draft: Draft) -> bool:
    """`Saudi-backed opposition` is not Saudi, nor are `China-based Young Pioneer Tours` Chinese; but the `Malian armed
    forces` are Mali's."""
    hyphen = draft.end < len(doc) and doc[draft.end].text == "-"
    behind = draft.end + 1 if hyphen else draft.end
    helps = behind < len(doc) and doc[behind].lower_ in words_of("not_of_that_state")
    return helps and (hyphen or doc[behind].lower_ != "armed")


def _right_reach(doc: Doc, draft: Draft) -> int:
    """Token where the phrase behind the head ends: after `of`, `for`, `to`, `from` and what they govern."""
    head = doc[draft.head]
    own = draft.kind == "person" or (
        bool(draft.body) and head.lower_ in words_of("whoever") - {"police", "prosecutors"}
    )  # `28,000 troops in Peru`
    ends = [
        c.right_edge.i + 1
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in (OWN_LINKS if own else LINKS) and c.i == draft.end
    ]
    return min(max([draft.end, *ends]), draft.end + 8)
