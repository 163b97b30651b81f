import base64
import dataclasses
import gzip
import hashlib
import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.export import html as html_export
from kg.export.html import page_html, page_values, write_html
from kg.model import Actor, Findings
from tests.examples import example_findings
from tests.export.page_findings import HOSTILE_NAME, HOSTILE_QUOTE, crowd_findings, hostile_findings

PROGRAM_BYTES = 600_000  # vis-network, our scripts, stylesheet and template
PAGES = {"example": example_findings, "hostile": hostile_findings, "crowd": crowd_findings}
LOADING = ("src", "href", "srcset", "data", "action", "poster", "background", "style", "onclick", "onload", "onerror")


class Elements(HTMLParser):
    """Every element with its attributes, and what script and style hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._inside = tag if tag in self.raw else ""
        if self._inside:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, text: str) -> None:
        if self._inside:
            self.raw[self._inside][-1] += text

    @property
    def policy(self) -> str:
        values = (a for tag, a in self.found if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy")
        return next(values)["content"] or ""


@pytest.fixture(scope="module", params=sorted(PAGES))
def page(request: pytest.FixtureRequest) -> tuple[Findings, str]:
    findings = PAGES[request.param]()
    return findings, page_html(findings)


def embedded(text: str, name: str) -> dict[str, Any]:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    value: dict[str, Any] = json.loads(found[1])
    return value


def test_the_page_holds_the_same_edges_as_the_findings(page: tuple[Findings, str]) -> None:
    findings, text = page
    values = embedded(text, "kg-data")
    assert [edge["id"] for edge in values["edges"]] == [edge.id for edge in findings.edges]
    drawn = {line["id"] for line in embedded(text, "kg-network")["edges"]}
    assert drawn == {edge.id for edge in findings.edges if edge.type != "statement"}
    assert set(values["actors"]) == set(findings.actors)


def test_each_quote_is_marked_in_its_paragraph(page: tuple[Findings, str]) -> None:
    findings, text = page
    values = embedded(text, "kg-data")
    for edge, shown in zip(findings.edges, values["edges"], strict=True):
        paragraph = values["articles"][edge.doc]["paragraphs"][shown["paragraph"]]
        units = paragraph.encode("utf-16-le", "surrogatepass")  # as JavaScript counts
        start, end = shown["mark"]
        assert units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") == edge.evidence.text


def test_what_is_known_of_a_claim_stands_in_the_page() -> None:
    values = page_values(example_findings())
    edge = next(e for e in values["edges"] if e["id"] == "acc-000000000001")
    assert edge | {"paragraph": 0, "mark": [], "cue": []} == {
        "id": "acc-000000000001",
        "doc": "004_2ec4ac5fb0b1296b.txt",
        "type": "accusation",
        "subtype": "failure",
        "source": "maria-zakharova",
        "target": "united-states",
        "speaker": "maria-zakharova",
        "on_behalf_of": "russia-foreign-ministry",
        "content": "cannot fulfil its promise to divide the terrorists",
        "short": "cannot fulfil its promise to divide the terrorists",
        "paragraph": 0,
        "mark": [],
        "cue": [],
        "mode": "direct",
        "rule": "fulfil-failure",
        "confidence": 0.83,
        "plover": "ACCUSE",
        "cameo": "1125",
        "breaches": "und-000000000001",
        "statement": "sta-000000000001",
        "reasons": {"source": "speaker of the quotation"},
    }


def test_an_article_without_a_title_is_called_by_its_headline() -> None:
    titles = {key: article["title"] for key, article in page_values(example_findings())["articles"].items()}
    assert titles["004_2ec4ac5fb0b1296b.txt"] == "Syrian Crisis: US suspends ceasefire talks with Russia"


def test_only_paragraphs_with_evidence_are_in_the_page() -> None:
    findings = example_findings()
    shown = page_values(findings)["articles"]["002_899dbe62e4a94a70.txt"]["paragraphs"]
    assert len(shown) == 2
    assert any("mortal sins" in paragraph for paragraph in shown)


def test_nothing_in_the_page_loads_or_runs_but_its_own_scripts(page: tuple[Findings, str]) -> None:
    elements = Elements(page[1])
    allowed = {("meta", "content")}
    for tag, attributes in elements.found:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "b", "u", "i", "s", "em"}
        for name in attributes:
            assert name not in LOADING or (tag, name) in allowed, (tag, name)
    assert len(elements.raw["script"]) == 5
    assert "url(" not in elements.raw["style"][0] and "@import" not in elements.raw["style"][0]


def test_the_policy_names_each_script_and_the_stylesheet_by_hash(page: tuple[Findings, str]) -> None:
    elements = Elements(page[1])
    policy = elements.policy
    for text in (*elements.raw["script"][3:], *elements.raw["style"]):
        assert base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert policy.count("sha256-") == 3


def test_hostile_text_stays_text() -> None:
    text = page_html(hostile_findings())
    values = embedded(text, "kg-data")
    assert values["edges"][0]["content"] == HOSTILE_QUOTE
    assert values["actors"]["mallory"]["name"] == HOSTILE_NAME
    assert "alert(1)</script>" not in text and "<img" not in text
    assert "\u2028" not in text[text.index("</noscript>") :]
    assert "\x00" not in text
    assert not any("\ud800" <= character <= "\udfff" for character in text)
    assert "<title>Who accuses whom: 2 claims from 1 article</title>" in text


def test_a_link_that_is_no_web_address_is_left_out() -> None:
    hostile = hostile_findings()
    assert "url" not in page_values(hostile)["articles"]["evil</script>.txt"]
    sound = dataclasses.replace(hostile.articles[0], url="https://example.org/a")
    values = page_values(dataclasses.replace(hostile, articles=(sound,)))
    assert values["articles"]["evil</script>.txt"]["url"] == "https://example.org/a"


def test_without_scripts_all_claims_are_a_table(page: tuple[Findings, str]) -> None:
    findings, text = page
    fallback = text[text.index("<noscript>") : text.index("</noscript>")]
    rows = re.findall(r"<q>(.*?)</q>", fallback, re.DOTALL)
    assert len(rows) == len(findings.edges)
    if "evil" not in findings.articles[0].id:
        assert [html.unescape(row) for row in rows] == [edge.evidence.text for edge in findings.edges]


def test_the_page_is_the_same_each_time(page: tuple[Findings, str], tmp_path: Path) -> None:
    findings, text = page
    write_html(findings, tmp_path / "index.html")
    assert (tmp_path / "index.html").read_bytes() == text.encode("utf-8")


def test_the_program_is_small() -> None:
    assert len(page_html(Findings((), {}, (), (), "kg")).encode("utf-8")) < PROGRAM_BYTES


def graph_in(text: str) -> bytes:
    """The JSON-LD of a page, plain or packed."""
    found = re.search(r'<script type="([^"]*)" id="kg-graph">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return found[2].encode("utf-8") if found[1].endswith("json") else gzip.decompress(base64.b64decode(found[2]))


def test_a_large_graph_is_packed_and_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = example_findings()
    plain = graph_in(page_html(findings))
    monkeypatch.setattr(html_export, "PLAIN_GRAPH", 1000)
    packed = page_html(findings)
    assert 'type="application/gzip"' in packed
    assert graph_in(packed) == plain


def test_the_graph_has_the_base_that_was_asked_for() -> None:
    text = graph_in(page_html(example_findings(), "https://example.org/id/"))
    assert json.loads(text)["@context"]["id"] == "https://example.org/id/"


def test_findings_without_a_claim_give_a_page() -> None:
    text = page_html(Findings((), {}, (), (), "kg"))
    assert embedded(text, "kg-data") == {"actors": {}, "articles": {}, "edges": [], "extractor": "kg"}


def test_officials_of_a_state_that_is_not_spoken_of_count_with_it_and_groups_do_not() -> None:
    example = example_findings()
    charge = next(edge for edge in example.edges if edge.id == "acc-000000000003")
    edges = [dataclasses.replace(charge, id=f"acc-{who}", target=who) for who in ("minister", "rebels")]
    actors = {
        "farland": Actor("farland", "Farland", "country", "farland"),
        "minister": Actor("minister", "The Minister", "person", "farland"),
        "rebels": Actor("rebels", "Farland rebels", "group", "farland"),
    }
    findings = dataclasses.replace(example, actors={**example.actors, **actors}, edges=(*example.edges, *edges))
    nodes = {node["id"]: node for node in embedded(page_html(findings), "kg-network")["nodes"]}
    assert set(nodes["farland"]["places"]) == {"sides", "sides-tall"}
    assert set(nodes["minister"]["places"]) == {"all", "all-tall"}
    assert set(nodes["rebels"]["places"]) == {"all", "all-tall", "sides", "sides-tall"}
