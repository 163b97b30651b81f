"""Charges in the plain style of agencies: what is regrettable, who bears all responsibility, manoeuvres to be stopped,
what one said was firing, answers printed whole behind a colon, the office before a name."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# it is regrettable that
+ "It is regrettable that Chad keeps building dams on its own," Peru's minister said. | Peru's minister > Chad
+ "It is extremely regrettable that Mali has closed the border," Norway said. | Norway > Mali
+ Norway said it was unacceptable that Serbia had turned back the convoy. | Norway > Serbia
+ "It is deplorable that Peru is not answering our letters," Chad said. | Chad > Peru
+ Chad said it was shameful that Peru had left the talks. | Chad > Peru
- "It is regrettable that rain has closed the road," Norway said.
- Norway said it would be regrettable that Chad should leave.
- "It is not regrettable that Chad has closed the border," Norway said.
- "It is important that Chad has opened the border," Norway said.
- "It is regrettable that we have closed the border," Norway said.
# bears full responsibility
+ "Chad bears full responsibility for the incident," the Peruvian spokesman said. | Peruvian spokesman > Chad
+ "Mali should bear all responsibility for the consequences," Norway said. | Norway > Mali
+ Full responsibility for the incident lies with the Chadian side, Peru said. | Peru > Chad
+ "Serbia bears sole responsibility for this," Norway said. | Norway > Serbia
+ Norway said Serbia must shoulder the entire responsibility. | Norway > Serbia
- "Chad bears full responsibility for the safety of the envoys," the Peruvian spokesman said.
- "Chad does not bear full responsibility for the incident," the Peruvian spokesman said.
- Norway said it bore full responsibility for the incident.
- Norway said Serbia had main responsibility for the implementation of the plan.
- "Chad takes full responsibility for the schools," Peru said.
# stop dangerous manoeuvres
+ "We call on the Chadian side to stop dangerous manoeuvres of this kind," Peru said. | Peru > Chad
+ Peru urged Chad to stop its provocative actions. | Peru > Chad
+ Norway called on Serbia to end its unilateral measures. | Norway > Serbia
+ Mali told Niger to cease its hostile rhetoric. | Mali > Niger
+ "Chad must stop its illegal activities at the dam," Peru said. | Peru > Chad
- Peru urged Chad to stop the music.
- Peru urged Chad to stop any illegal activities.
- Norway called on Serbia to end its unilateral truce.
- Norway called on Serbia to stop the rain.
- Peru did not urge Chad to stop its provocative actions.
# in what it said was firing by
+ Two fishermen died in what Peru said was unprovoked firing by Chadian troops. | Peru > Chadian Armed Forces
+ Peru mourned a boy killed in what it said was unprovoked shelling by Chad. | Peru > Chad
+ The roof burned in what Mali said was a raid by Niger. | Mali > Niger
+ Norway protested over what it said was spying by Serbia. | Norway > Serbia
+ Five died in what Oxfam said was shelling by Serbia. | Oxfam > Serbia
- Two fishermen met in what Peru said was a market built by Chad.
- Two fishermen died in what Peru said was a storm.
- Two fishermen died in what seemed to be firing in Chad.
- Two men sang in what Peru said was a song by a Chadian nurse.
- What Peru said was heard by Chad.
# dismissed what he called
+ Chad's spokesman dismissed what he called "baseless accusations" by Peru. | Chad's spokesman > Peru
+ Peru rejected what it called lies by Chad. | Peru > Chad
+ Chad's minister brushed off what he termed "groundless finger-pointing" by the Peruvian side. | Chad's minister > Peru
+ Norway denied what it described as slander by Serbia. | Norway > Serbia
+ Mali dismissed what it called "false claims" by Niger. | Mali > Niger
- Chad's spokesman dismissed what he called a joke.
- Peru rejected what it called a good offer by Chad.
- Chad denied that it had called Peru a liar.
- Norway denied what it described as a rumour.
- Mali dismissed what it called a song by Niger.
# phrases
+ Peru's ministry said all the incidents were initiated by Chad. | Peru's ministry > Chad
+ Norway said Serbia had met one request after another with silence. | Norway > Serbia
+ Norway said Serbia was hyping up the incident for political gain. | Norway > Serbia
+ Peru's spokesman said Chad had thrown the pledge into a garbage can. | Peru's spokesman > Chad
+ Chad is playing the part of a lackey, Peru's spokesman said. | Peru's spokesman > Chad
+ Peru said Chadian troops had come three kilometres inside its territory. | Peru > Chadian Armed Forces
+ Peru said the drilling by Chad was against international law. | Peru > Chad
- Norway said the talks were initiated by Serbia.
- Norway said Serbia had met one request after another with money.
- Norway said Serbia had played the part of a host.
- Peru said Chadian troops had come to its market.
- Peru said Chad was against the plan.
# a member of the council Ana Hansen
+ A member of the provincial council Ana Hansen accused Chad of theft. | Ana Hansen > Chad
+ Head of the Peruvian delegation Paul Weber accused Chad of lying. | Paul Weber > Chad
+ The secretary of the port union Ana Hansen criticised Chad for the raid. | Ana Hansen > Chad
+ Chairman of the fishing union Paul Weber blamed Chad for the raid. | Paul Weber > Chad
+ A leader of the miners Paul Weber accused Chad of theft. | Paul Weber > Chad
- The member for the town Paul Weber founded left Chad.
- A member of the council, Ana Hansen, praised Chad.
- A member of the council told Ana Hansen a story.
- The head of the delegation met Paul Weber in Chad.
- Head of the delegation Paul Weber thanked Chad.
# representatives of the refugees
+ Representatives of Rohingya refugees said that Myanmar never kept its promises. | Rohingya refugees > Myanmar
+ Representatives of the Malian farmers said Niger had burned their barns. | Malian farmers > Niger
+ Chad dismissed the Peruvian complaints as a fabrication. | Chad > Peru; Peru > Chad !denied
+ Chad fired rockets at Peru. Peru's spokesman said the attacks ran contrary to the accord. | Peru's spokesman > Chad
+ Mali fired shells at Niger. Niger said the shelling had destroyed a school. | Niger > Mali
- People in the fishing trade said their nets were cut by boats from Chad.
- Representatives of the refugees said that Myanmar kept its promises.
- Representatives of Chad said that Chad never broke its promises.
- Mali fired a minister. Niger said the attack had destroyed a school.
- People said Chad had burned their barns.
"""

ROWS = rows_of(TABLE)

ANSWER = """A spokesman for the Ministry of Foreign Affairs of Chad gave the following answer to a question on Friday:

Peru flew two bombers over our border. This is a grave provocation.

Peru is trying to derail the talks. Our army will strike back if the bombers come again.
"""
OPEN = ANSWER.replace("gave the following answer", "gave an answer")


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_an_agency_s_sentence_charges_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)


def test_every_rule_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []


def test_paragraphs_behind_an_answer_s_colon_are_said(findings_in: FindingsIn) -> None:
    charged = edges_told(findings_in(ANSWER), "accusation")
    assert charged and all(edge.endswith("> Peru") for edge in charged)


@pytest.mark.parametrize(
    "verb, noun", [("issued", "statement"), ("released", "communique"), ("sent", "reply"), ("made", "declaration")]
)
def test_other_words_issue_one_too(verb: str, noun: str, findings_in: FindingsIn) -> None:
    text = ANSWER.replace("gave the following answer", f"{verb} the following {noun}")
    assert edges_told(findings_in(text), "accusation")


def test_what_no_colon_opens_is_the_article_s_own(findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(OPEN), "accusation") == []
    assert edges_told(findings_in(ANSWER.replace("Friday:", "Friday.")), "accusation") == []
    assert (
        edges_told(findings_in(ANSWER.replace("gave the following answer", "opened the following doors")), "accusation")
        == []
    )


def test_where_another_one_speaks_the_answer_ends(findings_in: FindingsIn) -> None:
    text = ANSWER.replace("Peru is trying", "Ana Hansen, a farmer, said it rained. Peru is trying")
    assert not any("derail" in edge.content for edge in findings_in(text).edges)
