"""Surnames that are a town's or a family's name too."""

import pytest

from tests.conftest import MentionsIn

FULL = "Peter Bristol, a designer, met Steven Rhodes on Monday. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (FULL + "So Bristol never dealt with the delay.", "Bristol"),
        (FULL + "“It works,” Bristol says.", "Bristol"),
        (FULL + "The governor called Rhodes a natural choice.", "Rhodes"),
        (FULL + "They met in Bristol. Bristol said he would wait.", "Bristol"),
        ("Mayor Mark Dayton left Chad. Dayton vowed to return.", "Dayton"),
    ],
)
def test_who_bears_a_towns_name_is_no_town(text: str, word: str, mentions_in: MentionsIn) -> None:
    *_, last = [m for m in mentions_in(text) if m.text == word]
    assert (last.kind, last.reason[:10]) == ("person", "surname of")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (FULL + "They met in Bristol on Monday.", "Bristol"),
        (FULL + "Bristol police said they would wait.", "Bristol"),
        (FULL + "He flew to Rhodes in May.", "Rhodes"),
        ("Omar Keita spoke. Bristol never dealt with the delay.", "Bristol"),
        (FULL + "He was born in Bristol. The road leaves Bristol behind.", "Bristol"),
    ],
)
def test_a_town_stays_one_beside_who_bears_its_name(text: str, word: str, mentions_in: MentionsIn) -> None:
    *_, last = [m for m in mentions_in(text) if m.text == word]
    assert last.kind == "place"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Peter Hansen left. The Hansen family said it would sue.", "Hansen family"),
        ("Omar Keita rose. It angered the foes of the Keita clan.", "Keita clan"),
        ("Ana Weber ruled. The Weber dynasty fell.", "Weber dynasty"),
        ("Peter Hansen left. Representatives for the Hansen family could not be reached.", "Hansen family"),
        ("Omar Keita owns it. The Keita family has sold its shares.", "Keita family"),
    ],
)
def test_a_family_is_another_than_who_is_called_so(text: str, family: str, mentions_in: MentionsIn) -> None:
    found = [m for m in mentions_in(text) if family.split(maxsplit=1)[0] in m.text]
    assert found[-1].text == family
    assert found[-1].cluster != found[0].cluster


@pytest.mark.parametrize(
    "text",
    [
        "Peter Hansen left his family. Hansen said he would wait.",
        "Peter Hansen left. Hansen's family said it would sue.",
        "Peter Hansen left. The family of Hansen said it would sue.",
        "Peter Hansen left. A Hansen family doctor said so.",
        "Peter Hansen and his family left. Then Hansen spoke.",
    ],
)
def test_who_has_a_family_is_still_himself(text: str, mentions_in: MentionsIn) -> None:
    first, *others = [m for m in mentions_in(text) if "Hansen" in m.text and m.form == "name"]
    assert all(m.cluster == first.cluster for m in others)
