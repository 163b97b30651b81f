"""Charges that are only guessed, deeds of sides that are named in passing, and writings that accuse."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# believed to have been flown by
+ The raids, thought to have been conducted by Saudi jets, hit a market, Oxfam said. | Oxfam > Saudi Arabia
+ Amnesty International said the raid was likely to have been carried out by Sudan. | Amnesty International > Sudan
+ Greece appears to have shelled the island, Albania said. | Albania > Greece
+ Jordan said Israel was believed to be violating the truce. | Jordan > Israel
+ Seven people died in air strikes apparently by Ethiopia, Oxfam said. | Oxfam > Ethiopia
+ Oxfam said a raid purportedly carried out by Ethiopia killed five people. | Oxfam > Ethiopia
- Greece appears to have rebuilt the island, Albania said.
- Amnesty International said Sudan was likely to bomb the town.
- Amnesty International said Sudan did not appear to have bombed the town.
- Oxfam said Ethiopia was thought to have helped the farmers.
- Japan seemed to open the door to talks, Norway said.
# may have targeted
+ Britain said Syria may have deliberately targeted the convoy. | United Kingdom > Syria
+ Chad may have bombed the camp, Oxfam said. | Oxfam > Chad
+ Japan said China might have violated its airspace. | Japan > China
+ "Russia may have breached the treaty," Norway said. | Norway > Russia
+ Kenya said Somalia may have kidnapped the nurses. | Kenya > Somalia
- Britain said Syria may target the convoy.
- Chad could have bombed the camp, Oxfam said.
- Norway said Russia might have breached the treaty if the talks had failed.
- Chad may have rebuilt the camp, Oxfam said.
- Kenya said Somalia may have opened the door for investors.
# one of their activists
+ Turkey said the Taliban had killed one of its diplomats. | Turkey > Taliban
+ Oxfam said Boko Haram killed dozens of villagers. | Oxfam > Boko Haram
+ Oxfam said the Taliban had crucified two men. | Oxfam > Taliban
+ Estonia said Russia had tried to hack into its servers. | Estonia > Russia
+ Estonia said Russia had used the network to spread divisive messages. | Estonia > Russia
- Turkey said the army had killed dozens of militants.
- Oxfam said the frost killed one.
- Oxfam said Boko Haram spared dozens of villagers.
- Estonia said Russia had tried to log into its servers.
- Estonia said Russia had used the network to spread useful messages.
# rebel rockets
+ The rebels left the town. Oxfam said rebel rockets had killed 19 people. | Oxfam > rebels
+ The rebels left. Rebel fire has wounded a nurse, Oxfam said. | Oxfam > rebels
+ The government of Chad met. Oxfam said government air strikes had killed nine nurses. | Oxfam > Government of Chad
+ Insurgents held the town. Oxfam said insurgent mortar fire had wounded a nurse. | Oxfam > Insurgents
+ Militants held the town. Oxfam said a militant attack had killed a nurse. | Oxfam > Militants
- The rebels left the town. Oxfam said rebel schools had opened.
- The rebels left the town. Oxfam said a pro-rebel sniper was seen.
- The rebels left. Oxfam said a rocket had killed a nurse.
- Chadian rebels and Malian rebels left. Oxfam said rebel rockets had killed a nurse.
- The storm passed. Oxfam said rebel rockets had killed a nurse.
# an editorial in the Times
+ An editorial in the Global Times said Japan had violated the treaty. | Global Times > Japan
+ A commentary in the Global Times accused Japan of lying. | Global Times > Japan
+ Norway's report accused Iceland of overfishing. | Norway > Iceland
+ A Russian foreign ministry statement accused Norway of spying. | Ministry of Foreign Affairs of Russia > Norway
+ An article in the Financial Times accused Norway of spying. | Financial Times > Norway
- An editorial in the Global Times praised the treaty with Japan.
- An editorial said Japan had violated the treaty.
- An editorial in March said Japan had violated the treaty.
- A commentary in the Global Times did not accuse Japan of lying.
- A commentary in the Global Times said Japan had signed the treaty.
# it was a provocation
+ North Korea fired a missile on Monday. Japan said it was a grave provocation. | Japan > North Korea
+ Turkey shelled a village. "It is a crime," Greece said. | Greece > Turkey
+ Chad bombed a market. "That was an act of aggression," Niger said. | Niger > Chad
+ Israel seized a ship. Oman said it was an act of piracy. | Oman > Israel
+ North Korea tested a rocket. "It's a provocation," Japan said. | Japan > North Korea
- A missile was fired on Monday. Japan said it was a grave provocation.
- North Korea fired a missile on Monday. Japan said it was a long flight.
- North Korea opened a museum on Monday. Japan said it was a provocation.
- Turkey shelled a village. "It is not a crime," Turkey said.
- Japan fired a rocket. Japan said it was an act of defence.
# singled out Chad, condemning its raids
+ Niger singled out Chad, condemning its raids on villages. | Niger > Chad
+ The Netherlands sanctioned Belarus, condemning its treatment of protesters. | Netherlands > Belarus
+ Canada rebuked Iran, deploring its seizure of a tanker. | Canada > Iran
+ Japan singled out North Korea, denouncing its missile test. | Japan > North Korea
+ Norway summoned Russia, criticising its raids on markets. | Norway > Russia
- Niger left Chad, selling its boats.
- Japan thanked North Korea, praising its patience.
- Canada visited Iran, admiring its rivers.
- Niger left, condemning its own raids.
- The storm left Norway, flooding its towns.
# On Tuesday Russian jets bombed
+ On Monday Russian jets bombed a market, Oxfam said. | Oxfam > Russia
+ On Tuesday Sudan shelled a camp, Oxfam said. | Oxfam > Sudan
+ On Friday Turkish warships violated its waters, Greece said. | Greece > Turkey
+ On Sunday Boko Haram kidnapped nine girls, Oxfam said. | Oxfam > Boko Haram
+ On Monday Chad accused Niger of lying. | Chad > Niger
- On Monday Russian jets landed on a market, Oxfam said.
- On Tuesday Sudan opened a camp, Oxfam said.
- On Friday Turkish warships sailed home, Greece said.
- On Sunday Boko Haram freed nine girls, Oxfam said.
- On Monday Chad met Niger in Mali.
# said on Monday, a sign of
+ Chad has shelled a town, Niger said on Monday, a sign of rising tension. | Niger > Chad
+ Air strikes by Chad killed ten nurses, Oxfam said on Monday, the deadliest raid in weeks. | Oxfam > Chad
+ Iran has seized a tanker, Oman said on Friday, the second case this month. | Oman > Iran
+ Turkish jets violated its airspace, Greece said on Friday, a further blow to the talks. | Greece > Turkey
+ Two Chinese jets carried out an unsafe intercept of a plane, the Pentagon said, a step that worried pilots.
  | United States Department of Defense > China
- Chad has opened a school, Niger said on Monday, a sign of easing tension.
- Chad has not shelled a town, Niger said on Monday, a sign of easing tension.
- Iran may seize a tanker, Oman said on Friday, a risk for trade.
- Greece said on Friday, a holiday, that the talks with Turkey went on.
- The storm has damaged a port, Oman said on Friday, a blow to trade.
"""

ROWS = rows_of(TABLE)
STRIPPED = (
    "The talks went on in Geneva and the envoys met for the third day in a row to speak about the truce and the trucks "
    "that wait at the border. Nobody knew when the trucks would leave and the weather was bad. {} Dozens of shops were "
    "closed and the streets were empty while families waited for news about the convoys and the trucks at the border. "
    "The envoys had not met the press by the evening and the hotel was quiet."
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_guessed_or_passing_charge_is_read(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
    assert bool(row.edges) is row.fires


def test_every_guess_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []


def test_what_is_guessed_is_hedged(claims_in: ClaimsIn) -> None:
    for sentence, hedged in (
        ("Oxfam said Chad appears to have bombed a camp.", True),
        ("Oxfam said Chad bombed it.", False),
    ):
        assert [c.ground.hedged for c in claims_in(sentence) if isinstance(c, Accusation)] == [hedged]


@pytest.mark.parametrize(
    ("sentence", "edges"),
    [
        (
            "Russian jets bombed a market in Idlib says a UK-based monitoring group.",
            ["UK-based monitoring group > Russia"],
        ),
        ("Russian jets bombed a market in Idlib a monitoring group said as snow fell.", ["monitoring group > Russia"]),
        ("Russian jets bombed a market an informed source in Homs told AFP.", ["informed source in Homs > Russia"]),
        ("Russian jets bombed a market a monitoring group said late on Monday.", ["monitoring group > Russia"]),
        (
            "Russian jets bombed a market a monitoring group said on Monday including a bakery.",
            ["monitoring group > Russia"],
        ),
        ("Russian jets bombed a market a monitoring group said warning of hunger.", ["monitoring group > Russia"]),
        ("Russian jets rebuilt a market a monitoring group said on Monday including a bakery.", []),
        ("Niger is glad that Chad stopped insisting that the monitoring group leaves.", []),
        ("The army rebuilt a market says a UK-based monitoring group.", []),
        ("Russian jets bombed a market and the monitoring group was silent.", []),
    ],
)
def test_speakers_are_found_where_commas_are_lost(sentence: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(STRIPPED.format(sentence)), "accusation") == edges
