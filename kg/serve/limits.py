"""How much one request may take, and what is said to one that may not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["MEGABYTE", "Limits", "Refused"]

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds of running (as many again of waiting), bytes of answer, of memory, of request."""

    seconds: float = 30.0
    answer: int = 64 * MEGABYTE
    memory: int = 512 * MEGABYTE
    request: int = MEGABYTE
    workers: int = 16


class Refused(Exception):  # noqa: N818 - an answer to a request, not an error of kg
    """A request that gets no answer: the HTTP status, one line that says why and what would be right, and headers."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})
