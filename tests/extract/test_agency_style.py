"""The style of state agencies: who speaks in `This was stated by`, `In his words`, `the report reads`."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

ACCUSING = """
# a name behind the state of its office
+ Spokesperson of the Foreign Ministry of Peru Ana Weber said that Chad had bombed the dam. | Ana Weber > Chad
+ Deputy Foreign Minister of Mali Ana Weber stressed that Peru violates the truce. | Ana Weber > Peru
+ Defence Minister of Peru Otto Hansen accused Chad of lying. | Otto Hansen > Chad
+ The head of the Press Service of the Defence Ministry of Mali Ana Weber said that Chad had bombed the dam. |
  Ana Weber > Chad
+ Director of the Peruvian Foreign Ministry's Second Department Ana Weber said that Chad had bombed the dam. |
  Ana Weber > Chad
+ Peru's envoy to the United Nations Ana Weber said that Chad had bombed the dam. | Ana Weber > Chad
+ Director of the Office for Mali Ana Weber said that Mali had bombed the dam. | Ana Weber > Mali
- A spokesman for Mali, Otto Hansen, said that Mali had bombed the dam.
- Foreign Minister of Peru Ana Weber met the Foreign Minister of Chad Otto Hansen.
- The press service of the Foreign Ministry of Peru invited Ana Weber.
- Minister of Trade of Peru Ana Weber said that Chad had opened a market.
- The heads of the banks of Peru Ana Weber knows said no.
- Peru thanked the ambassador of Chad Otto Hansen.
# whose words an agency relays
+ Chad has shelled two villages, Interfax reports citing the Foreign Ministry of Peru. |
  Ministry of Foreign Affairs of Peru > Chad
+ Chad has shelled two villages, ANDINA reports with reference to the Peruvian Foreign Ministry. |
  Ministry of Foreign Affairs of Peru > Chad
+ Chad violated the truce on Friday, ANDINA learned from the press service of the Defence Ministry of Peru. |
  Ministry of Defence of Peru > Chad
+ Chad violated the truce, ANDINA was informed by the Peruvian Foreign Ministry. |
  Ministry of Foreign Affairs of Peru > Chad
+ Chad shelled two villages, Interfax reports, referring to the Peruvian government. | Government of Peru > Chad
- Chad opened two markets, Interfax reports citing the Peruvian Foreign Ministry.
- Peru opened a market in Chad, ANDINA learned from the ministry.
- ANDINA was informed by the Peruvian Foreign Ministry.
- Pupils of Chad learned from the government of Peru.
- Chad might shell two villages, Interfax reports citing the Peruvian government.
# this was stated by
+ Chad has violated the truce. This was stated by the Foreign Minister of Peru Ana Weber. | Ana Weber > Chad
+ Chad shelled a village. This is noted in a statement issued by the Peruvian Foreign Ministry. |
  Ministry of Foreign Affairs of Peru > Chad
+ Chad has violated the truce. Peruvian Foreign Minister Ana Weber said this in Lima. | Ana Weber > Chad
+ Chad shelled a village. This was announced by the Defence Ministry of Peru. | Ministry of Defence of Peru > Chad
+ It is noted in the statement of the Peruvian Foreign Ministry that Chad violated the truce. |
  Ministry of Foreign Affairs of Peru > Chad
- Chad has opened a market. This was stated by the Foreign Minister of Peru Ana Weber.
- Chad has violated the truce. This was built by the Peruvian Foreign Ministry.
- Chad has violated the truce. It rained. This was stated by the Foreign Minister of Peru Ana Weber.
- Chad shelled a village. The Peruvian Foreign Minister Ana Weber said this would pass.
- Chad shelled a village. This was not seen by Peru.
# in his words
+ Peruvian Foreign Minister Ana Weber spoke in Lima. In her words, Chad has shelled two villages. | Ana Weber > Chad
+ Peruvian Foreign Minister Ana Weber spoke in Lima. In the minister's opinion, Chad violates the truce. |
  Ana Weber > Chad
+ Peru's Ana Weber spoke. Chad, in Peru's view, has violated the truce. | Peru > Chad
+ Chad has, in Peru's assessment, violated the truce. | Peru > Chad
+ Peruvian Foreign Minister Ana Weber, according to whom Chad violated the truce, left Lima. | Ana Weber > Chad
- In her words, Chad has opened a market.
- In the words behind it Chad has shelled two villages.
- In a view of the sea, Chad has shelled two villages.
- Peruvian Foreign Minister Ana Weber, according to whom Chad opened a market, left Lima.
- In Peru's opinion, the market is open.
# the report reads
+ The Defence Ministry of Peru said that it was raining. “Chad has shelled two villages,” the report reads. |
  Ministry of Defence of Peru > Chad
+ Peru's Defence Ministry spoke of rain. It said it was calm. “Chad has shelled two villages,” the message says. |
  Ministry of Defence of Peru > Chad
+ The Peruvian Foreign Ministry issued a statement. “Chad has shelled two villages,” the document says. |
  Ministry of Foreign Affairs of Peru > Chad
+ ``Chad has shelled two villages. It lies,`` said Peruvian Foreign Minister Ana Weber. | Ana Weber > Chad
+ Rain fell, the Chadian MFA said. Peru has shelled two villages, the MFA added. |
  Ministry of Foreign Affairs of Chad > Peru
- The Peruvian Foreign Minister Ana Weber read a book. “Chad has shelled two villages,” the report reads.
- Ana Weber, a teacher, said that it was raining. “Chad has shelled two villages,” the report reads.
- The BBC said that it was raining. “Chad has shelled two villages,” the report reads.
- ``Chad has opened two markets,`` said Peruvian Foreign Minister Ana Weber.
- Britain's national broadcaster said it was sorry. The report found that Chad had shelled two villages.
- The minister read a book. “Chad has shelled two villages,” the report reads.
# protests, responsibility, and the idioms of ministries
+ Peru's Foreign Ministry has strongly protested to Chad over the raid. | Ministry of Foreign Affairs of Peru > Chad
+ Peru expressed a strong protest to the Chadian side over the raid. | Peru > Chad
+ “Responsibility for the consequences will lie with Chad,” Peruvian Foreign Minister Ana Weber said. |
  Ana Weber > Chad
+ “Chad is pushing the region to a new war,” Peruvian Foreign Minister Ana Weber said. | Ana Weber > Chad
+ “Chad has turned the prisoners into an object of trade,” Peruvian Foreign Minister Ana Weber said. |
  Ana Weber > Chad
+ “Such steps of Chad contradict the spirit of the treaty,” Peruvian Foreign Minister Ana Weber said. |
  Ana Weber > Chad
+ Lima qualifies the raid by Chad as a provocation. | Peru > Chad
+ “Chad keeps its eyes shut,” Peruvian Foreign Minister Ana Weber said. | Ana Weber > Chad
+ “Chad is inventing another obstacle,” Peruvian Foreign Minister Ana Weber said. | Ana Weber > Chad
+ Peru sent a protest note to Chad over the raid. | Peru > Chad
- Peru sent a note of thanks to Chad over the raid.
- Peru protested to the United Nations over the price of bread.
- “Responsibility for the school might lie with Chad,” Peruvian Foreign Minister Ana Weber said.
- “Chad is pushing the region to a new market,” Peruvian Foreign Minister Ana Weber said.
- “Chad has turned the desert into a garden,” Peruvian Foreign Minister Ana Weber said.
- Lima qualifies the plan of Chad as a success.
- “Chad keeps its eyes open,” Peruvian Foreign Minister Ana Weber said.
- “Chad needs a friend,” Peruvian Foreign Minister Ana Weber said.
# it was Chad that, his rival accuses him
+ Peruvian Foreign Minister Ana Weber said it was Mali that broke the truce. | Ana Weber > Mali
+ Peruvian Foreign Minister Ana Weber said it was Chad, as the power in the region, that bore full responsibility
  for the raid. | Ana Weber > Chad
+ Omar Keita spoke in Lima. His rival, opposition leader Otto Hansen, accuses him of stealing the money. |
  Otto Hansen > Omar Keita
+ Peruvian President Omar Keita spoke. The head of state noted that Chad had violated the truce. | Omar Keita > Chad
+ Rain fell, Prime Minister Omar Keita said. Chad had violated the truce, the head of government noted. |
  Omar Keita > Chad
- Peruvian Foreign Minister Ana Weber said it was Chad that opened the market.
- Peruvian Foreign Minister Ana Weber said it was clear that it rained in Chad.
- Omar Keita spoke in Lima. His rival, opposition leader Otto Hansen, praised him.
- Peruvian President Omar Keita spoke. The head of state noted that Chad had opened a market.
- It was in May that rain fell on Chad, Peru said.
"""

PROMISING = """
# a source in a ministry, our partners in
+ A source in the Peruvian Foreign Ministry told Interfax that Peru will send boats to Chad. | Peru > Chad
+ A high-ranking source in the Chadian government said that Chad would close the border. | Chad
+ “Chad will send boats,” a source in the Foreign Ministry of Chad said. | Chad
+ “Our partners in Chad promised us to return the boats,” Peruvian Foreign Minister Ana Weber said. | Chad > Peru
+ “The EU will send aid to Peru,” the High Representative said. | European Union > Peru
- A source close to the Peruvian Foreign Ministry said that Peru would send boats to Chad.
- A senior source said that Peru would send boats to Chad.
- A source in the Peruvian Foreign Ministry said that Chad would send boats.
- A source in Lima told Interfax that Peru would send boats to Chad.
- A source in the Peruvian opposition said that Peru would send boats to Chad.
# what his own side will not do is no charge against it
+ Peru will not let the boats into its waters, Foreign Minister Ana Weber told reporters. | Peru
+ EU High Representative Josep Borrell said the EU will not recognise the vote. | European Union !refused
+ Chad will not free the prisoners, the foreign minister said. | Chad !refused
+ “The EU will not recognise the vote,” the High Representative said. | European Union !refused
+ Peru will not sign the treaty, Foreign Minister Ana Weber told reporters. | Peru !refused
- Peru might let the boats in, Foreign Minister Ana Weber told reporters.
- Peru did not let the boats in, a teacher said.
- Foreign Minister Ana Weber told reporters that rain would fall.
- Foreign Minister Ana Weber asked whether Peru would sign the treaty.
- Foreign Minister Ana Weber hopes that Peru will sign the treaty.
# to whom it is owed, who the sides are
+ Under the agreement, Peru agreed to withdraw its boats, while Chad undertook to return the prisoners. |
  Chad > Peru; Peru > Chad
+ Under the accord of March 3, Chad undertook to free the prisoners, while Mali pledged to open the border. |
  Chad > Mali; Mali > Chad
+ In April Peru and Bolivia agreed to open the border. | Bolivia > Peru; Peru > Bolivia
+ Peru and Bolivia held talks. The sides agreed to open the border. | Bolivia > Peru; Peru > Bolivia
+ The EU reaffirms its commitment to the sovereignty and integrity of Peru. | European Union > Peru
+ Foreign Minister of Peru Ana Weber said that Peru will stand by Bolivia. | Peru > Bolivia
+ “We will pay our debts,” Gazprom spokesman Otto Hansen said. | Gazprom
+ The prisoners will be handed over to Bolivia, Peruvian Foreign Minister Ana Weber said. | Peru > Bolivia
+ Ana Weber met her Chadian counterpart, Otto Hansen. Chad, Hansen said, will open the border. | Chad
- Peru, Chad and Bolivia held talks. The sides agreed to open the border.
- Peru has many parties. The parties agreed to vote.
- Peru and Bolivia held talks. The sides exchanged opinions.
- In April Peru and Bolivia celebrated.
- The boats were handed over to Bolivia, Peruvian Foreign Minister Ana Weber said.
- Ana Weber met her Chadian counterpart, Otto Hansen. Peru, Hansen said, will open the border.
"""


def test_each_group_has_sentences_on_either_side() -> None:
    assert [thin_rules(rows_of(table)) for table in (ACCUSING, PROMISING)] == [[], []]


@pytest.mark.parametrize("row", rows_of(ACCUSING), ids=str)
def test_accusations_in_agency_style(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


@pytest.mark.parametrize("row", rows_of(PROMISING), ids=str)
def test_commitments_in_agency_style(row: Row, findings_in: FindingsIn) -> None:
    found = findings_in(row.sentence)
    assert edges_told(found, "commitment") == list(row.edges)
    assert edges_told(found, "accusation") == []
