"""What people agree on without binding themselves: opinions, and what those who only look on expect."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import is_infinitive, words_of
from kg.extract.scene import Scene
from kg.extract.syntax import is_passive, modal_of, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["acts_by_office", "is_opinion", "only_looks_on", "only_thinks"]

RULINGS = frozenset({"agree", "decide", "approve-deal", "take-decision", "accept"})


def only_looks_on(party: Mention) -> bool:
    """`analysts agreed that prices would rise`, `sources agreed it would be delayed`: nobody's undertaking."""
    last = party.text.lower().split()[-1]
    return party.form == "description" and last in actor_words("onlookers") | words_of("nameless")


def only_thinks(party: Mention, content: Token) -> bool:
    """`a banker agreed that the swaps should be explored`: what others should do, by somebody who holds no office."""
    office = party.country is not None or party.kind != "person"
    return content.dep_ == "ccomp" and modal_of(content) == "should" and not office


def acts_by_office(scene: Scene, rule: str, party: Mention) -> bool:
    """`the court approved the agreement`, `Judge Weber said she had decided to reject it`: rulings on others; lawmakers
    who `unveiled an aid package`: a bill. Neither binds who does it."""
    if rule == "announce-aid":
        return party.text.lower().split()[-1] in words_of("proposers")
    if rule not in RULINGS:
        return False
    own = [m for m in scene.mentions if m.cluster == party.cluster and m.form != "pronoun"]
    words = {w for m in own for w in f"{m.role or ''} {m.text if m.kind != 'person' else ''}".lower().split()}
    return not words_of("courts").isdisjoint(words)


def is_opinion(verb: Token, content: Token) -> bool:
    """`agreed that the weather was bad`, `that a deal could be reached`: a finite clause about what is or may be, not
    about what should be done (`that it has to be done`)."""
    if content.pos_ == "NOUN" and content.lemma_.lower() in words_of("views"):
        return True  # agreed on the need for quotas
    if content.dep_ != "ccomp" or content.head.i != verb.i:
        return False
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in content.children):
        return True  # agreed that the pact had worked
    required = content.lemma_ in {"have", "need"} and any(
        c.dep_ == "xcomp" and is_infinitive(c) for c in content.children
    )
    if verb.tag_ in {"VBP", "VBZ"} and not is_passive(content) and _is_of_others(content):
        return True  # experts agree that the upgrade will begin in May
    finite = content.tag_ in {"VBD", "VBZ", "VBP"} and modal_of(content) is None and not required
    return finite or modal_of(content) in {"could", "may", "might"}


def _is_of_others(clause: Token) -> bool:
    """`that upgrades will begin in May`; not `that they will pay`, `that Chad and Peru will pay`."""
    subjects = subjects_of(clause)
    return bool(subjects) and not any(s.pos_ in {"PRON", "PROPN"} for s in subjects)
