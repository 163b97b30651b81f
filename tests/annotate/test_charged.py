"""Whom `charged him` means: the accused, and neither the judge nor who pleads for him."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn

FLED = "Omar Keita fled. "
JUDGE = "District Judge Peter Hansen set a date for the trial. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{FLED}{JUDGE}State prosecutors charged him with murder.", "Omar Keita"),
        (f"{FLED}{JUDGE}He was indicted on Monday.", "Omar Keita"),
        (f"{FLED}His lawyer Peter Hansen spoke on Monday. Police charged him with fraud.", "Omar Keita"),
        (f"{FLED}Spokesman Peter Hansen said so. Prosecutors indicted him on Monday.", "Omar Keita"),
        (f"{FLED}Prosecutor Peter Hansen spoke. The police arrested him on Monday.", "Omar Keita"),
        (f"{JUDGE}State prosecutors charged him with murder.", None),
        (f"{FLED}{JUDGE}The lawyers praised him.", "Peter Hansen"),
        ("Peter Hansen, a lawyer, fled. Police arrested him on Monday.", "Peter Hansen"),
        (f"{FLED}Attorney General Peter Hansen was there. Prosecutors indicted him on Monday.", "Peter Hansen"),
        (f"{JUDGE}He left.", "Peter Hansen"),
        (f"{FLED}Spokesman Peter Hansen said so. He left.", "Peter Hansen"),
        ("Peter Hansen fled. Prosecutors charged him with murder.", "Peter Hansen"),
    ],
)
def test_who_is_charged(text: str, name: str | None, mentions_in: MentionsIn) -> None:
    found = mentions_in(text)
    pronoun = [m for m in found if m.text in {"him", "He"}][-1]
    assert next((m.name for m in found if m.cluster == pronoun.cluster and m.form == "name"), None) == name
