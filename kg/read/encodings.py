"""Bytes → text: a byte order mark, then UTF-8, then a guess. No code point is changed, added or taken away."""

import codecs
import re

from kg.errors import ReadError

__all__ = ["decode", "marked_encoding"]

# The marks of UTF-32 begin with those of UTF-16: longest first.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
WIDE = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"]


def marked_encoding(start: bytes) -> str | None:
    """The encoding that a byte order mark at the start declares."""
    return next((encoding for mark, encoding in MARKS if start.startswith(mark)), None)


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of a file: line breaks as they are, the byte order mark (no part of the text) taken off.

    `declared` is what the file says of itself, an HTML page's `<meta charset>`; it counts when UTF-8 fails.

    Raises:
        ReadError: it is no text in any encoding, or one code point in a hundred, but at least four, is a control.
    """
    for encoding in (marked_encoding(content), "utf-8", declared):
        text = _decode_as(content, encoding)
        if text is not None:
            break
    else:
        text = _guess(content)
    if len(CONTROL.findall(text)) >= max(4, len(text) / 100):
        raise ReadError("this is not text: too many control characters")
    return text


def _decode_as(content: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):  # LookupError: <meta charset="nonsense">
        return None


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    # Without zero bytes it is not UTF-16 or 32, but four Latin letters can pass for two Chinese ones: b"caf\xe9".
    best = from_bytes(content, cp_exclusion=None if b"\0" in content else WIDE).best()
    if best is None:
        raise ReadError("this is not text in any known encoding; save it as UTF-8")
    return content.decode(best.encoding)
