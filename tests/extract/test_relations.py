"""Standing relations that the text mentions in passing."""

from __future__ import annotations

import pytest

from kg.model import Findings
from tests.conftest import FindingsIn


def relations(findings: Findings) -> set[str]:
    """`source subtype target` in names."""
    name = {key: actor.name for key, actor in findings.actors.items()}
    told = (e for e in findings.edges if e.type == "relation")
    return {f"{name[e.source or '']} {e.subtype} {name.get(e.target or '', '-')}" for e in told}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Belgian Foreign Minister Hadja Lahbib spoke in Riga.", {"Hadja Lahbib holds-role Belgium"}),
        (
            "Peruvian envoy Javier Gonzalez left.",
            {"Javier Gonzalez holds-role Peru", "Javier Gonzalez represents Peru"},
        ),
        (
            "Kremlin spokesman Dmitry Peskov spoke.",
            {"Dmitry Peskov holds-role Russia", "Dmitry Peskov speaks-for Russia"},
        ),
        (
            "Maria Zakharova, spokeswoman for Russia's foreign ministry, spoke.",
            {
                "Maria Zakharova holds-role Ministry of Foreign Affairs of Russia",
                "Maria Zakharova speaks-for Ministry of Foreign Affairs of Russia",
            },
        ),
        ("The US-backed Free Syrian Army advanced.", {"United States backs Free Syrian Army"}),
        ("The Houthis, backed by Iran, advanced.", {"Iran backs Ansar Allah"}),
        ("Hezbollah, funded by Iran, advanced.", {"Iran backs Hezbollah"}),
        ("Boko Haram, which is allied with Islamic State, attacked.", {"Islamic State linked-with Boko Haram"}),
        ("Merkel met Macron in Berlin.", {"Angela Merkel talks-with Emmanuel Macron"}),
        ("During a phone call with Macron, Merkel complained.", {"Angela Merkel talks-with Emmanuel Macron"}),
        ("Somalia's meeting with Kenya went well.", {"Somalia talks-with Kenya"}),
    ],
)
def test_a_relation_has_its_ends(sentence: str, expected: set[str], findings_in: FindingsIn) -> None:
    assert relations(findings_in(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Merkel met the challenge.",
        "The backed-up traffic in Paris was long.",
        "The plan was backed by nobody.",
        "Macron was known as a pianist.",
        "Talks with unions went on in Paris.",
        "The office of the minister in Riga was closed.",
    ],
)
def test_words_without_two_actors_relate_nobody(sentence: str, findings_in: FindingsIn) -> None:
    assert relations(findings_in(sentence)) == set()


def test_a_relation_is_told_once_in_an_article(findings_in: FindingsIn) -> None:
    text = "Merkel met Macron in Berlin. Later Merkel met Macron in Paris. Kremlin spokesman Dmitry Peskov watched."
    edges = [edge for edge in findings_in(text, text + " Dmitry Peskov left.").edges if edge.type == "relation"]
    assert [edge.subtype for edge in edges if edge.doc == "a"].count("talks-with") == 1
    assert len({(edge.doc, edge.subtype, edge.source, edge.target) for edge in edges}) == len(edges)
