"""The page in headless chromium, the network cut."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route

from kg.export.html import write_html
from kg.export.turtle import write_turtle
from kg.model import Findings
from tests.examples import example_findings
from tests.export.browsing import DESKTOP, WATCH, Opener, chromium
from tests.export.page_findings import crowd_findings, dated_findings, hostile_findings
from tests.made_up import made_up_findings


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of a page for each of the findings."""
    folder = tmp_path_factory.mktemp("pages")
    made: dict[str, Callable[[], Findings]] = {
        "example": example_findings,
        "hostile": hostile_findings,
        "crowd": crowd_findings,
        "dated": dated_findings,
        "made-up": lambda: made_up_findings(600, 150),
    }
    for name, findings in made.items():
        write_html(findings(), folder / f"{name}.html")
        write_turtle(findings(), folder / f"{name}.ttl")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


@pytest.fixture
def opened(browser: Browser, pages: dict[str, str]) -> Iterator[Opener]:
    """Opens a page with the network cut; in the end nothing was requested, nothing broke, no policy was violated."""
    contexts: list[BrowserContext] = []
    watched: list[Page] = []
    wrong: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            wrong.append(f"request: {route.request.url}")
            route.abort()

    def refuse(dialog: Dialog) -> None:
        wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open_page(name: str = "example", hash_: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "offline": True, **options})
        contexts.append(context)
        context.route("**/*", answer)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.add_init_script(WATCH)
        page.goto(pages[name] + hash_)
        if options.get("java_script_enabled", True):
            watched.append(page)
            assert page.evaluate("window.kgPage !== undefined"), wrong
        return page

    yield open_page
    wrong += [f"policy: {directive}" for page in watched for directive in page.evaluate("window.broken")]
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="package")
def turtle(pages: dict[str, str]) -> Callable[[str], Path]:
    """The Turtle of the same findings as a page."""
    return lambda name: Path(url2pathname(pages[name].removeprefix("file://"))).with_suffix(".ttl")
