"""Every quotation of the five seed articles has its right speaker, read by hand."""

import pytest

from kg.model import Findings
from tests.conftest import FindingsIn
from tests.examples import read_seed

SPEAKERS = [  # article, how the quotation begins, who says it
    ("000", "Our partners (the United States) are calling for openness", "Vladimir Putin"),
    ("000", "This is because of the difficulties they (the Americans) are facing", "Vladimir Putin"),
    ("000", "In my opinion, this comes from the desire", "Vladimir Putin"),
    ("000", "refusal by an array of illegal armed groups", "Sergey Lavrov"),
    ("001", "We agreed that the Al-Nusra Front", "Vladimir Putin"),
    ("001", "We are more positive than negative", "Vladimir Putin"),
    ("002", "The United States have admitted that part of Aleppo", "Vladimir Putin"),
    ("002", "and assured us that they would do this", "Vladimir Putin"),
    ("002", "Once again this issue was raised", "Vladimir Putin"),
    ("002", "We also continue to make efforts", "John Kerry"),
    ("003", "Yes we are, as I said, in touch", "Sergey Lavrov"),
    ("003", "I said that any truce, seven days", "Sergey Lavrov"),
    ("003", "What Russia is sponsoring and doing", "Samantha Power"),
    ("003", "Russia and Assad have reportedly launched", "Samantha Power"),
    ("003", "Now instead of pursuing peace", "Samantha Power"),
    ("003", "As a result in Syria, hundreds of armed groups", "Vitaly Churkin"),
    ("004", "The United States is suspending its participation", "John Kirby"),
    ("004", "This is not a decision that was taken lightly", "John Kirby"),
    ("004", "Unfortunately, Russia failed to live up", "John Kirby"),
    ("004", "These air strikes, mostly focussed on Aleppo", "U.S. intelligence official"),
    ("004", "Washington simply did not fulfil the key condition", "Maria Zakharova"),
    ("004", "After failing to fulfil the agreements", "Maria Zakharova"),
    ("004", "It all essentially came down to a simple question", "Maria Zakharova"),
]


@pytest.fixture(scope="module")
def seeds(findings_in: FindingsIn) -> Findings:
    return findings_in(*(read_seed(f"00{n}") for n in range(5)))


@pytest.mark.issue(3)
@pytest.mark.parametrize(("article", "words", "speaker"), SPEAKERS)
def test_a_quotation_of_the_seeds_has_its_speaker(seeds: Findings, article: str, words: str, speaker: str) -> None:
    """A statement around the words is by the speaker; others may be told inside it."""
    start = read_seed(article).text.index(words)
    around = [
        (piece.end - piece.start, edge.speaker)
        for edge in seeds.edges
        if edge.type == "statement" and edge.doc.startswith(article)
        for piece in edge.pieces
        if piece.start <= start < piece.end
    ]
    speakers = {seeds.actors[actor].name for _, actor in around if actor is not None}
    assert speaker in speakers
