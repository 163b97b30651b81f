"""`Hon Hai` is a name and no judge's, and a state without its apostrophe keeps its sense before a place."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The paper reported that Hon Hai, also known as Foxconn, was offering 625 billion yen.", "Hon Hai"),
        ("Hon Hai said Chad had lied.", "Hon Hai"),
        ("Mrs Margit Lindqvist accused Chad of lying.", "Margit Lindqvist"),
        ("Hon. Margit Lindqvist accused Chad of lying.", "Margit Lindqvist"),
        ("Dame Janet Smith accused Chad of lying.", "Janet Smith"),
        ("Count Peter Hansen accused Chad of lying.", "Peter Hansen"),
        ("Duke Peter Hansen accused Chad of lying.", "Peter Hansen"),
    ],
)
def test_an_honorific_is_cut_only_before_a_persons_name(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert name in [m.name for m in mentions_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ten men were injured in bombing in Syrias Eastern Ghouta region when the strike took place.",
        "An attack on Syrias Aleppo killed ten people the group said.",
        "The air strikes hit Syrias Idlib province on Monday.",
        "Fighters of Syrias Al-Qaeda affiliate left.",
        "The Islamic State launched an offensive in Syrias Raqqa province.",
    ],
)
def test_a_state_without_its_apostrophe_is_the_state(text: str, mentions_in: MentionsIn) -> None:
    assert "syria" in [m.entry for m in mentions_in(text) if m.text == "Syrias"]
