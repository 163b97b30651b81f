"""What a word takes up from before, and whose it was; nobody where two were possible."""

from __future__ import annotations

import pytest

from kg.extract.anaphora import (
    doer_before,
    is_laid_down,
    last_to_speak,
    owner_before,
    state_of_possessor,
    subject_behind_phrase,
    topic_of,
)
from kg.extract.pronouns import pronoun_of, standing_for
from kg.extract.scene import Scene
from kg.model import Mention
from tests.extract.conftest import SceneIn


def names(mentions: list[Mention]) -> list[str]:
    return [m.entry or m.name or m.text for m in mentions]


def last(scene: Scene, word: str) -> int:
    return max(token.i for token in scene.doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "owners"),
    [
        ("A Russian jet crossed. Greece said the plane left.", "plane", ["russia"]),
        ("US sanctions hurt. Cuba hates those measures.", "measures", ["united-states"]),
        ("The United States placed sanctions on Cuba. The restrictions hurt.", "restrictions", ["united-states"]),
        ("Russia bombed a bridge. The bombing shook Kyiv.", "bombing", ["russia"]),
        ("Iran said that it was ready. Israel saw that offer.", "offer", ["iran"]),
        ("Russian air force jets and Russian jets crossed. Greece saw the planes.", "planes", ["russia"]),
        ("A Russian jet and a Greek jet crossed. Cyprus saw the plane.", "plane", []),
        ("A Russian jet crossed. Greece saw a plane.", "plane", []),
        ("A Russian jet crossed. " + "The rain fell on the roofs of the town. " * 60 + "The plane left.", "plane", []),
        ("Greece saw the bridge.", "bridge", []),
    ],
)
def test_a_thing_named_again_is_of_its_one_owner(text: str, word: str, owners: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert names(owner_before(scene, scene.doc[last(scene, word)])) == owners


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Iran said that it was ready. Israel denounced this.", ["iran"]),
        ("“We are ready,” said Iran. Israel heard this.", ["iran"]),
        ("Israel denounced this.", []),
        ("A man said that it rained. Israel heard this.", []),
        ("Iran said that it was ready. " + "The rain fell on the town. " * 14 + "Israel heard this.", []),
    ],
)
def test_who_spoke_last_is_near_and_known(text: str, who: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert names(last_to_speak(scene, scene.doc[last(scene, "this")])) == who


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("India expelled two envoys. This is bad.", "This", ["india"]),
        ("India expelled two envoys. The move was bad.", "move", ["india"]),
        ("Chad said that Mali lied. This is bad.", "This", ["mali"]),
        ("“This is bad,” said Iran of the American claim.", "This", ["united-states"]),
        ("India and Nepal expelled envoys. This is bad.", "This", []),
        ("The rain fell. This is bad.", "This", []),
        ("This is bad.", "This", []),
        ("India expelled two envoys. It is bad.", "It", []),
        ("India expelled two envoys. The bridge is bad.", "bridge", []),
        ("India spoke. Mali deplores acts that aim to harm it and that run counter to the law.", "that", []),
    ],
)
def test_this_is_what_the_sentence_before_tells(text: str, word: str, doers: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert names(doer_before(scene, scene.doc[last(scene, word)])) == doers


@pytest.mark.parametrize(
    ("text", "word", "states"),
    [
        ("Canada's foreign minister said her country would pay.", "country", ["canada"]),
        ("“My government will pay,” said Japanese Foreign Minister Yoko Kamikawa.", "government", ["japan"]),
        ("Canada's foreign minister said her daughter would pay.", "daughter", []),
        ("The country would pay.", "country", []),
        ("A singer said her country would pay.", "country", []),
    ],
)
def test_her_country_is_the_state_of_whom_she_is(text: str, word: str, states: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert names(state_of_possessor(scene, scene.doc[last(scene, word)], 0)) == states


@pytest.mark.parametrize(
    ("text", "word", "laid_down"),
    [
        ("The United States placed sanctions on Cuba.", "sanctions", True),
        ("Russia launched a raid.", "raid", True),
        ("Cuba hates sanctions.", "sanctions", False),
        ("Russia launched a ship.", "ship", False),
    ],
)
def test_what_one_lays_down_is_one_s_own(text: str, word: str, laid_down: bool, scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert is_laid_down(scene.doc[last(scene, word)]) is laid_down


@pytest.mark.parametrize(
    ("text", "word", "subjects"),
    [
        ("Under its commitment to NATO, Spain will spend more.", "its", ["Spain"]),
        ("Spain met its neighbours.", "its", []),
        ("Spain will spend more under its plan.", "its", []),
        ("Its opponents left.", "Its", []),
        ("The plan of its allies failed.", "its", []),
    ],
)
def test_a_phrase_that_opens_a_sentence_speaks_of_its_subject(
    text: str, word: str, subjects: list[str], scene_in: SceneIn
) -> None:
    scene = scene_in(text)
    assert [token.text for token in subject_behind_phrase(scene.doc[last(scene, word)])] == subjects


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("“They are lying,” Peskov said of the Ukrainians.", ["ukraine"]),
        ("“This is a lie,” said Iran of the American claim.", ["united-states"]),
        ("“They are lying,” Peskov said.", []),
        ("“They are lying,” Peskov insisted.", []),
        ("Iran: They are lying", []),
    ],
)
def test_the_verb_says_of_whom_it_is_said(text: str, topic: list[str], scene_in: SceneIn) -> None:
    scene = scene_in(text)
    assert [name for index in range(len(scene.spoken)) for name in names(topic_of(scene, index))] == topic


def test_a_pronoun_is_told_from_a_state(scene_in: SceneIn) -> None:
    scene = scene_in("They told us that US jets left.")
    told = {token.text: pronoun_of(token) for token in scene.doc}
    assert (told["They"], told["us"], told["US"], told["jets"]) == ("they", "us", "", "")


def test_whom_a_pronoun_stands_for_keeps_all_but_its_words(scene_in: SceneIn) -> None:
    scene = scene_in("Chad left. It was tired.")
    chad = next(m for m in scene.mentions if m.text == "Chad")
    token = scene.doc[last(scene, "It")]
    found = standing_for(token, chad, "the one named last", certainty=0.5)
    assert (found.start, found.end, found.text, found.form) == (token.idx, token.idx + 2, "It", "pronoun")
    assert (found.entry, found.cluster, found.certainty) == (chad.entry, chad.cluster, 0.5 * chad.certainty)
    assert found.reason == "“It”: the one named last, Chad"
    assert standing_for(token, chad, "the side of", "its envoy").reason == "“It”: the side of, its envoy"
