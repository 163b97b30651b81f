"""Denials: who rejects which charge, and whose."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# deny
+ Belarus denied forging the visas. | Belarus
+ Rwanda denies that it backs the rebels in Congo. | Rwanda
+ Iran rejected the accusation. | Iran
+ Turkey dismissed Greek claims that it had sunk the boat. | Turkey > Greece
+ "China never stole any designs," China said, denying the charge. | China
+ India has denied any involvement in the killing. | India
+ The allegations were rejected by Venezuela. | Venezuela
+ North Korea and Iran denied selling missiles to Syria. | Iran; North Korea
+ Malawi denied that it had closed the border. | Malawi
+ Algeria denied Moroccan allegations that it had armed the rebels. | Algeria > Morocco
+ Spain accused Britain of dumping rubble in the bay, a charge Britain denies. | United Kingdom > Spain
+ Iran denies responsibility for the attack. | Iran
+ “We have nothing to do with it,” said Togo, denying the accusation. | Togo
+ A spokesman for Eritrea denied that its troops had crossed the border. | spokesman
+ The Emirates and Egypt denied having bombed Libya. | Egypt; United Arab Emirates
+ Cuba has repeatedly rejected American accusations of spying. | Cuba > United States
+ Russian President Vladimir Putin dismissed the allegations as nonsense. | Vladimir Putin
+ Moscow denies any role in the poisoning. | Russia
+ Estonia accused Russia of cutting the cable, which Russia denied. | Russia > Estonia
+ Iran rejected any suggestion of fraud. | Iran
+ Iran rejected the suggestion that it might have lied. | Iran
+ Iran dismissed suggestions that it armed the rebels. | Iran
+ Iran rejected any suggestion of involvement in the raid. | Iran
+ Iran rejected the claim that it had lied. | Iran
+ Iran denied any role in the raid. | Iran
- Russia rejected any suggestion of a Plan B, alluded to by John Kerry.
- Iran rejected suggestions for talks with the Fund.
- Iran rejected a suggestion that the talks could agree a federal structure.
- Iran rejected a role for the Fund in its budget.
- Iran contests Oman's claim to the bay.
- Iran disputed Oman's claims to the islands.
- A court in Berlin rejected the complaint filed by Google.
- The judge dismissed the charges against Peru.
- Iran rejected the Plan B.
- Iran rejected Oman's idea of a truce.
- Iran rejected the demand, the request, the invitation and the appeal.
- Belarus did not deny forging the visas.
- Belarus denied visas to two reporters.
- Iran rejected the offer.
- Rwanda refused to deny the report.
- If Turkey denies the claim, Greece will publish the film.
- India might deny its involvement.
- China dismissed two ministers.
- Peru was denied entry to the club.
- Ghana denied the ship a berth.
- Fiji rejected the motion on fisheries.
- Nobody denied the report in Dakar.
- Iran was in denial about the drought.
- Chad denied nothing.
- Kenya rejected the draft law.
- Poland rejected 300 applications.
- Ireland could not deny the charge.
- Spain was urged to deny the report.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_sentence_denies_what_it_should_and_nothing_else(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "denial") == list(row.edges)


def test_denials_have_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkey accused Armenia of shelling a village. Armenia denied that it had shelled the village.",
        "Mali accused Niger of stealing cattle. Niger denied the accusation of stealing.",
        "Oman said Yemen had violated the truce. Yemen denied violating the truce.",
        "Libya accused Chad of arming rebels. Chad dismissed the accusation about the rebels.",
    ],
)
def test_a_denial_finds_the_charge_before_it(text: str, findings_in: FindingsIn) -> None:
    edges = findings_in(text).edges
    (charge,) = (e for e in edges if e.type == "accusation")
    (denial,) = (e for e in edges if e.type == "denial")
    assert charge.denied
    assert denial.denies == charge.id
    assert (denial.source, denial.target) == (charge.target, charge.source)


@pytest.mark.parametrize(
    "text",
    [
        "Turkey accused Armenia of shelling a village. Georgia denied that it had closed the road.",
        "Mali accused Niger of stealing cattle. Niger denied visas to the team.",
        "Oman said Yemen had violated the truce. Oman denied selling arms.",
    ],
)
def test_a_charge_is_not_denied_by_others_or_by_other_words(text: str, findings_in: FindingsIn) -> None:
    (charge,) = (e for e in findings_in(text).edges if e.type == "accusation")
    assert not charge.denied
    assert all(edge.denies is None for edge in findings_in(text).edges)


@pytest.mark.parametrize(
    ("between", "denied"),
    [("", True), ("Talks failed. ", True), ("The minister spoke of trade and of fish for an hour. " * 7, False)],
)
def test_a_bare_denial_is_of_the_charge_right_before_it(between: str, denied: bool, findings_in: FindingsIn) -> None:
    text = f"Iran blamed Bahrain for the fire. Bahrain blamed Iran for the blast. {between}Iran denied responsibility."
    edges = findings_in(text).edges
    assert [(e.source, e.denied) for e in edges if e.type == "accusation"] == [("iran", False), ("bahrain", denied)]
