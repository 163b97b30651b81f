"""What somebody is called: `called it “barbarism”`, `described his offer as a ploy`, `holds them fully responsible`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive
from kg.extract.syntax import conjuncts, objects_of, prepositional

__all__ = ["end_of_name", "predicates_of", "start_of_swallowed", "strayed_from"]


QUOTES = frozenset({'"', "”", "’", "'", "''"})


def predicates_of(trigger: Token) -> list[Token]:
    """What the object is called: `called it "barbarism"`, `hold Russia responsible`, `described it as a lie`."""
    direct = [c for c in trigger.children if c.dep_ in {"oprd", "acomp", "attr"} and c.i > trigger.i]
    direct = [g for c in direct for g in c.children if c.dep_ == "oprd" and g.dep_ == "appos"] or direct
    direct += [c for c in trigger.children if c.dep_ == "advcl" and c.pos_ == "ADJ" and _follows_object(trigger, c)]
    direct += [c for c in trigger.children if c.dep_ == "xcomp" and c.pos_ in {"ADJ", "NOUN", "PROPN"}]
    things = [c for c in trigger.children if c.dep_ == "dobj"]  # dubbing the launch a threat: two objects
    direct += [c for c in things[1:] if any(g.lower_ in {"a", "an"} for g in c.lefts)]
    direct += [c for c in things if _is_called_so(trigger, c)]
    direct += things[1:] if things and things[0].lower_ == "what" and not direct else []  # what he deemed its refusal
    direct += [
        g for c in trigger.children if c.dep_ == "advmod" for g in c.rights if g.pos_ == "ADJ"
    ]  # fully responsible
    # `held Turkey responsible for the missing`, where the parser hung the adjective on the name
    direct += [c for o in trigger.children if o.dep_ == "dobj" for c in o.children if c.dep_ == "amod" and c.i > o.i]
    if direct:
        return direct
    small = [c for c in trigger.children if c.dep_ == "ccomp" and c.pos_ in {"ADJ", "NOUN", "PROPN"}]
    behind_as = prepositional(trigger, {"as"}) or _qualities_behind_as(trigger)
    behind_object = [a for o in objects_of(trigger) for a in _named_behind_as(o)]  # described its launch as an act
    called = [n for c in small for n in _renamed(c)] or small or behind_as or behind_object
    return called or _quoted_name(trigger) or _swallowed(trigger)


def _named_behind_as(thing: Token) -> list[Token]:
    """`described the arrest of the bishop as unacceptable`, where the parser hangs the quality on the arrest."""
    return [a for c in thing.children if c.lower_ == "as" for a in c.children if a.dep_ == "pobj" or a.pos_ == "ADJ"]


def _renamed(thing: Token) -> list[Token]:
    """`called Chad's move a provocation`, where the parser takes the move for a verb: the provocation."""
    owned = thing.i > 0 and thing.nbor(-1).tag_ == "POS"
    return [c for c in thing.children if owned and c.dep_ == "dobj" and any(g.lower_ in {"a", "an"} for g in c.lefts)]


def _swallowed(trigger: Token) -> list[Token]:
    """`called Chad's arrest of the bishop | unacceptable`, `called the drills by Chad provocative`: the quality which
    the parser takes for the end of what is called so."""
    owned = [o for o in objects_of(trigger) if o.i > trigger.i and _has_a_doer(o)]
    ends = [o.right_edge for o in owned]
    last = [e for e in ends if e.dep_ == "pobj" and e.i > trigger.i + 2 and e.nbor(-1).pos_ in {"NOUN", "PROPN"}]
    return [e for e in last if e.pos_ == "ADJ" or (e.tag_ == "NN" and any(c.i == e.i - 1 for c in e.lefts))]


def _qualities_behind_as(trigger: Token) -> list[Token]:
    """`dismissed it as unfair`, `as biased`, `as politically motivated`, wherever the parser hangs the `as`."""
    near = [c for t in (trigger, *objects_of(trigger)) for c in t.children if c.lower_ == "as"]
    clauses = [c for c in trigger.children if c.dep_ == "advcl" and c.tag_ == "VBN" and c.left_edge.lower_ == "as"]
    clauses = [c for c in clauses if not any(g.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for g in c.lefts)]
    return [a for c in near for a in c.children if a.pos_ == "ADJ" or a.tag_ == "VBN"] + clauses


def _is_called_so(trigger: Token, name: Token) -> bool:
    """`Weber, branded a traitor by Chad, has fled`: the parser takes the name for what she branded."""
    apart = trigger.i > 0 and trigger.nbor(-1).text == "," and name.left_edge.i == trigger.i + 1
    made = apart and any(c.lower_ in {"a", "an"} for c in name.lefts)
    return made and any(c.lower_ == "by" for t in (trigger, name) for c in t.rights)


def _follows_object(trigger: Token, adjective: Token) -> bool:
    """`held Chad fully responsible for`, where the parser takes the adjective for a clause of its own."""
    ends = [c.right_edge.i for c in trigger.children if c.dep_ == "dobj"]
    return (
        bool(ends) and adjective.left_edge.i == ends[-1] + 1 and not any(c.dep_ == "mark" for c in adjective.children)
    )


def _quoted_name(trigger: Token) -> list[Token]:
    """`called Russia's action in Syria “barbarism”`: a short quotation behind the object, whatever the parse."""
    doc = trigger.doc
    for quotation in doc._.kg_quotations:
        span = doc.char_span(quotation.inner_start, quotation.inner_end, alignment_mode="expand")
        if (
            span is not None
            and 0 < span.start - trigger.i <= 10
            and len(span) <= 5
            and span.sent.start == trigger.sent.start
        ):
            return [span.root]
    return []


def _has_a_doer(deed: Token) -> bool:
    """`Chad's arrest of`, `the drills by`; not `the bombing in Chad`."""
    return any(c.dep_ == "poss" for c in deed.lefts) or deed.right_edge.head.lower_ == "by"


def start_of_swallowed(name: Token) -> int | None:
    """Where what is called so begins, for a quality that the parser takes for its end."""
    below = name
    while below.dep_ in {"pobj", "prep", "agent", "acl"}:
        below = below.head
    inside = name.dep_ == "pobj" and below.dep_ == "dobj" and name.head.lower_ != "as"
    return below.left_edge.i if inside and any(p.i == name.i for p in _swallowed(below.head)) else None


def strayed_from(trigger: Token, name: Token) -> list[Token]:
    """`what it called plots by Chad and Peru to topple it`: the two, which the parser hangs on the verb."""
    end = name.right_edge.i + 1
    end += end < len(name.doc) and name.doc[end].text in QUOTES  # what it called “plots” by Chad
    behind = [c for c in trigger.children if c.i == end and c.lower_ in {"by", "from"}]
    return [t for c in behind for g in c.children if g.dep_ == "pobj" for t in conjuncts(g)]


def end_of_name(trigger: Token, name: Token) -> int:
    """Behind what strayed from the name, and the infinitive that goes on with it: `plots by Chad to topple it`."""
    end = name.right_edge.i + 1
    if not strayed_from(trigger, name) and not prepositional(name, {"by", "from"}):
        return end
    for child in (c for c in trigger.children if c.i > name.i):
        if child.left_edge.i == end and (child.dep_ in {"prep", "agent"} or is_infinitive(child)):
            end = child.right_edge.i + 1
    return end
