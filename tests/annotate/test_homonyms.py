"""Names of two actors, told apart by what else an article names."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Congo accused Rwanda of lying. Kinshasa agreed.", "Congo", "democratic-republic-of-the-congo"),
        ("Congo warned the M23 rebels.", "Congo", "democratic-republic-of-the-congo"),
        ("Congolese troops fled Goma.", "Congolese", "democratic-republic-of-the-congo"),
        ("Congo left the cartel, and Brazzaville was proud.", "Congo", "congo-brazzaville"),
        ("Pyongyang and Seoul met after the U.S.-South Korean drills.", "Korean", "south-korea"),
        ("Seoul spoke. A Korean envoy left.", "Korean", "south-korea"),
        ("Congo promised peace.", "Congo", None),
        ("Kinshasa and Brazzaville met, and Congo agreed.", "Congo", None),
        ("Georgia accused Russia of occupying Abkhazia.", "Georgia", "georgia"),
        ("Georgia sent troops.", "Georgia", "georgia"),
        ("Courts in Atlanta, Georgia, sat for a week.", "Georgia", "georgia-us-state"),
        ("Tbilisi spoke. Georgia sent a team to Atlanta.", "Georgia", "georgia"),
        ("The Dominican envoy left Santo Domingo.", "Dominican", "dominican-republic"),
    ],
)
def test_homonyms_are_told_apart_by_the_article(
    text: str, words: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    assert at(mentions_in(text), words).entry == entry


def test_an_adjective_of_two_states_that_are_both_named_is_nobodys(mentions_in: MentionsIn) -> None:
    found = mentions_in("Seoul and Pyongyang met. He spoke on Korean affairs.")
    assert [m.entry for m in found if m.kind == "country"] == ["south-korea", "north-korea"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("John Kerry arrived in Geneva.", "john-kerry"),
        ("Senator John Kerry arrived in Geneva.", "john-kerry"),
        ("John Kerry, the secretary of state, arrived.", "john-kerry"),
        ("John Kerry, a friend of many farmers, arrived.", "john-kerry"),
        ("Sheriff John Kerry arrived.", None),
        ("John Kerry, a plumber from Ohio, arrived.", None),
        ("Goalkeeper Michael Flynn arrived.", None),
    ],
)
def test_a_namesake_of_another_walk_of_life_is_somebody_else(
    text: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    found = next(m for m in mentions_in(text) if m.form == "name" and m.kind == "person")
    assert found.entry == entry


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Popular Resistance Committees (PRC) accused Israel of murder. The PRC promised revenge.", "PRC#1",
         "Popular Resistance Committees"),
        ("The Patriotic Salvation Front of Chad (PSFC) said Libya armed its rivals. PSFC promised to stop.", "PSFC#1",
         "Patriotic Salvation Front"),
        ("The Syrian Observatory for Human Rights (SOHR) counted. SOHR agreed.", "SOHR#1",
         "Syrian Observatory for Human Rights"),
    ],
)  # fmt: skip
def test_an_acronym_is_what_the_article_spells_out(text: str, short: str, long: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, short).cluster == at(mentions, long).cluster


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Kuwait chartered Soviet tankers. Moscow agreed.", "Moscow", "soviet-union"),
        ("The Soviet Union spoke. The Kremlin was proud.", "Kremlin", "soviet-union"),
        ("The U.S.S.R. left Kabul in 1989. Moscow's army was tired.", "Moscow", "soviet-union"),
        ("The Soviet leader met Chad's. Moscow denied it.", "Moscow", "soviet-union"),
        ("Moscow denied it. It was in Soviet days.", "Moscow", "soviet-union"),
        ("The Soviet Union fell. Russia spoke. Moscow agreed.", "Moscow", "russia"),
        ("Russian troops left. In the Soviet Union they stayed. Moscow agreed.", "Moscow", "russia"),
        ("Moscow agreed.", "Moscow", "russia"),
        ("The Soviet Union fell. He lives in Moscow.", "Moscow", "moscow"),
        ("Soviet tanks rust. Beijing agreed.", "Beijing", "china"),
    ],
)
def test_a_seat_is_of_the_state_that_sat_there(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert at(mentions_in(text), words).entry == entry


def test_an_acronym_of_no_other_body_keeps_its_row(mentions_in: MentionsIn) -> None:
    assert at(mentions_in("The PRC accused Taiwan of lying (again)."), "PRC").entry == "china"
    found = mentions_in("The Organisation of Economic Cooperation (OECD) met.")
    assert {m.entry for m in found if m.text == "OECD"} == {"oecd"}


@pytest.mark.parametrize("text", ["Let us go, they said.", "“Let’s invade,” he said.", "Pis aller, he said."])
def test_a_mixed_acronym_is_no_word(text: str, mentions_in: MentionsIn) -> None:
    assert not [m for m in mentions_in(text) if m.entry in {"lashkar-e-taiba", "law-and-justice"}]
