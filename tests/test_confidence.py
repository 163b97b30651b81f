"""Confidence is counted: the table covers every rule, the formula is the one told, and held-out articles test it."""

import json
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from kg.confidence import Count, load_precision, load_rules, raw_certainty, rule_confidence, rule_of, weigh_certainty
from kg.evaluate.calibration import (
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
from kg.evaluate.marks import Mark, load_marks
from kg.extract.frames import load_frames, load_rule
from kg.seeds import load_lexicon, seeds_folder

ROOT = Path(__file__).parent.parent
PLAIN = Weights(10, 1, {})
MARKS = [("read", "*.csv"), ("fresh", "fresh/*.csv")]


def test_the_table_covers_every_rule() -> None:
    missing = sorted(load_rules().keys() - load_precision().keys())
    assert missing == [], "`make confidence` gives new rules their row"
    assert sorted(load_precision().keys() - load_rules().keys()) == []
    assert {rule: row.kind for rule, row in load_precision().items()} == load_rules()


def test_a_rule_that_nobody_judged_has_the_mean_of_its_kind_and_says_so() -> None:
    kinds = load_lexicon("precision")["kinds"]
    unmeasured = [row for row in load_precision().values() if not row.measured]
    assert unmeasured and all(row.confidence == kinds[row.kind] for row in unmeasured)
    text = (seeds_folder() / "lexicon" / "precision.toml").read_text(encoding="utf-8")
    assert text.count("# nobody has judged it: the mean of its kind") == len(unmeasured)


def test_the_table_follows_from_its_counts() -> None:
    settings = load_lexicon("precision")
    weights = Weights(settings["smoothing"], settings["power"], settings["weights"])
    made = build_calibration({rule: row.counts for rule, row in load_precision().items()}, weights)
    assert made.rules == {rule: row.confidence for rule, row in load_precision().items()}
    assert made.kinds == settings["kinds"]


def test_no_row_of_the_lexicon_guesses_how_sure_it_is() -> None:
    frames = load_lexicon("frames")
    assert [row["id"] for row in (*frames["frame"], *frames["rule"]) if "prior" in row] == []
    assert load_rule("deed").prior == rule_confidence("deed", "accusation")
    assert all(frame.prior == rule_confidence(frame.id, frame.kind) for row in load_frames().values() for frame in row)


def test_a_new_rule_has_the_mean_of_its_kind_and_a_variant_is_its_rule() -> None:
    assert rule_confidence("brand-new", "commitment") == load_lexicon("precision")["kinds"]["commitment"]
    assert rule_of("blame-mutual") == "blame"
    assert rule_confidence("blame-mutual", "accusation") == rule_confidence("blame", "accusation")


@pytest.mark.parametrize("certainty", [1.0, 0.75, 0.3])
def test_certainty_is_had_back_from_an_edge(certainty: float) -> None:
    confidence = rule_confidence("deed", "accusation") * weigh_certainty(certainty)
    edge = {"rule": "deed", "type": "accusation", "confidence": confidence}
    assert raw_certainty(edge) == pytest.approx(certainty, abs=0.005)
    assert raw_certainty({**edge, "confidence": 1}) == 1


def test_confidence_is_right_over_certainty_drawn_towards_the_kind() -> None:
    counts = {
        "accuse": {"a": Count(9, 10, 9.5)},
        "deed": {"a": Count(5, 10, 8.0)},
        "promise": {"a": Count(2, 10, 10.0)},
    }
    made = build_calibration(counts, PLAIN)
    everything = (9 + 5 + 2) / (9.5 + 8 + 10)
    kind = (9 + 5 + 10 * everything) / (9.5 + 8 + 10)
    assert made.kinds["accusation"] == pytest.approx(kind, abs=2e-3)
    assert made.rules["deed"] == pytest.approx((5 + 10 * kind) / (8 + 10), abs=2e-3)
    assert made.rules["sue"] == made.kinds["accusation"]
    assert made.rules["promise"] < made.kinds["commitment"] < made.kinds["accusation"]


def test_a_label_set_counts_what_its_weight_says() -> None:
    bad, good = {"fitted": Count(0, 10, 10.0)}, {"fitted": Count(0, 10, 10.0), "news": Count(10, 10, 10.0)}
    none = build_calibration({"deed": good}, Weights(10, 1, {"fitted": 0}))
    assert none.rules["deed"] == 0.99  # never certain
    assert build_calibration({"deed": bad}, PLAIN).rules["deed"] == 0


def label(doc: str, right: bool, rule: str = "deed", certainty: float = 1.0, set: str = "news") -> Label:
    return Label(set, doc, rule, right, certainty)


def test_an_article_is_tested_without_its_own_labels() -> None:
    labels = [*(label("a", False) for _ in range(20)), *(label("b", True) for _ in range(20))]
    pairs = hold_out(labels, count_labels(labels, 1), Weights(0, 1, {}), {"news"})
    assert pairs == [(0.99, False)] * 20 + [(0.0, True)] * 20
    assert hold_out(labels, count_labels(labels, 1), PLAIN, {"seeds"}) == []


def test_held_out_confidence_is_weighed_by_the_edges_own_certainty() -> None:
    labels = [label("a", True, certainty=0.25), *(label("b", n < 5) for n in range(10))]
    pairs = hold_out(labels, count_labels(labels, 0.5), Weights(0, 0.5, {}), {"news"})
    assert pairs[0][0] == pytest.approx(0.5 * 0.25**0.5)


def test_reliability_is_in_bins_of_equal_number() -> None:
    pairs = [(n / 100, n % 2 == 0) for n in range(100)]
    bins = reliability(pairs, 4)
    assert [b.n for b in bins] == [25] * 4
    assert (bins[0].low, bins[0].high) == (0, 0.24)
    assert bins[0].predicted == pytest.approx(0.12)
    assert all(b.interval[0] < b.measured < b.interval[1] for b in bins)
    assert [b.n for b in reliability(pairs[:2], 6)] == [1, 1]


def test_skill_is_that_of_the_confidences_beside_the_mean() -> None:
    figures = skill([(1.0, True), (0.0, False)])
    assert (figures["Brier"], figures["log loss"], figures["Brier of the mean"]) == (0, 0, 0.25)
    assert skill([(0.5, True), (0.5, False)])["log loss"] == 0.693


def edge(number: int, target: str, doc: str = "a") -> dict[str, Any]:
    place = {"text": "x", "start": 100 * number, "end": 100 * number + 50}
    actors = {"source": {"name": "Chad"}, "target": {"name": target}}
    return {"id": f"{number}", "doc": doc, "type": "accusation", "rule": "blame-mutual", "evidence": place, **actors}


def test_gold_judges_edges_and_leaves_out_what_is_arguable() -> None:
    place = {"doc": "a", "type": "accusation", "source": ["Chad"], "target": ["Sudan"]}
    gold = [{**place, "start": 0, "end": 50}, {**place, "start": 200, "end": 250, "core": False}]
    predicted = [edge(0, "Sudan"), edge(1, "Sudan"), edge(2, "Sudan"), edge(3, "Niger", doc="z")]
    assert labels_of_gold("news", gold, predicted, {"1": 0.5}) == [
        Label("news", "a", "blame", True, 1.0), Label("news", "a", "blame", False, 0.5)
    ]  # fmt: skip


def test_the_later_mark_of_an_edge_counts_and_unsure_is_none() -> None:
    def mark(id: str, verdict: Any) -> Mark:
        return Mark(id, "a", 0, 1, "accusation", "deed", 0.5, 0.8, verdict)

    labels = labels_of_marks("read", [mark("1", "wrong"), mark("2", "unsure"), mark("1", "right")])
    assert labels == [Label("read", "a", "deed", True, 0.8)]


def test_the_script_makes_table_and_curve_from_gold_and_marks(tmp_path: Path) -> None:
    """As `make confidence` does, without writing: the counts of the seeds and of the marks are those in the table."""
    curve = tmp_path / "curve.svg"
    marks = ROOT / "docs" / "marks"
    sets = [["--marks", name, *map(str, sorted(marks.glob(found)))] for name, found in MARKS]
    options = [*chain(*sets), "--dry-run", "--curve", str(curve)]
    command = [sys.executable, "benchmarks/calibrate.py", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    counted = {n: sum(row.counts[n].judged for row in load_precision().values() if n in row.counts) for n, _ in MARKS}
    for name, found in MARKS:
        labels = labels_of_marks(name, [m for path in sorted(marks.glob(found)) for m in load_marks(path)])
        judged = [label for label in labels if label.rule in load_rules()]
        assert counted[name] == len(judged), "`make confidence` counts new marks"
    assert f"\nn: {counted['fresh']}\n" in done.stdout
    assert ElementTree.parse(curve).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert json.loads(curve.with_suffix(".json").read_text(encoding="utf-8"))["figures"]["n"] == counted["fresh"]


def test_the_table_is_toml_that_a_person_can_read() -> None:
    text = (seeds_folder() / "lexicon" / "precision.toml").read_text(encoding="utf-8")
    assert len(tomllib.loads(text)["precision"]) == len(load_rules())
