"""What a verb's form tells: which other verb it is coordinated with, where the parser hangs it on the nearer one, and
that it has one subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.seeds import load_lexicon, load_seeds

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["FINITE", "SUBJECTS", "is_not_only", "is_singular", "matrix_of_conjunct", "matrix_of_speech", "named_before"]

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def matrix_of_conjunct(verb: Token) -> Token | None:
    """The verb of saying that `verb` is coordinated with although the parser hung it on what is said.

    `Putin said Russia would help and accused Washington of …`: `accused`, like `said` and unlike `would help`, is past.
    """
    if verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.lefts):
        return None
    inner = verb.head
    if inner.dep_ == "advcl" and inner.head.dep_ == "ccomp" and _is_of_speech(verb) and not _can_speak(inner):
        inner = inner.head  # said ten have starved since convoys arrived and blamed the army
        return inner.head if inner.head.i < inner.i and _tense(verb) == _tense(inner.head) else None
    inner = _finite_above(inner) if _is_of_speech(verb) else inner
    matrix = inner.head
    if inner.dep_ != "ccomp" or matrix.i > inner.i or _tense(verb) != _tense(matrix) or _tense(verb) is None:
        return None
    if _goes_back(verb, inner) or (_is_of_speech(verb) and not _can_do(verb, inner)):
        return matrix  # said the reactors were safe but blamed Chad
    return matrix if _tense(inner) != _tense(verb) else None


def _finite_above(verb: Token) -> Token:
    """`said the survey was aimed at gathering facts and assured`: no gerund goes on as `assured`."""
    inside = {"pcomp", "prep", "xcomp", "acl"}
    while verb.head.i != verb.i and verb.dep_ in inside and verb.tag_ in {"VB", "VBG", "IN", "TO"}:
        verb = verb.head
    return verb


def _goes_back(verb: Token, inner: Token) -> bool:
    """`said that ten have died and blamed the army`: behind a perfect a simple past of an act of speech."""
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in inner.lefts)
    return perfect and _is_of_speech(verb)


def _is_of_speech(verb: Token) -> bool:
    """Accused, blamed: not `had promised`, which may go on with what was said."""
    words = load_lexicon("reporting")["words"]
    lemma = verb.lemma_.lower()
    return lemma in words["acts"] and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and lemma in words["reproaches"]))


def _can_speak(verb: Token) -> bool:
    """Whether a name is its subject."""
    return any(c.dep_ in SUBJECTS and (c.pos_ in {"PROPN", "PRON"} or c.ent_type_) for c in verb.lefts)


def _can_do(speech: Token, inner: Token) -> bool:
    """Whether what is told of in the inner clause may be who speaks behind it: a name; of `said the rebels were ready
    and agreed to leave` the rebels, but not of `said the rebels were weak and accused Chad`."""
    reproach = speech.lemma_.lower() in load_lexicon("reporting")["words"]["reproaches"]
    doers = [c for c in inner.lefts if c.dep_ in SUBJECTS and not reproach]
    return _can_speak(inner) or any(c.lemma_.lower() in _people() for c in doers)


@cache
def _people() -> frozenset[str]:
    seeds = load_seeds()
    return frozenset((*seeds.roles, *seeds.bodies, *seeds.groups))


def matrix_of_speech(verb: Token) -> Token | None:
    """The same for words of reporting alone: `Chad said the rebels are weak and fled` leaves it open who fled. Behind a
    comma a participle goes on with who spoke: `Chad says the pause will end, accusing the rebels of murder`."""
    if (told := _told_in_passing(verb)) is not None:
        return told
    if verb.lemma_.lower() not in load_lexicon("reporting")["verbs"]:
        return None
    inner, first = verb.head, verb.left_edge.i
    goes_on = verb.tag_ == "VBG" and verb.dep_ == "advcl" and inner.dep_ == "ccomp" and verb.doc[first - 1].text == ","
    reported = inner.head.i < inner.i and inner.head.lemma_.lower() in load_lexicon("reporting")["verbs"]
    return inner.head if goes_on and reported else matrix_of_conjunct(verb)


def _told_in_passing(verb: Token) -> Token | None:
    """`The bank is in trouble, an official said, and will close`: the clause before that,
    whose subject goes on."""
    said = verb.head
    if verb.dep_ != "conj" or verb.i < said.i + 3 or said.lemma_.lower() not in load_lexicon("reporting")["verbs"]:
        return None
    will = any(c.tag_ == "MD" for c in verb.lefts)
    aside = said.nbor(1).text == "," and said.nbor(2).lower_ in {"and", "but"}
    before = [said.head] if said.dep_ == "parataxis" else [c for c in said.lefts if c.dep_ == "ccomp"]
    return before[-1] if will and aside and before else None


def named_before(relative: Token, head: Token) -> Token:
    """What a relative pronoun stands for, where the parser hangs its clause too high: of `tensions with China, which
    says`, the name right before the comma; of `it is Chad, not Mali, that lies`, Chad."""
    if head.dep_ in {"appos", "conj"} and head.left_edge.i > head.head.i and head.left_edge.nbor(-1).lower_ == "not":
        return head.head
    i = relative.i - 2
    if i <= head.i or relative.nbor(-1).text != "," or head.ent_type_ or relative.dep_ not in SUBJECTS:
        return head
    if relative.doc[i].head.lower_ == "of":
        return head  # the invasion of Iraq, which cost many lives
    if head.tag_ in {"NNS", "NNPS"} and _is_plural(relative.head):
        return head  # arms sales to Chad, which violate the pact
    name, kinds = relative.doc[i], {"PERSON"} if relative.lower_ == "who" else {"GPE", "ORG", "NORP"}
    return name if name.pos_ == "PROPN" and name.ent_type_ in kinds else head


def _tense(verb: Token) -> str | None:
    """`said` and `has said` are past, `says` is present, `will say` neither; a bare participle behind `and` is past."""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ == "MD" for c in helpers):
        return "modal"
    if any(c.lemma_ == "be" and c.tag_ in {"VBP", "VBZ"} for c in helpers):
        return "present"
    if verb.tag_ in {"VBD", "VBN"}:
        return "past"
    return "present" if verb.tag_ in {"VBP", "VBZ"} else None


def is_singular(verb: Token) -> bool:
    """`hospitals, bakeries and Washington has accused`: a singular verb has one subject, the one beside it."""
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ == "VBZ" or t.lower_ == "was" for t in finite)


def _is_plural(verb: Token) -> bool:
    """`violate`, `are`, `were`, `have`: no single state does."""
    finite = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb)
    return finite.tag_ == "VBP" or finite.lower_ == "were"


def is_not_only(word: Token) -> bool:
    """`not only violated the treaty but`: both were done."""
    only = {"only", "just", "merely", "simply"}
    return word.lower_ == "not" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ in only
