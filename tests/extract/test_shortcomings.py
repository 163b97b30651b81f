"""Charges of what falls short, of what others bear, and of what is told in a denial or a name: by construction."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

TABLE = """
# omission-negated
+ The United States said Chad had not followed the rules of the treaty. | United States > Chad
+ Peru said on Monday that Chad does not follow the law. | Peru > Chad
+ Norway's premier Ola Hansen said Chad has not heeded the warnings of the council. | Ola Hansen > Chad
+ Peru said Chad does not meet its obligations. | Peru > Chad
+ Norway said that Chad is not doing enough to stop the smugglers. | Norway > Chad
+ "They have not done enough," said Ola Hansen, the Norwegian premier, of the Chadians. | Ola Hansen > Chad
- Peru said it did not follow the rules of Chad.
- Peru said Chad did not follow the example of Norway.
- Peru said the troops did not follow the road.
- Norway said Chad might not do enough.
- Norway's premier said the campaign was not enough.
- Norway asked whether Chad did not follow the law.
# quality
+ The theft exposed Boeing's lax security, Emma Weber said. | Emma Weber > Boeing
+ "The leak sheds light on Facebook's sloppy security efforts," said Emma Weber. | Emma Weber > Facebook
+ Norway said the crash highlighted Peru's poor safety record. | Norway > Peru
+ Norway said the audit underlined Peru's inadequate controls. | Norway > Peru
+ "The fire shows Chad's weak enforcement of the rules," Mali said. | Mali > Chad
- The theft exposed Boeing's lax security.
- Norway said the storm exposed Peru's poor villages.
- Norway said the audit revealed Peru's strong controls.
- Emma Weber said the theft did not expose Boeing's lax security.
- Emma Weber said the plan could expose Boeing's weak security.
+ "The International Criminal Court is a political instrument," Chad said. | Chad > International Criminal Court
+ "Peru is a pawn of Chile," Oman said. | Oman > Peru
+ Oman said Chad was acting as a political tool. | Oman > Chad
+ "This was nothing but a bid by Peru to muzzle the press," Norway said. | Norway > Peru
+ "This is nothing but a veiled move by Recep Tayyip Erdogan to eradicate opposition media," said Emma Weber. |
  Emma Weber > Recep Tayyip Erdogan
+ Norway said Peru's raids do not correspond to the spirit of the truce. | Norway > Peru
- Oman said trade was a political tool of Peru.
- Oman said Peru was a useful tool.
- Norway said the fund of Chad was an instrument of peace.
- "This was nothing but a bid by Peru to help the press," Norway said.
- Norway said Peru's figures did not correspond to those of Chad.
+ Norway's premier Ola Hansen said Chad had not been aggressive enough in fighting smugglers. | Ola Hansen > Chad
+ Norway's response was not careful enough, Chad said. | Chad > Norway
+ Peru said that Chad was not open enough. | Peru > Chad
+ Norway said Peru's decision was based on inaccurate data. | Norway > Peru
+ Chad said the Peruvian report relied on fabricated information. | Chad > Peru
+ Chad said Peru's ruling rested on lies and rumours. | Chad > Peru
- Norway said the ladder of Chad was not long enough.
- Norway said Chad was careful enough.
- Chad said Peru's decision was not based on false data.
- Chad said Peru's decision was based on good data.
- Chad said the film was based on a false story.
- Norway asked whether Chad was open enough.
# deed-phrase
+ Norway said that Chad had acted against the law. | Norway > Chad
+ Norway's premier Ola Hansen said Chad had acted contrary to the interests of Norway. | Ola Hansen > Chad
+ Norway said Chad acted too slowly in the crisis. | Norway > Chad
+ Norwegian officials said Peru was too lenient with smugglers. | Norwegian officials > Peru
+ U.S. prosecutors said Chad aided hackers to steal secrets. | U.S. prosecutors > Chad
+ Norway said Chad worked with hackers to steal secrets. | Norway > Chad
- Norway said Chad acted against smugglers.
- Norway said Chad acted within the law.
- Norway said Chad worked with doctors to save lives.
- Norwegian officials said Peru was lenient.
- Norway said it had acted too slowly.
# deed-noun
+ The rebels said they had come under heavy Russian attack on Sunday. | rebels > Russia
+ Residents of Aleppo said the town was under Russian bombardment. | Residents > Russia
+ Rebels said they came under government bombardment. The Syrian government called a meeting. | Rebels > government
+ Residents of Kherson said the port remained under Russian shelling. | Residents > Russia
+ Rebels said the camp was under Turkish siege. | Rebels > Turkey
- Peruvian senators said they came under American attack for their silence.
- Norway said Chad was under pressure.
- Norway said Peru was under Chadian rule.
- Residents said the town was under attack.
- Residents of Aleppo said the town was not under Russian bombardment.
# purpose
+ "Chad wants to derail the talks," Ola Hansen, the Norwegian premier, said. | Ola Hansen > Chad
+ Norway said on Monday Chad was looking to attack its ports. | Norway > Chad
+ Peru said that Chad wanted to annex the islands. | Peru > Chad
+ Norway said Chad wants to sabotage the vote. | Norway > Chad
+ "Peru wishes to destroy us," Chad said. | Chad > Peru
+ Ola Hansen, the Norwegian premier, said Chad wants to distract from the scandal. | Ola Hansen > Chad
- Norway said Chad wants to crush Islamic State.
- Norway said Chad does not want to derail the talks.
- Norway said Chad wants to help Peru.
- Norway said Chad was looking to resume operations.
- Norway said it wanted to derail the talks.
# deed
+ Former spy Adam Keita revealed that Chad secretly collected the calls of Peruvians. | Adam Keita > Chad
+ Norway said Peru had covertly funded the newspaper. | Norway > Peru
+ Norway said Peru had secretly stored gas. | Norway > Peru
+ Norway said Chad secretly recorded its envoys. | Norway > Chad
+ Norway said Chad had secretly sold rifles to Mali. | Norway > Chad
- Norway said Chad had secretly married the idea.
- Norway said Chad sold rice to Mali.
- Norway said it had secretly stored gas.
- Norway said Peru had not secretly stored gas.
- Norway asked whether Peru had secretly stored gas.
# deed-with-object
+ Turkish officials said evidence suggested the attacker was from Hamas. | Turkish officials > Hamas
+ Turkey's premier Kaya said the bomber belonged to the PKK. | Kaya > Kurdistan Workers' Party
+ Ola Hansen, the Norwegian premier, said the gunman was from Islamic State. | Ola Hansen > Islamic State
+ Norway said rebels of Chad had pressed an offensive in the north. | Norway > rebels
+ Somalia said the bombers were from al Shabaab. | Somalia > al-Shabaab
- Turkey's premier Kaya said the bomber was from Chad.
- Turkey's premier Kaya said the bomber was not from the PKK.
- Turkey's premier Kaya said the plane was from Turkish Airlines.
- Norway said the gunman was from Oslo.
- Chad has pressed an offensive in the north.
# accusation-noun
+ Chad issued a denial of Peruvian charges that it had shelled the town. | Peru > Chad !denied
+ Ola Hansen praised Chad in a rejection of Peruvian allegations that Chad had stolen data. | Peru > Chad !denied
+ Chad closed a camp. Chad does its share, it said in an apparent rejection of Peruvian allegations that it was
  uncooperative. | Peru > Chad !denied
+ Chad repeated its denial of Norwegian accusations that it had jammed the radar. | Norway > Chad !denied
+ Chad published a map in a dismissal of Peruvian charges that it had shelled the town. | Peru > Chad !denied
+ Revelations by former spy Adam Keita that Chad had harvested data led to protests. | Adam Keita > Chad
- Adam Keita had no revelations.
- Ola Hansen welcomed the rejection of a Peruvian plan.
- Chad issued a denial of a visa.
- Chad rejected a Peruvian plan that it dig a canal.
- Norway regretted the rejection of the treaty.
- Norway welcomed the dismissal of the minister.
# call-names
+ Sudan expelled the envoys over what it called plots by Chad and Peru to topple its government. | Sudan > Chad;
  Sudan > Peru
+ Sudan recalled its ambassador, citing what it called plots from Chad to topple the government. | Sudan > Chad
+ Sudan closed the border because of what it called attacks from Chad to destabilise the country. | Sudan > Chad
+ Sudan cut ties due to what it described as Chadian meddling in its affairs. | Sudan > Chad
+ Norway deplored what it called a plot by Peru to rig the vote. | Norway > Peru
- Sudan praised what it called help from Chad to feed the town.
- Sudan thanked Chad for what it called a gift by Peru.
- Sudan opened what it called a bridge from Chad to the north.
- Sudan read what it called a letter by Chad.
- Sudan paid for what it called tents from Chad.
# demand-to-stop
+ Peru urged Chad to stop its provocative patrols. | Peru > Chad
+ Peru called on Chad to rectify its erroneous decision. | Peru > Chad
+ The U.S. side should correct its mistakes, China said. | China > United States
+ Chad should refrain from provocative actions, Peru said. | Peru > Chad
+ Pakistan urged the Indian side to refrain from unprovoked firing. | Pakistan > India
+ Peru asked Chad to correct its mistakes. | Peru > Chad
- Peru urged Chad to stop its regular patrols.
- Peru urged Chad to correct the errors in the report.
- Peru asked Chad to reverse its decision.
- Chad must stop any unprovoked firing, Peru said.
- Peru urged Chad to refrain from further statements.
+ The opposition told him that Chad must halt the bombardment of towns. | opposition > Chad
+ Peru told Chad to cease the bombardment of its ports. | Peru > Chad
+ Peru said it would not come until Chad ended the bombardment of its towns. | Peru > Chad
+ Ola Hansen called upon the council to put an end to the war crimes being committed by Chad. | Ola Hansen > Chad
+ Norway urged the world to put an end to the killing of monks by Chad. | Norway > Chad
- Ola Hansen called upon the council to put an end to the drought.
- Norway put an end to the talks with Chad.
- Peru told Chad to halt the train.
- Peru said it would not come until Chad ended its harvest.
- Norway urged the world to put Chad on a list.
# blame
+ Nine died in an attack Turkey blamed on Islamic State. | Turkey > Islamic State
+ Norwegian premier Ola Hansen told the council pinning the blame on Chad. | Ola Hansen > Chad
+ The samples were sarin, Norway told the council, pinning the blame on the government of Chad. | Norway > Government of
  Chad
+ Chad was criticised during the campaign by Norwegian senators. | Norwegian senators > Chad
+ Norway deplored the fire, laying the blame on Chad. | Norway > Chad
- Nine died in an attack that nobody blamed on Chad.
- Chad was condemned after an attack by rebels.
- Norway told the council to pin the blame on Chad.
- The plan Norway proposed in May was sound.
- Norway laid a wreath on the blame.
# deed-with-object
+ Norway said Chad used small amounts of sarin gas. | Norway > Chad
+ Norway believes Chad used a quantity of mustard gas in raids. | Norway > Chad
+ Activists said nine farmers had been killed and dozens more injured in airstrikes by Chad. | Activists > Chad
+ Two farmers were killed in Israeli fire near the border, the Palestinian health ministry said. | Ministry of Health of
  Palestine > Israel
+ Nine were wounded in rebel gunfire, the Syrian government said. Peru met the rebels. | Government of Syria > rebels
- Two farmers were killed in a California fire, Norway said.
- Two farmers were killed in fire, Norway said.
- Nine were wounded in the fire of Chicago, Norway said.
- Norway said Chad used small amounts of sugar.
- Norway said Chad counted nine people killed and dozens more injured in a quake.
# accuse
+ Chad was one of the countries accused by Norway of dumping steel. | Norway > Chad
+ John Weber was among six people charged in October by U.S. prosecutors for taking bribes. | U.S. prosecutors >
  John Weber
+ Chad was among the states that Norway accused of dumping steel. | Norway > Chad
+ John Weber was among eight men sanctioned by Norway for human rights abuses. | Norway > John Weber
+ U.S. prosecutors said they were ready. John Weber was charged in October for taking bribes. | U.S. prosecutors >
  John Weber
- Chad was one of the countries praised by Norway.
- John Weber was among six people in the room.
- U.S. prosecutors said they were ready. John Weber was charged in the inquiry.
- Norway said John Weber was one of six men.
- Chad was among the states that Norway praised.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_sentence_charges_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'Norway accused Chad of blocking peace by "set(ting) a very high bar".',
            'blocking peace by "set(ting) a very high bar"',
        ),
        (
            "Sudan recalled its envoy, citing what it called plots from Chad to topple it.",
            "plots from Chad to topple it",
        ),
    ],
)
def test_a_charge_is_told_to_its_end(text: str, words: str, claims_in: ClaimsIn) -> None:
    assert [claim.content for claim in claims_in(text) if isinstance(claim, Accusation)] == [words]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (  # a gerund that opens the sentence took its subject in
            "Ramping up the pressure, Public Security Minister Gil Weber on Saturday accused Chad of theft.",
            ["Gil Weber > Chad"],
        ),
        (  # whose the curbs are is told before
            "ZTE will appeal. The restrictions, imposed by Peru on Monday, hurt it. China criticised the export curbs.",
            ["China > Peru"],
        ),
        (  # whose a policy is, also where it only names a speech
            "They fill in the detail on a Trump policy speech in June. Chad said the regulations were unfair.",
            ["Chad > Donald Trump"],
        ),
        (  # sanctions that only name what was broken are nobody's
            "ZTE was punished over alleged Iran sanctions violations. China criticised the export curbs.",
            [],
        ),
    ],
)
def test_who_did_it_stands_elsewhere(text: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "accusation") == edges
