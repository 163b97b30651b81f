"""Whose `the government` is: not of the only state whose government is named, where the words speak of another."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.conftest import MentionsIn

PERU = "The Peruvian government raised taxes. Rain fell. Storms came."


def last(text: str, mentions_in: MentionsIn) -> Mention:
    words = ("overnment", "egotiators", "uthorities")
    return [m for m in mentions_in(text) if any(w in m.text for w in words) and m.form == "description"][-1]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (f"{PERU} Chad's opposition will vote on Monday, and the government may fall.", "chad-government"),
        (f"{PERU} Chad's army commander Omar Keita said the government would send help.", "chad-government"),
        (f"{PERU} Chad's parliament has met, and the government is weak.", "chad-government"),
        (f"{PERU} Chadian lawmakers want the government to go.", "chad-government"),
        (f"{PERU} In Havana, Chad's opposition met, and the government may fall.", None),  # two are named
        (f"{PERU} Chad's opposition met Mali's, and the government may fall.", None),
        ("Russia's government spoke. Peru left. Amid Russian support for the government, Mali met.", None),
        ("America's government spoke. Obama met dissidents in Hanoi amid U.S. concerns about the government.", None),
        (f"{PERU} The rival government met in the east.", None),
        (f"{PERU} The relevant foreign government must agree.", None),
        (f"{PERU} Firms want them to open their government debt markets.", None),
        (f"{PERU} Peru and Chad agreed that neither government would hack.", None),
        ("Chad and Peru made a deal on Monday, negotiators said. The Chadian delegation left.", None),
        ("Boeing said a fire hit its plant. Authorities said the firm had lied.", None),
        ("Chad's war goes on. In neighbouring Iraq, government forces took a town.", "iraqi-army"),
        ("Chad's war goes on. Government forces in neighbouring Iraq shelled a school.", "iraqi-army"),
    ],
)
def test_a_government_of_others(text: str, entry: str | None, mentions_in: MentionsIn) -> None:
    found = last(text, mentions_in)
    assert found.entry == entry, found.reason


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (f"{PERU} The deal with Chad is dead, and the government may fall.", "peru-government"),
        (f"{PERU} Peru's opposition will vote on Monday, and the government may fall.", "peru-government"),
        (f"{PERU} Many fear that the government may fall.", "peru-government"),
        (f"{PERU} Officials said the government may fall.", "peru-government"),
        ("Peru's government rejected Chad's plan. The government said it was late.", "peru-government"),
        ("The Chadian delegation left Geneva. Negotiators said the deal would be signed.", "chad-delegation"),
        ("Peru's army left. The Peruvian government spoke. The authorities said the firm had lied.", "peru-government"),
        (f"{PERU} Peruvian protests against the government went on.", "peru-government"),
        ("Air strikes were carried out by either the Peruvian government or rebels. The government denied it.",
         "peru-government"),
    ],
)  # fmt: skip
def test_the_only_government_that_is_named(text: str, entry: str, mentions_in: MentionsIn) -> None:
    found = last(text, mentions_in)
    assert found.entry == entry, found.reason


AMERICA = "The United States votes. American leaders met. America waits in Ohio, in Texas and in the United States. "


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (AMERICA + "It changed the balance in the state legislature.", None),
        (AMERICA + "Budget woes hold the state government back.", None),
        (AMERICA + "It would go before the legislature.", None),
        (AMERICA + "The legislature may approve it.", None),
        (AMERICA + "A version passed by the state senate was better.", None),
        (AMERICA + "The government may approve it.", "united-states-government"),
        (AMERICA + "The U.S. legislature may approve it.", "us-congress"),
        (AMERICA + "Congress waits while the legislature stalls.", "us-congress"),
        (f"{PERU} Peru waits. Peru and Peru agree. The legislature may approve it.", "peru-parliament"),
        (f"{PERU} The Peruvian state government may approve it.", "peru-government"),
    ],
)
def test_a_legislature_of_a_part_of_the_state(text: str, entry: str | None, mentions_in: MentionsIn) -> None:
    words = ("legislature", "government", "senate")
    assert [m.entry for m in mentions_in(text) if m.text.endswith(words)][-1] == entry


ARMIES = [
    ("Fighting near Aleppo in Syria killed ten the Turkish military said. Rain fell near Homs. The military said more "
     "would follow.", "turkish-armed-forces"),
    ("The Turkish army said it had left. Syria's envoy spoke in Damascus. Aleppo slept. The army said it would wait.",
     "turkish-armed-forces"),
    ("The Peruvian military said it had left. Chad's envoy spoke. Storms came. The military said it would wait.",
     "peru-armed-forces"),
    ("The Chadian army said ten had died. Peru denied it. Storms came. The army told reporters more had died.",
     "chad-armed-forces"),
    ("The Russian military said it had left. Syria's envoy spoke. Storms came. The military said it would wait.",
     "russia-armed-forces"),
]  # fmt: skip

NO_ARMIES = [
    "The Peruvian army said it had left. The Chadian army said it had not. Mali spoke. The army said it would wait.",
    "The Peruvian army left. The Chadian army said it would too. The police said it would wait.",
    "Peru's envoy spoke. Chad's envoy spoke. The army said it would wait.",
    "The Peruvian army said it had left. Chad's envoy met an army of clerks. An army said it would wait.",
    "Peru's envoy said Chad's army had left. Mali's envoy said Peru's army had too. The army said it would wait.",
]


def army(text: str, mentions_in: MentionsIn) -> Mention:
    return [m for m in mentions_in(text) if m.text.lower().endswith(("army", "military", "police"))][-1]


@pytest.mark.parametrize(("text", "entry"), ARMIES)
def test_the_army_that_spoke_before_speaks_again(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert army(text, mentions_in).entry == entry


@pytest.mark.parametrize("text", NO_ARMIES)
def test_of_two_armies_neither(text: str, mentions_in: MentionsIn) -> None:
    found = army(text, mentions_in)
    assert found.entry is None or "before" not in found.reason, found.reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Obama told Prime Minister Jacques Chirac so after the visiting French official spoke.", "Jacques Chirac"),
        ("Obama met Prime Minister Jacques Chirac. The French official left.", None),
        ("Obama met Prime Minister Jacques Chirac. The visiting Chadian official left.", None),
    ],
)
def test_a_guest_may_lead_his_state(text: str, name: str | None, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    guest = next(m for m in mentions if m.text.endswith("official"))
    assert (guest.cluster in {m.cluster for m in mentions if m.text.endswith("Chirac")}) is (name is not None)
