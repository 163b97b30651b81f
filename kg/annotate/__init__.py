"""Articles to annotated Docs: a spaCy pipeline, the gazetteer, quotation marks, mentions and coreference."""

from kg.annotate.nlp import DEFAULT_MODEL, annotate_articles, load_nlp, model_name

__all__ = ["DEFAULT_MODEL", "annotate_articles", "load_nlp", "model_name"]
