"""Names as identifiers and labels."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.names import folded, slug, tidy_name


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Maria Zakharova", "maria-zakharova"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Zeid Ra’ad al-Hussein", "zeid-raad-al-hussein"),
        ("U.S. intelligence official", "us-intelligence-official"),
        ("São Tomé & Príncipe", "sao-tome-principe"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("a/b\\c", "a-b-c"),
        ("x" * 200, "x" * 80),
    ],
)
def test_a_slug_is_readable_ascii(name: str, identifier: str) -> None:
    assert slug(name) == identifier


@given(st.text())
def test_a_slug_is_never_empty_and_fits_into_an_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9_]+(?:-[a-z0-9_]+)*", slug(name))
    assert slug(name) == slug(name)


def test_names_in_other_scripts_do_not_fall_together() -> None:
    assert slug("Лавров") != slug("Путин")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("the rebels", "rebels"),
        ("the  illegal armed\ngroups", "illegal armed groups"),
        ("Syria’s", "Syria"),
        ("a source.", "source"),
        ("at least some of them", "of them"),
        ("Theresa May", "Theresa May"),
        ("Anna", "Anna"),
        ("“Reuters”", "Reuters"),
        ("the", "the"),
        ("...", "..."),
        ("", "?"),
    ],
)
def test_a_label_has_no_article_and_no_genitive(words: str, label: str) -> None:
    assert tidy_name(words) == label


@given(st.text())
def test_a_label_is_one_line_and_never_empty(words: str) -> None:
    label = tidy_name(words)
    assert label
    assert not words.strip() or len(label) <= len(words)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)
