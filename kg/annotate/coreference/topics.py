"""What the sentence before is about: whom a pronoun means that has nobody in its own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.annotate.coreference.empty import is_a_thing
from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, is_quoted
from kg.annotate.coreference.rivals import things_between
from kg.annotate.coreference.sought import Sought, doers_of, is_person, key_at
from kg.annotate.lists import words_of

__all__ = ["from_topic", "is_said_by_person", "topic_before"]


def from_topic(reading: Reading, sought: Sought, fitting: Sequence[int]) -> Decision | None:
    """Nobody where a thing is meant: `The truce would be renewable. It would begin on Monday`."""
    about = None if _is_no_topic(reading, sought) else topic_before(reading, sought)
    if about is None or is_a_thing(sought.token) or _is_about_a_thing(about, sought):
        return None
    if is_quoted(reading, sought.draft) and _says(about) and not _goes_on(reading, about, sought.token):
        return None  # `the ministry said. “It will protect us”`: what it speaks of
    if is_said_by_person(reading, sought) and not _goes_on(reading, about, sought.token):
        return None
    key = key_at(reading, fitting, {about.i}) or _same_pronoun(reading, sought, about)
    return (key, f"“{sought.token.text}”: what the sentence before is about", 0.8) if key is not None else None


def _is_no_topic(reading: Reading, sought: Sought) -> bool:
    """Not what the sentence before is about: `Chad accused it too`, `the men may redouble their attacks`, `condemned
    the attack amid fears it could spread`."""
    token = sought.token
    if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT":
        return False
    if token.dep_ == "dobj" or (sought.plural and token.tag_ == "PRP$" and token.head.dep_ not in SUBJECTS):
        return True
    return not sought.plural and bool(things_between(reading, token.sent.start, token, plural=False))


def topic_before(reading: Reading, sought: Sought) -> Token | None:
    """The subject of the sentence before: of its main clause, or of what somebody says in it."""
    start = sought.token.sent.start
    while start > 0 and reading.doc[start - 1].is_space:
        start -= 1
    if start == 0:
        return None
    verb = reading.doc[start - 1].sent.root
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is not None and (subject is None or is_person(reading, subject)):
        return next((c for c in said.children if c.dep_ in SUBJECTS), subject)
    return subject


def _is_about_a_thing(about: Token, sought: Sought) -> bool:
    """`The ministry said the plane was ready. It will carry radar`: one of the two is no actor."""
    verb = about.head
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None or verb.lemma_ not in words_of("sayers") or sought.token.head.lemma_ in words_of("sayers"):
        return False
    return any(c.dep_ in SUBJECTS and c.pos_ in {"NOUN", "PROPN"} and c.i != about.i for c in said.children)


def _says(about: Token) -> bool:
    return about.head.lemma_ in words_of("sayers") or about.head.lemma_ in words_of("also_say")


def _same_pronoun(reading: Reading, sought: Sought, about: Token) -> str | None:
    """`It accuses Washington. It also says …`: subject again, and the same one."""
    if about.lower_ != sought.token.lower_ or sought.token.dep_ not in SUBJECTS or sought.token.head.dep_ != "ROOT":
        return None
    return next((key for j, (key, _, _) in reading.keys.items() if reading.drafts[j].head == about.i), None)


def _goes_on(reading: Reading, about: Token, token: Token) -> bool:
    """`“Russia lied. It bombed the town,” Weber said`: in one quotation, `it` is whom he speaks of."""
    quotations = reading.doc._.kg_quotations
    return any(q.inner_start <= about.idx and token.idx < q.inner_end for q in quotations)


def is_said_by_person(reading: Reading, sought: Sought) -> bool:
    """`Weber said it would`: in what a person says, a body that is not himself."""
    verb = sought.token.head
    above = verb.head
    while above.dep_ == "conj" and not doers_of(above):
        above = above.head
    return (
        sought.token.dep_ in SUBJECTS
        and verb.dep_ == "ccomp"
        and any(is_person(reading, reading.doc[i]) for i in doers_of(above))
    )
