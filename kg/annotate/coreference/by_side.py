"""`it` and `they`: states, bodies and groups.

What a pronoun stands for is looked for from near to far: who does the verb above it, who the sentence before is about,
then whoever fits; each step gives way to the next only when nobody fits. Two who fit equally well leave it open.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from kg.annotate.coreference.by_sayer import side_of_sayer
from kg.annotate.coreference.controlled import decide_controlled, is_either_side
from kg.annotate.coreference.empty import is_a_thing
from kg.annotate.coreference.fronted import subject_behind
from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, is_quoted
from kg.annotate.coreference.rivals import is_of_rival, last_sayer, speaks_behind, things_between
from kg.annotate.coreference.sought import (
    OBJECTS,
    Sought,
    doers_above,
    doers_of,
    fits,
    is_either_of_two,
    is_person,
    key_at,
    verbs_above,
)
from kg.annotate.coreference.topics import from_topic, is_said_by_person, topic_before
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon

__all__ = ["decide_side"]

OF_THEM = frozenset({"others", "data"})
BESIDE = frozenset("and or along with plus like".split())


def decide_side(reading: Reading, sought: Sought) -> Decision | None:
    if (behind := subject_behind(reading, sought)) is not None:
        return behind, f"“{sought.token.text}”: who the sentence is about", 0.9
    if (side := side_of_sayer(reading, sought)) is not None:
        return side
    fitting = [j for j in range(sought.i - 1, -1, -1) if fits(reading, j, sought)]
    if not is_quoted(reading, sought.draft):
        fitting = [j for j in fitting if not is_quoted(reading, reading.drafts[j])] or fitting
    if speaks_behind(reading, sought):  # `It may hit farmers, they added`: nobody who only is spoken of
        about = topic_before(reading, sought)  # `Villagers fled. Chad shelled the valley, they said`
        sayer = last_sayer(reading, sought) or (key_at(reading, fitting, {about.i}) if about is not None else None)
        return (sayer, f"“{sought.token.text}”: who spoke last", 0.85) if sayer else None
    if (beside := _beside(reading, sought, fitting)) is not None:
        return beside
    joined = sought.token.tag_ == "PRP$" and sought.token.head.dep_ == "conj"
    if joined or not fitting or is_either_side(reading, sought) or _is_a_thing_s(sought.token):
        return None
    if (made := decide_controlled(reading, sought, fitting)) is not None:
        return made if not _is_handled(reading, sought, made[0]) else None
    if is_either_of_two(reading, sought, fitting):
        return None
    found = _from_above(reading, sought, fitting)
    return _of_its_state(reading, sought, found) if found and not _is_handled(reading, sought, found[0]) else None


def _of_its_state(reading: Reading, sought: Sought, found: Decision) -> Decision:
    """`Peru's foreign ministry said its citizens were safe`: the state's, not the ministry's."""
    if sought.token.tag_ != "PRP$" or sought.token.head.lemma_.lower() not in words_of("of_states"):
        return found
    entry = reading.seeds.entries.get(found[0].removeprefix("entry:"))
    told = next((d.country for d in (reading.drafts[j] for j in reading.same[found[0]]) if d.body and d.country), None)
    state = told or (entry.country if entry is not None and entry.body else None)
    return (f"entry:{state}", f"“{sought.token.text}”: the state whose body it is", 0.8) if state else found


def _beside(reading: Reading, sought: Sought, fitting: Sequence[int]) -> Decision | None:
    """The one right beside: `Mr. Kim, its leader`; `Aleppo and its countryside`; `Peru along with its allies`."""
    token, word = sought.token, sought.token.text
    if (own := _state_of_leader(reading, sought)) is not None:
        return own
    if token.tag_ == "PRP$" and token.head.dep_ == "conj":
        first = token.head.head  # Chad's raids and its refusal to pay
        owners = {c.i for c in first.children if c.dep_ == "poss"}
        beside = key_at(reading, fitting, {first.i}) or key_at(reading, fitting, owners)
    else:
        beside = _right_before(reading, sought, fitting)
    return (beside, f"“{word}”: the one beside", 0.85) if beside else None


def _is_a_thing_s(token: Token) -> bool:
    """`the scheme to block its adoption`: states and bodies are not adopted."""
    return token.tag_ == "PRP$" and token.head.lemma_.lower() in words_of("undergone")


def _from_above(reading: Reading, sought: Sought, fitting: Sequence[int]) -> Decision | None:
    """Who does a verb above; else what is told whom; else what the sentence before is about."""
    word = sought.token.text
    for verb in verbs_above(sought.token):
        if (doer := key_at(reading, fitting, doers_of(verb))) is not None:
            if _is_another(reading, sought, fitting, doer) or _is_of_object(reading, sought, verb):
                return None
            if _meets(sought.token) and verb.lemma_ in words_of("sayers"):
                return None  # `officials say Weber will ask Hansen when they meet`
            return doer, f"“{word}”: who does the verb above", 0.9
        if sought.plural is False and _is_done_by_thing(reading, verb):
            return None  # `The agreement is no ceasefire, since it was not signed`
    if _is_for_a_side(sought.token) and (told := _told(reading, sought, fitting)) is not None:
        return told, f"“{word}”: whom the verb above is done to", 0.85
    return _from_before(reading, sought, fitting)


def _meets(token: Token) -> bool:
    """`when they meet`: two of whom is told, and no object."""
    verb = token.head
    meets = token.lower_ == "they" and verb.lemma_ in {"meet", "talk", "confer"} and verb.dep_ in {"advcl", "relcl"}
    return meets and not any(c.dep_ in {"dobj", "prep"} and c.lower_ != "in" for c in verb.children)


def _is_another(reading: Reading, sought: Sought, fitting: Sequence[int], doer: str) -> bool:
    """Whether the words speak against the doer of the verb above."""
    if is_a_thing(sought.token) or is_of_rival(reading, sought, fitting, doer):
        return True
    last = max((reading.drafts[j].head for j in fitting if reading.keys[j][0] == doer), default=0)
    if sought.plural and (_two_named(reading, last, sought) or _others_do(reading, last, sought)):
        return True
    nearer = [reading.doc[reading.drafts[j].head] for j in fitting if reading.drafts[j].head > last]
    here = sought.token.sent.start
    return any(
        t.i >= here and t.dep_ in SUBJECTS for t in nearer
    )  # what the parser made of `while Chad was stepping up its`


def _two_named(reading: Reading, start: int, sought: Sought) -> bool:
    """`Scholars asked what would come if tariffs hit Peru and Chile and they struck back`: two in a row are nearer."""
    names = {d.head for d in reading.drafts[: sought.i] if d.form == "name" and not d.adjective and d.head > start}
    here = sought.token.sent.start
    return any(i >= here and reading.doc[i].dep_ == "conj" and reading.doc[i].head.i in names for i in names)


def _others_do(reading: Reading, start: int, sought: Sought) -> bool:
    """`Officials say the fighters left mines in the ruins they abandoned`: several, named nowhere, do something in
    between."""
    first = max(start + 1, sought.token.sent.start)
    return any(t.dep_ in SUBJECTS and _are_several(t) for t in reading.doc[first : sought.token.i])


def _are_several(token: Token) -> bool:
    """`the fighters`, `Weber and Hansen`, `a number of men`; not `their boats` nor `others`, who are of them."""
    joined = any(c.dep_ == "conj" and c.i > token.i for c in token.children)
    counted = token.lemma_ in load_lexicon("actors")["partitives"]
    told = [g for c in token.children if counted and c.lower_ == "of" for g in c.children] or [token]
    own = token.lower_ in OF_THEM or any(c.tag_ == "PRP$" for t in (token, *told) for c in t.children)
    return (joined or any(_is_plural(t) for t in told)) and not own


def _is_plural(noun: Token) -> bool:
    """Also of `jihadis`, which the tagger takes for a name."""
    return noun.tag_ in {"NNS", "NNPS"} or (noun.tag_ == "NNP" and noun.text.islower() and noun.text[-1] == "s")


def _right_before(reading: Reading, sought: Sought, fitting: Sequence[int]) -> str | None:
    """`the United States - along with its allies`; `Syrians themselves`."""
    i, own = sought.token.i - 1, sought.token.tag_ == "PRP$"
    if not own and not sought.token.text.endswith(("self", "selves")):
        return None
    while own and i > sought.token.i - 5 and (reading.doc[i].is_punct or reading.doc[i].lower_ in BESIDE):
        i -= 1
    if (
        own
        and sought.token.head.dep_ == "appos"
        and sought.token.head.head.i in {i, *(t.i for t in reading.doc[i].conjuncts)}
    ):
        return None  # `warned Peru, its main partner`: not Peru's
    return key_at(reading, fitting, {i})


def _is_handled(reading: Reading, sought: Sought, key: str) -> bool:
    """`China opposed the deployment, seeing it as a threat`: something is done to it, and a thing was named since."""
    token = sought.token
    passive = token.dep_ == "nsubjpass" and token.head.lemma_ not in words_of("done_to_sides")
    if token.lower_ != "it" or not (passive or token.dep_ in {"dobj", "pobj"}):
        return False
    same = (reading.drafts[j] for j in reading.same[key] if j < sought.i)
    own = [d.head for d in same if d.form != "pronoun"]
    things = things_between(reading, max(own, default=token.i), token, plural=False)
    owned = any(c.i in own for thing in things for c in thing.children)  # `condemned Chad's raid, calling it a crime`
    return bool(things) and not owned


def _state_of_leader(reading: Reading, sought: Sought) -> Decision | None:
    """`Mr. Kim, its leader`: the state of the person beside."""
    owned = sought.token.head
    if sought.token.tag_ != "PRP$" or owned.dep_ != "appos":
        return None
    beside = (reading.drafts[j] for j in reading.keys if reading.drafts[j].head == owned.head.i)
    country = next((d.country for d in beside if d.kind == "person" and d.country), None)
    word = sought.token.text
    return (f"entry:{country}", f"“{word}”: the state of the person beside", 0.85) if country else None


def _is_of_object(reading: Reading, sought: Sought, verb: Token) -> bool:
    """`The council called the ban harmful because it would hurt trade`: the thing spoken of, not who speaks."""
    clause = sought.token.head
    because = clause.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in {"because", "since", "as"} for c in clause.children
    )
    heads = {d.head for d in reading.drafts}
    below = [t for c in verb.children if c.dep_ in {"dobj", "ccomp", "oprd", "xcomp"} for t in (c, *c.children)]
    return because and any(t.tag_ == "NN" and t.i not in heads and t.i < sought.token.i for t in below)


def _is_done_by_thing(reading: Reading, verb: Token) -> bool:
    """Whether the verb's subject is a noun in the singular that is no actor."""
    heads = {d.head for d in reading.drafts}
    subjects = [reading.doc[i] for i in doers_of(verb)]
    return any(t.tag_ in {"NN", "NNP"} and t.i not in heads and not is_person(reading, t) for t in subjects)


def _is_for_a_side(token: Token) -> bool:
    """`accusing it`, `to force it to talk`, `them`; not `they have it down`, `turned it into a vote`: things."""
    return token.lower_ in OBJECTS and (token.lower_ != "it" or token.head.lemma_ in words_of("done_to_sides"))


def _told(reading: Reading, sought: Sought, fitting: Sequence[int]) -> str | None:
    """`Vietnam told China, accusing it`: whom the sentence's other verb is done to."""
    if not doers_above(sought.token):
        return None
    here = [j for j in fitting if reading.drafts[j].head >= sought.token.sent.start]
    keys = {reading.keys[j][0] for j in here}
    return keys.pop() if len(keys) == 1 else None


def _from_before(reading: Reading, sought: Sought, fitting: Sequence[int]) -> Decision | None:
    """What the sentence before is about; else the only one in the sentence that fits, when no thing could be meant."""
    sentence = sought.token.sent
    here = {reading.keys[j][0] for j in fitting if reading.drafts[j].head >= sentence.start}
    if sought.plural and things_between(reading, sentence.start, sought.token, plural=True):
        return None  # `the problem with talks was that they tended to fail`
    if _is_one_thing(sought.token) or (not sought.plural and _is_of_span(sought.token)):
        return None  # `Now in its second week, the raid is the deepest`
    if not here:
        return from_topic(reading, sought, fitting)
    if len(here) != 1 or is_said_by_person(reading, sought) or _is_of_a_thing(reading, sought, fitting):
        return None  # `Haqqani said it would anger the army`: what he speaks of
    if _other_nouns(reading, sought, fitting[0]):
        return None
    if _is_for_nobody(sought.token, sentence):
        return None
    return here.pop(), f"“{sought.token.text}”: the only one that fits", 0.75


def _is_for_nobody(token: Token, sentence: Span) -> bool:
    """`There is no getting around it`: of an `it` with nobody above half were things; but `Chad will not wait: it has
    sued`, `what Chad does is no defence, it is barbarism`."""
    acts = token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"
    return token.lower_ == "it" and not acts and all(t.lower_ != "what" for t in sentence if t.i < token.i)


def _is_one_thing(token: Token) -> bool:
    """`it is another blow`; not `what they do is no defence, it is barbarism`: theirs."""
    told = [c for c in token.head.children if c.dep_ == "attr" and any(g.dep_ == "det" for g in c.children)]
    return bool(told) and is_a_thing(token)


def _is_of_span(token: Token) -> bool:
    return token.tag_ == "PRP$" and token.head.lemma_ in words_of("spans")


def _is_of_a_thing(reading: Reading, sought: Sought, fitting: Sequence[int]) -> bool:
    """`Enough states oppose the scheme to block its adoption`, `the war, now in its sixth year`: a thing stands nearer
    than who is named in the sentence; before a subject, anywhere in it."""
    own = sought.token.tag_ == "PRP$"
    start = reading.drafts[fitting[0]].head if own else sought.token.sent.start
    return bool(things_between(reading, start, sought.token, plural=False))


def _other_nouns(reading: Reading, sought: Sought, j: int) -> bool:
    """Whether a noun of the same number, no actor, is a subject between the mention and the pronoun."""
    heads = {d.head for d in reading.drafts}
    number = {"NNS", "NNPS"} if sought.plural else {"NN", "NNP"}
    between = reading.doc[reading.drafts[j].head + 1 : sought.token.i]
    return any(t.dep_ in SUBJECTS and t.tag_ in number and t.i not in heads for t in between)
