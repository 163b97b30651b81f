import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import QueryError, ReadError
from kg.export.formats import write_jsonld, write_nquads, write_rdfxml, write_trig
from kg.export.turtle import write_turtle
from kg.graph.query import Answer, list_questions, load_question, run_query
from kg.seeds import ontology_folder
from tests.examples import example_findings
from tests.graph.rich import rich_findings

WITH_BASE = {
    "graph.ttl": write_turtle,
    "graph.trig": write_trig,
    "graph.nq": write_nquads,
    "graph.rdf": write_rdfxml,
    "graph.jsonld": write_jsonld,
}
PROMISE = "divide the terrorists from the so-called moderate opposition"
CHARGE = "cannot fulfil its promise to divide the terrorists"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    write_turtle(example_findings(), path)
    return path


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rich") / "graph.ttl"
    write_turtle(rich_findings(), path)
    return path


def ask(path: Path, name: str, *columns: str) -> list[tuple[str, ...]]:
    """The rows of a question, only these columns."""
    answer = run_query(path, load_question(name).sparql)
    places = [answer.columns.index(column) for column in columns or answer.columns]
    return [tuple(row[place] for place in places) for row in answer.rows]


def test_who_accuses_whom(example: Path) -> None:
    assert ask(example, "who-accuses-whom") == [
        ("John Kirby", "Russia", "1"),
        ("Maria Zakharova", "United States", "1"),
        ("Vladimir Putin", "United States", "1"),
    ]


def test_countries_that_accuse_each_other(example: Path) -> None:
    assert ask(example, "mutual-accusations") == [("Russia", "United States", "2", "1")]
    assert ask(example, "accusations-between-countries") == [
        ("Russia", "United States", "2"),
        ("United States", "Russia", "1"),
    ]


def test_whom_russia_accuses_and_of_what(example: Path) -> None:
    assert ask(example, "whom-does-russia-accuse", "accuser", "accused", "charge") == [
        ("Vladimir Putin", "United States", "had disrupted the ceasefire in Syria"),
        ("Maria Zakharova", "United States", CHARGE),
    ]


def test_who_accuses_russia(example: Path) -> None:
    assert ask(example, "who-accuses-russia", "accuser", "accused", "charge") == [
        ("John Kirby", "Russia", "failed to live up to its own commitments")
    ]


def test_what_maria_zakharova_said(example: Path) -> None:
    assert ask(example, "what-did-maria-zakharova-say", "act") == [
        ("Accusation",),
        ("CommitmentReport",),
        ("Statement",),
    ]


def test_which_commitments_are_said_to_be_broken(example: Path, rich: Path) -> None:
    assert ask(example, "commitments-said-to-be-broken", "party", "commitment", "accuser", "charge") == [
        ("United States", PROMISE, "Maria Zakharova", CHARGE)
    ]
    quotes = ask(rich, "commitments-said-to-be-broken", "promise_quote", "breach_quote")
    assert ("Aria promised to leave", "Aria accused Borland of arming rebels") in quotes


def test_the_ledger_of_a_state(example: Path) -> None:
    assert ask(example, "ledger-of-the-united-states") == [("United States", PROMISE, "ClaimedBroken", "", "1")]


def test_which_charges_were_denied(example: Path) -> None:
    assert ask(example, "charges-denied", "denier", "accuser", "charge") == [
        ("Vladimir Putin", "John Kirby", "failed to live up to its own commitments")
    ]


def test_accusations_by_speech_mode(example: Path) -> None:
    assert ask(example, "accusations-by-speech-mode") == [("DirectSpeech", "2", "0.87"), ("IndirectSpeech", "1", "0.8")]


def test_who_speaks_for_whom(example: Path, rich: Path) -> None:
    assert ("Maria Zakharova", "Ministry of Foreign Affairs of Russia", "3") in ask(example, "who-speaks-for-whom")
    assert ("Borland", "Aria", "0") in ask(rich, "who-speaks-for-whom")


def test_who_backs_whom(rich: Path) -> None:
    assert [row[0] for row in ask(rich, "who-backs-whom")] == ["Borland"]


def test_statements_with_their_quotes(example: Path) -> None:
    assert ask(example, "statements-by-article", "speaker", "mode") == [("Maria Zakharova", "DirectSpeech")]


def test_refused_commitments(rich: Path) -> None:
    assert [row[:1] + row[2:3] for row in ask(rich, "refused-commitments")] == [
        ("Aria", "Made"),
        ("Borland", "Refused"),
    ]


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_has_a_text_a_kebab_name_and_an_order(question: object, example: Path, rich: Path) -> None:
    name, text, sparql = (getattr(question, part) for part in ("name", "text", "sparql"))
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert "?" in text
    assert "ORDER BY" in sparql
    assert run_query(example, sparql).columns
    assert run_query(rich, sparql).columns


def test_there_are_thirty_questions_and_a_dozen_parameters() -> None:
    assert len(list_questions()) >= 30
    assert sum(len(question.parameters) for question in list_questions()) >= 10


def test_a_question_comes_by_name_by_path_or_as_written() -> None:
    path = ontology_folder() / "queries" / "who-accuses-whom.rq"
    assert load_question("who-accuses-whom") == load_question(str(path))
    assert load_question("# Any?\nASK { ?s ?p ?o }").text == "Any?"


def test_an_unknown_question_names_those_near_it() -> None:
    with pytest.raises(QueryError, match="who-accuses-whom"):
        load_question("who-accuse-whom")
    with pytest.raises(QueryError, match="charges-denied"):
        load_question("zzz")
    with pytest.raises(QueryError, match="cannot be read"):
        load_question("missing.rq")


def test_every_form_has_an_answer(example: Path) -> None:
    assert run_query(example, "ASK { id:russia a kg:State }") == Answer(("answer",), (("true",),))
    built = run_query(example, "CONSTRUCT { ?b kg:accuses ?a } WHERE { ?a kg:accuses ?b }")
    assert built.columns == ("subject", "predicate", "object")
    assert len(built.rows) == 3
    assert run_query(example, "DESCRIBE id:russia").rows
    assert run_query(example, "SELECT ?x ?y { BIND (1 AS ?x) }") == Answer(("x", "y"), (("1", ""),))


def test_own_prefixes_win(example: Path) -> None:
    sparql = "PREFIX kg: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ASK { id:russia kg:type ?any }"
    assert run_query(example, sparql).rows == (("true",),)


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig", "graph.nq", "graph.rdf", "graph.jsonld"])
def test_named_graphs_are_read_as_one_and_the_base_of_the_file_is_known(tmp_path: Path, name: str) -> None:
    base = "https://example.org/x/"
    WITH_BASE[name](example_findings(), tmp_path / name, base)
    assert len(ask(tmp_path / name, "who-accuses-whom")) == 3
    if name != "graph.nq":  # lines of quads declare no prefix
        assert len(ask(tmp_path / name, "who-accuses-russia")) == 1


@pytest.mark.parametrize("name", sorted(WITH_BASE))
def test_a_triple_that_stands_in_two_graphs_counts_once(tmp_path: Path, name: str) -> None:
    WITH_BASE[name](example_findings(), tmp_path / name)
    write_turtle(example_findings(), tmp_path / "as-triples.ttl")
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert run_query(tmp_path / name, count).rows == run_query(tmp_path / "as-triples.ttl", count).rows


def test_a_query_that_does_not_parse_says_where(example: Path) -> None:
    with pytest.raises(QueryError, match=r"does not parse: error at 2:"):
        run_query(example, "SELECT * {\n ?s ?p ")


def test_a_file_that_is_no_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.ttl"):
        run_query(tmp_path / "missing.ttl", "ASK {}")


def test_queries_and_explanations_do_not_wait_for_rdflib() -> None:
    code = (
        "import sys, kg.graph.query, kg.graph.explain, kg.graph.validate; print({'rdflib', 'pyshacl'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
