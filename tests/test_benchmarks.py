"""The scripts of benchmarks/ write what their scorers read."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SENTENCES = {
    "1": "Kyiv accused Moscow of taking the dam, Dmytro Kuleba said.",
    "2": "Norway promised to share the fish.",
    "3": "The Sudanese rebels in the hills laughed as they promised to release the prisoners.",
    "4": "It rained.",
    "5": "Norway condemned the attack in Kabul.",
    "6": "Prosecutors launched an investigation into the business of a bank.",
    "7": "Kyiv said Moscow had shelled the dam.",
    "8": "Chad and its friends in the hills agreed to train together.",
    "9": "Norway said it would boycott the vote.",
    "10": "Norway decided to lift its embargo.",
}


def pairs(folder: Path, *options: str) -> dict[str, list[dict[str, str | None]]]:
    records, out = folder / "in.jsonl", folder / "out.jsonl"
    lines = [json.dumps({"id": id, "text": text}) + "\n" for id, text in SENTENCES.items()]
    records.write_text("".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "benchmarks/pairs.py", str(records), str(out), *options]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == list(SENTENCES)
    return {row["id"]: row["relations"] for row in rows}


def test_pairs_are_words_with_the_name_that_is_known(tmp_path: Path) -> None:
    relations = pairs(tmp_path)
    assert relations["1"] == [{"type": "accusation", "source": "Kyiv (Ukraine)", "target": "Moscow (Russia)"}]
    assert relations["2"] == [{"type": "commitment", "source": "Norway", "target": "the fish"}]
    assert [r["source"] for r in relations["3"]] == ["they (The Sudanese rebels)"]
    assert relations["4"] == []
    assert relations["5"] == [{"type": "accusation", "source": "Norway", "target": "the attack in Kabul"}]
    assert relations["6"][0]["target"] == "the business of a bank"
    assert [r["source"] for r in relations["8"]] == ["Chad, its friends"]
    assert relations["7"] == relations["9"] == relations["10"] == []


def test_pairs_only_leaves_out_what_names_no_counterparty(tmp_path: Path) -> None:
    relations = pairs(tmp_path, "--pairs-only")
    assert len(relations["1"]) == 1 and relations["2"] == relations["3"] == relations["5"] == []


def test_what_is_no_record_is_exit_code_2(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("[1]\n", encoding="utf-8")
    command = [sys.executable, "benchmarks/pairs.py", str(bad), str(tmp_path / "out.jsonl")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 2 and "not records with id and text" in done.stderr
