"""Any bytes and any text go through every function that takes them; what atheris found stays here."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import OF_BYTES, OF_TEXT

NEWSY = st.text(st.sampled_from("Aa b.\n\r\t“”„\"'‘’«»`–-,:;()<>&{}[]\\/\x00\x0b\ud800\u2028é̶🕊0é€İſ"))
TEXTS = st.one_of(st.text(), NEWSY)
RECORDS = st.one_of(
    st.binary(),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: b'{"text": "' + text.encode("utf-8", "surrogatepass") + b'", "date": "1/2/2016"}'),
    TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
    TEXTS.map(lambda text: b"<html><body><p>" + text.encode("utf-8", "surrogatepass") * 3 + b"</p></body></html>"),
)


@pytest.mark.parametrize("name", sorted(OF_BYTES))
def test_any_bytes_are_read_or_told(name: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(RECORDS)
    def check(content: bytes) -> None:
        OF_BYTES[name](content)

    check()


@pytest.mark.parametrize("name", sorted(OF_TEXT))
def test_any_text_keeps_its_promise(name: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(TEXTS)
    def check(text: str) -> None:
        OF_TEXT[name](text)

    check()
