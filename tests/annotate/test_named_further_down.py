"""Descriptions of people whom the article names further down, and where they stay alone."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Many can stay, the deputy premier said on Sunday. Rain fell. Storms came. Roads closed. Trains stood. "
         "Deputy Prime Minister Omar Keita told reporters so.", "the deputy premier", "Omar Keita"),
        ("Ten people died, the governor said. Rain fell. Storms came. Roads closed. Trains stood. Lima governor Ana "
         "Ruiz spoke.", "the governor", "Ana Ruiz"),
        ("Chad detained a Peruvian student on Monday. The student, Omar Keita, entered as a tourist.",
         "a Peruvian student", "Omar Keita"),
        ("They told of the death of a driver. The driver, Joshua Brown, was alone.", "a driver", "Joshua Brown"),
        ("Police arrested a journalist. The journalist, Ana Ruiz, works for a paper.", "a journalist", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_who_is_named_further_down(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster == at(mentions, other).cluster, at(mentions, one).reason


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The mayor of that town said no. Rain fell. Storms came. Roads closed. Trains stood. Mayor Ana Ruiz spoke.",
         "The mayor", "Ana Ruiz"),
        ("He ran for president. Rain fell. Storms came. Roads closed. President Omar Keita spoke.", "president",
         "Omar Keita"),
        ("Ten died, the governor said. Rain fell. Storms came. Roads closed. Governor Ana Ruiz met governor Tim Dahl.",
         "the governor", "Ana Ruiz"),
        ("They called him a safe driver. But the truck driver, Joshua Brown, was alone.", "a safe driver",
         "Joshua Brown"),
        ("Chad detained a student. Ana Ruiz said no. The student, Omar Keita, was alone.", "a student", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_who_may_be_another_stays_alone(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    found = [m for m in mentions if one in m.text and m.form == "description"]
    assert all(m.cluster != at(mentions, other).cluster for m in found)


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("“We are ready,” Chad's foreign ministry said in a statement. “It will protect the town.”", "It",
         "chad-foreign-ministry"),
        ("The European Union must take steps to address it.", "it", "european-union"),
        ("Chad spoke on Monday. When it ends, many will leave.", "it", "chad"),
        ("“Peace is near,” NATO said. “It needs time.”", "It", "nato"),
        ("Chad denied it. “It is a lie and it will hurt farmers,” Omar Keita said.", "It", "chad"),
    ],
)  # fmt: skip
def test_it_is_what_is_spoken_of(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry not in {m.entry for m in mentions_in(text) if m.text == words}


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("“Russia lied. It bombed the town,” Omar Keita said.", "It", "russia"),
        ("Chad said it ended the talks.", "it", "chad"),
        ("Chad sent a note. It began with an apology to steel makers and it asked for more.", "It", "chad"),
        ("Chad wants to end the war that it began with Peru.", "it", "chad"),
        ("Kuwait protested. It sent a note.", "It", "kuwait"),
    ],
)
def test_it_is_still_a_side(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in {m.entry for m in mentions_in(text) if m.text == words}
