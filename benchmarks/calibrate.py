"""Confidence from counts: judge the edges of label sets, write seeds/lexicon/precision.toml, draw how honest it is.

    python benchmarks/calibrate.py --gold seeds tests/gold/seeds_edges.jsonl seeds/articles \\
        --gold news GOLD.jsonl ARTICLES --marks read docs/marks/*.csv --marks fresh docs/marks/fresh/*.csv \\
        --curve docs/pictures/reliability.svg

`make confidence` does so for the sets of the repository. Label sets that are not given keep the counts that the table
has: the articles of some are not in the repository. `smoothing`, `power` and `[weights]` in the table are set by hand
and kept. The curve tests each edge judged in articles that nobody had mended rules with (`fresh`), its own article left
out of the counts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from kg.cli.talk import emit, render, table
from kg.confidence import Count, load_precision, load_rules, raw_certainty
from kg.errors import KgError
from kg.evaluate import JUDGED, load_records
from kg.evaluate.calibration import (
    Bin,
    Calibration,
    Counts,
    Label,
    Weights,
    build_calibration,
    count_labels,
    hold_out,
    labels_of_gold,
    labels_of_marks,
    reliability,
    skill,
)
from kg.evaluate.marks import load_marks
from kg.pipeline import extract
from kg.seeds import load_lexicon, seeds_folder

TALK = Console(stderr=True, highlight=False, markup=False)
TABLE = seeds_folder() / "lexicon" / "precision.toml"
FITTED = frozenset({"seeds", "news", "read"})  # rules were written or mended with these: they cannot test the rules
HEAD = """\
# How often each rule was right, by label set, and the confidence that follows. `make confidence` writes the counts;
# smoothing, power and weights are set by hand. Formula: kg/evaluate/calibration.py, curve: docs/benchmarks.md.
#
#   right, judged   edges that were right, and all that were judged
#   certainty       sum over the judged edges of the certainty of statement and actors, to the power
#   confidence      of an edge whose speaker and actors are beyond doubt; a rule without counts has the mean of its kind
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 2 for input that cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", nargs=3, action="append", default=[], metavar=("SET", "GOLD.jsonl", "ARTICLES"))
    parser.add_argument("--marks", nargs="+", action="append", default=[], metavar="SET MARKS.csv")
    parser.add_argument("--curve", type=Path, metavar="FILE.svg", help="draw the curve; its figures go beside it")
    parser.add_argument("--dry-run", action="store_true", help="only print; the table stays as it is")
    options = parser.parse_args(arguments)
    try:
        labels = [*read_gold(options.gold), *read_marks(options.marks)]
        calibrate(labels, {name for name, *_ in (*options.gold, *options.marks)}, options.curve, options.dry_run)
    except (KgError, OSError) as error:
        TALK.print(f"{Path(__file__).name}: error: {error}", soft_wrap=True)
        return 2
    return 0


def read_gold(sets: Sequence[tuple[str, str, str]]) -> list[Label]:
    """Judges the edges that this version of the program finds."""
    labels: list[Label] = []
    for name, gold, articles in sets:
        predicted = list(extract([articles], types=JUDGED))
        certainty = {edge["id"]: raw_certainty(edge) for edge in predicted}
        labels += labels_of_gold(name, load_records(gold), predicted, certainty)
    return labels


def read_marks(sets: Sequence[Sequence[str]]) -> list[Label]:
    """Labels of marks, in the order of the files; rules that are gone are left out."""
    marks = {name: [mark for path in paths for mark in load_marks(path)] for name, *paths in sets}
    labels = [label for name in marks for label in labels_of_marks(name, marks[name])]
    gone = sorted({label.rule for label in labels} - load_rules().keys())
    if gone:
        TALK.print(f"marks of rules that are no more, left out: {', '.join(gone)}")
    return [label for label in labels if label.rule not in gone]


def calibrate(labels: Sequence[Label], given: set[str], curve: Path | None, dry_run: bool) -> None:
    """Prints the table and how honest it is; writes it, and the curve where asked."""
    settings = load_lexicon("precision")
    weights = Weights(float(settings["smoothing"]), float(settings["power"]), settings["weights"])
    counts = joined(count_labels(labels, weights.power), given)
    calibration = build_calibration(counts, weights)
    emit(render(table_of(counts, calibration)))
    pairs = hold_out(labels, counts, weights, {label.set for label in labels} - FITTED)
    if pairs:
        bins = reliability(pairs)
        emit(render(bins_table(bins)) + "".join(f"{name}: {value}\n" for name, value in skill(pairs).items()))
        if curve:
            write_figures(bins, skill(pairs), curve.with_suffix(".json"))
            draw(bins, curve)
    if not dry_run:
        TABLE.write_text(toml_of(counts, calibration, weights), encoding="utf-8", newline="\n")


def joined(counts: Mapping[str, Mapping[str, Count]], given: set[str]) -> dict[str, dict[str, Count]]:
    """The new counts of the sets given, and those that the table has of the others."""
    kept = {
        rule: {name: count for name, count in row.counts.items() if name not in given}
        for rule, row in load_precision().items()
    }
    return {rule: {**kept.get(rule, {}), **counts.get(rule, {})} for rule in sorted(load_rules())}


def toml_of(counts: Counts, calibration: Calibration, weights: Weights) -> str:
    """The table as TOML, its rows by kind and rule."""
    lines = [HEAD, f"smoothing = {weights.smoothing:g}  # judged edges that the kind's mean counts for\n"]
    lines += [f"power = {weights.power:g}  # of the certainty of statement and actors\n"]
    lines += ["\n[weights]  # what one judged edge of a label set counts; 1 when it is not named here\n"]
    lines += [f"{name} = {weight:g}\n" for name, weight in sorted(weights.sets.items())]
    lines += ["\n[kinds]  # their means, for rules that are not in this table\n"]
    lines += [f"{kind} = {mean}\n" for kind, mean in sorted(calibration.kinds.items())]
    for rule, kind in sorted(load_rules().items(), key=lambda item: (item[1], item[0])):
        measured = "" if counts[rule] else "  # nobody has judged it: the mean of its kind"
        row = f'\n[[precision]]\nrule = "{rule}"\nkind = "{kind}"\nconfidence = {calibration.rules[rule]}{measured}\n'
        lines += [row, *(f"{name} = {count_toml(count)}\n" for name, count in sorted(counts[rule].items()))]
    return "".join(lines)


def count_toml(count: Count) -> str:
    """`{ right = 2, judged = 3, certainty = 2.7 }`."""
    return f"{{ right = {count.right}, judged = {count.judged}, certainty = {count.certainty:g} }}"


def table_of(counts: Counts, calibration: Calibration) -> object:
    """Right of judged in each label set, and the confidence."""
    sets = sorted({name for row in counts.values() for name in row})
    rows = []
    for rule, kind in sorted(load_rules().items(), key=lambda item: (item[1], item[0])):
        row = counts[rule]
        told = [f"{row[s].right} of {row[s].judged}" if s in row else "" for s in sets]
        rows.append((kind, rule, *told, f"{calibration.rules[rule]:.2f}{'' if row else ' (kind)'}"))
    return table(None, ("kind", "rule", *sets, "confidence"), rows, right=" ".join(("confidence", *sets)))


def bins_table(bins: Sequence[Bin]) -> object:
    """The reliability of held-out edges."""
    heads = ("confidence", "predicted", "measured", "95 % interval", "n")
    return table("each edge with its article left out", heads, [bin_row(b) for b in bins], right=" ".join(heads))


def bin_row(part: Bin) -> tuple[str, ...]:
    """Rounded, as shown and as kept."""
    low, high = part.interval
    shown = (f"{part.low:.2f}–{part.high:.2f}", f"{part.predicted:.2f}", f"{part.measured:.2f}")
    return (*shown, f"{low:.2f}–{high:.2f}", str(part.n))


def write_figures(bins: Sequence[Bin], figures: Mapping[str, float], path: Path) -> None:
    """What the curve shows, for docs/benchmarks.md."""
    told = {"bins": [bin_row(b) for b in bins], "figures": figures}
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def draw(bins: Sequence[Bin], path: Path) -> None:
    """Predicted against measured with intervals, beside the diagonal; the same bins give the same bytes."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    with pyplot.rc_context({"svg.hashsalt": "kg", "font.family": "sans-serif", "svg.fonttype": "none"}):
        figure, axes = pyplot.subplots(figsize=(5, 4.2), layout="constrained")
        axes.plot((0, 1), (0, 1), color="0.6", linestyle="--", linewidth=1, label="honest")
        low = [b.measured - b.interval[0] for b in bins]
        high = [b.interval[1] - b.measured for b in bins]
        x, y = [b.predicted for b in bins], [b.measured for b in bins]
        axes.errorbar(x, y, yerr=(low, high), fmt="o-", color="#1f4e79", capsize=3, label="judged edges, 95 %")
        for b in bins:
            axes.annotate(str(b.n), (b.predicted, b.measured), xytext=(6, -11), textcoords="offset points", size=8)
        axes.set(xlabel="confidence", ylabel="share right", xlim=(0.3, 1), ylim=(0, 1.02))
        axes.legend(loc="lower right", frameon=False)
        figure.savefig(path, metadata={"Date": None, "Creator": None})
        pyplot.close(figure)


if __name__ == "__main__":
    sys.exit(main())
