"""A town's name that stands for the province of that name."""

from __future__ import annotations

import pytest

from tests.conftest import MentionsIn


@pytest.mark.parametrize(
    ("text", "word", "entry"),
    [
        ("Ten people were killed in rural Idlib.", "Idlib", "idlib-province"),
        ("Camps in rural northern Idlib were hit.", "Idlib", "idlib-province"),
        ("The army took towns and villages across Idlib.", "Idlib", "idlib-province"),
        ("The rebels hold the provinces of Aleppo and Idlib.", "Aleppo", "aleppo-province"),
        ("The rebels hold the provinces of Aleppo and Idlib.", "Idlib", "idlib-province"),
        ("The rebels hold the Idlib and Aleppo provinces.", "Idlib", "idlib-province"),
        ("The border between Idlib province and neighbouring Aleppo was closed.", "Aleppo", "aleppo-province"),
        ("The Homs governor said ten had died.", "Homs", "homs-province"),
        ("Ten died in the Homs region.", "Homs", "homs-province"),
        ("The Homs mayor said ten had died.", "Homs", "homs"),
        ("The army took Idlib.", "Idlib", "idlib"),
        ("The jets bombed a market in the city of Idlib.", "Idlib", "idlib"),
        ("Snipers fired across Aleppo.", "Aleppo", "aleppo"),
        ("The army left rural areas, and Aleppo fell.", "Aleppo", "aleppo"),
        ("The provinces of the north and the city of Aleppo fell.", "Aleppo", "aleppo"),
        ("The envoy of Idlib met those of other provinces.", "Idlib", "idlib"),
    ],
)
def test_the_words_around_tell_town_and_province(text: str, word: str, entry: str, mentions_in: MentionsIn) -> None:
    assert entry in [m.entry for m in mentions_in(text) if m.text.endswith(word)]
