"""Who speaks behind a quotation, whatever the word of speaking is."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import edges_told


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ('"Chad has violated our airspace", stressed the Peruvian ambassador.', "Peruvian ambassador > Chad"),
        ("“Chad bombed our village”, pointed out the Peruvian minister.", "Peruvian minister > Chad"),
        ("“Chad bombed our village”, highlighted the Peruvian minister.", "Peruvian minister > Chad"),
        ('"Chad has lied to us and will lie again", underlined the Peruvian minister.', "Peruvian minister > Chad"),
        ("“Chad has lied,” lamented the Peruvian envoy.", "Peruvian envoy > Chad"),
    ],
)
def test_the_noun_behind_the_verb_speaks(text: str, edge: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == [edge]


@pytest.mark.parametrize(
    "text",
    [
        'The song "Hello", highlighted the album.',
        '"Chad sings", Peru wrote, and denounced the noise.',
        'In the "Green Book", Weber denounced the rain.',
        'The "wall", Peru said, stressed the engineers.',
        '"Chad has sung", stressed the Peruvian ambassador.',
    ],
)
def test_other_nouns_behind_a_verb_do_not(text: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == []


@pytest.mark.parametrize(
    "text",
    [
        '"Chad will not withdraw its troops", underlined the minister.',
        '"Peru will not release the men", noted the spokesman.',
        'The minister said: "Peru will not pay the fee".',
        '"Peru will not honour the pact", said the president.',
        '"Chad will not respect the ruling," the foreign minister said.',
    ],
)
def test_a_refusal_of_ones_own_side_is_no_charge(text: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == []


@pytest.mark.parametrize(
    "text",
    [
        '"Chad will not withdraw its troops", the Peruvian minister said.',
        '"Peru will not release the men", noted the Chadian spokesman.',
        "Chad's minister said Peru will not honour the pact.",
        '"Chad does not respect the ruling," the minister said.',
        '"Chad has not released our men," the minister said.',
    ],
)
def test_what_another_side_will_not_do_still_is(text: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation")
