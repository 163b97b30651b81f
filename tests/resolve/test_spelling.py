"""Names as they sound: spellings of one name fall together, other names do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.spelling import latin, name_parts, skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        ("Sergey", "Sergei", "Sergej", "Sergeĭ"),
        ("al-Nusra", "an-Nosra", "Nusra", "el-Nusra"),
        ("Erdoğan", "Erdogan"),
        ("Lavrov", "Lawrow", "Лавров"),
        ("Mohammed", "Muhammad", "Mohamed"),
        ("Zelensky", "Zelenskyy", "Zelenskiy"),
        ("Gaddafi", "Qaddafi", "Gadhafi", "Kadhafi"),
        ("Hussein", "Husayn", "Husain"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(word) for word in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Kerry", "Kirby"), ("Lavrov", "Peskov"), ("Rouhani", "Rohingya"), ("Ivanov", "Ivanova Petrova")]
)
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text())
def test_any_text_has_a_skeleton_parts_and_latin_letters(text: str) -> None:
    assert latin(text).isascii()
    assert isinstance(skeleton(text), str)
    assert name_parts(text) == name_parts(text)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Peter Hansen", "Peter", "Hansen"),
        ("Luis de la Cruz", "Luis", "de la Cruz"),
        ("Dr. Ana María Ruiz", "Ana", "Ruiz"),
        ("Xi", "", "Xi"),
        ("", "", ""),
    ],
)
def test_a_name_has_first_and_last_parts(name: str, first: str, last: str) -> None:
    assert (name_parts(name).first, name_parts(name).last) == (first, last)
