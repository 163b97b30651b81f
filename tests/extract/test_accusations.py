"""Accusations by a word of accusing: for each frame, sentences that it reads and sentences that it must leave alone."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from kg.seeds import load_lexicon
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# attack-for
+ Brazil's President Jair Bolsonaro attacked Emmanuel Macron for raising doubts about the forest. | Jair Bolsonaro >
  Emmanuel Macron
+ Viktor Orban ridiculed the European Union for banning cucumbers. | Viktor Orban > European Union
+ Kenya ridiculed Tanzania for closing the border. | Kenya > Tanzania
+ Rodrigo Duterte cursed Barack Obama for asking about the killings. | Rodrigo Duterte > Barack Obama
+ Turkey taunted Germany for losing its nerve. | Turkey > Germany
- Rebels attacked the town for hours.
- Viktor Orban did not attack the European Union for banning cucumbers.
- Kenya knocked Tanzania out of the cup for the second time.
- Nobody cursed Obama for asking about the killings.
- Turkey may taunt Germany for losing its nerve.
# oppose-wrong
+ Chad firmly opposes Peru's arbitrary sanctions on its firms. | Chad > Peru
+ Chad rejected the wrong practice of Peru. | Chad > Peru
+ Mali opposes Algeria's unilateral measures. | Mali > Algeria
+ Cuba rejected America's bullying. | Cuba > United States
+ Chad, which opposes the erroneous policy of Peru, recalled its envoy. | Chad > Peru
- Chad opposes Peru's sanctions.
- Chad did not oppose Peru's arbitrary sanctions.
- Chad opposes arbitrary sanctions.
- Chad rejected Peru's offer.
- Chad may reject Peru's unilateral measures.
# critical-of
+ Norway has been openly critical of Russia's treatment of prisoners. | Norway > Russia
+ Moscow was scathing about Germany's deliveries of arms. | Russia > Germany
+ Canada is dismissive of Iran's offer. | Canada > Iran
+ Senators were sharply critical of Saudi Arabia. | Senators > Saudi Arabia
+ Emmanuel Macron was contemptuous of Brazil's promises. | Emmanuel Macron > Brazil
- Norway was not critical of Russia.
- The talks are critical for Russia.
- Peru played a critical role in Chile.
- The patient is in critical condition in Norway.
- Sweden could be critical of Denmark.
# liken
+ Turkey compared Israel's siege to the crimes of the Nazis. | Turkey > Israel
+ Boris Johnson likened the European Union to Hitler. | Boris Johnson > European Union
+ Bolivia equated American aid with blackmail. | Bolivia > United States
+ Iran compared Saudi Arabia's conduct to that of terrorists. | Iran > Saudi Arabia
+ South Africa likened Israel's laws to apartheid. | South Africa > Israel
- Turkey compared Israel's siege to a chess game.
- Vladimir Putin compared the campaign of Russia to the fight against Nazi Germany.
- Peru compared Chile's tariffs with its own.
- Boris Johnson did not liken the European Union to Hitler.
- South Africa could liken the laws of Israel to apartheid.
# implicate
+ Turkey implicated Saudi Arabia in the murder of the journalist. | Turkey > Saudi Arabia
+ The Netherlands has implicated Russia in the downing of the plane. | Netherlands > Russia
+ Mali implicated France in the theft of its gold. | Mali > France
+ Chad, which implicated Sudan in the raid, closed the border. | Chad > Sudan
+ Yevgeny Prigozhin implicated Sergei Shoigu in war crimes. | Yevgeny Prigozhin > Sergei Shoigu
- Turkey did not implicate Saudi Arabia in the murder.
- France was never implicated in the theft.
- Evidence could implicate Sudan in the raid.
- If Mali implicates France, the deal is off.
- Russia implicated nobody in the downing.
# arrest-warrant
+ The International Criminal Court issued an arrest warrant for Vladimir Putin over the deportation of children. |
  International Criminal Court > Vladimir Putin
+ Turkey issued an arrest warrant for Fethullah Gulen on charges of plotting a coup. | Turkey > Fethullah Gulen
+ Spain sought an arrest warrant for Carles Puigdemont over the vote. | Spain > Carles Puigdemont
+ France has requested arrest warrants for Bashar al-Assad over the gas attack. | France > Bashar al-Assad
+ Brazil announced an arrest warrant for Evo Morales on suspicion of smuggling. | Brazil > Evo Morales
- The court refused to issue an arrest warrant for Vladimir Putin over the deportation.
- Turkey issued a stamp for Fethullah Gulen.
- Spain did not seek an arrest warrant for Carles Puigdemont over the vote.
- France may request an arrest warrant for Bashar al-Assad over the gas attack.
- The minister issued a permit for Chile over the road.
# accuse
+ Petr Pavel is a general who has accused Russia of sabotage. | Petr Pavel > Russia
+ Hungary is a state that has accused Ukraine of spying. | Hungary > Ukraine
- Petr Pavel was named after a man who accused Russia of sabotage.
+ Maia Sandu took to Facebook to accuse Russia of sabotage. | Maia Sandu > Russia
+ Peru accused Chile's trawlers of plundering stocks. | Peru > Chile
- Bolivia plans a rally to accuse Chile of theft.
+ Two of New York's top law officials accused Apple of breaking the law. | New York's top law officials > Apple
+ Much of the international community accused Russia of theft. | international community > Russia
+ Meta has been accused by several brands, including Gucci, of selling fakes. | Gucci > Meta
- One of them is accused of theft.
+ Egypt has arrested officials of 47 companies, accusing them of fraud. | Egypt > officials
+ Chad has been accused of shelling villages near the lake by Nigerian officials. | Nigerian officials > Chad
+ Oman has been accused of arming the rebels by Washington. | United States > Oman
- Chad was accused of shelling villages held by Nigerian rebels.
- Kenya has been accused of raising its profits by cutting wages.
+ Kenya took Meta to court, accusing it of fraud. | Kenya > Meta
+ Oman cut its ties with Qatar, accusing it of arming the rebels. | Oman > Qatar
+ Niger was accused in a UNICEF report of recruiting children. | UNICEF > Niger
- Niger was accused in a café of recruiting children.
+ Peru has accused the Chilean navy of ramming, a charge Chile denies. | Peru > Chilean Navy !denied
+ Republicans accused the team of Weber of bias. | Republicans > Weber
+ Jordan accused Keita's team of bias. | Jordan > Keita's team
+ Putin allies accused Norway of theft. | Putin allies > Norway
+ Leaders such as Viktor Orban have accused Sweden of blackmail. | Viktor Orban > Sweden
- Jordan accused the Free Trade Agreement of Benin.
- The team accused nobody of bias.
+ The verdict prompted Tokyo to accuse China of spying. | Japan > China
+ Indonesia's mission to the UN accused Israel of spreading terror. | Indonesia > Israel
- The verdict prompted Tokyo to close its embassy in China.
+ Turkey accused Greece of violating its airspace. | Turkey > Greece
+ Ethiopia and Sudan accused Egypt of stalling the talks on the Nile dam. | Ethiopia > Egypt; Sudan > Egypt
+ Armenia was accused by Azerbaijan of shelling villages along the border. | Azerbaijan > Armenia
+ Serbia, which has accused Kosovo of harassing its citizens, closed the border crossing. | Serbia > Kosovo
+ Canada recalled its ambassador and accused Saudi Arabia of jailing activists. | Canada > Saudi Arabia
+ Ukraine and Hungary accused each other of discriminating against minorities. | Hungary > Ukraine; Ukraine >
  Hungary
+ Japan accused China and Russia of sending bombers near its islands. | Japan > China; Japan > Russia
+ North Korea accuses the United States of preparing for war. | North Korea > United States
+ "Hands off our waters," Vietnam told China, accusing it of bullying fishermen. | Vietnam > China
+ Qatar accused the United Arab Emirates of hacking its news agency. | Qatar > United Arab Emirates
+ Zimbabwe: Britain is accused of plotting, says nobody, but Zambia accused Malawi of smuggling. | Zambia > Malawi
+ Mauritania said that it was calm, and Senegal accused Mauritania of murder. | Senegal > Mauritania
+ Moscow is accused by Kyiv of stealing grain. | Ukraine > Russia
+ Syria's foreign minister, Walid Muallem, accused Saudi Arabia and Qatar of sending weapons. | Walid al-Moallem >
  Qatar; Walid al-Moallem > Saudi Arabia
+ A senior Sudanese official accused South Sudan of sheltering rebels. | senior Sudanese official > South Sudan
+ China, Cuba and Iran accused the United States of interfering. | China > United States; Cuba > United States; Iran
  > United States
+ Both Chad and Libya accused the other of arming rebels. | Chad > Libya; Libya > Chad
+ Accused by Japan of whaling, Iceland left the commission. | Japan > Iceland
+ Mali's junta chief accused his Algerian counterpart of arming rebels. | Mali's junta chief > Algeria
+ Trump accused U.S. allies of not paying their share. | Donald Trump > U.S. allies
+ Lavrov accused his American partners of lying. | Sergey Lavrov > United States
+ Employers accused the FNV of blackmail, and the FNV called a strike. | Employers > FNV
- Turkey did not accuse Greece of violating its airspace.
- Morocco stopped short of accusing Algeria of starting the fires.
- If Serbia accuses Kosovo of breaking the law, the talks will end.
- Chad may accuse Sudan of arming the rebels.
- The opposition urged Poland to accuse Belarus of piracy.
- Nobody accused Norway of overfishing.
- Finland refused to accuse Russia of jamming satellite signals.
- The accused was taken to a court in Oslo.
- Kazakhstan was not accused of anything by Uzbekistan.
- Mongolia was careful not to accuse China of dumping coal.
- Accused of nothing, Iceland stayed at the table.
- The victims accused nobody, and Laos mourned.
- The report neither accuses Chad nor clears it.
- Qatar was wrongly accused.
- Spain hoped France would not accuse Italy of dumping.
- Bangladesh was quick to deny that it had accused India.
- Whether Oman will accuse Yemen is unclear.
- Had Iran accused Iraq, war would have followed.
+ The movement, whose founder Peru accuses of plotting a coup, denied it. | Peru > whose founder
+ Norway met a group whose leader the Peruvian government accuses of treason. | Government of Peru > whose leader
+ Peru's president Anna Hansen, whom Norway accused of fraud, resigned. | Norway > Anna Hansen
+ The Dawn Movement, whose leader accuses Peru of plotting a coup, denied it. | whose leader > Peru
- Norway met a group whose leader the Peruvian government admires.
# charge-with
+ A court official said John Smith was charged with murder. | court official > John Smith
- The lawyer said John Smith was charged with murder.
+ Rwanda charged Burundi with sheltering militiamen. | Rwanda > Burundi
+ Lebanon charged Israel with spying on its telephone network. | Lebanon > Israel
+ Ghana has charged Ivory Coast with drilling in its waters. | Ghana > Ivory Coast
+ Iran was charged by Bahrain with smuggling explosives. | Bahrain > Iran
+ India and Nepal charged China with redrawing the map. | India > China; Nepal > China
+ Bolivia charged Peru with violating its borders. | Bolivia > Peru
+ Panama, which charged Costa Rica with polluting the bay, closed the canal. | Panama > Costa Rica
- Italy charged France ten million euros for the repairs.
- Jordan did not charge Israel with the killing.
- The battery was charged with solar power in Kenya.
- Mali asked Niger to charge Algeria with theft.
- Peru charged ahead with its reforms.
# blame
+ For his part Omar Keita blamed Chile for the attack. | Omar Keita > Chile
+ For its part, Peru blamed Chile for the spill. | Peru > Chile
+ Maia Sandu is a reformer who has blamed Russia for the unrest. | Maia Sandu > Russia
- Ten people died, Anadolu said on Monday.
+ Nikolai Ryzhkov blamed the state supply body, Gossnab, for the shortages. | Nikolai Ryzhkov > Gossnab
+ Rebels stated that ten people were killed in an attack in Idlib province blaming Russia for it. | Rebels > Russia
+ Rami Abdel Rahman said jets had targeted the market blaming Russia for the strike. | Rami Abdulrahman > Russia
+ Ten people died, Anadolu said blaming Syria for the raid. | Anadolu Agency > Syria
+ Pakistan blamed Afghanistan for the bombing in Peshawar. | Pakistan > Afghanistan
+ Thailand blames Cambodia for the border clash. | Thailand > Cambodia
+ Moldova blamed the power cuts on Russia. | Moldova > Russia
+ Bolivia and Chile blamed each other for the collapse of the talks. | Bolivia > Chile; Chile > Bolivia
+ Cyprus was blamed by Turkey for the failure of the summit. | Turkey > Cyprus
+ Sudan blamed Ethiopia's decision to fill the dam for the drought. | Sudan > Ethiopia
+ Tanzania faulted Kenya for closing the market to its maize. | Tanzania > Kenya
+ Zambia, which blames Angola for the drought relief delay, sent a note. | Zambia > Angola
+ Kyrgyzstan and Tajikistan blame each other for the clash. | Kyrgyzstan > Tajikistan; Tajikistan > Kyrgyzstan
+ The IOC blamed Russia for the doping scandal, and Russia blamed the laboratory. | International Olympic Committee
  > Russia
+ India blamed the attack on Pakistan. | India > Pakistan
+ Both India and Pakistan traded fire on Monday, and each side blamed the other. | India > Pakistan; Pakistan > India
- Iceland did not blame Britain for the collision.
- Do not blame Croatia for the flood.
- Slovenia would blame Croatia for any failure.
- Peru refused to blame Ecuador for the oil spill.
- Greece and Italy were spared the blame.
- Officials in Riga hoped that Estonia would not be blamed.
- Nobody in Chisinau blamed Romania.
- Helicopters had struck the market, a military aircraft blaming the Chadian army.
# hold-responsible
+ Jordan condemned the raid holding Syria responsible for it. | Jordan > Syria
+ Argentina held Iran responsible for the bombing of the cultural centre. | Argentina > Iran
+ Malaysia holds North Korea accountable for the murder at the airport. | Malaysia > North Korea
+ Estonia holds Russia responsible for the damaged cable. | Estonia > Russia
+ The Netherlands and Australia have held Russia responsible for the crash. | Australia > Russia; Netherlands >
  Russia
+ Gambia held Myanmar guilty of genocide. | Gambia > Myanmar
+ Chile holds Bolivia responsible for the flooding of the mine. | Chile > Bolivia
+ Cyprus, which holds Turkey responsible for the missing, opened a register. | Cyprus > Turkey
+ Kenya holds Eritrea accountable for the murder of two envoys. | Kenya > Eritrea
+ Sudan holds Ethiopia liable for the damage. | Sudan > Ethiopia
+ Sudan held Ethiopia liable for the damage. | Sudan > Ethiopia
+ Peru has held Brazil accountable for the polluted river. | Peru > Brazil
+ Washington is holding Tehran responsible for the raid. | United States > Iran
+ Kyiv will hold Moscow accountable for the deaths. | Ukraine > Russia
+ Israel was held responsible by Lebanon for the air raid. | Lebanon > Israel
+ Cyprus, which had held Turkey responsible for the missing, opened a register. | Cyprus > Turkey
+ Finland was held responsible by Sweden for the leak. | Sweden > Finland
- Argentina did not hold Iran responsible for the bombing.
- Spain wants to hold Belgium accountable for the delay.
- Kenya held Somalia to a draw in Nairobi.
- If the pipeline bursts, Bulgaria will hold Turkey responsible.
- Nigeria is responsible for the peacekeeping mission.
- Portugal held elections on Sunday.
# condemn
+ Donald Trump denounced the Obama-era Iran deal. | Donald Trump > Iran
+ Mali fired rockets at a village. This was condemned by Chad. | Chad > Mali
+ Gabriel Boric is a former student leader who condemned Venezuela's crackdown. | Gabriel Boric > Venezuela
+ Bolivia's president called a news conference to denounce Chile. | Bolivia's president > Chile
+ Students marched to condemn Serbia's government. | Students > Government of Serbia
+ Iraq's prime minister went on television to condemn Turkey's raid. | Iraq's prime minister > Turkey
+ Hungary issued a statement to denounce Ukraine's law. | Hungary > Ukraine
- Bolivia's president flew to Lima to denounce Chile.
- Bolivia's president refused to hold a press conference to denounce Chile.
- Bolivia's president will call a news conference to denounce Chile.
- Bolivia plans a rally to denounce Chile.
+ Chad said Mali was a failed state, remarks which Niger condemned. | Niger > Chad
+ Chad called Mali a failed state, comments condemned by Niger. | Niger > Chad
- Chad told Mali about remarks which Niger condemned.
- Chad and Mali met, and remarks condemned by Niger were read out.
+ Ecuador criticised Peru's “Buy Peruvian” scheme. | Ecuador > Peru
+ Saudi clergy have denounced Islamic State as heretics. | Saudi clergy > Islamic State
+ Sudan was criticised in a UNICEF report for recruiting children. | UNICEF > Sudan
+ Islamic State was condemned on Friday in a U.N. resolution. | United Nations > Islamic State
+ Egypt strongly condemned what it called Ethiopia's unilateral move. | Egypt > Ethiopia
- Sudan was criticised in a long report for recruiting children.
+ While condemning Chad's raids, Kenya and Uganda insist on the talks. | Kenya > Chad; Uganda > Chad
- Bahrain condemned the Tel Aviv attack.
- Egypt denounced critics of Saudi Arabia.
+ Ukraine said Russia had shelled a market. Poland condemned the attack. | Poland > Russia; Ukraine > Russia
+ Iran said the United States had offered talks. Israel denounced that offer. | Israel > United States
+ Egypt said Libyans can come home if they pay a fee but Tunisia has denounced that offer as a trap. | Tunisia > Egypt
- Egypt said it would close the road if Libya paid the rebels but denounced Tunisia.
+ Saudi aircraft hit a market. Yemen condemned the attack. | Yemen > Saudi Arabia
+ Indonesia condemned Australia for spying on its president. | Indonesia > Australia
+ South Korea condemned North Korea's missile launch. | South Korea > North Korea
+ Cuba denounced the American embargo. | Cuba > United States
+ Brazil and Mexico criticised Nicaragua over the arrest of the bishops. | Brazil > Nicaragua; Mexico > Nicaragua
+ Israel's raid on the refugee camp was condemned by Egypt. | Egypt > Israel
+ Sweden, which denounced Hungary's veto, called for a new vote. | Sweden > Hungary
+ Kenya slammed Uganda for seizing the fishing boats. | Kenya > Uganda
+ Germany rebuked Turkey over the arrest of two reporters. | Germany > Turkey
+ Croatia condemned Serbia's decision to close the river. | Croatia > Serbia
+ Britain and France condemned the Russian bombardment of Aleppo. | France > Russia; United Kingdom > Russia
+ Morocco walled off the oasis, a move condemned by Algeria. | Algeria > Morocco
+ Turkey shelled the village, an action criticised by Iraq. | Iraq > Turkey
+ Serbia blocked the bridge, a step that Kosovo denounced as blackmail. | Kosovo > Serbia
+ North Korea test-fired a missile, a provocation which was condemned by Japan. | Japan > North Korea
+ China fenced off the reef, a decision the Philippines has slammed. | Philippines > China
- Morocco walled off the oasis, a move welcomed by Algeria.
- The oasis was walled off, a move condemned by Algeria.
- Shells fell on the village, an act condemned by Iraq.
- Serbia made a move, condemned by nobody.
- Morocco opened the oasis, a step Algeria did not condemn.
- Indonesia did not condemn Australia.
- South Africa declined to condemn Russia.
- Lithuania urged Hungary to condemn Belarus.
- Jordan condemned the bombing of a market in Lahore.
- Tunisia should condemn the attack, he wrote.
- Ireland condemned all violence against civilians.
- Switzerland was asked to condemn Eritrea.
- Latvia condemned the murder of a journalist in Malta.
- Thailand condemned the bombers.
- Cambodia and Laos condemned terrorism in all its forms.
# call-names
+ Chad refuted the Peruvian claims as groundless. | Chad > Peru
+ Ana Weber said Peru ``must keep what it signed'',calling its raid ``a wrong step''. | Ana Weber > Peru
+ Chad voiced anger at the entry of a Peruvian frigate into its waters, calling the move a grave violation. | Chad >
  Peru
+ Ana Weber said that Peru must leave the town, calling its raid a mistake. | Ana Weber > Peru
+ Chad condemned what it described as the slaughter of villagers by Peru. | Chad > Peru
- Chad voiced joy at the entry of a Peruvian band, calling the move a success.
+ Chad considers the Tuareg militia a terrorist group. | Chad > Tuareg militia
+ Peru, which considers Chad an aggressor, shut the border. | Peru > Chad
+ Hezbollah, which Peru deems a terrorist organization, left the town. | Peru > Hezbollah
+ Peru has designated Hezbollah a terrorist organisation. | Peru > Hezbollah
+ Hezbollah is listed as a terrorist group by Peru and Chad. | Peru > Hezbollah; Chad > Hezbollah
+ Chad considers Weber a hero and Hansen a traitor. | Chad > Hansen
- Chad does not consider Hezbollah a terrorist group.
- Chad considers Peru a partner.
- Chad, which Peru considers a friend, shut the border.
- Peru declared the day a holiday.
- Chad is listed as a member by Peru.
- U.S. Secretary of State John Kerry described suggestions of a U.S. role as "utterly false".
- Police said the man identified himself as the bomber.
+ Donald Trump called Ted Cruz "a disgusting guy." | Donald Trump > Ted Cruz
- Donald Trump called Pope Francis "a wonderful guy."
+ China has jailed monks in what Canada has called an outrage. | Canada > China
+ Azerbaijan razed a church in what UNESCO has called a crime. | UNESCO > Azerbaijan
+ David Cameron cast Donald Trump as divisive, stupid and wrong. | David Cameron > Donald Trump
- David Cameron cast Donald Trump as a guest at the gala.
+ Rebels have blown up temples in what Japan has called a war crime. | Japan > Rebels
+ Israel closed the crossing in what Egypt described as a provocation. | Egypt > Israel
- Israel opened the crossing in what Egypt described as a gesture.
+ Norway named the Swedish envoy as the culprit. | Norway > Swedish envoy
+ Japan classifies Hezbollah as a terrorist group. | Japan > Hezbollah
+ Chile painted Peru as a bully. | Chile > Peru
- Norway named a new envoy to Sweden.
- Japan classifies the crane as a bird.
- Chile painted the bridge as a gift to Peru.
+ Caracas called on the United States to end what it called an illegal blockade. | Venezuela > United States
+ Caracas demanded that Colombia pull back from what it called an unlawful blockade. | Venezuela > Colombia
+ Britain suspended aid to Rwanda over what it called its support for rebels. | United Kingdom > Rwanda
+ Amnesty International called on Egypt to end what it called rampant torture. | Amnesty International > Egypt
+ Peru's actions calmed Bolivian anger over what it calls Chile's aggression. | Bolivia > Chile
- Peru expelled two envoys of Chile over what it called a misunderstanding.
- Mexico praised the talks with what it called a friendly neighbour.
+ Iran's top diplomat called the American move piracy. | Iran's top diplomat > United States
+ Zimbabwe called Britain's sanctions illegal. | Zimbabwe > United Kingdom
+ Ecuador described Mexico's asylum offer as an insult. | Ecuador > Mexico
+ Ireland branded Israel's plan "barbarism". | Ireland > Israel
+ Georgia called Russia an aggressor. | Georgia > Russia
+ Iran dismissed the American report as a lie. | Iran > United States
+ Syria called the Turkish incursion an act of aggression. | Syria > Turkey
+ Burundi called the Rwandan decision a provocation. | Burundi > Rwanda
+ Malta branded Italy's refusal "shameful". | Malta > Italy
+ The Kremlin called the British accusations baseless. | Russia > United Kingdom
+ Ireland described the new U.S. visa rules as cruel. | Ireland > United States
+ President Donald Trump on Tuesday called Britain's ambassador to the United States a very stupid guy. | Donald Trump >
  Britain's ambassador
- Zimbabwe called Britain a friend.
- Ecuador described Mexico's offer as generous.
- Georgia did not call Russia an aggressor.
- Canada called Denmark on Friday about the island.
- Bhutan called for a treaty with India.
- Oman called the meeting with Iran useful.
+ Ban Ki-moon described Chad's latest missile launches as an irresponsible act. | Ban Ki-moon > Chad
+ Ban Ki-moon described Chad's missile launches as a "brazen and irresponsible act". | Ban Ki-moon > Chad
+ Emma Weber, denounced as a spy by Chad, fled to Norway. | Chad > Emma Weber
+ Judge Anna Weber, described as a liar by Donald Trump, has retired. | Donald Trump > Anna Weber
+ Judge Anna Weber, called a "hater" by Donald Trump for her handling of a lawsuit, has ruled against Peru. |
  Donald Trump > Anna Weber
+ Emma Weber, branded a traitor by Peru, fled to Norway. | Peru > Emma Weber
+ Described as a liar by Donald Trump, Anna Weber has retired. | Donald Trump > Anna Weber
+ Anna Weber was described as a liar by Donald Trump. | Donald Trump > Anna Weber
+ Norway depicts the rebels as a proxy of Peru. | Norway > rebels
+ Turkey attacked the YPG, considered a terrorist group by Ankara. | Turkey > People's Protection Units
+ The PKK, considered a terrorist organisation by Turkey, said it would fight. | Turkey > Kurdistan Workers' Party
+ The Muslim Brotherhood, branded a terrorist group by Egypt, denied it. | Egypt > Muslim Brotherhood
- Emma Weber, elected as a senator by Peru, resigned.
- Emma Weber visited Chad, called a strike by phone.
+ The visit comes after censure from Emma Weber over what she considered Google's refusal to help. | Emma Weber > Google
+ The visit follows criticism by Emma Weber over what she deemed Google's reluctance to help. | Emma Weber > Google
+ Talks stalled amid anger in Norway over what Emma Weber saw as Peru's failure to act. | Emma Weber > Peru
- Emma Weber praised what she deemed Peru's readiness to help.
- Emma Weber told reporters about what she considered Google's gift.
- Turkey portrays the Syrian Kurds as a pawn of Russia.
- Emma Weber, called a hero by Peru, fled to Norway.
- The raid was described as an attack by Peru.
- Emma Weber was described as a hero by Peru.
- Peru portrays the bank as a tool of development.
- Peru describes the fund as an instrument of peace.
# complain-of
+ Peru protested against Chad's raids in Mali, which it sees as a crime. | Peru > Chad
+ Peru summoned the Chadian envoy to protest the raids by Chad. | Peru > Chad
+ Peru wrote to the council to protest the raids by Chad. | Peru > Chad
- Peru plans to summon the envoy to protest the raids by Chad.
- Peru called on Oman to protest the raids by Chad.
+ Kuwait summoned the Swedish envoy to protest against Iran's raid. | Kuwait > Iran
+ Kenya bristled at Ugandan duties on its tea. | Kenya > Uganda
+ Farmers grumbled about Japan's quotas. | Farmers > Japan
- Chad did not grumble about Mali's quotas.
- Tea growers grumbled about the rain.
+ Finland complained of Russian jets flying into its airspace. | Finland > Russia
+ Vietnam complained about China's oil rig. | Vietnam > China
+ Slovakia protested against Hungary's citizenship law. | Slovakia > Hungary
+ Norway complained of Russian interference in its elections. | Norway > Russia
+ Gibraltar and Britain complained about Spain's border checks. | Gibraltar > Spain; United Kingdom > Spain
+ Norway complained of attacks by Iceland on its trawlers. | Norway > Iceland
+ Lesotho protested against South Africa's new fence. | Lesotho > South Africa
- Finland did not complain of the weather.
- Vietnam complained about the heat in Hanoi.
- Norway promised not to complain about Denmark's catch.
- Kosovo would complain about Serbia if talks failed.
- Denmark did not protest against Sweden's plan.
- Slovakia has no reason to complain about Hungary.
# question
# cast-doubt
+ Vladimir Putin cast doubt on the intentions of the United States in Syria. | Vladimir Putin > United States
+ Poland has cast doubt on Hungary's word. | Poland > Hungary
+ Kenya threw doubt on the sincerity of Somalia. | Kenya > Somalia
+ Barack Obama cast doubt on Donald Trump's fitness for office. | Barack Obama > Donald Trump
+ Mali cast aspersions on the motives of France. | Mali > France
- Vladimir Putin cast no doubt on the intentions of the United States.
- Poland may cast doubt on Hungary's word.
- The figures cast doubt on the forecast.
- Kenya refused to cast doubt on the sincerity of Somalia.
- Mali cast its vote on the motion of France.
+ Norway cast doubt on whether Chad had declared all its stocks. | Norway > Chad
- Analysts cast doubt on whether Chad could pay.
# charge-for
+ American regulators charged Ken Paxton on Monday for his alleged role in a scam. | American regulators > Ken Paxton
+ Kenyan prosecutors charged Wycliffe Otieno over his part in the fraud. | Kenyan prosecutors > Wycliffe Otieno
+ Turkey arrested Fethullah Gülen for his role in the coup. | Turkey > Fethullah Gulen
+ Kenya arrested Wycliffe Otieno for his involvement in the raid. | Kenya > Wycliffe Otieno
+ A grand jury charged Ken Paxton over his alleged role in the scheme. | grand jury > Ken Paxton
- American regulators praised Ken Paxton for his role in the inquiry.
- Turkey did not arrest Fethullah Gülen for his role in the coup.
- Kenya may charge Wycliffe Otieno for his involvement.
- Banks charged Ken Paxton a fee for his account.
- Kenya refused to arrest Wycliffe Otieno for his role.
# question
+ Japan questioned North Korea's sincerity. | Japan > North Korea
+ Latvia questioned Germany's commitment to the alliance. | Latvia > Germany
+ Israel has doubted Iran's willingness to open its sites. | Israel > Iran
+ Australia challenged the legitimacy of China's claims. | Australia > China
+ Armenia, questioning Turkey's motives, left the talks. | Armenia > Turkey
+ The Philippines challenged China's claim to the reef. | Philippines > China
- Japan questioned three witnesses from North Korea.
- Latvia did not question Germany's commitment.
- Israel questioned the date of the meeting with Jordan.
- Nobody doubts Iceland's sincerity.
- Australia should question Fiji's motives.
# question-whether
+ Japan questioned whether North Korea had declared everything. | Japan > North Korea
+ Latvia has repeatedly questioned whether Belarus was sincere. | Latvia > Belarus
+ Israeli officials doubted that Iran had destroyed all its stocks. | Israeli officials > Iran
+ Chile questioned whether Peru would honour the pact. | Chile > Peru
+ Armenia questioned whether Turkey really wanted a deal. | Armenia > Turkey
- Japan questioned whether North Korea could win the cup.
- Latvia questioned whether the talks would go on.
- Israel did not question whether Iran was sincere.
- Chile doubted that Peru had been bombed.
- Armenia asked whether Turkey was sincere.
# suspect
+ John Smith, who is suspected of planning the attack, is still at large, police said. | police > John Smith
- Police said that John Smith was wrongly accused of theft.
+ Poland suspects Belarus of forging the visas. | Poland > Belarus
+ Taiwan suspected China of cutting the cable. | Taiwan > China
+ Denmark suspects Iran of planning the murder of an exile. | Denmark > Iran
+ Kuwait has long suspected Iraq of stealing oil. | Kuwait > Iraq
+ Sweden and Finland suspect Russia of sabotage. | Finland > Russia; Sweden > Russia
+ Kosovo suspects Serbia of planting the mines. | Kosovo > Serbia
+ A Chinese trawler is suspected of smuggling, said Vietnam. | Vietnam > China
- Poland suspects that the snow will close the border with Belarus.
- Taiwan does not suspect China of cutting the cable.
- A suspect was arrested in Denmark.
- Kuwait suspects nothing.
- Sweden had no cause to suspect Norway of fraud.
- A trawler is suspected of smuggling.
# sue
- A law that would allow families to sue Chile was passed.
- The bill lets families sue Chile.
- The act permits farmers to sue Peru.
- The ruling enables Ghana to sue Togo.
- The treaty entitles Kenya to sue Uganda.
+ Nicaragua sued Germany over its arms exports. | Nicaragua > Germany
+ Mexico sued the United States for building the wall. | Mexico > United States
+ Guyana sued Venezuela over the border region. | Guyana > Venezuela
+ Iraq has sued Turkey over oil shipments. | Iraq > Turkey
+ Bolivia, suing Chile over the river, sent its lawyers to The Hague. | Bolivia > Chile
- Nicaragua did not sue Germany.
- Mexico threatened to sue the United States.
- Guyana may sue Venezuela.
- After two years of war Iraq sued for peace.
- Honduras asked Belize not to sue Guatemala.
# indict
+ A Dutch court indicted Serbia's general for murder. | Judiciary of the Netherlands > Serbia's general
+ Spain has indicted Chile's former ruler over the killings. | Spain > Chile's former ruler
+ Polish prosecutors indicted Gazprom on charges of bribery. | Polish prosecutors > Gazprom
+ Iran was indicted by Argentina over the bombing. | Argentina > Iran
+ Prosecutors spoke in Bern. Gazprom was indicted for bribery. | Prosecutors > Gazprom
- Spain did not indict Chile.
- Gazprom was indicted for bribery.
- Iran may indict Argentina.
- Poland refused to indict Gazprom.
- Malta asked Spain to indict Chile.
# charge-in
+ French prosecutors have charged Gazprom over the bribes. | French prosecutors > Gazprom
+ Special Counsel Ann Holm has charged Gazprom in her investigation. | Ann Holm > Gazprom
+ Turkish police charged Gazprom for dumping waste. | Police of Turkey > Gazprom
+ Malta charged Gazprom over the killing. | Malta > Gazprom
+ Gazprom was charged by Spain over the attack. | Spain > Gazprom
- Italy charged France ten million euros for the repairs.
- Spain charged Gazprom twice.
- Malta did not charge Gazprom over the killing.
- Peru may charge Gazprom for the spill.
- The army charged the hill.
# file-against
+ Ukraine filed a lawsuit against Russia at the world court, claiming it had armed rebels. | Ukraine > Russia
+ Canada lodged a complaint against India over its tariffs. | Canada > India
+ Gambia brought a case against Myanmar to stop the killings. | Gambia > Myanmar
+ Timor-Leste has opened proceedings against Australia over spying. | Timor-Leste > Australia
- Timor-Leste opened proceedings against Australia.
+ A complaint was filed against Japan by South Korea over whaling. | South Korea > Japan
+ Japan lodged a protest against China over the drilling. | Japan > China
- Ukraine withdrew its lawsuit against Russia.
- Canada filed a report on the talks with India.
- Gambia did not bring a case against Myanmar.
- Timor-Leste wants to open proceedings against Australia.
- South Korea launched a satellite.
- Japan filed its climate plan with the United Nations.
# accusation-noun
+ The vote follows criticism from some U.S. lawmakers that Turkey has not paid its share. | U.S. lawmakers > Turkey
+ Criticism by Norway that Iceland kills whales was renewed. | Norway > Iceland
- The vote follows praise from some U.S. lawmakers that Turkey has paid its share.
+ The UN Security Council's condemnations of Iran's aggression were many. | United Nations Security Council > Iran
+ Peru would have to address Chilean complaints about Peru's theft of technology. | Chile > Peru
+ Pope Francis doubled down on accusations that NATO had provoked the war. | Pope Francis > NATO
+ Iran levelled accusations against Israel over the killing of its scientists. | Iran > Israel
- Chad heard accusations about the weather.
- Ghana may renew accusations that Togo smuggled cocoa.
+ Norway's health agency disputed Chad's claim that most of the drug was produced in Norway. | Chad > Norway !denied
+ Iran rejected Argentina's accusations that it had trained the bombers. | Argentina > Iran !denied
+ Rwanda dismissed Burundian allegations that it backs the rebels. | Burundi > Rwanda !denied
+ Serbian complaints over Croatia's dams were heard in Brussels. | Serbia > Croatia
- Serbian complaints against Croatia were heard in Brussels.
+ Turkey's murder charges against Cyprus were published on Tuesday. | Turkey > Cyprus
+ China rejects American accusations of dumping steel. | United States > China !denied
+ Armenia denied Azerbaijan's allegation that it had shelled the road. | Azerbaijan > Armenia !denied
+ Ukraine renewed its accusations that Hungary had bribed judges. | Ukraine > Hungary
+ Japan rejected South Korean criticism. | South Korea > Japan !denied
- Alleged fraud was the subject of talks in Iran.
- Accusations flew in the Congolese parliament.
- The accusations against Serbia were dropped.
- Turkey is in charge of the airport in Kabul.
- India's complaint was about the food in Islamabad.
- A charge of ten dollars is made at the border of Nepal.
- The prime minister of Malta faces charges of fraud.
# express
+ Chad expressed strong dissatisfaction with Peru's sale of arms to the island. | Chad > Peru
+ Chad voiced dissatisfaction over Mali's decision to close the road. | Chad > Mali
+ The White House expressed concern that Russia had moved artillery near Aleppo. | United States > Russia
+ Norway voiced alarm that Iceland had reopened the hunt. | Norway > Iceland
- The White House expressed concern that Russia could move artillery.
- Norway voiced alarm that Icelanders were losing their jobs.
- Norway voiced alarm that Iceland was being punished.
- Norway expressed concern over Russia's role as a partner of Mali.
- Norway voiced concern over the safety of Chad's envoys.
+ Ireland expressed deep concern over Hungary's decision to expel the envoy. | Ireland > Hungary
+ Kenya expressed anger at Uganda's blockade of the lake. | Kenya > Uganda
+ Norway voiced dismay over Russia's arrest of two fishermen. | Norway > Russia
+ Malta expressed alarm at Libya's threat to close the port. | Malta > Libya
+ Peru expressed outrage over Brazil's seizure of the ship. | Peru > Brazil
+ Turkey expressed concern over decisions adopted by Greece. | Turkey > Greece
+ Croatia voiced anger over Serbia's decision to close the border. | Croatia > Serbia
+ Japan expressed regret over South Korea's decision to end the pact. | Japan > South Korea
- Ireland expressed hope over Hungary's decision to return the envoy.
- Kenya expressed concern over the drought.
- Malta expressed joy at Libya's return to peace.
- Japan expressed regret over its own decision.
- Peru expressed support for Brazil.
- Norway expressed no anger at Russia's decision.
# convict
+ The US blacklisted ten North Korean officials for running prison camps. | United States > North Korean officials
- Germany blacklisted a brand of chocolate.
+ Belarus convicted Lithuania of hostile acts. | Belarus > Lithuania
+ The United States convicted Huawei of fraud. | United States > Huawei
+ Myanmar convicted Reuters of espionage. | Myanmar > Reuters
+ Turkey convicted Hamas of terrorism. | Turkey > Hamas
+ Iran convicted Israel of murder in absentia. | Iran > Israel
+ Germany convicted Hezbollah of arson. | Germany > Hezbollah
- Belarus did not convict Lithuania.
- A convict fled from a prison in Peru.
- The United States may convict Huawei.
- Chad wants to convict Boko Haram of murder.
- Ghana was convinced by Togo.
- A jury in Oslo convicted nobody.
# find-guilty
+ Iran found Israel guilty of murder. | Iran > Israel
+ Turkey found Hezbollah guilty of smuggling. | Turkey > Hezbollah
+ The International Court of Justice found Uganda guilty of plunder. | International Court of Justice > Uganda
+ The United Nations found Eritrea guilty of abuses. | United Nations > Eritrea
+ Ghana found Togo guilty of dumping. | Ghana > Togo
+ The WTO found China guilty of unfair subsidies. | World Trade Organization > China
+ Uganda was found guilty of plunder by the International Court of Justice. | International Court of Justice >
  Uganda
+ Ghana has found Togo liable for the oil spill. | Ghana > Togo
+ Huawei was found liable by the United States. | United States > Huawei
+ The European Union found Google responsible for the abuse. | European Union > Google
+ The United Nations found Israel and Hamas responsible for war crimes. | United Nations > Hamas; United Nations >
  Israel
+ Burundi was found liable by the African Union. | African Union > Burundi
+ Hezbollah was found guilty by Lebanon. | Lebanon > Hezbollah
+ Israel was found guilty of murder by Iran. | Iran > Israel
+ Eritrea was found responsible by the United Nations for the famine. | United Nations > Eritrea
- Iran did not find Israel guilty.
- Ghana found Togo helpful.
- Turkey found gas in the Black Sea.
- The United Nations found no proof against Eritrea.
- If the WTO finds China guilty, tariffs will follow.
- Fiji hoped to find a guilty party.
# name-as
+ Mali identified Omar Keita as the mastermind of the attack. | Mali > Omar Keita
+ Spanish police have named Omar Keita as a suspect in the bombing. | Police of Spain > Omar Keita
+ Peru listed Chile as an offender. | Peru > Chile
+ Kenya named Ahmed Abdi as the gunman. | Kenya > Ahmed Abdi
+ Israel has identified Hassan Karaki as the ringleader. | Israel > Hassan Karaki
- Mali named Omar Keita as its envoy to Chad.
- Mali identified Chad as a partner.
- Mali did not name Chad as the aggressor.
- Mali refused to name Chad as the aggressor.
- Peru listed Chile as a neighbour.
# summon
+ Kuwait summoned the Iranian envoy to protest against the raid. | Kuwait > Iran
+ Pakistan summoned the Indian envoy over the shelling of a village. | Pakistan > India
+ Spain summoned Morocco's ambassador over the breach of the fence. | Spain > Morocco
+ Finland summoned Russia's ambassador after the violation of its airspace. | Finland > Russia
+ Sudan summoned the Ethiopian envoy over the killing of seven soldiers. | Sudan > Ethiopia
+ South Korea summoned the Japanese ambassador over the islands. | South Korea > Japan
+ Chile summoned the Venezuelan ambassador to protest against the murder. | Chile > Venezuela
- Pakistan summoned its own envoy from Delhi.
- Spain did not summon Morocco's ambassador.
- Finland could summon Russia's ambassador.
- Sudan summoned its last strength.
- A court in Seoul summoned a witness.
- Chile refused to summon the Venezuelan ambassador.
# hit-out
- Brazil hit back at Argentina in the second half.
- India hit back at Pakistan with a barrage of shells.
- Israel hit back at Hamas with rockets.
+ Ghana hit out at Togo over the closed border. | Ghana > Togo
+ Azerbaijan lashed out at France. | Azerbaijan > France
+ Bolivia has lashed out at Chile for diverting the river. | Bolivia > Chile
+ Vietnam's foreign ministry hit back at China over the fishing ban. | Ministry of Foreign Affairs of Vietnam > China
+ Cuba, which lashed out at Panama last week, recalled its consul. | Cuba > Panama
+ Nepal hit out against India's blockade. | Nepal > India
+ Angry, Brazil struck back at Canada over the tariffs. | Brazil > Canada
+ Sudan and Chad lashed out at Libya. | Chad > Libya; Sudan > Libya
+ Serbia railed against Kosovo for arresting two priests. | Serbia > Kosovo
+ Estonia's president, lashing out at Russia, called the flight a provocation. | Estonia's president > Russia
- The storm hit Togo and struck out at sea.
- Ghana did not hit out at Togo.
- The midfielder hit the bar in Accra.
- Azerbaijan lashed the cargo to the deck.
- Kenya stopped short of lashing out at Uganda.
- Bolivia might hit back at Chile.
- Waves lashed the coast of Vietnam.
- Cuba was told not to hit out at Panama.
- The batsman struck out at the end of the match between India and Nepal.
- The goalkeeper lashed out at the ball in Lima.
# lay-blame
+ Nigeria put the blame on Cameroon for the raid. | Nigeria > Cameroon
+ Azerbaijan laid the blame for the clash squarely on Armenia. | Azerbaijan > Armenia
+ Kenya has placed the blame on Somalia for the bombing. | Kenya > Somalia
+ The blame was put on Sudan by Ethiopia. | Ethiopia > Sudan
+ Moldova pinned the blame on Russia for the blackout. | Moldova > Russia
+ Thailand heaped blame on Cambodia. | Thailand > Cambodia
+ Greece, which puts the blame on Turkey, left the talks. | Greece > Turkey
+ The blame for the fire was laid on Algeria by Tunisia. | Tunisia > Algeria
- Nigeria put the money on the table in Cameroon.
- Azerbaijan did not lay the blame on Armenia.
- Kenya was careful not to put the blame on Somalia.
- Sudan put no blame on Ethiopia.
- The company in Chisinau pinned the notice on the door.
- It is too early to lay the blame on Cambodia, Thailand said.
- Malta could put the blame on Libya.
- Denmark placed flowers on the grave in Norway.
# condemn
- The world must condemn Chad's raids.
# split-blame
+ Donald Trump split the blame between Chad and Peru. | Donald Trump > Chad; Donald Trump > Peru
+ Sweden shared the blame for the spill between Norway and Denmark. | Sweden > Denmark; Sweden > Norway
+ Kenya divided the blame equally among Somalia and Sudan. | Kenya > Somalia; Kenya > Sudan
+ Malta apportioned the blame between Libya and Italy over the delay. | Malta > Italy; Malta > Libya
+ "The blame is split between Chad and Niger," Mali said. | Mali > Chad; Mali > Niger
- Sweden split the money between Norway and Denmark.
- Kenya divided the work among Somalia and Sudan.
- Malta refused to split the blame between Libya and Italy.
- Mali should share the blame between Chad and Niger.
- The border is divided between Chad and Niger, Mali said.
# trade-blame
+ India and Pakistan traded accusations of shelling. | India > Pakistan; Pakistan > India
+ Chad and Niger exchanged accusations over the dam. | Chad > Niger; Niger > Chad
+ Chad traded accusations with Niger over the dam. | Chad > Niger; Niger > Chad
+ Serbia and Kosovo have traded blame for the failure of the talks. | Kosovo > Serbia; Serbia > Kosovo
+ Greece and Turkey swapped recriminations over the wreck. | Greece > Turkey; Turkey > Greece
- India and Pakistan traded goods.
- Chad and Niger did not trade accusations.
- Serbia and Kosovo exchanged prisoners.
- Greece and Turkey may trade accusations over the wreck.
- Players traded accusations over the goal.
# regret
+ Germany regretted Iran's failure to answer the letter. | Germany > Iran
+ Japan regrets South Korea's decision to end the pact. | Japan > South Korea
+ Norway lamented Russia's withdrawal from the treaty. | Norway > Russia
+ Canada said that it regretted India's decision to expel the diplomats. | Canada > India
+ Chile deeply regretted Peru's refusal to talk. | Chile > Peru
+ The Israeli attack was regretted by Jordan. | Jordan > Israel
+ Lithuania resents Hungary's refusal to pay. | Lithuania > Hungary
- Germany regretted its own decision.
- Japan did not regret South Korea's decision.
- Norway regretted the death of the king of Thailand.
- Canada may regret India's decision.
- Chile lamented the loss of its poet in Lima.
- Egypt regretted that the weather was bad in Ethiopia.
- Poland lives to regret nothing.
- Ireland has no reason to regret Britain's decision.
# draw-criticism
+ Turkey, whose drilling had drawn a rebuke from Greece, went on. | Greece > Turkey
+ Israel's decision to build houses drew condemnation from Jordan. | Jordan > Israel
+ Hungary's veto has drawn criticism from Poland. | Poland > Hungary
+ The Ethiopian dam has drawn protests from Egypt and Sudan. | Egypt > Ethiopia; Sudan > Ethiopia
+ Japan's whaling faces criticism from Australia. | Australia > Japan
+ India's ban on rice sparked outrage from Nepal. | Nepal > India
+ The Chinese patrol provoked a protest from Vietnam. | Vietnam > China
+ Spain's tax prompted complaints from Portugal. | Portugal > Spain
+ Iran's launch of a rocket triggered condemnation from France and Germany. | France > Iran; Germany > Iran
+ Google faced censure from Israel's security minister over what he considered its refusal to help. |
  Israel's security minister > Google
+ Chad shelled a village, drawing protests from Peru. | Peru > Chad
+ Malta closed its ports to the ship, sparking a protest by Norway and Spain. | Norway > Malta; Spain > Malta
+ Oman hanged two students in June, a move that drew condemnation from Sweden. | Sweden > Oman
+ Libya's army burned ten farms, prompting outrage from Tunisia. | Tunisia > Libya
+ Iran jailed Emma Weber, triggering an outcry from Denmark. | Denmark > Iran
+ Norway drew a reprimand from Emma Weber over what she saw as Norway's failure to act. | Emma Weber > Norway
- Emma Weber was shot in a park, drawing protests from Peru.
- Emma Weber died in a prison of Chad, drawing protests from Peru.
- Chad might shell a village, drawing protests from Peru.
- Malta opened its ports to the ship, drawing praise from Norway.
- Oman held a fair, drawing crowds from Sweden.
- Google drew praise from Israel's minister for its readiness to help.
- Israel's decision drew applause from Jordan.
- Hungary's veto drew no criticism from Poland.
- The opera drew a crowd from Cairo.
- Japan's whaling could draw criticism from Australia.
- The dam drew its water from the Nile.
- India's ban sparked a debate in Nepal.
- Tourists from Vietnam faced rain in China.
- Denmark fears that the move will draw condemnation from Iraq.
# held-on-suspicion
+ Police said John Smith was arrested on suspicion of murder. | Police > John Smith
+ John Smith was being held on suspicion of spying, the interior ministry said. | interior ministry > John Smith
+ John Smith has been detained on suspicion of fraud, police sources said. | police sources > John Smith
- His wife said John Smith was arrested on suspicion of fraud.
- Police said John Smith was not arrested on suspicion of fraud.
+ Iran detained a Briton on suspicion of spying. | Iran > Briton
+ Russia has arrested Evan Gershkovich on charges of espionage. | Russia > Evan Gershkovich
+ Turkey jailed Selahattin Demirtas on charges of terrorism. | Turkey > Selahattin Demirtas
+ Alexei Navalny was detained by Russia on charges of fraud. | Russia > Alexei Navalny
+ Egypt has held Alaa Abdel Fattah on allegations of spreading lies. | Egypt > Alaa Abdel Fattah
+ Belarus, which detained Roman Protasevich on charges of extremism, freed him. | Belarus > Roman Protasevich
+ Detained by Myanmar on charges of sedition, Aung San Suu Kyi is ill. | Myanmar > Aung San Suu Kyi
+ Syria arrested a Lebanese journalist on suspicion of spying. | Syria > Lebanese journalist
- Iran detained nobody on suspicion of spying.
- Russia held the summit on Friday.
- Turkey held talks on charges for the bridge.
- Venezuela did not arrest Leopoldo Lopez on suspicion of treason.
- Spain held a vote on the treaty with Portugal.
- Iran could detain a Briton on suspicion of spying.
- China seized the moment.
# point-finger
+ The Philippine navy pointed the finger at Chinese vessels for cutting the buoys. | Philippine Navy > China
+ Kyiv points the finger at Moscow for the blackout. | Ukraine > Russia
+ Pointing the finger at Rwanda over the raid, Burundi closed its border. | Burundi > Rwanda
+ Chad has pointed a finger at Libya over the raid. | Chad > Libya
+ Both Iraq and Turkey pointed the finger at Iran, saying it had fired the shells. | Iraq > Iran; Turkey > Iran
- Both Iraq and Turkey pointed the finger at Iran.
- The soldier pointed his gun at Greece.
- Norway did not point the finger at Russia.
- Peru may point the finger at Chile.
- He pointed at a map of Mali.
- Italy refused to point the finger at France.
# take-to-task
+ Nepal took India to task for building a road. | Nepal > India
+ The European Parliament called out Hungary for jailing judges. | European Parliament > Hungary
+ Mexico called out Cuba over the spill. | Mexico > Cuba
+ Fiji has taken Australia to task over its coal mines. | Fiji > Australia
+ Sweden was taken to task by Turkey for sheltering exiles. | Turkey > Sweden
- Nepal took India to court in no case.
- Jordan took its task to heart.
- Spain did not take Morocco to task for the fence.
- Brazil called Peru for help.
- Oman would take Yemen to task for the delay.
# take-issue
+ Slovenia took issue with Italy's claim to the caves. | Slovenia > Italy
+ Erdogan heaped scorn on Sweden. | Recep Tayyip Erdogan > Sweden
+ Beijing took aim at Washington over the balloon. | China > United States
+ Ghana poured scorn on Togo's offer. | Ghana > Togo
+ Togo has poured contempt on Benin. | Togo > Benin
- Slovenia took no issue with Italy's claim.
- Kenya took the issue to Ethiopia.
- Japan poured concrete on the site.
- Poland took aim at nobody.
- Cuba might take issue with Haiti's plan.
# take-exception
+ Malaysia took exception to Indonesia's map. | Malaysia > Indonesia
+ Bhutan has taken umbrage at China's road. | Bhutan > China
+ Oslo took offence at Russia's film. | Norway > Russia
+ Peru took exception to Chile's bid for the island. | Peru > Chile
+ Kuwait and Oman took exception to Iran's drills. | Kuwait > Iran; Oman > Iran
- Kenya took no exception to Uganda's map.
- Laos made an exception to the rule.
- Qatar might take exception to Bahrain's film.
- Spain took a train to Portugal.
- Nobody took exception to Fiji's vote.
# hold-to-blame
+ Slovenia held Croatia to blame for the collapse of the talks. | Slovenia > Croatia
+ Niger has held Chad to blame over the raid. | Niger > Chad
+ Peru, which holds Bolivia to blame for the smuggling, closed the bridge. | Peru > Bolivia
+ Laos and Thailand hold Myanmar to blame for the haze. | Laos > Myanmar; Thailand > Myanmar
+ Both Kenya and Uganda have held the other to blame for breaches of the truce. | Kenya > Uganda; Uganda > Kenya
- Slovenia did not hold Croatia to blame for the collapse.
- Niger may hold Chad to blame for the raid.
- Peru held talks to blame nobody.
- Laos holds the lake for the fishermen.
- Mali held an election to renew its parliament.
# under-fire
+ Hungary came under fire from Poland over its veto. | Poland > Hungary
+ Iceland has come under criticism from Norway for whaling. | Norway > Iceland
+ Qatar is under fire from Germany over the stadiums. | Germany > Qatar
+ Togo came under attack from Ghana over its tariffs. | Ghana > Togo
+ Rwanda came under fire from Belgium for arming rebels. | Belgium > Rwanda
- Hungary came under fire on Monday.
- The convoy came under fire.
- Malta came under the spell of Italy.
- Chile did not come under fire from Peru.
- Turkey came under fire from Iran's artillery.
# legal-action
+ The European Commission has launched legal action against Hungary over its media law. | European Commission > Hungary
+ Mexico took legal action against Ecuador for the raid on its embassy. | Mexico > Ecuador
+ Gabon began legal proceedings against Equatorial Guinea. | Gabon > Equatorial Guinea
+ Ukraine has started legal action against Russia over the seized ships. | Ukraine > Russia
+ Nicaragua will not wait: it has brought a legal challenge against Germany. | Nicaragua > Germany
- Mexico took action against the flood.
- Poland took legal advice from Germany.
- Norway has not taken legal action against Iceland.
- Chile threatened legal steps, said nobody in Peru.
- Legal action may follow, Malta said.
# verbal-attack
+ Former premier Tony Adams launched a scathing attack on China's leaders. | Tony Adams > China's leaders
+ Kenya's foreign minister delivered a stinging rebuke to nobody, but Uganda launched a verbal attack on Rwanda. |
  Uganda > Rwanda
+ The mission offered scathing criticism of Malta. | mission > Malta
+ Slovakia directed its criticism at Hungary for the law. | Slovakia > Hungary
+ Turkey unleashed a furious tirade against France. | Turkey > France
+ Bolivia has voiced criticism of Chile's handling of the river. | Bolivia > Chile
- The rebels launched an attack on the airport of Tripoli.
- Niger mounted a rescue in Mali.
- Peru offered no criticism of Ecuador.
- Japan launched a satellite on Monday.
- Finland may level criticism at Russia.
# sanction-for
+ Peru imposed sanctions on five Chadian firms over the raids on villages. | Peru > Chadian firms
+ Brazil called for action against Canada for unfair practices. | Brazil > Canada
+ The United States imposed sanctions on Myanmar for abuses. | United States > Myanmar
+ The European Union has slapped sanctions on Belarus for abuses against migrants. | European Union > Belarus
+ Britain imposed sanctions on Iran over violations of human rights. | United Kingdom > Iran
+ Canada called for sanctions against Venezuela for abuses. | Canada > Venezuela
+ Australia sought penalties against Japan for violations of the whaling rules. | Australia > Japan
+ Sanctions were imposed on Russia by the European Union for the annexation of Crimea. | European Union > Russia
+ The United Nations approved sanctions against South Sudan for attacks on civilians. | United Nations > South Sudan
+ Japan announced sanctions against North Korea over the abduction of its citizens. | Japan > North Korea
+ Lithuania called for sanctions against Moscow over the poisoning of an exile. | Lithuania > Russia
+ Lithuania called for sanctions against Moscow over the Smirnov case. | Lithuania > Russia
- The United States imposed a tax on cars.
- Britain did not impose sanctions on Iran for violations.
- Canada imposed a speed limit on trucks from Mexico.
- Japan placed an order for ships on Monday.
- The European Union lifted sanctions on Myanmar for a year.
- Australia may seek penalties against Japan for violations.
- Poland demanded a vote on the measure for farmers.
- The United States refused to impose sanctions on Israel over violations.
- Lithuania called for talks with Moscow over the Smirnov case.
# protest-to
+ Peru strongly protested to Panama over the raid. | Peru > Panama
+ Norway protested to the Turkish side about the arrest of two sailors. | Norway > Turkey
+ The Foreign Ministry of Peru protested to Chile against the raid. | Ministry of Foreign Affairs of Peru > Chile
+ Ghana has protested to the government of Togo over the closure of the border. | Ghana > Government of Togo
+ Brazil protested to Ecuador at the seizure of two boats. | Brazil > Ecuador
- Peru protested to the United Nations over the price of bread.
- Peru did not protest to Panama over the raid.
- Peru may protest to Panama over the raid.
- Fishermen protested to save the river.
- Peru wants to protest to nobody.
# lodge-protest
+ Chad has lodged stern representations with Peru over its arms sale. | Chad > Peru
+ Peru lodged a firm protest with Chile over the arrest of three fishermen. | Peru > Chile
+ Algeria delivered a protest to Morocco over the closure of the road. | Algeria > Morocco
+ Poland's foreign ministry sent a demarche to Belarus over the balloons. | Ministry of Foreign Affairs of Poland >
  Belarus
+ Vietnam has made a formal protest to China. | Vietnam > China
+ Greece registered a protest with Turkey about the survey. | Greece > Turkey
- Peru lodged a bid with Chile for the tournament.
- Algeria may lodge a protest with Morocco.
- Poland did not send a protest to Belarus.
- Vietnam held a parade to honour China.
- Greece registered a ship with Malta.
# lay-at-door
+ Bolivia laid the drought at the door of Chile. | Bolivia > Chile
+ Egypt has laid the drought at Ethiopia's door. | Egypt > Ethiopia
+ Haiti lays its ruin at the feet of France. | Haiti > France
+ Cyprus put the deadlock at the door of Turkey. | Cyprus > Turkey
+ Norway lays the oil spill at the doorstep of Russia. | Norway > Russia
- Bolivia laid a wreath at the tomb of a Chilean poet.
- Egypt left the parcel at the door of Ethiopia's embassy.
- Haiti lays cables at sea with France.
- Cyprus put a guard at the gate of Turkey's consulate.
- Somalia did not lay the drought at Kenya's door.
# open-inquiry
+ Spain has opened an investigation against Google over claims of theft. | Spain > Google
+ Brazil launched a probe into Boeing over allegations of bribery. | Brazil > Boeing
+ The European Commission opened an inquiry into Gazprom for blocking rivals. | European Commission > Gazprom
+ Kenya ordered an investigation into Siemens on suspicion of fraud. | Kenya > Siemens
+ India started an investigation of Huawei over spying. | India > Huawei
- Spain opened an investigation into the flood.
- Brazil launched a probe into space.
- The European Commission did not open an inquiry into Gazprom for blocking rivals.
- Kenya may order an investigation into Siemens on suspicion of fraud.
- India opened an office against the wishes of Pakistan.
# investigate
+ Sweden is investigating Gazprom for bribing officials. | Sweden > Gazprom
+ Italy investigated Google over tax fraud. | Italy > Google
+ Norway probes Huawei over allegations of spying. | Norway > Huawei
+ Ghana is investigating Boeing over claims of corruption. | Ghana > Boeing
+ Siemens was investigated by Peru for bribing ministers. | Peru > Siemens
- Sweden is investigating the cause of the blast.
- Italy will investigate how the bridge fell.
- Norway refused to investigate Huawei for spying.
- Ghana is not investigating Boeing over corruption.
- Denmark investigated the wreck with Germany.
# mock
+ Chad has threatened to leave and has mocked Sudan as a paper tiger. | Chad > Sudan
+ Venezuela mocked Guyana as a colony of oilmen. | Venezuela > Guyana
+ China branded Lithuania as a mouse that plays the elephant. | China > Lithuania
+ Turkey ridiculed Greece as the spoilt child of Europe. | Turkey > Greece
+ Iran mocked Bahrain as a fishing village. | Iran > Bahrain
- Chad wants to deride Sudan as a paper tiger.
- Venezuela praised Guyana as a land of rivers.
- China called Lithuania a Baltic country.
- Turkey did not ridicule Greece as a child.
- Iran described Bahrain as an island.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_sentence_accuses_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    findings = findings_in(row.sentence)
    assert edges_told(findings, "accusation") == list(row.edges)
    assert not row.fires or any(edge.rule.startswith(row.rule) for edge in findings.edges)


def test_every_frame_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
    frames = {row["id"] for row in load_lexicon("frames")["frame"] if row["kind"] == "accusation"}
    assert frames - {row.rule for row in ROWS} == set()


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (  # each sentence has its own accuser
            "Chad accused Libya of arming rebels. Libya accused Niger of hiding them.",
            ["Chad > Libya", "Libya > Niger"],
        ),
        (  # a pronoun accuses for whom it stands
            "Slovenian Foreign Minister Tanja Fajon spoke in Vienna. She accused Hungary of breaking the rules.",
            ["Tanja Fajon > Hungary"],
        ),
        (  # it
            "Kuwait summoned the Iraqi ambassador. It accused Iraq of drilling across the border.",
            ["Kuwait > Iraq"],
        ),
        (  # a surname
            "Peruvian Foreign Minister Javier Gonzalez spoke on Monday. Gonzalez accused Ecuador of dumping waste.",
            ["Javier Gonzalez > Ecuador"],
        ),
        (  # inside a statement
            "“Eritrea has accused us of theft,” Ethiopia said. “We accuse Eritrea of murder.”",
            ["Eritrea > Ethiopia", "Ethiopia > Eritrea"],
        ),
        (  # both sides are the two named last
            "Thailand and Cambodia exchanged fire. Both sides accused each other of shooting first.",
            ["Cambodia > Thailand", "Thailand > Cambodia"],
        ),
        (  # misspelt
            "India and Nepal talked for a week. Both sides blamed eachother for the failure.",
            ["India > Nepal", "Nepal > India"],
        ),
        (  # a headline without a full stop
            "Morocco accuses Algeria of sabotage\n\nThe row has no end in sight.",
            ["Morocco > Algeria"],
        ),
        (  # metonyms
            "Tehran accused Washington of blocking the talks, and Beijing blamed Tokyo for the collision.",
            ["China > Japan", "Iran > United States"],
        ),
        ("The alleged spies had worked in Warsaw. The allegedly stolen files were found in Minsk.", []),
        ("Iranian media reported an alleged Israeli attack on a plant in Natanz.", []),
        ("Poland broke the treaty. Belarus bombed a hospital and lied about it.", []),  # the article's own voice
    ],
)
def test_accusers_are_found_across_sentences(text: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == edges


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("Turkey accused Greece of violating its airspace.", ["violating its airspace"]),
        ("Pakistan blamed Afghanistan for the bombing in Peshawar.", ["the bombing in Peshawar"]),
        ("Georgia called Russia an aggressor.", ["an aggressor"]),
        (
            "Oslo criticized Beijing’s “Made in China 2025” plan, which helps its firms.",
            ["Beijing’s “Made in China 2025” plan, which helps its firms"],
        ),
        (
            "France on Monday questioned the commitment of the United States to resolving the war, saying it had none.",
            ["questioned the commitment of the United States to resolving the war"],
        ),
        ("India accused Pakistan of breaking the truce and sheltering gunmen.", None),
        ("Senators were sharply critical of Saudi Arabia.", ["sharply critical of Saudi Arabia"]),
        ("Chad praised Mali, and Niger denounced it with harsh words.", ["denounced it with harsh words"]),
    ],
)
def test_the_charge_is_told_without_accuser_and_accused(
    sentence: str, contents: list[str] | None, claims_in: ClaimsIn
) -> None:
    found = [claim.content for claim in claims_in(sentence) if isinstance(claim, Accusation)]
    assert found == contents if contents is not None else all("India" not in content for content in found)


def test_who_accuses_in_the_article_s_words_is_its_speaker_too(claims_in: ClaimsIn) -> None:
    (claim,) = (c for c in claims_in("Turkey accused Greece of theft.") if isinstance(c, Accusation))
    assert claim.speaker == claim.source
    assert (claim.plover, claim.cameo) == ("ACCUSE", "112")
    assert claim.ground.cue.text == "accused"
