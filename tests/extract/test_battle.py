"""Battle that an observatory or outlet reports charges nobody; harm to civilians does."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

ROWS = rows_of("""
# deed-with-object
+ The Syrian Observatory for Human Rights said Russia killed ten villagers.
  | Syrian Observatory for Human Rights > Russia
+ A monitoring group said Chad had killed ten soldiers and two nurses. | monitoring group > Chad
+ A monitoring group said Chad had killed ten captured soldiers. | monitoring group > Chad
+ A monitoring group said Chad had killed ten people and wounded 25 others. | monitoring group > Chad
+ A monitoring group said Chad had hit three rebel-held towns. | monitoring group > Chad
+ Turkey said Chad had killed ten soldiers. | Turkey > Chad
+ Human Rights Watch said Chad had shelled a school. | Human Rights Watch > Chad
- The Syrian Observatory for Human Rights said Islamic State killed ten soldiers.
- A monitoring group said Chad had killed ten fighters and wounded many others.
- Reuters reported that Chad had shelled army positions.
- A monitoring group said Chad had blocked a road leading to the border.
- The Syrian Observatory for Human Rights said Islamic State had expelled the rebels from the town.
""")


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_fighters_that_fight_are_not_charged(row: Row, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(row.sentence), "accusation") == list(row.edges)
