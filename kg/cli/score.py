"""`kg evaluate`: what was found against what was annotated."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.failures import TracedFailure, failure_record, failures_text, trace_failures
from kg.cli.talk import console, emit, examples, render, table
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.evaluate import ActorVerdict, Level, Record, Score

__all__ = ["evaluate"]


@click.command(
    epilog=examples(
        "kg evaluate tests/gold/seeds_edges.jsonl seeds/articles --errors",
        "kg evaluate --entities tests/gold/seeds_entities.jsonl seeds/articles",
    )
)
@click.argument("gold", metavar="GOLD")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--entities", is_flag=True, help="GOLD annotates actors: tell for each whether it is one actor.")
@click.option("--errors", is_flag=True, help="Also each missed and each false edge by cause, with its parse.")
@click.option("--type", "only", type=click.Choice(["accusation", "commitment"]), help="Only edges of this type.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="A table by default.")
@click.option("--model", metavar="NAME", help="spaCy pipeline, as a package's name or a folder.")
def evaluate(
    gold: str, paths: tuple[str, ...], entities: bool, errors: bool, only: str | None, form: str, model: str | None
) -> None:
    """Compare what is found with an annotation: precision, recall and F1.

    PATH are the articles that GOLD annotates, or one file of edges as `kg extract` writes them. An edge is right at
    three levels: event (the right kind at the right place), source (and the right source), full (and the right target).
    """
    if entities:
        if errors or only:
            raise UsageError("--errors and --type are for edges; leave them out with --entities")
        _evaluate_entities(gold, paths, form, model)
    else:
        _evaluate_edges(gold, paths, errors, only, form, model)


def _evaluate_edges(
    gold: str, paths: Sequence[str], errors: bool, only: str | None, form: str, model: str | None
) -> None:
    from kg.evaluate import JUDGED, evaluate_edges, load_records

    annotated = load_records(gold)
    predicted = [edge for edge in _predicted(paths, model) if edge["type"] in JUDGED]
    _check_same_articles(annotated, predicted, gold)
    scores = evaluate_edges(annotated, predicted, (only,) if only else (None, *JUDGED))
    articles = () if _holds_edges(Path(paths[0])) else paths
    traced = _failures(annotated, predicted, only, articles, model) if errors else []
    if form == "json":
        record: dict[str, Any] = {level: {t: s.record() for t, s in row.items()} for level, row in scores.items()}
        if errors:
            record |= {k: [failure_record(t) for t in traced if t.failure.kind == k] for k in ("missed", "false")}
        emit(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    else:
        emit(render(_score_table(scores)) + (render(failures_text(traced)) if traced else ""))


def _failures(
    annotated: "Sequence[Record]",
    predicted: "Sequence[Record]",
    only: str | None,
    articles: Sequence[str],
    model: str | None,
) -> list[TracedFailure]:
    from kg.evaluate import compare_edges, find_causes

    compared = compare_edges(annotated, predicted, "full", only)
    if not articles:
        console().print("kg: give the articles instead of their edges to see cues and parses too")
    return trace_failures(find_causes(annotated, predicted, compared), articles, model)


def _predicted(paths: Sequence[str], model: str | None) -> "list[Record]":
    """The edges of a file of edges, or those found in articles."""
    from kg.evaluate import load_records

    if len(paths) == 1 and _holds_edges(Path(paths[0])):
        return load_records(paths[0])
    from kg.cli.progress import find
    from kg.evaluate import JUDGED
    from kg.export.edges import edge_records

    return list(edge_records(find(paths, model=model), JUDGED))


def _holds_edges(path: Path) -> bool:
    """Whether the first record of a .jsonl file is an edge: it has a document and a type, and no text of its own."""
    if path.suffix != ".jsonl" or not path.is_file():
        return False
    with path.open(encoding="utf-8", errors="replace") as lines:
        first = next((line for line in lines if line.strip()), "{}")
    try:
        record = json.loads(first)
    except ValueError:
        return False
    return isinstance(record, dict) and {"doc", "type"} <= record.keys() and "text" not in record


def _check_same_articles(gold: "Sequence[Record]", predicted: "Sequence[Record]", name: str) -> None:
    annotated, found = {edge["doc"] for edge in gold}, {edge["doc"] for edge in predicted}
    if found and not annotated & found:
        raise UsageError(
            f"{name} annotates other articles ({min(annotated, default='none')} …) than those given ({min(found)} …); "
            "an article is called like its file, as seen from the folder given"
        )


def _score_table(scores: "dict[Level, dict[str, Score]]") -> Any:
    rows = [
        (level, type, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}", s.tp, s.fp, s.fn, s.ignored)
        for level, row in scores.items()
        for type, s in row.items()
    ]
    heads = ("level", "type", "precision", "recall", "F1", "right", "false", "missed", "ignored")
    return table(None, heads, rows, right=" ".join(heads[2:]))


def _evaluate_entities(gold: str, paths: Sequence[str], form: str, model: str | None) -> None:
    from kg.cli.progress import find
    from kg.evaluate import evaluate_entities, load_records, tally_entities

    annotated = load_records(gold, ("name", "type", "aliases", "role", "affiliation", "docs"))
    verdicts = evaluate_entities(annotated, find(paths, model=model))
    tally = tally_entities(verdicts)
    if form == "json":
        record = {**tally, "verdicts": [_verdict_record(verdict) for verdict in verdicts]}
        emit(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    else:
        emit(render(_verdict_table(verdicts)))
        console().print(", ".join(f"{count} {name}" for name, count in tally.items()))


def _verdict_record(verdict: "ActorVerdict") -> dict[str, Any]:
    return {
        "name": verdict.name,
        "actor": verdict.actor and verdict.actor.id,
        "right": verdict.right,
        **{name: getattr(verdict, name) for name in ("kind", "role", "affiliation", "split", "merged", "unseen")},
    }


def _verdict_table(verdicts: "Sequence[ActorVerdict]") -> Any:
    return table(None, ("annotated", "found", "kind", "role", "belongs to", "remarks"), map(_verdict_row, verdicts))


def _verdict_row(verdict: "ActorVerdict") -> tuple[object, ...]:
    actor = verdict.actor
    if actor is None:
        return (verdict.name, "not found", "", "", "", "")
    remarks = (("also", verdict.split), ("same as", verdict.merged), ("unseen in", verdict.unseen))
    return (
        verdict.name,
        actor.name,
        _marked(actor.kind, verdict.kind),
        _marked(actor.role, verdict.role),
        _marked(actor.affiliation or actor.country, verdict.affiliation),
        "; ".join(f"{what} {', '.join(names)}" for what, names in remarks if names),
    )


def _marked(value: str | None, right: bool) -> str:
    return (value or "") if right else f"✗ {value or 'none'}"
