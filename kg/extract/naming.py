"""What somebody is called: `called it “barbarism”`, `described his offer as a ploy`, `holds them fully responsible`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive
from kg.extract.syntax import conjuncts, objects_of, prepositional

__all__ = ["end_of_name", "predicates_of", "strayed_from"]


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
    small = [c for c in trigger.children if c.dep_ == "ccomp" and c.pos_ in {"ADJ", "NOUN", "PROPN"}]
    behind_as = prepositional(trigger, {"as"}) or _qualities_behind_as(trigger)
    behind_object = [a for o in objects_of(trigger) for a in prepositional(o, {"as"})]  # described its launch as an act
    return direct or small or behind_as or behind_object or _quoted_name(trigger)


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


def strayed_from(trigger: Token, name: Token) -> list[Token]:
    """`what it called plots by Chad and Peru to topple it`: the two, which the parser hangs on the verb."""
    behind = [c for c in trigger.children if c.i == name.right_edge.i + 1 and c.lower_ in {"by", "from"}]
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
