"""Bodies and groups that a description takes up by a part of their name, and groups that are spoken of again."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.conftest import MentionsIn


def last(text: str, words: str, mentions_in: MentionsIn) -> Mention:
    return [m for m in mentions_in(text) if m.text == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Syria Civil Defence said on Monday that the road was open. Ten people died, the civil defence added.",
         "the civil defence", "white-helmets"),
        ("A hospital and a civil defense group said ten had died. The White Helmets posted a film.",
         "a civil defense group", "white-helmets"),
        ("The Saudi-led coalition denied it. Residents said coalition jets had struck the market.",
         "coalition jets", "saudi-led-coalition"),
        ("The U.S.-led coalition denied it. Coalition aircraft hit the bridge on Monday.", "Coalition aircraft",
         "us-led-coalition"),
        ("The warplanes of the US-led coalition hit it. The US-led coalition warplanes hit it again.",
         "The US-led coalition warplanes", "us-led-coalition"),
        ("Al-Jazeera lost a reporter on Monday. He was filming, the news outlet said.", "the news outlet",
         "al-jazeera"),
        ("Two Boko Haram suicide bombers attacked the market.", "Two Boko Haram suicide bombers", "boko-haram"),
        ("Israel wants a deal with the Palestinians. Palestinians say they were not asked.", "Palestinians",
         "palestine"),
        ("Ten people died, the Syrian Observatory for Human Rights said. More would, the Britain-based group added.",
         "the Britain-based group", "syrian-observatory-for-human-rights"),
        ("Human Rights Watch denied it. Chad had ten jailed, said the New York-based organization.",
         "the New York-based organization", "human-rights-watch"),
        ("Reporters Without Borders denied it. Prices fell. The Paris-based watchdog said Chad had lied.",
         "The Paris-based watchdog", "reporters-without-borders"),
        ("The International Crisis Group denied it. Prices fell. The Brussels-based group said Chad had lied.",
         "The Brussels-based group", "international-crisis-group"),
        ("The so-called Syrian Observatory for Human Rights said ten had died. The UK-based group spoke on Monday.",
         "The UK-based group", "syrian-observatory-for-human-rights"),
        ("Amnesty International denied it. The Syrian Observatory for Human Rights spoke on Monday. The observatory "
         "said ten had died. The monitor said more would.", "The monitor", "syrian-observatory-for-human-rights"),
    ],
)  # fmt: skip
def test_a_description_takes_up_a_name(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    found = last(text, words, mentions_in)
    assert found.entry == entry, found.reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Syria Civil Defence said it sent civil defence workers to the town.", "civil defence workers"),
        ("Peru and Chad spoke of a coalition. Residents said coalition jets had struck.", "coalition jets"),
        ("The Saudi-led coalition and the US-led coalition denied it. Residents saw coalition jets.",
         "coalition jets"),
        ("The Chadian Coalition of Teachers said that coalition forces had left.", "coalition forces"),
        ("Chad spoke with the Palestinians. More Palestinians have fled to the camps.", "More Palestinians"),
        ("The Syrian Red Crescent spoke. A red flag group spoke too.", "A red flag group"),
        ("Human Rights Watch spoke on Monday. The Britain-based group said Chad had lied.", "The Britain-based group"),
        ("Amnesty International met the Syrian Observatory for Human Rights. The Britain-based group said Chad lied.",
         "The Britain-based group"),
        ("Amnesty International spoke. A London-based group said Chad had lied.", "A London-based group"),
        ("Amnesty International spoke. The London-based opposition group said Chad had lied.",
         "The London-based opposition group"),
        ("Amnesty International spoke on Monday. Ten London-based groups said Chad had lied.",
         "Ten London-based groups"),
        ("The White Helmets spoke. Two suicide bombers attacked the market.", "Two suicide bombers"),
    ],
)  # fmt: skip
def test_what_only_sounds_alike_is_nobody_listed(text: str, words: str, mentions_in: MentionsIn) -> None:
    found = [m for m in mentions_in(text) if m.text == words]
    assert all(m.entry is None for m in found), [m.reason for m in found]


@pytest.mark.parametrize(
    ("text", "words", "again"),
    [
        ("Ministers say the bill is lawful. Many doubt it. But ministers also said they would listen.", "Ministers",
         "ministers"),
        ("Delegates said the talks had failed. Later delegates said they would stay.", "Delegates", "delegates"),
        ("Army sources said the bridges were bombed. “They bombed them,” the source told Reuters.", "Army sources",
         "the source"),
        ("Advisers say the plan is good. But advisers also said it was late.", "Advisers", "advisers"),
        ("Negotiators said a deal was near. On Friday negotiators said it was done.", "Negotiators", "negotiators"),
    ],
)  # fmt: skip
def test_who_spoke_before_is_the_same(text: str, words: str, again: str, mentions_in: MentionsIn) -> None:
    found = mentions_in(text)
    one, other = (next(m for m in found if m.text == w) for w in (words, again))
    assert one.cluster == other.cluster, other.reason


@pytest.mark.parametrize(
    ("text", "words", "again"),
    [
        ("Ministers say the bill is lawful. Ministers of other states said they doubt it.", "Ministers",
         "Ministers of other states"),
        ("Chadian ministers said no. Ministers from Peru said yes.", "Chadian ministers", "Ministers"),
        ("Leaders said no. Several leaders said yes.", "Leaders", "Several leaders"),
        ("Ministers were asked to stay. Later negotiators said they would.", "Ministers", "negotiators"),
        ("Sources said so. Anna Weber denied it. Many wept. The source told Reuters more.", "Sources", "The source"),
    ],
)  # fmt: skip
def test_who_may_be_others_stays_apart(text: str, words: str, again: str, mentions_in: MentionsIn) -> None:
    found = mentions_in(text)
    one = next(m for m in found if m.text == words)
    others = [m for m in found if m.text == again and m.start != one.start]
    assert all(m.cluster != one.cluster for m in others)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Ten died in a Syrian town. The regime shelled Homs. Activists in the town said so.", "Activists", "syria"),
        ("Fighting went on in Homs and Aleppo. Rebels took a hill.", "Rebels", "syria"),
        ("Troops ambushed terrorists. Homs was calm, and so was Aleppo.", "terrorists", "syria"),
        ("Police in Lagos said so. Protesters in Abuja threw stones.", "Protesters", "nigeria"),
        ("Protesters marched in Lima. Peru was calm.", "Protesters", "peru"),
        ("Homs was hit. Aleppo was hit. Opposition forces fired back.", "Opposition forces", "syria"),
        ("Fighting went on in Homs and Aleppo. Rebels and allied militants took a hill.", "Rebels", "syria"),
        ("Rebels took a hill. Kerry spoke of it.", "Rebels", None),
        ("Rebels took a hill near Homs. Turkey spoke of it.", "Rebels", None),
        ("Activists spoke in Homs.", "Activists", None),
        ("Rebels fought on in Homs and in Lima.", "Rebels", None),
        ("Clowns marched in Homs and Aleppo. Lima saw protesters.", "protesters", None),
    ],
)
def test_groups_are_of_the_only_state_of_a_short_article(
    text: str, words: str, country: str | None, mentions_in: MentionsIn
) -> None:
    assert next(m for m in mentions_in(text) if words in m.text and m.form == "description").country == country


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("A town near Homs was hit. Aleppo was calm, where the army says rebels fled.", "the army", "syria-army"),
        ("Police closed roads in Lima and Cusco. The army spoke.", "The army", "peru-armed-forces"),
        ("Courts sat in Houston and Dallas. They asked what the government may do.", "the government",
         "united-states-government"),
        ("A town near Homs was hit. Lima was calm. The army says rebels fled.", "The army", None),
        ("A town near Homs was hit. The army said so.", "The army", None),
        ("The army said ten had died.", "The army", None),
        ("Roads were closed in Lima and Cusco. Chad's army spoke. The army left.", "The army", "chad-armed-forces"),
        ("A mob marched in Lima and Cusco. A unity government may come.", "A unity government", None),
    ],
)  # fmt: skip
def test_the_army_of_a_short_article(text: str, words: str, entry: str | None, mentions_in: MentionsIn) -> None:
    assert last(text, words, mentions_in).entry == entry


@pytest.mark.parametrize(
    "text",
    [
        "Chadian troops left. Pro-government forces took the town in Chad.",
        "The Chadian army met the pro-government forces in Chad.",
        "In Chad, pro-government troops burnt the town.",
        "Chad's government forces fled with pro-government fighters.",
        "Anti-government forces in Chad met the army.",
    ],
)
def test_who_sides_with_the_government_is_no_army(text: str, mentions_in: MentionsIn) -> None:
    sided = [m for m in mentions_in(text) if "ro-government" in m.text or "nti-government" in m.text]
    assert [m.kind for m in sided] == ["group"]
    assert sided[0].entry is None
