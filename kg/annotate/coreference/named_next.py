"""The name that the next sentence gives whom a description has brought in: `according to a local official. … Omar Keita
told reporters`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.beside import name_beside
from kg.annotate.coreference.reading import GENERIC_ROLES, SUBJECTS, Reading, description_of, is_quoted
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["named_next"]

AHEAD = 3  # sentences from the description's on


def named_next(reading: Reading, i: int, draft: Draft) -> str | None:
    """The name of the first to speak after the description who is not named before and has no office of his own: news
    brings nobody in without a word of who he is."""
    head = reading.doc[draft.head]
    word = fold(head.lemma_)
    if not _is_brought_in(reading, i, draft) or word in words_of("nameless"):
        return None
    tells = _tells(head)
    if _asks_not_to_be(head):
        return None
    end = _sentences_on(head, AHEAD)
    for other in reading.drafts[i + 1 :]:
        if other.head >= end:
            return None
        if other.kind == "person" and other.form == "description":
            same = _takes_up(reading, draft, other) and (tells or _says_no_more(reading, draft, other))
            return name_beside(reading, other) if same else None
        if not tells and other.kind == "person" and other.form == "name":
            return None  # but `detained a student. … The student, Omar Keita, …`
        if other.kind == "person" and other.form == "name" and not is_quoted(reading, other):
            return _key(reading, other) if _fits(reading, draft, other) else None
    return None


def _takes_up(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`An army spokesman said … The spokesman, Omar Keita, said`: the same word with an article."""
    same = fold(reading.doc[draft.head].lemma_) == fold(reading.doc[other.head].lemma_)
    agree = None in (draft.country, other.country) or draft.country == other.country
    return same and agree and not draft.definite and reading.doc[other.start].lower_ == "the"


def _says_no_more(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`the student` after `a U.S. student`; not `the truck driver` after `a safe driver`."""
    words = {*description_of(reading, draft).lower().split()}
    said_of = reading.doc[draft.head].dep_ in {"attr", "oprd", "appos"}
    return not said_of and {*description_of(reading, other).lower().split()} <= words


def _is_brought_in(reading: Reading, i: int, draft: Draft) -> bool:
    """`An official`, `Chad's air defence chief`; of `the deputy premier` only before the article names anybody."""
    if draft.plural or not draft.definite:
        return not draft.plural and reading.doc[draft.start].lower_ != "another"  # who is named is the first
    owned = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in reading.doc[draft.head].children)
    earlier = (d for d in reading.drafts[:i] if d.kind == "person" and d.form == "name")
    return draft.role_id not in GENERIC_ROLES and (owned or next(earlier, None) is None)


def _fits(reading: Reading, draft: Draft, other: Draft) -> bool:
    token, last = reading.doc[other.head], fold(other.name or "").split()[-1:]
    earlier = (d for d in reading.drafts if d.kind == "person" and d.form == "name" and d.head < other.head)
    known = any(fold(d.name or "").split()[-1:] == last for d in earlier)
    agree = None in (draft.gender, other.gender) or draft.gender == other.gender
    entry = reading.seeds.entries.get(other.entry or "")
    state = other.country or (entry.country if entry else None)
    agree = agree and (None in (draft.country, state) or draft.country == state)
    plain = other.entry is None and other.role_id in {None, "officer"}
    posted = draft.role_id not in GENERIC_ROLES and _has_the_post(reading, draft, other)
    full = (
        " " in (other.name or "") and not known and (plain or posted) and not _is_of_another_body(reading, draft, other)
    )
    says = _tells(token) or reading.doc[min(other.end, len(reading.doc) - 1)].lemma_ in words_of("sayers")
    fits = full and agree and token.sent.start > draft.head and (says or _is_quoted_as(token))
    return fits and (posted or not _has_another_post(reading, draft, other))


def _has_another_post(reading: Reading, draft: Draft, other: Draft) -> bool:
    """Whether the article tells elsewhere what he is: `Hansen, a senator from Ohio, …` is no ministry's spokesman."""
    key = _key(reading, other)
    posts = {d.role_id for j, d in enumerate(reading.drafts) if d.form == "name" and _is_key(reading, j, key)}
    told = (d for d in reading.drafts if d.form == "description" and d.kind == "person" and d.role_id not in posts)
    posts |= {d.role_id for d in told if d is not draft and name_beside(reading, d) == key}
    return bool(posts - {None, "officer", draft.role_id} - GENERIC_ROLES)


def _is_key(reading: Reading, j: int, key: str | None) -> bool:
    return j in reading.keys and reading.keys[j][0] == key


def _is_of_another_body(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`A Justice Department spokesman … State Department spokesman Mark Toner`."""
    entry = reading.seeds.entries.get(other.entry or "")
    bodies = {entry.affiliation, *(tenure.affiliation for tenure in entry.tenures)} if entry is not None else set()
    rows = reading.seeds.entries
    served = {id for id in bodies if id and id in rows and rows[id].kind == "organisation"} | _bodies_told(
        reading, other
    )
    own = _bodies_told(reading, draft)
    return bool(own and served) and own.isdisjoint(served)


def _bodies_told(reading: Reading, draft: Draft) -> set[str | None]:
    """The bodies inside the words: `a Justice Department spokesman`."""
    inside = (d for d in reading.drafts if draft.start <= d.start and d.end <= draft.end and d is not draft)
    return {d.entry or d.body for d in inside if d.kind == "organisation"} - {None}


def _has_the_post(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`A senior adviser … Ana Ruiz, the deputy security adviser`."""
    word = fold(reading.doc[draft.head].lemma_)
    same = draft.role_id is not None and draft.role_id == other.role_id and draft.role_id not in GENERIC_ROLES
    entry = reading.seeds.entries.get(other.entry or "")
    titles = [other.role or "", *(tenure.title for tenure in (entry.tenures if entry else ()))]
    words = {told for title in titles for told in fold(title).replace(",", " ").split()}
    return same or any(told[:5] == word[:5] for told in words)  # adviser, advisor


def _is_quoted_as(token: Token) -> bool:
    """`The agency quoted Gen. Omar Keita as saying`."""
    return token.dep_ == "dobj" and token.head.lemma_ in {"quote", "cite"}


def _key(reading: Reading, other: Draft) -> str | None:
    j = next(j for j, d in enumerate(reading.drafts) if d is other)
    return reading.keys[j][0] if j in reading.keys else None


def _tells(token: Token) -> bool:
    """Whether somebody says what the article tells: `an official said`, `according to an official`."""
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ in words_of("sayers")
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _asks_not_to_be(token: Token) -> bool:
    return any(t.lower_ in {"anonymity", "identified", "named", "anonymously"} for t in token.sent)


def _sentences_on(token: Token, count: int) -> int:
    """Token behind so many sentences, the token's own among them."""
    end = token.sent.end
    for _ in range(count - 1):
        if end < len(token.doc):
            end = token.doc[end].sent.end
    return end
