"""Who did what is charged, where the words beside the charge do not name him."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# a terrorist rocket attack
+ Terrorists hold the hill. Oxfam said two nurses were killed in a terrorist rocket attack. | Oxfam > terrorist groups
+ Terrorists fled. Oxfam said a terrorist mortar attack had killed a nurse. | Oxfam > terrorist groups
+ Terrorists fled. Oxfam said nine people were wounded due to terrorist rocket attacks. | Oxfam > terrorist groups
+ Terrorist groups fled. Oxfam said a terrorist mortar attack had killed a nurse. | Oxfam > Terrorist groups
+ Terrorists fled. Four nurses were killed and nine wounded in terrorist rocket attacks, Oxfam said.
  | Oxfam > terrorist groups
- Oxfam said two nurses were killed in a terrorist rocket attack.
- Terrorists fled. Oxfam said a terrorist suspect was seen.
- Terrorists fled. Oxfam said two nurses were killed in a rocket attack.
- Terrorists fled. Oxfam said a terrorist attack had killed a nurse.
- Rebel groups and rebel women fled. Oxfam said rebel rockets had killed a nurse.
# coalition strikes
+ US-led coalition jets left. Oxfam said coalition strikes had killed a nurse. | Oxfam > US-led coalition
+ The US-led coalition met. Oxfam said coalition raids had killed nine nurses. | Oxfam > US-led coalition
+ US-led coalition planes left. Oxfam said a coalition airstrike had hit a school. | Oxfam > US-led coalition
+ The US-led coalition met. Coalition shelling has wounded a nurse, Oxfam said. | Oxfam > US-led coalition
+ US-led coalition ships left. Oxfam said coalition fire had wounded a nurse. | Oxfam > US-led coalition
- Jets left. Oxfam said coalition strikes had killed a nurse.
- US-led coalition jets left. Oxfam said strikes had killed a nurse.
- US-led coalition jets left. Oxfam said coalition doctors had saved a nurse.
- The US-led coalition and the Saudi-led coalition met. Oxfam said coalition strikes had killed a nurse.
- US-led coalition jets left. Oxfam said coalition talks had begun.
# raids and rebel shelling
+ Rebels fled Syria. Oxfam said two nurses were killed by Russian raids and rebel shelling in Homs.
  | Oxfam > Russia; Oxfam > Rebels
+ Rebels fled Syria. Two nurses were wounded by Turkish fire and rebel shelling in Homs, Oxfam said.
  | Oxfam > Turkey; Oxfam > Rebels
+ Militants fled. Oxfam said nine villagers were killed by Turkish raids and militant shelling of a town.
  | Oxfam > Turkey; Oxfam > Militants
+ Rebels fled Syria. Oxfam said nine nurses were killed by Russian strikes and rebel shelling on Monday.
  | Oxfam > Russia; Oxfam > Rebels
+ Insurgents fled. Oxfam said a school was destroyed by Turkish jets and insurgent shelling on Monday.
  | Oxfam > Turkey; Oxfam > Insurgents
- Rebels fled. Oxfam said two nurses were killed by a storm and rebel singers sang in Homs.
- Rebels fled. Oxfam said two nurses were saved by Russian medics and rebel doctors in Homs.
- Rebels fled. Oxfam said a bridge was rebuilt by Russian soldiers and rebel masons in Homs.
- Rebels fled. Oxfam said two nurses were not killed by Russian raids and rebel shelling in Homs.
- Rebels fled. Oxfam said two nurses were asleep and rebel singers sang in Homs.
# calling it
+ Chad condemned Peru's raid, calling it a crime. | Chad > Peru
+ Mali denounced Niger's law and called it an act of aggression. | Mali > Niger
+ Chad rejected Peru's offer, describing it as a ploy. | Chad > Peru
+ Peru bombed a clinic on Monday. Chad called it a crime. | Chad > Peru
+ Niger shelled a school. Mali called it a war crime. | Mali > Niger
- Chad welcomed Peru's offer, calling it a gift.
- Chad read the offer, calling it a ploy.
- A storm hit a clinic. Chad called it a crime.
- Peru opened a clinic. Chad called it a crime.
- Peru bombed a clinic on Monday. Chad called it a clinic of the poor.
# launched what appeared to be
+ Peru launched what appeared to be two missiles. Chad condemned the launch. | Chad > Peru
+ Peru fired what seemed to be a missile. It rained. Chad denounced the launch. | Chad > Peru
+ Mali launched what seemed to be a rocket. Niger condemned the launch as a threat. | Niger > Mali
+ Mali fired what appeared to be a missile. It rained. Niger criticised the launch. | Niger > Mali
+ Chad tested what it called a bomb. Peru deplored the test. | Peru > Chad
- Peru read what appeared to be a missile plan. It rained. Chad condemned the launch.
- Peru did not fire what appeared to be a missile. It rained. Chad condemned the launch.
- Somebody launched what appeared to be a missile. Chad condemned the launch.
- Peru launched what appeared to be a missile. Chad welcomed the launch.
- Peru saw what appeared to be a missile. It rained. Chad condemned the launch.
# rebel propaganda
+ Rebels hold the hill. Chad dismissed the reports as rebel propaganda. | Chad > Rebels
+ Rebels hold the hill. Mali denied using gas, dismissing the reports as rebel lies. | Mali > Rebels
+ Militants hold the hill. Niger described the report as militant propaganda. | Niger > Militants
+ Insurgents left. Chad dismissed the report as insurgent propaganda. | Chad > Insurgents
+ Rebels left. Chad branded the video as rebel lies. | Chad > Rebels
- Chad dismissed the reports as rebel propaganda.
- Rebels left. Chad dismissed the reports as rebel songs.
- Rebels left. Chad did not dismiss the reports as rebel propaganda.
- Rebels left. Chad dismissed the reports as propaganda.
- Terrorists left. Chad considers it a terrorist group.
- Chadian rebels and Malian rebels left. Niger dismissed the reports as rebel propaganda.
# an official of the opposition
+ An official from Chad's main opposition group said Chad had bombed a school. | official > Chad
+ A senior official in the Chadian opposition said Chad had violated the truce. | senior official > Chad
+ A commander with the Malian rebels said Mali had shelled a clinic. | commander > Mali
+ An official of Mali's opposition said Mali had tortured nurses. | official > Mali
+ A negotiator from the Chadian opposition said Chad had broken its promise. | negotiator > Chad
- An official from Chad's foreign ministry said Chad had bombed a school.
- A senior Chadian official said Chad had violated the truce.
- An official of Chad's army said Chad had shelled a clinic.
- An official from Chad said Chad had bombed a school.
- An official of Chad's central bank said Chad had bombed a school.
# must be held accountable
+ Chad called on the Security Council to hold Peru accountable for its crimes. | Chad > Peru
+ Chad urged the court to hold Peru responsible for the massacre. | Chad > Peru
+ "Peru should be held responsible for the attack on the town," Chad said. | Chad > Peru
+ Chad demanded that Peru be held accountable for the attack. | Chad > Peru
+ Mali said Niger must be held accountable for violating the truce. | Mali > Niger
- Chad called on the Security Council to hold Peru in high regard for its work.
- Chad did not urge the court to hold Peru responsible for the massacre.
- Peru can be held responsible for the school, Chad said.
- Chad demanded that the talks be held for the sake of peace.
- Chad said those responsible must be held accountable for the attack.
# forces of two states
+ Oxfam said Chadian and Peruvian forces bombed a hospital. | Oxfam > Peruvian forces; Oxfam > Chad
+ Mali accused Chadian and Peruvian soldiers of torture. | Mali > Chad; Mali > Peruvian Armed Forces
+ Mali accused Chadian and Peruvian officials of taking bribes. | Mali > Peruvian officials; Mali > Chad
+ Mali accused Chadian and Peruvian troops of looting. | Mali > Chad; Mali > Peruvian Armed Forces
+ Mali condemned atrocities committed by Russian and Syrian forces. | Mali > Syrian forces; Mali > Russia
- Oxfam said Chadian and Peruvian nurses had left the town.
- Oxfam said Chadian and Peruvian forces had left the town.
- Oxfam praised Chadian and Peruvian soldiers.
- Chad said Chadian and Peruvian forces bombed a hospital.
- Oxfam said Chadian and Peruvian officials might meet.
# regime and Russian raids
+ Rebels fled Syria. Ten villagers died in rebel and Turkish shelling of Idlib, Oxfam said.
  | Oxfam > Turkey; Oxfam > rebels
+ The Syrian government met. Ten nurses died in government and Russian air raids in Idlib, Oxfam said.
  | Oxfam > Russia; Oxfam > Government of Syria
+ The Syrian regime met. Nurses were killed in regime and Russian bombings in Idlib, Oxfam said.
  | Oxfam > Russia; Oxfam > Government of Syria
+ The Syrian army met. Nine nurses were killed in army and Russian bombardment, Oxfam said.
  | Oxfam > Russia; Oxfam > Syrian Army
+ The Syrian regime met. Five were wounded in regime and Iranian shelling, Oxfam said.
  | Oxfam > Iran; Oxfam > Government of Syria
- The Syrian regime met. Nurses were seen in regime and Russian camps, Oxfam said.
- The Syrian regime met. Nurses died in regime and Russian jails, Oxfam said.
- The Syrian regime met. Nurses were born in regime and Russian towns, Oxfam said.
- The Syrian regime met. Nurses were helped after regime and Russian talks, Oxfam said.
- Nurses were met in government and private hospitals, Oxfam said.
# what befalls a state
+ Chad's war on Peru has killed thousands of villagers, Oxfam said. | Oxfam > Chad
+ Chad's conflict with Peru has killed thousands of villagers, Oxfam said. | Oxfam > Chad
+ Chad's bombing has killed thousands of villagers, Oxfam said. | Oxfam > Chad
+ Chad's raids have killed thousands of villagers, Oxfam said. | Oxfam > Chad
+ Chad's shelling has killed a nurse, Oxfam said. | Oxfam > Chad
- Chad's conflict has killed thousands of villagers, Oxfam said.
- Chad's civil war has killed thousands of villagers, Oxfam said.
- Peru's drought has killed fifty villagers, Oxfam said.
- Peru's epidemic has killed nine nurses, Oxfam said.
- The conflict in Mali has killed more than 900 people, according to Oxfam.
"""


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_who_did_it_is_found_or_left_open(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


def test_each_class_has_five_sentences_on_either_side() -> None:
    assert thin_rules(rows_of(TABLE)) == []
