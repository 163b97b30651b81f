"""Whatever is done to an article, extraction does not raise, tells only what is there, and tells it twice alike."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Extraction, Passage, Statement
from kg.pipeline import join
from tests.conftest import Extract
from tests.examples import ARTICLES

PARAGRAPHS = [
    paragraph
    for path in sorted(ARTICLES.glob("*.txt"))
    for paragraph in path.read_bytes().decode("utf-8").split("\n")
    if paragraph.strip()
]
MARKS = re.compile(r"[“”\"'’,.:;()–]")


def without_some(text: str, chance: random.Random) -> str:
    return MARKS.sub(lambda mark: "" if chance.random() < 0.3 else mark.group(), text)


def doubled(text: str, chance: random.Random) -> str:
    return MARKS.sub(lambda mark: mark.group() * (2 if chance.random() < 0.3 else 1), text)


def swapped(text: str, chance: random.Random) -> str:
    letters = list(text)
    for at in range(0, len(letters) - 1, 1 + chance.randrange(3, 12)):
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def sprinkled(text: str, chance: random.Random) -> str:
    strange = ("\x00", "🇷🇺", "Лавров", "\u00a0", "\u200b", "\ufeff", "<script>", "\r\n", "“", "\t", "e\u0301")
    pieces = re.split(r"(?<= )", text)
    return "".join(piece + (chance.choice(strange) if chance.random() < 0.1 else "") for piece in pieces)


def joined(text: str, chance: random.Random) -> str:
    return text.replace("\n\n", "") if chance.random() < 0.5 else text.replace("\n\n", "\n")


def shouted(text: str, chance: random.Random) -> str:
    return text.upper() if chance.random() < 0.5 else text.lower()


def cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 600)]


MUTATIONS: Mapping[str, Callable[[str, random.Random], str]] = {
    f.__name__: f for f in (without_some, doubled, swapped, sprinkled, joined, shouted, cut)
}


def passages(extraction: Extraction) -> list[Passage]:
    found = [Passage(m.start, m.end, m.text) for m in extraction.mentions]
    for claim in extraction.claims:
        found += [claim.ground.evidence, claim.ground.cue]
        found += claim.content if isinstance(claim, Statement) else ()
    return found


def check(text: str, extract_from: Extract) -> None:
    article = Article("any", text)
    once, twice = extract_from(article), extract_from(article)
    assert once == twice
    assert all(text[p.start : p.end] == p.text for p in passages(once))
    findings = join([once], extractor="test")
    assert {e.source for e in findings.edges if e.source} <= findings.actors.keys()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    paragraphs=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4),
    mutations=st.lists(st.sampled_from(sorted(MUTATIONS)), max_size=3),
    seed=st.integers(0, 2**16),
)
def test_no_damage_to_an_article_makes_extraction_raise_or_misquote(
    paragraphs: list[str], mutations: list[str], seed: int, extract_from: Extract
) -> None:
    chance, text = random.Random(seed), "\n\n".join(paragraphs)
    for name in mutations:
        text = MUTATIONS[name](text, chance)
    check(text or "…", extract_from)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(text=st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("“”\"'.,:\n AB"), min_size=1, max_size=60))
def test_any_words_at_all_can_be_read(text: str, extract_from: Extract) -> None:
    check(text + "…", extract_from)


@pytest.mark.parametrize(
    "text",
    [
        "“" * 50,
        '"' * 51 + " said Chad",
        "said " * 60,
        "Chad accused " * 40,
        "Chad said that " * 30 + "Mali lied.",
        "\n".join("“Chad" for _ in range(40)),
        "accused of",
        "denied denied denied",
        "each other blamed each other",
        "Chad\x00accused\x00Libya\x00of\x00theft.",
        "\u202eChad accused Libya of theft.\u202c",
    ],
)
def test_hostile_texts_are_read(text: str, extract_from: Extract) -> None:
    check(text, extract_from)
