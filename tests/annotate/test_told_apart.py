"""Groups and bodies that are not the one which their noun would make them: workers are no union, of a row nobody is the
other, officials are of the body behind them."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Workers at the plant left on Monday. The United Auto Workers said Fabrikam had broken the deal.", "Workers",
         "United Auto Workers"),
        ("The drivers left on Monday. The National Union of Drivers said Fabrikam had lied.", "The drivers",
         "National Union of Drivers"),
        ("The LCC and the observatory said Chad had shelled the town. The Syrian Observatory for Human Rights spoke.",
         "the observatory", "LCC"),
        ("The Syrian Observatory for Human Rights and the observatory said Chad had shelled the town.",
         "the observatory", "Syrian Observatory for Human Rights"),
        ("U.S. officials said Chad had lied. Officials for the International Maritime Organization said it had not.",
         "Officials", "U.S. officials"),
        ("Local fighters came. Fighters for the Army of Conquest came later.", "Fighters", "Local fighters"),
        ("Peruvian researchers met on Monday. Researchers at NASA told the press of it.", "Researchers",
         "Peruvian researchers"),
        ("Diplomats from NATO met on Monday. Later on diplomats said Chad had lied.", "diplomats", "Diplomats"),
        ("Chad's army attacked the town. Peru asked that the detained soldiers be let go.", "the detained soldiers",
         "Chad's army"),
        ("Chad's army left. Rebels showed the captured troops on Monday.", "the captured troops", "Chad's army"),
        ("The Minsk Contact Group met in May. Chad's Hope Party spoke. It rained. The group said it would go.",
         "The group", "Minsk Contact Group"),
    ],
)  # fmt: skip
def test_who_is_not_the_one_called_alike(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster != at(mentions, other).cluster, at(mentions, one).reason


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The Syrian Democratic Forces took the town on Monday. Later the forces left.", "the forces",
         "Syrian Democratic Forces"),
        ("The Local Coordination Committees spoke on Monday. The committees said Chad had lied.", "The committees",
         "Local Coordination Committees"),
        ("The Syrian Observatory for Human Rights spoke. The observatory said Chad had lied.", "The observatory",
         "Syrian Observatory for Human Rights"),
        ("U.S. officials said Chad had lied. Officials said it had not.", "Officials", "U.S. officials"),
        ("Peruvian researchers met on Monday. The researchers told the press of it.", "The researchers",
         "Peruvian researchers"),
        ("Chad's army attacked the town. The army left on Monday.", "The army", "Chad's army"),
        ("The Minsk Contact Group met in May. Hansen spoke. Rain fell. The group said it would meet again.",
         "The group", "Minsk Contact Group"),
        ("Hezbollah and Amnesty International spoke on Monday. The rights group said Chad had lied.",
         "The rights group", "Amnesty International"),
    ],
)  # fmt: skip
def test_who_is_still_the_one_called_alike(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster == at(mentions, other).cluster, at(mentions, one).reason


@pytest.mark.parametrize(
    "text",
    [
        "Rebel leader Riek Machar said his troops would stop.",
        "Chad's president left. Chad's rebel leader Omar Keita said his soldiers would stop.",
        "The militia leader Riek Machar said his forces had lost.",
        "Rebel leader Riek Machar met Hansen. Machar said his army would wait.",
        "Khalifa Haftar said his army would take the town.",
    ],
)
def test_a_rebels_troops_are_not_his_states(text: str, mentions_in: MentionsIn) -> None:
    assert mentions_in(text)[-1].entry is None, mentions_in(text)[-1].reason


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Chad's president Omar Keita said his troops would stop.", "chad-armed-forces"),
        ("South Sudan's Riek Machar said his army had won.", "south-sudan-armed-forces"),
        ("Peru said its soldiers had left.", "peru-armed-forces"),
        ("Chad's president Omar Keita said his government would wait.", "chad-government"),
        ("Peruvian President Ana Ruiz sent her army to the border.", "peru-armed-forces"),
    ],
)
def test_whose_troops_a_pronoun_tells(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in {m.entry for m in mentions_in(text)}, [m.reason for m in mentions_in(text)]
