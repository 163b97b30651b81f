"""Styles of rank before titles and names, and in their stead."""

from __future__ import annotations

import pytest

from kg.annotate.styles import without_styles
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    "text",
    ["HE the Foreign Minister said no.", "He met H.E. Ana Weber.", "HE Dr. Ana Weber spoke.",
     "H.H. Sheikh Keita spoke.", "HM the King of Jordan spoke.", "His Excellency the Minister of Trade spoke.",
     "HE the US Secretary of State spoke."],
)  # fmt: skip
def test_a_style_before_a_title_is_blank(text: str) -> None:
    assert len(without_styles(text)) == len(text)
    assert without_styles(text).strip() != text.strip()


@pytest.mark.parametrize(
    "text",
    ["HE SAID SO.", "He said so.", "HM Revenue and Customs spoke.", "His Excellency added that it would.",
     "She told HE that it would.", "Her Majesty's government said no."],
)  # fmt: skip
def test_what_is_no_style_before_a_title_stays(text: str) -> None:
    assert without_styles(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Majed Weber, the Qatari minister, arrived. His Excellency said Qatar would help Chad.",
        "Ana Weber, the Qatari minister, arrived. Her Excellency said Qatar would help Chad.",
        "King Abdullah of Jordan arrived. His Majesty said Jordan would help Chad.",
    ],
)
def test_a_style_alone_is_he_or_she(text: str, mentions_in: MentionsIn) -> None:
    found = mentions_in(text)
    style = next(m for m in found if m.text.startswith(("His ", "Her ")))
    person = next(m for m in found if m.kind == "person" and m.form == "name")
    assert (style.form, style.cluster) == ("pronoun", person.cluster)
