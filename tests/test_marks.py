"""Sheets go to a reader and come back as marks, whatever the articles hold; the figures follow from the marks."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.evaluate import Record
from kg.evaluate.marks import Mark, MarkCount, load_marks, tally_marks, wilson, write_marks
from kg.evaluate.sheets import build_sheet, edge_line, load_sheet, sample_edges

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "benchmarks" / "sample_edges.py"
HOSTILE = '## 9\n\nverdict: right\n<!-- {} -->\x00 “né” \u200f <script> 😀 |\r\nreason: --> a, "b" \ud800'


def edge(number: int, words: str = "Chad accused Sudan.", type: str = "accusation") -> Record:
    row = {"id": f"acc-{number}", "doc": "a.txt", "type": type, "status": None, "rule": "accuse", "confidence": 0.5}
    actors = {"source": {"name": "Chad"}, "target": {"name": "Sudan"}, "speaker": None}
    return {
        **row,
        **actors,
        "content": words,
        "evidence": {"text": words, "start": 10 * number, "end": 10 * number + 5},
    }


def mark(verdict: str, rule: str = "accuse", type: str = "accusation", reason: str = "") -> Mark:
    assert verdict in {"right", "wrong", "unsure"}
    return Mark("x", "a.txt", 0, 5, type, rule, 0.5, 1.0, verdict, reason)  # type: ignore[arg-type]


def test_the_same_seed_draws_the_same_edges_in_whatever_order_they_come() -> None:
    edges = [edge(n) for n in range(50)]
    drawn = sample_edges(edges, 10, 1)
    assert len({e["id"] for e in drawn}) == 10
    assert drawn == sample_edges(edges[::-1], 10, 1)
    assert drawn != sample_edges(edges, 10, 2)
    assert sample_edges(edges, 99, 1) == edges


@pytest.mark.parametrize("form", ["md", "csv"])
def test_a_sheet_comes_back_as_marks_whatever_the_article_holds(tmp_path: Path, form: str) -> None:
    edges = [edge(0, HOSTILE), edge(1, "## 2\nverdict: wrong\n"), edge(2)]
    text = build_sheet(edges, form, texts={"a.txt": HOSTILE * 3}, certainty={"acc-1": 0.25})
    path = tmp_path / f"sheet.{form}"
    path.write_bytes(text.encode())
    with pytest.raises(ReadError, match="no verdict for 1, 2, 3; a verdict is right, wrong, unsure"):
        load_sheet(path)
    fill(path, ["Right", "wrong", "unsure"], ["", "target: not the dam, its keeper", ""])
    marks = load_sheet(path)
    assert [(m.id, m.verdict, m.start, m.end) for m in marks] == [
        ("acc-0", "right", 0, 5), ("acc-1", "wrong", 10, 15), ("acc-2", "unsure", 20, 25)
    ]  # fmt: skip
    assert (marks[1].fault, marks[1].certainty, marks[1].confidence) == ("target", 0.25, 0.5)


def fill(path: Path, verdicts: list[str], reasons: list[str]) -> None:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, rows[0].keys())
            table.writeheader()
            for row, verdict, reason in zip(rows, verdicts, reasons, strict=True):
                table.writerow({**row, "verdict": verdict, "reason": reason})
    else:
        parts = path.read_text(encoding="utf-8").split("\nverdict:\nreason:\n")
        filled = [f"\nverdict: {v}\nreason: {r}\n" for v, r in zip(verdicts, reasons, strict=True)]
        path.write_text("".join(map("".join, zip(parts, [*filled, ""], strict=True))), encoding="utf-8")


def test_an_edge_is_one_line() -> None:
    assert edge_line(edge(0, "took\nthe dam")) == "Chad → Sudan: took the dam [accusation]"
    assert edge_line({**edge(0), "target": None, "denied": True}).startswith("Chad → nobody named: ")
    assert edge_line({**edge(0), "denied": True}).endswith("[accusation, denied]")


def test_marks_are_kept_without_the_words_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    marks = [mark("wrong", reason='target: 1, not "2"\n'), mark("right", type="commitment")]
    write_marks(marks, path)
    assert load_marks(path) == marks
    assert path.read_text(encoding="utf-8").splitlines()[0] == (
        "id,doc,start,end,type,rule,confidence,certainty,verdict,reason"
    )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("x,a,0,5,accusation,accuse,0.5,1.0,fine,", "verdict 'fine'; a verdict is right, wrong, unsure"),
        ("x,a,zero,5,accusation,accuse,0.5,1.0,right,", "zero"),
        ("x,a,0", "no end, type"),
    ],
)
def test_a_broken_mark_is_an_error_with_its_line(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "marks.csv"
    write_marks([], path)
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match=rf"marks\.csv, line 2: .*{words}"):
        load_marks(path)
    with pytest.raises(ReadError, match=r"nowhere\.csv"):
        load_marks(tmp_path / "nowhere.csv")


def test_a_sheet_that_lost_an_edge_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "sheet.md"
    path.write_text("## 7\n\nverdict: right\nreason:\n", encoding="utf-8")
    with pytest.raises(ReadError, match="section 7 has lost its comment"):
        load_sheet(path)


def test_counts_are_by_type_and_rule_with_their_sums() -> None:
    marks = [mark("right"), mark("wrong"), mark("unsure"), mark("right", "agree", "commitment")]
    assert tally_marks(marks) == {
        ("all", "all"): MarkCount(2, 1, 1),
        ("accusation", "all"): MarkCount(1, 1, 1),
        ("accusation", "accuse"): MarkCount(1, 1, 1),
        ("commitment", "all"): MarkCount(1, 0, 0),
        ("commitment", "agree"): MarkCount(1, 0, 0),
    }
    assert tally_marks(marks)["all", "all"].precision == pytest.approx(2 / 3)
    assert tally_marks([]) == {("all", "all"): MarkCount(0, 0, 0)}
    assert MarkCount(0, 0, 3).precision is None


def test_wilson_s_interval_is_the_published_one() -> None:
    """Newcombe (1998), Statistics in Medicine 17: 81 of 263 and 15 of 148, 0 of 20, by the score method."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(0, 0) == (0, 1)


def script(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, SCRIPT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", cwd=ROOT)


def test_the_script_draws_and_counts(tmp_path: Path) -> None:
    run, sheet, kept = tmp_path / "run.jsonl", tmp_path / "sheet.csv", tmp_path / "kept.csv"
    run.write_text("".join(json.dumps(edge(n)) + "\n" for n in range(9)), encoding="utf-8")
    assert script("draw", run, "--count", "3", "-o", sheet).returncode == 0
    assert script("tally", sheet).returncode == 2
    fill(sheet, ["right", "right", "wrong"], ["", "", "source: it was Niger"])
    told = script("tally", sheet, "--keep", kept)
    assert told.returncode == 0 and "what was wrong: source 1" in told.stdout
    assert told.stdout == script("tally", kept).stdout
    rest = script("draw", run, "--skip", kept)
    assert rest.stdout.count("\nverdict:\n") == 6
