"""`The two sides` of a state and a body that their sentence has just joined, though two states are named."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of

BEFORE = "Niger met Chad on Monday. "
TABLE = """
+ Talks between Israel and Hamas failed, and Egypt said both sides had violated the truce.
  | Egypt > Hamas; Egypt > Israel
+ Peru met Israel and Hamas, and Egypt said the two sides had violated the truce. | Egypt > Hamas; Egypt > Israel
+ Israel and Hamas met, and Egypt said both sides had broken the truce. | Egypt > Hamas; Egypt > Israel
+ Talks between Nigeria and Boko Haram failed, and Egypt said both sides had violated the truce.
  | Egypt > Boko Haram; Egypt > Nigeria
+ Egypt met Israel and Hamas, and said that both sides had violated the truce. | Egypt > Hamas; Egypt > Israel
- Chad and Niger met Hamas, and Egypt said both sides had violated the truce.
- Israel and Peru met, and Egypt said both sides had violated the truce.
- Hamas left, and Egypt said both sides had violated the truce.
- Egypt said both sides had violated the truce.
- Hamas said both sides had violated the truce with Israel and Hamas.
"""


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_a_state_and_a_body_joined_are_the_sides(row: Row, findings_in: FindingsIn) -> None:
    found = tuple(sorted(edges_told(findings_in(BEFORE + row.sentence), "accusation")))
    assert found == row.edges if row.fires else not any(edge.endswith("Hamas") for edge in found)
