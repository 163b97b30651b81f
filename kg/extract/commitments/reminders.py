"""Undertakings of which somebody is reminded: `Peru reminded Chad of its promise to free the sailors`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, governors, is_passive, objects_of, subjects_of
from kg.model import Mention

__all__ = ["reminded_of", "reminding"]

OWN = frozenset({"it", "its", "they", "their"})


def _reminder(noun: Token) -> Token | None:
    """The verb of `reminded Chad of its promise`, `was reminded of the promise it gave`; not `of Mali's promise`."""
    behind = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    over = () if behind is None else (behind, *governors(behind))  # `of` may hang on Chad
    verb = next((g for g in over if g.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in words_of("reminding"):
        return None
    owners = [c for c in noun.children if c.dep_ == "poss"]
    makers = [s for c in noun.children if c.dep_ == "relcl" for s in subjects_of(c) if s.i > noun.i]
    own = [t for t in (*owners, *makers) if t.lower_ not in OWN]
    return verb if (owners or makers) and not own else None


def reminded_of(scene: Scene, noun: Token) -> list[Mention]:
    """Who is reminded of what he undertook: `Chad`; not reporters, who are told of another's."""
    verb = _reminder(noun)
    told = scene.actor_list(objects_of(verb)) if verb is not None else []
    return [m for m in told if m.kind in {"country", "organisation"}]


def reminding(scene: Scene, noun: Token, party: Mention) -> Mention | None:
    """The state that reminds another of it: it was given its word."""
    verb = _reminder(noun)
    if verb is None or party.kind not in {"country", "organisation"}:
        return None
    speaker = scene.speaker_at(verb)
    by = scene.actor_list(agents_of(verb)) or ([speaker] if is_passive(verb) and speaker is not None else [])
    states = [m for m in map(scene.country_of, by) if m.kind == "country" and not scene.same_side(m, party)]
    return states[0] if states else None
