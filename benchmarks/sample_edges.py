"""Precision by reading: draw random edges for a reader, then count what the reader said.

    kg extract ARTICLES -o run.jsonl
    python benchmarks/sample_edges.py draw run.jsonl --articles ARTICLES --count 150 --seed 1 -o sheet.md
    python benchmarks/sample_edges.py tally sheet.md --keep docs/marks/NAME.csv
    python benchmarks/sample_edges.py tally docs/marks/NAME.csv

`draw` writes Markdown (one section an edge) or, for a name in .csv, a sheet for a spreadsheet. The same run, count and
seed give the same sheet; `--skip` leaves out edges that other marks have already judged. `tally` tells precision by
type and by rule with a 95 % interval (Wilson), and `--keep` writes the marks without the words of the articles.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.cli.talk import console, emit, render, table
from kg.confidence import raw_certainty
from kg.errors import KgError, ReadError, UsageError
from kg.evaluate import JUDGED, load_records
from kg.evaluate.marks import Mark, MarkCount, load_marks, tally_marks, wilson, write_marks
from kg.evaluate.sheets import build_sheet, load_sheet, sample_edges

TALK = console()
FIELDS = ("id", "doc", "type", "source", "target", "content", "evidence", "rule", "confidence")


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 2 for input that cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    draw = commands.add_parser("draw", help="write a sheet of random edges")
    draw.add_argument("run", metavar="RUN.jsonl", help="edges as `kg extract` writes them")
    draw.add_argument("--articles", nargs="*", default=[], metavar="PATH", help="show what stands before a sentence")
    draw.add_argument("--count", type=int, default=150, help="how many edges (150)")
    draw.add_argument("--seed", type=int, default=1, help="another seed draws other edges (1)")
    draw.add_argument("--skip", nargs="*", default=[], metavar="MARKS.csv", help="leave out edges judged there")
    draw.add_argument("-o", "--out", default="-", metavar="SHEET", help="a .md or .csv; standard output by default")
    draw.set_defaults(run_command=draw_sheet)
    tally = commands.add_parser("tally", help="count what the reader said")
    tally.add_argument("sheet", metavar="SHEET", help="a sheet with its verdicts, or marks kept from one")
    tally.add_argument("--keep", metavar="MARKS.csv", help="write the marks, without the articles' words")
    tally.set_defaults(run_command=tally_sheet)
    options = parser.parse_args(arguments)
    try:
        options.run_command(options)
    except (KgError, OSError) as error:
        TALK.print(f"{Path(__file__).name}: error: {error}", soft_wrap=True)
        return 2
    return 0


def draw_sheet(options: argparse.Namespace) -> None:
    """Writes the sheet."""
    if options.count < 1:
        raise UsageError(f"--count {options.count}: at least one edge is drawn")
    edges = [edge for edge in load_records(options.run, FIELDS) if edge["type"] in JUDGED]
    judged = {(mark.doc, mark.id) for path in options.skip for mark in load_marks(path)}
    drawn = sample_edges([e for e in edges if (e["doc"], e["id"]) not in judged], options.count, options.seed)
    form = "csv" if options.out.endswith(".csv") else "md"
    certainty = {edge["id"]: raw_certainty(edge) for edge in drawn}
    emit(build_sheet(drawn, form, texts=_texts(options.articles), certainty=certainty), options.out)
    TALK.print(f"{len(drawn)} of {len(edges)} edges, seed {options.seed}", highlight=False)


def _texts(paths: Sequence[str]) -> Mapping[str, str]:
    from kg.read import read_articles

    return {article.id: article.text for article in read_articles(paths, on_warning=TALK.print)} if paths else {}


def tally_sheet(options: argparse.Namespace) -> None:
    """Prints the counts; keeps the marks where asked."""
    marks = _marks(options.sheet)
    if options.keep:
        write_marks(marks, options.keep)
    counts = tally_marks(marks)
    heads = ("type", "rule", "right", "wrong", "unsure", "precision", "95 % interval")
    emit(render(table(None, heads, [_row(key, count) for key, count in counts.items()], right=" ".join(heads[2:]))))
    emit(_summary(marks, counts["all", "all"]))


def _marks(path: str) -> list[Mark]:
    """Of a sheet, or of a file of marks: that one has no column for sentences."""
    if path.endswith(".csv"):
        try:
            head = Path(path).read_text(encoding="utf-8-sig").partition("\n")[0].strip()
        except UnicodeError as error:
            raise ReadError(f"{path}: not UTF-8 ({error})") from error
        if "sentence" not in head.split(","):
            return load_marks(path)
    return load_sheet(path)


def _row(key: tuple[str, str], count: MarkCount) -> tuple[object, ...]:
    low, high = count.interval
    share = "" if count.precision is None else f"{count.precision:.2f}"
    return (*key, count.right, count.wrong, count.unsure, share, f"{low:.2f}–{high:.2f}")


def _summary(marks: Sequence[Mark], total: MarkCount) -> str:
    everything = total.right + total.wrong + total.unsure
    if not everything:
        return "no marks\n"
    harsh, mild = total.right / everything, (total.right + total.unsure) / everything
    low, high = wilson(total.right, everything)
    lines = [f"all unsure wrong: {harsh:.3f} ({low:.2f}–{high:.2f}); all unsure right: {mild:.3f}"]
    faults = Counter(mark.fault for mark in marks if mark.verdict == "wrong")
    told = ", ".join(f"{name} {count}" for name, count in sorted(faults.items(), key=lambda f: (-f[1], f[0])))
    return "\n".join([*lines, f"what was wrong: {told or 'nothing'}"]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
