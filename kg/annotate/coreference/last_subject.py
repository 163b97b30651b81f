"""The last person that a pronoun fits: the last subject of that gender, then the last mention; nobody in doubt."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, gender_of, is_quoted
from kg.annotate.coreference.rivals import is_who_speaks, last_sayer, speaks_behind
from kg.annotate.coreference.sought import Sought, acting, doers_of, key_at
from kg.annotate.lists import words_of

__all__ = ["last_subject"]


def last_subject(reading: Reading, sought: Sought, fitting: list[int]) -> Decision | None:
    """The last subject of that gender: a pronoun too, when it does its sentence's main verb (`But he repeated that
    Assad had to go. “…,” he said`); then the last mention."""
    if (spoke := _spoke_last(reading, sought, fitting)) is not None:
        return spoke, f"“{sought.token.text}”: who spoke last", 0.85
    fitting = _near(reading, sought, fitting)
    subjects = [j for j in fitting if _is_subject(acting(reading, j))]
    reporting = [j for j in subjects if _reports(reading, j, sought)]
    main = _of_main_clause(reading, subjects)
    if not reporting and not main and (own := _pronoun_before(reading, sought, fitting)) is not None:
        return own, f"“{sought.token.text}”: the last subject that fits", 0.85
    found = (reporting or main or subjects or fitting)[0]
    if _is_of_nearer(reading, sought, fitting[0], reading.keys[found][0]):
        return None
    rivals = {reading.keys[j][0] for j in fitting}
    why = f"“{sought.token.text}”: the last {'subject' if subjects else 'mention'} that fits"
    if len(rivals) == 1:
        return reading.keys[found][0], why, 0.9 if subjects else 0.8
    sure = subjects and (_takes_up(reading, sought) or _is_main_figure(reading, found, sought))
    return (reading.keys[found][0], why, 0.75) if sure else None


def _takes_up(reading: Reading, sought: Sought) -> bool:
    """`Hansen spoke of Weber. He left`, `…, he said`: it goes on with who acted, though others were named; `his rivals
    harmed his brand` and `Sentenced in May, he left` may be about any of them (of 32 such 14 were wrong)."""
    token = sought.token
    if token.dep_ not in SUBJECTS or is_quoted(reading, sought.draft):
        return False
    tail = token.head.lemma_ in words_of("sayers") and token.head.dep_ in {"ROOT", "ccomp", "parataxis", "advcl"}
    fronted = any(c.i < token.i and c.dep_ in {"advcl", "acl"} for c in token.head.children)
    return tail or (token.head.dep_ in {"ROOT", "conj"} and not fronted)


def _is_main_figure(reading: Reading, found: int, sought: Sought) -> bool:
    """Whether three in four mentions so far of people of that gender are his: `Democrats condemned his comments`. In a
    quotation nobody's: whoever speaks has one in mind."""
    if is_quoted(reading, sought.draft):
        return False
    people = (j for j in range(sought.i) if j in reading.keys and reading.drafts[j].kind == "person")
    times = Counter(reading.keys[j][0] for j in people)
    own = times[reading.keys[found][0]]
    if own < 5:
        return False
    alike = (n for key, n in times.items() if gender_of(reading, reading.same[key][0]) in (None, sought.draft.gender))
    return 4 * own >= 3 * sum(alike)


def _is_subject(token: Token) -> bool:
    """`Weber, head of the union, called on Hansen`: also where the parser hangs the verb on its subject."""
    verbs = (c for c in token.children if c.dep_ == "acl" and c.tag_ in {"VBD", "VBZ", "VBN"} and c.i > token.i)
    return token.dep_ in SUBJECTS or (token.dep_ == "ROOT" and any(verbs))


def _spoke_last(reading: Reading, sought: Sought, fitting: list[int]) -> str | None:
    """`Weber spoke. One man was seen with Hansen, he said`: who spoke before, and nobody who is only named in what he
    says."""
    here = [j for j in fitting if reading.drafts[j].head >= sought.token.sent.start]
    if not here or any(acting(reading, j).dep_ in SUBJECTS for j in here) or is_quoted(reading, sought.draft):
        return None
    if not speaks_behind(reading, sought):
        return None
    return last_sayer(reading, sought)


def _is_of_nearer(reading: Reading, sought: Sought, nearest: int, found: str) -> bool:
    """`Weber's quarrel with Hansen ahead of his visit`: another is named between, in the same sentence, for what is no
    subject; a second `his` hides whom the first stood for."""
    draft = reading.drafts[nearest]
    here = draft.head >= sought.token.sent.start and sought.token.dep_ not in SUBJECTS
    again = any(
        reading.drafts[k].form == "pronoun" and reading.drafts[k].gender == sought.draft.gender
        and sought.token.sent.start <= reading.drafts[k].head < draft.head
        and (k not in reading.keys or reading.keys[k][0] != reading.keys[nearest][0])
        for k in range(sought.i)
    )  # fmt: skip
    return here and draft.form == "name" and (again or reading.keys[nearest][0] != found)


def _pronoun_before(reading: Reading, sought: Sought, fitting: list[int]) -> str | None:
    """Whom the pronoun stands for that does the main verb of the sentence in which the last candidate is named."""
    sentence = reading.doc[reading.drafts[fitting[0]].head].sent
    if sentence.start == sought.token.sent.start:
        return None
    heads = doers_of(sentence.root)
    own = [j for j in reading.keys if reading.drafts[j].form == "pronoun" and j < sought.i]
    alike = [j for j in own if reading.drafts[j].gender == sought.draft.gender]
    alike = [j for j in alike if not is_who_speaks(reading, j, sought)]  # `“…,” he said. “He lied”`
    return key_at(reading, alike, heads)


def _of_main_clause(reading: Reading, subjects: list[int]) -> list[int]:
    """`Medvedev spoke, moments after Valls had said so. …, he said`: of the last sentence with subjects who does its
    main verb."""
    if not subjects:
        return []
    verb = reading.doc[reading.drafts[subjects[0]].head].sent.root
    return [j for j in subjects if reading.drafts[j].head in doers_of(verb)]


def _near(reading: Reading, sought: Sought, fitting: list[int]) -> list[int]:
    """Those of this sentence or the one before, when one is named there: `Mr Deby's government … overthrow him`."""
    here = sought.token.sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    alone = [j for j in fitting if reading.drafts[j].head >= here]
    if len({reading.keys[j][0] for j in alone}) == 1:
        return alone
    return [j for j in fitting if reading.drafts[j].head >= start] or fitting


def _reports(reading: Reading, j: int, sought: Sought) -> bool:
    """`negotiators told the press they were honoring the pact`: they are who told it."""
    verb = sought.token.head
    return verb.dep_ == "ccomp" and acting(reading, j).head.i == verb.head.i
