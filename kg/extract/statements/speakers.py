"""Who speaks: the grammatical subject of a cue verb, through conjuncts, participles, relative clauses and passives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.statements.lexicon import Reporting
from kg.extract.tenses import FINITE, SUBJECTS, matrix_of_conjunct, named_before
from kg.extract.words import actor_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = [
    "Source",
    "document_in",
    "find_source",
    "is_let_known",
    "is_matrix_conjunct",
    "matrix_of_participle",
    "noun_behind",
    "noun_phrase",
    "quoted_in",
    "quotes_another",
    "set_off",
]

RELATIVES = frozenset({"who", "which", "that"})
CLAUSE_DEPS = frozenset({"advcl", "conj", "xcomp", "pcomp", "dep", "ccomp", "prep", "acl", "agent"})
QUOTED_PASSIVES = frozenset({"quote", "cite", "say", "hear", "report", "record"})
QUOTING = frozenset({"quote", "cite"})
TELLING = frozenset({"tell", "inform", "assure", "remind", "notify"})  # …, told Reuters: who is told stands behind
TRAILING = frozenset(",;:—–-…") | {"--", "―"}
MAX_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker's noun phrase and head; `subject` is the relative pronoun where the phrase is its antecedent."""

    span: Span
    head: Token
    subject: Span | None = None


def find_source(verb: Token, lexicon: Reporting) -> Source | None:
    """The one who speaks with `verb`, None when the clause names nobody (`It was said …`, an agentless passive)."""
    if (quoted := _quoted_as(verb)) is not None:
        return quoted
    if is_let_known(verb):
        return _subject_of(verb.head, lexicon)
    passive = _is_passive(verb)
    told = passive and any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in verb.lefts)
    if passive and (verb.lemma_ not in QUOTED_PASSIVES or told):
        return _agent(verb) or document_in(verb)  # it was reported by the ministry that …
    return _inverted(verb) or _subject_of(verb, lexicon) or _nearest_before(verb) or _any_before(verb)


def is_let_known(verb: Token) -> bool:
    """`let the growers know that`, `made it known that`: who lets them know says so."""
    return (
        verb.lemma_ == "know" and verb.dep_ != "conj" and verb.head.lemma_ in {"let", "make"} and verb.i > verb.head.i
    )


def _quoted_as(verb: Token) -> Source | None:
    """`The agency quoted the general as saying`: the general."""
    quoting = quoted_in(verb)
    said_by = [c for c in quoting.children if c.dep_ in {"dobj", "nsubjpass"}] if quoting is not None else []
    return _as_source(said_by[0], verb) if said_by else None


def quoted_in(verb: Token) -> Token | None:
    """The `quoted` of `quoted the general as saying`, `was quoted as telling`."""
    quoting = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or quoting.lemma_ not in QUOTING:
        return None
    return quoting


def quotes_another(verb: Token) -> bool:
    """`“Chad lied,” the agency quoted the general as saying`: the words are not the agency's."""
    behind = (child for child in verb.rights if child.lower_ == "as") if verb.lemma_ in QUOTING else ()
    return any(inner.dep_ == "pcomp" and inner.tag_ == "VBG" for child in behind for inner in child.rights)


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in {"advcl", "acl"} and not any(child.dep_ in {"aux", "nsubj"} for child in verb.lefts):
        return True
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.lefts)


def _agent(verb: Token) -> Source | None:
    for child in verb.rights:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.rights:
                if noun.dep_ == "pobj":
                    return _as_source(noun, verb)
    return None


def document_in(verb: Token) -> Source | None:
    """`It is noted in the ministry's statement that`: the statement, and so whose it is."""
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ == "in":
            nouns = [c for c in child.rights if c.dep_ == "pobj" and _is_document(c)]
            return Source(noun_phrase(nouns[0], before=_clause_behind(nouns[0])), nouns[0]) if nouns else None
    return None


def _clause_behind(noun: Token) -> int | None:
    """Where a `that` clause begins which the parser hung on the noun's phrase."""
    return next((t.i for t in noun.rights if t.dep_ in {"relcl", "ccomp"}), None)


def _subject_of(verb: Token, lexicon: Reporting) -> Source | None:
    current = verb
    for _ in range(MAX_CLIMB):
        own = [
            child
            for child in current.children
            if child.dep_ in SUBJECTS and child.pos_ != "VERB" and child.lower_ != "there"
        ]
        if own:
            return _as_source(min(own, key=lambda child: abs(child.i - current.i)), verb)
        if current.dep_ == "acl" and current.tag_ == "VB" and current.head.lemma_.lower() in lexicon.grounds:
            current = current.head.head  # has grounds to suspect: who has them
            continue
        strayed = current.dep_ == "acl" and matrix_of_participle(current, lexicon) is not None
        if current.dep_ in {"relcl", "acl"} and current.head.pos_ in {"NOUN", "PROPN", "PRON"} and not strayed:
            return _as_source(current.head, verb)
        matrix = matrix_of_conjunct(current) or matrix_of_participle(current, lexicon)
        if matrix is not None:
            current = matrix
            continue
        if current.dep_ not in CLAUSE_DEPS or current.head == current:
            return None
        current = current.head
    return None


def matrix_of_participle(verb: Token, lexicon: Reporting) -> Token | None:
    """The verb of saying behind `…, adding` when the parser hung the participle on what is said.

    `Washington insists that the terms remain classified, saying …`: Washington says so, not the terms.
    """
    going_on = verb.dep_ in {"acl", "xcomp"} and verb.lemma_.lower() in lexicon.going_on
    strayed = going_on and not _is_document(verb.head)
    if verb.tag_ != "VBG" or not (strayed or verb.dep_ in {"advcl", "conj", "dep", "prep"}) or not set_off(verb):
        return None
    current, matrix = verb.head, None
    while strayed and current.pos_ not in {"VERB", "AUX"} and current.head != current:
        current = current.head
    for _ in range(MAX_CLIMB):
        if (
            current.dep_ == "ccomp"
            and current.head.i < current.i
            and "that" in lexicon.verbs.get(current.head.lemma_.lower(), ())
        ):
            matrix = current.head
        if current.dep_ not in {"ccomp", "conj", "xcomp", "advcl", "relcl", "acl", "attr", "acomp"}:
            break
        current = current.head
    root: Token = verb.sent.root
    if matrix is None and root.i < verb.i and root != verb.head and root.lemma_.lower() in lexicon.verbs:
        return root
    return matrix


def _is_document(noun: Token) -> bool:
    """A letter adding that …: it tells so itself."""
    return noun.lemma_.lower() in actor_words("documents")


def set_off(verb: Token) -> bool:
    """Whether a comma or dash stands before the verb or its `while`; where commas are lost, `that` behind will do, and
    a clause behind `adding`."""
    doc, i = verb.doc, verb.i - 1
    while i > 0 and doc[i].dep_ in {"advmod", "mark", "cc", "neg"} and not doc[i].is_punct:
        i -= 1
    if i >= 0 and doc[i].text in {",", "—", "–", "--", "-", "…"}:
        return True
    bare = verb.lower_ == "adding"
    return any(
        child.dep_ == "ccomp" and (bare or any(c.lower_ == "that" and c.dep_ == "mark" for c in child.lefts))
        for child in verb.rights
    )


def is_matrix_conjunct(verb: Token, lexicon: Reporting) -> bool:
    """Whether `verb` opens another statement of the same speaker."""
    return verb.lemma_.lower() in lexicon.verbs and matrix_of_conjunct(verb) is not None


def _as_source(head: Token, verb: Token) -> Source:
    """Of `who`, the antecedent."""
    if head.lower_ in RELATIVES and head.head.dep_ == "relcl":
        antecedent = named_before(head, head.head.head)
        pronoun = head.doc[head.i : head.i + 1]
        if antecedent.i < head.i:
            return Source(noun_phrase(antecedent, before=head.i), antecedent, pronoun)
    limit = verb.i if head.i < verb.i else None
    return Source(noun_phrase(head, before=limit, after=None if head.i < verb.i else verb.i), head)


def _nearest_before(verb: Token) -> Source | None:
    """A finite verb whose subject the parser lost, or cut off: the noun that ends just before it, on its line."""
    if verb.tag_ not in FINITE:
        return None
    i = verb.i - 1
    while i >= 0 and verb.doc[i].dep_ in {"advmod", "aux", "neg"}:
        i -= 1
    if i < 0 or verb.doc[i].pos_ not in {"NOUN", "PROPN", "PRON"} or "\n" in verb.doc[i : verb.i].text:
        return None
    head = verb.doc[i]
    while head.head.i < verb.i and head.head != head and head.dep_ in {"compound", "flat", "appos", "nmod"}:
        head = head.head
    return Source(noun_phrase(head, before=verb.i), head)


def _any_before(verb: Token) -> Source | None:
    """Last resort where the parse broke: the nearest subject before the verb in its sentence."""
    for i in range(verb.i - 1, max(verb.i - 40, -1), -1):
        token = verb.doc[i]
        if token.dep_ in {"nsubj", "nsubjpass"} and token.lower_ not in RELATIVES and token.head.dep_ != "relcl":
            return Source(noun_phrase(token, before=min(verb.i, max(token.head.i, i + 1))), token)
        if token.is_sent_start:
            return None
    return None


def _inverted(verb: Token) -> Source | None:
    """`…," said Skelly` or `…, said a spokesman` where the parser lost the subject: the noun phrase behind the verb."""
    doc, i = verb.doc, verb.i
    if not i or verb.lemma_ in TELLING or not (doc[i - 1].text == "," or doc[i - 1].is_quote):
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children) or not _content_before(verb):
        return None
    return noun_behind(verb)


def noun_behind(verb: Token) -> Source | None:
    """The noun phrase right behind a finite verb, up to the next comma or verb; with a name set off behind it:
    `said the rebel commander, Abu Omar, “…”`."""
    doc, i = verb.doc, verb.i
    if verb.tag_ not in FINITE:
        return None
    end = _end_of_name(doc, i + 1)
    nouns = [token for token in doc[i + 1 : end] if token.pos_ in {"NOUN", "PROPN", "PRON"} or token.text[0].isupper()]
    behind = _end_of_name(doc, end + 1) if end < len(doc) and doc[end].text == "," else end
    named = behind - end > 1 and behind + 1 < len(doc) and doc[behind].text == "," and doc[behind + 1].is_quote
    return Source(doc[i + 1 : behind if named else end], nouns[-1]) if nouns else None


def _end_of_name(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and end < start + 11 and not doc[end].is_sent_start and _in_name(doc[end]):
        end += 1
    return end


def _content_before(verb: Token) -> bool:
    """Whether what is said stands in front: as the verb's clause, or in quotation marks."""
    return verb.doc[verb.i - 1].is_quote or any(child.dep_ in {"ccomp", "parataxis"} for child in verb.lefts)


def _in_name(token: Token) -> bool:
    return (
        not token.is_punct
        and not token.is_space
        and token.pos_ not in {"VERB", "AUX", "SCONJ"}
        and token.lower_ != "that"
    )


def noun_phrase(head: Token, before: int | None = None, after: int | None = None) -> Span:
    """The whole phrase of `head`, appositions and relative clauses too, cut at the tokens `before` and `after`."""
    doc, start, end = head.doc, head.left_edge.i, head.right_edge.i + 1
    if before is not None:
        end = min(end, before)
    if after is not None:
        start = max(start, after + 1)
    start, end = min(start, head.i), max(end, head.i + 1)
    while end > head.i + 1 and doc[end - 1].ent_type_ in {"DATE", "TIME"}:
        end -= 1
    while end > head.i + 1 and (
        doc[end - 1].text in TRAILING or doc[end - 1].is_space or doc[end - 1].dep_ in {"cc", "prep"}
    ):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space or doc[start].dep_ in {"cc", "mark"}):
        start += 1
    return doc[start:end]
