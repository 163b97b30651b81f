"""What the tests of the page share: windows, and a person's hands and eyes."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.examples import example_findings

SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
NO_BROWSER = "no chromium on the PATH: install it (Debian: apt-get install chromium) or run -m 'not browser'"
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
TABLET: ViewportSize = {"width": 1024, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
ZAKHAROVA, KIRBY, PUTIN = "acc-000000000001", "acc-000000000002", "acc-000000000003"

WATCH = """
window.broken = [];
document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective));
"""

Opener: TypeAlias = Callable[..., Page]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's chromium, closed at the end. Raises FileNotFoundError when there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise FileNotFoundError(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES.split())
        yield browser
        browser.close()


def quote_of(edge_id: str) -> str:
    return next(edge.evidence.text for edge in example_findings().edges if edge.id == edge_id)


def click_on(page: Page, name: str) -> None:
    """A mouse click where the picture shows a line or an actor."""
    point = page.evaluate("(id) => window.kgPage.pointOf(id)", name)
    page.mouse.click(point["x"], point["y"])


def marked(page: Page) -> list[str]:
    return page.locator("#detail mark").all_text_contents()


def rows(page: Page) -> list[str]:
    return [row.get_attribute("data-claim") or "" for row in page.locator("#table tbody tr").all()]


def until(page: Page, expression: str) -> None:
    """Waits up to two seconds; Playwright's own wait needs eval, which the page's policy forbids."""
    for _ in range(40):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"after two seconds it is still false that {expression}")


def heading(page: Page) -> str:
    return page.locator("#detail-heading").inner_text()
