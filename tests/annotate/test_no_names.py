"""What stands like a name and is nobody: lawsuits, operations, texts, and of what a minister is the minister."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn

NOBODY = [
    ("The case is Hansen v. Weber, and Peru won it on Monday.", "Hansen v. Weber"),
    ("Peru met Chad in May. Image copyright EPA Image caption The envoys met in Lima.", "EPA"),
    ("Turkey began Operation Euphrates Shield in August, and Chad helped.", "Operation Euphrates Shield"),
    ("Australia runs Operation Sovereign Borders with ten ships.", "Operation Sovereign Borders"),
    ("Chad signed the Convention on the Law of the Sea in May.", "Convention on the Law of the Sea"),
    ("Peru broke the Convention on the Prohibition of Chemical Weapons.",
     "Convention on the Prohibition of Chemical Weapons"),
    ("Peru met Trade and Industry Secretary Paul Hansen on Monday.", "Trade and Industry"),
    ("Britain's Energy Secretary Paul Hansen denied it on Monday.", "Energy"),
    ("Brazil's Finance and Planning Minister Omar Keita denied it.", "Finance"),
]  # fmt: skip

BODIES = [
    ("The EPA said on Monday in Washington that Weber Corp had lied.", "EPA"),
    ("The Joint Operations Command said that Peru had lied.", "Joint Operations Command"),
    ("Peru accused the Security Council on Monday in New York.", "Security Council"),
    ("The Weber Trade Union said that Peru had lied on Monday.", "Weber Trade Union"),
    ("The Islamic Conference met in May, and Chad spoke.", "Islamic Conference"),
    ("Chad's Finance Ministry said that Peru had lied.", "Finance Ministry"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_what_only_stands_like_a_name_is_nobody(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words not in {m.text for m in mentions_in(text)}


@pytest.mark.parametrize(("text", "words"), BODIES)
def test_bodies_that_sound_alike_are_kept(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert any(words in m.text for m in mentions_in(text))
