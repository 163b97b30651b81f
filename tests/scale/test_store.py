"""What a store of extractions reads, and what it refuses: whoever can write the file must not run code with it."""

from __future__ import annotations

import pickle

import pytest
from backports import zstd

from kg.model import Article, Extraction, Passage
from kg.scale.store import packed, unpacked

ARTICLE = Article("a.txt", "Chad accused Niger.", published="2016-09-17")


def named(module: str, name: str) -> bytes:
    """The opcodes of protocol 4 that look a name up."""
    return b"".join(b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name)) + b"\x93"


def called(function: bytes, argument: str) -> bytes:
    """Those that call it with a string."""
    return function + b"\x8c" + bytes([len(argument)]) + argument.encode() + b"\x85R"


def test_an_extraction_comes_back_as_it_was() -> None:
    extraction = Extraction(ARTICLE, (), ())
    assert unpacked(packed(extraction)) == extraction


@pytest.mark.parametrize(
    "name",
    ["Article.__init__.__builtins__.__getitem__", "Article.__init__.__globals__.__getitem__", "Literal", "hashlib"],
)
def test_a_name_beside_the_values_is_refused(name: str) -> None:
    value = b"\x80\x04" + called(named("kg.model.text", name), "eval") + b"."
    with pytest.raises(pickle.UnpicklingError, match="has no place"):
        unpacked(zstd.compress(value))


@pytest.mark.parametrize(
    "value",
    [
        pickle.dumps(Passage(0, 4, "Chad")),
        pickle.dumps([1, 2]),
        b"\x80\x04" + called(named("kg.model.text", "Passage"), "too few") + b".",
        b"\x80\x04R.",
        b"\x80\x04h\x09.",
    ],
)
def test_what_is_no_extraction_is_refused(value: bytes) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpacked(zstd.compress(value))
