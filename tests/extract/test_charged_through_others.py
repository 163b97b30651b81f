"""Charges of what others were made to do, of what is planned, planned for or left undone: by construction."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

TABLE = """
# call-names
+ Peru called Chad's arrest of the bishop unacceptable. | Peru > Chad
+ Peru's president called the drills conducted by Chad provocative. | Peru's president > Chad
+ Peru's foreign minister described Chad's arrest of the bishop as unacceptable. | Peru's foreign minister > Chad
+ Peru called Chad's move a provocation. | Peru > Chad
+ Peru's premier called the detention of its envoy by Chad unfair. | Peru's premier > Chad
- Peru called the bombing in Chad horrific.
- Peru called the murder of the envoy in Chad disgraceful.
- Peru's president called Chad's choice of the young envoy surprising.
- Peru's president called Chad's support for the talks important.
- Peru's president described the work of Chad as excellent.
# purpose
+ Peru said Chad had instructed the rebels to attack the convoy. | Peru > Chad
+ Peru said the Chadian police instructed their men not to disclose the leak. | Peru > Police of Chad
+ Peru said Chad had encouraged settlers to harass the farmers. | Peru > Chad
+ Peru said Chad had planned to bomb its embassy. | Peru > Chad
+ Peru said Chad planned to use the vote to undermine the talks. | Peru > Chad
+ Peru said Chad wants to impose its will on its neighbours. | Peru > Chad
- Peru said Chad had instructed the rebels to leave the town.
- Peru said Chad had instructed its men not to attack the convoy.
- Peru said Chad had instructed its army to bomb Islamic State.
- Peru said Chad planned to impose tariffs.
- Peru said Chad planned to build a dam.
- Peru said Chad may instruct the rebels to attack the convoy.
# deed
+ Peru said Chad had put their ties on the path of destruction. | Peru > Chad
+ Peru said Chad had humiliated its envoys. | Peru > Chad
+ Peru said Chad's step amounted to retaliation. | Peru > Chad
- Peru said Chad had put the plan on the table.
- Peru said Chad was on the path of reform.
+ Vietnam said China's actions infringed upon its sovereignty. | Vietnam > China
+ Peru said Chad was encroaching on its waters. | Peru > Chad
- Peru said its own actions infringed upon no rights.
+ Greece said Turkey had sent a vessel to its shelf, a move that violates the convention. | Greece > Turkey
+ Greece said Turkey's vessel entered its waters, a step that blatantly violates the convention. | Greece > Turkey
+ Peru said Chad closed the crossing, a decision that breaches the pact. | Peru > Chad
+ Peru countered that Chad had violated the truce. | Peru > Chad
- Greece said Turkey had sent a vessel to the shelf, a move that helps its oil firms.
- Peru said it closed the border, a step that violates nobody's rights.
- Peru said the moves that violate the pact are known.
- Peru asked whether Chad would counter that offer.
+ The truce was violated by the U.S. side, Moscow said. | Russia > United States
+ Oman rejects the Chadian arms sales to Peru, which violate the pact, Rob Weber said. | Rob Weber > Chad
- Peru said the raids on the Turkish side violated the pact.
+ There is no doubt that Chad violated the treaty, Peru's foreign minister said. | Peru's foreign minister > Chad
+ There is no question that Chad used gas in the town, Peru's foreign minister said. | Peru's foreign minister > Chad
+ Peru's minister said the school was the third to be bombed by Chad this week. | Peru's minister > Chad
+ It is not the first hospital to be targeted by Chad, Peru said. | Peru > Chad
+ Peru's judge said there can be no doubt that the envoy was poisoned by Chad. | Peru's judge > Chad
- There is no evidence that Chad violated the treaty, Peru's foreign minister said.
- There is no question that Chad signed the treaty, Peru's foreign minister said.
- Peru said there was no sign that Chad bombed the school.
- Peru's minister said the school was the third to be built by Chad this week.
- Peru said the town was likely to be bombed by Chad.
+ The rebels hold the town. The Syrian army said the rebel attack on the school came late. | Syrian Army > rebels
+ Two Chinese jets buzzed a Peruvian plane. Peru said the incident violated its airspace. | Peru > Chinese jets
- Peru's foreign minister said government talks with the rebels were going on.
- The rebels hold the town. The Syrian army said it hoped to stop the rebel attack on the school.
# deed-noun
+ Chad's foreign minister said the ships would help counter Peruvian aggression. | Chad's foreign minister > Peru
+ "We need to stop Peru's aggression," Chad's foreign minister said. | Chad's foreign minister > Peru
+ Chad's president said the alliance wanted to protect its members from Peruvian aggression. | Chad's president > Peru
+ Chad's president urged Mali to end Peru's occupation of the island. | Chad's president > Peru
+ Chad's foreign minister called on its allies to confront Peru's meddling. | Chad's foreign minister > Peru
- Chad's president said he would oppose any intervention by Peru.
- Chad's president said it would protect its members from possible Peruvian aggression.
- Peru's president said he wanted to end its occupation of the island.
- Chad's president said he hoped to stop Peruvian imports.
- Chad wants to deter Peruvian aggression.
# deed-phrase
+ Peru's interior minister said the evidence pointed to Chad. | Peru's interior minister > Chad
+ Peruvian officials said that all the signs pointed to Chad. | Peruvian officials > Chad
+ Everything points to Chad, said Ana Hansen, Peru's foreign minister. | Ana Hansen > Chad
+ Peru's president said evidence continued to point to Chadian responsibility. | Peru's president > Chad
+ Peru's president said the clues point to the complicity of Chad. | Peru's president > Chad
- Peru's president said the evidence did not point to Chad.
- Peru's president said the data point to Chad's recovery.
- Peru's president said all the signs point to Chad joining the pact.
- Peru's president said the evidence pointed to an accident.
- Peru's president said the data point to Chad as the next market.
- Peru's president pointed to Chad.
+ Peru's prosecutor said evidence linked Chad to the attacks. | Peru's prosecutor > Chad
+ Peru's prosecutor said he had evidence linking Chad to the attacks. | Peru's prosecutor > Chad
+ Peru said intelligence reports linked Chad to the killings. | Peru > Chad
+ Peru said Chadian airstrikes had sent thousands of civilians fleeing. | Peru > Chad
+ Peru said Chad has made no effort to stop the dumping. | Peru > Chad
- Peru's prosecutor said there was no evidence linking Chad to the attacks.
- Peru said a road linked Chad to the coast.
- Peru said evidence linked Chad to the talks.
- Peru said Chad had sent villagers a doctor.
- Peru said Chad has made an effort to stop the dumping.
# omission
+ Peru said Chad was not willing to negotiate. | Peru > Chad
+ Peru said Chad is not prepared to turn over the information. | Peru > Chad
+ Peru said Chad was not ready to make peace. | Peru > Chad
+ Peru said Chad did not inform it of the launch. | Peru > Chad
+ Peru said the draft resolution was not even read by Chad. | Peru > Chad
+ Peru said Chad did not commit to a single element of the deal. | Peru > Chad
- Peru said it was not willing to negotiate with Chad.
- Peru said Chad was willing to negotiate.
- Peru said Chad was not ready to fly.
- Peru said Chad had not yet notified it of the meeting.
- Peru said the draft resolution was not read.
- Peru asked whether Chad was not willing to negotiate.
# quality
+ Peru said the crisis was a result of Chad's policies. | Peru > Chad
+ Peru's president said the war is the consequence of Chad's greed. | Peru's president > Chad
+ Peru said the shortage was the product of Chad's mismanagement. | Peru > Chad
+ Peru said Chad's market remained shut to its exports. | Peru > Chad
+ Peru's premier said the Chadian market remains closed to its farmers. | Peru's premier > Chad
- Peru said the growth was a result of Chad's policies.
- Peru said the crisis was not a result of Chad's policies.
- Peru said the crisis was a result of the drought in Chad.
- Peru said Chad's market is closed on Monday.
- Peru said Chad's market is open to its exports.
# effect
+ Peru said the new tariff by Chad will severely affect its farmers. | Peru > Chad
+ Chad's decision will seriously affect relations, Peru's foreign minister said. | Peru's foreign minister > Chad
+ Chad's decision will have a negative impact on relations, Peru said. | Peru > Chad
+ Peru's premier said the Chadian ban would badly affect its fishermen. | Peru's premier > Chad
+ Chad's tariffs would put jobs at risk, Peru's premier said. | Peru's premier > Chad
- Peru said the storm will severely affect its farmers.
- Peru said its ban will severely affect farmers.
- Chad's decision will not affect relations, Peru said.
- Chad's decision will affect prices, Peru said.
- Peru said the ban would badly affect its fishermen if Chad agreed.
"""


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_an_accusation_is_read_where_it_is_one_and_nowhere_else(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru called Chad's arrest of the bishop unacceptable.", "Chad's arrest of the bishop unacceptable"),
        ("Peru described Chad's arrest of the bishop as unacceptable.", "unacceptable"),
    ],
)
def test_what_is_called_so_is_part_of_the_charge(text: str, words: str, claims_in: ClaimsIn) -> None:
    assert [claim.content for claim in claims_in(text) if isinstance(claim, Accusation)] == [words]
