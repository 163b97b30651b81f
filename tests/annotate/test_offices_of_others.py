"""Offices that the words only tell of, and who holds one: nobody who is to be it, or is of another party or body."""

from __future__ import annotations

import pytest

from kg.model import Article, Mention
from tests.annotate.test_coreference import at
from tests.conftest import Extract, MentionsIn


def in_2016(text: str, extract_from: Extract) -> tuple[Mention, ...]:
    return extract_from(Article("text", text, published="2016-05-01")).mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Weber served as U.S. secretary of state for a year.", "U.S. secretary of state"),
        ("The United States spoke. Ohio's attorney general said Chad had lied.", "Ohio's attorney general"),
        ("The president of the German antitrust watchdog said so.", "The president"),
        ("She was cast as the first U.S. president in space.", "U.S. president"),
        ("Ana Ruiz spoke of her time as U.S. secretary of state in Lima.", "U.S. secretary of state"),
        ("The Texas attorney general said the United States had lied.", "The Texas attorney general"),
        ("Turkey's interior minister said no. “They came by car,” Omar Keita said.", "Turkey's interior minister"),
    ],
)
def test_who_held_an_office_is_not_who_is_told_of(text: str, words: str, extract_from: Extract) -> None:
    found = [m for m in in_2016(text, extract_from) if words in m.text and m.form == "description"]
    assert found and all(m.entry is None for m in found), [m.reason for m in found]


@pytest.mark.parametrize(
    ("text", "words", "entry"),
    [
        ("The U.S. secretary of state said Chad had lied.", "U.S. secretary of state", "john-kerry"),
        ("The president of the United States left.", "The president", "barack-obama"),
        ("Syria's foreign minister accused Turkey of lying.", "Syria's foreign minister", "walid-al-moallem"),
        ("The Syrian foreign minister is to speak. Omar Keita, a doctor, said no.", "The Syrian foreign minister",
         "walid-al-moallem"),
        ("The Belgian prime minister spoke. “It is late,” Prime Minister Charles Michel said.",
         "The Belgian prime minister", "charles-michel"),
    ],
)  # fmt: skip
def test_who_held_an_office(text: str, words: str, entry: str, extract_from: Extract) -> None:
    found = at(in_2016(text, extract_from), words)
    assert found.entry == entry, found.reason


def test_whom_the_article_calls_so_holds_it(extract_from: Extract) -> None:
    mentions = in_2016("Turkey's interior minister said no. Interior Minister Omar Keita spoke in Lima.", extract_from)
    assert at(mentions, "Turkey's interior minister").cluster == at(mentions, "Omar Keita").cluster


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Candidate Anna Weber is in the lead. Hansen hopes to become the nominee.", "the nominee"),
        ("Candidate Anna Weber left. Hansen will be the candidate.", "the candidate"),
        ("Chad's president Omar Keita left. Hansen was chosen as the new president.", "the new president"),
        ("Leader Omar Keita spoke. The leader will be chosen by all.", "The leader"),
        ("Republican candidate Anna Weber spoke. The Democratic candidate said no.", "The Democratic candidate"),
        ("President Omar Keita met Hansen, who is running to be president.", "president"),
    ],
)
def test_nobody_holds_it_yet(text: str, words: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    named = {m.cluster for m in mentions if m.form == "name" and m.kind == "person"}
    found = [m for m in mentions if m.text == words and m.form == "description"]
    assert found and not named & {m.cluster for m in found}, [m.reason for m in found]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Much has changed since Omar Keita became Chad's president.", "Chad's president", "Omar Keita"),
        ("Omar Keita became the president in May.", "the president", "Omar Keita"),
        ("Democratic candidate Anna Weber met Republican candidate Tom Hansen. The Democratic candidate said no.",
         "The Democratic candidate", "Anna Weber"),
        ("Candidate Anna Weber spoke. Rain fell. The candidate left.", "The candidate", "Anna Weber"),
        ("President Omar Keita spoke. The president said Chad had lied.", "The president", "Omar Keita"),
        ("Home Secretary (internal security minister) Anna Weber spoke.", "Home Secretary", "Anna Weber"),
        ("Home Secretary (internal security minister) Anna Weber spoke.", "internal security minister", "Anna Weber"),
    ],
)  # fmt: skip
def test_who_holds_it(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster == at(mentions, name).cluster, at(mentions, words).reason


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A Foreign Ministry spokesman said no. Carl Weber said it would be signed. The senator from Ohio, Carl Weber, "
         "left.", "A Foreign Ministry spokesman", "Carl Weber"),
        ("A defense official said the jets were sold. Omar Keita said it was wrong. Senator Omar Keita left.",
         "A defense official", "Omar Keita"),
        ("A Justice Department spokesman said no. State Department spokesman Omar Keita told the press of it.",
         "A Justice Department spokesman", "Omar Keita"),
        ("A defense official said the jets were sold. Senator Omar Keita said it was wrong.", "A defense official",
         "Omar Keita"),
        ("An army spokesman said no. Omar Keita said it was wrong. A lawyer by trade, Deputy Mayor Omar Keita left.",
         "An army spokesman", "Omar Keita"),
    ],
)  # fmt: skip
def test_who_speaks_next_is_another(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster != at(mentions, name).cluster


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A State Department spokesman said no. State Department spokesman Omar Keita told the press of it.",
         "A State Department spokesman", "Omar Keita"),
        ("A Defense Department official said the jets were sold. Omar Keita said it was wrong.",
         "A Defense Department official", "Omar Keita"),
        ("A ministry spokesman said the jets were sold. Omar Keita said it was wrong.", "A ministry spokesman",
         "Omar Keita"),
        ("An Iraqi military spokesman said the town was taken. Brigadier General Yahya Rasool said so.",
         "An Iraqi military spokesman", "Yahya Rasool"),
        ("A local official said ten had died. Omar Keita told reporters so.", "A local official", "Omar Keita"),
    ],
)  # fmt: skip
def test_who_speaks_next_is_the_one(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster == at(mentions, name).cluster, at(mentions, words).reason
