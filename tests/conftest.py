"""The real pipeline, loaded once, and two short ways through it."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language

from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp
from kg.annotate.gazetteer import Gazetteer
from kg.extract import extract_claims
from kg.model import Article, Claim, Extraction, Findings, Mention
from kg.pipeline import join
from kg.seeds import load_seeds

Extract: TypeAlias = Callable[[Article], Extraction]
ClaimsIn: TypeAlias = Callable[[str], tuple[Claim, ...]]
MentionsIn: TypeAlias = Callable[[str], tuple[Mention, ...]]
FindingsIn: TypeAlias = Callable[..., Findings]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default model with kg's components."""
    return load_nlp(DEFAULT_MODEL)


@pytest.fixture(scope="session")
def extract_from(nlp: Language) -> Extract:
    """An article's mentions and claims, read anew at each call."""
    seeds = load_seeds()
    gazetteer = Gazetteer(seeds, nlp)

    def extract_from(article: Article) -> Extraction:
        ((_, doc, mentions),) = annotate_articles(nlp, [article], gazetteer)
        return Extraction(article, mentions, extract_claims(article, doc, mentions, seeds))

    return extract_from


@pytest.fixture(scope="session")
def mentions_in(extract_from: Extract) -> MentionsIn:
    """The mentions of a text."""
    return lambda text: extract_from(Article("text", text)).mentions


@pytest.fixture(scope="session")
def claims_in(extract_from: Extract) -> ClaimsIn:
    """The claims of a text, before its actors are resolved."""
    return lambda text: extract_from(Article("text", text)).claims


@pytest.fixture(scope="session")
def findings_in(extract_from: Extract) -> FindingsIn:
    """Actors and edges of one or more articles; texts become articles named a, b, c …"""

    def findings_in(*articles: str | Article) -> Findings:
        named = [Article(chr(97 + n), a) if isinstance(a, str) else a for n, a in enumerate(articles)]
        return join([extract_from(article) for article in named], extractor="test")

    return findings_in
