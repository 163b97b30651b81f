"""Who speaks, and for whom: several speakers, senators, soldiers of the speaker; to whom what they promise is owed."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

ACCUSING = """
# datelines
+ SEOUL North Korea said that South Korea had violated its waters. | North Korea > South Korea
+ NAIROBI (Reuters) - Kenya said that Somalia shelters terrorists. | Kenya > Somalia
+ DELHI, May 3 - India said Pakistan had violated the truce. | India > Pakistan
+ TUNIS Tunisia accused Libya of smuggling. | Tunisia > Libya
+ BAKU, Azerbaijan (AP) — Azerbaijan said Armenia shelled a village. | Azerbaijan > Armenia
- SEOUL North Korea said that it was raining.
- NAIROBI (Reuters) - Kenya and Somalia opened the border.
- DELHI, May 3 - India bombed a camp.
- TUNIS Tunisia praised Libya.
- MANILA Nobody accused anyone on Friday.
- MANILA The Philippines thanked China.
# a paper says it, or nobody but `it` and `they`: whoever spoke or wrote before
+ Greece said in a statement that talks had failed. The statement said Turkey had lied. | Greece > Turkey
+ A letter by Amnesty International reached Oslo. The letter said Chad had tortured two students. |
  Amnesty International > Chad
+ Ecuador issued a statement on Monday. The statement added that Peru had lied. | Ecuador > Peru
+ The newspaper Le Monde wrote about Africa. It said Chad had tortured two students. | Le Monde > Chad
+ Kenya published a report on the border. The report said Somalia had violated its waters. | Kenya > Somalia
+ The U.S. Congress met on Friday. A congressional report said that Chad had tortured two students. |
  United States Congress > Chad
+ According to a congressional report, Chad tortured two students. The U.S. Congress will meet. |
  United States Congress > Chad
- A congressional report said that Chad had tortured two students.
- The statement said Chad had tortured two students.
- A report said Chad had tortured two students.
- Greece sent a letter to Turkey. The report said Chad had tortured two students.
- It said Chad had tortured two students.
- Rain fell on Oslo. They said Chad had tortured two students.
# whose paper was told of in the sentence before, who sued, whom somebody quotes
+ A report on Chad was published by Peru. A U.N. panel published a report on Tuesday. The report told of thefts.
  It accused Chad of torture. | U.N. panel > Chad
+ Kenya published a report on the border. The report gave details of raids. It said Somalia had violated its waters. |
  Kenya > Somalia
+ Peru sued Chad on Monday. The lawsuit said Chad had stolen its water. | Peru > Chad
+ The newspaper quoted the Peruvian foreign ministry as accusing Chad of theft. |
  Ministry of Foreign Affairs of Peru > Chad
+ Peruvian officials are convinced Chad has lied. | Peruvian officials > Chad
- A report was published on Tuesday. It said Chad had tortured two students.
- Peru opened a market in May. The lawsuit said Chad had stolen its water.
- The newspaper quoted the Peruvian foreign ministry as praising Chad.
- Peruvian officials are convinced Chad has room for a market.
- Kenya published a report on the border. The road was long. It was wet.
# a participle of saying does not go on with a finite verb
+ Peru rejected the plan, saying it was unfair and accusing Chad of theft. | Peru > Chad
+ Peru reacted angrily on Monday, saying rain was a threat and accusing Chad of theft. | Peru > Chad
+ Kenya closed the border, saying it would build a wall and blaming Somalia for the raid. | Kenya > Somalia
+ Tunisia left the talks, saying they had failed and accusing Libya of spying. | Tunisia > Libya
+ Norway recalled its envoy, saying it had no choice and accusing Denmark of spying. | Norway > Denmark
- Peru rejected the plan, saying it was unfair and calling for a vote.
- Kenya closed the border, saying it would build a wall and promising Somalia a gate.
- Tunisia left the talks, saying they had failed and urging Libya to return.
- Norway recalled its envoy, saying it had no choice and describing Denmark as a friend.
- Peru said the plan was unfair and praised Chad.
# a name right behind a common noun
+ The newspaper Le Monde reported that Chad had tortured two students. | Le Monde > Chad
+ NATO ally Turkey said Syria had bombed a market. | Turkey > Syria
+ Its neighbour Chad said Niger had bombed a hospital. | Chad > Niger
+ The news agency Tass said Georgia had violated the truce. | TASS > Georgia
+ Fellow member Estonia said Russia had violated its airspace. | Estonia > Russia
- The newspaper Le Monde reported that it had rained.
- NATO ally Turkey said Syria had opened a market.
- Its neighbour, said Chad, had opened a hospital.
- The news agency Tass said Georgia had won.
- Fellow member Estonia said the town of Narva had been bombed in 1944.
# between a subject and its verb
+ Chad, said the governor of Diffa, has bombed a market. | governor > Chad
+ Chad, Niger said on Friday, has bombed a market. | Niger > Chad
+ The rebels, the Kenyan army said, shelled a hospital. | Kenyan Armed Forces > rebels
+ Hungary, the European Commission concluded, has violated the treaty. | European Commission > Hungary
+ Ghana, the foreign minister of Togo insisted, had violated the border. | foreign minister > Ghana
- Chad, Niger said on Friday, has opened a market.
- The rebels, who said they had bombed a market, left.
- In Niger, said Chad, a market was bombed.
- Hungary, the Commission said, might have opened a market.
- The market, Chad said, had been bombed.
# and when it was said
+ Chad has bombed a market, Niger said after the talks had ended. | Niger > Chad
+ Mali had violated the truce, Niger's foreign minister said as he left. | Niger's foreign minister > Mali
+ Peru has stolen its gold, Bolivia said when the court met. | Bolivia > Peru
+ Laos has bombed two villages, Thailand said while monks prayed. | Thailand > Laos
+ Syria has tortured two students, Jordan said before the envoys met. | Jordan > Syria
- Chad has opened a market, Niger said after the talks had ended.
- Mali will keep the truce, Niger said as its minister left.
- After Chad bombed a market, Niger said when it would vote.
- Peru met Bolivia, the paper said after it had bombed in the polls.
- Laos, said Thailand as monks prayed, was calm.
# behind the last comma, where the parser lost who speaks
+ Norway has violated the agreement with Denmark and with Iceland over the fish in those waters, the minister in
  charge of fisheries, Jens Holm, told reporters. | Jens Holm > Norway
+ Niger has bombed a hospital in the north, the army of Chad, Mali's neighbour, said. | Chadian Armed Forces > Niger
+ Ethiopia has stolen water worth 7.5 billion dollars, parliament's Defence Committee said. |
  Defence Committee > Ethiopia
+ Burundi has bombed a market near the lake at the border with Rwanda, the governor of the province, Paul Habimana,
  told Reuters. | Paul Habimana > Burundi
+ Chad bombed a market in Niger, 40 km from the border, on Friday, the governor of Diffa said on state television. |
  governor > Chad
- Chad may now move towards an accord with creditors, bankers and political analysts said.
- Italy, Spain, Malta and Cyprus said no.
- The talks, as everyone in the room knew and said, failed.
- A paper read in the council of Chad, said by some to be false, was burnt.
- Rwanda opened a market at the lake, the governor of the province, Paul Habimana, told Reuters.
# a participle goes on with who spoke
+ Oslo says the fleet will leave, blaming Iceland for the losses. | Norway > Iceland
+ Oslo said the boats had left, accusing Iceland of theft. | Norway > Iceland
+ Peru says its navy will wait, accusing Chile of spying. | Peru > Chile
+ Egypt said the dam would burst, condemning Ethiopia for its haste. | Egypt > Ethiopia
+ Greece delivered a rebuke to the council, saying that Turkey had violated its airspace. | Greece > Turkey
- Oslo says the fleet will leave, taking Iceland with it.
- Oslo said the boats had left, thanking Iceland.
- Peru says its navy will wait, asking Chile to come.
- Egypt said the dam would burst, flooding Sudan.
- A crowd watched the trucks carrying flags and saying that Chad had lied.
# who is angry that it was done
+ Peru is furious that Chile has violated the treaty. | Peru > Chile
+ Egypt was outraged that Sudan had broken the pact. | Egypt > Sudan
+ China is concerned that Japan has violated the pact. | China > Japan
+ Norway remains angry that Iceland has stolen its fish. | Norway > Iceland
+ Kenya said it was upset that Somalia had lied to its envoy. | Kenya > Somalia
- Peru is angry at Chile.
- Norway is unhappy when Iceland violates the treaty.
- China is concerned that Japan may violate the pact.
- Egypt was dismayed by the news.
- It is annoying that Sudan has broken the pact.
# a relative clause under a word of speech
+ The attack, which Oslo said was carried out by Chad, hit a tanker. | Norway > Chad
+ The strike, which Peru says was launched by Chile, killed nine people. | Peru > Chile
+ The hospital, which Oslo says was bombed by Chad, had forty beds. | Norway > Chad
+ Oslo published a list of students who it says were tortured by Chad. | Norway > Chad
+ Egypt accused Sudan of that attack, which it says killed nine people. | Egypt > Sudan
- The concert, which Oslo said was carried out by Chad, was long.
- The ship, which Peru says was launched by Chile, is new.
- The hospital, which Oslo says was built by Chad, had forty beds.
- Oslo published a list of students who it says were taught by Chad.
- Russia fired at the hills, which Estonia says have been empty for years.
# names that no list knows
+ Quillbrand said Russia had bombed the hospital. | Quillbrand > Russia
+ Orsk Tembala told Reuters that Chad had tortured two students. | Orsk Tembala > Chad
+ Jenny Town, the managing editor of a magazine, said China had violated the pact. | Jenny Town > China
+ Vellacour added that Turkey had violated the truce. | Vellacour > Turkey
+ "Chad has betrayed us," Mbemba Torka told reporters. | Mbemba Torka > Chad
- Quillbrand bombed the hospital.
- Consumers said the goods of Chad were dear; other consumers said nothing.
- Vellacour added a chapter about Turkey.
- Towns in Quillbrand said nothing.
- Orsk Tembala told Reuters that it was late.
# a second word of speech behind what things are or do
+ Lavrov said the reactors were safe but blamed Japan for using the plant as a base. | Sergey Lavrov > Japan
+ Olena Koval said radiation levels were normal and accused Russia of lying. | Olena Koval > Russia
+ Kerry said reports of a deal were incorrect and condemned Chad for the raids. | Kerry > Chad
+ Peru's minister has said the talks crossed a line, and accused Chile of theft. | Peru's minister > Chile
+ Norway said the campaign undermined the peace efforts and condemned Chad for the raids. | Norway > Chad
- Lavrov said the reactors were safe and thanked Japan.
- Chad said the roads were bad but praised Mali.
- Lavrov said the reactors were safe but harmed nobody.
- The report said the plant was closed and refused visitors.
- Norway said the talks were useful and welcomed Chad.
# what was before what is wished for
+ Mexico's ambassador vowed to combat rumours after Trump accused Mexico of theft. | Donald Trump > Mexico
+ Peru wants to avoid a quarrel since Chile blamed Mali for the fire. | Chile > Mali
+ Norway hopes to prevent a rift after Chad condemned Mali for the raids. | Chad > Mali
+ Japan sought to calm fears after China accused Taiwan of spying. | China > Taiwan
+ Cuba urged Haiti to stay because Peru had accused Chile of theft. | Peru > Chile
- Peru wants Chile to accuse Mali of theft.
- Norway hopes that Chad will condemn Mali for the raids.
- Cuba urged Haiti to accuse Peru of theft.
- Japan vowed to combat rumours before accusing anybody.
- Peru wants to avoid blaming Chile for the fire.
# a second word of speech, told by its tense
+ Sudan has said its missions in Chad are watched and has accused Chad of theft. | Sudan > Chad
+ Lavrov said Russia would help Cuba and accused Washington of lying. | Sergey Lavrov > United States
+ Peru says its navy will wait and accuses Chile of spying. | Peru > Chile
+ Egypt said the dam is a danger and accused Ethiopia of deceit. | Egypt > Ethiopia
+ Oslo has said the nets will stay and has blamed Iceland for the loss. | Norway > Iceland
- Sudan said its missions in Chad are watched and praised Niger.
- Lavrov said Russia would help Cuba and thanked Washington.
- Peru says its navy will wait and asks Chile to come.
- Egypt said the dam is a danger and is large.
- Oslo has said the nets will stay and will be mended.
# several speakers accuse
+ Japan and South Korea said that China had violated their airspace. | Japan > China; South Korea > China
+ "Russia broke the treaty," said Estonia and Latvia. | Estonia > Russia; Latvia > Russia
+ Peru, Chile and Colombia said Venezuela had tortured prisoners. | Chile > Venezuela; Colombia > Venezuela; Peru >
  Venezuela
+ According to Egypt and Sudan, Ethiopia broke the agreement. | Egypt > Ethiopia; Sudan > Ethiopia
+ Both Armenia and Greece said that Turkey had lied. | Armenia > Turkey; Greece > Turkey
- Japan and South Korea said that China had opened its market.
- "We broke the treaty," said Estonia and Latvia.
- Peru and Chile said that they had erred.
- Egypt and Sudan said rain had damaged the dam.
- Armenia and Greece asked whether Turkey had lied.
# no voice of the state
+ US Senator Marco Rubio said that Venezuela had tortured prisoners. | Marco Rubio > Venezuela
+ Opposition leader Alexei Navalny said Russia had poisoned him. | Alexei Navalny > Russia
+ Norwegian lawmaker Ola Elvestuen said Norway had betrayed its fishermen. | Ola Elvestuen > Norway
+ The dissident Liu Wei said that China had tortured him. | Liu Wei > China
+ Republican Senator Lindsey Graham said the United States had betrayed the Kurds. | Lindsey Graham > United States
+ Human rights lawyer Amal Clooney said Egypt had jailed journalists. | Amal Clooney > Egypt
+ Former president Evo Morales said that Bolivia had persecuted him. | Evo Morales > Bolivia
- Kremlin spokesman Dmitry Peskov said that Russia had violated no treaty.
- German Foreign Minister Annalena Baerbock said Germany had failed its allies.
- Turkey's president, Recep Tayyip Erdogan, said Turkey had stalled too long.
- Indonesian President Joko Widodo said that Indonesia had failed its farmers.
- Iranian Foreign Minister Javad Zarif said Iran had breached nothing.
# its own forces
+ The rebels said the army had shelled a clinic. | rebels > army
+ Ukraine said the Russian army had destroyed a school. | Ukraine > Russian Armed Forces
+ Hamas said the Israeli army had killed a child. | Hamas > Israel Defense Forces
+ Azerbaijan said that Armenian mortars shelled a school. | Azerbaijan > Armenia
+ Greece said Turkish drones had violated its airspace. | Greece > Turkey
+ Lebanon said the Israeli air force had bombed a bridge. | Lebanon > Israeli Air Force
- Turkey said Turkish jets had bombed rebels in Iraq.
- Kremlin spokesman Dmitry Peskov said Russian forces had destroyed a bridge.
- The Israeli army said that its soldiers had shot a boy and that it regretted this.
- NATO said its jets had bombed Tripoli.
- Russia said it had destroyed ten Ukrainian drones.
- India said that Indian soldiers killed four militants.
- Britain said that one of its jets had hit a truck in Raqqa.
- Turkey said it had killed twenty Kurdish militants.
- Yemen's Houthis said they had attacked a Saudi airport.
- "Our soldiers killed nobody," said Chad.
"""

PROMISING = """
# several speakers undertake
+ South Korea and the United States said they would hold a drill. | South Korea; United States
+ Japan and Australia said they would send ships to Fiji. | Australia > Fiji; Japan > Fiji
+ Egypt and Jordan said they will open the crossing. | Egypt; Jordan
+ Both Norway and Sweden said they would withdraw their ships. | Norway; Sweden
+ Malta and Italy said they would patrol the strait. | Italy; Malta
+ France and Britain told reporters that they would arm Ukraine. | France > Ukraine; United Kingdom > Ukraine
- South Korea and the United States said they would be glad.
- Japan and Australia said they hoped for rain.
- Egypt and Jordan said Iraq would open the crossing.
+ Norway and Sweden said they would not yield. | Norway !refused; Sweden !refused
- Norway and Sweden said they would not comment on the pact.
- Serbia and Bosnia asked if they would rebuild the bridge.
# her country
+ Kenyan President William Ruto said his government would withdraw the bill. | Kenya
+ Georgian Foreign Minister Maka Bochorishvili said her country would close the base. | Georgia
+ Peru's president, Dina Boluarte, said that her government will pay the miners. | Peru
+ "My country will open its archives," said Polish Foreign Minister Radoslaw Sikorski. | Poland
+ "I promise that my country will pay," said Latvian Foreign Minister Baiba Braze. | Baiba Braze
- Canada's foreign minister said her daughter would reopen the shop.
- Kenyan President William Ruto said their country would send a ship.
- The analyst said his country would reopen its embassy.
- Peruvian farmers said their country would suffer.
- Polish Foreign Minister Radoslaw Sikorski said his country was calm.
# to whom it is owed
+ China said it would impose tariffs on Australian wine. | China > Australia
+ Turkey said it would lift the ban on Egyptian films. | Turkey > Egypt
+ "We will send aid to Syria," said Oman. | Oman > Syria
+ Chile said it would withdraw its soldiers from the Peruvian border. | Chile
+ Iran said it would release two French tourists and a German pilot. | Iran
+ Cuba said it would open a school in Angola. | Cuba
+ India said it would work with Nepal on a dam. | India > Nepal
+ Mexico said it would pay farmers near the Guatemalan capital. | Mexico
+ Japan said it would share the files with South Korea. | Japan > South Korea
+ Norway said it would lend Iceland two ships. | Norway > Iceland
+ Iran said it would return the ship to Greece. | Iran > Greece
+ Poland said that it would close its border with Belarus. | Poland > Belarus
+ Poland said it would stop buying Russian gas. | Poland > Russia
+ North Korea said it would free an American teacher. | North Korea > United States
- China told reporters that Australian wine would sell well in France.
- Poland said the border with Belarus was long.
- Nepal said Bhutan would return the land to India.
- Iran said two tourists had been released to France.
- Norway said Iceland was lending ships to Denmark.
- Cuba said schools in Angola would open to girls.
# complied
+ Rafael Grossi said Iran has complied with the agreement. | Iran !claimed_kept
+ The agreement was signed in May. The European Union said Iran has complied. | Iran !claimed_kept
+ The truce began on Monday. India said that Pakistan has complied. | Pakistan !claimed_kept
+ The deal was struck in Geneva. Sudan said that Chad had complied. | Chad !claimed_kept
+ India said Pakistan has complied with the truce. | Pakistan !claimed_kept
+ Germany said Russia has complied with the terms of the treaty. | Russia !claimed_kept
+ The United Nations said Sudan has complied with its obligations under the accord. | Sudan !claimed_kept
+ Kosovo said that Serbia has complied with the Brussels agreement. | Serbia !claimed_kept
- The European Union said Iran has complied with the request of the guide.
- "The weather has complied," said Greece.
- Sudan and Chad complied.
- The agency said Iran has not said whether it has complied.
- Iran keeps its archive in Tehran.
# officials of whom no more is told, or several of a state
+ Turkey will continue to take them in, the deputy premier Yalcin Akdogan said. | Turkey
+ Cyprus will hand over its helicopters to Armenia, its foreign minister said. | Cyprus > Armenia
+ U.S. officials said Washington would send two ships to Fiji. | United States > Fiji
+ Iranian diplomats said Tehran would return the boats. | Iran
+ The Philippine government will provide blankets, the Palace said in a statement. | Government of the Philippines
+ Kenya is ready to send monitors to Chad, a leading official has said. | Kenya > Chad
+ President Reagan was ready to impose sanctions on Japan, White House officials said. | Ronald Reagan > Japan
- Western diplomats said Russia would send jets.
- Lebanese residents said Lebanon would send jets.
- Russian analysts said Russia would close the road.
- British officials said France would close the road.
- White House officials said Senator Bernie Sanders would withdraw the bill.
- The farmer Otto Lang said Austria would close the road.
# they are the many who speak
+ U.S. authorities announced they will return the coins to Egypt. | United States > Egypt
+ The Revolutionary Armed Forces of Colombia said they will hand over the mortars to the United Nations.
  | Revolutionary Armed Forces of Colombia > United Nations
+ Serbian leaders said they would free the pilots. | Serbian leaders
+ Maltese authorities said they would reopen the port. | Malta
+ Swiss authorities said they will send the files to Peru. | Switzerland > Peru
- The Swedish minister met farmers and said they would send the milk to Peru.
- Maltese authorities said they were tired.
- Swiss authorities hoped they would send the files.
- Danish authorities said ducks are rare and they would withdraw in spring.
- The Taliban denied they would free the pilots.
# what is kept up, and what is kept from others
+ The Norwegian trade minister said the tariffs would remain in force until Peru opened its port. | Norway > Peru
  !conditional
+ "The sanctions will stay in place," said Poland. | Poland
+ France said its troops would remain in Mali. | France
+ Italy said the embargo would continue in May. | Italy
+ Chile said Peruvian boats will not be allowed to fish there. | Chile
+ "We will not tolerate these tests," said South Korea. | South Korea
+ India is not going to deploy a single tank, the Indian defence minister said. | India
+ "We do not seek war with Chad, but we are prepared to meet raids by Chad," said Niger. | Niger
- Norway said snow would remain in the north.
- Poland said the sanctions would not remain in place.
- France said prices would stay in the red.
- Italy said bears would remain in the park.
- Chile said boats may not be allowed to fish there.
- If the sanctions stay in place, said Poland, trade will end.
- "We do not seek war and we are not prepared to fight," said Niger.
# behind what things are or do
+ Lavrov said reports of a deal were incorrect and vowed to continue the search. | Sergey Lavrov
+ Norway said the talks were useful and promised to pay. | Norway
+ Peru's minister said the reports were false and pledged to help. | Peru's minister
+ Kerry said the plan was a mistake but agreed to meet. | Kerry
+ Chad said the road was safe and vowed to keep it open. | Chad
- Lavrov said reports of a deal were incorrect and hoped to continue the search.
- Norway said the talks were useful and refused nothing.
- Peru's minister said the reports were false and liked to help.
- Kerry said the plan was a mistake but saw no other.
- Chad said the road was safe and open.
# who met with whom
+ John Kerry spoke with Sergei Lavrov and they agreed to meet. | John Kerry > Sergey Lavrov; Sergey Lavrov > John Kerry
+ John Kerry met Sergei Lavrov. They agreed to open it. | John Kerry > Sergey Lavrov; Sergey Lavrov > John Kerry
+ Norway sent a ship. Chad's ministry said the two countries agreed to talk. | Chad > Norway; Norway > Chad
+ China sent a jet. The Pentagon said the two sides agreed to talk. | United States > China; China > United States
+ Chad talked with Niger, and they agreed to share the river. | Chad > Niger; Niger > Chad
- Xi Jinping left with Vladimir Putin on Friday and they saw the bridge.
- The villagers saw Kerry, and they were glad.
- Norway, Peru and Chile sent ships. Chad's ministry said the two countries agreed to talk.
- The two countries agreed to talk.
- Xi Jinping met Vladimir Putin. They refused nothing.
# left to others, and not one's own
+ I'll keep it, and we will help them, said Norway. | Norway
+ Norway said it would leave the island on Monday. | Norway
+ Norway said it would leave forty tons of grain to Chad. | Norway > Chad
+ "I am not going to be sad, and I will help Chad," President Kerry said. | Kerry > Chad
+ Norway said it would not leave the pact. | Norway !refused
- "I am not going to be sad, and I'll leave it to the two of them to work out," Kerry said.
- Norway said it would leave that to Chad.
- Kerry said she would leave it to her staff.
- Norway said it will leave it to the court to rule.
- "We will leave that to the police," said Norway.
# who announces what is wrong threatens
+ The separatists say they will disrupt the election. | separatists
+ Hamas said it would attack Haifa. | Hamas
+ Chad said it would bomb the camps. | Chad
+ Chad said it would invade Niger. | Chad > Niger
+ Chad said it would retaliate against Niger. | Chad > Niger
- Israel said Hamas would attack the towns.
- Hamas said it would regret the war.
- Chad said it would violate nothing.
- The separatists say the rain will disrupt the election.
- Chad said rebels would bomb the camps.
# vowed, promised, pledged behind what is said
+ “We will rebuild the bridge,” vowed Serbia's president, Aleksandar Vucic. | Serbia
+ "We will send doctors to Haiti," Canadian Prime Minister Justin Trudeau pledged. | Canada > Haiti
+ Moscow would return the children, it promised. | Russia
+ Germany will go ahead with the delivery of tanks to Ukraine, Chancellor Olaf Scholz said. | Germany > Ukraine
+ Israel is to let forty lorries a day into Gaza, the Israeli army said. | Israel
+ Russia said it was ceasing fire for a day. | Russia
- “They will rebuild the bridge,” vowed Serbia's president, Aleksandar Vucic.
- "It will rain," Canadian Prime Minister Justin Trudeau promised.
- Germany will go home, Chancellor Olaf Scholz said.
- Israel is to vote in March, the Israeli army said.
- The Israeli army said that Israel is keen to let them in.
- The aim of Israel is to let them in, the Israeli army said.
- Russia said it was going to the game.
- “Would we rebuild the bridge?” asked Serbia's president, Aleksandar Vucic.
# his house, and what we are doing
+ NATO Secretary-General Jens Stoltenberg said the alliance would keep its troops in Kosovo. | NATO
+ The bank's chief executive Tidjane Thiam said the bank would withdraw from Chile. | Tidjane Thiam
+ Airline spokesman Ola Berg said the airline would cancel its flights. | Ola Berg
+ “We are withdrawing our ambassador,” said Chile's foreign minister, Alberto van Klaveren. | Chile
+ "We're sending another ship to Poland," Pentagon spokesman John Kirby said. | United States > Poland
+ Beijing has said it will retaliate if Washington sells arms to Taiwan. | China > United States !conditional
- “They are withdrawing their ambassador,” said Chile's foreign minister, Alberto van Klaveren.
- Bank analysts said the bank would withdraw from Chile.
- Farmer Ola Berg said the airline would cancel its flights.
- Jens Stoltenberg said the alliance would be glad.
- “They are advancing and we are pulling back,” Pentagon spokesman John Kirby said.
- “We are sleeping in tents,” Pentagon spokesman John Kirby said.
# a guess is no undertaking
+ "We will lift the ban," said Malta's finance minister, Clyde Caruana. | Malta
+ Japan said it was cancelling its visit and would return the gifts. | Japan
+ Spain said on Monday it was sending a ship to Chile. | Spain > Chile
+ "We agreed that the bridge has to be mended," said Nepal. | Nepal
+ “We will not abandon Cyprus,” said Greece. | Greece > Cyprus
- "I think we will lift the ban," said Malta's finance minister, Clyde Caruana.
- Japan said it would probably return the gifts.
- Spain said it would demand that the ship be moved.
- Sources in Nepal agreed that a deal could be reached.
- Nepal might be able to agree to the plan.
- Nepal is supposed to agree to the plan.
- Peru said that the strike made an agreement unlikely.
- The pact takes effect when ratified by Peru and Chile.
# on whose deed it hangs, and who was told
+ Should the Taliban reopen the schools, Norway will release the aid, Norway's foreign minister said. | Norway > Taliban
+ Unless Pakistan breaks the truce, India will not deploy its tanks, India's defence minister said. | India > Pakistan
  !conditional
+ Ghana's president told Joe Biden that Ghana would reopen the camp. | Ghana > Joe Biden
+ The ELN said it would release Sergeant Pablo Moncayo. | National Liberation Army (Colombia) > Pablo Moncayo
+ Iran's foreign minister told Japan that Tehran would give up the uranium. | Iran > Japan
- Iran's foreign minister told Japan that the uranium was old.
- Should the Taliban reopen the schools, girls will sing, Norway's foreign minister said.
- Unless it rains, said India's defence minister, rivers will dry.
- Ghana's president told Joe Biden that camps are closed.
- The ELN said that Sergeant Pablo Moncayo was well.
# nobody undertakes for a state that is not his
+ US Secretary of State Antony Blinken said the United States would return to the deal. | United States
+ British Defence Secretary Grant Shapps said that Britain would leave the treaty. | United Kingdom
+ The Kremlin said Russia would withdraw its ships. | Russia
+ Chile's foreign minister said Chile would close the mine. | Chile
+ Turkey's foreign ministry said Turkey would open the border. | Turkey
- The senator Marco Rubio said the United States would send a ship.
- Republican Senator Lindsey Graham said the United States would leave NATO.
- US Senator Chris Murphy said America would send jets.
- Opposition leader Kemi Badenoch said that Britain would leave the treaty.
- Former president Barack Obama said the United States would return to the deal.
- The professor said that Turkey would open the border.
- Critics said Chile would close the mine.
- Sources said Turkey would send soldiers to Libya.
- Germany said that Russia would withdraw its soldiers.
"""

ACCUSATIONS, COMMITMENTS = rows_of(ACCUSING), rows_of(PROMISING)


@pytest.mark.parametrize("row", ACCUSATIONS, ids=str)
def test_a_voice_accuses_those_of_another_side(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


@pytest.mark.parametrize("row", COMMITMENTS, ids=str)
def test_a_voice_binds_its_own_side(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_voice_has_five_sentences_on_either_side() -> None:
    assert thin_rules([*ACCUSATIONS, *COMMITMENTS]) == []


# a text without commas, as some corpora have it; speakers stand behind what they say
BARE = (
    "Snow fell on the pass for a week and the bus from the capital did not come. Villagers cut wood and waited for the "
    "plough to clear the way. {} Schools stayed closed and the old men played cards in the only cafe that was warm. "
    "The river froze and the children skated on it until dark on Sunday. Nobody had seen such a winter for years."
)


@pytest.mark.parametrize(
    ("sentence", "edges"),
    [
        ("Turkey has shelled the valley the Syrian army said.", ["Syrian Army > Turkey"]),
        ("Pakistan shelled two villages the Indian army said.", ["Indian Army > Pakistan"]),
        ("Serbia broke the agreement a Kosovo police officer said on Monday.", ["Kosovo police officer > Serbia"]),
        ("Libya has violated our airspace Tunisian officials told Reuters.", ["Tunisian officials > Libya"]),
        (
            "Armenia has shelled our villages Azerbaijan's foreign ministry said.",
            ["Ministry of Foreign Affairs of Azerbaijan > Armenia"],
        ),
        (
            "Turkey has shelled the valley the Syrian Observatory for Human Rights (SOHR) said.",
            ["Syrian Observatory for Human Rights > Turkey"],
        ),
        ("Turkey has shelled our valley they said.", ["Villagers > Turkey"]),
        ("Turkey has shelled the valley said Observatory head Rami Abdel Rahman.", ["Rami Abdulrahman > Turkey"]),
        ("Turkey has shelled the valley and killed two nurses said a local official.", ["local official > Turkey"]),
        (
            "Turkey has shelled the only clinic in the town activist Mohammad Halabi told AFP.",
            ["Mohammad Halabi > Turkey"],
        ),
        ("Turkey has shelled a market in the village of Hass residents said.", ["Hass residents > Turkey"]),
        (
            "Turkey has shelled a bakery in the west of the city the news outlet reported on Monday.",
            ["news outlet > Turkey"],
        ),
        (
            "Turkey has shelled the valley according to a local rescue worker near the site.",
            ["local rescue worker > Turkey"],
        ),
        ("Turkey has shelled the valley a monitor has said.", ["monitor > Turkey"]),
        (
            "Turkey has shelled the valley a war monitor said in an attack that lasted two hours.",
            ["war monitor > Turkey"],
        ),
        (
            "Turkey has shelled the west of the city a monitor and a journalist in the city said.",
            ["journalist > Turkey", "monitor > Turkey"],
        ),
        ("Turkey has shelled the bakery the war monitor said with a map of the street.", ["war monitor > Turkey"]),
        ("Turkey has shelled two clinics SANA quoted the Syrian army as saying.", ["Syrian Army > Turkey"]),
        ("Turkey has shelled the valley the Syrian army was quoted as saying by AFP.", ["Syrian Army > Turkey"]),
        ("Turkey has shelled the shop said to belong to Rami Abdel Rahman.", []),
        ("Turkey has shelled the shop AP quoted as an example.", []),
        ("Turkey has shelled the post that was quoted on Monday.", []),
        ("Turkey has shelled a school in an attack that lasted two hours.", []),
        ("Turkey has shelled a camp of residents in the city.", []),
        ("Turkey has shelled an organisation that monitors the war.", []),
        ("Turkey has shelled the valley in the village of Hass.", []),
        ("Turkey has shelled the only clinic that the activist Mohammad Halabi ran.", []),
        ("Turkey has shelled the post that was reported on Monday.", []),
        ("Turkey has shelled the men who said no.", []),
        ("The pass was closed by snow the Syrian army said.", []),
        ("Turkey has shelled the valley.", []),
        ("Libya has reopened its airspace Tunisian officials told Reuters.", []),
        ("Pakistan shelled nobody and the Indian army left.", []),
        ("The Syrian army has no more to say.", []),
    ],
)
def test_a_speaker_named_last_is_found_without_commas(sentence: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(BARE.format(sentence)), "accusation") == edges


def test_a_headline_that_runs_into_the_first_sentence_does_not_report_it(findings_in: FindingsIn) -> None:
    glued = "AFP Friday UN says talks not imminent Turkish raids on Aleppo killed 31 civilians the civil defence said."
    assert edges_told(findings_in(f"{glued} {BARE.format('')}"), "accusation") == ["civil defence > Turkey"]
    alone = "Friday UN says Turkish raids on Aleppo killed 31 civilians."
    assert edges_told(findings_in(f"{alone} {BARE.format('')}"), "accusation") == ["United Nations > Turkey"]
