"""The page for those who see, point or trust otherwise: axe, the keyboard, a sandbox, paper."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.export.browsing import KIRBY, PHONE, Opener, heading, until

pytestmark = pytest.mark.browser

VIEWS = {
    "first view": "",
    "claim": f"#show-claim={KIRBY}",
    "actor": "#show-actor=russia&grouped=no",
    "exchange": "#show-exchange=russia~united-states",
    "matrix": "#view=matrix",
    "timeline": "#view=timeline",
    "ledger": "#view=ledger",
}


def serious(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical, each with the first element concerned."""
    found: dict[str, Any] = Axe().run(page).response
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]}"
        for violation in found["violations"]
        if violation["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_serious_violation(opened: Opener, view: str, scheme: str) -> None:
    assert serious(opened("dated", VIEWS[view], color_scheme=scheme)) == []


def test_axe_finds_no_serious_violation_in_menus_dialog_and_on_a_telephone(opened: Opener) -> None:
    page = opened("dated", f"#show-claim={KIRBY}", viewport=PHONE)
    assert serious(page) == []
    page.locator("#filters summary").click()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Citation").first.click()
    assert serious(page) == []


def test_axe_finds_no_serious_violation_without_scripts(opened: Opener) -> None:
    page = opened(java_script_enabled=False)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Who accuses whom")
    assert page.locator("table.plain th").count() == 8


def active(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim().slice(0, 30)"))


def test_tab_goes_through_everything_in_order(opened: Opener) -> None:
    page = opened()
    passed = []
    for _ in range(60):
        page.keyboard.press("Tab")
        passed.append(active(page))
    stops = ["Save", "theme", "search", "Filters", "tab-network", "grouped", "fit", "untangle", "network", "detail"]
    places = [next(n for n, stop in enumerate(passed) if stop.startswith(name)) for name in stops]
    assert places == sorted(places)
    assert any(stop.startswith(("can’t Washington", "cannot fulfil")) for stop in passed)


def test_every_stop_shows_where_the_keyboard_is(opened: Opener) -> None:
    page = opened()
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", active(page)


def test_arrow_keys_walk_the_network_and_say_who_is_there(opened: Opener) -> None:
    page = opened()
    page.locator("#network").focus()
    page.keyboard.press("ArrowRight")  # first to who says most
    assert page.locator("#told").inner_text() == ("Russia, state: makes 2 charges, 1 denial; receives 1 charge.")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.kgPage.keyed()") == "united-states"
    page.keyboard.press("Enter")
    assert heading(page) == "United States"
    assert page.evaluate("document.activeElement.id") == "detail-heading"


def test_space_unfolds_the_state_that_the_keyboard_stands_on(opened: Opener) -> None:
    page = opened()
    page.locator("#network").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    assert "open=russia" in page.url
    assert "officials shown one by one" in page.locator("#told").inner_text()


def test_tabs_turn_with_arrow_keys(opened: Opener) -> None:
    page = opened()
    page.get_by_role("tab", name="Network").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-matrix"
    assert page.get_by_role("tabpanel", name="Matrix").is_visible()


def test_escape_closes_a_menu_before_the_words(opened: Opener) -> None:
    page = opened(hash_=f"#show-claim={KIRBY}")
    page.locator("#filters summary").click()
    page.keyboard.press("Escape")
    assert not page.locator("#filters").evaluate("(menu) => menu.open")
    assert heading(page) == "John Kirby accuses Russia"


def test_where_motion_is_not_wanted_springs_show_only_their_end(opened: Opener) -> None:
    page = opened("crowd", reduced_motion="reduce")
    places = page.evaluate("window.kgPage.network.getPositions()")
    page.get_by_role("button", name="Untangle").click()
    until(page, "!window.kgPage.settling()")
    assert page.evaluate("window.kgPage.network.getPositions()") != places


def test_the_page_works_in_a_sandboxed_frame(opened: Opener, pages: dict[str, str], tmp_path: Path) -> None:
    page = opened()
    frame_page = tmp_path / "frame.html"
    frame_page.write_text(
        f'<iframe sandbox="allow-scripts" width="1200" height="800" src="{pages["example"]}"></iframe>'
    )
    page.goto(frame_page.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator(".quarrel").first.click()
    assert frame.locator(".turn").count() == 5
    frame.get_by_role("tab", name="Promises").click()
    assert frame.locator(".ledger tbody tr").count() == 1
    frame.locator(".turn button").first.click()
    frame.get_by_role("button", name="Citation").first.click()
    assert "a claim, not a fact" in frame.locator("#copied textarea").input_value()


def test_paper_shows_all_claims_and_no_controls(opened: Opener) -> None:
    page = opened("made-up")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#table tbody tr").count() == int(page.locator("#shown").inner_text().split(" of ")[0])
    assert not page.locator("#filter-form").is_visible()
    assert not page.locator("#tabs").is_visible()
    assert page.locator("#network canvas").is_visible()
    assert len(page.pdf()) > 10_000
    until(page, "window.broken.length === 0")
