import io
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pyoxigraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD

from kg.export.turtle import write_turtle
from kg.graph.build import build_triples
from kg.graph.characters import harmless
from kg.model import Actor, Article, Edge, Findings, Link, Mention
from tests.examples import example_findings
from tests.graph.rich import rich_findings

Plain: TypeAlias = tuple[str, str, str, str]


def turtle(findings: Findings) -> str:
    file = io.StringIO()
    write_turtle(findings, file)
    return file.getvalue()


def plain(subject: str, predicate: str, value: URIRef | Literal) -> Plain:
    """A triple as strings, the same from every library."""
    if not isinstance(value, Literal):
        return str(subject), str(predicate), f"<{value}>", ""
    return str(subject), str(predicate), str(value), str(value.datatype or XSD.string)


def built(findings: Findings) -> set[Plain]:
    return {plain(*triple) for triple in build_triples(findings)}


def by_rdflib(text: str) -> set[Plain]:
    found = set()
    for subject, predicate, value in Graph().parse(data=text.encode(), format="turtle"):
        assert isinstance(value, URIRef | Literal)
        found.add(plain(str(subject), str(predicate), value))
    return found


def by_oxigraph(text: str) -> set[Plain]:
    found = set()
    for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE):
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        value = quad.object
        if isinstance(value, pyoxigraph.Literal):
            found.add((quad.subject.value, quad.predicate.value, value.value, value.datatype.value))
        else:
            assert isinstance(value, pyoxigraph.NamedNode)
            found.add((quad.subject.value, quad.predicate.value, f"<{value.value}>", ""))
    return found


TEXT = st.text(st.characters(), min_size=1, max_size=40) | st.sampled_from(
    ['"""', "\\", "\\u0041", "a\r\nb", "\t", "'", "<script>", "\x00", "\ud800", "\U0001f54a", "]]>", "\u2028", "\ufffe"]
)


@st.composite
def findings_of_anything(draw: st.DrawFn) -> Findings:
    """One article of any text, two actors of any name, an accusation and a mention anywhere in it."""
    article = Article(draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT))
    start = draw(st.integers(0, len(article.text) - 1))
    span = article.passage(start, draw(st.integers(start + 1, len(article.text))))
    actors = {
        name: Actor(name, draw(TEXT), "person", "b", draw(TEXT), "b", (draw(TEXT), draw(TEXT)))
        for name in ("a", draw(TEXT))
    }
    confidence = draw(st.floats(0, 1))
    edge = Edge(
        "acc-1", article.id, "accusation", draw(TEXT), "a", list(actors)[-1], "a", None, draw(TEXT), span, span,
        "mixed", draw(TEXT), confidence, cameo=draw(TEXT), reasons={"source": draw(TEXT)},
    )  # fmt: skip
    mention = Mention(article.id, span.start, span.end, span.text, "person", "name", 1)
    return Findings((article,), actors, (edge,), (Link(mention, "a", confidence, draw(TEXT)),), draw(TEXT))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(findings_of_anything())
def test_two_parsers_read_back_what_was_built(findings: Findings) -> None:
    text = turtle(findings)
    text.encode("utf-8")
    assert by_rdflib(text) == by_oxigraph(text) == built(findings)


def test_the_examples_are_read_back() -> None:
    for findings in (example_findings(), rich_findings()):
        text = turtle(findings)
        assert by_rdflib(text) == by_oxigraph(text) == built(findings)


def test_what_no_format_holds_becomes_one_replacement_character_each() -> None:
    assert harmless("a\x00\ud800\x1f\ufffeb\t\r\n\U0001f54a") == "a\ufffd\ufffd\ufffd\ufffdb\t\r\n\U0001f54a"


def test_the_bytes_do_not_depend_on_the_order_of_the_findings() -> None:
    findings = rich_findings()
    shuffled = replace(
        findings,
        articles=findings.articles[::-1],
        actors=dict(reversed(list(findings.actors.items()))),
        edges=tuple(random.Random(3).sample(findings.edges, len(findings.edges))),
        links=findings.links[::-1],
    )
    assert turtle(shuffled) == turtle(findings)


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys; from kg.export.turtle import write_turtle; from tests.graph.rich import rich_findings;"
        "sys.stdout.reconfigure(encoding='utf-8', newline=''); write_turtle(rich_findings(), sys.stdout)"
    )
    root = Path(__file__).parent.parent.parent
    written = set()
    for seed in ("0", "1", "77"):
        settled = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=root, env=settled)
        written.add(done.stdout)
    assert written == {turtle(rich_findings()).encode()}


def test_a_path_and_a_file_get_the_same(tmp_path: Path) -> None:
    write_turtle(rich_findings(), tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_bytes() == turtle(rich_findings()).encode()


def test_sections_come_in_the_order_of_reading_and_subjects_sorted() -> None:
    text = turtle(rich_findings())
    headings = re.findall(r"^# (.+)$", text, re.MULTILINE)
    assert headings[:4] == ["Actors", "Posts", "Articles and outlets", "The run"]
    assert "Other" not in headings
    actors = re.findall(r"^(id:\S+|<\S+>) a kg:(?:State|Organization|Group|Actor|Place)", text, re.MULTILINE)
    assert actors == sorted(actors)
    assert len(re.findall(r"^(?:id:\S+|<\S+>) a ", text, re.MULTILINE)) == len(
        {subject for subject, *_ in built(rich_findings())}
    )


def test_names_are_short_where_they_can_be() -> None:
    text = turtle(example_findings())
    assert "id:john-kirby a kg:Person ;" in text
    assert "kg:accuses id:russia ;" in text
    assert "kg:confidence 0.83 ;" in text
    assert "kg:eventCode cameo:1125, plover:ACCUSE ;" in text
    assert re.search(r"kg:evidence <https://w3id\.org/kg-diplomacy/id/art-[0-9a-f]{12}\.txt#char=\d+,\d+>", text)


def test_another_base_moves_the_prefix() -> None:
    file = io.StringIO()
    write_turtle(example_findings(), file, "https://example.org/x/")
    assert "@prefix id: <https://example.org/x/> ." in file.getvalue()
    assert file.getvalue().count("https://w3id.org/kg-diplomacy/id/") == 0
