"""A bare surname with an office, in an article that never names the person in full."""

from __future__ import annotations

import pytest

from kg.model import Article
from tests.conftest import Extract


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
