"""Idioms that blame whoever does them: `asleep at the wheel`, `lined its pockets`, and the same words without blame."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

TABLE = """
# deed-phrase
+ Chile said Peru engaged in a scheme to dodge the sanctions. | Chile > Peru
+ Chile said Peru had taken part in the massacre. | Chile > Peru
+ Chile said Peru participated in the conspiracy. | Chile > Peru
+ Chile said Hamas was on the payroll of Washington. | Chile > Hamas
- Chile said Peru took part in the talks.
- Chile said Peru participated in the rescue.
- Chile said Peru took part in the raid on the Islamic State camp.
- Chile said ten clerks are on the payroll.
+ Peru said Chile had behaved like a feudal lord. | Peru > Chile
+ Togo said Ghana was applying double standards. | Togo > Ghana
+ Oman said Yemen had backed out of the deal. | Oman > Yemen
+ Kenya said Somalia was a hub for drug traffickers. | Kenya > Somalia
+ Laos said Thailand was asleep at the wheel. | Laos > Thailand
+ Cuba said Panama was in arrears. | Cuba > Panama
+ Malta said the Italian offer was a kick in the teeth. | Malta > Italy
+ Niger said Libya was a law unto itself. | Niger > Libya
+ Chad said Sudan was part of the problem. | Chad > Sudan
+ Spain said the Moroccan rule was a recipe for chaos. | Spain > Morocco
+ Fiji said Tonga was too slow. | Fiji > Tonga
+ Serbia said the Croatian port was a trojan horse. | Serbia > Croatia
+ Nepal said the Indian quota was at odds with the treaty. | Nepal > India
+ Japan said the Canadian duty was inconsistent with its obligations. | Japan > Canada
+ Mali said Niger had become a conduit for smugglers. | Mali > Niger
+ Haiti said Cuba was biting the hand that feeds its people. | Haiti > Cuba
+ Egypt said Libya was bleeding the canal dry. | Egypt > Libya
+ Ghana said Togo had blown the opportunity. | Ghana > Togo
+ Austria said Hungary had bowed to pressure. | Austria > Hungary
+ Estonia said Russia had broken into its computers. | Estonia > Russia
+ Jordan said Syria was breeding contempt. | Jordan > Syria
+ Qatar said Bahrain had brushed aside its concerns. | Qatar > Bahrain
+ Yemen said Oman had buried the report. | Yemen > Oman
+ Gabon said Congo had busted its quota. | Gabon > Congo
+ Ireland said Norway was cashing in on the crisis. | Ireland > Norway
+ Bolivia said Chile had caved in to the lobby. | Bolivia > Chile
+ Bolivia said Peru had changed the rules of the game. | Bolivia > Peru
+ Tonga said Fiji had choked off its trade. | Tonga > Fiji
+ Brazil said Argentina had cornered the market. | Brazil > Argentina
+ Vietnam said Laos had covered its tracks. | Vietnam > Laos
+ Chile said Peru was crying crocodile tears. | Chile > Peru
+ Ghana said Benin was dancing to another tune. | Ghana > Benin
+ Sudan said Egypt was dictating terms. | Sudan > Egypt
+ Poland said Hungary had ditched its pledge. | Poland > Hungary
+ Malta said Libya had drained its coffers. | Malta > Libya
+ Iraq said Iran had driven the port into bankruptcy. | Iraq > Iran
+ Ghana said Togo had dropped the ball. | Ghana > Togo
+ Mali said Chad had ducked its responsibility. | Mali > Chad
+ Canada said the United States was exporting its unemployment. | Canada > United States
+ Spain said Portugal was exporting tainted fish. | Spain > Portugal
+ Finland said Sweden had fallen short of its commitments. | Finland > Sweden
+ Cuba said Jamaica had fiddled its figures. | Cuba > Jamaica
+ Chad said Niger had fixed the race. | Chad > Niger
+ Angola said Zambia had frozen out its traders. | Angola > Zambia
+ Kenya said Tanzania was gambling with the future of the lake. | Kenya > Tanzania
+ Togo said Benin was getting away with it. | Togo > Benin
+ Peru said Cuba had given it the runaround. | Peru > Cuba
+ Oman said Iran was glossing over the spill. | Oman > Iran
+ Laos said Vietnam wanted and had it both ways. | Laos > Vietnam
+ Fiji said Tonga had the gall to complain. | Fiji > Tonga
+ Chile said Bolivia had nobody to blame but itself. | Chile > Bolivia
+ Egypt said Sudan had hidden its head in the sand. | Egypt > Sudan
+ Mali said Niger had hushed up the leak. | Mali > Niger
+ India said Nepal had inflated its bills. | India > Nepal
+ Japan said Korea was keeping the won undervalued. | Japan > South Korea
+ Ghana said Togo had kicked the can down the road. | Ghana > Togo
+ Kenya said Uganda had left its traders in the lurch. | Kenya > Uganda
+ Haiti said Cuba was lecturing its neighbours. | Haiti > Cuba
+ Chad said Mali had let the smugglers off the hook. | Chad > Mali
+ Greece said Turkey had let the gangs run riot. | Greece > Turkey
+ Togo said Ghana was lining its pockets. | Togo > Ghana
+ Peru said Brazil was living beyond its means. | Peru > Brazil
+ Benin said Niger looked down on it. | Benin > Niger
+ Kuwait said Iraq had made a hash of the talks. | Kuwait > Iraq
+ Serbia said Kosovo had manufactured a crisis. | Serbia > Kosovo
+ Kenya said Uganda had massaged the data. | Kenya > Uganda
+ Mali said Chad had mortgaged the future of the lake. | Mali > Chad
+ Sudan said Egypt was muscling in on its trade. | Sudan > Egypt
+ Spain said Morocco was offloading its glut on the islands. | Spain > Morocco
+ Oman said Yemen was operating a racket. | Oman > Yemen
+ Chile said Peru had overplayed its hand. | Chile > Peru
+ Zambia said Angola had papered over the cracks. | Zambia > Angola
+ Ghana said Togolese firms paid its miners a pittance. | Ghana > Togolese firms
+ Fiji said Tonga was playing cat and mouse. | Fiji > Tonga
+ Mali said Niger was playing into the hands of smugglers. | Mali > Niger
+ Libya said Tunisia had poked its nose into the vote. | Libya > Tunisia
+ Malawi said Zambia had presided over the collapse. | Malawi > Zambia
+ Cuba said Panama had pulled a fast one. | Cuba > Panama
+ Kuwait said Iraq was pumping above its quota. | Kuwait > Iraq
+ Niger said Chad had put its miners out of work. | Niger > Chad
+ Austria said Hungary was running amok. | Austria > Hungary
+ Peru said the Chilean ban ran counter to the treaty. | Peru > Chile
+ Kenya said Uganda had saddled it with debts. | Kenya > Uganda
+ Ghana said Togolese firms were selling steel below cost. | Ghana > Togolese firms
+ Laos said Thailand was shipping rotten rice. | Laos > Thailand
+ Chad said Libya had shown scant regard for the pact. | Chad > Libya
+ Jordan said Syria was sitting on the report. | Jordan > Syria
+ Spain said Portugal had skimmed off the money. | Spain > Portugal
+ Mali said Benin had stacked the deck. | Mali > Benin
+ Cyprus said Malta had stooped to threats. | Cyprus > Malta
+ The federation said Russia had swapped the samples. | federation > Russia
+ Canada said Japan had taken it for a ride. | Canada > Japan
+ Chile said Bolivia had thrown away the chance. | Chile > Bolivia
+ Norway said Iceland had tilted the playing field. | Norway > Iceland
+ Togo said Ghana treated the treaty as optional. | Togo > Ghana
+ Iran said Iraq had trotted out its excuses. | Iran > Iraq
+ New Zealand said the European Union was unloading its surpluses on the island. | New Zealand > European Union
+ Serbia said Croatia had used every trick. | Serbia > Croatia
+ Kenya said Somalia had watered down the text. | Kenya > Somalia
+ Peru said Cuba was winking at the smugglers. | Peru > Cuba
- Peru said Chile had behaved like a friend.
- Oman said Yemen had backed the deal.
- Kenya said Somalia was a hub for the tea trade.
- Laos said Thailand was asleep.
- Ghana said Togo was in line with the treaty.
- Austria said Hungary had bowed to the queen.
- Canada said the United States was exporting its wheat.
- Egypt said Sudan had buried its king.
- Togo said Ghana had lined the road with palms.
- Fiji said Tonga was playing its favourite song.
- Mali said Niger sat on the committee.
- India said Nepal had thrown open its borders.
- Norway said Iceland had taken place names from the sagas.
- Ghana said Togo had not dropped the ball.
- Spain said Portugal might bow to pressure.
- Kuwait said Iraq was pumping within its quota.
"""


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_an_idiom_accuses_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    findings = findings_in(row.sentence)
    assert edges_told(findings, "accusation") == list(row.edges)
    assert not row.fires or any(edge.rule == row.rule for edge in findings.edges)
