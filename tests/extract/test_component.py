"""Statements as components of any spaCy pipeline, found through entry points."""

from importlib.metadata import entry_points

import pytest
import spacy

from kg.annotate import DEFAULT_MODEL
from kg.extract.component import annotate_statements


@pytest.mark.issue(3)
def test_spacy_finds_both_components_by_name() -> None:
    found = {point.name: point.value for point in entry_points(group="spacy_factories")}
    assert found["kg_quotes"] == "kg.annotate.nlp:annotate_quotes"
    assert found["kg_statements"] == "kg.extract.component:annotate_statements"


@pytest.mark.issue(3)
def test_a_plain_pipeline_gets_statements() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("kg_quotes")
    nlp.add_pipe("kg_statements")
    (statement,) = nlp("“Norway broke its word,” Larsen said.")._.kg_statements
    assert statement.speaker.text == "Larsen"
    assert statement.mode == "direct"


def test_a_doc_without_sentences_has_no_statements() -> None:
    assert list(annotate_statements(spacy.blank("en")(""))._.kg_statements) == []
