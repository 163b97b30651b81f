"""A parse in plain Python says of each word what spaCy's Doc says."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.annotate.gazetteer import Gazetteer
from kg.annotate.nlp import annotate_mentions
from kg.annotate.parse import Parse, Word, read_parse
from kg.extract import extract_claims
from kg.model import Article, Claim
from kg.seeds import load_seeds
from tests.annotate.test_shortcuts import ODD

KG = Path(__file__).parents[2] / "kg"
SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
TEXTS = [*ODD, *(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))]
PLAIN = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ is_sent_start whitespace_ text_with_ws "
    "is_alpha is_punct is_space is_upper is_quote is_digit is_title like_num"
).split()
Read = Callable[[Any], object]
AROUND: dict[str, Read] = {
    "head": lambda token: token.head.i,
    "children": lambda token: [t.i for t in token.children],
    "lefts": lambda token: [t.i for t in token.lefts],
    "rights": lambda token: [t.i for t in token.rights],
    "subtree": lambda token: [t.i for t in token.subtree],
    "edges": lambda token: (token.left_edge.i, token.right_edge.i),
    "ancestors": lambda token: [t.i for t in token.ancestors],
    "conjuncts": lambda token: [t.i for t in token.conjuncts],
    "sentence": lambda token: (token.sent.start, token.sent.end, token.sent.root.i, token.sent.text),
    "next": lambda token: token.nbor().i if token.i + 1 < len(token.doc) else None,
    "length": len,
}


@pytest.fixture(scope="module")
def docs(nlp: Language) -> list[Doc]:
    return [nlp(text) for text in TEXTS]


def test_a_word_says_what_its_token_says(docs: list[Doc]) -> None:
    for doc in docs:
        parse = Parse(doc)  # as it was parsed, before anything is mended
        assert (len(parse), parse.text) == (len(doc), doc.text)
        for word, token in zip(parse, doc, strict=True):
            assert {name: getattr(word, name) for name in PLAIN} == {name: getattr(token, name) for name in PLAIN}
            assert {name: read(word) for name, read in AROUND.items()} == {n: read(token) for n, read in AROUND.items()}


def test_a_piece_says_what_its_span_says(docs: list[Doc]) -> None:
    chance = random.Random(5)
    for doc in [doc for doc in docs if len(doc) > 1]:
        parse = Parse(doc)
        for _ in range(300):
            start, end = sorted(chance.sample(range(len(doc) + 1), 2))
            piece, span = parse[start:end], doc[start:end]
            assert (piece.text, piece.root.i, piece.sent.start) == (span.text, span.root.i, span.sent.start)
            assert (piece.start_char, piece.end_char) == (span.start_char, span.end_char)
            assert [t.i for t in piece[1:-1]] == [t.i for t in span[1:-1]]
            assert (piece[0].i, piece[-1].i, len(piece)) == (span[0].i, span[-1].i, len(span))
            assert parse[-1].i == doc[-1].i
            first, last = sorted(chance.sample(range(len(doc.text) + 1), 2))
            found, wanted = (d.char_span(first, last, alignment_mode="expand") for d in (parse, doc))
            assert [(s.start, s.end) for s in (found,) if s is not None] == [
                (s.start, s.end) for s in (wanted,) if s is not None
            ]


def test_entities_are_those_of_the_doc(docs: list[Doc]) -> None:
    for doc in docs:
        assert [(e.start, e.end, e.label_, e.text) for e in read_parse(doc).ents] == [
            (e.start, e.end, e.label_, e.text) for e in doc.ents
        ]


def test_claims_are_the_same_from_a_doc_and_from_its_parse(nlp: Language, docs: list[Doc]) -> None:
    seeds = load_seeds()
    gazetteer = Gazetteer(seeds, nlp)

    def claims(doc: Doc) -> tuple[Claim, ...]:
        article = Article("a", doc.text)
        return extract_claims(article, doc, annotate_mentions(doc, article, gazetteer), seeds)

    for doc in docs:
        assert claims(read_parse(doc)) == claims(doc)


def test_a_chain_of_thousands_of_words_is_no_trouble(nlp: Language) -> None:
    words = 3000
    heads = [*range(1, words), words - 1]
    doc = Doc(nlp.vocab, words=["so"] * words, deps=["advmod"] * (words - 1) + ["ROOT"], heads=heads)
    last = read_parse(doc)[words - 1]
    assert [t.i for t in last.subtree] == [*range(words)]
    assert (last.left_edge.i, last.right_edge.i) == (0, words - 1)


def _attributes(path: Path) -> list[ast.Attribute]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)]


def test_rules_ask_a_word_for_nothing_that_it_lacks() -> None:
    rules = [path for room in ("annotate", "extract") for path in (KG / room).rglob("*.py")]
    asked = {node.attr for path in rules for node in _attributes(path)}
    of_tokens = {
        name for name in asked & {*dir(Token)} - {"_"} if name.endswith("_") or name.startswith(("is_", "like_"))
    }
    assert {"lemma_", "is_quote", "like_num"} <= of_tokens <= {*dir(Word)}


def test_what_a_word_lacks_is_said(docs: list[Doc]) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'morph'"):
        _ = read_parse(docs[-1])[0].morph
