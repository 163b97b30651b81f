"""What the pipeline remembers instead of working it out again: the same analysis as the model's own components give."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, cast

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from kg.annotate import DEFAULT_MODEL
from kg.annotate.rows import Rows, one_number
from kg.annotate.windows import fuse_windows
from kg.annotate.words import remember_words

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
ODD = (
    "There's no truce. There are talks. He ain't going to stop; y'all gonna see, let's wait.",
    "I'd have said we've got to, but it's theirs. You doin' nothin'? C'mon! Don't.",
    "MOSCOW   (Reuters)\n\n\t- Lavrov \u00a0said: \u201cWe shan't,\u201d \U0001f642 did he?",
    "It is what it is. The children's toys were found; she found them. Found!",
    "",
    "\n",
)


@pytest.fixture(scope="module")
def plain(nlp: Language) -> Language:
    """The model with its own ruler, lemmatizer and embeddings, words and sentences starting where kg's do."""
    made = spacy.load(DEFAULT_MODEL)
    ours, theirs = cast(Any, nlp.tokenizer), cast(Any, made.tokenizer)
    theirs.infix_finditer = ours.infix_finditer
    made.add_pipe("kg_paragraphs", first=True)
    return made


def analysis(doc: Doc) -> list[tuple[object, ...]]:
    """All that extraction looks at."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start)
        for t in doc
    ]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_an_article_is_analysed_as_by_the_model_alone(path: Path, nlp: Language, plain: Language) -> None:
    text = path.read_text("utf-8")
    assert analysis(nlp(text)) == analysis(plain(text))


@pytest.mark.parametrize("text", ODD)
def test_contractions_and_odd_marks_are_analysed_as_by_the_model_alone(
    text: str, nlp: Language, plain: Language
) -> None:
    assert analysis(nlp(text)) == analysis(plain(text))


def test_what_came_before_does_not_change_an_analysis(nlp: Language) -> None:
    sentences = [line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    first = {line: analysis(nlp(line)) for line in sentences}
    random.Random(3).shuffle(sentences)
    assert all(analysis(nlp(line)) == first[line] for line in sentences)


def _pipe(nlp: Language, name: str) -> Any:
    """A component with what it has beyond being called, which spaCy's types do not tell."""
    return nlp.get_pipe(name)


def test_ruler_and_lemmatizer_stay_where_a_pattern_looks_further() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    _pipe(nlp, "attribute_ruler").add([[{"IS_SENT_START": True}]], {"MORPH": "Foreign=Yes"})
    remember_words(nlp)
    assert {"attribute_ruler", "lemmatizer"} <= set(nlp.pipe_names)


def test_ruler_and_lemmatizer_are_replaced_in_the_default_model(nlp: Language) -> None:
    assert "kg_words" in nlp.pipe_names
    assert not {"attribute_ruler", "lemmatizer"} & set(nlp.pipe_names)


def test_the_embeddings_of_tagger_parser_and_names_are_remembered(nlp: Language) -> None:
    for name in ("tok2vec", "ner"):
        names = [node.name for node in _pipe(nlp, name).model.walk()]
        assert {"remembered_embedding", "fused_windows"} <= {*names}


def test_the_vectors_of_fused_windows_are_those_of_the_model(nlp: Language, plain: Language) -> None:
    texts = [*ODD, *(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))]
    for name in ("tok2vec", "ner"):
        ours, theirs = (_encoder(made, name).predict([made.make_doc(text) for text in texts]) for made in (nlp, plain))
        for one, other in zip(ours, theirs, strict=True):
            assert one.shape == other.shape
            assert numpy.allclose(one, other, atol=2e-5)


def _encoder(nlp: Language, name: str) -> Model[Any, Any]:
    model: Model[Any, Any] = _pipe(nlp, name).model
    return model if name == "tok2vec" else model.get_ref("tok2vec").layers[0]


def test_rows_are_found_again_when_the_table_has_grown_and_started_over() -> None:
    rows, chance = Rows(100), random.Random(4)
    for _ in range(200):
        numbers = [chance.randrange(400) for _ in range(30)]
        new = rows.unknown(numbers)
        if new:
            rows.learn([*new], numpy.array([[number, 2 * number] for number in new]))
        assert rows.of(numbers).tolist() == [[number, 2 * number] for number in numbers]
    assert len(rows.places) <= 130


def test_rows_of_numbers_are_told_apart_by_one_number() -> None:
    rows = numpy.array([[a, b, c] for a in range(20) for b in range(20) for c in range(20)], dtype="uint64")
    assert len(set(one_number(rows))) == len(rows)


def _blank(encoder: str, **sizes: int) -> tuple[Language, Model[Any, Any]]:
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 8, "rows": [50], "attrs": ["NORM"],
             "include_static_vectors": False}  # fmt: skip
    encode = {"@architectures": encoder, "width": 8, **sizes}
    nlp = spacy.blank("en")
    whole = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    component: Any = nlp.add_pipe("tok2vec", config={"model": whole})
    nlp.initialize()
    return nlp, component.model


@pytest.mark.parametrize(("pieces", "window", "depth"), [(1, 1, 1), (2, 2, 3), (3, 1, 2)])
def test_windows_of_other_sizes_are_fused_too(pieces: int, window: int, depth: int) -> None:
    nlp, model = _blank("spacy.MaxoutWindowEncoder.v2", maxout_pieces=pieces, window_size=window, depth=depth)
    docs = [nlp.make_doc(text) for text in ODD]
    before = model.predict(docs)
    fuse_windows(nlp)
    assert "fused_windows" in [node.name for node in model.walk()]
    assert all(numpy.allclose(one, other, atol=1e-5) for one, other in zip(before, model.predict(docs), strict=True))


def test_an_encoder_of_another_build_stays_as_it_is() -> None:
    nlp, model = _blank("spacy.MishWindowEncoder.v2", window_size=1, depth=2)
    fuse_windows(nlp)
    assert "fused_windows" not in [node.name for node in model.walk()]
