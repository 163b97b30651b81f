"""What binds nobody told of: hopes for others, options kept open, errands of a day, what anybody of a kind does."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive, words_of
from kg.extract.syntax import is_negated, modal_of, objects_of, prepositional

__all__ = ["is_errand", "is_hoped", "is_left_open", "is_of_any", "is_thing_offered"]

DATES = frozenset({"DATE", "TIME"})
ASKING = frozenset({"whether", "how", "what", "who", "when"})
ANYONE = frozenset({"those", "anyone", "anybody", "people"})
DEFINING = frozenset({"det", "poss", "nummod", "appos"})


def is_hoped(verb: Token) -> bool:
    """`was “fairly optimistic” Chad would pay`, where the parser hangs the clause on the verb of saying."""
    if verb.dep_ != "ccomp" or verb.left_edge.i <= verb.sent.start:
        return False
    skipped = (t for t in verb.doc[verb.left_edge.i : verb.i + 1] if not (t.is_quote or t.lower_ == "that"))
    before = reversed(verb.doc[verb.sent.start : next(skipped).i])
    last = next((t for t in before if not (t.is_quote or t.lower_ == "that")), verb)
    return last.pos_ == "ADJ" and last.lemma_.lower() in words_of("guessing")


def is_left_open(verb: Token) -> bool:
    """`would leave open a range of options`, `will keep the door open to it`, `will keep all options on the table`;
    not `will keep the road open`."""
    if verb.lemma_ not in {"leave", "keep"}:
        return False
    near = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 8]]
    asked = near[:1] == ["open"] and near[1:2] != [] and near[1] in ASKING
    things = {t.lemma_.lower() for o in objects_of(verb) for t in (o, *prepositional(o, {"of"}))}
    return asked or (bool({"open", "table"} & {*near}) and bool(things & words_of("possibilities")))


def is_errand(verb: Token) -> bool:
    """`will break from campaigning on Sunday to visit Lima`, `will fly to Lima on Monday to meet Weber`: a date in the
    diary; not `will return on Monday to fight`."""
    if verb.lemma_.lower() not in words_of("trips") or objects_of(verb) or is_negated(verb):
        return False
    below = [t for t in verb.subtree if t.i > verb.i]
    aim = any(
        t.dep_ in {"advcl", "xcomp"} and t.lemma_.lower() in words_of("visiting") and is_infinitive(t) for t in below
    )
    return aim and any(t.ent_type_ in DATES for t in below)


def is_of_any(verb: Token) -> bool:
    """`states that pledge to pay are few`, `those who commit to it`: whoever does, and nobody told of; not `the states
    that pledge`, `Chad and Peru, states that pledge to pay`."""
    noun = verb.head
    if verb.dep_ != "relcl" or verb.tag_ != "VBP" or noun.dep_ in {"appos", "attr", "conj"} or modal_of(verb):
        return False
    named = any(c.dep_ in DEFINING or (c.text[0].isupper() and c.i > noun.sent.start) for c in noun.lefts)
    return (noun.tag_ == "NNS" and not named) or noun.lower_ in ANYONE


def is_thing_offered(verb: Token, act: Token) -> bool:
    """`tools that firms offer to help users`, whose infinitive has an object of its own; not `ships that Chad offers to
    sell`, `told the minister that it offered to sell ships`."""
    that = next((c for c in verb.lefts if c.lower_ in {"that", "which"} and c.dep_ in {"dobj", "mark"}), None)
    if that is None or that.i - 2 < verb.sent.start or not any(c.dep_ == "dobj" and c.i > act.i for c in act.rights):
        return False
    noun = that.nbor(-2) if that.nbor(-1).text == ")" else that.nbor(-1)
    return noun.pos_ in {"NOUN", "PROPN"} and noun.head.i != verb.head.i
