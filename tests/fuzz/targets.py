"""What is fuzzed: functions of any bytes or any text, which raise AssertionError where a promise is broken.

`tests/fuzz/test_fuzz.py` feeds them by hypothesis, `python -m tests.fuzz.run` by atheris.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pyoxigraph
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.annotate.gazetteer import fold, folded
from kg.annotate.paragraphs import paragraphs
from kg.annotate.quotes import scan_quotations
from kg.cli.talk import plain
from kg.errors import QueryError, ReadError
from kg.export.formats import WRITERS
from kg.export.layout import wrap_label
from kg.export.subjects import literal_parts, object_text
from kg.graph.characters import harmless, writable
from kg.graph.identifiers import article_iri, date_literal, node_iri, text_literal
from kg.graph.prefixes import BASE, PREFIXES, local_name, short_name
from kg.graph.query import ask_store
from kg.graph.questions import fill_question, load_question
from kg.model import Actor, Article, Edge, Extraction, Findings, short_form, short_hash
from kg.read.dates import read_date
from kg.read.encodings import decode
from kg.read.formats import READERS
from kg.resolve import load_decisions
from kg.resolve.likeness import words_of
from kg.resolve.names import folded as folded_name
from kg.resolve.names import slug, tidy_name
from kg.resolve.spelling import latin, name_parts, skeleton
from kg.scale import article_key
from kg.scale.store import packed, unpacked

__all__ = ["OF_BYTES", "OF_TEXT", "Target", "TextTarget"]

Target: TypeAlias = Callable[[bytes], None]
TextTarget: TypeAlias = Callable[[str], None]

VOCABULARY = Vocab()
RDF = {
    "graph.ttl": "text/turtle",
    "graph.nt": "application/n-triples",
    "graph.nq": "application/n-quads",
    "graph.trig": "application/trig",
    "graph.rdf": "application/rdf+xml",
    "graph.jsonld": "application/ld+json",
}


def _reads(suffix: str) -> Target:
    """A reader gives articles with text in them, or says something."""

    def read(content: bytes) -> None:
        said: list[str] = []
        articles = list(READERS[suffix](io.BytesIO(content), "id", "where", said.append))
        assert articles or said or suffix == ".jsonl"
        assert all(article.text.strip() and article.id for article in articles)
        assert all(warning.startswith("where") for warning in said)

    return read


def decodes(content: bytes) -> None:
    """A text without its byte order mark, or ReadError."""
    try:
        decode(content)
    except ReadError:
        return


def scans(text: str) -> None:
    """Quotations lie in the text, in order, with their words between their marks; paragraphs do not overlap."""
    last = 0
    for quotation in scan_quotations(text):
        assert last <= quotation.start < quotation.end <= len(text)
        assert quotation.start <= quotation.inner_start < quotation.inner_end <= quotation.end
        last = quotation.start
    end = 0
    for start, stop in paragraphs(text):
        assert end <= start < stop <= len(text)
        end = stop


def writes(text: str) -> None:
    """Every format holds the same words, and its own parser takes them back."""
    article = Article(f"{text}.txt", f"{text} accused B.", title=text, outlet=text, url=text or None)
    span = article.passage(0, len(article.text))
    actors = {"a": Actor("a", text or "?", "person", "b", text, "b", (text,)), "b": Actor("b", "B", "country", "b")}
    edge = Edge("acc-1", article.id, "accusation", "harm", "a", "b", "a", "b", text, span, span, "direct", text, 0.5)
    findings = Findings((article,), actors, (edge,), (), "kg")
    with tempfile.TemporaryDirectory() as folder:
        for name, write in WRITERS.items():
            path = Path(folder) / name
            write(findings, path)
            _check_file(name, path, edge)


def _check_file(name: str, path: Path, edge: Edge) -> None:
    if name in RDF:
        form = pyoxigraph.RdfFormat.from_media_type(RDF[name])
        values = {quad.object.value for quad in pyoxigraph.parse(path=str(path), format=form)
                  if isinstance(quad.object, pyoxigraph.Literal)}  # fmt: skip
        assert harmless(edge.content) in values
    elif name.endswith(".jsonl"):
        (line,) = path.read_text("utf-8").removesuffix("\n").split("\n")
        assert json.loads(line)["content"] == writable(edge.content)
    else:
        with path.open(encoding="utf-8", newline="") as file:
            assert [row["content"] for row in csv.DictReader(file)] == [writable(edge.content)]


def names(text: str) -> None:
    """Folding a folded name changes nothing; an identifier is ASCII and never empty; a label is never empty."""
    assert fold(fold(text)) == fold(fold(fold(text)))
    assert folded_name(folded_name(text)) == folded_name(text)
    assert slug(text).isascii() and slug(text)
    assert tidy_name(text)
    assert len(harmless(text)) == len(writable(text)) == len(text)
    text_literal(text).encode("utf-8")


def folds(text: str) -> None:
    """A Doc's words fold as words do."""
    words = writable(text).split()[:50]
    assert folded(Doc(VOCABULARY, words=words)) == [fold(word) for word in words]


def dates(text: str) -> None:
    """A day in ISO 8601 or none."""
    day = read_date(text)
    assert day is None or len(day) == 10


def stores(text: str) -> None:
    """What is packed comes back equal; the key depends on which field holds which words."""
    article = Article("id", text, title=text)
    extraction = Extraction(article, (), ())
    assert unpacked(packed(extraction)) == extraction
    assert len(short_hash(text)) == 12
    assert article_key(article, b"m") != article_key(Article("id", text, text + "x"), b"m")
    assert article_key(Article("id", text, "x"), b"m") != article_key(Article("id", text + "x"), b"m")


def spells(text: str) -> None:
    """A spelling is ASCII, and a spelling of a spelling is that spelling; parts of a name are words of it."""
    assert latin(text).isascii() and latin(latin(text)) == latin(text)
    assert skeleton(text).isascii()
    assert all(word.isascii() for word in words_of(text))
    parts = name_parts(text)
    assert parts.last or not text.strip()


def terms(text: str) -> None:
    """A literal comes back from N-Triples; an IRI is one whatever the words; no record is broken by its content."""
    words = text_literal(text)
    assert literal_parts(object_text(words)) == (str(words), None)
    assert not {"\t", "\n"} & {*object_text(words)}
    for iri in (node_iri(BASE, text), article_iri(BASE, text)):
        assert iri.isascii() and not set(iri) & set(' <>"{}|^`\\') and iri.startswith(BASE)
        assert short_name(iri) is None or short_name(iri) == f"id:{local_name(iri)}"
    date_literal(text).encode("utf-8")


def shows(text: str) -> None:
    """What people see has no control character, no line too long, and is no longer than the words."""
    assert not [c for c in plain(text) if c in "\x00\x1b\n\r\u2028"]
    assert len(short_form(text).split()) <= 11
    assert all(len(line) <= 18 for line in wrap_label(text).split("\n")) or not text.split()


def asks(text: str) -> None:
    """A question takes any words for its parameter, and they stay a parameter's words; what is no SPARQL is told."""
    question = load_question("accusations-of")
    filled = fill_question(question, {"actor": text})
    try:
        ask_store(pyoxigraph.Store(), filled, PREFIXES)
        ask_store(pyoxigraph.Store(), text, PREFIXES)
    except QueryError:
        return


def decides(text: str) -> None:
    """A file of decisions is read, or told with its name and line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decisions.txt"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            load_decisions(path)
        except ReadError as error:
            assert "decisions.txt" in str(error)


OF_BYTES: Mapping[str, Target] = {
    **{f"reader{suffix}": _reads(suffix) for suffix in sorted(READERS)},
    "decode": decodes,
}
OF_TEXT: Mapping[str, TextTarget] = {
    "quotations": scans,
    "writers": writes,
    "names": names,
    "folded": folds,
    "dates": dates,
    "store": stores,
    "spelling": spells,
    "terms": terms,
    "shown": shows,
    "questions": asks,
    "decisions": decides,
}
