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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Neither Chad nor Peru blamed any group for the blast.", "any group"),
        ("The rebels left. Either party may break the truce.", "Either party"),
        ("Each rebel group must act, Hansen said.", "Each rebel group"),
        ("He has no ties to any terrorist organizations, Weber said.", "any terrorist organizations"),
        ("Neither company would comment on Monday.", "Neither company"),
    ],
)
def test_any_group_is_nobody(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words not in [m.text for m in mentions_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The strikes were carried out by either Russian or Syrian warplanes.", "Syrian warplanes"),
        ("The group blamed Chad for the blast.", "The group"),
        ("Some rebels left the town on Monday.", "Some rebels"),
        ("All parties met in Rome on Monday.", "All parties"),
        ("Every soldier has left his post.", "Every soldier"),
    ],
)
def test_who_is_somebody_still(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words in " / ".join(m.text for m in mentions_in(text))


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("The Syrian Democratic Forces fled. Russia struck, allowing forces loyal to Chad to advance.", "forces",
         "Syrian Democratic Forces"),
        ("According to the Firat news agency the Nusra Front advanced.", "the Firat news agency", "Nusra Front"),
        ("Passengers were put on a different aircraft, JetBlue said.", "a different aircraft", "JetBlue"),
        ("Deputies want to probe agencies they call the cause of the fall of the Weber Foundation.", "agencies",
         "Weber Foundation"),
        ("It was a probe of the agency, CNN said.", "the agency", "CNN"),
    ],
)  # fmt: skip
def test_whose_name_stands_near_is_not_what_it_is_called(
    text: str, words: str, other: str, mentions_in: MentionsIn
) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster != at(mentions, other).cluster


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("The group, known as the White Helmets, said Chad had lied.", "The group", "White Helmets"),
        ("The aid group, Amnesty International, said Chad had lied.", "The aid group", "Amnesty International"),
        ("A coalition of fighters known as the Nusra Front struck.", "fighters", "Nusra Front"),
        ("A local group, the Weber Foundation, said it would wait.", "A local group", "Weber Foundation"),
        ("They met a local rights group, Amnesty International, on Monday.", "a local rights group",
         "Amnesty International"),
        ("The Syrian Democratic Forces fled Daesh in May. Daesh lost. It follows gains against the jihadist group.",
         "the jihadist group", "Daesh"),
    ],
)  # fmt: skip
def test_what_it_is_called_is_its_name(text: str, words: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster == at(mentions, other).cluster


AUSTRALIA = "Australia votes. Australian leaders met. Australia waits, Australia said. Australians are calm. "


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (AUSTRALIA + "Weber fears the Senate. Shares fell in the United States.", None),
        (AUSTRALIA + "Weber wants a seat in the House of Representatives.", None),
        (AUSTRALIA + "Weber fears the Congress. Shares fell in the United States.", "australia-parliament"),
        (AUSTRALIA + "The U.S. Senate agreed with Weber.", "us-senate"),
        ("Obama left the United States for Australia. Weber fears the Senate.", "us-senate"),
        ("Weber fears the Senate.", "us-senate"),
        ("Senators from the United States fear Australia. The House of Representatives agreed.", "us-house"),
    ],
)
def test_a_house_is_of_the_state_that_the_article_is_about(
    text: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    houses = [m for m in mentions_in(text) if m.text.split()[-1] in {"Senate", "Congress", "Representatives"}]
    assert [m.entry for m in houses] == [entry]
