"""Pronouns of the third person, outside quotations or free of their speaker.

What a pronoun stands for is looked for from near to far: who does the verb above it, who the sentence before is about,
then whoever fits; each step gives way to the next only when nobody fits. Two who fit equally well leave it open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.annotate.coreference.empty import is_empty
from kg.annotate.coreference.reading import SUBJECTS, WINDOW, Decision, Reading, gender_of, is_quoted
from kg.annotate.gazetteer import fold
from kg.annotate.mentions import Draft
from kg.seeds import load_lexicon

__all__ = ["decide_by_pronoun"]

OBJECTS = frozenset({"it", "him", "her", "them"})
SIDES = frozenset({"country", "organisation", "group"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "conj", "relcl", "acl", "pcomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a pronoun can stand for."""

    i: int
    draft: Draft
    token: Token
    kinds: frozenset[str]
    plural: bool | None
    reach: int  # tokens back


def decide_by_pronoun(reading: Reading, i: int, draft: Draft) -> Decision | None:
    token = reading.doc[draft.head]
    word = fold(token.text)
    if word in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return _person(reading, _Sought(i, draft, token, frozenset({"person"}), None, WINDOW * 3))
    if word in {"it", "its", "itself"} and not is_empty(token):
        return _side(reading, _Sought(i, draft, token, SIDES, False, WINDOW))
    if word in {"they", "them", "their", "themselves"} and not is_quoted(reading, draft):
        return _side(reading, _Sought(i, draft, token, frozenset({"group"}), True, WINDOW // 2))
    return None


# persons ---------------------------------------------------------------------------------------------------


def _person(reading: Reading, sought: _Sought) -> Decision | None:
    """The last subject of that gender, then the last mention; a subject nearer the verb wins."""
    fitting = [j for j in range(sought.i - 1, -1, -1) if _fits(reading, j, sought)]
    if not fitting:
        return _last_of_that_gender(reading, sought) or _named_later(reading, sought)
    if not is_quoted(reading, sought.draft):  # the article's own he is nobody whom only a quotation names
        fitting = [j for j in fitting if not is_quoted(reading, reading.drafts[j])] or fitting
    if _either_of_two(reading, sought, fitting) or _somebody_else(reading, sought, fitting[0]):
        return None
    if (doer := _who_does(reading, sought, fitting)) is not None:
        return doer, f"“{sought.token.text}”: who does the verb above", 0.9
    subjects = [j for j in fitting if reading.doc[reading.drafts[j].head].dep_ in SUBJECTS]
    reporting = [j for j in subjects if _reports(reading, j, sought)]
    found = (reporting or subjects or fitting)[0]
    rivals = {reading.keys[j][0] for j in fitting}
    why = f"“{sought.token.text}”: the last {'subject' if subjects else 'mention'} that fits"
    return reading.keys[found][0], why, 0.9 if len(rivals) == 1 else 0.75


def _who_does(reading: Reading, sought: _Sought, fitting: Sequence[int]) -> str | None:
    """`The envoy said Assad was deluded if he thought so`: who does the nearest verb above, be it a pronoun itself."""
    own = [j for j in reading.keys if reading.drafts[j].form == "pronoun" and reading.drafts[j].gender]
    alike = [j for j in own if reading.drafts[j].gender == sought.draft.gender and j < sought.i]
    for verb in _verbs_above(sought.token):
        heads = _doers_of(verb) - _doers(sought.token)
        if heads and (found := _at(reading, [*fitting, *alike], heads)) is not None:
            return found
        if any(reading.drafts[j].head in heads for j in fitting):
            return None  # two do it together
    return None


def _somebody_else(reading: Reading, sought: _Sought, j: int) -> bool:
    """`His mother was on her way, and she would know`: a woman who is no actor was the last subject."""
    lexicon = load_lexicon("coreference")
    words = lexicon["women" if sought.draft.gender == "f" else "men"]
    between = reading.doc[reading.drafts[j].head + 1 : sought.token.i]
    return any(t.dep_ in SUBJECTS and t.lemma_.lower() in words for t in between)


def _reports(reading: Reading, j: int, sought: _Sought) -> bool:
    """`negotiators told the press they were honoring the pact`: they are who told it."""
    verb = sought.token.head
    return verb.dep_ == "ccomp" and reading.doc[reading.drafts[j].head].head.i == verb.head.i


def _either_of_two(reading: Reading, sought: _Sought, fitting: Sequence[int]) -> bool:
    """`Merkel told Clinton she would come`: the teller or the told, and nothing says which."""
    verb = next((g for g in sought.token.ancestors if g.lemma_ in load_lexicon("coreference")["tellers"]), None)
    if verb is None or sought.token.sent.start > verb.i or not _is_below(sought.token, verb):
        return False
    own = {t.i for c in verb.children if c.dep_ in SUBJECTS for t in (c, *c.conjuncts)}
    told = {t.i for c in verb.children if c.dep_ in {"dobj", "dative"} for t in (c, *c.conjuncts)}
    keys = [{reading.keys[j][0] for j in fitting if reading.drafts[j].head in side} for side in (own, told)]
    return all(keys) and keys[0] != keys[1]


def _is_below(token: Token, verb: Token) -> bool:
    """Whether the pronoun stands in a clause of the verb, and is none of its own arguments."""
    clause = next((g for g in token.ancestors if g.head.i == verb.i), token)
    return clause.dep_ in {"ccomp", "xcomp"} and clause.i != token.i


def _last_of_that_gender(reading: Reading, sought: _Sought) -> Decision | None:
    """However far back: the last person who is known to be a woman, or a man."""
    named = [j for j in range(sought.i - 1, -1, -1) if j in reading.keys and reading.drafts[j].form == "name"]
    people = [j for j in named if reading.drafts[j].kind == "person" and not is_quoted(reading, reading.drafts[j])]
    found = next((j for j in people if gender_of(reading, j) == sought.draft.gender), None)
    why = f"“{sought.token.text}”: the last named, far before"
    return None if found is None else (reading.keys[found][0], why, 0.6)


def _named_later(reading: Reading, sought: _Sought) -> Decision | None:
    """`She added, “…,” Samantha Power said`: nobody before fits, one such person is named in the paragraph."""
    verb = sought.token.head
    if sought.token.dep_ not in SUBJECTS or verb.lemma_ not in load_lexicon("coreference")["sayers"]:
        return None
    end = reading.doc.text.find("\n", reading.doc[sought.draft.end - 1].idx)
    behind = [j for j in range(sought.i + 1, len(reading.drafts)) if j in reading.keys]
    named = [j for j in behind if reading.drafts[j].form == "name" and reading.drafts[j].kind == "person"]
    near = [j for j in named if end < 0 or reading.doc[reading.drafts[j].head].idx < end]
    later = {reading.keys[j][0] for j in near if gender_of(reading, j) == sought.draft.gender}
    why = f"“{sought.token.text}”: the only one named in the paragraph"
    return (later.pop(), why, 0.7) if len(later) == 1 else None


# states, bodies, groups ------------------------------------------------------------------------------------


def _side(reading: Reading, sought: _Sought) -> Decision | None:
    fitting = [j for j in range(sought.i - 1, -1, -1) if _fits(reading, j, sought)]
    if not is_quoted(reading, sought.draft):
        fitting = [j for j in fitting if not is_quoted(reading, reading.drafts[j])] or fitting
    if (own := _state_of_leader(reading, sought)) is not None:
        return own
    if sought.token.tag_ == "PRP$" and sought.token.head.dep_ == "conj":  # `Aleppo and its countryside`
        beside = _at(reading, fitting, {sought.token.head.head.i})
        return (beside, f"“{sought.token.text}”: the one beside", 0.85) if beside else None
    if not fitting or _either_of_two(reading, sought, fitting):
        return None
    word = sought.token.text
    for verb in _verbs_above(sought.token):
        if (doer := _at(reading, fitting, _doers_of(verb))) is not None:
            return doer, f"“{word}”: who does the verb above", 0.9
        if sought.plural is False and _is_done_by_thing(reading, verb):
            return None  # `The agreement is no ceasefire, since it was not signed`
    if sought.token.lower_ in OBJECTS and (told := _told(reading, sought, fitting)) is not None:
        return told, f"“{word}”: whom the verb above is done to", 0.85
    return _from_before(reading, sought, fitting)


def _state_of_leader(reading: Reading, sought: _Sought) -> Decision | None:
    """`Mr. Kim, its leader`: the state of the person beside."""
    owned = sought.token.head
    if sought.token.tag_ != "PRP$" or owned.dep_ != "appos":
        return None
    beside = (reading.drafts[j] for j in reading.keys if reading.drafts[j].head == owned.head.i)
    country = next((d.country for d in beside if d.kind == "person" and d.country), None)
    word = sought.token.text
    return (f"entry:{country}", f"“{word}”: the state of the person beside", 0.85) if country else None


def _verbs_above(token: Token) -> Iterator[Token]:
    """The verbs that govern the token, from near to far; not the one whose subject it is."""
    for verb in token.ancestors:
        if verb.pos_ in {"VERB", "AUX"} and not (token.head.i == verb.i and token.dep_ in SUBJECTS):
            yield verb


def _doers_of(verb: Token) -> set[int]:
    return {t.i for c in verb.children if c.dep_ in SUBJECTS for t in (c, *c.conjuncts)}


def _at(reading: Reading, fitting: Sequence[int], heads: set[int]) -> str | None:
    """The one key among those headed at `heads`; `Russia and Chad said it would` has two."""
    keys = {reading.keys[j][0] for j in fitting if reading.drafts[j].head in heads}
    return keys.pop() if len(keys) == 1 and len(heads) == 1 else None


def _is_done_by_thing(reading: Reading, verb: Token) -> bool:
    """Whether the verb's subject is a noun in the singular that is no actor."""
    heads = {d.head for d in reading.drafts}
    subjects = [reading.doc[i] for i in _doers_of(verb)]
    return any(t.tag_ == "NN" and t.i not in heads and not _is_person(reading, t) for t in subjects)


def _told(reading: Reading, sought: _Sought, fitting: Sequence[int]) -> str | None:
    """`Vietnam told China, accusing it`: whom the sentence's other verb is done to."""
    if not _doers(sought.token):
        return None
    here = [j for j in fitting if reading.drafts[j].head >= sought.token.sent.start]
    keys = {reading.keys[j][0] for j in here}
    return keys.pop() if len(keys) == 1 else None


def _from_before(reading: Reading, sought: _Sought, fitting: Sequence[int]) -> Decision | None:
    """What the sentence before is about; else the only one that fits at all, when no other noun could be meant."""
    word, sentence = sought.token.text, sought.token.sent
    here = {reading.keys[j][0] for j in fitting if reading.drafts[j].head >= sentence.start}
    if not here and (about := _topic_before(reading, sought)) is not None:
        key = _at(reading, fitting, {about.i})
        if key is not None:
            return key, f"“{word}”: what the sentence before is about", 0.8
        if about.dep_ in SUBJECTS and about.pos_ in {"NOUN", "PROPN"} and not _is_person(reading, about):
            return None  # `The truce would be renewable. It would begin on Monday`: a thing is meant
    keys = here or {reading.keys[j][0] for j in fitting}
    if _is_said_by_person(reading, sought):
        return None  # `Haqqani said it would anger the army`: what he speaks of
    if len(keys) == 1 and not _other_nouns(reading, sought, fitting[0]):
        return keys.pop(), f"“{word}”: the only one that fits", 0.75
    return None


def _is_said_by_person(reading: Reading, sought: _Sought) -> bool:
    verb = sought.token.head
    return (
        sought.token.dep_ in SUBJECTS
        and verb.dep_ == "ccomp"
        and any(_is_person(reading, reading.doc[i]) for i in _doers_of(verb.head))
    )


def _topic_before(reading: Reading, sought: _Sought) -> Token | None:
    """The subject of the sentence before: of its main clause, or of what somebody says in it."""
    start = sought.token.sent.start
    while start > 0 and reading.doc[start - 1].is_space:
        start -= 1
    if start == 0:
        return None
    verb = reading.doc[start - 1].sent.root
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is not None and (subject is None or _is_person(reading, subject)):
        return next((c for c in said.children if c.dep_ in SUBJECTS), subject)
    return subject


def _is_person(reading: Reading, token: Token) -> bool:
    return token.ent_type_ == "PERSON" or any(d.head == token.i and d.kind == "person" for d in reading.drafts)


def _other_nouns(reading: Reading, sought: _Sought, j: int) -> bool:
    """Whether a noun of the same number, no actor, is a subject between the mention and the pronoun."""
    heads = {d.head for d in reading.drafts}
    number = {"NNS", "NNPS"} if sought.plural else {"NN", "NNP"}
    between = reading.doc[reading.drafts[j].head + 1 : sought.token.i]
    return any(t.dep_ in SUBJECTS and t.tag_ in number and t.i not in heads for t in between)


# whatever is sought ----------------------------------------------------------------------------------------


def _doers(token: Token) -> set[int]:
    """Tokens that do the verb whose object the pronoun is: `Vietnam told China, accusing it` is not Vietnam."""
    verb = next((g for g in token.ancestors if g.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and token.dep_ in {"dobj", "pobj", "dative"} and token.lower_ in OBJECTS:
        own = _doers_of(verb)
        if own or verb.dep_ not in {"advcl", "xcomp", "conj", "pcomp"}:
            return own
        verb = verb.head if verb.dep_ != "pcomp" else verb.head.head
    return set()


def _fits(reading: Reading, j: int, sought: _Sought) -> bool:
    other, draft = reading.drafts[j], sought.draft
    if other.head in _doers(sought.token):
        return False
    if j not in reading.keys or other.kind not in sought.kinds or other.adjective:
        return False
    if other.form == "pronoun" or draft.head - other.head > sought.reach:
        return False
    if sought.plural is not None and other.plural != sought.plural:
        return False
    return draft.gender is None or gender_of(reading, j) in (None, draft.gender)
