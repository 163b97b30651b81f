"""Why nothing was read at a place: which cue stands there, what stopped it, and how the parser took the words.

For people who look at errors; extraction itself does not ask. The answer is the cue that came furthest on the way
from the word to the edge: known, fitting its frame, put forward as done, with a source, with a target.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from kg.extract.arguments import fits
from kg.extract.blame import charge_at
from kg.extract.factuality import is_asked, is_wish, under_negation, words_of
from kg.extract.frames import Frame, load_blame, load_frames
from kg.extract.parties import actors_in
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, conditions_on, is_negated, modal_of
from kg.model import Mention

__all__ = ["CAUSES", "Trace", "trace_cue", "trace_place"]

Kind = Literal["accusation", "commitment"]
CAUSES = (
    "no cue known",
    "cue known, frame not filled",
    "cue known, not put forward as done",
    "cue known, no source",
    "cue known, no target",
    "cue known, source and target on one side",
    "cue known, dropped later",
)  # in the order of progress
DEPTH = 3  # levels of the parse shown below the cue
WIDTH = 8  # tokens shown that hang on one
SHOWN = 60  # tokens shown in all
POSSIBLE = frozenset({"should", "would", "could", "may", "might", "must", "shall", "can"})
LEFT_OUT = {"punct", "det", "aux", "auxpass", "case"}


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of a place: one of CAUSES, what exactly (`negated`), the cue's word, and the parse around it."""

    cause: str
    why: str
    cue: str
    parse: str


def trace_place(scene: Scene, places: Iterable[tuple[int, int]], kind: Kind) -> Trace:
    """The trace of the cue that came furthest among the tokens at `places`, spans in code points of the article."""
    tokens = [t for start, end in places for t in scene.doc if start <= t.idx < end and not t.is_space]
    traces = [(CAUSES.index(cause), cause, why, token) for token in tokens for cause, why in _stops(scene, token, kind)]
    if not traces:
        roots = [t for t in tokens if t.dep_ == "ROOT"] or tokens[:1]
        return Trace(CAUSES[0], "", "", " | ".join(_parse(root) for root in roots))
    _, cause, why, token = max(traces, key=lambda trace: trace[0])
    return Trace(cause, why, token.text, _parse(token))


def trace_cue(scene: Scene, start: int) -> Trace:
    """The parse around the token at `start`, a code point: where a false edge was read. No cause is told."""
    token = next((t for t in scene.doc if t.idx <= start < t.idx + len(t)), None)
    return Trace("", "", "", "") if token is None else Trace("", "", token.text, _parse(token))


def _stops(scene: Scene, token: Token, kind: Kind) -> Iterator[tuple[str, str]]:
    """For each way in which the token is a cue of the kind, where that way ends."""
    lemma = token.lemma_.lower()
    for frame in load_frames().get(lemma, ()):
        if frame.kind == kind:
            yield _stop_of_frame(scene, token, frame)
    if token.pos_ in {"NOUN", "VERB", "AUX", "ADJ"} and lemma in CUES[kind]():
        yield _stop_of_word(scene, token, kind)
    if kind == "commitment" and token.pos_ == "VERB" and modal_of(token) in {"will", "would", "shall"}:
        yield _stop_of_undertaking(scene, token)


def _words_of_blame() -> frozenset[str]:
    blame = load_blame()
    verbs = blame.verbs | blame.intransitive | frozenset(blame.with_object) | blame.abet_verbs | blame.negatable
    omissions = blame.omit_verbs | blame.omit_adjectives | blame.omit_nouns
    return verbs | omissions | blame.deeds | blame.accusing_nouns | blame.bad_adjectives | blame.bad_nouns


CUES: Mapping[Kind, Callable[[], frozenset[str]]] = {
    "accusation": _words_of_blame,
    "commitment": lambda: words_of("undertakings") | words_of("agreements") | words_of("keeping"),
}


def _stop_of_frame(scene: Scene, token: Token, frame: Frame) -> tuple[str, str]:
    if not fits(token, frame):
        return CAUSES[1], frame.id
    if unreal := _unreality(token):
        return CAUSES[2], unreal
    sources = next((actors for f in frame.source if (actors := actors_in(scene, token, f))), [])
    targets = next((actors for f in frame.target if (actors := actors_in(scene, token, f))), [])
    return _stop_of_actors(scene, sources, targets, frame.id, with_target=frame.kind == "accusation")


def _stop_of_word(scene: Scene, token: Token, kind: Kind) -> tuple[str, str]:
    """A word of blame needs a speaker and an agent, an undertaking or agreement an owner."""
    if kind == "commitment":
        return _stop_of_actors(scene, scene.owners(token), [], token.lemma_, with_target=False)
    charge = charge_at(token)
    if charge is None:
        unreal = _unreality(token)
        return (CAUSES[2], unreal) if unreal else (CAUSES[1], token.lemma_)
    speaker = scene.speaker_at(token)
    if speaker is None:
        return CAUSES[3], "nobody's statement" if scene.statement_at(token) is None else "unknown speaker"
    return _stop_of_actors(scene, [speaker], scene.actor_list(charge.agents), charge.rule, with_target=True)


def _stop_of_undertaking(scene: Scene, token: Token) -> tuple[str, str]:
    speaker = scene.speaker_at(token)
    if speaker is None:
        return CAUSES[3], "nobody's statement" if scene.statement_at(token) is None else "unknown speaker"
    if conditions_on(token) or is_wish(token) or is_asked(token):
        return CAUSES[2], _unreality(token)
    return _stop_of_actors(scene, scene.actor_list(agents_of(token)), [], "own-undertaking", with_target=False)


def _stop_of_actors(
    scene: Scene, sources: Sequence[Mention], targets: Sequence[Mention], rule: str, *, with_target: bool
) -> tuple[str, str]:
    if not sources:
        return CAUSES[3], rule
    if not with_target:
        return CAUSES[6], rule
    if not targets:
        return CAUSES[4], rule
    apart = any(not scene.same_side(source, target) for source in sources for target in targets)
    return (CAUSES[6] if apart else CAUSES[5]), rule


def _unreality(token: Token) -> str:
    """What keeps the token from being put forward as done; empty when nothing does."""
    tests: tuple[tuple[bool, str], ...] = (
        (is_negated(token), "negated"),
        (is_wish(token), "wished for"),
        (conditions_on(token) is not None, "conditional"),
        (is_asked(token), "asked"),
        (under_negation(token), "under a negation"),
        (modal_of(token) in POSSIBLE, f"only possible ({modal_of(token)})"),
    )
    return next((why for holds, why in tests if holds), "")


def _parse(token: Token) -> str:
    """`said ‹ccomp accused(nsubj Chad, dobj Sudan, prep of(pcomp taking))`: the head, then what hangs on the token."""
    budget = [SHOWN]
    above = "" if token.dep_ == "ROOT" else f"{token.head.text} ‹{token.dep_} "
    return above + _below(token, DEPTH, budget)


def _below(token: Token, depth: int, budget: list[int]) -> str:
    budget[0] -= 1
    children = [c for c in token.children if c.dep_ not in LEFT_OUT and not c.is_space]
    if not children:
        return token.text
    if depth == 0 or budget[0] <= 0:
        return f"{token.text}(…)"
    told = [f"{c.dep_} {_below(c, depth - 1, budget)}" if budget[0] > 0 else "…" for c in children[:WIDTH]]
    return f"{token.text}({', '.join(told + ['…'] * (len(children) > WIDTH))})"
