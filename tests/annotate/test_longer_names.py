"""Listed names inside longer ones: whose the longer name is, and where the short one keeps its sense."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


def entries(text: str, mentions_in: MentionsIn) -> set[str | None]:
    return {m.entry for m in mentions_in(text)}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Leaders of the Liberal Democratic Party met on Tuesday to vote on the budget.", "democratic-party-us"),
        ("He belongs to the National Republican Party of his country, which lost.", "republican-party-us"),
        ("The workers joined the International Brotherhood of Teamsters last year.", "muslim-brotherhood"),
        ("They laid flowers at the Holocaust Memorial in the afternoon.", "memorial"),
        ("The resolution was adopted by the Canadian House of Commons on Monday.", "house-of-commons"),
        ("The bill was blocked in the Texas Senate by two members.", "us-senate"),
        ("He was elected to the Democratic Party of Korea in the spring.", "democratic-party-us"),
        ("The Security Council of Armenia discussed the shelling.", "united-nations-security-council"),
        ("The shares of Vodafone Wireless PLC fell by two percent.", "presidential-leadership-council"),
        ("Students of Trump University sued the school.", "donald-trump"),
        ("The Clinton Foundation denied that it had taken the money.", "bill-clinton"),
        ("She studied at Indiana University and left.", "indiana"),
        ("Shipping company U.S. Lines said it would cut its fares.", "united-states"),
        ("The States of Malaya Chamber of Mines said prices would rise.", "united-states"),
        ("An economist at Bank of Tokyo said rates would fall.", "japan"),
        ("The paper was founded by CBS Interactive Inc of New York.", "cbs-news"),
        ("The Royal Bank of Canada cut its rates on Monday.", "bank-of-canada"),
        ("He plays for the New York Mets and lives in the city.", "new-york"),
    ],
)
def test_a_name_in_anothers_longer_one_is_not_whose_it_is(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry not in entries(text, mentions_in)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("The Democratic Party chose a candidate on Tuesday.", "democratic-party-us"),
        ("The U.S. Republican Party chose a candidate on Tuesday.", "republican-party-us"),
        ("The British House of Commons adopted the bill on Monday.", "house-of-commons"),
        ("The U.N. Security Council met on Monday.", "united-nations-security-council"),
        ("Other Security Council members rejected the draft.", "united-nations-security-council"),
        ("The Republican Senate rejected the treaty on Monday.", "us-senate"),
        ("The wounded were carried by White Helmets SARC and others to Idlib.", "syrian-arab-red-crescent"),
        ("He spoke in Aleppo MSF said on Monday.", "medecins-sans-frontieres"),
        ("On Sunday Associated Press journalists saw smoke over the town.", "associated-press"),
        ("The fighters of Syria Nusra Front took the hill.", "al-nusra-front"),
        ("Egypt's Muslim Brotherhood denied the charge.", "muslim-brotherhood"),
        ("President Trump criticised universities on Monday.", "donald-trump"),
        ("U.S. officials said on Monday that they would wait.", "united-states"),
        ("New rules allow U.S. Airlines to fly to Oslo, he said.", "united-states"),
        ("Officials of Royal Bank of Canada met those of the Bank of Canada.", "bank-of-canada"),
        ("It accused the West of lying about the war.", "the-west"),
        ("The Bank of Japan cut its rates on Monday.", "bank-of-japan"),
        ("CBS News reported the deal on Monday.", "cbs-news"),
        ("The talks were held in New York on Monday.", "new-york"),
        ("The South China Seas are claimed by many.", "south-china-sea"),
        ("Northern Irish fans sang in the square.", "northern-ireland"),
    ],
)
def test_a_name_keeps_its_sense_beside_other_words(text: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in entries(text, mentions_in)


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Japan said in its outlook that prices would rise.",
        "The Bank of Japan said it would wait.",
    ],
)
def test_a_body_of_something_does_what_its_noun_does(text: str, mentions_in: MentionsIn) -> None:
    assert [m.entry for m in mentions_in(text)] == ["bank-of-japan", "bank-of-japan"]


def test_a_bare_noun_of_something_is_short_for_nothing(mentions_in: MentionsIn) -> None:
    text = "The European Central Bank met on Monday. The Bank of Sudan said it would pay."
    assert all(m.entry != "european-central-bank" for m in mentions_in(text) if m.start > 40)


@pytest.mark.parametrize(
    ("text", "name", "instead"),
    [
        ("He teaches at the University of Virginia, she said.", "Virginia", "University of Virginia"),
        ("They crossed the Euphrates River on Sunday.", "Euphrates", "Euphrates River"),
        ("The rebels overthrew a pro-American government in 1959.", "American government", None),
        ("The FBI asked San Bernardino County to change it.", "San Bernardino", "San Bernardino County"),
        ("She teaches at Pennsylvania State University in Chad.", "Pennsylvania", "Pennsylvania State University"),
        ("Turkey began Operation Euphrates Shield in August.", "Euphrates", None),
        ("The alliance launched an operation called the Wrath of Euphrates.", "Euphrates", "Wrath of Euphrates"),
        ("He lives in Melbourne Beach, Florida.", "Melbourne", "Melbourne Beach"),
        ("Francis walked up to the Rio Grande on Monday.", "Rio", None),
        ("Shells hit Tariq al-Bab neighborhood in Aleppo.", "al-Bab", "Tariq al-Bab"),
        ("It flew across the Atlantic early on Monday.", "Atlantic early", "Atlantic"),
        ("He told readers of the Shanghai Composite Index on Monday.", "Shanghai Composite Index", None),
    ],
)
def test_a_name_that_is_half_of_another_is_not_itself(
    text: str, name: str, instead: str | None, mentions_in: MentionsIn
) -> None:
    found = [m.text for m in mentions_in(text)]
    assert name not in found
    assert instead is None or instead in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Texas county officials met on Monday.", "Texas"),
        ("The rebels took al-Bab on Monday.", "al-Bab"),
        ("They crossed the Euphrates to shield the town.", "Euphrates"),
        ("He lives on a beach in Melbourne.", "Melbourne"),
        ("The university is in Pennsylvania.", "Pennsylvania"),
    ],
)
def test_a_name_beside_such_a_word_is_itself(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name in [m.text for m in mentions_in(text)]
