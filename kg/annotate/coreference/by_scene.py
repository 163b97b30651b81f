"""Bodies called by their bare name that are of where it happens: `police said`, `a government offensive`,
`the administration`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.reading import Reading, text_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["state_of_administration", "state_of_scene"]

AMERICA = "united-states"


def state_of_scene(reading: Reading, draft: Draft, owners: set[str]) -> tuple[str, str, float] | None:
    """The state of the towns in which the sentence, or else the article, plays: for the police and the authorities that
    say or do something, the government whose offensive it is, and the army where the article tells of no other state's
    (`owners`: those whose body of that kind it names)."""
    words = [fold(t.text) for t in reading.doc[draft.start : draft.end]]
    if "administration" in words and (state := state_of_administration(reading, draft)) is not None:
        return state, "whose government is called so, in an article on it", 0.75
    bare = " ".join(word for word in words if word != "the")
    head = reading.doc[draft.head]
    acts = head.dep_ != "compound" and bare in words_of("of_the_place")
    fights = bare in {"government", "regime"} and _is_of_a_fight(head)
    if not acts and not fights:
        return _state_of_arms(reading, draft, bare, owners)
    here = _state_of_towns(reading, draft) if acts else None
    state = here or reading.ground or (reading.focus if fights else None)
    others = {reading.focus, state, *_states_near(reading, draft)} - {None} if not here else {state}
    return (state, "the state where it happens", 0.65) if state and (fights or others == {state}) else None


def _is_of_a_fight(head: Token) -> bool:
    """`Government forces`, `government air strikes`."""
    told = head.head
    while told.dep_ in {"compound", "nmod", "amod"} and told.head.i > told.i:
        told = told.head
    return fold(told.lemma_) in words_of("fought")


def _state_of_arms(reading: Reading, draft: Draft, bare: str, owners: set[str]) -> tuple[str, str, float] | None:
    """`The army`, `the government`, `state media` of the state in whose towns the article plays, when it tells of no
    other's, nor does the sentence speak of another state before."""
    told = bare in words_of("of_the_scene") and (draft.definite or bare.startswith("state"))
    alone = reading.doc[draft.head].dep_ not in {"compound", "amod", "nmod"}
    state = reading.ground or reading.alone
    if not told or not alone or state is None or not owners <= {state}:
        return None
    start = reading.doc[draft.head].sent.start
    before = {d.country for d in reading.drafts if start <= d.head < draft.start and d.country and d.kind != "place"}
    focus = reading.focus in (None, state)
    return (state, "the state where it happens", 0.65) if focus and before <= {state} else None


def _states_near(reading: Reading, draft: Draft) -> set[str | None]:
    """That the sentence and the one before name: after `for many Germans` the police are not Syria's."""
    sentence = reading.doc[draft.head].sent
    start = reading.doc[sentence.start - 1].sent.start if sentence.start else 0
    return {d.country for d in reading.drafts if start <= d.head < sentence.end and d.entry and d.country}


def _state_of_towns(reading: Reading, draft: Draft) -> str | None:
    """The one state of the places that the sentence names."""
    sentence = reading.doc[draft.head].sent
    inside = [d for d in reading.drafts if d.entry and sentence.start <= d.head < sentence.end]
    towns = {e.country for d in inside if (e := reading.seeds.entries.get(d.entry or "")) and e.kind == "place"}
    states = {d.country for d in inside if d.kind == "country" and not d.adjective} - towns
    return next(iter(towns)) if len(towns) == 1 and not states else None


def state_of_administration(reading: Reading, draft: Draft) -> str | None:
    """`The administration`, `administration officials`: news calls so the American government, where it names America
    and no other state's administration."""
    bare = all(t.text.islower() or t.is_sent_start for t in reading.doc[draft.start : draft.end] if t.is_alpha)
    if not bare or draft.country is not None:
        return None
    named = {d.country for d in reading.drafts if d.country}
    called = (d for d in reading.drafts if d.form == "description" and d.country and d is not draft)
    others = {d.country for d in called if "administration" in fold(text_of(reading, d)).split()}
    return AMERICA if AMERICA in named and others <= {AMERICA} else None
