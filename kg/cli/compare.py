"""`kg compare`: what a change of the program gained and lost on a corpus."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from kg.cli.talk import emit, examples, plain, render, table
from kg.errors import ReadError

if TYPE_CHECKING:
    from rich.text import Text

    from kg.evaluate import Record
    from kg.evaluate.runs import Change, RunComparison

__all__ = ["compare"]

OUTCOMES = ("same", "changed", "lost", "gained")
STYLES = {"changed": "yellow", "lost": "red", "gained": "green"}
FIELDS = ("doc", "type", "source", "content", "evidence")


@click.command(
    epilog=examples(
        "kg extract seeds/articles -o old.jsonl   # then change a rule",
        "kg extract seeds/articles -o new.jsonl && kg compare old.jsonl new.jsonl",
    )
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--rule", metavar="NAME", help="Only edges of this rule, in either run.")
@click.option("--summary", is_flag=True, help="Only the table, not the edges.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="A table by default.")
def compare(old: str, new: str, rule: str | None, summary: bool, form: str) -> None:
    """Show which edges two runs have in common, and which changed, were lost or gained.

    OLD and NEW are edges of the same articles as `kg extract` writes them. Two edges are one when they are of one type
    and their sentences overlap. Exit code 0, whatever the difference.
    """
    from kg.evaluate import load_records
    from kg.evaluate.runs import compare_runs

    compared = compare_runs(*(_edges(path, load_records(path, FIELDS)) for path in (old, new)))
    if rule:
        compared = _only(compared, rule)
    if form == "json":
        emit(json.dumps(_record(compared, summary), ensure_ascii=False, indent=2) + "\n")
    else:
        emit(render(_table(compared)) + ("" if summary else render(_listed(compared))))


def _edges(path: str, records: "list[Record]") -> "list[Record]":
    """The records, which are edges of `kg extract`: their evidence has a place. Raises ReadError for others."""
    if any(not isinstance(record["evidence"], dict) for record in records):
        raise ReadError(f"{path}: its evidence has no place; compare two files that `kg extract` wrote")
    return records


def _only(compared: "RunComparison", rule: str) -> "RunComparison":
    from kg.evaluate.runs import RunComparison

    kept = {outcome: tuple(e for e in getattr(compared, outcome) if rule in _rules(e)) for outcome in OUTCOMES}
    return RunComparison(**kept)


def _rules(item: "Record | Change") -> set[Any]:
    from kg.evaluate.runs import Change

    return {item.old.get("rule"), item.new.get("rule")} if isinstance(item, Change) else {item.get("rule")}


def _record(compared: "RunComparison", summary: bool) -> dict[str, Any]:
    rules = [
        {"type": type, "rule": rule, **{outcome: count[outcome] for outcome in OUTCOMES}}
        for (type, rule), count in compared.by_rule().items()
    ]
    record: dict[str, Any] = {outcome: len(getattr(compared, outcome)) for outcome in OUTCOMES}
    if summary:
        return {"counts": record, "rules": rules}
    changed = [{"fields": c.fields, "old": c.old, "new": c.new} for c in compared.changed]
    return {"counts": record, "rules": rules, "changed": changed, "lost": compared.lost, "gained": compared.gained}


def _table(compared: "RunComparison") -> Any:
    rules = compared.by_rule()
    rows = [(*key, *(count[outcome] or "" for outcome in OUTCOMES)) for key, count in rules.items()]
    total = sum(rules.values(), Counter[str]())
    heads = ("type", "rule", *OUTCOMES)
    return table(None, heads, [*rows, ("all", "", *(total[o] for o in OUTCOMES))], right=" ".join(OUTCOMES))


def _listed(compared: "RunComparison") -> "Text":
    """Every edge that is not the same in both, in blocks of three lines."""
    from rich.text import Text

    text = Text()
    for outcome in ("lost", "gained"):
        for edge in getattr(compared, outcome):
            text.append(f"{outcome:<8}", style=STYLES[outcome]).append(_block(edge, _told(edge)))
    for change in compared.changed:
        text.append(f"{'changed':<8}", style=STYLES["changed"])
        text.append(_block(change.new, [f"{name}: {_differing(change, name)}" for name in change.fields]))
    return text


def _told(edge: "Record") -> list[str]:
    marks = [str(edge["status"])] if edge.get("status") else []
    marks += ["denied"] if edge.get("denied") else []
    told = f" [{', '.join(marks)}]" if marks else ""
    return [f"{_called(edge.get('source'))} → {_called(edge.get('target'))}: {edge['content']}{told}"]


def _block(edge: "Record", lines: Sequence[str]) -> str:
    place = edge["evidence"]
    head = f"{edge['type']} {edge.get('rule')}  {edge['doc']}:{place['start']}-{place['end']}"
    return "".join(f"{plain(line)}\n" for line in (head, *(f"    {line}" for line in lines))) + (
        f"    | {plain(' '.join(str(place.get('text', '')).split()))}\n"
    )


def _differing(change: "Change", name: str) -> str:
    if name == "breach":
        return "alleged now" if change.new.get("breaches") else "no longer alleged"
    old, new = change.old.get(name), change.new.get(name)
    key = "id" if _called(old) == _called(new) else "name"  # two actors of one name
    return f"{_called(old, key)} ⇒ {_called(new, key)}"


def _called(value: Any, key: str = "name") -> str:
    return str((value.get(key) if isinstance(value, dict) else value) or "none")
