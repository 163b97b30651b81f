"""What somebody thinks of another's deed: the launch, these provocations, despite others denouncing it."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# the launch
+ North Korea fired two missiles over the sea. South Korea condemned the launch. | South Korea > North Korea
+ Iran launched a rocket into space. France said the test was a provocation. | France > Iran
+ Belarus jailed nine reporters. Lithuania denounced the arrests. | Lithuania > Belarus
+ Russian jets bombed a market. Georgia condemned the strike. | Georgia > Russia
+ Iran boarded a tanker on Friday. Britain called the seizure illegal. | United Kingdom > Iran
+ Pakistan deported nine cooks. Sweden condemned the expulsions. | Sweden > Pakistan
- North Korea fired a minister. South Korea condemned the launch.
- North Korea may fire a missile. South Korea condemned the launch.
- Greece lobbed a bomb. Turkey fired a rocket. Cyprus condemned the launch.
- Belarus and Russia jailed reporters. A storm came. Nobody denounced the arrests.
- South Korean media told of a test. Japan condemned the test.
- A market was bombed. Georgia condemned the strike.
- South Korea launched a rocket. South Korea praised the launch.
# the takeover
+ Norway's police seized control of the newspaper on Friday. Peru condemned the takeover. | Peru > Norway
+ Norwegian authorities took over the newspaper. Chile condemned the takeover. | Chile > Norway
+ Norway took control of the port on Friday. Peru denounced the takeover. | Peru > Norway
+ Mali has nationalised a mine. Canada called the takeover illegal. | Canada > Mali
+ Russia seized nine planes. Ireland slammed the takeover. | Ireland > Russia
- Gunmen seized the station. Peru condemned the takeover.
- Norway took over the presidency. Peru welcomed the takeover.
- Norway took the bus. Peru condemned the takeover.
- Norway may seize the newspaper. Peru condemned the takeover.
- Peru seized the port. Peru praised the takeover.
# despite
+ Spain stayed calm, despite Portugal and Malta repeatedly denouncing Libya's raids. | Portugal > Libya; Malta > Libya
+ The fair opened in Rome, with Chile openly condemning Peru's tax. | Chile > Peru
+ The deal was signed, despite Oman loudly criticising Iran's role. | Oman > Iran
+ The talks went on in Bonn, despite Norway openly blaming Denmark for the leak. | Norway > Denmark
+ Togo stayed away, despite Ghana again accusing Benin of theft. | Ghana > Benin
- Spain stayed calm, despite Portugal and Malta repeatedly praising Libya's harvest.
- The fair opened in Rome, with Chile proudly showing Peru's wine.
- The deal was signed, despite Oman quietly doubting it.
- The talks went on in Bonn, despite Norway not blaming Denmark for the leak.
- Togo stayed away, with Ghana warmly thanking Benin for its help.
# what he termed
+ "Chile has laid down what I call an unfair tariff," Peru said. | Peru > Chile
+ Turkey has seized two boats in what Greece called piracy. | Greece > Turkey
+ Spain said Malta uses what it termed unfair methods. | Spain > Malta
+ Ghana said Togo spreads what it called lies. | Ghana > Togo
+ Japan said China employed what it termed hostile tricks. | Japan > China
- Chile has built what Peru called a bridge.
- Turkey has bought what Greece called a good boat.
- Spain said Malta uses what it termed new methods.
- Ghana said Togo spreads what it called hope.
- Japan said China employed what it termed cheap nets.
# a rehearsal
+ South Korea and the United States began a drill. North Korea called the exercise a rehearsal for war. |
  North Korea > South Korea; North Korea > United States
+ Russia has started a drill. Latvia called the exercise a rehearsal for an invasion. | Latvia > Russia
+ Iran held a naval exercise. Oman described the manoeuvre as a preparation for war. | Oman > Iran
+ China staged an exercise. Vietnam called the exercise a rehearsal for war. | Vietnam > China
+ India conducted a drill. Pakistan calls the exercise a prelude to war. | Pakistan > India
- South Korea began a drill. North Korea called the exercise a rehearsal for the parade.
- Russia has started a drill. Latvia called the drill long.
- Iran held a naval exercise. Oman described the manoeuvre as a preparation for the storm.
- China staged an opera. Taiwan called the rehearsal a success.
- India and Nepal met. Bhutan calls the exercise a waste.
# the US visa rules
+ Ireland described the new U.S. visa rules as cruel. | Ireland > United States
+ Canada slammed the American steel tariffs. | Canada > United States
+ Brazil said the French farm subsidies were unfair. | Brazil > France
+ Serbia said the Croatian grain tariffs were unfair. | Serbia > Croatia
+ Peru condemned the Chilean oil embargo. | Peru > Chile
+ Spain said Morocco was doing this for domestic consumption. | Spain > Morocco
- Ireland described the new U.S. visa rules as clear.
- Canada welcomed the American steel tariffs.
- Brazil said the farm subsidies were unfair.
- Croatia said the Croatian grain tariffs were unfair.
- Peru studied the Chilean oil embargo.
- Spain said Morocco was doing this for its children.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_judgement_charges_who_did_what_is_judged(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_kind_of_judgement_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
