"""Names of bodies that the model cuts in two: where they begin behind an article, and how they go on."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


def names(text: str, mentions_in: MentionsIn) -> set[str | None]:
    return {m.name for m in mentions_in(text) if m.form == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Chadian Centre for Policy Research put the toll higher.", "Chadian Centre for Policy Research"),
        ("The report was made by the Peruvian Institute of Statistics.", "Peruvian Institute of Statistics"),
        ("He works at the Weber-Smith Center for Astrophysics.", "Weber-Smith Center for Astrophysics"),
        ("The Arkansas Department of Health confirmed it on Tuesday.", "Arkansas Department of Health"),
        ("The American Chamber of Commerce in China denied it.", "American Chamber of Commerce"),
        ("Grain is bought by the General Organisation for Cereal Processing and Trade, he said.",
         "General Organisation for Cereal Processing and Trade"),
        ("She leads the Norwegian Association for Women's Rights.", "Norwegian Association for Women's Rights"),
        ("The Syrian Obervatory for Human Rights says ten died.", "Syrian Obervatory for Human Rights"),
        ("An adviser to the Turkish Federation of Teachers spoke on Monday.", "Turkish Federation of Teachers"),
        ("The U.S. Senate Finance Committee accused Chile of theft.", "U.S. Senate Finance Committee"),
        ("The Senate Intelligence Committee accused Chile of theft.", "Senate Intelligence Committee"),
        ("The Senate Armed Services Committee met on Monday.", "Senate Armed Services Committee"),
        ("The Senate Science and Technology Subcommittee met.", "Senate Science and Technology Subcommittee"),
        ("The House of Commons Defence Committee accused Chile of theft.", "House of Commons Defence Committee"),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name in names(text, mentions_in)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S. Forest Service closed the road.", "U.S. Forest Service"),
        ("The Office of President Omar Keita denied it.", "Office of President Omar Keita"),
        ("The Supreme Court on Monday rejected the appeal.", "Supreme Court on Monday"),
        ("He left the Weber Institute for good in May.", "Weber Institute for good"),
        ("The Weber Institute for Monday closed the road.", "Weber Institute for Monday"),
        ("The president of the Syrian Coalition Omar Keita spoke.", "Syrian Coalition Omar Keita"),
        ("The Weber Institute of Norway spoke on Monday.", "Weber Institute of Norway"),
        ("The Senate voted. Finance Committee members left.", "Senate Finance Committee"),
        ("In the Senate, Finance Committee members left.", "Senate, Finance Committee"),
        ("The Senate, a Finance Committee source said, voted.", "Senate, a Finance Committee"),
        ("In the Senate Omar Keita, who leads the Finance Committee, spoke.", "Senate Omar Keita"),
        ("The Senate backed the committee on Monday.", "Senate backed the committee"),
        ("The Senate passed the Chile Committee's plan.", "Senate passed the Chile Committee"),
    ],
)
def test_what_is_another_name_is_left_outside(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name not in names(text, mentions_in)


def test_the_surname_of_whom_the_model_takes_for_a_body(mentions_in: MentionsIn) -> None:
    found = mentions_in(
        "The road is closed. Alessandra Vellucci said people fled. Vellucci said the U.N. had no access."
    )
    full = next(m for m in found if m.text == "Alessandra Vellucci")
    assert all(m.kind == "person" and m.cluster == full.cluster for m in found if m.text == "Vellucci")
