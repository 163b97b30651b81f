"""The pipeline: what it needs, where sentences start, and what it calls itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from kg.annotate import annotate_articles, load_nlp, model_name
from kg.errors import ModelError
from kg.model import Article


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match=r"'xx_no_such_model' is not installed.*brings en_core_web_sm"):
        load_nlp("xx_no_such_model")


def test_a_model_that_cannot_parse_says_what_it_lacks(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="has no tagger, parser, ner, lemmatizer"):
        load_nlp(str(tmp_path / "blank"))


def test_the_model_is_named_as_its_makers_do(nlp: Language) -> None:
    assert model_name(nlp) == "en_core_web_sm 3.8.0"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Chad accuses Libya\n\nThe row went on.", ["Chad", "The"]),
        ("Chad accuses Libya\nThe row went on.", ["Chad", "The"]),
        ("First.\r\n\r\nSecond.", ["First", "Second"]),
        ("SEOUL (Reuters) - South Korea agreed.", ["SEOUL", "South"]),
        ("WASHINGTON/HAVANA (AFP) — Cuba agreed.", ["WASHINGTON", "Cuba"]),
        ("Seoul (the capital) - a big town - slept.", ["Seoul"]),
    ],
)
def test_a_sentence_never_crosses_a_paragraph(text: str, starts: list[str], nlp: Language) -> None:
    first = [next((t.text for t in sent if not t.is_space), "") for sent in nlp(text).sents]
    assert [word for word in first if word] == starts


@pytest.mark.parametrize("rank", ["Cmdr.", "Brig. Gen.", "Lt. Cmdr.", "Capt.", "Sgt."])
def test_the_full_stop_of_a_rank_ends_no_sentence(rank: str, nlp: Language) -> None:
    assert len(list(nlp(f"Chad must leave, said {rank} Gary Hansen, a spokesman.").sents)) == 1


@pytest.mark.parametrize("last", ["Chad", "colonels", "Hansen", "1991", "France"])
def test_other_full_stops_end_one(last: str, nlp: Language) -> None:
    assert len(list(nlp(f"They spoke of {last}. The ministry denied it.").sents)) == 2


def test_offsets_are_those_of_the_text_as_given(nlp: Language) -> None:
    text = "  “Ωμέγα” 🇬🇷\u00a0said\tso.\r\n\n«Да», Путин\x00 сказал…"
    assert "".join(token.text_with_ws for token in nlp(text)) == text


def test_articles_come_back_in_order_with_their_mentions(nlp: Language) -> None:
    articles = [Article(f"{n}.txt", text) for n, text in enumerate(("Chad left.", "…", "Mali and Niger met."))]
    annotated = list(annotate_articles(nlp, articles))
    assert [article for article, _, _ in annotated] == articles
    assert [[m.text for m in mentions] for _, _, mentions in annotated] == [["Chad"], [], ["Mali", "Niger"]]
    assert all(m.doc == article.id for article, _, mentions in annotated for m in mentions)
