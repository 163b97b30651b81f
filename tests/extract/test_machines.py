"""Machines and weapons are nobody unless their owner is told; people who blow themselves up are no machines."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

TABLE = """
+ Russian warplanes struck the town of Homs, the Syrian opposition said. | Syrian opposition > Russia
+ Chad's fighter jets bombed the market in Gao, Peru said. | Peru > Chadian Air Force
+ Suicide bombers killed ten people in Gao, Peru said. | Peru > Suicide bombers
+ Peru said Chadian war jets had bombed the market. | Peru > Chadian Air Force
+ Peru said Chad's helicopters had killed ten villagers. | Peru > Chad
+ France called the Hansen Group's bombings "odious". | France > Hansen Group
- War jets struck the town of Homs and killed ten people, Peru said.
- War jets also believed to be foreign struck the town of Gao, Peru said.
- Fighter jets bombed the market in Gao, killing ten people, Peru said.
- Rockets also hit the district of Gao, the activists added.
- Obsolete refineries were to blame for the crisis, Weber said.
- France's foreign ministry called the Tartous and Jableh bombings "odious".
- France called the Gao and Kidal attacks "odious".
"""


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_whose_machine_it_is_is_accused(row: Row, findings_in: FindingsIn) -> None:
    assert tuple(edges_told(findings_in(row.sentence), "accusation")) == row.edges
