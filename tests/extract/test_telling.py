"""Charges that tell something: what stands behind a lawsuit or a finger pointed, and nothing where nothing does."""

from __future__ import annotations

import pytest

from kg.model import Accusation
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import edges_told


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Chad has pointed the finger at Peru, saying it has hacked two ministries.", "has hacked two ministries"),
        ("Chad pointed the finger at Peru over the raid.", "the raid"),
        ("Chad filed a lawsuit against Peru, claiming that it had stolen its gold.", "had stolen its gold"),
        ("Chad filed suit against Peru, charging it with stealing gold.", "stealing gold"),
        ("Emma Weber brought a lawsuit against Chad to gain access to the files.", "to gain access to the files"),
        ("Norway sued Chad for polluting the river.", "polluting the river"),
        ("Emma Weber stepped up her criticism of Peru, arguing that it had wasted the money.",
         "it had wasted the money"),
        ("Emma Weber stepped up her criticism of Peru's lies.", "Peru's lies"),
        ("Norway said jets had bombed the market, blaming Peru.", "jets had bombed the market"),
        ("Ten people were killed in the raid, Norway said, pointing the finger at Peru.",
         "Ten people were killed in the raid"),
        ("Norway said jets had bombed the market, blaming Peru for the deaths.", "the deaths"),
        ("Protesters marched, criticizing Donald Trump's rhetoric against migrants.",
         "Donald Trump's rhetoric against migrants"),
        ("Peru was critical of Chad, which has a friend in Mali.", "critical of Chad"),
        ("Norway said firms bear the burden for the persistent inability of the government of Japan to deliver on its "
         "pledges.", "the persistent inability of the government of Japan to deliver on its pledges"),
        ("Norway said ten people died in air raids suspected to be carried out by Peru.",
         "ten people died in air raids suspected to be carried out by Peru"),
        ("Norway said ten people died in a Peruvian air raid.", "ten people died in a Peruvian air raid"),
    ],
)  # fmt: skip
def test_a_charge_tells_something(sentence: str, content: str, claims_in: ClaimsIn) -> None:
    assert {c.content for c in claims_in(sentence) if isinstance(c, Accusation)} == {content}


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad pointed the finger at Peru and Mali.",
        "Chad filed the lawsuit against Peru in May.",
        "Chad sued Peru for the documents in August.",
        "Chad sued Peru for damages.",
        "Emma Weber's criticism of Peru on the radio was loud.",
        "Emma Weber leveled a stern rebuke at Peru.",
        "Chad has faced criticism from Peru.",
        "Jets killed ten men after mistaking them for ISIS fighters triggering criticism from Norway.",
        "Hillary Clinton attacked Bernie Sanders for being too critical of Barack Obama.",
    ],
)
def test_what_tells_no_charge_is_none(sentence: str, findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "accusation") == []


def test_what_is_only_suspected_is_hedged(claims_in: ClaimsIn) -> None:
    told = claims_in("Norway said ten people died in air raids suspected to be carried out by Peru.")
    assert [c.ground.hedged for c in told if isinstance(c, Accusation)] == [True]
    told = claims_in("Norway said ten people died in air raids by Peru.")
    assert [c.ground.hedged for c in told if isinstance(c, Accusation)] == [False]


@pytest.mark.parametrize(
    ("sentence", "edges"),
    [
        ("A military source said army units carried out raids killing ten farmers.", []),
        ("A security official said troops had killed three demonstrators.", []),
        ("A military source said army units had shelled a village. The source added the army had killed ten men.", []),
        ("Police said Israeli police officers had shot two men.", []),
        ("The Daesh-affiliated agency said Daesh fighters had killed ten soldiers.", []),
        ("Norway said jets of Chad carried out raids, killing ten terrorists.", []),
        ("Norway said Chad destroyed cars for terrorist groups.", []),
        ("Norway said the rebels were killed while trying to attack the base.", []),
        ("Norway said the rebels tried to attack the base.", ["Norway > rebels"]),
        ("A military source said Peruvian troops had killed ten farmers.", ["military source > Peruvian Armed Forces"]),
        ("Iraqi police said Syrian police officers had shot two men.", ["Police of Iraq > Syrian police officers"]),
        ("A rebel source said the army had killed three demonstrators.", ["rebel source > army"]),
        ("The Chad-linked agency said Peru had bombed a village.", ["Chad-linked agency > Peru"]),
        ("Norway said Chad carried out raids, killing terrorists and civilians.", ["Norway > Chad"]),
        ("Norway said Chad carried out raids, killing ten farmers.", ["Norway > Chad"]),
    ],
)
def test_a_boast_of_ones_own_side_is_no_charge(sentence: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(sentence), "accusation") == edges
