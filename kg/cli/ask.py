"""`kg query` and `kg validate`: a written graph asked and checked."""

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, emit, examples, graph_file, plain, render, table
from kg.errors import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from kg.graph.query import Answer

__all__ = ["query", "validate"]


@click.command(
    epilog=examples(
        "kg query --list",
        "kg query exports/graph.ttl who-accuses-whom",
        "kg query exports/graph.ttl 'SELECT ?who {?who kg:accuses id:united-states}' --format csv",
    )
)
@click.argument("graph", required=False)
@click.argument("question", required=False)
@click.option("--list", "listing", is_flag=True, help="The questions that have names.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="A table by default."
)
def query(graph: str | None, question: str | None, listing: bool, form: str) -> None:
    """Ask a graph a question.

    GRAPH is a file that `kg build` wrote; QUESTION is SPARQL, a .rq file, or the name of a question. The prefixes
    kg:, id: and those of the ontology are known. In tables IRIs are shortened; csv and json have them whole.
    """
    from kg.graph.query import load_question, run_query

    if listing:
        emit(render(_question_table()))
    elif graph is None or question is None:
        raise UsageError("say GRAPH and QUESTION, or --list:  kg query exports/graph.ttl who-accuses-whom")
    else:
        path = graph_file(graph)
        answer = run_query(path, load_question(question).sparql)
        emit({"table": _answer_table, "csv": _answer_csv, "json": _answer_json}[form](answer, path))


def _question_table() -> "Table":
    from kg.graph.query import list_questions

    return table(None, ("name", "question"), [(q.name, q.text) for q in list_questions()])


def _answer_table(answer: "Answer", path: Path) -> str:
    from kg.graph.prefixes import short_name
    from kg.graph.query import read_prefixes

    prefixes = read_prefixes(path)
    rows = [[short_name(value, prefixes) or value for value in row] for row in answer.rows]
    return render(table(None, answer.columns, rows)) if rows else "no answer\n"


def _answer_csv(answer: "Answer", path: Path) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([answer.columns, *answer.rows])
    return lines.getvalue()


def _answer_json(answer: "Answer", path: Path) -> str:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


@click.command(epilog=examples("kg validate exports/graph.ttl && echo good"))
@click.argument("graph")
@click.pass_context
def validate(ctx: click.Context, graph: str) -> None:
    """Check a graph against the shapes of the ontology (SHACL).

    Exit code 1 when something is wrong: then each violation comes with its node, its article and what to do about it.
    """
    from kg.graph.query import load_store
    from kg.graph.validate import check_graph

    path = graph_file(graph)
    violations = check_graph(path)
    for violation in violations:
        where = f"{violation.node} ({violation.article})" if violation.article else violation.node
        emit(f"{plain(where)}: {plain(violation.message)}\n")
        if violation.remedy:
            emit(f"    {plain(violation.remedy)}\n")
    console().print(f"{path}: {len(load_store(path)):,} triples checked, {len(violations)} violations")
    ctx.exit(1 if violations else 0)
