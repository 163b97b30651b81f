"""`kg serve`: the graph over HTTP, for programs and for people."""

from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, examples
from kg.errors import ReadError, UsageError

if TYPE_CHECKING:
    from kg.serve.pool import Graph

__all__ = ["serve"]


@click.command(
    epilog=examples(
        "kg serve exports/graph.trig",
        "kg serve exports/graph.ttl --port 8080 --time 10 --log",
        "curl -H 'Accept: text/csv' 'http://127.0.0.1:8000/sparql?query=SELECT…'",
    )
)
@click.argument("graph")
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 or :: lets other machines ask.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one.")
@click.option("--time", "seconds", type=click.FloatRange(0.1, 86400), default=30, show_default=True, metavar="SECONDS",
              help="A query that runs longer is ended.")  # fmt: skip
@click.option("--answer", type=click.IntRange(1), default=64, show_default=True, metavar="MB",
              help="A larger answer is refused.")  # fmt: skip
@click.option("--memory", type=click.IntRange(16), default=512, show_default=True, metavar="MB",
              help="A query that needs more, beside the graph, is ended.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 256), default=16, show_default=True,
              help="Queries answered at once.")  # fmt: skip
@click.option("--page", metavar="FILE", help="The page at /; graph.html beside GRAPH by default.")
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN",
              help="Whose pages' scripts may ask; can be repeated. All by default; none for nobody.")  # fmt: skip
@click.option("--log", is_flag=True, help="A line for each request, on standard error.")
def serve(  # noqa: PLR0913, PLR0917 - one a flag
    graph: str,
    host: str,
    port: int,
    seconds: float,
    answer: int,
    memory: int,
    workers: int,
    page: str | None,
    origins: tuple[str, ...],
    log: bool,
) -> None:
    """Answer SPARQL over HTTP, read-only, until Ctrl-C.

    GRAPH is a file that `kg build` wrote, or a folder of an Oxigraph store. At / is the page, at /sparql the query
    editor for browsers and the endpoint for programs (SPARQL 1.1 Protocol), at /ns the ontology.
    """
    from pathlib import Path

    from kg.serve.limits import MEGABYTE, Limits
    from kg.serve.server import Settings, serve_graph

    path, at_root = Path(graph), Path(page) if page else None
    for wanted in filter(None, (path, at_root)):
        if not wanted.exists():
            raise ReadError(f"{wanted}: there is no such file; write one with  kg build seeds/articles -o exports")
    if "none" in origins and len(origins) > 1:
        raise UsageError("--cors none goes together with no other --cors")
    limits = Limits(
        seconds=seconds,
        answer=answer * MEGABYTE,
        memory=memory * MEGABYTE,
        workers=workers,
    )
    allowed = () if origins == ("none",) else origins or ("*",)
    try:
        serve_graph(path, Settings(host, port, limits, at_root, allowed, log), _announce)
    except KeyboardInterrupt:  # the way to end it, not an accident
        console().print("kg: ended")


def _announce(address: str, graph: "Graph") -> None:
    named = f" in {len(graph.graphs):,} named graphs" if graph.graphs else ""
    screen = console()
    screen.print(f"kg: {graph.triples:,} triples{named}; Ctrl-C ends it")
    screen.print(f"    {address}/          the page")
    screen.print(f"    {address}/sparql    the query editor, and the endpoint for programs")
