"""One process's way from articles to extractions: the model loaded once, and again before its vocabulary is large."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from kg.annotate import DEFAULT_MODEL, annotate_articles, load_nlp
from kg.annotate.gazetteer import Gazetteer
from kg.extract import extract_claims
from kg.garbage import collecting_seldom
from kg.model import Article, Extraction
from kg.seeds import load_seeds

__all__ = ["Extractor"]

# Articles. spaCy keeps every new word for good, and what we remember of words grows with them: 15 MB in 1,000 articles
# of 200 words. Loading takes a second.
RELOAD = 1_500


class Extractor:
    """Extracts with one model; `model` is a package's name or a folder. Raises ModelError."""

    def __init__(self, model: str | None = None) -> None:
        self.model = model or DEFAULT_MODEL
        self.seeds = load_seeds()
        self._load()

    def _load(self) -> None:
        """The garbage collector leaves alone what stays: it would go through a million objects of model and seeds time
        and again, and take a sixth of the time that our own rules need."""
        gc.unfreeze()
        for old in ("nlp", "gazetteer"):  # both vocabularies at once would be the most that is ever in memory
            vars(self).pop(old, None)
        gc.collect()
        self.nlp, self.done = load_nlp(self.model), 0
        self.gazetteer = Gazetteer(self.seeds, self.nlp)
        gc.collect()
        gc.freeze()

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """The extraction of each article, in order."""
        waiting = iter(articles)
        with collecting_seldom():
            while first := list(islice(waiting, 1)):
                yield from self._extract_some(chain(first, islice(waiting, max(0, RELOAD - self.done - 1))))
                if self.done >= RELOAD:
                    self._load()

    def _extract_some(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article, doc, mentions in annotate_articles(self.nlp, articles, self.gazetteer):
            self.done += 1
            yield Extraction(article, mentions, extract_claims(article, doc, mentions, self.seeds))
