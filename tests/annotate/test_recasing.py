"""How the model gets a text to read: the same length, apostrophes straight, the verbs of headlines small."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.annotate.recasing import as_read
from tests.conftest import FindingsIn
from tests.extract.sentences import edges_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Peru’s envoy said he’s sure", "Peru's envoy said he's sure"),
        ("the envoys’ plea and ‘no’", "the envoys’ plea and ‘no’"),
        ("Foreign Ministry Accuses Peru of Lying", "Foreign Ministry accuses Peru of lying"),
        ("Oslo Says Chad Bombed Two Schools", "Oslo says Chad bombed Two Schools"),
        ("Chad’s Leader Vows to Strike Back", "Chad's Leader vows to strike Back"),
        ("Kenya Denied Charge of Spying on Uganda", "Kenya denied Charge of spying on Uganda"),
        ("Rebels Told Army to Leave Town\nThey Told It So.", "Rebels told Army to leave Town\nThey Told It So."),
        ("The United Nations Condemned the Raid.", "The United Nations Condemned the Raid."),
        ("Envoy of United States Speaks Out Today", "Envoy of United States speaks Out Today"),
        ("United States Court of Appeals for Georgia", "United States Court of Appeals for Georgia"),
        ("PERU ACCUSES CHILE OF STEALING FISH", "PERU ACCUSES CHILE OF STEALING FISH"),
        ("Peru Accuses Chile of theft and worse", "Peru Accuses Chile of theft and worse"),
        ("Accuses Peru of Lying About Fish", "Accuses Peru of lying about Fish"),
    ],
)
def test_a_text_is_read(text: str, read: str, nlp: Language) -> None:
    assert as_read(nlp, text) == read


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_no_text_changes_its_length(text: str, nlp: Language) -> None:
    assert len(as_read(nlp, text)) == len(text)


@pytest.mark.parametrize(
    ("headline", "edges"),
    [
        ("United States Accuses Iran of Arming Rebels\n\nThe talks ended.", ["United States > Iran"]),
        ("Turkey Says Russia Violated Airspace\n\nThe talks ended.", ["Turkey > Russia"]),
        ("Oslo Says Chad Bombed Two Schools\n\nThe talks ended.", ["Norway > Chad"]),
        ("State Department Accuses Chad of Shelling Town\n\nIt rained.", ["United States Department of State > Chad"]),
        ("Foreign Ministers of Chad and Mali Meet in Oslo\n\nIt rained.", []),
        ("Chad Hopes Mali Will Stop Shelling Towns\n\nIt rained.", []),
    ],
)
def test_headlines_in_title_case_accuse(headline: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(headline), "accusation") == edges
