"""What a claim's words and a deed's doer stop at: the end of the quotation, a maker's name, the site of an attack."""

from __future__ import annotations

import pytest

from kg.model import Accusation, Commitment
from tests.conftest import ClaimsIn

RUNNING_ON = [  # no comma before the speaker: the parser takes the name into the clause
    "“We will return to our villages” commander Ali Hassan said.",
    "“We will reopen the market with our neighbours” commander Ali Hassan said.",
    "“We will stay on the hill with the fighters” commander Ali Hassan said.",
    "“The Kenyan army shelled our villages” commander Ali Hassan said.",
    "“Uganda has broken the ceasefire with its raids on our villages” rebel commander Abu Salim told AFP by telephone.",
]


@pytest.mark.parametrize("text", RUNNING_ON)
def test_a_claim_s_words_end_with_its_quotation(text: str, claims_in: ClaimsIn) -> None:
    told = [c for c in claims_in(text) if isinstance(c, Accusation | Commitment)]
    assert told
    assert all(claim.content in text[1 : text.index("”")] for claim in told)


@pytest.mark.parametrize(
    "text",
    [
        "Russia confirmed that four Antonov warplanes carried out strikes around Aleppo.",
        "The rebels said two Sukhoi jets bombed a hospital in Aleppo.",
        "Chad condemned the Tel Aviv attack.",
        "Kenya denounced the Moscow bombing as barbaric.",
    ],
)
def test_a_maker_and_a_site_did_nothing(text: str, claims_in: ClaimsIn) -> None:
    assert not [c for c in claims_in(text) if isinstance(c, Accusation)]
