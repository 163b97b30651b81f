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
