"""A bare surname that two people of the gazetteer share whom the article names in full."""

from __future__ import annotations

import pytest

from kg.model import Article
from tests.conftest import Extract

BOTH = "Bill Clinton and Hillary Clinton met Bernie Sanders. "


def last_clinton(text: str, year: str | None, extract_from: Extract) -> str | None:
    published = f"{year}-05-01" if year else None
    found = extract_from(Article("text", BOTH + text, published=published)).mentions
    return [m.entry for m in found if m.text.endswith("Clinton")][-1]


@pytest.mark.parametrize(
    ("text", "year", "entry"),
    [
        ("Sanders repeated that Clinton was unqualified.", "2016", "hillary-clinton"),
        ("Clinton accused Sanders of lying.", "2016", "hillary-clinton"),
        ("Clinton accused Sanders of lying.", "2010", "hillary-clinton"),
        ("Clinton accused Sanders of lying.", "1998", "bill-clinton"),
        ("Clinton said she would win.", None, "hillary-clinton"),
        ("Sanders met former President Clinton.", "2016", "bill-clinton"),
        ("Activists accused Clinton of defending his crime bill.", "2016", "bill-clinton"),
    ],
)
def test_who_of_two_it_is_the_pronoun_or_the_office_tells(
    text: str, year: str, entry: str, extract_from: Extract
) -> None:
    assert last_clinton(text, year, extract_from) == entry


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Clinton accused Sanders of lying.", None),
        ("Clinton accused Sanders of lying.", "2005"),
        ("Clinton met Peter Hansen and his wife.", "2005"),
        ("Sanders expected charges against Clinton, and called his decision odd.", "2016"),
        ("Clinton left. She was glad.", "2005"),
        ("Clinton told Peter Hansen he would win.", None),
    ],
)
def test_where_nothing_tells_it_is_nobody_known(text: str, year: str | None, extract_from: Extract) -> None:
    assert last_clinton(text, year, extract_from) is None
