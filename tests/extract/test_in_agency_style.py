"""Who says what, and to whom it is owed, in the style of state agencies and ministries."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

ACCUSED = """
# a post told at length before a name
+ Peru has broken the pact, Director of the Chadian Foreign Ministry's Second Department Omar Weber told TASS.
  | Omar Weber > Peru
+ First deputy chairman of the Chadian Senate's Committee on International Affairs Omar Weber accused Peru of piracy.
  | Omar Weber > Peru
+ Spokesperson for the Ministry of National Defence of Mali Colonel Omar Weber accused Peru of piracy.
  | Omar Weber > Peru
+ Secretary of the Security Council of Mali Omar Weber accused Peru of piracy. | Omar Weber > Peru
+ Deputy Head of the Peruvian Defence Ministry's Legal Directorate Ana Hansen accused Chile of piracy.
  | Ana Hansen > Chile
+ Minister of Foreign Affairs and Trade of Mali Omar Weber accused Peru of piracy. | Omar Weber > Peru
+ Spokesperson for the Ministry of Foreign Affairs of Ukraine Heorhii Tykhenko accused Russia of piracy.
  | Heorhii Tykhenko > Russia
+ An aide to President Omar Weber accused Peru of piracy. | aide > Peru
+ A spokesman for Chadian President Omar Weber accused Peru of piracy. | spokesman > Peru
- Director of the Chadian Foreign Ministry's Second Department Omar Weber met an envoy of Peru.
- Secretary of the Security Council of Mali Omar Weber was ill, Peru said.
- The murder of Mali opposition leader Omar Weber shocked Peru.
- The head of the Chadian parliament told Ana Hansen that Peru was far.
- Minister of Foreign Affairs and Trade of Mali Omar Weber praised Peru.
# letters before whoever is honoured
+ HE the Kuwaiti Foreign Minister accused Peru of piracy. | Kuwaiti Foreign Minister > Peru
+ H.E. the Foreign Minister of Chad accused Peru of piracy. | Foreign Minister > Peru
+ Chad lied, HE the Ambassador of Peru Ana Hansen said. | Ana Hansen > Chad
+ His Excellency the President of Chad condemned the Peruvian raid. | President > Peru
+ President of Mali Omar Weber met envoys. His Excellency accused Peru of piracy. | Omar Weber > Peru
- HE the Kuwaiti Foreign Minister left for Peru.
- HH the Emir of Qatar received an envoy of Peru.
- His Excellency was told that Peru was far.
- THE MINISTER SAID HE WILL GO TO PERU.
- His Excellency the President of Chad praised Peru.
# what somebody is asked to drop
+ The Norwegian minister called on the Chadian side to cancel the decree, which he called a violation of the treaty.
  | Norwegian minister > Chad
+ Norway urged Peru to abolish the post of commissioner, which it described as an insult to Norway. | Norway > Peru
+ Norway called on Chad to cancel the decree, describing it as a violation of the treaty. | Norway > Chad
+ The Norwegian minister demanded that Chad scrap the law, which he branded an insult to Norway.
  | Norwegian minister > Chad
+ Norway called on Peru to lift the ban, which it called a violation of the treaty. | Norway > Peru
- Norway urged Peru to keep the post of commissioner, which it described as a gift.
- Norway urged Peru to read the report, which it called a violation of good taste.
- Norway called on the Chadian side of the border to vote.
- Norway did not urge Peru to lift the ban.
- Norway urged Peru to cancel the concert, which it described as long.
# whose the expulsion is
+ Norway declared the Peruvian consul persona non grata in May. Peru called the expulsion of the consul a hostile act.
  | Peru > Norway
+ Peru called expulsion of the consul "a shameful step". Talks went on. On Monday Norway expelled the Peruvian consul.
  | Peru > Norway
+ Iran condemned the closure of the embassy. Talks went on. Chad closed its embassy in Tehran on September 7.
  | Iran > Chad
+ The Peruvian consul was declared persona non grata by Norway. Peru condemned the expulsion. | Peru > Norway
+ Chad closed its embassy in Tehran. Iran condemned the closure of the embassy. | Iran > Chad
- Peru condemned the arrest of the journalist. Talks went on. Chad arrested nine nurses on Friday.
- Iran condemned the closure of the embassy.
- Iran condemned the closure of the embassy. Iran closed its embassy in Lima on September 7.
- Peru praised the expulsion of the consul. On Monday Norway expelled the consul.
- Peru called expulsion of the consul a surprise.
# its failure in a row of doings
+ Peru condemned Chad's support for Niger and its failure to end the shelling of Mali. | Peru > Chad
+ Peru denounced Chad's attacks on Niger and its violation of the truce. | Peru > Chad
+ Weber of Peru left. Peru denounced Iran's backing of the Syrian government and its refusal to talk. | Peru > Iran
+ Peru slammed Mali's threats against Niger and its disregard of the law. | Peru > Mali
+ Peru blamed Chad's aid to the rebels and its failure to pay. | Peru > Chad
- Peru praised Chad's support for Niger and its plan to help.
- Peru knew of Chad's aid to Niger and its failure to pay.
- Peru read of Mali's visit to Niger and its support for the poor.
- Peru did not condemn Chad's attacks on Niger and its violation of the truce.
- Peru spoke of Chad's talks with Niger and its plan to vote.
# the diplomat said, of no one whom he names
+ Peruvian diplomat Ana Hansen met Juan Ortega. "Chad lied to Juan Ortega," the diplomat said. | Ana Hansen > Chad
+ Peruvian official Ana Hansen spoke. "Chad has broken the pact with Omar Weber," the official said. | Ana Hansen > Chad
+ Peruvian minister Ana Hansen left. "I gave Omar Weber my word and Chad lied to us," the minister said.
  | Ana Hansen > Chad
+ Peruvian envoy Ana Hansen left. "Chad deceived Juan Ortega," said the envoy. | Ana Hansen > Chad
+ Peruvian minister Ana Hansen left. "Chad lied," the minister said. | Ana Hansen > Chad
- Peruvian diplomat Ana Hansen met Juan Ortega. "Chad wrote to Juan Ortega," the diplomat said.
- Peruvian minister Ana Hansen left. "I gave Omar Weber my word," the minister said.
- Peruvian official Ana Hansen spoke. "Omar Weber is ill," the official said.
- Peruvian envoy Ana Hansen left. "Peru is happy," said the envoy.
- Peruvian diplomat Ana Hansen met Juan Ortega, the diplomat said.
# this is a breach, of the only side he speaks of
+ "In July, Norway gave its word. The crates are still at the post. We view this as a breach of the treaty,"
  Peruvian diplomat Omar Weber said. | Peru > Norway
+ "Chad gave its word. The ships are still here. We view this as a violation of the pact," Peruvian minister Omar Weber
  said. | Peru > Chad
+ "Norway gave its word. The crates rot. We consider this a provocation," Peruvian minister Omar Weber said.
  | Peru > Norway
+ "Mali wrote to us. The crates rot. We regard this as a crime," Peruvian minister Omar Weber said. | Peru > Mali
+ "Mali wrote to us. The crates rot. We see this as aggression," Peruvian envoy Omar Weber said. | Peru > Mali
- "Norway gave its word. The crates rot. We view this as a pity," Peruvian diplomat Omar Weber said.
- "Norway and Chad gave their word. The crates rot. We view this as a breach," Peruvian diplomat Omar Weber said.
- "The crates rot. We view this as a breach of the treaty," Peruvian diplomat Omar Weber said.
- "Norway gave its word. The crates rot. We view this as a breach of the treaty," a farmer said.
- "Peru gave its word. The crates rot. We view this as a breach of the treaty," Peruvian diplomat Omar Weber said.
# learned with indignation, dared, left without
+ Chad learned with indignation that Peru had seized its ship. | Chad > Peru
+ Chad learned with consternation that the Peruvian envoy dared to question its unity. | Chad > Peruvian envoy
+ Chad noted that Peru had dared to insult its people. | Chad > Peru
+ Peru said Chad had left patients without care. | Peru > Chad
+ Peru claimed that Chad's nuclear programme has a military dimension. | Peru > Chad
- Chad learned with joy that Peru had freed its ship.
- Chad learned with indignation that the ship was old.
- Chad said that Peru had dared to dream.
- Peru said Chad had left the room without a word.
- Peru said Chad's army has a museum.
"""

UNDERTAKEN = """
# letters before whoever is honoured
+ HE the Kuwaiti Foreign Minister, for his part, stressed that his country would send aid to Peru. | Kuwait > Peru
+ HH the Emir of Qatar said that Qatar would send aid to Peru. | Qatar > Peru
+ HE Minister of Health of Qatar Omar Weber left. His Excellency said that Qatar would send aid to Peru.
  | Qatar > Peru
+ H.E. the Foreign Minister of Chad said that his country would free the crew. | Chad
+ HRH the Crown Prince of Bahrain affirmed that Bahrain would send aid. | Bahrain
- HE the Kuwaiti Foreign Minister hoped that Peru would send aid.
- HH the Emir of Qatar said that Qatar was happy.
- His Excellency said that Peru was far.
- HE the Foreign Minister of Chad left for Peru.
- HM the King of Jordan thanked Peru.
# what one makes clear beside another thing, what is done back
+ Pakistan condemned the firing and made it clear that the gate would be completed. | Pakistan
+ Peru slammed the raid and made clear that the fence would be completed. | Peru
+ Iran's foreign minister said retaliatory measures would be taken against Canada. | Iran > Canada
+ Retaliatory measures will follow, the Russian foreign ministry warned. | Russia
+ Russia said that reciprocal steps would be taken. | Russia
- Pakistan condemned the firing and made it clear that the gate was old.
- Pakistan opened the gate and it was made clear that it would be completed.
- Russia said that Chad's countermeasures would follow.
- Russia said that measures would be useful.
- A farmer said that retaliatory measures would be silly.
# they who met, agreed
+ Chadian adviser Omar Weber spoke over the phone to Peruvian adviser Ana Hansen. They agreed to set up a panel.
  | Omar Weber > Ana Hansen; Ana Hansen > Omar Weber
+ Chadian minister Omar Weber held talks with his Peruvian counterpart Ana Hansen. They agreed to reopen the crossing.
  | Omar Weber > Ana Hansen; Ana Hansen > Omar Weber
+ Chadian minister Omar Weber held talks with Peruvian minister Ana Hansen. The ministers agreed to reopen the crossing.
  | Omar Weber > Ana Hansen; Ana Hansen > Omar Weber
+ Chadian envoy Omar Weber had a meeting with Peruvian envoy Ana Hansen. They agreed to free the crew.
  | Omar Weber > Ana Hansen; Ana Hansen > Omar Weber
+ Chadian minister Omar Weber met Peruvian minister Ana Hansen. The two ministers agreed to reopen the crossing.
  | Omar Weber > Ana Hansen; Ana Hansen > Omar Weber
- Chadian minister Omar Weber spoke to reporters. They agreed to wait.
- Chadian minister Omar Weber held a dog. They agreed to wait.
- Chadian minister Omar Weber held talks with Peruvian minister Ana Hansen. They liked the tea.
- Chadian minister Omar Weber spoke to Peruvian minister Ana Hansen. They did not agree to wait.
- Chadian minister Omar Weber held talks with Peruvian minister Ana Hansen. The ministers may agree to reopen it.
# an agreement reached with somebody under which he would
+ Iranian spokesman Omar Weber said that an agreement had been reached with Muscat under which Oman would look after
  Iran's interests in Ottawa. | Oman > Iran
+ Chad said that an agreement had been reached with Peru under which Peru would take back its citizens. | Peru > Chad
+ Mali said a deal had been signed with Peru under which Peru would train its pilots. | Peru > Mali
+ Under the agreement with Oman, Muscat would look after Iran's interests in Ottawa. | Oman > Iran
+ Mali said a pact had been concluded with Chad under which Chad would send two ships. | Chad > Mali
- Chad said that an agreement had been sought with Peru under which Peru would take back its citizens.
- Chad said that a house had been reached with Peru under which Peru would look old.
- Chad said that no bridge had been built under which Peru would sail.
- Chad wants an agreement with Peru under which Peru would take back its citizens.
- Under the bridge, Muscat would look old.
# what is promised at talks with who tells it
+ Ukrainian minister Omar Weber said that at the meeting Hungary had pledged to return the files. | Hungary > Ukraine
+ "At the last meeting Hungary promised to return the files," the Ukrainian ministry said. | Hungary > Ukraine
+ According to the Malian foreign minister, during the talks Chad promised to free the crew. | Chad > Mali
+ Malian minister Omar Weber said that at the talks in Lima the Chadian side had promised to free the crew.
  | Chad > Mali
+ Malian minister Omar Weber said that at the talks with Peru it was Niger that promised to free the crew. | Niger
- Ukrainian minister Omar Weber said that at the meeting Hungary had asked for the files.
- Ukrainian minister Omar Weber said that at the meeting Hungary was silent.
- At the meeting the files were returned, the Ukrainian ministry said.
- Malian minister Omar Weber said that at the talks in Lima Chad hoped to free the crew.
- Malian minister Omar Weber said that the talks were long.
"""

ACCUSATIONS, COMMITMENTS = rows_of(ACCUSED), rows_of(UNDERTAKEN)


@pytest.mark.parametrize("row", ACCUSATIONS, ids=str)
def test_the_accuser_and_the_accused_are_told(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


@pytest.mark.parametrize("row", COMMITMENTS, ids=str)
def test_who_is_bound_and_to_whom_is_told(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_way_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ACCUSATIONS) == thin_rules(COMMITMENTS) == []
