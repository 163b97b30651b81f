"""`kg query`: a graph asked, in a file, a store's folder or behind an endpoint's address."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, emit, examples, graph_file, plain, render, table
from kg.errors import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from kg.graph.query import Answer
    from kg.graph.questions import Question

__all__ = ["query"]

DEFAULT_GRAPH = "exports/graph.ttl"


@click.command(
    context_settings={"ignore_unknown_options": True},
    epilog=examples(
        "kg query --list",
        "kg query exports/graph.ttl who-accuses-whom",
        'kg query accusations-of --actor "Sergey Lavrov"',
        "kg query --show accusations-of",
        "kg query exports/graph.ttl 'SELECT ?who {?who kg:accuses id:united-states}' --format csv",
        "kg query exports/graph.ttl 'CONSTRUCT {?a kg:accuses ?b} {?a kg:accuses ?b}' --format turtle",
        "kg query http://127.0.0.1:3030/kg/sparql most-accused --timeout 10",
    ),
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[GRAPH] QUESTION [--PARAMETER VALUE]...")
@click.option("--list", "listing", is_flag=True, help="The questions that have names, with their parameters.")
@click.option("--show", is_flag=True, help="Print the SPARQL, prefixes and parameters in place, instead of asking.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    default="table",
    help="A table by default; turtle for CONSTRUCT and DESCRIBE.",
)
@click.option("--timeout", type=click.FloatRange(min=0), default=60, help="Seconds to wait; 60 by default, 0 for ever.")
@click.option("--base", metavar="IRI", help="What id: stands for, where the graph does not say so itself.")
def query(words: tuple[str, ...], listing: bool, show: bool, form: str, timeout: float, base: str | None) -> None:
    """Ask a graph a question.

    GRAPH is a file that `kg build` wrote, the folder of an Oxigraph store, or the address of a SPARQL endpoint; when
    none is said, exports/graph.ttl. QUESTION is SPARQL, a .rq file, or the name of a question, whose parameters have
    defaults. The prefixes kg:, id: and those of the ontology are known. Tables shorten IRIs; csv and json do not.
    """
    from kg.graph.query import run_query
    from kg.graph.questions import fill_question, load_question, with_prefixes

    if listing:
        emit(render(_question_table()))
        return
    places, values = _parted(words)
    if not 1 <= len(places) <= 2:
        raise UsageError("say GRAPH and QUESTION, or --list:  kg query exports/graph.ttl who-accuses-whom")
    question = load_question(places[-1])
    sparql = fill_question(question, values)
    if show:
        emit(f"{with_prefixes(sparql, base).rstrip()}\n")
        return
    source = _source(places[0] if len(places) == 2 else DEFAULT_GRAPH)
    answer = run_query(source, sparql, seconds=timeout or None, base=base)
    emit(
        {"table": _answer_table, "csv": _answer_csv, "json": _answer_json, "turtle": _answer_turtle}[form](
            answer, source
        )
    )
    if not answer.rows and values:
        _advise(source, question, values)


def _parted(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Bare words, and `--actor Lavrov` or `--actor=Lavrov` as values. SPARQL never begins with two dashes."""
    places: list[str] = []
    values: dict[str, str] = {}
    left = iter(words)
    for word in left:
        if not word.startswith("--"):
            places.append(word)
            continue
        name, _, value = word[2:].partition("=")
        found = value if "=" in word else next(left, None)
        if found is None:
            raise UsageError(f"--{name} needs a value:  kg query accusations-of --actor 'Sergey Lavrov'")
        values[name] = found
    return places, values


def _source(place: str) -> Path | str:
    if place.startswith(("http://", "https://")):
        return place
    return Path(place) if Path(place).is_dir() else graph_file(place)


def _advise(source: Path | str, question: "Question", values: Mapping[str, str]) -> None:
    """No rows may mean a name that nobody has: say which names come near."""
    from difflib import get_close_matches

    from kg.graph.query import run_query

    names = [row[0] for row in run_query(source, "SELECT DISTINCT ?name { ?who rdfs:label|skos:altLabel ?name }").rows]
    for parameter in question.parameters:
        said = values.get(parameter.name)
        if said and parameter.text.endswith("by any of its names") and said.lower() not in map(str.lower, names):
            near = get_close_matches(said, names, n=3, cutoff=0.5)
            hint = f"; near it: {', '.join(near)}" if near else ""
            console().print(f"nobody in the graph is called {plain(said)}{plain(hint)}")


def _question_table() -> "Table":
    from kg.graph.query import list_questions

    rows = [(q.name, q.text, " ".join(f"--{p.name}" for p in q.parameters)) for q in list_questions()]
    return table(None, ("name", "question", "parameters"), rows)


def _answer_table(answer: "Answer", source: Path | str) -> str:
    from kg.graph.prefixes import PREFIXES, short_name
    from kg.graph.query import read_prefixes

    prefixes = read_prefixes(source) if isinstance(source, Path) else PREFIXES
    rows = [[short_name(value, prefixes) or value for value in row] for row in answer.rows]
    return render(table(None, answer.columns, rows)) if rows else "no answer\n"


def _answer_csv(answer: "Answer", source: Path | str) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([answer.columns, *answer.rows])
    return lines.getvalue()


def _answer_json(answer: "Answer", source: Path | str) -> str:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _answer_turtle(answer: "Answer", source: Path | str) -> str:
    if answer.columns != ("subject", "predicate", "object"):
        raise UsageError("--format turtle is for CONSTRUCT and DESCRIBE; a table has --format table, csv or json")
    return answer.turtle
