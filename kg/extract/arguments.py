"""Whether a frame fits at a trigger, and the words that are its content."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.blame import is_bad
from kg.extract.bounds import clause_bounds, phrase_bounds, trimmed
from kg.extract.frames import Frame, load_blame, load_deeds
from kg.extract.functions import fillers
from kg.extract.naming import end_of_name, predicates_of, start_of_swallowed
from kg.extract.scene import Scene
from kg.extract.syntax import is_passive, objects_of, with_wholes
from kg.model import Passage

__all__ = ["bounds_of_content", "content_of", "fits"]

AGAINST = frozenset({"against", "toward", "towards"})
OPENING = frozenset({"to", "whether", "that", "if"})  # clauses that belong to their verb


def fits(trigger: Token, frame: Frame) -> bool:
    """Whether the frame's conditions on object, predicate and complements hold at the trigger."""
    if any(not fillers(trigger, f) for f in frame.needs):
        return False
    if frame.needs_any and not any(fillers(trigger, f) for f in frame.needs_any):
        return False
    if frame.needs_object and not any(o.lemma_.lower() in frame.needs_object for o in with_wholes(objects_of(trigger))):
        return False
    predicates = predicates_of(trigger) if frame.needs_predicate or frame.needs_bad else []
    if frame.needs_predicate and not any(p.lemma_.lower() in frame.needs_predicate for p in predicates):
        return False
    return not frame.needs_bad or any(is_bad(p) or _is_named_a_deed(trigger, p) for p in predicates)


def _is_named_a_deed(trigger: Token, predicate: Token) -> bool:
    """`what it called torture`: the name of a wrong is a charge by itself."""
    named = any(c.lower_ == "what" and c.dep_ == "dobj" for c in trigger.children)
    wrongs = load_deeds() | load_blame().omit_nouns | load_blame().crimes  # what he deemed its reluctance to help
    return named and bool({predicate.lemma_.lower(), predicate.lower_} & wrongs)


def bounds_of_content(trigger: Token, functions: Sequence[str]) -> tuple[Token, tuple[int, int]] | None:
    """The first function that is filled, and the token span of what fills it, trimmed."""
    for function in functions:
        for token in fillers(trigger, function):
            if token.ent_type_ in {"DATE", "TIME"} and token.pos_ != "VERB":
                continue  # agreed on Friday; but on 3 May 2014 to end
            if token.lower_ in {"which", "that", "whom"} and trigger.dep_ == "relcl":
                bounds = (trigger.head.left_edge.i, trigger.head.i + 1)  # the arrangements to which Moscow agreed
            else:
                bounds = _bounds(token, function)
            start, end = trimmed(trigger.doc, *bounds)
            if start < end:
                return token, (start, end)
    return None


def content_of(scene: Scene, trigger: Token, functions: Sequence[str]) -> tuple[Token, Passage] | None:
    """The first function that is filled, and its words as a clean clause."""
    found = bounds_of_content(trigger, functions)
    return (found[0], scene.passage(*found[1])) if found else None


def _bounds(token: Token, function: str) -> tuple[int, int]:
    if function == "predicate" and (quoted := _short_quotation(token)) is not None:
        return quoted
    if function == "predicate" and (start_of := start_of_swallowed(token)) is not None:
        return start_of, token.i + 1  # called Chad's arrest of the bishop unacceptable
    if function == "predicate" and (end := end_of_name(token.head, token)) > token.right_edge.i + 1:
        return token.left_edge.i, end
    if function == "itself":  # questioned the commitment of Chad to the pact[, saying that …]
        behind = [c for c in token.children if c.i > token.i]
        own = [c for c in behind if c.dep_ in {"dobj", "prep", "xcomp", "dative"} or c.left_edge.lower_ in OPENING]
        return token.i, max((c.right_edge.i for c in own), default=token.i) + 1
    if function == "on" and any(c.lower_ == "whether" for c in token.lefts):  # cast doubt on whether Chad had
        return phrase_bounds(token)
    if function in {"over", "any-over"} and (named := _named_in(token)) is not None:
        return phrase_bounds(named)
    if function == "object" and (against := _stance(token)) is not None:
        return token.left_edge.i, against.right_edge.i + 1
    if token.pos_ in {"VERB", "AUX"} and function != "clause":
        passive = function == "claim" and is_passive(token)  # that the rifles were made in Chad
        start, end = clause_bounds(token, without_subject=not passive)
        start = token.i + 2 if _is_glossed(token) else start
    else:
        start, end = phrase_bounds(token)
    marks = {"to", "that", "as"} if function == "predicate" else {"to", "that"}  # not of `as many as 20 deaths`
    return (start + 1, end) if token.doc[start].lower_ in marks else (start, end)


def _stance(noun: Token) -> Token | None:
    """`criticised his rhetoric | against migrants`: the preposition, where the parser hangs it on the verb."""
    behind = noun.right_edge.i + 1
    owned = noun.pos_ == "NOUN" and any(c.dep_ == "poss" for c in noun.children)
    near = noun.doc[behind] if owned and behind < len(noun.doc) else noun
    return near if near.dep_ == "prep" and near.lower_ in AGAINST and near.head.i == noun.head.i else None


def _named_in(token: Token) -> Token | None:
    """`over what he deemed its reluctance to help`: the reluctance."""
    named = token.dep_ == "pcomp" and any(c.lower_ == "what" and c.dep_ == "dobj" for c in token.children)
    behind = [c for c in token.rights if c.dep_ in {"dobj", "ccomp"} and c.pos_ == "NOUN"] if named else []
    return next(iter(predicates_of(token) or behind), None) if named else None


def _is_glossed(token: Token) -> bool:
    """`for what they say is a crackdown`: the crackdown."""
    what = token.dep_ == "pcomp" and any(c.lower_ == "what" for c in token.children)
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return what and behind.lemma_ == "be" and behind.dep_ == "ccomp" and behind.head.i == token.i


def _short_quotation(token: Token) -> tuple[int, int] | None:
    """The quotation of a few words around the token: `“barbarism”`."""
    for quotation in token.doc._.kg_quotations:
        if quotation.inner_start <= token.idx < quotation.inner_end:
            span = token.doc.char_span(quotation.inner_start, quotation.inner_end, alignment_mode="expand")
            return (span.start, span.end) if span is not None and len(span) <= 5 else None
    return None
