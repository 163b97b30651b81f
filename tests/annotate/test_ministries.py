"""Whose a ministry is whose long name has its state in front."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("The Chadian Ministry of Foreign Affairs accused Peru of lying.", "chad-foreign-ministry"),
        ("The Palestinian Ministry of Foreign Affairs and Expatriates condemned it.", "palestine-foreign-ministry"),
        ("Peru's Ministry of Defence accused Chad of lying.", "peru-defence-ministry"),
        ("The Ministry of Foreign Affairs and International Cooperation of Chad said no.", "chad-foreign-ministry"),
        ("The Syrian Foreign and Expatriates Ministry condemned it.", "syria-foreign-ministry"),
        ("The Ministry of Foreign Affairs of Peru said no.", "peru-foreign-ministry"),
    ],
)
def test_a_long_name_has_its_state_in_front_or_behind(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in {m.entry for m in mentions_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Foreign Affairs accused Peru of lying.",
        "Visitors from Chad saw the Ministry of Defence burn.",
        "Chad said the Ministry of Health of Hansen Land had lied.",
        "In Chadian eyes the Ministry of Defence had failed.",
        "A regional Ministry of Health accused Peru of lying.",
    ],
)
def test_a_state_that_stands_elsewhere_does_not_own_it(text: str, mentions_in: MentionsIn) -> None:
    bodies = [m for m in mentions_in(text) if "Ministry" in m.text]
    assert bodies and all(m.entry is None for m in bodies)
