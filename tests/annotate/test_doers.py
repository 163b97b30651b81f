"""Bodies that the model passes over, told by what they do, and what is no body."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn

NAMED = [
    ("A new firm, Lyft, met Uber. Lyft alleged on Thursday that Uber is using the case. The Lyft app works.", "Lyft"),
    ("In September, BT pledged to increase the speed of its network.", "BT"),
    ("“We have made an offer and Dome has refused to negotiate with us,” said Gerald Maier.", "Dome"),
    ("The FTC blasted Herbalife for its claims and said Herbalife agreed to pay.", "Herbalife"),
]
NOBODY = [
    ("Congress met. Cyclists agreed to pay. The cyclists left.", "Cyclists"),
    ("Negotiating for days, they agreed to pay.", "Negotiating"),
    ("REBELS AGREE TO LEAVE TOWN AFTER SIEGE", "AGREE"),
    ("Admiral Sun Jianguo spoke. In June Monday brought rain.", "Monday"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_does_what_only_somebody_does_is_somebody(text: str, name: str, mentions_in: MentionsIn) -> None:
    found = [m for m in mentions_in(text) if m.text == name]
    assert found
    assert {m.kind for m in found} <= {"organisation", "person"}
    assert len({m.cluster for m in found}) == 1


@pytest.mark.parametrize(("text", "word"), NOBODY)
def test_a_word_that_is_no_name_stays_one(text: str, word: str, mentions_in: MentionsIn) -> None:
    assert [m.text for m in mentions_in(text) if m.text == word and m.form == "name"] == []
