"""`kg build` and `kg extract`: articles in, exports or edges out."""

import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.talk import console, emit, examples, table

if TYPE_CHECKING:
    from rich.table import Table

    from kg.model import Findings

__all__ = ["build", "extract"]

JUDGED = ("accusation", "commitment")
EVERY = (*JUDGED, "denial", "relation", "statement")

model_option = click.option("--model", metavar="NAME", help="spaCy pipeline, as a package's name or a folder.")
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
@strict_option
@quiet_option
def build(
    paths: tuple[str, ...],
    out: str,
    base: str | None,
    formats: tuple[str, ...],
    decisions: str | None,
    model: str | None,
    strict: bool,
    quiet: bool,
) -> None:
    """Build the graph of articles and write every export of it.

    PATH is a file, a folder, or - for standard input. A table at the end tells what was found and what was written.
    """
    from kg.cli.progress import Watch
    from kg.pipeline import build as build_graph
    from kg.read import count_articles

    since = time.time() - 2  # some file systems count in steps of two seconds
    with Watch(count_articles(paths), quiet=quiet) as watch:
        findings = build_graph(
            paths,
            out,
            model=model,
            base=base,
            formats=formats or None,
            strict=strict,
            decisions=Path(decisions) if decisions else None,
            progress=watch.progress,
            warn=watch.warn,
        )
    if not quiet:
        console().print(_summary(findings, watch.warnings))
        console().print(_sizes(Path(out), since))


@click.command(epilog=examples("kg extract seeds/articles -o edges.jsonl", "cat article.txt | kg extract - | head -1"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--out", default="-", metavar="FILE", help="Where to write; - is standard output, the default.")
@click.option("--all", "every", is_flag=True, help="Also denials, relations and statements.")
@model_option
@strict_option
@quiet_option
def extract(paths: tuple[str, ...], out: str, every: bool, model: str | None, strict: bool, quiet: bool) -> None:
    """Write the accusations and commitments of articles, one a line as JSON, each with the words that show it."""
    from kg.cli.progress import find
    from kg.export.edges import edge_records

    findings = find(paths, model=model, strict=strict, quiet=quiet)
    records = edge_records(findings, EVERY if every else JUDGED)
    emit("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), out)


def _summary(findings: "Findings", warnings: int) -> "Table":
    types = Counter(edge.type for edge in findings.edges)
    statuses = Counter(edge.status for edge in findings.edges if edge.type == "commitment" and edge.status)
    told = ", ".join(f"{count} {status.replace('_', ' ')}" for status, count in sorted(statuses.items()))
    rows = [
        ("articles", len(findings.articles), ""),
        ("actors", len(findings.actors), ""),
        ("accusations", types["accusation"], ""),
        ("of a breach", sum(edge.breaches is not None for edge in findings.edges), ""),
        ("commitments", types["commitment"], told),
        ("denials", types["denial"], ""),
        ("relations", types["relation"], ""),
        ("statements", types["statement"], ""),
        ("warnings", warnings, ""),
    ]
    return table(None, ("found", "count", ""), rows, right="count")


def _sizes(folder: Path, since: float) -> "Table":
    """The files of the folder that were written since then, in seconds of the file system's clock."""
    there = folder.iterdir() if folder.is_dir() else [folder]
    files = sorted(path for path in there if path.is_file() and path.stat().st_mtime >= since)
    return table(None, ("written", "bytes"), [(path, f"{path.stat().st_size:,}") for path in files], right="bytes")
