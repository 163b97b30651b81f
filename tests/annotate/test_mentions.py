"""Mentions: names, metonyms and places, peoples, bodies, groups, pronouns; and what is none of them."""

from __future__ import annotations

import pytest

from kg.model import Article, Mention
from tests.conftest import Extract, MentionsIn


def at(mentions: tuple[Mention, ...], words: str) -> Mention:
    """The mention of exactly these words."""
    return next(m for m in mentions if m.text == words)


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "entry"),
    [
        ("Moscow said the road was open.", "Moscow", "country", "russia"),
        ("The talks in Moscow went on.", "Moscow", "place", "moscow"),
        ("The train left near Moscow at noon.", "Moscow", "place", "moscow"),
        ("Moscow's envoy arrived.", "Moscow", "country", "russia"),
        ("A summit at Beijing ended.", "Beijing", "place", "beijing"),
        ("Beijing rejects the charge.", "Beijing", "country", "china"),
        ("Talks between Tehran and Baghdad began.", "Tehran", "country", "iran"),
        ("The US told us to wait.", "US", "country", "united-states"),
        ("Turkey cooked a turkey.", "Turkey", "country", "turkey"),
        ("The Cubans said nothing.", "Cubans", "country", "cuba"),
        ("Officials told CNN Turk of it.", "CNN Turk", "organisation", None),
        ("CNN Anna Weber said so.", "CNN", "organisation", "cnn"),
        ("China spoke. The National People's Congress met. The Congress agreed.", "Congress", "organisation",
         "national-peoples-congress"),
        ("Obama left. China's National People's Congress met. Congress agreed.", "Congress", "organisation",
         "us-congress"),
        ("Peru voted. Congress met. Peruvian troops left Peru for Peru.", "Congress", "organisation",
         "peru-parliament"),
        ("Peru voted. Congress met.", "Congress", "organisation", "us-congress"),  # too little to tell
        ("Many Cubans left.", "Cubans", "group", None),
        ("The Washington Post reported it.", "The Washington Post", "organisation", "washington-post"),
        ("NATO met the Arab League.", "NATO", "organisation", "nato"),
        ("The Greek navy sailed.", "The Greek navy", "organisation", "greece-navy"),
        ("Estonia's foreign ministry protested.", "Estonia's foreign ministry", "organisation",
         "estonia-foreign-ministry"),
        ("The Czech parliament met.", "The Czech parliament", "organisation", "czech-republic-parliament"),
        ("Slovak police arrived.", "Slovak police", "organisation", "slovakia-police"),
        ("Rebels fled.", "Rebels", "group", None),
        ("Syrian rebels fled.", "Syrian rebels", "group", None),
        ("They met at a London hotel.", "London", "place", "london"),
        ("Fighting spread in the district of Bab al-Karam on Monday.", "Bab al-Karam", "place", None),
        ("The North Korean army marched.", "North Korean army", "organisation", "korean-peoples-army"),
        ("The Knesset met.", "Knesset", "organisation", "knesset"),
        ("Israel's parliament met.", "Israel's parliament", "organisation", "knesset"),
        ("The al Nusra Front denied it.", "al Nusra Front", "organisation", "al-nusra-front"),
        ("Syrias army fled from Aleppos east.", "Syrias", "country", "syria"),
    ],
)  # fmt: skip
def test_words_for_actors_have_kind_and_entry(
    sentence: str, words: str, kind: str, entry: str | None, mentions_in: MentionsIn
) -> None:
    found = at(mentions_in(sentence), words)
    assert (found.kind, found.entry) == (kind, entry)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Turkey cooked a turkey.", "turkey"),
        ("The rebel-held town fell.", "rebel"),
        ("The US told nobody.", "us"),
        ("He ate a china plate.", "china"),
        ("A minister-level meeting was held.", "minister"),
        ("She did her military service in Mali.", "military"),
        ("The North American Free Trade Agreement was signed.", "The North"),
        ("A Turkmen commander met two Turkmen fighters in Mali.", "Turkmen"),
        ("A Dutch F-16 landed in Mali.", "Dutch F-16"),
        ("Three EU heads of government met in Mali.", "government"),
        ("Some 55 heads of state and government met in Mali.", "government"),
        ("Getty Images Image caption Soldiers have cleaned the streets of Caracas.", "Getty Images Image"),
    ],
)
def test_words_that_stand_for_no_actor_are_no_mentions(sentence: str, words: str, mentions_in: MentionsIn) -> None:
    assert all(mention.text != words for mention in mentions_in(sentence))


def test_us_the_pronoun_is_not_the_united_states(mentions_in: MentionsIn) -> None:
    found = mentions_in("They asked us, and US diplomats asked them.")
    assert at(found, "us").form == "pronoun"
    assert at(found, "us").cluster != at(found, "US").cluster
    assert at(found, "US diplomats").country == "united-states"


def test_a_country_inside_a_body_is_a_mention_too(mentions_in: MentionsIn) -> None:
    found = mentions_in("Estonia's foreign ministry protested.")
    assert at(found, "Estonia").entry == "estonia"
    assert at(found, "Estonia's foreign ministry").country == "estonia"


@pytest.mark.parametrize(
    "text",
    [
        "Chad accused Libya.\n\n“We deny it,” said Libya’s foreign minister, Najla Mangoush.",
        "  Mali\u00a0and Niger…  🇲🇱 «Да» left\x00 “us",
        "LIBERIA AND GUINEA SIGNED A PACT\r\nMONROVIA (AP) - THE MINISTER LEFT",
    ],
)
def test_mentions_quote_the_text_in_order(text: str, extract_from: Extract) -> None:
    mentions = extract_from(Article("text", text)).mentions
    assert mentions
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(0.0 < m.certainty <= 1.0 for m in mentions)


@pytest.mark.parametrize("words", ["whose forces", "whose rebels"])
def test_a_relative_clause_is_no_actor(words: str, mentions_in: MentionsIn) -> None:
    found = mentions_in(f"The government, {words} hold the port, agreed to a truce.")
    assert words not in {m.text for m in found}


@pytest.mark.parametrize("surname", ["Keita", "Omar Keita"])
def test_a_name_behind_an_office_and_its_body_is_a_person(surname: str, mentions_in: MentionsIn) -> None:
    found = mentions_in("Vice-president of the Syrian Coalition Omar Keita said it failed. Keita stressed it.")
    people = {m.cluster for m in found if m.kind == "person" and m.name == surname}
    assert len(people) == 1
    assert "Vice-president" not in {m.text for m in found}


def test_a_credit_line_names_no_person(mentions_in: MentionsIn) -> None:
    assert "Source" not in {m.text for m in mentions_in("Musa Keita left. (Source: Malian Media Office)")}
