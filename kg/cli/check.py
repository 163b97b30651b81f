"""`kg validate`: a written graph checked against the shapes of the ontology."""

import click

from kg.cli.talk import console, emit, examples, graph_file, plain

__all__ = ["validate"]


@click.command(
    epilog=examples("kg validate exports/graph.ttl && echo good", "kg validate exports/graph.ttl --engine reference")
)
@click.argument("graph")
@click.option(
    "--engine",
    type=click.Choice(["fast", "reference"]),
    default="fast",
    help="fast (the default) takes seconds for a million triples; reference is pySHACL, for small graphs.",
)
@click.option(
    "--limit", type=click.IntRange(min=0), default=100, help="How many violations to print; 0 for all of them."
)
@click.pass_context
def validate(ctx: click.Context, graph: str, engine: str, limit: int) -> None:
    """Check a graph against the shapes of the ontology (SHACL).

    Exit code 1 when something is wrong: then each violation comes with its node, its article and what to do about it.
    """
    from kg.graph.validate import SLOW_FROM, check_text, read_graph

    path = graph_file(graph)
    loaded = read_graph(path)
    if engine == "reference" and loaded.count > SLOW_FROM:
        console().print(
            f"{loaded.count:,} triples: the reference engine takes about {loaded.count // 3_000:,} seconds or more"
        )
    violations = check_text(loaded, engine)
    for violation in violations[: limit or None]:
        where = f"{violation.node} ({violation.article})" if violation.article else violation.node
        emit(f"{plain(where)}: {plain(violation.message)}\n")
        if violation.remedy:
            emit(f"    {plain(violation.remedy)}\n")
    if limit and len(violations) > limit:
        console().print(f"the first {limit}; --limit 0 prints all")
    console().print(f"{path}: {loaded.count:,} triples checked, {len(violations)} violations")
    ctx.exit(1 if violations else 0)
