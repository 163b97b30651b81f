"""Matrix, timeline, ledger and exchange: other ways to see the same claims, and the ways out of the page."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import Graph, URIRef

from kg.graph.prefixes import BASE, PREFIXES
from kg.graph.query import run_query
from tests.examples import example_findings
from tests.export.browsing import KIRBY, PUTIN, ZAKHAROVA, Opener, heading, marked, quote_of, rows, until
from tests.export.page_findings import HOSTILE_QUOTE, dated_findings

pytestmark = pytest.mark.browser

TurtleOf = Callable[[str], Path]
DENIAL, PROMISE = "den-000000000001", "com-000000000001"


def turns(page: Page) -> list[str]:
    return [turn.get_attribute("data-claim") or "" for turn in page.locator(".turn").all()]


# --- matrix ----------------------------------------------------------------------------------------------------------


def test_the_matrix_counts_what_the_turtle_holds(opened: Opener, turtle: TurtleOf) -> None:
    page = opened("made-up", "#view=matrix&grouped=no")
    told = {cell.get_attribute("aria-label") for cell in page.locator(".matrix button").all()}
    answer = run_query(
        turtle("made-up"),
        "SELECT ?a ?b (COUNT(?act) AS ?times) { ?act a kg:Accusation ; "
        "kg:accuser/rdfs:label ?a ; kg:accused/rdfs:label ?b } GROUP BY ?a ?b",
    )
    counted = {f"{a} → {b}: {n} charge{'' if n == '1' else 's'}" for a, b, n in answer.rows}
    assert len(told) > 50
    assert told <= counted


def test_a_number_of_the_matrix_opens_its_claims(opened: Opener) -> None:
    page = opened()
    page.get_by_role("tab", name="Matrix").click()
    page.get_by_role("button", name="Russia → United States: 2 charges").click()
    assert sorted(marked(page)) == sorted([quote_of(ZAKHAROVA), quote_of(PUTIN)])
    page.get_by_label("Count").select_option("denial")
    assert page.locator(".matrix button").all_inner_texts() == ["1"]


# --- timeline --------------------------------------------------------------------------------------------------------


def test_without_dates_each_article_is_a_line_of_its_claims(opened: Opener) -> None:
    page = opened(hash_="#view=timeline")
    assert "have no dates" in page.locator("#view-timeline").inner_text()
    assert [lane.locator(".marks button").count() for lane in page.locator(".lane").all()] == [2, 3]
    page.get_by_role("button", name="accusation: John Kirby accuses Russia").click()
    assert marked(page) == [quote_of(KIRBY)]


def test_a_column_of_the_timeline_keeps_its_days(opened: Opener) -> None:
    page = opened("dated", "#view=timeline")
    assert [c.get_attribute("title") for c in page.locator(".columns button").all()] == [
        "2016-09-29: 1 charge, 1 denial", "2016-10-01: 1 charge, 1 promise", "2016-10-03: 1 charge",
    ]  # fmt: skip
    page.locator(".columns button").nth(1).click()
    assert sorted(rows(page)) == [ZAKHAROVA, PROMISE]
    assert "since=2016-10-01&until=2016-10-01" in page.url


def test_dates_and_outlets_filter(opened: Opener) -> None:
    page = opened("dated")
    page.locator("#filters summary").click()
    page.get_by_label("From").fill("2016-10-02")
    assert rows(page) == [KIRBY]
    page.get_by_role("button", name="Reset").click()
    page.locator("#filters summary").click()
    page.get_by_label("Outlet").select_option("The Gazette")
    assert sorted(rows(page)) == [PUTIN, DENIAL]


# --- ledger ----------------------------------------------------------------------------------------------------------


def test_the_ledger_says_who_promised_what_and_who_says_that_it_was_broken(opened: Opener) -> None:
    page = opened(hash_="#view=ledger")
    cells = page.locator(".ledger tbody td").all_inner_texts()
    assert cells == [
        "United States", "not stated", "divide the terrorists from the so-called moderate opposition",
        "said to be broken by Maria Zakharova", "1",
    ]  # fmt: skip
    page.locator(".ledger button").click()
    assert [c.get_attribute("data-claim") for c in page.locator("#detail .card").all()] == [ZAKHAROVA, PROMISE]


# --- the exchange ----------------------------------------------------------------------------------------------------


def test_an_exchange_is_read_in_order_of_time(opened: Opener) -> None:
    page = opened("dated")
    page.locator(".quarrel").first.click()
    assert turns(page) == [PUTIN, DENIAL, ZAKHAROVA, PROMISE, KIRBY]
    sides = [("left" if "left" in (t.get_attribute("class") or "") else "right") for t in page.locator(".turn").all()]
    assert sides == ["left", "left", "left", "right", "right"]
    assert "the day the words were spoken" in page.locator("#detail").inner_text()


def test_in_an_exchange_charge_and_promise_lead_to_each_other(opened: Opener) -> None:
    page = opened("dated", "#show-exchange=russia~united-states")
    page.locator(f".turn[data-claim={ZAKHAROVA}]").get_by_role(
        "button", name="says that this promise was broken"
    ).click()
    assert page.evaluate("document.activeElement.closest('.turn').dataset.claim") == PROMISE
    page.locator(f".turn[data-claim={DENIAL}]").get_by_role("button", name="denies this charge").click()
    assert page.evaluate("document.activeElement.closest('.turn').dataset.claim") == KIRBY


def test_any_two_actors_can_be_chosen(opened: Opener) -> None:
    page = opened()
    page.get_by_label("first actor").select_option("united-states")
    page.get_by_label("second actor").select_option("russia")
    assert heading(page) == "United States and Russia"
    assert len(turns(page)) == 5


# --- officials and their state ---------------------------------------------------------------------------------------


def test_officials_come_out_of_their_state_and_go_back(opened: Opener) -> None:
    page = opened()
    drawn = "window.kgPage.network.body.nodeIndices.slice().sort().join(' ')"
    assert page.evaluate(drawn) == "russia united-states"
    page.evaluate("location.hash = '#show-actor=russia'")
    page.get_by_role("button", name="Unfold its 2 officials and bodies").click()
    assert page.evaluate(drawn) == "maria-zakharova russia united-states vladimir-putin"
    assert "open=russia" in page.url
    page.get_by_role("button", name="Fold its officials").click()
    assert page.evaluate(drawn) == "russia united-states"


def test_an_arrow_says_how_many_claims_it_stands_for(opened: Opener) -> None:
    page = opened()
    told = page.evaluate("window.kgPage.words().lines.map(({ key, text }) => `${key}: ${text}`).sort()")
    assert "russia~united-states~accusation: 2 charges" in told
    assert "united-states~russia~accusation: 1 charge" in told


def test_springs_move_the_actors_only_when_asked_and_stop(opened: Opener) -> None:
    page = opened("crowd")
    moving = "window.kgPage.network.physics.physicsEnabled && window.kgPage.settling()"
    assert page.evaluate(moving) is False
    places = page.evaluate("window.kgPage.network.getPositions()")
    page.get_by_role("button", name="Untangle").click()
    assert page.evaluate(moving) is True
    page.wait_for_timeout(2600)
    until(page, f"!({moving})")
    assert page.evaluate("window.kgPage.network.getPositions()") != places
    page.get_by_role("button", name="Tidy").click()
    assert page.evaluate("window.kgPage.network.getPositions()") == places


def test_a_large_network_opens_with_those_who_say_most_and_the_rest_a_choice_away(opened: Opener) -> None:
    page = opened("made-up", "#grouped=no")
    count = "window.kgPage.network.body.nodeIndices.length"
    assert 20 <= page.evaluate(count) <= 25
    assert "25 of" in page.locator("#top-count").inner_text()
    page.locator("#top").select_option("all")
    assert page.evaluate(count) > 100
    ends = {
        e for edge in page.evaluate("window.kgPage.data.edges") for e in (edge.get("source"), edge.get("target")) if e
    }
    assert set(page.evaluate("window.kgPage.network.body.nodeIndices")) <= ends


# --- out of the page -------------------------------------------------------------------------------------------------


def parsed(text: str, form: RdfFormat) -> set[Quad]:
    return set(parse(text, format=form))


def saved(page: Page, name: str) -> Download:
    page.get_by_text("Save", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return download.value


def bytes_of(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_the_graph_in_the_page_equals_the_turtle(opened: Opener, turtle: TurtleOf) -> None:
    for name in ("example", "hostile", "made-up"):
        page = opened(name)
        text = page.evaluate("window.kgPage.graph().then((graph) => graph.text)")
        assert parsed(text, RdfFormat.JSON_LD) == parsed(turtle(name).read_text("utf-8"), RdfFormat.TURTLE), name


def test_the_page_saves_the_whole_graph(opened: Opener, turtle: TurtleOf) -> None:
    page = opened("hostile")
    expected = parsed(turtle("hostile").read_text("utf-8"), RdfFormat.TURTLE)
    assert parsed(bytes_of(saved(page, "Turtle")).decode("utf-8"), RdfFormat.TURTLE) == expected
    assert parsed(bytes_of(saved(page, "JSON-LD")).decode("utf-8"), RdfFormat.JSON_LD) == expected


def test_the_claims_shown_are_saved_as_csv(opened: Opener) -> None:
    page = opened(hash_="#types=accusation")
    table = list(csv.DictReader(io.StringIO(bytes_of(saved(page, "Claims as CSV")).decode("utf-8"), newline="")))
    assert {row["id"]: row["quote"] for row in table} == {i: quote_of(i) for i in (ZAKHAROVA, KIRBY, PUTIN)}
    hostile = opened("hostile")
    text = bytes_of(saved(hostile, "Claims as CSV")).decode("utf-8")
    first = next(csv.DictReader(io.StringIO(text, newline="")))
    assert first["quote"] == HOSTILE_QUOTE.replace("\udc00", "\ufffd")


def test_the_picture_is_saved_as_png_and_svg(opened: Opener) -> None:
    page = opened(hash_="#grouped=no")
    assert bytes_of(saved(page, "Network as PNG")).startswith(b"\x89PNG")
    words = [element.text for element in ET.fromstring(bytes_of(saved(page, "Network as SVG"))).iter() if element.text]
    assert "John Kirby" in words and "Vladimir Putin" in words
    hostile = opened("hostile", "#grouped=no")
    svg = bytes_of(saved(hostile, "Network as SVG")).decode("utf-8")
    assert "<script" not in svg


def copied(page: Page, claim: str, what: str) -> str:
    page.evaluate("(claim) => { location.hash = `#show-claim=${claim}`; }", claim)
    page.locator(f"#detail .card[data-claim='{claim}']").wait_for()
    page.locator("#detail .card").get_by_role("button", name=what, exact=True).click()
    text = page.locator("#copied textarea").input_value()
    page.keyboard.press("Escape")
    return text


def test_a_claim_is_copied_as_turtle(opened: Opener, turtle: TurtleOf) -> None:
    for name, claims in {"example": [e.id for e in example_findings().edges], "hostile": ["acc-1", "com-1"]}.items():
        page, whole = opened(name), Graph().parse(turtle(name))
        for claim in claims:
            part = Graph().parse(data=copied(page, claim, "Turtle"), format="turtle")
            node = URIRef(BASE + claim)
            assert set(part) <= set(whole)
            assert set(part.triples((node, None, None))) == set(whole.triples((node, None, None))) != set()
            assert part.query("SELECT * { ?s <http://www.w3.org/ns/oa#exact> ?quote }").bindings


def test_a_claim_is_found_by_its_query(opened: Opener, turtle: TurtleOf) -> None:
    page = opened()
    for edge in example_findings().edges:
        answer = run_query(turtle("example"), copied(page, edge.id, "Query"))
        assert answer.rows == ((BASE + edge.id, edge.evidence.text),)


def test_a_claim_is_copied_as_a_citation_and_as_a_link(opened: Opener) -> None:
    page = opened("dated")
    citation = copied(page, KIRBY, "Citation")
    for known in (
        "John Kirby for United States: “Russia failed", "The Courier, 2016-10-03, https://example.org/004", KIRBY,
        "a claim, not a fact", "confidence 0.9",
    ):  # fmt: skip
        assert known in citation
    assert copied(page, KIRBY, "Link").strip().endswith(f"#show-claim={KIRBY}")


def test_every_edge_of_the_page_is_in_the_turtle(opened: Opener, turtle: TurtleOf) -> None:
    page = opened("dated")
    graph = Graph().parse(turtle("dated"))
    for edge in page.evaluate("window.kgPage.data.edges"):
        node = URIRef(BASE + edge["id"])
        confidence = graph.value(node, URIRef(PREFIXES["kg"] + "confidence"))
        assert float(str(confidence)) == edge["confidence"]
        assert str(graph.value(node, URIRef(PREFIXES["kg"] + "rule"))) == edge["rule"]
    shown = json.loads(page.evaluate("document.getElementById('kg-data').textContent"))
    assert len(shown["edges"]) == len(dated_findings().edges)


def test_an_article_links_to_its_address(opened: Opener) -> None:
    link = opened("dated", f"#show-claim={KIRBY}").locator("#detail dl a")
    assert link.get_attribute("href") == "https://example.org/004"
    assert re.search("noopener", link.get_attribute("rel") or "")


def test_an_actor_tells_its_offices_and_with_whom_it_may_be_one(opened: Opener) -> None:
    page = opened("dated", "#show-actor=john-kirby")
    told = page.locator("#detail dl").first.inner_text()
    assert "Permanent Representative, United States, 2013 to 2017-01-20" in told
    assert "Vladimir Putin (31 %: both are called “the spokesman”)" in told
    page.locator("#detail dl").first.get_by_role("button", name="Vladimir Putin").click()
    assert heading(page) == "Vladimir Putin"
