"""What a clause takes up: the plane of the sentence before, this, that offer; and charges in roundabout words."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# the plane, the measures: whose the thing was
+ A Turkish jet crossed the border on Monday. Greece said the plane violated its airspace. | Greece > Turkey
+ An Indian drone flew over the valley. Pakistan said the aircraft had violated the truce. | Pakistan > India
+ A Chinese trawler was seen near the reef. The Philippines said the vessel rammed a boat. | Philippines > China
+ The American sanctions took effect on Sunday. Cuba said the measures had hurt its hospitals. | Cuba > United States
+ Russia bombed a bridge. Ukraine condemned the bombing. | Ukraine > Russia
+ North Korea tested a missile on Sunday. Japan condemned the test. | Japan > North Korea
- A Turkish jet and a Greek jet crossed the strait. Cyprus said the plane violated its airspace.
- A jet crossed the border. Greece said the plane violated its airspace.
- Turkey bought a plane. Greece said the bridge was fine.
- Iran launched a satellite. Oman watched the launch.
- A Russian jet was shot down. Serbia condemned the attack.
- A Russian jet was shot down over the sea. Serbia said the plane was old.
- The storm hit a market. Yemen said the damage was great.
# the move, this, that offer: what was done or said before
+ India expelled two diplomats. "This is an insult," Pakistan said. | Pakistan > India
+ Ethiopia has filled the dam. Egypt condemned the move. | Egypt > Ethiopia
+ Morocco closed the crossing on Friday. Spain denounced the step as blackmail. | Spain > Morocco
+ Israel approved the plan on Monday. Jordan slammed the decision. | Jordan > Israel
+ The United States recognised the island. China called this a mistake. | China > United States
+ Serbia said that the miners could go home. Kosovo dismissed that offer as propaganda. | Kosovo > Serbia
+ Greece said the island was Greek. Turkey dismissed the claim as a lie. | Turkey > Greece
+ Hungary said the fence would stay. Serbia called that statement an insult. | Serbia > Hungary
+ Iran said the talks were over. France dismissed that threat as blackmail. | France > Iran
- India expelled two diplomats. "This is a surprise," Pakistan said.
- Floods hit Spain. France said the move of the river was a disaster.
- A court in Madrid jailed nine singers. Scotland praised the move.
- Ethiopia and Egypt met. Sudan praised the move.
- An Israeli envoy was killed in Cairo. Jordan condemned the attack.
- Chad and Niger each made an offer. Mali said that offer was good.
# crimes carried out by somebody, the hypocrisy of somebody
+ "Crimes carried out by Myanmar must be punished," said Bangladesh. | Bangladesh > Myanmar
+ France called for action to stop crimes carried out by the Syrian regime. | France > Government of Syria
+ Canada spoke of atrocities committed by Russia in Bucha. | Canada > Russia
+ Gambia said the massacres committed by Myanmar were planned. | Gambia > Myanmar
+ Qatar spoke of the hypocrisy of Britain. | Qatar > United Kingdom
+ "The hypocrisy of the United States has no limits," said Cuba. | Cuba > United States
+ "We are tired of the arrogance of France," said Algeria. | Algeria > France
+ Ukraine criticised the silence of Hungary. | Ukraine > Hungary
+ "Europe pays for Germany's cowardice," Poland said. | Poland > Germany
- France called for action to stop floods.
- Qatar spoke of the wealth of Britain.
- Gambia spoke of the silence of the desert.
- "The beauty of France has no limits," said Algeria.
- Iran's foreign minister said Iran's hypocrisy was a myth.
- "The courage of Ukraine shames the silence of the world," said Poland.
# the launch would violate: what is foreseen
+ North Korea plans to launch a satellite. Japan said the launch would violate the resolutions. | Japan > North Korea
+ Turkey announced a drilling plan. Cyprus said the plan would violate its rights. | Cyprus > Turkey
+ Ethiopia said it would fill the dam. Egypt said the move would violate the treaty. | Egypt > Ethiopia
+ "Britain's plan would breach the protocol," Ireland said. | Ireland > United Kingdom
+ Egypt said the Ethiopian plan would endanger its farms. | Egypt > Ethiopia
+ Syria said an Israeli raid on Beirut would violate the truce. | Syria > Israel
+ Denmark said a Russian test would threaten its ships. | Denmark > Russia
+ China said the American sale of jets to Taiwan would violate its sovereignty. | China > United States
- Ireland said that Britain's plan would help.
- North Korea said a strike would violate its rights.
- Japan said the storm would harm its farms.
- Cyprus said its own plan would violate no right.
- Egypt asked whether the dam would violate the treaty.
- North Korea said the launch would violate no resolution.
- South Korea said its own drill would violate no agreement.
# killed in Russian airstrikes
+ Sudan said ten people were killed in Chadian airstrikes. | Sudan > Chad
+ "Twelve children were killed in a Russian airstrike," Ukraine said. | Ukraine > Russia
+ Lebanon said that three villagers had been killed in Israeli raids. | Lebanon > Israel
+ Yemen's foreign ministry said a doctor was wounded in a Saudi strike. | Ministry of Foreign Affairs of Yemen > Saudi
  Arabia
+ "Five soldiers were killed by Pakistani shelling," said India. | India > Pakistan
+ "The Saudi raids have killed ten children," said Yemen's foreign ministry. | Ministry of Foreign Affairs of Yemen >
  Saudi Arabia
+ Libya said that six men were killed in Egyptian air strikes. | Libya > Egypt
- Ten people were killed in Chadian airstrikes.
- Sudan said ten people were killed in a flood.
- Ukraine said no one was killed in the Russian airstrike.
- Lebanon said that three villagers were killed in a crash.
- India said five soldiers were killed in its own training.
- Ukraine said five soldiers were killed in an attack on a Russian base.
- Egypt said two tourists were killed in an Egyptian desert.
- Kyiv said that ten people were killed in a Ukrainian airstrike on a Russian depot.
# the responsibility lies with
+ "Responsibility lies with Serbia," said Kosovo. | Kosovo > Serbia
+ Ethiopia said the responsibility for the war lies with Eritrea. | Ethiopia > Eritrea
+ "The blame lies with Turkey," Greece said. | Greece > Turkey
+ Mali said that the fault lies with Algeria. | Mali > Algeria
+ "Responsibility for the bloodshed lies with Assad's regime," said France. | France > Government of Syria
+ Chile said responsibility for the fire rested with Bolivia. | Chile > Bolivia
- "Responsibility does not lie with Serbia," said Kosovo.
- "The future lies with Serbia," said Kosovo.
- The village lies with its back to Turkey.
- "Responsibility lies with all of us," Kosovo said.
- Greece said the responsibility lay with its own navy.
- Mali asked where the responsibility lies.
# said of
+ "This is a lie," said Iran of the American claim. | Iran > United States
+ "It is a provocation," said Taiwan of the Chinese drill. | Taiwan > China
+ "They broke the truce," said Armenia of Azerbaijan. | Armenia > Azerbaijan
+ "It was an invasion," said Georgia of the Russian advance. | Georgia > Russia
+ "They shelled the school," the Indian army said of Pakistan. | Indian Army > Pakistan
- "This is a gift," said Iran of the Chinese offer.
- "They kept the truce," said Armenia of Azerbaijan.
- "They are brave," said Poland of the Ukrainians.
- "We failed," said Italy of its own team.
- "They are our friends," said Chile of the Peruvians.
- "It was a success," Japan said of the Indian launch.
# it was Serbia that
+ Kosovo said that it was Serbia that had provoked the clash. | Kosovo > Serbia
+ "It was Turkey that broke the truce," Greece said. | Greece > Turkey
+ Pakistan said it was India that had violated the treaty. | Pakistan > India
+ "It was the United States that broke the deal," said Iran. | Iran > United States
+ "It is Belarus that smuggles the migrants," said Latvia. | Latvia > Belarus
+ Ukraine said it was Russia that had blown up and destroyed the dam. | Ukraine > Russia
+ "It was Algeria that closed the border," Morocco said. | Morocco > Algeria
- "It was Turkey that saved us," Greece said.
- Pakistan said it was the rain that damaged the dam.
- "It was we who broke the truce," said Burundi.
- "It is Norway that feeds us," said Iceland.
- It was Turkey that broke the truce.
- Armenia said it was Iran that built the bridge.
# accused by Japan
+ Accused by Ghana of dumping waste, Togo sent a note. | Ghana > Togo
+ Blamed by Turkey for the fire, Greece recalled its envoy. | Turkey > Greece
+ Criticised by Poland for its silence, Hungary gave way. | Poland > Hungary
+ Accused by Chile and Peru of overfishing, China withdrew its boats. | Chile > China; Peru > China
+ Condemned by Oman for the raid, Yemen said nothing. | Oman > Yemen
+ Denounced by Estonia for its spying, Belarus closed its embassy. | Estonia > Belarus
- Praised by Japan for its calm, Iceland stayed.
- Asked by Turkey for help, Greece sent a team.
- Not accused by anyone, Togo slept well.
- Accused by nobody, China stayed.
- Accused once more, Chad stayed.
- Invited by Oman to talks, Yemen sent an envoy.
- Thanked by Estonia for its help, Latvia smiled.
# what they call
+ China rammed a boat in what the Philippines called an act of aggression. | Philippines > China
+ Islamic State has destroyed tombs in what UNESCO has called a crime. | UNESCO > Islamic State
+ Turkey shelled the town in what Armenia called a massacre. | Armenia > Turkey
+ Russia seized two ships in what Estonia described as piracy. | Estonia > Russia
+ Myanmar has burned villages in what Gambia has called genocide. | Gambia > Myanmar
+ Ethiopia condemned what it called Egypt's threats. | Ethiopia > Egypt
+ Poland denounced what it called Russian lies. | Poland > Russia
- Turkey opened a bridge in what Armenia called a gift.
- Israel closed the crossing in what it called a test.
- The Taliban met the envoy in what Japan called a success.
- China sold a boat in what the Philippines called a bargain.
- Iran spoke in what sounded like Persian.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_what_is_taken_up_is_charged_to_its_owner(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_way_of_taking_up_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
