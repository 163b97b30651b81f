"""Accusations without a word of accusing: what a speaker says that another actor does, or fails to do."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from kg.seeds import load_lexicon
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# echo
+ Armenia accused Azerbaijan of shelling villages, a charge echoed by France. | Armenia >
  Azerbaijan; France > Azerbaijan
+ Sudan says Ethiopia seized its land, an accusation repeated by Egypt. | Egypt > Ethiopia; Sudan > Ethiopia
+ Israel accuses Iran of arming Hezbollah, a view shared by Saudi Arabia. | Israel > Iran; Saudi Arabia > Iran
+ Kyiv blamed Moscow for the blast. Poland echoed the accusation. | Poland > Russia; Ukraine > Russia
+ Chad accused Libya of theft. The charge was repeated by Niger. | Chad > Libya; Niger > Libya
- The song was echoed by Norway.
- Peru praised Chile, a view shared by Bolivia.
- Ghana shared the news with Togo.
- Mali repeated the test that Niger had done.
- Finland backed the view of Sweden.
# retaliation
+ Hezbollah said the barrage was in retaliation for Israeli raids on its depots. | Hezbollah > Israel
+ Iran said it had seized the tanker in retaliation for Britain's seizure of an Iranian ship. | Iran > United Kingdom
+ Canada will impose duties on Brazilian coffee in retaliation for Brazil's alleged failure to keep the aircraft
  accord. | Canada > Brazil
+ Algeria recalled its envoy in retaliation for Morocco's refusal to reopen the border. | Algeria > Morocco
+ Moscow announced it had expelled two envoys in retaliation for Norway's ban on its trawlers. | Russia > Norway
+ Pakistan said the shelling was retribution for an Indian raid. | Pakistan > India
+ The prime minister of Canada announced plans to tax Brazilian coffee in retaliation for Brazil's alleged breach of the
  accord. | prime minister > Brazil
+ The Taliban said the bombing was in retaliation for NATO airstrikes on a village. | Taliban > NATO
- Hezbollah said the barrage was not in retaliation for Israeli raids.
- Iran seized the tanker in retaliation for a decision of its own parliament.
- Analysts said North Korea fired the rocket in retaliation for American sanctions.
- Algeria vowed revenge for the general's death.
- Peru ruled out any retaliation for Chile's tariffs.
- Iran seized a tanker in retaliation for Britain's seizure of an Iranian ship.
- Chile said the minister had paid his own debt.
# call-to-punish
+ Lithuania urged the European Union to retaliate against Belarus for hijacking a plane. | Lithuania > Belarus
+ Canada wants Saudi Arabia to be punished for the murder of the journalist. | Canada > Saudi Arabia
+ Ukraine said the world must impose real consequences on Russia for its crimes. | Ukraine > Russia
+ "Iran must be punished for attacking our ships," Saudi Arabia said. | Saudi Arabia > Iran
+ Ghana demanded that Togo be penalised for smuggling cocoa. | Ghana > Togo
+ Estonia called on NATO to impose sanctions on Russia for the sabotage of its cables. | Estonia > Russia
- Washington will impose tariffs on Vietnam to help its farmers.
- Canada did not want Saudi Arabia to be punished for the murder.
- Japan punished nobody.
- Lithuania urged Poland to compensate Belarus for the plane.
- Iran should be rewarded for its patience, Oman said.
# plan
+ Mali said the raid showed Chad's intent to destroy the villages. | Mali > Chad
- Mali said the vote showed Chad's intent to join the pact.
- Mali said Chad's plan to deport migrants took effect.
+ Cyprus said the drilling was part of Turkey's plan to seize its waters. | Cyprus > Turkey
+ Cyprus said the drilling was part of a Turkish campaign of intimidation. | Cyprus > Turkey
+ Lebanon said the closure of the crossing was part of an Israeli plot to starve the town. | Lebanon > Israel
+ "The visa rule is a British scheme to humiliate us," Ghana said. | Ghana > United Kingdom
+ Iran said the base was part of an American plan for regime change. | Iran > United States
- The minister said the road is part of a plan to develop the region.
- Cyprus said the drilling was not part of Turkey's plan to seize its waters.
- Qatar said the port is part of its strategy.
- Kenya said its plan to build a dam was sound.
- Peru said there was a plot in every film of Chile's director.
# deed-phrase
+ “They are looking for a pretext for new raids,” Chad's foreign minister said, commenting on Peru's report. | Chad's
  foreign minister > Peru
+ Chad said Peru was shielding the thieves from justice. | Chad > Peru
+ Chad said Peru had gone down a dangerous path. | Chad > Peru
- “They are looking for a house,” Chad's foreign minister said, commenting on Peru's report.
- Chad said Peru had gone down to the river.
+ Chad said Peru was trying to change the map under the pretext of fighting thieves. | Chad > Peru
+ Chad said Peru acted at the behest of Mali. | Chad > Mali; Chad > Peru
+ Chad said Peru was calling white black. | Chad > Peru
+ Chad said Peru was wielding the big stick of tariffs. | Chad > Peru
+ As for Peru, it hides tanks in villages, Chad said. | Chad > Peru
- Chad said Peru had called the dog black.
- Chad said Peru was acting on the advice of Mali.
- As for Peru, it hides nothing, Chad said.
- Chad said Peru followed the talks closely.
- Chad said Peru was waving the flag.
+ “The U.S. got several things fundamentally wrong,” Mali said. | Mali > United States
+ Peru said Chile's raids had sent people fleeing. | Peru > Chile
+ Mali said Chad provided cover for the coup. | Mali > Chad
- Mali said Chad had sent people to the talks.
+ Mali said Chad's president approved the killing. | Mali > Chad's president
+ Mali said the poisoning was approved by Chad's president. | Mali > Chad's president
- Mali said Chad's president approved the budget.
+ Mali said Chad blundered into war. | Mali > Chad
+ Germany said Turkey was making a grave mistake. | Germany > Turkey
+ Amnesty International said Eritrea has used a policy of collective punishment. | Amnesty International > Eritrea
+ Ted Cruz said Marco Rubio had his facts wrong. | Ted Cruz > Marco Rubio
+ Dilma Rousseff said Eduardo Cunha started the process out of revenge. | Dilma Rousseff > Eduardo Cunha
+ Dilma Rousseff said the process was started by Eduardo Cunha out of spite. | Dilma Rousseff > Eduardo Cunha
- Emma Weber said the cup was won by Peru out of sheer luck.
- Germany said Turkey was making no mistake.
- Amnesty International said Eritrea has used a policy of open doors.
- Ted Cruz said Marco Rubio had his facts ready.
+ Norway said Sweden had padded the electoral roll with dead men. | Norway > Sweden
+ Norway said Sweden was steering contracts to the king's cousins. | Norway > Sweden
+ Kenya said Uganda had let itself be used by smugglers. | Kenya > Uganda
+ Peru said Chile had let the gangs run the harbour. | Peru > Chile
+ Mali said Niger had caved in to blackmail. | Mali > Niger
+ Latvia said Estonia had kept two sets of books. | Latvia > Estonia
+ Ghana said Togo had shelved the investigation. | Ghana > Togo
+ Chad said Libya had buried the report on the flood. | Chad > Libya
+ Cuba said Panama had pocketed the aid. | Cuba > Panama
+ Malta said Cyprus had turned the registry into a plaything of its bankers. | Malta > Cyprus
+ Oman said Yemen had fallen short of its obligations. | Oman > Yemen
+ Iraq said Kuwait was playing for time. | Iraq > Kuwait
+ Spain said Portugal had thumbed its nose at the court. | Spain > Portugal
+ Serbia said Croatia had presented a forged letter. | Serbia > Croatia
+ Angola said Zambia was profiting from the war. | Angola > Zambia
+ Belgium said Hungary had hollowed out its own courts. | Belgium > Hungary
+ Tonga said Fiji was gambling with lives. | Tonga > Fiji
+ Denmark said Iceland had passed secrets to a spy. | Denmark > Iceland
+ Rwanda said Burundi had shredded the files. | Rwanda > Burundi
+ Mexico said Honduras had gone soft on smugglers. | Mexico > Honduras
+ Greece said Albania had left the families in limbo. | Greece > Albania
+ Poland said Belarus was fishing for informants in its ministry. | Poland > Belarus
+ Ireland said Finland had been asleep at the wheel. | Ireland > Finland
+ Egypt said Sudan had averted its eyes. | Egypt > Sudan
+ Kenya said Somalia had appointed cronies to the board. | Kenya > Somalia
+ Jordan said Syria had awarded the contract to a cousin of its leader. | Jordan > Syria
+ Austria said Slovakia was blackening the name of its judges. | Austria > Slovakia
+ Ghana said Benin had bowed to pressure from smugglers. | Ghana > Benin
+ Peru said Ecuador had brushed aside the warnings. | Peru > Ecuador
+ Niger said Nigeria was cashing in on the drought. | Niger > Nigeria
+ Haiti said Jamaica had cast aspersions on its doctors. | Haiti > Jamaica
+ Gabon said Cameroon was channelling funds to a secret company offshore. | Gabon > Cameroon
+ Norway said Finland was chipping away at the rights of its herders. | Norway > Finland
+ Chile said Argentina had coached the witnesses. | Chile > Argentina
+ Iran said Iraq had concocted the story. | Iran > Iraq
+ Sweden said Denmark had covered its tracks. | Sweden > Denmark
+ Malawi said Zambia had created a climate of fear. | Malawi > Zambia
+ Japan said Mongolia had deleted the emails. | Japan > Mongolia
+ Libya said Tunisia had ditched its promises. | Libya > Tunisia
+ Cyprus said Malta had ducked the question. | Cyprus > Malta
+ Angola said Gabon had enriched its cronies. | Angola > Gabon
+ Cuba said Mexico had extracted the confession. | Cuba > Mexico
+ Togo said Benin was fiddling the figures. | Togo > Benin
+ Spain said Italy had fixed the tender. | Spain > Italy
+ Ghana said Mali had glossed over the deaths. | Ghana > Mali
+ Kenya said Rwanda had handed secrets to a trader. | Kenya > Rwanda
+ Oman said Qatar had hushed up the leak. | Oman > Qatar
+ Latvia said Belarus had infected its computers. | Latvia > Belarus
+ Chad said Sudan had inflated the bills. | Chad > Sudan
+ Serbia said Kosovo had kept the report from parliament. | Serbia > Kosovo
+ Greece said Bulgaria was leaning on the judges. | Greece > Bulgaria
+ Haiti said Cuba had lined its pockets. | Haiti > Cuba
+ Poland said Hungary was massaging the figures. | Poland > Hungary
+ Peru said Bolivia had overstayed its welcome. | Peru > Bolivia
+ Jordan said Yemen had papered over the cracks. | Jordan > Yemen
+ Ireland said Malta was parading the prisoners on television. | Ireland > Malta
+ Ghana said Togo had put itself above the law. | Ghana > Togo
+ Tunisia said Libya was running agents in its ports. | Tunisia > Libya
+ Chile said Peru had sidestepped the court. | Chile > Peru
+ Mali said Chad was sitting on the evidence. | Mali > Chad
+ Panama said Honduras had stacked the court. | Panama > Honduras
+ Brazil said Uruguay was stretching the truth. | Brazil > Uruguay
+ Niger said Benin had submitted a falsified map. | Niger > Benin
+ Kuwait said Iraq had tipped off the smugglers. | Kuwait > Iraq
+ Nepal said Laos had watered down the text. | Nepal > Laos
+ Norway said Iceland had wriggled out of the pact. | Norway > Iceland
- Norway said Sweden's roof caved in.
- Latvia said Estonia kept the books in two rooms.
- Chad said Libya had buried its king.
- Malta said Cyprus had turned the court into a museum.
- Oman said Yemen had fallen short of breath.
- Iraq said Kuwait played for Asia.
- Nepal said Bhutan wasted no time.
- Serbia said Croatia had presented a letter.
- Angola said Zambia was profiting from the trade.
- Qatar said Bahrain had invented a lamp.
- Brazil said Bolivia had bypassed the town.
- Poland said Belarus was fishing for cod.
- Spain said Italy had fixed the tent.
- Tonga said Fiji was gambling in Malta.
- Chile said Argentina had coached the swimmers.
- Norway said it stood by Sweden.
+ The panel said Eritrea had subjected the villagers to torture. | panel > Eritrea
+ Malawi said Zambia had let the killers go unpunished. | Malawi > Zambia
- Malawi said the plan was subject to approval.
- Ghana said Togolese banks were going to take advantage.
+ Chad said Libya was linked to the bombing of its embassy. | Chad > Libya
+ Turkey said a Greek consul was involved in the smuggling of antiquities. | Turkey > Greek consul
+ Kenya said Somali officials had been tied to the abduction of its nurses. | Kenya > Somali officials
- Kenya said Mali was not linked to the bombing.
- Peru said Chile was involved in the fight against terrorism.
- Niger said Algeria was connected to Libya by a road.
- Ghana's president was linked to a school.
- Spain asked whether Malta was involved in the smuggling.
+ Uganda said Rwanda was dragging out the talks. | Uganda > Rwanda
+ Armenia said Azerbaijan had provided no proof of its claims. | Armenia > Azerbaijan
+ Iran's foreign minister said Iraq bears responsibility for the collapse of the truce. | Iran's foreign minister > Iraq
- Armenia said Azerbaijan had provided proof of its claims.
- Uganda said Rwanda would bear its share.
+ Poland said Hungary maintained close ties with the Taliban. | Poland > Hungary
+ Tanaka, Japan's trade minister, said the American ban had made the pact "meaningless". | Tanaka > United States
- Poland said Hungary had no known links with the Taliban.
- Peru made it clear that it wants Chile to help in repairing the damage.
+ Ghana said Germany was turning a deaf ear to its concerns. | Ghana > Germany
+ India said Canada had given space to separatists. | India > Canada
+ Pakistan's foreign minister said New Delhi had turned Kashmir into an open-air prison. | Pakistan's foreign minister >
  India
+ "The United States keeps moving the goalposts," North Korea said. | North Korea > United States
+ Poland says Belarus is using migrants as a weapon. | Poland > Belarus
+ "The European Union has double standards," Turkey said. | Turkey > European Union
+ Armenia said Azerbaijan was keeping prisoners in breach of the truce. | Armenia > Azerbaijan
+ Yemen said the European Union was standing idly by. | Yemen > European Union
+ Estonia said Russia had jammed the signals of airliners. | Estonia > Russia
+ Oslo said Chinese hackers had broken into its network. | Norway > Chinese hackers
+ Japan said China let tankers deliver oil to North Korea. | Japan > China
+ Mali said Algeria was propping up the junta. | Mali > Algeria
- Canada gave space to painters, India said.
- Chad said Niger was not turning a blind eye to the smugglers.
- Kenya said Uganda had used the port as a depot for its buses.
- Japan said China had turned the desert into farmland.
- Peru said Chile should not move the goalposts.
- Spain said Morocco had built a school.
- NATO said it would help Greece crack down on gangs.
- Japan said China let tankers deliver oil to South Korea.
+ Chad said Libya had backed out of its promise. | Chad > Libya
+ Kenya said Uganda had banned opposition rallies. | Kenya > Uganda
+ Poland said Belarus was asleep at the wheel. | Poland > Belarus
+ Mali said Algeria was in the business of kidnapping sailors. | Mali > Algeria
+ Ghana said Togo was a law unto itself. | Ghana > Togo
+ Uganda said Kenyan wardens had beaten confessions out of the herders. | Uganda > Kenyan wardens
+ Laos said Thailand had bled the province dry. | Laos > Thailand
+ Norway said Denmark was bowing to pressure. | Norway > Denmark
+ Nepal said India had brushed aside its concerns. | Nepal > India
+ Oman said Yemen had bundled three activists into a van. | Oman > Yemen
+ Cuba said Panama had buried evidence of the fraud. | Cuba > Panama
+ Iraq said Iran was buying time. | Iraq > Iran
+ Sudan said Ethiopia had carved up the province. | Sudan > Ethiopia
+ Kenya said Uganda was chipping away at the rights of herders. | Kenya > Uganda
+ Egypt said Libya had choked off the flow of grain. | Egypt > Libya
+ Ghana said Togo had cooked the figures. | Ghana > Togo
+ Mali said Niger had covered its tracks. | Mali > Niger
+ Chad said Libyan soldiers had cut down protesters. | Chad > Libyan Armed Forces
+ Libya said Kais Saied had dismantled the judiciary. | Libya > Kais Saied
+ Oman said Yemeni rebels had dragged villagers from their homes. | Oman > Yemeni rebels
+ Kenya said Uganda had dropped the ball. | Kenya > Uganda
+ Serbia said Hungary was egging on the protesters. | Serbia > Hungary
+ Malta said Libya had fallen short of its obligations. | Malta > Libya
+ Rwanda said Burundi was feeding the rebellion. | Rwanda > Burundi
+ Spain said Morocco had feigned surprise. | Spain > Morocco
+ Ghana said Togo had fiddled the figures. | Ghana > Togo
+ Kenya said Uganda had fixed the election. | Kenya > Uganda
+ Iran said Iraq was flirting with disaster. | Iran > Iraq
+ Poland said Russia was gambling with the lives of sailors. | Poland > Russia
+ Japan said North Korea had given false assurances. | Japan > North Korea
+ Chad said Libya had gone back to shelling villages. | Chad > Libya
+ Liberia said the general had grown fat on diamonds. | Liberia > general
+ Spain said Malta had a tin ear. | Spain > Malta
+ Kenya said Uganda had a history of kidnapping herders. | Kenya > Uganda
+ Iran said Iraq had a hidden agenda. | Iran > Iraq
+ Armenia said Azerbaijani troops had herded villagers into trucks. | Armenia > Azerbaijani Armed Forces
+ Hungary said Poland had hollowed out the court. | Hungary > Poland
+ Ghana said Togo had hushed up the spill. | Ghana > Togo
+ Mali said Algeria had installed a puppet. | Mali > Algeria
+ Chad said Libya was keeping prisoners in cages. | Chad > Libya
+ Kenya said Uganda was kicking the can down the road. | Kenya > Uganda
+ Ukraine said Russia had left its allies in the lurch. | Ukraine > Russia
+ Peru said Chilean officers had lined their pockets. | Peru > Chilean officers
+ Georgia said Russian gunners had lobbed shells at a school. | Georgia > Russian gunners
+ Uganda said Kenya had made a farce of the election. | Uganda > Kenya
+ Nepal said India had made a habit of bullying villagers. | Nepal > India
+ Ghana said Togo had massaged the figures. | Ghana > Togo
+ Finland said Russia was nibbling away at its territory. | Finland > Russia
+ Turkey said Washington was nursing a viper. | Turkey > United States
+ Georgia said Russian troops had opened up on peacekeepers. | Georgia > Russian Armed Forces
+ Laos said Thailand was papering over the cracks. | Laos > Thailand
+ Yemen said Houthi fighters had paraded prisoners through the town. | Yemen > Ansar Allah
+ Syria said Israel was playing for time. | Syria > Israel
+ Chad said Libya was playing cat and mouse with the monitors. | Chad > Libya
+ Israel said Hezbollah was putting lives at risk. | Israel > Hezbollah
+ Sudan said Ethiopia had put a price on the heads of its envoys. | Sudan > Ethiopia
+ Ukraine said Russia had rained missiles on Odesa. | Ukraine > Russia
+ Iran said Israel was raising the stakes. | Iran > Israel
+ Japan said China was ratcheting up the pressure. | Japan > China
+ Cuba said Haiti had reduced the cutters to begging. | Cuba > Haiti
+ Oman said Yemen had resorted to bullying sailors. | Oman > Yemen
+ Kenya said Uganda was ruling by decree. | Kenya > Uganda
+ Chad said Libya had sacrificed civilians. | Chad > Libya
+ Mali said Algeria had set a trap. | Mali > Algeria
+ Nepal said India had slammed the gate shut. | Nepal > India
+ Kenya said Uganda had snuffed out the protests. | Kenya > Uganda
+ Yemen said Saudi police had sprayed the crowd with bullets. | Yemen > Police of Saudi Arabia
+ Ghana said Togo had stacked the court. | Ghana > Togo
+ Laos said Thailand was stamping on the rights of monks. | Laos > Thailand
+ Chad said Libyan guards had stood by as the mob burned the school. | Chad > Libyan guards
+ Iran said Iraq had stuffed ballot boxes. | Iran > Iraq
+ Sudan said Ethiopia was sitting on the report. | Sudan > Ethiopia
+ Mali said Algeria had taken it for a fool. | Mali > Algeria
+ Greece said Turkey was toying with the lives of migrants. | Greece > Turkey
+ Peru said Chile was baring its teeth. | Peru > Chile
+ Laos said Thailand had torn children from their families. | Laos > Thailand
+ Ghana said Togo had trodden on its rights. | Ghana > Togo
+ Cuba said Haiti treated the treaty as a joke. | Cuba > Haiti
+ Yemen said Houthi rebels were using boys as porters. | Yemen > Ansar Allah
+ Armenia said Azerbaijan had used the lull to rearm. | Armenia > Azerbaijan
+ Sudan said Ethiopia had visited terror on the villages. | Sudan > Ethiopia
+ Kenya said Uganda had walked all over the treaty. | Kenya > Uganda
+ Chad said Libya had watered down the accord. | Chad > Libya
+ Mali said Algerian guards had whipped the migrants. | Mali > Algerian guards
+ Nepal said India was whittling away the rights of Nepalis. | Nepal > India
+ Iran said Iraq had wriggled out of the deal. | Iran > Iraq
+ Peru said Chile had winked at the smuggling. | Peru > Chile
+ Sudan said Ethiopia had wrapped itself in the flag. | Sudan > Ethiopia
+ Oman said Yemen was palming off rotten grain on the poor. | Oman > Yemen
- Chad said Libya had backed out of the driveway.
- Kenya said Uganda was buying a ship.
- Peru said Chile had covered the road.
- Mali said Algeria had dropped the price of grain.
- Ghana said Togo was feeding the orphans.
- Japan said China had given the men a medal.
- Spain said Morocco had grown rich.
- Oman said Yemen had kicked off the tournament.
- Laos said Thailand stood by its promise.
- Nepal said India had raised the flag.
- Cuba said Haiti was playing for a draw.
- Iran said Iraq had not fallen short of its obligations.
- Sudan said Ethiopia should not buy time.
- Norway said Sweden used the lull to repair the road.
# suffered
+ Mali said it was under siege by Chad. | Mali > Chad
+ Mali said the town was under attack from Chad. | Mali > Chad
- Mali said the town was under attack.
- Mali said the town was under repair by Chad.
+ "Serbia's police shadowed our ambassador," said Kosovo's government. | Government of Kosovo > Police of Serbia
+ "The Eritreans dynamited our bridge," said Ethiopia. | Ethiopia > Eritrea
+ Greece said a Turkish frigate had shadowed Greek fishermen. | Greece > Turkey
+ "Chad has waylaid us," said Niger. | Niger > Chad
+ Taiwan said China had dredged away Taiwanese cables. | Taiwan > China
- "Serbia's police helped our ambassador," said Kosovo.
- "Norway has welcomed us," said Iceland.
- "We dynamited our bridge," said Ethiopia.
- Greece said a Turkish frigate might shadow Greek fishermen.
- "Japan visited our country," said Laos.
- The U.S. Treasury added the bank to its list, the Iranian bank said.
# omission-verb
+ Oxfam said Chadian troops failed to take precautions to spare civilians. | Oxfam > Chadian Armed Forces
+ Jordan said Syria had failed to take steps against the smugglers. | Jordan > Syria
- Jordan said the rebels had failed to take the town.
- Jordan said Syria had failed to take the hill.
+ Haiti complained that the Dominican Republic had refused to discuss the canal. | Haiti > Dominican Republic
- Trade analysts said Norway had refused to open its market.
- Officials from Ghana said the minister of Togo refused to comment on the canal.
+ "Eritrea failed to withdraw its soldiers," said Ethiopian Foreign Minister Demeke Mekonnen. | Demeke Mekonnen >
  Eritrea
+ Kenya said that Somalia had refused to reopen the crossing. | Kenya > Somalia
+ According to France, Italy neglected to inform its neighbours. | France > Italy
+ "The Houthis failed to keep the truce," Yemen's foreign ministry said. | Ministry of Foreign Affairs of Yemen >
  Ansar Allah
+ Uruguay said Argentina failed and refused to share its data. | Uruguay > Argentina
+ Bulgaria told reporters that North Macedonia has failed to protect its minority. | Bulgaria > North Macedonia
+ "Peru failed to protect our embassy," Mexico said. | Mexico > Peru
+ Laos said Thailand had neglected to warn it of the flood. | Laos > Thailand
+ Canada says India has yet to hand over a single document. | Canada > India
- Canada says India has yet to choose a captain.
- Eritrea failed to qualify for the tournament.
- Kenya said that Somalia had not failed to reopen the crossing.
- Kenya said it had failed to find the ship.
- Italy must not fail to inform us, said the mayor of Nice.
- If Iran fails to answer, the agency said, a report will follow.
- "Will Egypt refuse to come?" asked Qatar.
# omission-adjective
+ "Mali was unable to protect the mission," said Germany's defence ministry. | Ministry of Defence of Germany > Mali
+ Israel said Lebanon was unwilling to disarm the militia. | Israel > Lebanon
+ Chile said that Peru is incapable of patrolling its coast. | Chile > Peru
+ "Serbia is either unwilling or unable to arrest him," Croatia said. | Croatia > Serbia
+ Kuwait said Iraq remained reluctant to mark the border. | Kuwait > Iraq
+ Ghana said Togo was unable to stop the smugglers. | Ghana > Togo
- Mali was unable to send a team.
- Israel said Lebanon was not unwilling to talk.
- Chile said it was unable to attend.
- Croatia said Serbia might be unable to come.
- Jordan said that Iraq should not be reluctant to ask for help.
# omission-negated
- "I believe the Chinese government will not allow the crisis to worsen," Kenya said.
- Sweden said China would not allow the truce to collapse.
- Sweden said China had not allowed the talks to fail.
- Nepal said India would not allow the fighting to spread.
- Egypt said Sudan will not allow the deal to be derailed.
+ Sweden said China did not allow inspectors to enter. | Sweden > China
+ Nepal said India does not allow its lorries to cross. | Nepal > India
+ Egypt said Sudan had not allowed the convoy to pass. | Egypt > Sudan
+ Peru said Chile has not allowed its fishermen to return. | Peru > Chile
+ Kenya said Uganda did not allow observers to travel. | Kenya > Uganda
+ "Morocco did not fulfil the agreement on fishing," Spain said. | Spain > Morocco
+ Egypt said that Ethiopia had not complied with the treaty. | Egypt > Ethiopia
+ "Why can't Lebanon control its border?" Israel asked. | Israel > Lebanon
+ Sweden said China does not respect human rights. | Sweden > China
+ "Turkey has never honoured its promises," said Armenia. | Armenia > Turkey
+ Nepal said India had not withdrawn its guards. | Nepal > India
- "Morocco fulfilled the agreement on fishing," Spain said.
- Egypt said that Ethiopia would not comply with such a demand if it were unfair.
- Lebanon did not comply with the ruling.
- Sweden said it did not respect the decision.
- Armenia said Turkey should not keep the border closed.
+ Norway said Japan had not shown willingness to open its markets. | Norway > Japan
+ "Chad is not showing any goodwill," said Niger. | Niger > Chad
- Norway said Japan should show more willingness.
- Norway has offered to send troops to fight the Sudanese rebels, who are believed to have killed many.
# omission-noun
+ "The problem is the inability of Libya to patrol its coast," Italy said. | Italy > Libya
+ Qatar said that Egypt's unwillingness to negotiate had cost lives. | Qatar > Egypt
+ Austria spoke of Hungary's refusal to take back migrants. | Austria > Hungary
+ "It is the failure of Greece to share its data," North Macedonia said. | North Macedonia > Greece
+ Oman said that Iran's reluctance to negotiate was the problem. | Oman > Iran
+ Kosovo complained to reporters about nothing but spoke of Serbia's refusal to extradite him. | Kosovo > Serbia
+ "Angola's inability to pay is known," Portugal said. | Portugal > Angola
+ Britain spoke of Argentina's refusal to talk. | United Kingdom > Argentina
- The failure of the power plant left Serbia in the dark.
- Germany said the failure was its own.
- Engine failure forced the Italian minister to land in Libya.
- Qatar spoke of a failure.
- Iran's failure to score surprised the crowd.
# deed
+ Chad said Peru lied on Tuesday. | Chad > Peru
- Chad said Peru's envoy lay on the ground.
- Mali said inspectors did not find that Chad intended to violate the ban.
+ Mali said Chad punished villagers with extreme violence. | Mali > Chad
+ Mali is convinced Chad shelled the town. | Mali > Chad
+ “She’s lying,” Gustavo Petro said of Dina Boluarte. | Gustavo Petro > Dina Boluarte
+ “They have robbed our banks,” Cyprus said about Turkey. | Cyprus > Turkey
- “They have robbed our banks,” Cyprus said of the night.
+ Burundi said it was Rwanda which shelled the town. | Burundi > Rwanda
+ Iceland said Norway had frittered away the fund. | Iceland > Norway
+ Brazil let it be known that Peru had violated the treaty. | Brazil > Peru
- Brazil let the growers know the price.
+ Norway said Sweden was bugging its embassy. | Norway > Sweden
+ Kenya said Uganda had bungled the inquiry. | Kenya > Uganda
+ Peru said Chile had condoned the theft. | Peru > Chile
+ Mali said Niger was dithering. | Mali > Niger
+ Norway said in a letter that Sweden had sabotaged the talks. | Norway > Sweden
- Norway said in a letter that Sweden had painted the bridge.
- “The last thing I would want to see is Norway scaring away investors,” said Chad's envoy.
+ Peru said Cuba continued to oppress its people and former President Omar Keita had made too many concessions. | Peru >
  Cuba
- "They violated the truce," said Jane Doe of Amnesty International.
- “They shelled the market,” said Ali Hassan of the Free Syrian Army.
- “They are lying,” said Rami Abdel Rahman of the Syrian Observatory for Human Rights.
- Colombia's president said the army had bombed a camp of rebels.
- Saudi Arabia said the coalition that it leads had bombed Sanaa.
- Sudan said its air force had bombed a rebel camp.
+ Former British prime minister Gordon Brown said that Britain had betrayed its allies. | Gordon Brown > United Kingdom
- Ghana said the attack on the barracks was suppressed by Togolese and German soldiers.
- British officials said they were seeking ways to retaliate without unleashing a trade war with Japan.
- U.S. Defense Secretary Anna Weber told reporters the destroyers Marlow and Hobart fired at the rig.
+ The Philippines said China is known to harass its fishermen. | Philippines > China
+ Ghana said Togo was shown to be stealing its gold. | Ghana > Togo
+ Kenya said Uganda was illicitly exporting gold. | Kenya > Uganda
+ Cyprus said Turkey had improperly sold its beaches. | Cyprus > Turkey
+ Peru said Chile had ruthlessly felled the forest. | Peru > Chile
- The Philippines said China is not known to harass its fishermen.
- Ghana said Togo was shown to be mining its own gold.
- Kenya said Uganda was known to export gold.
- Cyprus said Turkey could be shown to harass its fishermen.
- Peru said Chile had properly felled the forest.
+ Villagers near Bor said the army had bombed two schools. | Villagers > South Sudan Armed Forces
+ Jordan said Syria had responded to the protest by shelling three villages. | Jordan > Syria
+ Norway's prime minister said Russia's hackers had stolen files. | Norway's prime minister > Russia's hackers
+ Fiji said Samoa had stolen nets. | Fiji > Samoa
- Togo seeks redress when it feels that French policy hurts its farmers, diplomats said.
+ "Syria violated the truce," said Jordan's foreign ministry. | Ministry of Foreign Affairs of Jordan > Syria
+ Greece said that Turkish jets had violated its airspace. | Greece > Turkey
+ According to Ukraine, Russia shelled the port of Odesa. | Ukraine > Russia
+ "North Korea has lied to us for years," Japan's prime minister said. | Japan's prime minister > North Korea
+ Colombia said Venezuela was interfering in its election. | Colombia > Venezuela
+ "Our waters were poisoned by Hungary," Slovakia said. | Slovakia > Hungary
+ Somalia says Ethiopia and Kenya are meddling in its affairs. | Somalia > Ethiopia; Somalia > Kenya
+ Georgia said Russia continued to occupy two of its regions. | Georgia > Russia
+ "Zambia exploited our miners," Malawi said. | Malawi > Zambia
+ Iraq said that Turkey had again violated its sovereignty and bombed two villages. | Iraq > Turkey
+ Guinea told the council that Senegal undermined the talks. | Guinea > Senegal
+ "Our elections were rigged by Serbia," Montenegro said. | Montenegro > Serbia
+ "Kyiv has sabotaged the Minsk accords," Lavrov said. | Sergey Lavrov > Ukraine
+ "They are lying," Peskov said of the Ukrainians. | Dmitry Peskov > Ukraine
+ "We know who betrayed us: it was Serbia that betrayed us," Kosovo said. | Kosovo > Serbia
+ The Saudi foreign minister said that Tehran had meddled in Bahrain, which Iran denies. | Saudi foreign minister >
  Iran !denied
+ "Pakistan, which has deceived us for decades, wants our money," Donald Trump said. | Donald Trump > Pakistan
+ Portugal said that the inability of Angola to pay had hurt its banks. | Portugal > Angola
+ Brazil spoke of French tariffs that hurt its growers. | Brazil > France
+ Cyprus said an armed Turkish patrol boat had trespassed in its bay. | Cyprus > Turkey
+ "Ukraine, which on Sunday shelled a beach, will not escape," said Russia. | Russia > Ukraine
- Syria violated the truce.
- Greece said that it had not violated Turkish airspace.
- Ukraine said Russia might shell the port.
- Japan asked whether North Korea had lied.
- Colombia said it had never interfered in Venezuela's election.
- "Hungary must not poison our rivers," Slovakia said.
- Somalia warned Ethiopia not to meddle.
- Georgia said it hoped that Russia would not invade.
- Guinea hoped that Senegal would stop undermining the talks.
- Malawi denied that Zambia had exploited its miners.
- "Nobody has violated the truce," Kenya said.
- Chad thanked Mali for not violating the truce.
- "We do not believe that Spain deceived us," Portugal said.
- "It would be wrong to say that Cuba cheated," Panama said.
- Sudan said its opponents in the final had cheated death.
- Iraq said that its own soldiers had abused prisoners.
- Niger said Benin had trained pilots.
- Fiji said Samoa had frozen fish.
- The minister said Oslo had let Beijing steal the plans.
+ Poland said Belarusian guards had water-cannoned the migrants. | Poland > Belarusian guards
+ Peru said Chile was appeasing the smugglers. | Peru > Chile
+ Ghana said Togo was dithering. | Ghana > Togo
+ Kenya said Uganda had tormented the herders. | Kenya > Uganda
+ Oman said Yemen had mismanaged the port. | Oman > Yemen
# deed-with-object
+ Chadian positions came under fire from Peruvian troops, Chad said. | Chad > Peruvian Armed Forces
+ Chad said its convoy had come under attack by the rebels. | Chad > rebels
+ Peru said the town came under shelling from Chad. | Peru > Chad
- Peru said the minister came under fire from critics in Chad.
- Peru said its plan came under attack from Chad.
- Peru said the town came under fire.
- Chad said its plan had come under scrutiny by Peru.
- Peru said the firm came under pressure from Chad.
+ It is Peru, not Mali, who has broken the rules, Chad said. | Chad > Peru
+ Mali said Chad spread terrorism. | Mali > Chad
+ Nobody claimed the bombing, which Turkish officials said was carried out by Islamic State. | Turkish officials >
  Islamic State
+ Peru said ten farmers were killed by mines planted by Islamic State. | Peru > Islamic State
+ Mali said the bridge was destroyed in a raid by Chad on a town held by Islamic State. | Mali > Chad
+ A source at Aleppo Police Command said three shells fired by terrorists hit a school. | source at Aleppo Police
  Command > terrorist groups
+ Mali said a school was struck by shells fired by Islamic State. | Mali > Islamic State
- Mali said Chad bombed positions held by Islamic State.
- Mali said Chad struck terrorists who had attacked its army.
- Turkish officials said the raid was carried out against Islamic State.
- Mali said Chad shelled a camp of Islamic State.
- Mali said mines planted by farmers hit a bus.
+ Mali said Chad intends to attack it. | Mali > Chad
- Mali said there was no evidence that Chad intended to attack it.
- Mali said it had found no evidence yet that Chad intended to attack it.
- Mali said Chad bombed Islamic State.
- Donald Trump said Chad's objections to restricting access were known.
+ Ukraine said ten people were killed in Russian and Belarusian airstrikes. | Ukraine > Belarus; Ukraine > Russia
+ Chad said Libyan guards had broken the bones of the miners. | Chad > Libyan guards
+ Finland said Estonia had sacked the judges. | Finland > Estonia
+ Egypt said Libya had outlawed the opposition. | Egypt > Libya
+ Laos said Cambodia had doctored the minutes. | Laos > Cambodia
+ Brazil said Bolivia had bypassed its parliament. | Brazil > Bolivia
+ Qatar said Bahrain had invented a pretext. | Qatar > Bahrain
+ Nepal said Bhutan had wasted millions of the fund. | Nepal > Bhutan
- Brown said Peru had committed no crime.
- Laos said Thailand attacked nobody.
- A lawyer said two Cubans were charged with attacking the embassy.
- Oslo spoke of the threat posed by Russia.
- Mali said Chadian or Nigerien jets had hit the market.
+ Mali said Syrian and Russian air strikes had killed dozens. | Mali > Russia; Mali > Syria
- Damascus said Syrian and Russian jets had hit the market.
+ Moscow has said the poison gas found in the depot belonged to rebels. | Russia > rebels
+ Damascus said the missiles belonged to Jordan. | Syria > Jordan
- Kenya said the weapons belonged to its own army.
- Peru said the house belonged to Chile.
+ Cuba's navy said three Russian ships entered its waters. | Cuban Navy > Russia
+ The rebels said raids carried out by Chad killed nine civilians. | rebels > Chad
- Cuba's navy said three Russian ships entered waters close to its islands.
- Cuba's navy said three Russian ships entered waters off its islands.
- Finland said Russian jets entered airspace near its border.
+ Finland said Russian jets entered its airspace on Monday. | Finland > Russia
- The rebels said raids condemned by Norway killed nine civilians.
- Rebels said the offensive backed by Iran threatens the town.
- Kurdish gains facilitated by Russia threatened the town, Akdogan said.
- Turkey held talks with Oman. “They struck the village, so we fled,” a farmer said.
- Qatar said it had no proof that Iran attacked the ship.
- Qatar said there was no evidence that Iran attacked the ship.
+ Two nurses were killed in Turkish shelling, Armenia said. | Armenia > Turkey
- "It was not Turkey that broke the truce," Greece said.
- The United States said Iraqi forces attacked Islamic State in Mosul.
- Myanmar's army chief, Min Aung Hlaing, said his soldiers had killed villagers.
- Egypt said police had arrested activists.
- Nigeria said the army had killed fifty Boko Haram fighters.
- Iran said its navy had seized a tanker.
- "Our army attacked the base," said Chad.
- Ukraine said its army had destroyed a Russian depot.
- Prosecutors in Taiwan said South Korea seized the ship for breaking the sanctions.
- Chad said Libyan soldiers were conducting search operations.
- Envoys said Norway was trying to target problem areas in the trade.
+ The BBC said Iran had seized four Kuwaiti tankers. | BBC > Iran
+ Oman said Iran had seized four Kuwaiti tankers. | Oman > Iran
+ Iran said American warships had entered its waters. | Iran > United States
+ The United States said the European Union subsidised its exports of wheat. | United States > European Union
- TASS said Russia had bombed a town near Homs.
- Xinhua reported that China had seized two Vietnamese trawlers.
- The state news agency KCNA said North Korea had detained three sailors.
- Economists in Lagos said Ghana hurts its neighbours with the tax.
- Jordan predicted that Syria would respond to the protest by shelling three villages.
- Chad rejected reports that the trucks seized by Libya were carrying rifles.
+ Pakistan said Indian troops opened fire on a border post. | Pakistan > Indian Army
+ Syrian troops shot at the crowd, Jordan said. | Jordan > Syrian Army
+ Armenia said Azerbaijani soldiers had fired into the village. | Armenia > Azerbaijani Armed Forces
+ Kyiv said Russian missiles hit an apartment block, killing nine. | Ukraine > Russia
+ Lebanon said the raids by Israel claimed 17 lives. | Lebanon > Israel
+ Chad said Sudanese soldiers had burned down a village. | Chad > Sudanese Armed Forces
+ Denmark said China employed unfair practices. | Denmark > China
+ Iran said Israel had taken illegal measures. | Iran > Israel
- Kenya said Somalia had struck a deal.
- Egypt said Italy's exports had hit a record.
- Peru said Chilean troops had fired into the air.
- Japan said China had fired its coach.
- Norway said Sweden burned wood.
+ Malaysia said that Singapore's demands would cause serious damage to its ports. | Malaysia > Singapore
+ "Panama is playing little tricks," Cuba said. | Cuba > Panama
+ "Israel bombed a hospital and killed children," said Lebanon's health minister Firass Abiad. | Firass Abiad >
  Israel
+ Sudan said Chad had broken the agreement. | Sudan > Chad
+ "Saudi Arabia blocked the delivery of aid," Yemen said. | Yemen > Saudi Arabia
+ Botswana said that Namibian poachers were a problem and that Namibia ignored its letters. | Botswana > Namibia
+ "Myanmar carries out massacres," Malaysia said. | Malaysia > Myanmar
+ Romania said Russia used chemical weapons. | Romania > Russia
- Israel bombed a hospital.
- Sudan said Chad had not broken the agreement.
- "Saudi Arabia delivered aid," Yemen said.
- Botswana said the storm destroyed its crops.
- Malaysia said Myanmar could break the record.
- Romania said it used all its force.
- Qatar doubted that Iran attacked the ship.
- Qatar said it was too early to say that Iran attacked the ship.
- Qatar denied reports that Iran attacked the ship.
- Qatar said it was investigating whether Iran attacked the ship.
- Qatar believes nobody attacked the ship.
- Denmark said China employed thousands of welders.
- Iran said American warships had left its waters.
+ Serbia did not say who it was but said the rebels had used chemical weapons. | Serbia > rebels
+ Israel said it believed Syrian forces had used chemical weapons. | Israel > Syrian forces
+ Syria said it was the rebels that used poison gas. | Syria > rebels
- Syria said it was not the rebels that used poison gas.
- "The rebels shelled a village," a military aircraft said.
+ Chad said Libya had doctored the footage. | Chad > Libya
+ Nepal said India had outlawed its language. | Nepal > India
# deed-noun
+ Chad said the monitors had recorded ten Peruvian truce violations. | Chad > Peru
- Chad said its envoy sat on the commission on Peruvian truce violations.
- The committee on Peruvian abuses met on Monday, Chad said.
- Chad said the talks on Peruvian violations had ended.
- Chad said the panel on Peruvian crimes would meet.
- Chad said it had an office for Peruvian abuses.
+ Niger spoke of the greed of Togolese traders. | Niger > Togolese traders
- Chad said the strike was similar to raids carried out by Niger.
- Oman said the flood was unlike the attacks by Yemen.
+ Chad said Niger ignores Mali's crimes and its violations of law urging it to think again. | Chad > Mali; Chad > Niger
- Niger will close the border if Mali attacks, its minister said.
- Cuba praised Russia's support for Syria.
- "We support Israel's attack on Hamas," said the American envoy.
- Ministers of Ghana gave their support in principle to the scheme, Togo said.
- Peru noted the support of Chile for the plan.
- Denmark said the farm ministers gave their support to the new rules.
+ "These attacks by Eritrea must end," said Ethiopia. | Ethiopia > Eritrea
+ Estonia spoke of a provocation by Russia. | Estonia > Russia
+ "Russia's aggression has no excuse," said Moldova. | Moldova > Russia
+ Bahrain said that Iran's interference has grown. | Bahrain > Iran
+ Moldova spoke of an invasion by Russia. | Moldova > Russia
+ "Chad's support for the rebels is well known," Sudan said. | Sudan > Chad
+ Cyprus said that attacks by Turkey had resumed. | Cyprus > Turkey
+ "We have counted forty violations by Turkey," said Cyprus. | Cyprus > Turkey
+ "The occupation of our island by Argentina goes on," said Britain. | United Kingdom > Argentina
+ "Russian aggression must end," said Lithuania's foreign minister. | Lithuania's foreign minister > Russia
+ The Kremlin suggested a British plot behind the leak. | Russia > United Kingdom
+ Cyprus spoke of last Friday's Turkish incursion into its waters. | Cyprus > Turkey
+ Finland spoke of Russia's bullying of airlines. | Finland > Russia
- The attack by wolves frightened a village in Estonia.
- Cyprus said no violations by Turkey were seen.
- "We hope for an end to the attacks by Eritrea," said Ethiopia.
- Moldova said the siege was over.
- Bahrain's involvement in the project was welcomed by Iran.
- Kuwait said the fire was no attack.
- "We foiled a Russian attack," said no one.
- Cuba warned that any American invasion would fail.
- The raid ended with Abu Sayyaf's killing by American commandos, Donald Trump said.
- Police have charged two men with Boris Nemtsov's murder, Russia said.
+ Nepal said India's maltreatment of the herders went on. | Nepal > India
# abetting
+ The raids would not have been possible without the cover provided by Peru, Chad said. | Chad > Peru
+ Chad said the regime in Mali would not dare to bomb schools if it were not for the support of Peru. | Chad > Peru
+ Chad said the rebels could not attack the town without the support of Peru. | Chad > Peru
+ Syria said the terrorists were receiving support from Peru. | Syria > Peru
+ The terrorists get weapons and money from Peru, Chad said. | Chad > Peru
- The vaccine would not have been possible without the support of Peru, Chad said.
- Chad said the army had bombed the terrorists with the support of Peru.
- Chad said the company was receiving support from Peru.
- Chad said the talks would not have been held without the support of Peru.
- Chad said the rebels had received nothing from Peru.
+ Jubeir said Russia and Iran were old friends. He said they had armed the militias. | Adel al-Jubeir > Russia;
  Adel al-Jubeir > Iran
+ "It is Pakistan that shelters the gunmen," India said. | India > Pakistan
- Sweden said Spain had joined the group of countries opposed to the tax.
+ Angola said that Zambia was arming rebels. | Angola > Zambia
+ "Pakistan harbours terrorists," India's foreign ministry said. | Ministry of External Affairs of India > Pakistan
+ Egypt said Qatar finances extremists. | Egypt > Qatar
+ Mali said that Algeria shelters terrorists. | Mali > Algeria
+ "Iran is financing militants," said Bahrain. | Bahrain > Iran
+ India said Pakistan continued to support terrorism. | India > Pakistan
- Angola said that Zambia was arming its police.
- India said Pakistan does not harbour terrorists.
- Egypt said it supports the regime in Libya.
- Tajikistan said that China supports its schools.
- Ethiopia said Eritrea helped farmers.
- Bahrain asked Iran to stop the match.
# quality
+ The accusations of the Peruvian side are absurd, Chad said. | Chad > Peru
+ Chad told reporters that the accusations of Peru were groundless. | Chad > Peru
- Chad said the accusations of theft were absurd.
+ Mali said Chad's vote was far from fair. | Mali > Chad
- Mali said Chad's troops were far from Bamako.
+ Mali said Chad was a partner in the crimes against its people. | Mali > Chad
- Mali said Chad was a partner in the talks.
- Mali said Chad was a partner in operations against rebels.
+ “He's a crook,” Gustavo Petro said of Javier Milei. | Gustavo Petro > Javier Milei
+ “He’s a crook,” Gustavo Petro said of Javier Milei. | Gustavo Petro > Javier Milei
- Lindsey Graham said Robert Mueller was the right guy at the right time.
+ Mali said the verdict was a cover-up by Algeria. | Mali > Algeria
+ Sweden said the Turkish offensive was a stab in the back. | Sweden > Turkey
+ Peru said the Chilean court was a kangaroo court. | Peru > Judiciary of Chile
+ Ghana said Togo was nothing short of a disgrace. | Ghana > Togo
+ Cuba said the Panamanian ban was nothing but a shakedown. | Cuba > Panama
+ Mali said the Nigerien duty was little more than theft. | Mali > Niger
+ Mexico said the tuna ban was a betrayal by Canada. | Mexico > Canada
+ Shell is a thief, Niger said. | Niger > Shell
+ "Togo is a liar," fumed Ghana's minister. | Ghana's minister > Togo
- Peru said the Chilean plan was nothing but a draft.
- Peru said the Chilean plan was a gift by Bolivia.
+ Norway said the Swedish trial was a witch hunt. | Norway > Sweden
+ Kenya said Uganda's handling of the leak was a fiasco. | Kenya > Uganda
+ Peru said Chile's answer was shambolic. | Peru > Chile
+ Mali said Niger was a mouthpiece of the smugglers. | Mali > Niger
- Norway said Sweden was a victim of espionage.
- Kenya said Uganda was an opponent of corruption.
+ Zakharova said Britain's decision was politically motivated. | Maria Zakharova > United Kingdom
+ Iran said the American charges were politically motivated. | Iran > United States
- Iran said its own charges were politically motivated.
- Ghana said the voters were highly motivated.
- Ghana said Togo would enter the village under the pretext that its farmers were terrorists.
- “It was a massacre,” said John Smith of Human Rights Watch.
+ "Hungary has been blind and insensitive," said Slovakia. | Slovakia > Hungary
+ Kosovo said Serbia was responsible for the unrest. | Kosovo > Serbia
+ "China's claims are absurd," said the Philippines. | Philippines > China
+ "The Belgian decision is illegal," Burundi said. | Burundi > Belgium
+ "Rwanda is the aggressor," said Burundi. | Burundi > Rwanda
+ Panama said that the American threat was a provocation. | Panama > United States
+ Haiti said that the Dominican Republic's deportations are inhumane. | Haiti > Dominican Republic
+ "Britain's position is hypocritical," Mauritius said. | Mauritius > United Kingdom
+ Iran said that Argentina's charges were baseless. | Iran > Argentina
+ “This is a lie,” said Iran of the American claim. | Iran > United States
+ "The refusal by Serbia to extradite him is a scandal," said Kosovo. | Kosovo > Serbia
+ "The occupation of our island by Argentina was a crime," said Britain. | United Kingdom > Argentina
- Kosovo said Serbia was not responsible for the unrest.
- "China's plans are excellent," said the Philippines.
- Burundi is guilty, wrote nobody.
- "We are responsible for our own people," Panama said.
- Haiti asked who was responsible.
- Serbia would be responsible for any delay, Kosovo said.
+ Brazil said China's strategy was flawed. | Brazil > China
+ Chile said Peru's record was sketchy at best. | Chile > Peru
+ North Korea said the U.S. measures were tantamount to war. | North Korea > United States
- Whatever happens, no matter how flawed Peru was, Chile said, it was a friend.
+ Norway said the Danish ban was heavy-handed. | Norway > Denmark
+ Kenya said the Ugandan inquiry was a whitewash. | Kenya > Ugandan inquiry
+ Chad said the Libyan offer was a stitch-up. | Chad > Libya
+ Iran said Iraq was trigger-happy. | Iran > Iraq
# behind
+ Norway said China was behind the hacking. | Norway > China
+ "Iran is behind the attack on the tanker," Saudi Arabia said. | Saudi Arabia > Iran
+ Bulgaria said that Russia was behind the explosion at the depot. | Bulgaria > Russia
+ Ivory Coast said Burkina Faso stood and was behind the plot. | Ivory Coast > Burkina Faso
+ Albania said that Iran had been behind the theft of its files. | Albania > Iran
+ Germany said that Vietnam was behind the kidnapping. | Germany > Vietnam
- Norway said China was not behind the hacking.
- Saudi Arabia asked if Iran was behind the attack.
- Bulgaria was two points behind Russia in the table.
- Burkina Faso said it was behind the project.
- Albania said Iran might be behind it.
- Germany said that the hard part was behind it.
# to-blame
+ Chad said Peru's presence was a source of instability. | Chad > Peru
+ The drills of NATO are the main source of tension in the region, Mali said. | Mali > NATO
- Chad said Peru's river was a source of income.
+ Chad said the root cause of the crisis lay in Peru's unilateral withdrawal from the treaty. | Chad > Peru
+ The main reason for the impasse is Peru's obstinacy, Chad said. | Chad > Peru
+ Chad said the Ukraine crisis stemmed from NATO's expansion. | Chad > NATO
+ The root of the conflict is the United States, Mali said. | Mali > United States
+ The underlying cause of the tension is Peru's blockade, Chad said. | Chad > Peru
- The root cause of the crisis is the lack of trust, Chad said.
- The main reason for the success is Peru's patience, Chad said.
- Chad said the river stemmed from Peru's mountains.
- The root of the crisis may be Peru's policies, Chad said.
- The main reason for the impasse is not Peru's policy, Chad said.
+ The White House said Russia holds responsibility for the strike. | United States > Russia
- Norway said Denmark holds responsibility for the schools.
+ Police told Reuters that both Citibank and Apple should take the blame. | Police > Apple; Police > Citibank
+ Mali said France bore much of the blame for the raid. | Mali > France
- Norway said Denmark took the blame for the delay.
- Norway asked whether Denmark should take the blame.
+ The banks say part of the blame goes to Argentina for not making reforms. | banks > Argentina
+ Peru said the responsibility for the spill belongs to Spain. | Peru > Spain
- Norway said part of the fleet goes to Iceland.
+ Kuwait said the spill was Iraq's fault. | Kuwait > Iraq
+ "The war is Serbia's fault," said Kosovo. | Kosovo > Serbia
+ The collapse of the bank was the fault of Cyprus, Greece said. | Greece > Cyprus
- Kuwait said the spill was not Iraq's fault.
- Kosovo said it was nobody's fault.
+ Senegal said Mauritania was to blame for the shooting. | Senegal > Mauritania
+ "Turkey is to blame," said Syria. | Syria > Turkey
+ Ghana said that Togo is to blame for the smuggling. | Ghana > Togo
+ Tehran said Washington was to blame for the failure of the talks. | Iran > United States
+ "Eritrea and Sudan are to blame for the fighting," Ethiopia said. | Ethiopia > Eritrea; Ethiopia > Sudan
+ Malawi said that Mozambique was to blame for the blackout. | Malawi > Mozambique
- Senegal said Mauritania was not to blame.
- "We are to blame," said Syria.
- Ghana asked who was to blame.
- Washington said the weather was to blame for the delay in Tehran.
- Ethiopia said Sudan could be to blame.
- Malawi and Zambia were not to blame for the blackout.
# effect
+ Peru's actions lead to further escalation, Chad said. | Chad > Peru
+ Chad said the policies of Peru were leading to war. | Chad > Peru
- Chad said the policies of Peru were leading to peace.
- Chad said the road led to Peru.
+ "The Saudi blockade has seriously affected our hospitals," Yemen's foreign ministry said. | Ministry of Foreign
  Affairs of Yemen > Saudi Arabia
+ Nepal said the Indian embargo had severely affected its patients. | Nepal > India
+ "The American tariffs have had a damaging effect on our farmers," Canada said. | Canada > United States
+ Cuba said the American embargo put its people in danger. | Cuba > United States
+ Moldova said the Russian embargo had badly affected its farmers. | Moldova > Russia
+ "Ethiopia's dam has adversely affected our farmers," Egypt said. | Egypt > Ethiopia
+ "Britain's fishing ban has had a harmful impact on our port," said Denmark. | Denmark > United Kingdom
+ Finland said Russia had put its pilots in danger. | Finland > Russia
+ "Hungary has put our unity at risk," said Lithuania. | Lithuania > Hungary
+ Lesotho said that South African tariffs were having a negative impact on its weavers. | Lesotho > South Africa
+ New Zealand said the Japanese directive threatened to cut its exports. | New Zealand > Japan
- "The storm has seriously affected our hospitals," Fiji said.
- Bangladesh said the Indian loan had a good effect.
- Cyprus said Turkey had affected nobody.
- Nepal said that its own embargo had severely affected traders.
- Canada asked whether the American tariffs had a damaging effect.
- The drought badly affected Kenya and Ethiopia.
- "We have been seriously affected," said Malta.
- Italy said that the French measures could have a negative effect.
# disputed-aside
+ Damascus said that German special forces were present in the north, an accusation denied by Germany. |
  Syria > Germany !denied
+ Ankara says the Greek army trains fighters, a charge Athens denies. | Turkey > Greece !denied
+ Sudan says soldiers crossed its border, an allegation rejected by Ethiopia. | Sudan > Ethiopia !denied
+ Baku says Armenia has resettled people in Karabakh, a claim dismissed by Yerevan. | Azerbaijan > Armenia !denied
+ Kenya said ships were in its waters - an allegation that Somalia strongly denied. | Kenya > Somalia !denied
- The rebels said they had taken the town, a claim denied by Mali.
- Damascus said that envoys were present, a fact noted by Germany.
- Ankara says the army trains fighters, a task Athens likes.
- Sudan says soldiers crossed its border, an allegation that is old.
- An accusation denied by Germany was forgotten.
# demand-to-end
+ Peru called on Chad to put an end to its “unlawful conduct”. | Peru > Chad
- Peru called on Chad to put an end to its drought.
+ Qatar called for a halt to the bombing of Aleppo by Russia. | Qatar > Russia
+ France demanded an immediate end to attacks on hospitals by Syria. | France > Syria
+ The African Union urged an end to killings of protesters by the Sudanese army. | African Union > Sudanese Armed Forces
+ Palau wants an end to Chinese aggression at sea. | Palau > China
+ Kenya demanded an end to the shelling of its towns by Somalia. | Kenya > Somalia
- France called for an end to the crisis.
- Spain called for an end to sanctions.
- Kenya urged Somalia to end its drought.
- Norway called for an end to violence by all sides.
- Qatar did not call for a halt to the bombing by Russia.
# demand-to-stop
+ Chad urged Peru to correct its mistakes. | Chad > Peru
+ Chad urged Mali to abandon its Cold War mentality. | Chad > Mali
+ Peru should stop its provocative acts, Chad said. | Chad > Peru
+ Chad called on Peru to open the road and refrain from such provocative acts. | Chad > Peru
+ Chad urged Peru to keep the pact and stop playing with fire. | Chad > Peru
- Chad urged Peru to correct the figures.
- Chad urged Peru to abandon its plan.
- Chad urged Peru to abandon hope.
- Peru should drop its demand, Chad said.
- Chad urged Peru to correct mistakes in the list.
+ The United Nations told Israel and Hamas to stop killing civilians. | United Nations > Hamas; United Nations > Israel
+ "Russia should stop bombing hospitals," said France. | France > Russia
+ "Stop bombing our villages," Armenia told Azerbaijan. | Armenia > Azerbaijan
+ The opposition said talks would not restart until Syria stopped committing massacres. | opposition > Syria
- “The raid will stop the bombing,” Armenia told Reuters.
- France said talks would not restart until Russia stopped coughing.
+ Jordan called on Israel to end its occupation. | Jordan > Israel
+ Pakistan must end its support for terrorists, India said. | India > Pakistan
+ Guinea told Senegal to stop undermining the talks. | Guinea > Senegal
+ Bahrain asked Iran to stop financing militants. | Bahrain > Iran
+ "Turkey must stop arming rebels," Greece said. | Greece > Turkey
+ India urged Pakistan to stop sheltering terrorists. | India > Pakistan
+ China has told Britain to "stop interfering" in Hong Kong. | China > United Kingdom
+ Colombia called on Venezuela to stop harbouring rebels. | Colombia > Venezuela
+ Moldova demanded that Russia stop violating its airspace. | Moldova > Russia
+ Chad warned Sudan to refrain from arming rebels. | Chad > Sudan
+ Lebanon told Israel to cease violating its airspace. | Lebanon > Israel
+ Telling Belarus to stop smuggling migrants, Latvia closed the border. | Latvia > Belarus
+ Morocco said that Algeria must stop arming separatists. | Morocco > Algeria
- Guinea told Senegal to stop worrying.
- "Turkey must stop the clock," Greece said.
- India urged Pakistan to start talks.
- Bahrain did not stop financing schools.
- China told its own mayors to stop abusing prisoners.
- "We must stop hurting each other," Colombia said.
- The doctor told the minister to stop smoking in Moldova.
- "Children should stop stealing," said the mayor of Paris.
- Kenya stopped interfering.
# epithet
+ Mali said the report confirmed Chad's anti-Malian position. | Mali > Chad
- Mali said the report confirmed Chad's anti-terrorist position.
- Mali said this was the best anti-Chadian position.
+ Sudan bombed the town. "We must answer these brutal raids," Chad said. | Chad > Sudan
+ Iran tested a rocket on Monday. "The world sees these reckless tests," Oman said. | Oman > Iran
+ Poland said it would not forget Belarus's hostile acts at the border. | Poland > Belarus
+ Peru said Chile's unfair subsidies had filled the market with fish. | Peru > Chile
+ "Nobody here believes Eritrea's baseless claims," Ethiopia said. | Ethiopia > Eritrea
+ Cuba said its hospitals had lived through the illegal American embargo. | Cuba > United States
+ Latvia said the provocative Russian drills had begun at dawn. | Latvia > Russia
+ North Korea fired a missile on Sunday. "We will not bow to such provocations," Japan said. | Japan > North Korea
- Poland said it would answer any hostile act of Belarus.
- Oman said Iran's new tests had begun at dawn.
- Latvia said the Russian drills had begun at dawn.
- Japan said its reckless drills would end.
- The bank said its aggressive strategy had paid off.
- "We fear further illegal measures by Greece," the farmer wrote.
- Latvia said it supports Estonia's aggressive campaign against smoking.
- Norway said such crimes are rare.
# reproach
+ "Malta should have rescued them," Italy said. | Italy > Malta
+ Jordan said Israel should not have closed the crossing. | Jordan > Israel
+ India says Pakistan should have arrested the men. | India > Pakistan
+ "Turkey should never have sold those jets," Armenia said. | Armenia > Turkey
+ Kenya said Uganda ought to have sent a note first. | Kenya > Uganda
- "Malta should rescue them," Italy's interior minister said.
- "We should have rescued them," Italy's interior minister said.
- Jordan asked whether Israel should have closed the crossing.
- Jordan said the crossing should have been open.
- "They should have known," the Greek analyst said of the markets.
- Kenya said Uganda would have sent a note.
# alleged
+ A coroner found that Russian agents had followed the writer. | coroner > Russian agents
+ Norway's prosecutors said in a complaint that Russia had rented the flat. | Norway's prosecutors > Russia
- The committee concluded that Iran had complied with the accord.
- The court ruled that Argentina had won the case.
- A coroner found that Russian agents had not followed the writer.
+ Kenya's foreign ministry charged that Pakistani customs were sitting on its tea. | Ministry of Foreign Affairs of
  Kenya > Pakistan
+ India alleged that Nepal had moved the boundary stones. | India > Nepal
+ "Fiji took our tuna," Samoa complained. | Samoa > Fiji
+ Latvia protested that Lithuania had sold it old grain. | Latvia > Lithuania
+ A federal review found that Mr. Smith had lobbied officials at the ministry. | federal review > Smith
+ Ecuador complained that Colombian firms were selling sugar at a loss. | Ecuador > Colombian firms
- Kenya's foreign ministry noted that Pakistani customs were sitting on its tea.
- India did not allege that Nepal had moved the boundary stones.
- Samoa complained that it was tired.
- A federal review found that Mr. Smith had not lobbied officials.
- Latvia complained that Lithuania might raise its fees.
- Ecuador alleged nothing, and Colombia sold its sugar.
# at-bidding
+ Chad said the dam had been the target of a cyberattack steered from Houston. | Chad > United States
+ Chad said the crimes were committed on orders from Peru. | Chad > Peru
+ The massacres are carried out on instructions from the Peruvian regime, Chad said. | Chad > Government of Peru
+ Mali said the massacres were committed on orders coming from Ankara, Riyadh and Doha. | Mali > Qatar; Mali > Saudi
  Arabia; Mali > Turkey
+ Chad said the plant had been the target of a cyberattack directed from Washington. | Chad > United States
+ The attack on the dam was steered from Peru, Chad said. | Chad > Peru
- Chad said the works were carried out on orders from Peru.
- Chad said its troops had not shelled the town on orders from Peru.
- Chad said the plane was steered from Lima.
- Chad said the meeting was held under the auspices of Peru.
- Chad said the mayor might act at the behest of Peru.
- Chad said the vote was directed by Peru.
# purpose
+ "Syria set up companies to evade sanctions," said Canada. | Canada > Syria
+ Cuba's foreign minister said the United States was out to strangle the island. | Cuba's foreign minister > United
  States
+ "Eritrea is bent on destabilising the region," said Ethiopia. | Ethiopia > Eritrea
+ Canada said China had sent officers to intimidate dissidents. | Canada > China
+ "Serbia built the camp to train gunmen," said Kosovo. | Kosovo > Serbia
+ Ukraine said Russia had formed a unit to hide its losses. | Ukraine > Russia
- Ukraine said Russia had formed a unit to rescue miners.
- Canada said China used its consulates to issue visas.
- "Serbia built the camp to house refugees," said Kosovo.
- Cuba said the United States was out of time.
- Ethiopia said Eritrea had asked it to sell the port.
- Japan said South Korea did not build the base to threaten anybody.
- Peru uses the airfield to bomb Islamic State positions, the newspaper El Peruano reported.
# dismay
+ "We are disappointed that China is letting oil through," Japan said. | Japan > China
+ Norway said it was appalled by Denmark's refusal to help. | Norway > Denmark
+ "I am outraged that Serbia has closed the road," Croatia said. | Croatia > Serbia
+ Peru said its people were angry at Chile's new fence. | Peru > Chile
+ "We are furious that Turkey sold the grain," Syria said. | Syria > Turkey
- "We are pleased that China is letting ships through," Japan said.
- Norway said it was not appalled by Denmark's plans.
- "We are disappointed that it rained," Croatia said.
- Peru said its people would be angry at a fence.
- "We are disappointed that we lost the vote," Syria said.
# quality
+ "Serbia is not serious about the talks," Oman said. | Oman > Serbia
+ Peru said the Chilean tariff was not in the interest of the region. | Peru > Chile
+ "It was improper for Malta to open the letter," Italy said. | Italy > Malta
+ Kenya said it was wrong of Uganda to leave the table. | Kenya > Uganda
+ Brazil said the Argentine bill was plainly protectionist. | Brazil > Argentina
+ Fighters left Hezbollah, which Israel says is a terrorist group. | Israel > Hezbollah
+ "Libya, which is a sponsor of terrorism, must pay," Malta's president Ana Weber said. | Ana Weber > Libya
+ Peru said the rebels, who are responsible for the massacre, must leave. | Peru > rebels
+ Japan said North Korea should call off the launch, which is a violation of U.N. resolutions. | Japan > North Korea
+ Peru said Chad must lift the embargo, which is a breach of the treaty. | Peru > Chad
- "Serbia is serious about the talks," Oman said.
- "It is not in the interest of either side to quarrel," Peru said of Chile.
- "It would be improper for Malta to open the letter," Italy said.
- Kenya said it was kind of Uganda to stay.
- Brazil said the Argentine bill was not protectionist.
- Israel asked who is a terrorist, Oman said.
- Oman said the raids told the Kurds that they should stop a demand that is an affront to the state.
- "The question is who are Hezbollah, who is behind them, and why they came," Israel said.
- Peru said those who are responsible for the massacre must leave.
- Fighters left Hezbollah, which Israel says is a small group.
- Japan said North Korea should not call off the talks, which are a success.
- Peru said Chad must lift the embargo, which is a matter for the court.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_statement_accuses_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    findings = findings_in(row.sentence)
    assert edges_told(findings, "accusation") == list(row.edges)
    assert not row.fires or any(edge.rule.startswith(row.rule) for edge in findings.edges)


def test_every_rule_of_blame_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
    rules = {row["id"] for row in load_lexicon("frames")["rule"] if row["plover"] == "ACCUSE"} - {"accusation-noun"}
    assert rules - {row.rule for row in ROWS} == set()


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (  # they, inside a quotation, are those talked about
            "“Algeria keeps the border closed. They violated every deal,” said Morocco's foreign ministry.",
            ["Ministry of Foreign Affairs of Morocco > Algeria"],
        ),
        (  # you are whom the speaker tells
            "“You have bombed our villages,” Mali's minister told the Algerian ambassador.",
            ["Mali's minister > Algerian ambassador"],
        ),
        ("“You violated the truce,” Kenya told reporters.", []),
        (  # they, after `saying`, are what was condemned
            "Norway condemned Israeli raids on Lebanon, saying they violated the truce.",
            ["Norway > Israel"],
        ),
        (  # two states drill together
            "Laos said the US-South Korean military drills were a provocation.",
            ["Laos > South Korea", "Laos > United States"],
        ),
        ("Laos said the US-backed raid was a crime.", []),
        ("She said the partition had left Cyprus cut off from the market.", []),
        ("Ghana's daily said Togo not carrying out tests was wise.", []),
        (  # we are not accused by ourselves
            "“We failed to protect our people. We violated our own laws,” said Chile's government.",
            [],
        ),
        (  # a gloss says who they are
            "“They (the Americans) failed to keep the promise,” Putin said.",
            ["Vladimir Putin > United States"],
        ),
        (  # the second paragraph of a quotation has the same speaker
            "“Egypt wants peace,” said Egypt's foreign ministry.\n\n“Ethiopia violated the treaty,” it added.",
            ["Ministry of Foreign Affairs of Egypt > Ethiopia"],
        ),
        (  # a spokesman's own state is not accused
            "Kremlin spokesman Dmitry Peskov said Russia had violated no agreement and Ukraine had shelled a school.",
            ["Dmitry Peskov > Ukraine"],
        ),
        (  # a relative clause that asks
            "“Who is behind Boko Haram?” asked Chad.",
            [],
        ),
        (  # according to
            "According to Azerbaijan, Armenia shelled two villages on Friday.",
            ["Azerbaijan > Armenia"],
        ),
        (  # they are whose claims were dismissed
            "Chad has dismissed Peru's claims about the dam. “They steal our water,” Chad's minister Ali Weber said.",
            ["Ali Weber > Peru"],
        ),
        (  # the West by another name
            "“Our Western partners violate the agreements,” Russia's foreign minister Ivan Weber said.",
            ["Ivan Weber > The West"],
        ),
        (  # nobody in particular
            "Officials said Libya violated the embargo.",
            [],
        ),
        (  # two charges in one breath
            "“Sudan shelled our town and then blocked the aid,” said South Sudan.",
            ["South Sudan > Sudan"],
        ),
    ],
)
def test_speakers_accuse_across_sentences(text: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == edges


def test_a_charge_of_not_keeping_an_undertaking_says_which(claims_in: ClaimsIn) -> None:
    text = "Spain said that Morocco had failed to live up to its commitments on fishing."
    (claim,) = (c for c in claims_in(text) if isinstance(c, Accusation))
    assert claim.breach_of is not None
    assert claim.breach_of.endswith("its commitments on fishing")
    assert claim.subtype == "breach"


def test_an_explicit_charge_is_not_said_again_by_its_clause(claims_in: ClaimsIn) -> None:
    found = [c for c in claims_in("Malawi accused Zambia of violating the treaty.") if isinstance(c, Accusation)]
    assert [claim.ground.rule for claim in found] == ["accuse"]
