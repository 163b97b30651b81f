"""`The group`, `the alliance`, `the union`: which body named before, and where nobody can be told."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.conftest import MentionsIn


def mention(text: str, words: str, mentions_in: MentionsIn) -> Mention:
    return next(m for m in mentions_in(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("OPEC met in Vienna on Monday. Prices rose because the group had cut its output.", "the group", "opec"),
        ("NATO sent more jets to Estonia, where the alliance has had a base for years.", "the alliance", "nato"),
        ("Islamic State lost two towns, and officials say the group is short of money.", "the group", "islamic-state"),
        ("Boko Haram attacked the town. The group has killed many farmers there.", "The group", "boko-haram"),
        ("The High Negotiations Committee met on Monday. The coalition said it would wait.", "The coalition",
         "high-negotiations-committee"),
        ("The Taliban denied it, though many saw the group's men in the town.", "the group", "taliban"),
        ("While battling Boko Haram, Hezbollah is also fighting Islamic State. The group said ten of its men had died.",
         "The group", "hezbollah"),
        ("Hamas, the Muslim Brotherhood affiliate, is a danger because the group has many rockets.", "the group",
         "hamas"),
        ("Amnesty International said that fighters of Boko Haram had killed ten people. The group added that it had "
         "seen the bodies.", "The group", "amnesty-international"),
        ("The wheat is gone, said the FAO. The U.N. organization said prices had risen.", "The U.N. organization",
         "fao"),
        ("UNICEF sent trucks. The U.N. agency said ten were lost.", "The U.N. agency", "unicef"),
        ("Islamic State is under attack. In Mali, Boko Haram is fighting to recapture the town from the group.",
         "the group", "islamic-state"),
    ],
)  # fmt: skip
def test_a_bare_noun_is_the_body_that_is_called_so(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    found = mention(text, words, mentions_in)
    assert found.entry == entry, found.reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Workers met Exxon on Monday. The deal was good for both the union and the firm.", "the union"),
        ("They fought Islamic State for years. Peru is also in the alliance.", "the alliance"),
        ("The EU paid Turkey for its help, hoping that it may slow the movement.", "the movement"),
        ("They blamed NATO member Turkey, which sees the group as a threat.", "the group"),
        ("They accused Turkey's army of supporting the group.", "the group"),
        ("They told a Senate committee that the group of states had agreed.", "the group"),
        ("Boko Haram shelled the town while the group known as Liwa Badr shelled the road.", "the group"),
        ("It was hit by a new coalition between Boko Haram and others. The coalition has not been named.",
         "The coalition"),
        ("They criticised the EU for its slowness. “We are ready,” said Anna Weber, head of the group.", "the group"),
        ("It raised its stake in Fabrikam Corp on Monday. The group may buy more of its shares.", "The group"),
        ("The talks were meant to allow powers to act on what the Western powers had said.", "powers"),
        ("A report suggests that countries build roads. Western countries agreed.", "countries"),
        ("Anna Weber told the U.N. agency of it.", "the U.N. agency"),
        ("The NIH told of its plan at last year's State of the Union.", "the Union"),
        ("A letter to the U.N. was read by the council on Monday.", "the council"),
    ],
)  # fmt: skip
def test_where_no_body_is_called_so_it_stays_open(text: str, words: str, mentions_in: MentionsIn) -> None:
    found = mention(text, words, mentions_in)
    assert found.entry is None
    assert "last body named" not in found.reason
