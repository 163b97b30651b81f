"""Actors as agencies tell of them: the occupation, officials of no state who bind theirs, the two sides of a deal."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

ACCUSATIONS = """
# the occupation
+ Israel raided Jenin. The Palestinian presidency held the occupation authorities responsible for it. | Presidency of
  Palestine > Government of Israel
+ Hamas said the occupation bombed a school. Israel denied the Palestinian claim. | Hamas > Israel
+ Israel raided Jenin. The occupation forces shot a child, the Palestinian presidency said. | Presidency of Palestine
  > occupation forces
+ Israel raided Jenin. The occupation bears responsibility for the crime, the Palestinian presidency said. | Presidency
  of Palestine > Israel
+ Ukraine spoke on Russia. The occupiers bombed a school, the Ukrainian president said. | Ukrainian president >
  Russia
- Chad and Peru met. The occupation authorities shot a child, the Chadian president said.
- Israel met the Palestinian president. The occupation of the West Bank has killed many, the Palestinian president said.
- The Palestinian president told Israel that the occupation must end.
- Israel and the Palestinian president spoke of an occupation.
- Israel told the Palestinian president that the occupation began in 1967.
# what somebody did
+ What Chad did was a flagrant violation of the treaty, Peru said. | Peru > Chad
+ What Chad has done is a crime, Peru said. | Peru > Chad
+ "What the Chadian army is doing is a massacre," Peru said. | Peru > Chadian Armed Forces
+ Peru said that what Chad committed was an act of aggression. | Peru > Chad
+ What Chad says is a lie, Peru's foreign minister said. | Peru's foreign minister > Chad
- What Chad did was a help to us, Peru said.
- What Chad suffered was a crime, Peru said.
- What happened was a crime, Peru said.
- What Peru did was a crime, Peru said.
- What was done was a crime, Peru said.
# words of blame
+ Peru said Chad was looking for scapegoats. | Peru > Chad
+ Peru said Chad had met its offers with intransigence. | Peru > Chad
+ Peru said Chad keeps attaching new conditions to the deal. | Peru > Chad
+ Peru described the Chadian report as devoid of truth. | Peru > Chad
+ Peru said Chad's law amounts to annexation. | Peru > Chad
+ Cuba denounced that Peru intends to hand over the bay. | Cuba > Peru
- Peru said Chad was looking for divers.
- Peru said Chad had met its offers with warmth.
- Peru said Chad had attached a note to the deal.
- Peru described the desert as devoid of trees.
- Peru said the law amounts to reform.
- Cuba denounced the rain.
"""

COMMITMENTS = """
# on behalf of the state that is named
+ Foreign Minister Ana Hansen spoke in Lima, assuring that Peru will honour the treaty. | Peru
+ The spokesman reaffirmed Chad's readiness to release the prisoners. | Chad
+ The foreign minister promised that Chad would pay. | Chad
+ The president pledged that Peru would leave the bay. | Peru
+ The prime minister vowed that Mali would pay. | Mali
# offices of no state
+ Minister of State Majed Al Weber said Qatar will send aid to Chad. | Qatar > Chad
+ Minister of Energy Ana Hansen said Peru will build a dam. | Peru
+ Chairman of the Civil Aviation Authority Majed Al Weber affirmed that Qatar will build a port. | Qatar
+ The Chairman of the Ports Authority, Majed Al Weber, said Qatar will build a port. | Qatar
+ The Director of the Customs Authority, Ana Hansen, said Peru will open the crossing. | Peru
- Chairman of the Weber Group Majed Al Weber said Qatar will build a port.
- Director of the Hansen Institute Ana Weber said Peru will build a dam.
- Head of the rebels Majed Al Weber said Qatar will build a port.
- Former minister of trade Ana Hansen said Peru will build a dam.
- Chad's Minister of Trade Idriss Weber said Peru will build a dam.
# across
+ Under the deal Chad is to pay a fee, while Peru pledged to open its pipeline. | Chad > Peru; Peru > Chad
+ Under the agreement, Peru will reopen the border while Chile pledged to release the men. | Peru > Chile; Chile > Peru
+ Under the pact Mali is to leave the town, while Niger promised to open the road. | Mali > Niger; Niger > Mali
+ Under the accord, Chad will withdraw while Libya undertook to hand over the men. | Chad > Libya; Libya > Chad
# both
+ Chad and Sudan signed a deal. The agreement binds both parties to cease fishing. | Chad > Sudan; Sudan > Chad
+ Chad and Sudan fought. The agreement obliges the two countries to withdraw their men. | Chad > Sudan; Sudan > Chad
"""

ALONE = [
    "Under the deal Chad is to pay a fee, while Peru and Chile pledged to open a pipeline.",
    "Under the rain Chad is to pay a fee, while Peru pledged to open its pipeline.",
    "Chad is to pay a fee, while Peru pledged to open its pipeline.",
    "Under the deal Chad is to pay a fee. Peru pledged to open its pipeline.",
    "Under the deal Chad is to pay a fee, while the rebels pledged to leave the town.",
]


@pytest.mark.parametrize("row", rows_of(ACCUSATIONS), ids=str)
def test_charges_as_agencies_tell_them(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


@pytest.mark.parametrize("row", rows_of(COMMITMENTS), ids=str)
def test_undertakings_as_agencies_tell_them(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)


@pytest.mark.parametrize("sentence", ALONE)
def test_who_is_no_party_of_the_deal_is_owed_nothing(sentence: str, findings_in: FindingsIn) -> None:
    assert all(" > " not in told for told in edges_told(findings_in(sentence), "commitment"))
