"""A bare surname with an office, in an article that never names the person in full."""

from __future__ import annotations

import pytest

from kg.model import Article
from tests.conftest import Extract, MentionsIn


def entries(text: str, year: str | None, extract_from: Extract) -> list[str | None]:
    published = f"{year}-05-01" if year else None
    return [m.entry for m in extract_from(Article("text", text, published=published)).mentions]


@pytest.mark.parametrize(
    ("text", "year", "entry"),
    [
        ("The envoy thanked Jordan's King Abdullah.", "2016", "abdullah-ii"),
        ("Kerry flew to Jordan, where he met King Abdullah.", "2016", "abdullah-ii"),
        ("Japan will wait, Prime Minister Abe said.", "2016", "shinzo-abe"),
        ("“Prime Minister (Shinzo) Abe led the talks,” he told Japan's press.", None, "shinzo-abe"),
        ("Morocco's King Mohammed opened the session.", "2010", "mohammed-vi"),
        ("French President Hollande left.", "2014", "francois-hollande"),
    ],
)
def test_a_surname_with_office_and_state_is_who_held_it_then(
    text: str, year: str | None, entry: str, extract_from: Extract
) -> None:
    assert entry in entries(text, year, extract_from)


def test_the_bare_surname_behind_is_the_same(extract_from: Extract) -> None:
    text = "Japan's Prime Minister Abe spoke in Osaka. On Monday, Abe left for Seoul."
    assert entries(text, "2016", extract_from).count("shinzo-abe") == 2


@pytest.mark.parametrize(
    ("text", "year", "entry"),
    [
        ("The envoy thanked Jordan's King Abdullah.", "1995", "abdullah-ii"),
        ("Saudi Arabia mourned the late King Abdullah.", "2014", "abdullah-bin-abdulaziz"),
        ("Kerry met King Abdullah on his tour of Jordan and Saudi Arabia.", "2014", "abdullah-ii"),
        ("Japan will wait, Prime Minister Abe said.", "2010", "shinzo-abe"),
        ("Japan will wait, former Prime Minister Abe said.", "2016", "shinzo-abe"),
        ("Japan will wait, Prime Minister Abe said.", None, "shinzo-abe"),
        ("Japan will wait, professor Abe said.", "2016", "shinzo-abe"),
        ("Prime Minister Abe spoke in Peru's capital.", "2016", "shinzo-abe"),
    ],
)
def test_another_year_office_or_state_leaves_it_open(
    text: str, year: str | None, entry: str, extract_from: Extract
) -> None:
    assert entry not in entries(text, year, extract_from)


FREED = "John Weber was freed on Friday. Weber, 91, had been in prison. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (FREED + "His son Timothy Weber is there still. Weber was ill.", "John Weber"),
        (FREED + "He once met Frank Weber in Chad. A photograph of Mr. Weber lay on the table.", "John Weber"),
        (FREED + "Timothy Weber was Chad's envoy. The case is Peru v. Weber.", "John Weber"),
        ("Kim Dong-chul was shown on Friday. Kim confessed. North Korea is led by Kim Jong Un. Kim bowed.",
         "Kim Dong-chul"),
        ("Ana Hansen won on Monday. Hansen thanked Ohio. Omar Hansen met Lynch. Soon Hansen was famous.",
         "Ana Hansen"),
    ],
)  # fmt: skip
def test_a_bare_surname_is_whom_the_article_called_so_first(text: str, name: str, mentions_in: MentionsIn) -> None:
    people = [m for m in mentions_in(text) if m.kind == "person" and m.form == "name"]
    assert people[-1].cluster == next(m for m in people if m.name == name).cluster


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (FREED + "His son Timothy Weber is there, and Weber is ill.", "Timothy Weber"),
        (FREED + "His son Timothy Weber is there. The younger Weber is ill.", "Timothy Weber"),
        ("John Weber was freed on Friday. Timothy Weber is in prison. Weber is ill.", "Timothy Weber"),
        ("Ivanka Trump spoke. Trump left Chad. Donald Trump stayed. Trump is the president.", "Donald Trump"),
        (FREED + "Weber is ill.", "John Weber"),
    ],
)
def test_else_it_is_who_was_named_last(text: str, name: str, mentions_in: MentionsIn) -> None:
    people = [m for m in mentions_in(text) if m.kind == "person" and m.form == "name"]
    assert people[-1].cluster == next(m for m in people if m.name == name).cluster
