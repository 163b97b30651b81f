"""To whom an undertaking is owed, where the clause tells it by what shall not be done, by `our`, by a message or by
both sides; undertakings that one is forced to, that are to be done and that stand in a word given."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# not to allow raids against Peru
+ Peru reminded Chad of the commitment it gave in 2004 not to allow raids against Peru. | Chad > Peru
+ Norway pledged not to support sanctions against Serbia. | Norway > Serbia
+ Chad promised to refrain from any attacks against Peru. | Chad > Peru
+ Chad has undertaken to prevent raids against Peru from its soil. | Chad > Peru
+ Chad promised in a joint statement neither to attack nor to blockade Peru. | Chad > Peru
- Norway vowed to back the revolt against Serbia. | Norway
- Norway vowed to wage a war against Serbia. | Norway
- Chad said it would lead the campaign against Peru. | Chad
- Chad vowed not to end the war against Peru. | Chad
- Mali promised Norway to fight the war against Chad. | Mali > Norway
# reminded of its commitment
+ Peru reminded Chad of its promise to free the sailors. | Chad > Peru
+ Chad was reminded by Peru of the commitment it gave in 2004 not to arm the rebels. | Chad > Peru
+ The Malian ministry reminded Norway of its pledge to rebuild the school. | Norway > Mali
+ Oxfam reminded Norway of its pledge to rebuild the school. | Norway
+ Peru reminded the European Union of its commitment to buy the gas. | European Union > Peru
- Peru reminded Chad of its history.
- Peru reminded reporters of its promise to free the sailors. | Peru
- Peru did not remind Chad of a promise.
- The film reminded Chad of the war.
- Peru reminded Chad of Mali's promise to free the sailors.
# they undertook to answer our requests
+ "Chad promised to return our soldiers by May," Peru's foreign minister said. | Chad > Peru
+ "Chad has agreed to buy our beef," Peru's foreign minister said. | Chad > Peru
+ "Mali undertook to answer our requests," Norway's minister said. | Mali > Norway
+ "Serbia pledged to open the road to our trucks," the Croatian premier said. | Serbia > Croatia
+ "Chad vowed to protect our pilgrims," Peru's president said. | Chad > Peru
- "Chad promised to return the soldiers by May," Peru's foreign minister said. | Chad
- "We have agreed to buy our own beef," Peru's foreign minister said. | Peru
- Mali undertook to answer requests, Norway's minister said. | Mali
- "We promised to answer our voters," Peru's premier said. | Peru
- "Chad promised Mali to open our pipeline," Peru's president said. | Chad > Mali
# promised to convey its concerns
+ The ambassador of Chad promised to share Peru's concerns with Mali. | ambassador > Peru
+ The Chadian envoy said he would convey Peru's concerns to his government. | Chadian envoy > Peru
+ Chad's ambassador pledged to relay Peru's protest to N'Djamena. | Chad's ambassador > Peru
+ Norway promised to report Peru's concerns to Chad. | Norway > Peru
+ Norway said it would deliver Peru's letter to Chad. | Norway > Peru
- Norway promised to deliver the boats to Chad. | Norway > Chad
- Norway promised to pass the money to Chad. | Norway > Chad
- Norway said it would take its concerns to Chad. | Norway > Chad
- Norway promised to bring Peru's boats to Chad. | Norway > Chad
- Norway conveyed Peru's concerns to Chad.
# would be compelled to close the border
+ Peru's minister warned that Lima would be compelled to take the matter to the Security Council
  if the shelling does not stop. | Peru !conditional
+ Chad's foreign ministry said it would be forced to close the border unless Peru withdraws its troops.
  | Ministry of Foreign Affairs of Chad > Peru !conditional
+ Norway said it would be forced to suspend aid if the killings continue. | Norway !conditional
+ Mali's premier said Bamako will be obliged to recall its envoy if the insults go on. | Mali !conditional
+ Turkey said it would be compelled to retaliate if its ships are seized. | Turkey !conditional
- Peru's minister said farmers would be forced to sell their land if the rain fails.
- Peru's minister said Chad would be forced to withdraw if the rain fails.
- Norway said it was forced to suspend aid.
- Norway said it would not be forced to suspend aid.
- Norway said it would be forced to remain a poor country if prices fall.
# the ban is to be lifted
+ The ban is to be lifted in May, the Peruvian ministry said. | Peru
+ The Peruvian ministry said checkpoints are to be expanded in May. | Peru
+ Norway's government said the embassy is to be closed. | Norway
+ The prisoners are to be released on Monday, the Malian ministry said. | Mali
+ Troops are to be deployed along the river, Chad's defence ministry said. | Chad
- The ban was to be lifted in May, the Peruvian ministry said.
- The ban has yet to be lifted, the Peruvian ministry said.
- The Peruvian ministry said results are to be published in May.
- The Peruvian ministry said the flood is to be expected in May.
- The bridge is to be reopened in May.
# both sides agreed, both ministries said
+ The two sides agreed to exchange prisoners, the foreign ministries of Peru and Chad said. | Chad > Peru; Peru > Chad
+ The two countries agreed to open the road, Peruvian and Chadian officials said. | Chad > Peru; Peru > Chad
+ Peru's foreign minister held talks with the Chadian foreign minister. They reaffirmed their commitment to
  free the sailors. | Chad; Peru
+ Peru and Chad reaffirmed their commitment to deepen their cooperation. | Chad > Peru; Peru > Chad
+ Peru and Chad repeated their pledge to help each other. | Chad > Peru; Peru > Chad
- The two sides agreed to exchange prisoners, the Peruvian ministry said.
- The two sides met, the foreign ministries of Peru and Chad said.
- Peru's foreign minister held a party for the Chadian foreign minister. They reaffirmed their commitment to talks.
- Peru's foreign minister held talks with the Chadian foreign minister. They left.
- The men reaffirmed their commitment to help each other.
# the limits it had accepted
+ Chad has accepted limits on its fishing fleet. | Chad
+ Chad accepted a cap on its exports. | Chad
+ Peru's spokesman said the dam was above the limit which Chad had accepted in 1960. | Chad
+ Norway accepted the restrictions on its fleet. | Norway
+ Japan accepted a ceiling on its car sales. | Japan
- Chad has not accepted limits on its fishing fleet.
- Chad may accept a cap on its exports.
- Chad accepted the prize.
- Norway knows the limits of its fleet.
- Chad refused to accept a cap on its exports.
# went back on its word
+ Peru's spokesman said Chad has gone back even on its own word to replace the pumps. | Chad !claimed_broken
+ Chad broke its word to open the dam, Peru said. | Chad !claimed_broken
+ Chad has kept its word to reopen the dam, Peru said. | Chad !claimed_kept
+ Chad went back on its word that the sailors would be freed, Peru said. | Chad !claimed_broken
+ Mali's minister said Norway had gone back on its promise to open the dam. | Norway !claimed_broken
- Chad sent word to Peru to stop the raids.
- Peru took Chad's word for it.
- Weber had his word to say about it.
- Peru said its word to the wise was to wait.
- Chad went back to its word puzzle.
# Kim added
+ "It is ours," ministry spokesman Kim In-chul said. Kim added that Peru will send two ships. | Peru
+ "It is ours," foreign minister Ana Hansen said. Hansen added that Peru will close the port. | Peru
+ "It is ours," government spokesman Paul Weber said. Weber said Chad would expel the envoy. | Chad
+ "It is ours," foreign minister Ana Hansen said. Hansen said Mali would free the sailors. | Mali
+ "It is ours," defence minister Paul Weber said. Weber said Chad would reopen the road. | Chad
- "It is ours," analyst Paul Weber said. Weber said Chad would expel the envoy.
- "It is ours," nurse Ana Hansen said. Hansen added that Peru will close the port.
- "It is ours," Peruvian minister Ana Hansen said. Hansen added that Chad will close the port.
- "It is ours," a man said. Hansen said Mali would free the sailors.
- "It is ours," senator Paul Weber said. Weber said Chad would expel the envoy.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_owed_to_whom_the_clause_tells(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "commitment") == list(row.edges)


def test_every_rule_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
