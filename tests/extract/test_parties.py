"""The actors that fill a function of a frame, and whether those who speak speak for a state."""

from __future__ import annotations

import pytest

from kg.extract.offices import is_apart, offices_of
from kg.extract.parties import actors_in
from kg.seeds import load_seeds
from tests.extract.conftest import SceneIn


@pytest.mark.parametrize(
    ("text", "verb", "function", "actors"),
    [
        ("Iran and Chad signed a treaty.", "signed", "subject", ["iran", "chad"]),
        ("Iran and Iran signed a treaty.", "signed", "subject", ["iran"]),
        ("Iran filed a lawsuit in a Paris court against Chad.", "filed", "any-against", ["chad"]),
        ("Iran filed a lawsuit against Chad.", "filed", "object-against", ["chad"]),
        ("Iran complained of attacks by Chad.", "complained", "of-agent", ["chad"]),
        ("Iran complained of Chadian jets crossing the border.", "complained", "of-agent", ["chad"]),
        ("Iran hit out at Chad.", "hit", "out-at", ["chad"]),
        ("Iran hit out at Chad's raid.", "hit", "out-at", ["chad"]),
        ("Iran hit a wall in Chad.", "hit", "out-at", []),
        ("Iran condemned Chad's raid.", "condemned", "object-owner", ["chad"]),
        ("Iran condemned the raid.", "condemned", "object-owner", []),
        ("Iran said it was ready. Chad dismissed this as propaganda.", "dismissed", "object-owner", ["iran"]),
        ("Chad heard this as a song.", "heard", "object-owner", []),
        ("Chad's raid drew protests from Iran.", "drew", "subject-owner", ["chad"]),
        ("Chad's raid drew protests from Iran.", "drew", "any-from", ["iran"]),
        ("Iran signed a treaty with Chad.", "signed", "object-with", ["chad"]),
        ("Iran summoned the Chadian ambassador.", "summoned", "object-country", ["chad"]),
        ("Iran expressed concern over decisions adopted by Chad.", "expressed", "object-over", ["chad"]),
        ("Iran expressed concern over the rain.", "expressed", "object-over", []),
        ("Chad has destroyed tombs in what Iran has called a crime.", "called", "object", ["chad"]),
        ("Iran slept.", "slept", "object", []),
    ],
)
def test_a_function_is_filled_by_actors(
    text: str, verb: str, function: str, actors: list[str], scene_in: SceneIn
) -> None:
    scene = scene_in(text)
    trigger = next(token for token in scene.doc if token.text == verb)
    assert [m.entry or m.text for m in actors_in(scene, trigger, function)] == actors


@pytest.mark.parametrize(
    ("text", "words", "offices", "apart"),
    [
        ("Republican Senator Marco Rubio left.", "Marco Rubio", {"senator"}, True),
        ("Former President Evo Morales left.", "Evo Morales", {"former-president"}, True),
        ("Opposition leader Jane Doe left.", "Jane Doe", {"opposition-leader"}, True),
        ("Kremlin spokesman Dmitry Peskov left.", "Dmitry Peskov", {"spokesperson"}, False),
        ("Sergey Lavrov left.", "Sergey Lavrov", {"foreign-minister"}, False),
        ("Vladimir Putin left.", "Vladimir Putin", set(), False),  # prime minister and president: in doubt, neither
        ("The juggler Jim Doe left.", "Jim Doe", set(), False),
        ("Japanese juggler Jim Doe left.", "Jim Doe", set(), False),
        ("Hezbollah left.", "Hezbollah", set(), True),
        ("The rebels left.", "rebels", set(), True),
        ("CNN left.", "CNN", set(), True),
        ("Russia left.", "Russia", set(), False),
    ],
)
def test_an_office_tells_who_speaks_for_a_state(
    text: str, words: str, offices: set[str], apart: bool, scene_in: SceneIn
) -> None:
    mention = next(m for m in scene_in(text).mentions if words in m.text)
    assert offices_of(load_seeds(), mention) == offices
    assert is_apart(load_seeds(), mention) is apart
