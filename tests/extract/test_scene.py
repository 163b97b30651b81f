"""Who a word stands for where it is spoken: we, they, both sides, owners, instruments; and whose side they are on."""

from __future__ import annotations

import pytest

from kg.model import Mention
from tests.extract.conftest import SceneIn


def shown(mentions: list[Mention]) -> list[str]:
    return [m.entry or m.name or m.text for m in mentions]


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("“We will leave,” said Japanese Foreign Minister Yoko Kamikawa.", "We", ["japan"]),
        ("“I will leave,” said Sergey Lavrov.", "I", ["sergey-lavrov"]),
        ("“Algeria lies. They broke the deal,” said Morocco.", "They", ["algeria"]),
        ("“They (the Americans) broke the deal,” Putin said.", "They", ["united-states"]),
        ("Kenya and Uganda met. Both sides left.", "sides", ["kenya", "uganda"]),
        ("Kenya and Uganda met. The two countries left.", "countries", ["kenya", "uganda"]),
        ("The sea is claimed by Peru, Chile, Brunei and Taiwan. The two countries left.", "countries", []),
        ("Peru, Chile and Bolivia met. The two countries left.", "countries", []),
        ("Kenya and Uganda met. Both left.", "Both", ["kenya", "uganda"]),
        ("Kenya rested. Uganda slept. Both left.", "Both", ["uganda", "kenya"]),
        ("Kenya rested. Uganda slept. Chad ate. Both left.", "Both", []),
        ("Erdogan met Putin. The two presidents left.", "presidents", ["vladimir-putin", "recep-tayyip-erdogan"]),
        ("Lavrov met Putin. The two presidents left.", "presidents", []),
        ("Erdogan met Putin. Two presidents left.", "presidents", []),
        ("The IMF and the World Bank met. The two institutions left.", "institutions", ["imf", "world-bank"]),
        ("The IMF met Chad and Mali. The two institutions left.", "institutions", []),
        ("Kenya and Uganda left. The two institutions stayed.", "institutions", []),
        ("North Korea met South Korea. The rival Koreas left.", "Koreas", ["north-korea", "south-korea"]),
        ("The two Koreas left.", "Koreas", []),
        ("A Russian jet crashed.", "jet", ["russia"]),
        ("A jet belonging to Russia crashed.", "jet", ["russia"]),
        ("The talks in Moscow ended.", "Moscow", []),
        ("Some of the rebels fled.", "Some", ["rebels"]),
        ("Groups which Iran backs fled.", "which", ["Groups"]),
        ("We left.", "We", []),
    ],
)
def test_a_word_acts_for_its_actors(text: str, word: str, actors: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    token = next(t for t in scene.doc if t.text == word)
    assert [name.removeprefix("the ") for name in shown(scene.actors(token))] == actors


@pytest.mark.parametrize(
    ("text", "noun", "owners"),
    [
        ("Russia's action failed.", "action", ["russia"]),
        ("The US decision failed.", "decision", ["united-states"]),
        ("Attacks by Hamas continued.", "Attacks", ["hamas"]),
        ("The refusal of Chad to pay was noted.", "refusal", ["chad"]),
        ("The killing of Russians went on.", "killing", []),
    ],
)
def test_a_deed_has_its_owner(text: str, noun: str, owners: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert shown(scene.owners(next(t for t in scene.doc if t.text == noun))) == owners


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [
        ("Lavrov met Russia's foreign ministry.", "Lavrov", "foreign ministry", True),
        ("Moscow met Lavrov.", "Moscow", "Lavrov", True),
        ("Chad met Mali.", "Chad", "Mali", False),
        ("Lavrov met Putin.", "Lavrov", "Putin", False),  # two persons may accuse each other
        ("Assad met the Free Syrian Army.", "Assad", "Free Syrian Army", False),
        ("Syrian rebels met Assad.", "Syrian rebels", "Assad", False),
    ],
)
def test_sides_are_states_and_those_who_speak_for_them(
    text: str, one: str, other: str, same: bool, scene_in: SceneIn
) -> None:
    scene = scene_in(text)
    first, second = (next(m for m in scene.mentions if words in m.text) for words in (one, other))
    assert scene.same_side(first, second) is same
    assert scene.same_side(second, first) is same


def test_a_pronoun_tells_whom_it_stands_for_and_why(scene_in: SceneIn) -> None:
    scene = scene_in("“We will leave,” said Sergey Lavrov.")
    (found,) = scene.actors(next(t for t in scene.doc if t.text == "We"))
    assert (found.text, found.form, found.entry) == ("We", "pronoun", "russia")
    assert found.reason == "“We”: the side of the speaker, Sergey Lavrov"


def test_the_innermost_statement_is_the_one_that_speaks(scene_in: SceneIn) -> None:
    text = "“Mali said that Niger had lied,” Chad's foreign ministry said."
    scene = scene_in(text)
    voices = {t.text: scene.speaker_at(t) for t in scene.doc}
    assert voices["Chad"] is None
    assert [v.entry for v in (voices["lied"], voices["Mali"]) if v] == ["mali", "chad-foreign-ministry"]


@pytest.mark.parametrize("text", ["…", "“", "We", "Both sides blame eachother"])
def test_a_text_without_actors_has_a_scene_too(text: str, scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert all(scene.actors(token) == [] for token in scene.doc)
