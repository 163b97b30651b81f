"""What a change of the program gained and lost: edges of two runs are paired by place, type and likeness."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.evaluate import Record
from kg.evaluate.runs import compare_runs

HOSTILE = "a\nlost    b\x1b[2J <script> \u202e\ud800"


def edge(start: int, source: str = "chad", target: str | None = "sudan", **more: Any) -> Record:
    actors = {
        "source": {"id": source, "name": source.title()},
        "target": target and {"id": target, "name": target.title()},
    }
    place = {"text": "x" * 40, "start": start, "end": start + 40}
    row = {"id": f"{start}", "doc": "a", "type": "accusation", "rule": "accuse", "content": "took the dam"}
    return {**row, **actors, "evidence": place, "cue": {"text": "x", "start": start + 5, "end": start + 6}, **more}


def test_equal_runs_are_the_same_in_whatever_order() -> None:
    edges = [edge(0), edge(10, target="niger"), edge(100)]
    compared = compare_runs(edges, edges[::-1])
    assert compared.same == tuple(edges)
    assert (compared.changed, compared.lost, compared.gained) == ((), (), ())


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"source": {"id": "niger", "name": "Niger"}}, "source"),
        ({"source": {"id": "chad-2", "name": "Chad"}}, "source"),
        ({"target": None}, "target"),
        ({"content": "took the bridge"}, "content"),
        ({"status": "refused"}, "status"),
        ({"rule": "blame"}, "rule"),
        ({"speaker": {"id": "niger", "name": "Niger"}}, "speaker"),
        ({"breaches": "und-1"}, "breach"),
    ],
)
def test_a_change_says_in_what(more: dict[str, Any], field: str) -> None:
    (change,) = compare_runs([edge(0)], [{**edge(0), **more}]).changed
    assert change.fields == (field,)


def test_confidence_and_identifier_are_no_change() -> None:
    assert len(compare_runs([edge(0, confidence=0.5)], [edge(0, confidence=0.9, id="other")]).same) == 1


def test_another_type_document_or_place_is_another_edge() -> None:
    old = edge(0)
    for new in (edge(0, type="commitment"), edge(0, doc="b"), edge(36)):
        compared = compare_runs([old], [new])
        assert (compared.lost, compared.gained) == ((old,), (new,))


def test_of_several_edges_in_a_sentence_the_likest_go_together() -> None:
    old = [edge(0, target="niger"), edge(0, target="sudan")]
    new = [edge(0, target="sudan", content="shorter"), edge(0, target="niger", rule="blame"), edge(0, target="mali")]
    compared = compare_runs(old, new)
    assert [(c.old["target"]["id"], c.new["target"]["id"]) for c in compared.changed] == [
        ("niger", "niger"), ("sudan", "sudan")
    ]  # fmt: skip
    assert [e["target"]["id"] for e in compared.gained] == ["mali"]


def test_counts_are_by_rule() -> None:
    old, new = [edge(0), edge(100), edge(200)], [edge(0), edge(200, rule="blame"), edge(300)]
    assert compare_runs(old, new).by_rule() == {
        ("accusation", "accuse"): {"same": 1, "lost": 1, "gained": 1},
        ("accusation", "blame"): {"changed": 1},
    }


def run(folder: Path, old: list[Record], new: list[Record], *options: str) -> Result:
    paths = [folder / "old.jsonl", folder / "new.jsonl"]
    for path, edges in zip(paths, (old, new), strict=True):
        path.write_text("".join(json.dumps(e) + "\n" for e in edges), encoding="utf-8")
    return CliRunner().invoke(main, ["compare", *map(str, paths), *options])


def test_the_command_lists_what_differs_with_its_words(tmp_path: Path) -> None:
    result = run(tmp_path, [edge(0), edge(100, content=HOSTILE)], [edge(0, target="niger"), edge(300)])
    assert result.exit_code == 0 and "\x1b" not in result.stdout
    lines = result.stdout.splitlines()
    assert [line for line in lines if line.startswith(("lost", "gained", "changed"))] == [
        "lost    accusation accuse  a:100-140",
        "gained  accusation accuse  a:300-340",
        "changed accusation accuse  a:0-40",
    ]
    assert "    target: Sudan ⇒ Niger" in lines
    assert [line.split() for line in lines if line.startswith(" all")] == [["all", "0", "1", "1", "1"]]


def test_the_command_as_json_and_by_rule(tmp_path: Path) -> None:
    old, new = [edge(0), edge(100, rule="blame")], [edge(0), edge(300)]
    record = json.loads(run(tmp_path, old, new, "--format", "json").stdout)
    assert record["counts"] == {"same": 1, "changed": 0, "lost": 1, "gained": 1}
    assert [e["id"] for e in record["lost"]] == ["100"]
    record = json.loads(run(tmp_path, old, new, "--format", "json", "--rule", "blame", "--summary").stdout)
    assert record["rules"] == [
        {"type": "accusation", "rule": "blame", "same": 0, "changed": 0, "lost": 1, "gained": 0}
    ]  # fmt: skip
    assert "lost " not in run(tmp_path, old, new, "--summary").stdout.split("gained", 1)[1]


def test_what_is_no_run_is_an_error(tmp_path: Path) -> None:
    result = run(tmp_path, [{**edge(0), "evidence": "words"}], [])
    assert result.exit_code == 2 and "compare two files that `kg extract` wrote" in result.stderr
