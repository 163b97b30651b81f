"""Which release this is: what `kg --version` prints and what edges name as their extractor."""

__all__ = ["VERSION"]

VERSION = "0.1.0"
