"""`nlp.add_pipe("kg_statements")`: statements with their speakers in any English spaCy pipeline with a parser."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.statements import find_statements

__all__ = ["annotate_statements"]


def annotate_statements(doc: Doc) -> Doc:
    """Sets `doc._.kg_statements`, a list of `Spoken`. Needs `kg_quotes` before it in the pipeline."""
    doc._.kg_statements = find_statements(doc)
    return doc


def _register() -> None:
    Language.component("kg_statements", func=annotate_statements, requires=["token.dep", "token.head", "token.lemma"])
    if not Doc.has_extension("kg_statements"):
        Doc.set_extension("kg_statements", default=())


_register()
