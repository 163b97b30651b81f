"""The body named last that a bare noun means (`Jabhat al-Nusra attacked. The group …`); none in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from kg.annotate.coreference.reading import SUBJECTS, Reading
from kg.annotate.coreference.sought import acting, doers_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon

__all__ = ["body_just_named", "just_before", "sentence_before"]

OWNED = frozenset({"media", "state-media", "government", "ministry"})  # they tell of it, and are not it
ACRONYMS = frozenset({"union", "institute", "federation"})  # FNV said …, but the union
ONE_SENTENCE = "entry:european-union"  # a group of states, where it has just been called by its name


def sentence_before(reading: Reading, draft: Draft) -> int:
    """Token where the sentence before begins."""
    start = reading.doc[draft.head].sent.start
    return reading.doc[start - 1].sent.start if start else 0


def just_before(reading: Reading, i: int) -> Iterator[int]:
    """The drafts before draft `i` in its sentence and the one before, the nearest first."""
    start = sentence_before(reading, reading.drafts[i])
    return takewhile(lambda j: reading.drafts[j].head >= start, range(i - 1, -1, -1))


def body_just_named(reading: Reading, i: int, head: str) -> str | None:
    """The body named last, in this sentence or the one before, when nothing else of that head was named after it; at
    the start of a sentence first of all its subject, or who spoke."""
    draft = reading.drafts[i]
    if head not in words_of("bodies"):
        return None
    if (beside := _beside(reading, i, head)) is not None:
        return beside
    if _says_which(reading, draft) or _is_in_a_name(reading, draft):
        return None
    if (subject := _subject_before(reading, i)) is not None and _may_be_called(reading, subject, head):
        return reading.keys[subject][0]
    return _last_named(reading, i, head)


def _last_named(reading: Reading, i: int, head: str) -> str | None:
    doc, draft = reading.doc, reading.drafts[i]
    start, doers = sentence_before(reading, draft), _doers(doc[draft.head])
    done = {reading.keys[j][0] for j in range(i) if doers and reading.drafts[j].head in doers and j in reading.keys}
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if other.head < start or fold(doc[other.head].lemma_) == head:
            return None
        if not _is_named_body(reading, j) or _class_of(reading, j) in OWNED or reading.keys[j][0] in done:
            continue
        k = _whose_apposition(reading, j)
        if _is_in_such(reading, reading.drafts[k], head) or _speaks_of_it(reading, k, draft):
            return None
        near = other.head >= doc[draft.head].sent.start
        return reading.keys[k][0] if _may_be_called(reading, k, head, near=near) else None
    return None


def _beside(reading: Reading, i: int, head: str) -> str | None:
    """`Hayat Tahrir al-Sham the alliance dominated by …`, in a text that has lost its commas; `Major League Baseball,
    the organization that runs …`."""
    draft = reading.drafts[i]
    near = (j for j in range(i - 1, -1, -1) if reading.drafts[j].end <= draft.start)
    j = next(near, None)
    if j is None or not _is_named_body(reading, j) or _class_of(reading, j) in OWNED:
        return None
    between = reading.doc[reading.drafts[j].end : draft.start].text
    apposed = between == "," and (reading.doc[draft.head].dep_ == "appos" or _says_which(reading, draft))
    joined = between in {"", ")"} and not reading.doc[draft.start].is_sent_start
    return reading.keys[j][0] if joined or (apposed and _may_be_called(reading, j, head)) else None


def _says_which(reading: Reading, draft: Draft) -> bool:
    """`the Group of Five`, `the group known as Liwa Ahrar`, `the group that claimed it`: the words behind tell."""
    noun = reading.doc[draft.head]
    behind = reading.doc[draft.end] if draft.end < len(reading.doc) else None
    if behind is None:
        return False
    clause = (c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.i > noun.i)
    told = behind.text != "," and (behind.lower_ == "that" or behind.tag_ in {"VBN", "VBD"}) and any(clause)
    return told or (behind.lower_ == "of" and behind.head.i == noun.i)


def _is_in_a_name(reading: Reading, draft: Draft) -> bool:
    """`State of the Union`."""
    doc, start = reading.doc, draft.start
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].is_title and doc[draft.head].is_title


def _subject_before(reading: Reading, i: int) -> int | None:
    """`While battling Islamic State, the YPG is also fighting al-Nusra. The group said`: for what begins a sentence,
    the subject of the one before; for who speaks, who spoke in it."""
    doc, draft = reading.doc, reading.drafts[i]
    here = doc[draft.head].sent
    first = next((t.i for t in here if not t.is_space and not t.is_punct), here.start)
    if draft.start > first or here.start == 0:
        return None
    before = doc[here.start - 1].sent
    heads = doers_of(before.root)
    if doc[draft.head].head.lemma_ in words_of("sayers"):
        heads = {t.i for t in before if t.dep_ in SUBJECTS and t.head.lemma_ in words_of("sayers")} or heads
    named = (j for j in range(i - 1, -1, -1) if _is_at(reading, j, heads))
    bodies = (j for j in named if _is_named_body(reading, j) and _class_of(reading, j) not in OWNED)
    return next((j for j in bodies if not _is_like_person(reading, j)), None)


def _is_like_person(reading: Reading, j: int) -> bool:
    """`Pandey said`, whom the model takes for a body."""
    name = reading.drafts[j].name or ""
    return reading.keys[j][0].startswith("name:") and " " not in name and name.istitle()


def _is_at(reading: Reading, j: int, heads: set[int]) -> bool:
    """Whether a mention is one of these tokens, or said of one: `The aid group Doctors Without Borders added`."""
    head = reading.doc[reading.drafts[j].head]
    return head.i in heads or acting(reading, j).i in heads or (head.dep_ == "appos" and head.head.i in heads)


def _doers(noun: Token) -> set[int]:
    """Tokens that do the verb whose object the noun is: `the army is fighting to recapture the town from the group`."""
    verb, doers = noun, set[int]()
    if noun.dep_ in SUBJECTS or noun.dep_ == "poss":
        return doers
    while not doers and verb.head.i != verb.i and verb.dep_ not in {"acl", "relcl", "ccomp", "advcl", "poss"}:
        verb = verb.head
        doers = doers_of(verb) if verb.pos_ in {"VERB", "AUX"} else doers
    return doers


def _whose_apposition(reading: Reading, j: int) -> int:
    """`Jabhat al-Nusra, the al-Qaeda affiliate, …`: of the name inside an apposition the one that it is said of."""
    noun = reading.doc[reading.drafts[j].head]
    while noun.dep_ in {"compound", "amod", "nmod", "poss"}:
        noun = noun.head
    if noun.dep_ != "appos" or noun.i == reading.drafts[j].head:
        return j
    said_of = (k for k in range(j - 1, -1, -1) if reading.drafts[k].head == noun.head.i and _is_named_body(reading, k))
    return next(said_of, j)


def _is_in_such(reading: Reading, other: Draft, head: str) -> bool:
    """`a coalition of the Nusra Front and Ahrar al-Sham`, `a group of EU officials`: that one may be meant."""
    noun = reading.doc[other.head]
    above = (t for t in noun.ancestors if t.i < other.start and not (noun.dep_ == "appos" and t.i == noun.head.i))
    return any(fold(t.lemma_) == head and t.tag_ in {"NN", "NNP"} for t in above)


def _speaks_of_it(reading: Reading, j: int, draft: Draft) -> bool:
    """`Exxon said the group expected`: another than who says it."""
    noun, heads = reading.doc[draft.head], {reading.drafts[j].head, acting(reading, j).i}
    return noun.dep_ in SUBJECTS and noun.head.dep_ == "ccomp" and bool(heads & doers_of(noun.head.head))


def _may_be_called(reading: Reading, j: int, head: str, *, near: bool = True) -> bool:
    """Whether a body of that class or name is called so: no army is `the group`, no firm `the union`."""
    key, lexicon = reading.keys[j][0], load_lexicon("coreference")
    entry = reading.seeds.entries.get(key.removeprefix("entry:"))
    wanted = {*lexicon["named_so"].get(head, ())}
    words = {*fold(entry.name).split()} if entry is not None else _words_of_name(reading, j)
    if head == "group" and words & words_of("no_groups"):
        return False
    if entry is not None:
        names = {w for n in entry.names for w in fold(n.text).split()}
        alike = not wanted or bool(names & wanted)
        return alike and entry.category in lexicon["classes_called"][head] and (near or key != ONE_SENTENCE)
    if head == "movement" and (reading.drafts[j].name or "").isupper():
        return False
    if head in words_of("own_kinds") and words_of("own_kinds") & words - {head}:
        return False  # no council is called `the commission`
    if wanted and words & words_of("suffixes"):
        return False
    return not wanted or bool(words & wanted) or (head in ACRONYMS and (reading.drafts[j].name or "").isupper())


def _words_of_name(reading: Reading, j: int) -> set[str]:
    """Of its name here, and of the longer one that it is short for."""
    key = reading.keys[j][0] if j in reading.keys else ""
    return {*fold(reading.drafts[j].name or "").split(), *key.partition(":")[2].replace("-", " ").split()}


def _class_of(reading: Reading, j: int) -> str | None:
    entry = reading.seeds.entries.get(reading.keys[j][0].removeprefix("entry:")) if j in reading.keys else None
    return entry.category if entry else None


def _is_named_body(reading: Reading, j: int) -> bool:
    """Whether it is a body's name, or its description: `the rights group` after `Amnesty International`."""
    draft, key = reading.drafts[j], reading.keys[j][0] if j in reading.keys else ""
    if draft.form == "name":
        return bool(key) and draft.kind == "organisation"
    described = draft.form == "description" and not draft.body and draft.kind in {"group", "organisation"}
    return described and key.startswith(("entry:", "name:"))
