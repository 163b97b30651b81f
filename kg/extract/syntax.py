"""Grammar over spaCy's dependency parse: who does what in a clause. Tokens in, tokens out; no knowledge of actors."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from spacy.tokens import Token

from kg.extract.absolutes import (
    behind_opening,
    is_contact_clause,
    listed_with,
    subjects_behind_preposition,
    swallowed_by,
    top_of,
)
from kg.extract.tenses import SUBJECTS, is_not_only, is_singular, matrix_of_speech, named_before
from kg.extract.words import actor_words
from kg.seeds import load_lexicon

__all__ = [
    "agents_of",
    "by_whom",
    "conditions_on",
    "conjuncts",
    "governors",
    "is_negated",
    "is_passive",
    "modal_of",
    "objects_of",
    "of_names_the_victim",
    "possessors_of",
    "prepositional",
    "subjects_of",
    "with_wholes",
]

MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
MODALS = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would"}
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "cannot"})
RELATIVE = {"who", "which", "that", "whom", "what"}
PASSIVE = frozenset({"auxpass", "nsubjpass", "csubjpass"})
NEGATING = frozenset({"aux", "auxpass", "neg", "advmod", "preconj", "cc"})
OBJECT_CONTROL = frozenset(
    "accuse urge force ask tell order allow help prevent stop call press pressure persuade warn blame criticize "
    "criticise condemn charge suspect see want prompt lead cause move spur provoke compel oblige drive".split()
)


def conjuncts(token: Token) -> list[Token]:
    """The token and all that is coordinated with it to the right, in order."""
    found, waiting = [], [token]
    while waiting:  # a list of a thousand names would be too deep for recursion
        word = waiting.pop()
        found.append(word)
        waiting += [child for child in word.children if child.dep_ == "conj" and child.i > word.i][::-1]
    return found


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive form or a past participle behind a noun: `promises given`."""
    below = {c.dep_ for c in verb.children}
    if not below.isdisjoint(PASSIVE):
        return True
    if verb.dep_ == "acl" and "agent" in below:
        return True  # raids purportedly carried out by Chad, with the form misread
    if verb.tag_ != "VBN" or "aux" in below or is_contact_clause(verb):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and below.isdisjoint(SUBJECTS):
        return is_passive(verb.head)  # was tolerated and manipulated by
    by = "agent" in below  # Accused by Japan of whaling, Iceland left
    return verb.dep_ in {"acl", "amod"} or (verb.dep_ == "advcl" and by)


def is_negated(verb: Token) -> bool:
    """Whether `not`, `never`, `no longer` or `neither` stands with the verb or its auxiliaries."""
    return any(_negates(c) for c in verb.children if c.dep_ in NEGATING)


def _negates(child: Token) -> bool:
    if child.dep_ in {"aux", "auxpass"}:
        return any(c.dep_ == "neg" and c.lower_ in NEGATIONS for c in child.children)
    if child.lower_ not in NEGATIONS:
        return False
    return not is_not_only(child) and not (child.i and child.nbor(-1).lower_ == "or")  # whether or not


def modal_of(verb: Token) -> str | None:
    """The modal auxiliary in lower case: will, would, can …; `'ll` is will, `ca` of `can't` is can."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ == "to":
            return None
        if child.dep_ == "aux" and child.tag_ == "MD":
            had = child.lower_ == "'d" and verb.tag_ in {"VBN", "VBD"}  # he'd left
            return None if had else MODALS.get(child.lower_, child.lower_)
    own = _has_subject(verb) or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    bare = verb.dep_ == "conj" and not own and verb.tag_ not in {"VBD", "VBZ"}  # would attend but accused
    return modal_of(verb.head) if bare and verb.head.pos_ in {"VERB", "AUX"} else None


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _own_subjects(verb: Token) -> list[Token]:
    heads = [c for c in verb.children if c.dep_ in SUBJECTS]
    heads = next((taken for c in heads if (taken := behind_opening(c))), heads)
    found = [t for c in heads for t in (*swallowed_by(c), *conjuncts(c), *listed_with(c))]
    return found[-1:] if len(found) > 1 and is_singular(verb) else found


def subjects_of(verb: Token, depth: int = 0) -> list[Token]:
    """Grammatical subjects, found across conjuncts, controlled infinitives, participles and relative clauses."""
    if depth > 6:
        return []
    if own := _own_subjects(verb) or subjects_behind_preposition(verb):
        return [t for s in own for t in _behind_relative(s, verb)]
    head = verb.head
    if verb.dep_ in {"relcl", "acl"}:
        return _of_noun(verb, head, depth)
    if verb.dep_ in {"pcomp", "prep"} or (verb.dep_ == "pobj" and verb.tag_ == "VBG"):
        return _of_preposition(head, depth)
    if verb.dep_ == "xcomp" and head.lemma_ in OBJECT_CONTROL and (objects := objects_of(head)):
        return objects if verb.tag_ != "VBG" or head.lemma_ != "tell" else subjects_of(head, depth + 1)
    if head.i != verb.i and verb.dep_ in {"conj", "xcomp", "advcl", "dep", "acomp", "attr", "appos", "oprd"}:
        return subjects_of(matrix_of_speech(verb) or head, depth + 1) if head.pos_ in {"VERB", "AUX", "ADJ"} else []
    if verb.dep_ == "ccomp" and head.dep_ == "relcl" and _has_subject(head) and verb.i > head.i:
        return [head.head]  # air raids that Syrians say have killed civilians
    return _noun_before(verb) if verb.dep_ in {"ccomp", "ROOT", "parataxis"} else []


def _noun_before(verb: Token) -> list[Token]:
    """A finite verb that the parser left without subject: the noun right before it, with its coordinates, or whose
    phrase that one ends: `raids in Idlib have killed`, `his campaign to stay in the pact was weak`."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod"})])
    noun = verb.doc[first - 1] if first > verb.sent.start else None
    if noun is None or noun.pos_ not in {"NOUN", "PROPN", "PRON"} or verb.tag_ == "VB":
        return []
    noun = noun.head if noun.dep_ == "conj" else noun
    return conjuncts(top_of(noun))


def _behind_relative(subject: Token, verb: Token) -> list[Token]:
    """`groups which want` → groups; a `what` or a bare question word stays as it is."""
    if subject.lower_ in RELATIVE and verb.dep_ == "relcl":
        if described := _described_as(verb.head):
            return described
        head = named_before(subject, verb.head)
        heads = conjuncts(head) if head.dep_ != "conj" else [head]
        return heads[-1:] if is_singular(verb) else heads
    if subject.lower_ in {"that", "who"} and verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        return [c for c in verb.head.children if c.dep_ == "attr"] or [subject]  # it was Serbia that betrayed us
    if subject.lower_ in RELATIVE and verb.dep_ == "ccomp" and verb.head.dep_ == "relcl":
        return [verb.head.head]  # the attack, which Oslo says was carried out by Chad
    return [subject]


def _described_as(noun: Token) -> list[Token]:
    """`Weber is a nationalist who has accused Chad`: Weber; not `It was a general who accused Chad`."""
    be = noun.head
    told = noun.dep_ == "attr" and be.lemma_ == "be" and any(c.lower_ in {"a", "an"} for c in noun.lefts)
    subjects = [c for c in be.lefts if c.dep_ == "nsubj"] if told and not is_negated(be) else []
    return [s for s in subjects if s.pos_ == "PROPN" or s.lower_ in {"he", "she"}]


def _of_noun(verb: Token, noun: Token, depth: int) -> list[Token]:
    """`forces fighting in Syria` → forces; `its refusal to recognise` → who refuses; a past participle has none."""
    if noun.lemma_.lower() in actor_words("documents"):  # put out a report accusing the army
        return possessors_of(noun) or (subjects_of(noun.head, depth + 1) if noun.dep_ in {"dobj", "pobj"} else [])
    if verb.tag_ == "VBG" and verb.dep_ == "acl":
        return [noun]
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        near = [c for c in noun.children if c.dep_ in {"compound", "amod", "nmod"} and c.pos_ == "PROPN"]
        above = subjects_of(noun.head, depth + 1) if noun.dep_ in {"dobj", "attr"} else []
        return possessors_of(noun) or near or above  # a U.N. move to denounce: the U.N. denounces
    return []


def _of_preposition(preposition: Token, depth: int) -> list[Token]:
    """`accused Moscow of not fulfilling` → Moscow; `After failing to fulfil, they are` → they."""
    head = preposition.head
    if head.pos_ in {"VERB", "AUX"}:
        if preposition.lower_ in {"of", "for", "with", "over", "from", "against"} and (objects := objects_of(head)):
            return objects
        return subjects_of(head, depth + 1)
    return possessors_of(head) if head.pos_ == "NOUN" else []


def agents_of(verb: Token) -> list[Token]:
    """Who does it: the subject of an active verb, the `by` phrase of a passive one."""
    if not is_passive(verb):
        return subjects_of(verb)
    joined = [c for c in conjuncts(verb) if c.tag_ == "VBN" and not _has_subject(c)]  # trained, equipped and paid by
    return by_whom(verb) or [t for c in joined for t in by_whom(c)]


def by_whom(verb: Token) -> list[Token]:
    """The `by` phrases of a passive verb or participle, or of its complement: `held responsible by Lebanon`."""
    complements = [c for c in verb.children if c.dep_ in {"oprd", "acomp"}]
    return [t for v in (verb, *complements) for c in v.children
            if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")
            for g in c.children if g.dep_ == "pobj" for t in conjuncts(g)]  # fmt: skip


def objects_of(verb: Token) -> list[Token]:
    """Direct objects; of a passive verb, its subject; of a relative clause without one, the noun it hangs on."""
    if is_passive(verb):
        if given := [t for c in verb.children if c.dep_ == "dobj" and c.i > verb.i for t in conjuncts(c)]:
            return given  # Chad was given a guarantee
        own = [t for s in _own_subjects(verb) for t in _behind_relative(s, verb)]
        return own or ([verb.head] if verb.dep_ in {"acl", "relcl"} else _raised(verb))
    found = [t for c in verb.children if c.dep_ in {"dobj", "obj"} for t in conjuncts(c)] or _of_small_clause(verb)
    half = [t for t in found if t.pos_ == "ADJ" and any(c.pos_ == "NOUN" for c in t.conjuncts)]
    found = [t for t in found if t not in half]  # the brutal and senseless murder; not the wounded and the sick
    return [t for o in found for t in _behind_relative(o, verb)] or _left_out(verb) or _free_relative(verb)


def _free_relative(verb: Token) -> list[Token]:
    """`condemned what it called a theft`: the `what`."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i + 1]
    return [t for c in clauses for t in c.children if t.lower_ == "what" and t.dep_ == "dobj" and t.i == verb.i + 1]


def _raised(verb: Token) -> list[Token]:
    """What a participle without a subject is done to: of `raids believed to have been flown by Chad`, the raids."""
    if verb.dep_ == "conj" or (verb.dep_ == "xcomp" and is_passive(verb.head)):
        return objects_of(verb.head)
    return subjects_of(verb.head) if verb.dep_ in {"advcl", "xcomp"} else []


def _left_out(verb: Token) -> list[Token]:
    """`officials it accuses of rigging`, `the town Russia bombed`: the noun that a clause without a relative pronoun
    hangs on, where the clause has a subject and no other gap."""
    if verb.dep_ != "relcl" and not is_contact_clause(verb):
        return []
    children, head = verb.children, verb.head
    if head.ent_type_ in {"DATE", "TIME"} or head.lemma_ in {"time", "way", "reason", "place"}:
        return []
    subject = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVE for c in children)
    other = any(c.lower_ in RELATIVE | {"where", "when", "why"} or c.dep_ in {"ccomp", "xcomp"} for c in children)
    gap = any(c.dep_ == "prep" and not any(True for _ in c.children) for c in children)
    return [verb.head] if subject and not (other or gap) else []


def _of_small_clause(verb: Token) -> list[Token]:
    """`holds Russia responsible`: the subject of a clause without verb; or, misread, `called the envoy a fool`."""
    small = [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "ADJ" and c.lemma_ not in {"able", "ready"}]
    bare = [c for c in small if not any(g.dep_ in {"aux", "cop", "mark"} for g in c.children)]
    named = [c for c in verb.children if c.dep_ == "oprd" and any(g.dep_ == "appos" for g in c.children)]
    return named or [t for c in bare for s in c.children if s.dep_ == "nsubj" for t in conjuncts(s)]


def prepositional(token: Token, prepositions: Container[str]) -> list[Token]:
    """What the prepositions under `token` govern: nouns or gerunds, with their conjuncts."""
    return [t for p in token.children if p.dep_ in {"prep", "dative", "agent"} and p.lower_ in prepositions
            for c in p.children if c.dep_ in {"pobj", "pcomp"} for t in conjuncts(c)]  # fmt: skip


def with_wholes(nouns: Sequence[Token]) -> list[Token]:
    """The nouns, and of `much of the blame`, `part of the responsibility` the whole."""
    parts = [noun for noun in nouns if noun.lemma_.lower() in actor_words("partitives")]
    return [*nouns, *(whole for part in parts for whole in prepositional(part, {"of"}))]


def possessors_of(noun: Token) -> list[Token]:
    """Who owns or does the noun: `Russia's action`, `inability of the coalition`, `attacks by rebels`; of `Chad's
    “Made in Chad” plan` the possessor hangs on `made`."""
    own = [c for c in noun.children if c.dep_ == "poss"]
    own = own or [g for c in noun.lefts if c.dep_ in MODIFIERS for g in c.children if g.dep_ == "poss"]
    told = [t for c in own for t in conjuncts(c)] or prepositional(noun, {"by"})
    return told or ([] if of_names_the_victim(noun) else prepositional(noun, {"of", "from"}))


def of_names_the_victim(noun: Token) -> bool:
    """`the killing of civilians`, `repression of opponents`: behind `of` stands who suffers it."""
    return noun.lemma_.lower().endswith("ing") or noun.lemma_.lower() in load_lexicon("blame")["victim-of"]


def governors(token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first."""
    while token.head.i != token.i:  # spaCy makes a new Token each time: compare places, not objects
        token = token.head
        yield token


def conditions_on(verb: Token) -> str | None:
    """`if`, `unless` or `provided` when the verb stands in such a clause, else None."""
    for clause in (verb, *governors(verb)):
        if clause.dep_ == "advcl":
            marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
            if found := sorted(marks & {"if", "unless", "provided"}):
                return found[0]
        # `can leave if they disarm but the rebels have denounced the offer`: a main clause again
        again = clause.dep_ == "conj" and _has_subject(clause) and any(c.lower_ == "but" for c in clause.head.children)
        if clause.dep_ in {"ccomp", "ROOT"} or again:
            break
    return None
