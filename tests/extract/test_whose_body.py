"""Who binds a body, by an office told elsewhere; who is blamed where a reason, a chance or a trial stands beside."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

PROMISING = """
# an office in the body, told before or known
+ NATO chief Jens Stoltenberg is in Chad. Stoltenberg said NATO would send troops to Chad. | NATO > Chad
+ "Hezbollah will release the men," Hassan Nasrallah said. | Hezbollah
+ UN spokesman Jan Weber spoke on Friday. Weber said the UN would send food to Chad. | United Nations > Chad
+ "The European Union will send troops to Chad," the EU ambassador said. | European Union > Chad
+ "The European Union will send troops to Chad," the European Commission said. | European Union > Chad
+ The UN will send food to Chad, the UN refugee agency said. | United Nations > Chad
- Former NATO chief Jan Weber is in Chad. Weber said NATO would send troops to Peru.
- "The EU will send troops to Chad," the European Parliament said.
- "The EU will send troops to Chad," Hezbollah leader Hassan Nasrallah said.
- NATO chief Jens Stoltenberg is in Chad. Stoltenberg said Chad would send troops to Peru.
- "OPEC will cut output," an OPEC delegate said.
- Peru's envoy to the EU, Jan Weber, said the EU would lift its tariffs on Peru.
"""

ACCUSING = """
# blamed for what was done to others
+ Chad blamed Peru for a raid on banks that left ten dead. | Chad > Peru
+ Chad has blamed Peru for a raid on Weber's office. | Chad > Peru
+ Chad blamed Peruvian rebels for an assault on its army. | Chad > Peruvian rebels
+ Norway blamed Chad over a raid on Nestle's mill. | Norway > Chad
+ Norway blamed Chad for its attack on UNICEF. | Norway > Chad
+ Chad blamed the raid on Peru. | Chad > Peru
- Norway blamed the weather for the attack on the record.
- Norway was blamed for a raid on Chad.
- Nobody blamed Chad for the raid on Peru.
- The mill was blamed for the run on banks.
- Norway did not blame Chad for the raid on Peru.
# his critics are not he
+ Sheikh Hasina has accused her political enemies of orchestrating the violence. | Sheikh Hasina > political enemies
+ Chad's government accused its opponents of plotting a coup. | Government of Chad > opponents
+ Chad blamed its foes for breaking the truce. | Chad > foes
+ Hansen accused Weber's critics of plotting a coup. | Hansen > Weber's critics
+ The opposition accused its rivals of rigging the vote. | opposition > rivals
- Chad praised its opponents for the truce.
- Chad did not accuse its enemies of treason.
- Chad met its critics in Oslo.
- Chad urged its rivals to stop the raids.
- Chad thanked its adversaries for a pause.
# a title with a point ends no sentence
+ "The rebels shelled the hospital," said Brig. Gen. Jan Weber. | Jan Weber > rebels
+ "Chad bombed the hospital," said Cmdr. Jan Weber. | Jan Weber > Chad
+ "Chad bombed the hospital," Peruvian Brig. Gen. Jan Weber told reporters. | Jan Weber > Chad
+ "Chad bombed the hospital," said Supt. Jan Weber. | Jan Weber > Chad
+ "Chad bombed the hospital," said Cpl. Jan Weber. | Jan Weber > Chad
- "Chad opened the hospital," said Brig. Gen. Jan Weber.
# both sides, where one is only named in passing
+ Peru fought Chad. Rights groups accused both sides of killing civilians. | Rights groups > Peru; Rights groups > Chad
- Rebels fight the army of Peru. A Norway-based group stood by. Rights groups accused both sides of killing civilians.
- Rebels fight the army of Peru. A Norway-led force stood by. Rights groups accused both sides of killing civilians.
# an effort against a common enemy, water that is turned back on
+ Norway said Chad's raid was part of efforts to starve the town. | Norway > Chad
+ Norway said Peru turned its back on the refugees. | Norway > Peru
- Norway said Chad's raid was part of efforts to cut Islamic State's supplies.
- Norway said Peru turned the water back on.
# a chance is no deed
+ Norway condemned Iranian involvement in the raid. | Norway > Iran
- Weber dismissed the likelihood of Iranian involvement.
- Norway said there was no likelihood of Iranian involvement.
- Norway said Weber had dismissed the possibility of Chadian interference.
- Norway said the pact could reduce the risk of Chad selling weapons to rebels.
- Norway spoke of the prospect of Chadian aggression.
# a trial that fails is no fault
+ Norway said Peru failed to launch an inquiry. | Norway > Peru
+ Norway said Peru had failed to stop the missile trade. | Norway > Peru
- Norway said Peru failed to launch a missile on Friday.
- Norway said Peru had failed to put a satellite into orbit.
- Norway said Peru tried but failed to fire a rocket.
- Norway said Chad failed to detonate the device.
- Norway said Chad had failed to test a warhead.
# dismissed as biased
+ Moscow dismisses the Syrian Observatory's reporting as biased. | Russia > Syrian Observatory for Human Rights
+ Moscow dismissed the UN report as biased. | Russia > United Nations
+ Chad rejected Peru's report as politically motivated. | Chad > Peru
+ Chad described the Peruvian report as flawed and biased. | Chad > Peru
+ Moscow dismissed UNICEF as biased. | Russia > UNICEF
- Chad described the men as armed.
- Chad described Weber as wounded.
- Chad dismissed Peru's delegates as expected.
- Chad attacked Peru's army as planned.
- Chad dismissed Peru's letter as dated.
"""


@pytest.mark.parametrize("row", rows_of(PROMISING), ids=str)
def test_who_has_an_office_in_a_body_binds_it(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)


@pytest.mark.parametrize("row", rows_of(ACCUSING), ids=str)
def test_who_is_blamed_is_not_who_stands_beside(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
