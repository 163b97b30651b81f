"""`kg build` and `kg extract`: articles in, exports or edges out."""

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, emit_lines, examples, table
from kg.errors import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from kg.incremental import Built
    from kg.model import ClaimType

__all__ = ["build", "extract"]

JUDGED: tuple["ClaimType", ...] = ("accusation", "commitment")
EVERY: tuple["ClaimType", ...] = (*JUDGED, "denial", "relation", "statement")

model_option = click.option("--model", metavar="NAME", help="spaCy pipeline, as a package's name or a folder.")
jobs_option = click.option(
    "-j", "--jobs", type=click.IntRange(1, 256), default=1, metavar="N", help="So many processes; each takes 0.5 GB."
)
strict_option = click.option("--strict", is_flag=True, help="What cannot be read is an error, not a warning.")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress bar, no warnings, no summary.")


@click.command(
    epilog=examples(
        "kg build seeds/articles -o exports",
        "kg build more.jsonl page.html -o out --format graph.ttl --format graph.html",
        "kg build news -o news.nt.gz",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--out", required=True, metavar="DIR", help="Folder for the exports, or one file.")
@click.option("--base", metavar="IRI", help="How the IRIs of the data begin; ends in / or #.")
@click.option("--decisions", metavar="FILE", help="What was decided about actors; DIR/decisions.txt by default.")
@click.option("--format", "formats", multiple=True, metavar="NAME", help="Only this export; .gz, .zst pack it.")
@model_option
@jobs_option
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    help="Who extracts: this machine, or a Dask cluster.",
)
@click.option("--master", metavar="URL", help="The cluster's scheduler, tcp://host:8786; with --engine dask.")
@click.option("--again", is_flag=True, help="Extract every article anew, whatever the last build has kept.")
@strict_option
@quiet_option
def build(  # noqa: PLR0913, PLR0917 - one argument for each option
    paths: tuple[str, ...],
    out: str,
    base: str | None,
    formats: tuple[str, ...],
    decisions: str | None,
    model: str | None,
    jobs: int,
    engine: str,
    master: str | None,
    again: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Build the graph of articles and write every export of it.

    PATH is a file, a folder, or - for standard input. A table at the end tells what was found and what was written.
    What was extracted is kept in DIR/.kg: the next build reads only new and changed articles, and a build that was
    killed goes on where it was.
    """
    from kg.cli.progress import Watch
    from kg.incremental import Order, build_folder
    from kg.read import count_articles

    if (engine == "dask") != (master is not None):
        raise UsageError("--engine dask and --master tcp://host:8786 go together: the cluster and where it is")
    decided = Path(decisions) if decisions else None
    order = Order(model, base, formats, jobs, strict, again, decided, master)
    with Watch(count_articles(paths), quiet=quiet) as watch:
        built = build_folder(paths, out, order, progress=watch.progress, warn=watch.warn)
    if not quiet:
        console().print(_summary(built, watch.warnings))
        console().print("nothing has changed since the last build" if built.unchanged else _sizes(built))


@click.command(epilog=examples("kg extract seeds/articles -o edges.jsonl", "cat article.txt | kg extract - | head -1"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--out", default="-", metavar="FILE", help="Where to write; - is standard output, the default.")
@click.option("--all", "every", is_flag=True, help="Also denials, relations and statements.")
@model_option
@jobs_option
@strict_option
@quiet_option
def extract(
    paths: tuple[str, ...], out: str, every: bool, model: str | None, jobs: int, strict: bool, quiet: bool
) -> None:
    """Write the accusations and commitments of articles, one a line as JSON, each with the words that show it."""
    from kg.cli.progress import find
    from kg.export.edges import edge_records
    from kg.garbage import collecting_nothing

    types = EVERY if every else JUDGED
    findings = find(paths, model=model, jobs=jobs, strict=strict, quiet=quiet, types=types)
    records = edge_records(findings, types)
    with collecting_nothing():
        emit_lines((json.dumps(record, ensure_ascii=False) + "\n" for record in records), out)


def _summary(built: "Built", warnings: int) -> "Table":
    found, types = built.summary, Counter(built.summary["types"])
    told = ", ".join(f"{count} {status.replace('_', ' ')}" for status, count in sorted(found["statuses"].items()))
    kept = found["articles"] - built.extracted
    rows = [
        ("articles", found["articles"], f"{kept} as in the last build" if kept else ""),
        ("actors", found["actors"], ""),
        ("accusations", types["accusation"], ""),
        ("of a breach", found["breaches"], ""),
        ("commitments", types["commitment"], told),
        ("denials", types["denial"], ""),
        ("relations", types["relation"], ""),
        ("statements", types["statement"], ""),
        ("warnings", warnings, ""),
    ]
    return table(None, ("found", "count", ""), rows, right="count")


def _sizes(built: "Built") -> "Table":
    """The files that were written."""
    files = [Path(name) for name in built.written]
    return table(None, ("written", "bytes"), [(path, f"{path.stat().st_size:,}") for path in files], right="bytes")
