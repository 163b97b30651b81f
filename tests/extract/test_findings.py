"""Charges that no verb of accusing tells: findings and assessments, indictments, asides that are denied, demands for an
end, attacks that come from somebody, signs of a bad mind."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# the conclusion that
+ The vote followed the Norwegian intelligence service's conclusion that Serbia had bribed two ministers. |
  Intelligence Services of Norway > Serbia
+ The finding by Dutch investigators that Belarus shot down the airliner has angered Minsk. |
  Dutch investigators > Belarus
+ Chile welcomed the U.N. panel's finding that Bolivia smuggled arms. | U.N. panel > Bolivia
+ Finland has evidence that Belarus hacked its ministries. | Finland > Belarus
+ Ghana has come to the conclusion that Togo violated the border treaty. | Ghana > Togo
+ U.S. intelligence agencies' assessment that Iran poisoned the wells was published. |
  Intelligence Services of the United States > Iran
- The vote followed the Norwegian service's conclusion that Serbia had kept the treaty.
- Finland has no evidence that Belarus hacked its ministries.
- Ghana has not come to the conclusion that Togo violated the treaty.
- The finding that the wells were clean pleased Iran.
- Chile welcomed the panel's finding that Bolivia repaired the road.
- Evidence that Belarus hacked the ministries is missing.
# determined
+ The World Trade Organization determined that Canada had broken its rules on dairy. | World Trade Organization > Canada
+ The inspectors of the IAEA established that Iran violated the accord. | inspectors > Iran
+ The court assessed that Hungary had violated the treaty. | court > Hungary
+ The Danish navy detected that Russia jammed the signals of ships. | Danish Navy > Russia
+ Sweden documented that Russia has bombed hospitals. | Sweden > Russia
+ The Moldovan army said it has “reasonable grounds” to suspect that Ukraine smuggled arms. |
  Moldovan Armed Forces > Ukraine
- The World Trade Organization determined that Canada had kept its rules.
- The court will determine whether Hungary violated the treaty.
- The Moldovan army has no reason to suspect that Ukraine smuggled arms.
- The Danish navy did not detect that Russia jammed the signals.
- Sweden documented the harvest of Russia.
# a group of experts
+ A group of U.N. experts said the Syrian regime bombed schools. | U.N. experts > Government of Syria
+ A panel of U.N. inspectors said the Syrian regime bombed schools. | U.N. inspectors > Government of Syria
+ U.N. experts said Eritrea has tortured prisoners. | U.N. experts > Eritrea
+ OPCW experts said the Syrian regime gassed a town. | OPCW experts > Government of Syria
+ A report by a team of U.N. investigators says Burundi has tortured prisoners. | U.N. investigators > Burundi
- A group of experts said Eritrea tortured prisoners.
- Experts said Eritrea tortured prisoners.
- A group of U.N. experts said the Syrian regime opened schools.
- A team of analysts said Burundi broke the truce.
- A panel of judges met in Burundi.
# the complaint said
+ U.S. prosecutors spoke on Friday. John Smith bribed two judges, the complaint said. |
  U.S. prosecutors > John Smith
+ Dutch prosecutors spoke on Friday. According to the indictment, John Smith bribed two judges. |
  Dutch prosecutors > John Smith
+ U.S. prosecutors spoke. John Smith was charged with theft. |
  U.S. prosecutors > John Smith
+ Peruvian prosecutors spoke. John Smith is accused of stealing maps. |
  Peruvian prosecutors > John Smith
- Peruvian prosecutors spoke. Chad is accused of stealing maps.
- Peruvian prosecutors spoke. John Smith is accused by nobody.
+ U.S. prosecutors spoke. John Smith was accused in a criminal complaint filed in Boston of having paid bribes. |
  U.S. prosecutors > John Smith
+ Polish prosecutors spoke. John Smith has been indicted for theft. | Polish prosecutors > John Smith
- John Smith bribed two judges, the complaint said.
- John Smith was charged with theft.
- U.S. prosecutors and Dutch prosecutors spoke. John Smith was charged with theft.
- U.S. prosecutors spoke. John Smith has not been indicted for theft.
- U.S. prosecutors spoke. John Smith was never accused of theft.
- U.S. prosecutors and Dutch prosecutors spoke. John Smith was accused of theft.
# which came from
+ Norway mourned the victims of the attack, which Latvia says came from Belarus. | Latvia > Belarus
+ Kyiv said the shells came from Moldova. | Ukraine > Moldova
+ Israel said that the rockets came from Hamas. | Israel > Hamas
+ Japan said the cyberattack came from North Korea. | Japan > North Korea
+ Ghana said the threats came from Togo. | Ghana > Togo
- Kyiv said the grain came from Moldova.
- Israel said that the rockets did not come from Hamas.
- Japan said the cyberattack came from nobody.
- Ghana studied suggestions the shells came from Togo.
- Norway said the envoy came from Latvia.
# shows a lack of
+ The decision by Malta to cancel the visit shows a lack of understanding of the war, Oman said. | Oman > Malta
+ Norway's decision to expel diplomats reflects a Cold War mentality, Chad said. | Chad > Norway
+ Peru said that Chile's refusal to talk demonstrated a lack of respect. | Peru > Chile
+ "Iran has become a monster," Oman's minister said. | Oman's minister > Iran
+ Togo said that Benin's law reveals a colonial mindset. | Togo > Benin
- The decision by Malta to cancel the visit shows no lack of understanding, Oman said.
- Norway's decision to send diplomats reflects its friendship, Chad said.
- Peru said that Chile's harvest shows growth.
- "Iran has become a member," Oman's minister said.
- The lack of rain shows in Togo.
# its Russian backers
+ The coalition accused the Houthis and their Iranian backers of firing missiles. |
  coalition > Ansar Allah; coalition > Iran
+ Assad's Russian backers bombed the market, Qatar said. | Qatar > Russia
+ Chad accused the rebels and their Libyan sponsors of looting. | Chad > Libya; Chad > rebels
+ Mali condemned the junta's Russian patrons for the massacre. | Mali > Russia
+ Oman blamed the militia's Saudi backers for the raid. | Oman > Saudi Arabia
- Assad's backers marched.
- The coalition praised the Houthis and their Iranian backers.
- Chad met the rebels and their Libyan sponsors.
- Financial backers of the film spoke.
- The junta's Russian patrons laughed.
# preparing to
+ Yonhap said North Korea is preparing to defy the sanctions. | Yonhap > North Korea
+ Estonia said Russia was making preparations for an invasion. | Estonia > Russia
+ Japan said two Chinese jets flew within 50 feet of a patrol plane. | Japan > China
+ "Chad has undertaken an act of aggression," Niger said. | Niger > Chad
+ Cuba said Washington had embarked on a path of confrontation. | Cuba > United States
- Yonhap said North Korea is preparing to sing.
- Estonia said Russia was making preparations for a fair.
- Japan said two Chinese jets flew home.
- "Chad has undertaken a study," Niger said.
- Cuba said Washington had embarked on a path of reform.
# and blamed
+ The charity Oxfam said that ten people have starved and blamed Syria for blocking the convoys. | Oxfam > Syria
+ Kenya said the truce had collapsed and accused Somalia of murder. | Kenya > Somalia
+ Oman said talks have failed and denounced Yemen for leaving them. | Oman > Yemen
+ The sale hurt ties with China, which says Japan is militarizing the sea. | China > Japan
+ The law soured ties with Ghana, which says Togo has violated the treaty. | Ghana > Togo
- Oman said talks have failed and left Yemen.
- The sale hurt ties with China, which says Japan is a neighbour.
- The invasion of Iraq, which cost many lives, was a topic.
- Kenya said the truce had held and thanked Somalia for calm.
- The charity Oxfam said that ten people have come and thanked Syria.
# both of them
+ Iran calls Bahrain a friend of Saudi Arabia and blames both for the unrest. |
  Iran > Bahrain; Iran > Saudi Arabia
+ Mali calls Niger a friend of Chad and accuses both of theft. | Mali > Chad; Mali > Niger
+ Oman ranks Yemen behind Iran and blames both for the raid. | Oman > Iran; Oman > Yemen
+ Syria accused foreign countries, mainly Turkey, Qatar and Jordan, of arming rebels. | Syria > Jordan; Syria > Qatar;
  Syria > Turkey
+ Iran blamed the US Israel and Britain for the unrest. | Iran > Israel; Iran > United Kingdom; Iran > United States
+ Syria accuses countries including Qatar and Jordan of arming terrorists. | Syria > Jordan; Syria > Qatar
- Iran calls Bahrain a friend of Saudi Arabia and thanks both for the peace.
- Mali met Niger and Chad and praised both.
- Syria thanked foreign countries, mainly Turkey and Qatar, for grain.
- Iran thanked the US Israel and Britain for help.
- Oman does not blame both for the raid.
# ambassador to the United Nations
+ Russia's ambassador to the United Nations said Ukraine has bombed a school. | Russia's ambassador > Ukraine
+ The Russian envoy to the U.N. said Ukraine has bombed a school. | Russian envoy > Ukraine
+ "Togo has violated the pact," said Ghana's ambassador to the United Nations. | Ghana's ambassador > Togo
+ The Chilean ambassador to the UN accused Peru of theft. | Chilean ambassador > Peru
+ Kenya's envoy to the United Nations blamed Somalia for the raid. | Kenya's envoy > Somalia
- Russia's ambassador to the United Nations said Ukraine has opened a school.
- "Togo has kept the pact," said Ghana's ambassador to the United Nations.
- The Chilean ambassador to the UN thanked Peru for its gift.
- Kenya's envoy to the United Nations met Somalia's.
- The U.N. opened a school in Ukraine.
# the sale, the visit
+ The United States sold arms to Taiwan. China called the sale a provocation. | China > United States
+ Japan's premier visited the shrine. China condemned the visit. | China > Japan
+ Germany closed the border. Austria denounced the closure. | Austria > Germany
+ Israel demolished nine houses. Jordan condemned the demolitions. | Jordan > Israel
+ Chad's court jailed a monk, a sentence Rome condemned as cruel. | Italy > Judiciary of Chad
+ Togo's president dismissed nine judges. Ghana denounced the sacking. | Ghana > Togo
- The United States sold arms to Taiwan. China welcomed the sale.
- A firm was sold. China condemned the sale.
- Germany may close the border. Austria denounced the closure.
- China visited Japan. China praised the visit.
- Malta refused to deploy ships. Oman described the deployment.
# not the first
+ Rebels said the clinic is not the first hospital that was bombed by Syria. | Rebels > Syria
+ Mali said the town was not the only one that was shelled by Chad. | Mali > Chad
+ The Houthis launched a surprise push into the base, Oman said. | Oman > Ansar Allah
+ Peru said the shrine was not the last one that was looted by Chile. | Peru > Chile
+ Kenya said that Somalia aims to secure hegemony. | Kenya > Somalia
- Rebels said the clinic is not a hospital that was bombed by Syria.
- The talks in Rome ran until 7 pm accusing nobody.
- The Houthis launched a surprise party, Oman said.
- Peru said the shrine was not the last one that Chile built.
- Kenya said that Somalia aims to secure grain.
# who speaks last
+ Chad has bombed towns since the fall of Idriss Omar, a diplomat said. | diplomat > Chad
+ Iran said Bahrain did not take the necessary measures to protect pilgrims. | Iran > Bahrain
+ Turkey said Russia has not taken any steps to end the raids. | Turkey > Russia
+ Peru's president said her vice president was hatching a plot. | Peru's president > vice president
+ Syria accuses foreign actors mainly Qatar and Turkey of arming terrorists. | Syria > Qatar; Syria > Turkey
- Holm said his agency is becoming more aggressive.
- Iran said Bahrain did not take the train.
- Turkey said Russia has taken all steps to end the raids.
- Peru's president said her ministry was corrupt.
- Chad has built towns since the fall of Idriss Omar, a diplomat said.
# a probe into
+ Norway said Russian meddling in its vote was clear. | Norway > Russia
+ Oman condemned Iranian meddling in Yemen. | Oman > Iran
+ Turkish media reports accuse Greece of torturing migrants. | Turkish media reports > Greece
+ Western press reports blame Syria for the massacre. | Western press reports > Syria
+ The media reports said Chad has bombed a market. | media reports > Chad
- Norway said the investigation into Russian meddling would go on.
- Oman said the probe of Iranian meddling was over.
- Chile spoke of an inquiry into Peruvian aggression.
- Mali closed the inquiry into Chadian attacks.
- The panel may determine which states Chad has robbed.
"""
ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_charge_is_read_in_this_shape(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_shape_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
