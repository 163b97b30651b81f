"""`kg evaluate --errors`: misses and false edges grouped by cause, each with its words, its rule and the parse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.cli.talk import plain

if TYPE_CHECKING:
    from rich.text import Text

    from kg.evaluate import Failure, Record
    from kg.extract.scene import Scene
    from kg.extract.tracing import Trace

__all__ = ["TracedFailure", "failure_record", "failures_text", "trace_failures"]

NAMES = 2  # of the acceptable ones, shown
STYLES = {"missed": "bold red", "false": "bold yellow"}


@dataclass(frozen=True, slots=True)
class TracedFailure:
    """A failure; `cause` as far as the parse tells it, where there was one."""

    failure: Failure
    cause: str
    why: str = ""
    cue: str = ""
    parse: str = ""


def trace_failures(failures: Sequence[Failure], paths: Sequence[str], model: str | None) -> list[TracedFailure]:
    """The failures in the same order, with cue and parse from the articles at `paths`; without when there are none."""
    from kg.pipeline import read_scenes

    docs = {failure.edge["doc"] for failure in failures}
    scenes = read_scenes(paths, docs, model=model) if paths and docs else ()
    traced: dict[int, TracedFailure] = {}
    for scene in scenes:
        here = [(n, failure) for n, failure in enumerate(failures) if failure.edge["doc"] == scene.article.id]
        traced |= {n: _traced(failure, scene) for n, failure in here}
    return [traced.get(n, TracedFailure(failure, failure.cause)) for n, failure in enumerate(failures)]


def _traced(failure: Failure, scene: Scene) -> TracedFailure:
    from kg.evaluate.causes import NOTHING_READ

    trace = _trace(failure, scene)
    cause = trace.cause if failure.cause == NOTHING_READ else failure.cause
    return TracedFailure(failure, cause, trace.why, trace.cue, trace.parse)


def _trace(failure: Failure, scene: Scene) -> Trace:
    """Of the edge that was read, else of the place that was annotated."""
    from kg.extract.tracing import trace_cue, trace_place

    read = failure.near if failure.kind == "missed" else failure.edge
    if read is not None and isinstance(read.get("cue"), dict):
        return trace_cue(scene, read["cue"]["start"])
    at_once = trace_place(scene, [_place(failure.edge)], failure.edge["type"])
    elsewhere = [(start, end) for start, end in failure.edge.get("spans") or ()]
    return at_once if at_once.cue or not elsewhere else trace_place(scene, elsewhere, failure.edge["type"])


def failures_text(traced: Sequence[TracedFailure]) -> Text:
    """Groups, the largest first, misses before false edges."""
    from rich.text import Text

    text = Text()
    for (kind, cause), group in _groups(traced).items():
        text.append(f"\n{kind}: {cause} ({len(group)})\n", style=STYLES[kind])
        for one in group:
            text.append("".join(f"  {line}\n" for line in _lines(one)))
    return text


def _groups(traced: Sequence[TracedFailure]) -> Mapping[tuple[str, str], list[TracedFailure]]:
    groups: dict[tuple[str, str], list[TracedFailure]] = {}
    for one in traced:
        groups.setdefault((one.failure.kind, one.cause), []).append(one)
    return {key: groups[key] for key in sorted(groups, key=lambda k: (k[0] == "false", -len(groups[k]), k))}


def _lines(one: TracedFailure) -> list[str]:
    edge, near = one.failure.edge, one.failure.near
    start, end = _place(edge)
    lines = [f"{edge['doc']}:{start}-{end} {_edge_line(edge)}"]
    if near is not None:
        lines.append(f"  {'read' if one.failure.kind == 'missed' else 'gold'}: {_edge_line(near)}")
    lines.append(f"  | {' '.join(_words(edge).split())}")
    told = f"  cue {one.cue!r}{f': {one.why}' if one.why else ''}" if one.cue else ""
    lines += [told] if told else []
    lines += [f"  parse: {one.parse}"] if one.parse else []
    return [plain(line) for line in lines]


def _edge_line(edge: Record) -> str:
    """`accusation deed 0.70 Chad → Sudan: bombed a camp`; gold edges have no rule and no confidence."""
    marks = [edge["type"], edge.get("rule"), edge.get("confidence"), edge.get("status")]
    told = " ".join(str(mark) for mark in marks if mark is not None)
    return f"{told} {_called(edge.get('source'))} → {_called(edge.get('target'))}: {edge.get('content') or ''}"


def _called(actor: Any) -> str:
    if isinstance(actor, list):  # every acceptable name; two of them tell who is meant
        return " / ".join([*map(_called, actor[:NAMES]), *(["…"] if len(actor) > NAMES else [])])
    return str((actor.get("name") if isinstance(actor, dict) else actor) or "?")


def _words(edge: Record) -> str:
    evidence = edge.get("evidence")
    return str((evidence.get("text") if isinstance(evidence, dict) else evidence) or "")


def _place(edge: Record) -> tuple[int, int]:
    evidence = edge.get("evidence")
    place = evidence if isinstance(evidence, dict) else edge
    return place.get("start", 0), place.get("end", 0)


def failure_record(one: TracedFailure) -> dict[str, Any]:
    """For JSON."""
    names = ("cause", "why", "cue", "parse")
    return {name: getattr(one, name) for name in names} | {"edge": one.failure.edge, "near": one.failure.near}
