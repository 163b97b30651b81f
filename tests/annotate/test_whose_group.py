"""Groups that the words beside them name, bodies of sport, people who are no state, and leaders of several."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.conftest import MentionsIn


def last(text: str, words: str, mentions_in: MentionsIn) -> Mention:
    return [m for m in mentions_in(text) if m.text == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        # the name in the bracket before it
        ("A base held by the Islamic State (IS) group was hit.", "group", "islamic-state"),
        ("The Islamic State [IS] group took a town.", "group", "islamic-state"),
        ("Amnesty International spoke. The Islamic State (ISIS) group’s bastion fell.", "group", "islamic-state"),
        ("The Syrian Democratic Forces (SDF) alliance took it.", "alliance", "syrian-democratic-forces"),
        ("Hamas spoke. A raid on the Kurdistan Workers' Party (PKK) organisation failed.", "organisation", "pkk"),
        # who fights, named since a monitoring group spoke
        ("The Syrian Observatory for Human Rights, a monitoring group, said so. Islamic State is losing ground. It is "
         "poor. It is hated. The group’s tactics show it.", "The group", "islamic-state"),
        ("The Syrian Observatory for Human Rights, a monitoring group, said so. Boko Haram fled. It is poor. It is "
         "hated. Planes hit the group again.", "the group", "boko-haram"),
        ("The Syrian Observatory for Human Rights, a monitoring group, said so. Al-Shabaab fled. It is poor. It is "
         "hated. Raids on the group went on.", "the group", "al-shabaab"),
        # whom a state backs
        ("The Syrian Democratic Forces advanced. A US-backed alliance has encircled the town.", "A US-backed alliance",
         "syrian-democratic-forces"),
        ("The U.S.-backed fighters took it. The SDF spoke.", "The U.S.-backed fighters", "syrian-democratic-forces"),
        ("The SDF spoke. Militants fought U.S.-backed forces.", "U.S.-backed forces", "syrian-democratic-forces"),
        ("The SDF spoke. American-backed militia left the town.", "American-backed militia",
         "syrian-democratic-forces"),
        ("The SDF spoke. It was held by the US-backed coalition.", "the US-backed coalition",
         "syrian-democratic-forces"),
    ],
)  # fmt: skip
def test_a_group_is_whom_the_article_names(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    found = last(text, words, mentions_in)
    assert found.entry == entry, found.reason


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Amnesty International (London) spoke. A group of men left.", "A group", "amnesty-international"),
        ("He spoke of Islamic State (IS). Groups took it.", "Groups", "islamic-state"),
        ("Islamic State (IS) and a group of rebels fled.", "a group", "islamic-state"),
        ("The army (of Peru) group leaders met. Islamic State fled.", "group leaders", "islamic-state"),
        ("Peru (which is poor) group leaders met Islamic State.", "group leaders", "islamic-state"),
        ("The Syrian Observatory for Human Rights, a monitoring group, said so. Islamic State fled. It is poor. It is "
         "hated. The group said ten had died.", "The group", "islamic-state"),
        ("The SDF spoke. Turkish-backed fighters left.", "Turkish-backed fighters", "syrian-democratic-forces"),
        ("U.S.-backed fighters left.", "U.S.-backed fighters", "syrian-democratic-forces"),
        ("The SDF spoke. U.S.-backed rebels left.", "U.S.-backed rebels", "syrian-democratic-forces"),
        ("The SDF spoke. Fighters left.", "Fighters", "syrian-democratic-forces"),
        ("Islamic State lost ground to the SDF. The town was held by U.S.-backed fighters. Activists and the extremist "
         "group said so.", "the extremist group", "syrian-democratic-forces"),
    ],
)  # fmt: skip
def test_another_group_is_not(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert last(text, words, mentions_in).entry != entry


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("UEFA fined the Russian federation on Monday.", "Russian federation", None),
        ("FIFA met. The Russian federation was barred.", "Russian federation", None),
        ("The Russian federation was barred, the International Olympic Committee said.", "Russian federation", None),
        ("The World Anti-Doping Agency named the Russian federation.", "Russian federation", None),
        ("The Russian federation has faced sanctions before, said UEFA.", "Russian federation", None),
        ("NATO named the Russian federation.", "Russian federation", "russia"),
        ("UEFA wrote to the Russian Federation.", "Russian Federation", "russia"),
        ("UEFA fined Russia on Monday.", "Russia", "russia"),
        ("UEFA met in the Swiss Confederation.", "UEFA", "uefa"),
        ("The Russian federation signed it with Peru.", "Russian federation", "russia"),
        ("Three of the Americans held in Iran spoke.", "Americans", None),
        ("Three priests were among the Americans confirmed injured.", "Americans", None),
        ("The Cubans arrested in Iran left.", "Cubans", None),
        ("Hansen spoke of the Russians killed in Aleppo.", "Russians", None),
        ("Two were among the Germans hurt in the crash.", "Germans", None),
        ("The Americans held talks with Iran.", "Americans", "united-states"),
        ("The Russians killed two men.", "Russians", "russia"),
        ("The Russians, accused of spying, left.", "Russians", "russia"),
        ("Iran met the Americans.", "Americans", "united-states"),
        ("A deal with the Cubans failed.", "Cubans", "cuba"),
    ],
)  # fmt: skip
def test_a_federation_of_sport_and_people_are_no_state(
    text: str, words: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    assert last(text, words, mentions_in).entry == entry


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Talks failed.\n\nThe Amigos\n\nLeaders of the United States, Canada and Mexico warned of it.", "Leaders",
         None),
        ("Officials of Peru, Chile and Brazil met.", "Officials", None),
        ("Envoys from Peru and the United States met.", "Envoys", None),
        ("Leaders of Peru and Chile met.", "Leaders", None),
        ("Ministers of Chad, Mali and Niger met.", "Ministers", None),
        ("Officials of Peru, who met in Chile, left.", "Officials", "peru"),
        ("Officials of Peru met in Chile.", "Officials", "peru"),
        ("Leaders of Peru left.", "Leaders", "peru"),
        ("Ministers of Chad said Mali had lied.", "Ministers", "chad"),
        ("Envoys from Peru told Chile and Brazil so.", "Envoys", "peru"),
        ("Assad spoke in Syria. Opposition negotiators dismissed it.", "Opposition negotiators", None),
        ("Assad spoke. Rebel negotiators dismissed it.", "Rebel negotiators", None),
        ("Syria spoke. The opposition delegation left.", "The opposition delegation", None),
        ("Peru left the talks. The rebel delegation stayed.", "The rebel delegation", None),
        ("Syria said opposition negotiators were late.", "opposition negotiators", None),
        ("The Syrian delegation left.", "The Syrian delegation", "syria"),
        ("Peru's negotiators left.", "Peru's negotiators", "peru"),
        ("The Chilean delegation met the opposition.", "The Chilean delegation", "chile"),
        ("Negotiators from Peru left.", "Negotiators", "peru"),
        ("Syria's government delegation left.", "Syria's government delegation", "syria"),
    ],
)  # fmt: skip
def test_whose_leaders_and_negotiators_they_are(
    text: str, words: str, country: str | None, mentions_in: MentionsIn
) -> None:
    assert last(text, words, mentions_in).country == country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Immunity went to a star witness --President Keita's aide.", "Keita"),
        ("The envoy --President Keita's aide-- left.", "Keita"),
        ("He blamed a minister --President Keita's brother -- for it.", "Keita"),
        ("They met a top aide --Gen. Omar Keita of Mali.", "Omar Keita"),
        ("They met a top aide --Senator Omar Keita of Mali.", "Omar Keita"),
        ("They met top aide General Omar Keita.", "top aide General Omar Keita"),
        ("The move -- President Keita's latest -- failed.", "President Keita"),
        ("Envoy Omar Keita left -- on Monday.", "Envoy Omar Keita"),
        ("Spokesman Omar Keita--born in Mali--left.", "Spokesman Omar Keita"),
        ("Foreign Minister Omar Keita left.", "Foreign Minister Omar Keita"),
    ],
)
def test_a_dash_ends_a_title(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words in {m.text for m in mentions_in(text) if m.form == "name" and m.kind == "person"}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Syria's government denied it. Sudanese President Keita dissolves government appoints new PM",
         "sudan-government"),
        ("Syria's government denied it. Peruvian President Ana Ruiz dissolves government names new premier",
         "peru-government"),
        ("Syria's government denied it. Malian President Keita dissolves government appoints new premier",
         "mali-government"),
        ("Syria's government denied it. Chad’s president dissolves government calls election", "chad-government"),
        ("Syria's government denied it. Peru’s president dissolves government", "peru-government"),
        ("Syria's government denied it. The government left.", "syria-government"),
        ("Syria's government denied it. Kerry says government lied", "syria-government"),
        ("Syria's government denied it. Peru left. The government left.", "syria-government"),
        ("Syria's government denied it. Kerry left, and the government spoke.", "syria-government"),
        ("Syria's government denied it. Chad knows government is hard.", "syria-government"),
    ],
)  # fmt: skip
def test_a_government_of_a_headline(text: str, entry: str, mentions_in: MentionsIn) -> None:
    found = [m for m in mentions_in(text) if "overnment" in m.text][-1]
    assert found.entry == entry, found.reason
