"""`kg plot`: pictures of a written graph, for papers."""

from pathlib import Path

import click

from kg.cli.talk import console, examples, graph_file, table

__all__ = ["plot"]


@click.command(
    epilog=examples(
        "kg plot exports/graph.ttl -o pictures", "kg plot exports/graph.ttl -o pictures --officials --format svg"
    )
)
@click.argument("graph")
@click.option("-o", "--out", required=True, metavar="DIR", help="Folder for the pictures; made when missing.")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(["svg", "png"]), help="Only this one; both by default."
)
@click.option("--officials", is_flag=True, help="Draw officials and bodies one by one, not counted with their state.")
@click.option(
    "--top", type=click.IntRange(min=2), default=24, show_default=True, metavar="N",
    help="At most so many actors: those with most claims.",
)  # fmt: skip
def plot(graph: str, out: str, formats: tuple[str, ...], officials: bool, top: int) -> None:
    """Draw the network of actors and the matrix of who accuses whom, as SVG and PNG.

    GRAPH is a file that `kg build` wrote. The same graph gives the same pictures, byte for byte.
    """
    from kg.export.charts import FORMATS, read_claims, write_charts

    network = read_claims(graph_file(graph), officials=officials)
    written = write_charts(network, Path(out), formats=formats or FORMATS, top=top)
    console().print(table(None, ("written", "bytes"), [(p, f"{p.stat().st_size:,}") for p in written], right="bytes"))
