"""People and firms of a state are not the state; its troops, its officials and its side are."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

ACCUSING = """
# people
+ Chad condemned Peruvian troops for burning the forest. | Chad > Peruvian Armed Forces
+ Chad said Peruvian warplanes had bombed the town. | Chad > Peru
+ Chad blamed the Peruvian side for the attack. | Chad > Peru
+ Chad condemned Peru's arrest of farmers. | Chad > Peru
+ Chad said Peruvian officials had violated the treaty. | Chad > Peruvian officials
+ Chad said Peruvian hackers had attacked its bank. | Chad > Peruvian hackers
- Chad condemned Peruvian farmers for burning the forest.
- A Peruvian woman who tried to stab two police officers was shot, Chad's interior ministry said.
- Hansen said Peruvian women had violated the ban.
- Weber said the Peruvian electronics company stole its technology.
- Peruvian athletes often failed to report where they were, Chad said.
- Police have arrested a Peruvian illegal immigrant who prosecutors believe killed a tourist.
"""

PROMISING = """
# people
+ Chad pledged to lift tariffs on Peruvian goods. | Chad > Peru
+ Chad promised to pay the Peruvian government $2 million. | Chad > Peru
+ Chad threatened to revoke the licences of Peruvian banks. | Chad > Peru
+ Chad said it would free a Peruvian student. | Chad > Peru
+ Chad promised to release Peruvian fishermen. | Chad > Peru
+ Chad promised to pay Peruvian farmers $2 million. | Chad
+ Weber Corp agreed to pay $2 million to compensate Peruvian consumers harmed by a breach. | Weber Corp
+ Chad pledged to train Peruvian and Malian doctors. | Chad
+ Chad promised that it would compensate Peruvian families. | Chad
"""


@pytest.mark.parametrize("row", rows_of(ACCUSING), ids=str)
def test_people_of_a_state_are_not_the_state_that_is_accused(row: Row, findings_in: FindingsIn) -> None:
    found = edges_told(findings_in(row.sentence), "accusation")
    assert found == list(row.edges)


@pytest.mark.parametrize("row", rows_of(PROMISING), ids=str)
def test_nothing_is_owed_to_the_state_of_who_is_helped(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)
