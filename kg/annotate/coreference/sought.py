"""What a pronoun can stand for, and what the parse says about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Reading, gender_of
from kg.annotate.drafts import Draft
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon

__all__ = [
    "OBJECTS",
    "Sought",
    "acting",
    "doers_above",
    "doers_of",
    "fits",
    "headline_verb",
    "is_either_of_two",
    "is_person",
    "is_same_word",
    "key_at",
    "made_to",
    "verbs_above",
]

OBJECTS = frozenset({"it", "him", "her", "them"})
SMALL = frozenset({"VB", "JJ", "VBG", "VBN"})  # what stands in a clause without a verb of its own
FORMS = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}


@dataclass(frozen=True, slots=True)
class Sought:
    """What a pronoun can stand for."""

    i: int
    draft: Draft
    token: Token
    kinds: frozenset[str]
    plural: bool | None
    reach: int  # tokens back


def fits(reading: Reading, j: int, sought: Sought) -> bool:
    other, draft = reading.drafts[j], sought.draft
    if draft.head - other.head > sought.reach or other.kind not in sought.kinds or other.form == "pronoun":
        return False
    if j not in reading.keys or other.adjective:
        return False
    if sought.plural is not None and other.plural != sought.plural:
        return False
    if other.head in doers_above(sought.token) or _does_it(reading, j, sought.token):
        return False
    if _only_reports(reading, other, sought):
        return False
    if (
        draft.kind == "person"
        and other.form == "description"
        and _is_said_of_another(
            reading.doc[other.start : other.end].root, office=other.role_id in words_of("single_offices")
        )
    ):
        return False
    return draft.gender is None or gender_of(reading, j) in (None, draft.gender)


def _does_it(reading: Reading, j: int, token: Token) -> bool:
    """Whether a mention stands for who does the verb that the pronoun is the object of: `Weber said he let him go`."""
    if token.lower_ not in OBJECTS:
        return False
    verb = token.head.head if _is_in_small_clause(token) else token.head
    doers = doers_of(verb) if verb is not token.head or token.dep_ == "dobj" else set()
    doers = {i for i in doers if token.doc[i].tag_ == "PRP"}  # names are told by `doers_above`
    return bool(doers) and any(reading.drafts[k].head in doers for k in reading.same[reading.keys[j][0]])


def _is_said_of_another(noun: Token, *, office: bool) -> bool:
    """`his position as head of it`, `was appointed head`, `stood for justice`: what somebody is, or no person; an
    office also with an article: `her work as a secretary of state`."""
    return noun.dep_ in {"attr", "oprd"} or (
        noun.dep_ == "pobj" and noun.head.lower_ in {"as", "for"} and (office or _is_bare(noun))
    )


def _is_bare(noun: Token) -> bool:
    return not any(c.dep_ in {"det", "poss"} for c in noun.children)


def _only_reports(reading: Reading, other: Draft, sought: Sought) -> bool:
    """`North Korea was silent, Yonhap said, as they could not gauge its aims`: of the press are its reports, and it
    says; nothing else is."""
    entry = reading.seeds.entries.get(other.entry or "")
    if entry is None or entry.category != "media" or sought.token.lower_ not in {"it", "its"}:
        return False
    word = sought.token.head.lemma_.lower()
    return word not in words_of("of_the_press") and word not in words_of("sayers")


def doers_above(token: Token) -> set[int]:
    """Tokens that do the verb whose object the pronoun is: `Vietnam told China, accusing it` is not Vietnam."""
    verb = next((g for g in token.ancestors if g.pos_ in {"VERB", "AUX"}), None)
    if _is_in_small_clause(token):
        return _doers_up(token.head.head)
    while verb is not None and token.dep_ in {"dobj", "pobj", "dative"} and token.lower_ in OBJECTS:
        own = doers_of(verb)
        if (
            verb.dep_ in {"acl", "relcl"}
            and verb.head.head.lemma_ == "take"
            and any(c.tag_ == "TO" for c in verb.children)
        ):
            verb = verb.head.head  # `Chad must take steps to address it`
            continue
        if own or verb.dep_ not in {"advcl", "xcomp", "conj", "pcomp"}:
            return own
        told = verb.dep_ != "conj" and (verb.dep_ != "advcl" or any(c.tag_ == "TO" for c in verb.children))
        verb = verb.head if verb.dep_ != "pcomp" else verb.head.head
        if told and verb.lemma_ in words_of("made_to_do") and (made := made_to(verb)) is not None and made.i < token.i:
            return {made.i}  # `accused Peru of attacking it`
    return set()


def _doers_up(verb: Token) -> set[int]:
    """Who does the verb, be it said of one above it: `Peru should act to reform the bank and make it pay`."""
    while not (own := doers_of(verb)) and verb.dep_ in {"xcomp", "conj", "advcl"}:
        verb = verb.head
    return own


def _is_in_small_clause(token: Token) -> bool:
    """`let him die`, `wants it to end`, `makes it solvent`: not who lets or wants it."""
    verb = token.head
    below = (
        token.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "xcomp"} and verb.tag_ in SMALL and token.lower_ in OBJECTS
    )
    finite = any(c.dep_ in {"mark", "auxpass"} or (c.dep_ == "aux" and c.tag_ != "TO") for c in verb.children)
    return below and not finite


def made_to(verb: Token) -> Token | None:
    """Who is made to do it or blamed for it: the object, or whom one calls on."""
    if (done_to := next((c for c in verb.children if c.dep_ in {"dobj", "dative"}), None)) is not None:
        return done_to if done_to.dep_ == "dobj" else next((c for c in done_to.children if c.dep_ == "pobj"), done_to)
    on = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "upon"})
    return next((t for prep in on for t in prep.children if t.dep_ == "pobj"), None)


def doers_of(verb: Token) -> set[int]:
    """Tokens that do the verb; of a relative clause whom it is about: `Gove, who had said he would`."""
    found = {t.i for c in verb.children if c.dep_ in SUBJECTS for t in (c, *c.conjuncts)}
    relative = verb.dep_ == "relcl" and any(verb.doc[i].lower_ in {"who", "which", "that"} for i in found)
    return {verb.head.i} if relative else found


def headline_verb(noun: Token) -> Token | None:
    """`dissolves` in `Keita dissolves government appoints premier`: a headline that has lost its comma."""
    before = noun.doc[noun.i - 1] if noun.i else noun
    behind = noun.dep_ in SUBJECTS and noun.head.head.i == before.i and noun.head.tag_ == "VBZ"
    behind = behind and noun.head.lemma_ != "be"
    runs_on = behind or (noun.dep_ == "compound" and noun.head.head.i == before.i and noun.head.tag_ == "NNS")
    return before if runs_on and before.tag_ == "VBZ" and before.lemma_ not in words_of("sayers") else None


def is_same_word(token: Token, heads: set[int]) -> bool:
    """`He has told me what he wants`: whether the one who does the verb is the same pronoun."""
    word = FORMS.get(token.lower_, token.lower_)
    words = (token.doc[i].lower_ for i in heads if i < token.i)
    return any(FORMS.get(other, other) == word for other in words)


def verbs_above(token: Token) -> Iterator[Token]:
    """The verbs that govern the token, from near to far; not the one whose subject it is."""
    for verb in token.ancestors:
        if verb.pos_ in {"VERB", "AUX"} and not (token.head.i == verb.i and token.dep_ in SUBJECTS):
            yield verb


def acting(reading: Reading, j: int) -> Token:
    """The token by which a mention is part of its clause: of `UN envoy Omar Keita`, where the parser hangs the name on
    the title, the title."""
    draft = reading.drafts[j]
    head = reading.doc[draft.head]
    return head.head if head.dep_ == "appos" and draft.start <= head.head.i < draft.head else head


def key_at(reading: Reading, fitting: Sequence[int], heads: set[int]) -> str | None:
    """The one key among those headed at `heads`; `Russia and Chad said it would` has two."""
    keys = {reading.keys[j][0] for j in fitting if reading.drafts[j].head in heads or acting(reading, j).i in heads}
    return keys.pop() if len(keys) == 1 and len(heads) == 1 else None


def is_either_of_two(reading: Reading, sought: Sought, fitting: Sequence[int]) -> bool:
    """`Merkel told Clinton she would come`: the teller or the told, and nothing says which."""
    verb = next((g for g in sought.token.ancestors if g.lemma_ in load_lexicon("coreference")["tellers"]), None)
    if verb is None or sought.token.sent.start > verb.i or not _is_below(sought.token, verb):
        return False
    own = {t.i for c in verb.children if c.dep_ in SUBJECTS for t in (c, *c.conjuncts)}
    told = {t.i for c in verb.children if c.dep_ in {"dobj", "dative"} for t in (c, *c.conjuncts)}
    keys = [{reading.keys[j][0] for j in fitting if reading.drafts[j].head in side} for side in (own, told)]
    asked = verb.lemma_ == "ask" and sought.token.dep_ in SUBJECTS and sought.token.head.head.i == verb.i
    if asked and keys[0] and is_same_word(sought.token, told):
        return True  # `Weber asked him whether he would come`
    return all(keys) and keys[0] != keys[1]


def _is_below(token: Token, verb: Token) -> bool:
    """Whether the pronoun stands in a clause of the verb, and is none of its own arguments; the parser may hang the
    clause on whom is told (`told the militants they would leave`)."""
    for clause in token.ancestors:
        if clause.head.i == verb.i:
            return clause.dep_ in {"ccomp", "xcomp"}
        if clause.dep_ == "relcl" and clause.head.dep_ == "dobj" and clause.head.head.i == verb.i:
            return True
    return False


def is_person(reading: Reading, token: Token) -> bool:
    return token.ent_type_ == "PERSON" or any(d.head == token.i and d.kind == "person" for d in reading.drafts)
