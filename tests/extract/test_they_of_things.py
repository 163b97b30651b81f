"""`They` outside quotation marks: the things named just before, and no side."""

from __future__ import annotations

import pytest

from tests.conftest import FindingsIn


@pytest.mark.parametrize(
    "text",
    [
        "Chad announced new curbs on Monday. Peru said they violated the treaty.",
        "Chad set its plans out in Lima. Peru's envoy warned they threaten peace in the region.",
        "Chad raised its tariffs on Monday. Peru's trade ministry said they had broken the accord.",
        "Chad sent tanks to the border. Peru said they had violated the truce.",
        "Peru spoke of Chad's new bases on Monday and said they violated the pact.",
    ],
)
def test_they_are_the_things_named_before(text: str, findings_in: FindingsIn) -> None:
    assert not [e for e in findings_in(text).edges if e.type == "accusation" and "chad" in (e.target or "")]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad attacked the town on Monday. Peru said they had violated the truce.", "chad"),
        ("“Chad sent tanks. They have broken the truce,” Peru said.", "chad"),
        ("Peru's foreign minister Ana Ruiz criticised Chad. She said they had broken the truce.", "chad"),
        ("Chad attacked the town for ten days. Peru said they had violated the truce.", "chad"),
        ("Chad's rebels attacked the town. Peru said they had violated the truce.", "rebels"),
        ("Chadian officials met in Lima. Peru said they had violated the truce.", "officials"),
    ],
)
def test_they_are_a_side(text: str, target: str, findings_in: FindingsIn) -> None:
    targets = [e.target or "" for e in findings_in(text).edges if e.type == "accusation"]
    assert any(target in t for t in targets), targets
