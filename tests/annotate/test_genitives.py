"""Names in texts that have lost their apostrophes, people whom only a bare surname tells, and examples of states."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("The Syrian armys advance was fast in Homs.", "Syrian armys", "syria-army"),
        ("They said that the Assad regimes latest raid in Homs is a crime.", "Assad regimes", "syria-government"),
        ("They fear the Syrian governments plans for Homs.", "Syrian governments", "syria-government"),
        ("The US-led coalitions airstrikes hit the bridge.", "US-led coalitions", "us-led-coalition"),
        ("Ten died in Fatah al-Shams attacks in Aleppo.", "Fatah al-Shams", "al-nusra-front"),
    ],
)
def test_a_genitive_that_lost_its_apostrophe(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert at(mentions_in(text), words).entry == entry


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is the Syrian army's advance. The Syrian armys left.", "Syrian armys"),
        ("Turkey cooks turkeys.", "turkeys"),
        ("The Islamic States fell in Homs.", "Islamic States fell"),
        ("The Assad regime reads papers in Homs.", "Assad regime reads"),
        ("The US-led coalition uses drones in Homs.", "US-led coalition uses"),
    ],
)
def test_what_ends_in_s_by_itself(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words not in {m.name for m in mentions_in(text)}


def test_a_bare_surname_that_speaks_is_whom_the_text_names_in_full(mentions_in: MentionsIn) -> None:
    found = mentions_in(
        "The guests included Rick Snyder of Michigan and Asa Hutchinson of Arkansas. Hutchinson said in a statement "
        "that the state would wait."
    )
    bare = [m for m in found if m.text == "Hutchinson"]
    assert bare
    assert all(m.kind == "person" and m.cluster == at(found, "Asa Hutchinson").cluster for m in bare)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("States in the region such as Peru dispute the claim.", None),
        ("Officials of states such as Chad denied it.", None),
        ("Groups from neighbours such as Chad denied it.", None),
        ("Officials of Chad denied it.", "chad"),
        ("Rebels in Chad denied it.", "chad"),
    ],
)
def test_an_example_is_not_whose_they_are(text: str, country: str | None, mentions_in: MentionsIn) -> None:
    assert next(m for m in mentions_in(text) if m.form == "description").country == country
