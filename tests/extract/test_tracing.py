"""Why nothing was read at a place: the cue that came furthest, what stopped it, and the parse around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from kg.annotate.gazetteer import Gazetteer
from kg.annotate.nlp import annotate_mentions
from kg.annotate.parse import read_parse
from kg.extract import Scene, build_scene
from kg.extract.tracing import CAUSES, Trace, trace_cue, trace_place
from kg.model import Article
from kg.seeds import load_seeds

SceneOf = Callable[[str], Scene]


@pytest.fixture(scope="module")
def scene_of(nlp: Language) -> SceneOf:
    gazetteer = Gazetteer(load_seeds(), nlp)

    def scene_of(text: str) -> Scene:
        article, doc = Article("a", text), read_parse(nlp(text))
        return build_scene(article, doc, annotate_mentions(doc, article, gazetteer), load_seeds())

    return scene_of


def accusation_in(scene: Scene) -> Trace:
    return trace_place(scene, [(0, len(scene.article.text))], "accusation")


@pytest.mark.parametrize(
    ("text", "cause", "why", "cue"),
    [
        ("Chad visited Sudan on Monday.", "no cue known", "", ""),
        ("Chad did not accuse Sudan of taking the dam.", "cue known, not put forward as done", "negated", "accuse"),
        ("Chad may accuse Sudan of taking the dam.", "cue known, not put forward as done", "only possible (may)",
         "accuse"),
        ("The neighbours in the hills were accused of taking the dam.", "cue known, no source", "accuse", "accused"),
        ("Chad violated the truce on Monday.", "cue known, no source", "nobody's statement", "violated"),
        ("The president of Chad said that Chad had violated the truce.", "cue known, source and target on one side",
         "deed", "violated"),
        ("Chad accused Sudan of taking the dam.", "cue known, dropped later", "accuse", "accused"),
    ],
)  # fmt: skip
def test_the_furthest_cue_and_what_stopped_it(scene_of: SceneOf, text: str, cause: str, why: str, cue: str) -> None:
    trace = accusation_in(scene_of(text))
    assert (trace.cause, trace.why, trace.cue) == (cause, why, cue)
    assert trace.cause in CAUSES


def test_commitments_are_traced_by_their_own_words(scene_of: SceneOf) -> None:
    scene = scene_of("Chad accused Sudan of wrecking the dam. The promise was heard.")
    trace = trace_place(scene, [(40, 63)], "commitment")
    assert (trace.cause, trace.cue) == ("cue known, no source", "promise")
    assert trace_place(scene, [(0, 39)], "commitment").cause == "no cue known"


def test_the_parse_is_the_head_and_what_hangs_on_the_cue(scene_of: SceneOf) -> None:
    scene = scene_of("Kirby said Chad accused Sudan of taking the dam.")
    start = scene.article.text.index("accused")
    assert trace_cue(scene, start).parse == (
        "said ‹ccomp accused(nsubj Chad, dobj Sudan, prep of(pcomp taking(dobj dam)))"
    )
    assert trace_cue(scene, 999).parse == ""


@pytest.mark.parametrize("text", ["", " \n ", "\x00 \u200f😀 <script>", "and " * 400 + "accused Chad"])
def test_any_text_can_be_traced(scene_of: SceneOf, text: str) -> None:
    for kind in ("accusation", "commitment"):
        trace = trace_place(scene_of(text), [(0, len(text))], kind)
        assert trace.cause in CAUSES and len(trace.parse) < 3000
