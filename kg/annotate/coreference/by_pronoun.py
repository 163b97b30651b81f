"""Pronouns of the third person, outside quotations or free of their speaker."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, WINDOW, Decision, Reading, gender_of, is_quoted
from kg.annotate.gazetteer import fold
from kg.annotate.mentions import Draft

__all__ = ["decide_by_pronoun"]


OBJECTS = frozenset({"it", "him", "her", "them"})


def decide_by_pronoun(reading: Reading, i: int, draft: Draft) -> Decision | None:
    word = fold(reading.doc[draft.head].text)
    if word in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return _antecedent(reading, i, draft, {"person"})
    if word in {"it", "its", "itself"}:
        return _antecedent(reading, i, draft, {"country", "organisation", "group"}, plural=False)
    if word in {"they", "them", "their", "themselves"} and not is_quoted(reading, draft):
        return _antecedent(reading, i, draft, {"group"}, plural=True)
    return None


def _antecedent(
    reading: Reading, i: int, draft: Draft, kinds: Iterable[str], *, plural: bool | None = None
) -> Decision | None:
    """The last subject that fits, then the last mention that fits; a subject nearer the verb wins."""
    reach = WINDOW // 2 if plural else WINDOW * 3 if draft.gender else WINDOW
    fitting = [
        j
        for j in range(i - 1, -1, -1)
        if _fits(reading, j, draft, set(kinds), reach) and plural in (None, reading.drafts[j].plural)
    ]
    if not fitting and draft.gender:
        return _last_of_that_gender(reading, i, draft) or _named_later(reading, i, draft)
    if not is_quoted(reading, draft):  # the article's own he is nobody whom only a quotation names
        fitting = [j for j in fitting if not is_quoted(reading, reading.drafts[j])] or fitting
    subjects = [j for j in fitting if reading.doc[reading.drafts[j].head].dep_ in SUBJECTS]
    if not fitting:
        return None
    told = [j for j in subjects if _reports(reading, j, draft)]
    j = (told or subjects or fitting)[0]
    key = reading.keys[j][0]
    rivals = {reading.keys[k][0] for k in fitting}
    return (
        key,
        f"“{reading.doc[draft.head].text}”: the last {'subject' if subjects else 'mention'} that fits",
        0.9 if len(rivals) == 1 else 0.75,
    )


def _reports(reading: Reading, j: int, draft: Draft) -> bool:
    """`negotiators told officials they were honoring the pact`: they are who told it."""
    verb = reading.doc[draft.head].head
    return verb.dep_ == "ccomp" and reading.doc[reading.drafts[j].head].head.i == verb.head.i


def _doers(token: Token) -> set[int]:
    """Tokens that do the verb whose object the pronoun is: `Vietnam told China, accusing it` is not Vietnam."""
    verb = next((g for g in token.ancestors if g.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and token.dep_ in {"dobj", "pobj", "dative"} and token.lower_ in OBJECTS:
        own = {t.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} for t in (c, *c.conjuncts)}
        if own or verb.dep_ not in {"advcl", "xcomp", "conj", "pcomp"}:
            return own
        verb = verb.head if verb.dep_ != "pcomp" else verb.head.head
    return set()


def _fits(reading: Reading, j: int, draft: Draft, kinds: set[str], reach: int) -> bool:
    other = reading.drafts[j]
    if other.head in _doers(reading.doc[draft.head]):
        return False
    if j not in reading.keys or other.kind not in kinds or other.adjective or draft.head - other.head > reach:
        return False
    if other.form == "pronoun":
        return False
    return draft.gender is None or gender_of(reading, j) in (None, draft.gender)


def _last_of_that_gender(reading: Reading, i: int, draft: Draft) -> Decision | None:
    """However far back: the last person who is known to be a woman, or a man."""
    named = [j for j in range(i - 1, -1, -1) if j in reading.keys and reading.drafts[j].form == "name"]
    people = [j for j in named if reading.drafts[j].kind == "person" and not is_quoted(reading, reading.drafts[j])]
    found = next((j for j in people if gender_of(reading, j) == draft.gender), None)
    word = reading.doc[draft.head].text
    return None if found is None else (reading.keys[found][0], f"“{word}”: the last named, far before", 0.6)


def _named_later(reading: Reading, i: int, draft: Draft) -> Decision | None:
    """`She added, “…,” Samantha Power said`: nobody before fits, one such person is named in the paragraph."""
    end = reading.doc.text.find("\n", reading.doc[draft.end - 1].idx)
    behind = [j for j in range(i + 1, len(reading.drafts)) if j in reading.keys]
    named = [j for j in behind if reading.drafts[j].form == "name" and reading.drafts[j].kind == "person"]
    near = [j for j in named if end < 0 or reading.doc[reading.drafts[j].head].idx < end]
    later = {reading.keys[j][0] for j in near if gender_of(reading, j) == draft.gender}
    return (
        (later.pop(), f"“{reading.doc[draft.head].text}”: the only one named in the paragraph", 0.7)
        if len(later) == 1
        else None
    )
