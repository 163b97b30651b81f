"""Coreference: which words of an article stand for one actor, and which must stay apart.

A row names two mentions by their words, or by their words and which of them counting from 0: `Zarif#1`.
"""

from __future__ import annotations

import pytest

from kg.model import Article, Mention
from tests.conftest import Extract, MentionsIn


def at(mentions: tuple[Mention, ...], words: str) -> Mention:
    """The mention whose words, or whose name, these are."""
    text, _, number = words.partition("#")
    return [m for m in mentions if text in (m.text, m.name)][int(number or 0)]


TOGETHER = [
    ("China said on Monday that officials of the Communist Party had met in Beijing. The Communist Party of China "
     "agreed with Chinese leaders.", "Communist Party", "Communist Party of China"),
    ("Human Rights Watch met the mayor. Ten people died, a monitor said. The Syrian Observatory for Human Rights "
     "counted two children.", "a monitor", "Syrian Observatory for Human Rights"),
    ("Ten people died, a monitoring group said. The White Helmets dug. Amnesty International left.",
     "a monitoring group", "White Helmets"),
    ("Slovenian Foreign Minister Tanja Fajon spoke. She left.", "She", "Tanja Fajon"),
    ("Iranian Foreign Minister Mohammad Javad Zarif spoke. Zarif smiled.", "Zarif", "Mohammad Javad Zarif"),
    ("Peter Hansen spoke first. Hansen then left.", "Hansen", "Peter Hansen"),
    ("Kuwait protested. It sent a note.", "It", "Kuwait"),
    ("The rebels shelled the town. They then left.", "They", "The rebels"),
    ("Rebel groups met in Idlib. The groups agreed on nothing.", "The groups", "Rebel groups"),
    ("Estonia's foreign ministry protested. The foreign ministry sent a note.", "The foreign ministry",
     "Estonia's foreign ministry"),
    ("Maria Lopez met Peter Hansen. He thanked her.", "He", "Peter Hansen"),
    ("Maria Lopez met Peter Hansen. He thanked her.", "her", "Maria Lopez"),
    ("The Syrian Observatory for Human Rights counted. SOHR published it.", "SOHR",
     "Syrian Observatory for Human Rights"),
    ("Sergey Lavrov met Sergei Lavrov's deputy.", "Sergei Lavrov", "Sergey Lavrov"),
    ("Nusra attacked. Jabhat Fateh al-Sham denied it.", "Nusra", "Jabhat Fateh al-Sham"),
    ("Washington spoke. The White House added nothing.", "White House", "Washington"),
    ("Latvian Prime Minister Evika Silina spoke. The prime minister then left.", "The prime minister", "Evika Silina"),
    ("Latvian Prime Minister Evika Silina spoke. The Latvian prime minister then left.",
     "The Latvian prime minister", "Evika Silina"),
    ("“We regret it.” She added, “It will not happen again,” Samantha Power said.", "She", "Samantha Power"),
    ("President Sandu arrived. Maia Sandu spoke.", "Sandu", "Maia Sandu"),
    ("Anna Kowalska, a Polish lawmaker, spoke. The lawmaker left.", "The lawmaker", "Anna Kowalska"),
    ("Kenyan President William Ruto spoke. The Kenyan leader left.", "The Kenyan leader", "William Ruto"),
    ("Merkel met Macron. The German chancellor left.", "The German chancellor", "Merkel"),
    ("Merkel met Macron. She left.", "She", "Merkel"),
    ("Merkel met Macron. He left.", "He", "Macron"),
    ("Turkey's president spoke. Erdogan left.", "Turkey's president", "Erdogan"),
    ("Chad's army fled. The army left.", "The army", "Chad's army"),
    ("Chad's defence ministry spoke. Mali's foreign ministry left. The defence ministry agreed.",
     "The defence ministry", "Chad's defence ministry"),
    ("The European Union met. The bloc left.", "The bloc", "European Union"),
    ("The African Union spoke. The AU left.", "AU", "African Union"),
    ("Kim Jong Un spoke. Kim left.", "Kim", "Kim Jong Un"),
    ("Luis de la Cruz spoke. De la Cruz left.", "De la Cruz", "Luis de la Cruz"),
    ("The UN envoy, Geir Pedersen, spoke. The envoy left.", "The envoy", "Geir Pedersen"),
    ("Russian Foreign Minister Sergei Lavrov spoke. His spokeswoman left.", "His", "Sergei Lavrov"),
    ("Turkish soldiers fled. The soldiers left.", "The soldiers", "Turkish soldiers"),
    ("Ann Lee said the Syrian Observatory for Human Rights was late. The Observatory agreed.", "Observatory",
     "Syrian Observatory for Human Rights"),
    ("Chinese envoy Feng Baoyu spoke. Mr Feng left.", "Feng", "Feng Baoyu"),
    ("Carl Friedrich Weber spoke. Carl F. Weber left.", "Carl F. Weber", "Carl Friedrich Weber"),
    ("Peter Hansen, head of the port, spoke. The head of the port left.", "The head", "Peter Hansen"),
    ("Mayor Peter Hansen spoke. The mayor of this town left.", "The mayor", "Peter Hansen"),
    ("Envoy Salim al-Karwan spoke. Karwan left.", "Karwan", "Salim al-Karwan"),
    ("HNC spokesman Salim al-Muslat spoke. Muslat left.", "Muslat", "Salim al-Muslat"),  # a row spelt otherwise
    ("Alexander Weber spoke. His friends missed Alex Weber.", "Alex Weber", "Alexander Weber"),
    ("Defence Secretary Ashton B. Carter spoke. Ashton Carter left.", "Ashton B. Carter", "Ashton Carter"),
    ("The envoy said Hansen was deluded if he thought so. Peter Hansen left.", "he", "Peter Hansen"),
    ("Kenya said it would sign.", "it", "Kenya"),
    ("Peru told Chile, accusing it of theft.", "it", "Chile"),
    ("Oman protested. It sent a note to the port.", "It", "Oman"),
    ("Kim Jong Un, its leader, spoke in North Korea.", "its", "North Korea"),
    ("Jaish al-Islam attacked the road. The group then left.", "The group", "Jaish al-Islam"),
    ("The British government spoke. Britain's government left.", "British government", "Britain's government"),
    ("The Assad regime attacked. The government denied it.", "The government", "Assad regime"),
    ("Kenyan President William Ruto met Maria Lopez. The Kenyan leader left.", "The Kenyan leader", "William Ruto"),
    ("He and Igor Ivanov had agreed, Peter Hansen said.", "He", "Peter Hansen"),
    ("One diplomat praised it. George Shultz spoke at length. “It is right,” the diplomat said.", "the diplomat",
     "One diplomat"),
    ("Agriculture Secretary Paul Weber spoke. Secretary of State George Shultz came. The agriculture secretary left.",
     "The agriculture secretary", "Paul Weber"),
    ("Secretary of State George Shultz spoke. Farmers were wary of the secretary's comments.", "the secretary",
     "George Shultz"),
    ("Canadian Prime Minister Justin Trudeau met Russian President Vladimir Putin. The young prime minister left.",
     "The young prime minister", "Justin Trudeau"),
    ("“They must leave” said Salim Karwan Keita head of the port.", "head", "Salim Karwan Keita"),
    ("Their chairman, Belgium's Paul de Keersmaeker, told a news conference he would leave.", "chairman",
     "Paul de Keersmaeker"),
    ("Twenty people died, according to a local civil defense official. A helicopter struck twice in the district, Omar "
     "Keita told Anadolu.", "a local civil defense official", "Omar Keita"),
    ("Two raids killed ten people, a civil defence official said. Omar Keita told reporters that more were missing.",
     "a civil defence official", "Omar Keita"),
    ("Luis Rubio runs a center in Mexico City. Mr. Rubio said Mexico could wait.", "Rubio", "Luis Rubio"),
    ("Shoichi Saba, chairman of Toshiba, spoke. Saba left.", "Saba", "Shoichi Saba"),
    ("Secretary of Agriculture Richard Lyng spoke. Lyng left.", "Lyng", "Richard Lyng"),
    ("South Korean Defence Ministry officials spoke. “We will be safer,” the ministry said. Chinese Foreign Ministry "
     "spokesman Lu Kang replied.", "the ministry", "South Korean Defence Ministry"),
    ("The Aleppo Media Centre said so. The Media Centre wrote more.", "Media Centre", "Aleppo Media Centre"),
    ("The Lake Fishing Board (LFB) met. The LFB left.", "LFB#1", "Lake Fishing Board"),
    ("At least 20 people were killed according to a local civil defense official. A helicopter struck a district in "
     "Aleppo Ibrahim Abu Leith told Anadolu Agency.", "a local civil defense official", "Ibrahim Abu Leith"),
    ("North Korea “will act,” the military said in a statement on South Korea. In addition, the military vowed to hit "
     "the United States.", "the military#0", "the military#1"),
    ("Iran's air defense chief said Iran was ready. The Tasnim news agency quoted Gen. Farzad Keita as saying it would "
     "help.", "Iran's air defense chief", "Farzad Keita"),
    ("Chad has reached its limit, the deputy premier said Sunday. Chad's Deputy Prime Minister Omar Keita told "
     "reporters so.", "the deputy premier", "Omar Keita"),
    ("A White House adviser said it was late. “We love it,” said Ben Rhodes, the security adviser.",
     "A White House adviser", "Ben Rhodes"),
    ("Omar Keita a local activist told reporters it fell.", "a local activist", "Omar Keita"),
    ("Kim Jong-un spoke. Kim Jee-hyun, a county official, was late. Kim said so.", "Kim", "Kim Jee-hyun"),
    ("Chad bought it from Brandt Inc. Then Brandt sold it, a source said.", "Brandt", "Brandt Inc."),
    ("The main Saudi-backed opposition group agreed. The High Negotiations Committee met.",
     "The main Saudi-backed opposition group", "High Negotiations Committee"),
    ("Mali and its Russian backers shelled the town. Russia left.", "Russian backers", "Russia"),
    ("The rebel shelling killed three. The rebels fled.", "The rebel", "The rebels"),
    ("Mr Weber met the Labour Party's leader. Critics of Labour said it would wait.", "Labour", "Labour Party"),
    ("CIA Director Mike Pompeo spoke of the departures. The CIA director left.", "The CIA director", "Mike Pompeo"),
    ("NATO leaders met in Warsaw. The NATO leaders agreed on it.", "NATO leaders", "The NATO leaders"),
    ("Peter Hansen spoke in Chad. UN envoy Staffan de Mistura however says he is still optimistic.", "he",
     "Staffan de Mistura"),
    ("Jim Keita Jr, a lawyer, spoke. “It is late,” Keita said.", "Keita", "Jim Keita Jr"),
    ("The Trump administration struck. North Korea fired. North Korea tested. North Korea launched. North Korea spoke. "
     "Is it a sign the administration is late?", "the administration", "Trump administration"),
]  # fmt: skip

APART = [
    ("Obama spoke. A White House official agreed.", "A White House official", "Obama"),
    ("Merkel's spokesman met Macron. He left.", "He", "Merkel"),
    ("Russia and Chad met. It left.", "It", "Chad"),
    ("“We lost,” Ana Lima said. “I am sad.”", "We", "I"),
    ("In Minsk Lukashenko spoke. Minsk denied it.", "Minsk#0", "Minsk#1"),
    ("Sergei Lavrov met Igor Ivanov. The envoy left.", "Sergei Lavrov", "Igor Ivanov"),
    ("Peter Hansen met Lars Hansen. Hansen spoke.", "Peter Hansen", "Lars Hansen"),
    ("Peter Hansen met Lars Hansen. Hansen spoke.", "Hansen", "Peter Hansen"),
    ("Salim al-Karwan met Omar Karwan. Karwan spoke.", "Karwan", "Salim al-Karwan"),
    ("Peter Hansen, head of a port, spoke. The head of a travel company left.", "The head", "Peter Hansen"),
    ("The head of a travel company left. The head of a bank stayed.", "The head#0", "The head#1"),
    ("Turkish security forces fired. Turkey's army left.", "Turkish security forces", "Turkey's army"),
    (
        "Britain voted. Britain's parliament met. The Scottish parliament disagreed.",
        "The Scottish parliament",
        "Britain's parliament",
    ),
    ("Chad's foreign ministry met Mali's foreign ministry.", "Chad's foreign ministry", "Mali's foreign ministry"),
    ("Peter Hansen left. She stayed.", "She", "Peter Hansen"),
    ("Kuwait protested. He sent a note.", "He", "Kuwait"),
    ("North Korea spoke. South Korea listened.", "North Korea", "South Korea"),
    ("Talks in Moscow ended. Moscow was content.", "Moscow#0", "Moscow#1"),
    ("Chadian rebels met Libyan rebels.", "Chadian rebels", "Libyan rebels"),
    ("A diplomat spoke. A diplomat from Peru listened.", "A diplomat#0", "A diplomat#1"),
    ("The US told us to wait.", "US", "us"),
    ("The rebels told the militants they would leave.", "they", "The rebels"),
    ("The rebels told the militants they would leave.", "they", "the militants"),
    ("Merkel told Theresa May she would come.", "she", "Merkel"),
    ("Kenya said it was unlikely that the talks would begin.", "it", "Kenya"),
    ("Kenya considers it inappropriate to speak.", "it", "Kenya"),
    ("Kenya met Chad. It seems that nobody left.", "It", "Chad"),
    ("Kenya was angry. The pact would be renewed every year. It would begin on Monday.", "It", "Kenya"),
    ("Mali bombed the town and its countryside.", "its", "Mali"),
    ("Chad warned of sanctions on Mali after its test.", "its", "Chad"),
    ("Chad's government met Mali's government. The government agreed.", "The government", "Chad's government"),
    ("Chad's government met Mali's government. The government agreed.", "The government", "Mali's government"),
    ("Chad spoke. The provincial government left.", "The provincial government", "Chad"),
    ("One diplomat spoke. One diplomat listened.", "One diplomat#0", "One diplomat#1"),
    ("Both sides met. The allies left. Their allies stayed.", "The allies", "allies"),
    ("British minister Peter Hansen said Lars Weber became central bank governor.", "central bank governor",
     "Peter Hansen"),
    ("Governor Lars Weber met Peter Hansen, who ran for governor.", "governor", "Lars Weber"),
    ("Igor Ivanov wrote to the (post and telecommunications) minister.", "minister", "Igor Ivanov"),
    ("U.S. and Japanese officials met. Officials said there was scope.", "Officials", "Japanese officials"),
    ("The U.S. government left. Peru is a country where the Communist government banned music.",
     "the Communist government", "U.S. government"),
    ("Idlib administration announced a pause. The Assad regime bombed.", "Idlib administration", "Assad regime"),
    ("Kurdish groups declared their own government in Syria. The Syrian government disagreed.", "own government",
     "Syrian government"),
    ("A diplomat said the raid failed. Omar Keita said it did not.", "A diplomat", "Omar Keita"),
    ("An official said the raid failed. Mayor Omar Keita said it did not.", "An official", "Omar Keita"),
    ("Omar Keita spoke. An official said the raid failed. Omar Keita said it did not.", "An official", "Omar Keita"),
    ("An official, who asked not to be named, said the raid failed. Omar Keita said it did not.", "An official",
     "Omar Keita"),
    ("An official said the raid failed. A doctor disagreed. Omar Keita said it did.", "An official", "Omar Keita"),
    ("Sputnik reported it. The actions cleared the way for ISIL terrorists to attack, the agency said.", "the agency",
     "ISIL terrorists"),
    ("The National Security Council spoke. The commission left.", "The commission", "National Security Council"),
    ("The Harbour Planters Bank (HPB) paid. HPB left. The commission stayed.", "The commission", "HPB#1"),
    ("Musafa Abu Mohammad spoke. A friend of Mohammad Sibai told reporters.", "Mohammad Sibai", "Musafa Abu Mohammad"),
    ("West Berlin agreed. Berlin said no.", "West Berlin", "Berlin"),
    ("Syria's government left the self-administration alone.", "the self-administration", "Syria's government"),
    ("The army spoke. - - - - ROME - Italy's government fell.", "ROME", "Italy"),
    ("As they urged Mali to drop Omar Keita, the president decided to wait.", "the president", "Omar Keita"),
    ("Mali's president told Omar Keita the minister had left.", "the minister", "Omar Keita"),
    ("Syria's Riyad Hijab spoke. The co-leader of the Syrian Kurdish PYD left.", "The co-leader", "Riyad Hijab"),
    ("Kerry left. He is not the highest-ranking U.S. official to have come.", "U.S. official", "Kerry"),
    ("Chad and its Russian and Iranian backers left.", "Iranian backers", "Russian"),
    ("A group of young men marched. The Weber Foundation left. The group spoke.", "The group", "A group"),
    ("CIA Director Mike Pompeo spoke of the departures. The FBI director left.", "The FBI director", "Mike Pompeo"),
    ("Another U.S. official said it was late. Omar Keita, who led the inspectors, said it was not.",
     "Another U.S. official", "Omar Keita"),
    ("A spokesman said it was late. Another spokesman, Omar Keita, said so.", "A spokesman", "Omar Keita"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), TOGETHER)
def test_words_for_one_actor_share_a_cluster(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster == at(mentions, other).cluster


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_words_for_two_actors_stay_apart(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster != at(mentions, other).cluster


def test_a_pronoun_that_nothing_fits_says_so(mentions_in: MentionsIn) -> None:
    (it,) = mentions_in("It rained.")
    assert it.reason == "nothing to link it with"
    assert it.kind == "unknown"


@pytest.mark.parametrize(("year", "entry"), [("2016", "sergey-lavrov"), ("2001", "igor-ivanov"), (None, None)])
def test_an_office_is_its_holder_in_the_article_s_year(
    year: str | None, entry: str | None, extract_from: Extract
) -> None:
    published = f"{year}-05-01" if year else None
    article = Article(f"of-{year}", "The Russian foreign minister spoke in Vienna.", published=published)
    found = at(extract_from(article).mentions, "The Russian foreign minister")
    assert found.entry == entry


def test_a_decision_tells_its_reason_and_its_certainty(mentions_in: MentionsIn) -> None:
    mentions = mentions_in("Peter Hansen spoke first. Hansen then left. He was tired.")
    assert at(mentions, "Hansen").reason == "surname of Peter Hansen"
    assert at(mentions, "He").certainty < at(mentions, "Hansen").certainty <= 1.0


def test_a_description_of_nobody_is_no_actor_named_before(mentions_in: MentionsIn) -> None:
    mentions = mentions_in("Thomas Brandt spoke. A minister listened.")
    assert at(mentions, "A minister").cluster != at(mentions, "Thomas Brandt").cluster


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Syrian towns fell: Aleppo, Homs, Hama and Idlib. The rebels fled.", "The rebels", "syria"),
        ("Yemen's towns fell: Aden, Taiz, Sanaa and Hodeidah. The rebels fled.", "The rebels", "yemen"),
        ("The rebels fled to Chad, Mali, Niger and Ghana.", "The rebels", None),
        ("The Saudi-backed opposition left.", "backed opposition", None),
    ],
)
def test_groups_are_of_the_state_that_the_article_is_about(
    text: str, words: str, country: str | None, mentions_in: MentionsIn
) -> None:
    found = next(m for m in mentions_in(text) if m.text.endswith(words.rsplit(maxsplit=1)[-1]) and m.kind == "group")
    assert found.country == country


def test_an_opponent_is_of_a_state_and_does_not_speak_for_it(mentions_in: MentionsIn) -> None:
    found = at(mentions_in("“We will go on,” Kenyan opposition leader Peter Hansen said."), "Peter Hansen")
    assert (found.country, found.nationality) == (None, "kenya")


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        ("Mexican Foreign Ministry spokeswoman Ana Ruiz left.", "Ana Ruiz", "mexico-foreign-ministry"),
        ("State Department spokesman Paul Walker left.", "Paul Walker", "united-states-department-of-state"),
        ("Israeli parliament speaker Dan Levi left.", "Dan Levi", "knesset"),
        ("Foreign Minister Dan Levi left.", "Dan Levi", None),
    ],
)
def test_a_title_names_the_body(text: str, name: str, affiliation: str | None, mentions_in: MentionsIn) -> None:
    assert at(mentions_in(text), name).affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("British minister Peter Hansen spoke. He said his government would oppose it.", "government", "uk-government"),
        ("Chad protested. Its army left.", "army", "chad-armed-forces"),
        ("The government of Peru fell. He said his government would not.", "government#1", None),
        ("North Korea's Kim says he is open to talks. North Korea tested a missile.", "Kim", "kim-jong-un"),
        ("North Korea let Kim Dong-ho go. North Korea said Kim was well.", "Kim", None),
        ("Kim spoke in Paris. France agreed.", "Kim", None),
        ("The EC commission met. Members were told that if Brussels proceeds there will be a cost.", "Brussels",
         "european-union"),
        ("Talks in Brussels went on. The European Union agreed. Brussels said no.", "Brussels#1", "european-union"),
        ("Belgium protested. Brussels said it would wait. Belgian ministers met.", "Brussels", "belgium"),
        ("Brussels accused Russia of lying.", "Brussels", "belgium"),
        ("South Korea's Defence Ministry spoke.", "South Korea's Defence Ministry", "south-korea-defence-ministry"),
        ("The Iranian News Agency IRNA reported.", "IRNA", "irna"),
        ("Yemen's state news agency Saba reported.", "Saba", "saba"),
        ("Donald Trump was late. Ivanka Trump left.", "Trump", None),
        ("They advanced in the Dahiyet al-Assad suburb.", "al-Assad", None),
        ("The article was edited by Louise Ireland.", "Ireland", None),
        ("Under the Treaty of Rome it was late.", "Rome", None),
        ("The army entered al-Mayadeen on Monday.", "al-Mayadeen", "al-mayadin"),
        ("Al-Mayadeen said the rebels fled.", "Al-Mayadeen", "al-mayadeen"),
        ("A bomb went off in Brussels. Police said three died in Antwerp.", "Police", "belgium-police"),
        ("Clashes went on in Aleppo, Homs, Daraa and Idlib. A Russian-backed government offensive began.", "government",
         "syria-government"),
        ("Obama spoke to Congress. The administration said it would wait.", "The administration",
         "united-states-government"),
        ("Homs, Hama, Daraa and Idlib were struck near Damascus. The army said it fell.", "The army", "syria-army"),
        ("Homs, Hama, Daraa and Idlib were struck near Damascus. State media said so.", "State media",
         "syria-state-media"),
        ("Homs, Hama and Idlib were struck near Damascus. Turkey's army spoke. The army said it fell.", "The army",
         "turkish-armed-forces"),
        ("Peru's president spoke. The administration said it would wait.", "The administration", None),
        ("“It fell,” said Brig. Gen. Omar Keita.", "Brig", None),
    ],
)  # fmt: skip
def test_words_are_of_the_row_that_the_article_tells(
    text: str, words: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    mentions = mentions_in(text)
    if entry is None:
        assert words.partition("#")[0] not in {m.text for m in mentions if m.entry}
    else:
        assert at(mentions, words).entry == entry


@pytest.mark.parametrize(
    "text",
    [
        "All options, including military, are on the table.",
        "Official French notes said no.",
        "It would comply with a Federal budget law.",
        "Secretary of State, it reads.",
        "The Dow Jones Industrial Average fell. David Jones of Chase spoke.",
    ],
)
def test_what_only_says_of_what_kind_is_nobody(text: str, mentions_in: MentionsIn) -> None:
    assert not {"military", "Official", "Federal", "State", "Jones"} & {m.text for m in mentions_in(text)}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Talks between diplomats from countries such as Saudi Arabia, Turkey and Iran began.", "diplomats", None),
        ("Diplomats from Turkey left.", "Diplomats", "turkey"),
        ("U.S. and Japanese officials met.", "Japanese officials", "japan"),
    ],
)
def test_a_group_of_several_states_is_of_none(
    text: str, words: str, country: str | None, mentions_in: MentionsIn
) -> None:
    assert at(mentions_in(text), words).country == country
