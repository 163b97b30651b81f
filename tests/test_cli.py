"""The command line: what it prints where, its exit codes, and that it does not keep anyone waiting."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import kg.cli.progress
import kg.graph.explain
import kg.graph.query
import kg.pipeline
from kg import __version__
from kg.cli import main
from kg.cli.talk import plain
from kg.errors import KgError, ModelError, ReadError
from kg.export.turtle import write_turtle
from kg.model import Doubt, Findings
from tests.examples import ARTICLES, example_findings

ROOT = Path(__file__).parent.parent
ROOM = click.Context(main)


def run(*arguments: str | Path, input: str | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=input)


def spawn(*arguments: str | Path, code: str = "from kg.cli import main; main()") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, encoding="utf-8")


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    write_turtle(example_findings(), path)
    return path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Findings:
    """Extraction that finds the example, whatever it is given: no model is loaded."""

    def extract_findings(paths: Sequence[str], **options: object) -> Findings:
        return example_findings()

    monkeypatch.setattr(kg.pipeline, "extract_findings", extract_findings)
    return example_findings()


def commands() -> dict[str, click.Command]:
    return {name: main.commands[name] for name in main.list_commands(ROOM)}


def test_every_command_and_option_is_documented() -> None:
    sections = re.split(r"^## ", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    documented = {section.split("\n")[0]: section for section in sections}
    assert {title for title in documented if title.startswith("kg ")} == {f"kg {name}" for name in commands()}
    for name, command in commands().items():
        for option in command.params:
            if isinstance(option, click.Option):
                assert [flag for flag in option.opts if f"`{flag}`" not in documented[f"kg {name}"]] == []


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_help_text_teaches_by_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert re.search(rf"Examples:\n.*kg {name} ", result.stdout, re.DOTALL)
    assert all(option.help for option in commands()[name].params if isinstance(option, click.Option))


def test_the_version_is_the_package_s() -> None:
    assert run("--version").stdout == f"kg {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "nowhere", "-o", "out"], "nowhere: there is no such file or folder"),
        (["extract", "nowhere.txt"], "nowhere.txt: there is no such file or folder"),
        (["query", "nowhere.ttl", "who-accuses-whom"], "nowhere.ttl: there is no such graph"),
        (["query"], "say GRAPH and QUESTION"),
        (["explain", "nowhere.ttl", "acc-1"], "nowhere.ttl: there is no such graph"),
        (["validate", "nowhere.ttl"], "nowhere.ttl: there is no such graph"),
        (["evaluate", "nowhere.jsonl", "seeds"], "nowhere.jsonl: cannot be read"),
        (["evaluate", "--entities", "--errors", "gold.jsonl", "seeds"], "leave them out with --entities"),
    ],
)
def test_an_error_is_one_clear_line_and_exit_code_2(arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("kg: error: ") and words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["build"], ["build", "x"], ["sing"], ["extract", "--loud", "x"]])
def test_wrong_use_is_exit_code_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_error_cannot_steer_the_terminal() -> None:
    assert plain("a\x1b[2Jb\nc\u2028d\ud800 “é”") == r"a\x1b[2Jb\nc\u2028d\ud800 “é”"
    assert "\x1b" not in run("query", "\x1b]0;x\x07.ttl", "who-accuses-whom").stderr


@pytest.mark.parametrize(("error", "code"), [(ModelError("no model"), 2), (KeyboardInterrupt(), 130)])
def test_what_goes_wrong_on_the_way_has_its_exit_code(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fail(paths: Sequence[str], **options: object) -> Findings:
        raise error

    monkeypatch.setattr(kg.pipeline, "extract_findings", fail)
    result = run("extract", ARTICLES)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr == ("kg: error: no model\n" if isinstance(error, KgError) else "kg: interrupted\n")


def test_extract_writes_accusations_and_commitments_one_a_line(found: Findings) -> None:
    result = run("extract", ARTICLES)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == [
        edge.id for edge in found.edges if edge.type in ("accusation", "commitment")
    ]
    texts = {article.id: article.text for article in found.articles}
    for record in records:
        words = record["evidence"]
        assert texts[record["doc"]][words["start"] : words["end"]] == words["text"]


def test_extract_all_writes_every_edge_and_to_a_file(found: Findings, tmp_path: Path) -> None:
    result = run("extract", "--all", ARTICLES, "-o", tmp_path / "edges.jsonl")
    assert result.stdout == ""
    lines = (tmp_path / "edges.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["id"] for line in lines} == {edge.id for edge in found.edges}


def test_a_file_that_cannot_be_written_is_an_error(found: Findings, tmp_path: Path) -> None:
    result = run("extract", ARTICLES, "-o", tmp_path / "nowhere" / "edges.jsonl")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr and "No such file" in result.stderr


def test_build_writes_the_exports_and_tells_what_it_found(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Russia accused the United States of breaking the truce.", encoding="utf-8")
    (tmp_path / "in" / "b.docx").write_text("x", encoding="utf-8")
    result = run("build", tmp_path / "in", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "kg: warning: " in result.stderr and "b.docx" in result.stderr
    for row in ("articles +1", "accusations +1", "warnings +1"):
        assert re.search(row, result.stderr)
    for path in filter(Path.is_file, (tmp_path / "out").iterdir()):
        assert f"{path.name} " in result.stderr and f"{path.stat().st_size:,}" in result.stderr


def test_quiet_says_nothing_and_strict_stops(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing was said.", encoding="utf-8")
    (tmp_path / "b.docx").write_text("x", encoding="utf-8")
    assert run("build", "-q", tmp_path, "-o", tmp_path / "out").stderr == ""
    result = run("extract", "--strict", tmp_path)
    assert result.exit_code == 2 and "b.docx: skipped" in result.stderr


def test_the_questions_are_listed_with_their_words() -> None:
    result = run("query", "--list")
    assert re.search(r"who-accuses-whom +Who accuses whom", result.stdout)


def test_a_question_is_answered_as_table_csv_and_json(graph: Path) -> None:
    question = "SELECT ?who ?whom { ?who kg:accuses ?whom } ORDER BY ?who ?whom"
    iri = "https://w3id.org/kg-diplomacy/id/"
    assert re.search("id:john-kirby +id:russia", run("query", graph, question).stdout)
    assert f"who,whom\n{iri}john-kirby,{iri}russia\n" in run("query", graph, question, "--format", "csv").stdout
    rows = json.loads(run("query", graph, question, "--format", "json").stdout)
    assert {"who": f"{iri}john-kirby", "whom": f"{iri}russia"} in rows


def test_a_question_without_an_answer_says_so(graph: Path) -> None:
    assert run("query", graph, "SELECT ?x { ?x kg:accuses ?x }").stdout == "no answer\n"


@pytest.mark.parametrize("question", ["who-accuses-whon", "SELECT ?x {"])
def test_a_question_that_is_none_is_an_error(graph: Path, question: str) -> None:
    result = run("query", graph, question)
    assert result.exit_code == 2 and result.stderr.startswith("kg: error: ")


def test_an_edge_is_explained_with_its_quote_in_its_paragraph(graph: Path) -> None:
    result = run("explain", graph, "acc-000000000001")
    assert result.exit_code == 0
    for words in ("»why can’t Washington fulfil", "Maria Zakharova", "fulfil-failure", "und-000000000001"):
        assert words in result.stdout
    near = run("explain", graph, "acc-00000000000x")
    assert near.exit_code == 2 and "acc-000000000001" in near.stderr


def test_a_good_graph_is_valid(graph: Path) -> None:
    result = run("validate", graph)
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.search(r"[\d,]+ triples checked, 0 violations", result.stderr)


def test_a_bad_graph_is_exit_code_1_with_node_and_remedy(graph: Path) -> None:
    text = graph.read_text(encoding="utf-8")
    graph.write_text(re.sub(r"\n[^\n]*kg:accuser [^\n]*", "", text), encoding="utf-8")
    result = run("validate", graph)
    assert result.exit_code == 1
    assert "acc-000000000001" in result.stdout and "\n    " in result.stdout


def gold_file(tmp_path: Path, source: str = "Russia") -> Path:
    edge = next(edge for edge in example_findings().edges if edge.id == "acc-000000000003")
    place = {"start": edge.evidence.start, "end": edge.evidence.end, "evidence": edge.evidence.text}
    record = {"doc": edge.doc, "type": edge.type, "source": [source], "target": ["US", "United States"], **place}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def test_articles_and_a_file_of_their_edges_get_the_same_scores(found: Findings, tmp_path: Path) -> None:
    gold, edges = gold_file(tmp_path), tmp_path / "edges.jsonl"
    run("extract", "--all", ARTICLES, "-o", edges)
    results = [run("evaluate", gold, path, "--format", "json").stdout for path in (ARTICLES, edges)]
    assert results[0] == results[1]
    assert json.loads(results[0])["full"]["all"] == {"P": 1, "R": 1, "F1": 1, "tp": 1, "fp": 0, "fn": 0, "ignored": 0}
    assert re.search(r"full +accusation +1\.000", run("evaluate", gold, edges, "--type", "accusation").stdout)


def test_errors_come_by_cause_with_their_words_and_the_parse(found: Findings, tmp_path: Path) -> None:
    result = run("evaluate", gold_file(tmp_path, source="Turkey"), ARTICLES, "--errors")
    lines = result.stdout.splitlines()
    missed, false = lines.index("missed: source wrong (1)"), lines.index("false: source wrong (1)")
    assert re.fullmatch(r"  002_\S+:\d+-\d+ accusation Turkey → US / United States: ", lines[missed + 1] + " ")
    assert lines[missed + 2].startswith("    read: accusation blameworthy-clause 0.8 Vladimir Putin → United States: ")
    assert lines[missed + 3].startswith("    | Russian President Vladimir Putin claimed")
    assert re.match(r"    parse: \S+ ‹ccomp disrupted\(", lines[missed + 5])
    assert re.match(r"  002_\S+:\d+-\d+ accusation \S+ 0\.\d+ Vladimir Putin → United States", lines[false + 1])
    assert "\x1b" not in result.stdout


def test_errors_of_a_file_of_edges_have_no_parse(found: Findings, tmp_path: Path) -> None:
    edges = tmp_path / "edges.jsonl"
    run("extract", ARTICLES, "-o", edges)
    result = run("evaluate", gold_file(tmp_path, source="Turkey"), edges, "--errors", "--format", "json")
    (missed,) = json.loads(result.stdout)["missed"]
    assert (missed["cause"], missed["parse"], missed["edge"]["source"]) == ("source wrong", "", ["Turkey"])
    assert "give the articles instead of their edges" in result.stderr


def test_an_annotation_of_other_articles_is_an_error(found: Findings, tmp_path: Path) -> None:
    gold = gold_file(tmp_path)
    gold.write_text(gold.read_text(encoding="utf-8").replace("002_", "999_"), encoding="utf-8")
    result = run("evaluate", gold, ARTICLES)
    assert result.exit_code == 2 and "annotates other articles" in result.stderr


@pytest.mark.parametrize("form", ["table", "json"])
def test_actors_are_evaluated(found: Findings, tmp_path: Path, form: str) -> None:
    docs = [link.mention.doc for link in found.links]
    row = {"type": "country", "role": None, "affiliation": None, "docs": docs}
    rows = [{**row, "name": "Russia", "aliases": ["Moscow"]}, {**row, "name": "Mars", "aliases": []}]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    result = run("evaluate", "--entities", gold, ARTICLES, "--format", form)
    if form == "json":
        record = json.loads(result.stdout)
        assert (record["actors"], record["found"], record["right"]) == (2, 1, 1)
        assert [verdict["actor"] for verdict in record["verdicts"]] == ["russia", None]
    else:
        assert re.search(r"Mars +not found", result.stdout) and "1 right" in result.stderr


def test_data_is_utf_8_whatever_the_locale(graph: Path) -> None:
    code = "import sys; sys.stdout.reconfigure(encoding='ascii'); from kg.cli import main; main()"
    assert "»why can’t" in spawn("explain", graph, "acc-000000000001", code=code).stdout


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["build", "--help"], ["query", "--list"], ["query", "GRAPH", "who-accuses-whom"],
     ["explain", "GRAPH", "acc-000000000001"], ["validate", "GRAPH"], ["validate", "nowhere"], ["extract", "nowhere"],
     ["evaluate", "nowhere", "x"], ["compare", "nowhere", "x"]],
    ids=" ".join,
)  # fmt: skip
def test_nobody_waits_for_spacy_who_does_not_need_it(graph: Path, arguments: list[str]) -> None:
    told = "; print('spacy' in sys.modules, file=sys.stderr)"
    code = f"import sys; from kg.cli import main\ntry: main()\nfinally: sys.modules{told}"
    done = spawn(*(str(graph) if a == "GRAPH" else a for a in arguments), code=code)
    assert done.returncode == (2 if "nowhere" in arguments else 0)
    assert done.stderr.splitlines()[-1] == "False"


def test_help_takes_hardly_longer_than_click_itself() -> None:
    def fastest(code: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            assert spawn("--help", code=code).returncode == 0
            times.append(time.perf_counter() - start)
        return min(times)

    assert fastest("from kg.cli import main; main()") < 3 * fastest("import click; click.command()(lambda: 0)()")


def test_a_reader_that_goes_away_is_no_error(graph: Path) -> None:
    rows = "SELECT ?s ?p ?o { ?s ?p ?o . ?a ?b ?c }"  # much more than a pipe holds
    command = [sys.executable, "-c", "from kg.cli import main; main()", "query", str(graph), rows, "--format", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == b"s,p,o\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_interrupting_is_exit_code_130() -> None:
    code = (  # a shell's background job ignores the signal, and so would its children
        "import signal, time, kg.graph.query as q\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def wait(): print('waiting', flush=True); time.sleep(60)\n"
        "q.list_questions = wait\n"
        "from kg.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "query", "--list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == b"waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"kg: interrupted\n"
    assert process.returncode == 130


def test_reading_errors_are_the_readers_own(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        kg.cli.progress.find([str(tmp_path / "nowhere")], model=None)


def test_actors_lists_each_actor_with_its_words_and_their_reasons(found: Findings) -> None:
    result = run("actors", "news", "-q")
    assert result.exit_code == 0
    for actor in found.actors.values():
        assert f"  {actor.id}  " in result.stdout
    assert all(plain(link.reason) in result.stdout for link in found.links[:3])


def test_actors_as_json_have_every_link_with_place_score_and_reason(found: Findings) -> None:
    records = [json.loads(line) for line in run("actors", "list", "news", "-q", "--format", "json").stdout.splitlines()]
    assert [record["id"] for record in records] == sorted(found.actors)
    links = [link for record in records for link in record["links"]]
    assert len(links) == len(found.links)
    assert {"doc", "start", "end", "text", "score", "reason"} == set(links[0])


def test_one_actor_is_shown_with_all_links_and_an_unknown_one_is_told(found: Findings) -> None:
    link = found.links[0]
    result = run("actors", "news", "-q", "--actor", link.actor)
    assert f"{link.mention.doc}, {link.mention.start} to {link.mention.end}" in result.stdout
    assert run("actors", "news", "-q", "--actor", "nobody").exit_code == 2


def test_review_writes_proposals_and_keeps_decisions(
    monkeypatch: pytest.MonkeyPatch, found: Findings, tmp_path: Path
) -> None:
    one, other = sorted(found.actors)[:2]
    doubtful = replace(found, doubts=(Doubt(one, other, 0.7, "same full name"),))
    monkeypatch.setattr(kg.pipeline, "extract_findings", lambda *args, **options: doubtful)
    path = tmp_path / "decisions.txt"
    path.write_text("different a b\n", encoding="utf-8")
    assert run("actors", "review", "news", "-q", "-o", path).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("different a b\n")
    assert f"? same {one} {other}" in text
