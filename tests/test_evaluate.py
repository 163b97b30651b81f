"""The scores: known answers on a small annotation made by hand, and what counts as the same actor."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.evaluate import (
    Record,
    Score,
    compare_edges,
    evaluate_edges,
    evaluate_entities,
    find_causes,
    load_records,
    tally_entities,
)
from kg.evaluate.names import fold, same
from kg.model import Actor, Findings, Link, Mention
from tests.examples import example_findings


def gold(doc: str, place: tuple[int, int], source: Any, target: Any, **more: Any) -> Record:
    words = {"doc": doc, "type": "accusation", "evidence": "…", "start": place[0], "end": place[1]}
    return {**words, "source": source, "target": target, **more}


def found(doc: str, place: tuple[int, int], source: Any, target: Any, type: str = "accusation") -> Record:
    evidence = {"text": "…", "start": place[0], "end": place[1]}
    return {"doc": doc, "type": type, "source": source, "target": target, "evidence": evidence}


RUSSIA = {"name": "Russia", "country": "Russia", "aliases": ["Moscow"]}
LAVROV = {"name": "Sergey Lavrov", "country": "Russia", "on_behalf_of": "Ministry of Foreign Affairs of Russia"}

GOLD = [
    gold("a", (0, 50), ["Russia"], ["United States"]),
    gold("a", (0, 50), ["Russia"], ["United States"]),  # two charges in one sentence
    gold("a", (100, 150), ["Sergei Lavrov", "Russia"], ["United States", "Washington"]),
    gold("a", (200, 250), ["Turkey"], ["Syria"], core=False),
    gold("a", (300, 350), ["Russia"], [None], type="commitment", spans=[[300, 350], [400, 450]]),
    gold("b", (0, 50), ["United Kingdom"], ["Russia"]),
    gold("b", (60, 90), ["Iran"], None, type="commitment"),
]
FOUND = [
    found("a", (40, 60), RUSSIA, "the United States"),  # right, ten code points in common
    found("a", (46, 60), RUSSIA, "the United States"),  # only four: false at every level
    found("a", (100, 150), LAVROV, {"name": "U.S.", "country": "United States"}),  # right by its country
    found("a", (100, 120), "Lavrov", "Washington"),  # the same edge again: ignored
    found("a", (200, 250), "Turkey", "Syria"),  # arguable: ignored
    found("a", (210, 250), "Iran", "Syria"),  # right as an event only, and arguable there
    found("a", (400, 420), "Moscow", None, "commitment"),  # in the second place; Moscow is not accepted
    found("a", (500, 550), "Iran", "Syria"),  # false
    found("b", (0, 50), "Russia", "Russia"),  # right event, wrong source
    found("b", (60, 90), "Iran", {"name": None}, "commitment"),  # right, no target as no target is told
    found("c", (0, 50), "Russia", "Syria"),  # nobody annotated this article
]

# The figures of the scorer that the annotation came with, run once on the two lists above.
KNOWN = """
event  all        5 2 1 3
event  accusation 3 2 1 3
event  commitment 2 0 0 0
source all        3 5 3 2
source accusation 2 4 2 2
source commitment 1 1 1 0
full   all        3 5 3 2
full   accusation 2 4 2 2
full   commitment 1 1 1 0
"""


def known_answers() -> dict[tuple[str, str], Score]:
    rows = [line.split() for line in KNOWN.strip().splitlines()]
    return {(level, type): Score(*map(int, counts)) for level, type, *counts in rows}


def test_the_scores_are_those_known() -> None:
    scores = evaluate_edges(GOLD, FOUND)
    assert {(level, type): s for level, row in scores.items() for type, s in row.items()} == known_answers()


def test_the_rates_follow_from_the_counts() -> None:
    assert Score(3, 1, 3, 9).record() == {"P": 0.75, "R": 0.5, "F1": 0.6, "tp": 3, "fp": 1, "fn": 3, "ignored": 9}
    assert Score(0, 0, 0, 0).record() == {"P": 0.0, "R": 0.0, "F1": 0.0, "tp": 0, "fp": 0, "fn": 0, "ignored": 0}


def test_each_miss_and_each_false_edge_is_told() -> None:
    compared = compare_edges(GOLD, FOUND)
    assert [(g["doc"], g["start"]) for g in compared.missed] == [("a", 0), ("a", 300), ("b", 0)]
    assert [(p["doc"], p["evidence"]["start"]) for p in compared.false] == [
        ("a", 46), ("a", 210), ("a", 400), ("a", 500), ("b", 0)
    ]  # fmt: skip


def test_one_prediction_finds_one_edge_in_the_assignment_that_finds_most() -> None:
    either = found("a", (0, 50), "Russia", "Syria")
    only_first = found("a", (0, 20), "Russia", "Syria")
    golds = [gold("a", (0, 50), ["Russia"], ["Syria"]), gold("a", (30, 50), ["Russia"], ["Syria"])]
    for predictions in ([either, only_first], [only_first, either]):
        assert compare_edges(golds, predictions).score == Score(2, 0, 0, 0)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("the United States", "UNITED STATES", True),
        ("Lavrov", "Sergey Lavrov", True),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Mr. Lavrov", "Sergey V. Lavrov", False),
        ("Russia", "Foreign Ministry of Russia", False),
        ("Pan", "Tan Pan", False),
        ("Nicolás Maduro", "Nicolas Maduro", True),
        (None, None, True),
        (None, "Russia", False),
        ("", "Russia", False),
    ],
)
def test_names_are_compared_after_folding(a: str | None, b: str | None, one: bool) -> None:
    assert same(fold(a), fold(b)) is one


def causes(golds: Sequence[Record], predictions: Sequence[Record]) -> list[tuple[str, str]]:
    failures = find_causes(golds, predictions, compare_edges(golds, predictions))
    return [(failure.kind, failure.cause) for failure in failures]


def test_each_failure_has_a_cause() -> None:
    assert causes(GOLD, FOUND) == [
        ("missed", "read once, annotated twice"),  # the second charge of a sentence
        ("missed", "source wrong"),  # Moscow for Russia
        ("missed", "source wrong"),
        ("false", "nothing annotated there"),  # four code points are not enough
        ("false", "source wrong"),  # of an arguable edge
        ("false", "source wrong"),
        ("false", "nothing annotated there"),
        ("false", "source wrong"),
    ]


@pytest.mark.parametrize(
    ("prediction", "expected"),
    [
        (found("a", (0, 50), "Russia", "Iran"), {("missed", "target wrong"), ("false", "target wrong")}),
        (
            found("a", (0, 50), "Russia", "Syria", "commitment"),
            {("missed", "read as commitment"), ("false", "annotated as accusation")},
        ),
        (
            found("a", (90, 99), "Russia", "Syria"),
            {("missed", "nothing read there"), ("false", "nothing annotated there")},
        ),
    ],
)
def test_the_cause_is_what_else_was_read_at_the_place(prediction: Record, expected: set[tuple[str, str]]) -> None:
    assert set(causes([gold("a", (0, 50), ["Russia"], ["Syria"])], [prediction])) == expected


def test_an_edge_beside_one_that_was_found_is_one_too_many() -> None:
    golds = [gold("a", (0, 50), ["Russia"], ["Syria"])]
    predictions = [found("a", (0, 50), "Russia", "Syria"), found("a", (0, 50), "Russia", "Iran")]
    assert causes(golds, predictions) == [("false", "one too many: the annotated edge there is found")]


def test_one_edge_for_two_annotated_ones_is_told() -> None:
    golds = [gold("a", (0, 50), ["Russia"], ["Syria"])] * 2
    assert causes(golds, [found("a", (0, 50), "Russia", "Syria")]) == [("missed", "read once, annotated twice")]


@pytest.mark.parametrize("line", ["{", "[1]", '{"doc": "a", "type": "accusation"}', "[" * 99_999])
def test_a_broken_record_is_an_error_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD[0]) + "\n\n" + line, encoding="utf-8")
    with pytest.raises(ReadError, match=r"gold\.jsonl, line 3: "):
        load_records(path)


def test_records_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\ufeff" + "".join(json.dumps(edge) + "\n" for edge in GOLD), encoding="utf-8")
    assert load_records(path) == GOLD
    with pytest.raises(ReadError, match=r"nowhere\.jsonl"):
        load_records(tmp_path / "nowhere.jsonl")


ACTORS: Mapping[str, Actor] = {
    a.id: a
    for a in (
        Actor("russia", "Russia", "country", "russia", aliases=("Moscow",)),
        Actor("moscow", "Moscow", "place", "russia"),
        Actor("lavrov", "Sergey Lavrov", "person", "russia", "Russian Foreign Minister", "ministry"),
        Actor("ministry", "Foreign Ministry of Russia", "organisation", "russia"),
        Actor("lavrov-2", "Lavrov", "person"),
        Actor("nusra", "Al-Nusra Front", "group"),
    )
}


def entity(name: str, type: str, *aliases: str, role: str | None = None, affiliation: str | None = None) -> Record:
    row = {"name": name, "type": type, "aliases": list(aliases), "role": role}
    return {**row, "affiliation": affiliation, "docs": ["a", "b"]}


def linked(*pairs: tuple[str, str]) -> Findings:
    """Findings in which each of the words, in article a, stands for the actor named beside it."""
    links = [
        Link(Mention("a", n, n + len(words), words, "unknown", "name", n), actor, 1.0, "")
        for n, (words, actor) in enumerate(pairs)
    ]
    return Findings((), ACTORS, (), tuple(links), "test")


LAVROV_ROW = entity(
    "Sergey Lavrov", "person", "Lavrov", role="Minister of Foreign Affairs of Russia", affiliation="Russia"
)


def test_an_actor_under_one_name_is_right() -> None:
    findings = linked(("the Lavrov", "lavrov"), ("Sergey Lavrov", "lavrov"))
    (verdict,) = evaluate_entities([LAVROV_ROW], findings)
    assert verdict.right and verdict.role and verdict.affiliation
    assert (verdict.actor, verdict.unseen) == (ACTORS["lavrov"], ("b",))
    assert tally_entities([verdict]) == dict.fromkeys(("actors", "found", "right", "kind", "role", "affiliation"), 1)


def test_a_split_actor_is_told() -> None:
    findings = linked(("Sergey Lavrov", "lavrov"), ("Lavrov", "lavrov"), ("Lavrov", "lavrov-2"))
    (verdict,) = evaluate_entities([LAVROV_ROW], findings)
    assert (verdict.split, verdict.right) == (("Lavrov",), False)


def test_two_actors_in_one_are_told() -> None:
    rows = [entity("Russia", "country"), entity("Kremlin", "organisation")]
    first, second = evaluate_entities(rows, linked(("Russia", "russia"), ("Kremlin", "russia")))
    assert (first.merged, second.merged) == (("Kremlin",), ("Russia",))
    assert (first.kind, second.kind, first.right) == (True, False, False)


def test_a_place_beside_its_country_is_no_split() -> None:
    (verdict,) = evaluate_entities(
        [entity("Russia", "country", "Moscow")],
        linked(("Russia", "russia"), ("Russia", "russia"), ("Moscow", "moscow")),
    )
    assert verdict.right and verdict.split == ()


def test_a_group_passes_for_an_organisation() -> None:
    (verdict,) = evaluate_entities([entity("Nusra Front", "organisation")], linked(("Nusra Front", "nusra")))
    assert verdict.right


def test_wrong_role_and_affiliation_are_told() -> None:
    (verdict,) = evaluate_entities([LAVROV_ROW], linked(("Sergey Lavrov", "lavrov-2")))
    assert (verdict.right, verdict.role, verdict.affiliation) == (True, False, False)


def test_an_actor_that_nothing_is_linked_to_is_not_found() -> None:
    verdicts = evaluate_entities([LAVROV_ROW], replace(example_findings(), links=()))
    assert verdicts[0].actor is None and not verdicts[0].right
    assert verdicts[0].unseen == ("a", "b")
    assert tally_entities(verdicts)["found"] == 0
