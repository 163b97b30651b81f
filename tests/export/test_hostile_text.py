"""Any text in any place of an article comes out right in every export, or as U+FFFD where a format cannot hold it."""

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet
import pyoxigraph
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.export import load_writers
from kg.graph.characters import writable
from kg.model import Actor, Article, ClaimType, Edge, Findings, Link, Mention
from tests.export.test_formats import by_oxigraph
from tests.export.test_turtle import built

HOSTILE = [
    *('"', "'", '"""', "\\", "\\u0041", "\\n", "\n", "\r", "\r\n", "\t", "\v", "\x00", "\x1b[2J", "\x7f", "\x85"),
    *("\u2028", "\u2029", "\ufeff", "\ufffe", "\ud800", "\udfff\ud800", "\u200f", "\u202e", "\u2066"),
    *(
        "<script>alert(1)</script>",
        "</script><!--",
        "]]>",
        "&amp;",
        "&#0;",
        "<![CDATA[",
        "<?xml?>",
        "javascript:alert(1)",
    ),
    *(
        "=1+1",
        "@x",
        "-1",
        "a,b;c",
        "{{x}}",
        "${x}",
        "%s",
        "`",
        "#",
        "_:b",
        "<a>",
        "^^xsd:date",
        "@en",
        "Кремль",
        "𝕂\U0001f54a",
    ),
]
TEXT = st.one_of(
    st.text(st.characters(), min_size=1, max_size=30),
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map("".join),
)
KINDS: tuple[ClaimType, ...] = ("accusation", "commitment")
LONG = "w" * 1_000_000  # one word
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def findings_with(words: list[str]) -> Findings:
    """One accusation, one commitment, one mention, of these ten texts. Identifiers of actors are slugs always."""
    body, title, day, outlet, url, name, alias, role, content, reason = words
    article = Article(f"doc {title}", body, title, day, outlet, url)
    span = article.passage(0, len(body))
    actors = {
        "a": Actor("a", name, "person", "b", role, "b", (alias,)),
        "b": Actor("b", alias, "country", "b", wikidata="Q1"),
    }
    shared: dict[str, Any] = {"doc": article.id, "source": "a", "target": "b", "speaker": "a", "on_behalf_of": None}
    ground: dict[str, Any] = {"evidence": span, "cue": span, "mode": "mixed", "rule": reason, "confidence": 0.5}
    edges = tuple(
        Edge(f"{kind}-1", type=kind, subtype=role, content=content, reasons={"source": reason}, **shared, **ground)
        for kind in KINDS
    )
    mention = Mention(article.id, 0, len(body), body, "person", "name", 1)
    return Findings((article,), actors, edges, (Link(mention, "a", 0.5, reason),), f"kg {reason}")


def check_rdf(path: Path, findings: Findings) -> None:
    assert by_oxigraph(path) == built(findings)


def check_turtle(path: Path, findings: Findings) -> None:
    assert list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))


def check_jsonl(path: Path, findings: Findings) -> None:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    assert [(r["content"], r["evidence"]["text"]) for r in records] == told(findings)


def check_csv(path: Path, findings: Findings) -> None:
    csv.field_size_limit(2_000_000)  # Python's reader takes 131,072 code points a field unless told
    with path.open(encoding="utf-8", newline="") as file:
        assert [(row["content"], row["evidence_text"]) for row in csv.DictReader(file)] == told(findings)


def check_parquet(path: Path, findings: Findings) -> None:
    rows = pyarrow.parquet.read_table(path).to_pylist()
    assert [(row["content"], row["evidence_text"]) for row in rows] == told(findings)


def told(findings: Findings) -> list[tuple[str, str]]:
    """Content and evidence of each edge, as UTF-8 holds them."""
    return [(writable(edge.content), writable(edge.evidence.text)) for edge in findings.edges]


def check_network(path: Path, findings: Findings) -> None:
    tree = ET.parse(path).getroot()
    edges = [element for element in tree.iter() if element.tag.rpartition("}")[2] == "edge"]
    assert len(edges) == len(findings.edges)
    held = {leaf for element in tree.iter() for leaf in (element.text, *element.attrib.values()) if leaf}
    # a reader of XML takes every line end for a line feed, in attributes for a space
    plain = {_NOT_XML.sub("", edge.content) for edge in findings.edges}
    assert {squeezed(words) for words in plain} - {""} <= {squeezed(words) for words in held}


def squeezed(words: str) -> str:
    return " ".join(words.split())


def check_page(path: Path, findings: Findings) -> None:
    calm = replace(findings_with(["x"] * 10))
    with TemporaryDirectory() as folder:
        load_writers()["graph.html"](calm, Path(folder) / "calm.html")
        expected = tags((Path(folder) / "calm.html").read_text(encoding="utf-8"))
    assert tags(path.read_text(encoding="utf-8")) == expected  # no article opens or closes a script


def tags(page: str) -> int:
    return len(re.findall(r"<script|</script", page, re.IGNORECASE))


CHECKS = {
    **dict.fromkeys(("graph.ttl", "graph.nt", "graph.trig", "graph.nq", "graph.jsonld", "graph.rdf"), check_rdf),
    **dict.fromkeys(("void.ttl", "links.ttl"), check_turtle),
    **dict.fromkeys(("network.graphml", "network.gexf"), check_network),
    "edges.csv": check_csv,
    "edges.jsonl": check_jsonl,
    "edges.parquet": check_parquet,
    "graph.html": check_page,
}


def check_all(findings: Findings, names: Iterator[str] | list[str]) -> None:
    with TemporaryDirectory() as folder:
        for name in names:
            path = Path(folder) / name
            load_writers()[name](findings, path)
            CHECKS[name](path, findings)


def test_every_writer_has_a_check() -> None:
    assert set(CHECKS) == set(load_writers())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(TEXT, min_size=10, max_size=10))
@example(words=['"\\\n<script>&]]>\x00\ud800\u202e'] * 10)
def test_any_text_comes_out_right_in_every_format(words: list[str]) -> None:
    check_all(findings_with(words), [name for name in CHECKS if name != "graph.html"])


@pytest.mark.parametrize("hostile", HOSTILE[::4])
def test_no_text_becomes_a_part_of_the_page(hostile: str) -> None:
    check_all(findings_with([hostile] * 10), ["graph.html"])


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_a_word_of_a_million_letters_comes_out_whole(name: str) -> None:
    check_all(findings_with([LONG if n in {0, 8} else "x" for n in range(10)]), [name])
