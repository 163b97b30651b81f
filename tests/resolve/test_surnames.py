"""Spellings within and across articles: surnames, places, groups by whose they are."""

from __future__ import annotations

import pytest

from kg.model import Findings
from tests.conftest import FindingsIn


def accusers(findings: Findings) -> set[str | None]:
    return {edge.source for edge in findings.edges if edge.type == "accusation"}


@pytest.mark.parametrize(
    ("full", "bare", "same"),
    [
        ("Karim al-Mouslat", "Moslat", True),
        ("Karim al-Mouslat", "Haddad", False),
        ("Zakariyya Karsli", "Karzli", True),
        ("Peter Lee", "Li", False),  # too short to tell
    ],
)
def test_a_bare_surname_spelt_otherwise_is_the_person_beside(
    full: str, bare: str, same: bool, findings_in: FindingsIn
) -> None:
    findings = findings_in(f"Delegate {full} accused Chad of lying. Mr. {bare} accused Mali of lying.")
    assert (len(accusers(findings)) == 1) is same


def test_a_bare_surname_like_those_of_two_people_is_neither(findings_in: FindingsIn) -> None:
    text = "Delegate Karim al-Mouslat accused Chad of lying. Delegate Omar Muslat accused Mali of lying."
    assert len(accusers(findings_in(f"{text} Mr. Moslat accused Peru of lying."))) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rebel commander Zakariyya Karsli", "Levant Front commander Zekeriya Karsli", True),
        ("Libyan leader Muammar Gaddafi", "Libyan leader Moammar Qaddafi", True),
        ("Sergey Lavrov", "Сергей Лавров", True),
        ("Activist Ali Hasan", "Activist Alaa Hussein", False),
        ("Syria's main opposition group", "The main Syrian opposition group", False),  # one of many, each time
        ("The international community", "The international community", True),
        ("Syrian rebels", "Yemeni rebels", False),
        ("Residents of Aleppo", "Residents of Homs", False),
    ],
)
def test_names_across_articles(one: str, other: str, same: bool, findings_in: FindingsIn) -> None:
    found = accusers(findings_in(f"{one} accused Ukraine of lying.", f"{other} accused Ukraine of theft."))
    assert (len(found) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Maaret Alnouman", "Maarat al-Nouman", True),
        ("Tel Rifaat", "Tal Rafaat", True),
        ("Bab al-Salam", "Bab al-Salameh", True),
        ("Tel Rifaat", "Tel Abyad", False),
        ("Khan Touman", "Khan Sheikhoun", False),
    ],
)
def test_places_that_sound_alike_are_one(one: str, other: str, same: bool, findings_in: FindingsIn) -> None:
    findings = findings_in(f"The town of {one} in Syria fell.", f"The town of {other} in Syria burnt.")
    places = {link.actor for link in findings.links if link.mention.text in {one, other}}
    assert places and (len(places) == 1) is same
