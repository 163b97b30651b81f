"""Pronouns of the third person, outside quotations or free of their speaker."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.annotate.coreference.by_side import decide_side
from kg.annotate.coreference.controlled import decide_controlled, is_either_side
from kg.annotate.coreference.empty import is_empty
from kg.annotate.coreference.fronted import question_before, subject_behind
from kg.annotate.coreference.last_subject import last_subject
from kg.annotate.coreference.named_behind import named_later, speaker_behind
from kg.annotate.coreference.reading import SUBJECTS, WINDOW, Decision, Reading, gender_of, is_quoted, tenures_of
from kg.annotate.coreference.rivals import (
    is_set_off,
    is_told_by_clause,
    is_who_speaks,
    keys_quoted,
    speaks_behind,
)
from kg.annotate.coreference.sought import (
    Sought,
    doers_above,
    doers_of,
    fits,
    is_either_of_two,
    is_same_word,
    key_at,
    verbs_above,
)
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["decide_by_pronoun"]

SOMEBODY = frozenset({"another", "someone", "somebody"})  # `Another said no. “…,” he said`
ACCUSED = frozenset({"dobj", "nsubjpass"})
SIDES = frozenset({"country", "organisation", "group"})


def decide_by_pronoun(reading: Reading, i: int, draft: Draft) -> Decision | None:
    token = reading.doc[draft.head]
    word = fold(token.text)
    if (told := _told_outright(reading, draft)) is not None:
        return told, f"“{token.text}”: the brackets behind it tell", 0.95
    if draft.kind == "person" and draft.gender is not None:  # he, His Excellency
        return _person(reading, Sought(i, draft, token, frozenset({"person"}), None, WINDOW * 3))
    if word in {"it", "its", "itself"} and not is_empty(token):
        return decide_side(reading, Sought(i, draft, token, SIDES, False, WINDOW))
    if word in {"they", "them", "their", "themselves"} and not is_quoted(reading, draft):
        return decide_side(reading, Sought(i, draft, token, frozenset({"group"}), True, WINDOW // 2))
    return None


def _told_outright(reading: Reading, draft: Draft) -> str | None:
    """`consistent with what he (Weber) has taught`."""
    doc, i = reading.doc, draft.end
    if i + 2 >= len(doc) or doc[i].text != "(":
        return None
    names = (j for j, d in enumerate(reading.drafts) if d.form == "name" and d.start == i + 1 and j in reading.keys)
    return next((reading.keys[j][0] for j in names if doc[reading.drafts[j].end].text == ")"), None)


def _person(reading: Reading, sought: Sought) -> Decision | None:
    """Who does the verb above; else the last subject of that gender, then the last mention."""
    if any(c.dep_ == "relcl" and c.i > sought.token.i for c in sought.token.children):
        return None  # `he who lives by the sword`
    if (behind := subject_behind(reading, sought)) is not None:
        return behind, f"“{sought.token.text}”: who the sentence is about", 0.9
    if (spoken_of := _spoken_of(reading, sought)) is not None:
        return spoken_of, f"“{sought.token.text}”: of whom it is said", 0.85
    if (owner := _owner_of_doer(reading, sought)) is not None:
        return owner, f"“{sought.token.text}”: whose man the subject is", 0.85
    quoted, asked = keys_quoted(reading, sought), question_before(sought.token)
    before = [j for j in range(sought.i - 1, -1, -1) if fits(reading, j, sought)]
    before = [j for j in before if reading.keys[j][0] not in quoted and reading.drafts[j].head not in asked]
    if sought.token.dep_ in ACCUSED and sought.token.head.lemma_ in words_of("charging"):
        before = _who_may_be_charged(reading, sought, before)
    fitting = [j for j in before if not is_who_speaks(reading, j, sought)]
    if not fitting:
        return speaker_behind(reading, sought) or named_later(reading, sought)
    if len(fitting) < len(before):  # `“He fired at anyone,” Weber said`: nobody who was named far before
        fitting = [j for j in fitting if _is_of_paragraph(reading, j, sought)]
    return _among(reading, sought, fitting) if fitting else None


def _owner_of_doer(reading: Reading, sought: Sought) -> str | None:
    """`His rival accuses him`: whose rival it is."""
    if sought.token.dep_ != "dobj" or sought.token.lower_ not in {"him", "her"}:
        return None
    doers = [c for c in sought.token.head.children if c.dep_ == "nsubj"]
    owners = [c for d in doers for c in d.children if c.tag_ == "PRP$" and c.lower_ in {"his", "her"}]
    same = [c for c in owners if (c.lower_ == "her") == (sought.token.lower_ == "her")]
    at = (j for c in same for j, d in enumerate(reading.drafts) if d.head == c.i and j in reading.keys)
    return next((reading.keys[j][0] for j in at), None)


def _who_may_be_charged(reading: Reading, sought: Sought, people: list[int]) -> list[int]:
    """`District Judge Hansen set a date. Prosecutors charged him`: nobody who judges, nor who pleads or speaks for
    others where another man is named."""
    told: dict[int, set[str]] = {}
    for j in people:
        roles = (d.role for d in reading.mentions(j) if d.role and d.head < sought.token.i)
        told[j] = {word for role in roles for word in fold(role).replace(",", " ").split()}
    left = [j for j in people if not told[j] & words_of("judging")]
    others = [j for j in left if "general" in told[j] or not told[j] & words_of("pleading")]  # Attorney General
    return others or left


def _among(reading: Reading, sought: Sought, fitting: list[int]) -> Decision | None:
    """Whom of those that fit it stands for."""
    if not is_quoted(reading, sought.draft):  # the article's own he is nobody whom only a quotation names
        fitting = [j for j in fitting if not is_quoted(reading, reading.drafts[j])] or fitting
    fitting = [j for j in fitting if not is_set_off(reading, j, sought)] or fitting
    if (made := decide_controlled(reading, sought, fitting)) is not None or is_either_side(reading, sought):
        return made
    if is_either_of_two(reading, sought, fitting) or _somebody_else(reading, sought, fitting[0]):
        return None
    if (told := _told_otherwise(reading, sought, fitting)) is not None:
        return told
    if (doer := _who_does(reading, sought, fitting)) is not None:
        if _has_rival(reading, sought, fitting, doer) or _is_anothers(reading, sought, fitting, doer):
            return None
        return doer, f"“{sought.token.text}”: who does the verb above", 0.9
    return last_subject(reading, sought, fitting)


def _is_of_paragraph(reading: Reading, j: int, sought: Sought) -> bool:
    """Whether a mention stands in the pronoun's paragraph, and not far from it."""
    first, last = reading.doc[reading.drafts[j].head], sought.token
    return last.i - first.i <= WINDOW and "\n" not in reading.text[first.idx : last.idx]


def _told_otherwise(reading: Reading, sought: Sought, fitting: list[int]) -> Decision | None:
    """What the words beside the pronoun tell: `his administration`."""
    word = sought.token.text
    if sought.token.tag_ == "PRP$" and sought.token.head.lemma_.lower() in words_of("led_by_one"):
        people = (j for j in range(sought.i - 1, -1, -1) if j in reading.keys and reading.drafts[j].form == "name")
        alike = [j for j in people if gender_of(reading, j) == sought.draft.gender]
        led = [j for j in (*fitting, *alike) if tenures_of(reading, reading.keys[j][0]) & words_of("leading_offices")]
        if led:
            return reading.keys[led[0]][0], f"“{word}”: the last who leads a state", 0.8
    return None


def _spoken_of(reading: Reading, sought: Sought) -> str | None:
    """`“He will talk,” one source said of Poindexter`, whoever was named before."""
    if not is_quoted(reading, sought.draft):
        return None
    verb = sought.token.sent.root
    of = (c for c in verb.children if verb.lemma_ in words_of("sayers") and c.lower_ in {"of", "about"})
    heads = {t.i for prep in of for t in prep.children if t.dep_ == "pobj"}
    people = [j for j in reading.keys if reading.drafts[j].kind == "person" and reading.drafts[j].form == "name"]
    people = [j for j in people if gender_of(reading, j) in (None, sought.draft.gender)]
    return key_at(reading, people, heads)


def _has_rival(reading: Reading, sought: Sought, fitting: list[int], doer: str) -> bool:
    """`Cook confirmed a strike on Mansour but would not speak of his fate`, `Weber met Hansen before he left`, `Hansen
    said his death`: another person stands nearer, or is meant."""
    token, last = sought.token, reading.drafts[fitting[0]]
    if token.tag_ == "PRP$" and token.head.lemma_.lower() in words_of("last_of_one"):
        return True
    nearer = reading.keys[fitting[0]][0] != doer and last.head >= token.sent.start and last.form == "name"
    if token.dep_ in SUBJECTS:
        return nearer and (token.dep_ == "nsubjpass" or is_told_by_clause(token) or _is_inherited(token))
    return nearer and (token.tag_ == "PRP$" or token.dep_ in {"dobj", "pobj", "dative"})


def _is_anothers(reading: Reading, sought: Sought, fitting: list[int], doer: str) -> bool:
    """`His lawyer said no evidence linked him to it`, `Hansen's lawyer said he would appeal`: the lawyer's or the
    client's."""
    heads = [reading.doc[reading.drafts[j].head] for j in fitting if reading.keys[j][0] == doer]
    own = [c for head in heads if head.i >= sought.token.sent.start for c in head.children if c.dep_ == "poss"]
    pronouns = {"m": "his", "f": "her"}.get(sought.draft.gender or "", "")
    people = {reading.drafts[j].head for j in fitting}
    return any(c.lower_ == pronouns or c.i in people for c in own)


def _is_inherited(token: Token) -> bool:
    """`the pope spoke, condemning Trump's plan and suggesting he was wrong`: no subject of its own."""
    verb = token.head
    return verb.dep_ == "ccomp" and verb.head.dep_ in {"conj", "advcl", "xcomp"} and not doers_of(verb.head)


def _who_does(reading: Reading, sought: Sought, fitting: Sequence[int]) -> str | None:
    """`The envoy said Assad was deluded if he thought so`: who does the nearest verb above, be it a pronoun itself."""
    own = [j for j in reading.keys if reading.drafts[j].form == "pronoun" and reading.drafts[j].gender]
    alike = [j for j in own if reading.drafts[j].gender == sought.draft.gender and j < sought.i]
    for verb in verbs_above(sought.token):
        heads = doers_of(verb) - doers_above(sought.token)
        if heads and (found := key_at(reading, [*fitting, *alike], heads)) is not None:
            return found
        if any(reading.drafts[j].head in heads for j in fitting) or is_same_word(sought.token, heads):
            return None  # two do it together, or who may be the same does it, and nobody knows who that is
    return None


def _somebody_else(reading: Reading, sought: Sought, j: int) -> bool:
    """`His mother was on her way, and she would know`: a woman who is no actor was the last subject."""
    words = words_of("women" if sought.draft.gender == "f" else "men") | words_of("bystanders")
    between = reading.doc[reading.drafts[j].head + 1 : sought.token.i]
    here = sought.token.sent.start  # `the militants killed a pilot when he had to land`
    met = [t for t in between if t.dep_ in SUBJECTS or (t.i >= here and t.tag_ == "NN" and t.dep_ == "dobj")]
    if speaks_behind(reading, sought):  # `one assailant was killed, he said`: only who speaks too
        met = [t for t in met if t.i < here or t.head.lemma_ in words_of("sayers")]
    ones = {t.i for t in met if t.lower_ == "one"}  # `One of us said he would`
    one = ones if sought.token.dep_ in SUBJECTS else set()
    one_does = any(one & doers_of(verb) for verb in verbs_above(sought.token)) if one else False
    return one_does or any(t.lemma_.lower() in words or t.lower_ in SOMEBODY for t in met)
