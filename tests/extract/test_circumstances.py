"""When and where a statement was made."""

import pytest

from kg.model import Article, Statement
from tests.conftest import Extract


@pytest.mark.issue(3)
@pytest.mark.parametrize(
    ("sentence", "published", "day"),
    [
        ("Larsen said on Saturday that Sweden had violated the truce.", "2016-09-20", "2016-09-17"),
        ("Larsen told reporters on Monday that Sweden had violated the truce.", "2016-09-20", "2016-09-19"),
        ("Larsen said on Saturday that Sweden had violated the truce.", None, None),
        ("Larsen said on March 3, 2014 that Sweden had violated the truce.", None, "2014-03-03"),
        ("Larsen said last month that Sweden had violated the truce.", "2016-09-20", None),
        ("Larsen said that Sweden had violated the truce on Saturday.", "2016-09-20", None),
    ],
)
def test_a_statement_has_its_day(extract_from: Extract, sentence: str, published: str | None, day: str | None) -> None:
    claims = extract_from(Article("text", sentence, published=published)).claims
    assert [claim.spoken for claim in claims if isinstance(claim, Statement)] == [day]


@pytest.mark.issue(3)
@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Larsen said in Geneva that Sweden had violated the truce.", "Geneva"),
        ("Larsen said that Sweden had violated the truce in Geneva.", None),
    ],
)
def test_a_statement_has_its_place(extract_from: Extract, sentence: str, place: str | None) -> None:
    claims = extract_from(Article("text", sentence)).claims
    assert [claim.place and claim.place.text for claim in claims if isinstance(claim, Statement)] == [place]
