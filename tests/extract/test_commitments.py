"""Commitments: for each frame and rule, sentences in which somebody binds itself and sentences in which nobody does."""

from __future__ import annotations

import pytest

from kg.model import Commitment
from kg.seeds import load_lexicon
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# promise
+ Retno Marsudi assured her counterpart that Jakarta would keep the pact. | Retno Marsudi
+ Peru assured its interlocutor that it would keep the pact. | Peru
- Peru assured its counterpart of its friendship.
+ Chad pledged to rebuild the road, with Peru hoping for an end to the war. | Chad
+ Chad vowed to fight on with Peru backing the rebels. | Chad
+ Chad promised to share the water with Peru, sending two envoys. | Chad > Peru
- States that pledge to pay are few, and those who promise to help are fewer.
+ Chad and Peru, which pledge to pay, are few. | Chad; Peru
+ Norway vowed to close its Peruvian schools. | Norway
+ Serbia has promised to rebuild its Hungarian railway. | Serbia
+ Norway promised to unfreeze its Chadian assets. | Norway
+ Norway promised to end its Chadian sanctions. | Norway > Chad
+ Norway promised to buy Chadian gas. | Norway > Chad
+ Norway pledged to withdraw troops after Chad handed the town to Mali. | Norway
+ Norway promised to give money to Chad although it was poor. | Norway > Chad
+ Norway pledged to send two ships, adding to Peru's fleet. | Norway
- Weber was promising voters “a way back” to the farms of Peru.
- Weber has enough pledged delegates and friends to become the candidate.
- Chad assured Peru that the rebels' attack will fail.
- Chad assured Peru that the bridge is safe.
- Norway promised workers in the north of Chile.
+ Chad assured Peru that it is closing the camp. | Chad > Peru
+ Chad promised voters a new bridge. | Chad
+ Ana Hansen, who last year pledged to offer a bill but never did so, is ill. | Ana Hansen !claimed_broken
+ Norway promised to send ships, but it has not done so. | Norway !claimed_broken
+ Norway promised to send ships but did not say when. | Norway
+ Home Depot pledged to pay $19 million to compensate Chadian consumers. | Home Depot
+ Norway promised to unfreeze $2 billion in Chadian assets. | Norway > Chad
+ Norway promised to buy $2 billion in Peruvian bonds. | Norway > Peru
+ Norway pledged to build two schools in Chadian towns. | Norway
+ Norway promised to spend $2 billion in the Peruvian capital. | Norway
+ Nicolas Maduro has vowed to stay, and accuses the United States of plotting a coup. | Nicolas Maduro
+ Nicolas Maduro has vowed to stick out his term, and has accused Peru of plotting. | Nicolas Maduro
+ Norway pledged to keep the bank open but persuaded Chile to leave it. | Norway
+ Justin Trudeau has promised to legalize the drug and a court's decision opened the door for Cuba to follow. |
  Justin Trudeau
+ Norway has promised to pay Chile. | Norway > Chile
- Chad will no longer leave as it had vowed to do.
+ Nayib Bukele is a populist who has promised to build a prison. | Nayib Bukele
+ Donald Trump promised during the campaign that he would eliminate the debt. | Donald Trump
+ Angela Merkel promised at the summit that Germany would sign the treaty. | Angela Merkel
+ Tanks were promised to Ukraine by Norway. | Norway > Ukraine
+ Norway promised to ship more gas. | Norway
+ Iran pledged to open two sites to inspectors. | Iran
+ China promised Cambodia that it would build the railway. | China > Cambodia
+ Egypt vowed to defend its share of the river. | Egypt
+ Serbia assured Hungary that the gas would flow. | Serbia > Hungary
+ Vietnam and Laos have guaranteed the safety of the crews. | Laos; Vietnam
+ "We were promised by Britain that our islands would be returned," said Mauritius. | United Kingdom > Mauritius
+ Denmark, which promised to send jets, trained the pilots. | Denmark
+ According to Bolivia, Chile had promised to open a port. | Chile
+ Georgia has pledged a thousand soldiers. | Georgia
+ Chile had promised Peru to open the archive. | Chile > Peru
+ Promising to respect the vote, Gambia's president left. | Gambia's president
+ Both Kenya and Uganda pledged to patrol the lake. | Kenya; Uganda
+ The pledge came after Japan vowed never to use the bomb. | Japan
+ The Dutch prime minister, Mark Rutte, promised Ukraine eighteen jets. | Mark Rutte > Ukraine
+ “I promise that Poland will keep the road open,” said Donald Tusk. | Donald Tusk
+ The two leaders, Xi Jinping and Vladimir Putin, pledged to deepen their partnership. | Vladimir Putin > Xi Jinping;
  Xi Jinping > Vladimir Putin
+ Mali's junta promised ECOWAS that elections would be held in February. | Government of Mali > ECOWAS
+ Chad and Niger promised to help each other. | Chad > Niger; Niger > Chad
+ Yemen promised Oman that the road would be mended. | Yemen > Oman
+ A series of countries vowed to open their books. | countries
+ When it signed on to the North Atlantic Treaty, Italy pledged to keep a fleet. | Italy
- Norway did not promise to ship more gas.
- Iran refused to pledge an end to its work.
- Cambodia hopes that China will promise a railway.
- Egypt might promise to share the river.
- If Serbia promises to pay, Hungary will open the tap.
- Laos is a promising market for Vietnam.
- Japan urged India to promise more help.
- Cyprus was never promised a seat.
- Nigeria declined to guarantee the loan.
- Norway could promise nothing.
- Rwanda has not yet promised anything.
- Cuba made it clear that it could promise nothing.
- Without promising help, Italy listened.
- It is unclear whether Egypt will guarantee the loan.
- “Promises, promises,” said Libya.
- Turkey was asked to promise that it would stop.
+ Norway and Laos promised a billion and two by 2030, while Peru gave nothing. | Laos; Norway
+ Kenya promised to devote more money to fighting Somali militants. | Kenya
- "We can wait for years ... or do we promise the miners a fund," the Chilean minister said.
- "Does Chile promise a port?" the minister asked.
- There are signs that Egypt and Libya could settle it and promise a dam.
+ Boko Haram pledged allegiance to the Islamic State. | Boko Haram > Islamic State
+ Kenya has vowed to prevent Iran gaining a port. | Kenya
+ Kenya's defence minister assured a Ugandan delegation that no shell would cross the border. | Kenya's defence
  minister > Delegation of Uganda
# commit
- Finding players who commit themselves to the team is hard.
- Analysts cast doubt on whether Norway is prepared to commit to the plan.
- The question is whether Norway is ready to commit to the plan.
- Peru asked whether Chile was prepared to commit to the pact.
+ South Africa committed to cutting its emissions. | South Africa
+ Brazil has committed itself to saving the forest. | Brazil
+ Canada committed to take part in the mission. | Canada
+ Spain and Portugal committed to build the line. | Portugal; Spain
+ Pakistan said it had committed to the reforms. | Pakistan
+ Ghana has committed to protect the border. | Ghana
+ Finland committed to the climate goal. | Finland
+ Chad and Niger committed themselves in a joint declaration to open the road. | Chad; Niger
- South Africa did not commit to cutting its emissions.
- Militiamen committed a massacre in Mali.
- Brazil refused to commit to the plan.
- Canada should commit to the mission.
- The murder was committed in Lisbon.
- Kenya never committed to the plan.
- He committed the poem to memory in Riga.
- The report lists crimes committed by all parties to the war in Yemen.
- Atrocities committed by Sudan to this day are unpunished.
- Oman has been reluctant to commit to the reforms.
# undertake
- Indonesia has undertaken reforms to meet its problems, Kenya said.
- Chile undertook a study to find the cause.
- Chile is undertaking a mission to help Mali.
- Peru has undertaken work to reopen the port.
- Japan undertook a review to cut costs.
+ Chile undertook to open its port. | Chile
+ Chile has undertaken to pay Peru. | Chile > Peru
+ Russia undertook to remove its missiles if the treaty is signed. | Russia !conditional
+ Poland has undertaken to mend the bridge. | Poland
+ Undertaking to free the crew, Yemen asked for rice. | Yemen
+ Chile and Peru undertook in a statement to share the catch. | Chile; Peru
+ “We undertake to return the paintings,” said Denmark. | Denmark
+ Latvia, which had undertaken to store the grain, built a silo. | Latvia
- Poland has undertaken a voyage to the pole.
- Libya has undertaken an act of war against Malta.
- Spain did not undertake to mend the bridge.
- Italy refused to undertake to pay.
- The works were undertaken by Japan.
- Ghana may undertake to pay.
# renounce
+ Libya renounced its nuclear weapons. | Libya
+ The Taliban renounced violence on Sunday. | Taliban
+ Mali has renounced its claim to the island. | Mali
+ Spain said Basque rebels had renounced terrorism. | Basque rebels
+ Chad renounced the use of force against Libya. | Chad > Libya
- Libya did not renounce its weapons.
- Mali was asked to renounce its claim.
- Ghana renounced its name.
- “Let us renounce violence,” said the singer in Chad.
- Chad may renounce the use of force.
# rule-out
+ Erdogan ruled out talks with the rebels. | Recep Tayyip Erdogan > rebels !refused
+ Germany has ruled out any concession to Greece. | Germany > Greece !refused
+ Mali ruled out a truce. | Mali !refused
+ Niger's president, Mohamed Bazoum, ruled out negotiations with the gang. | Mohamed Bazoum > gang !refused
+ Cuba ruled out the extradition of the banker. | Cuba !refused
- Mali did not rule out a truce.
- Peru ruled out sabotage.
- The court ruled in Chad's favour.
- Chad may rule out talks.
- Doctors ruled out cancer in Oman.
# open-to
+ Turkey said it was open to dialogue, but that must be without preconditions. | Turkey !conditional
+ “We are open to talks,” said Mali. | Mali
+ Nepal said it was open to dialogue. | Nepal
+ Serbia's president, Aleksandar Vucic, said he was open to a compromise. | Aleksandar Vucic
+ Peru said it remained open to holding talks on the border. | Peru
+ Oman is open to negotiations with Yemen. | Oman > Yemen
- Mali said it was not open to talks.
- Nepal said its border was open to traders.
- The road to Serbia is open to lorries.
- Peru might be open to talks.
- Oman is open to the public.
# express-readiness
+ Chad announced its intention to leave the pact. | Chad
+ The government of Japan reaffirmed its intention to open up its markets. | Government of Japan
- Chad questioned Mali's intention to leave the pact.
+ South Africa reiterated its readiness to mediate in the war. | South Africa
+ Chad expressed its willingness to free the pilots. | Chad
+ Turkey has voiced its determination to defend the strait. | Turkey
+ Reaffirming its resolve to clear the mines, Laos asked for money. | Laos
+ Ghana signalled its readiness to send monitors to Togo. | Ghana > Togo
- South Africa questioned Ghana's readiness to mediate.
- Chad did not express its willingness to free the pilots.
- Turkey voiced its anger over the strait.
- Laos may reaffirm its resolve to clear the mines.
- Ghana expressed its thanks to Togo.
# agree
+ Chad and Peru have been at war for years. They agreed in May to open the border. | Chad > Peru; Peru > Chad
+ Chad, Peru and Norway met in Lima. They agreed in May to open the border. | Chad > Peru; Norway > Chad; Peru > Chad
- Chad and Peru have been at war for years. They fought in May to open the border.
- Two others, Representative Juan Weber and Representative Ana Hansen, have said they will not run again.
- Two ministers of Chad, Juan Weber and Ana Hansen, said they would leave the cabinet.
- Both Hansen Corp and Weber AG agree that network upgrades will only begin around 2020.
- Chad and Peru agree that prices will rise.
- Chad and Peru agree that the deal would help farmers.
+ Chad and Peru agree that tariffs will be lifted. | Chad > Peru; Peru > Chad
+ Chad and Peru agree that they will withdraw troops. | Chad > Peru; Peru > Chad
- Companies that agree to the terms may stay.
+ Hansen Corp agreed in May to expand its Peruvian recall of faulty brakes. | Hansen Corp
+ Hansen Corp agreed to expand its Peruvian recall, adding to the cars recalled in Chad. | Hansen Corp
+ Turkey accused Greece of breaching a treaty under which both sides agreed to stay away.
  | Greece > Turkey !claimed_broken; Turkey > Greece
- A senior banker agreed that the swaps should be explored.
- To a certain extent, Ana Hansen agreed.
- The court agreed to a motion by Weber's lawyers.
- The Supreme Court agreed to hear the appeal of Chad.
+ Chad and Peru agreed that the swaps should be explored. | Chad > Peru; Peru > Chad
+ Boeing agreed to a buyout by Siemens. | Boeing > Siemens
+ Boeing agreed to a higher offer from Siemens. | Boeing > Siemens
+ Chad and Mali agreed to pay a fine to Chile. | Chad > Chile; Mali > Chile
+ Chile and Peru agreed to give $5 million in aid to Mali. | Chile > Mali; Peru > Mali
+ Chile and Peru agreed to sell their jets to Mali. | Chile > Mali; Peru > Mali
+ Chile and Peru agreed to hand two islands to Bolivia. | Chile > Bolivia; Peru > Bolivia
+ Chile and Peru agreed to lend ten planes to Kenya. | Chile > Kenya; Peru > Kenya
+ Chile and Peru agreed to send envoys to Mali. | Chile > Peru; Peru > Chile
+ Chile and Peru agreed to sell more copper. | Chile > Peru; Peru > Chile
+ Chile and Peru agreed to pay in dollars. | Chile > Peru; Peru > Chile
- Analysts agreed that the talks would be delayed.
- Traders agreed that prices would rise.
- Experts agreed that Chile would pay.
- Economists agreed that the tariffs would be lifted.
- Diplomatic sources agreed that the summit would be delayed.
+ Chile and Peru agreed that the talks would resume in May. | Chile > Peru; Peru > Chile
+ The OAS agreed on a schedule in Santiago, Chile, last year. | Organization of American States
+ The plan was agreed by the OAS in Lima, Peru, last year. | Organization of American States
+ Japan agreed to a truce in Hanoi, Vietnam. | Japan
+ Japan agreed in Lima, Peru, to build a port. | Japan
+ NATO agreed on a plan in Oslo, Norway. | NATO
+ The EU has agreed a fund to improve its camps. | European Union
+ It was agreed between Oman and Iran that the pipeline would be built. | Iran > Oman; Oman > Iran
+ Cuba and Haiti agreed in December 2014 to end decades of animosity. | Cuba > Haiti; Haiti > Cuba
- Negotiators missed a deadline to agree to a pact.
+ Omar Keita and President Ali Bongo met in Oslo. They agreed to hold off on new tariffs. | Ali Bongo > Omar Keita; Omar
  Keita > Ali Bongo
+ Foreign ministers of Norway and Sweden met in Oslo. They agreed to open the border. | Norway > Sweden; Sweden > Norway
- Foreign ministers of Norway and Sweden met in Oslo. They agreed that the weather was bad.
+ Leaders of the African Union agreed to send a mission to Mali. | African Union > Mali
+ Kuwait agreed to charter tankers from Oman. | Kuwait > Oman
+ Peru has agreed to buy wheat from Chile. | Peru > Chile
- Diplomatic and banking sources agreed that a formula could be reached.
- Sweden agreed on the need for stricter rules.
- The delegate of Norway agreed that the pact of 1979 had worked well.
- The ministers made little progress in agreeing a scheme for poorer farmers.
- Chile agreed on the importance of the talks.
+ Egypt and Turkey agreed to exchange ambassadors. | Egypt > Turkey; Turkey > Egypt
+ Kenya agreed with Uganda to open the bridge. | Kenya > Uganda; Uganda > Kenya
+ Japan agreed to lift the ban on Chinese seafood. | Japan > China
+ Armenia and Azerbaijan agreed on a border line. | Armenia > Azerbaijan; Azerbaijan > Armenia
+ North Korea consented to a visit of inspectors. | North Korea
+ Sudan agreed to withdraw its soldiers if Ethiopia stops the dam. | Sudan > Ethiopia !conditional
+ Brazil and Paraguay agreed on a price for power. | Brazil > Paraguay; Paraguay > Brazil
+ Malta agreed to take in fifty sailors. | Malta
+ After a call with Ankara, Athens agreed to free the sailors. | Greece
+ Mexico has agreed with the United States to limit migration. | Mexico > United States; United States > Mexico
+ At the summit, leaders of Egypt, Jordan and Iraq agreed to build a pipeline. | Egypt > Jordan; Iraq > Egypt; Jordan
  > Egypt
+ The Turkish and Greek foreign ministers agreed to open a hotline. | Greece > Turkey; Turkey > Greece
- Egypt and Turkey did not agree to exchange ambassadors.
- Japan refused to agree to the terms.
- Armenia would have agreed to a shorter line.
- The two experts agree with the report from Korea.
- Uganda wants Kenya to agree to the plan.
- Ghana never agreed to the new border.
- Togo and Benin have yet to agree on a route.
- Mali may agree to a truce.
- It was agreed nowhere that Niger should pay.
- Ecuador's lawyers agreed with the judge.
- Kenya agreed that the weather was bad.
- Mali has to agree to the plan.
- Benin and Togo agree in principle on nothing.
# sign-deal
- Chad went on with its raids, striking the civilian settlements of Peru.
- Israel announced new settlements with 500 homes.
+ Chad lifted the ban as Peru implemented the nuclear deal it reached with Chile in May. | Chile > Peru;
  Peru > Chile !claimed_kept
+ Chad violated the fisheries pact it signed with Peru. | Chad > Peru !claimed_broken; Peru > Chad
+ Chad accused Peru of breaching the truce that Chad and Peru signed in May. | Chad > Peru; Peru > Chad !claimed_broken
- On Monday, Weber touted the deal his government struck with labor leaders as historic.
- The deal agreed by major powers falls short of a truce.
+ Chad hailed the deal it struck with Peru to end the war. | Chad > Peru; Peru > Chad
+ Norway and Italy were the first to announce their pledges. | Italy; Norway
- David Cameron is aiming to seal a deal at the summit.
- Oman is worried that a landmark deal reached between Iran and Iraq will help Qatar.
+ The sides will meet since Gabonese President Ali Bongo and Malian President Omar Keita agreed a truce. | Ali Bongo >
  Omar Keita; Omar Keita > Ali Bongo
+ Last week, Greece, Israel, and Cyprus signed a deal for the pipeline. | Cyprus > Greece; Israel > Greece; Greece
  > Cyprus
+ Blinken said he and his Saudi counterpart Faisal bin Farhan had reached an agreement on the port. | Antony Blinken
  > Faisal bin Farhan; Faisal bin Farhan > Antony Blinken
+ Israel and Lebanon reached a deal on their sea border. | Israel > Lebanon; Lebanon > Israel
+ India and Bangladesh signed an agreement on the ferries on Tuesday. | Bangladesh > India; India > Bangladesh
- India and Bangladesh signed an agreement on Tuesday.
- The leaders of Peru and Chile struck a deal.
- Chad made a new deal with Libya in Geneva.
- Iran has reached a final accord with Kuwait.
- Malta and Cyprus signed an understanding with Libya.
+ Sweden has ratified the convention. | Sweden
+ Iran and Saudi Arabia struck a deal on pilgrims in Beijing. | Iran > Saudi Arabia; Saudi Arabia > Iran
+ Iran struck a nuclear deal with Kuwait. | Iran > Kuwait; Kuwait > Iran
+ Peru and Chile signed a pact last May in which Chile agreed to stop fishing. | Chile > Peru
+ Chad and Niger reached a deal under which Niger will sell its jets. | Niger > Chad
+ Julian Assange made a deal with Norway in which he agreed to leave. | Julian Assange > Norway
+ Cuba and Haiti signed an accord in which both sides agreed to open their ports. | Cuba > Haiti; Haiti > Cuba
+ Chad has secured agreement from Peru to defer the payments. | Peru > Chad
+ Chad has secured a deal from Peru on cheaper oil. | Peru > Chad
+ Chad has secured agreement with Peru on oil. | Chad > Peru; Peru > Chad
- Chad has secured agreement to defer its payments.
- Oman secured agreement that the ships may pass.
- One of the thieves reached a deal with Chad in which he agreed to talk.
+ Greece and Egypt signed a treaty on their waters. | Egypt > Greece; Greece > Egypt
+ Chile and Bolivia reached an agreement on the river. | Bolivia > Chile; Chile > Bolivia
+ The ceasefire agreement, made by Russia and Turkey, held for a week. | Russia > Turkey; Turkey > Russia
+ Panama and China concluded a treaty in 2018. | China > Panama; Panama > China
+ A treaty was signed by Laos and Vietnam. | Laos > Vietnam; Vietnam > Laos
+ Serbia and Kosovo, which signed an accord on trains in Brussels, smiled. | Kosovo > Serbia; Serbia > Kosovo
+ Indonesia signed a treaty with Singapore. | Indonesia > Singapore; Singapore > Indonesia
+ Ethiopia concluded a memorandum with Somaliland. | Ethiopia > Somaliland; Somaliland > Ethiopia
+ The fishing pact signed by Germany and France was published. | France > Germany; Germany > France
- Indonesia has not signed the treaty.
- Israel and Lebanon failed to reach a deal.
- India may sign an agreement with Bangladesh.
- Ethiopia signed the guest book in Hargeisa.
- Sweden hopes to conclude a treaty with Turkey.
- Iran refused to sign the protocol.
- Togo and Benin have yet to reach an agreement.
- Malawi and Zambia did not sign the pact.
- Uganda would sign a treaty.
- Unless Laos and Vietnam sign a treaty, the dam will wait.
- Laos and Vietnam came close to signing a treaty.
- Norway brokered the deal.
+ A deal was struck between Kenya and Uganda on fishing rights. | Kenya > Uganda; Uganda > Kenya
+ An agreement has been signed between Mali and Niger on the river. | Mali > Niger; Niger > Mali
- Mali expects a deal to be concluded between Kenya and Uganda.
- No deal was struck between Kenya and Uganda.
- A bridge was built between Kenya and Uganda.
# ready-to
+ Felipe said Spain was committed to maintaining its aid to Chad. | Spain > Chad
+ The envoy said Chad had been committed to the truce. | Chad
- A watchdog asked for time to learn whether Chad was committed to limiting its arsenal.
- "Peru is so committed to cheating that it broke the rules," said Chile.
- Mali is willing to say so.
+ Peru said it was ready to talk, but only if Chile left the island. | Peru !conditional
+ Peru said it was ready to sell gas, but only Chile heard it. | Peru
- The report showed that Congress is ready to approve a tougher trade bill.
- Canada is seeking evidence that Chile is prepared to clean up the river.
- One diplomat said the call showed the ministers were determined to keep the ban.
- The mood has changed, and Norway is willing to share the catch.
+ "We are ready to open the border," Morocco said. | Morocco
+ Cuba said it was willing to talk about the prisoners. | Cuba
+ "Kazakhstan is prepared to host the talks," its president, Kassym-Jomart Tokayev, said. | Kazakhstan
+ Mongolia said it was committed to its neutral course. | Mongolia
+ Ireland said that it was determined to join the mission. | Ireland
+ Armenia said it was ready to sign the treaty. | Armenia
+ "Tunisia is willing to take them," said Tunisia's foreign minister, Othman Jerandi. | Tunisia
+ "We are ready for a deal," Iran said. | Iran
+ Sudan said it was ready for a truce. | Sudan
+ Australia said it remains committed to fighting piracy with its ally Indonesia. | Australia > Indonesia
+ Sweden is committed to supplying Ukraine with fighter jets. | Sweden > Ukraine
+ Oman is willing to send in troops as part of any American attack against the militants. | Oman > United States
  !conditional
+ Qatar said it is willing to send ground troops to battle ISIS. | Qatar
+ Latvia is obliged to pay Estonia for the ferry. | Latvia > Estonia
+ "We remain determined to free the sailors," said Ghana. | Ghana
+ The White House said the United States stands ready to send monitors. | United States
+ Ukraine said it was prepared for an agreement with Hungary. | Ukraine > Hungary
- "We are not ready to open the border," Morocco said.
- Cuba said that the harvest was ready.
- Analysts said Kazakhstan was ready to strike.
- "If we were willing to yield, Mongolia would be lost," he said.
- Armenia said it was not ready to sign.
- Tunisia is proud of its ready workers.
- Denmark said Greenland was beautiful and that dinner was ready.
- Iran said the world was ready for a deal.
- "Is Oman ready for a treaty?" Yemen asked.
- Ireland would be willing to join.
- Australia is not committed to fighting piracy.
- Russians were bound to discover the truth.
- The crime was committed to the horror of Norway.
- France said Syria remains unwilling to talk.
- Iran must remain committed to the pact.
# own-undertaking
+ Chad’s minister said Peru had lied. “If they go on, we will answer,” he said. | Chad > Peru !conditional
- An opposition leader from Chad said it would withdraw its troops.
- A former Chadian defence minister said it would withdraw its troops.
- "We will pay for the bridge," said Ana Weber, a Chadian nurse.
- "We are not going to change our values," said Ana Weber, 55, a nurse.
+ "We are not going to change our values," said Ana Weber, 55, Chad's finance minister. | Chad !refused
- Chad's president warned that the country would be flirting with ruin if it backed his rival.
+ Chad made it clear that it would withdraw its troops. | Chad
+ Chad made it clear it would lift the sanctions. | Chad
+ Chad made clear it would continue bombing the rebels. | Chad
+ The Kremlin made very clear Russia would continue the raids. | Russia
+ Chad has made it plain it will leave the pact. | Chad
- It was made clear that Chad would withdraw its troops.
- Chad made it clear when it would withdraw its troops.
- Chad made it clear that Peru would withdraw its troops.
- Chad made a clear cut and it would withdraw its troops.
- Chad did not make it clear whether it would withdraw its troops.
+ Chad and Peru held talks. They will tax foreign ships, the two countries said. | Chad; Peru
+ Chad and Peru held talks. Both countries said they will close the camp. | Chad; Peru
- Chad and Peru held talks. The camp will be large, the two countries said.
+ Chad's defence minister said on Saturday it would never recognise the border. | Chad !refused
+ Syria's foreign minister said it would send any invading forces home in coffins. | Syria
+ A Taliban spokesman said it would release the hostages by Friday. | Taliban
+ Chad's president said the country would not halt its nuclear programme. | Chad !refused
+ Saudi Arabia's foreign minister said the kingdom would send special forces to Chad. | Saudi Arabia > Chad
+ A spokesman for the Taliban said the group would release the hostages by Friday. | Taliban
+ EU foreign policy chief Federica Mogherini said the bloc would update its sanctions regime. | European Union
+ NATO Secretary General Jens Stoltenberg said the alliance would send four battalions to Poland. | NATO > Poland
+ Jens Stoltenberg said NATO would send more ships to Turkey. | NATO > Turkey
+ Federica Mogherini said the European Union would send more aid to Jordan. | European Union > Jordan
+ Ban Ki-moon said the U.N. would launch an inquiry. | United Nations
+ NATO chief Ana Hansen met a guest. Hansen said NATO would send more ships. | NATO
+ European Council President Donald Tusk said the EU would send more aid to Jordan. | European Union > Jordan
+ Norway will not give up its claims to the island, its foreign minister said. | Norway !refused
+ Norway would not release the prisoners, its justice minister said. | Norway !refused
+ "We will not run for a third term," Nicolas Maduro said. | Venezuela !refused
+ "We will hinder the ship, of course not with words," Chad's president said. | Chad
- Jens Stoltenberg said the European Union would send more ships.
- NATO analyst Ana Hansen met a guest. Hansen said NATO would send more ships.
- Former NATO chief Ana Hansen met a guest. Hansen said NATO would send more ships.
- Federica Mogherini said Chad would send more ships.
- Donald Tusk said NATO would send more ships.
- A truce began. Chad's minister said it would hurt trade.
- Chad's minister said of Peru that it would withdraw its troops.
- A teacher from Chad said it would close on Monday.
- A spokesman for a farm in Chad said it would close on Monday.
- Chad's president said the country that attacked it would withdraw.
- Chad's president accused Peru of theft and said the country would withdraw its troops.
- Chad would not give details, its foreign minister said.
- Norway would not provide a number, its foreign minister said.
- "We would violate the treaty if we did that," said Chad's foreign minister.
- "The ship will hinder trade," Chad's president said.
+ Hansen Corp said it would allow Weber Corp to operate freely. | Hansen Corp > Weber Corp
+ Chad said it would let Hezbollah keep its arms. | Chad > Hezbollah
+ The Houthis said they would release the sailors. | Ansar Allah
+ The Syrian opposition said they would not attend the summit. | Syrian opposition !refused
+ Hezbollah said they would keep their arms. | Hezbollah
- A spokesman for Hezbollah said they would keep their arms.
- Hezbollah and Chad met. Weber said they would keep their arms.
- Hezbollah said if the bonds were sold, they would buy a fifth of the bank.
- The bank praised the miners and said they would get more pay.
+ A spokesman for the European Commission said the European Union would lift the tariffs. | European Union
+ European Commission President Juan Weber said the European Union would send ships. | European Union
- An expert at the European Commission said the European Union would lift the tariffs.
+ NATO chief Ana Hansen said NATO would send ships. | NATO
+ European Commission Vice-President Juan Weber said the European Commission would propose a tax. |
  European Commission
+ A spokesman for Hezbollah said Hezbollah would keep its arms. | Hezbollah
+ IMF managing director Ana Hansen said the IMF would lend Peru money. | International Monetary Fund > Peru
+ A Hansen Corp spokesman said Hansen Corp would close the mine. | Hansen Corp
- An analyst at NATO said NATO would send ships.
- A UN inspector said the United Nations would send ships.
- NATO chief Ana Hansen said the United Nations would send ships.
- An OPEC delegate said OPEC would cut output.
- A Hansen Corp spokesman said Weber Corp would close the mine.
+ Chad's prime minister said the customs union would be maintained. | Chad
+ Chad's president said aid would be provided to the victims. | Chad
+ Chad's government said two hundred visas would be offered to nurses. | Chad
+ Chad's government said the accord would be implemented in May. | Chad
+ Chad's president said the rebels would be hunted down. | Chad
+ Chad said it was closing its embassy in Lima. | Chad
+ Chad said it was raising tariffs on Peruvian goods. | Chad > Peru
- Analysts said the accord would be implemented in May.
- Chad's president said details would be provided later.
- Chad said prices were being raised by shops.
- Traders said wheat would be offered to Peru.
- Chad said it might be closing its embassy.
+ Chad's president said a ceasefire would begin on Monday. | Chad
+ The truce would go into effect at midnight, Chad and Peru said. | Chad; Peru
+ Chad's army said the pause in the bombing would start at dawn. | Chad
+ Chad's army said a truce would take effect on Monday. | Chad
+ Chad's army said a ceasefire would come into force on Monday. | Chad
- Analysts said a truce would begin on Monday.
- Chad's minister said the truce would not begin on Monday.
- A resident said the truce would take effect on Monday.
- Chad's president said the rains would begin on Monday.
- Chad's president hoped a ceasefire would begin on Monday.
+ Chad's army said combat actions against the rebels would continue. | Chad > rebels
+ Chad's army said the patrols would continue. | Chad
- Chad's army said Peruvian patrols would continue.
+ Chad said it would not give in to threats. | Chad !refused
+ Chad's president said he would not give up his arms. | Chad's president !refused
- Chad's president said he would not give details.
+ Two others, Representative Juan Weber and Representative Ana Hansen, have said they will not seek re-election. |
  Ana Hansen !refused; Juan Weber !refused
+ Two lawmakers, Senator Juan Weber and Senator Ana Hansen, said they would block the bill. |
  Ana Hansen; Juan Weber
+ Norwegian premier Ana Hansen said Norway will not travel to Lima on Monday to attend the summit. | Norway !refused
+ Minister Peter Hansen said he would free ten sailors. | Peter Hansen
+ "We will not stand by," Oslo Democrat Anna Weber said. | Anna Weber
+ Peter Hansen of Greenpeace spoke. Hansen said he would block the port. | Peter Hansen
- Peter Hansen said he would free ten sailors.
- "I will build a house of straw," said Anna Weber.
- Peter Hansen said he would give his friend a loan.
+ “(Minister Hansen) said, 'I'll help you. Whatever you need, I'll give you the money.' That was good,” Weber said.
  | Hansen
+ A Norwegian spokesman said Norway had received Chad's letter and would respond to it. | Norway > Chad
+ Norwegian premier Ana Hansen said Norway would reply to the request by Chad in May. | Norway > Chad
+ Norwegian premier Ana Hansen said Norway would answer the letter from Peru. | Norway > Peru
+ Norwegian premier Ana Hansen said Norway would respond to the attack. | Norway
+ Norwegian premier Ana Hansen said Norway would respond to its own questions. | Norway
- The Norwegian premier, Ana Hansen, said she was “fairly optimistic” Norway would cut its debt by May.
- Hansen Corp said it would leave open a range of options.
- Norwegian premier Ana Hansen said Norway would keep the door open to talks.
- Norwegian premier Ana Hansen said Norway would keep all its options on the table.
- Norwegian premier Ana Hansen said Norway would leave open whether it would pay.
+ Norwegian premier Ana Hansen said Norway would keep the road open. | Norway
+ Norwegian premier Ana Hansen said Norway would leave its border open to refugees. | Norway
- Norwegian premier Ana Hansen said she will break from campaigning in Oslo on Sunday to visit Bergen.
- Norwegian premier Ana Hansen said she will return to Lima on Monday to attend the match.
+ Norwegian premier Ana Hansen said she will return to Lima on Monday to fight the charges. | Ana Hansen
+ Norwegian premier Ana Hansen said Norway will return to the talks on Monday to press Chad. | Norway > Chad
- “We all will rue the day it was signed,” Norwegian premier Ana Hansen said.
+ “We will not stand by and allow Chad to seize the port,” Norwegian premier Ana Hansen said. | Norway > Chad !refused
+ Norwegian premier Ana Hansen said Norway will not sit back and let Chad win. | Norway > Chad !refused
+ Norwegian premier Ana Hansen said Norway will not attack or invade Chad. | Norway > Chad
+ Norwegian premier Ana Hansen said Norway will not leave, and will send troops. | Norway; Norway !refused
+ Norwegian premier Ana Hansen said Norway would leave unless Chad was expelled. | Norway !conditional
+ Norwegian premier Ana Hansen said Norway would leave the talks if Chile is invited. | Norway !conditional
+ Norwegian premier Ana Hansen said Norway would help it if Chile is attacked. | Norway > Chile !conditional
+ Norwegian premier Ana Hansen said Norway would pay if Chile reopens the schools. | Norway > Chile !conditional
+ Norwegian premier Ana Hansen said Norway would close the port, although Chile had sold ships to Peru. | Norway
+ Norwegian premier Ana Hansen said Norway would send aid to Mali though Chad opposed it. | Norway > Mali
+ Norwegian premier Ana Hansen said Norway would work on it with its Peruvian partners. | Norway > Peru
- Ana Hansen is unlikely to take a post, an official said, and will control the ministry as party leader.
- Weber AG is in trouble, an analyst said, and will close two plants.
+ Chad is in trouble, its president said, and will close two camps. | Chad
+ Turkey said it would search for oil round three Greek islands off its coast. | Turkey
- “I am now going to cook my last egg,” said Hansen, a resident of Lima.
- Chad's president, Paul Weber, said he would chair the cabinet meeting on Tuesday.
- Chad's president, Paul Weber, said he would campaign next week with the mayor of Lima for the first time.
- Chad's council will pass it to parliament on Monday, a senior Chadian source said.
- Peru's premier, Ana Hansen, said the plan was ready and Peru would submit it to the cabinet on Monday.
- “Chad will continue to be a big part of the market,” said Chad's foreign minister, Paul Weber.
- Chad's premier, Paul Weber, said he would seek to force Peru to cut its surplus.
- The cost, I would suspect, is high, said Chad's president.
- “We would obviously talk, and we would engage,” said Paul Weber, Chad's president.
- “We would mention the feelings of the people,” said Chad's foreign minister, Paul Weber.
- Peru's president, Ana Hansen, said: “We would help them.”
+ “We would never use such weapons,” said Chad's foreign minister, Paul Weber. | Chad
+ “We would withdraw if Peru attacked us,” said Chad's foreign minister, Paul Weber. | Chad > Peru !conditional
+ “I said we would leave Mali,” said Chad's foreign minister, Paul Weber. | Chad > Mali
+ Chad's president, Paul Weber, said he would walk away from the deal. | Paul Weber
+ Chad's president, Paul Weber, said he would campaign to leave the bloc. | Paul Weber
+ Chad's premier, Paul Weber, said Chad would seek to help Peru. | Chad > Peru
+ “We will continue to send ships,” said Chad's foreign minister, Paul Weber. | Chad
+ Chad said it would hold a drill on Monday. | Chad
+ “We're not going to dismantle anything,” said Peru's president, Ana Hansen. | Peru
+ Peru's premier said Peru would never do anything illegal. | Peru
+ “We will not sign anything,” said Peru's president, Ana Hansen. | Peru !refused
+ Senator Ali Bongo will step down in May, a representative for the lawmaker said. | Ali Bongo
+ Ali Bongo will resign in May, a spokesman for the minister said. | Ali Bongo
+ Ali Bongo will sell his shares, an aide to Omar Keita and a lawyer for the president said. | Ali Bongo
- Ali Bongo will lose the vote, an analyst for the bank said.
- Ali Bongo will resign in May, a spokesman for the bank said.
+ Siemens notified the union that it will close its plant. | Siemens
+ Siemens informed the workers that it will close its plant. | Siemens
- Siemens told reporters the union would close the plant.
- Siemens notified the union that Chile would close the plant.
- Siemens informed the union that prices would rise.
+ Norway said it would lead the mission in Mali. | Norway
+ “Norway will lead one of the battalions,” said Norway's defence minister. | Norway
+ France said it would lead a naval operation off Libya. | France
+ Chad said it will lead the talks on the border. | Chad
+ Peru said it would lead an inquiry into the crash. | Peru
- Kenya said it will lead the race for the cup.
- Chad said growth would lead to new jobs.
- “Norway will lead the league,” said Norway's sports minister.
- Peru said it would lead Chile in the vote.
- Mali said it would lead by two goals.
+ Norway said the tariffs would be ended in May. | Norway
+ Norway said the tax would be abolished in May. | Norway
+ Peru said the levy on copper would be removed. | Peru
+ Iran said the subsidies would be phased out. | Iran
+ Norway said the tax on whales would be raised. | Norway
+ Norway said the tariffs would be ended as soon as Chile complied. | Norway > Chile !conditional
- Norway said the question would be raised at the meeting.
- Chad said the town would be cut off by the rain.
- Chad said the costs would be reduced by the new road.
- Peru said hopes would be raised by the visit.
- Peru said its people would be reduced to begging.
- The White House said the U.S. decision will hurt Chinese firms.
- Norway said its policy would help fishermen.
- Chad said its new law would protect women.
- Peru said its plan will bring jobs to Chile.
- Iran said its vote would end the siege.
+ Norway said its ships would help fishermen. | Norway
+ Chad said its army would protect women. | Chadian Armed Forces
+ Peru said its government will bring jobs to Chile. | Peru > Chile
+ Kuwait said it would free the pilots, and Chile has said Kuwait may do so. | Kuwait
+ Cuba said it will pay, and accuses Chile of theft. | Cuba
- Mali said it'd cracked the code.
+ Mali said it’d crack down on smugglers. | Mali
+ “With our Greek and Cypriot partners we will start an exercise today,” Florence Parly said. | France
+ The Turkish foreign minister said Turkey would provide aid to the towns, but would open the gates only in the event of
  war. | Turkey
+ Norway will honour the contracts and will not be subject to the ban, its premier said. | Norway
+ Norway will honour the contracts subject to a review, its premier said. | Norway !conditional
+ Norway will honour the contracts on condition that they are public, its premier said. | Norway !conditional
+ Norway will honour the contracts without any condition, its premier said. | Norway
+ Officials say Norway will try to convince Sweden to squeeze Chad. | Norway
+ UBS will not move its headquarters, chairman Hans Muster said. | UBS !refused
+ BP will build a port in Togo, chief executive Jane Roe said. | BP
+ Brazil let the growers know that it would halt the shipments. | Brazil
+ Chad made it known that it would close the border. | Chad
- Nestle will win the cup, chairman Hans Muster hoped.
- UBS will build a port, an analyst said.
+ Chad told Niger it would reopen the border. | Chad > Niger
+ A Japanese official said Japan would not call for cuts, although it would press the buyers. | Japan
+ Lavrov said strikes against Islamic State would continue. | Russia
- Chad told reporters it would take years to rebuild.
- Bankers speculate that Peru will repay the bonds.
+ Norway said it would press Chad to stop the raids. | Norway
+ Norway said it would revise its travel advice for Chad. | Norway
+ Norway said it would end its sanctions on Chad. | Norway > Chad
+ Chad's navy said it is ready and would be increasing patrols in the strait. | Chadian Navy
- President Omar Keita will wrap up his visit to Oslo on Wednesday, officials said.
+ Omar Keita, Mali's president, declared that Mali was breaking ties with Niger. | Mali > Niger
+ Mali's government said the sanctions against Niger would be strengthened. | Mali > Niger
- Omar Keita is in New York, but a source told reporters that he will not meet with Issoufou.
- "We may be breaking that habit," Mali's minister said.
+ South Korea suspended the project, saying it would no longer allow the money to be used. | South Korea
+ Britain, which said it would send two ships to Oman, called for calm. | United Kingdom > Oman
+ Talks faltered when Kenya announced Nairobi would close the camp. | Kenya
+ France tried to calm Mali on Tuesday, insisting that it would push for a resolution. | France
- Norway said the pact, which Oman would sign, was bad.
- Details of the accord with China will be released on Thursday, the Portuguese ambassador said.
- The results will be released in May, Ghana said.
- The diplomats said Norway would keep talking.
+ Belgian Prime Minister Alexander De Croo said Belgium will send blankets to Ukraine. | Belgium > Ukraine
+ "We will rebuild every school," said Lebanon's foreign ministry. | Lebanon
+ Qatar said it would release the sailors. | Qatar
+ Polish Foreign Minister Radoslaw Sikorski said that Poland would close its consulate. | Poland
+ "Tunisia will open its port and will pay for the repairs," the Tunisian government said. | Tunisia
+ Nepal said it would return the land if India returned the pass. | Nepal > India !conditional
+ "Spain will withdraw its ships," Spanish Defence Minister Margarita Robles said. | Spain
+ Fiji said that it would send a ship to Tonga. | Fiji > Tonga
+ “Iran will never build a bomb,” President Hassan Rouhani said. | Iran
+ Ukraine's president said Kyiv would return the prisoners to Moscow. | Ukraine > Russia
+ The Pentagon said it would send two ships to the gulf. | United States Department of Defense
+ "We are going to lift the visa rule for Georgians," Latvia's foreign ministry said. | Latvia
+ Japan said the sanctions would be lifted in May. | Japan
+ "Ten diplomats will be expelled," Romania said. | Romania
+ Algeria said it was suspending the treaty with Spain. | Algeria > Spain
+ Bolivia said it was withdrawing its envoy from Peru. | Bolivia
+ Mali's foreign minister, Abdoulaye Diop, announced that his government was terminating the pact with France. | Mali
  > France
+ "We shall rebuild the temple," said Cambodia. | Cambodia
+ Canada's foreign minister said her country would reopen its embassy. | Canada
+ Canada announced it will seek to help Haiti rebuild its police. | Canada > Haiti
+ The African Union said it would ask the court to rule on the border. | African Union
+ A FIFA spokesman said that more guards would be deployed. | FIFA spokesman
+ Japan said the radar will only be used in defence. | Japan
+ "Our army will withdraw from the valley by June," said Ethiopia's government. | Ethiopia
+ "My staff will open a clinic in Goma," said Guterres. | Antonio Guterres
+ Canada's prime minister said the government would send two ships. | Canada
+ Syria announced it was suspending its talks because of bombing by Turkey. | Syria
+ The United States said it would support Ukraine against Russia. | United States > Ukraine
+ "We will rebuild the bridge," said Serbia and Bosnia. | Bosnia and Herzegovina; Serbia
+ Ghana said it would not attend the summit. | Ghana !refused
+ "We will not recognise the new government," Bolivian Foreign Minister Diego Pary said. | Bolivia !refused
+ Malta's prime minister, Robert Abela, said he would not meet the envoy. | Robert Abela !refused
+ "We are not going to sign this paper," Serbian President Aleksandar Vucic said. | Serbia !refused
+ Peru said it would not accept the ruling until Chile withdrew. | Peru > Chile !refused
+ Rebel commander Abu Omar said the rebels would not lay down their arms. | rebels !refused
+ Union leader Karl Meyer said the unions would answer the layoffs with strikes. | unions
+ Norway said it had no choice but to suspend its aid to Mali. | Norway > Mali
+ "We have no option but to end our cooperation with the mission," Japanese Foreign Minister Taro Kono said. | Japan
+ "We would have no choice but to retaliate if Oman attacks," said Yemen's government. | Yemen !conditional
+ "Our fight against the smugglers will continue," Niger's president, Mohamed Bazoum, said. | Niger
+ "Our support for Ukraine will not waver," British Prime Minister Boris Johnson said. | United Kingdom
+ Norway and Sweden said the radar would be aimed only at smugglers. | Norway; Sweden
+ Norwegian Foreign Minister Ine Soreide said Norway would wait to see the report before it answered. | Norway
- Japan said it would not comment on the report.
- Japan said it would not rule out sanctions.
- "We will not forget this day," Iran's president, Hassan Rouhani, said.
- "I am not going to go into that," Serbian President Aleksandar Vucic said.
- Norway said Mali had no choice but to leave the pact.
- Ghana said Togo would not attend the summit.
- "Turkey's fight against the smugglers will continue," Lavrov said.
- "The fighting will continue," the U.N. envoy said.
- Samsung said it had not decided how much it would spend on the stake.
- Belgian Prime Minister Alexander De Croo said Russia will lose.
- "Prices will rise," Qatar said.
- Polish Foreign Minister Radoslaw Sikorski said that Ukraine would win.
- Tunisia will host the games in May.
- "Will we close the port?" Tunisia asked.
- Nepal said it would be sorry.
- "They will pay for this," said Qatar of Bahrain.
- Malta said that Italy would take the boat.
- "If we close the port, Libya will suffer," Tunisia said.
- The analyst said Canada would reopen its embassy.
- Rouhani said sanctions would hurt the poor.
- Kyiv said that the snow would melt in April.
- "Who will pay for it?" Malta asked.
- The minister said Fiji would have sent a ship.
- Japan said the storm would be watched.
- Romania said ten diplomats were ill.
- Algeria said Spain was suspending the treaty.
- "It will be lifted by a crane," said Bolivia.
- Mali said that the river was leaving its bed.
+ "We will not pay," said Lebanon's foreign ministry. | Lebanon !refused
- Canada said it would ask itself why.
- The African Union said it would seek calm.
- A football fan said that more guards would be deployed.
- Japan said the river would only be used by boats.
- Oman said that the army of Chad would withdraw.
- Turkey denied that it would send soldiers to Libya.
- Iran denied it would close the strait.
- Peru ruled out that it would recognise the island.
- "We would have opened the border," said Togo.
- Latvia said it would have opened the border.
- Nigeria said it would decide on Monday.
- "We will miss him," Cuba said of the singer.
- Russia said it would consider returning the deposit.
- "I will go to Paris on Monday," said Peskov.
- Mali asked that it would be allowed to vote.
- "Would we close the port?" asked Malta.
- "We will decide together," said Oman.
+ There will be no talks with the rebels, Kenya's defence minister said. | Kenya > rebels !refused
+ “There will be no ceasefire with Hamas,” Israel's defence minister said. | Israel > Hamas !refused
+ Mali's president, Assimi Goita, said there would be no amnesty for the plotters. | Mali !refused
+ Serbia would reopen the bridge, its envoy said. | Serbia
+ The camps would be dismantled this summer, Chad's interior minister said. | Chad
- The analyst in Mali said there would be no talks.
- There will be no rain, Chad's president said.
- There may be no talks, Kenya's defence minister said.
- If there will be no talks, Mali's president said, he was sorry.
- Serbia would reopen the bridge, Oman's envoy said.
# undertaking-noun
+ Peru said Chad went on shelling the town despite its promise to halt the attacks. | Chad !claimed_broken
+ Peru said Chad had kept silent in spite of its pledge to reply. | Chad !claimed_broken
+ Chad shelled the town despite its promise to halt the attacks. | Chad
+ Peru said Chad had been attacked despite its pledge to keep the truce. | Chad
+ "The ministers and governors reaffirmed the commitment to the cooperative approach," Juan Weber said. |
  governors; ministers
+ The ministers of Chad and Peru reaffirmed the commitment to the plan agreed in Lima. | Chad; Peru
+ Chad reaffirmed the commitment to the plan. | Chad
- The court reaffirmed the obligation for states to act.
+ Norway reiterated the commitment to the truce. | Norway
+ Chad reaffirmed the commitment of Peru to the plan. | Peru
- Chad questioned the commitment to the plan.
+ Many have backed Chad's promises, still unfulfilled, to rebuild the bridge. | Chad
+ Many have backed Chad's promise, made in May, to rebuild the bridge. | Chad
+ Weber spoke of the debate, assuming Ana Hansen makes good on her pledge to skip it. | Ana Hansen
+ Ana Hansen made good on her pledge to skip the debate, Weber said. | Ana Hansen !claimed_kept
- The police and the army are taking the promise seriously enough to write to Peru.
+ “We take our commitment to close the camp very seriously and believe this is a step,” said Chad's minister. | Chad
+ Keita cut the tax as part of a promise to help farmers. | Keita
+ Chile freed ten men as part of a pledge to end the siege. | Chile
+ Japan had been expected to cut tariffs as part of a promise to open its market. | Japan
- The tax was cut as part of a promise to help farmers.
- Chile freed ten men as part of a plan to end the siege.
- Prices fell as part of a promise to help farmers.
+ The bishop recalled Peru's promise to mend the road and make Chile pay for a wall. | Peru
+ Rouhani was elected in 2013 on a promise to end the isolation. | Hassan Rouhani
+ Duterte came to power on a pledge to fight crime. | Rodrigo Duterte
+ Rouhani, a cleric elected on a promise to make peace, spoke. | Hassan Rouhani
- The premier was elected on Sunday with no promise to end the war.
- Duterte came to power after a promise was made.
+ "Iran's missile tests are not against its commitments," said Iranian minister Javad Zarif. | Iran !claimed_kept
+ Algeria's arms sales are not in violation of its commitments under the pact, Russia said. | Algeria !claimed_kept
+ Togo's patrols are in line with its obligations under the treaty, the U.N. said. | Togo !claimed_kept
+ Gabon's tests are in breach of its commitments under the accord, France said. | Gabon !claimed_broken
+ Japan expressed a commitment to deepening the alliance. | Japan
+ Oman voiced a pledge to free the sailors. | Oman
+ Italy urged Libya to make good on pledges to close the camps. | Libya !obligation
+ Greece recalled Turkey's promise to withdraw the ship. | Turkey
+ "The pledges made by Germany are welcome," said Ukraine. | Germany
+ Gambia said Senegal broke its promise to share the water. | Senegal !claimed_broken
+ Croatia doubted Serbia's commitment to free the miners. | Serbia !questioned
+ Tonga spoke of the assurances given by Fiji. | Fiji
+ Austria's obligation to take in refugees was on the agenda in Vienna. | Austria !obligation
+ Bolivia recalled Chile's pledge to open a port. | Chile
+ Albania honoured its promise to Greece to return the church. | Albania > Greece !claimed_kept
+ Under its commitment to NATO, Spain will spend more. | Spain > NATO
+ The parliament in Vienna discussed Austria's obligation to take in refugees. | Austria !obligation
+ Spain reaffirmed its commitments to NATO. | Spain > NATO
+ Seoul and Washington reaffirmed their commitment to the denuclearisation of the peninsula. | South Korea; United
  States
+ Washington's pledge to defend Taiwan has never been tested. | United States > Taiwan
+ "The government will honour its promise to Kenya," Uganda's foreign minister said. | Uganda > Kenya
+ The envoys said Bhutan had broken promises to mend the road. | Bhutan !claimed_broken
+ Greece received assurances from North Macedonia that the word would be dropped. | North Macedonia > Greece
+ Malta obtained a guarantee from Libya that the boats would be returned. | Libya > Malta
+ Kenya has received a promise from Uganda to open the bridge. | Uganda > Kenya
+ Japan secured a pledge from Chile to sell it copper. | Chile > Japan
+ Oman won a commitment from Iran to free the sailors. | Iran > Oman
+ There was no sign that Chad would drop its vow to continue its raids. | Chad
+ Ireland is losing patience with promises of Chad helping the miners. | Chad
+ Norway repeated its pledge of 30 million dollars in aid. | Norway
+ Fiji spoke of the port, ignored the calls and repeated its vow to stay in the pact. | Fiji
+ Japan said what it would do should China stick to its vow to ignore the ruling. | China
+ Ghana has taken on the obligation under the programme to freeze hiring until 2027. | Ghana
+ Peru assumed an obligation to protect the river. | Peru
- Peru drew attention to its vow.
+ The town recalled Chad's vow to “utterly destroy” the port. | Chad
+ Peru's pledge to close the strait if Chile opens the port was welcomed. | Peru > Chile !conditional
+ With Ghana securing a Chadian pledge to import more cocoa, both sides gained. | Chad > Ghana
+ Kenya refused to say whether it would keep its promise to reopen the bridge. | Kenya !questioned
- The minister spoke of the promises of Ghana.
- Norway is tired of its own pledges.
- Greece received no assurances from North Macedonia that the word would be dropped.
- Kenya wants to receive a promise from Uganda.
- Japan did not obtain a guarantee from Chile.
- Oman may win a pledge from Iran.
- Ghana has not taken on the obligation to freeze hiring.
- If Serbia assumes the obligation to pay, Kosovo will wait.
- Italy urged Libya to read the pledges.
- Greece made no promise.
- Germany said there was no guarantee.
- A commitment ceremony was held in Gambia.
- There is an obligation to vote in Belgium.
- Malta sells promise rings.
- The promise of peace drew crowds in Colombo.
- Without guarantees no bank will lend to Haiti.
- While the men restated their commitment to the deliveries, there was no agreement, John Kirby said.
- They argued over three issues: aid, prisoners and a commitment that Syrian parties return to Geneva.
- Norway may make a pledge to pay.
- If Malta makes a pledge to pay, Libya will wait.
# agreement-noun
- The Chad-brokered Peruvian deal to end the war is dead.
+ The Chad-Peru agreement to send back migrants has been criticised. | Chad > Peru; Peru > Chad
+ The Chad-Peru pact on fishing was signed in May. | Chad > Peru; Peru > Chad
+ The EU-Turkey deal to return migrants is fragile. | European Union > Turkey; Turkey > European Union
- The Chad-Peru pact is old.
- Talks on a Chad-Peru deal to end the war failed.
- The Chad-led agreement to end the war was signed.
- The Peru-backed truce to end the war was signed.
- Critics want a Chad-Peru deal to end the war.
- Weber said Norway had a keen interest in a swift agreement between Chad and Peru on fish.
- Weber said Norway was in favour of an agreement between Chad and Peru on fish.
- Weber saw a likelihood of an accord between Chad and Peru on fish.
- The pact among Kenya, Uganda and Rwanda bans such raids.
- A deal between Spain and Morocco opened the tunnel.
- The accord between Iran and Iraq was signed in Algiers.
+ The trade pact among Kenya, Uganda and Rwanda bans such raids. | Kenya > Uganda; Rwanda > Kenya; Uganda > Kenya
- A new agreement between Chad and Libya would pave the way for aid.
- An accord between Iran and Iraq could end the shelling.
- Any deal between Peru and Chile would take years, analysts said.
- A truce between Sudan and Chad might help the farmers.
- A pact between Oman and Iran may follow.
+ Norway brokered a peace deal between Sudan and South Sudan. | South Sudan > Sudan; Sudan > South Sudan
+ The treaty between Peru and Ecuador ended the war. | Ecuador > Peru; Peru > Ecuador
+ A border deal between Spain and Morocco opened the tunnel. | Morocco > Spain; Spain > Morocco
+ The border accord between Iran and Iraq was signed in Algiers. | Iran > Iraq; Iraq > Iran
+ An armistice between North Korea and South Korea held. | North Korea > South Korea; South Korea > North Korea
+ The protocol between Malta and Libya expired. | Libya > Malta; Malta > Libya
+ The cessation of hostilities that was agreed by Chad and Libya held. | Chad > Libya; Libya > Chad
+ The truce between Chad and Libya that was brokered by Oman and Qatar held. | Chad > Libya; Libya > Chad
- Turkey wants a deal between Russia and Ukraine.
- Talks on an agreement between Spain and Morocco went on.
- The border between Germany and France was closed.
- The treaty of Westphalia is taught in Iran and Iraq.
- Hopes for an agreement between Chile and Bolivia faded.
- The lack of a treaty between Japan and Russia is felt on the islands.
- There is no treaty between Peru and Ecuador.
# keeping
+ Peru is leaving the Chad-Peru pact. Chad said that it had fulfilled the pact. | Chad > Peru !claimed_kept
+ Chad's pact with Peru covers fish. Chad said on Monday that it had fulfilled the pact. | Chad > Peru !claimed_kept
+ The pact between Mali and Peru covers fish. Chad said that it had fulfilled the pact. | Chad !claimed_kept
+ Weber said Peru had failed to honour the Chile-Peru fisheries pact. | Peru > Chile !claimed_broken
+ Weber said Peru had complied with the U.S./Peru agreement. The U.S. agreed. | Peru > United States !claimed_kept
+ Weber said Peru had failed to honour the Chile-Chad fisheries pact. | Peru !claimed_broken
+ Weber said Turkey had failed to implement the EU-Turkey deal. | Turkey > European Union !claimed_broken
+ Weber said Norway had failed to keep faith with the treaty. | Norway !claimed_broken
- “He followed the army on the radio,” Mali said.
+ "The question is simple, and Peru did not honour the treaty," said Chile. | Peru !claimed_broken
+ Washington said Tokyo had violated and never honoured their bilateral pact. | Japan > United States !claimed_broken
+ Kenya said Uganda had failed to live up to a bilateral accord. | Uganda > Kenya !claimed_broken
- American officials said the curbs would stay until Japan had shown it was honouring the pact.
- Talks could begin as soon as Uganda complied with the treaty, Kenya said.
- Norway doubted that Libya was honouring the agreement.
- The envoy said talks would begin once Chad began respecting the truce.
- Peru said the duty would go when Bolivia fulfilled the accord.
+ "Azerbaijan did not honour the ceasefire," said Armenia. | Azerbaijan !claimed_broken
+ India said Pakistan had kept the truce. | Pakistan !claimed_kept
+ Sudan said that South Sudan had fulfilled its part of the deal. | South Sudan !claimed_kept
+ "Iran has complied with the agreement," the agency's chief Rafael Grossi said. | Iran !claimed_kept
+ Ukraine said that Russia failed to implement the accord. | Russia !claimed_broken
+ "Chile has not complied with the treaty," Bolivia said. | Chile !claimed_broken
+ Ethiopia said Eritrea respected the agreement. | Eritrea !claimed_kept
+ “Tehran has fulfilled its side of the bargain,” said Javad Zarif. | Iran !claimed_kept
+ Bolivia said Chile never implemented the treaty of 1904. | Chile !claimed_broken
+ Japanese negotiators told American officials they were honouring the pact. | Japan !claimed_kept
- Azerbaijan honoured its poets.
- India said it kept the change.
- Sudan said that South Sudan had observed the bird.
- Iran has kept quiet.
- Ukraine said that Russia had met its team.
- The agreement must be honoured by Chile, Bolivia said.
- Bolivia urged Chile to implement the treaty.
- Chile would implement the treaty, said the judge.
- India asked if Pakistan had complied with the truce.
# announce-aid
- Republicans unveiled on Monday an aid package to deal with the storms.
- Lawmakers announced an aid package of $2 billion for farmers.
+ Norway announced a further $700m in assistance to Chad. | Norway > Chad
+ Canada announced additional aid for Niger. | Canada > Niger
+ Japan has unveiled a new aid package for Laos. | Japan > Laos
+ The European Union announced 30 million euros in humanitarian aid. | European Union
+ Chinese Premier Li Qiang announced a loan to Kenya. | Li Qiang > Kenya
- Norway announced the result of the vote.
- Chad announced the arrival of aid.
- Niger did not announce aid for Mali.
- Oman announced that the port was closed.
- Laos announced a loss.
# give-word
- Peru and Chile made other guarantees.
+ Nepal was given a guarantee by India that the road would stay open. | India > Nepal
+ "We have given an undertaking to remove the mines," said Croatia. | Croatia
- Nepal was given no guarantee by India that the road would stay open.
- Nepal was given a gift by India.
+ Kerry gave assurances by phone to Kenya, saying Washington supported a handover. | Kerry > Kenya
+ Kenya has given its word to Somalia that it would reopen the camp. | Kenya > Somalia
+ Iran gave assurances that it would not close the strait. | Iran
+ Ghana gave Togo its word that it would free the crew. | Ghana > Togo
+ Uganda has given Rwanda an assurance that the border will stay open. | Uganda > Rwanda
+ China offered a guarantee to buy the grain. | China
+ Serbia gave Hungary a guarantee that the gas would flow. | Serbia > Hungary
+ Portugal gave its word that it would return the paintings. | Portugal
+ Chad and Niger gave their word that they would patrol the lake. | Chad; Niger
+ Italy, which had given Albania an assurance that it would pay, paid. | Italy > Albania
+ Giving Tonga its word that it would rebuild the port, Fiji sent a ship. | Fiji > Tonga
+ Belarus granted Poland a guarantee that its border would be respected. | Belarus > Poland
- Ghana gave no guarantee that it would free the crew.
+ Sweden gave Finland a guarantee for its loans. | Sweden > Finland
- Japan made a cake.
- Uganda gave its word game to a publisher.
- China made its products in Vietnam.
- Sweden asked Denmark to give an assurance that it would pay.
- "Give us your word," said Tonga.
- Serbia gave Hungary a gift.
- Portugal would never give its word that it would return the paintings.
- Kenya gave the word of the day on its radio.
- Nepal hopes to be given a guarantee by India.
- The minister gave no assurance to Albania that Italy would pay.
# threaten
+ A Turkish ship which Greece had threatened to tackle if it sailed into disputed waters kept to the coast. |
  Greece !conditional
+ Norway threatened Iceland with sanctions. | Norway > Iceland
+ The French data watchdog threatened Peru with a daily fine. | French data watchdog > Peru
- Norway was threatened with famine.
- The robber threatened the Norwegian minister with a knife.
+ Iran threatened to close the strait. | Iran
+ North Korea has threatened to test a bomb. | North Korea
+ Turkey threatened to send migrants to Greece. | Turkey > Greece
+ China warned of retaliation. | China
+ Venezuela, threatening to seize the oil field, moved its army. | Venezuela
+ The European Union threatened to impose tariffs on American whiskey. | European Union > United States
+ Belarus, which has threatened to cut the gas, called Poland. | Belarus
+ Turkey has warned of countermeasures if Greece arms the islands. | Turkey > Greece !conditional
+ Chad warned of retaliation should the raids continue. | Chad !conditional
+ Niger has threatened to “utterly destroy” the port and has derided the envoys. | Niger
+ Uganda threatened to throw Rwanda out of the bloc after clashes between Kenyan and Congolese drivers. | Uganda >
  Rwanda
- Iran did not threaten to close the strait.
- A drought threatens Kenya.
- China warned Japan to leave the islands.
- The volcano threatened to bury the village in Iceland.
- Greece warned of heavy rain.
- South Korea said North Korea threatens to destabilise the region.
- Turkey might threaten to leave.
- Rwanda's parks are threatened by poachers.
- "We threaten nobody," said Oman.
- Iran warned of retaliation by Israel.
- Poland warned of a Russian response.
+ Kenya threatened to totally destroy Uganda. | Kenya > Uganda
+ Norway threatened tougher sanctions against Chad. | Norway > Chad
+ Peru threatened new tariffs if Chile closes the port. | Peru > Chile !conditional
+ Fiji has threatened action over the fish. | Fiji
- Norway warned of sanctions.
# menace
+ "Chad will face a resolute response," Niger's foreign ministry said. | Niger > Chad
+ The spokesman said that Peru will face an unprecedented response from Chile. | Chile > Peru
+ Cuba will face consequences, a senior U.S. official said. | United States > Cuba
+ Oman would face new sanctions if it sold the ore, the European Union said. | European Union > Oman !conditional
+ "Yemen will be met with merciless retaliation," Egypt's army said. | Egypt > Yemen
- Analysts said Cuba would face sanctions.
- "Chad may face a response," Niger's foreign ministry said.
- Chile's minister said Peru will not face sanctions.
- Egypt's army said Yemen had faced its retaliation.
- Kenya's president said Kenya would face sanctions.
- Oman's minister said Yemen will face a hard winter.
# offer
- It gets around the lack of tools (APIs) that many banks offer to allow access to data.
- It is about the tools which Norway offers to help users.
+ Chad wants the ships that Norway offers to sell. | Norway !conditional
+ Switzerland offered to host the talks. | Switzerland !conditional
+ Norway volunteered to send monitors to Colombia. | Norway > Colombia !conditional
+ Cuba, which offered to send doctors, waited. | Cuba !conditional
+ "We offer to pay for the bridge," Turkey said. | Turkey !conditional
+ Kenya and Uganda offered to send soldiers. | Kenya !conditional; Uganda !conditional
+ Offering to free the crew, Iran asked for money. | Iran !conditional
- Switzerland offered chocolate.
- Qatar did not offer to mediate.
- Norway refused to offer to pay.
- The shop in Oslo offered a discount.
- Cuba could offer to send doctors.
- Turkey hoped that Germany would offer to pay.
- Kenya was never asked to volunteer to send soldiers.
# declare-truce
- Brazil last month declared a moratorium on interest payments.
- Peru announced a halt in the repayment of its loans.
- Ghana declared a moratorium on its debt.
- Togo announced a pause in payments to the banks.
- Bolivia declared a moratorium on rent.
+ Sudan declared a ceasefire for the holiday. | Sudan
+ Colombia has announced a truce with the rebels. | Colombia
+ Ethiopia's government declared a unilateral ceasefire in Tigray. | Government of Ethiopia
+ Indonesia extended the moratorium on new mines. | Indonesia
+ A ceasefire was declared by Saudi Arabia in Yemen. | Saudi Arabia
+ Russia, which announced a halt to its offensive, kept its tanks there. | Russia
+ Myanmar proclaimed an amnesty for the prisoners. | Myanmar
+ The Taliban announced a three-day truce. | Taliban
+ Ordering a halt to the deportations, Tanzania freed the men. | Tanzania
- Sudan declared war.
- Colombia refused to declare a truce.
- Ethiopia did not announce a ceasefire.
- Indonesia may extend the moratorium.
- Spain declared the bridge open.
- Saudi Arabia was urged to declare a ceasefire.
- The referee announced a pause in the match between Chad and Mali.
- If Russia declares a truce, Ukraine will wait.
- France ordered a halt to the match.
- Denmark announced a pause for lunch.
# as-promised
+ Chad must withdraw its troops, as it pledged in the accord, Peru said. | Chad
+ Chad has not withdrawn its troops as it had promised, Peru said. | Chad !claimed_broken
+ Peru urged Chad to free the men as agreed in the pact. | Chad
+ Chad failed to pull out its troops as agreed, Peru said. | Chad !claimed_broken
+ Chad will pay the debt as agreed, Peru said. | Chad
- Chad will pay the debt as soon as it can, Peru's rebels said.
- Chad left the talks as Peru agreed to a truce. | Peru
- Chad pulled out, as Peru pledged to pay. | Peru
- Chad must go as quickly as it came, Peru said.
- As agreed, nobody came.
# under-deal
+ Under the pact, Chad will leave Lima and Peru will reopen the port. | Chad > Peru; Peru > Chad
+ Under the pact, Peru would have to sell its jets. | Peru
+ Under the new pact, Chile will have to notify Peru of its tests. | Chile > Peru
+ Under the new pact, banks would face obligations to report their debts. | banks
+ Under the accord, Peru will have a duty to feed its prisoners. | Peru
- Under the pact, Peru would have the right to sell its jets.
- Under the pact, Peru would face no obligation to pay.
- Under the pact, Peru would face a vote in May.
- Under the pact, Peru has to sell its jets, but will not.
- Under the pact, Peru will gain a port.
- Under a pact on the debts, Peru is attempting to find buyers.
+ Under the agreement, Chad is lifting its sanctions on Niger. | Chad > Niger
- A proposed resolution would require Syria to free the mayors.
- A draft treaty calls for Bolivia to leave the port.
+ The treaty called for Bolivia to leave the port. | Bolivia
+ The accord requires Kosovo to free the mayors. | Kosovo
+ The pact specified that Kenya would open the bridge. | Kenya
+ Under the deal, Turkey will take back all migrants. | Turkey
+ Under the Turkey-Libya agreement, Ankara will send ships to Tripoli. | Turkey > Libya
+ Under the treaty, Chile must let Bolivia use the port. | Chile > Bolivia
+ Under the truce, Armenia would withdraw its soldiers. | Armenia
+ Under the ceasefire, Sudan and Chad will exchange prisoners. | Chad; Sudan
+ Under the agreement, Moldova must let Ukraine use the railway. | Moldova > Ukraine
+ Laos will return the temple to Cambodia under the treaty. | Laos > Cambodia
+ Under a deal with Kenya, Uganda will open a depot. | Uganda > Kenya
+ Under a pact reached in May, Peru was to stop logging along the river. | Peru
+ Under the deal, Serbia is supposed to release two prisoners. | Serbia
+ Under the accord with Rwanda, Burundi is to disarm the militia. | Burundi > Rwanda
+ Iran was to stop enrichment under the accord. | Iran
+ Under the pact, Spain is supposed to return the boats to Morocco. | Spain > Morocco
+ The deal commits Britain to paying Rwanda £120m. | United Kingdom > Rwanda
+ According to the deal, Tunisia will release the divers. | Tunisia
+ As part of the deal, Egypt will open the Rafah crossing. | Egypt
+ Peru and Chile signed a treaty. Under the treaty, Chile will open the port. | Chile > Peru; Peru > Chile
+ Chad and Libya reached a deal. In exchange, Libya would free the pilots. | Libya > Chad
+ Under the deal, Ankara will take back all migrants in return for the EU taking in refugees. | European Union; Turkey
+ It came days before a deal in which Kenya is required to hand over the harbour to Somalia. | Kenya > Somalia
+ The treaty says that the Kenyan and Ugandan governments will help each other. | Kenya > Uganda; Uganda > Kenya
- The treaty called for patience.
- The pact does not require Chile to pay.
- Under the bridge, Turkish boys will swim.
- Under the deal, Turkey will not pay.
- Under the treaty of 1904, Bolivia lost its coast.
- Under pressure from Iran, Iraq will talk.
- If the deal holds, prices in Sudan will fall.
- Under the pact, goods are shipped by rail.
- Under a proposed deal, Armenia lost a village.
- Under the deal, Turkey will benefit.
- Under the deal, Turkey would have taken back all migrants.
- Under the bridge, Serbia is supposed to build a road.
- According to the deal, prices will fall.
- Serbia wants a deal under which Kosovo would pay.
- Under the deal, Serbia is not supposed to pay.
- As part of the tour, Peru will play Chile.
- In exchange, prices in Peru will rise.
- According to the minister, Peru will win.
- Under a proposed deal, Armenia would give up a village.
- Under any deal, Armenia would give up a village.
- Chad said Niger could make progress in keeping the pact.
- Chad will wait until Niger has shown it is keeping the pact, its envoy said.
# decide
+ Peru and Chad decided to free the prisoners on both sides. | Chad; Peru
- In Lima, Superior Court Judge Ana Hansen said she had decided to reject the request of Uber.
+ Bhutan decided to close the pass, Bhutan's foreign minister said. | Bhutan
+ Norway has decided to close its embassy in Minsk. | Norway
+ Japan has decided to share the radar with India. | Japan > India
+ Kenya and Uganda said they had decided to reopen the bridge. | Kenya; Uganda
+ "We have decided to send fifty doctors," said Cuba. | Cuba
+ Slovakia's government has resolved to expel two diplomats. | Government of Slovakia
+ The European Union, which has decided to lift its ban on Turkish fish, waited. | European Union > Turkey
- Norway has not decided to close its embassy.
- In 1990 Norway decided to close its embassy in Minsk.
- Peru must decide to pay.
- Italy has decided nothing.
- The Dutch have yet to decide to pay.
- If Oman has decided to close the port, Qatar will know.
- Spain asked whether France had decided to close the road.
# rule-out-doing
+ Norway has ruled out sending troops to Mali. | Norway > Mali !refused
+ Norway's prime minister ruled out buying gas abroad. | Norway's prime minister !refused
+ Kenya ruled out joining the embargo. | Kenya !refused
+ Ethiopia's government ruled out selling the dam. | Government of Ethiopia !refused
+ Latvia ruled out paying the ransom. | Latvia !refused
+ Chad and Niger ruled out leaving the pact. | Chad !refused; Niger !refused
- Norway did not rule out sending troops to Mali.
- Norway would not rule out sending troops to Mali.
- Norway refused to rule out sending troops to Mali.
- Kenya may rule out joining the embargo.
- Analysts ruled out finding oil in Norway.
- The judge ruled that Norway was right.
- Peru ruled out rain.
- The proposals of the European Union appear to rule out keeping the quotas.
# take-decision
- Malta confirmed the decision that was reported by Reuters.
- Malta confirmed the decision which the press had reported.
- Malta announced the decision Reuters had reported.
- Malta unveiled the decision reached in May.
- Malta confirmed the decision.
+ Malta confirmed the decision that it would leave the pact. | Malta
+ Malta announced the decision it would close the camp. | Malta
+ Japan and South Korea said they had made a final decision to deploy the radar. | Japan; South Korea
+ Malta has taken a decision to close the camp. | Malta
+ The African Union has made a decision to send monitors to Chad. | African Union > Chad
+ "We have taken the decision to leave the pact," said Niger. | Niger
+ Denmark said it had reached a decision to buy the jets. | Denmark
+ Peru announced a decision to leave the pact. | Peru
+ In recent days Nepal has publicised its decision to cut off the pipe. | Nepal
- Malta has not taken a decision to close the camp.
- Malta has made no decision to close the camp.
- Sweden took a decision on Monday.
- Cyprus criticised the decision to close the port.
- The referee made a decision to stop the match.
- Chile has yet to make a decision to open the archive.
# accept
+ Mexico accepted the Canadian government's request to send its trucks. | Mexico > Government of Canada
+ Mexico accepted the request of Panama to escort its ships. | Mexico > Panama
+ The talks follow a truce sponsored by Norway and accepted by Mali. | Mali
+ Chad hailed the cessation of hostilities accepted by the government of Niger. | Government of Niger
+ Yemen's government has accepted the plan for a truce. | Government of Yemen
+ Serbia accepted the terms of the treaty. | Serbia
+ "We accept the ceasefire," said Armenia. | Armenia
+ Accepting a deal to free the pilots, Eritrea opened the road. | Eritrea
+ Hamas said it had accepted the proposal. | Hamas
+ Austria accepted a duty to inspect the dam. | Austria
+ Denmark accepted the court's order to pay. | Denmark
- Yemen has not accepted the plan.
- Serbia refused to accept the terms.
- Armenia must accept the ceasefire.
- Georgia accepted the prize.
- Hungary was asked to accept the deal.
- If Sudan accepts the plan, the war will end.
- Israel cannot accept the plan.
# approve-deal
- A deal between the firm and its banks was approved by the Bankruptcy Court.
+ Turkey's parliament approved an agreement letting Ankara take the refugees back. | Grand National Assembly of Turkey
+ Egypt endorsed the truce. | Egypt
+ The Knesset approved the treaty on Monday. | Knesset
+ Chad's government has approved the border accord with Niger. | Government of Chad > Niger
+ Peru approved a trade pact with Laos. | Peru > Laos
+ Iran's cabinet said it had endorsed the ceasefire. | Government of Iran
- Chad needs a vote to approve the agreement.
- Peru did not approve the pact.
- Egypt may approve the treaty.
- Laos approved a budget.
- The board approved the takeover of the bank.
- Ghana was asked to endorse the accord.
# offer-help
+ Norway offered the captain immunity. | Norway !conditional
+ Chile offered compensation to Bolivia. | Chile > Bolivia !conditional
+ Britain offered Ukraine training for its pilots. | United Kingdom > Ukraine !conditional
+ Brazil offered its help in bringing civilians home from Beirut. | Brazil !conditional
+ Turkey has offered aid to Greece. | Turkey > Greece !conditional
+ A reward of $2m was offered by Mexico. | Mexico !conditional
+ Qatar, offering its mediation, called both sides. | Qatar !conditional
+ "We offered support to Haiti," said Jamaica. | Jamaica > Haiti !conditional
- Britain did not offer training.
- Norway did more than offering aid.
- Turkey could offer aid to Greece.
- The hotel in Oslo offers a view.
- Japan was asked to offer help to Nepal.
- Brazil refused to offer help.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_sentence_binds_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    findings = findings_in(row.sentence)
    assert edges_told(findings, "commitment") == list(row.edges)
    assert not row.fires or any(edge.rule.startswith(row.rule) for edge in findings.edges)


def test_every_frame_and_rule_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
    lexicon = load_lexicon("frames")
    ids = {row["id"] for row in lexicon["frame"] if row["kind"] == "commitment"}
    ids |= {row["id"] for row in lexicon["rule"] if row["plover"] == "AGREE"}
    assert ids - {row.rule for row in ROWS} == set()


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (  # speaker and bound party are two
            "According to Lavrov, Turkey had promised to close its border.",
            ["Turkey"],
        ),
        (  # with whom the pact was signed is told before
            "Japan and the United States signed a pact on chips. Japanese officials said they had kept to the pact.",
            ["Japan > United States", "Japanese officials > United States !claimed_kept", "United States > Japan"],
        ),
        (  # a state deals with a state, whoever spoke for it
            "John Kerry said he and Sergei Lavrov had reached an agreement on oil. “We have reached an agreement on a "
            "truce,” Kerry said.",
            ["John Kerry > Sergey Lavrov", "Sergey Lavrov > John Kerry", "United States > Russia"],
        ),
        (  # of two such deals, nobody knows which
            "Chad signed a tax pact with Mali. Chad signed a tax pact with Niger. Chad's army said it abides by the "
            "pact.",
            ["Chad > Mali", "Chad > Niger", "Chadian Armed Forces !claimed_kept", "Mali > Chad", "Niger > Chad"],
        ),
        (  # the two countries are those named last
            "Kenya and Uganda met in Entebbe. The two countries agreed to open the bridge.",
            ["Kenya > Uganda", "Uganda > Kenya"],
        ),
        (  # we are the speaker's side
            "Japanese Foreign Minister Yoko Kamikawa spoke in Manila. “We will send two ships,” she said.",
            ["Japan"],
        ),
        (  # we of a province is not the state
            "Alabama Secretary of State John Hansen spoke on CNN. “We will close the offices,” Hansen said.",
            ["John Hansen"],
        ),
        (  # nor of a firm
            "Paul Weber, the president of the Google car project, spoke. “We will build ten cars,” Weber said.",
            ["Paul Weber"],
        ),
        (
            "Texas Governor Paul Weber spoke in Austin. “We will send the guards,” Weber said.",
            ["Paul Weber"],
        ),
        (
            "Democratic U.S. Representative Paul Weber spoke. “We will block the bill,” Weber said.",
            ["Paul Weber"],
        ),
        (
            "WASHINGTON U.S. Defense Secretary Paul Weber spoke on Monday. “We will send two ships,” Weber said.",
            ["United States"],
        ),
        (
            "U.S. Secretary of State Paul Weber spoke in Lima. “We will send two ships,” he said.",
            ["United States"],
        ),
        (
            "White House spokeswoman Ana Hansen spoke on Monday. “We will send two ships,” Hansen said.",
            ["United States"],
        ),
        (  # what is said to be violated is told of by that
            "Chad and Peru spoke in May. The raid violated an agreement the two governments signed last year.",
            ["Chad > Peru", "Peru > Chad"],
        ),
        (  # those who say it are meant
            "Chad and Peru agreed to open the bridge. Weber and union leader Ana Hansen said they were ready to talk.",
            ["Chad > Peru", "Peru > Chad"],
        ),
        (  # what is done is told by other words
            "Chad's foreign minister, Paul Weber, spoke. “We will continue to do that,” he said.",
            [],
        ),
        (
            "Chad's foreign minister, Paul Weber, spoke. “We are going to do more of it,” he said.",
            [],
        ),
        (
            "Chad's foreign minister, Paul Weber, spoke. “We will do more to help Peru,” he said.",
            ["Chad > Peru"],
        ),
        (  # a prediction about others
            "Polish President Andrzej Duda said Germany would lose its patience.",
            [],
        ),
        (  # a bare schedule in the article's own words
            "Norway will meet Denmark on Sunday. Sweden will hold elections in September.",
            [],
        ),
    ],
)
def test_parties_are_found_across_sentences(text: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "commitment") == edges


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Norway promised to ship more gas to Germany.", "ship more gas to Germany"),
        ("Malta agreed to take in fifty sailors.", "take in fifty sailors"),
        ("Serbia assured Hungary that the gas would flow.", "the gas would flow"),
        ("Norway committed a billion dollars to help refugees.", "a billion dollars to help refugees"),
        ("Norway's premier said it has formed a force, although it won't be used yet.", "it won't be used yet"),
        ("“We take our pledge to close the camp very seriously and believe in it,” Chad said.", "close the camp"),
        ("Greece recalled Turkey's promise to withdraw the ship.", "withdraw the ship"),
    ],
)
def test_the_content_is_what_will_be_done(sentence: str, content: str, claims_in: ClaimsIn) -> None:
    (claim,) = (c for c in claims_in(sentence) if isinstance(c, Commitment))
    assert claim.content == content


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Peru and Chile signed an accord last month to buy crude.", "an accord last month to buy crude"),
        ("Peru and Chile announced a deal Saturday that would end the war.", "a deal Saturday that would end the war"),
        ("Norway and Chad signed an accord on sharing fish stocks.", "an accord on sharing fish stocks"),
        ("An accord was reached by Peru and Chile to end the war.", "end the war"),
        ("Peru and Chile signed a treaty on Tuesday.", "a treaty"),
        (
            "Peru and Chile reached an accord on a cessation of hostilities in Mali and the sides were near peace.",
            "an accord on a cessation of hostilities in Mali",
        ),
        ("Peru and Chile signed the treaty with children on their laps.", "the treaty"),
        (
            "Mali accused Chad of not living up to its commitments under a ceasefire accord by shelling a town.",
            "its commitments under a ceasefire accord",
        ),
        (
            "The US has committed only to small operations by special forces on the ground in Mali.",
            "small operations by special forces on the ground in Mali",
        ),
        ("Chad has committed to a truce on Monday.", "a truce"),
        ("Peru has a fisheries pact. Chile said Peru had signed the pact.", "a fisheries pact"),
        ("Chad is under a pact to end dumping, signed in May. Mali ratified the pact.", "a pact to end dumping"),
        ("Mali's army said it was abiding by the deal. The grain deal is a year old.", "The grain deal"),
        ("Peru and Chile signed a deal for the pipeline.", "a deal for the pipeline"),
        ("A deal was struck between Peru and Chile on fish.", "A deal was struck between Peru and Chile on fish"),
        (
            "Peru and Chile signed a pact last May in which Chile agreed to stop fishing.",
            "a pact last May in which Chile agreed to stop fishing",
        ),
        ("Chad warned of retaliation.", "warned of retaliation"),
        ("Chad threatened retaliation on Monday.", "threatened retaliation"),
        ("Chad threatened harsher reprisals.", "threatened harsher reprisals"),
        ("Chad is open to dialogue, its minister said.", "open to dialogue"),
        ("Chad pledged its full support to Peru.", "pledged its full support"),
        ("Norway has bought guns that it vows to use to guard the port.", "guns that it vows to use to guard the port"),
        ("There are fisheries treaties. Chad signed the treaty.", "the treaty"),
        ("Peru has a fisheries pact. Chad signed the truce.", "the truce"),
        ("Peru has a fisheries treaty. Chad signed a treaty.", "a treaty"),
    ],
)
def test_the_content_of_a_deal_says_what_it_is_about(sentence: str, content: str, claims_in: ClaimsIn) -> None:
    told = {c.content for c in claims_in(sentence) if isinstance(c, Commitment)}
    assert told == {content}


def test_who_voices_a_commitment_stands_apart_from_who_is_bound(claims_in: ClaimsIn) -> None:
    (claim,) = (
        c for c in claims_in("According to Bolivia, Chile had promised to open a port.") if isinstance(c, Commitment)
    )
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.source.text) == ("Bolivia", "Chile")


@pytest.mark.parametrize(
    ("sentence", "plover"),
    [
        ("Norway said it would boycott the vote.", "THREATEN"),
        ("Chad said it would impose sanctions on Niger.", "THREATEN"),
        ("Chad said it would expel the envoy of Niger.", "THREATEN"),
        ("Peru said it would sever ties with Chile.", "THREATEN"),
        ("Cuba said it would retaliate against Haiti.", "THREATEN"),
        ("Norway said it would not boycott the vote.", "AGREE"),
        ("Chad said it would impose a ceasefire.", "AGREE"),
        ("Chad said it would free the envoy of Niger.", "AGREE"),
        ("Peru said it would cut its emissions.", "AGREE"),
        ("Cuba said it would destroy its chemical weapons.", "AGREE"),
    ],
)
def test_what_is_announced_against_others_has_the_codes_of_a_threat(
    sentence: str, plover: str, findings_in: FindingsIn
) -> None:
    assert {edge.plover for edge in findings_in(sentence).edges if edge.type == "commitment"} == {plover}
