"""Whose words a charge is: beliefs, asides, participles, bodies taken up, people of somebody, officials of a place."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# what somebody believes
+ The minister thinks that Sudan has sponsored terrorism. | minister > Sudan
+ Member states believe Norway has violated the convention. | Member states > Norway
+ The opposition suspected that Gabon had poisoned the wells. | opposition > Gabon
+ A Dutch court found that Hungary had violated the rights of refugees. | Judiciary of the Netherlands > Hungary
+ Zambia broke the agreement, analysts believe. | analysts > Zambia
+ Zimbabwe is adamant that Britain broke the Lancaster House agreement. | Zimbabwe > United Kingdom
+ The Chinese side made it clear that Japan had violated its waters. | China > Japan
- Nobody believes that Norway has violated the convention.
- The minister no longer thinks that Sudan sponsors terrorism.
- The UN does not believe that Gabon broke the truce.
- Kenya doubts that Uganda broke the truce.
- Does the council think that Chad broke the truce?
- It is clear that Sudan broke the deal.
- The minister believes that his own army broke the truce.
- Investigators were convinced that Malta had kept the agreement.
# whom an agency quotes
+ "Norway has bombed our villages," Xinhua quoted Jan Hansen as saying. | Jan Hansen > Norway
+ "Norway has bombed the dam," Peru's Andina news agency quoted President Jan Hansen as telling reporters.
  | Jan Hansen > Norway
+ "Norway has lied again," the Tasnim news agency quoted the Iranian army as saying on Monday.
  | Iranian Armed Forces > Norway
+ "Norway violated the treaty," Interfax quoted Sergei Lavrov as saying. "It is a crime."
  | Sergey Lavrov > Norway
+ Norway has violated the treaty, Xinhua quoted Sergei Lavrov as telling lawmakers. | Sergey Lavrov > Norway
- "Norway has sent its envoys," Xinhua quoted Jan Hansen as saying.
- "Peru has bombed the dam," Xinhua quoted Peru's foreign ministry as saying.
- "The weather was bad," the Tasnim news agency quoted the Iranian army as saying on Monday.
- "Norway should stay," Interfax quoted Sergei Lavrov as saying.
- Norway will keep the treaty, Xinhua quoted Sergei Lavrov as telling lawmakers.
# as somebody noted
+ As noted by the Deputy Minister Karin Holm, Belarus violated the agreements. | Karin Holm > Belarus
+ As Sergei Lavrov said, Estonia has violated the treaty. | Sergey Lavrov > Estonia
+ Estonia has violated the treaty, as Lavrov noted. | Sergey Lavrov > Estonia
+ As the Turkish side stated, Greece violated its airspace thirty times. | Turkey > Greece
+ It was reported by the Kenyan foreign ministry that Somalia violated the ceasefire. | Ministry of Foreign Affairs of
  Kenya > Somalia
- As expected, Belarus violated the agreements.
- As Lavrov said farewell, Estonia violated the treaty.
- It was reported that Somalia violated the ceasefire.
- As Estonia violated the treaty, Lavrov spoke.
- Estonia, as I said, has violated the treaty.
- As far as Greece knows, Turkey opened the strait.
# it goes on
+ Activists in Idlib said that shelling caused damage adding that Russia had bombed a clinic. | Activists > Russia
+ The Syrian army said two soldiers died adding Turkey had shelled the post. | Syrian Army > Turkey
+ Police in Lagos said the men were armed adding that Cameroon had shelled a school. | Police of Nigeria > Cameroon
+ Chad says otherwise. It accuses Libya of breaking the agreement. It also says Sudan has violated the truce. |
  Chad > Libya; Chad > Sudan
+ "Serbia," he said in Pristina, "has broken the agreement," Kurti said. | Kurti > Serbia
+ Tokyo left the talks. Beijing, Mr Abe said, "has violated the agreement". | Abe > China
- Activists in Idlib said that shelling caused damage.
- The letter adding that Turkey had shelled the post was never sent.
- Neither Cairo nor Tripoli said Sudan had broken the truce.
- No official said Turkey had broken the truce.
- Chad signed. It accuses nobody. It also keeps the truce.
# the headline ends in its speaker
+ Turkey has shelled Tal Rifaat: Observatory // The Observatory counted nine shells. | Observatory > Turkey
+ "Turkey has shelled Tal Rifaat": Haley // Nikki Haley spoke on Monday. Haley was in Paris. | Nikki Haley > Turkey
+ Sudan has bombed a camp - UN // The UN spoke on Monday. | United Nations > Sudan
+ Russia has violated the treaty: NATO // NATO met on Monday. | NATO > Russia
+ Sudan has broken the truce: opposition // A bus burned. | opposition > Sudan
- Turkey has shelled Tal Rifaat - Photo // A bus burned.
- Turkey has shelled Tal Rifaat: nine killed // A bus burned.
- Turkey shells Tal Rifaat // The Observatory slept.
- How Turkey shelled Tal Rifaat: a guide // A bus burned.
- Turkey has shelled Tal Rifaat - Part 2 // A bus burned.
# the body named before
+ The Russian Reconciliation Centre counted ten breaches. The center said Turkey had shelled Aleppo. | Russian Centre
  for Reconciliation of Opposing Sides in Syria > Turkey
+ The Russian Reconciliation Centre has moved. The center based in Hmeimim added that Turkey had shelled Aleppo. |
  Russian Centre for Reconciliation of Opposing Sides in Syria > Turkey
+ Amnesty International spoke on Friday. The rights group accused Cameroon of torture. The organization said Chad had
  shelled a camp. | Amnesty International > Cameroon; Amnesty International > Chad
+ The Joint Coordination Center opened in May. The centre reported that Sudan broke the truce. | Joint Coordination
  Center > Sudan
+ A UN report said that Rwanda had broken the embargo. | United Nations > Rwanda
+ The Kremlin issued a statement saying Ukraine had broken the truce. | Russia > Ukraine
- The center of the town was empty. Turkey had shelled it.
- The Russian Reconciliation Centre counted ten breaches.
- The report said that Rwanda had broken the embargo.
- Turkey shelled the shopping center.
- The center was full of refugees whom Turkey had shelled.
# people of somebody
+ Maduro's opponents say Cuba broke the agreement. | Maduro's opponents > Cuba
+ Navalny's lawyer said Russia had poisoned his client. | Navalny's lawyer > Russia
+ A lawyer for Julian Assange said Britain had tortured him. | lawyer > United Kingdom
+ An aide to Netanyahu said Hamas had violated the ceasefire. | aide > Hamas
+ Biden's allies said Iran had violated the deal. | Biden's allies > Iran
+ An adviser to Mr Zelensky said Russia had violated the truce. | adviser > Russia
- The family of Jamal Khashoggi said nothing of Saudi Arabia.
- Russia's allies broke the truce.
- Mr Morsi's family left Egypt.
- A friend of Julian Assange praised Britain.
- Maduro's critics and Cuba signed the agreement.
# officials of some place
+ Local officials said Russia had shelled Kherson. | Local officials > Russia
+ Western officials said Moscow had poisoned the spy. | Western officials > Russia
+ An official at the foreign ministry said Armenia had broken the truce. | official > Armenia
+ A source at the Aleppo Police Command said a man died. The source added that Turkey had shelled the district. |
  source at Aleppo Police Command > Turkey
+ Officials in Kyiv said Russia had bombed a maternity ward. | Officials > Russia
+ Medics said Turkey had bombed a clinic. | Medics > Turkey
+ A relief worker said Turkey had bombed a clinic. | relief worker > Turkey
- Officials said Russia had shelled the town.
- A senior official said Russia had shelled the town.
- Two officials briefed on the matter said Russia had violated the treaty.
- Several unnamed sources said Armenia had broken the truce.
- Sources close to the talks said Iran had violated the deal.
"""
ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_charge_is_his_whose_words_it_is(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence.replace(" // ", "\n\n")), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_kind_of_speaker_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya believes it will withdraw its troops from Somalia.",
        "The minister is confident that his country will open the border.",
        "Norway hopes it will open the border.",
        "The president thinks his government will lift the ban.",
        "Chad feels that it will send grain.",
    ],
)
def test_what_is_only_believed_binds_nobody(sentence: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "commitment") == []
