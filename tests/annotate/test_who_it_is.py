"""Names that look like something else: demonyms, firms by their first word, names that a lost comma glues together,
agencies, state media, and sources at a body."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn, MentionsIn

AIRLINE = "American Airlines sued Weber Corp on Monday. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tommy English said Chad had lied.", "Tommy English"),
        ("Najibullah Danish, a deputy spokesman for the ministry, said ten had died.", "Najibullah Danish"),
        ("Jane Scott Irish accused Chad of lying.", "Jane Scott Irish"),
        ("Weber met Anna Swiss, who accused Peru of spying.", "Anna Swiss"),
        ("The spokesman, Peter French, said Chad had violated the truce.", "Peter French"),
        ("“We will go,” said Maria German.", "Maria German"),
    ],
)
def test_a_demonym_behind_a_first_name_is_a_surname(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name in [m.name for m in mentions_in(text) if m.kind == "person"]
    assert not [m for m in mentions_in(text) if m.kind == "country" and m.text == name.rsplit(maxsplit=1)[-1]]


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("The Dane, Otto Weber, met a Danish envoy.", "Danish", "denmark"),
        ("In Paris last January French and Soviet ministers met.", "French", "france"),
        ("President Barack Obama and Danish Prime Minister Hansen met.", "Danish", "denmark"),
        ("Turkey, Jordan and Syrian rebels said Iran had lied.", "Syrian", "syria"),
        (f"{AIRLINE}The American said Chad had lied.", "American", "united-states"),
        (f"{AIRLINE}American jets left the base.", "American", "united-states"),
    ],
)
def test_a_demonym_is_of_its_nation(text: str, word: str, state: str, mentions_in: MentionsIn) -> None:
    assert [m.entry for m in mentions_in(text) if m.text.endswith(word) and m.kind == "country"] == [state]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (f"{AIRLINE}The problem is that, according to American, Weber Corp has lied.", "American", "American Airlines"),
        (f"{AIRLINE}American said Weber Corp had broken the contract.", "American", "American Airlines"),
        ("Delta Air Lines sued Weber Corp on Monday. Delta said Weber Corp had lied.", "Delta", "Delta Air Lines"),
        (
            "Continental Airlines sued Weber Corp on Monday. Weber Corp sued Continental.",
            "Continental",
            "Continental Airlines",
        ),
        ("Hansen Motors sued Weber Corp on Monday. Hansen said Weber Corp had lied.", "Hansen", "Hansen Motors"),
    ],
)
def test_a_firm_is_called_by_its_first_word(text: str, short: str, full: str, mentions_in: MentionsIn) -> None:
    found = {m.text: m.cluster for m in mentions_in(text)}
    assert found[short] == found[full]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Such attacks will not stop us from combatting Daesh Cavusoglu said.", {"islamic-state", "mevlut-cavusoglu"}),
        ("Russia will not leave Syria Lavrov said.", {"russia", "syria", "sergey-lavrov"}),
        ("Russia will not talk to Hezbollah Putin said on Monday.", {"russia", "hezbollah", "vladimir-putin"}),
        ("Speaking to Anadolu Agency Najib Ansari said the road was open.", {"anadolu"}),
    ],
)
def test_a_lost_comma_does_not_glue_two_names(text: str, entries: set[str], mentions_in: MentionsIn) -> None:
    assert {m.entry for m in mentions_in(text) if m.entry} == entries


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("Syrias official SANA agency said the road was open.", "SANA agency", "sana"),
        ("The TASS agency said the road was open.", "TASS agency", "tass"),
        ("Syrian state media said ten had died. The SANA news agency agreed.", "Syrian state media", "sana"),
        ("Syrian state media said ten had died.", "Syrian state media", "syria-state-media"),
        ("Syrian state media said ten had died. Syrian state television and SANA agreed.", "Syrian state media",
         "syria-state-media"),
        ("Chinese state media said ten had died. Xinhua and the China Daily agreed.", "Chinese state media",
         "china-state-media"),
        ("Syrian state television said ten had died.", "Syrian state television", "syria-state-television"),
        ("A Secret Service agent met Weber.", "Secret Service", "us-secret-service"),
        ("Russia's secret service accused Peru of lying.", "Russia's secret service", "russia-intelligence"),
        ("The British Secret Service accused Chad of lying.", "The British Secret Service",
         "united-kingdom-intelligence"),
    ],
)  # fmt: skip
def test_which_agency_it_is(text: str, words: str, entry: str, mentions_in: MentionsIn) -> None:
    assert {m.text: m.entry for m in mentions_in(text)}[words] == entry


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("A source at Aleppo Police Command said rebels shelled a school.", "source at Aleppo Police Command"),
        ("A source in the Syrian army said rebels shelled a school.", "source in Syrian army"),
        ("A source from the Weber Foundation said rebels shelled a school.", "source from Weber Foundation"),
        ("A military source said rebels shelled a school.", "military source"),
        ("A source who met Weber said rebels shelled a school.", "source"),
    ],
)
def test_a_source_is_called_by_where_he_is(sentence: str, source: str, findings_in: FindingsIn) -> None:
    findings = findings_in(sentence)
    assert [findings.actors[e.source].name for e in findings.edges if e.source] == [source]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Lindqvist (LQV.ST) sued China's Huawei [HWT.UL] on Monday. Lindqvist lost. The company cut jobs.",
         "The company", "Lindqvist"),
        ("Donald Trump met veterans. The billionaire accused the media of lying.", "The billionaire", "Donald Trump"),
        ("Donald Trump met veterans. The New York real estate mogul accused Clinton of lying.",
         "The New York real estate mogul", "Donald Trump"),
        ("Peter Hansen spoke in Lima. Hansen said it was late. Hansen left. Paul Hansen waved. Hansen wept.",
         "Hansen", "Peter Hansen"),
        ("Peter Hansen and Paul Hansen spoke in Lima. Hansen wept.", "Hansen", "Paul Hansen"),
        ("Peter Hansen spoke in Lima. Hansen said it was late. Hansen left. “Late,” Paul Hansen said. Hansen wept.",
         "Hansen", "Paul Hansen"),
        ("Peter Hansen spoke in Lima. Hansen was late. Hansen left. His mother, Ana Hansen, said no. Hansen wept.",
         "Hansen", "Ana Hansen"),
        ("Sergei Hansen Russias foreign minister accused Peru of lying.", "foreign minister", "Sergei Hansen"),
        ("Omar Keita Syrias interior minister told reporters that rebels had left.", "interior minister", "Omar Keita"),
    ],
)  # fmt: skip
def test_who_is_taken_up(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    found = mentions_in(text)
    last = [m for m in found if m.text.endswith(words)][-1]
    assert last.cluster in {m.cluster for m in found if m.name == name}, last.reason


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump met Carl Weber. Billionaire Carl Weber left. The billionaire accused the media of lying.",
        "Donald Trump met veterans. The Russian billionaire accused Chad of lying.",
        "Donald Trump met veterans. A billionaire accused Chad of lying.",
        "Donald Trump met veterans. The media tycoon accused Chad of lying.",
        "Donald Trump met veterans. His billionaire friend accused Chad of lying.",
        "Otto Weber met veterans. The billionaire accused Chad of lying.",
    ],
)
def test_another_billionaire_is_not_the_known_one(text: str, findings_in: FindingsIn) -> None:
    assert "donald-trump" not in {e.source for e in findings_in(text).edges if e.type == "accusation"}
