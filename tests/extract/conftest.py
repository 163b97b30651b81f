"""A text as the extractors see it."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language

from kg.annotate import annotate_articles
from kg.annotate.gazetteer import Gazetteer
from kg.extract import Scene, build_scene
from kg.model import Article
from kg.seeds import load_seeds

SceneIn: TypeAlias = Callable[[str], Scene]


@pytest.fixture(scope="session")
def scene_in(nlp: Language) -> SceneIn:
    """The scene of a text."""
    seeds = load_seeds()
    gazetteer = Gazetteer(seeds, nlp)

    def scene_in(text: str) -> Scene:
        ((article, doc, mentions),) = annotate_articles(nlp, [Article("text", text)], gazetteer)
        return build_scene(article, doc, mentions, seeds)

    return scene_in
