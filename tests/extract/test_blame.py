"""Words of blame on sentences parsed by hand: which clause is a charge, against whom, by which rule."""

from __future__ import annotations

import pytest

from kg.extract.blame import charge_at, charges_in, is_bad
from kg.extract.frames import load_blame, load_frames, load_rule
from tests.extract.parses import parsed, word_of


@pytest.mark.parametrize(
    ("sentence", "word", "rule", "agents"),
    [
        ("Turkey violated the truce .", "violated", "deed", "Turkey"),
        ("The truce was violated by Turkey", "violated", "deed", "Turkey"),
        ("The towns were bombed by France and Chad", "bombed", "deed", "France Chad"),
        ("Chad said that Mali had shelled a town", "shelled", "deed", "Mali"),
        ("Chad meddles", "meddles", "deed", "Chad"),
        ("France attacked hospitals and schools", "attacked", "deed-with-object", "France"),
        ("Chad and Mali signed and broke the deal", "broke", "deed-with-object", "Chad Mali"),
        ("Chad arms terrorists", "arms", "abetting", "Chad"),
        ("Chad failed to honour the deal", "failed", "omission-verb", "Chad"),
        ("Mali was unable to pay", "was", "omission-adjective", "Mali"),
        ("Mali did not honour the deal", "honour", "omission-negated", "Mali"),
        ("They ca n't keep it", "keep", "omission-negated", "They"),
        ("Chad 's refusal to pay hurt", "refusal", "omission-noun", "Chad"),
        ("The inability of Chad to pay hurt", "inability", "omission-noun", "Chad"),
        ("There were attacks by Mali", "attacks", "deed-noun", "Mali"),
        ("Russia 's attack failed", "attack", "deed-noun", "Russia"),
        ("Mali is responsible for the attack", "is", "quality", "Mali"),
        ("The raid was an act of aggression", "was", "quality", "raid"),
        ("Chad was behind the attack", "was", "behind", "Chad"),
        ("Chad is to blame", "is", "to-blame", "Chad"),
        ("Chad may have bombed Mali", "bombed", "deed", "Chad"),
    ],
)
def test_a_blameworthy_clause_charges_its_agent(sentence: str, word: str, rule: str, agents: str) -> None:
    charge = charge_at(word_of(sentence, word))
    assert charge is not None
    assert (charge.rule, " ".join(token.text for token in charge.agents)) == (rule, agents)


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey has not violated the truce",
        "If Turkey shelled towns Greece would respond",
        "Turkey told Greece to stop bombing towns",
        "Chad should stop violating the deal",
        "Chad urged Mali not to bomb towns",
        "Mali hopes that Chad deceived nobody",
        "Gangs smuggling arms left",  # said in passing
        "They sought an effort to pressure Chad",  # a mere purpose
        "Chad bombs",  # nobody is hit
        "Chad arms policemen",
        "France attacked the problem",
        "Mali honoured the deal",
        "Chad failed again",
        "Mali is not responsible for the attack",
        "The law is no crime",
        "The law is sound",
        "Who is behind it",
        "There were attacks",
        "Forces fighting in Syria fled",
    ],
)
def test_what_is_not_done_or_not_blameworthy_is_no_charge(sentence: str) -> None:
    assert list(charges_in(list(parsed(sentence)))) == []


def test_a_charge_begins_with_the_attempt() -> None:
    (charge,) = charges_in(list(parsed("Turkey was trying to shift blame")))
    assert charge.predicate.text == "trying"


def test_what_an_omission_governs_is_no_charge_of_its_own() -> None:
    (charge,) = charges_in(list(parsed("Chad failed to honour the deal")))
    assert charge.predicate.text == "failed"


@pytest.mark.parametrize(
    ("sentence", "word", "bad"),
    [
        ("The raid was an act of aggression", "act", True),
        ("The law is no crime", "crime", False),
        ("The law is sound", "sound", False),
        ("Mali is responsible for the attack", "responsible", True),
    ],
)
def test_a_predicate_is_bad_in_itself_or_in_what_it_stands_for(sentence: str, word: str, bad: bool) -> None:
    assert is_bad(word_of(sentence, word)) is bad


def test_every_rule_of_a_charge_has_a_row() -> None:
    for sentence in ("Turkey violated the truce .", "Chad arms terrorists", "Chad is to blame"):
        assert all(load_rule(charge.rule).plover == "ACCUSE" for charge in charges_in(list(parsed(sentence))))


def test_the_words_of_blame_are_lemmas_in_lower_case() -> None:
    blame = load_blame()
    words = blame.verbs | blame.omit_verbs | blame.bad_nouns | blame.bad_adjectives | blame.deeds
    assert [word for word in words | blame.with_object.keys() if word != word.lower().strip()] == []


def test_a_lemma_knows_its_frames_in_the_order_of_the_file() -> None:
    assert [frame.id for frame in load_frames()["denounce"]] == ["condemn", "call-names"]
