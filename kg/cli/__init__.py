"""The command `kg`: reads options, calls one function, prints. Data goes to stdout, talk to stderr.

Exit codes: 0 good, 1 the data fails (`kg validate`), 2 wrong use or unreadable input, 130 interrupted, 141 nobody reads
the output any more (`kg extract … | head`). What takes long to import is imported inside the commands.
"""

import os
import sys

import click

from kg import __version__
from kg.cli.actors import actors
from kg.cli.ask import query
from kg.cli.build import build, extract
from kg.cli.check import validate
from kg.cli.compare import compare
from kg.cli.convert import export
from kg.cli.explain import explain
from kg.cli.load import load
from kg.cli.plot import plot
from kg.cli.score import evaluate
from kg.cli.serve import serve
from kg.cli.talk import plain
from kg.errors import KgError

__all__ = ["main"]

# The matrices of a language model are small: several threads only wait for each other, and hold up other processes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


class _Commands(click.Group):
    """A group that tells every expected error in one line."""

    def invoke(self, ctx: click.Context) -> None:
        """Run the command; raises click's Exit with the code when it fails."""
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except KgError as error:
            _fail(ctx, str(error))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the interpreter flushes stdout once more when it ends
            ctx.exit(141)
        except OSError as error:
            _fail(ctx, f"{error.filename}: {error.strerror}" if error.filename else str(error))
        except KeyboardInterrupt:
            click.echo("kg: interrupted", err=True)
            ctx.exit(130)


def _fail(ctx: click.Context, message: str) -> None:
    click.echo(f"kg: error: {plain(message)}", err=True)
    ctx.exit(2)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: kg build seeds/articles -o exports",
)
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def main() -> None:
    """Who accuses whom of what, and who has promised what: a knowledge graph from news articles.

    Articles are files (.txt, .md, .html, .json, .jsonl), folders of them, or - for standard input.
    """


for command in (
    build,
    extract,
    export,
    query,
    explain,
    plot,
    serve,
    load,
    actors,
    validate,
    evaluate,
    compare,
):
    main.add_command(command)
