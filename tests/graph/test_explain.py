from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.export.formats import write_nquads
from kg.export.turtle import write_turtle
from kg.graph.characters import harmless
from kg.graph.explain import ActorInRole, Explanation, explain_edge
from tests.examples import example_findings
from tests.graph.rich import FIRST, HOSTILE, rich_findings


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rich") / "graph.ttl"
    write_turtle(rich_findings(), path)
    return path


def test_an_accusation_is_explained_from_the_file_alone(tmp_path: Path) -> None:
    findings = example_findings()
    write_turtle(findings, tmp_path / "graph.ttl")
    told = explain_edge(tmp_path / "graph.ttl", "acc-000000000001")
    edge = next(edge for edge in findings.edges if edge.id == told.id)
    article = next(article for article in findings.articles if article.id == edge.doc)
    assert (told.quote, told.start, told.end) == (edge.evidence.text, edge.evidence.start, edge.evidence.end)
    assert told.before + told.quote + told.after == article.paragraph(edge.evidence).text
    assert (told.type, told.rule, told.cue, told.mode) == ("Accusation", edge.rule, edge.cue.text, "DirectSpeech")
    assert (told.speaker, told.confidence, told.codes) == ("Maria Zakharova", 0.83, ("1125", "ACCUSE"))
    assert told.extractor == findings.extractor
    assert ActorInRole("accuser", "maria-zakharova", "Maria Zakharova", "speaker of the quotation") in told.actors
    assert ActorInRole("accused", "united-states", "United States", "") in told.actors


def test_the_commitment_said_to_be_broken_comes_with_all_its_reports(rich: Path) -> None:
    broken = explain_edge(rich, "acc-1").breaches
    assert broken is not None
    assert (broken.party, broken.status) == ("Aria", "Disputed")
    assert [report[0] for report in broken.reports] == ["com-1", "com-2", "com-5"]
    assert broken.reports[0][2].text == "Aria promised to leave"


def test_a_report_of_a_commitment_shows_its_undertaking(rich: Path) -> None:
    told = explain_edge(rich, "com-3")
    assert told.commitment is not None
    assert (told.type, told.status, told.commitment.party) == ("RefusalReport", "Refused", "Borland")


def test_an_accusation_knows_its_denials_and_the_mentions_in_its_quote(rich: Path) -> None:
    told = explain_edge(rich, "id:acc-1")
    assert told.denials == ("den-1",)
    assert told.denied
    assert [(mention.text, mention.name, mention.score) for mention in told.mentions] == [
        ("Aria", "Aria", 0.75),
        ("Borland", "someone", 0.75),
        ("rebels", "rebels", 0.75),
    ]
    assert told.article.outlet == FIRST.outlet
    assert told.article.title == harmless(HOSTILE)


def test_a_claim_of_fulfilment_is_named_so(rich: Path) -> None:
    assert explain_edge(rich, "com-2").type == "FulfilmentClaim"


def explanations(path: Path) -> list[Explanation]:
    return [explain_edge(path, edge.id) for edge in rich_findings().edges]


def test_every_edge_of_every_format_has_the_same_explanation(rich: Path, tmp_path: Path) -> None:
    write_nquads(rich_findings(), tmp_path / "graph.nq", "https://example.org/x/")
    assert explanations(tmp_path / "graph.nq") == explanations(rich)


def test_an_unknown_edge_names_those_near_it(rich: Path) -> None:
    with pytest.raises(UsageError, match=r"no edge 'acc-9'; identifiers near it: .*acc-[123]"):
        explain_edge(rich, "acc-9")


def test_an_undertaking_is_no_edge(rich: Path) -> None:
    with pytest.raises(UsageError, match="und-leave"):
        explain_edge(rich, "und-leave")
