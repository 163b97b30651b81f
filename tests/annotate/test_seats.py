"""Seats of government: their state, or the place."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Moscow said no.", "Moscow", "country"),
        ("Chad accused Moscow of lying.", "Moscow", "country"),
        ("Chad urged Kigali to stop.", "Kigali", "country"),
        ("Chad sent aid to Ankara for the camps.", "Ankara", "country"),
        ("Relations between Ankara and Chad cooled.", "Ankara", "country"),
        ("The White House said no.", "White House", "country"),
        ("Chad visited the White House.", "White House", "country"),
        ("He lives in Moscow.", "Moscow", "place"),
        ("Nobody will leave Damascus.", "Damascus", "place"),
        ("Rebels shelled Damascus.", "Damascus", "place"),
        ("They flew to Ankara.", "Ankara", "place"),
        ("The town lies 60 kilometres from Damascus.", "Damascus", "place"),
        ("The Doha agreement was broken.", "Doha", "place"),
        ("A Beirut-based group spoke.", "Beirut", "place"),
        ("The Cato Institute of Washington spoke.", "Washington", "place"),
        ("The patriarch of Moscow spoke.", "Moscow", "place"),
        ("A southern district of Damascus burnt.", "Damascus", "place"),
        ("The raids hit eastern Damascus.", "Damascus", "place"),
        ("Residents of Damascus heard the blast.", "Damascus", "place"),
        ("He died in attacks in Lagos, Nairobi and Ankara.", "Ankara", "place"),
        ("A bomb went off in the capital, Ankara, on Monday.", "Ankara", "place"),
        ("The trip will take him to Vienna and Paris.", "Paris", "place"),
        ("Chad plans to move its embassy to Jerusalem.", "Jerusalem", "place"),
        ("Chad condemned the attacks on Paris.", "Paris", "place"),
        ("He planned the Brussels bomb attacks.", "Brussels", "place"),
        ("They stormed Baghdad's fortified Green Zone.", "Baghdad", "place"),
        ("Omar Keita, of Dhaka, is a student.", "Dhaka", "place"),
        ("Thousands marched through Moscow.", "Moscow", "place"),
        ("Chad's minister made a scathing attack on Moscow.", "Moscow", "country"),
        ("Chad invited Moscow to the talks.", "Moscow", "country"),
        ("A diplomat at Pyongyang's embassy in Britain has fled.", "Pyongyang", "country"),
        ("Police beat protesters in the capital, Minsk, on Sunday.", "Minsk", "place"),
        ("Chad called for sanctions on Moscow.", "Moscow", "country"),
        ("Relations between Ankara and Moscow cooled.", "Moscow", "country"),
        ("Chad took the side of Tehran and Moscow.", "Moscow", "country"),
        ("It is an attempt to rein in Moscow's nuclear weapons programme.", "Moscow", "country"),
        ("Chad fears Tehran's nuclear ambitions.", "Tehran", "country"),
        ("Chad returned the prisoners to Moscow.", "Moscow", "country"),
        ("THEY WILL LEAVE Moscow said on Monday that it would wait.", "Moscow", "country"),
        ("Chad will bring a delegation to Moscow in May.", "Moscow", "place"),
        ("Chad sent two negotiators to Moscow in May.", "Moscow", "place"),
        ("The town lies 60 kilometres (35 miles) from Damascus in the hills.", "Damascus", "place"),
        ("He spoke in the White House's Rose Garden.", "White House", "place"),
        ("He slept in his White House basement office.", "White House", "place"),
        ("A source at the Damascus Police Command told reporters that shells fell.", "Damascus", "place"),
        ("“He must act,” Jakarta police chief Tito Karnavian said.", "Jakarta", "place"),
    ],
)
def test_a_seat_is_its_state_where_a_government_is_meant(
    text: str, words: str, kind: str, mentions_in: MentionsIn
) -> None:
    assert at(mentions_in(text), words).kind == kind
