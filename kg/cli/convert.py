"""`kg export`: a written graph in other formats."""

from pathlib import Path

import click

from kg.cli.talk import console, examples, graph_file

__all__ = ["export"]


@click.command(
    epilog=examples(
        "kg export exports/graph.ttl -o graph.nt.gz",
        "kg export exports/graph.trig -o graph.nq.zst -o graph.jsonld",
    )
)
@click.argument("graph")
@click.option("-o", "--out", "outs", multiple=True, required=True, metavar="FILE", help="Its suffix says the format.")
def export(graph: str, outs: tuple[str, ...]) -> None:
    """Write a graph in other formats of RDF, of any size.

    GRAPH and FILE end in .ttl, .nt, .trig, .nq, .jsonld or .rdf, and then in .gz or .zst where they are packed. Tables,
    networks and the page are made from articles:  kg build
    """
    from kg.export.convert import write_converted
    from kg.graph.files import graph_format

    path = graph_file(graph)
    for out in outs:
        graph_format(Path(out))  # refuse all before anything is written
    for out in outs:
        Path(out).parent.mkdir(parents=True, exist_ok=True)
        write_converted(path, Path(out))
        console().print(f"{out}: {Path(out).stat().st_size:,} bytes")
