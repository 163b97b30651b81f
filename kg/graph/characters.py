"""Text that the formats can hold. Needs no RDF: who only wants edges does not wait for it."""

from __future__ import annotations

import re

__all__ = ["harmless", "writable"]

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text with each code point that XML 1.0 cannot hold (NUL, most controls, lone surrogates, U+FFFE, U+FFFF)
    replaced by U+FFFD. One for one, so offsets still hold.

    >>> harmless("a\\x00b\\n")
    'a�b\\n'
    """
    return _UNFIT.sub("\ufffd", text)


def writable(text: str) -> str:
    """The text with NUL and lone surrogates replaced by U+FFFD, all else exact: what UTF-8, JSON and CSV can hold."""
    return _UNWRITABLE.sub("\ufffd", text)
