"""The page as a person uses it: headless chromium, the network cut, real clicks and keys."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.examples import example_findings
from tests.export.browsing import (
    DESKTOP,
    KIRBY,
    PHONE,
    PUTIN,
    TABLET,
    ZAKHAROVA,
    Opener,
    click_on,
    heading,
    marked,
    quote_of,
    rows,
    until,
)
from tests.export.page_findings import HOSTILE_NAME, HOSTILE_QUOTE

FIRST_HEADING = "Russia and United States accuse each other"
pytestmark = pytest.mark.browser


def test_a_click_on_a_line_between_states_shows_the_words_of_all_their_officials(opened: Opener) -> None:
    page = opened()
    click_on(page, "russia~united-states~accusation")
    assert heading(page) == "Russia accuses United States"
    assert sorted(marked(page)) == sorted([quote_of(ZAKHAROVA), quote_of(PUTIN)])


def test_a_click_on_a_line_between_actors_shows_its_own_words(opened: Opener) -> None:
    page = opened()
    page.get_by_label("officials with their state").uncheck()
    click_on(page, "john-kirby~russia~accusation")
    assert heading(page) == "John Kirby accuses Russia"
    assert marked(page) == [quote_of(KIRBY)]


def test_the_marked_words_stand_in_their_paragraph(opened: Opener) -> None:
    page = opened(hash_=f"#show-claim={KIRBY}")
    words = page.locator("blockquote").inner_text()
    assert words.startswith("“Unfortunately, Russia failed")
    assert words.endswith("agreed,” Kirby said.")


def test_a_long_paragraph_opens_as_a_whole(opened: Opener) -> None:
    page = opened(hash_="#types=denial")
    page.locator("#table tbody button").first.click()
    short = page.locator("blockquote").inner_text()
    assert short.startswith("…")
    page.get_by_role("button", name="whole paragraph").click()
    whole = page.locator("blockquote").inner_text()
    assert "Once again this issue was raised" in whole and len(whole) > len(short)
    assert marked(page) == [quote_of("den-000000000001")]


def test_each_claim_says_whose_charge_it_is_and_that_it_is_no_fact(opened: Opener) -> None:
    page = opened(hash_=f"#show-claim={ZAKHAROVA}")
    caution = page.locator("#detail .caution").inner_text()
    assert caution.startswith("A charge by Maria Zakharova, as reported in “Syrian Crisis")
    assert "Not a fact" in caution


def test_a_claim_tells_all_that_is_known_of_it(opened: Opener) -> None:
    words = opened(hash_=f"#show-claim={ZAKHAROVA}").locator("#detail").inner_text()
    for known in (
        "Ministry of Foreign Affairs of Russia", "direct quotation", "83 %", "fulfil-failure", "CAMEO 1125",
        "source (Maria Zakharova): speaker of the quotation", ZAKHAROVA,
    ):  # fmt: skip
        assert known in words


def test_a_charge_of_breach_leads_to_the_promise_and_back(opened: Opener) -> None:
    page = opened(hash_=f"#show-claim={ZAKHAROVA}")
    reports = page.locator("#detail .reports")
    assert "Alleges breach of this promise" in reports.inner_text()
    assert quote_of("com-000000000001") in reports.inner_text()
    reports.get_by_role("button", name="open").click()
    assert "#show-claim=com-000000000001" in page.url
    assert "Said to be broken by" in page.locator("#detail").inner_text()


def test_a_denial_and_the_charge_it_denies_name_each_other(opened: Opener) -> None:
    denial = opened(hash_="#show-claim=den-000000000001").locator("#detail").inner_text()
    assert "Denies this charge" in denial and quote_of(KIRBY) in denial
    assert "Denied in" in opened(hash_=f"#show-claim={KIRBY}").locator("#detail").inner_text()


def test_a_click_on_an_actor_shows_who_it_is_and_its_claims(opened: Opener) -> None:
    page = opened(hash_="#grouped=no")
    click_on(page, "vladimir-putin")
    assert heading(page) == "Vladimir Putin"
    assert "President of Russia" in page.locator("#detail dl").first.inner_text()
    assert page.locator("#detail article").count() == 2


def test_a_click_beside_everything_closes_the_words(opened: Opener) -> None:
    page = opened(hash_=f"#show-claim={KIRBY}")
    frame = page.locator("#network").bounding_box()
    assert frame is not None
    page.mouse.click(frame["x"] + 12, frame["y"] + 12)
    assert heading(page) == FIRST_HEADING
    assert "show-" not in page.url


def test_the_first_view_says_who_accuses_whom_and_two_clicks_show_the_words(opened: Opener) -> None:
    page = opened()
    quarrels = page.locator(".quarrel").all_inner_texts()
    assert [quarrel.split("\n") for quarrel in quarrels] == [["Russia", "2 →", "← 1", "United States"]]
    page.locator(".quarrel").first.click()
    assert heading(page) == "Russia and United States"
    said = page.locator(".turn blockquote").all_inner_texts()
    assert {quote_of(KIRBY), quote_of(ZAKHAROVA), quote_of(PUTIN)} <= set(said)


def test_the_page_shows_every_claim_and_no_other(opened: Opener) -> None:
    page = opened()
    for box in page.locator("#types input").all():
        box.check()
    assert sorted(rows(page)) == sorted(edge.id for edge in example_findings().edges)
    drawn = page.evaluate("[...window.kgPage.lines().values()].flatMap((line) => line.claims.map((claim) => claim.id))")
    assert sorted(drawn) == sorted(edge.id for edge in example_findings().edges if edge.type != "statement")


def test_search_finds_words_of_quotes_and_names(opened: Opener) -> None:
    page = opened()
    page.get_by_role("searchbox").fill("DISRUPTED putin")
    assert rows(page) == [PUTIN]
    assert page.locator("#shown").inner_text() == "1 of 6"
    page.get_by_role("searchbox").fill("no such words")
    assert rows(page) == []
    page.get_by_role("button", name="Reset").click()
    assert len(rows(page)) == 5


@pytest.mark.parametrize(
    ("label", "option", "expected"),
    [
        ("Actor", "john-kirby", [KIRBY]),
        ("Article", "002_899dbe62e4a94a70.txt", ["den-000000000001", PUTIN]),
        ("Speech", "indirect", [PUTIN]),
    ],
)
def test_filters_keep_what_they_name(opened: Opener, label: str, option: str, expected: list[str]) -> None:
    page = opened()
    page.locator("#filters summary").click()
    page.locator("#filter-form").get_by_label(label).select_option(option)
    assert sorted(rows(page)) == sorted(expected)


def test_types_and_confidence_filter_table_and_picture(opened: Opener) -> None:
    page = opened()
    page.get_by_label("accusations").uncheck()
    assert sorted(rows(page)) == ["com-000000000001", "den-000000000001"]
    assert page.evaluate("[...window.kgPage.lines().keys()].every((key) => !key.endsWith('accusation'))")
    page.locator("#filters summary").click()
    page.get_by_label("Confidence").fill("0.8")
    assert rows(page) == ["com-000000000001"]


def test_the_table_works_with_the_keyboard(opened: Opener) -> None:
    page = opened()
    page.locator("#table tbody button").first.focus()
    page.keyboard.press("Tab")
    chosen = page.evaluate("document.activeElement.closest('tr').dataset.claim")
    page.keyboard.press("Enter")
    assert marked(page) == [quote_of(chosen)]
    assert page.evaluate("document.activeElement.id") == "detail-heading"
    page.keyboard.press("Escape")
    assert heading(page) == FIRST_HEADING
    assert page.evaluate("document.activeElement.closest('tr').dataset.claim") == chosen


def test_the_table_sorts_and_says_so(opened: Opener) -> None:
    page = opened()
    page.locator("[data-sort=confidence]").focus()
    page.keyboard.press("Enter")
    head = page.locator("th.confidence")
    shown = page.locator("td.confidence")
    assert (head.get_attribute("aria-sort"), shown.first.inner_text()) == ("ascending", "50 %")
    page.keyboard.press("Enter")  # focus stayed on the column's button
    assert (head.get_attribute("aria-sort"), shown.first.inner_text()) == ("descending", "90 %")


def test_a_deep_link_opens_what_it_names(opened: Opener) -> None:
    first = opened(hash_="#types=accusation&grouped=no&show-pair=john-kirby~russia~accusation&sort=who,down")
    first.get_by_role("searchbox").fill("commitments")
    until(first, "document.querySelectorAll('#table tbody tr').length === 1")  # typing is answered a moment later
    second = opened(hash_=first.url[first.url.index("#") :])
    for page in (first, second):
        assert (rows(page), marked(page)) == ([KIRBY], [quote_of(KIRBY)])
        assert page.get_by_role("searchbox").input_value() == "commitments"
        assert not page.get_by_label("officials with their state").is_checked()


@pytest.mark.parametrize("hash_", ["#show-claim=nobody", "#types=%3Cscript%3E&least=x&sort=,,,&show-pair=~~", "#%"])
def test_a_wrong_link_does_no_harm(opened: Opener, hash_: str) -> None:
    assert opened(hash_=hash_).locator("#claims-heading").is_visible()


def test_hover_fades_what_is_not_near(opened: Opener) -> None:
    page = opened("crowd")
    faded = "window.kgPage.network.body.data.nodes.get().filter((node) => node.opacity < 1).length"
    assert page.evaluate(faded) == 0
    point = page.evaluate("window.kgPage.pointOf('group-1')")
    page.mouse.move(point["x"], point["y"])
    until(page, f"{faded} > 0")
    page.mouse.move(5, 5)
    until(page, f"{faded} === 0")


def test_hostile_text_is_shown_as_text(opened: Opener) -> None:
    page = opened("hostile", "#show-claim=acc-1")
    assert page.evaluate("document.querySelector('#detail mark').textContent") == HOSTILE_QUOTE
    assert HOSTILE_NAME.split("\ud800")[0].strip() in heading(page)
    assert page.locator("#detail script, #detail img, #detail b, #detail i, #detail a").count() == 0
    assert page.locator("#table").inner_text().count("<u>nothing</u>") == 1


PAPER = "getComputedStyle(document.body).backgroundColor"
HEXAGON = "window.kgPage.network.body.data.nodes.get().find((node) => node.shape === 'hexagon').color.background"
LIGHT, DARK = ("rgb(255, 255, 255)", "rgb(0, 114, 178)"), ("rgb(18, 23, 29)", "rgb(61, 155, 224)")


def colours(page: Page) -> tuple[str, str]:
    return page.evaluate(PAPER), page.evaluate(HEXAGON)


def test_dark_follows_the_system(opened: Opener) -> None:
    page = opened(color_scheme="light")
    assert colours(page) == LIGHT
    page.emulate_media(color_scheme="dark")
    until(page, f"{HEXAGON} === '{DARK[1]}'")  # the page hears of the change a moment later
    assert colours(page) == DARK


def test_dark_can_be_chosen_and_stays_in_the_address(opened: Opener) -> None:
    page = opened(color_scheme="light")
    page.get_by_label("Colours").select_option("dark")
    assert colours(page) == DARK
    again = opened(hash_=page.url[page.url.index("#") :], color_scheme="light")
    assert colours(again) == DARK


def test_without_scripts_all_claims_are_there_to_read(opened: Opener) -> None:
    page = opened(java_script_enabled=False)
    words = page.locator("table.plain q").all_inner_texts()
    assert words == [edge.evidence.text for edge in example_findings().edges]
    assert not page.locator("#panes").is_visible()


WORDS_THAT_OVERLAP = """
() => {
  const { network, words, lines } = window.kgPage;
  const frame = document.getElementById("network").getBoundingClientRect();
  const cross = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const names = words().nodes.map(({ id, box }) => [id, box]);
  const counts = words().lines.map(({ key, box }) => [key, box]);
  const discs = network.body.nodeIndices.map((id) => {
    const { x, y } = network.body.nodes[id];
    return [`disc of ${id}`, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }];
  });
  const all = [...names, ...counts, ...discs];
  const cut = [...names, ...counts].filter(([, box]) => box.left < -frame.width / 2 || box.right > frame.width / 2
    || box.top < -frame.height / 2 || box.bottom > frame.height / 2);
  const nameless = network.body.nodeIndices.filter((id) => !names.some(([name]) => name === id));
  return {
    overlapping: all.flatMap(([a, one], at) => all.slice(at + 1)
      .filter(([, two]) => cross(one, two)).map(([b]) => `${a} ${b}`)),
    cut: cut.map(([id]) => id), nameless,
  };
}
"""


@pytest.mark.parametrize("viewport", [DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
@pytest.mark.parametrize("hash_", ["", "#grouped=no"], ids=["states", "all"])
def test_no_words_cover_others_and_nothing_is_cut(opened: Opener, hash_: str, viewport: ViewportSize) -> None:
    page = opened("crowd", hash_, viewport=viewport)
    found = page.evaluate(WORDS_THAT_OVERLAP)
    assert (found["overlapping"], found["cut"]) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("viewport", [DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
def test_in_the_first_view_every_actor_has_its_name(opened: Opener, viewport: ViewportSize) -> None:
    assert opened("crowd", viewport=viewport).evaluate(WORDS_THAT_OVERLAP)["nameless"] == []


def test_on_a_telephone_the_panes_are_stacked_and_a_choice_scrolls_into_view(opened: Opener) -> None:
    page = opened(viewport=PHONE)
    picture, panel = page.locator("#picture").bounding_box(), page.locator("#panel").bounding_box()
    assert picture is not None and panel is not None
    assert panel["y"] >= picture["y"] + picture["height"] - 1
    click_on(page, "united-states~russia~accusation")
    assert page.locator("#detail-heading").is_visible()
    top = page.evaluate("document.getElementById('detail').getBoundingClientRect().top")
    assert -1 < top < PHONE["height"] / 2


def test_a_group_is_not_counted_with_its_state(opened: Opener) -> None:
    page = opened("crowd")
    assert page.evaluate("window.kgPage.network.body.nodeIndices.filter((id) => id.startsWith('group-')).length") == 6
    assert page.evaluate("window.kgPage.network.body.nodeIndices.some((id) => id.startsWith('president'))") is False
