"""The query editor as a person uses it: headless chromium, only this server in reach, real clicks and keys."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from kg.export.formats import write_trig
from kg.graph.query import list_questions
from kg.serve.limits import Limits
from kg.serve.server import Settings, serving
from tests.examples import example_findings
from tests.export.browsing import chromium
from tests.export.page_findings import hostile_findings

pytestmark = pytest.mark.browser

Opener: TypeAlias = Callable[..., Page]
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("edited")
    write_trig(example_findings(), folder / "graph.trig")
    write_trig(hostile_findings(), folder / "hostile.trig")
    settings = Settings(port=0, limits=Limits(seconds=20, workers=3))
    with serving(folder / "graph.trig", settings) as good, serving(folder / "hostile.trig", settings) as hostile:
        yield {"example": good, "hostile": hostile}


@pytest.fixture
def opened(browser: Browser, addresses: dict[str, str]) -> Iterator[Opener]:
    """Opens the editor; in the end nothing but this server was asked, and nothing broke that was not expected to."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "/sparql", graph: str = "example", refused: int = 0, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 850}, **options})
        contexts.append(context)
        expected = [f"status of {refused}"] if refused else []

        def answer(route: Route) -> None:
            if route.request.url.startswith((addresses[graph], "data:")):
                route.continue_()
            else:
                wrong.append(f"request: {route.request.url}")
                route.abort()

        context.route("**/*", answer)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on(
            "console",
            lambda said: (
                None if any(words in said.text for words in expected) else wrong.append(f"console: {said.text}")
            ),
        )
        page.goto(addresses[graph] + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def write(page: Page, query: str) -> None:
    page.locator(".CodeMirror").evaluate("(box, query) => box.CodeMirror.setValue(query)", query)


def written(page: Page) -> str:
    text: str = page.locator(".CodeMirror").evaluate("(box) => box.CodeMirror.getValue()")
    return text


def cells(page: Page) -> list[list[str]]:
    return [row.locator("td").all_inner_texts() for row in page.locator("#answer tbody tr").all()]


def done(page: Page) -> None:
    expect(page.locator("#told")).to_contain_text(" s")
    expect(page.locator("#run")).to_be_enabled()


def test_the_first_view_has_a_question_and_its_answer(opened: Opener) -> None:
    page = opened()
    done(page)
    assert written(page) == next(q.sparql for q in list_questions() if q.name == "who-accuses-whom")
    assert ["John Kirby", "Russia", "1"] in cells(page)
    assert page.locator("#question-list button[aria-current]").inner_text().startswith("Who accuses whom")
    assert page.locator(".parseErrorIcon").count() == 0, "the editor knows the prefixes"


def test_every_question_can_be_chosen_and_nothing_in_it_is_marked_as_wrong(opened: Opener) -> None:
    page = opened()
    done(page)
    for question in list_questions():
        page.locator(f'#question-list button[data-name="{question.name}"]').click()
        assert written(page) == question.sparql
        assert page.locator(".parseErrorIcon").count() == 0, question.name
    done(page)
    assert page.locator("#answer .error").count() == 0


def test_questions_are_found_by_their_words(opened: Opener) -> None:
    page = opened()
    page.get_by_label("Find a question").fill("denied")
    texts = page.locator("#question-list button").all_inner_texts()
    assert texts and len(texts) < 6 and any("denied" in text for text in texts)


def test_control_and_enter_ask_what_was_written(opened: Opener) -> None:
    page = opened()
    done(page)
    write(page, "SELECT ?who { ?who kg:accuses id:russia }")
    page.locator(".CodeMirror-lines").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("1 row in")
    assert cells(page) == [["id:john-kirby"]]
    page.reload()
    done(page)
    assert written(page) == "SELECT ?who { ?who kg:accuses id:russia }", "the address keeps the query"
    assert cells(page) == [["id:john-kirby"]]


def test_a_mistake_is_told_with_its_line_and_the_cursor_goes_there(opened: Opener) -> None:
    page = opened(refused=400)
    done(page)
    write(page, "SELECT ?x {\n  ?x kg:accuses }\n")
    page.locator("#run").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("does not parse")
    expect(alert).to_contain_text("?x kg:accuses }")
    assert page.locator(".CodeMirror").evaluate("(box) => box.CodeMirror.getCursor().line") == 1


def test_names_of_terms_and_actors_are_completed(opened: Opener) -> None:
    page = opened()
    done(page)
    for begun, name in (("kg:accus", "kg:accuser"), ("id:john", "id:john-kirby")):
        write(page, "SELECT * { ?who ")
        page.locator(".CodeMirror-lines").click()
        page.keyboard.press("Control+End")
        page.keyboard.type(begun)
        expect(page.locator(".CodeMirror-hint", has_text=name).first).to_be_visible()
        page.keyboard.press("Escape")


def test_a_long_query_can_be_stopped(opened: Opener) -> None:
    page = opened()
    done(page)
    write(page, SLOW)
    page.locator("#run").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#told")).to_contain_text("stopped after")
    expect(page.locator("#run")).to_be_enabled()


def test_yes_or_no_and_turtle_and_nothing_are_shown(opened: Opener) -> None:
    page = opened()
    for query, words in (
        ("ASK { id:john-kirby kg:accuses id:russia }", "Yes"),
        ("ASK { id:x kg:accuses id:russia }", "No"),
        ("SELECT * { id:x ?p ?o }", "nothing in the graph fits"),
        ("DESCRIBE id:russia", "id:russia"),
    ):
        done(page)
        write(page, query)
        page.locator("#run").click()
        expect(page.locator("#answer")).to_contain_text(words)


def test_a_parameter_is_a_field_and_enter_asks(opened: Opener) -> None:
    page = opened()
    done(page)
    assert page.locator("#parameters").is_hidden()
    page.locator('#question-list button[data-name="accusations-of"]').click()
    done(page)
    actor = page.get_by_label("actor")
    assert actor.input_value() == "Sergey Lavrov"
    actor.fill('a "quoted" \\ name')
    assert 'VALUES ?actor { "a \\"quoted\\" \\\\ name" }  # who accuses' in written(page)
    actor.fill("John Kirby")
    actor.press("Enter")
    expect(page.locator("#told")).to_contain_text("1 row in")
    assert cells(page)[0][:2] == ["John Kirby", "Russia"]
    actor.fill("")
    assert "VALUES ?actor { UNDEF }  # who accuses" in written(page)
    assert page.locator('#actor-names option[value="John Kirby"]').count() == 1


def test_rows_are_sorted_and_filtered(opened: Opener) -> None:
    page = opened()
    done(page)
    write(page, "SELECT ?n { VALUES ?n { 9 10 1 8 7 6 5 4 3 } }")
    page.locator("#run").click()
    expect(page.locator("#told")).to_contain_text("9 rows")
    page.get_by_role("columnheader").get_by_role("button").click()
    assert [row[0] for row in cells(page)] == ["1", "3", "4", "5", "6", "7", "8", "9", "10"]
    page.get_by_role("columnheader").get_by_role("button").click()
    assert cells(page)[0] == ["10"]
    page.get_by_label("Filter the rows").fill("1")
    assert [row[0] for row in cells(page)] == ["10", "1"]


def test_a_thing_leads_to_all_that_is_said_of_it(opened: Opener) -> None:
    page = opened()
    done(page)
    write(page, "SELECT (id:russia AS ?it) {}")
    page.locator("#run").click()
    page.get_by_role("link", name="id:russia").click()
    done(page)
    assert ["→", "rdfs:label", "Russia", ""] in cells(page)
    page.get_by_role("link", name="kg:State").click()
    assert page.url.endswith("/ns#State") and page.locator("section:target h2").inner_text().startswith("kg:State")


def test_the_answer_can_be_saved_and_the_prefixes_added(opened: Opener) -> None:
    page = opened()
    done(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="csv").click()
    assert Path(download.value.path()).read_text("utf-8").startswith("accuser,accused,times\n")
    page.get_by_role("button", name="Add prefixes").click()
    assert written(page).startswith("PREFIX kg: <https://w3id.org/kg-diplomacy/ns#>\nPREFIX rdfs: <")
    page.get_by_role("button", name="Add prefixes").click()
    assert written(page).count("PREFIX kg:") == 1


def test_programs_are_told_how_to_ask(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened()
    page.get_by_role("button", name="For programs").click()
    told = page.get_by_role("dialog")
    expect(told).to_contain_text(f"{addresses['example']}/sparql")
    expect(told).to_contain_text("A query is ended after 20 seconds")


def test_hostile_text_from_articles_is_shown_and_does_nothing(opened: Opener) -> None:
    page = opened(graph="hostile")
    done(page)
    write(page, "SELECT ?o { ?s ?p ?o FILTER(isLiteral(?o)) } ORDER BY STRLEN(?o)")
    page.locator("#run").click()
    expect(page.locator("#told")).to_contain_text("rows in")
    while page.get_by_role("button", name="more rows").is_visible():
        page.get_by_role("button", name="more rows").click()
    assert any("<script>" in row[0] or "<img" in row[0] for row in cells(page))
    assert page.locator("#answer script, #answer img").count() == 0
    write(page, 'SELECT (IRI("javascript:alert(1)") AS ?x) ("</script><script>alert(2)</script>" AS ?y) {}')
    page.locator("#run").click()
    expect(page.locator("#told")).to_contain_text("1 row in")
    assert page.locator("#answer a").count() == 0
    assert json.loads(page.locator("#values").inner_text())["seconds"] == 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_telephone_nothing_sticks_out(opened: Opener, scheme: str) -> None:
    page = opened(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    done(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#question-list").is_hidden()
