"""`kg load`: a graph into somebody's store."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, examples, graph_file

if TYPE_CHECKING:
    from rich.progress import Progress

    from kg.push import Pushed

__all__ = ["load"]


@click.command(
    epilog=examples(
        "kg load exports/graph.trig --endpoint http://localhost:7878/store",
        "kg load exports/graph.trig --endpoint http://localhost:3030/kg/update",
        "KG_PASSWORD=… kg load exports/graph.trig --endpoint http://localhost:8890/sparql-graph-crud-auth --user dba",
    )
)
@click.argument("graph")
@click.option("--endpoint", required=True, metavar="URL", help="Where the store takes graphs or updates.")
@click.option("--protocol", type=click.Choice(["store", "update"]),
              help="Graph Store Protocol or SPARQL Update; by default the address tells.")  # fmt: skip
@click.option("--graph", "shared", metavar="IRI", help="The named graph for what articles share.")
@click.option("--user", metavar="NAME", help="The password is in KG_PASSWORD, or asked for.")
@click.option("--batch", type=click.IntRange(1), default=2000, show_default=True, metavar="N",
              help="Triples in one request, at most.")  # fmt: skip
@click.option("--retries", type=click.IntRange(0, 20), default=5, show_default=True, metavar="N",
              help="How often a request is tried again that a busy store refuses.")  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="No progress bar, no summary.")
def load(
    graph: str,
    endpoint: str,
    protocol: str | None,
    shared: str | None,
    user: str | None,
    batch: int,
    retries: int,
    quiet: bool,
) -> None:
    """Load a graph into a triple store, one named graph for each article.

    GRAPH is a file that `kg build` wrote; .trig and .nq tell which triples come from which article, the others go into
    one graph. Loading again replaces these graphs, and touches no other.
    """
    from kg.push import Endpoint, push_graph

    path = graph_file(graph)
    target = Endpoint(endpoint, protocol, user, _password(user), retries)
    with _bar(quiet) as bar:
        task = bar.add_task("reading", total=None)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, description="loading")

        pushed = push_graph(path, target, graph=shared, batch=batch, progress=progress)
    if not quiet:
        _tell(pushed, path, endpoint)


def _password(user: str | None) -> str:
    """From the environment, for a command line can be read by everybody on the machine; or asked for."""
    if user is None:
        return ""
    given = os.environ.get("KG_PASSWORD")
    return given if given is not None else click.prompt(f"Password of {user}", hide_input=True, err=True)


def _tell(pushed: "Pushed", path: Path, endpoint: str) -> None:
    graphs = f"{len(pushed.graphs):,} named graph{'s'[: len(pushed.graphs) != 1]}"
    console().print(f"{pushed.triples:,} triples in {graphs}: {endpoint}")
    if len(pushed.graphs) == 1 and not {".trig", ".nq"} & set(path.suffixes):
        console().print(f"kg: {path.name} does not tell the articles apart; graph.trig does, a named graph for each")


def _bar(quiet: bool) -> "Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    screen = console()
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    return Progress(*columns, console=screen, transient=True, disable=quiet or not screen.is_terminal)
