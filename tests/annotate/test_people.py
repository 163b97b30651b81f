"""People told by the office beside their names, and descriptions that are nobody or somebody named."""

from __future__ import annotations

import pytest

from kg.model import Article
from tests.annotate.test_coreference import at
from tests.conftest import Extract, MentionsIn

TOGETHER = [
    ("Uruguay's ambassador to Chile, Pablo Ferreira, told reporters.", "Uruguay's ambassador", "Pablo Ferreira"),
    ("The spokesman for the Joint Military Command, Brig. Gen. Yahya Rasool, said no.", "The spokesman",
     "Yahya Rasool"),
    ("He will meet South Korea's new national security adviser, Mr Suh Hoon, on Saturday.",
     "South Korea's new national security adviser", "Suh Hoon"),
    ("Ethiopian spokesperson Billene Seyoum accused Egypt of lying. Billene promised talks.", "Billene",
     "Billene Seyoum"),
    ("Caitlin Duncan spoke. Duncan left.", "Duncan", "Caitlin Duncan"),
    ("Marlin Fitzwater, the White House spokesman, spoke. The White House official left.", "The White House official",
     "Marlin Fitzwater"),
    ("Abu Salim al-Hamwi spoke. Abu Salim al-Hamwi al-Karaki left.", "Abu Salim al-Hamwi al-Karaki",
     "Abu Salim al-Hamwi"),
    ("A source close to the talks spoke. Peter Hansen agreed. The source left.", "The source", "A source"),
    ("The Fastaqim opposition group met. Fastaqim left.", "The Fastaqim opposition group", "Fastaqim#1"),
    ("Boko Haram fighters met. Boko Haram left.", "Boko Haram fighters", "Boko Haram#1"),
    ("Terrorists of Boko Haram met.", "Terrorists", "Boko Haram"),
    ("An activist who has lived in Oslo for years, Omar Keita, said no.", "An activist", "Omar Keita"),
    ("A lawmaker who left the party, Peter Hansen, told reporters.", "A lawmaker", "Peter Hansen"),
    ("China's ambassador Liu Xiaoming spoke. The envoy left.", "The envoy", "Liu Xiaoming"),
    ("Acting President Ana Ruiz of Peru spoke. The acting president of Peru left.", "The acting president", "Ana Ruiz"),
    ("Erik Prince spoke. A lawyer for Prince left.", "Prince", "Erik Prince"),
    ("An Iraqi military spokesman said so. The spokesman for the command, Brig. Gen. Yahya Rasool, said no.",
     "An Iraqi military spokesman", "Yahya Rasool"),
    ("Hurriyet said so. The Hurriyet newspaper left.", "The Hurriyet newspaper", "Hurriyet"),
    ("Kenya sued Meta, accusing it of fraud.", "it", "Meta"),
    ("Egypt arrested officials of ten firms, accusing them of fraud.", "them", "officials"),
    ("Peter Hansen criticised the European Commission and said it had failed to act.", "it", "European Commission"),
    ("Peter Hansen spoke. ZTE Corp said no. ZTE left.", "ZTE Corp", "ZTE"),
    ("Trump Jr. met Donald Trump. Donald Trump, Jr. left.", "Trump Jr.", "Donald Trump, Jr."),
    ("Islamic State group fighters fled. Hezbollah attacked Homs. The group won.", "The group", "Hezbollah"),
    ("The U.S. military left. Syria's army stayed. Strikes by government troops hit towns near Homs.",
     "government troops", "Syria's army"),
    ("The YPG won. The Peoples Protection Units left.", "Peoples Protection Units", "YPG"),
    ("The Syrian army won. Assads forces left.", "Assads forces", "Syrian army"),
    ("A monitor said so. The Syrian Observatory for Human Rights agreed.", "A monitor",
     "Syrian Observatory for Human Rights"),
]  # fmt: skip

APART = [
    ("They told the foreign minister, Hansen said.", "the foreign minister", "Hansen"),
    ("The president of Chile, Anna Lee, met the spokesman, Peter Hansen.", "Anna Lee", "the spokesman"),
    ("An activist who lived in Oslo praised Ana Ruiz, Omar Keita, Li Wei and others.", "An activist", "Omar Keita"),
    ("Nicolas Maduro, the president of Venezuela, spoke. The interim president of Venezuela left.",
     "The interim president", "Nicolas Maduro"),
    ("Trump Jr. met Donald Trump. Donald Trump left.", "Trump Jr.", "Donald Trump#1"),
    ("Amnesty International spoke. The Weber Foundation rights group left.", "The Weber Foundation rights group",
     "Amnesty International"),
    ("Islamic State fled. A Kurdish militia fought.", "A Kurdish militia", "Islamic State"),
    ("Islamic State fled, losing its freedom of movement.", "movement", "Islamic State"),
    ("Reuters spoke. Newspaper Le Soir agreed.", "Newspaper", "Reuters"),
    ("The U.S. military left. Rain fell. It fell all day. Strikes by government troops hit towns near Homs.",
     "government troops", "U.S. military"),
    ("The U.S. House of Representatives met. The House committee left.", "The House committee",
     "U.S. House of Representatives"),
    ("London spoke for Britain. London’s Muslim mayor left.", "London#1", "Britain"),
    ("A source spoke. Peter Hansen agreed. The source left.", "The source", "Peter Hansen"),
    ("Theresa May spoke. The next prime minister will act.", "The next prime minister", "Theresa May"),
    ("Clayton Yeutter, the U.S. trade representative, spoke. The assistant trade representative left.",
     "The assistant trade representative", "Clayton Yeutter"),
    ("Peter Hansen spoke. The island is split between the EU member and Chad.", "the EU member", "Peter Hansen"),
    ("John Smith met John Brown. John left.", "John", "John Smith"),
    ("Maria Lopez met Peter Maria. Maria left.", "Maria", "Maria Lopez"),
    ("About 350 Turkey-backed rebels crossed to shore up rebels near Azaz.", "rebels", "Turkey-backed rebels"),
    ("Chad's government met. The regime in Aleppo, Homs, Hama and Idlib left.", "The regime", "Chad's government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), TOGETHER)
def test_a_title_and_its_name_are_one(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster == at(mentions, other).cluster


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_a_title_of_somebody_else_stays_apart(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster != at(mentions, other).cluster


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Turkish foreign ministry's spokesman Tanju Bilgic accused Greece.", "Tanju Bilgic", "person"),
        ("Norwegian Foreign Minister Anniken Huitfeldt accused Iran.", "Anniken Huitfeldt", "person"),
        ("One trade official left. Suzanne Early, assistant trade representative, stayed.", "Suzanne Early", "person"),
        ("The Swedish newspaper Svenska Dagbladet reported it.", "Svenska Dagbladet", "organisation"),
        ("The rebels of Liwa al-Tawheed accused Iran of lying.", "Liwa al-Tawheed", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, name: str, kind: str, mentions_in: MentionsIn) -> None:
    assert at(mentions_in(text), name).kind == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The law came into force.", "force"),
        ("The province is the main source of fighters.", "source"),
        ("It is a major naval base.", "major"),
        ("The two reopened embassies in Havana.", "embassies"),
        ("The aircraft carrier Harry S. Truman left.", "Harry S. Truman"),
    ],
)
def test_words_that_name_no_actor_are_no_mention(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert not [m for m in mentions_in(text) if m.text.endswith(words)]


def test_a_title_does_not_reach_over_a_full_stop_nor_a_genitive(mentions_in: MentionsIn) -> None:
    text = "“Yes,” said one trade official. Suzanne Early, assistant trade representative, left."
    assert at(mentions_in(text), "Suzanne Early").text == "Suzanne Early"
    assert at(mentions_in("He read the pope's Trump critique."), "Trump").role is None


@pytest.mark.parametrize(("words", "entry"), [("pope", "pope-francis"), ("secretary of state", "john-kerry")])
def test_an_office_of_one_state_needs_no_state(words: str, entry: str, extract_from: Extract) -> None:
    article = Article("office", f"The {words} spoke in Vienna.", published="2016-05-01")
    assert entry in {m.entry for m in extract_from(article).mentions}


def test_armed_forces_are_their_state_s(mentions_in: MentionsIn) -> None:
    assert at(mentions_in("The Malian armed forces fled."), "The Malian armed forces").entry == "mali-armed-forces"
    assert at(mentions_in("The Rwandan defence force fled."), "The Rwandan defence force").country == "rwanda"


def test_leaders_of_several_states_are_of_none(mentions_in: MentionsIn) -> None:
    mentions = mentions_in("Leaders of Peru, Chile and Mexico met. Leaders of Peru left.")
    assert [m.country for m in mentions if m.text == "Leaders"] == [None, "peru"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is hard,” said Mr Iain Duncan Smith, a former leader.", "Iain Duncan Smith"),
        ("A spokesman for the workers, Bilal Ahmad Faizi, said so.", "Bilal Ahmad Faizi"),
        ("Ms Isabelle Falque-Pierrotin, who chairs it, spoke.", "Isabelle Falque-Pierrotin"),
        ("Isabelle Falque-Pierrotin, who chairs it, spoke.", "Isabelle Falque-Pierrotin"),
        ("He met Mrs Ana Duncan Smith of Peru.", "Ana Duncan Smith"),
        ("He met the Saudi Prince Bandar bin Sultan.", "Bandar bin Sultan"),
        ("On Sunday Omar Keita left.", "Omar Keita"),
        ("Harvey County Sheriff Omar Keita left.", "Omar Keita"),
        ("U.S. Alderman Jack Coatar spoke.", "Jack Coatar"),
        ("Reverend Marina King spoke.", "Marina King"),
    ],
)
def test_a_name_has_its_first_name_and_no_more(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name in {m.name for m in mentions_in(text) if m.kind == "person"}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The visit of King Felipe ended.", "King Felipe", "person"),
        ("Spain's King Felipe condemned Peru for the raid.", "Spain's King Felipe", "person"),
        ("The visit to King Street ended.", "King Street", "place"),
    ],
)
def test_a_crown_and_a_first_name_are_a_person(sentence: str, name: str, kind: str, mentions_in: MentionsIn) -> None:
    assert {m.kind for m in mentions_in(sentence) if m.text == name} == {kind}
